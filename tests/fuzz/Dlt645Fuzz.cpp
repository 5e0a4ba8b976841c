// SPDX-License-Identifier: GPL-3.0-or-later
#include "FuzzTargets.h"
#include "dlt645/BusCommands.h"
#include "dlt645/Dialect1997.h"
#include "dlt645/FrameDecoder.h"
#include "dlt645/MaintenanceCommands.h"
#include "dlt645/MeterRefusal.h"
#include "dlt645/Replies.h"
#include "dlt645/Requests.h"
#include "dlt645/StatusWord3.h"
#include "dlt645/StatusWords.h"
#include "dlt645/SwitchRecord.h"
#include "dlt645/Values.h"

#include <algorithm>

namespace meterdesk::fuzz {

using namespace dlt645;
using wire::ByteView;

namespace {

/// A frame says the same after it was sent and received once more.
void checkRoundTrip(const Frame &frame)
{
    const QByteArray bytes = frame.encode(frame.preamble() % 8);
    const auto again = Frame::decode(wire::bytesOf(bytes));
    check(again.has_value(), "an encoded frame decodes");
    check(again->address() == frame.address() && again->control() == frame.control()
            && std::ranges::equal(again->data(), frame.data()),
        "a frame survives encoding");
}

/// What was parsed from `bytes` is written back as it was.
template <typename Parsed, typename Append>
void checkWritesBack(ByteView bytes, const Value<Parsed> &parsed, Append append)
{
    if (!parsed || !*parsed) // "no value" may be written in more than one way
        return;
    QByteArray written;
    check(append(written, *parsed).has_value(), "a parsed value can be written");
    const auto same = wire::bytesOf(written);
    check(same.size() == bytes.size(), "a value keeps its size");
    // −0 is the one number with two forms.
    check(std::ranges::equal(same, bytes) || (bytes.back() & 0x7F) == 0, "a value survives writing");
}

} // namespace

void dlt645Stream(ByteView input)
{
    if (input.empty())
        return;
    const std::size_t piece = 1 + input[0] % 64;
    ByteView rest = input.subspan(1);
    const std::size_t all = rest.size();
    FrameDecoder decoder;
    std::size_t inFrames = 0;
    const auto take = [&](const Frame &frame) {
        inFrames += Frame::overhead + frame.data().size();
        checkRoundTrip(frame);
        (void)MeterRefusal::fromReply(frame).isUnauthorised();
    };
    while (!rest.empty()) {
        const std::size_t size = std::min(piece, rest.size());
        decoder.decode(rest.first(size), take);
        rest = rest.subspan(size);
    }
    decoder.dropCandidate();
    while (const auto frame = decoder.next())
        take(*frame);
    check(inFrames + decoder.counters().skippedBytes <= all, "no byte is counted twice");
    check(!decoder.hasCandidate(), "nothing waits at the end of input");
}

void dlt645Messages(ByteView input)
{
    if (input.empty())
        return;
    static const MeterAddress meter = MeterAddress::fromWire(std::array<std::uint8_t, 6>{0x66, 0x65, 0x36, 0, 0, 0});
    const ByteView data = input.subspan(1, std::min(input.size() - 1, Frame::mostReadData));
    const auto frame = Frame::make(meter, ControlCode{input[0]}, data);
    check(frame.has_value(), "200 bytes fit a frame");
    const auto answered = Frame::make(meter, ControlCode{static_cast<std::uint8_t>(input[0] & 0x1F)}, data);
    (void)matchReply(*answered, *frame);
    (void)MeterRefusal::fromReply(*frame).toText();
    (void)parseAddressReply(*frame);
    (void)parseRead(*frame);
    (void)parseWrite(*frame);
    (void)parseBroadcastTime(*frame);
    (void)v1997::parseRead(*frame);
    (void)parsePasswordChange(*frame);
    (void)parseClear(*frame);
    if (const auto baud = parseBaudChange(*frame))
        (void)baud->baud();
    if (const auto address = parseWriteAddress(*frame))
        check(!address->isUnicast() || !address->hasWildcard(), "one certain meter has no wildcard");
    if (const auto command = parseRelayControl(*frame)) {
        if (command->action()) {
            const auto again = relayRequest(
                meter, command->credentials, {.action = *command->action(), .validUntil = command->validUntil});
            check(again.has_value(), "a received relay command can be built");
            check(std::ranges::equal(again->data().first(9), frame->data().first(9)), "with the same credentials");
        }
    }
    if (const auto moment = parseFreeze(*frame)) {
        const auto again = freezeRequest(meter, *moment);
        check(again && std::ranges::equal(again->data(), frame->data()), "a freeze survives");
    }
}

void dlt645Values(ByteView input)
{
    const auto energy = parseEnergy(input);
    checkWritesBack(input, energy, [](QByteArray &to, const auto &value) { return appendEnergy(to, value); });
    checkWritesBack(input, parseCombinedEnergy(input),
        [](QByteArray &to, const auto &value) { return appendCombinedEnergy(to, value); });
    checkWritesBack(input, parseMoney(input), [](QByteArray &to, const auto &value) { return appendMoney(to, value); });
    checkWritesBack(
        input, parseVoltage(input), [](QByteArray &to, const auto &value) { return appendVoltage(to, value); });
    checkWritesBack(
        input, parseCurrent(input), [](QByteArray &to, const auto &value) { return appendCurrent(to, value); });
    checkWritesBack(input, parsePower(input), [](QByteArray &to, const auto &value) { return appendPower(to, value); });
    checkWritesBack(input, parseReactivePower(input),
        [](QByteArray &to, const auto &value) { return appendReactivePower(to, value); });
    checkWritesBack(
        input, parsePowerFactor(input), [](QByteArray &to, const auto &value) { return appendPowerFactor(to, value); });
    checkWritesBack(
        input, parseFrequency(input), [](QByteArray &to, const auto &value) { return appendFrequency(to, value); });
    checkWritesBack(input, parseFreezeStamp(input),
        [](QByteArray &to, const auto &value) { return appendFreezeStamp(to, *value); });
    (void)parseDate(input);
    (void)parseTimeOfDay(input);
    (void)parseTimestamp(input);
    (void)parseCount(input);
    (void)parseTariffCount(input);
    (void)parseText(input);
    (void)parseSwitchRecord(input);
    (void)parseStatusWord(input);
    (void)StatusWord3::fromWire(input);
    (void)v1997::parseVoltage(input);
    (void)v1997::parseCurrent(input);
    if (const auto block = parseStatusBlock(input))
        check(block->count * 2 == static_cast<int>(input.size()), "every status word is kept");
    if (const auto block = parseEnergyBlock(input)) {
        check(static_cast<std::size_t>(block->tariffCount() + 1) * 4 == input.size(), "every register is kept");
        const auto old = v1997::parseEnergyBlock(input);
        check(!old || old->tariffCount() <= block->tariffCount(), "separators only take away");
    }
}

} // namespace meterdesk::fuzz
