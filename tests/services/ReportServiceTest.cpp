// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/ReportService.h"
#include "RecordsDesk.h"
#include "TestMain.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// Reports out of the ledger, bills, collection log and commands, with rows written by hand: rooms A01 and A02 of one
/// building.
class ReportServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void takingsByDay();
    void takingsByMonthAndProperty();
    void energyGoesToTheLastDayOfItsBill();
    void energyByTariffIsThatOfTheBillsLastDay();
    void takingsAndAdjustmentsByOperator();
    void oneRowIsLookedInto();
    void whatIsNotOfferedIsRefused();
    void balancesAreThoseOfTheirDay();
    void adjustmentsByDay();
    void collectionCountsWhatWasAsked();
    void switchingTellsWhatCameOfCommands();
    void wrongDaysAreRefused_data();
    void wrongDaysAreRefused();

private:
    void entry(int no, const QString &date, const QString &kind, int amount, const QString &method, int reverses = 0,
        const QString &operatorName = u"system"_s);
    void bill(int id, const QString &toAsOf, int charge, const QStringList &lines);
    template <typename Figures>
    [[nodiscard]] static QStringList groups(const Report<Figures> &report)
    {
        QStringList names;
        for (const Figures &figures : report.rows)
            names += figures.group;
        return names;
    }

    std::unique_ptr<RecordsDesk> m_desk;
    int m_entries = 0; ///< ledger numbers have no gaps
};

void ReportServiceTest::init()
{
    m_desk = std::make_unique<RecordsDesk>();
    m_entries = 0;
    m_desk->furnish();
    m_desk->openAccount(u"0000200001"_s);
    m_desk->openAccount(u"0000200002"_s);
}

void ReportServiceTest::entry(int no, const QString &date, const QString &kind, int amount, const QString &method,
    int reverses, const QString &operatorName)
{
    m_desk->execute(
        u"INSERT INTO ledger_entry (no, at, business_date, account_id, tenancy_id, kind, amount, balance_after, "
        "request_id, content_digest, operator, method, receipt_no, note, reverses, previous_hash, hash) VALUES "
        "(%1, '%2 09:00:00', '%2', 1, 1, '%3', %4, 0, 'r%1', zeroblob(32), '%7', %5, 'CZ%1', '', %6, "
        "zeroblob(32), zeroblob(32))"_s.arg(no)
            .arg(date, kind)
            .arg(amount)
            .arg(method.isEmpty() ? u"NULL"_s : u'\'' + method + u'\'')
            .arg(reverses > 0 ? QString::number(reverses) : u"NULL"_s)
            .arg(operatorName));
}

/// A bill of meter 1; lines as "sharp 100", or "total 100 2" with the number of its tariff version.
void ReportServiceTest::bill(int id, const QString &toAsOf, int charge, const QStringList &lines)
{
    m_desk->execute(u"INSERT INTO reading (id, meter_id, kind, as_of, read_at, total) VALUES (%1, 1, 'freeze', '%2', "
                    "'%2', 2000)"_s.arg(id)
                        .arg(toAsOf));
    if (charge > 0)
        entry(++m_entries, toAsOf.left(10), u"charge"_s, -charge, {});
    m_desk->execute(u"INSERT INTO bill (id, account_id, tenancy_id, meter_id, reading_id, from_as_of, to_as_of, days, "
                    "energy, exact, remainder_in, remainder_out, charge, entry_no, posted_at) VALUES (%1, 1, 1, 1, %1, "
                    "'2017-05-02 00:00:00', '%2', 1, 0, 0, 0, 0, %3, %4, '%2')"_s.arg(id)
                        .arg(toAsOf)
                        .arg(charge)
                        .arg(charge > 0 ? QString::number(m_entries) : u"NULL"_s));
    int line = 0;
    for (const QString &each : lines) {
        m_desk->execute(
            u"INSERT INTO bill_line (bill_id, line, meter_id, from_day, to_day, rate, from_register, "
            "to_register, energy, tariff_version_id, price, exact) VALUES (%1, %2, 1, '2017-05-02', "
            "'2017-05-02', '%3', 0, 0, %4, %5, 12000, 0)"_s.arg(id)
                .arg(++line)
                .arg(each.section(u' ', 0, 0), each.section(u' ', 1, 1),
                    each.count(u' ') > 1 ? each.section(u' ', 2) : u"(SELECT min(id) FROM tariff_version)"_s));
    }
}

