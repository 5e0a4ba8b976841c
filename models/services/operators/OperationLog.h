// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "OperationRecord.h"

#include <QtCore/QList>

namespace meterdesk {

class Database;

/// Reads the operation log; every service writes it in the transaction of its change. Thread-safe.
class OperationLog
{
public:
    explicit OperationLog(Database &database);

    /// Newest first; of one subject, or all.
    [[nodiscard]] Async<QList<OperationRecord>> newest(int limit, const QString &subject = {}) const;

private:
    Database &m_database;
};

} // namespace meterdesk
