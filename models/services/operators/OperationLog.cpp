// SPDX-License-Identifier: GPL-3.0-or-later
#include "operators/OperationLog.h"

#include "Database.h"
#include "stores/OperationLogStore.h"

namespace meterdesk {

OperationLog::OperationLog(Database &database)
    : m_database(database)
{ }

Async<QList<OperationRecord>> OperationLog::newest(int limit, const QString &subject) const
{
    return m_database.read<QList<OperationRecord>>(
        [limit, subject](DbConnection &db) { return OperationLogStore::newest(db, limit, subject); });
}

} // namespace meterdesk
