// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualServer.h"

#include "gdw1376/FrameDecoder.h"

#include <QtCore/QTimer>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QTcpSocket>

namespace meterdesk::simulator {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Later than any master waits: 90 s over the power line and 5 s for the concentrator, with the defaults.
constexpr auto lateBy = 100s;

std::vector<VirtualConcentrator *> allOf(VirtualBuilding &building)
{
    std::vector<VirtualConcentrator *> all;
    for (const auto &concentrator : building.concentrators())
        all.push_back(concentrator.get());
    return all;
}

} // namespace

/// One master's connection. It belongs to its socket and goes with it.
class VirtualServer::Connection final : public QObject
{
public:
    Connection(VirtualServer &server, QTcpSocket *socket)
        : QObject(socket)
        , m_server(server)
        , m_socket(*socket)
    {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }

    void send(const QByteArray &bytes)
    {
        if (m_socket.state() != QAbstractSocket::ConnectedState)
            return;
        m_socket.write(bytes);
        Q_EMIT m_server.frameSeen(true, bytes);
    }

    void reset() { m_socket.abort(); }

private:
    void read()
    {
        const QByteArray bytes = m_socket.readAll();
        m_decoder.decode(
            wire::bytesOf(bytes), [this](const gdw1376::FrameView &frame) { m_server.onFrame(*this, frame); });
    }

    VirtualServer &m_server;
    QTcpSocket &m_socket;
    gdw1376::FrameDecoder m_decoder;
};

VirtualServer::VirtualServer(VirtualBuilding &building, std::vector<VirtualConcentrator *> served, QObject *parent)
    : QObject(parent)
    , m_building(building)
    , m_served(std::move(served))
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &VirtualServer::accept);
}

VirtualServer::VirtualServer(VirtualBuilding &building, QObject *parent)
    : VirtualServer(building, allOf(building), parent)
{ }

VirtualServer::~VirtualServer()
{
    unplug();
}

SimulatorResult<quint16> VirtualServer::listen(const QHostAddress &host, quint16 port)
{
    if (!m_server.listen(host, port))
        return simulatorFailure(u"%1:%2: %3"_s.arg(host.toString()).arg(port).arg(m_server.errorString()));
    m_host = host;
    m_port = m_server.serverPort();
    return m_port;
}

void VirtualServer::unplug()
{
    m_server.close();
    // Sockets delete themselves once disconnected, later, so that one of them may be the reason for this call.
    for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
        socket->abort();
}

SimulatorResult<void> VirtualServer::plugIn()
{
    if (const auto listening = listen(m_host, m_port); !listening)
        return std::unexpected(listening.error());
    return {};
}

void VirtualServer::setFaults(const FaultPlan &plan, std::uint64_t seed)
{
    m_faults = plan;
    m_dice = FaultDice(seed);
    for (VirtualConcentrator *concentrator : m_served) {
        for (const MeterPlace &place : concentrator->places()) {
            const auto isThis = [&place](const QString &number) {
                return dlt645::MeterAddress::fromText(number) == place.meter->address();
            };
            place.meter->setSilent(std::ranges::any_of(plan.silentMeters, isThis));
        }
    }
}

void VirtualServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection())
        new Connection(*this, socket);
}

void VirtualServer::onFrame(Connection &connection, const gdw1376::FrameView &frame)
{
    Q_EMIT frameSeen(false, wire::toByteArray(frame.wireBytes));
    for (VirtualConcentrator *concentrator : m_served) {
        if (!concentrator->address().sameTerminal(frame.address))
            continue;
        ++m_requests;
        const Fault fault = m_dice.draw(m_faults);
        auto twist = VirtualConcentrator::Twist::None;
        if (fault == Fault::Deny)
            twist = VirtualConcentrator::Twist::Deny;
        else if (fault == Fault::WrongMeter)
            twist = VirtualConcentrator::Twist::WrongMeter;
        if (auto answer = concentrator->answer(frame, m_building.now(), twist))
            reply(connection, std::move(*answer), fault);
        Q_EMIT answered();
        return;
    }
}

void VirtualServer::reply(Connection &connection, VirtualConcentrator::Answer answer, Fault fault)
{
    const auto encoded = answer.frame.encode();
    if (!encoded || fault == Fault::Drop)
        return;
    QByteArray bytes = *encoded;
    std::chrono::milliseconds after = answer.after + m_faults.delay;
    switch (fault) {
    case Fault::Corrupt: {
        const auto place = static_cast<qsizetype>(m_dice.below(static_cast<std::uint64_t>(bytes.size())));
        bytes[place] = static_cast<char>(bytes[place] ^ (1 << m_dice.below(8)));
        break;
    }
    case Fault::Duplicate:
        bytes += bytes;
        break;
    case Fault::Half:
        bytes.truncate(bytes.size() / 2);
        break;
    case Fault::Late:
        after += lateBy;
        break;
    case Fault::Reset:
        // Not from inside the socket's own signal.
        QTimer::singleShot(0, &connection, [&connection] { connection.reset(); });
        return;
    default:
        break;
    }
    if (after == 0ms)
        connection.send(bytes);
    else
        QTimer::singleShot(after, &connection, [&connection, bytes] { connection.send(bytes); });
}

} // namespace meterdesk::simulator
