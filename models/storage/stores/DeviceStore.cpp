// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/DeviceStore.h"

#include "sql/Statement.h"
#include "sql/UseCount.h"

namespace meterdesk::DeviceStore {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString concentratorValues =
    u"SELECT c.id, c.number, c.name, coalesce(c.property_id, 0), p.code, c.protocol, c.link, c.endpoint, "
    "c.address_notation, c.supply_unit, c.installed_on, c.address, c.rs485_wait_s, c.plc_wait_s, "
    "c.buffer_bytes"_s;
const QString concentratorColumns =
    concentratorValues + u" FROM concentrator c LEFT JOIN property p ON p.id = c.property_id "_s;

const QString meterColumns =
    u"SELECT m.id, m.number, coalesce(m.property_id, 0), p.code, coalesce(m.concentrator_id, 0), c.number, m.protocol, "
    "coalesce(m.point, 0), m.port, m.baud, m.parity, m.data_bits, m.stop_bits, m.password_level, m.password, "
    "m.operator_code, m.ratio, m.ratio_included, m.modulus, m.rated_watts, m.phases, m.close_mode, "
    "m.relay_valid_minutes, m.relay_far_date, m.relay_script, m.start_total, "
    "m.start_sharp, m.start_peak, m.start_flat, m.start_valley, m.download "
    "FROM meter m LEFT JOIN property p ON p.id = m.property_id LEFT JOIN concentrator c ON c.id = m.concentrator_id "
    "WHERE m.removed_at IS NULL "_s;

void readConcentrator(DbRow &row, Concentrator &concentrator)
{
    row >> concentrator.id >> concentrator.number >> concentrator.name >> concentrator.property
        >> concentrator.propertyCode >> concentrator.protocol >> concentrator.link >> concentrator.endpoint
        >> concentrator.addressNotation >> concentrator.supplyUnit >> concentrator.installedOn >> concentrator.address
        >> concentrator.tuning.rs485WaitSeconds >> concentrator.tuning.plcWaitSeconds
        >> concentrator.tuning.bufferBytes;
}

void readMeter(DbRow &row, Meter &meter)
{
    row >> meter.id >> meter.number >> meter.property >> meter.propertyCode >> meter.concentrator
        >> meter.concentratorNo >> meter.protocol >> meter.line.point >> meter.line.port >> meter.line.baud
        >> meter.line.parity >> meter.line.dataBits >> meter.line.stopBits >> meter.credentials.level
        >> meter.credentials.password >> meter.credentials.operatorCode >> meter.metrology.ratio
        >> meter.metrology.ratioIncluded >> meter.metrology.modulus >> meter.metrology.ratedWatts >> meter.phases
        >> meter.closeMode >> meter.relayTerms.validMinutes >> meter.relayTerms.farDate >> meter.relayTerms.script
        >> meter.start >> meter.download;
}

template <typename T>
Result<T> existing(Result<std::optional<T>> found, ErrorCode unknown, const QString &what)
{
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return failure(unknown, what);
    return std::move(**found);
}

/// A measuring point of 0 is none.
std::optional<int> pointOrNone(int point)
{
    return point > 0 ? std::optional(point) : std::nullopt;
}

void bindLineAndMetrology(Statement &statement, const Meter &meter)
{
    statement << pointOrNone(meter.line.point) << meter.line.port << meter.line.baud << meter.line.parity
              << meter.line.dataBits << meter.line.stopBits << meter.protocol << meter.credentials.level
              << meter.credentials.password << meter.credentials.operatorCode << meter.metrology.ratio
              << meter.metrology.ratioIncluded << meter.metrology.modulus << meter.metrology.ratedWatts << meter.phases
              << meter.closeMode << meter.relayTerms.validMinutes << meter.relayTerms.farDate << meter.relayTerms.script
              << meter.start << meter.download;
}

} // namespace

Result<std::optional<Concentrator>> findConcentrator(DbConnection &db, const ConcentratorNo &number)
{
    Statement select(db, concentratorColumns + u"WHERE c.number = ?"_s);
    select << number;
    return select.optional<Concentrator>(readConcentrator);
}

Result<Concentrator> concentrator(DbConnection &db, const ConcentratorNo &number)
{
    return existing(findConcentrator(db, number), ErrorCode::UnknownConcentrator, number.toText());
}

Result<Concentrator> concentrator(DbConnection &db, ConcentratorId id)
{
    Statement select(db, concentratorColumns + u"WHERE c.id = ?"_s);
    select << id;
    return existing(
        select.optional<Concentrator>(readConcentrator), ErrorCode::UnknownConcentrator, QString::number(id.value));
}

