// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/RecordPages.h"

#include <algorithm>

namespace meterdesk::RecordPages {

namespace {

const QString reachability = u"CASE WHEN f.last_contact_at IS NULL AND f.last_failure_at IS NULL THEN 'unknown' "
                             "WHEN f.last_contact_at IS NULL OR f.last_failure_at > f.last_contact_at THEN 'offline' "
                             "ELSE 'online' END"_s;

SqlFilter terminalFilter(const TerminalQuery &query)
{
    SqlFilter filter;
    filter.add(u"m.removed_at IS NULL"_s);
    if (query.property.isValid())
        filter.add(PageTerms::belowProperty(), {query.property.value});
    if (query.concentrator.isValid())
        filter.add(u"m.concentrator_id = ?"_s, {query.concentrator.value});
    if (query.meter.isValid())
        filter.add(u"m.id = ?"_s, {query.meter.value});
    if (!query.find.isEmpty()) {
        const QString part = u'%' + SqlFilter::escaped(query.find) + u'%';
        filter.add(u"(p.code LIKE ? ESCAPE '\\' OR p.name LIKE ? ESCAPE '\\' OR m.number LIKE ? ESCAPE '\\' "
                   "OR m.padded = ?)"_s,
            {part, part, SqlFilter::escaped(query.find) + u'%', query.find.rightJustified(12, u'0')});
    }
    if (query.reachability)
        filter.add(reachability + u" = ?"_s, {wordOf(*query.reachability)});
    if (query.relay)
        filter.add(u"coalesce(f.relay, 'unknown') = ?"_s, {wordOf(*query.relay)});
    return filter;
}

void readTerminal(DbRow &row, TerminalRow &value)
{
    row >> value.id >> value.name >> value.code >> value.meterNo >> value.reachability >> value.relay
        >> value.protection >> value.supply >> value.stateReadAt >> value.registers >> value.readAt
        >> value.lastContactAt >> value.concentrator >> value.concentratorNo >> value.concentratorName >> value.port
        >> value.download >> value.account >> value.memberName >> value.balance >> value.alarm1 >> value.stale;
}

/// What the log says of a day: a stored reading wins over the last attempt, and its troubles over the reading.
const QString collectionStatus = u"CASE WHEN r.id IS NULL THEN x.status WHEN r.standing = 'held' THEN 'held' "
                                 "WHEN EXISTS (SELECT 1 FROM reading_conflict other WHERE other.reading_id = r.id "
                                 "AND other.resolved_at IS NULL) THEN 'conflict' ELSE 'ok' END"_s;

/// Days whose reading is held or has an open conflict, or whose attempt says so: few, and each found by an index (the
/// first condition on `standing` is that of the index).
const QString abnormalDays =
    u"x.rowid IN (SELECT y.rowid FROM reading odd JOIN collection_attempt y ON y.meter_id = odd.meter_id "
    "AND y.day = date(odd.as_of, '-1 day') WHERE odd.kind = 'freeze' AND odd.standing IN ('pending', 'held') "
    "AND odd.standing = 'held' UNION SELECT y.rowid FROM reading_conflict other JOIN reading odd "
    "ON odd.id = other.reading_id JOIN collection_attempt y ON y.meter_id = odd.meter_id "
    "AND y.day = date(odd.as_of, '-1 day') WHERE other.resolved_at IS NULL "
    "UNION SELECT y.rowid FROM collection_attempt y WHERE y.status IN ('held', 'conflict'))"_s;

bool isTrouble(CollectionStatus status)
{
    return status == CollectionStatus::Held || status == CollectionStatus::Conflict;
}

/// The condition on the shown status, with one in front that an index can answer.
void addStatus(SqlFilter &filter, const QList<CollectionStatus> &statuses)
{
    QStringList words;
    for (const CollectionStatus status : statuses)
        words += u'\'' + wordOf(status) + u'\'';
    const QString list = words.join(u", "_s);
    if (std::ranges::all_of(statuses, isTrouble))
        filter.add(abnormalDays);
    else if (!statuses.contains(CollectionStatus::Ok))
        filter.add(u"x.status IN (%1)"_s.arg(list));
    filter.add(collectionStatus + u" IN (%1)"_s.arg(list));
}

SqlFilter collectionLogFilter(const CollectionLogQuery &query)
{
    using enum CollectionStatus;
    SqlFilter meters; // few of all, so they are looked for first
    meters.beginsWith(u"wp.code"_s, query.code)
        .contains(u"wp.name"_s, query.name)
        .oneOf(u"wp.region"_s, query.regions)
        .beginsWith(u"wc.number"_s, query.concentratorNo);
    if (!query.meterNo.isEmpty()) {
        meters.add(u"(w.padded = ? OR w.number LIKE ? ESCAPE '\\')"_s,
            {query.meterNo.rightJustified(12, u'0'), u'%' + SqlFilter::escaped(query.meterNo) + u'%'});
    }
    SqlFilter filter;
    filter.within(u"x.meter_id"_s,
        u"SELECT w.id FROM meter w LEFT JOIN property wp ON wp.id = w.property_id "
        "LEFT JOIN concentrator wc ON wc.id = w.concentrator_id"_s,
        meters);
    if (query.result) {
        switch (*query.result) {
        case CollectionResult::Success:
            addStatus(filter, {Ok});
            break;
        case CollectionResult::Missing:
            addStatus(filter, {NoData, TimedOut, Failed});
            break;
        case CollectionResult::Abnormal:
            addStatus(filter, {Held, Conflict});
            break;
        }
    }
    if (query.status)
        addStatus(filter, {*query.status});
    if (query.from.isValid())
        filter.add(u"x.day >= ?"_s, {query.from.toString(Qt::ISODate)});
    if (query.to.isValid())
        filter.add(u"x.day <= ?"_s, {query.to.toString(Qt::ISODate)});
    return filter;
}

void readCollectionLog(DbRow &row, CollectionLogRow &value)
{
    row >> value.id >> value.meter >> value.meterNo >> value.code >> value.name >> value.concentratorName
        >> value.concentratorNo >> value.registers >> value.day >> value.readAt >> value.status >> value.attempts
        >> value.detail;
}

} // namespace

const PageSql<TerminalQuery, TerminalRow> &terminals()
{
    static const PageSql<TerminalQuery, TerminalRow> sql{
        .id = u"m.id"_s,
        .from = u"meter m LEFT JOIN property p ON p.id = m.property_id LEFT JOIN concentrator c "
                "ON c.id = m.concentrator_id LEFT JOIN meter_fact f ON f.meter_id = m.id "
                "LEFT JOIN account a ON a.property_id = p.id AND a.closed_on IS NULL LEFT JOIN tenancy "
                "ON tenancy.account_id = a.id AND tenancy.to_at IS NULL"_s,
        .select = u"m.id, p.name, p.code, m.number, "_s + reachability
            + u", coalesce(f.relay, 'unknown'), coalesce(f.protection, 'unknown'), "_s + PageTerms::supply()
            + u", f.state_read_at, f.total, f.sharp, f.peak, f.flat, f.valley, f.registers_read_at, f.last_contact_at, "
              "coalesce(c.id, 0), c.number, c.name, m.port, m.download, coalesce(a.id, 0), "
              "coalesce(tenancy.member_name, ''), a.balance, a.alarm1, "
              "f.registers_read_at IS NULL OR f.registers_read_at < datetime(:now, '-1 day')"_s,
        .order = u"p.code, m.padded, m.id"_s,
        .orderTerms = {u"p.name"_s, u"m.padded"_s, reachability, PageTerms::supply(), u"f.protection"_s, u"f.total"_s,
            u"f.registers_read_at"_s, u"p.code"_s, u"c.number"_s, u"f.sharp"_s, u"f.peak"_s, u"f.flat"_s, u"f.valley"_s,
            u"m.id"_s, u"m.id"_s, u"m.id"_s, u"a.balance"_s, u"m.port"_s},
        .sums = {{TerminalRow::Column::Reachability, u"count(*) FILTER (WHERE "_s + reachability + u" = 'online')"_s},
            {TerminalRow::Column::Relay, u"count(*) FILTER (WHERE f.relay = 'open')"_s},
            {TerminalRow::Column::Protection, u"count(*) FILTER (WHERE f.protection = 'on')"_s}},
        .filter = terminalFilter,
        .read = readTerminal,
    };
    return sql;
}

const PageSql<CollectionLogQuery, CollectionLogRow> &collectionLog()
{
    static const PageSql<CollectionLogQuery, CollectionLogRow> sql{
        .id = u"x.rowid"_s,
        .from = u"collection_attempt x LEFT JOIN meter m ON m.id = x.meter_id LEFT JOIN property p "
                "ON p.id = m.property_id LEFT JOIN concentrator c ON c.id = m.concentrator_id LEFT JOIN reading r "
                "ON r.meter_id = x.meter_id AND r.kind = 'freeze' AND r.as_of = datetime(x.day, '+1 day')"_s,
        .select = u"x.rowid, x.meter_id, m.number, p.code, p.name, c.name, c.number, r.total, r.sharp, r.peak, r.flat, "
                  "r.valley, x.day, r.read_at, "_s
            + collectionStatus + u", x.attempts, x.detail"_s,
        .order = u"x.day DESC, x.meter_id"_s,
        .orderTerms = {u"p.code"_s, u"p.name"_s, u"m.padded"_s, u"c.name"_s, u"c.number"_s, u"r.total"_s, u"r.sharp"_s,
            u"r.peak"_s, u"r.flat"_s, u"r.valley"_s, u"x.day"_s, u"r.read_at"_s, collectionStatus},
        .filter = collectionLogFilter,
        .read = readCollectionLog,
    };
    return sql;
}

} // namespace meterdesk::RecordPages
