// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCache>
#include <QtCore/QList>

#include <cstdint>

namespace meterdesk {

/// The loaded rows of a windowed table by id, the least recently used ones dropped first. After a refresh the old
/// values stay readable until the new ones come.
template <typename Row>
class RowCache
{
public:
    explicit RowCache(int capacity = 2'000)
        : m_rows(capacity)
    { }

    /// The row as last loaded; nullptr if it is not here.
    [[nodiscard]] const Row *find(std::int64_t id) const
    {
        const Entry *entry = m_rows.object(id);
        return entry ? &entry->row : nullptr;
    }

    [[nodiscard]] bool isFresh(std::int64_t id) const
    {
        const Entry *entry = m_rows.object(id);
        return entry && entry->fresh;
    }

    /// Grows with every mark. Rows that were asked for at an older version may be older than the mark, so they are
    /// inserted as stale.
    [[nodiscard]] std::int64_t version() const { return m_version; }

    void insert(const Row &row, std::int64_t askedAtVersion)
    {
        m_rows.insert(row.id, new Entry{row, askedAtVersion == m_version});
    }

    /// Every row has to be loaded again before it counts as fresh.
    void markAllStale()
    {
        for (const std::int64_t id : m_rows.keys())
            m_rows.object(id)->fresh = false;
        ++m_version;
    }
    void markStale(std::int64_t id)
    {
        if (Entry *entry = m_rows.object(id))
            entry->fresh = false;
        ++m_version;
    }
    void clear() { m_rows.clear(); }

private:
    struct Entry
    {
        Row row;
        bool fresh;
    };

    QCache<std::int64_t, Entry> m_rows;
    std::int64_t m_version = 0;
};

} // namespace meterdesk
