// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gdw1376/Confirmation.h"
#include "gdw1376/Formats.h"
#include "gdw1376/Messages.h"

/// AFN = 02 (链路接口检测; Q/GDW 1376.1 “AFN”, 02): login, logout and heartbeat of a terminal, and the master's answer.
namespace meterdesk::gdw1376 {

/// 登录, 退出登录, 心跳.
enum class LinkMessageKind { Login = 1, Logout = 2, Heartbeat = 3 }; // the numbers are F1..F3

/// A frame of AFN = 02, p0.
struct LinkMessage
{
    LinkMessageKind kind = LinkMessageKind::Login; ///< Fn
    std::optional<TerminalClock> clock; ///< A.1, 6 bytes: 1376.1-2013 terminals send theirs with F1 or F3
};

/// `Control` unless AFN = 02 from a terminal, `Unsupported` for another Fn, `Length` for a body that is neither empty
/// nor 6 bytes; a clock that is no time is left out, the terminal still wants its answer.
[[nodiscard]] wire::WireResult<LinkMessage> parseLinkMessage(const FrameView &frame);

/// The terminal's own frame: C = C9, p0, CON set, so it expects the answer. `clock` adds the 6 bytes of 2013.
[[nodiscard]] wire::WireResult<Frame> linkMessageFrame(const TerminalAddress &terminal, std::uint8_t sequence,
    LinkMessageKind kind, const std::optional<wire::WireTime> &clock = std::nullopt);

/// How logins and heartbeats are answered; terminals accept both, and reconnect over and over if they do not.
enum class ConfirmStyle {
    AllOk, ///< AFN 00 F1
    PerUnit, ///< AFN 00 F3: AFN 02, the item, ERR 0
};

/// The master's answer to a link message: C = 0B, the address as received (with its MSA of 0), SEQ = 60H | PSEQ.
[[nodiscard]] wire::WireResult<Frame> confirmLinkMessage(const FrameView &received, ConfirmStyle style);

} // namespace meterdesk::gdw1376
