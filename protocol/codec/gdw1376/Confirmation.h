// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gdw1376/DataUnit.h"
#include "gdw1376/Messages.h"

#include <vector>

/// AFN = 00 (确认/否认; Q/GDW 1376.1 “AFN”, 00): the answer to a frame that wants one, and to settings and controls.
namespace meterdesk::gdw1376 {

/// Fn of AFN = 00.
enum class ConfirmationKind {
    AllOk = 1, ///< F1 全部确认
    AllDenied = 2, ///< F2 全部否认
    PerUnit = 3, ///< F3: each item with its own ERR
    SecurityError = 4, ///< F4, 2013: the hardware security module refused
};

/// ERR of F3. Numbers above 2 are reserved, terminals in the field send them all the same.
inline constexpr std::uint8_t unitOk = 0; ///< 正确
inline constexpr std::uint8_t unitOtherError = 1; ///< 其他错误
inline constexpr std::uint8_t unitDuplicateAddress = 2; ///< 表地址重复

/// One line of an F3 answer, 5 bytes: DA1 DA2 DT1 DT2 ERR.
struct UnitOutcome
{
    DataUnitId unit; ///< as sent: may name several items
    std::uint8_t error = unitOk; ///< ERR, as sent

    friend bool operator==(const UnitOutcome &, const UnitOutcome &) = default;
};

/// What an AFN = 00 frame says.
struct Confirmation
{
    ConfirmationKind kind = ConfirmationKind::AllOk; ///< Fn
    std::uint8_t afn = 0; ///< the AFN answered; F3 with a body only
    std::vector<UnitOutcome> units; ///< F3 only; empty for the F3 without body that some stations send for "ok"

    /// F1, or F3 without a line that reports an error.
    [[nodiscard]] bool isOk() const;
};

/// `Control` unless AFN = 00, `Length` without an item, `Unsupported` for another Fn. Of F3 lines a rest of fewer than
/// five bytes is ignored.
[[nodiscard]] wire::WireResult<Confirmation> parseConfirmation(const FrameView &frame);

/// Appends F1, F2 or F4 without body.
[[nodiscard]] wire::WireResult<void> appendConfirmation(QByteArray &data, ConfirmationKind kind);
/// Appends F3 with a line for each item.
[[nodiscard]] wire::WireResult<void> appendPerUnit(
    QByteArray &data, Afn answered, const std::vector<std::pair<UnitId, std::uint8_t>> &outcomes);

/// The terminal's answer to `request` by AFN = 00 (C = 80).
[[nodiscard]] Frame terminalConfirmation(const FrameView &request, ConfirmationKind kind);

} // namespace meterdesk::gdw1376
