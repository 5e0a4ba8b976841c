// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"
#include "WireError.h"
#include "dlt645/ControlCode.h"
#include "dlt645/MeterAddress.h"

#include <array>
#include <cstdint>

namespace meterdesk::dlt645 {

/// One frame of DL/T 645 (2007 “Frame”; 1997 “What is equal to 2007”):
/// `FE* 68 A0..A5 68 C L DATA[L] CS 16`
///
/// DATA travels with 33H added to each byte; here it is without. CS is the sum of all bytes from the first 68H to the
/// last of DATA as transmitted. A plain value for any thread: its data lie inside, decoding and copying allocate
/// nothing.
class Frame
{
public:
    /// Longest DATA the length byte L can announce.
    static constexpr std::size_t mostData = 255;
    /// Longest DATA of the standard, for reads (L <= 200); writes go up to `mostWriteData` (L <= 50): “Frame”, row L.
    static constexpr std::size_t mostReadData = 200;
    static constexpr std::size_t mostWriteData = 50;
    /// Bytes of a frame besides FE and DATA: 68H, A0..A5, 68H, C, L, CS, 16H.
    static constexpr std::size_t overhead = 12;

    /// No data, address and control zero.
    Frame();
    /// A frame to send. `Length` if `data` is longer than 200 bytes.
    [[nodiscard]] static wire::WireResult<Frame> make(
        const MeterAddress &address, ControlCode control, wire::ByteView data = {});

    /// Exactly one frame, any number of FE before it, nothing behind it. Checked in this order: `Start`, `Length` (more
    /// than `mostAccepted` bytes of DATA, cut short, bytes behind), `End`, `Checksum`.
    [[nodiscard]] static wire::WireResult<Frame> decode(wire::ByteView bytes, std::size_t mostAccepted = mostReadData);

    /// A0..A5.
    [[nodiscard]] const MeterAddress &address() const { return m_address; }
    /// C.
    [[nodiscard]] ControlCode control() const { return m_control; }
    /// DATA without 33H; points into this frame.
    [[nodiscard]] wire::ByteView data() const & { return {m_data.data(), m_length}; }
    wire::ByteView data() const && = delete;
    /// Number of FE received directly before the frame (“Physical”).
    [[nodiscard]] int preamble() const { return m_preamble; }

    /// The bytes on the wire, `preamble` FEs before them (RS-485 meters like four; PLC modules want none).
    [[nodiscard]] QByteArray encode(int preamble = 0) const;

private:
    friend class FrameDecoder;
    /// `candidate` is a whole frame without FE whose delimiters, length and checksum were checked.
    static void fill(Frame &frame, wire::ByteView candidate, int preamble);

    MeterAddress m_address;
    ControlCode m_control;
    std::uint8_t m_length = 0;
    int m_preamble = 0;
    std::array<std::uint8_t, mostData> m_data; // only the first m_length are ever read
};

// Defaulted out of the class, so that value initialisation does not clear the data first.
inline Frame::Frame() = default;

} // namespace meterdesk::dlt645
