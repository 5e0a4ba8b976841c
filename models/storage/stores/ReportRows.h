// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Report.h"
#include "sql/Statement.h"

#include <QtCore/QHash>

namespace meterdesk::ReportStore {

/// The SQL of what tells rows apart and of what they are called. A report by tariff needs a bill `b`, one by operator a
/// ledger entry `e`, one by property `room` and `parent`.
struct GroupTerms
{
    QString key;
    QString name;

    [[nodiscard]] QString columns() const { return key + QStringLiteral(", ") + name; }
};

/// `day` is the expression of a row's day.
[[nodiscard]] inline GroupTerms groupTerms(ReportGroup group, const QString &day)
{
    using namespace Qt::Literals::StringLiterals;
    switch (group) {
    case ReportGroup::Day:
        return {day, day};
    case ReportGroup::Month:
        return {u"substr(%1, 1, 7)"_s.arg(day), u"substr(%1, 1, 7)"_s.arg(day)};
    case ReportGroup::Property: // told apart by code, not by name
        return {u"coalesce(parent.code, room.code, '')"_s, u"coalesce(parent.name, room.name)"_s};
    case ReportGroup::Tariff: {
        const QString ofLastLine =
            u"(SELECT %1 FROM bill_line last JOIN tariff_version v ON v.id = last.tariff_version_id JOIN tariff t "
            "ON t.id = v.tariff_id WHERE last.bill_id = b.id ORDER BY last.line DESC LIMIT 1)"_s;
        return {u"coalesce(%1, 0)"_s.arg(ofLastLine.arg(u"t.id"_s)), ofLastLine.arg(u"t.name"_s)};
    }
    case ReportGroup::Operator:
        return {u"e.operator"_s, u"e.operator"_s};
    }
    return {};
}

/// " AND …" with one value where a query is narrowed; bindScope() gives it.
[[nodiscard]] inline QString scopeCondition(const ReportQuery &query, const QString &day)
{
    using namespace Qt::Literals::StringLiterals;
    return query.scope ? u" AND CAST(%1 AS TEXT) = ?"_s.arg(groupTerms(query.scope->group, day).key) : QString();
}

inline void bindScope(Statement &statement, const ReportQuery &query)
{
    if (query.scope)
        statement << query.scope->key;
}

/// The rows of a report while they are gathered; each day asked for is there from the beginning.
template <typename Figures>
class Gathered
{
public:
    explicit Gathered(const ReportQuery &query)
    {
        if (query.group != ReportGroup::Day)
            return;
        for (QDate day = query.from; day <= query.to; day = day.addDays(1))
            row(day.toString(Qt::ISODate), day.toString(Qt::ISODate));
    }

    /// Of this key; made under `name` where it is new.
    Figures &row(const QString &key, const QString &name)
    {
        const auto known = m_rows.constFind(key);
        if (known != m_rows.constEnd())
            return m_report.rows[*known];
        m_rows.insert(key, m_report.rows.size());
        m_report.rows.append(Figures{});
        m_report.rows.last().key = key;
        m_report.rows.last().group = name;
        return m_report.rows.last();
    }
    Figures &sum() { return m_report.sum; }
    [[nodiscard]] const Report<Figures> &report() const { return m_report; }

private:
    QHash<QString, qsizetype> m_rows;
    Report<Figures> m_report;
};

} // namespace meterdesk::ReportStore
