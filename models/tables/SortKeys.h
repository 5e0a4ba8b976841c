// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/qnamespace.h>

namespace meterdesk {

/// One key of an order: a model column and its direction.
struct SortKey
{
    int column = 0;
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const SortKey &) const = default;
};

/// A model that can order its rows by several keys. Tables ask it with `dynamic_cast`; a model without it is ordered
/// with QAbstractItemModel::sort() by the first key alone.
class MultiSortModel
{
public:
    virtual ~MultiSortModel() = default;

    /// Orders by the first key, ties by the next. An empty list restores the model's own order.
    virtual void sortBy(const QList<SortKey> &keys) = 0;
};

} // namespace meterdesk
