// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"

#include <QtCore/QList>

namespace meterdesk {

/// One key of the order a result is asked for, by the column of its row type.
template <typename Column>
struct OrderBy
{
    Column column{};
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const OrderBy &, const OrderBy &) = default;
};

/// Σ of one column over the whole result, in the unit of the column (fen, 1/100 kWh).
template <typename Column>
struct ColumnSum
{
    Column column{};
    std::int64_t value = 0;

    friend bool operator==(const ColumnSum &, const ColumnSum &) = default;
};

/// A result held still: the ids of all its rows in order, as of one moment. Rows are fetched by id, so a row that
/// changes meanwhile shows its new values and never moves under the user's hand.
template <typename Row>
struct Snapshot
{
    QList<std::int64_t> ids;
    QList<ColumnSum<typename Row::Column>> sums = {};
};

/// Where the rows of a table page come from. `Row` has an `id` (never 0) and names its columns in `Row::Column`; an
/// empty order means the page's own. Continue the answers with `whenDone`.
template <typename Query, typename Row>
class PageSource
{
public:
    using Order = QList<OrderBy<typename Row::Column>>;

    virtual ~PageSource() = default;

    /// The first `limit` rows by the index of the order, to show something at once.
    [[nodiscard]] virtual Async<QList<Row>> first(const Query &query, const Order &order, int limit) = 0;

    /// Ids and sums of the whole result. A newer call may end an older one as Cancelled.
    [[nodiscard]] virtual Async<Snapshot<Row>> open(const Query &query, const Order &order) = 0;

    /// The rows with these ids, in any order; ids that are gone are left out.
    [[nodiscard]] virtual Async<QList<Row>> rows(const QList<std::int64_t> &ids) = 0;
};

} // namespace meterdesk
