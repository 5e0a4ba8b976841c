// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

namespace meterdesk {

class DbConnection;

/// One transaction; rolled back when it goes out of scope uncommitted.
class Transaction
{
public:
    enum class Kind {
        Immediate, ///< takes the write lock at once, so a later statement never fails busy
        Snapshot ///< reads see one moment of the database
    };

    explicit Transaction(DbConnection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// `database-busy` when another program keeps the lock longer than the busy timeout.
    [[nodiscard]] Result<void> begin(Kind kind);
    /// After an error nothing of the transaction is stored.
    [[nodiscard]] Result<void> commit();

private:
    DbConnection &m_connection;
    bool m_open = false;
};

/// A part of a transaction that is taken back, or given up with it when it goes out of scope: rehearsals.
class Savepoint
{
public:
    explicit Savepoint(DbConnection &connection);
    ~Savepoint();
    Savepoint(const Savepoint &) = delete;
    Savepoint &operator=(const Savepoint &) = delete;

    [[nodiscard]] Result<void> begin();
    /// Everything since begin() never happened; the transaction goes on.
    [[nodiscard]] Result<void> undo();

private:
    DbConnection &m_connection;
    bool m_open = false;
};

} // namespace meterdesk
