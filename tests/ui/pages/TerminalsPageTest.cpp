// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QLabel>

#include "TerminalRow.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "commands/CommandService.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// 终端在线查询 in the real window, with the virtual meters behind it.
class TerminalsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void aTripTakesTwoStepsAndIsReadBack();
    void goingBackSendsNothing();
    void unpluggedIsSaidClearly();
    void filterAndEmptyState();

private:
    [[nodiscard]] QString cell(TerminalRow::Column column);
    [[nodiscard]] QList<CommandRecord> commands();
    void readLive();

    const QString table = u"terminalsTable"_s;
    const QString room = u"0000200005"_s;
    const QString meterNo = u"1610131068"_s;
    std::unique_ptr<TrainingDesk> m_desk;
};

void TerminalsPageTest::init()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
    m_desk->hand().openPage(u"terminals"_s);
    QTRY_VERIFY(m_desk->hand().rowOf<TerminalRow>(table, room) >= 0);
    m_desk->hand().clickRow<TerminalRow>(table, room);
    QTRY_COMPARE(m_desk->hand().text(u"panelTitle"_s), u"田家园未来科技城店A05"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->hand().find(u"readMeterButton"_s)->isEnabled(), 20'000);
}

QString TerminalsPageTest::cell(TerminalRow::Column column)
{
    return m_desk->hand().cell<TerminalRow>(table, room, column);
}

QList<CommandRecord> TerminalsPageTest::commands()
{
    return answerOf(m_desk->context().commands().list({.meter = *MeterNo::fromText(meterNo)}));
}

void TerminalsPageTest::readLive()
{
    m_desk->hand().click(u"readMeterButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cell(TerminalRow::Column::Relay), u"Closed"_s, 20'000);
}

void TerminalsPageTest::aTripTakesTwoStepsAndIsReadBack()
{
    WindowDriver &hand = m_desk->hand();
    readLive();
    QCOMPARE(cell(TerminalRow::Column::Reachability), u"Online"_s);

    hand.click(u"tripButton"_s);
    QTRY_VERIFY(hand.isShown(u"relayDialog"_s));
    QStringList identity;
    for (const QLabel *label : hand.find(u"relayIdentity"_s)->findChildren<QLabel *>())
        identity += label->text();
    QCOMPARE(identity, (QStringList{u"田家园未来科技城店A05"_s, meterNo, u"Closed"_s, u"10.00 yuan"_s}));
    QVERIFY(!hand.find(u"relayConfirmButton"_s)->isEnabled()); // no reason yet
    hand.choose(u"relayReasonChoice"_s, u"Maintenance"_s);
    QVERIFY(!m_desk->meter(meterNo).isRelayOpen());
    hand.click(u"relayConfirmButton"_s);

    QTRY_VERIFY_WITH_TIMEOUT(m_desk->meter(meterNo).isRelayOpen(), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(cell(TerminalRow::Column::Relay), u"Tripped by hand"_s, 20'000);
    QCOMPARE(m_desk->meter(meterNo).trips(), 1);
    const QList<CommandRecord> sent = commands();
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent[0].purpose, CommandPurpose::Operator);
    QCOMPARE(sent[0].state, CommandState::Confirmed);
    QCOMPARE(sent[0].reason, u"Maintenance"_s);

    // Lit again: a paid room needs no question.
    QTRY_VERIFY(hand.find(u"closeButton"_s)->isEnabled());
    hand.click(u"closeButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->meter(meterNo).isRelayOpen(), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(cell(TerminalRow::Column::Relay), u"Closed"_s, 20'000);
}

void TerminalsPageTest::goingBackSendsNothing()
{
    WindowDriver &hand = m_desk->hand();
    readLive();
    hand.click(u"tripButton"_s);
    QTRY_VERIFY(hand.isShown(u"relayDialog"_s));
    hand.choose(u"relayReasonChoice"_s, u"Maintenance"_s);
    hand.click(u"relayCancelButton"_s);
    QTRY_VERIFY(!hand.isShown(u"relayDialog"_s));
    QTest::qWait(200);
    QVERIFY(commands().isEmpty());
    QCOMPARE(m_desk->meter(meterNo).trips(), 0);
}

void TerminalsPageTest::unpluggedIsSaidClearly()
{
    WindowDriver &hand = m_desk->hand();
    m_desk->building().setPlugged(false);
    QTRY_VERIFY_WITH_TIMEOUT(!hand.find(u"readMeterButton"_s)->isEnabled(), 20'000);
    for (const QString &button : {u"readMeterButton"_s, u"tripButton"_s, u"closeButton"_s}) {
        QVERIFY(!hand.find(button)->isEnabled());
        QVERIFY2(hand.find(button)->toolTip().startsWith(u"The concentrator is offline"),
            qPrintable(hand.find(button)->toolTip()));
    }
    hand.fill(u"terminalsFindEdit"_s, meterNo);
    QTRY_COMPARE(hand.rowCount(table), 1);
    QTRY_VERIFY(hand.rowOf<TerminalRow>(table, room) == 0);
    hand.click(u"readAllButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hand.isShown(u"bannerText"_s), 30'000);
    QVERIFY2(hand.text(u"bannerText"_s).startsWith(meterNo), qPrintable(hand.text(u"bannerText"_s)));
    QCOMPARE(cell(TerminalRow::Column::Relay), u"Unknown"_s);
}

void TerminalsPageTest::filterAndEmptyState()
{
    WindowDriver &hand = m_desk->hand();
    hand.fill(u"terminalsFindEdit"_s, u"A05"_s);
    QTRY_COMPARE(hand.rowCount(table), 1);
    hand.fill(u"terminalsFindEdit"_s, u"zzz"_s);
    QTRY_VERIFY(hand.isShown(u"emptyState"_s));
    QCOMPARE(hand.text(u"emptySentence"_s), u"No rows match."_s);
    hand.click(u"emptyAction"_s);
    QTRY_COMPARE(hand.rowCount(table), 20);
}

METERDESK_TEST(TerminalsPageTest)
#include "TerminalsPageTest.moc"
