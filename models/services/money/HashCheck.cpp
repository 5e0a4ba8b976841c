// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/HashCheck.h"

#include <QtCore/QThreadPool>

namespace meterdesk {

namespace {

constexpr qsizetype batchSize = 4096;
constexpr std::size_t mostUnderWay = 4;

QList<std::int64_t> changedOnes(const QList<StoredEntry> &entries)
{
    QList<std::int64_t> changed;
    for (const StoredEntry &entry : entries) {
        if (ledgerHash(entry.fields) != entry.hash)
            changed += entry.no;
    }
    return changed;
}

} // namespace

void HashCheck::add(const StoredEntry &entry)
{
    m_batch += entry;
    if (m_batch.size() == batchSize)
        submit();
}

QList<std::int64_t> HashCheck::finish()
{
    submit();
    while (!m_underWay.empty())
        takeOldest();
    return std::exchange(m_changed, {});
}

void HashCheck::submit()
{
    // Shared: the pool takes only what can be copied.
    const auto task = std::make_shared<std::packaged_task<QList<std::int64_t>()>>(
        [batch = std::exchange(m_batch, {})] { return changedOnes(batch); });
    m_batch.reserve(batchSize);
    m_underWay.push(task->get_future());
    if (!QThreadPool::globalInstance()->tryStart([task] { (*task)(); }))
        (*task)();
    if (m_underWay.size() > mostUnderWay)
        takeOldest();
}

void HashCheck::takeOldest()
{
    m_changed += m_underWay.front().get();
    m_underWay.pop();
}

} // namespace meterdesk
