// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/UseCount.h"

#include "sql/Statement.h"

namespace meterdesk::UseCount {

using namespace Qt::Literals::StringLiterals;

Result<QStringList> list(DbConnection &db, std::int64_t id, std::initializer_list<Use> uses)
{
    QStringList found;
    for (const Use &use : uses) {
        Statement statement(db, use.select);
        statement << id;
        const auto count = statement.single<std::int64_t>(0);
        if (!count)
            return std::unexpected(count.error());
        if (*count > 0)
            found += u"%1 %2"_s.arg(*count).arg(use.words);
    }
    return found;
}

} // namespace meterdesk::UseCount
