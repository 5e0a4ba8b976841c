// SPDX-License-Identifier: GPL-3.0-or-later
// What a page waits for on a building of 10,000 rooms with a reading a meter and day: the first rows of a search, the
// whole result with its sums, a jump to rows at its end, each order that a page offers, and the search box.
// `bench_pages [DAYS [FILE]]`: 110 days make 1.1 million readings, 1100 make 11 million; a named file is kept and used
// again, also by `bench_window`.

#include "BigBuilding.h"
#include "Database.h"
#include "queries/RecordSources.h"
#include "queries/SearchService.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace meterdesk;
using namespace meterdesk::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Milliseconds of processor time, which other programs on the machine do not change; the file is in memory by then.
template <typename Work>
double timed(Work &&work)
{
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
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
    const auto database = BigBuilding::openOrMake(file, days, QDate::currentDate().addDays(-1));
    const QDate last = BigBuilding::lastDay(*database);
    const FixedClock clock(WallTime::startOf(last.addDays(1)));

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