void ReportServiceTest::takingsByDay()
{
    entry(1, u"2017-05-10"_s, u"recharge"_s, 5000, u"cash"_s);
    entry(2, u"2017-05-10"_s, u"recharge"_s, 10000, u"wechat"_s);
    entry(3, u"2017-05-12"_s, u"reversal"_s, -5000, {}, 1);
    entry(4, u"2017-05-12"_s, u"refund"_s, -1200, u"cash"_s);
    entry(5, u"2017-05-12"_s, u"top-up"_s, 332, u"cash"_s);
    entry(6, u"2017-05-12"_s, u"charge"_s, -257, {});
    entry(7, u"2017-05-12"_s, u"level-up"_s, 400, {});
    entry(8, u"2017-05-13"_s, u"recharge"_s, 900, u"cash"_s); // after the days asked for
    const auto report =
        answerOf(ReportService(m_desk->database())
                     .takings(m_desk->manager, {.from = day(u"2017-05-10"_s), .to = day(u"2017-05-12"_s)}));
    QVERIFY(report);
    QCOMPARE(groups(*report), (QStringList{u"2017-05-10"_s, u"2017-05-11"_s, u"2017-05-12"_s}));
    const TakingsFigures &first = report->rows.at(0);
    QCOMPARE(first.count, 2);
    QCOMPARE(first.received[static_cast<std::size_t>(PayMethod::Cash)], Money{5000});
    QCOMPARE(first.received[static_cast<std::size_t>(PayMethod::WeChat)], Money{10000});
    QCOMPARE(first.net(), Money{15000});
    QCOMPARE(report->rows.at(1).net(), Money{0});
    const TakingsFigures &last = report->rows.at(2);
    QCOMPARE(last.count, 0);
    QCOMPARE(last.received[static_cast<std::size_t>(PayMethod::Cash)], Money{332});
    QCOMPARE(last.reversed, Money{5000});
    QCOMPARE(last.refunded, Money{1200});
    QCOMPARE(last.net(), Money{332 - 5000 - 1200});
    QCOMPARE(report->sum.net(), Money{15000 + 332 - 5000 - 1200});
    QCOMPARE(report->sum.count, 2);
}

void ReportServiceTest::takingsByMonthAndProperty()
{
    entry(1, u"2017-03-31"_s, u"recharge"_s, 100, u"cash"_s);
    entry(2, u"2017-05-01"_s, u"recharge"_s, 200, u"card"_s);
    const ReportService service(m_desk->database());
    ReportQuery query{.from = day(u"2017-03-01"_s), .to = day(u"2017-05-31"_s), .group = ReportGroup::Month};
    const auto months = answerOf(service.takings(m_desk->manager, query));
    QVERIFY(months);
    QCOMPARE(groups(*months), (QStringList{u"2017-03"_s, u"2017-05"_s}));
    query.group = ReportGroup::Property;
    const auto houses = answerOf(service.takings(m_desk->manager, query));
    QVERIFY(houses);
    QCOMPARE(houses->rows.size(), 1);
    QCOMPARE(houses->rows.first().group, m_desk->value(u"SELECT name FROM property WHERE parent_id IS NULL"_s));
    QCOMPARE(houses->rows.first().net(), Money{300});
}

