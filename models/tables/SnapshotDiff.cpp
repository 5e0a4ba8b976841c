// SPDX-License-Identifier: GPL-3.0-or-later
#include "SnapshotDiff.h"

#include <QtCore/QSet>

#include <algorithm>

namespace meterdesk {

namespace {

/// Runs of the positions `begin … end − 1` of `ids` whose id is not in `others`.
QList<RowRun> runsMissingIn(
    const QSet<std::int64_t> &others, const QList<std::int64_t> &ids, qsizetype begin, qsizetype end)
{
    QList<RowRun> runs;
    for (qsizetype i = begin; i < end; ++i) {
        if (others.contains(ids[i]))
            continue;
        const int row = static_cast<int>(i);
        if (!runs.isEmpty() && runs.last().last == row - 1)
            runs.last().last = row;
        else
            runs.append({row, row});
    }
    return runs;
}

} // namespace

std::optional<SnapshotDiff> diffSnapshots(
    const QList<std::int64_t> &before, const QList<std::int64_t> &after, int largestChange)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    const qsizetype head =
        std::mismatch(before.begin(), before.begin() + shorter, after.begin()).first - before.begin();
    const qsizetype rest = shorter - head;
    const qsizetype tail =
        std::mismatch(before.rbegin(), before.rbegin() + rest, after.rbegin()).first - before.rbegin();
    const qsizetype beforeEnd = before.size() - tail;
    const qsizetype afterEnd = after.size() - tail;
    // Rows that only come behind the common beginning are one run, however many they are.
    const bool onlyOneRun = beforeEnd == head || afterEnd == head;
    if (!onlyOneRun && std::max(beforeEnd, afterEnd) - head > largestChange)
        return std::nullopt;

    SnapshotDiff diff;
    if (onlyOneRun) {
        diff.kept = before.first(head) + before.last(tail);
        if (beforeEnd > head)
            diff.removals.append({static_cast<int>(head), static_cast<int>(beforeEnd) - 1});
        if (afterEnd > head)
            diff.insertions.append({static_cast<int>(head), static_cast<int>(afterEnd) - 1});
        return diff;
    }

    const QSet<std::int64_t> old(before.begin() + head, before.begin() + beforeEnd);
    const QSet<std::int64_t> now(after.begin() + head, after.begin() + afterEnd);
    diff.removals = runsMissingIn(now, before, head, beforeEnd);
    std::reverse(diff.removals.begin(), diff.removals.end());
    diff.insertions = runsMissingIn(old, after, head, afterEnd);

    diff.kept = after.first(head);
    qsizetype oldAt = head;
    for (qsizetype i = head; i < afterEnd; ++i) {
        if (!old.contains(after[i]))
            continue;
        while (!now.contains(before[oldAt]))
            ++oldAt;
        diff.reordered = diff.reordered || before[oldAt] != after[i];
        ++oldAt;
        diff.kept.append(after[i]);
    }
    diff.kept.append(after.last(tail));
    return diff;
}

} // namespace meterdesk
