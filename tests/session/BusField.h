// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ManualTimers.h"
#include "MeterBusSession.h"
#include "VirtualBus.h"

namespace meterdesk::test {

/// The bus's clock on the test's timers, to the millisecond.
class TestBusClock final : public simulator::BusClock
{
public:
    explicit TestBusClock(ManualTimers &timers)
        : m_timers(timers)
    { }
    [[nodiscard]] std::chrono::microseconds now() const override { return m_timers.now(); }
    void at(std::chrono::microseconds moment, QObject *context, std::function<void()> act) override;

private:
    ManualTimers &m_timers;
};

/// One end of the line.
class BusChannel final : public wire::ByteChannel
{
public:
    explicit BusChannel(simulator::VirtualBus &bus);

    void open() override { }
    void close() override { }
    [[nodiscard]] bool write(const QByteArray &bytes) override;
    [[nodiscard]] wire::ChannelState state() const override { return wire::ChannelState::Open; }
    [[nodiscard]] QString name() const override { return QStringLiteral("bus"); }

private:
    simulator::VirtualBus &m_bus;
};

/// A session with virtual meters on its bus, on a test clock: time passes only while somebody waits.
struct BusField
{
    ManualTimers timers;
    TestBusClock clock{timers};
    std::unique_ptr<simulator::VirtualBuilding> building;
    std::unique_ptr<simulator::VirtualBus> bus;
    std::unique_ptr<wire::MeterBusSession> session;

    /// `meters` on one line, numbered from 100000000001 on, standing at 1.01, 2.02, … kWh since 2015-10-01; it is
    /// `now`.
    explicit BusField(int meters, const QString &now = QStringLiteral("2015-10-09 00:20:00"),
        const QString &protocol = QStringLiteral("dlt645-2007"), int baud = 2400);

    [[nodiscard]] static QString numberOf(int index); ///< from 0
    [[nodiscard]] wire::MeterPort portOf(int index) const;
    [[nodiscard]] simulator::VirtualMeter &meter(int index) { return *building->meter(numberOf(index)); }

    /// Lets time pass until the future has ended, an hour at most.
    template <typename T>
    T wait(const QFuture<T> &future)
    {
        for (int i = 0; i < 3'600'000 && !future.isFinished(); ++i)
            step();
        return future.isFinished() ? future.result() : T{};
    }

private:
    void step();
    wire::MeterDialect m_dialect;
};

} // namespace meterdesk::test
