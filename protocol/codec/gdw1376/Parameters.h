// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gdw1376/Messages.h"

#include <array>

/// AFN = 04 (设置参数) and 0A (查询参数): communication parameters of a terminal, F1, F3, F7, F8, all of p0 (Q/GDW
/// 1376.1 “AFN”, 04 set / 0A query). The layouts of the two are the same. F10 is in MeterTable.h, F33 in
/// ReadingSchedule.h.
///
/// F3, F7 and F8 can cut a terminal off for good: callers read and keep the old values first.
namespace meterdesk::gdw1376 {

/// Functions of AFN = 04 and 0A.
namespace paramfn {

inline constexpr int linkTiming = 1; ///< 终端上行通信口通信参数
inline constexpr int masterStations = 3; ///< 主站 IP 地址和端口
inline constexpr int network = 7; ///< 终端 IP 地址和端口
inline constexpr int workMode = 8; ///< 终端上行通信工作方式
inline constexpr int meterTable = 10; ///< 终端电能表/交流采样装置配置参数: MeterTable.h
inline constexpr int readingSchedule = 33; ///< 终端抄表运行参数: ReadingSchedule.h

} // namespace paramfn

/// F1, 6 bytes: timing of the terminal's uplink.
struct LinkTiming
{
    static constexpr int function = paramfn::linkTiming;

    int rtsDelay = 0; ///< byte 0: RTS × 20 ms, 0..255
    int allowedDelayMinutes = 0; ///< byte 1: of this terminal as an answering station, 0..255
    int timeoutSeconds = 30; ///< bytes 2–3: wait for a master's confirmation, 0..4095 (b0–b11)
    int retries = 3; ///< bytes 2–3: 0..3 (b12–b13)
    std::uint8_t confirmedServices = 0; ///< byte 4: bit 0 class 1, 1 class 2, 2 class 3 reports want a confirmation
    int heartbeatMinutes = 1; ///< byte 5: 1..60; 0 is sent by terminals that have none

    friend bool operator==(const LinkTiming &, const LinkTiming &) = default;

    /// Takes the body from the reader. `Length`.
    [[nodiscard]] static wire::WireResult<LinkTiming> take(UnitReader &reader);
    /// `Range`; nothing is appended then.
    [[nodiscard]] wire::WireResult<void> appendTo(QByteArray &body) const;
};

/// An IPv4 address in its order as text.
using Ipv4Address = std::array<std::uint8_t, 4>;

/// An IPv4 address with a port, 6 bytes, the port low byte first.
struct Ipv4Endpoint
{
    Ipv4Address address{}; ///< 4 bytes
    std::uint16_t port = 0; ///< 2 bytes

    friend bool operator==(const Ipv4Endpoint &, const Ipv4Endpoint &) = default;

    /// "192.168.1.41:7001"
    [[nodiscard]] QString toText() const;
    /// `Range` unless four numbers 0..255 and a port 0..65535.
    [[nodiscard]] static wire::WireResult<Ipv4Endpoint> fromText(QStringView text);
};
/// "192.168.1.41"
[[nodiscard]] QString addressText(const Ipv4Address &address);

/// F3, 28 bytes: where the terminal dials to.
struct MasterStations
{
    static constexpr int function = paramfn::masterStations;

    Ipv4Endpoint main; ///< bytes 0–5: 主用
    Ipv4Endpoint backup; ///< bytes 6–11: 备用
    QByteArray apn; ///< bytes 12–27: at most 16 ASCII characters; zeros behind are not part of it

    friend bool operator==(const MasterStations &, const MasterStations &) = default;

    [[nodiscard]] static wire::WireResult<MasterStations> take(UnitReader &reader);
    [[nodiscard]] wire::WireResult<void> appendTo(QByteArray &body) const;
};

/// F7, 20 bytes and two texts: the terminal's own place in the network. Sources disagree on it; this is the 2013
/// layout.
struct TerminalNetwork
{
    static constexpr int function = paramfn::network;

    Ipv4Address address{}; ///< 4 bytes: 终端 IP 地址
    Ipv4Address mask{}; ///< 4 bytes: 子网掩码
    Ipv4Address gateway{}; ///< 4 bytes: 网关
    std::uint8_t proxyType = 0; ///< 1 byte: 代理类型, 0 none
    Ipv4Endpoint proxy; ///< 6 bytes: 代理服务器
    std::uint8_t proxyLogin = 0; ///< 1 byte: how the proxy is logged in to
    QByteArray user; ///< length 1 byte, then at most 20 characters
    QByteArray password; ///< length 1 byte, then at most 20 characters
    std::uint16_t listenPort = 0; ///< 2 bytes: 终端侦听端口

    friend bool operator==(const TerminalNetwork &, const TerminalNetwork &) = default;

    [[nodiscard]] static wire::WireResult<TerminalNetwork> take(UnitReader &reader);
    [[nodiscard]] wire::WireResult<void> appendTo(QByteArray &body) const;
};

/// F8, 8 bytes: how the terminal keeps its connection.
struct WorkMode
{
    static constexpr int function = paramfn::workMode;

    std::uint8_t mode = 0; ///< byte 0, as sent; client or server, TCP or UDP, always on or on demand
    std::uint16_t redialSeconds = 0; ///< bytes 1–2, always on: time between attempts
    std::uint8_t redialTimes = 0; ///< byte 3, on demand: attempts
    std::uint8_t idleMinutes = 0; ///< byte 4, on demand: hangs up after
    std::uint32_t onlineHours = 0; ///< bytes 5–7, bit 0..23: hours in which it may be online, 24 bits

    friend bool operator==(const WorkMode &, const WorkMode &) = default;

    [[nodiscard]] static wire::WireResult<WorkMode> take(UnitReader &reader);
    [[nodiscard]] wire::WireResult<void> appendTo(QByteArray &body) const;
};

/// 0A for one function of p0 without a body: F1, F3, F7, F8.
[[nodiscard]] wire::WireResult<Frame> parameterQuery(const RequestHead &head, int function);

/// 04 for one function of p0 with this body and PW. `Address`, `Length`.
[[nodiscard]] wire::WireResult<Frame> setParameterFrame(
    const RequestHead &head, int function, const QByteArray &body, const MessagePassword &password = {});
/// 04 F1, F3, F7 or F8.
template <typename Parameter>
[[nodiscard]] wire::WireResult<Frame> setParameter(
    const RequestHead &head, const Parameter &parameter, const MessagePassword &password = {})
{
    QByteArray body;
    if (const auto written = parameter.appendTo(body); !written)
        return std::unexpected(written.error());
    return setParameterFrame(head, Parameter::function, body, password);
}

/// The reader behind the identifier of p0 and this function in a frame of AFN 04 or 0A. `Control`, `Identifier`,
/// `Length`.
[[nodiscard]] wire::WireResult<UnitReader> parameterReader(const FrameView &frame, int function);
/// F1, F3, F7 or F8 out of a 04 frame or a 0A reply.
template <typename Parameter>
[[nodiscard]] wire::WireResult<Parameter> parseParameter(const FrameView &frame)
{
    auto reader = parameterReader(frame, Parameter::function);
    if (!reader)
        return std::unexpected(reader.error());
    return Parameter::take(*reader);
}

} // namespace meterdesk::gdw1376