Result<QList<Concentrator>> concentrators(DbConnection &db)
{
    Statement select(db, concentratorColumns + u"ORDER BY c.number"_s);
    return select.list<Concentrator>(readConcentrator);
}

Result<QList<ConcentratorRow>> concentratorRows(DbConnection &db)
{
    Statement select(db,
        concentratorValues
            + u", p.name, count(m.id), count(m.id) FILTER (WHERE f.last_contact_at IS NOT NULL "
              "AND (f.last_failure_at IS NULL OR f.last_failure_at <= f.last_contact_at)), c.last_contact_at, "
              "c.clock_drift_s, c.software_version FROM concentrator c LEFT JOIN property p ON p.id = c.property_id "
              "LEFT JOIN meter m "
              "ON m.concentrator_id = c.id AND m.removed_at IS NULL LEFT JOIN meter_fact f ON f.meter_id = m.id "
              "GROUP BY c.id ORDER BY c.number"_s);
    return select.list<ConcentratorRow>([](DbRow &row, ConcentratorRow &value) {
        readConcentrator(row, value.concentrator);
        value.id = value.concentrator.id.value;
        row >> value.propertyName >> value.meters >> value.reachable >> value.lastContactAt >> value.clockDriftSeconds
            >> value.softwareVersion;
    });
}

