// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MeterGateway.h"

namespace meterdesk::test {

/// A way to the meters that leads nowhere: counts what it is asked, answers orders of 配表 with `pairing`, clocks with
/// `clock`, events and versions with `events` and `version`, and has no meters for anything else.
class FakeGateway final : public MeterGateway
{
public:
    int asked = 0; ///< requests of any kind
    QList<PairingAction> pairings; ///< what each order of 配表 was
    PairingAnswer pairing; ///< for every meter
    std::optional<WallTime> clock; ///< of concentrators and meters; none: nobody answers
    std::optional<int> ports; ///< told by a broadcast of the time; none: it cannot be sent
    int broadcasts = 0;

    std::optional<EventReading> events; ///< of concentrators; none: they do not answer
    EventMarks marksAsked; ///< behind which events were asked for last
    std::optional<ConcentratorVersion> version;
    LinkState link = LinkState::Online;

    void setPatience(WirePatience) override { }
    Async<LiveReading> readMeter(const Concentrator &, const Meter &, CommandId) override
    {
        return nobody<LiveReading>();
    }
    Async<QList<FreezeReply>> readFreezes(
        const Concentrator &, const QList<FreezeRequest> &, std::function<void(int, int)>) override
    {
        return nobody<QList<FreezeReply>>();
    }
    Async<RelayOutcome> commandRelay(
        const Concentrator &, const Meter &, RelayAction, CommandId, std::function<QFuture<bool>()>) override
    {
        return nobody<RelayOutcome>();
    }
    Async<WallTime> readClock(const Concentrator &) override { return clockNow(); }
    Async<WallTime> setClock(const Concentrator &) override { return clockNow(); }
    Async<MeterClockOutcome> setMeterClock(const Concentrator &, const Meter &) override
    {
        return nobody<MeterClockOutcome>();
    }
    Async<int> broadcastTime(const Concentrator &, const QList<Meter> &) override
    {
        ++asked;
        ++broadcasts;
        return finishedAsync<int>(ports ? Result<int>(*ports) : failure(ErrorCode::Timeout));
    }
    Async<QList<MeterNo>> searchMeters(
        const Concentrator &, MeterProtocol, std::function<void(const MeterNo &)>) override
    {
        return nobody<QList<MeterNo>>();
    }
    Async<void> writeMeterNumber(const Concentrator &, MeterProtocol, const MeterNo &, const MeterNo &) override
    {
        return nobody<void>();
    }
    Async<QList<PairingAnswer>> pair(const Concentrator &, PairingAction action, const QList<PairingRequest> &requests,
        std::function<void(const PairingAnswer &)>) override
    {
        ++asked;
        pairings += action;
        QList<PairingAnswer> answers(requests.size(), pairing);
        for (qsizetype i = 0; i < requests.size(); ++i)
            answers[i].meter = requests.at(i).meter.id;
        return finishedAsync<QList<PairingAnswer>>(answers);
    }
    Async<QList<TableSlot>> readMeterTable(const Concentrator &, int) override
    {
        ++asked;
        return finishedAsync<QList<TableSlot>>(QList<TableSlot>());
    }
    Async<EventReading> readEvents(const Concentrator &, const EventMarks &since) override
    {
        ++asked;
        marksAsked = since;
        return finishedAsync<EventReading>(events ? Result<EventReading>(*events) : failure(ErrorCode::Timeout));
    }
    Async<ConcentratorVersion> readVersion(const Concentrator &) override
    {
        ++asked;
        return finishedAsync<ConcentratorVersion>(
            version ? Result<ConcentratorVersion>(*version) : failure(ErrorCode::Timeout));
    }
    Async<ConcentratorParameter> readParameter(const Concentrator &, ParameterKind) override
    {
        return nobody<ConcentratorParameter>();
    }
    Result<ConcentratorParameter> withChanges(
        const ConcentratorParameter &before, const QList<ParameterField> &) const override
    {
        return before;
    }
    Async<ConcentratorParameter> writeParameter(const Concentrator &, const ConcentratorParameter &) override
    {
        return nobody<ConcentratorParameter>();
    }
    Async<void> controlOutput(const Concentrator &, const TerminalOutputOrder &) override { return nobody<void>(); }
    Result<void> checkRelayScript(const QString &) const override { return {}; }
    QString eventName(int code, WireLanguage) const override { return QString::number(code); }
    LinkState linkState(ConcentratorId) const override { return link; }
    void keepConnected(const QList<Concentrator> &) override { }
    WireMonitor &monitor() override { qFatal("a gateway of tests keeps no frames"); }
    Result<void> listen(const QString &) override { return {}; }
    QList<UnknownConcentrator> unknownConcentrators() const override { return {}; }

private:
    template <typename T>
    Async<T> nobody()
    {
        ++asked;
        return finishedAsync<T>(failure(ErrorCode::Timeout));
    }
    Async<WallTime> clockNow()
    {
        ++asked;
        return finishedAsync<WallTime>(clock ? Result<WallTime>(*clock) : failure(ErrorCode::Timeout));
    }
};

} // namespace meterdesk::test
