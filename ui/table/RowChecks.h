// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QSet>

namespace meterdesk {

/// Which rows of a table are ticked, by their ids, so that the ticks survive refreshing, ordering and scrolling. "All"
/// is kept as all but some: a windowed table does not know the ids of rows it has not loaded.
class RowChecks final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] bool isChecked(qlonglong id) const { return m_ids.contains(id) != m_allBut; }
    void setChecked(qlonglong id, bool checked);
    void toggle(qlonglong id) { setChecked(id, !isChecked(id)); }
    void checkAll();
    void clear();

    /// Ticked rows of a result with `total` rows.
    [[nodiscard]] qlonglong count(qlonglong total) const { return m_allBut ? total - m_ids.size() : m_ids.size(); }
    /// True: every row but ids() is ticked. False: exactly ids() are.
    [[nodiscard]] bool isAllBut() const { return m_allBut; }
    [[nodiscard]] const QSet<qlonglong> &ids() const { return m_ids; }

Q_SIGNALS:
    void changed();

private:
    QSet<qlonglong> m_ids;
    bool m_allBut = false;
};

} // namespace meterdesk
