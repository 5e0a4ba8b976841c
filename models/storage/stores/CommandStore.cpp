// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/CommandStore.h"

#include "sql/Statement.h"

namespace meterdesk::CommandStore {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString columns =
    u"SELECT c.id, c.meter_id, coalesce(c.account_id, 0), coalesce(c.tenancy_id, 0), coalesce(c.entry_no, 0), "
    "c.action, c.purpose, c.ground, c.state, c.operator, c.reason, c.queued_at, c.sent_at, c.finished_at, c.attempts, "
    "c.detail, "
    "m.number, coalesce(m.concentrator_id, 0), p.code, m.status = 'in-use' AND m.removed_at IS NULL "
    "AND (a.id IS NULL OR m.property_id IS a.property_id), m.download = 'downloaded' OR k.id IS NULL "
    "FROM meter_command c JOIN meter m ON m.id = c.meter_id LEFT JOIN account a ON a.id = c.account_id "
    "LEFT JOIN property p ON p.id = a.property_id "
    "LEFT JOIN concentrator k ON k.id = m.concentrator_id AND k.protocol <> 'meter-bus' "_s;

void readCommand(DbRow &row, StoredCommand &command)
{
    row >> command.id >> command.meter >> command.account >> command.tenancy >> command.entryNo >> command.action
        >> command.purpose >> command.ground >> command.state >> command.operatorName >> command.reason
        >> command.queuedAt >> command.sentAt >> command.finishedAt >> command.attempts >> command.detail
        >> command.meterNo >> command.concentrator >> command.accountCode >> command.meterInUse >> command.isDelivered;
}

} // namespace

Result<CommandId> insert(DbConnection &db, const StoredCommand &command)
{
    Statement statement(db,
        u"INSERT INTO meter_command (meter_id, account_id, tenancy_id, entry_no, action, purpose, ground, state, "
        "operator, reason, queued_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    statement << command.meter << command.account << command.tenancy
              << (command.entryNo > 0 ? std::optional<std::int64_t>(command.entryNo) : std::nullopt) << command.action
              << command.purpose << command.ground << command.state << command.operatorName << command.reason
              << command.queuedAt;
    const auto id = statement.insert();
    if (!id)
        return std::unexpected(id.error());
    return CommandId{*id};
}

Result<std::optional<StoredCommand>> find(DbConnection &db, CommandId id)
{
    Statement select(db, columns + u"WHERE c.id = ?"_s);
    select << id;
    return select.optional<StoredCommand>(readCommand);
}

Result<void> update(DbConnection &db, const StoredCommand &command)
{
    Statement statement(db,
        u"UPDATE meter_command SET state = ?, sent_at = ?, finished_at = ?, attempts = ?, detail = ? WHERE id = ?"_s);
    statement << command.state << command.sentAt << command.finishedAt << command.attempts << command.detail
              << command.id;
    return statement.run();
}

Result<void> setSent(DbConnection &db, CommandId id)
{
    Statement number(db,
        u"UPDATE meter_command SET send_no = (SELECT coalesce(max(send_no), 0) + 1 FROM meter_command) WHERE id = ?"_s);
    number << id;
    return number.run();
}

Result<QList<StoredCommand>> waiting(DbConnection &db)
{
    Statement select(db, columns + u"WHERE c.state IN ('queued', 'unverified') ORDER BY c.id"_s);
    return select.list<StoredCommand>(readCommand);
}

Result<QList<StoredCommand>> newest(
    DbConnection &db, const QString &paddedMeterNo, std::optional<WallTime> since, int limit)
{
    QString where = u"WHERE true"_s;
    if (!paddedMeterNo.isEmpty())
        where += u" AND m.padded = ?"_s;
    if (since)
        where += u" AND c.queued_at >= ?"_s;
    Statement select(db, columns + where + u" ORDER BY c.queued_at DESC, c.id DESC LIMIT ?"_s);
    if (!paddedMeterNo.isEmpty())
        select << paddedMeterNo;
    if (since)
        select << *since;
    select << limit;
    return select.list<StoredCommand>(readCommand);
}

Result<QList<StoredCommand>> ofEntry(DbConnection &db, std::int64_t entryNo)
{
    Statement select(db, columns + u"WHERE c.entry_no = ? ORDER BY c.id"_s);
    select << entryNo;
    return select.list<StoredCommand>(readCommand);
}

Result<std::optional<StoredCommand>> lastRefused(DbConnection &db, MeterId meter)
{
    Statement select(db, columns + u"WHERE c.meter_id = ? AND c.state = 'refused' ORDER BY c.id DESC LIMIT 1"_s);
    select << meter;
    return select.optional<StoredCommand>(readCommand);
}

Result<bool> hasQueued(DbConnection &db, MeterId meter, RelayAction action, CommandPurpose purpose)
{
    Statement select(db,
        u"SELECT count(*) FROM meter_command WHERE meter_id = ? AND action = ? AND purpose = ? AND state = 'queued'"_s);
    select << meter << action << purpose;
    return select.single<bool>();
}

Result<int> interruptSending(DbConnection &db)
{
    return Statement(db, u"UPDATE meter_command SET state = 'unverified' WHERE state = 'sending'"_s).change();
}

Result<int> interruptForgotten(DbConnection &db, std::chrono::minutes readingBack, WallTime now)
{
    Statement update(db,
        u"UPDATE meter_command SET state = 'unverified' WHERE state = 'sending' AND (sent_at > ? OR sent_at < "
        "datetime(?, '-' || (? + (SELECT relay_valid_minutes FROM meter WHERE meter.id = meter_id)) || ' minutes'))"_s);
    update << now << now << static_cast<int>(readingBack.count());
    return update.change();
}

Result<void> appendFrames(DbConnection &db, CommandId id, const QList<FrameRecord> &frames)
{
    Statement last(db, u"SELECT coalesce(max(seq), 0) FROM command_frame WHERE command_id = ?"_s);
    last << id;
    auto seq = last.single<int>();
    if (!seq)
        return std::unexpected(seq.error());
    for (const FrameRecord &frame : frames) {
        Statement insert(db,
            u"INSERT INTO command_frame (command_id, seq, at, sent, bytes, secret_offset, secret_length) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
        insert << id << ++*seq << frame.at << frame.sent << frame.bytes << frame.secretOffset << frame.secretLength;
        if (auto inserted = insert.run(); !inserted)
            return inserted;
    }
    return {};
}

Result<QList<FrameRecord>> frames(DbConnection &db, CommandId id)
{
    Statement select(db,
        u"SELECT at, sent, bytes, secret_offset, secret_length FROM command_frame WHERE command_id = ? ORDER BY seq"_s);
    select << id;
    return select.list<FrameRecord>([](DbRow &row, FrameRecord &frame) {
        row >> frame.at >> frame.sent >> frame.bytes >> frame.secretOffset >> frame.secretLength;
    });
}

} // namespace meterdesk::CommandStore
