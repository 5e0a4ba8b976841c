// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MeterGateway.h"

#include <QtCore/QList>

namespace meterdesk {

class DbConnection;

/// One row of the command queue.
struct StoredCommand
{
    CommandId id;
    MeterId meter;
    AccountId account; ///< none: the meter had no room
    TenancyId tenancy; ///< present when it was queued
    std::int64_t entryNo = 0; ///< the recharge that queued it; 0: none
    RelayAction action = RelayAction::Trip;
    CommandPurpose purpose = CommandPurpose::Operator;
    CommandGround ground = CommandGround::Decision; ///< of an operator's
    CommandState state = CommandState::Queued;
    QString operatorName;
    QString reason;
    WallTime queuedAt;
    std::optional<WallTime> sentAt;
    std::optional<WallTime> finishedAt;
    int attempts = 0;
    QString detail;

    MeterNo meterNo; ///< only read
    ConcentratorId concentrator; ///< only read; none: not paired
    PropertyCode accountCode; ///< only read
    bool meterInUse = true; ///< only read: the meter still is in the room of the account
    bool isDelivered = true; ///< only read: 数据下发 is 是, or no concentrator stands between
};

/// The command queue and its frames.
namespace CommandStore {

/// `already-exists` while the same command waits.
[[nodiscard]] Result<CommandId> insert(DbConnection &db, const StoredCommand &command);
[[nodiscard]] Result<std::optional<StoredCommand>> find(DbConnection &db, CommandId id);
/// Stores state, times, attempts and detail.
[[nodiscard]] Result<void> update(DbConnection &db, const StoredCommand &command);
/// Gives it the next number in the order of sending.
[[nodiscard]] Result<void> setSent(DbConnection &db, CommandId id);
/// Queued and to check, oldest first.
[[nodiscard]] Result<QList<StoredCommand>> waiting(DbConnection &db);
/// Newest first; of one padded meter number and not before `since` where they are given.
[[nodiscard]] Result<QList<StoredCommand>> newest(
    DbConnection &db, const QString &paddedMeterNo, std::optional<WallTime> since, int limit);
/// Commands that a recharge queued.
[[nodiscard]] Result<QList<StoredCommand>> ofEntry(DbConnection &db, std::int64_t entryNo);
/// Whether such a command is queued for the meter.
[[nodiscard]] Result<bool> hasQueued(DbConnection &db, MeterId meter, RelayAction action, CommandPurpose purpose);
/// The last command to the meter that was refused.
[[nodiscard]] Result<std::optional<StoredCommand>> lastRefused(DbConnection &db, MeterId meter);
/// Sending → to check. How many.
[[nodiscard]] Result<int> interruptSending(DbConnection &db);
/// Only what its sender must have forgotten: sent longer ago than it is valid at its meter and takes to be read back,
/// or after now by a clock that was ahead.
[[nodiscard]] Result<int> interruptForgotten(DbConnection &db, std::chrono::minutes readingBack, WallTime now);

[[nodiscard]] Result<void> appendFrames(DbConnection &db, CommandId id, const QList<FrameRecord> &frames);
[[nodiscard]] Result<QList<FrameRecord>> frames(DbConnection &db, CommandId id);

} // namespace CommandStore

} // namespace meterdesk
