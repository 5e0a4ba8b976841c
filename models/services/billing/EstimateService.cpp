// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/EstimateService.h"

#include "Database.h"
#include "Try.h"
#include "billing/BillingEngine.h"
#include "sql/Transaction.h"
#include "stores/AccountStore.h"
#include "stores/DeviceStore.h"
#include "stores/EstimateStore.h"
#include "stores/StatementStore.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One estimate inside the caller's transaction: whatever it writes on the way is taken back.
class EstimateRun
{
public:
    EstimateRun(DbConnection &db, const Actor &actor, WallTime now, WallTime at)
        : m_db(db)
        , m_actor(actor)
        , m_now(now)
        , m_at(at)
    { }

    [[nodiscard]] Result<Estimate> run(const EstimateRequest &request)
    {
        METERDESK_TRY(account, AccountStore::getOpen(m_db, request.account, m_now.date()));
        const bool live = !request.live.isEmpty();
        const bool typed = std::ranges::any_of(request.live, &MovingReading::typed);
        Estimate estimate{
            .account = account.code, .at = m_at, .live = live, .typed = typed, .operatorName = m_actor.name};
        {
            Savepoint rehearsal(m_db);
            METERDESK_CHECK(rehearsal.begin());
            METERDESK_CHECK(BillingStore::createMissingPointers(m_db));
            METERDESK_TRY(meters, readMeters(account, request.live));
            estimate.meters = meters;
            METERDESK_TRY(before, billsOfToday(account.id));
            METERDESK_TRY(rows, BillingEngine(m_db, m_actor, m_now).run({.until = m_at, .account = account.id}));
            METERDESK_CHECK(sum(rows, estimate));
            METERDESK_TRY(after, billsOfToday(account.id));
            for (const BillDetails &bill : after) {
                if (before.isEmpty() || bill.id > before.last().id)
                    estimate.bills.append(bill);
            }
            METERDESK_TRY(balance, LedgerStore::balance(m_db, account.id));
            estimate.available = balance;
            METERDESK_CHECK(rehearsal.undo());
        }
        if (request.keep)
            METERDESK_CHECK(EstimateStore::insert(m_db, account.id, estimate));
        return estimate;
    }

private:
    /// Posted today, by their id.
    Result<QList<BillDetails>> billsOfToday(AccountId account)
    {
        METERDESK_TRY(found, StatementStore::bills(m_db, account, m_now.date(), m_now.date()));
        QList<BillDetails> bills = found.free + found.byEntry.values();
        std::ranges::sort(bills, {}, &BillDetails::id);
        return bills;
    }

    /// Where each meter stands, and live registers stored as a final reading would be.
    Result<QList<MeterEstimate>> readMeters(const Account &account, const QList<MovingReading> &live)
    {
        METERDESK_TRY(meters, DeviceStore::metersOfProperty(m_db, account.property));
        QList<MeterEstimate> estimates;
        for (const Meter &meter : meters) {
            METERDESK_TRY(pointer, BillingStore::pointer(m_db, meter.id));
            if (!pointer)
                continue;
            MeterEstimate estimate{
                .meter = meter.id, .number = meter.number, .previous = *pointer, .current = *pointer};
            if (live.isEmpty()) {
                METERDESK_TRY(newest, BillingStore::newestFreeze(m_db, meter.id));
                if (newest && newest->asOf > pointer->asOf)
                    estimate.current = *newest;
            } else {
                METERDESK_TRY(now, storeLive(meter, *pointer, live));
                estimate.current = now;
            }
            METERDESK_CHECK(measure(meter, estimate));
            estimates.append(estimate);
        }
        return estimates;
    }

    static Result<void> measure(const Meter &meter, MeterEstimate &estimate)
    {
        if (estimate.current.asOf <= estimate.previous.asOf)
            return {};
        // With the rates where the meter gave them, by the total alone otherwise.
        for (const bool withRates : {true, false}) {
            METERDESK_TRY(found, energyBetween({estimate.previous, estimate.current}, meter.metrology, withRates));
            if (const auto *use = std::get_if<EnergyUse>(&found)) {
                estimate.use = *use;
                break;
            }
        }
        return {};
    }

    Result<RegisterPoint> storeLive(const Meter &meter, const RegisterPoint &pointer, const QList<MovingReading> &live)
    {
        const auto reading = std::ranges::find(live, meter.id, &MovingReading::meter);
        if (reading == live.cend() || !reading->registers.total)
            return failure(ErrorCode::InvalidReading, u"meter %1 has no reading"_s.arg(meter.number.toText()));
        if (pointer.asOf >= m_at)
            return failure(
                ErrorCode::Backdated, u"meter %1 is billed to %2"_s.arg(meter.number.toText(), pointer.asOf.toText()));
        METERDESK_CHECK(BillingStore::insertMovingReading(m_db,
            {.meter = meter.id,
                .kind = ReadingKind::CheckOut,
                .asOf = m_at,
                .readAt = m_now,
                .registers = reading->registers},
            reading->typed, reading->reason.trimmed()));
        return RegisterPoint{m_at, reading->registers};
    }

    static Result<void> sum(const QList<BillRow> &rows, Estimate &estimate)
    {
        for (const BillRow &row : rows) {
            if (row.status == BillStatus::Held)
                return failure(ErrorCode::ReadingHeld, u"meter %1: %2"_s.arg(row.meter.toText(), row.reason));
            METERDESK_TRY(energy, add(estimate.energy, row.energy));
            METERDESK_TRY(charge, add(estimate.charge, row.charge));
            estimate.energy = energy;
            estimate.charge = charge;
        }
        return {};
    }

    DbConnection &m_db;
    const Actor &m_actor;
    WallTime m_now;
    WallTime m_at;
};

} // namespace

EstimateService::EstimateService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<Estimate> EstimateService::estimate(const Actor &actor, const EstimateRequest &request)
{
    if (auto allowed = actor.mustHave(Right::SeeRecords); !allowed)
        return finishedAsync<Estimate>(std::unexpected(allowed.error()));
    if (request.at && *request.at > m_clock.now())
        return finishedAsync<Estimate>(failure(ErrorCode::InvalidDate, request.at->toText()));
    for (const MovingReading &reading : request.live) {
        if (reading.typed && reading.reason.trimmed().isEmpty())
            return finishedAsync<Estimate>(failure(ErrorCode::InvalidArgument, u"a typed reading needs a reason"_s));
    }
    return m_database.write<Estimate>([actor, request, &clock = m_clock](DbConnection &db) {
        const WallTime now = clock.now();
        return EstimateRun(db, actor, now, request.at.value_or(now)).run(request);
    });
}

Async<QList<Estimate>> EstimateService::ofDay(const PropertyCode &account, QDate day) const
{
    return m_database.read<QList<Estimate>>([account, day](DbConnection &db) -> Result<QList<Estimate>> {
        METERDESK_TRY(found, AccountStore::get(db, account, day));
        return EstimateStore::ofDay(db, found.id, day);
    });
}

} // namespace meterdesk
