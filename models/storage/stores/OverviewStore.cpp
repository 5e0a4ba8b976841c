// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/OverviewStore.h"

#include "Try.h"
#include "sql/Statement.h"

namespace meterdesk::OverviewStore {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int takingsDays = 7;

Result<QList<DayTakings>> takings(DbConnection &db, QDate today)
{
    QList<DayTakings> days;
    for (int back = takingsDays - 1; back >= 0; --back)
        days.append({.day = today.addDays(-back)});
    // A reversal gives back what its recharge took, in the same way; that of a service fee moves no money.
    Statement select(db,
        u"SELECT e.business_date, coalesce(e.method, back.method) = 'cash', sum(e.amount), "
        "count(*) FILTER (WHERE e.kind = 'recharge') FROM ledger_entry e "
        "LEFT JOIN ledger_entry back ON back.no = e.reverses "
        "WHERE e.kind IN ('recharge', 'reversal') AND coalesce(e.method, back.method) IS NOT NULL "
        "AND e.business_date BETWEEN ? AND ? GROUP BY 1, 2"_s);
    select << days.first().day << today;
    METERDESK_CHECK(select.forEach([&days](DbRow &row) {
        QDate day;
        bool cash = false;
        Money amount;
        int count = 0;
        row >> day >> cash >> amount >> count;
        DayTakings &taken = days[days.first().day.daysTo(day)];
        (cash ? taken.cash : taken.electronic) = amount;
        taken.count += count;
    }));
    return days;
}

/// Σ of register differences over one day, in primary energy.
Result<std::optional<Energy>> energyOf(DbConnection &db, QDate day)
{
    Statement select(db,
        u"SELECT sum((after.total - before.total) * CASE WHEN m.ratio_included THEN 1 ELSE m.ratio END) "
        "FROM reading after JOIN reading before ON before.meter_id = after.meter_id AND before.kind = 'freeze' "
        "AND before.as_of = ? JOIN meter m ON m.id = after.meter_id "
        "WHERE after.kind = 'freeze' AND after.as_of = ? AND after.total >= before.total"_s);
    select << WallTime::startOf(day) << WallTime::startOf(day.addDays(1));
    METERDESK_TRY(sum, select.value<std::optional<Energy>>());
    return sum.value_or(std::nullopt);
}

Result<void> countMeters(DbConnection &db, Overview &overview)
{
    Statement select(db,
        u"SELECT count(*), count(*) FILTER (WHERE f.last_contact_at IS NOT NULL AND (f.last_failure_at IS NULL "
        "OR f.last_failure_at <= f.last_contact_at)), count(*) FILTER (WHERE f.relay = 'open'), "
        "count(*) FILTER (WHERE EXISTS (SELECT 1 FROM reading r WHERE r.meter_id = m.id AND r.kind = 'freeze' "
        "AND r.as_of = ?)), count(*) FILTER (WHERE m.concentrator_id IS NOT NULL AND m.download IN ('pending', "
        "'failed')) FROM meter m LEFT JOIN meter_fact f ON f.meter_id = m.id "
        "WHERE m.removed_at IS NULL AND m.property_id IS NOT NULL"_s);
    select << WallTime::startOf(overview.today);
    METERDESK_CHECK(select.forEach([&overview](DbRow &row) {
        row >> overview.meters >> overview.metersOnline >> overview.tripped >> overview.freezesYesterday
            >> overview.notDownloaded;
    }));
    overview.notCollected = overview.meters - overview.freezesYesterday;
    return {};
}

Result<void> countSetup(DbConnection &db, SetupProgress &setup)
{
    Statement select(db,
        u"SELECT (SELECT count(*) FROM concentrator), (SELECT count(*) FROM meter), "
        "(SELECT count(*) FROM property WHERE type = 'room'), (SELECT count(DISTINCT tariff_id) FROM tariff_version), "
        "(SELECT count(*) FROM account), (SELECT count(*) FROM meter m JOIN concentrator c ON c.id = m.concentrator_id "
        "WHERE m.download = 'downloaded' OR c.protocol = 'meter-bus'), "
        "(SELECT count(*) FROM meter_fact WHERE registers_read_at IS NOT NULL)"_s);
    return select.forEach([&setup](DbRow &row) {
        row >> setup.concentrators >> setup.meters >> setup.rooms >> setup.tariffs >> setup.accounts >> setup.delivered
            >> setup.read;
    });
}

Result<void> countAccounts(DbConnection &db, Overview &overview)
{
    Statement select(db,
        u"SELECT count(*) FILTER (WHERE balance < 0), coalesce(sum(balance) FILTER (WHERE balance < 0), 0), "
        "count(*) FILTER (WHERE balance < alarm2), count(*) FILTER (WHERE balance < alarm1 AND balance >= alarm2) "
        "FROM account WHERE closed_on IS NULL"_s);
    return select.forEach([&overview](DbRow &row) {
        row >> overview.inArrears >> overview.arrears >> overview.belowAlarm2 >> overview.belowAlarm1;
    });
}

} // namespace

Result<Overview> read(DbConnection &db, QDate today)
{
    Overview overview;
    overview.today = today;
    METERDESK_TRY(days, takings(db, today));
    overview.takings = days;
    METERDESK_TRY(yesterday, energyOf(db, today.addDays(-1)));
    overview.energyYesterday = yesterday;
    METERDESK_TRY(dayBefore, energyOf(db, today.addDays(-2)));
    overview.energyDayBefore = dayBefore;
    METERDESK_CHECK(countMeters(db, overview));
    METERDESK_CHECK(countAccounts(db, overview));
    METERDESK_CHECK(countSetup(db, overview.setup));
    Statement commands(db, u"SELECT count(*) FROM meter_command WHERE state IN ('queued', 'sending', 'unverified')"_s);
    METERDESK_TRY(waiting, commands.single<int>());
    overview.commandsWaiting = waiting;
    Statement items(db, u"SELECT count(*) FROM work_item WHERE closed_at IS NULL"_s);
    METERDESK_TRY(open, items.single<int>());
    overview.workItems = open;
    return overview;
}

} // namespace meterdesk::OverviewStore
