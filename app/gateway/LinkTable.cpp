// SPDX-License-Identifier: GPL-3.0-or-later
#include "LinkTable.h"

#include "GatewayConversions.h"
#include "SerialChannel.h"
#include "TcpChannel.h"

#include <QtCore/QFileInfo>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isSameWay(const Concentrator &one, const Concentrator &other)
{
    return one.number == other.number && one.protocol == other.protocol && one.link == other.link
        && one.endpoint == other.endpoint && one.addressNotation == other.addressNotation && one.tuning == other.tuning;
}

gdw1376::AddressNotation toWireNotation(AddressNotation notation)
{
    return notation == AddressNotation::Decimal ? gdw1376::AddressNotation::Decimal
                                                : gdw1376::AddressNotation::Hexadecimal;
}

/// Whether nothing but a program on this PC can be behind the port: a pseudo-terminal, or a link to one, which may be
/// gone at the moment.
bool isPseudoTerminal(const QString &port)
{
    const QFileInfo file(port);
    if (file.exists())
        return file.canonicalFilePath().startsWith("/dev/pts/"_L1);
    return port.contains(u'/') && !port.startsWith("/dev/"_L1);
}

std::unexpected<Error> trainingOnly(const Concentrator &concentrator)
{
    return failure(
        ErrorCode::TrainingOnly, u"concentrator %1 at %2"_s.arg(concentrator.number.toText(), concentrator.endpoint));
}

} // namespace

LinkTable::LinkTable(DatabaseMark mark, QObject *parent)
    : QObject(parent)
    , m_mark(mark)
    , m_hub(m_timers)
{
    connect(&m_hub, &wire::DialInHub::unknownTerminalsChanged, this, &LinkTable::unknownConcentratorsChanged);
    connect(&m_hub, &wire::DialInHub::frameSeen, this,
        [this](bool sent, const QByteArray &bytes) { Q_EMIT frameSeen(ConcentratorId{}, u"?"_s, sent, bytes); });
}

LinkTable::~LinkTable()
{
    for (auto &[id, link] : m_links) {
        if (link.session)
            link.session->disconnect(this);
    }
    m_hub.disconnect(this);
}

void LinkTable::setPatience(const WirePatience &patience)
{
    m_patience = patience;
    for (auto &[id, link] : m_links) {
        if (link.session)
            link.session->setPatience(patienceOf(link.record));
    }
}

wire::Patience LinkTable::patienceOf(const Concentrator &concentrator) const
{
    wire::Patience patience;
    patience.responseTimeout = m_patience.responseTimeout;
    patience.readRetries = m_patience.readRetries;
    patience.rs485ForwardTime = std::chrono::seconds(concentrator.tuning.rs485WaitSeconds);
    patience.plcForwardTime = std::chrono::seconds(concentrator.tuning.plcWaitSeconds);
    patience.waitForChannel =
        concentrator.link == LinkKind::TcpListen ? m_patience.loginWait : m_patience.responseTimeout;
    return patience;
}

Result<wire::LinkSession *> LinkTable::session(const Concentrator &concentrator)
{
    if (const auto found = m_links.find(concentrator.id);
        found != m_links.end() && isMadeFor(found->second, concentrator))
        return found->second.session.get();
    auto channel = makeChannel(concentrator);
    if (!channel)
        return std::unexpected(channel.error());
    Link &link = m_links[concentrator.id];
    link.record = concentrator;
    link.learnt.reset();
    if (concentrator.protocol == ConcentratorProtocol::MeterBus) {
        link.session = std::make_unique<wire::MeterBusSession>(
            std::move(*channel), wire::BusSettings{patienceOf(concentrator)}, m_timers);
    } else {
        wire::SessionSettings settings{patienceOf(concentrator)};
        settings.number = concentrator.number.toText();
        settings.notation = toWireNotation(concentrator.addressNotation);
        settings.bufferBytes = concentrator.tuning.bufferBytes;
        link.session = std::make_unique<wire::ConcentratorSession>(std::move(*channel), settings, m_timers);
    }
    watch(concentrator.id, *link.session);
    return link.session.get();
}

Result<wire::ConcentratorSession *> LinkTable::concentrator(const Concentrator &concentrator)
{
    const auto found = session(concentrator);
    if (!found)
        return std::unexpected(found.error());
    if (auto *session = qobject_cast<wire::ConcentratorSession *>(*found))
        return session;
    return failure(ErrorCode::Unsupported, u"%1 is a meter bus"_s.arg(concentrator.number.toText()));
}

Result<wire::MeterBusSession *> LinkTable::bus(const Concentrator &concentrator)
{
    const auto found = session(concentrator);
    if (!found)
        return std::unexpected(found.error());
    if (auto *session = qobject_cast<wire::MeterBusSession *>(*found))
        return session;
    return failure(ErrorCode::Unsupported, u"%1 is no meter bus"_s.arg(concentrator.number.toText()));
}

