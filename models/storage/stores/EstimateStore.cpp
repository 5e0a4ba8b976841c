// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/EstimateStore.h"

#include "sql/Statement.h"

namespace meterdesk::EstimateStore {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QList<MeterEstimate>> linesOf(DbConnection &db, std::int64_t estimate)
{
    Statement select(db,
        u"SELECT l.meter_id, m.number, l.previous_as_of, l.previous_total, l.previous_sharp, l.previous_peak, "
        "l.previous_flat, l.previous_valley, l.current_as_of, l.current_total, l.current_sharp, l.current_peak, "
        "l.current_flat, l.current_valley FROM estimate_line l JOIN meter m ON m.id = l.meter_id "
        "WHERE l.estimate_id = ? ORDER BY m.padded"_s);
    select << estimate;
    return select.list<MeterEstimate>([](DbRow &row, MeterEstimate &line) {
        row >> line.meter >> line.number >> line.previous.asOf >> line.previous.registers >> line.current.asOf
            >> line.current.registers;
    });
}

} // namespace

Result<void> insert(DbConnection &db, AccountId account, const Estimate &estimate)
{
    Statement statement(db,
        u"INSERT INTO estimate (account_id, at, live, typed, energy, charge, available, operator) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    statement << account << estimate.at << estimate.live << estimate.typed << estimate.energy << estimate.charge
              << estimate.available << estimate.operatorName;
    const auto id = statement.insert();
    if (!id)
        return std::unexpected(id.error());
    for (const MeterEstimate &line : estimate.meters) {
        Statement insertLine(db, u"INSERT INTO estimate_line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        insertLine << *id << line.meter << line.previous.asOf << line.previous.registers << line.current.asOf
                   << line.current.registers;
        if (auto inserted = insertLine.run(); !inserted)
            return inserted;
    }
    return {};
}

Result<QList<Estimate>> ofDay(DbConnection &db, AccountId account, QDate day)
{
    struct Row
    {
        std::int64_t id = 0;
        Estimate estimate;
    };
    Statement select(db,
        u"SELECT e.id, p.code, e.at, e.live, e.typed, e.energy, e.charge, e.available, e.operator FROM estimate e "
        "JOIN account a ON a.id = e.account_id JOIN property p ON p.id = a.property_id "
        "WHERE e.account_id = ? AND e.at >= ? AND e.at < ? ORDER BY e.at DESC, e.id DESC"_s);
    select << account << WallTime::startOf(day) << WallTime::startOf(day.addDays(1));
    auto rows = select.list<Row>([](DbRow &row, Row &found) {
        Estimate &estimate = found.estimate;
        row >> found.id >> estimate.account >> estimate.at >> estimate.live >> estimate.typed >> estimate.energy
            >> estimate.charge >> estimate.available >> estimate.operatorName;
    });
    if (!rows)
        return std::unexpected(rows.error());
    QList<Estimate> estimates;
    for (Row &row : *rows) {
        auto lines = linesOf(db, row.id);
        if (!lines)
            return std::unexpected(lines.error());
        row.estimate.meters = std::move(*lines);
        estimates.append(std::move(row.estimate));
    }
    return estimates;
}

} // namespace meterdesk::EstimateStore
