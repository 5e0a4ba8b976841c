// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gdw1376/DataUnit.h"
#include "gdw1376/Frame.h"

/// The heads that frames of one kind share, for both sides of the wire: C (“C”), A (“Address”), AFN and SEQ (“SEQ”) of
/// Q/GDW 1376.1.
namespace meterdesk::gdw1376 {

/// The ports of a terminal that meters hang on are 1..31.
inline constexpr int highestPort = 31;

/// Who a request goes to and its number. `sequence` is the low half of the sender's frame counter, +1 for each new
/// frame, the same again when a frame is repeated.
struct RequestHead
{
    TerminalAddress terminal; ///< with the master's own MSA
    std::uint8_t sequence = 0; ///< PSEQ 0..15
};

/// A down frame without data that asks (C = 4B, class 2 request).
[[nodiscard]] Frame queryFrame(const RequestHead &head, Afn afn);

/// A down frame without data that sets or controls (C = 4A) and carries PW. `Address` unless the terminal is one
/// certain terminal: nothing is set or switched by group or broadcast. `Unsupported` for AFN = 01 (reset), which is
/// never sent.
[[nodiscard]] wire::WireResult<Frame> commandFrame(
    const RequestHead &head, Afn afn, const MessagePassword &password = {});

/// The terminal's answer to `request` without data: C = 88, the address echoed with MSA, RSEQ = PSEQ, no confirm
/// wanted.
[[nodiscard]] Frame replyFrame(const FrameView &request, Afn afn);

/// `frame` with one item of the terminal itself (p0) behind what it carries already. As UnitWriter::add().
[[nodiscard]] wire::WireResult<Frame> withTerminalUnit(Frame frame, int function, wire::ByteView body = {});

/// Whether `reply` answers a request with this head: up, not started by the terminal, same terminal, RSEQ = PSEQ and
/// AFN, or AFN 00 where the terminal confirms or denies instead. Which items it carries is another question: terminals
/// leave out what they lack. Errors: `Control`, `Address`, `Identifier` (number).
[[nodiscard]] wire::WireResult<void> matchReply(const RequestHead &head, Afn afn, const FrameView &reply);

} // namespace meterdesk::gdw1376
