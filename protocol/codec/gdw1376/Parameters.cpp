// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/Parameters.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr std::size_t linkTimingSize = 6;
constexpr std::size_t masterStationsSize = 28;
constexpr std::size_t networkHeadSize = 20; // up to and with proxyLogin
constexpr std::size_t workModeSize = 8;
constexpr std::size_t endpointSize = 6;
constexpr qsizetype apnSize = 16;
constexpr qsizetype longestLogin = 20;
constexpr int highestTimeout = 0x0FFF;
constexpr int retriesShift = 12;
constexpr std::uint32_t allHours = 0xFFFFFF;

std::unexpected<wire::WireError> outOfRange(const QString &what)
{
    return wireFailure(WireErrorCode::Range, what);
}

Ipv4Address addressOf(ByteView bytes)
{
    Ipv4Address address;
    std::ranges::copy(bytes.first(address.size()), address.begin());
    return address;
}

Ipv4Endpoint endpointOf(ByteView bytes)
{
    return {.address = addressOf(bytes), .port = wire::lowFirst16(bytes.subspan(4))};
}

void appendEndpoint(QByteArray &to, const Ipv4Endpoint &endpoint)
{
    wire::append(to, ByteView{endpoint.address});
    wire::appendLowFirst(to, endpoint.port);
}

QByteArray withoutZeros(ByteView text)
{
    return wire::toByteArray(text.first(static_cast<std::size_t>(std::ranges::find(text, 0) - text.begin())));
}

/// A length byte and as many characters.
wire::WireResult<QByteArray> takeText(UnitReader &reader)
{
    const auto length = reader.take(1);
    if (!length)
        return std::unexpected(length.error());
    const auto text = reader.take(length->front());
    if (!text)
        return std::unexpected(text.error());
    return wire::toByteArray(*text);
}

void appendText(QByteArray &to, const QByteArray &text)
{
    wire::append(to, static_cast<std::uint8_t>(text.size()));
    to.append(text);
}

bool isByte(int number)
{
    return number >= 0 && number <= 0xFF;
}

} // namespace

wire::WireResult<LinkTiming> LinkTiming::take(UnitReader &reader)
{
    const auto body = reader.take(linkTimingSize);
    if (!body)
        return std::unexpected(body.error());
    const std::uint16_t waiting = wire::lowFirst16(body->subspan(2));
    return LinkTiming{.rtsDelay = (*body)[0],
        .allowedDelayMinutes = (*body)[1],
        .timeoutSeconds = waiting & highestTimeout,
        .retries = waiting >> retriesShift & 3,
        .confirmedServices = (*body)[4],
        .heartbeatMinutes = (*body)[5]};
}

wire::WireResult<void> LinkTiming::appendTo(QByteArray &body) const
{
    if (!isByte(rtsDelay) || !isByte(allowedDelayMinutes) || !isByte(heartbeatMinutes) || timeoutSeconds < 0
        || timeoutSeconds > highestTimeout || retries < 0 || retries > 3)
        return outOfRange(u"a link timing out of range"_s);
    wire::append(body, static_cast<std::uint8_t>(rtsDelay));
    wire::append(body, static_cast<std::uint8_t>(allowedDelayMinutes));
    wire::appendLowFirst(body, static_cast<std::uint16_t>(timeoutSeconds | retries << retriesShift));
    wire::append(body, confirmedServices);
    wire::append(body, static_cast<std::uint8_t>(heartbeatMinutes));
    return {};
}

QString addressText(const Ipv4Address &address)
{
    return u"%1.%2.%3.%4"_s.arg(address[0]).arg(address[1]).arg(address[2]).arg(address[3]);
}

QString Ipv4Endpoint::toText() const
{
    return u"%1:%2"_s.arg(addressText(address)).arg(port);
}

wire::WireResult<Ipv4Endpoint> Ipv4Endpoint::fromText(QStringView text)
{
    const auto numberOf = [](QStringView digits, uint most) -> std::optional<uint> {
        const bool plain = !digits.isEmpty() && digits.size() <= 5
            && std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
        const uint number = plain ? digits.toUInt() : most + 1;
        return number <= most ? std::optional(number) : std::nullopt;
    };
    const qsizetype colon = text.indexOf(u':');
    const auto parts = text.first(std::max<qsizetype>(colon, 0)).split(u'.');
    Ipv4Endpoint endpoint;
    if (parts.size() != static_cast<qsizetype>(endpoint.address.size()))
        return outOfRange(u"no address and port: %1"_s.arg(text));
    for (qsizetype at = 0; at < parts.size(); ++at) {
        const auto number = numberOf(parts[at], 0xFF);
        if (!number)
            return outOfRange(u"no address: %1"_s.arg(text));
        endpoint.address[static_cast<std::size_t>(at)] = static_cast<std::uint8_t>(*number);
    }
    const auto port = numberOf(text.sliced(colon + 1), 0xFFFF);
    if (!port)
        return outOfRange(u"no port: %1"_s.arg(text));
    endpoint.port = static_cast<std::uint16_t>(*port);
    return endpoint;
}

