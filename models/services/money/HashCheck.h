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
    /// Entries one after the other: what is hashed of each, then its stored hash. One buffer, since a small one for
    /// each entry that is freed in another thread costs more than the hash.
    struct Batch
    {
        struct Part
        {
            std::int64_t no;
            qsizetype input; ///< bytes
            qsizetype hash; ///< bytes, of the stored one: whatever its column holds
        };
        QByteArray bytes;
        QList<Part> parts;
    };

    [[nodiscard]] static QList<std::int64_t> changedOnes(const Batch &batch);
    void submit();
    void takeOldest();

    Batch m_batch;
    std::queue<std::future<QList<std::int64_t>>> m_underWay;
    QList<std::int64_t> m_changed;
};

} // namespace meterdesk
