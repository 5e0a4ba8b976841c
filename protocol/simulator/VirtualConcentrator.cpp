// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualConcentrator.h"

#include "gdw1376/Confirmation.h"
#include "gdw1376/Forwarding.h"
#include "gdw1376/Parameters.h"
#include "gdw1376/RegisterQueries.h"
#include "gdw1376/TerminalControl.h"
#include "gdw1376/TerminalInformation.h"

#include <algorithm>

namespace meterdesk::simulator {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using gdw1376::Afn;
using gdw1376::ConfirmationKind;
using gdw1376::Frame;
using gdw1376::FrameView;
namespace fn = gdw1376::fn;

namespace {

/// How long a concentrator waits for the first byte of a meter; DL/T 645 gives the meter 500 ms.
constexpr std::chrono::milliseconds firstByteTimeout = 500ms;
constexpr auto collectionDelay = 3min;
constexpr int preambleOnBus = 4;
constexpr std::size_t ringSize = 256;

/// Event codes ERC of what happens in the virtual building.
namespace erc {

constexpr std::uint8_t parametersChanged = 3;
constexpr std::uint8_t readingFailed = 31;
constexpr std::uint8_t clockSet = 41;

} // namespace erc

Frame denial(const FrameView &request)
{
    return gdw1376::terminalConfirmation(request, ConfirmationKind::AllDenied);
}

/// What the concentrator has for one item of a query; nothing where it lacks it.
std::optional<gdw1376::RegisterReading> readingOf(
    const VirtualMeter &meter, const gdw1376::QueriedUnit &asked, VirtualTime now)
{
    gdw1376::RegisterReading reading;
    reading.unit = asked.unit;
    reading.day = asked.day;
    if (asked.unit.function == fn::currentForwardActive && !asked.day && !meter.isSilent()) {
        reading.readAt = now.toWire();
        reading.registers = meter.registers().toWire();
        return reading;
    }
    if (asked.unit.function != fn::dailyForwardActive || !asked.day)
        return std::nullopt;
    const VirtualFreeze *freeze = meter.freezeOf(*asked.day);
    const VirtualTime collected = VirtualConcentrator::collectedAt(*asked.day);
    if (!freeze || collected > now || meter.isSilent())
        return std::nullopt;
    reading.readAt = collected.toWire();
    reading.registers = freeze->registers.toWire();
    return reading;
}

template <typename Parameter>
QByteArray bodyOf(const Parameter &parameter)
{
    QByteArray body;
    (void)parameter.appendTo(body); // of the defaults below and of what was parsed: in range
    return body;
}

/// The body in a 04 frame of F1, F3, F7 or F8; nothing where it is damaged.
std::optional<QByteArray> parameterBody(const FrameView &request, int function)
{
    const auto taken = [](const auto &parameter) {
        return parameter ? std::optional(bodyOf(*parameter)) : std::nullopt;
    };
    switch (function) {
    case gdw1376::paramfn::linkTiming:
        return taken(gdw1376::parseParameter<gdw1376::LinkTiming>(request));
    case gdw1376::paramfn::masterStations:
        return taken(gdw1376::parseParameter<gdw1376::MasterStations>(request));
    case gdw1376::paramfn::network:
        return taken(gdw1376::parseParameter<gdw1376::TerminalNetwork>(request));
    default:
        return taken(gdw1376::parseParameter<gdw1376::WorkMode>(request));
    }
}

/// What it leaves the factory with.
std::map<int, QByteArray> factoryParameters()
{
    gdw1376::MasterStations stations;
    stations.main = {{127, 0, 0, 1}, 7001};
    stations.apn = "CMNET";
    gdw1376::TerminalNetwork network;
    network.address = {192, 168, 1, 41};
    network.mask = {255, 255, 255, 0};
    network.gateway = {192, 168, 1, 1};
    network.user = "terminal";
    network.password = "secret";
    network.listenPort = 7001;
    return {{gdw1376::paramfn::linkTiming, bodyOf(gdw1376::LinkTiming{})},
        {gdw1376::paramfn::masterStations, bodyOf(stations)}, {gdw1376::paramfn::network, bodyOf(network)},
        {gdw1376::paramfn::workMode, bodyOf(gdw1376::WorkMode{.mode = 0x01, .redialSeconds = 60})}};
}

gdw1376::MeterTableEntry entryOf(const MeterPlace &place)
{
    gdw1376::MeterTableEntry entry;
    entry.deviceNumber = place.point;
    entry.point = place.point;
    entry.baud = place.meter->dialect() == MeterDialect::Of1997 ? 1200 : 2400;
    entry.port = place.port;
    entry.protocol = place.meter->dialect() == MeterDialect::Of1997 ? gdw1376::meterprotocol::dlt645Of1997
                                                                    : gdw1376::meterprotocol::dlt645Of2007;
    entry.address = place.meter->address();
    return entry;
}

} // namespace

VirtualConcentrator::VirtualConcentrator(Settings settings, const gdw1376::TerminalAddress &address)
    : m_settings(std::move(settings))
    , m_address(address)
    , m_parameters(factoryParameters())
{ }

SimulatorResult<VirtualConcentrator> VirtualConcentrator::make(const Settings &settings)
{
    const auto address = gdw1376::TerminalAddress::fromNumber(settings.number, settings.notation);
    if (!address || settings.number.size() != 8)
        return simulatorFailure(u"\"%1\" is no concentrator number of 8 digits"_s.arg(settings.number));
    return VirtualConcentrator(settings, *address);
}

VirtualConcentrator::EventRing &VirtualConcentrator::ringOf(gdw1376::EventClass events)
{
    return events == gdw1376::EventClass::Important ? m_important : m_normal;
}

void VirtualConcentrator::record(gdw1376::EventClass events, std::uint8_t code, VirtualTime at, wire::ByteView more)
{
    const auto made = gdw1376::eventRecord(code, at.plus(m_clockOffset).toWire(), more);
    if (!made)
        return;
    EventRing &ring = ringOf(events);
    ring.records.push_back(*made);
    ++ring.counter;
    forgetEvents(events, ringSize);
}

void VirtualConcentrator::forgetEvents(gdw1376::EventClass events, std::size_t keep)
{
    EventRing &ring = ringOf(events);
    while (ring.records.size() > keep)
        ring.records.pop_front();
}

gdw1376::EventCounters VirtualConcentrator::eventCounters() const
{
    return {.important = m_important.counter, .normal = m_normal.counter};
}

VirtualTime VirtualConcentrator::collectedAt(wire::WireDate day)
{
    return VirtualTime::startOf(plusDays(day, 1)).plus(collectionDelay);
}

QByteArray VirtualConcentrator::linkMessage(gdw1376::LinkMessageKind kind, VirtualTime now)
{
    const bool withClock = m_settings.sendsClock && kind != gdw1376::LinkMessageKind::Logout;
    const auto clock = withClock ? std::optional(now.plus(m_clockOffset).toWire()) : std::nullopt;
    m_sequence = static_cast<std::uint8_t>((m_sequence + 1) & 0x0F);
    const auto frame = gdw1376::linkMessageFrame(m_address, m_sequence, kind, clock);
    const auto bytes = frame ? frame->encode() : std::unexpected(frame.error());
    return bytes.value_or(QByteArray());
}

std::optional<VirtualConcentrator::Answer> VirtualConcentrator::answer(
    const FrameView &request, VirtualTime now, Twist twist)
{
    if (request.control.isUp() || !m_address.sameTerminal(request.address) || !request.address.isUnicast())
        return std::nullopt;
    if (request.is(Afn::Confirm))
        return std::nullopt; // the master's answer to a login
    if (twist == Twist::Deny || request.wireBytes.size() > static_cast<std::size_t>(m_settings.bufferBytes))
        return Answer{denial(request)};
    for (const MeterPlace &place : m_places)
        place.meter->advanceTo(now);

    Answer answer = reactTo(request, now, twist);
    const auto encoded = answer.frame.encode();
    if (!encoded || encoded->size() > m_settings.bufferBytes)
        answer.frame = denial(request);
    return answer;
}

VirtualConcentrator::Answer VirtualConcentrator::reactTo(const FrameView &request, VirtualTime now, Twist twist)
{
    if (auto parameter = answerParameter(request, now))
        return {std::move(*parameter)};
    switch (static_cast<Afn>(request.afn)) {
    case Afn::Forward:
        return forward(request, now, twist);
    case Afn::SetParameters:
        return {writeTable(request, now)};
    case Afn::Control:
        return {obey(request, now)};
    case Afn::Events:
        return {answerEvents(request)};
    case Afn::QueryParameters:
        return {answerTableQuery(request)};
    default:
        return {answerQuery(request, now, twist)};
    }
}

void VirtualConcentrator::add(const MeterPlace &place)
{
    m_places.push_back(place);
    if (place.isListed)
        setSlot(entryOf(place));
}

std::uint8_t VirtualConcentrator::errorOf(const std::vector<gdw1376::MeterTableEntry> &entries) const
{
    Table after = m_table;
    for (const gdw1376::MeterTableEntry &entry : entries) {
        if (m_refused.contains(entry.deviceNumber))
            return gdw1376::unitOtherError;
        if (entry.isDeletion())
            after.erase(entry.deviceNumber);
        else
            after.insert_or_assign(entry.deviceNumber, entry);
    }
    std::set<QString> addresses;
    for (const auto &[slot, entry] : after) {
        if (!addresses.insert(entry.address.toText()).second)
            return gdw1376::unitDuplicateAddress;
    }
    return gdw1376::unitOk;
}

Frame VirtualConcentrator::obey(const FrameView &request, VirtualTime now)
{
    const auto control = gdw1376::parseControl(request);
    if (!control)
        return denial(request);
    switch (control->unit.function) {
    case gdw1376::controlfn::trip:
        if (m_holdsRounds)
            return denial(request);
        m_openRounds.insert(control->unit.point);
        break;
    case gdw1376::controlfn::permitClose:
        m_openRounds.erase(control->unit.point);
        break;
    case gdw1376::controlfn::protectOn:
    case gdw1376::controlfn::protectOff:
        m_holdsRounds = control->unit.function == gdw1376::controlfn::protectOn;
        break;
    case gdw1376::controlfn::setClock:
        m_clockOffset = std::chrono::milliseconds(VirtualTime::of(control->clock->time).ms - now.ms);
        record(gdw1376::EventClass::Normal, erc::clockSet, now);
        break;
    default:
        return denial(request);
    }
    return gdw1376::terminalConfirmation(request, ConfirmationKind::AllOk);
}

std::optional<Frame> VirtualConcentrator::answerParameter(const FrameView &request, VirtualTime now)
{
    for (auto &[function, body] : m_parameters) {
        if (!gdw1376::parameterReader(request, function))
            continue;
        if (request.is(Afn::QueryParameters)) {
            Frame reply = gdw1376::replyFrame(request, Afn::QueryParameters);
            const gdw1376::UnitId unit{gdw1376::UnitId::terminalPoint, function};
            return gdw1376::UnitWriter(reply.data).add(unit, wire::bytesOf(body)) ? reply : denial(request);
        }
        const auto written = parameterBody(request, function);
        if (!written)
            return denial(request);
        body = *written;
        QByteArray details(1, char{1}); // by station 1
        gdw1376::DataUnitId::of({gdw1376::UnitId::terminalPoint, function})->appendTo(details);
        record(gdw1376::EventClass::Normal, erc::parametersChanged, now, wire::bytesOf(details));
        return gdw1376::terminalConfirmation(request, ConfirmationKind::AllOk);
    }
    return std::nullopt;
}

/// A frame is taken whole or not at all.
Frame VirtualConcentrator::writeTable(const FrameView &request, VirtualTime now)
{
    const auto entries = gdw1376::parseMeterTable(request);
    if (!entries)
        return denial(request);
    if (const std::uint8_t error = errorOf(*entries); error != gdw1376::unitOk) {
        Frame refusal = gdw1376::replyFrame(request, Afn::Confirm);
        const gdw1376::UnitId unit{gdw1376::UnitId::terminalPoint, gdw1376::paramfn::meterTable};
        return gdw1376::appendPerUnit(refusal.data, Afn::SetParameters, {{unit, error}}) ? refusal : denial(request);
    }
    for (const gdw1376::MeterTableEntry &entry : *entries) {
        if (entry.isDeletion())
            m_table.erase(entry.deviceNumber);
        else
            setSlot(entry);
    }
    constexpr std::array<std::uint8_t, 5> tableChanged{1, 0x00, 0x00, 0x02, 0x01}; // by station 1: p0, F10
    record(gdw1376::EventClass::Normal, erc::parametersChanged, now, tableChanged);
    return gdw1376::terminalConfirmation(request, ConfirmationKind::AllOk);
}

Frame VirtualConcentrator::answerEvents(const FrameView &request) const
{
    auto head = gdw1376::parseEventQuery(request);
    if (!head)
        return denial(request);
    head->counters = eventCounters();
    const EventRing &ring = head->events == gdw1376::EventClass::Important ? m_important : m_normal;
    std::vector<QByteArray> records;
    for (std::uint8_t number = head->first; number != head->last; ++number) {
        const auto age = static_cast<std::uint8_t>(ring.counter - 1 - number); // 0: the newest
        if (age < ring.records.size())
            records.push_back(ring.records[ring.records.size() - 1 - age]);
    }
    // Asked for what it has not, it denies.
    if (records.size() != static_cast<std::uint8_t>(head->last - head->first))
        return denial(request);
    const auto reply = gdw1376::eventReply(request, *head, records);
    return reply ? *reply : denial(request);
}

void VirtualConcentrator::noteSilence(const MeterPlace &place, VirtualTime now)
{
    if (!place.meter->isSilent())
        m_silent.erase(place.point);
    else if (m_silent.insert(place.point).second) {
        const std::array point{
            static_cast<std::uint8_t>(place.point & 0xFF), static_cast<std::uint8_t>(place.point >> 8)};
        record(gdw1376::EventClass::Important, erc::readingFailed, now, point);
    }
}

Frame VirtualConcentrator::answerTableQuery(const FrameView &request) const
{
    const auto asked = gdw1376::parseMeterTableQuery(request);
    if (!asked)
        return denial(request);
    std::vector<gdw1376::MeterTableEntry> held;
    for (const int slot : *asked) {
        if (const auto found = m_table.find(slot); found != m_table.end())
            held.push_back(found->second);
    }
    const auto reply = gdw1376::meterTableReply(request, held);
    return reply ? *reply : denial(request);
}

Frame VirtualConcentrator::answerQuery(const FrameView &request, VirtualTime now, Twist twist) const
{
    if (gdw1376::asksForEventCounters(request)) {
        const auto reply = gdw1376::eventCountersReply(request, eventCounters());
        return reply ? *reply : denial(request);
    }
    if (gdw1376::asksForVersion(request)) {
        const auto reply = gdw1376::versionReply(request,
            {.vendor = u"VIRT"_s,
                .device = m_settings.number,
                .software = u"V2.1"_s,
                .softwareDate = wire::WireDate{2017, 3, 1},
                .capacity = u"2040"_s,
                .protocol = m_settings.sendsClock ? u"1301"_s : u"0901"_s,
                .hardware = u"H1.0"_s,
                .hardwareDate = wire::WireDate{2016, 11, 1}});
        return reply ? *reply : denial(request);
    }
    const auto units = gdw1376::parseRegisterQuery(request);
    if (!units || units->empty())
        return denial(request);
    if (units->size() == 1 && request.is(Afn::Current)
        && units->front().unit == gdw1376::UnitId{gdw1376::UnitId::terminalPoint, fn::terminalClock}) {
        const auto reply = gdw1376::clockReply(request, now.plus(m_clockOffset).toWire());
        return reply ? *reply : denial(request);
    }
    Frame reply = gdw1376::replyFrame(request, static_cast<Afn>(request.afn));
    gdw1376::UnitWriter writer(reply.data);
    for (gdw1376::QueriedUnit asked : *units) {
        const MeterPlace *place = placeOf(asked.unit.point);
        if (!place)
            continue;
        if (twist == Twist::WrongMeter) {
            place = &neighbourOf(*place);
            asked.unit.point = place->point;
        }
        // An item it does not have is left out of the answer.
        if (const auto reading = readingOf(*place->meter, asked, now)) {
            if (!gdw1376::appendReading(writer, *reading))
                return denial(request);
        }
    }
    return reply.data.isEmpty() ? denial(request) : reply;
}

VirtualConcentrator::Answer VirtualConcentrator::forward(const FrameView &request, VirtualTime now, Twist twist)
{
    const auto order = gdw1376::parseForwardQuery(request);
    if (!order)
        return {denial(request)};
    const auto frames = gdw1376::framesIn(wire::bytesOf(order->payload));
    std::vector<dlt645::Frame> answers;
    for (const MeterPlace &place : m_places) {
        if (place.port != order->port || frames.empty())
            continue;
        if (place.meter->address() == frames.front().address())
            noteSilence(place, now);
        if (const auto answered = answerOf(*place.meter, frames.front(), m_relayErrors)) {
            VirtualMeter &other = *neighbourOf(place).meter;
            other.advanceTo(now);
            const auto foreign = twist == Twist::WrongMeter
                ? dlt645::Frame::make(other.address(), answered->control(), answered->data())
                : wire::WireResult<dlt645::Frame>(*answered);
            answers.push_back(foreign ? *foreign : *answered);
        }
    }
    // Two meters that answer a wildcard at once destroy each other's bytes.
    QByteArray payload;
    if (answers.size() == 1)
        payload = answers.front().encode(order->port == gdw1376::plcPort ? 0 : preambleOnBus);
    const auto reply = gdw1376::forwardReply(request, order->port, wire::bytesOf(payload));
    return {reply ? *reply : denial(request),
        payload.isEmpty() ? std::min(order->messageTimeout, firstByteTimeout) : std::chrono::milliseconds{0}};
}

const MeterPlace *VirtualConcentrator::placeOf(int point) const
{
    auto listed = m_table.find(point); // slots mostly have their point's number
    if (listed == m_table.end() || listed->second.point != point)
        listed = std::ranges::find_if(m_table, [point](const auto &each) { return each.second.point == point; });
    if (listed == m_table.end() || listed->second.protocol == gdw1376::meterprotocol::notRead)
        return nullptr;
    const auto wired = std::ranges::find_if(m_places, [&entry = listed->second](const MeterPlace &place) {
        return place.meter->address() == entry.address && place.port == entry.port;
    });
    return wired != m_places.end() ? &*wired : nullptr;
}

const MeterPlace &VirtualConcentrator::neighbourOf(const MeterPlace &place) const
{
    const auto index = static_cast<std::size_t>(&place - m_places.data());
    return m_places[(index + 1) % m_places.size()];
}

} // namespace meterdesk::simulator
