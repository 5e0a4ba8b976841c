// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dlt645/Frame.h"
#include "gdw1376/Messages.h"

#include <chrono>
#include <vector>

/// AFN = 10 F1 (透明转发; Q/GDW 1376.1 “AFN”, 10 data forwarding): the terminal passes bytes to a meter on one of its
/// ports and returns what the meter says.
namespace meterdesk::gdw1376 {

/// The port settings inside the control word (透明转发通信控制字), 1 byte: D7–D5 baud (300 600 1200 2400 4800 7200 9600
/// 19200), D4 two stop bits, D3 parity, D2 odd, D1–D0 data bits − 5. 6BH is 2400 8E1. The baud codes differ from those
/// of the meter table (F10).
struct PortSettings
{
    enum class Parity : std::uint8_t { None, Even, Odd };

    int baud = 2400; ///< 300..19200, D7–D5
    int dataBits = 8; ///< 5..8, D1–D0
    Parity parity = Parity::Even; ///< D3, D2
    int stopBits = 1; ///< 1 or 2, D4

    friend bool operator==(const PortSettings &, const PortSettings &) = default;

    /// `Range` for a baud rate or number of bits that has no code.
    [[nodiscard]] wire::WireResult<std::uint8_t> toControlWord() const;
    [[nodiscard]] static PortSettings fromControlWord(std::uint8_t word);
};

/// Port 31 is the PLC module of most terminals; 1 is AC sampling, 2–4 RS-485.
inline constexpr std::uint8_t plcPort = 31;

/// Body of a request: port, control word, message timeout, byte timeout, k (2), k bytes.
struct ForwardRequest
{
    std::uint8_t port = plcPort; ///< 1..31
    PortSettings settings; ///< the control word
    std::chrono::milliseconds messageTimeout{60'000}; ///< sent in whole seconds, rounded up, at most 127
    std::chrono::milliseconds byteTimeout{100}; ///< sent in units of 10 ms, rounded up, at most 2550
    QByteArray payload; ///< what goes to the meter
};

/// The request that carries `meterFrame`, with an all-zero PW. FE preambles (four) are put before it, but not for the
/// PLC port, whose modules fail on them. `Address` unless the terminal is one certain terminal, `Range` for
/// settings that have no code.
[[nodiscard]] wire::WireResult<Frame> forwardQuery(const RequestHead &head, std::uint8_t port,
    const PortSettings &settings, std::chrono::milliseconds messageTimeout, std::chrono::milliseconds byteTimeout,
    const dlt645::Frame &meterFrame);

/// A reader behind the identifier of `function` in a frame that forwards: `Control`, `Length` without an item,
/// `Identifier` for another one.
[[nodiscard]] wire::WireResult<UnitReader> forwardReader(const FrameView &frame, int function);

/// The body of a request as the terminal receives it. `Control`, `Identifier` and `Length`.
[[nodiscard]] wire::WireResult<ForwardRequest> parseForwardQuery(const FrameView &query);

/// A reply: port, k (2), k bytes. No bytes means that the meter did not answer.
struct ForwardReply
{
    std::uint8_t port = 0; ///< 1..31
    wire::ByteView payload; ///< k bytes; points into the frame's bytes
};
/// `Control` unless AFN = 10 (a denial comes as AFN = 00), `Identifier` for another Fn, `Length`.
[[nodiscard]] wire::WireResult<ForwardReply> parseForwardReply(const FrameView &reply);

/// The DL/T 645 frames inside a payload: usually one; preambles and line noise are passed over.
[[nodiscard]] std::vector<dlt645::Frame> framesIn(wire::ByteView payload);

/// The terminal's answer with the meter's bytes.
[[nodiscard]] wire::WireResult<Frame> forwardReply(const FrameView &query, std::uint8_t port, wire::ByteView payload);

/// The message timeout byte: D7 = 1 seconds, 0 units of 10 ms; D6–D0 the count.
[[nodiscard]] std::uint8_t messageTimeoutByte(std::chrono::milliseconds timeout);
[[nodiscard]] std::chrono::milliseconds messageTimeoutOf(std::uint8_t byte);

} // namespace meterdesk::gdw1376
