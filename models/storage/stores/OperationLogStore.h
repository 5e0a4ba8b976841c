// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "OperationRecord.h"

#include <QtCore/QList>

namespace meterdesk {

class DbConnection;

/// The operation log. Written in the transaction of the change it tells of, so neither is there without the other.
namespace OperationLogStore {

/// `action` is a kebab-case word; `detail` never holds passwords.
[[nodiscard]] Result<void> append(DbConnection &db, const Actor &actor, WallTime at, const QString &action,
    const QString &subject, const QString &detail);
/// Newest first; of one subject where it is not empty.
[[nodiscard]] Result<QList<OperationRecord>> newest(DbConnection &db, int limit, const QString &subject);

} // namespace OperationLogStore

} // namespace meterdesk
