// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace meterdesk::dlt645 {

/// Function numbers D4..D0 of the control byte: DL/T 645-2007 “Control byte C”, column req. What DATA holds is told by
/// the builders and parsers of each.
enum class Function : std::uint8_t {
    Security = 0x03, ///< ESAM authentication and remote control; decoded, never sent
    BroadcastTime = 0x08, ///< 广播校时: nobody answers
    Read = 0x11, ///< 读数据
    ReadFollowUp = 0x12, ///< 读后续数据
    ReadAddress = 0x13, ///< 读通信地址
    Write = 0x14, ///< 写数据
    WriteAddress = 0x15, ///< 写通信地址
    Freeze = 0x16, ///< 冻结命令
    ChangeBaud = 0x17, ///< 更改通信速率; decoded, never sent
    ChangePassword = 0x18, ///< 修改密码; decoded, never sent
    ClearDemand = 0x19, ///< 最大需量清零; decoded, never sent
    ClearMeter = 0x1A, ///< 电表清零; decoded, never sent
    ClearEvents = 0x1B, ///< 事件清零; decoded, never sent
    RelayControl = 0x1C, ///< 跳合闸、报警、保电: “Relay control 1CH”
    MultiFunctionOutput = 0x1D, ///< 多功能端子输出; decoded, never sent
};

/// Function numbers of DL/T 645-1997 (“What differs”), which shares the frame but not the numbers.
enum class Function1997 : std::uint8_t {
    Read = 0x01, ///< answered by 81, A1 (more) or C1
    ReadFollowUp = 0x02,
    ReadAgain = 0x03, ///< the last part once more
    Write = 0x04,
    BroadcastTime = 0x08,
    WriteAddress = 0x0A,
    ChangeBaud = 0x0C, ///< decoded, never sent
    ChangePassword = 0x0F, ///< decoded, never sent
    ClearDemand = 0x10, ///< decoded, never sent
};

/// The control byte C (控制码; 2007 “Control byte C”, the same bits in 1997): D7 reply, D6 abnormal reply, D5 more
/// frames follow, D4..D0 function.
struct ControlCode
{
    std::uint8_t raw = 0; ///< the byte as sent

    constexpr auto operator<=>(const ControlCode &) const = default;

    [[nodiscard]] static constexpr ControlCode request(Function function)
    {
        return {static_cast<std::uint8_t>(function)};
    }
    [[nodiscard]] static constexpr ControlCode request(Function1997 function)
    {
        return {static_cast<std::uint8_t>(function)};
    }
    /// The normal reply to `this`; `more` announces follow-up frames.
    [[nodiscard]] constexpr ControlCode reply(bool more = false) const
    {
        return {static_cast<std::uint8_t>(functionBits() | 0x80 | (more ? 0x20 : 0x00))};
    }
    /// The refusing reply to `this`.
    [[nodiscard]] constexpr ControlCode errorReply() const
    {
        return {static_cast<std::uint8_t>(functionBits() | 0xC0)};
    }

    [[nodiscard]] constexpr bool isReply() const { return (raw & 0x80) != 0; } ///< D7: from the meter
    [[nodiscard]] constexpr bool isAbnormal() const { return (raw & 0x40) != 0; } ///< D6: DATA is an error
    [[nodiscard]] constexpr bool hasMore() const { return (raw & 0x20) != 0; } ///< D5: follow-up frames
    [[nodiscard]] constexpr std::uint8_t functionBits() const { return raw & 0x1F; } ///< D4..D0
    [[nodiscard]] constexpr bool is(Function function) const
    {
        return functionBits() == static_cast<std::uint8_t>(function);
    }
    [[nodiscard]] constexpr bool is(Function1997 function) const
    {
        return functionBits() == static_cast<std::uint8_t>(function);
    }
};

} // namespace meterdesk::dlt645
