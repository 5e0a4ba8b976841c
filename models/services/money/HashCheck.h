// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/AuditStore.h"

#include <future>
#include <queue>

namespace meterdesk {

/// Compares the hashes of entries with what they hold, in the threads of the pool, while the next entries are read. Of
/// the thread that reads; memory is bounded, as adding waits for the oldest batch when too many are under way.
class HashCheck
{
public:
    void add(const StoredEntry &entry);
    /// Numbers of the entries that were changed after they were booked, ascending.
    [[nodiscard]] QList<std::int64_t> finish();

private:
    void submit();
    void takeOldest();

    QList<StoredEntry> m_batch;
    std::queue<std::future<QList<std::int64_t>>> m_underWay;
    QList<std::int64_t> m_changed;
};

} // namespace meterdesk
