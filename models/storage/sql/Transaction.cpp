// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/Transaction.h"

#include "sql/DbConnection.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

Transaction::Transaction(DbConnection &connection)
    : m_connection(connection)
{ }

Transaction::~Transaction()
{
    if (m_open)
        m_connection.rollBack();
}

Result<void> Transaction::begin(Kind kind)
{
    auto begun = m_connection.execute(kind == Kind::Immediate ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
    m_open = begun.has_value();
    return begun;
}

Result<void> Transaction::commit()
{
    auto committed = m_connection.execute(u"COMMIT"_s);
    if (!committed)
        m_connection.rollBack();
    m_open = false;
    return committed;
}

Savepoint::Savepoint(DbConnection &connection)
    : m_connection(connection)
{ }

Savepoint::~Savepoint()
{
    // After an error the whole transaction is rolled back by its owner; what fails here changes nothing more.
    if (m_open)
        (void)undo();
}

Result<void> Savepoint::begin()
{
    auto begun = m_connection.execute(u"SAVEPOINT rehearsal"_s);
    m_open = begun.has_value();
    return begun;
}

Result<void> Savepoint::undo()
{
    m_open = false;
    if (auto undone = m_connection.execute(u"ROLLBACK TO rehearsal"_s); !undone)
        return undone;
    return m_connection.execute(u"RELEASE rehearsal"_s);
}

} // namespace meterdesk
