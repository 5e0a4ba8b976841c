// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/Forwarding.h"

#include "dlt645/FrameDecoder.h"

#include <algorithm>
#include <array>

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr int forwardFunction = 1;
constexpr std::array<int, 8> forwardingBaudRates{300, 600, 1200, 2400, 4800, 7200, 9600, 19200};
constexpr int fewestDataBits = 5;
constexpr int mostDataBits = 8;
constexpr int preambleForBus = 4;
constexpr std::uint8_t secondsFlag = 0x80;
constexpr std::int64_t mostCount = 0x7F;
constexpr std::int64_t mostByteTimeout = 0xFF;
constexpr std::chrono::milliseconds tick = 10ms;
constexpr std::size_t downHeadSize = 6;
constexpr std::size_t forwardedHeadSize = 3;

std::int64_t roundedUp(std::chrono::milliseconds time, std::chrono::milliseconds unit)
{
    return time <= 0ms ? 0 : (time - 1ms) / unit + 1;
}

} // namespace

wire::WireResult<UnitReader> forwardReader(const FrameView &frame, int function)
{
    if (!frame.is(Afn::Forward))
        return wireFailure(WireErrorCode::Control, u"AFN %1 forwards nothing"_s.arg(wire::hexOf(frame.afn)));
    UnitReader reader(frame.data);
    const auto unit = reader.next();
    if (!unit)
        return wireFailure(WireErrorCode::Length, u"no item"_s);
    if (unit->function != function)
        return wireFailure(WireErrorCode::Identifier, u"AFN 10 F%1"_s.arg(unit->function));
    return reader;
}

wire::WireResult<std::uint8_t> PortSettings::toControlWord() const
{
    const auto rate = std::ranges::find(forwardingBaudRates, baud);
    if (rate == forwardingBaudRates.end() || dataBits < fewestDataBits || dataBits > mostDataBits || stopBits < 1
        || stopBits > 2) {
        return wireFailure(WireErrorCode::Range,
            u"no control word for %1 baud, %2 data bits, %3 stop bits"_s.arg(baud).arg(dataBits).arg(stopBits));
    }
    const auto code = static_cast<unsigned>(rate - forwardingBaudRates.begin());
    return static_cast<std::uint8_t>(code << 5 | (stopBits == 2 ? 0x10U : 0U) | (parity != Parity::None ? 0x08U : 0U)
        | (parity == Parity::Odd ? 0x04U : 0U) | static_cast<unsigned>(dataBits - fewestDataBits));
}

PortSettings PortSettings::fromControlWord(std::uint8_t word)
{
    PortSettings settings;
    settings.baud = forwardingBaudRates[word >> 5];
    settings.stopBits = (word & 0x10) != 0 ? 2 : 1;
    settings.dataBits = fewestDataBits + (word & 0x03);
    settings.parity = Parity::None;
    if ((word & 0x08) != 0)
        settings.parity = (word & 0x04) != 0 ? Parity::Odd : Parity::Even;
    return settings;
}

wire::WireResult<Frame> forwardQuery(const RequestHead &head, std::uint8_t port, const PortSettings &settings,
    std::chrono::milliseconds messageTimeout, std::chrono::milliseconds byteTimeout, const dlt645::Frame &meterFrame)
{
    if (!head.terminal.isUnicast())
        return wireFailure(WireErrorCode::Address, u"forwarding goes to one certain terminal"_s);
    const auto word = settings.toControlWord();
    if (!word)
        return std::unexpected(word.error());
    const QByteArray payload = meterFrame.encode(port == plcPort ? 0 : preambleForBus);
    QByteArray body;
    wire::append(body, port);
    wire::append(body, *word);
    wire::append(body, messageTimeoutByte(messageTimeout));
    wire::append(body, static_cast<std::uint8_t>(std::min(roundedUp(byteTimeout, tick), mostByteTimeout)));
    wire::appendLowFirst(body, static_cast<std::uint16_t>(payload.size()));
    body.append(payload);

    Frame frame = queryFrame(head, Afn::Forward);
    frame.password = MessagePassword{};
    return withTerminalUnit(std::move(frame), forwardFunction, wire::bytesOf(body));
}

wire::WireResult<ForwardRequest> parseForwardQuery(const FrameView &query)
{
    auto reader = forwardReader(query, forwardFunction);
    if (!reader)
        return std::unexpected(reader.error());
    const auto head = reader->take(downHeadSize);
    if (!head)
        return std::unexpected(head.error());
    const auto payload = reader->take(wire::lowFirst16(head->subspan(4)));
    if (!payload)
        return std::unexpected(payload.error());
    return ForwardRequest{.port = (*head)[0],
        .settings = PortSettings::fromControlWord((*head)[1]),
        .messageTimeout = messageTimeoutOf((*head)[2]),
        .byteTimeout = (*head)[3] * tick,
        .payload = wire::toByteArray(*payload)};
}

wire::WireResult<ForwardReply> parseForwardReply(const FrameView &reply)
{
    auto reader = forwardReader(reply, forwardFunction);
    if (!reader)
        return std::unexpected(reader.error());
    const auto head = reader->take(forwardedHeadSize);
    if (!head)
        return std::unexpected(head.error());
    const auto payload = reader->take(wire::lowFirst16(head->subspan(1)));
    if (!payload)
        return std::unexpected(payload.error());
    return ForwardReply{.port = (*head)[0], .payload = *payload};
}

std::vector<dlt645::Frame> framesIn(ByteView payload)
{
    std::vector<dlt645::Frame> frames;
    dlt645::FrameDecoder decoder;
    decoder.decode(payload, [&](const dlt645::Frame &frame) { frames.push_back(frame); });
    decoder.dropCandidate();
    while (const auto frame = decoder.next())
        frames.push_back(*frame);
    return frames;
}

wire::WireResult<Frame> forwardReply(const FrameView &query, std::uint8_t port, ByteView payload)
{
    if (payload.size() > Frame::mostUserBytes)
        return wireFailure(WireErrorCode::Length, u"%1 bytes to forward"_s.arg(payload.size()));
    QByteArray body;
    wire::append(body, port);
    wire::appendLowFirst(body, static_cast<std::uint16_t>(payload.size()));
    wire::append(body, payload);
    return withTerminalUnit(replyFrame(query, Afn::Forward), forwardFunction, wire::bytesOf(body));
}

std::uint8_t messageTimeoutByte(std::chrono::milliseconds timeout)
{
    return static_cast<std::uint8_t>(secondsFlag | std::clamp<std::int64_t>(roundedUp(timeout, 1000ms), 1, mostCount));
}

std::chrono::milliseconds messageTimeoutOf(std::uint8_t byte)
{
    const std::int64_t count = byte & mostCount;
    return (byte & secondsFlag) != 0 ? count * 1000ms : count * tick;
}

} // namespace meterdesk::gdw1376
