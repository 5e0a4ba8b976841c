// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LinkSession.h"

#include <QtCore/QPromise>

namespace meterdesk::wire {

/// One relay command (DL/T 645-2007 “Relay control 1CH”, of 1997 the script of its model) from the meter's clock to the
/// state read back (04000503; of 1997 nothing tells it). The command itself is sent once and never repeated. Deletes
/// itself when done.
class RelayFlow final : public QObject
{
    Q_OBJECT
public:
    RelayFlow(
        LinkSession &session, MeterPort meter, dlt645::RelayAction action, StillDue stillDue, FrameObserver observer);
    ~RelayFlow() override;

    [[nodiscard]] QFuture<RelayReport> start();

private:
    void onClock(const SessionResult<std::optional<WireTime>> &clock);
    void send(const WireTime &validUntil);
    [[nodiscard]] WireResult<dlt645::Frame> frameOf(const WireTime &validUntil) const;
    /// The last thing before the command leaves, when its turn on the port has come.
    [[nodiscard]] Request::Gate judgement();
    /// A meter of 1997 does not tell its relay.
    [[nodiscard]] bool canReadBack() const { return m_meter.dialect != MeterDialect::Of1997; }
    void onAcknowledged(const SessionResult<QByteArray> &value);
    void readBackLater();
    void readBack();
    /// Refused: the state says why, and is not left unknown.
    void readStateOnce(const SessionError &refusal);
    void keepStatus(const SessionResult<QByteArray> &value);
    [[nodiscard]] bool isAsAsked(const dlt645::StatusWord3 &status) const;
    void endWith(const SessionError &error);
    void note(const QString &detail);
    void finish(RelayResult result, const QString &detail = {});

    LinkSession &m_session;
    MeterPort m_meter;
    dlt645::RelayAction m_action;
    StillDue m_stillDue;
    FrameObserver m_observer;
    RelayReport m_report;
    QPromise<RelayReport> m_promise;
    TimerSource::Id m_timer = 0;
    int m_readBacks = 0;
    bool m_acknowledged = false;
    bool m_finished = false;
};

/// Until when a command to a meter without a clock is valid, where that is allowed: 2099-12-31 23:59:59.
inline constexpr WireTime farRelayDate{2099, 12, 31, 23, 59, 59};

/// `time` + `minutes`, over midnight and year's end.
[[nodiscard]] WireTime plusMinutes(const WireTime &time, std::chrono::minutes minutes);

} // namespace meterdesk::wire
