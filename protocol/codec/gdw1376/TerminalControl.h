// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gdw1376/Formats.h"
#include "gdw1376/Messages.h"

#include <optional>

/// AFN = 05 (控制命令; Q/GDW 1376.1 “AFN”, 05): control of the TERMINAL, not of a meter. F1 and F2 switch the
/// terminal's own output rounds, F25 and F33 hold them on; a meter is switched with DL/T 645 1CH by forwarding. All
/// need PW; the answer is AFN = 00.
///
/// Builders: `Address` unless the terminal is one certain terminal, `Range`. AFN = 05 F53 (delete all meters of a port)
/// and AFN = 01 (reset) have no builder on purpose.
namespace meterdesk::gdw1376 {

/// Functions of AFN = 05.
namespace controlfn {

inline constexpr int trip = 1; ///< 遥控跳闸, p = output round 1..8: limit time and warning
inline constexpr int permitClose = 2; ///< 允许合闸, p = output round, no body
inline constexpr int protectOn = 25; ///< 终端保电投入, p0: hold time
inline constexpr int setClock = 31; ///< 对时命令, p0: A.1
inline constexpr int protectOff = 33; ///< 终端保电解除, p0, no body
inline constexpr int deleteMeters = 53; ///< 删除指定通信端口下的全部电表, decoded, never sent

} // namespace controlfn

/// 05 F1: one byte, D7–D4 limit time, D3–D0 warning.
struct RoundTrip
{
    int round = 1; ///< p: output of the terminal, 1..8
    int limitHalfHours = 0; ///< D7–D4, 0..15 × 0.5 h; 0 = until released
    int warningMinutes = 0; ///< D3–D0, 0..15 before the trip
};
[[nodiscard]] wire::WireResult<Frame> roundTripCommand(
    const RequestHead &head, const RoundTrip &trip, const MessagePassword &password = {});
/// 05 F2.
[[nodiscard]] wire::WireResult<Frame> roundPermitCommand(
    const RequestHead &head, int round, const MessagePassword &password = {});
/// 05 F25: `halfHours` 0..255 × 0.5 h, 0 without end.
[[nodiscard]] wire::WireResult<Frame> terminalProtectOn(
    const RequestHead &head, int halfHours, const MessagePassword &password = {});
/// 05 F33.
[[nodiscard]] wire::WireResult<Frame> terminalProtectOff(const RequestHead &head, const MessagePassword &password = {});
/// 05 F31.
[[nodiscard]] wire::WireResult<Frame> setClockCommand(
    const RequestHead &head, const wire::WireTime &time, const MessagePassword &password = {});

/// One item of a received control frame; which fields are set goes by its function.
struct ReceivedControl
{
    UnitId unit; ///< the round is its point
    std::optional<RoundTrip> trip; ///< F1
    std::optional<int> protectHalfHours; ///< F25
    std::optional<TerminalClock> clock; ///< F31
};
/// The first item. `Control` unless AFN = 05, `Unsupported` for a function not named above, `Length`, `Digit`, `Range`.
[[nodiscard]] wire::WireResult<ReceivedControl> parseControl(const FrameView &command);

} // namespace meterdesk::gdw1376
