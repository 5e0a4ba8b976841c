// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/FrameKeeper.h"

#include "sql/Statement.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

FrameKeeper::FrameKeeper(DbConnection &db)
    : m_db(db)
{ }

Result<std::int64_t> FrameKeeper::idOf(const FrameRecord &frame)
{
    const QByteArray key =
        frame.at.toText().toLatin1() + (frame.sent ? '>' : '<') + frame.link.toUtf8() + '\0' + frame.bytes;
    if (const auto known = m_kept.constFind(key); known != m_kept.cend())
        return *known;
    Statement insert(m_db,
        u"INSERT INTO wire_frame (at, link, sent, bytes, secret_offset, secret_length) VALUES (?, ?, ?, ?, ?, ?)"_s);
    insert << frame.at << frame.link << frame.sent << frame.bytes << frame.secretOffset << frame.secretLength;
    const Result<std::int64_t> id = insert.insert();
    if (id)
        m_kept.insert(key, *id);
    return id;
}

Result<void> FrameKeeper::link(const QString &sql, std::int64_t owner, const QList<FrameRecord> &frames)
{
    int seq = 0;
    for (const FrameRecord &frame : frames) {
        const Result<std::int64_t> id = idOf(frame);
        if (!id)
            return std::unexpected(id.error());
        Statement insert(m_db, sql);
        insert << owner << ++seq << *id;
        if (auto inserted = insert.run(); !inserted)
            return inserted;
    }
    return {};
}

Result<void> FrameKeeper::keep(ReadingId reading, const QList<FrameRecord> &frames)
{
    return link(
        u"INSERT INTO reading_wire_frame (reading_id, seq, frame_id) VALUES (?, ?, ?)"_s, reading.value, frames);
}

Result<void> FrameKeeper::keepOfOperation(std::int64_t operation, const QList<FrameRecord> &frames)
{
    return link(u"INSERT INTO operation_frame (operation_id, seq, frame_id) VALUES (?, ?, ?)"_s, operation, frames);
}

} // namespace meterdesk
