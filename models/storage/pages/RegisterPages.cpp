// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/RecordPages.h"

namespace meterdesk::RecordPages {

namespace {

/// Rooms at most two levels below `p`: estates hold flats, flats hold rooms.
const QString roomsBelow =
    u"FROM property room WHERE room.type = 'room' AND (room.parent_id = p.id OR room.parent_id IN "
    "(SELECT flat.id FROM property flat WHERE flat.parent_id = p.id))"_s;

/// Of the room itself, or of the rooms below.
const QString roomOrBelow = u"IN (SELECT p.id UNION ALL SELECT room.id "_s + roomsBelow + u')';

SqlFilter propertyFilter(const PropertyQuery &query)
{
    SqlFilter filter;
    filter.beginsWith(u"p.code"_s, query.code).contains(u"p.name"_s, query.name).oneOf(u"p.region"_s, query.regions);
    if (query.type)
        filter.add(u"p.type = ?"_s, {wordOf(*query.type)});
    return filter;
}

void readProperty(DbRow &row, PropertyRow &value)
{
    Property &property = value.property;
    row >> value.id >> property.code >> property.name >> property.type >> property.parent >> property.parentCode
        >> property.region >> property.address >> property.contactName >> property.contactPhone >> value.rooms
        >> value.accounts >> value.meters >> value.memberName;
    property.id = PropertyId{value.id};
}

SqlFilter concentratorFilter(const ConcentratorQuery &query)
{
    SqlFilter filter;
    filter.beginsWith(u"c.number"_s, query.number).contains(u"c.name"_s, query.name);
    if (query.link)
        filter.add(u"c.link = ?"_s, {wordOf(*query.link)});
    return filter;
}

void readConcentrator(DbRow &row, ConcentratorRow &value)
{
    Concentrator &concentrator = value.concentrator;
    row >> value.id >> concentrator.number >> concentrator.name >> concentrator.property >> concentrator.propertyCode
        >> concentrator.protocol >> concentrator.link >> concentrator.endpoint >> concentrator.addressNotation
        >> concentrator.supplyUnit >> concentrator.installedOn >> concentrator.address >> value.propertyName
        >> value.meters >> value.reachable >> value.lastContactAt >> value.clockDriftSeconds >> value.softwareVersion
        >> concentrator.tuning.rs485WaitSeconds >> concentrator.tuning.plcWaitSeconds
        >> concentrator.tuning.bufferBytes;
    concentrator.id = ConcentratorId{value.id};
}

/// A meter without a room is in stock, whatever it was entered as.
const QString meterStatus = u"CASE WHEN m.removed_at IS NOT NULL THEN CASE m.status WHEN 'scrapped' THEN 'scrapped' "
                            "ELSE 'removed' END WHEN m.property_id IS NULL THEN 'stock' ELSE 'in-use' END"_s;

SqlFilter meterFilter(const MeterQuery &query)
{
    SqlFilter filter;
    if (query.status)
        filter.add(meterStatus + u" = ?"_s, {wordOf(*query.status)});
    else
        filter.add(u"m.removed_at IS NULL"_s);
    if (!query.number.isEmpty()) {
        filter.add(u"(m.padded = ? OR m.number LIKE ? ESCAPE '\\')"_s,
            {query.number.rightJustified(12, u'0'), u'%' + SqlFilter::escaped(query.number) + u'%'});
    }
    filter.contains(u"p.name"_s, query.name).beginsWith(u"c.number"_s, query.concentratorNo);
    return filter;
}

void readMeter(DbRow &row, MeterRow &value)
{
    MeterLine &line = value.line;
    row >> value.id >> value.number >> value.protocol >> value.phases >> value.ratio >> value.status
        >> value.concentratorNo >> value.concentratorName >> value.code >> value.name >> line.point >> line.port
        >> line.baud >> line.parity >> line.dataBits >> line.stopBits >> value.download >> value.start >> value.total
        >> value.readAt >> value.installedOn;
}

SqlFilter pairingFilter(const PairingQuery &query)
{
    SqlFilter filter;
    filter.add(u"m.removed_at IS NULL"_s);
    if (query.property.isValid())
        filter.add(PageTerms::belowProperty(), {query.property.value});
    if (query.concentrator.isValid())
        filter.add(u"m.concentrator_id = ?"_s, {query.concentrator.value});
    if (query.meter.isValid())
        filter.add(u"m.id = ?"_s, {query.meter.value});
    if (query.undelivered)
        filter.add(u"m.download <> 'downloaded'"_s);
    if (!query.find.isEmpty()) {
        const QString part = u'%' + SqlFilter::escaped(query.find) + u'%';
        filter.add(u"(p.name LIKE ? ESCAPE '\\' OR m.number LIKE ? ESCAPE '\\' OR m.padded = ?)"_s,
            {part, part, query.find.rightJustified(12, u'0')});
    }
    return filter;
}

void readPairing(DbRow &row, PairingRow &value)
{
    MeterLine &line = value.line;
    row >> value.id >> value.number >> value.name >> line.point >> line.port >> line.baud >> line.parity
        >> line.dataBits >> line.stopBits >> value.download >> value.concentrator >> value.concentratorNo;
}

SqlFilter tariffFilter(const TariffQuery &query)
{
    SqlFilter filter;
    filter.contains(u"t.name"_s, query.name);
    return filter;
}

void readTariff(DbRow &row, TariffPricesRow &value)
{
    std::optional<std::int64_t> version;
    row >> value.id >> value.name >> value.updatedAt >> value.nextFrom >> value.accounts >> version;
    if (!version)
        return;
    TariffVersion &today = value.version.emplace();
    today.id = *version;
    row >> today.effectiveFrom >> today.mode >> today.total;
    for (UnitPrice &price : today.rates)
        row >> price;
}

/// How people sort the results of policy; one state of a command stands for each word.
const QString policyOutcome =
    u"CASE WHEN e.result IN ('notified', 'confirmed', 'permitted') THEN 'done' "
    "WHEN e.result IN ('refused', 'timeout') THEN 'failed' "
    "WHEN e.result IN ('blocked', 'cancelled', 'no-phone') THEN 'blocked' ELSE 'waiting' END"_s;

QString wordOfOutcome(PolicyOutcome outcome)
{
    switch (outcome) {
    case PolicyOutcome::Done:
        return u"done"_s;
    case PolicyOutcome::Waiting:
        return u"waiting"_s;
    case PolicyOutcome::Blocked:
        return u"blocked"_s;
    case PolicyOutcome::Failed:
        return u"failed"_s;
    }
    return {};
}

SqlFilter policyEventFilter(const PolicyEventQuery &query)
{
    SqlFilter filter;
    filter.beginsWith(u"p.code"_s, query.code)
        .contains(u"p.name"_s, query.name)
        .contains(u"m.number"_s, query.meterNo)
        .equals(u"e.action"_s, query.action);
    if (query.outcome)
        filter.add(policyOutcome + u" = ?"_s, {wordOfOutcome(*query.outcome)});
    if (query.from.isValid())
        filter.add(u"e.at >= ?"_s, {query.from.toString(Qt::ISODate)});
    if (query.to.isValid())
        filter.add(u"e.at < ?"_s, {query.to.addDays(1).toString(Qt::ISODate)});
    return filter;
}

void readPolicyEvent(DbRow &row, PolicyEventRow &value)
{
    row >> value.id >> value.at >> value.code >> value.name >> value.concentratorNo >> value.meterNo >> value.action
        >> value.balance >> value.threshold >> value.sentAt >> value.finishedAt >> value.result >> value.detail
        >> value.attempts >> value.account;
}

} // namespace

const PageSql<PropertyQuery, PropertyRow> &properties()
{
    static const QString rooms = u"(SELECT count(*) "_s + roomsBelow + u')';
    static const QString accounts =
        u"(SELECT count(*) FROM account open WHERE open.closed_on IS NULL AND open.property_id "_s + roomOrBelow + u')';
    static const QString meters =
        u"(SELECT count(*) FROM meter used WHERE used.removed_at IS NULL AND used.property_id "_s + roomOrBelow + u')';
    static const PageSql<PropertyQuery, PropertyRow> sql{
        .id = u"p.id"_s,
        .from = u"property p LEFT JOIN property parent ON parent.id = p.parent_id LEFT JOIN account a "
                "ON a.property_id = p.id AND a.closed_on IS NULL LEFT JOIN tenancy "
                "ON tenancy.account_id = a.id AND tenancy.to_at IS NULL"_s,
        .select = u"p.id, p.code, p.name, p.type, coalesce(p.parent_id, 0), parent.code, p.region, p.address, "
                  "p.contact_name, p.contact_phone, "_s
            + rooms + u", "_s + accounts + u", "_s + meters + u", tenancy.member_name"_s,
        .order = u"p.code"_s,
        .orderTerms = {u"p.code"_s, u"p.name"_s, u"p.type"_s, u"p.region"_s, u"p.address"_s, rooms, accounts, meters,
            u"tenancy.member_name"_s, u"p.contact_name"_s},
        .filter = propertyFilter,
        .read = readProperty,
    };
    return sql;
}

const PageSql<ConcentratorQuery, ConcentratorRow> &concentrators()
{
    static const QString meters =
        u"(SELECT count(*) FROM meter m WHERE m.concentrator_id = c.id AND m.removed_at IS NULL)"_s;
    static const QString reachable =
        u"(SELECT count(*) FROM meter m JOIN meter_fact f ON f.meter_id = m.id WHERE m.concentrator_id = c.id "
        "AND m.removed_at IS NULL AND f.last_contact_at IS NOT NULL "
        "AND (f.last_failure_at IS NULL OR f.last_failure_at <= f.last_contact_at))"_s;
    static const PageSql<ConcentratorQuery, ConcentratorRow> sql{
        .id = u"c.id"_s,
        .from = u"concentrator c LEFT JOIN property p ON p.id = c.property_id"_s,
        .select = u"c.id, c.number, c.name, coalesce(c.property_id, 0), p.code, c.protocol, c.link, c.endpoint, "
                  "c.address_notation, c.supply_unit, c.installed_on, c.address, p.name, "_s
            + meters + u", "_s + reachable
            + u", c.last_contact_at, c.clock_drift_s, c.software_version, c.rs485_wait_s, c.plc_wait_s, c.buffer_bytes"_s,
        .order = u"c.number"_s,
        .orderTerms = {u"c.number"_s, u"c.name"_s, u"c.protocol"_s, u"c.supply_unit"_s, u"c.installed_on"_s,
            u"c.address"_s, u"c.link"_s, u"c.endpoint"_s, meters, reachable, u"c.last_contact_at"_s, u"p.name"_s,
            u"c.clock_drift_s"_s, u"c.software_version"_s},
        .filter = concentratorFilter,
        .read = readConcentrator,
    };
    return sql;
}

const PageSql<MeterQuery, MeterRow> &meters()
{
    static const PageSql<MeterQuery, MeterRow> sql{
        .id = u"m.id"_s,
        .from = u"meter m LEFT JOIN property p ON p.id = m.property_id LEFT JOIN concentrator c "
                "ON c.id = m.concentrator_id LEFT JOIN meter_fact f ON f.meter_id = m.id"_s,
        .select = u"m.id, m.number, m.protocol, m.phases, m.ratio, "_s + meterStatus
            + u", c.number, c.name, p.code, p.name, coalesce(m.point, 0), m.port, m.baud, m.parity, m.data_bits, "
              "m.stop_bits, m.download, m.start_total, f.total, f.registers_read_at, date(m.installed_at)"_s,
        .order = u"m.padded, m.id"_s,
        .orderTerms = {u"m.padded"_s, u"m.protocol"_s, u"m.phases"_s, u"m.ratio"_s, meterStatus, u"c.number"_s,
            u"c.name"_s, u"p.code"_s, u"p.name"_s, u"m.point"_s, u"m.port"_s, u"m.baud"_s, u"m.download"_s,
            u"m.start_total"_s, u"f.total"_s, u"f.registers_read_at"_s, u"m.installed_at"_s},
        .filter = meterFilter,
        .read = readMeter,
    };
    return sql;
}

const PageSql<PairingQuery, PairingRow> &pairings()
{
    static const PageSql<PairingQuery, PairingRow> sql{
        .id = u"m.id"_s,
        .from = u"meter m LEFT JOIN property p ON p.id = m.property_id LEFT JOIN property building "
                "ON building.id = p.parent_id LEFT JOIN concentrator c ON c.id = m.concentrator_id"_s,
        // A room is known by what its name adds to that of its building.
        .select = u"m.id, m.number, CASE WHEN substr(p.name, 1, length(building.name)) = building.name THEN "
                  "substr(p.name, length(building.name) + 1) ELSE p.name END, coalesce(m.point, 0), m.port, m.baud, "
                  "m.parity, m.data_bits, m.stop_bits, "
                  "m.download, coalesce(m.concentrator_id, 0), c.number"_s,
        .order = u"c.number, m.point, m.id"_s,
        .orderTerms = {u"m.padded"_s, u"p.name"_s, u"m.port"_s, u"m.baud"_s, u"m.parity"_s, u"m.data_bits"_s,
            u"m.stop_bits"_s, u"m.download"_s, u"m.download"_s, u"m.download"_s, u"m.point"_s, u"c.number"_s},
        .filter = pairingFilter,
        .read = readPairing,
    };
    return sql;
}

const PageSql<TariffQuery, TariffPricesRow> &tariffs()
{
    static const QString next = u"(SELECT min(later.effective_from) FROM tariff_version later "
                                "WHERE later.tariff_id = t.id AND later.effective_from > :today)"_s;
    static const QString accounts =
        u"(SELECT count(*) FROM account a WHERE a.closed_on IS NULL AND t.id = (SELECT chosen.tariff_id "
        "FROM account_tariff chosen WHERE chosen.account_id = a.id AND chosen.effective_from <= :today "
        "ORDER BY chosen.effective_from DESC LIMIT 1))"_s;
    static const PageSql<TariffQuery, TariffPricesRow> sql{
        .id = u"t.id"_s,
        .from = u"tariff t LEFT JOIN tariff_version v ON v.id = (SELECT present.id FROM tariff_version present "
                "WHERE present.tariff_id = t.id AND present.effective_from <= :today "
                "ORDER BY present.effective_from DESC LIMIT 1)"_s,
        .select = u"t.id, t.name, t.updated_at, "_s + next + u", "_s + accounts
            + u", v.id, v.effective_from, v.mode, v.total, v.sharp, v.peak, v.flat, v.valley"_s,
        .order = u"t.name"_s,
        .orderTerms = {u"t.name"_s, u"v.mode"_s, u"v.total"_s, u"v.sharp"_s, u"v.peak"_s, u"v.flat"_s, u"v.valley"_s,
            u"v.effective_from"_s, u"t.name"_s, u"t.updated_at"_s, u"t.name"_s},
        .filter = tariffFilter,
        .read = readTariff,
    };
    return sql;
}

const PageSql<PolicyEventQuery, PolicyEventRow> &policyEvents()
{
    static const PageSql<PolicyEventQuery, PolicyEventRow> sql{
        .id = u"e.id"_s,
        .from = u"policy_event e JOIN account a ON a.id = e.account_id JOIN property p ON p.id = a.property_id "
                "LEFT JOIN meter m ON m.id = e.meter_id LEFT JOIN concentrator c ON c.id = m.concentrator_id "
                "LEFT JOIN meter_command k ON k.id = e.command_id"_s,
        .select = u"e.id, e.at, p.code, p.name, c.number, m.number, e.action, e.balance, e.threshold, k.sent_at, "
                  "k.finished_at, e.result, e.detail, coalesce(k.attempts, 0), e.account_id"_s,
        .order = u"e.at DESC, e.id DESC"_s,
        .orderTerms = {u"e.at"_s, u"p.code"_s, u"p.name"_s, u"c.number"_s, u"m.padded"_s, u"e.action"_s, u"e.balance"_s,
            u"e.threshold"_s, u"k.sent_at"_s, u"k.finished_at"_s, u"e.result"_s, u"e.detail"_s, u"k.attempts"_s},
        .filter = policyEventFilter,
        .read = readPolicyEvent,
    };
    return sql;
}

} // namespace meterdesk::RecordPages
