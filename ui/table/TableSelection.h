// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>

#include <optional>

namespace meterdesk {

class TableColumns;
class TableView;

/// The selected and the current row of a table, known by their ids (RowIdRole).
class TableSelection final : public QObject
{
    Q_OBJECT

public:
    /// `view` is the scrolling pane; it owns the selection model that both panes share.
    TableSelection(TableView &view, const TableColumns &columns, QObject *parent = nullptr);

    [[nodiscard]] std::optional<qlonglong> currentId() const;
    /// Row numbers in ascending order.
    [[nodiscard]] QList<int> rows() const;
    /// Ids of the selected rows that are loaded.
    [[nodiscard]] QList<qlonglong> ids() const;

    void select(int row);
    /// Selects the row with that id if it is near the current row or near the top.
    bool selectId(qlonglong id);

    /// Remembers the current row before the model is reset, and finds it again afterwards unless somebody else has
    /// selected a row meanwhile.
    void keep();
    void restore();

private:
    bool selectIdAround(qlonglong id, int row);

    TableView &m_view;
    const TableColumns &m_columns;
    std::optional<qlonglong> m_keptId;
    int m_keptRow = -1;
};

} // namespace meterdesk
