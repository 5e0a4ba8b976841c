// SPDX-License-Identifier: GPL-3.0-or-later
#include "TimerSource.h"

#include <QtCore/QTimer>

namespace meterdesk::wire {

EventLoopTimers::EventLoopTimers() = default;
EventLoopTimers::~EventLoopTimers() = default;

TimerSource::Id EventLoopTimers::start(std::chrono::milliseconds delay, std::function<void()> act)
{
    const Id id = ++m_last;
    auto timer = std::make_unique<QTimer>();
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(timer.get(), &QTimer::timeout, timer.get(), [this, id, act = std::move(act)] {
        // `act` lives in the timer; both must last until it returns.
        auto node = m_timers.extract(id);
        node.mapped().release()->deleteLater();
        act();
    });
    timer->start(delay);
    m_timers.emplace(id, std::move(timer));
    return id;
}

void EventLoopTimers::cancel(Id id)
{
    if (auto node = m_timers.extract(id); !node.empty()) {
        node.mapped()->stop();
        node.mapped().release()->deleteLater();
    }
}

} // namespace meterdesk::wire
