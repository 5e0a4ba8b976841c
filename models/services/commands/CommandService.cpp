// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/CommandService.h"

#include "Database.h"
#include "StoredSettings.h"
#include "Try.h"
#include "commands/CommandJudgement.h"
#include "commands/CommandQueue.h"
#include "commands/RelayObstacles.h"
#include "stores/AccountStore.h"
#include "stores/DeviceStore.h"
#include "stores/OperationLogStore.h"
#include "stores/WorkItemStore.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the readings back of a command take at most, beyond the time it is valid for.
constexpr std::chrono::minutes longestReadingBack{5};

Result<StoredCommand> commandOf(DbConnection &db, CommandId id)
{
    METERDESK_TRY(found, CommandStore::find(db, id));
    if (!found)
        return failure(ErrorCode::UnknownCommand, QString::number(id.value));
    return *found;
}

Result<CommandId> enqueueFor(
    DbConnection &db, const Actor &actor, MeterId meterId, const RelayOrder &order, WallTime now)
{
    METERDESK_TRY(meter, DeviceStore::meter(db, meterId));
    if (meter.download == DownloadState::Cancelled && meter.concentrator.isValid()) {
        METERDESK_TRY(way, DeviceStore::concentrator(db, meter.concentrator));
        if (!isDelivered(meter, way))
            return failure(ErrorCode::NotDelivered, u"meter %1 was withdrawn"_s.arg(meter.number.toText()));
    }
    StoredCommand command{.meter = meterId,
        .action = order.action,
        .purpose = CommandPurpose::Operator,
        .ground = order.ground,
        .operatorName = actor.name,
        .reason = order.reason,
        .queuedAt = now};
    if (!meter.propertyCode.isEmpty()) {
        METERDESK_TRY(account, AccountStore::find(db, meter.propertyCode, now.date()));
        if (account && !account->closedOn.isValid()) {
            command.account = account->id;
            command.tenancy = account->tenancy;
        }
    }
    METERDESK_TRY(id, CommandStore::insert(db, command));
    METERDESK_CHECK(OperationLogStore::append(
        db, actor, now, u"relay-"_s + wordOf(order.action), meter.number.toText(), order.reason));
    return id;
}

Result<CommandVerdict> judgeNow(DbConnection &db, DatabaseMark mark, CommandId id, WallTime now)
{
    METERDESK_TRY(command, commandOf(db, id));
    if (command.state == CommandState::ToCheck && !command.meterInUse) {
        // Nobody will ever read whether it was done.
        METERDESK_CHECK(CommandQueue::end(db, command, CommandState::Cancelled, u"meter-replaced"_s, now));
    }
    if (command.state != CommandState::Queued)
        return CommandVerdict{};
    METERDESK_TRY(settings, StoredSettings::read(db, mark));
    METERDESK_TRY(reason, whyNotDue(db, command, settings, now));
    if (reason) {
        METERDESK_CHECK(CommandQueue::end(db, command, CommandState::Cancelled, *reason, now));
        return CommandVerdict{.isDue = false, .reason = *reason};
    }
    command.state = CommandState::Sending;
    command.sentAt = now;
    ++command.attempts;
    METERDESK_CHECK(CommandStore::update(db, command));
    METERDESK_CHECK(CommandStore::setSent(db, id));
    return CommandVerdict{.isDue = true};
}

/// What people must know of a command of policy or recharge that ended, and what they need not any more.
Result<void> settleInbox(DbConnection &db, const StoredCommand &command, CommandState state, WallTime now)
{
    const std::int64_t about = command.meter.value;
    METERDESK_TRY(unauthorised, WorkItemStore::isOpen(db, WorkItemKind::Unauthorised, about));
    if (state == CommandState::Refused && command.purpose != CommandPurpose::Operator && !unauthorised) {
        METERDESK_CHECK(WorkItemStore::open(db,
            {.kind = WorkItemKind::Refused,
                .about = about,
                .account = command.account,
                .meter = command.meter,
                .detail = u"%1 refused: %2"_s.arg(wordOf(command.action), command.detail)},
            now));
    }
    if (state == CommandState::Confirmed || state == CommandState::Permitted) {
        const bool trip = command.action == RelayAction::Trip;
        for (const WorkItemKind kind : {WorkItemKind::Refused, WorkItemKind::Unauthorised,
                 trip ? WorkItemKind::TripByHand : WorkItemKind::CloseByHand})
            METERDESK_CHECK(WorkItemStore::close(db, kind, about, u"system"_s, wordOf(state), now));
    }
    return {};
}

