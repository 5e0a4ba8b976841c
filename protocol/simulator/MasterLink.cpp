// SPDX-License-Identifier: GPL-3.0-or-later
#include "MasterLink.h"

#include "gdw1376/Confirmation.h"
#include "gdw1376/FrameDecoder.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

#include <algorithm>

namespace meterdesk::simulator {

using namespace std::chrono_literals;

namespace {

/// Later than any master waits: 90 s over the power line and 5 s for the concentrator, with the defaults.
constexpr auto answerLateBy = 100s;

} // namespace

/// One master's connection. It belongs to its device and goes with it.
class MasterLink::Connection final : public QObject
{
public:
    Connection(MasterLink &link, QIODevice *device)
        : QObject(device)
        , m_link(link)
        , m_device(*device)
    {
        connect(device, &QIODevice::readyRead, this, [this] { read(); });
    }

    void send(const QByteArray &bytes)
    {
        const auto *socket = qobject_cast<QAbstractSocket *>(&m_device);
        if (!m_device.isOpen() || (socket && socket->state() != QAbstractSocket::ConnectedState))
            return;
        m_device.write(bytes);
        Q_EMIT m_link.frameSeen(true, bytes);
    }

    void reset()
    {
        if (auto *socket = qobject_cast<QAbstractSocket *>(&m_device))
            socket->abort();
        else
            m_device.close();
    }

private:
    void read()
    {
        const QByteArray bytes = m_device.readAll();
        m_decoder.decode(
            wire::bytesOf(bytes), [this](const gdw1376::FrameView &frame) { m_link.onFrame(*this, frame); });
    }

    MasterLink &m_link;
    QIODevice &m_device;
    gdw1376::FrameDecoder m_decoder;
};

MasterLink::MasterLink(VirtualBuilding &building, std::vector<VirtualConcentrator *> served, QObject *parent)
    : QObject(parent)
    , m_building(building)
    , m_served(std::move(served))
{ }

void MasterLink::serve(QIODevice *device)
{
    new Connection(*this, device);
}

void MasterLink::setFaults(const FaultPlan &plan, std::uint64_t seed)
{
    m_faults = plan;
    m_dice = FaultDice(seed);
    silenceMeters(m_served, plan);
}

void MasterLink::onFrame(Connection &connection, const gdw1376::FrameView &frame)
{
    Q_EMIT frameSeen(false, wire::toByteArray(frame.wireBytes));
    for (VirtualConcentrator *concentrator : m_served) {
        if (!concentrator->address().sameTerminal(frame.address))
            continue;
        if (frame.is(gdw1376::Afn::Confirm)) {
            const auto confirmation = gdw1376::parseConfirmation(frame);
            Q_EMIT confirmed(confirmation && confirmation->isOk());
            return;
        }
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

void MasterLink::reply(Connection &connection, VirtualConcentrator::Answer answer, Fault fault)
{
    const auto encoded = answer.frame.encode();
    if (!encoded || fault == Fault::Drop)
        return;
    QByteArray bytes = *encoded;
    std::chrono::milliseconds after = answer.after + m_faults.delay;
    switch (fault) {
    case Fault::Corrupt:
        m_dice.corrupt(bytes);
        break;
    case Fault::Duplicate:
        bytes += bytes;
        break;
    case Fault::Half:
        bytes.truncate(bytes.size() / 2);
        break;
    case Fault::Late:
        after += answerLateBy;
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

void silenceMeters(const std::vector<VirtualConcentrator *> &concentrators, const FaultPlan &plan)
{
    for (VirtualConcentrator *concentrator : concentrators) {
        for (const MeterPlace &place : concentrator->places()) {
            const auto isThis = [&place](const QString &number) {
                return dlt645::MeterAddress::fromText(number) == place.meter->address();
            };
            place.meter->setSilent(std::ranges::any_of(plan.silentMeters, isThis));
        }
    }
}

} // namespace meterdesk::simulator
