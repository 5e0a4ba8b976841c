// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"
#include "WireError.h"
#include "gdw1376/FrameFields.h"
#include "gdw1376/TerminalAddress.h"

#include <optional>

namespace meterdesk::gdw1376 {

/// One received frame of Q/GDW 376.1-2009 / 1376.1-2013 (“Frame”), looked at in place:
/// `68 L L 68 | C A1 A1 A2 A2 A3 | AFN SEQ | DATA | AUX | CS 16`
///
/// L = (bytes from C to before CS) × 4 + protocol id, twice. CS is the sum of those bytes. AUX is PW and Tp down, EC
/// and Tp up. All spans point into the bytes the frame was parsed from and live as long as they do.
struct FrameView
{
    wire::ByteView wireBytes; ///< the whole frame, 68H to 16H
    ProtocolId protocolId = ProtocolId::Gdw376; ///< bits 1–0 of L
    LinkControl control; ///< C
    TerminalAddress address; ///< A1 A2 A3
    std::uint8_t afn = 0; ///< AFN; numbers that Afn does not name are kept
    Sequence sequence; ///< SEQ
    wire::ByteView data; ///< data units (“DATA”), without AUX
    wire::ByteView password; ///< PW (“AUX”), 16 bytes, or empty
    std::optional<EventCounters> events; ///< EC1 EC2 (“AUX”), up frames with ACD
    std::optional<TimeTag> timeTag; ///< Tp (“AUX”), where SEQ has TpV

    [[nodiscard]] bool is(Afn function) const { return afn == static_cast<std::uint8_t>(function); }

    /// Exactly one frame. Checked in this order: `Start`, `Length` (the two L differ, cut short, bytes behind, less
    /// than C to SEQ, AUX announced but not there), `ProtocolId`, `End`, `Checksum`.
    ///
    /// PW is recognised where its AFN calls for it and 16 bytes are left behind a first data unit identifier; vendor
    /// terminals leave it out.
    [[nodiscard]] static wire::WireResult<FrameView> parse(wire::ByteView bytes);
};

/// A frame to send, or a received one to keep. Owns its data.
struct Frame
{
    static constexpr std::size_t overhead = 8; ///< 68 L L 68 … CS 16
    static constexpr std::size_t headSize = 8; ///< C, A, AFN, SEQ
    static constexpr std::size_t mostUserBytes = 16383; ///< C to before CS, on a network channel (“Frame”, L1)
    static constexpr std::size_t mostRadioUserBytes = 255; ///< the same by radio

    ProtocolId protocolId = ProtocolId::Gdw376; ///< bits 1–0 of L
    LinkControl control; ///< C
    TerminalAddress address; ///< A1 A2 A3
    std::uint8_t afn = 0; ///< AFN
    Sequence sequence; ///< SEQ; TpV is set by `encode` as `timeTag` says
    QByteArray data; ///< data units
    std::optional<MessagePassword> password; ///< PW; down frames only
    std::optional<EventCounters> events; ///< EC1 EC2; up frames only, sets ACD
    std::optional<TimeTag> timeTag; ///< Tp

    friend bool operator==(const Frame &, const Frame &) = default;

    [[nodiscard]] static Frame fromView(const FrameView &view);
    /// A view of this frame's own fields with empty `wireBytes`; valid while this frame is not changed.
    [[nodiscard]] FrameView view() const &;
    FrameView view() const && = delete;

    /// The bytes on the wire. `Length` above 16383 bytes between C and CS.
    [[nodiscard]] wire::WireResult<QByteArray> encode() const;
};

/// Whether down frames of this AFN carry PW (“AUX”): 01 04 05 06 0F 10.
[[nodiscard]] bool carriesPassword(std::uint8_t afn);

} // namespace meterdesk::gdw1376
