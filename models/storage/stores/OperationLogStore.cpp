// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/OperationLogStore.h"

#include "sql/Statement.h"

namespace meterdesk::OperationLogStore {

using namespace Qt::Literals::StringLiterals;

Result<void> append(DbConnection &db, const Actor &actor, WallTime at, const QString &action, const QString &subject,
    const QString &detail)
{
    Statement insert(
        db, u"INSERT INTO operation_log (at, operator, role, action, subject, detail) VALUES (?, ?, ?, ?, ?, ?)"_s);
    insert << at << actor.name << actor.role << action << subject << detail;
    return insert.run();
}

Result<QList<OperationRecord>> newest(DbConnection &db, int limit, const QString &subject)
{
    Statement select(db,
        u"SELECT id, at, operator, role, action, subject, detail FROM operation_log "_s
            + (subject.isEmpty() ? u"ORDER BY id DESC LIMIT ?"_s : u"WHERE subject = ? ORDER BY id DESC LIMIT ?"_s));
    if (!subject.isEmpty())
        select << subject;
    select << limit;
    return select.list<OperationRecord>([](DbRow &row, OperationRecord &record) {
        row >> record.id >> record.at >> record.operatorName >> record.role >> record.action >> record.subject
            >> record.detail;
    });
}

} // namespace meterdesk::OperationLogStore
