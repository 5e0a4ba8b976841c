// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"
#include "WireTime.h"

#include <array>
#include <cstdint>

/// The small fields of a Q/GDW 376.1-2009 / 1376.1-2013 frame (“Frame”, “C”, “SEQ”, “AUX”); the frame layer of both
/// editions is identical.
namespace meterdesk::gdw1376 {

/// Bits 1–0 of the length field L (“Frame”).
enum class ProtocolId : std::uint8_t {
    Unused = 0, ///< refused
    Gdw130 = 1, ///< Q/GDW 130-2005; seen in vendor dialects
    Gdw376 = 2, ///< Q/GDW 376.1 and 1376.1
    Reserved = 3, ///< seen in vendor dialects
};

/// Application function, AFN (应用层功能码; “AFN”).
enum class Afn : std::uint8_t {
    Confirm = 0x00, ///< 确认/否认
    Reset = 0x01, ///< 复位; decoded, never sent
    LinkTest = 0x02, ///< 链路接口检测: login, logout, heartbeat
    RelayStation = 0x03, ///< 中继站命令; never sent
    SetParameters = 0x04, ///< 设置参数
    Control = 0x05, ///< 控制命令
    Authentication = 0x06, ///< 身份认证及密钥协商; never sent
    Cascade = 0x08, ///< 请求被级联终端主动上报; never sent
    TerminalInformation = 0x09, ///< 请求终端配置及信息
    QueryParameters = 0x0A, ///< 查询参数
    TaskData = 0x0B, ///< 请求任务数据; never sent
    Current = 0x0C, ///< 请求 1 类数据
    History = 0x0D, ///< 请求 2 类数据
    Events = 0x0E, ///< 请求 3 类数据
    File = 0x0F, ///< 文件传输; never sent
    Forward = 0x10, ///< 数据转发
};

/// Function codes D3–D0 of C used by this program (“C”); any is accepted on receive.
namespace linkfn {

// PRM = 1, the initiating station
inline constexpr std::uint8_t reset = 1; ///< 发送/确认, 复位
inline constexpr std::uint8_t userData = 4; ///< 发送/无回答
inline constexpr std::uint8_t linkTest = 9; ///< 请求/响应, 链路测试
inline constexpr std::uint8_t requestClass1 = 10; ///< 请求 1 级数据
inline constexpr std::uint8_t requestClass2 = 11; ///< 请求 2 级数据
// PRM = 0, the answering station
inline constexpr std::uint8_t confirm = 0; ///< 认可
inline constexpr std::uint8_t response = 8; ///< 用户数据
inline constexpr std::uint8_t noData = 9; ///< 否认: 无所召唤的数据
inline constexpr std::uint8_t linkStatus = 11; ///< 链路状态

} // namespace linkfn

/// The control byte C (控制域; “C”): D7 DIR, D6 PRM, D5 FCB (down) or ACD (up), D4 FCV (down), D3–D0 function.
struct LinkControl
{
    std::uint8_t raw = 0; ///< the byte as sent

    friend constexpr bool operator==(LinkControl, LinkControl) = default;

    [[nodiscard]] static constexpr LinkControl down(bool initiating, std::uint8_t function)
    {
        return {static_cast<std::uint8_t>((initiating ? 0x40 : 0) | (function & 0x0F))};
    }
    [[nodiscard]] static constexpr LinkControl up(bool initiating, std::uint8_t function)
    {
        return {static_cast<std::uint8_t>(0x80 | (initiating ? 0x40 : 0) | (function & 0x0F))};
    }

    [[nodiscard]] constexpr bool isUp() const { return (raw & 0x80) != 0; } ///< DIR: from the terminal
    [[nodiscard]] constexpr bool isInitiating() const { return (raw & 0x40) != 0; } ///< PRM
    [[nodiscard]] constexpr bool bit5() const { return (raw & 0x20) != 0; } ///< ACD up, FCB down
    [[nodiscard]] constexpr bool bit4() const { return (raw & 0x10) != 0; } ///< FCV down
    [[nodiscard]] constexpr std::uint8_t function() const { return raw & 0x0F; } ///< see linkfn
    /// ACD: event counters follow the data of this up frame.
    [[nodiscard]] constexpr bool hasEvents() const { return isUp() && bit5(); }
};

/// The sequence byte SEQ (帧序列域; “SEQ”): D7 TpV, D6 FIR, D5 FIN, D4 CON, D3–D0 PSEQ or RSEQ.
struct Sequence
{
    std::uint8_t raw = 0; ///< the byte as sent

    friend constexpr bool operator==(Sequence, Sequence) = default;

    /// The only frame of its message.
    [[nodiscard]] static constexpr Sequence single(std::uint8_t number, bool wantsConfirm = false)
    {
        return {static_cast<std::uint8_t>(0x60 | (wantsConfirm ? 0x10 : 0) | (number & 0x0F))};
    }

    [[nodiscard]] constexpr bool hasTimeTag() const { return (raw & 0x80) != 0; } ///< TpV
    [[nodiscard]] constexpr bool isFirst() const { return (raw & 0x40) != 0; } ///< FIR
    [[nodiscard]] constexpr bool isLast() const { return (raw & 0x20) != 0; } ///< FIN
    [[nodiscard]] constexpr bool wantsConfirm() const { return (raw & 0x10) != 0; } ///< CON
    [[nodiscard]] constexpr std::uint8_t number() const { return raw & 0x0F; } ///< PSEQ, RSEQ: 0..15
};

/// Message authentication field PW (“AUX”), 16 bytes, of down frames with AFN 01 04 05 06 0F 10; zeros when none is
/// agreed.
using MessagePassword = std::array<std::uint8_t, 16>;

/// EC1 (important) and EC2 (normal), a byte each: the terminal's event counters (事件计数器; “AUX”), in up frames with
/// ACD = 1.
struct EventCounters
{
    std::uint8_t important = 0; ///< EC1; comes round after 255
    std::uint8_t normal = 0; ///< EC2; the same

    friend bool operator==(EventCounters, EventCounters) = default;
};

/// Tp (时间标签; “AUX”), 6 bytes: PFC, ss mm hh DD (A.16), allowed delay in minutes (0 = not checked). A terminal drops
/// a command whose clock differs by more; we send none. The bytes are kept as received.
struct TimeTag
{
    static constexpr std::size_t size = 6;

    std::array<std::uint8_t, size> wireBytes{};

    friend bool operator==(const TimeTag &, const TimeTag &) = default;

    /// `Range` for an impossible time.
    [[nodiscard]] static wire::WireResult<TimeTag> of(
        std::uint8_t frameCounter, const wire::WireTime &time, std::uint8_t allowedDelayMinutes);

    [[nodiscard]] std::uint8_t frameCounter() const { return wireBytes[0]; } ///< PFC
    [[nodiscard]] std::uint8_t allowedDelayMinutes() const { return wireBytes[5]; } ///< 0 = not checked
    /// "28 16:24:06": day and time, hexadecimal digits where they are no digits.
    [[nodiscard]] QString timeText() const;
};

} // namespace meterdesk::gdw1376
