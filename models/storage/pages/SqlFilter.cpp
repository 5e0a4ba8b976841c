// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/SqlFilter.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

SqlFilter &SqlFilter::add(const QString &condition, std::initializer_list<Value> values)
{
    Q_ASSERT(condition.count(u'?') == static_cast<qsizetype>(values.size()));
    m_conditions.append(condition);
    m_values.append(values);
    return *this;
}

SqlFilter &SqlFilter::beginsWith(const QString &column, const QString &text)
{
    return text.isEmpty() ? *this : add(column + u" LIKE ? ESCAPE '\\'"_s, {escaped(text) + u'%'});
}

SqlFilter &SqlFilter::contains(const QString &column, const QString &text)
{
    return text.isEmpty() ? *this : add(column + u" LIKE ? ESCAPE '\\'"_s, {u'%' + escaped(text) + u'%'});
}

SqlFilter &SqlFilter::endsWith(const QString &column, const QString &text)
{
    return text.isEmpty() ? *this : add(column + u" LIKE ? ESCAPE '\\'"_s, {u'%' + escaped(text)});
}

SqlFilter &SqlFilter::equals(const QString &column, const QString &text)
{
    return text.isEmpty() ? *this : add(column + u" = ?"_s, {text});
}

SqlFilter &SqlFilter::oneOf(const QString &column, const QStringList &texts)
{
    if (texts.isEmpty())
        return *this;
    m_conditions.append(column + u" IN (?"_s + u", ?"_s.repeated(texts.size() - 1) + u')');
    for (const QString &text : texts)
        m_values.append(text);
    return *this;
}

SqlFilter &SqlFilter::within(const QString &column, const QString &select, const SqlFilter &inner)
{
    if (inner.m_conditions.isEmpty())
        return *this;
    m_conditions.append(column + u" IN ("_s + select + inner.where() + u')');
    m_values.append(inner.m_values);
    return *this;
}

QString SqlFilter::where() const
{
    return m_conditions.isEmpty() ? QString() : u" WHERE "_s + m_conditions.join(u" AND "_s);
}

void SqlFilter::bindTo(Statement &statement) const
{
    for (const Value &value : m_values)
        std::visit([&statement](const auto &each) { statement << each; }, value);
}

QString SqlFilter::escaped(const QString &text)
{
    QString pattern;
    for (const QChar c : text) {
        if (c == u'\\' || c == u'%' || c == u'_')
            pattern += u'\\';
        pattern += c;
    }
    return pattern;
}

} // namespace meterdesk
