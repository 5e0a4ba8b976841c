// SPDX-License-Identifier: GPL-3.0-or-later
#include "Try.h"
#include "sql/Statement.h"
#include "stores/ReportRows.h"
#include "stores/ReportStore.h"

#include <QtCore/QMap>

namespace meterdesk::ReportStore {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What leads from an account or meter `a` to its room and house.
const QString &homes()
{
    static const QString joins = u"JOIN property room ON room.id = a.property_id "
                                 "LEFT JOIN property parent ON parent.id = room.parent_id "_s;
    return joins;
}

void add(const AdjustmentFigures &part, AdjustmentFigures &figures)
{
    figures.refunds += part.refunds;
    figures.refunded.fen += part.refunded.fen;
    figures.topUps += part.topUps;
    figures.toppedUp.fen += part.toppedUp.fen;
    figures.reversals += part.reversals;
    figures.reversed.fen += part.reversed.fen;
    figures.levelled.fen += part.levelled.fen;
    figures.transfers += part.transfers;
    figures.corrected.fen += part.corrected.fen;
    figures.effect.fen += part.effect.fen;
}

void add(const CollectionFigures &part, CollectionFigures &figures)
{
    figures.asked += part.asked;
    figures.stored += part.stored;
    figures.held += part.held;
    figures.noData += part.noData;
    figures.silent += part.silent;
    figures.failed += part.failed;
}

void addCommands(const SwitchingFigures &part, SwitchingFigures &figures)
{
    figures.policyTrips += part.policyTrips;
    figures.handTrips += part.handTrips;
    figures.closes += part.closes;
    figures.refused += part.refused;
    figures.unanswered += part.unanswered;
    figures.cancelled += part.cancelled;
}

/// One account on its way through the days.
struct Holding
{
    QString house; ///< code and name of the row it belongs to by property
    QString houseName;
    QDate openedOn;
    QDate closedOn; ///< null: open
    Money alarm1;
    Money balance;

    [[nodiscard]] bool isOpenAt(QDate day) const { return openedOn <= day && (closedOn.isNull() || closedOn > day); }
};

using Holdings = QHash<std::int64_t, Holding>;

void addHolding(const Holding &holding, BalanceFigures &figures)
{
    ++figures.accounts;
    figures.belowAlarm1 += holding.balance < holding.alarm1 ? 1 : 0;
    figures.debtors += holding.balance.fen < 0 ? 1 : 0;
    (holding.balance.fen < 0 ? figures.debt : figures.credit).fen += std::abs(holding.balance.fen);
}

[[nodiscard]] BalanceFigures standingAt(const Holdings &holdings, QDate day)
{
    BalanceFigures figures;
    for (const Holding &holding : holdings) {
        if (holding.isOpenAt(day))
            addHolding(holding, figures);
    }
    return figures;
}

/// Every account that the report is about, as it stood before the first business day asked for.
[[nodiscard]] Result<Holdings> holdingsBefore(DbConnection &db, const ReportQuery &query)
{
    Holdings holdings;
    Statement accounts(db,
        u"SELECT a.id, %1, a.opened_on, a.closed_on, a.alarm1, a.balance FROM account a "_s.arg(
            groupTerms(ReportGroup::Property, {}).columns())
            + homes());
    METERDESK_CHECK(accounts.forEach([&holdings, &query](DbRow &row) {
        std::int64_t id = 0;
        Holding holding;
        row >> id >> holding.house >> holding.houseName >> holding.openedOn >> holding.closedOn >> holding.alarm1
            >> holding.balance;
        if (!query.scope || query.scope->key == holding.house)
            holdings.insert(id, holding);
    }));
    Statement since(db, u"SELECT account_id, sum(amount) FROM ledger_entry WHERE business_date >= ? GROUP BY 1"_s);
    since << query.from;
    METERDESK_CHECK(since.forEach([&holdings](DbRow &row) {
        std::int64_t id = 0;
        Money moved;
        row >> id >> moved;
        if (const auto holding = holdings.find(id); holding != holdings.end())
            holding->balance.fen -= moved.fen;
    }));
    return holdings;
}

/// The last day of each row by day or month.
[[nodiscard]] QList<QDate> endsOf(const ReportQuery &query)
{
    QList<QDate> ends;
    for (QDate day = query.from; day <= query.to; day = day.addDays(1)) {
        if (query.group == ReportGroup::Day || day == query.to || day.day() == day.daysInMonth())
            ends += day;
    }
    return ends;
}

} // namespace

