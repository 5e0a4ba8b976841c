// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/RecordSources.h"
#include "RecordsDesk.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "pages/RecordPages.h"

#include <QtCore/QSemaphore>
#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The room codes of a result, in order.
template <typename Query, typename Row>
QStringList codesOf(
    PageSource<Query, Row> &source, const Query &query, const typename PageSource<Query, Row>::Order &order = {})
{
    const Result<Snapshot<Row>> snapshot = answerOf(source.open(query, order));
    if (!snapshot)
        return {snapshot.error().detail};
    const Result<QList<Row>> rows = answerOf(source.rows(snapshot->ids));
    if (!rows)
        return {rows.error().detail};
    QStringList codes;
    for (const std::int64_t id : snapshot->ids) {
        for (const Row &row : *rows) {
            if (row.id == id)
                codes += row.code.toText();
        }
    }
    return codes;
}

/// A desk with accounts in A01 (−3.32) and A02 (10.00), members and a little history.
struct LivedIn : RecordsDesk
{
    LivedIn()
    {
        furnish();
        openAccount(u"0000200001"_s);
        openAccount(u"0000200002"_s);
        execute(u"UPDATE account SET balance = -332 WHERE id = 1"_s);
        execute(u"UPDATE account SET balance = 1000 WHERE id = 2"_s);
        execute(u"UPDATE tenancy SET member_name = '罗', member_phone = '18698557165' WHERE account_id = 1"_s);
        execute(u"UPDATE tenancy SET member_phone = '18072865027' WHERE account_id = 2"_s);
    }

    void entry(int no, int account, const QString &kind, int amount, int after, const QString &at)
    {
        execute(
            u"INSERT INTO ledger_entry (no, at, business_date, account_id, tenancy_id, kind, amount, balance_after, "
            "request_id, content_digest, operator, method, receipt_no, note, reverses, previous_hash, hash) VALUES "
            "(%1, '%2', '%3', %4, %4, '%5', %6, %7, 'r%1', zeroblob(32), 'system', 'cash', 'CZ%1', '', %8, "
            "zeroblob(32), zeroblob(32))"_s.arg(no)
                .arg(at, at.first(10))
                .arg(account)
                .arg(kind)
                .arg(amount)
                .arg(after)
                .arg(kind == u"reversal"_s ? QString::number(no - 1) : u"NULL"_s));
    }

    void command(int meter, const QString &action, const QString &purpose, const QString &state)
    {
        execute(
            u"INSERT INTO meter_command (meter_id, account_id, action, purpose, state, operator, reason, queued_at, "
            "sent_at) VALUES (%1, %1, '%2', '%3', '%4', 'system', 'test', '2017-05-16 07:00:00', %5)"_s.arg(meter)
                .arg(action, purpose, state, state == u"queued"_s ? u"NULL"_s : u"'2017-05-16 07:00:01'"_s));
    }
};

/// How SQLite would answer the statement.
Result<QStringList> stepsOf(RecordsDesk &desk, QString statement)
{
    statement.replace(u":today"_s, u"'2017-05-16'"_s).replace(u":now"_s, u"'2017-05-16 08:00:00'"_s);
    statement.replace(u'?', u'1');
    return answerOf(desk.database().read<QStringList>([statement](DbConnection &db) -> Result<QStringList> {
        Statement select(db, u"EXPLAIN QUERY PLAN "_s + statement);
        return select.list<QString>([](DbRow &row, QString &detail) {
            std::int64_t skipped = 0;
            row >> skipped >> skipped >> skipped >> detail;
        });
    }));
}

} // namespace

class RecordSourcesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accountsWithTheirBuilding()
    {
        LivedIn desk;
        const auto source = RecordSources::accounts(desk.database(), desk.clock);
        QCOMPARE(codesOf(*source, {}), (QStringList{u"00002"_s, u"0000200001"_s, u"0000200002"_s}));
        QCOMPARE(codesOf(*source, {.withGroups = false}).size(), 2);
        const auto snapshot = answerOf(source->open({}, {}));
        VERIFY_RESULT(snapshot);
        QCOMPARE(snapshot->sums, (QList<ColumnSum<AccountRow::Column>>{{AccountRow::Column::Balance, 668}}));
        const auto rows = answerOf(source->first({}, {}, 100));
        VERIFY_RESULT(rows);
        QVERIFY(!rows->at(0).account);
        QCOMPARE(rows->at(0).type, PropertyType::Centralized);
        QCOMPARE(rows->at(1).account->balance, Money{-332});
        QCOMPARE(rows->at(1).account->memberName, u"罗"_s);
        QCOMPARE(rows->at(1).account->tariffName, u"云寓照明电价"_s);
        QCOMPARE(rows->at(1).meterNo, u"366566"_s);
        QCOMPARE(rows->at(1).supply, SupplyState::Unknown);
        QVERIFY(rows->at(1).billedTo.isNull());
        QCOMPARE(answerOf(source->first({}, {}, 2))->size(), 2);
    }

    void accountsByFilter()
    {
        LivedIn desk;
        const auto source = RecordSources::accounts(desk.database(), desk.clock);
        QCOMPARE(codesOf(*source, {.name = u"A02"_s}), QStringList{u"0000200002"_s});
        QCOMPARE(codesOf(*source, {.code = u"0000200001"_s}), QStringList{u"0000200001"_s});
        QCOMPARE(codesOf(*source, {.regions = {u"nowhere"_s}}), QStringList());
        QCOMPARE(codesOf(*source, {.name = u"%"_s}), QStringList()); // an ordinary character
        QCOMPARE(codesOf(*source, {.supply = SupplyState::Unknown}).size(), 2); // groups have no meter
        desk.execute(u"UPDATE account SET closed_on = '2017-05-16' WHERE id = 2"_s);
        QCOMPARE(codesOf(*source, {.withGroups = false}), QStringList{u"0000200001"_s});
        QCOMPARE(codesOf(*source, {.withGroups = false, .withClosed = true}).size(), 2);
    }

    void accountsInAnyOrder()
    {
        LivedIn desk;
        const auto source = RecordSources::accounts(desk.database(), desk.clock);
        const AccountQuery rooms{.withGroups = false};
        QCOMPARE(
            codesOf(*source, rooms, {{AccountRow::Column::Balance, Qt::DescendingOrder}}).first(), u"0000200002"_s);
        for (int column = 0; column <= static_cast<int>(AccountRow::Column::AutoTrip); ++column)
            QCOMPARE(
                codesOf(*source, rooms, {{static_cast<AccountRow::Column>(column), Qt::AscendingOrder}}).size(), 2);
    }

    void supplyTellsFactAndIntentApart_data()
    {
        QTest::addColumn<QString>("relay");
        QTest::addColumn<QList<QStringList>>("commands"); // action, purpose, state
        QTest::addColumn<SupplyState>("expected");
        using enum SupplyState;
        const QStringList policyTrip{u"trip"_s, u"policy-trip"_s, u"confirmed"_s};
        QTest::newRow("never read") << u"unknown"_s << QList<QStringList>{} << Unknown;
        QTest::newRow("on") << u"closed"_s << QList<QStringList>{} << On;
        QTest::newRow("tripped by policy") << u"open"_s << QList<QStringList>{policyTrip} << Off;
        QTest::newRow("open, and nobody asked") << u"open"_s << QList<QStringList>{} << OffByHand;
        QTest::newRow("tripped by an operator")
            << u"open"_s << QList<QStringList>{policyTrip, {u"trip"_s, u"operator"_s, u"confirmed"_s}} << OffByHand;
        QTest::newRow("trip queued") << u"closed"_s << QList<QStringList>{{u"trip"_s, u"policy-trip"_s, u"queued"_s}}
                                     << TripPending;
        QTest::newRow("trip to check") << u"closed"_s
                                       << QList<QStringList>{{u"trip"_s, u"policy-trip"_s, u"unverified"_s}}
                                       << TripPending;
        QTest::newRow("trip refused") << u"closed"_s << QList<QStringList>{{u"trip"_s, u"policy-trip"_s, u"refused"_s}}
                                      << TripFailed;
        QTest::newRow("cancelled trip") << u"closed"_s
                                        << QList<QStringList>{{u"trip"_s, u"policy-trip"_s, u"cancelled"_s}} << On;
        QTest::newRow("close queued") << u"open"_s
                                      << QList<QStringList>{policyTrip, {u"close"_s, u"recharge-close"_s, u"queued"_s}}
                                      << ClosePending;
        QTest::newRow("permitted, not pressed yet")
            << u"open"_s << QList<QStringList>{policyTrip, {u"permit-close"_s, u"recharge-close"_s, u"permitted"_s}}
            << OffByHand;
    }
    void supplyTellsFactAndIntentApart()
    {
        QFETCH(QString, relay);
        QFETCH(QList<QStringList>, commands);
        LivedIn desk;
        desk.execute(u"INSERT INTO meter_fact (meter_id, relay) VALUES (1, '%1')"_s.arg(relay));
        for (const QStringList &command : commands)
            desk.command(1, command[0], command[1], command[2]);
        const auto source = RecordSources::accounts(desk.database(), desk.clock);
        const auto rows = answerOf(source->first({.code = u"0000200001"_s}, {}, 1));
        VERIFY_RESULT(rows);
        QTEST(rows->first().supply, "expected");
    }

    void rechargeAccounts()
    {
        LivedIn desk;
        desk.pretendBilled(u"0000200001"_s, u"366566"_s, u"2017-05-18 00:00:00"_s);
        const auto source = RecordSources::rechargeAccounts(desk.database(), desk.clock);
        const auto rows = answerOf(source->first({}, {}, 100));
        VERIFY_RESULT(rows);
        QCOMPARE(rows->size(), 2); // rooms only
        QCOMPARE(rows->at(0).billedTo, day(u"2017-05-17"_s));
        QVERIFY(rows->at(1).billedTo.isNull()); // never billed: blank
        QCOMPARE(rows->at(0).address, u"九环路31-1"_s);
        for (const QString &text : {u"a01"_s, u"0000200001"_s, u"366566"_s, u"000000366566"_s, u"罗"_s, u"7165"_s})
            QCOMPARE(codesOf(*source, {.find = text}), QStringList{u"0000200001"_s});
        QCOMPARE(codesOf(*source, {.monthFrom = day(u"2017-05-20"_s), .monthTo = day(u"2017-05-01"_s)}),
            QStringList{u"0000200001"_s});
        QCOMPARE(codesOf(*source, {.monthFrom = day(u"2017-06-01"_s)}), QStringList());
        QCOMPARE(codesOf(*source, {.monthTo = day(u"2017-04-30"_s)}), QStringList());
    }

    void rechargeHistory()
    {
        LivedIn desk;
        desk.entry(1, 1, u"recharge"_s, 5000, 4668, u"2017-05-16 07:00:00"_s);
        desk.entry(2, 2, u"recharge"_s, 1000, 1000, u"2017-06-01 07:00:00"_s);
        desk.entry(3, 2, u"reversal"_s, -1000, 0, u"2017-06-01 08:00:00"_s);
        desk.execute(u"INSERT INTO meter_command (meter_id, account_id, entry_no, action, purpose, state, operator, "
                     "reason, queued_at) VALUES (1, 1, 1, 'close', 'recharge-close', 'queued', 'system', 'test', "
                     "'2017-05-16 07:00:00')"_s);
        const auto source = RecordSources::rechargeHistory(desk.database(), desk.clock);
        const auto rows = answerOf(source->first({}, {}, 100));
        VERIFY_RESULT(rows);
        QCOMPARE(rows->size(), 3);
        QCOMPARE(rows->at(0).kind, EntryKind::Reversal); // newest first
        QCOMPARE(rows->at(1).state, RechargeState::Reversed);
        QCOMPARE(rows->at(2).state, RechargeState::AwaitingClose);
        QCOMPARE(rows->at(2).balanceBefore, Money{-332});
        QCOMPARE(rows->at(2).balanceAfter, Money{4668});
        QCOMPARE(codesOf(*source, {.account = AccountId{1}}).size(), 1);
        QCOMPARE(codesOf(*source, {.monthFrom = day(u"2017-06-01"_s)}).size(), 2);
        QCOMPARE(codesOf(*source, {.monthTo = day(u"2017-05-01"_s)}).size(), 1);
        QCOMPARE(codesOf(*source, {.operatorName = u"nobody"_s}).size(), 0);
    }

    void terminals()
    {
        LivedIn desk;
        desk.execute(u"INSERT INTO meter_fact (meter_id, relay, total, registers_read_at, last_contact_at) "
                     "VALUES (1, 'closed', 2143, '2017-05-16 00:00:00', '2017-05-16 00:03:00')"_s);
        desk.execute(u"INSERT INTO meter_fact (meter_id, last_failure_at) VALUES (2, '2017-05-16 00:03:00')"_s);
        const auto source = RecordSources::terminals(desk.database(), desk.clock);
        const auto rows = answerOf(source->first({}, {}, 100));
        VERIFY_RESULT(rows);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(0).reachability, Reachability::Online);
        QCOMPARE(rows->at(0).registers.total, Energy{2143});
        QVERIFY(!rows->at(0).stale);
        QCOMPARE(rows->at(0).balance, Money{-332});
        QCOMPARE(rows->at(1).reachability, Reachability::Offline);
        QVERIFY(rows->at(1).stale);
        desk.clock.advance(24 * 3600);
        QVERIFY(answerOf(source->first({}, {}, 1))->first().stale); // older than a day now

        QCOMPARE(codesOf(*source, {.property = PropertyId{1}}).size(), 2); // the building: all below it
        QCOMPARE(codesOf(*source, {.property = PropertyId{2}}), QStringList{u"0000200001"_s});
        QCOMPARE(codesOf(*source, {.concentrator = ConcentratorId{1}}).size(), 2);
        QCOMPARE(codesOf(*source, {.meter = MeterId{2}}), QStringList{u"0000200002"_s});
        QCOMPARE(codesOf(*source, {.reachability = Reachability::Offline}), QStringList{u"0000200002"_s});
        QCOMPARE(codesOf(*source, {.relay = Relay::Closed}), QStringList{u"0000200001"_s});
        QCOMPARE(codesOf(*source, {.find = u"000000366566"_s}), QStringList{u"0000200001"_s});
    }

    void collectionLog()
    {
        LivedIn desk;
        desk.execute(u"INSERT INTO reading (id, meter_id, kind, as_of, read_at, total, standing) VALUES "
                     "(1, 1, 'freeze', '2017-05-15 00:00:00', '2017-05-15 00:03:00', 1929, 'billed'), "
                     "(2, 1, 'freeze', '2017-05-16 00:00:00', '2017-05-16 00:03:00', 9999, 'held'), "
                     "(3, 2, 'freeze', '2017-05-15 00:00:00', '2017-05-15 00:03:00', 100, 'billed')"_s);
        desk.execute(
            u"INSERT INTO reading_conflict (reading_id, read_at, total) VALUES (3, '2017-05-16 09:00:00', 90)"_s);
        desk.execute(u"INSERT INTO collection_attempt (meter_id, day, status, attempts, at) VALUES "
                     "(1, '2017-05-14', 'timeout', 1, '2017-05-15 00:03:00'), "
                     "(1, '2017-05-15', 'ok', 1, '2017-05-16 00:03:00'), "
                     "(2, '2017-05-14', 'ok', 1, '2017-05-15 00:03:00'), "
                     "(2, '2017-05-15', 'no-data', 3, '2017-05-16 00:03:00')"_s);
        const auto source = RecordSources::collectionLog(desk.database(), desk.clock);
        const auto rows = answerOf(source->first({}, {}, 100));
        VERIFY_RESULT(rows);
        QCOMPARE(rows->size(), 4);
        QCOMPARE(rows->at(0).status, CollectionStatus::Held); // newest day first; billing's word wins
        QCOMPARE(rows->at(1).status, CollectionStatus::NoData);
        QVERIFY(!rows->at(1).registers.total);
        QCOMPARE(rows->at(2).status, CollectionStatus::Ok); // it came after all
        QCOMPARE(rows->at(2).day, day(u"2017-05-14"_s));
        QCOMPARE(rows->at(3).status, CollectionStatus::Conflict);
        const auto count = [&source](const CollectionLogQuery &query) {
            return answerOf(source->open(query, {}))->ids.size();
        };
        QCOMPARE(count({.meterNo = u"366566"_s}), 2);
        QCOMPARE(count({.meterNo = u"0366566"_s}), 2);
        QCOMPARE(count({.result = CollectionResult::Abnormal}), 2);
        QCOMPARE(count({.result = CollectionResult::Missing}), 1);
        QCOMPARE(count({.result = CollectionResult::Success}), 1);
        for (const CollectionLogRow &row : *rows)
            QCOMPARE(count({.status = row.status}), 1);
        QCOMPARE(count({.status = CollectionStatus::TimedOut}), 0); // the attempt says so, a reading came after all
        QCOMPARE(count({.from = day(u"2017-05-15"_s), .to = day(u"2017-05-15"_s)}), 2);
        QCOMPARE(count({.code = u"0000200002"_s, .concentratorNo = u"1700"_s}), 2);
        desk.execute(u"UPDATE property SET region = '杭州市余杭区' WHERE code = '0000200002'"_s);
        QCOMPARE(count({.regions = {u"杭州市余杭区"_s}}), 2);
        QCOMPARE(count({.regions = {u"杭州市余杭区"_s, u"杭州市江干区"_s}}), 4);
        QCOMPARE(count({.regions = {u"江苏省南京市"_s}}), 0);
    }

    void everyDefaultOrderHasItsIndex_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QString>("index");
        RecordsDesk desk;
        const auto planOf = [&desk](const auto &sql, const auto &query) {
            const SqlPageSource source(desk.database(), desk.clock, sql);
            return desk.value(u"SELECT 1"_s).isEmpty() ? QString() : source.planOf(query, {});
        };
        QTest::newRow("accounts") << planOf(RecordPages::accounts(), AccountQuery{}) << u"property_1"_s;
        QTest::newRow("log") << planOf(RecordPages::collectionLog(), CollectionLogQuery{})
                             << u"collection_attempt_newest"_s;
        QTest::newRow("history of an account")
            << planOf(RecordPages::rechargeHistory(), RechargeHistoryQuery{.account = AccountId{1}})
            << u"ledger_entry"_s;
    }
    void everyDefaultOrderHasItsIndex()
    {
        QFETCH(QString, plan);
        QFETCH(QString, index);
        RecordsDesk desk;
        const Result<QStringList> steps = stepsOf(desk, plan);
        VERIFY_RESULT(steps);
        QVERIFY2(steps->join(u' ').contains(index), qPrintable(steps->join(u'\n')));
        for (const QString &step : *steps)
            QVERIFY2(!step.contains(u"TEMP B-TREE FOR ORDER BY"_s), qPrintable(steps->join(u'\n')));
    }

    /// Few rows of millions are looked for by what makes them few, not by walking all days.
    void fewRowsOfManyHaveAnIndex_data()
    {
        QTest::addColumn<CollectionLogQuery>("query");
        QTest::addColumn<QString>("index");
        QTest::newRow("missing") << CollectionLogQuery{.result = CollectionResult::Missing}
                                 << u"collection_attempt_status"_s;
        QTest::newRow("held and conflicting")
            << CollectionLogQuery{.result = CollectionResult::Abnormal} << u"reading_to_bill"_s;
        QTest::newRow("of a room") << CollectionLogQuery{.code = u"0000200001"_s}
                                   << u"sqlite_autoindex_collection_attempt_1"_s;
    }
    void fewRowsOfManyHaveAnIndex()
    {
        QFETCH(CollectionLogQuery, query);
        QFETCH(QString, index);
        RecordsDesk desk;
        const SqlPageSource source(desk.database(), desk.clock, RecordPages::collectionLog());
        const Result<QStringList> steps = stepsOf(desk, source.planOf(query, {}));
        VERIFY_RESULT(steps);
        QVERIFY2(steps->join(u' ').contains(index), qPrintable(steps->join(u'\n')));
        QVERIFY2(!steps->join(u' ').contains(u"SCAN x"_s), qPrintable(steps->join(u'\n')));
    }

    void aNewerSearchReplacesAWaitingOne()
    {
        LivedIn desk;
        const auto source = RecordSources::accounts(desk.database(), desk.clock);
        QSemaphore gate;
        const auto busy = desk.database().readPage<void>([&gate](DbConnection &) -> Result<void> {
            gate.acquire();
            return {};
        });
        const auto older = source->open({.name = u"A01"_s}, {});
        const auto newer = source->open({.name = u"A02"_s}, {});
        gate.release();
        VERIFY_ERROR(answerOf(older), ErrorCode::Cancelled);
        QCOMPARE(answerOf(newer)->ids.size(), 1);
        VERIFY_RESULT(answerOf(busy));
    }

    void search_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first"); // room code, or number of the concentrator
        QTest::addColumn<GlobalSearchHit::Match>("match");
        using enum GlobalSearchHit::Match;
        QTest::newRow("end of the name") << u"a01"_s << u"0000200001"_s << Name;
        QTest::newRow("code") << u"0000200002"_s << u"0000200002"_s << Code;
        QTest::newRow("building by code") << u"00002"_s << u"00002"_s << Code;
        QTest::newRow("meter as typed") << u"366566"_s << u"0000200001"_s << Meter;
        QTest::newRow("meter padded") << u"000000366566"_s << u"0000200001"_s << Meter;
        QTest::newRow("beginning of a meter") << u"16101"_s << u"0000200002"_s << Meter;
        QTest::newRow("end of a phone") << u"5027"_s << u"0000200002"_s << Phone;
        QTest::newRow("whole phone") << u"18698557165"_s << u"0000200001"_s << Phone;
        QTest::newRow("member") << u"罗"_s << u"0000200001"_s << Member;
        QTest::newRow("initials of a member") << u"L"_s << u"0000200001"_s << Initials;
        QTest::newRow("initials of a building") << u"wlkjc"_s << u"0000200001"_s << Initials;
        QTest::newRow("concentrator") << u"17000405"_s << u"00002"_s << Concentrator;
    }
    void search()
    {
        QFETCH(QString, text);
        LivedIn desk;
        const auto hits = answerOf(desk.search->find(text));
        VERIFY_RESULT(hits);
        QVERIFY(!hits->isEmpty());
        QTEST(hits->first().code.toText(), "first");
        QTEST(hits->first().match, "match");
    }

    void searchWithoutAnswers()
    {
        LivedIn desk;
        QVERIFY(answerOf(desk.search->find(u"027"_s))->isEmpty()); // three digits are no phone
        QVERIFY(answerOf(desk.search->find(u"  "_s))->isEmpty());
        QVERIFY(answerOf(desk.search->find(u"'; DROP TABLE account; --"_s))->isEmpty());
        QCOMPARE(answerOf(desk.search->find(u"科技城"_s, 2))->size(), 2);
    }
};

METERDESK_TEST(RecordSourcesTest)

#include "RecordSourcesTest.moc"
