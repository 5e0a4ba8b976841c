// SPDX-License-Identifier: GPL-3.0-or-later
// What a page waits for on a building of 10,000 rooms with a reading a meter and day: the
// first rows of a search, the whole result with its sums, a jump to rows at its end, each order that a page offers, and
// the search box. `bench_pages [DAYS [FILE]]`: 110 days make 1.1 million readings, 1100 make 11 million; a named file
// is kept and used again.

#include "Database.h"
#include "Reading.h"
#include "queries/RecordSources.h"
#include "queries/SearchService.h"
#include "sql/Statement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rooms = 10'000;
constexpr int roomsABuilding = 100;
const QDate firstDay(2017, 1, 1);

template <typename T>
T orEnd(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

/// Milliseconds of processor time, which other programs on the machine do not change; the file is in memory by then.
template <typename Work>
double timed(Work &&work)
{
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void sql(Database &database, const QString &text)
{
    orEnd(database.write<int>([text](DbConnection &db) { return Statement(db, text).change(); }).result());
}

/// SQL text of a number with leading zeros.
QString padded(const QString &number, int width)
{
    return u"substr('000000000000' || ("_s + number + u"), -"_s + QString::number(width) + u')';
}

void furnish(Database &database, int days)
{
    const QString numbers = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "_s
        + QString::number(rooms) + u") "_s;
    const QString buildings = u" FROM n WHERE i <= "_s + QString::number(rooms / roomsABuilding);
    const QString building = u"1 + (i - 1) / "_s + QString::number(roomsABuilding);
    const QString place = u"1 + (i - 1) % "_s + QString::number(roomsABuilding);
    const auto each = [&](const QString &text) { sql(database, numbers + text); };
    sql(database, u"INSERT INTO tariff (id, name, updated_at) VALUES (1, 'T1', '2017-01-01 00:00:00')"_s);
    sql(database,
        u"INSERT INTO tariff_version (tariff_id, effective_from, mode, total, sharp, peak, flat, valley) "
        "VALUES (1, '2017-01-01', 'single', 5680, 5680, 5680, 5680, 5680)"_s);
    each(u"INSERT INTO property (id, code, name, type, region) SELECT 100000 + i, 'B' || i, i || '号楼', "
         "'centralized', 'R' || (i % 7)"_s
        + buildings);
    each(u"INSERT INTO property (id, parent_id, code, name, type, region) SELECT i, 100000 + "_s + building + u", "_s
        + padded(u"i"_s, 10) + u", ("_s + building + u") || '号楼-' || "_s + padded(place, 4)
        + u", 'room', 'R' || (i / 100 % 7) FROM n"_s);
    each(u"INSERT INTO account (id, property_id, opened_on, balance) SELECT i, i, '2017-01-01', i * 7919 % 30000 - "
         "1000 FROM n"_s);
    each(
        u"INSERT INTO tenancy (account_id, number, member_name, member_phone, from_at) SELECT i, 1, "
        "substr('王李张刘陈杨黄赵周吴', 1 + i % 10, 1) || substr('伟芳娜敏静丽强磊军洋', 1 + i / 10 % 10, 1), '138' || "_s
        + padded(u"i * 997"_s, 8) + u", '2017-01-01 00:00:00' FROM n"_s);
    each(u"INSERT INTO account_tariff SELECT i, '2017-01-01', 1 FROM n"_s);
    each(u"INSERT INTO concentrator (id, number, name, property_id, protocol, link, endpoint) SELECT i, 17000000 + i, "
         "i || '号楼', 100000 + i, 'gdw1376.1-2013', 'tcp-dial', '127.0.0.1:1'"_s
        + buildings);
    each(u"INSERT INTO meter (id, number, padded, property_id, concentrator_id, point, status) SELECT i, 200000 + i, "_s
        + padded(u"200000 + i"_s, 12) + u", i, "_s + building + u", "_s + place + u", 'in-use' FROM n"_s);
    for (int day = 0; day < days; ++day) {
        const QDate date = firstDay.addDays(day);
        sql(database,
            u"INSERT INTO reading (meter_id, kind, as_of, read_at, total, standing) SELECT id, 'freeze', '%1', '%1', "
            "%2 * 300 + id % 997, 'billed' FROM meter WHERE (id + %2) % 211 > 0"_s.arg(freezeInstant(date).toText())
                .arg(day));
        sql(database,
            u"INSERT INTO collection_attempt (meter_id, day, status, attempts, at) SELECT id, '%1', CASE WHEN (id + "
            "%2) % 211 > 0 THEN 'ok' ELSE 'timeout' END, 1, '%1 00:05:00' FROM meter"_s.arg(date.toString(Qt::ISODate))
                .arg(day));
    }
}

/// All orders of a page, one line a page with the slowest of each.
template <typename Query, typename Row>
void benchPage(const char *name, PageSource<Query, Row> &source, const Query &query, int columns)
{
    using Column = typename Row::Column;
    double firstRows = 0;
    double whole = 0;
    double jump = 0;
    int slowest = -1;
    qsizetype count = 0;
    for (int column = -1; column < columns; ++column) {
        QList<OrderBy<Column>> order;
        if (column >= 0)
            order.append({static_cast<Column>(column), Qt::DescendingOrder});
        const double first = timed([&] { (void)orEnd(source.first(query, order, 100).result()); });
        Snapshot<Row> snapshot;
        whole = std::max(whole, timed([&] { snapshot = orEnd(source.open(query, order).result()); }));
        count = snapshot.ids.size();
        jump = std::max(jump,
            timed([&] { (void)orEnd(source.rows(snapshot.ids.last(std::min<qsizetype>(250, count))).result()); }));
        if (first > firstRows) {
            firstRows = first;
            slowest = column;
        }
    }
    std::printf("%-28s %9lld rows  first rows %7.1f ms (slowest order: column %d)  whole result %7.1f ms  jump to the "
                "end %6.1f ms\n",
        name, static_cast<long long>(count), firstRows, slowest, whole, jump);
    std::fflush(stdout);
}

void benchSearch(const SearchService &search, const char *what, const QString &text)
{
    qsizetype hits = 0;
    const double time = timed([&] { hits = orEnd(search.find(text).result()).size(); });
    std::printf("search by %-18s %6.1f ms (%lld hits)\n", what, time, static_cast<long long>(hits));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int days = argc > 1 ? arguments.at(1).toInt() : 110;
    const QTemporaryDir folder;
    const QString file = argc > 2 ? arguments.at(2) : folder.filePath(u"bench.db"_s);
    const bool isNew = !QFile::exists(file);
    const auto database = orEnd(isNew ? Database::create(file, DatabaseMark::Training) : Database::open(file));
    if (isNew) {
        const double made = timed([&] { furnish(*database, days); });
        std::printf("%d rooms with %d days made in %.0f s\n", rooms, days, made / 1000);
    }
    const FixedClock clock(WallTime::startOf(firstDay.addDays(days)));

    const auto accounts = RecordSources::accounts(*database, clock);
    benchPage("账户管理", *accounts, AccountQuery{}, 17);
    const auto recharge = RecordSources::rechargeAccounts(*database, clock);
    benchPage("充值管理", *recharge, RechargeAccountQuery{}, 8);
    const auto terminals = RecordSources::terminals(*database, clock);
    benchPage("终端在线查询", *terminals, TerminalQuery{}, 18);
    const auto properties = RecordSources::properties(*database, clock);
    benchPage("房源管理", *properties, PropertyQuery{}, 10);
    const auto meters = RecordSources::meters(*database, clock);
    benchPage("表计管理", *meters, MeterQuery{}, 5);
    const auto log = RecordSources::collectionLog(*database, clock);
    const QDate last = firstDay.addDays(days - 1);
    benchPage("采集日志查询, a day", *log, CollectionLogQuery{.from = last, .to = last}, 13);
    benchPage("采集日志查询, a week", *log, CollectionLogQuery{.from = last.addDays(-6), .to = last}, 13);
    benchPage("采集日志查询, everything", *log, CollectionLogQuery{}, 0);
    benchPage("采集日志查询, all missing", *log, CollectionLogQuery{.result = CollectionResult::Missing}, 0);
    benchPage("采集日志查询, one room", *log, CollectionLogQuery{.code = u"0000005000"_s}, 0);

    const SearchService search(*database);
    benchSearch(search, "room", u"57号楼-0042"_s);
    benchSearch(search, "part of a room", u"0042"_s);
    benchSearch(search, "meter number", u"204711"_s);
    benchSearch(search, "end of a phone", u"3141"_s);
    benchSearch(search, "member", u"王伟"_s);
    benchSearch(search, "nothing", u"zzzz"_s);
    return 0;
}