void ReportServiceTest::energyGoesToTheLastDayOfItsBill()
{
    bill(1, u"2017-05-11 00:00:00"_s, 257, {u"total 214"_s});
    bill(2, u"2017-05-12 00:00:00"_s, 0, {u"sharp 10"_s, u"peak 20"_s, u"flat 30"_s, u"valley 40"_s});
    bill(3, u"2017-05-12 10:30:00"_s, 84, {u"total 70"_s}); // a check-out within the day
    bill(4, u"2017-05-13 00:00:00"_s, 99, {u"total 1000"_s});
    const auto report =
        answerOf(ReportService(m_desk->database())
                     .energy(m_desk->manager, {.from = day(u"2017-05-10"_s), .to = day(u"2017-05-11"_s)}));
    QVERIFY(report);
    QCOMPARE(groups(*report), (QStringList{u"2017-05-10"_s, u"2017-05-11"_s}));
    QCOMPARE(report->rows.at(0).undivided, Energy{214});
    QCOMPARE(report->rows.at(0).charge, Money{257});
    const EnergyFigures &rated = report->rows.at(1);
    QCOMPARE(rated.rates, (std::array<Energy, rateCount>{Energy{10}, Energy{20}, Energy{30}, Energy{40}}));
    QCOMPARE(rated.total(), Energy{100});
    QCOMPARE(rated.charge, Money{0});
    QCOMPARE(rated.bills, 1);
    QCOMPARE(report->sum.total(), Energy{314});

    // Midnight closes the day before; what ends within a day belongs to that day.
    const auto later =
        answerOf(ReportService(m_desk->database())
                     .energy(m_desk->manager, {.from = day(u"2017-05-12"_s), .to = day(u"2017-05-12"_s)}));
    QVERIFY(later);
    QCOMPARE(later->sum.undivided, Energy{1070});
    QCOMPARE(later->sum.bills, 2);
}

void ReportServiceTest::energyByTariffIsThatOfTheBillsLastDay()
{
    m_desk->execute(u"INSERT INTO tariff (id, name, updated_at) VALUES (77, '商用电价', '2017-05-01 00:00:00')"_s);
    m_desk->execute(u"INSERT INTO tariff_version (id, tariff_id, effective_from, mode, total, sharp, peak, flat, "
                    "valley) VALUES (771, 77, '2017-05-01', 'single', 15000, 0, 0, 0, 0), "
                    "(772, 77, '2017-05-12', 'single', 16000, 0, 0, 0, 0)"_s);
    struct Billed
    {
        QString toAsOf;
        int charge;
        QStringList lines;
        bool isCommercial; ///< of its last line
    };
    const QList<Billed> bills{{u"2017-05-11 00:00:00"_s, 257, {u"total 214"_s}, false},
        {u"2017-05-12 00:00:00"_s, 300, {u"total 100"_s, u"total 120 771"_s}, true}, // moved to another tariff within
        {u"2017-05-13 00:00:00"_s, 160, {u"sharp 10 772"_s, u"valley 90 772"_s}, true},
        {u"2017-05-14 00:00:00"_s, 0, {u"total 0"_s}, false}};
    EnergyFigures house;
    EnergyFigures commercial;
    for (int i = 0; i < bills.size(); ++i) {
        const Billed &each = bills.at(i);
        bill(i + 1, each.toAsOf, each.charge, each.lines);
        EnergyFigures &figures = each.isCommercial ? commercial : house;
        figures.charge.fen += each.charge;
        ++figures.bills;
        for (const QString &line : each.lines)
            figures.undivided.hundredths += line.section(u' ', 1, 1).toInt(); // all that was used
    }
    ReportQuery query{.from = day(u"2017-05-01"_s), .to = day(u"2017-05-31"_s), .group = ReportGroup::Tariff};
    const ReportService service(m_desk->database());
    const auto report = answerOf(service.energy(m_desk->manager, query));
    QVERIFY(report);
    QCOMPARE(groups(*report), (QStringList{u"云寓照明电价"_s, u"商用电价"_s}));
    for (const auto &[row, expected] : {std::pair(0, house), std::pair(1, commercial)}) {
        const EnergyFigures &figures = report->rows.at(row);
        QCOMPARE(figures.total(), expected.undivided);
        QCOMPARE(figures.charge, expected.charge);
        QCOMPARE(figures.bills, expected.bills);
    }
    QCOMPARE(report->sum.charge, Money{house.charge.fen + commercial.charge.fen});
    QCOMPARE(report->sum.total().hundredths, house.undivided.hundredths + commercial.undivided.hundredths);
    QCOMPARE(report->sum.bills, static_cast<int>(bills.size()));

    // What one tariff is made of, day by day.
    query.group = ReportGroup::Day;
    query.scope = ReportScope{ReportGroup::Tariff, report->rows.at(1).key};
    const auto days = answerOf(service.energy(m_desk->manager, query));
    QVERIFY(days);
    QCOMPARE(days->sum.charge, commercial.charge);
    QCOMPARE(days->sum.total(), commercial.undivided);
    QCOMPARE(days->rows.at(10).charge, Money{300}); // the 11th
    QCOMPARE(days->rows.at(9).charge, Money{0});
}

