// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MeterGateway.h"
#include "Operator.h"
#include "RelayCandidate.h"

namespace meterdesk {

/// Which daily freezes to read. Without meters and concentrator: all that are due.
struct CollectionRequest
{
    std::optional<ConcentratorNo> concentrator;
    QList<MeterId> meters;
    std::optional<QDate> day; ///< one day; otherwise every missing day back to the last billed one
};

/// One meter's one day, as it was read and stored.
struct CollectedDay
{
    MeterNo meterNo;
    FreezeReply reply; ///< status Held and Conflict are decided when it is stored
};

/// What a relay command of an operator ended as, after the meter was read back.
struct CommandReport
{
    CommandId command;
    MeterNo meterNo;
    RelayAction action = RelayAction::Trip;
    RelayOutcome outcome;
};

/// Long work with the meters, as screens and the command line ask for it: it joins the gateway with the records, keeps
/// every frame with the command it was for, and stores what was read. Lives in the gateway's thread. Screens never wait
/// for it; they hear of changes by signal.
class FieldWork : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Reads the due daily freezes and stores them, concentrators in parallel. Cancelling the future stops after the
    /// item in flight; what was read stays.
    [[nodiscard]] virtual Async<QList<CollectedDay>> collect(const Actor &actor, const CollectionRequest &request) = 0;

    /// Reads registers, relay, protection and clock live and stores them as the meter's last facts.
    [[nodiscard]] virtual Async<LiveReading> readMeter(const Actor &actor, MeterId meter) = 0;

    /// What a relay command would meet at these meters, by the records and the links as they are now; in this order,
    /// without those that are in no record. Asks no meter. Needs CommandRelay.
    [[nodiscard]] virtual Async<QList<RelayCandidate>> candidates(
        const Actor &actor, const QList<MeterId> &meters, RelayAction action) = 0;

    /// Records the command with its reason, judges it once more, sends it, reads the state back. Needs CommandRelay.
    /// `unsupported` for a meter without a relay command: nothing is recorded or sent.
    [[nodiscard]] virtual Async<CommandReport> command(const Actor &actor, MeterId meter, const RelayOrder &order) = 0;

    /// Sends queued commands that are due, one a meter, each judged again right before it goes out; those to check are
    /// read first. Returns when none is left that can be sent now.
    [[nodiscard]] virtual Async<QList<CommandReport>> sendQueuedCommands() = 0;

    /// What is known of the link to a concentrator, without asking it.
    [[nodiscard]] virtual LinkState linkState(ConcentratorId concentrator) const = 0;

    /// A command was queued: send it as soon as the line is free. Returns at once.
    virtual void wake() = 0;

Q_SIGNALS:
    void linkStateChanged(meterdesk::ConcentratorId concentrator, meterdesk::LinkState state);
    /// A meter was read: its last facts in the records changed.
    void meterChanged(meterdesk::MeterId meter);
    void commandChanged(meterdesk::CommandId command, meterdesk::MeterId meter, meterdesk::CommandState state);
    void collectionProgress(int done, int total, const QString &meterNo);
    void collectionFinished(int ok, int failed);
};

} // namespace meterdesk
