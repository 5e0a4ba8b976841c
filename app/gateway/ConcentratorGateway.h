// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LinkTable.h"
#include "WireLog.h"

#include <QtCore/QHash>

#include <memory>

namespace meterdesk {

/// The way to the meters: through Q/GDW 1376.1 concentrators, or straight on their DL/T 645 bus; over TCP both ways and
/// serial ports. The only place that knows both records and frames.
class ConcentratorGateway final : public MeterGateway
{
    Q_OBJECT
public:
    /// `clock` must outlive the gateway. With a training mark every address but loopback is refused.
    ConcentratorGateway(const Clock &clock, DatabaseMark mark, QObject *parent = nullptr);

    void setPatience(WirePatience patience) override;
    [[nodiscard]] Async<LiveReading> readMeter(
        const Concentrator &concentrator, const Meter &meter, CommandId onBehalfOf) override;
    [[nodiscard]] Async<QList<FreezeReply>> readFreezes(const Concentrator &concentrator,
        const QList<FreezeRequest> &requests, std::function<void(int done, int total)> progress) override;
    [[nodiscard]] Async<RelayOutcome> commandRelay(const Concentrator &concentrator, const Meter &meter,
        RelayAction action, CommandId command, std::function<QFuture<bool>()> stillDue) override;
    [[nodiscard]] Async<WallTime> readClock(const Concentrator &concentrator) override;
    [[nodiscard]] Async<WallTime> setClock(const Concentrator &concentrator) override;
    [[nodiscard]] Async<MeterClockOutcome> setMeterClock(const Concentrator &concentrator, const Meter &meter) override;
    [[nodiscard]] Async<int> broadcastTime(const Concentrator &concentrator, const QList<Meter> &meters) override;
    [[nodiscard]] Async<QList<MeterNo>> searchMeters(
        const Concentrator &bus, MeterProtocol protocol, std::function<void(const MeterNo &)> found) override;
    [[nodiscard]] Async<void> writeMeterNumber(
        const Concentrator &bus, MeterProtocol protocol, const MeterNo &present, const MeterNo &wanted) override;
    [[nodiscard]] Async<QList<PairingAnswer>> pair(const Concentrator &concentrator, PairingAction action,
        const QList<PairingRequest> &requests, std::function<void(const PairingAnswer &)> ended) override;
    [[nodiscard]] Async<QList<TableSlot>> readMeterTable(const Concentrator &concentrator, int upTo) override;
    [[nodiscard]] Async<EventReading> readEvents(const Concentrator &concentrator, const EventMarks &since) override;
    [[nodiscard]] Async<ConcentratorVersion> readVersion(const Concentrator &concentrator) override;
    [[nodiscard]] Async<ConcentratorParameter> readParameter(
        const Concentrator &concentrator, ParameterKind kind) override;
    [[nodiscard]] Result<ConcentratorParameter> withChanges(
        const ConcentratorParameter &before, const QList<ParameterField> &changes) const override;
    [[nodiscard]] Async<ConcentratorParameter> writeParameter(
        const Concentrator &concentrator, const ConcentratorParameter &wanted) override;
    [[nodiscard]] Async<void> controlOutput(
        const Concentrator &concentrator, const TerminalOutputOrder &order) override;
    [[nodiscard]] Result<void> checkRelayScript(const QString &text) const override;
    [[nodiscard]] QString eventName(int code, WireLanguage language) const override;
    [[nodiscard]] LinkState linkState(ConcentratorId concentrator) const override;
    void keepConnected(const QList<Concentrator> &concentrators) override;
    [[nodiscard]] WireMonitor &monitor() override { return m_log; }
    [[nodiscard]] Result<void> listen(const QString &endpoint) override;
    [[nodiscard]] QList<UnknownConcentrator> unknownConcentrators() const override;

private:
    /// Keeps the frames of one request, with their times.
    struct FrameLog
    {
        QList<FrameRecord> frames;
    };
    /// The frames of a collection by the number of their exchange, since one reply brings many readings, or those of
    /// 配表 by the order they were for.
    using ExchangeLog = QHash<qsizetype, QList<FrameRecord>>;

    /// `command`: whose frames they are, for the monitor.
    [[nodiscard]] wire::FrameObserver observer(
        const std::shared_ptr<FrameLog> &log, const QString &link, CommandId command = {});
    [[nodiscard]] std::function<void(qsizetype exchange, bool sent, const QByteArray &bytes)> exchangeObserver(
        const std::shared_ptr<ExchangeLog> &log, const QString &link);

    [[nodiscard]] Async<QList<FreezeReply>> readBusFreezes(const Concentrator &concentrator,
        const QList<FreezeRequest> &requests, std::function<void(int done, int total)> progress);
    /// Turns answers into replies once they are there; whoever cancels ours cancels the reading.
    [[nodiscard]] Async<QList<FreezeReply>> repliesOf(const wire::SessionFuture<QList<wire::FreezeAnswer>> &reading,
        const QList<FreezeRequest> &requests, const std::shared_ptr<ExchangeLog> &log);

    const Clock &m_clock;
    WireLog m_log;
    LinkTable m_links;
};

} // namespace meterdesk
