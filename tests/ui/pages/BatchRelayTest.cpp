// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "Database.h"
#include "TerminalRow.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "commands/CommandService.h"
#include "money/RechargeService.h"
#include "settlement/FigureTable.h"
#include "sql/Statement.h"
#include "terminals/RoundResults.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

namespace {

/// A room of the sample building and the meter in it.
struct Place
{
    QString code;
    QString name; ///< "A05"
    QString meter;
};

const Place silent{u"0000200005"_s, u"A05"_s, u"1610131068"_s};
const Place guarded{u"0000200006"_s, u"A06"_s, u"1610131266"_s};
const Place paysEarly{u"0000200007"_s, u"A07"_s, u"1610131062"_s};
const Place withdrawn{u"0000200008"_s, u"A08"_s, u"1610131268"_s};
const Place first{u"0000200009"_s, u"A09"_s, u"1610131069"_s};
const Place paysLate{u"0000200010"_s, u"A10"_s, u"1610131071"_s};
const Place owesNothing{u"0000200011"_s, u"A12"_s, u"1610131072"_s};
const Place second{u"0000200012"_s, u"A13"_s, u"1610131075"_s};
const QList<Place> all{silent, guarded, paysEarly, withdrawn, first, paysLate, owesNothing, second};

} // namespace

/// Many meters tripped and closed at once in the real window: who is left out and why, who is judged again, and what
/// came of each, on the screen, in the database and at the virtual relays.
class BatchRelayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void aTripForArrearsReachesOnlyWhoOwesWhenItsTurnComes();
    void aStoppedBatchSaysWhatWasNotDone();

private:
    void run(const QString &sql);
    void owe(const Place &place, int fen);
    void pay(const Place &place);
    void ask(const QString &button, const QList<Place> &places);
    [[nodiscard]] QString single(const QString &sql);
    /// "result: why" of a room in the list of results.
    [[nodiscard]] QString result(const Place &place);
    /// Rooms of a list in the dialog, each with what its last column says.
    [[nodiscard]] QStringList listed(const QString &table, bool withWhy = false);
    [[nodiscard]] simulator::VirtualMeter &meter(const Place &place) { return m_desk->meter(place.meter); }
    [[nodiscard]] QString relay(const Place &place)
    {
        return m_desk->hand().cell<TerminalRow>(table, place.code, TerminalRow::Column::Relay);
    }

    const QString table = u"terminalsTable"_s;
    std::unique_ptr<TrainingDesk> m_desk;
};

void BatchRelayTest::init()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
    run(u"UPDATE account SET auto_trip = 0"_s); // the program does nothing of its own beside
    WindowDriver &hand = m_desk->hand();
    hand.openPage(u"terminals"_s);
    QTRY_VERIFY(hand.rowOf<TerminalRow>(table, second.code) >= 0);
    hand.clickRow<TerminalRow>(table, silent.code);
    QTRY_VERIFY_WITH_TIMEOUT(hand.find(u"readMeterButton"_s)->isEnabled(), 20'000); // the concentrator is there
}

void BatchRelayTest::run(const QString &sql)
{
    auto done = m_desk->context().database().write<int>(
        [sql](DbConnection &db) -> Result<int> { return Statement(db, sql).change(); });
    QVERIFY2(answerOf(std::move(done)) > 0, qPrintable(sql));
}

QString BatchRelayTest::single(const QString &sql)
{
    return answerOf(m_desk->context().database().read<QString>(
        [&sql](DbConnection &db) -> Result<QString> { return Statement(db, sql).single<QString>(); }));
}

void BatchRelayTest::owe(const Place &place, int fen)
{
    run(u"UPDATE account SET balance = %1 WHERE property_id = (SELECT id FROM property WHERE code = '%2')"_s.arg(-fen)
            .arg(place.code));
}

