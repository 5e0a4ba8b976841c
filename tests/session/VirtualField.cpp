// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualField.h"

#include "gdw1376/Forwarding.h"

#include <QtCore/QCoreApplication>

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

VirtualField::VirtualField(const QString &now)
{
    const auto plan = simulator::BuildingPlan::sample();
    const simulator::VirtualClock clock(*simulator::VirtualTime::fromText(now));
    building = std::move(*simulator::VirtualBuilding::make(*plan, clock));
    auto owned = std::make_unique<FakeChannel>();
    channel = owned.get();
    channel->setState(wire::ChannelState::Open);
    wire::SessionSettings settings;
    settings.number = u"17000405"_s;
    session = std::make_unique<wire::ConcentratorSession>(std::move(owned), settings, timers);
}

wire::MeterPort VirtualField::portOf(const QString &number, const QString &password)
{
    wire::MeterPort port;
    port.address = *dlt645::MeterAddress::fromText(number);
    port.credentials = *dlt645::Credentials::fromText(2, password);
    return port;
}

void VirtualField::answerAll()
{
    do {
        answerWritten();
        // Judgements and other futures arrive through the event loop.
        QCoreApplication::processEvents();
    } while (session && !channel->written.isEmpty());
}

void VirtualField::answerWritten()
{
    while (!channel->written.isEmpty()) {
        const QByteArray query = channel->takeWritten();
        const auto view = gdw1376::FrameView::parse(wire::bytesOf(query));
        if (!view)
            qFatal("the session sent no frame");
        Fate now = Fate::Answered;
        if (const auto order = gdw1376::parseForwardQuery(*view)) {
            for (const dlt645::Frame &frame : gdw1376::framesIn(wire::bytesOf(order->payload))) {
                now = fate ? fate(frame) : Fate::Answered;
                if (now != Fate::Lost)
                    toMeters += frame;
            }
        }
        if (now == Fate::Lost)
            continue;
        const auto answer = building->concentrators().front()->answer(*view, building->now());
        if (answer && now == Fate::Answered)
            channel->receive(*answer->frame.encode());
    }
}

void VirtualField::pass(std::chrono::milliseconds time)
{
    answerAll();
    for (auto passed = 0ms; passed < time; passed += 100ms) {
        timers.advance(100ms);
        answerAll();
    }
}

qsizetype VirtualField::count(dlt645::Function function) const
{
    return std::ranges::count_if(
        toMeters, [function](const dlt645::Frame &frame) { return frame.control().is(function); });
}

} // namespace meterdesk::test
