// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desk.h"
#include "TestMain.h"

#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk::test;

namespace {

QStringList rechargeA01(const QString &amount, const QString &requestId, const QString &note = {})
{
    return {u"recharge"_s, u"--account"_s, roomA01, u"--amount"_s, amount, u"--method"_s, u"cash"_s, u"--request-id"_s,
        requestId, u"--note"_s, note};
}

} // namespace

/// Taking money by command line: one booking per request id, a slip that says so.
class RechargeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void booksAndAnswersWithTheKeysOfTheContract();
    void repeatedRequestAnswersTheSame();
    void sameRequestFromTwoProcessesBooksOnce();
    void slip_data();
    void slip();
    void reversal();
    void importBooksLikeTheTill();

private:
    std::unique_ptr<Desk> m_desk;
};

void RechargeTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->setNow(u"2017-05-21 10:00:00"_s);
    const QByteArray trouble = m_desk->openBuilding(u"127.0.0.1:1"_s);
    QVERIFY2(trouble.isEmpty(), trouble);
}

void RechargeTest::booksAndAnswersWithTheKeysOfTheContract()
{
    const CliRun run = m_desk->run(rechargeA01(u"50"_s, u"k1"_s, u"前台"_s));
    QVERIFY2(run.status == 0, run.all());
    const QJsonObject answer = run.last();
    QCOMPARE(answer.keys(),
        (QStringList{u"account"_s, u"amount"_s, u"balance_after"_s, u"balance_before"_s, u"close"_s, u"duplicate"_s,
            u"receipt_no"_s}));
    QCOMPARE(answer[u"account"_s], QJsonValue(roomA01));
    QCOMPARE(answer[u"amount"_s], QJsonValue(u"50.00"_s));
    QCOMPARE(answer[u"balance_before"_s], QJsonValue(u"0.09"_s));
    QCOMPARE(answer[u"balance_after"_s], QJsonValue(u"50.09"_s));
    QCOMPARE(answer[u"close"_s], QJsonValue(u"not-needed"_s));
    QCOMPARE(answer[u"duplicate"_s], QJsonValue(false));
    QVERIFY(answer[u"receipt_no"_s].toString().startsWith(u"CZ20170521-"));

    const QJsonObject entry = m_desk->run({u"ledger"_s, u"--account"_s, roomA01}).last();
    QCOMPARE(entry.keys(),
        (QStringList{u"account"_s, u"amount"_s, u"at"_s, u"balance_after"_s, u"hash"_s, u"kind"_s, u"no"_s, u"note"_s,
            u"operator"_s, u"request_id"_s}));
    QCOMPARE(entry[u"at"_s], QJsonValue(u"2017-05-21 10:00:00"_s));
    QCOMPARE(entry[u"kind"_s], QJsonValue(u"recharge"_s));
    QCOMPARE(entry[u"amount"_s], QJsonValue(u"50.00"_s));
    QCOMPARE(entry[u"balance_after"_s], QJsonValue(u"50.09"_s));
    QCOMPARE(entry[u"request_id"_s], QJsonValue(u"k1"_s));
    QCOMPARE(entry[u"operator"_s], QJsonValue(u"system"_s));
    QCOMPARE(entry[u"note"_s], QJsonValue(u"前台"_s));
    QCOMPARE(entry[u"hash"_s].toString().size(), 64);

    const CliRun verified = m_desk->run({u"verify"_s});
    QVERIFY2(verified.status == 0, verified.all());
    QCOMPARE(verified.last()[u"ok"_s], QJsonValue(true));
    QCOMPARE(verified.last()[u"entries"_s].toInt(), 2);
    QCOMPARE(verified.last()[u"seal"_s].toString(), entry[u"hash"_s].toString().left(8).toUpper());
}

void RechargeTest::repeatedRequestAnswersTheSame()
{
    const QJsonObject first = m_desk->run(rechargeA01(u"50.00"_s, u"k1"_s)).last();
    QVERIFY(m_desk->run(rechargeA01(u"7.00"_s, u"k2"_s)).status == 0);
    const CliRun again = m_desk->run(rechargeA01(u"50.00"_s, u"k1"_s));
    QVERIFY2(again.status == 0, again.all());
    QJsonObject expected = first;
    expected[u"duplicate"_s] = true;
    QCOMPARE(again.last(), expected);
    QCOMPARE(m_desk->run({u"ledger"_s, u"--account"_s, roomA01}).objects().size(), 3);
    QCOMPARE(m_desk->balance(roomA01), u"57.09"_s);
}

