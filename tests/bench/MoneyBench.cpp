// SPDX-License-Identifier: GPL-3.0-or-later
#include "Database.h"
#include "Reading.h"
#include "Try.h"
#include "billing/BillingService.h"
#include "billing/ReadingService.h"
#include "money/LedgerPoster.h"
#include "money/LedgerService.h"
#include "money/RechargeService.h"
#include "money/RequestDigest.h"
#include "sql/Statement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

template <typename T>
T orEnd(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

/// Wall time of one call: commits wait for the disk, which processor time would not see.
template <typename Work>
double timed(Work &&work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return Milliseconds(std::chrono::steady_clock::now() - start).count();
}

/// A building of so many rooms with a meter each, on a real file with durable commits.
class BenchBuilding
{
public:
    explicit BenchBuilding(int rooms)
        : m_rooms(rooms)
        , m_clock(WallTime::startOf(QDate(2017, 6, 1)))
        , m_database(orEnd(Database::create(m_folder.filePath(u"bench.db"_s), DatabaseMark::Training)))
    {
        const QString numbers =
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(rooms);
        sql(u"INSERT INTO tariff (id, name, updated_at) VALUES (1, 'T1', '2017-01-01 00:00:00')"_s);
        sql(u"INSERT INTO tariff_version (tariff_id, effective_from, mode, total, sharp, peak, flat, valley) "
            "VALUES (1, '2017-01-01', 'single', 5680, 5680, 5680, 5680, 5680)"_s);
        sql(numbers
            + u"INSERT INTO property (id, code, name, type) SELECT i, printf('%010d', i), 'R' || i, 'room' FROM n"_s);
        sql(numbers + u"INSERT INTO account (id, property_id, opened_on) SELECT i, i, '2017-05-01' FROM n"_s);
        sql(numbers
            + u"INSERT INTO tenancy (account_id, number, member_name, from_at) SELECT i, 1, 'N', '2017-05-01 00:00:00' FROM n"_s);
        sql(numbers + u"INSERT INTO account_tariff SELECT i, '2017-05-01', 1 FROM n"_s);
        sql(numbers
            + u"INSERT INTO meter (id, number, padded, property_id) SELECT i, '' || i, printf('%012d', i), i FROM n"_s);
        sql(u"UPDATE meter SET status = 'in-use'"_s);
    }

    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    void freeze(QDate day, int total)
    {
        sql(u"INSERT INTO reading (meter_id, kind, as_of, read_at, total) SELECT id, 'freeze', '%1', '%1', %2 + id % "
            u"97 "
            "FROM meter"_s.arg(freezeInstant(day).toText())
                .arg(total));
    }

    /// The size of the database.
    [[nodiscard]] std::int64_t kibibytes()
    {
        return orEnd(m_database
                         ->read<std::int64_t>([](DbConnection &db) {
                             return Statement(db,
                                 u"SELECT p.page_count * s.page_size / 1024 FROM pragma_page_count p, "
                                 "pragma_page_size s"_s)
                                 .single<std::int64_t>();
                         })
                         .result());
    }

    void sql(const QString &text)
    {
        orEnd(m_database->write<int>([text](DbConnection &db) { return Statement(db, text).change(); }).result());
    }

    /// So many entries without bills, through the one place that writes money.
    void post(int entries)
    {
        orEnd(m_database
                  ->write<int>([this, entries](DbConnection &db) -> Result<int> {
                      LedgerPoster poster(db, Actor::system(), m_clock.now());
                      for (int i = 0; i < entries; ++i) {
                          const QString id = u"bench-%1"_s.arg(i);
                          const std::int64_t room = i % m_rooms + 1;
                          METERDESK_CHECK(poster.post({.account = {room},
                              .tenancy = {room},
                              .kind = EntryKind::Adjustment,
                              .amount = Money{i % 200 - 100 == 0 ? 1 : i % 200 - 100},
                              .requestId = id,
                              .contentDigest = requestDigest({id})}));
                      }
                      return entries;
                  })
                  .result());
    }

private:
    int m_rooms;
    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::unique_ptr<Database> m_database;
};

void benchBilling(int rooms)
{
    BenchBuilding building(rooms);
    BillingService service(building.database(), building.clock());
    building.freeze(QDate(2017, 5, 1), 1000);
    orEnd(service.bill(Actor::system(), {}).result());
    qsizetype bills = 0;
    std::vector<double> days;
    for (int day = 2; day <= 6; ++day) {
        building.freeze(QDate(2017, 5, day), 1000 * day);
        days.push_back(timed([&] { bills = orEnd(service.bill(Actor::system(), {}).result()).size(); }));
    }
    std::ranges::sort(days);
    const double all = days[days.size() / 2];
    const double nothing = timed([&] { orEnd(service.bill(Actor::system(), {}).result()); });

    RechargeService recharges(building.database(), building.clock());
    std::vector<double> each;
    for (int i = 0; i < 200; ++i) {
        const RechargeRequest request{
            .account = PropertyCode::fromText(u"%1"_s.arg(i * 37 % rooms + 1, 10, 10, QLatin1Char('0'))).value(),
            .amount = Money{50'00},
            .requestId = u"bench-%1"_s.arg(i)};
        each.push_back(timed([&] { orEnd(recharges.recharge(Actor::system(), request).result()); }));
    }
    std::ranges::sort(each);
    std::printf(
        "%7d accounts: a day billed %9.1f ms (%.1f to %.1f; %lld bills, %5.1f us each), nothing to bill %7.1f ms, "
        "recharge median %5.2f ms, 99 %% %5.2f ms\n",
        rooms, all, days.front(), days.back(), static_cast<long long>(bills), all * 1000 / static_cast<double>(bills),
        nothing, each[each.size() / 2], each[each.size() * 99 / 100]);
    std::fflush(stdout);
}

void benchVerify(int entries)
{
    BenchBuilding building(1000);
    const double posted = timed([&] { building.post(entries); });
    LedgerReport report;
    const double verified = timed([&] { report = orEnd(LedgerService(building.database()).verify().result()); });
    std::printf("%7d entries:  posted in %9.1f ms, verified in %9.1f ms (%5.2f us each), %s\n", entries, posted,
        verified, verified * 1000 / entries, report.isClean() ? "clean" : "NOT CLEAN");
    std::fflush(stdout);
}

/// A day's freezes as a concentrator's replies bring them, thirteen a frame of 510 bytes.
void benchCollection(int meters)
{
    constexpr int perFrame = 13;
    const QDate day(2017, 5, 31);
    double took[2]{};
    std::int64_t kibibytes[2]{};
    for (const bool withFrames : {false, true}) {
        BenchBuilding building(meters);
        ReadingService service(building.database(), building.clock());
        QList<FreezeReply> replies;
        QList<FrameRecord> frames;
        for (int i = 0; i < meters; ++i) {
            if (withFrames && i % perFrame == 0) {
                frames = {{.at = building.clock().now(), .sent = true, .bytes = QByteArray(107, 'q')},
                    {.at = building.clock().now(), .sent = false, .bytes = QByteArray(510, 'r')}};
                for (FrameRecord &frame : frames)
                    frame.bytes += QByteArray::number(i);
            }
            FreezeReply reply;
            reply.meter = MeterId{i + 1};
            reply.day = day;
            reply.status = CollectionStatus::Ok;
            reply.registers.total = Energy{1000 + i % 97};
            reply.readAt = freezeInstant(day);
            reply.attempts = 1;
            reply.frames = frames;
            replies += reply;
        }
        const std::int64_t before = building.kibibytes();
        took[withFrames] = timed([&] { orEnd(service.store(Actor::system(), replies).result()); });
        kibibytes[withFrames] = building.kibibytes() - before;
    }
    std::printf("%7d freezes:  stored in %9.1f ms, %6lld KiB; with their frames %9.1f ms, %6lld KiB\n", meters, took[0],
        static_cast<long long>(kibibytes[0]), took[1], static_cast<long long>(kibibytes[1]));
    std::fflush(stdout);
}

} // namespace

/// Billing, recharges, collection and verification by the clock on the wall, and how they grow. A first argument bounds
/// the size, a second one names the only part to run: billing, collection or verify.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int most = argc > 1 ? arguments.at(1).toInt() : 1'000'000;
    const QString only = argc > 2 ? arguments.at(2) : QString();
    const auto run = [most, &only](const QString &part, const std::vector<int> &sizes, void (*bench)(int)) {
        for (const int size : sizes) {
            if (size <= most && (only.isEmpty() || only == part))
                bench(size);
        }
    };
    run(u"billing"_s, {1'000, 10'000, 100'000}, benchBilling);
    run(u"collection"_s, {1'000, 10'000}, benchCollection);
    run(u"verify"_s, {10'000, 100'000, 1'000'000}, benchVerify);
    return 0;
}
