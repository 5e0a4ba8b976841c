// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/FreezeBatches.h"

#include "gdw1376/Formats.h"

#include <algorithm>

namespace meterdesk::gdw1376 {

namespace {

constexpr std::size_t frameSize = Frame::overhead + Frame::headSize;
constexpr std::size_t eventCountersSize = 2;

/// The sum of the two frames as keys are added, by the joining rule of UnitWriter.
class Sizes
{
public:
    explicit Sizes(const BatchLimits &limits)
        : m_limits(limits)
        , m_replyBody(daySize + minuteTimeSize + 1 + static_cast<std::size_t>(limits.tariffs + 1) * energyBytes)
    { }

    void add(const FreezeKey &key)
    {
        const bool joins = m_lastPoint > 0 && key.point > m_lastPoint
            && (key.point - 1) / UnitId::groupSize == (m_lastPoint - 1) / UnitId::groupSize
            && !completesAllPoints(key.point);
        m_size.request += daySize + identifierSize(m_limits.request, joins);
        m_size.reply += m_replyBody + identifierSize(m_limits.reply, joins);
        m_pointsJoined = joins ? m_pointsJoined + 1 : 1;
        m_lastPoint = key.point;
    }
    [[nodiscard]] bool fits() const
    {
        const auto most = static_cast<std::size_t>(std::max(m_limits.bufferBytes, 0));
        return m_size.request <= most && m_size.reply <= most;
    }
    [[nodiscard]] const BatchSize &size() const { return m_size; }

private:
    static std::size_t identifierSize(Grouping grouping, bool joins)
    {
        return grouping == Grouping::Grouped && joins ? 0 : DataUnitId::size;
    }
    /// DA = FF FF would name all points: UnitWriter leaves the eighth point of the last group alone.
    [[nodiscard]] bool completesAllPoints(int point) const
    {
        return point == UnitId::highestPoint && m_pointsJoined == UnitId::groupSize - 1;
    }

    const BatchLimits &m_limits;
    std::size_t m_replyBody;
    BatchSize m_size{.request = frameSize, .reply = frameSize + eventCountersSize};
    int m_lastPoint = 0;
    int m_pointsJoined = 0;
};

} // namespace

std::vector<std::span<const FreezeKey>> freezeBatches(std::span<const FreezeKey> keys, const BatchLimits &limits)
{
    std::vector<std::span<const FreezeKey>> batches;
    while (!keys.empty()) {
        Sizes sizes(limits);
        std::size_t count = 0;
        while (count < keys.size()) {
            sizes.add(keys[count]);
            if (count > 0 && !sizes.fits())
                break;
            ++count;
        }
        batches.push_back(keys.first(count));
        keys = keys.subspan(count);
    }
    return batches;
}

BatchSize freezeBatchSize(std::span<const FreezeKey> keys, const BatchLimits &limits)
{
    Sizes sizes(limits);
    for (const FreezeKey &key : keys)
        sizes.add(key);
    return sizes.size();
}

} // namespace meterdesk::gdw1376
