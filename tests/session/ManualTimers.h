// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TimerSource.h"

#include <map>

namespace meterdesk::test {

/// A clock that moves only when the test says so.
class ManualTimers final : public wire::TimerSource
{
public:
    [[nodiscard]] Id start(std::chrono::milliseconds delay, std::function<void()> act) override
    {
        m_pending.emplace(++m_last, Pending{m_now + delay, std::move(act)});
        return m_last;
    }
    void cancel(Id id) override { m_pending.erase(id); }

    /// Runs what falls due, in order; what is started meanwhile runs too if it falls due.
    void advance(std::chrono::milliseconds time)
    {
        const auto until = m_now + time;
        for (;;) {
            auto next = m_pending.end();
            for (auto it = m_pending.begin(); it != m_pending.end(); ++it) {
                if (it->second.at <= until && (next == m_pending.end() || it->second.at < next->second.at))
                    next = it;
            }
            if (next == m_pending.end())
                break;
            m_now = next->second.at;
            const std::function<void()> act = std::move(next->second.act);
            m_pending.erase(next);
            act();
        }
        m_now = until;
    }
    [[nodiscard]] std::chrono::milliseconds now() const { return m_now; }
    [[nodiscard]] std::size_t pending() const { return m_pending.size(); }

private:
    struct Pending
    {
        std::chrono::milliseconds at;
        std::function<void()> act;
    };
    std::map<Id, Pending> m_pending;
    std::chrono::milliseconds m_now{0};
    Id m_last = 0;
};

} // namespace meterdesk::test
