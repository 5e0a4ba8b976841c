// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ColumnTable.h"
#include "WorkItem.h"
#include "billing/HoldService.h"

#include <QtCore/QAbstractTableModel>

namespace meterdesk {

/// One line of 待办.
struct InboxRow
{
    enum class Column { OpenedAt, Kind, Code, Room, MeterNo, Detail, ClosedAt, ClosedBy, Note };

    WorkItem item;
    std::optional<HeldReading> held; ///< of an open held reading
    std::optional<ConflictingReading> conflict; ///< of two answers that nobody decided about
    QString room; ///< 房源名称; empty: about no room
};

/// What happened, in a few words: 「读数存疑：示值倒走」.
[[nodiscard]] QString inboxKindText(const InboxRow &row);
/// What the operator should do about it, in one or two sentences.
[[nodiscard]] QString inboxAdvice(const InboxRow &row);

/// All lines of 待办, held in memory: there are never more than people can look at. Ids are those of the work items.
class InboxModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QList<InboxRow> rows);
    /// The row with this work item; null where it is gone.
    [[nodiscard]] const InboxRow *find(std::int64_t id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<InboxRow> m_rows;
};

} // namespace meterdesk
