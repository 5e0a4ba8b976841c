// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/DbRow.h"

#include <QtSql/QSqlQuery>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

QVariant DbRow::take()
{
    return m_query.value(m_column++);
}

bool DbRow::nextIsNull() const
{
    return m_query.isNull(m_column);
}

void DbRow::fail(const Error &error)
{
    if (!m_error)
        m_error = Error{ErrorCode::DatabaseFailed, u"column %1: %2"_s.arg(m_column).arg(error.detail)};
}

DbRow &DbRow::operator>>(std::int64_t &value)
{
    value = take().toLongLong();
    return *this;
}

DbRow &DbRow::operator>>(int &value)
{
    value = take().toInt();
    return *this;
}

DbRow &DbRow::operator>>(bool &value)
{
    value = take().toLongLong() != 0;
    return *this;
}

DbRow &DbRow::operator>>(QString &value)
{
    value = take().toString();
    return *this;
}

DbRow &DbRow::operator>>(QByteArray &value)
{
    value = take().toByteArray();
    return *this;
}

DbRow &DbRow::operator>>(QDate &value)
{
    const QString text = take().toString();
    if (text.isEmpty()) {
        value = QDate();
    } else if (const auto date = dateFromText(text)) {
        value = *date;
    } else {
        fail(date.error());
    }
    return *this;
}

DbRow &DbRow::operator>>(WallTime &value)
{
    if (const auto time = WallTime::fromText(take().toString()))
        value = *time;
    else
        fail(time.error());
    return *this;
}

DbRow &DbRow::operator>>(Money &value)
{
    return *this >> value.fen;
}

DbRow &DbRow::operator>>(Energy &value)
{
    return *this >> value.hundredths;
}

DbRow &DbRow::operator>>(UnitPrice &value)
{
    return *this >> value.tenThousandths;
}

DbRow &DbRow::operator>>(ExactAmount &value)
{
    return *this >> value.microYuan;
}

DbRow &DbRow::operator>>(MeterNo &value)
{
    const QString text = take().toString();
    if (text.isEmpty())
        value = MeterNo();
    else if (auto number = MeterNo::fromText(text))
        value = std::move(*number);
    else
        fail(number.error());
    return *this;
}

DbRow &DbRow::operator>>(ConcentratorNo &value)
{
    const QString text = take().toString();
    if (text.isEmpty())
        value = ConcentratorNo();
    else if (auto number = ConcentratorNo::fromText(text))
        value = std::move(*number);
    else
        fail(number.error());
    return *this;
}

DbRow &DbRow::operator>>(PropertyCode &value)
{
    const QString text = take().toString();
    if (text.isEmpty())
        value = PropertyCode();
    else if (auto code = PropertyCode::fromText(text))
        value = std::move(*code);
    else
        fail(code.error());
    return *this;
}

DbRow &DbRow::operator>>(CashCount &value)
{
    if (auto count = CashCount::fromText(take().toString()))
        value = std::move(*count);
    else
        fail(count.error());
    return *this;
}

DbRow &DbRow::operator>>(Registers &value)
{
    *this >> value.total;
    for (std::optional<Energy> &rate : value.rates)
        *this >> rate;
    return *this;
}

} // namespace meterdesk
