// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/OperationLogStore.h"

#include "sql/Statement.h"

namespace meterdesk::OperationLogStore {

using namespace Qt::Literals::StringLiterals;

namespace {

void readOperation(DbRow &row, OperationRecord &record)
{
    row >> record.id >> record.at >> record.operatorName >> record.role >> record.action >> record.subject
        >> record.detail;
}

} // namespace

Result<std::int64_t> insert(DbConnection &db, const Actor &actor, WallTime at, const QString &action,
    const QString &subject, const QString &detail)
{
    Statement statement(
        db, u"INSERT INTO operation_log (at, operator, role, action, subject, detail) VALUES (?, ?, ?, ?, ?, ?)"_s);
    statement << at << actor.name << actor.role << action << subject << detail;
    return statement.insert();
}

Result<void> append(DbConnection &db, const Actor &actor, WallTime at, const QString &action, const QString &subject,
    const QString &detail)
{
    const Result<std::int64_t> id = insert(db, actor, at, action, subject, detail);
    return id ? Result<void>() : std::unexpected(id.error());
}

Result<QList<OperationRecord>> pairings(DbConnection &db, const QString &paddedMeterNo, std::optional<WallTime> since)
{
    Statement select(db,
        u"SELECT id, at, operator, role, action, subject, detail FROM operation_log "
        "WHERE action GLOB 'pair-*' AND (? = '' OR substr('000000000000' || subject, -12) = ?) AND at >= ? "
        "ORDER BY id DESC"_s);
    select << paddedMeterNo << paddedMeterNo << (since ? since->toText() : QString());
    return select.list<OperationRecord>(readOperation);
}

Result<QList<FrameRecord>> frames(DbConnection &db, std::int64_t operation)
{
    Statement select(db,
        u"SELECT f.at, f.sent, f.bytes, f.secret_offset, f.secret_length, f.link FROM operation_frame o "
        "JOIN wire_frame f ON f.id = o.frame_id WHERE o.operation_id = ? ORDER BY o.seq"_s);
    select << operation;
    return select.list<FrameRecord>([](DbRow &row, FrameRecord &frame) {
        row >> frame.at >> frame.sent >> frame.bytes >> frame.secretOffset >> frame.secretLength >> frame.link;
    });
}

Result<QList<OperationRecord>> newest(DbConnection &db, int limit, const QString &subject)
{
    Statement select(db,
        u"SELECT id, at, operator, role, action, subject, detail FROM operation_log "_s
            + (subject.isEmpty() ? u"ORDER BY id DESC LIMIT ?"_s : u"WHERE subject = ? ORDER BY id DESC LIMIT ?"_s));
    if (!subject.isEmpty())
        select << subject;
    select << limit;
    return select.list<OperationRecord>(readOperation);
}

} // namespace meterdesk::OperationLogStore