Result<CommandState> advance(
    DbConnection &db, StoredCommand command, CommandState state, const QString &detail, WallTime now)
{
    command.detail = detail;
    if (isFinal(state)) {
        METERDESK_CHECK(CommandQueue::end(db, command, state, detail, now));
        METERDESK_CHECK(settleInbox(db, command, state, now));
        METERDESK_CHECK(OperationLogStore::append(db, Actor::system(), now, u"relay-result"_s, command.meterNo.toText(),
            u"%1 %2 %3"_s.arg(wordOf(command.action), wordOf(state), detail)));
        return state;
    }
    command.state = state;
    METERDESK_CHECK(CommandStore::update(db, command));
    METERDESK_CHECK(PolicyStore::setEventResult(db, command.id, wordOf(state), detail));
    return state;
}

/// The meter refused password or level: nothing automatic goes to it until an operator acts.
Result<void> stopAutomatic(DbConnection &db, const StoredCommand &refused, const QString &detail, WallTime now)
{
    METERDESK_CHECK(WorkItemStore::open(db,
        {.kind = WorkItemKind::Unauthorised,
            .about = refused.meter.value,
            .account = refused.account,
            .meter = refused.meter,
            .detail = u"%1: %2"_s.arg(wordOf(refused.action), detail)},
        now));
    METERDESK_TRY(waiting, CommandStore::waiting(db));
    for (const StoredCommand &command : std::as_const(waiting)) {
        if (command.meter == refused.meter && command.id != refused.id && command.purpose != CommandPurpose::Operator)
            METERDESK_CHECK(CommandQueue::cancelQueued(db, command.id, wordOf(WorkItemKind::Unauthorised), now));
    }
    return {};
}

bool movesRelay(RelayAction action)
{
    return action == RelayAction::Trip || action == RelayAction::Close || action == RelayAction::PermitClose;
}

/// Whether an older command was done cannot be read any more once a newer one went out: it ends as not answered.
Result<void> endOvertaken(DbConnection &db, const StoredCommand &sent, WallTime now)
{
    METERDESK_TRY(waiting, CommandStore::waiting(db));
    for (const StoredCommand &older : std::as_const(waiting)) {
        if (older.meter == sent.meter && older.id != sent.id && older.state == CommandState::ToCheck
            && movesRelay(older.action) && movesRelay(sent.action)) {
            METERDESK_CHECK(CommandQueue::end(
                db, older, CommandState::TimedOut, u"not read back before a newer command was sent"_s, now));
        }
    }
    return {};
}

Result<CommandState> finishNow(DbConnection &db, CommandId id, const RelayOutcome &outcome, WallTime now)
{
    METERDESK_TRY(command, commandOf(db, id));
    METERDESK_CHECK(CommandStore::appendFrames(db, id, outcome.frames));
    if (outcome.relay != Relay::Unknown || outcome.protection != Protection::Unknown)
        METERDESK_CHECK(DeviceStore::saveFact(
            db, command.meter, {.relay = outcome.relay, .protection = outcome.protection}, now, now));
    if (isFinal(command.state))
        return command.state;
    command.attempts = std::max(command.attempts, outcome.attempts);
    if (outcome.unauthorised)
        METERDESK_CHECK(stopAutomatic(db, command, outcome.detail, now));
    if (command.state == CommandState::Sending
        && (outcome.state == CommandState::Confirmed || outcome.state == CommandState::Permitted
            || outcome.state == CommandState::ToCheck))
        METERDESK_CHECK(endOvertaken(db, command, now));
    return advance(db, command, stateAfter(command, outcome.state), outcome.detail, now);
}

Result<CommandState> checkedNow(
    DbConnection &db, CommandId id, Relay relay, Protection protection, const QList<FrameRecord> &frames, WallTime now)
{
    METERDESK_TRY(command, commandOf(db, id));
    METERDESK_CHECK(CommandStore::appendFrames(db, id, frames));
    if (relay != Relay::Unknown || protection != Protection::Unknown)
        METERDESK_CHECK(DeviceStore::saveFact(db, command.meter, {.relay = relay, .protection = protection}, now, now));
    const auto done = isDone(command.action, relay, protection);
    if (command.state != CommandState::ToCheck || !done)
        return command.state;
    if (*done)
        return advance(db, command, CommandState::Confirmed, u"read back later"_s, now);
    if (command.purpose == CommandPurpose::Operator)
        return advance(db, command, CommandState::TimedOut, u"read back later: not done"_s, now);
    METERDESK_TRY(newer, CommandStore::hasQueued(db, command.meter, command.action, command.purpose));
    if (newer)
        return advance(db, command, CommandState::Cancelled, u"a newer command waits"_s, now);
    command.sentAt.reset();
    return advance(db, command, CommandState::Queued, u"read back later: not done"_s, now);
}

