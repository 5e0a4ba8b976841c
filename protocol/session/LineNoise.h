// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace meterdesk::wire {

/// How well questions come through a line, counted while they are asked. A frame of n bytes arrives whole with the n-th
/// power of a byte's chance, so where bytes are lost shorter frames and more attempts are all that helps; and since CS
/// is one byte (“Frame” of both protocols), one damaged frame in 256 passes for a good one, so there a value is
/// believed that came twice.
class LineNoise
{
public:
    explicit LineNoise(int mostItems)
        : m_most(std::max(mostItems, 1))
        , m_limit(m_most)
    { }

    /// A question for so many items ended, with its retries. `damaged`: bytes came that belonged to no frame.
    void count(int items, bool answered, bool damaged)
    {
        ++m_questions;
        m_damaged += damaged ? 1 : 0;
        if (!answered && damaged) {
            m_limit = std::max(items / 2, 1);
            m_inARow = 0;
        } else if (answered && ++m_inARow >= untilLonger) {
            m_limit = std::min(m_limit * 2, m_most);
            m_inARow = 0;
        }
    }

    /// How many items a frame may carry for now.
    [[nodiscard]] int mostItems() const { return m_limit; }
    /// Whether anything was damaged at all: asking again may help.
    [[nodiscard]] bool hasDamage() const { return m_damaged > 0; }
    /// More than one question in ten met damage.
    [[nodiscard]] bool isNoisy() const { return m_damaged >= 3 && m_damaged * 10 > m_questions; }

private:
    static constexpr int untilLonger = 4; ///< answers in a row after which a longer frame is tried

    int m_most;
    int m_limit;
    int m_inARow = 0;
    int m_questions = 0;
    int m_damaged = 0;
};

} // namespace meterdesk::wire
