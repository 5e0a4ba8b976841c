// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/BillingStore.h"

#include "sql/Statement.h"

namespace meterdesk::BillingStore {

using namespace Qt::Literals::StringLiterals;

namespace {

// Live readings are looked at, start readings become pointers; neither is billed.
const QString billedKinds = u"('freeze', 'check-out', 'check-in', 'replacement-end')"_s;

// Of `tenancy t`, as readTenancy() takes them; id 0 for none.
const QString tenancyColumns = u"coalesce(t.id, 0), coalesce(t.running_exact, 0), coalesce(t.running_posted, 0), "
                               "(SELECT group_concat(effective_from || ' ' || tariff_id) FROM (SELECT effective_from, "
                               "tariff_id FROM account_tariff a WHERE a.account_id = t.account_id "
                               "ORDER BY effective_from))"_s;

void readTenancy(DbRow &row, ChargedTenancy &tenancy)
{
    row >> tenancy.id >> tenancy.running.exact >> tenancy.running.posted >> tenancy.tariffs;
}

const std::array<QString, rateCount> rateWords{u"sharp"_s, u"peak"_s, u"flat"_s, u"valley"_s};

struct BillLine
{
    QString rate;
    Energy from;
    Energy to;
    Energy energy;
    UnitPrice price;
    ExactAmount exact;
};

Result<BillLine> lineOf(
    const QString &rate, std::optional<Energy> from, std::optional<Energy> to, Energy energy, UnitPrice price)
{
    const auto exactAmount = multiply(energy, price);
    if (!exactAmount)
        return std::unexpected(exactAmount.error());
    return BillLine{rate, from.value_or(Energy{}), to.value_or(Energy{}), energy, price, *exactAmount};
}

Result<QList<BillLine>> linesOf(const MeterSpan &span, const PricedPart &part)
{
    QList<BillLine> lines;
    for (const TierShare &share : part.tiers)
        lines.append({u"total"_s, span.from.registers.total.value_or(Energy{}),
            span.to.registers.total.value_or(Energy{}), share.energy, share.price, share.exact});
    if (!lines.isEmpty())
        return lines;
    if (!part.byRates) {
        auto line =
            lineOf(u"total"_s, span.from.registers.total, span.to.registers.total, part.energy, part.version.total);
        if (!line)
            return std::unexpected(line.error());
        lines.append(*line);
        return lines;
    }
    for (std::size_t rate = 0; rate < rateCount; ++rate) {
        const Energy energy = part.use.rates ? (*part.use.rates)[rate] : Energy{};
        auto line = lineOf(rateWords[rate], span.from.registers.rates[rate], span.to.registers.rates[rate], energy,
            part.version.rates[rate]);
        if (!line)
            return std::unexpected(line.error());
        lines.append(*line);
    }
    return lines;
}

/// `number` counts the lines of the whole bill.
Result<void> insertLines(DbConnection &db, std::int64_t bill, const BilledPart &billed, int &number)
{
    for (const PricedPart &part : billed.use.parts) {
        const auto lines = linesOf(billed.span, part);
        if (!lines)
            return std::unexpected(lines.error());
        for (const BillLine &line : *lines) {
            Statement insert(db,
                u"INSERT INTO bill_line (bill_id, line, meter_id, from_day, to_day, rate, from_register, to_register, "
                "energy, tariff_version_id, price, exact) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
            insert << bill << ++number << billed.meter << part.days.first << part.days.last << line.rate << line.from
                   << line.to << line.energy << part.version.id << line.price << line.exact;
            if (auto inserted = insert.run(); !inserted)
                return inserted;
        }
    }
    return {};
}

/// Fills the tiers of the versions that have some.
Result<void> loadTiers(DbConnection &db, QList<TariffVersion> &versions)
{
    for (TariffVersion &version : versions) {
        if (version.tiers.isEmpty())
            continue;
        Statement select(db, u"SELECT up_to, price FROM tariff_tier WHERE version_id = ? ORDER BY tier"_s);
        select << version.id;
        auto tiers = select.list<PriceTier>([](DbRow &row, PriceTier &tier) { row >> tier.upTo >> tier.price; });
        if (!tiers)
            return std::unexpected(tiers.error());
        version.tiers = std::move(*tiers);
    }
    return {};
}

} // namespace

Result<void> createMissingPointers(DbConnection &db)
{
    return Statement(db,
        u"INSERT INTO billing_pointer (meter_id, as_of, total, sharp, peak, flat, valley) "
        "SELECT m.id, max(a.opened_on, coalesce(date(m.installed_at), a.opened_on)) || ' 00:00:00', m.start_total, "
        "m.start_sharp, m.start_peak, m.start_flat, "
        "m.start_valley FROM meter m JOIN account a ON a.property_id = m.property_id "
        "WHERE m.status = 'in-use' AND a.closed_on IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM billing_pointer p WHERE p.meter_id = m.id)"_s)
        .run();
}

Result<void> setInformationAside(DbConnection &db)
{
    return Statement(db,
        u"UPDATE reading SET standing = 'information' WHERE standing = 'pending' AND (kind NOT IN "_s + billedKinds
            + u" OR as_of <= (SELECT p.as_of FROM billing_pointer p WHERE p.meter_id = reading.meter_id))"_s)
        .run();
}

Result<QList<BillableReading>> billable(DbConnection &db, std::optional<WallTime> until, AccountId account)
{
    QString sql = u"SELECT r.id, r.meter_id, m.number, m.ratio, m.ratio_included, m.modulus, m.rated_watts, r.kind, "
                  u"coalesce(m.replaced_by, 0), a.id, property.code, "
                  "r.as_of, r.total, r.sharp, r.peak, r.flat, r.valley, coalesce(h.id, 0), h.reason, "
                  "EXISTS (SELECT 1 FROM hold c WHERE c.reading_id = r.id AND c.outcome = 'accepted'), "
                  "p.as_of, p.total, p.sharp, p.peak, p.flat, p.valley, "_s
        + tenancyColumns
        + u" FROM reading r JOIN meter m ON m.id = r.meter_id JOIN account a ON a.property_id = m.property_id "
          "JOIN property ON property.id = a.property_id "
          "LEFT JOIN hold h ON h.reading_id = r.id AND h.cleared_at IS NULL "
          "LEFT JOIN billing_pointer p ON p.meter_id = r.meter_id "
          "LEFT JOIN tenancy t ON t.account_id = a.id AND t.to_at IS NULL "
          "WHERE r.standing IN ('pending', 'held') AND a.closed_on IS NULL AND r.kind IN "_s
        + billedKinds;
    if (until)
        sql += u" AND r.as_of <= ?"_s;
    if (account.isValid())
        sql += u" AND a.id = ?"_s;
    Statement select(db, sql + u" ORDER BY r.as_of, m.padded"_s);
    if (until)
        select << *until;
    if (account.isValid())
        select << account;
    return select.list<BillableReading>([](DbRow &row, BillableReading &reading) {
        MeterMetrology &metrology = reading.metrology;
        row >> reading.id >> reading.meter >> reading.meterNo >> metrology.ratio >> metrology.ratioIncluded
            >> metrology.modulus >> metrology.ratedWatts >> reading.kind >> reading.successor >> reading.account
            >> reading.accountCode >> reading.point.asOf >> reading.point.registers >> reading.hold >> reading.heldFor
            >> reading.accepted;
        std::optional<WallTime> billedTo;
        Registers registers;
        row >> billedTo >> registers;
        if (billedTo)
            reading.billedTo = RegisterPoint{*billedTo, registers};
        ChargedTenancy tenancy;
        readTenancy(row, tenancy);
        if (tenancy.id.isValid())
            reading.tenancy = tenancy;
    });
}

Result<std::optional<RegisterPoint>> pointer(DbConnection &db, MeterId meter)
{
    Statement select(db, u"SELECT as_of, total, sharp, peak, flat, valley FROM billing_pointer WHERE meter_id = ?"_s);
    select << meter;
    return select.optional<RegisterPoint>(
        [](DbRow &row, RegisterPoint &point) { row >> point.asOf >> point.registers; });
}

Result<void> setPointer(DbConnection &db, MeterId meter, const RegisterPoint &point)
{
    Statement put(db,
        u"INSERT INTO billing_pointer (meter_id, as_of, total, sharp, peak, flat, valley) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (meter_id) DO UPDATE SET as_of = excluded.as_of, total = excluded.total, sharp = excluded.sharp, "
        "peak = excluded.peak, flat = excluded.flat, valley = excluded.valley"_s);
    put << meter << point.asOf << point.registers;
    return put.run();
}

Result<void> setStanding(DbConnection &db, ReadingId reading, const QString &standing)
{
    Statement update(db, u"UPDATE reading SET standing = ? WHERE id = ?"_s);
    update << standing << reading;
    return update.run();
}

Result<void> settle(DbConnection &db, const QList<ReadingId> &readings)
{
    // The pointer is the reading's own instant and registers; SQLite copies a building of them in one go.
    QStringList ids;
    ids.reserve(readings.size());
    for (const ReadingId reading : readings)
        ids.append(QString::number(reading.value));
    const QString list = u'[' + ids.join(u',') + u']';
    Statement move(db,
        u"INSERT INTO billing_pointer (meter_id, as_of, total, sharp, peak, flat, valley) "
        "SELECT meter_id, as_of, total, sharp, peak, flat, valley FROM reading "
        "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY as_of "
        "ON CONFLICT (meter_id) DO UPDATE SET as_of = excluded.as_of, total = excluded.total, sharp = excluded.sharp, "
        "peak = excluded.peak, flat = excluded.flat, valley = excluded.valley"_s);
    move << list;
    if (auto moved = move.run(); !moved)
        return moved;
    Statement mark(db, u"UPDATE reading SET standing = 'billed' WHERE id IN (SELECT value FROM json_each(?))"_s);
    mark << list;
    return mark.run();
}

Result<ReadingId> insertMovingReading(DbConnection &db, const Reading &reading, bool typed, const QString &note)
{
    Statement insert(db,
        u"INSERT INTO reading (meter_id, kind, as_of, read_at, total, sharp, peak, flat, valley, source, note) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert << reading.meter << reading.kind << reading.asOf << reading.readAt << reading.registers
           << (typed ? u"typed"_s : u"live"_s) << note;
    const auto id = insert.insert();
    if (!id)
        return std::unexpected(id.error());
    return ReadingId{*id};
}

Result<QList<TariffVersion>> pricesOf(DbConnection &db, AccountId account)
{
    // An assignment lasts until the next one. Of its tariff's versions count the one in force on its first day, from
    // that day on, and those that begin later within it.
    Statement select(db,
        u"WITH assignment AS (SELECT tariff_id, effective_from AS first_day, "
        "coalesce(lead(effective_from) OVER (ORDER BY effective_from), '9999-12-31') AS end_day "
        "FROM account_tariff WHERE account_id = ?) "
        "SELECT v.id, max(v.effective_from, s.first_day) AS from_day, v.mode, v.total, v.sharp, v.peak, v.flat, "
        "v.valley, (SELECT count(*) FROM tariff_tier t WHERE t.version_id = v.id) "
        "FROM assignment s JOIN tariff_version v ON v.tariff_id = s.tariff_id "
        "WHERE v.effective_from < s.end_day AND (v.effective_from > s.first_day OR v.effective_from = "
        "(SELECT max(o.effective_from) FROM tariff_version o WHERE o.tariff_id = s.tariff_id "
        "AND o.effective_from <= s.first_day)) ORDER BY from_day"_s);
    select << account;
    auto versions = select.list<TariffVersion>([](DbRow &row, TariffVersion &version) {
        row >> version.id >> version.effectiveFrom >> version.mode >> version.total;
        for (UnitPrice &rate : version.rates)
            row >> rate;
        int tiers = 0;
        row >> tiers;
        version.tiers.resize(tiers);
    });
    if (!versions)
        return versions;
    if (auto loaded = loadTiers(db, *versions); !loaded)
        return std::unexpected(loaded.error());
    return versions;
}

Result<MonthlyUse> monthlyUse(DbConnection &db, TenancyId tenancy)
{
    Statement select(db,
        u"SELECT month || '-01', sum(energy) FROM (SELECT substr(l.to_day, 1, 7) AS month, l.energy FROM bill b "
        "JOIN bill_line l ON l.bill_id = b.id WHERE b.tenancy_id = ? UNION ALL "
        "SELECT substr(day, 1, 7), energy FROM energy_correction WHERE tenancy_id = ?) GROUP BY month"_s);
    select << tenancy << tenancy;
    MonthlyUse use;
    auto read = select.forEach([&use](DbRow &row) {
        QDate month;
        Energy energy;
        row >> month >> energy;
        use.insert(month, energy);
    });
    if (!read)
        return std::unexpected(read.error());
    return use;
}

Result<std::optional<ChargedTenancy>> chargedTenancy(DbConnection &db, AccountId account)
{
    Statement select(
        db, u"SELECT "_s + tenancyColumns + u" FROM tenancy t WHERE t.account_id = ? AND t.to_at IS NULL"_s);
    select << account;
    return select.optional<ChargedTenancy>(readTenancy);
}

Result<void> setRunning(DbConnection &db, TenancyId tenancy, const RunningRemainder &running)
{
    Statement update(db, u"UPDATE tenancy SET running_exact = ?, running_posted = ? WHERE id = ?"_s);
    update << running.exact << running.posted << tenancy;
    return update.run();
}

Result<void> setRunning(DbConnection &db, const QList<ChargedTenancy> &tenancies)
{
    QStringList rows;
    rows.reserve(tenancies.size());
    for (const ChargedTenancy &tenancy : tenancies)
        rows.append(
            u"[%1,%2,%3]"_s.arg(tenancy.id.value).arg(tenancy.running.exact.microYuan).arg(tenancy.running.posted.fen));
    Statement update(db,
        u"UPDATE tenancy SET running_exact = json_extract(row.value, '$[1]'), "
        "running_posted = json_extract(row.value, '$[2]') "
        "FROM json_each(?) row WHERE tenancy.id = json_extract(row.value, '$[0]')"_s);
    update << QString(u'[' + rows.join(u',') + u']');
    return update.run();
}

Result<void> insertBill(DbConnection &db, const BillRecord &bill)
{
    const BilledPart &last = bill.parts.last();
    Statement insert(db,
        u"INSERT INTO bill (account_id, tenancy_id, meter_id, reading_id, from_as_of, to_as_of, days, energy, exact, "
        "remainder_in, remainder_out, charge, entry_no, posted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert << bill.account << bill.tenancy << last.meter << last.reading << bill.parts.first().span.from.asOf
           << last.span.to.asOf << bill.days.count() << bill.energy << bill.exact << bill.posting.remainderIn
           << bill.posting.remainderOut << bill.posting.charge
           << (bill.entryNo > 0 ? std::optional<std::int64_t>(bill.entryNo) : std::nullopt) << bill.postedAt;
    const auto id = insert.insert();
    if (!id)
        return std::unexpected(id.error());
    int number = 0;
    for (const BilledPart &part : bill.parts) {
        if (auto inserted = insertLines(db, *id, part, number); !inserted)
            return inserted;
    }
    return {};
}

Result<QList<EnergyUse>> singleDayUses(DbConnection &db, AccountId account, int limit)
{
    Statement select(db,
        u"SELECT b.energy, sum(CASE l.rate WHEN 'sharp' THEN l.energy END), "
        "sum(CASE l.rate WHEN 'peak' THEN l.energy END), sum(CASE l.rate WHEN 'flat' THEN l.energy END), "
        "sum(CASE l.rate WHEN 'valley' THEN l.energy END) "
        "FROM (SELECT id, energy, to_as_of FROM bill WHERE account_id = ? AND days = 1 ORDER BY to_as_of DESC LIMIT ?) "
        "b "
        "JOIN bill_line l ON l.bill_id = b.id GROUP BY b.id ORDER BY b.to_as_of DESC"_s);
    select << account << limit;
    return select.list<EnergyUse>([](DbRow &row, EnergyUse &use) {
        std::array<std::optional<Energy>, rateCount> rates;
        row >> use.total;
        for (std::optional<Energy> &rate : rates)
            row >> rate;
        if (rates[0] && rates[1] && rates[2] && rates[3])
            use.rates = {*rates[0], *rates[1], *rates[2], *rates[3]};
    });
}

Result<std::optional<RegisterPoint>> newestFreeze(DbConnection &db, MeterId meter)
{
    Statement select(db,
        u"SELECT as_of, total, sharp, peak, flat, valley FROM reading WHERE meter_id = ? AND kind = 'freeze' "
        "AND standing <> 'discarded' ORDER BY as_of DESC LIMIT 1"_s);
    select << meter;
    return select.optional<RegisterPoint>(
        [](DbRow &row, RegisterPoint &point) { row >> point.asOf >> point.registers; });
}

} // namespace meterdesk::BillingStore
