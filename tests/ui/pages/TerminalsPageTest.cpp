// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QLabel>

#include "TerminalRow.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "commands/CommandService.h"
#include "import/ImportService.h"
#include "records/RegisterService.h"
#include "settlement/FigureTable.h"
#include "sheet/CsvReader.h"
#include "table/DataTable.h"

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
    void aBatchTripLeavesProtectedMetersOut();
    void ticksReachMetersWhoseRowsAreNotLoaded();
    void protectionOfManyEndsFromTheMenu();
    void clocksAreSetWhenAManagerDecides();

private:
    [[nodiscard]] QString cell(TerminalRow::Column column);
    [[nodiscard]] QList<CommandRecord> commands();
    void readLive();
    /// From the menu for what is ticked.
    void chooseMore(const QString &action);

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

void TerminalsPageTest::chooseMore(const QString &action)
{
    WindowDriver &hand = m_desk->hand();
    QTRY_VERIFY(hand.find(u"moreForChosenButton"_s)->isEnabled());
    hand.click(u"moreForChosenButton"_s);
    auto *entry = hand.window().findChild<QAction *>(action);
    QVERIFY(entry && entry->isEnabled());
    entry->trigger();
    hand.find(u"chosenMenu"_s)->close(); // as a click does
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
    QCOMPARE(identity, (QStringList{u"田家园未来科技城店A05"_s, meterNo, u"—"_s, u"Closed"_s, u"10.00 yuan"_s}));
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

    // Where the resident presses the key, closing is a permission.
    Meter keyed = *m_desk->context().registers().meter(*MeterNo::fromText(meterNo)).result();
    keyed.closeMode = CloseMode::Permit;
    QVERIFY(m_desk->context().registers().editMeter(Actor::system(), keyed).result());
    m_desk->meter(meterNo).openRelay();
    readLive();
    hand.click(u"closeButton"_s);
    const auto permitted = [this] {
        return std::ranges::any_of(commands(), [](const CommandRecord &command) {
            return command.action == RelayAction::PermitClose && command.state == CommandState::Permitted;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(permitted(), 20'000);
    QVERIFY(m_desk->meter(meterNo).isRelayOpen());
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
    QVERIFY2(
        hand.text(u"bannerText"_s).startsWith(u"田家园未来科技城店A05: "_s), qPrintable(hand.text(u"bannerText"_s)));
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

void TerminalsPageTest::aBatchTripLeavesProtectedMetersOut()
{
    WindowDriver &hand = m_desk->hand();
    const QString guardedRoom = u"0000200006"_s;
    const QString otherRoom = u"0000200007"_s;
    simulator::VirtualMeter &guarded = m_desk->meter(u"1610131266"_s);
    simulator::VirtualMeter &other = m_desk->meter(u"1610131062"_s);
    hand.clickRow<TerminalRow>(table, guardedRoom);
    QTRY_COMPARE(hand.text(u"panelTitle"_s), u"田家园未来科技城店A06"_s);
    hand.click(u"protectButton"_s);
    QTRY_VERIFY(hand.isShown(u"relayDialog"_s));
    hand.choose(u"relayReasonChoice"_s, u"Care for a person"_s);
    hand.click(u"relayConfirmButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(guarded.isProtected(), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(
        hand.cell<TerminalRow>(table, guardedRoom, TerminalRow::Column::Protection), u"Protected"_s, 20'000);

    for (const QString &each : {room, guardedRoom, otherRoom})
        hand.tickRow<TerminalRow>(table, each);
    QCOMPARE(hand.text(u"chosenCount"_s), u"3 chosen"_s);
    QTRY_VERIFY(hand.find(u"tripChosenButton"_s)->isEnabled());
    hand.click(u"tripChosenButton"_s);
    QTRY_VERIFY(hand.isShown(u"relayDialog"_s));
    const auto *excluded = hand.find<FigureTable>(u"excludedMeters"_s);
    QCOMPARE(excluded->rowCount(), 1);
    QCOMPARE(excluded->textAt(0, 0), u"田家园未来科技城店A06"_s);
    QCOMPARE(excluded->textAt(0, 3), u"protected"_s);
    hand.choose(u"relayReasonChoice"_s, u"Maintenance"_s);
    hand.fill(u"relayCountEdit"_s, u"3"_s);
    QVERIFY2(!hand.find(u"relayConfirmButton"_s)->isEnabled(), "it is two meters, not three");
    hand.fill(u"relayCountEdit"_s, u"2"_s);
    hand.click(u"relayConfirmButton"_s);

    QTRY_VERIFY_WITH_TIMEOUT(m_desk->meter(meterNo).isRelayOpen() && other.isRelayOpen(), 30'000);
    for (const QString &each : {room, otherRoom})
        QTRY_COMPARE_WITH_TIMEOUT(
            hand.cell<TerminalRow>(table, each, TerminalRow::Column::Relay), u"Tripped by hand"_s, 20'000);
    QCOMPARE(guarded.trips(), 0);
    const auto trips = answerOf(m_desk->context().commands().list({}));
    QCOMPARE(std::ranges::count(trips, RelayAction::Trip, &CommandRecord::action), 2);
    QTRY_VERIFY2(
        hand.text(u"tableSums"_s).endsWith(u"tripped 2 · protected 1"_s), qPrintable(hand.text(u"tableSums"_s)));
}

void TerminalsPageTest::ticksReachMetersWhoseRowsAreNotLoaded()
{
    WindowDriver &hand = m_desk->hand();
    QByteArray rooms = "code,name,type,parent_code\r\n";
    QByteArray meters = "number,property_code,concentrator_number,point,start_total\r\n";
    for (int i = 1; i <= 300; ++i) {
        const QByteArray code = "00003" + QByteArray::number(i).rightJustified(5, '0');
        rooms += code + ",B" + code.last(3) + ",room,00002\r\n";
        meters += "30000" + code.last(3) + ',' + code + ",17000405," + QByteArray::number(100 + i) + ",0.00\r\n";
    }
    ImportService &imports = m_desk->context().imports();
    for (const auto &[kind, csv] : {std::pair(ImportKind::Properties, rooms), std::pair(ImportKind::Meters, meters)}) {
        const auto sheet = parseCsv(csv);
        QVERIFY(sheet);
        const ImportReport report = answerOf(imports.importSheet(Actor::system(), kind, *sheet, false));
        QVERIFY2(report.faults.isEmpty(), "the import was refused");
    }
    hand.click(u"refreshButton"_s);
    QTRY_COMPARE(hand.rowCount(table), 320);
    hand.click(u"terminalsTableCheckAll"_s);
    QTRY_COMPARE(hand.text(u"chosenCount"_s), u"320 chosen"_s);
    hand.tickRow<TerminalRow>(table, room); // not this one
    QTRY_COMPARE(hand.text(u"chosenCount"_s), u"319 chosen"_s);
    QTRY_VERIFY(hand.find(u"protectChosenButton"_s)->isEnabled());
    hand.click(u"protectChosenButton"_s);
    QTRY_VERIFY(hand.isShown(u"relayDialog"_s));
    QCOMPARE(hand.find(u"relayDialog"_s)->windowTitle(), u"Protect: 319 meters"_s);
    hand.click(u"relayCancelButton"_s);
    QTRY_VERIFY(!hand.isShown(u"relayDialog"_s));
    QVERIFY(commands().isEmpty());
}

void TerminalsPageTest::protectionOfManyEndsFromTheMenu()
{
    WindowDriver &hand = m_desk->hand();
    const QString otherRoom = u"0000200007"_s;
    simulator::VirtualMeter &one = m_desk->meter(meterNo);
    simulator::VirtualMeter &other = m_desk->meter(u"1610131062"_s);
    const auto protection = [&hand, this](const QString &each) {
        return hand.cell<TerminalRow>(table, each, TerminalRow::Column::Protection);
    };
    for (simulator::VirtualMeter *each : {&one, &other})
        each->setProtected(true);
    for (const QString &each : {room, otherRoom})
        hand.tickRow<TerminalRow>(table, each);
    chooseMore(u"readChosenAction"_s);
    for (const QString &each : {room, otherRoom})
        QTRY_COMPARE_WITH_TIMEOUT(protection(each), u"Protected"_s, 20'000);
    chooseMore(u"unprotectChosenAction"_s);
    QTRY_VERIFY(hand.isShown(u"relayDialog"_s));
    QVERIFY(one.isProtected() && other.isProtected());
    hand.choose(u"relayReasonChoice"_s, u"No longer needed"_s);
    hand.fill(u"relayCountEdit"_s, u"2"_s);
    hand.click(u"relayConfirmButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!one.isProtected() && !other.isProtected(), 30'000);
    for (const QString &each : {room, otherRoom})
        QTRY_VERIFY_WITH_TIMEOUT(protection(each) != u"Protected", 20'000);
}

void TerminalsPageTest::clocksAreSetWhenAManagerDecides()
{
    WindowDriver &hand = m_desk->hand();
    using namespace std::chrono_literals;
    const auto offset = [this](const QString &number) { // from a meter that nobody touches, in seconds
        return (m_desk->meter(number).clock().ms - m_desk->meter(u"1610131266"_s).clock().ms) / 1000;
    };
    for (const QString &number : {meterNo, u"1610131062"_s})
        m_desk->meter(number).setClock(m_desk->meter(number).clock().plus(-10min));
    for (const QString &each : {room, u"0000200007"_s})
        hand.tickRow<TerminalRow>(table, each);
    chooseMore(u"setClockChosenAction"_s);
    // The PC's clock is no later than the last entry, so both times are named and nothing is set.
    QTRY_VERIFY_WITH_TIMEOUT(hand.isShown(u"decideMeterClockAction"_s), 20'000);
    QCOMPARE(offset(meterNo), -600);
    hand.click(u"decideMeterClockAction"_s);
    for (const QString &number : {meterNo, u"1610131062"_s})
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(offset(number)) < 60, 20'000);
}

METERDESK_TEST(TerminalsPageTest)
#include "TerminalsPageTest.moc"
