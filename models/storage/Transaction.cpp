// SPDX-License-Identifier: GPL-3.0-or-later
#include "Transaction.h"

#include "DbConnection.h"

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

} // namespace meterdesk