Result<ConcentratorId> insertConcentrator(DbConnection &db, const Concentrator &concentrator)
{
    Statement statement(db,
        u"INSERT INTO concentrator (number, name, property_id, protocol, link, endpoint, address_notation, "
        "supply_unit, installed_on, address) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    statement << concentrator.number << concentrator.name << concentrator.property << concentrator.protocol
              << concentrator.link << concentrator.endpoint << concentrator.addressNotation << concentrator.supplyUnit
              << concentrator.installedOn << concentrator.address;
    const auto id = statement.insert();
    if (!id)
        return std::unexpected(id.error());
    return ConcentratorId{*id};
}

Result<void> updateConcentrator(DbConnection &db, const Concentrator &concentrator)
{
    Statement statement(db,
        u"UPDATE concentrator SET name = ?, property_id = ?, protocol = ?, link = ?, endpoint = ?, "
        "address_notation = ?, supply_unit = ?, installed_on = ?, address = ? WHERE id = ?"_s);
    statement << concentrator.name << concentrator.property << concentrator.protocol << concentrator.link
              << concentrator.endpoint << concentrator.addressNotation << concentrator.supplyUnit
              << concentrator.installedOn << concentrator.address << concentrator.id;
    return statement.run();
}

Result<void> setTuning(DbConnection &db, ConcentratorId id, const ConcentratorTuning &tuning)
{
    Statement statement(
        db, u"UPDATE concentrator SET rs485_wait_s = ?, plc_wait_s = ?, buffer_bytes = ? WHERE id = ?"_s);
    statement << tuning.rs485WaitSeconds << tuning.plcWaitSeconds << tuning.bufferBytes << id;
    return statement.run();
}

Result<void> setAddressNotation(DbConnection &db, ConcentratorId id, AddressNotation notation)
{
    Statement statement(db, u"UPDATE concentrator SET address_notation = ? WHERE id = ?"_s);
    statement << notation << id;
    return statement.run();
}

Result<QStringList> usesOfConcentrator(DbConnection &db, ConcentratorId id)
{
    return UseCount::list(db, id.value,
        {{u"meters"_s, u"SELECT count(*) FROM meter WHERE concentrator_id = ?"_s},
            {u"changes of its parameters"_s,
                u"SELECT count(*) FROM concentrator_parameter_change WHERE "
                "concentrator_id = ?"_s}});
}

Result<void> removeConcentrator(DbConnection &db, ConcentratorId id)
{
    Statement statement(db, u"DELETE FROM concentrator WHERE id = ?"_s);
    statement << id;
    return statement.run();
}

Result<void> noteConcentratorContact(DbConnection &db, ConcentratorId id, WallTime at)
{
    Statement statement(db, u"UPDATE concentrator SET last_contact_at = ? WHERE id = ?"_s);
    statement << at << id;
    return statement.run();
}

Result<std::optional<Meter>> findMeter(DbConnection &db, const MeterNo &number)
{
    Statement select(db, meterColumns + u"AND m.padded = ?"_s);
    select << number.padded();
    return select.optional<Meter>(readMeter);
}

Result<Meter> meter(DbConnection &db, const MeterNo &number)
{
    return existing(findMeter(db, number), ErrorCode::UnknownMeter, number.toText());
}

Result<Meter> meter(DbConnection &db, MeterId id)
{
    Statement select(db, meterColumns + u"AND m.id = ?"_s);
    select << id;
    return existing(select.optional<Meter>(readMeter), ErrorCode::UnknownMeter, QString::number(id.value));
}

Result<QList<Meter>> meters(DbConnection &db)
{
    Statement select(db, meterColumns + u"ORDER BY m.padded"_s);
    return select.list<Meter>(readMeter);
}

Result<QList<Meter>> metersOfProperty(DbConnection &db, PropertyId property)
{
    Statement select(db, meterColumns + u"AND m.property_id = ? ORDER BY m.padded"_s);
    select << property;
    return select.list<Meter>(readMeter);
}

Result<QList<Meter>> metersOfConcentrator(DbConnection &db, ConcentratorId concentrator)
{
    Statement select(db, meterColumns + u"AND m.concentrator_id = ? ORDER BY m.point, m.padded"_s);
    select << concentrator;
    return select.list<Meter>(readMeter);
}

Result<MeterId> insertMeter(DbConnection &db, const Meter &meter, QDate installedOn)
{
    Statement statement(db,
        u"INSERT INTO meter (number, padded, property_id, concentrator_id, point, port, baud, parity, data_bits, "
        "stop_bits, protocol, password_level, password, operator_code, ratio, ratio_included, modulus, rated_watts, "
        "phases, close_mode, relay_valid_minutes, relay_far_date, relay_script, start_total, start_sharp, start_peak, "
        "start_flat, start_valley, download, installed_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    statement << meter.number << meter.number.padded() << meter.property << meter.concentrator;
    bindLineAndMetrology(statement, meter);
    statement << (installedOn.isValid() ? std::optional(WallTime::startOf(installedOn)) : std::nullopt);
    const auto id = statement.insert();
    if (!id)
        return std::unexpected(id.error());
    return MeterId{*id};
}

Result<void> updateMeter(DbConnection &db, const Meter &meter)
{
    Statement statement(db,
        u"UPDATE meter SET property_id = ?, concentrator_id = ?, point = ?, port = ?, baud = ?, parity = ?, "
        "data_bits = ?, stop_bits = ?, protocol = ?, password_level = ?, password = ?, operator_code = ?, ratio = ?, "
        "ratio_included = ?, modulus = ?, rated_watts = ?, phases = ?, close_mode = ?, "
        "relay_valid_minutes = ?, relay_far_date = ?, relay_script = ?, start_total = ?, start_sharp = ?, start_peak = ?, start_flat = ?, start_valley = ?, download = ? WHERE id = ?"_s);
    statement << meter.property << meter.concentrator;
    bindLineAndMetrology(statement, meter);
    statement << meter.id;
    return statement.run();
}

Result<QStringList> usesOfMeter(DbConnection &db, MeterId meter)
{
    return UseCount::list(db, meter.value,
        {{u"readings"_s, u"SELECT count(*) FROM reading WHERE meter_id = ?"_s},
            {u"bills"_s, u"SELECT count(*) FROM bill WHERE meter_id = ?"_s},
            {u"commands"_s, u"SELECT count(*) FROM meter_command WHERE meter_id = ?"_s},
            {u"policy events"_s, u"SELECT count(*) FROM policy_event WHERE meter_id = ?"_s},
            {u"work items"_s, u"SELECT count(*) FROM work_item WHERE meter_id = ?"_s}});
}

Result<void> removeMeter(DbConnection &db, MeterId meter)
{
    for (const QString &table : {u"meter_fact WHERE meter_id"_s, u"collection_attempt WHERE meter_id"_s,
             u"billing_pointer WHERE meter_id"_s, u"meter WHERE id"_s}) {
        Statement statement(db, u"DELETE FROM %1 = ?"_s.arg(table));
        statement << meter;
        if (auto done = statement.run(); !done)
            return done;
    }
    return {};
}

Result<void> setDownload(DbConnection &db, MeterId meter, DownloadState state, WallTime at)
{
    Statement statement(db, u"UPDATE meter SET download = ?, download_at = ? WHERE id = ? AND removed_at IS NULL"_s);
    statement << state << at << meter;
    return statement.run();
}

Result<void> retireMeter(DbConnection &db, MeterId meter, WallTime at)
{
    Statement remove(db, u"UPDATE meter SET status = 'removed', removed_at = ? WHERE id = ?"_s);
    remove << at << meter;
    if (auto removed = remove.run(); !removed)
        return removed;
    Statement later(
        db, u"UPDATE reading SET standing = 'information' WHERE meter_id = ? AND as_of > ? AND standing = 'pending'"_s);
    later << meter << at;
    return later.run();
}

Result<void> setSuccessor(DbConnection &db, MeterId removed, MeterId successor)
{
    Statement update(db, u"UPDATE meter SET replaced_by = ? WHERE id = ?"_s);
    update << successor << removed;
    return update.run();
}

Result<QDate> installedOn(DbConnection &db, MeterId meter)
{
    Statement select(db, u"SELECT date(installed_at) FROM meter WHERE id = ?"_s);
    select << meter;
    return select.single<QDate>();
}

Result<bool> replacesAnother(DbConnection &db, MeterId meter)
{
    Statement select(db, u"SELECT EXISTS (SELECT 1 FROM meter WHERE replaced_by = ?)"_s);
    select << meter;
    return select.single<bool>();
}

Result<bool> wasBilled(DbConnection &db, MeterId meter)
{
    Statement select(db, u"SELECT EXISTS (SELECT 1 FROM bill WHERE meter_id = ?)"_s);
    select << meter;
    return select.single<bool>();
}

Result<int> freePoint(DbConnection &db, ConcentratorId concentrator)
{
    Statement select(db,
        u"SELECT min(point) + 1 FROM (SELECT 0 AS point UNION ALL SELECT point FROM meter WHERE concentrator_id = ? "
        "AND removed_at IS NULL AND point IS NOT NULL) candidate WHERE candidate.point < 2040 AND NOT EXISTS "
        "(SELECT 1 FROM meter taken WHERE taken.concentrator_id = ? AND taken.removed_at IS NULL "
        "AND taken.point = candidate.point + 1)"_s);
    select << concentrator << concentrator;
    return select.single<int>();
}

Result<MeterFact> fact(DbConnection &db, MeterId meter)
{
    Statement select(db,
        u"SELECT relay, protection, state_read_at, total, sharp, peak, flat, valley, registers_read_at "
        "FROM meter_fact WHERE meter_id = ?"_s);
    select << meter;
    auto found = select.optional<MeterFact>([](DbRow &row, MeterFact &fact) {
        row >> fact.relay >> fact.protection >> fact.stateReadAt >> fact.registers >> fact.registersReadAt;
    });
    if (!found)
        return std::unexpected(found.error());
    return found->value_or(MeterFact{});
}

Result<void> saveFact(DbConnection &db, MeterId meter, const MeterFact &fact, WallTime at, WallTime now)
{
    Statement contact(db,
        u"INSERT INTO meter_fact (meter_id, last_contact_at) VALUES (?, ?) "
        "ON CONFLICT (meter_id) DO UPDATE SET last_contact_at = excluded.last_contact_at"_s);
    contact << meter << at;
    if (auto done = contact.run(); !done)
        return done;
    if (fact.relay != Relay::Unknown || fact.protection != Protection::Unknown) {
        Statement state(db,
            u"UPDATE meter_fact SET relay = coalesce(?, relay), protection = coalesce(?, protection), "
            "state_read_at = ? WHERE meter_id = ? "
            "AND (state_read_at IS NULL OR state_read_at <= ? OR state_read_at > ?)"_s);
        const auto known = [](auto read) {
            return read != decltype(read)::Unknown ? std::optional(read) : std::nullopt;
        };
        const WallTime readAt = fact.stateReadAt.value_or(at);
        // What was read while the clock of this PC was ahead must not outlast what is read now.
        state << known(fact.relay) << known(fact.protection) << readAt << meter << readAt << now;
        if (auto done = state.run(); !done)
            return done;
    }
    return fact.registers.total ? saveRegisters(db, meter, fact.registers, fact.registersReadAt.value_or(at), now)
                                : Result<void>();
}

Result<void> saveRegisters(DbConnection &db, MeterId meter, const Registers &registers, WallTime asOf, WallTime now)
{
    Statement statement(db,
        u"INSERT INTO meter_fact (meter_id, total, sharp, peak, flat, valley, registers_read_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (meter_id) DO UPDATE SET total = excluded.total, "
        "sharp = excluded.sharp, peak = excluded.peak, flat = excluded.flat, valley = excluded.valley, "
        "registers_read_at = excluded.registers_read_at "
        "WHERE registers_read_at IS NULL OR registers_read_at <= excluded.registers_read_at OR registers_read_at > ?"_s);
    statement << meter << registers << asOf << now;
    return statement.run();
}

Result<void> noteFailure(DbConnection &db, MeterId meter, WallTime at)
{
    Statement statement(db,
        u"INSERT INTO meter_fact (meter_id, last_failure_at) VALUES (?, ?) "
        "ON CONFLICT (meter_id) DO UPDATE SET last_failure_at = excluded.last_failure_at"_s);
    statement << meter << at;
    return statement.run();
}

} // namespace meterdesk::DeviceStore
