// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/ReportStore.h"

#include "Try.h"
#include "sql/Statement.h"
#include "stores/ReportRows.h"

namespace meterdesk::ReportStore {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TakingsPart
{
    QString key;
    QString name;
    PayMethod method = PayMethod::Cash;
    EntryKind kind = EntryKind::Recharge;
    Money amount;
    int count = 0;
};

void add(const TakingsPart &part, TakingsFigures &figures)
{
    switch (part.kind) {
    case EntryKind::Reversal:
        figures.reversed.fen -= part.amount.fen;
        return;
    case EntryKind::Refund:
        figures.refunded.fen -= part.amount.fen;
        return;
    case EntryKind::Recharge:
        figures.count += part.count;
        break;
    default:
        break;
    }
    figures.received[static_cast<std::size_t>(part.method)].fen += part.amount.fen;
}

} // namespace

Result<Report<TakingsFigures>> takings(DbConnection &db, const ReportQuery &query)
{
    // A reversal gives back in the way its top-up came in.
    const QString day = u"e.business_date"_s;
    Statement select(db,
        u"SELECT %1, coalesce(e.method, back.method), e.kind, sum(e.amount), count(*) FROM ledger_entry e "
        "LEFT JOIN ledger_entry back ON back.no = e.reverses JOIN account a ON a.id = e.account_id "
        "JOIN property room ON room.id = a.property_id LEFT JOIN property parent ON parent.id = room.parent_id "
        "WHERE e.business_date BETWEEN ? AND ? AND coalesce(e.method, back.method) IS NOT NULL%2 "
        "GROUP BY 1, 3, 4 ORDER BY 1"_s.arg(groupTerms(query.group, day).columns(), scopeCondition(query, day)));
    select << query.from << query.to;
    bindScope(select, query);
    Gathered<TakingsFigures> gathered(query);
    METERDESK_CHECK(select.forEach([&gathered](DbRow &row) {
        TakingsPart part;
        row >> part.key >> part.name >> part.method >> part.kind >> part.amount >> part.count;
        add(part, gathered.row(part.key, part.name));
        add(part, gathered.sum());
    }));
    return gathered.report();
}

Result<Report<EnergyFigures>> energy(DbConnection &db, const ReportQuery &query)
{
    Gathered<EnergyFigures> gathered(query);
    // A freeze at midnight closes the day before; bills are found by their meter, which has an index with the instant.
    const QString bills = u"FROM meter m JOIN bill b ON b.meter_id = m.id AND b.to_as_of > ? AND b.to_as_of <= ? "
                          "JOIN account a ON a.id = b.account_id JOIN property room ON room.id = a.property_id "
                          "LEFT JOIN property parent ON parent.id = room.parent_id "_s;
    const QString day = u"date(b.to_as_of, '-1 second')"_s;
    const QString columns = groupTerms(query.group, day).columns();
    const QString narrowed = u"WHERE true"_s + scopeCondition(query, day);
    const auto bind = [&query](Statement &select) {
        select << WallTime::startOf(query.from) << WallTime::startOf(query.to.addDays(1));
        bindScope(select, query);
    };

    Statement charges(
        db, u"SELECT %1, sum(b.charge), count(*) %2 %3 GROUP BY 1 ORDER BY 1"_s.arg(columns, bills, narrowed));
    bind(charges);
    METERDESK_CHECK(charges.forEach([&gathered](DbRow &row) {
        QString key;
        QString name;
        Money charge;
        int count = 0;
        row >> key >> name >> charge >> count;
        EnergyFigures &figures = gathered.row(key, name);
        figures.charge = charge;
        figures.bills = count;
        gathered.sum().charge.fen += charge.fen;
        gathered.sum().bills += count;
    }));

    Statement lines(db,
        u"SELECT %1, sum(l.energy) FILTER (WHERE l.rate = 'sharp'), sum(l.energy) FILTER (WHERE l.rate = 'peak'), "
        "sum(l.energy) FILTER (WHERE l.rate = 'flat'), sum(l.energy) FILTER (WHERE l.rate = 'valley'), "
        "sum(l.energy) FILTER (WHERE l.rate = 'total') %2 JOIN bill_line l ON l.bill_id = b.id %3 GROUP BY 1"_s.arg(
            columns, bills, narrowed));
    bind(lines);
    METERDESK_CHECK(lines.forEach([&gathered](DbRow &row) {
        QString key;
        QString name;
        std::array<std::optional<Energy>, rateCount> rates;
        std::optional<Energy> undivided;
        row >> key >> name >> rates[0] >> rates[1] >> rates[2] >> rates[3] >> undivided;
        for (EnergyFigures *figures : {&gathered.row(key, name), &gathered.sum()}) {
            for (std::size_t rate = 0; rate < rateCount; ++rate)
                figures->rates[rate].hundredths += rates[rate].value_or(Energy{}).hundredths;
            figures->undivided.hundredths += undivided.value_or(Energy{}).hundredths;
        }
    }));
    return gathered.report();
}

} // namespace meterdesk::ReportStore