Result<Report<BalanceFigures>> balances(DbConnection &db, const ReportQuery &query)
{
    METERDESK_TRY(holdings, holdingsBefore(db, query));
    const bool byProperty = query.group == ReportGroup::Property;
    const QList<QDate> ends = byProperty ? QList<QDate>{query.to} : endsOf(query);
    Report<BalanceFigures> report;
    qsizetype end = 0;
    const auto closeRowsBefore = [&](QDate day) {
        for (; end < ends.size() && ends.at(end) < day; ++end) {
            BalanceFigures figures = standingAt(holdings, ends.at(end));
            report.sum = figures;
            figures.group = ends.at(end).toString(query.group == ReportGroup::Month ? u"yyyy-MM"_s : u"yyyy-MM-dd"_s);
            figures.key = figures.group;
            report.rows += figures;
        }
    };
    Statement moves(db,
        u"SELECT business_date, account_id, sum(amount) FROM ledger_entry WHERE business_date BETWEEN ? AND ? "
        "GROUP BY 1, 2 ORDER BY 1"_s);
    moves << query.from << query.to;
    METERDESK_CHECK(moves.forEach([&](DbRow &row) {
        QDate day;
        std::int64_t id = 0;
        Money moved;
        row >> day >> id >> moved;
        closeRowsBefore(day);
        if (const auto holding = holdings.find(id); holding != holdings.end())
            holding->balance.fen += moved.fen;
    }));
    closeRowsBefore(query.to.addDays(1));
    if (!byProperty)
        return report;

    QMap<QString, BalanceFigures> houses; // in order of code
    for (const Holding &holding : std::as_const(holdings)) {
        if (!holding.isOpenAt(query.to))
            continue;
        BalanceFigures &figures = houses[holding.house];
        figures.key = holding.house;
        figures.group = holding.houseName;
        addHolding(holding, figures);
    }
    report.rows = houses.values();
    return report;
}

Result<Report<AdjustmentFigures>> adjustments(DbConnection &db, const ReportQuery &query)
{
    const auto sum = [](const QString &kind) {
        return u"coalesce(sum(e.amount) FILTER (WHERE e.kind = '%1'), 0)"_s.arg(kind);
    };
    const auto count = [](const QString &kind) { return u"count(*) FILTER (WHERE e.kind = '%1')"_s.arg(kind); };
    const QString day = u"e.business_date"_s;
    const QStringList columns{groupTerms(query.group, day).columns(), count(u"refund"_s), u'-' + sum(u"refund"_s),
        count(u"top-up"_s), sum(u"top-up"_s), count(u"reversal"_s), u'-' + sum(u"reversal"_s), sum(u"level-up"_s),
        count(u"transfer-out"_s), sum(u"adjustment"_s), u"sum(e.amount)"_s};
    Statement select(db,
        u"SELECT %1 FROM ledger_entry e JOIN account a ON a.id = e.account_id %2 "
        "WHERE e.business_date BETWEEN ? AND ? AND e.kind IN ('refund', 'top-up', 'reversal', 'level-up', "
        "'transfer-out', 'transfer-in', 'adjustment')%3 GROUP BY 1 ORDER BY 1"_s.arg(
            columns.join(u", "_s), homes(), scopeCondition(query, day)));
    select << query.from << query.to;
    bindScope(select, query);
    Gathered<AdjustmentFigures> gathered(query);
    METERDESK_CHECK(select.forEach([&gathered](DbRow &row) {
        QString key;
        QString name;
        AdjustmentFigures part;
        row >> key >> name >> part.refunds >> part.refunded >> part.topUps >> part.toppedUp >> part.reversals
            >> part.reversed >> part.levelled >> part.transfers >> part.corrected >> part.effect;
        add(part, gathered.row(key, name));
        add(part, gathered.sum());
    }));
    return gathered.report();
}