void ReportServiceTest::takingsAndAdjustmentsByOperator()
{
    struct Booked
    {
        QString who;
        QString kind;
        int amount;
        QString method;
        int reverses = 0;
    };
    const QList<Booked> entries{{u"王"_s, u"recharge"_s, 5000, u"cash"_s}, {u"李"_s, u"recharge"_s, 10000, u"wechat"_s},
        {u"李"_s, u"recharge"_s, 700, u"cash"_s}, {u"李"_s, u"reversal"_s, -5000, {}, 1}, // of what another had taken
        {u"王"_s, u"refund"_s, -1200, u"cash"_s}, {u"system"_s, u"charge"_s, -257, {}}};
    QMap<QString, std::int64_t> net;
    QMap<QString, std::int64_t> effect;
    int no = 0;
    for (const Booked &each : entries) {
        ++no;
        entry(no, u"2017-05-%1"_s.arg(9 + no), each.kind, each.amount, each.method, each.reverses, each.who);
        if (each.kind != u"charge"_s)
            net[each.who] += each.amount;
        if (each.kind == u"refund"_s || each.kind == u"reversal"_s)
            effect[each.who] += each.amount;
    }
    ReportQuery query{.from = day(u"2017-05-01"_s), .to = day(u"2017-05-31"_s), .group = ReportGroup::Operator};
    const ReportService service(m_desk->database());
    const auto takings = answerOf(service.takings(m_desk->manager, query));
    QVERIFY(takings);
    QCOMPARE(groups(*takings), net.keys());
    std::int64_t all = 0;
    for (const TakingsFigures &figures : takings->rows) {
        QCOMPARE(figures.net().fen, net.value(figures.group));
        all += figures.net().fen;
    }
    QCOMPARE(takings->sum.net().fen, all);
    QCOMPARE(takings->rows.at(static_cast<int>(net.keys().indexOf(u"李"_s))).reversed, Money{5000});

    const auto adjustments = answerOf(service.adjustments(m_desk->manager, query));
    QVERIFY(adjustments);
    QCOMPARE(groups(*adjustments), effect.keys());
    for (const AdjustmentFigures &figures : adjustments->rows)
        QCOMPARE(figures.effect.fen, effect.value(figures.group));
    QCOMPARE(adjustments->sum.effect, Money{-5000 - 1200});
}

void ReportServiceTest::oneRowIsLookedInto()
{
    entry(1, u"2017-05-10"_s, u"recharge"_s, 5000, u"cash"_s, 0, u"王"_s);
    entry(2, u"2017-05-11"_s, u"recharge"_s, 700, u"cash"_s, 0, u"李"_s);
    m_desk->execute(u"INSERT INTO property (code, name, type) VALUES ('00009', '别墅', 'centralized')"_s);
    m_desk->execute(u"UPDATE account SET balance = 5700 WHERE id = 1"_s);
    const ReportService service(m_desk->database());
    ReportQuery query{.from = day(u"2017-05-10"_s), .to = day(u"2017-05-11"_s)};
    query.scope = ReportScope{ReportGroup::Operator, u"李"_s};
    const auto li = answerOf(service.takings(m_desk->manager, query));
    QVERIFY(li);
    QCOMPARE(li->rows.at(0).net(), Money{0});
    QCOMPARE(li->rows.at(1).net(), Money{700});
    QCOMPARE(li->sum.net(), Money{700});

    // Every report by property, of the building that has all of it, and of one that has nothing.
    for (const bool isHere : {true, false}) {
        query.scope = ReportScope{ReportGroup::Property, isHere ? u"00002"_s : u"00009"_s};
        QCOMPARE(answerOf(service.takings(m_desk->manager, query))->sum.net(), Money{isHere ? 5700 : 0});
        QCOMPARE(answerOf(service.balances(m_desk->manager, query))->sum.net(), Money{isHere ? 5700 : 0});
        QCOMPARE(answerOf(service.balances(m_desk->manager, query))->sum.accounts, isHere ? 2 : 0);
        QVERIFY(answerOf(service.energy(m_desk->manager, query)));
        QVERIFY(answerOf(service.adjustments(m_desk->manager, query)));
        QVERIFY(answerOf(service.collection(m_desk->manager, query)));
        QVERIFY(answerOf(service.switching(m_desk->manager, query)));
    }
}

