// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Report.h"

#include <QtCore/QHash>

namespace meterdesk::ReportStore {

/// The SQL of a row's key and name; `day` is the expression of its day. Properties are told apart by code, not by name.
[[nodiscard]] inline QString groupColumns(ReportGroup group, const QString &day)
{
    using namespace Qt::Literals::StringLiterals;
    switch (group) {
    case ReportGroup::Day:
        return u"%1, %1"_s.arg(day);
    case ReportGroup::Month:
        return u"substr(%1, 1, 7), substr(%1, 1, 7)"_s.arg(day);
    case ReportGroup::Property:
        return u"coalesce(parent.code, room.code), coalesce(parent.name, room.name)"_s;
    }
    return {};
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