Result<std::unique_ptr<wire::ByteChannel>> LinkTable::makeChannel(const Concentrator &concentrator)
{
    if (concentrator.link == LinkKind::Serial) {
        auto settings = wire::SerialSettings::fromText(concentrator.endpoint);
        if (!settings)
            return failure(ErrorCode::InvalidArgument, settings.error());
        settings->pseudoTerminalOnly = m_mark == DatabaseMark::Training;
        if (m_mark == DatabaseMark::Training && !isPseudoTerminal(settings->port))
            return trainingOnly(concentrator);
        return std::make_unique<wire::SerialChannel>(*settings);
    }
    const auto endpoint = TcpEndpoint::fromText(concentrator.endpoint);
    if (!endpoint)
        return std::unexpected(endpoint.error());
    if (concentrator.link == LinkKind::TcpDial) {
        if (m_mark == DatabaseMark::Training && !endpoint->isLoopback())
            return trainingOnly(concentrator);
        return std::make_unique<wire::TcpChannel>(endpoint->host, endpoint->port);
    }
    if (concentrator.protocol == ConcentratorProtocol::MeterBus)
        return failure(ErrorCode::Unsupported,
            u"%1: a meter bus has no login by which it could be known"_s.arg(concentrator.number.toText()));
    if (!m_listensByOrder) {
        if (const auto listening = listenAt(concentrator.endpoint); !listening)
            return std::unexpected(listening.error());
    }
    const auto learnt = [this, id = concentrator.id](gdw1376::AddressNotation other) {
        if (auto *session = qobject_cast<wire::ConcentratorSession *>(m_links[id].session.get()))
            session->setNotation(other);
        learn(id, other);
    };
    return m_hub.channelFor(concentrator.number.toText(), toWireNotation(concentrator.addressNotation), learnt);
}

Result<void> LinkTable::listen(const QString &endpoint)
{
    const auto listening = listenAt(endpoint);
    m_listensByOrder = m_listensByOrder || listening;
    return listening;
}

Result<void> LinkTable::listenAt(const QString &endpoint)
{
    if (m_listeners.contains(endpoint))
        return {};
    const auto place = TcpEndpoint::fromText(endpoint);
    if (!place)
        return std::unexpected(place.error());
    if (m_mark == DatabaseMark::Training && !place->isLoopback())
        return failure(ErrorCode::TrainingOnly, u"listening at %1"_s.arg(endpoint));
    const QHostAddress host = place->host.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        ? QHostAddress(QHostAddress::LocalHost)
        : QHostAddress(place->host);
    if (host.isNull())
        return failure(ErrorCode::InvalidArgument, u"not an address of this PC: '%1'"_s.arg(endpoint));
    auto listener = std::make_unique<wire::TcpListener>(
        [this](std::unique_ptr<wire::AcceptedTcpChannel> connection) { m_hub.take(std::move(connection)); });
    if (const auto port = listener->listen(host, place->port); !port)
        return failure(ErrorCode::NotConnected, u"cannot listen at %1: %2"_s.arg(endpoint, port.error()));
    m_listeners[endpoint] = std::move(listener);
    return {};
}

QList<UnknownConcentrator> LinkTable::unknownConcentrators() const
{
    QList<UnknownConcentrator> found;
    for (const wire::UnknownTerminal &each : m_hub.unknownTerminals())
        found += {each.hexadecimalNumber(), each.decimalNumber(), each.peer, each.messages, each.isConnected};
    return found;
}

bool LinkTable::isMadeFor(const Link &link, const Concentrator &record) const
{
    // A record that says meanwhile what the session has learnt is no reason to connect anew.
    Concentrator made = link.record;
    if (link.learnt == record.addressNotation)
        made.addressNotation = record.addressNotation;
    return link.session && isSameWay(made, record);
}

void LinkTable::learn(ConcentratorId id, gdw1376::AddressNotation notation)
{
    const AddressNotation learnt =
        notation == gdw1376::AddressNotation::Decimal ? AddressNotation::Decimal : AddressNotation::Hexadecimal;
    m_links[id].learnt = learnt;
    Q_EMIT addressNotationLearnt(id, learnt);
}

void LinkTable::watch(ConcentratorId id, wire::LinkSession &session)
{
    connect(&session, &wire::LinkSession::stateChanged, this, [this, id](wire::ChannelState state) {
        switch (state) {
        case wire::ChannelState::Open:
            return setState(id, LinkState::Online);
        case wire::ChannelState::Closed:
            return setState(id, LinkState::Offline);
        case wire::ChannelState::Opening:
            // A lost link that is dialled again stays offline for the eye until it answers.
            if (this->state(id) == LinkState::Unknown)
                setState(id, LinkState::Connecting);
        }
    });
    if (auto *concentrator = qobject_cast<wire::ConcentratorSession *>(&session)) {
        connect(concentrator, &wire::ConcentratorSession::notationLearnt, this,
            [this, id](gdw1376::AddressNotation notation) { learn(id, notation); });
    }
    connect(&session, &wire::LinkSession::frameSeen, this, [this, id, &session](bool sent, const QByteArray &bytes) {
        Q_EMIT frameSeen(id, session.linkName(), sent, bytes);
    });
}

void LinkTable::setState(ConcentratorId id, LinkState state)
{
    Link &link = m_links[id];
    if (link.state == state)
        return;
    link.state = state;
    Q_EMIT stateChanged(id, state);
}

LinkState LinkTable::state(ConcentratorId id) const
{
    const auto found = m_links.find(id);
    return found == m_links.end() ? LinkState::Unknown : found->second.state;
}

} // namespace meterdesk