void ReportServiceTest::whatIsNotOfferedIsRefused()
{
    const ReportService service(m_desk->database());
    ReportQuery query{.from = day(u"2017-05-10"_s), .to = day(u"2017-05-11"_s), .group = ReportGroup::Tariff};
    QCOMPARE(answerOf(service.takings(m_desk->manager, query)).error().code, ErrorCode::InvalidArgument);
    query.group = ReportGroup::Operator;
    QCOMPARE(answerOf(service.energy(m_desk->manager, query)).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(answerOf(service.balances(m_desk->manager, query)).error().code, ErrorCode::InvalidArgument);
    query.group = ReportGroup::Day;
    query.scope = ReportScope{ReportGroup::Operator, u"王"_s};
    QCOMPARE(answerOf(service.switching(m_desk->manager, query)).error().code, ErrorCode::InvalidArgument);
    query.scope = ReportScope{ReportGroup::Day, u"2017-05-10"_s};
    QCOMPARE(answerOf(service.takings(m_desk->manager, query)).error().code, ErrorCode::InvalidArgument);
}

void ReportServiceTest::balancesAreThoseOfTheirDay()
{
    entry(1, u"2017-05-03"_s, u"recharge"_s, 5000, u"cash"_s);
    entry(2, u"2017-05-05"_s, u"charge"_s, -5300, {});
    entry(3, u"2017-05-06"_s, u"recharge"_s, 1000, u"cash"_s); // after the days asked for
    m_desk->execute(u"UPDATE account SET balance = 700 WHERE id = 1"_s);
    m_desk->execute(u"UPDATE account SET alarm1 = 2000"_s);
    const ReportService service(m_desk->database());
    ReportQuery query{.from = day(u"2017-05-02"_s), .to = day(u"2017-05-05"_s)};
    const auto days = answerOf(service.balances(m_desk->manager, query));
    QVERIFY(days);
    QCOMPARE(groups(*days), (QStringList{u"2017-05-02"_s, u"2017-05-03"_s, u"2017-05-04"_s, u"2017-05-05"_s}));
    QCOMPARE(days->rows.at(0).net(), Money{0});
    for (const int row : {1, 2}) {
        QCOMPARE(days->rows.at(row).accounts, 2);
        QCOMPARE(days->rows.at(row).belowAlarm1, 1); // the other room has nothing
        QCOMPARE(days->rows.at(row).debtors, 0);
        QCOMPARE(days->rows.at(row).credit, Money{5000});
    }
    for (const BalanceFigures &last : {days->rows.at(3), days->sum}) {
        QCOMPARE(last.belowAlarm1, 2);
        QCOMPARE(last.debtors, 1);
        QCOMPARE(last.credit, Money{0});
        QCOMPARE(last.debt, Money{300});
        QCOMPARE(last.net(), Money{-300});
    }

    query = {.from = day(u"2017-04-20"_s), .to = day(u"2017-05-05"_s), .group = ReportGroup::Month};
    const auto months = answerOf(service.balances(m_desk->manager, query));
    QVERIFY(months);
    QCOMPARE(groups(*months), (QStringList{u"2017-04"_s, u"2017-05"_s}));
    QCOMPARE(months->rows.at(0).accounts, 0); // opened on the 2nd of May
    QCOMPARE(months->rows.at(1).net(), Money{-300});

    query.group = ReportGroup::Property;
    const auto houses = answerOf(service.balances(m_desk->manager, query));
    QVERIFY(houses);
    QCOMPARE(groups(*houses), QStringList{m_desk->value(u"SELECT name FROM property WHERE parent_id IS NULL"_s)});
    QCOMPARE(houses->rows.first().accounts, 2);
    QCOMPARE(houses->rows.first().debt, Money{300});
    QCOMPARE(houses->sum.debt, Money{300});

    // Closed accounts count up to the day before they were closed.
    m_desk->execute(u"UPDATE account SET closed_on = '2017-05-04' WHERE id = 2"_s);
    const auto closed =
        answerOf(service.balances(m_desk->manager, {.from = day(u"2017-05-03"_s), .to = day(u"2017-05-04"_s)}));
    QVERIFY(closed);
    QCOMPARE(closed->rows.at(0).accounts, 2);
    QCOMPARE(closed->rows.at(1).accounts, 1);
}

void ReportServiceTest::adjustmentsByDay()
{
    entry(1, u"2017-05-10"_s, u"recharge"_s, 5000, u"cash"_s); // no adjustment
    entry(2, u"2017-05-12"_s, u"reversal"_s, -5000, {}, 1);
    entry(3, u"2017-05-12"_s, u"refund"_s, -1200, u"cash"_s);
    entry(4, u"2017-05-12"_s, u"refund"_s, -300, u"wechat"_s);
    entry(5, u"2017-05-12"_s, u"top-up"_s, 332, u"cash"_s);
    entry(6, u"2017-05-12"_s, u"level-up"_s, 400, {});
    entry(7, u"2017-05-12"_s, u"adjustment"_s, -90, {});
    entry(8, u"2017-05-12"_s, u"transfer-out"_s, -700, {});
    entry(9, u"2017-05-12"_s, u"transfer-in"_s, 700, {});
    entry(10, u"2017-05-12"_s, u"charge"_s, -257, {}); // no adjustment
    const auto report =
        answerOf(ReportService(m_desk->database())
                     .adjustments(m_desk->manager, {.from = day(u"2017-05-10"_s), .to = day(u"2017-05-12"_s)}));
    QVERIFY(report);
    QCOMPARE(groups(*report), (QStringList{u"2017-05-10"_s, u"2017-05-11"_s, u"2017-05-12"_s}));
    QCOMPARE(report->rows.at(0).effect, Money{0});
    for (const AdjustmentFigures &figures : {report->rows.at(2), report->sum}) {
        QCOMPARE(figures.refunds, 2);
        QCOMPARE(figures.refunded, Money{1500});
        QCOMPARE(figures.topUps, 1);
        QCOMPARE(figures.toppedUp, Money{332});
        QCOMPARE(figures.reversals, 1);
        QCOMPARE(figures.reversed, Money{5000});
        QCOMPARE(figures.levelled, Money{400});
        QCOMPARE(figures.transfers, 1);
        QCOMPARE(figures.corrected, Money{-90});
        QCOMPARE(figures.effect, Money{-5000 - 1200 - 300 + 332 + 400 - 90});
    }
}

void ReportServiceTest::collectionCountsWhatWasAsked()
{
    m_desk->execute(u"INSERT INTO meter (id, number, padded, status) VALUES (9, '9', '000000000009', 'stock')"_s);
    for (const QString &row :
        {u"1, '2017-05-10', 'ok'"_s, u"2, '2017-05-10', 'timeout'"_s, u"1, '2017-05-11', 'held'"_s,
            u"2, '2017-05-11', 'conflict'"_s, u"9, '2017-05-11', 'no-data'"_s, u"1, '2017-05-12', 'error'"_s}) {
        m_desk->execute(u"INSERT INTO collection_attempt (meter_id, day, status, attempts, at) VALUES (%1, 1, "
                        "'2017-05-13 00:10:00')"_s.arg(row));
    }
    const ReportService service(m_desk->database());
    ReportQuery query{.from = day(u"2017-05-10"_s), .to = day(u"2017-05-11"_s)};
    const auto days = answerOf(service.collection(m_desk->manager, query));
    QVERIFY(days);
    QCOMPARE(groups(*days), (QStringList{u"2017-05-10"_s, u"2017-05-11"_s}));
    QCOMPARE(days->rows.at(0).asked, 2);
    QCOMPARE(days->rows.at(0).stored, 1);
    QCOMPARE(days->rows.at(0).silent, 1);
    QCOMPARE(days->rows.at(0).rate(), 500);
    QCOMPARE(days->rows.at(1).held, 2);
    QCOMPARE(days->rows.at(1).noData, 1);
    QCOMPARE(days->rows.at(1).rate(), 666);
    QCOMPARE(days->sum.asked, 5);
    QCOMPARE(days->sum.rate(), 600);
    QCOMPARE(days->sum.failed, 0);
    QCOMPARE(CollectionFigures{}.rate(), 0);

    query = {.from = day(u"2017-05-10"_s), .to = day(u"2017-05-12"_s), .group = ReportGroup::Property};
    const auto houses = answerOf(service.collection(m_desk->manager, query));
    QVERIFY(houses);
    // A meter in stock belongs to no property.
    QCOMPARE(groups(*houses), (QStringList{{}, m_desk->value(u"SELECT name FROM property WHERE parent_id IS NULL"_s)}));
    QCOMPARE(houses->rows.at(1).asked, 5);
    QCOMPARE(houses->sum.failed, 1);
}

void ReportServiceTest::switchingTellsWhatCameOfCommands()
{
    for (const QString &action : {u"alarm1"_s, u"alarm1"_s, u"alarm2"_s, u"trip"_s}) { // a trip is counted as a command
        m_desk->execute(u"INSERT INTO policy_event (at, account_id, tenancy_id, action, balance, threshold, result) "
                        "VALUES ('2017-05-10 00:20:00', 1, 1, '%1', 900, 1000, 'queued')"_s.arg(action));
    }
    int id = 0;
    for (const QString &row : {u"'trip', 'policy-trip', 'confirmed'"_s, u"'trip', 'operator', 'confirmed'"_s,
             u"'close', 'recharge-close', 'confirmed'"_s, u"'permit-close', 'recharge-close', 'permitted'"_s,
             u"'trip', 'policy-trip', 'refused'"_s, u"'close', 'operator', 'timeout'"_s,
             u"'close', 'operator', 'unverified'"_s, u"'trip', 'policy-trip', 'cancelled'"_s,
             u"'trip', 'policy-trip', 'queued'"_s, u"'protect', 'operator', 'confirmed'"_s}) {
        m_desk->execute(
            u"INSERT INTO meter_command (id, meter_id, action, purpose, state, operator, reason, queued_at) "
            "VALUES (%1, 1, %2, 'system', 'test', '2017-05-11 23:59:59')"_s.arg(++id)
                .arg(row));
    }
    const auto report =
        answerOf(ReportService(m_desk->database())
                     .switching(m_desk->manager, {.from = day(u"2017-05-10"_s), .to = day(u"2017-05-11"_s)}));
    QVERIFY(report);
    QCOMPARE(groups(*report), (QStringList{u"2017-05-10"_s, u"2017-05-11"_s}));
    QCOMPARE(report->rows.at(0).firstAlarms, 2);
    QCOMPARE(report->rows.at(0).secondAlarms, 1);
    QCOMPARE(report->rows.at(0).policyTrips, 0);
    for (const SwitchingFigures &figures : {report->rows.at(1), report->sum}) {
        QCOMPARE(figures.policyTrips, 1);
        QCOMPARE(figures.handTrips, 1);
        QCOMPARE(figures.closes, 2);
        QCOMPARE(figures.refused, 1);
        QCOMPARE(figures.unanswered, 2);
        QCOMPARE(figures.cancelled, 1);
    }
    QCOMPARE(report->rows.at(1).firstAlarms, 0);
    QCOMPARE(report->sum.firstAlarms, 2);
}

void ReportServiceTest::wrongDaysAreRefused_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addRow("none") << QDate() << QDate();
    QTest::addRow("backwards") << QDate(2017, 5, 2) << QDate(2017, 5, 1);
    QTest::addRow("too long") << QDate(2007, 5, 1) << QDate(2017, 5, 2);
}

void ReportServiceTest::wrongDaysAreRefused()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const ReportService service(m_desk->database());
    const auto takings = answerOf(service.takings(m_desk->manager, {.from = from, .to = to}));
    QVERIFY(!takings);
    QCOMPARE(takings.error().code, ErrorCode::InvalidDate);
    QVERIFY(!answerOf(service.energy(m_desk->manager, {.from = from, .to = to})));
    QVERIFY(!answerOf(service.balances(m_desk->manager, {.from = from, .to = to})));
    QVERIFY(!answerOf(service.adjustments(m_desk->manager, {.from = from, .to = to})));
    QVERIFY(!answerOf(service.collection(m_desk->manager, {.from = from, .to = to})));
    QVERIFY(!answerOf(service.switching(m_desk->manager, {.from = from, .to = to})));
}

METERDESK_TEST(ReportServiceTest)
#include "ReportServiceTest.moc"
