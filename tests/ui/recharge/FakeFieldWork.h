// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FieldWork.h"

namespace meterdesk::test {

/// Meters that do nothing until a test says what happened to them.
class FakeFieldWork final : public FieldWork
{
    Q_OBJECT
public:
    using FieldWork::FieldWork;

    int wakes = 0;
    LinkState link = LinkState::Online;
    struct AskedCommand
    {
        MeterId meter;
        RelayAction action = RelayAction::Trip;
    };
    QList<AskedCommand> asked;
    CommandState answer = CommandState::Confirmed; ///< of command()

    [[nodiscard]] Async<QList<CollectedDay>> collect(const Actor &, const CollectionRequest &) override
    {
        return finishedAsync<QList<CollectedDay>>({});
    }
    [[nodiscard]] Async<LiveReading> readMeter(const Actor &, MeterId) override
    {
        return finishedAsync<LiveReading>(failure(ErrorCode::NotConnected));
    }
    [[nodiscard]] Async<QList<RelayCandidate>> candidates(const Actor &, const QList<MeterId> &, RelayAction) override
    {
        return finishedAsync<QList<RelayCandidate>>({});
    }
    [[nodiscard]] Async<CommandReport> command(const Actor &, MeterId meter, const RelayOrder &order) override
    {
        asked.append({meter, order.action});
        CommandReport report;
        report.action = order.action;
        report.outcome.state = answer;
        return finishedAsync<CommandReport>(report);
    }
    [[nodiscard]] Async<QList<CommandReport>> sendQueuedCommands() override
    {
        return finishedAsync<QList<CommandReport>>({});
    }
    [[nodiscard]] LinkState linkState(ConcentratorId) const override { return link; }
    void wake() override { ++wakes; }
};

} // namespace meterdesk::test
