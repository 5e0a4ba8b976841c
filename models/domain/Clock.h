// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WallTime.h"

#include <QtCore/QTimeZone>

#include <atomic>
#include <chrono>

namespace meterdesk {

/// Where the program's time comes from. Implementations are safe to call from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual WallTime now() const = 0;
    [[nodiscard]] QDate today() const { return now().date(); }
};

/// The PC's clock, seen in the zone of the database.
class SystemClock final : public Clock
{
public:
    /// Default zone Asia/Shanghai; UTC+8 where the system has no zone data.
    explicit SystemClock(const QTimeZone &zone = defaultZone());
    [[nodiscard]] WallTime now() const override;
    [[nodiscard]] static QTimeZone defaultZone();

private:
    QTimeZone m_zone;
};

/// A clock that began at a moment of its own and runs on as the PC's does: training.
class RunningClock final : public Clock
{
public:
    explicit RunningClock(WallTime start);
    [[nodiscard]] WallTime now() const override;

private:
    WallTime m_start;
    std::chrono::steady_clock::time_point m_since;
};

/// A clock that stands still until it is moved: `--now`, training lessons and tests.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(WallTime now)
        : m_seconds(now.seconds)
    { }
    [[nodiscard]] WallTime now() const override { return {m_seconds.load()}; }
    void set(WallTime now) { m_seconds.store(now.seconds); }
    void advance(std::int64_t seconds) { m_seconds.fetch_add(seconds); }

private:
    std::atomic<std::int64_t> m_seconds;
};

} // namespace meterdesk
