// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>

class QTimer;

namespace meterdesk::wire {

/// Where deadlines come from, so that tests run on a clock of their own.
class TimerSource
{
public:
    using Id = std::uint64_t; ///< 0 is no timer

    virtual ~TimerSource() = default;
    /// Calls `act` once after `delay`, in the caller's thread.
    [[nodiscard]] virtual Id start(std::chrono::milliseconds delay, std::function<void()> act) = 0;
    /// A timer that has run or was cancelled before is ignored.
    virtual void cancel(Id id) = 0;
};

/// Real time, on the thread's event loop.
class EventLoopTimers final : public TimerSource
{
public:
    EventLoopTimers();
    ~EventLoopTimers() override;
    [[nodiscard]] Id start(std::chrono::milliseconds delay, std::function<void()> act) override;
    void cancel(Id id) override;

private:
    std::map<Id, std::unique_ptr<QTimer>> m_timers;
    Id m_last = 0;
};

} // namespace meterdesk::wire
