// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/TariffStore.h"

#include "sql/Statement.h"

namespace meterdesk::TariffStore {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString columns = u"SELECT id, name, updated_at FROM tariff "_s;

void readTariff(DbRow &row, Tariff &tariff)
{
    row >> tariff.id >> tariff.name >> tariff.updatedAt;
}

Result<void> loadVersions(DbConnection &db, Tariff &tariff)
{
    Statement select(db,
        u"SELECT id, effective_from, mode, total, sharp, peak, flat, valley FROM tariff_version "
        "WHERE tariff_id = ? ORDER BY effective_from"_s);
    select << tariff.id;
    auto versions = select.list<TariffVersion>([](DbRow &row, TariffVersion &version) {
        row >> version.id >> version.effectiveFrom >> version.mode >> version.total;
        for (UnitPrice &price : version.rates)
            row >> price;
    });
    if (!versions)
        return std::unexpected(versions.error());
    for (TariffVersion &version : *versions) {
        Statement ofVersion(db, u"SELECT up_to, price FROM tariff_tier WHERE version_id = ? ORDER BY tier"_s);
        ofVersion << version.id;
        auto tiers = ofVersion.list<PriceTier>([](DbRow &row, PriceTier &tier) { row >> tier.upTo >> tier.price; });
        if (!tiers)
            return std::unexpected(tiers.error());
        version.tiers = std::move(*tiers);
    }
    tariff.versions = std::move(*versions);
    return {};
}

/// Replaces the tiers of a version that was just stored.
Result<void> putTiers(DbConnection &db, TariffId tariff, const TariffVersion &version)
{
    Statement select(db, u"SELECT id FROM tariff_version WHERE tariff_id = ? AND effective_from = ?"_s);
    select << tariff << version.effectiveFrom;
    const auto id = select.single<std::int64_t>();
    if (!id)
        return std::unexpected(id.error());
    Statement clear(db, u"DELETE FROM tariff_tier WHERE version_id = ?"_s);
    clear << *id;
    if (auto cleared = clear.run(); !cleared)
        return cleared;
    int number = 0;
    for (const PriceTier &tier : version.tiers) {
        Statement insert(db, u"INSERT INTO tariff_tier (version_id, tier, up_to, price) VALUES (?, ?, ?, ?)"_s);
        insert << *id << ++number << tier.upTo << tier.price;
        if (auto inserted = insert.run(); !inserted)
            return inserted;
    }
    return {};
}

} // namespace

Result<std::optional<Tariff>> find(DbConnection &db, const QString &name)
{
    Statement select(db, columns + u"WHERE name = ?"_s);
    select << name;
    auto found = select.optional<Tariff>(readTariff);
    if (!found || !*found)
        return found;
    if (auto loaded = loadVersions(db, **found); !loaded)
        return std::unexpected(loaded.error());
    return found;
}

Result<Tariff> get(DbConnection &db, const QString &name)
{
    auto found = find(db, name);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return failure(ErrorCode::UnknownTariff, name);
    return std::move(**found);
}

Result<QList<Tariff>> list(DbConnection &db)
{
    Statement select(db, columns + u"ORDER BY name"_s);
    auto tariffs = select.list<Tariff>(readTariff);
    if (!tariffs)
        return tariffs;
    for (Tariff &tariff : *tariffs) {
        if (auto loaded = loadVersions(db, tariff); !loaded)
            return std::unexpected(loaded.error());
    }
    return tariffs;
}

Result<TariffId> insert(DbConnection &db, const QString &name, WallTime at)
{
    Statement statement(db, u"INSERT INTO tariff (name, updated_at) VALUES (?, ?)"_s);
    statement << name << at;
    const auto id = statement.insert();
    if (!id)
        return std::unexpected(id.error());
    return TariffId{*id};
}

Result<void> putVersion(DbConnection &db, TariffId tariff, const TariffVersion &version, WallTime at)
{
    Statement put(db,
        u"INSERT INTO tariff_version (tariff_id, effective_from, mode, total, sharp, peak, flat, valley) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tariff_id, effective_from) DO UPDATE SET mode = excluded.mode, "
        "total = excluded.total, sharp = excluded.sharp, peak = excluded.peak, flat = excluded.flat, "
        "valley = excluded.valley"_s);
    put << tariff << version.effectiveFrom << version.mode << version.total;
    for (const UnitPrice price : version.rates)
        put << price;
    if (auto done = put.run(); !done)
        return done;
    if (auto done = putTiers(db, tariff, version); !done)
        return done;
    Statement touch(db, u"UPDATE tariff SET updated_at = ? WHERE id = ?"_s);
    touch << at << tariff;
    return touch.run();
}

Result<QDate> lastBilledDay(DbConnection &db, TariffId tariff)
{
    Statement select(db,
        u"SELECT max(line.to_day) FROM bill_line line JOIN tariff_version version "
        "ON version.id = line.tariff_version_id WHERE version.tariff_id = ?"_s);
    select << tariff;
    return select.single<QDate>();
}

Result<int> users(DbConnection &db, TariffId tariff, QDate today)
{
    Statement select(db,
        u"SELECT count(*) FROM account_tariff use JOIN account a ON a.id = use.account_id AND a.closed_on IS NULL "
        "WHERE use.tariff_id = ? AND use.effective_from = (SELECT max(newest.effective_from) "
        "FROM account_tariff newest WHERE newest.account_id = a.id AND newest.effective_from <= ?)"_s);
    select << tariff << today;
    return select.single<int>();
}

} // namespace meterdesk::TariffStore
