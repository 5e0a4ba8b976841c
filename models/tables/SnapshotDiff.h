// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>

#include <cstdint>
#include <optional>

namespace meterdesk {

/// A run of neighbouring rows, both ends included.
struct RowRun
{
    int first = 0;
    int last = 0;

    friend bool operator==(const RowRun &, const RowRun &) = default;
};

/// The way from one list of row ids to another: remove, then put the rest into its new order, then insert.
struct SnapshotDiff
{
    QList<RowRun> removals; ///< rows of the old list, last run first
    QList<std::int64_t> kept; ///< ids after the removals, in their new order
    bool reordered = false; ///< whether `kept` differs from the old list without the removed rows
    QList<RowRun> insertions; ///< rows of the new list, first run first
};

/// Empty where a reset is cheaper for everybody: more than `largestChange` ids between the common beginning and the
/// common end. Ids are unique within each list.
[[nodiscard]] std::optional<SnapshotDiff> diffSnapshots(
    const QList<std::int64_t> &before, const QList<std::int64_t> &after, int largestChange = 20'000);

} // namespace meterdesk
