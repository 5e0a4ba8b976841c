// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace meterdesk {

/// Enter must not act on what the user has not seen yet: for 250 ms after something new appeared (the question whether
/// to book, the result) it is ignored, so one bounce of the key never answers a question.
class EnterGuard
{
public:
    static constexpr std::chrono::milliseconds deafTime{250};
    using Clock = std::function<std::chrono::milliseconds()>;

    EnterGuard()
    {
        m_timer.start();
        m_clock = [this] { return std::chrono::milliseconds(m_timer.elapsed()); };
    }
    EnterGuard(const EnterGuard &) = delete;
    EnterGuard &operator=(const EnterGuard &) = delete;

    /// A steady clock with any origin; for tests.
    void setClock(const Clock &clock) { m_clock = clock; }

    void arm() { m_armedAt = m_clock(); }
    [[nodiscard]] bool accepts() const { return !m_armedAt || m_clock() - *m_armedAt >= deafTime; }

private:
    QElapsedTimer m_timer;
    Clock m_clock;
    std::optional<std::chrono::milliseconds> m_armedAt;
};

} // namespace meterdesk
