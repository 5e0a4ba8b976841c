// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/ParameterChangeStore.h"

#include "sql/Statement.h"

namespace meterdesk::ParameterChangeStore {

using namespace Qt::Literals::StringLiterals;

Result<std::int64_t> insert(DbConnection &db, ConcentratorId concentrator, ParameterKind kind, const QByteArray &before,
    const QByteArray &wanted, const QString &operatorName, WallTime at)
{
    Statement statement(db,
        u"INSERT INTO concentrator_parameter_change (concentrator_id, parameter, at, operator, body_before, "
        "body_wanted) VALUES (?, ?, ?, ?, ?, ?)"_s);
    statement << concentrator << kind << at << operatorName << before << wanted;
    return statement.insert();
}

Result<void> setResult(
    DbConnection &db, std::int64_t change, ParameterResult result, const std::optional<QByteArray> &after)
{
    Statement statement(db, u"UPDATE concentrator_parameter_change SET result = ?, body_after = ? WHERE id = ?"_s);
    statement << result << after << change;
    return statement.run();
}

Result<std::optional<QByteArray>> heldBefore(DbConnection &db, ConcentratorId concentrator, ParameterKind kind)
{
    Statement select(db,
        u"SELECT body_before FROM concentrator_parameter_change WHERE concentrator_id = ? AND parameter = ? "
        "ORDER BY id DESC LIMIT 1"_s);
    select << concentrator << kind;
    return select.optional<QByteArray>([](DbRow &row, QByteArray &body) { row >> body; });
}

} // namespace meterdesk::ParameterChangeStore
