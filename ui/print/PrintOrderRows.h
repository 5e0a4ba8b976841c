// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractTableModel>

#include "PrintOrder.h"

namespace meterdesk {

/// The columns of the print queue.
enum class PrintOrderColumn {
    OrderedAt,
    Document,
    Subject,
    State,
    Copy,
    Printer,
    Paper,
    Copies,
    Reason,
    Operator,
    SettledAt
};

/// Orders to print, held in memory: there are never more than people can look at. Ids are those of the orders.
class PrintOrderModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<PrintOrder> &rows);
    /// The order with this id; null where it is gone.
    [[nodiscard]] const PrintOrder *find(std::int64_t id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<PrintOrder> m_rows;
};

} // namespace meterdesk
