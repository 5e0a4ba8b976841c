// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"
#include "MeterGateway.h"
#include "Operator.h"
#include "RelayCandidate.h"

#include <QtCore/QList>

namespace meterdesk {

class Database;

/// A command that waits: Queued to be judged and sent, ToCheck to be read back first.
struct WaitingCommand
{
    CommandId id;
    MeterId meter;
    ConcentratorId concentrator; ///< none: the meter is not paired
    RelayAction action = RelayAction::Trip;
    CommandPurpose purpose = CommandPurpose::Operator;
    CommandState state = CommandState::Queued;
};

/// One audited command with its frames.
struct CommandRecord
{
    CommandId id;
    MeterId meter;
    MeterNo meterNo;
    PropertyCode account; ///< empty: a meter without a room
    RelayAction action = RelayAction::Trip;
    CommandPurpose purpose = CommandPurpose::Operator;
    CommandState state = CommandState::Queued;
    QString operatorName;
    QString reason; ///< why it was asked for
    QString detail; ///< how it ended: what the meter or the judgement said
    WallTime queuedAt;
    std::optional<WallTime> sentAt;
    std::optional<WallTime> finishedAt;
    int attempts = 0;
    QList<FrameRecord> frames; ///< secrets in them are masked by `shownHex`
};

struct CommandQuery
{
    std::optional<MeterNo> meter;
    std::optional<WallTime> since;
    int limit = 1000; ///< newest first
};

/// Whether a command is to be sent now.
struct CommandVerdict
{
    bool isDue = false;
    QString reason = {}; ///< the word why not; empty where another program has it or it has ended

    explicit operator bool() const { return isDue; }
};

/// The queue of relay commands: what we ask of meters, apart from what they say. Thread-safe.
///
/// Life: Queued → (judge) Sending → (finish) Confirmed, Permitted, Refused, TimedOut or ToCheck → (checked) Confirmed,
/// Queued again or TimedOut; Cancelled where it is no longer due. None is sent to a meter behind a concentrator before
/// 数据下发 is 是, whoever asks.
class CommandService
{
public:
    CommandService(Database &database, const Clock &clock);

    /// What stands in the way of a command to these meters, by the records alone: never Unreachable. In this order,
    /// without those that are in no record. Needs CommandRelay.
    [[nodiscard]] Async<QList<RelayCandidate>> candidates(
        const Actor &actor, const QList<MeterId> &meters, RelayAction action) const;

    /// Queues a command of an operator; the reason is mandatory. Needs CommandRelay.
    /// Errors: `unknown-meter` (also one that was removed), `invalid-argument` (no reason), `already-exists` (the same
    /// command of an operator waits already), `not-delivered` (it was withdrawn from its concentrator),
    /// `not-permitted`.
    [[nodiscard]] Async<CommandId> enqueue(const Actor &actor, MeterId meter, const RelayOrder &order);

    /// Commands that wait, oldest first.
    [[nodiscard]] Async<QList<WaitingCommand>> waiting() const;

    /// The judgement right before sending, in one transaction with the present balance, tenancy, 保电, 数据下发 and
    /// meter of the room: still due → the command is Sending; no longer due → Cancelled, with the reason. Not due
    /// either where another program sends it or it has ended. `unknown-command`.
    [[nodiscard]] Async<CommandVerdict> judge(CommandId command);

    /// Stores how the attempt ended: frames, outcome, relay and protection as read back. An attempt that never came to
    /// sending leaves a command of policy or recharge queued for the next one and ends an operator's. A sent command of
    /// policy or recharge without an answer is to be checked, never repeated blindly. One that was refused for its
    /// password opens a work item and cancels what else waits for the meter without an operator behind it. Answers with
    /// the state it has now. `unknown-command`.
    [[nodiscard]] Async<CommandState> finish(CommandId command, const RelayOutcome &outcome);

    /// A command to check, after the meter was read: done as asked → Confirmed; not done → Queued again (policy,
    /// recharge) or TimedOut (operator). Unknown leaves it as it is. The frames of that reading are kept with the
    /// command. Answers with the state it has now.
    [[nodiscard]] Async<CommandState> checked(
        CommandId command, Relay relay, Protection protection, const QList<FrameRecord> &frames = {});

    /// Whose sending was interrupted.
    enum class Interrupted {
        All, ///< nobody else sends on this database: whatever is Sending
        Forgotten, ///< what has been Sending for longer than any attempt takes, a quarter of an hour
    };
    /// What was Sending when its program stopped, or could not be stored as ended, is to be checked. At the start of a
    /// program that sends, and while it runs. Answers how many.
    [[nodiscard]] Async<int> recoverInterrupted(Interrupted which = Interrupted::All);

    /// Newest first, with frames.
    [[nodiscard]] Async<QList<CommandRecord>> list(const CommandQuery &query) const;

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
