// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/Statement.h"

#include "sql/DbConnection.h"

#include <QtSql/QSqlError>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

Statement::Statement(DbConnection &connection, const QString &sql)
    : m_connection(connection)
    , m_sql(sql)
    , m_query(connection.takePrepared(sql, m_prepareError))
{ }

Statement::~Statement()
{
    m_query.finish();
    if (!m_prepareError)
        m_connection.keepPrepared(m_sql, std::move(m_query));
}

Statement &Statement::operator<<(std::int64_t value)
{
    m_query.bindValue(m_bound++, QVariant::fromValue<qlonglong>(value));
    return *this;
}

Statement &Statement::operator<<(const QString &value)
{
    m_query.bindValue(m_bound++, value.isNull() ? u""_s : value);
    return *this;
}

Statement &Statement::operator<<(const QByteArray &value)
{
    m_query.bindValue(m_bound++, value.isNull() ? QByteArray("", 0) : value, QSql::In | QSql::Binary);
    return *this;
}

Statement &Statement::operator<<(QDate value)
{
    return value.isValid() ? *this << dateToText(value) : *this << std::nullopt;
}

Statement &Statement::operator<<(WallTime value)
{
    return *this << value.toText();
}

Statement &Statement::operator<<(const Registers &value)
{
    *this << value.total;
    for (const std::optional<Energy> &rate : value.rates)
        *this << rate;
    return *this;
}

Statement &Statement::operator<<(std::nullopt_t)
{
    m_query.bindValue(m_bound++, QVariant(QMetaType(QMetaType::LongLong)));
    return *this;
}

Result<void> Statement::run()
{
    if (m_prepareError)
        return std::unexpected(*m_prepareError);
    if (auto fault = m_connection.faultBefore(m_sql))
        return std::unexpected(*fault);
    if (!m_query.exec())
        return std::unexpected(databaseError(m_query.lastError(), m_sql));
    return {};
}

Result<std::int64_t> Statement::insert()
{
    if (auto ran = run(); !ran)
        return std::unexpected(ran.error());
    return m_query.lastInsertId().toLongLong();
}

Result<int> Statement::change()
{
    if (auto ran = run(); !ran)
        return std::unexpected(ran.error());
    return m_query.numRowsAffected();
}

Result<void> Statement::ended() const
{
    if (m_query.lastError().isValid())
        return std::unexpected(databaseError(m_query.lastError(), m_sql));
    return {};
}

} // namespace meterdesk