Result<Report<CollectionFigures>> collection(DbConnection &db, const ReportQuery &query)
{
    const QString day = u"x.day"_s;
    Statement select(db,
        u"SELECT %1, count(*), count(*) FILTER (WHERE x.status = 'ok'), "
        "count(*) FILTER (WHERE x.status IN ('held', 'conflict')), count(*) FILTER (WHERE x.status = 'no-data'), "
        "count(*) FILTER (WHERE x.status = 'timeout'), count(*) FILTER (WHERE x.status = 'error') "
        "FROM collection_attempt x JOIN meter a ON a.id = x.meter_id LEFT %2 WHERE x.day BETWEEN ? AND ?%3 "
        "GROUP BY 1 ORDER BY 1"_s.arg(groupTerms(query.group, day).columns(), homes(), scopeCondition(query, day)));
    select << query.from << query.to;
    bindScope(select, query);
    Gathered<CollectionFigures> gathered(query);
    METERDESK_CHECK(select.forEach([&gathered](DbRow &row) {
        QString key;
        QString name;
        CollectionFigures part;
        row >> key >> name >> part.asked >> part.stored >> part.held >> part.noData >> part.silent >> part.failed;
        add(part, gathered.row(key, name));
        add(part, gathered.sum());
    }));
    return gathered.report();
}

Result<Report<SwitchingFigures>> switching(DbConnection &db, const ReportQuery &query)
{
    // Both halves order their rows alike, so that properties come in order of code whichever half has them first.
    QMap<QString, std::pair<QString, SwitchingFigures>> parts;
    const auto bind = [&query](Statement &select) {
        select << WallTime::startOf(query.from) << WallTime::startOf(query.to.addDays(1));
        bindScope(select, query);
    };
    const QString alarmDay = u"date(x.at)"_s;
    Statement alarms(db,
        u"SELECT %1, count(*) FILTER (WHERE x.action = 'alarm1'), count(*) FILTER (WHERE x.action = 'alarm2') "
        "FROM policy_event x JOIN account a ON a.id = x.account_id %2 WHERE x.at >= ? AND x.at < ? "
        "AND x.action IN ('alarm1', 'alarm2')%3 GROUP BY 1"_s.arg(
            groupTerms(query.group, alarmDay).columns(), homes(), scopeCondition(query, alarmDay)));
    bind(alarms);
    METERDESK_CHECK(alarms.forEach([&parts](DbRow &row) {
        QString key;
        QString name;
        row >> key >> name;
        auto &[shown, figures] = parts[key];
        shown = name;
        row >> figures.firstAlarms >> figures.secondAlarms;
    }));
    const QString commandDay = u"date(x.queued_at)"_s;
    const QString obeyed = u"x.state IN ('confirmed', 'permitted')"_s;
    Statement commands(db,
        u"SELECT %1, count(*) FILTER (WHERE x.action = 'trip' AND x.purpose = 'policy-trip' AND %3), "
        "count(*) FILTER (WHERE x.action = 'trip' AND x.purpose <> 'policy-trip' AND %3), "
        "count(*) FILTER (WHERE x.action <> 'trip' AND %3), count(*) FILTER (WHERE x.state = 'refused'), "
        "count(*) FILTER (WHERE x.state IN ('timeout', 'unverified')), count(*) FILTER (WHERE x.state = 'cancelled') "
        "FROM meter_command x JOIN meter a ON a.id = x.meter_id LEFT %2 WHERE x.queued_at >= ? AND x.queued_at < ? "
        "AND x.action IN ('trip', 'close', 'permit-close')%4 GROUP BY 1"_s.arg(
            groupTerms(query.group, commandDay).columns(), homes(), obeyed, scopeCondition(query, commandDay)));
    bind(commands);
    METERDESK_CHECK(commands.forEach([&parts](DbRow &row) {
        QString key;
        QString name;
        SwitchingFigures part;
        row >> key >> name >> part.policyTrips >> part.handTrips >> part.closes >> part.refused >> part.unanswered
            >> part.cancelled;
        auto &[shown, figures] = parts[key];
        shown = name;
        addCommands(part, figures);
    }));

    Gathered<SwitchingFigures> gathered(query);
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        const auto &[name, figures] = *part;
        for (SwitchingFigures *each : {&gathered.row(part.key(), name), &gathered.sum()}) {
            each->firstAlarms += figures.firstAlarms;
            each->secondAlarms += figures.secondAlarms;
            addCommands(figures, *each);
        }
    }
    return gathered.report();
}

} // namespace meterdesk::ReportStore
