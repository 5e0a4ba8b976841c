// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordsDesk.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "queries/RecordSources.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Query, typename Row>
QList<Row> rowsOf(PageSource<Query, Row> &source, const Query &query = {})
{
    const Result<QList<Row>> rows = answerOf(source.first(query, {}, 100));
    if (!rows)
        qWarning() << rows.error().detail;
    return rows.value_or(QList<Row>());
}

Property roomOf(const QString &parent, const QString &roomCode, const QString &name)
{
    Property room;
    room.code = code(roomCode);
    room.name = name;
    room.parentCode = code(parent);
    return room;
}

} // namespace

/// The lines of 房源管理, 集中器管理, 表计管理, 电度电价设置 and 策略执行查询, and what may be taken away.
class RegisterRowsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void propertiesCountWhatIsInThem()
    {
        RecordsDesk desk;
        desk.furnish();
        desk.openAccount(u"0000200001"_s);
        const auto source = RecordSources::properties(desk.database(), desk.clock);
        const QList<PropertyRow> rows = rowsOf(*source);
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows.at(0).property.code.toText(), u"00002"_s);
        QCOMPARE(rows.at(0).rooms, 3);
        QCOMPARE(rows.at(0).accounts, 1);
        QCOMPARE(rows.at(0).meters, 2);
        QCOMPARE(rows.at(1).property.parentCode.toText(), u"00002"_s);
        QCOMPARE(rows.at(1).accounts, 1);
        QCOMPARE(rows.at(1).meters, 1);
        QCOMPARE(rows.at(3).meters, 0);
        QCOMPARE(rowsOf(*source, {.type = PropertyType::Room}).size(), 3);
        QCOMPARE(rowsOf(*source, {.code = u"0000200002"_s}).size(), 1);
    }

    void everyOfferedOrderIsSql()
    {
        RecordsDesk desk;
        desk.furnish();
        const auto ordered = [](auto &source, auto query, auto columns) {
            for (int column = 0; column < columns; ++column) {
                using Source = std::remove_reference_t<decltype(source)>;
                typename Source::Order order;
                order.append({static_cast<decltype(order.first().column)>(column), Qt::DescendingOrder});
                VERIFY_RESULT(answerOf(source.open(query, order)));
            }
        };
        ordered(*RecordSources::properties(desk.database(), desk.clock), PropertyQuery{},
            static_cast<int>(PropertyRow::Column::ContactName) + 1);
        ordered(*RecordSources::concentrators(desk.database(), desk.clock), ConcentratorQuery{},
            static_cast<int>(ConcentratorRow::Column::ClockDrift) + 1);
        ordered(*RecordSources::meters(desk.database(), desk.clock), MeterQuery{},
            static_cast<int>(MeterRow::Column::InstalledOn) + 1);
        ordered(*RecordSources::tariffs(desk.database(), desk.clock), TariffQuery{},
            static_cast<int>(TariffPricesRow::Column::Accounts) + 1);
        ordered(*RecordSources::policyEvents(desk.database(), desk.clock), PolicyEventQuery{},
            static_cast<int>(PolicyEventRow::Column::Attempts) + 1);
    }

    void concentratorsWithTheirMeters()
    {
        RecordsDesk desk;
        desk.furnish();
        desk.execute(u"INSERT INTO meter_fact (meter_id, last_contact_at) VALUES (1, '2017-05-16 07:00:00')"_s);
        const auto source = RecordSources::concentrators(desk.database(), desk.clock);
        const QList<ConcentratorRow> rows = rowsOf(*source);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().concentrator.number.toText(), u"17000405"_s);
        QCOMPARE(rows.first().meters, 2);
        QCOMPARE(rows.first().reachable, 1);
        QVERIFY(rowsOf(*source, {.link = LinkKind::Serial}).isEmpty());
    }

    void metersByStatus()
    {
        RecordsDesk desk;
        desk.furnish();
        desk.execute(u"UPDATE meter SET property_id = NULL WHERE number = '1610131068'"_s);
        const auto source = RecordSources::meters(desk.database(), desk.clock);
        QCOMPARE(rowsOf(*source).size(), 2);
        const QList<MeterRow> stock = rowsOf(*source, {.status = MeterStatus::Stock});
        QCOMPARE(stock.size(), 1);
        QCOMPARE(stock.first().number.toText(), u"1610131068"_s);
        desk.execute(
            u"UPDATE meter SET status = 'removed', removed_at = '2017-05-10 10:00:00' WHERE number = '366566'"_s);
        QCOMPARE(rowsOf(*source).size(), 1);
        QCOMPARE(rowsOf(*source, {.status = MeterStatus::Removed}).first().number.toText(), u"366566"_s);
        QCOMPARE(rowsOf(*source, {.number = u"6566"_s, .status = MeterStatus::Removed}).size(), 1);
    }

    void tariffsOfToday()
    {
        RecordsDesk desk;
        desk.furnish();
        desk.openAccount(u"0000200001"_s);
        TariffVersion later;
        later.effectiveFrom = day(u"2017-06-01"_s);
        later.total = *UnitPrice::fromText(u"1.30");
        VERIFY_RESULT(answerOf(desk.registers->setPrices(desk.manager, u"云寓照明电价"_s, later)));
        const QList<TariffPricesRow> rows = rowsOf(*RecordSources::tariffs(desk.database(), desk.clock));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().version->total, *UnitPrice::fromText(u"1.20"));
        QCOMPARE(rows.first().nextFrom, day(u"2017-06-01"_s));
        QCOMPARE(rows.first().accounts, 1);
    }

    void policyEventsByOutcome()
    {
        RecordsDesk desk;
        desk.furnish();
        desk.openAccount(u"0000200001"_s);
        for (const QString &result : {u"notified"_s, u"no-phone"_s, u"timeout"_s, u"queued"_s}) {
            desk.execute(
                u"INSERT INTO policy_event (at, account_id, tenancy_id, action, balance, threshold, result) VALUES "
                "('2017-05-16 07:00:00', 1, 1, 'alarm1', 1999, 2000, '%1')"_s.arg(result));
        }
        const auto source = RecordSources::policyEvents(desk.database(), desk.clock);
        QCOMPARE(rowsOf(*source).size(), 4);
        for (const auto &[outcome, result] :
            {std::pair(PolicyOutcome::Done, u"notified"_s), std::pair(PolicyOutcome::Blocked, u"no-phone"_s),
                std::pair(PolicyOutcome::Failed, u"timeout"_s), std::pair(PolicyOutcome::Waiting, u"queued"_s)}) {
            const QList<PolicyEventRow> rows = rowsOf(*source, {.outcome = outcome});
            QCOMPARE(rows.size(), 1);
            QCOMPARE(rows.first().result, result);
            QCOMPARE(rows.first().balance, Money{1999});
        }
        QVERIFY(rowsOf(*source, {.to = day(u"2017-05-15"_s)}).isEmpty());
        QCOMPARE(rowsOf(*source, {.from = day(u"2017-05-16"_s), .to = day(u"2017-05-16"_s)}).size(), 4);
    }

    void aBuildingComesWholeOrNotAtAll()
    {
        RecordsDesk desk;
        desk.furnish();
        Property building;
        building.code = code(u"00003"_s);
        building.name = u"海曙中心"_s;
        building.type = PropertyType::Centralized;
        const QList<Property> good{building, roomOf(u"00003"_s, u"0000300001"_s, u"海曙中心101"_s)};
        QList<Property> bad = good;
        bad += roomOf(u"00003"_s, u"0000200001"_s, u"海曙中心102"_s);
        const auto refused = answerOf(desk.registers->addProperties(desk.manager, bad));
        VERIFY_ERROR(refused, ErrorCode::AlreadyExists);
        QVERIFY2(refused.error().detail.contains(u"0000200001"), qPrintable(refused.error().detail));
        QCOMPARE(desk.value(u"SELECT count(*) FROM property"_s), u"4"_s);
        QCOMPARE(answerOf(desk.registers->addProperties(desk.manager, good)).value(), 2);
        QCOMPARE(desk.value(u"SELECT count(*) FROM property"_s), u"6"_s);
    }

    void whatHasHistoryStays()
    {
        RecordsDesk desk;
        desk.furnish();
        RegisterService &registers = *desk.registers;
        VERIFY_ERROR(answerOf(registers.removeProperty(desk.manager, code(u"00002"_s))), ErrorCode::HasHistory);
        VERIFY_ERROR(answerOf(registers.removeProperty(desk.manager, code(u"0000200001"_s))), ErrorCode::HasHistory);
        VERIFY_ERROR(
            answerOf(registers.removeConcentrator(desk.manager, concentratorNo(u"17000405"_s))), ErrorCode::HasHistory);
        // The concentrator still holds its parameters.
        desk.execute(u"UPDATE meter SET download = 'downloaded'"_s);
        VERIFY_ERROR(answerOf(registers.removeMeter(desk.manager, MeterId{1})), ErrorCode::HasHistory);
        desk.execute(u"UPDATE meter SET download = 'cancelled'"_s);
        desk.execute(u"INSERT INTO reading (meter_id, kind, as_of, read_at, total) VALUES (1, 'freeze', "
                     "'2017-05-16 00:00:00', '2017-05-16 00:03:00', 1929)"_s);
        VERIFY_ERROR(answerOf(registers.removeMeter(desk.manager, MeterId{1})), ErrorCode::HasHistory);
        VERIFY_ERROR(answerOf(registers.removeMeter({u"c"_s, Role::Cashier}, MeterId{2})), ErrorCode::NotPermitted);
        QCOMPARE(desk.value(u"SELECT count(*) FROM meter"_s), u"2"_s);
    }

    void whatNothingHappenedToGoes()
    {
        RecordsDesk desk;
        desk.furnish();
        desk.execute(u"UPDATE meter SET download = 'pending'"_s);
        desk.execute(u"INSERT INTO meter_fact (meter_id) VALUES (2)"_s);
        VERIFY_RESULT(answerOf(desk.registers->removeMeter(desk.manager, MeterId{2})));
        VERIFY_RESULT(answerOf(desk.registers->removeProperty(desk.manager, code(u"0000200002"_s))));
        QCOMPARE(desk.value(u"SELECT group_concat(number) FROM meter"_s), u"366566"_s);
        VERIFY_RESULT(answerOf(desk.registers->removeMeter(desk.manager, MeterId{1})));
        VERIFY_RESULT(answerOf(desk.registers->removeConcentrator(desk.manager, concentratorNo(u"17000405"_s))));
        QCOMPARE(desk.value(u"SELECT count(*) FROM operation_log WHERE action LIKE 'remove-%'"_s), u"4"_s);
    }
};

METERDESK_TEST(RegisterRowsTest)
#include "RegisterRowsTest.moc"