wire::WireResult<MasterStations> MasterStations::take(UnitReader &reader)
{
    const auto body = reader.take(masterStationsSize);
    if (!body)
        return std::unexpected(body.error());
    return MasterStations{.main = endpointOf(*body),
        .backup = endpointOf(body->subspan(endpointSize)),
        .apn = withoutZeros(body->subspan(2 * endpointSize))};
}

wire::WireResult<void> MasterStations::appendTo(QByteArray &body) const
{
    if (apn.size() > apnSize)
        return outOfRange(u"an APN has at most 16 characters"_s);
    appendEndpoint(body, main);
    appendEndpoint(body, backup);
    body.append(apn.leftJustified(apnSize, '\0'));
    return {};
}

wire::WireResult<TerminalNetwork> TerminalNetwork::take(UnitReader &reader)
{
    const auto head = reader.take(networkHeadSize);
    if (!head)
        return std::unexpected(head.error());
    TerminalNetwork network{.address = addressOf(*head),
        .mask = addressOf(head->subspan(4)),
        .gateway = addressOf(head->subspan(8)),
        .proxyType = (*head)[12],
        .proxy = endpointOf(head->subspan(13)),
        .proxyLogin = (*head)[19]};
    auto user = takeText(reader);
    if (!user)
        return std::unexpected(user.error());
    auto password = takeText(reader);
    if (!password)
        return std::unexpected(password.error());
    const auto port = reader.take(2);
    if (!port)
        return std::unexpected(port.error());
    network.user = std::move(*user);
    network.password = std::move(*password);
    network.listenPort = wire::lowFirst16(*port);
    return network;
}

wire::WireResult<void> TerminalNetwork::appendTo(QByteArray &body) const
{
    if (user.size() > longestLogin || password.size() > longestLogin)
        return outOfRange(u"user and password have at most 20 characters"_s);
    for (const Ipv4Address &part : {address, mask, gateway})
        wire::append(body, ByteView{part});
    wire::append(body, proxyType);
    appendEndpoint(body, proxy);
    wire::append(body, proxyLogin);
    appendText(body, user);
    appendText(body, password);
    wire::appendLowFirst(body, listenPort);
    return {};
}

wire::WireResult<WorkMode> WorkMode::take(UnitReader &reader)
{
    const auto body = reader.take(workModeSize);
    if (!body)
        return std::unexpected(body.error());
    return WorkMode{.mode = (*body)[0],
        .redialSeconds = wire::lowFirst16(body->subspan(1)),
        .redialTimes = (*body)[3],
        .idleMinutes = (*body)[4],
        .onlineHours = static_cast<std::uint32_t>((*body)[5]) | static_cast<std::uint32_t>((*body)[6]) << 8
            | static_cast<std::uint32_t>((*body)[7]) << 16};
}

wire::WireResult<void> WorkMode::appendTo(QByteArray &body) const
{
    if (onlineHours > allHours)
        return outOfRange(u"a day has 24 hours"_s);
    wire::append(body, mode);
    wire::appendLowFirst(body, redialSeconds);
    wire::append(body, redialTimes);
    wire::append(body, idleMinutes);
    wire::appendLowFirst(body, static_cast<std::uint16_t>(onlineHours & 0xFFFF));
    wire::append(body, static_cast<std::uint8_t>(onlineHours >> 16));
    return {};
}

wire::WireResult<Frame> parameterQuery(const RequestHead &head, int function)
{
    return withTerminalUnit(queryFrame(head, Afn::QueryParameters), function);
}

wire::WireResult<Frame> setParameterFrame(
    const RequestHead &head, int function, const QByteArray &body, const MessagePassword &password)
{
    auto frame = commandFrame(head, Afn::SetParameters, password);
    if (!frame)
        return frame;
    return withTerminalUnit(std::move(*frame), function, wire::bytesOf(body));
}

wire::WireResult<UnitReader> parameterReader(const FrameView &frame, int function)
{
    if (!frame.is(Afn::SetParameters) && !frame.is(Afn::QueryParameters))
        return wireFailure(WireErrorCode::Control, u"AFN %1 carries no parameters"_s.arg(wire::hexOf(frame.afn)));
    UnitReader reader(frame.data);
    const auto unit = reader.next();
    if (!unit)
        return wireFailure(WireErrorCode::Length, u"no item"_s);
    if (unit->point != UnitId::terminalPoint || unit->function != function)
        return wireFailure(WireErrorCode::Identifier,
            u"p%1 F%2 where F%3 was asked"_s.arg(unit->point).arg(unit->function).arg(function));
    return reader;
}

} // namespace meterdesk::gdw1376
