// SPDX-License-Identifier: GPL-3.0-or-later
#include "BusField.h"

#include <QtCore/QCoreApplication>

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

void TestBusClock::at(std::chrono::microseconds moment, QObject *context, std::function<void()> act)
{
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(std::max(moment - now(), 0us));
    (void)m_timers.start(wait, [context = QPointer(context), act = std::move(act)] {
        if (context)
            act();
    });
}

BusChannel::BusChannel(simulator::VirtualBus &bus)
    : m_bus(bus)
{
    connect(&bus, &simulator::VirtualBus::transmitted, this, &ByteChannel::bytesReceived);
}

bool BusChannel::write(const QByteArray &bytes)
{
    m_bus.receive(bytes);
    return true;
}

BusField::BusField(int meters, const QString &now, const QString &protocol, int baud)
    : m_dialect(protocol == u"dlt645-1997" ? wire::MeterDialect::Of1997 : wire::MeterDialect::Of2007)
{
    QStringList rows;
    for (int i = 0; i < meters; ++i) {
        rows += uR"({"number":"%1","concentrator_number":"00000001","point":%2,"protocol":"%3",
            "start_total":"%4.%5","start_peak":"%4.%5"})"_s.arg(numberOf(i))
                    .arg(i + 1)
                    .arg(protocol)
                    .arg(i + 1)
                    .arg((i + 1) % 100, 2, 10, QLatin1Char('0'));
    }
    const QString json = uR"({"format":"meterdesk-building","version":1,"as_of":"2015-10-01 00:00:00",
        "concentrators":[{"number":"00000001","protocol":"meter-bus","endpoint":"COM1@%1,8E1"}],"meters":[%2]})"_s
                             .arg(baud)
                             .arg(rows.join(u','));
    const auto plan = simulator::BuildingPlan::parse(json.toUtf8());
    if (!plan)
        qFatal("%s", qPrintable(plan.error().message));
    building = std::move(
        *simulator::VirtualBuilding::make(*plan, simulator::VirtualClock(*simulator::VirtualTime::fromText(now))));
    const auto line = building->buses().front();
    bus = std::make_unique<simulator::VirtualBus>(
        *building, line.meters, clock, simulator::VirtualBus::Settings{.baud = line.baud});
    session = std::make_unique<wire::MeterBusSession>(
        std::make_unique<BusChannel>(*bus), wire::BusSettings{{.responseTimeout = 2s}}, timers);
}

QString BusField::numberOf(int index)
{
    return QString::number(100'000'000'001 + index);
}

wire::MeterPort BusField::portOf(int index) const
{
    wire::MeterPort port;
    port.address = *dlt645::MeterAddress::fromText(numberOf(index));
    port.credentials = *dlt645::Credentials::fromText(2, u"000000"_s);
    port.dialect = m_dialect;
    return port;
}

void BusField::step()
{
    timers.advance(1ms);
    QCoreApplication::sendPostedEvents();
}

} // namespace meterdesk::test
