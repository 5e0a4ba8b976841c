// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace meterdesk {

/// Tells a barcode scanner from fingers: a scanner types its characters less than 30 ms apart, and more of them than
/// two hands can. Pure logic; the times are the caller's.
class ScanDetector
{
public:
    using Time = std::chrono::milliseconds;

    /// Below this gap between keys nobody types.
    static constexpr Time longestGap{30};
    /// Rolled fingers may be as fast for a few keys; codes on meters and rooms have at least this many characters.
    static constexpr int shortestScan = 6;

    /// A character key arrived. Returns true if it begins a new run: what was typed before it is not part of a scan.
    bool add(const QString &character, Time now);
    /// True when the present run is a scan.
    [[nodiscard]] bool isScan() const { return m_run.size() >= shortestScan; }
    /// Ends the run; the scanned text if it was a scan.
    std::optional<QString> finish();

private:
    QString m_run;
    Time m_last{};
};

} // namespace meterdesk
