// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultPlan.h"
#include "VirtualBuilding.h"
#include "dlt645/FrameDecoder.h"

#include <QtCore/QObject>

#include <chrono>
#include <functional>
#include <vector>

namespace meterdesk::simulator {

/// The time a bus runs on: the real one, or a test's.
class BusClock
{
public:
    virtual ~BusClock() = default;
    [[nodiscard]] virtual std::chrono::microseconds now() const = 0;
    /// Calls `act` once at that moment or soon after, in the bus's thread, unless `context` is gone.
    virtual void at(std::chrono::microseconds moment, QObject *context, std::function<void()> act) = 0;
};

/// Real time on the thread's event loop.
class RealBusClock final : public BusClock
{
public:
    [[nodiscard]] std::chrono::microseconds now() const override;
    void at(std::chrono::microseconds moment, QObject *context, std::function<void()> act) override;
};

/// Meters on one RS-485 line: half duplex, every byte takes its time, meters that answer at once destroy each other's
/// bytes. Bytes go in by `receive` and come out by `transmitted`. Lives in the building's thread.
class VirtualBus final : public QObject
{
    Q_OBJECT
public:
    struct Settings
    {
        int baud = 2400; ///< bit/s
        int bitsPerByte = 11; ///< 8E1 (DL/T 645-2007 “Physical”): start, eight, parity, stop
        std::chrono::microseconds responseDelay{25'000}; ///< Td, 20–500 ms (“Physical”, timing)
    };

    /// The building owns the meters; everything outlives the bus.
    VirtualBus(VirtualBuilding &building, std::vector<VirtualMeter *> meters, BusClock &clock, Settings settings,
        QObject *parent = nullptr);

    /// Bytes from the master, at once; they take their time on the line from now on.
    void receive(const QByteArray &bytes);

    void setFaults(const FaultPlan &plan, std::uint64_t seed = 0);
    /// Each byte of either direction is lost or has a bit turned over with these chances, in millionths.
    void setNoise(int droppedBytes, int corruptedBytes);

    /// What has crossed the line so far, both ways, and how often meters began to answer: the least time it can have
    /// taken is `leastTime`.
    [[nodiscard]] std::int64_t bytesOnLine() const { return m_bytes; }
    [[nodiscard]] std::int64_t responses() const { return m_responses; }
    [[nodiscard]] std::chrono::microseconds leastTime() const;
    [[nodiscard]] std::chrono::microseconds timeOf(qsizetype bytes) const;

Q_SIGNALS:
    /// Bytes for the master, as they arrive there.
    void transmitted(const QByteArray &bytes);
    /// Frames, for --trace; `sent` by a meter.
    void frameSeen(bool sent, const QByteArray &bytes);
    void answered();
    /// The fault "reset" struck: the port hangs up.
    void hungUp();

private:
    void hear(const dlt645::Frame &frame, std::chrono::microseconds end);
    void transmit(QByteArray bytes, std::chrono::microseconds begin);
    void spoil(QByteArray &bytes);
    [[nodiscard]] QByteArray together(const std::vector<dlt645::Frame> &answers) const;

    VirtualBuilding &m_building;
    std::vector<VirtualMeter *> m_meters;
    BusClock &m_clock;
    Settings m_settings;
    dlt645::FrameDecoder m_decoder;
    FaultPlan m_faults;
    FaultDice m_dice{0};
    int m_droppedBytes = 0;
    int m_corruptedBytes = 0;
    std::chrono::microseconds m_lineBusyUntil{0};
    std::int64_t m_bytes = 0;
    std::int64_t m_responses = 0;
};

} // namespace meterdesk::simulator