void RechargeTest::sameRequestFromTwoProcessesBooksOnce()
{
    const QStringList arguments =
        QStringList{u"--db"_s, m_desk->database(), u"--json"_s} + rechargeA01(u"50.00"_s, u"k1"_s);
    QProcess first;
    QProcess second;
    first.start(cliPath(), arguments, QIODevice::ReadOnly);
    second.start(cliPath(), arguments, QIODevice::ReadOnly);
    QVERIFY(first.waitForFinished() && second.waitForFinished());

    const CliRun one{first.exitCode(), first.readAllStandardOutput(), first.readAllStandardError()};
    const CliRun two{second.exitCode(), second.readAllStandardOutput(), second.readAllStandardError()};
    QVERIFY2(one.status == 0 && two.status == 0, one.all() + two.all());
    QVERIFY(one.last()[u"duplicate"_s].toBool() != two.last()[u"duplicate"_s].toBool());
    QCOMPARE(one.last()[u"receipt_no"_s], two.last()[u"receipt_no"_s]);
    QCOMPARE(m_desk->balance(roomA01), u"50.09"_s);
    QCOMPARE(m_desk->run({u"ledger"_s, u"--account"_s, roomA01}).objects().size(), 2);
}

void RechargeTest::slip_data()
{
    QTest::addColumn<QStringList>("layout");
    QTest::newRow("default") << QStringList{};
    QTest::newRow("A5") << QStringList{u"--layout"_s, u"a5"_s};
    QTest::newRow("80 mm roll") << QStringList{u"--layout"_s, u"roll80"_s};
}

void RechargeTest::slip()
{
    QFETCH(QStringList, layout);
    const QString path = m_desk->path(u"slip.pdf"_s);
    const QStringList arguments = rechargeA01(u"50.00"_s, u"k1"_s) + QStringList{u"--receipt"_s, path} + layout;
    const CliRun run = m_desk->run(arguments);
    QVERIFY2(run.status == 0, run.all());
    const QString text = pdfText(path);
    QVERIFY2(text.contains(u"¥50.00"), text.toUtf8());
    QVERIFY2(text.contains(u"人民币伍拾元整"), text.toUtf8());
    QVERIFY2(text.contains(run.last()[u"receipt_no"_s].toString()), text.toUtf8());
    QVERIFY2(!text.contains(u"补打"), text.toUtf8());

    const CliRun again = m_desk->run(arguments);
    QVERIFY2(again.status == 0 && again.last()[u"duplicate"_s].toBool(), again.all());
    QVERIFY2(pdfText(path).contains(u"补打"), pdfText(path).toUtf8());
}

void RechargeTest::reversal()
{
    const QJsonObject paid = m_desk->run(rechargeA01(u"50.00"_s, u"k1"_s)).last();
    const QStringList arguments{u"reverse"_s, u"--receipt"_s, paid[u"receipt_no"_s].toString(), u"--reason"_s,
        u"收错户"_s, u"--request-id"_s, u"k2"_s};
    const CliRun run = m_desk->run(arguments);
    QVERIFY2(run.status == 0, run.all());
    QCOMPARE(run.last()[u"reverses"_s], paid[u"receipt_no"_s]);
    QCOMPARE(run.last()[u"amount"_s], QJsonValue(u"-50.00"_s));
    QCOMPARE(run.last()[u"balance_after"_s], QJsonValue(u"0.09"_s));
    const CliRun again = m_desk->run(arguments);
    QVERIFY2(again.status == 0 && again.last()[u"duplicate"_s].toBool(), again.all());
    QStringList twice = arguments;
    twice.last() = u"k3"_s;
    QCOMPARE(m_desk->run(twice).errorCode(), u"already-reversed"_s);
    QCOMPARE(m_desk->balance(roomA01), u"0.09"_s);
}

void RechargeTest::importBooksLikeTheTill()
{
    const QString file = m_desk->write(u"recharges.csv"_s,
        "property_code,amount,method,request_id,note\r\n"
        "0000200001,50.00,cash,old-1,旧系统\r\n"
        "0000200002,20.00,wechat,old-2,\r\n");
    const CliRun imported = m_desk->run({u"import"_s, u"recharges"_s, file});
    QVERIFY2(imported.status == 0, imported.all());
    QCOMPARE(imported.last()[u"imported"_s].toInt(), 2);
    QCOMPARE(m_desk->balance(roomA01), u"50.09"_s);
    const CliRun again = m_desk->run({u"import"_s, u"recharges"_s, file});
    QCOMPARE(again.last()[u"skipped"_s].toInt(), 2);
    QCOMPARE(m_desk->balance(roomA01), u"50.09"_s);

    // One wrong row, and nothing of the file is booked.
    const QByteArray before = m_desk->fingerprint();
    const CliRun refused = m_desk->run({u"import"_s, u"recharges"_s,
        m_desk->write(u"more.csv"_s,
            "property_code,amount,method,request_id,note\r\n"
            "0000200002,5.00,cash,old-3,\r\n"
            "0000200001,60.00,cash,old-1,\r\n"
            "0000200001,-5,cash,old-4,\r\n")});
    QVERIFY2(refused.status == 1, refused.all());
    const QList<QJsonObject> lines = refused.objects();
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0][u"row"_s].toInt(), 3);
    QCOMPARE(lines[0][u"column"_s], QJsonValue(u"request_id"_s));
    QCOMPARE(lines[1][u"row"_s].toInt(), 4);
    QCOMPARE(lines[1][u"column"_s], QJsonValue(u"amount"_s));
    QCOMPARE(m_desk->fingerprint(), before);
}

METERDESK_TEST(RechargeTest)

#include "RechargeTest.moc"
