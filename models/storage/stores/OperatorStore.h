// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"

#include <QtCore/QList>

namespace meterdesk {

class DbConnection;

/// An operator with what proves the password. The hash never leaves the services.
struct StoredOperator
{
    Operator person;
    QString passwordHash;
};

/// Operators. They are never deleted: the ledger names them.
namespace OperatorStore {

/// By name.
[[nodiscard]] Result<QList<Operator>> list(DbConnection &db);
[[nodiscard]] Result<std::optional<StoredOperator>> find(DbConnection &db, const QString &name);
/// `already-exists` for a name that is taken.
[[nodiscard]] Result<void> insert(DbConnection &db, const StoredOperator &stored);
[[nodiscard]] Result<void> disable(DbConnection &db, const QString &name, WallTime at);
[[nodiscard]] Result<void> setRole(DbConnection &db, const QString &name, Role role);
[[nodiscard]] Result<void> setPassword(DbConnection &db, const QString &name, const QString &passwordHash);
[[nodiscard]] Result<void> noteSignIn(DbConnection &db, const QString &name, WallTime at);
/// The second operator behind an entry.
[[nodiscard]] Result<void> insertApproval(
    DbConnection &db, std::int64_t entryNo, const QString &approver, Role role, WallTime at);

} // namespace OperatorStore

} // namespace meterdesk
