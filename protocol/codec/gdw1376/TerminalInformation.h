// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gdw1376/Messages.h"

#include <optional>

/// AFN = 09 (请求终端配置及信息; Q/GDW 1376.1 “AFN”): what a terminal is. F1, p0: its versions.
namespace meterdesk::gdw1376 {

/// Functions of AFN = 09.
namespace informationfn {

inline constexpr int version = 1; ///< 终端版本信息

} // namespace informationfn

/// 09 F1, 41 bytes: vendor ASCII 4, device number ASCII 8, software version ASCII 4 and its date A.20, capacity code
/// ASCII 11, version of the protocol ASCII 4, hardware version ASCII 4 and its date A.20. (k): the layout of 2009 and
/// 2013; some terminals of 2009 end behind the capacity code, at 30 bytes.
struct TerminalVersion
{
    static constexpr std::size_t size = 41; ///< bytes
    static constexpr std::size_t shortSize = 30; ///< of some terminals of 2009

    QString vendor; ///< 厂商代号, at most 4 characters, as all texts without NUL and blanks at the ends
    QString device; ///< 设备编号, 8
    QString software; ///< 终端软件版本号, 4
    std::optional<wire::WireDate> softwareDate; ///< A.20; none: not given, or no date
    QString capacity; ///< 终端配置容量信息码, 11
    QString protocol; ///< 终端通信协议, 4
    QString hardware; ///< 终端硬件版本号, 4
    std::optional<wire::WireDate> hardwareDate; ///< A.20

    friend bool operator==(const TerminalVersion &, const TerminalVersion &) = default;

    /// Characters that are not printable ASCII become '?'. `Length`.
    [[nodiscard]] static wire::WireResult<TerminalVersion> take(UnitReader &reader);
    /// Longer texts are cut, shorter ones filled with NUL.
    void appendTo(QByteArray &body) const;
};

/// 09 F1.
[[nodiscard]] wire::WireResult<Frame> versionQuery(const RequestHead &head);
/// `Identifier` if the reply carries another item, `Length`.
[[nodiscard]] wire::WireResult<TerminalVersion> parseVersionReply(const FrameView &reply);
/// The terminal's side.
[[nodiscard]] bool asksForVersion(const FrameView &query);
[[nodiscard]] wire::WireResult<Frame> versionReply(const FrameView &query, const TerminalVersion &version);

} // namespace meterdesk::gdw1376
