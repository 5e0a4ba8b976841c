// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "ConcentratorSession.h"
#include "DatabaseMark.h"
#include "MeterGateway.h"

#include <map>
#include <memory>

namespace meterdesk {

/// The way to the meters through Q/GDW 1376.1 concentrators on TCP. The only place that knows both records and frames.
class ConcentratorGateway final : public MeterGateway
{
    Q_OBJECT
public:
    /// `clock` must outlive the gateway. With a training mark every address but loopback is refused.
    ConcentratorGateway(const Clock &clock, DatabaseMark mark, QObject *parent = nullptr);
    ~ConcentratorGateway() override;

    void setPatience(WirePatience patience) override;
    [[nodiscard]] Async<LiveReading> readMeter(const Concentrator &concentrator, const Meter &meter) override;
    [[nodiscard]] Async<QList<FreezeReply>> readFreezes(const Concentrator &concentrator,
        const QList<FreezeRequest> &requests, std::function<void(int done, int total)> progress) override;
    [[nodiscard]] Async<RelayOutcome> commandRelay(const Concentrator &concentrator, const Meter &meter,
        RelayAction action, std::function<QFuture<bool>()> stillDue) override;
    [[nodiscard]] LinkState linkState(ConcentratorId concentrator) const override;
    void keepConnected(const QList<Concentrator> &concentrators) override;

private:
    struct Link
    {
        QString endpoint;
        AddressNotation notation = AddressNotation::Hexadecimal;
        std::unique_ptr<wire::ConcentratorSession> session;
        LinkState state = LinkState::Unknown;
    };

    /// The session of a concentrator, made anew where its record changed. `training-only`, `unsupported`,
    /// `invalid-argument`, `invalid-number`.
    [[nodiscard]] Result<wire::ConcentratorSession *> sessionOf(const Concentrator &concentrator);
    void setLinkState(ConcentratorId id, LinkState state);

    /// Keeps the frames of one request, with their times.
    struct FrameLog
    {
        QList<FrameRecord> frames;
    };
    [[nodiscard]] wire::FrameObserver observer(const std::shared_ptr<FrameLog> &log) const;

    const Clock &m_clock;
    const DatabaseMark m_mark;
    WirePatience m_patience;
    wire::EventLoopTimers m_timers;
    std::map<ConcentratorId, Link> m_links;
};

} // namespace meterdesk
