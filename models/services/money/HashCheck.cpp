// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/HashCheck.h"

#include "LedgerHash.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QThreadPool>

namespace meterdesk {

namespace {

constexpr qsizetype batchSize = 4096; ///< entries
constexpr qsizetype usualEntry = 384; ///< bytes
constexpr std::size_t mostUnderWay = 4;

} // namespace

QList<std::int64_t> HashCheck::changedOnes(const Batch &batch)
{
    QList<std::int64_t> changed;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArrayView rest = batch.bytes;
    for (const Batch::Part &part : batch.parts) {
        hash.reset();
        hash.addData(rest.first(part.input));
        if (hash.resultView() != rest.sliced(part.input, part.hash))
            changed += part.no;
        rest = rest.sliced(part.input + part.hash);
    }
    return changed;
}

void HashCheck::add(const StoredEntry &entry)
{
    const qsizetype before = m_batch.bytes.size();
    appendLedgerHashInput(m_batch.bytes, entry.fields);
    const qsizetype input = m_batch.bytes.size() - before;
    m_batch.bytes += entry.hash;
    m_batch.parts.append({entry.fields.no, input, entry.hash.size()});
    if (m_batch.parts.size() == batchSize)
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
    m_batch.bytes.reserve(batchSize * usualEntry);
    m_batch.parts.reserve(batchSize);
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