void BatchRelayTest::pay(const Place &place)
{
    const RechargeOutcome paid = answerOf(m_desk->context().recharges().recharge(Actor::system(),
        {.account = *PropertyCode::fromText(place.code), .amount = Money{100'00}, .requestId = place.code}));
    QCOMPARE(paid.balanceAfter, Money{95'00});
}

void BatchRelayTest::ask(const QString &button, const QList<Place> &places)
{
    WindowDriver &hand = m_desk->hand();
    hand.click(u"refreshButton"_s);
    for (const Place &each : places)
        hand.tickRow<TerminalRow>(table, each.code);
    QTRY_VERIFY(hand.find(button)->isEnabled());
    hand.click(button);
    QTRY_VERIFY2(hand.isShown(u"relayDialog"_s),
        qPrintable(hand.isShown(u"bannerText"_s) ? hand.text(u"bannerText"_s) : hand.text(u"chosenCount"_s)));
}

QString BatchRelayTest::result(const Place &place)
{
    for (const RoundResults::Line &line : m_desk->hand().find<RoundResults>(u"roundResults"_s)->lines()) {
        if (line.number == place.meter)
            return line.why.isEmpty() ? line.text : line.text + u": "_s + line.why;
    }
    return u"<not listed>"_s;
}

QStringList BatchRelayTest::listed(const QString &name, bool withWhy)
{
    const auto *list = m_desk->hand().find<FigureTable>(name);
    QStringList found;
    for (int row = 0; row < list->rowCount(); ++row) {
        const QString why = withWhy ? u": "_s + list->textAt(row, list->columnCount() - 1) : QString();
        found += list->textAt(row, 0).last(3) + why;
    }
    return found;
}

void BatchRelayTest::aTripForArrearsReachesOnlyWhoOwesWhenItsTurnComes()
{
    WindowDriver &hand = m_desk->hand();
    for (const Place &each : all) {
        if (each.code != owesNothing.code)
            owe(each, 5'00);
    }
    owe(owesNothing, -20'00);
    meter(guarded).setProtected(true);
    run(u"INSERT INTO meter_fact (meter_id, relay, protection, state_read_at) SELECT id, 'closed', 'on', "
        "'2017-05-16 08:00:00' FROM meter WHERE number = '%1' ON CONFLICT (meter_id) DO UPDATE SET relay = 'closed', protection = 'on'"_s
            .arg(guarded.meter));
    run(u"UPDATE meter SET download = 'cancelled' WHERE number = '%1'"_s.arg(withdrawn.meter));
    meter(silent).setSilent(true);

    ask(u"tripChosenButton"_s, all);
    // No reason is chosen yet: whoever could be tripped by a decision.
    QCOMPARE(listed(u"relayMeters"_s), (QStringList{u"A05"_s, u"A07"_s, u"A09"_s, u"A10"_s, u"A12"_s, u"A13"_s}));
    QCOMPARE(listed(u"excludedMeters"_s, true),
        (QStringList{u"A06: protected"_s, u"A08: not delivered to its concentrator"_s}));
    hand.choose(u"relayReasonChoice"_s, u"Overdrawn"_s);
    QCOMPARE(listed(u"relayMeters"_s), (QStringList{u"A05"_s, u"A07"_s, u"A09"_s, u"A10"_s, u"A13"_s}));
    QCOMPARE(listed(u"excludedMeters"_s, true),
        (QStringList{u"A06: protected"_s, u"A08: not delivered to its concentrator"_s, u"A12: owes nothing"_s}));
    QCOMPARE(hand.text(u"excludedCount"_s), u"3 are left out"_s);
    QCOMPARE(hand.find(u"relayDialog"_s)->windowTitle(), u"Trip: 5 meters"_s);
    for (const QString &wrong : {QString(), u"8"_s, u"6"_s, u"55"_s}) {
        hand.fill(u"relayCountEdit"_s, wrong);
        QVERIFY2(!hand.find(u"relayConfirmButton"_s)->isEnabled(), qPrintable(wrong));
    }
    hand.fill(u"relayCountEdit"_s, u"5"_s);
    QVERIFY(hand.find(u"relayConfirmButton"_s)->isEnabled());
    // The count is of what goes with the reason.
    hand.choose(u"relayReasonChoice"_s, u"Maintenance"_s);
    QVERIFY(!hand.find(u"relayConfirmButton"_s)->isEnabled());
    hand.choose(u"relayReasonChoice"_s, u"Overdrawn"_s);

    pay(paysEarly); // while the question stands
    hand.click(u"relayConfirmButton"_s);
    QTRY_COMPARE(result(silent), u"in hand"_s);
    QCOMPARE(result(paysEarly), u"left out: paid meanwhile"_s);
    QCOMPARE(result(paysLate), u"waiting"_s);
    pay(paysLate); // while the silent one is waited for
    QCOMPARE(hand.find<RoundResults>(u"roundResults"_s)->summary(), u"4 left out · 4 to go"_s);

    QTRY_COMPARE_WITH_TIMEOUT(
        hand.find<RoundResults>(u"roundResults"_s)->summary(), u"2 done · 1 failed · 5 left out"_s, 120'000);
    QCOMPARE(result(first), u"confirmed by the meter"_s);
    QCOMPARE(result(second), u"confirmed by the meter"_s);
    QCOMPARE(result(guarded), u"left out: protected"_s);
    QCOMPARE(result(withdrawn), u"left out: not delivered to its concentrator"_s);
    QCOMPARE(result(owesNothing), u"left out: owes nothing"_s);
    QCOMPARE(result(paysEarly), u"left out: paid meanwhile"_s);
    QCOMPARE(result(paysLate), u"left out: paid meanwhile"_s);
    QCOMPARE(result(silent), u"no answer"_s);

    for (const Place &each : all) {
        const bool isTripped = each.code == first.code || each.code == second.code;
        QVERIFY2(meter(each).isRelayOpen() == isTripped, qPrintable(each.name));
        QCOMPARE(meter(each).trips(), isTripped ? 1 : 0);
    }
    for (const Place &each : {first, second})
        QTRY_COMPARE(relay(each), u"Tripped by hand"_s);
    QCOMPARE(single(u"SELECT group_concat(substr(p.code, -2) || ' ' || c.ground || ' ' || c.state || ' ' || "
                    "CASE c.state WHEN 'cancelled' THEN c.detail ELSE '' END, ', ') FROM meter_command c "
                    "JOIN meter m ON m.id = c.meter_id JOIN property p ON p.id = m.property_id ORDER BY c.id"_s),
        u"05 arrears timeout , 09 arrears confirmed , 10 arrears cancelled balance-allows, 12 arrears confirmed "_s);

    // The list stays when something else is done, until it is put away.
    hand.clickRow<TerminalRow>(table, first.code);
    QTRY_VERIFY(hand.find(u"readMeterButton"_s)->isEnabled());
    QSignalSpy read(&m_desk->context().fieldWork(), &FieldWork::meterChanged);
    hand.click(u"readMeterButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty(), 20'000);
    QTRY_VERIFY(hand.find(u"readMeterButton"_s)->isEnabled());
    QVERIFY(hand.isShown(u"roundResults"_s));
    QCOMPARE(hand.find<FigureTable>(u"roundResultsTable"_s)->rowCount(), 8);
    hand.click(u"closeRoundResultsButton"_s);
    QVERIFY(!hand.isShown(u"roundResults"_s));

    // The same dialog closes them again: two are open, the others are not.
    for (const Place &each : all)
        hand.tickRow<TerminalRow>(table, each.code); // none
    ask(u"closeChosenButton"_s, {guarded, first, second});
    QCOMPARE(listed(u"relayMeters"_s), (QStringList{u"A09"_s, u"A13"_s}));
    QCOMPARE(listed(u"excludedMeters"_s, true), QStringList{u"A06: closed already"_s});
    hand.choose(u"relayReasonChoice"_s, u"Agreed with the tenant"_s);
    hand.fill(u"relayCountEdit"_s, u"2"_s);
    hand.click(u"relayConfirmButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(hand.find<RoundResults>(u"roundResults"_s)->summary(), u"2 done · 1 left out"_s, 60'000);
    QVERIFY(!meter(first).isRelayOpen() && !meter(second).isRelayOpen());
}

void BatchRelayTest::aStoppedBatchSaysWhatWasNotDone()
{
    WindowDriver &hand = m_desk->hand();
    meter(silent).setSilent(true);
    ask(u"tripChosenButton"_s, {silent, first, second});
    hand.choose(u"relayReasonChoice"_s, u"Maintenance"_s);
    hand.fill(u"relayCountEdit"_s, u"3"_s);
    hand.click(u"relayConfirmButton"_s);
    QTRY_COMPARE(result(silent), u"in hand"_s);
    QTRY_VERIFY(hand.isShown(u"jobStop"_s));
    hand.click(u"jobStop"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        hand.find<RoundResults>(u"roundResults"_s)->summary(), u"1 failed · 2 not done"_s, 120'000);
    QCOMPARE(result(first), u"not done: stopped before it"_s);
    QCOMPARE(meter(first).trips() + meter(second).trips(), 0);
    QCOMPARE(single(u"SELECT count(*) FROM meter_command"_s), u"1"_s);
}

METERDESK_TEST(BatchRelayTest)
#include "BatchRelayTest.moc"