Result<QList<CommandRecord>> recordsOf(DbConnection &db, const CommandQuery &query)
{
    METERDESK_TRY(
        commands, CommandStore::newest(db, query.meter ? query.meter->padded() : QString(), query.since, query.limit));
    QList<CommandRecord> records;
    for (const StoredCommand &command : commands) {
        METERDESK_TRY(frames, CommandStore::frames(db, command.id));
        records.append({.id = command.id,
            .meter = command.meter,
            .meterNo = command.meterNo,
            .account = command.accountCode,
            .action = command.action,
            .purpose = command.purpose,
            .state = command.state,
            .operatorName = command.operatorName,
            .reason = command.reason,
            .detail = command.detail,
            .queuedAt = command.queuedAt,
            .sentAt = command.sentAt,
            .finishedAt = command.finishedAt,
            .attempts = command.attempts,
            .frames = frames});
    }
    return records;
}

} // namespace

CommandService::CommandService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<QList<RelayCandidate>> CommandService::candidates(
    const Actor &actor, const QList<MeterId> &meters, RelayAction action) const
{
    if (auto allowed = actor.mustHave(Right::CommandRelay); !allowed)
        return finishedAsync<QList<RelayCandidate>>(std::unexpected(allowed.error()));
    return m_database.read<QList<RelayCandidate>>([meters, action, now = m_clock.now()](DbConnection &db) {
        return RelayObstacles::candidates(db, meters, action, now);
    });
}

Async<CommandId> CommandService::enqueue(const Actor &actor, MeterId meter, const RelayOrder &order)
{
    if (auto allowed = actor.mustHave(Right::CommandRelay); !allowed)
        return finishedAsync<CommandId>(std::unexpected(allowed.error()));
    RelayOrder kept = order;
    kept.reason = order.reason.trimmed();
    if (kept.reason.isEmpty())
        return finishedAsync<CommandId>(failure(ErrorCode::InvalidArgument, u"a command needs a reason"_s));
    return m_database.write<CommandId>([actor, meter, kept, &clock = m_clock](DbConnection &db) {
        return enqueueFor(db, actor, meter, kept, clock.now());
    });
}

Async<QList<WaitingCommand>> CommandService::waiting() const
{
    return m_database.read<QList<WaitingCommand>>([](DbConnection &db) -> Result<QList<WaitingCommand>> {
        METERDESK_TRY(commands, CommandStore::waiting(db));
        QList<WaitingCommand> waiting;
        for (const StoredCommand &command : commands) {
            waiting.append({.id = command.id,
                .meter = command.meter,
                .concentrator = command.concentrator,
                .action = command.action,
                .purpose = command.purpose,
                .state = command.state});
        }
        return waiting;
    });
}

Async<CommandVerdict> CommandService::judge(CommandId command)
{
    return m_database.write<CommandVerdict>([mark = m_database.mark(), command, &clock = m_clock](
                                                DbConnection &db) { return judgeNow(db, mark, command, clock.now()); });
}

Async<CommandState> CommandService::finish(CommandId command, const RelayOutcome &outcome)
{
    return m_database.write<CommandState>([command, outcome, &clock = m_clock](DbConnection &db) {
        return finishNow(db, command, outcome, clock.now());
    });
}

Async<CommandState> CommandService::checked(
    CommandId command, Relay relay, Protection protection, const QList<FrameRecord> &frames)
{
    return m_database.write<CommandState>([command, relay, protection, frames, &clock = m_clock](DbConnection &db) {
        return checkedNow(db, command, relay, protection, frames, clock.now());
    });
}

Async<int> CommandService::recoverInterrupted(Interrupted which)
{
    return m_database.write<int>([which, &clock = m_clock](DbConnection &db) {
        const WallTime now = clock.now();
        return which == Interrupted::All ? CommandStore::interruptSending(db)
                                         : CommandStore::interruptForgotten(db, longestReadingBack, now);
    });
}

Async<QList<CommandRecord>> CommandService::list(const CommandQuery &query) const
{
    return m_database.read<QList<CommandRecord>>([query](DbConnection &db) { return recordsOf(db, query); });
}

} // namespace meterdesk
