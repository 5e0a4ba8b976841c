// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConcentratorSession.h"
#include "MeterBusSession.h"
#include "PseudoTerminal.h"
#include "SerialChannel.h"
#include "TcpChannel.h"
#include "VirtualBus.h"
#include "VirtualServer.h"
#include "gdw1376/FreezeBatches.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk;
using namespace meterdesk::wire;
using simulator::BuildingPlan;
using simulator::PseudoTerminal;
using simulator::RealBusClock;
using simulator::VirtualBuilding;
using simulator::VirtualBus;
using simulator::VirtualClock;
using simulator::VirtualServer;
using simulator::VirtualTime;

namespace {

const WireDate day{2017, 5, 15};

std::unique_ptr<VirtualBuilding> buildingOf(int concentrators, int metersEach, const QString &protocol, int bufferBytes)
{
    QStringList heads;
    QStringList meters;
    for (int c = 0; c < concentrators; ++c) {
        const QString number = QString::number(17'000'001 + c);
        heads +=
            uR"({"number":"%1","protocol":"%2","buffer_bytes":%3,"address_notation":"decimal"})"_s.arg(number, protocol)
                .arg(bufferBytes);
        for (int m = 0; m < metersEach; ++m) {
            meters += uR"({"number":"%1","concentrator_number":"%2","point":%3,"start_total":"%4.00"})"_s
                          .arg(QString::number(100'000'000'000 + c * 10'000 + m), number)
                          .arg(m + 1)
                          .arg(m + 1);
        }
    }
    const QString json = uR"({"format":"meterdesk-building","version":1,"as_of":"2017-05-01 00:00:00",
        "concentrators":[%1],"meters":[%2]})"_s.arg(heads.join(u','), meters.join(u','));
    const auto plan = BuildingPlan::parse(json.toUtf8());
    if (!plan)
        qFatal("%s", qPrintable(plan.error().message));
    return std::move(*VirtualBuilding::make(*plan, VirtualClock(*VirtualTime::fromText(u"2017-05-16 00:20:00"))));
}

template <typename T>
T wait(const QFuture<T> &future)
{
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return future.result();
}

int countOk(const QList<FreezeAnswer> &answers)
{
    return static_cast<int>(
        std::ranges::count_if(answers, [](const FreezeAnswer &each) { return each.status == FreezeStatus::Ok; }));
}

/// Freezes of many meters behind one or many concentrators on loopback, all at once.
void concentrators(const char *name, int count, int metersEach, int bufferBytes)
{
    const auto building = buildingOf(count, metersEach, u"gdw1376.1-2013"_s, bufferBytes);
    VirtualServer server(*building);
    const quint16 port = *server.listen(QHostAddress::LocalHost, 0);
    EventLoopTimers timers;
    std::vector<std::unique_ptr<ConcentratorSession>> sessions;
    std::vector<SessionFuture<QList<FreezeAnswer>>> readings;
    QElapsedTimer timer;
    timer.start();
    for (int c = 0; c < count; ++c) {
        SessionSettings settings;
        settings.number = QString::number(17'000'001 + c);
        settings.notation = gdw1376::AddressNotation::Decimal;
        settings.bufferBytes = bufferBytes;
        sessions.push_back(std::make_unique<ConcentratorSession>(
            std::make_unique<TcpChannel>(u"127.0.0.1"_s, port), settings, timers));
        QList<gdw1376::FreezeKey> keys;
        for (int m = 1; m <= metersEach; ++m)
            keys += {m, day};
        readings.push_back(sessions.back()->readDailyFreezes(keys, Priority::Background));
    }
    int ok = 0;
    for (const auto &each : readings)
        ok += countOk(*wait(each));
    std::vector<gdw1376::FreezeKey> keys;
    for (int m = 1; m <= metersEach; ++m)
        keys.push_back({m, day});
    const auto least = count * gdw1376::freezeBatches(keys, {.bufferBytes = bufferBytes}).size();
    std::printf("%-46s %6lld ms, %d of %d read, %d frames (least %zu)\n", name, static_cast<long long>(timer.elapsed()),
        ok, count * metersEach, server.requests(), least);
}

/// Freezes of 30 meters over a real pseudo-terminal that is as slow as its baud rate.
void bus(const char *name, int baud)
{
    const auto building = buildingOf(1, 30, u"meter-bus"_s, 2048);
    RealBusClock clock;
    VirtualBus line(*building, building->buses().front().meters, clock, VirtualBus::Settings{.baud = baud});
    const QTemporaryDir folder;
    const QString link = folder.filePath(u"bus"_s);
    auto terminal = PseudoTerminal::open(link);
    if (!terminal) {
        std::printf("%-46s %s\n", name, qPrintable(terminal.error().message));
        return;
    }
    QObject::connect(terminal->get(), &PseudoTerminal::received, &line, &VirtualBus::receive);
    QObject::connect(&line, &VirtualBus::transmitted, terminal->get(), &PseudoTerminal::write);
    EventLoopTimers timers;
    MeterBusSession session(
        std::make_unique<SerialChannel>(SerialSettings{.port = link, .baud = baud}), BusSettings{}, timers);
    QList<MeterDay> days;
    for (int m = 0; m < 30; ++m) {
        MeterPort meter;
        meter.address = *dlt645::MeterAddress::fromText(QString::number(100'000'000'000 + m));
        days += MeterDay{meter, day};
    }
    session.open();
    while (session.state() != ChannelState::Open)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QElapsedTimer timer;
    timer.start();
    const int ok = countOk(*wait(session.readDailyFreezes(days, {2017, 5, 16}, false, Priority::Background)));
    const auto least = std::chrono::duration_cast<std::chrono::milliseconds>(line.leastTime()).count();
    std::printf("%-46s %6lld ms, %d of 30 read, bytes and delays alone %lld ms\n", name,
        static_cast<long long>(timer.elapsed()), ok, static_cast<long long>(least));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    concentrators("2000 freezes, one concentrator, 2048 bytes", 1, 2000, 2048);
    concentrators("2000 freezes, one concentrator, 512 bytes", 1, 2000, 512);
    concentrators("2000 freezes, one concentrator, 255 bytes", 1, 2000, 255);
    concentrators("100 concentrators of 20 meters at once", 100, 20, 512);
    bus("30 freezes on a bus of 2400 8E1", 2400);
    bus("30 freezes on a bus of 9600 8E1", 9600);
    return 0;
}
