// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QCoreApplication>
#include <QtCore/QTranslator>
#include <QtTest/QTest>

#include "TestMain.h"
#include "shell/RecordedText.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;

/// The details of the operation log and the inbox, which are kept in English, as a Chinese front desk reads them.
class RecordedTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void detailsAreReadInChinese_data();
    void detailsAreReadInChinese();
    void whatSomebodyTypedStays();
};

void RecordedTextTest::detailsAreReadInChinese_data()
{
    QTest::addColumn<QString>("action"); // empty: an item of the inbox
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("read");
    QTest::addRow("billed") << u"bill"_s << u"380 posted, 0 held"_s << u"入账 380 笔，挂起 0 笔"_s;
    QTest::addRow("policy") << u"policy"_s << u"20 alarms, trips and closes"_s << u"报警、拉合闸共 20 条"_s;
    QTest::addRow("relay") << u"relay-result"_s << u"trip confirmed "_s << u"拉闸 已确认"_s;
    QTest::addRow("delivered") << u"pair-push"_s << u"confirmed"_s << u"已确认"_s;
    QTest::addRow("delivery refused") << u"pair-push"_s << u"refused not-paired: it has no concentrator"_s
                                      << u"被拒绝：未接入集中器"_s;
    QTest::addRow("no measuring point") << u"pair-push"_s
                                        << u"refused invalid-number meter 366566 has no measuring point"_s
                                        << u"被拒绝：号码不正确。"_s;
    QTest::addRow("silent") << u"pair-verify"_s << u"silent no answer to 3 requests"_s << u"电表无应答"_s;
    QTest::addRow("switched on") << u"change-setting"_s << u"'off' → 'on'"_s << u"“关” → “开”"_s;
    QTest::addRow("an amount") << u"change-setting"_s << u"'0.01' → '5.00'"_s << u"“0.01” → “5.00”"_s;
    QTest::addRow("a name that begins like a word")
        << u"change-setting"_s << u"'' → 'close to you'"_s << u"“” → “close to you”"_s;
    QTest::addRow("role") << u"change-role"_s << u"cashier to manager"_s << u"收费员 改为 店长"_s;
    QTest::addRow("print") << u"print-document"_s << u"receipt, order 1, attempt 1"_s
                           << u"购电单，打印任务 1，第 1 次"_s;
    QTest::addRow("balance") << QString() << u"balance -3.32"_s << u"余额 -3.32"_s;
    QTest::addRow("paid") << QString() << u"paid, balance 20.00; switched off by policy"_s
                          << u"已充值，余额 20.00；此前由策略拉闸"_s;
    QTest::addRow("held") << QString() << u"2017-05-17 00:00:00: backward"_s << u"2017-05-17 00:00:00：示值倒走"_s;
    QTest::addRow("conflict") << QString() << u"2017-05-17: stored 1.00, read again as 2.00"_s
                              << u"2017-05-17：已存 1.00，再次抄得 2.00"_s;
}

void RecordedTextTest::detailsAreReadInChinese()
{
    QFETCH(const QString, action);
    QFETCH(const QString, stored);
    QTranslator words;
    QVERIFY(words.load(u":/meterdesk/translations/meterdesk_zh_CN.qm"_s));
    QCoreApplication::installTranslator(&words);
    QTEST(action.isEmpty() ? workItemDetailText(stored) : operationDetailText(action, stored), "read");
}

void RecordedTextTest::whatSomebodyTypedStays()
{
    // The reason of a command by hand, and a note, are nobody's words but theirs.
    QCOMPARE(operationDetailText(u"relay-trip"_s, u"close the shop"_s), u"close the shop"_s);
    QCOMPARE(operationDetailText(u"adjust"_s, u"B-1 3.00 from 1: paid twice"_s), u"B-1 3.00 from 1: paid twice"_s);
    QCOMPARE(operationSubjectText(u"0000200001"_s), u"0000200001"_s);
    QCOMPARE(operationSubjectText(u"policy.close-from"_s), u"close from a balance of"_s);
}

METERDESK_TEST(RecordedTextTest)
#include "RecordedTextTest.moc"
