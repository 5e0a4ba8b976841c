// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace meterdesk {

/// Instants of key presses, from a monotonic clock.
using KeyTime = std::chrono::milliseconds;

/// Tells a barcode scanner from a hand: characters that follow each other within 30 ms are a scan. Keypads have keys
/// that type 00 or 000 at once, so a scan is recognised from the fourth character on.
class ScanDetector
{
public:
    static constexpr KeyTime fastest{30};
    static constexpr int shortest = 4;

    /// Tells that `character` was typed at `at`, into a field that held `textBefore`.
    void typed(QChar character, KeyTime at, const QString &textBefore);
    /// Whether what was typed last is a scan.
    [[nodiscard]] bool isScan() const { return m_run.size() >= shortest; }
    /// The scanned characters so far.
    [[nodiscard]] const QString &scanned() const { return m_run; }
    /// What the field held before the scan began.
    [[nodiscard]] const QString &textBeforeScan() const { return m_textBefore; }
    void reset();

private:
    QString m_run;
    QString m_textBefore;
    std::optional<KeyTime> m_last;
};

/// Enter must not act on what the user has not seen yet: it is ignored for 250 ms after the focus landed.
class EnterGuard
{
public:
    static constexpr KeyTime deafTime{250};

    void focusLanded(KeyTime at) { m_landed = at; }
    [[nodiscard]] bool accepts(KeyTime at) const { return !m_landed || at - *m_landed >= deafTime; }

private:
    std::optional<KeyTime> m_landed;
};

} // namespace meterdesk
