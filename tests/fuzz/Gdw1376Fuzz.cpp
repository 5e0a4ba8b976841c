// SPDX-License-Identifier: GPL-3.0-or-later
#include "FuzzTargets.h"
#include "gdw1376/Confirmation.h"
#include "gdw1376/CurrentValues.h"
#include "gdw1376/Events.h"
#include "gdw1376/Forwarding.h"
#include "gdw1376/FrameDecoder.h"
#include "gdw1376/ItemReading.h"
#include "gdw1376/LinkMessages.h"
#include "gdw1376/MeterTable.h"
#include "gdw1376/Parameters.h"
#include "gdw1376/ReadingSchedule.h"
#include "gdw1376/RegisterQueries.h"
#include "gdw1376/TerminalControl.h"

#include <algorithm>

namespace meterdesk::fuzz {

using namespace gdw1376;
using wire::ByteView;

namespace {

constexpr TerminalAddress terminal{.region = 0x1700, .terminal = 0x0405, .master = 1};
constexpr RequestHead head{.terminal = terminal, .sequence = 3};

void checkRoundTrip(const FrameView &view)
{
    const auto bytes = Frame::fromView(view).encode();
    check(bytes.has_value(), "a received frame can be encoded");
    check(std::ranges::equal(wire::bytesOf(*bytes), view.wireBytes), "a frame survives encoding");
}

/// A parameter that was parsed is written and parsed again as the same.
template <typename Parameter>
void checkParameter(const FrameView &frame)
{
    const auto parsed = parseParameter<Parameter>(frame);
    if (!parsed)
        return;
    const auto set = setParameter(head, *parsed);
    if (!set)
        return; // texts longer than we send
    const auto again = parseParameter<Parameter>(set->view());
    check(again && *again == *parsed, "a parameter survives");
}

void checkFormats(ByteView bytes)
{
    const auto writtenBack = [&](const QByteArray &written) {
        const auto same = wire::bytesOf(written);
        return std::ranges::equal(same, bytes) || (bytes.back() & 0x7F) == 0; // −0 has two forms
    };
    for (const NumberFormat &format : {format::a4, format::a5, format::a6, format::a7, format::a8, format::a9,
             format::a10, format::a11, format::a13, format::a14, format::a22, format::a23, format::a25}) {
        const auto number = parseNumber(format, bytes);
        QByteArray written;
        if (number && *number)
            check(appendNumber(written, format, *number) && writtenBack(written), "a number survives");
    }
    if (const auto scaled = parseScaledA2(bytes); scaled && *scaled) {
        QByteArray written;
        check(appendScaledA2(written, *scaled).has_value(), "a scaled number can be written");
        check(parseScaledA2(wire::bytesOf(written)).value() == *scaled, "a scaled number survives");
    }
    if (const auto amount = parseAmountA3(bytes); amount && *amount) {
        QByteArray written;
        check(appendAmountA3(written, *amount).has_value(), "an amount can be written");
        check(parseAmountA3(wire::bytesOf(written)).value() == *amount, "an amount survives");
    }
    (void)parseClockA1(bytes);
    (void)parseTimeA15(bytes);
    (void)parseDayA20(bytes);
    (void)parseMonthA21(bytes);
    (void)parseTimeA16(bytes);
    (void)parseTimeA17(bytes);
    (void)parseTimeA18(bytes);
    (void)parseTimeA19(bytes);
    (void)parseTimeA24(bytes);
    (void)parseAddressA12(bytes);
}

void walkUnits(const FrameView &frame)
{
    UnitReader reader(frame.data);
    std::size_t units = 0;
    while (reader.next())
        ++units;
    check(units <= frame.data.size() * 16, "an identifier of four bytes names at most 64 items");
}

} // namespace

void gdw1376Stream(ByteView input)
{
    if (input.empty())
        return;
    const std::size_t piece = 1 + input[0] % 64;
    ByteView rest = input.subspan(1);
    const std::size_t all = rest.size();
    static FrameDecoder decoder; // its buffer is large and would be most of a run
    decoder.reset();
    const auto skippedBefore = decoder.counters().skippedBytes;
    std::size_t inFrames = 0;
    const auto take = [&](const FrameView &frame) {
        inFrames += frame.wireBytes.size();
        checkRoundTrip(frame);
    };
    while (!rest.empty()) {
        const std::size_t size = std::min(piece, rest.size());
        decoder.decode(rest.first(size), take);
        rest = rest.subspan(size);
    }
    decoder.dropCandidate();
    while (const auto frame = decoder.next())
        take(*frame);
    check(inFrames + decoder.counters().skippedBytes - skippedBefore == all, "every byte is counted once");
}

void gdw1376Messages(ByteView input)
{
    constexpr std::size_t fields = 3; // C, AFN, SEQ
    if (input.size() < fields)
        return;
    Frame frame{.control = {input[0]}, .address = terminal, .afn = input[1], .sequence = {input[2]}};
    frame.data = wire::toByteArray(input.subspan(fields));
    // As sent by somebody who does not keep to AUX: what of it is PW, EC and Tp is for `parse` to find.
    const auto bytes = frame.encode();
    if (!bytes)
        return;
    QByteArray sent = *bytes;
    const auto marked = static_cast<std::uint8_t>(sent[13]);
    sent[13] = static_cast<char>(input[2]); // TpV as the input says
    sent[sent.size() - 2] = static_cast<char>(sent[sent.size() - 2] + input[2] - marked);
    const auto parsed = FrameView::parse(wire::bytesOf(sent));
    if (!parsed)
        return;
    const FrameView &view = *parsed;
    checkRoundTrip(view);
    walkUnits(view);
    checkFormats(view.data);
    (void)matchReply(head, static_cast<Afn>(view.afn), view);
    (void)parseLinkMessage(view);
    (void)confirmLinkMessage(view, ConfirmStyle::PerUnit);
    (void)parseConfirmation(view);
    (void)parseRegisterQuery(view);
    (void)parseClockReply(view);
    (void)parseControl(view);
    (void)parseForwardQuery(view);
    (void)parseForwardReply(view);
    (void)parseMeterTableQuery(view);
    (void)parseMeterTable(view);
    (void)parseReadingSchedules(view);
    checkParameter<LinkTiming>(view);
    checkParameter<MasterStations>(view);
    checkParameter<TerminalNetwork>(view);
    checkParameter<WorkMode>(view);
    if (const auto query = parseItemQuery(view))
        (void)parseItemReply(*query, view);
    RegisterReplyReader registers(view);
    for (auto reading = registers.next(); reading && *reading; reading = registers.next())
        check((*reading)->registers.tariffCount() <= wire::EnergyRegisters::maxTariffs, "registers stay bounded");
    if (auto events = EventReplyReader::of(view)) {
        for (auto record = events->next(); record && *record; record = events->next())
            (void)eventName((*record)->code);
    }
    UnitReader reader(view.data);
    (void)PhaseValues::take(reader);
    (void)PurchaseState::take(reader);
}

} // namespace meterdesk::fuzz
