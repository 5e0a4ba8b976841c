// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"
#include "FrameRecord.h"
#include "Identifiers.h"

#include <QtCore/QHash>
#include <QtCore/QList>

namespace meterdesk {

class DbConnection;

/// Keeps the bytes that readings and operations came from, each frame once: the reply of a concentrator carries many
/// readings. For one transaction. Secrets are kept apart as in command_frame.
class FrameKeeper
{
public:
    explicit FrameKeeper(DbConnection &db);
    [[nodiscard]] Result<void> keep(ReadingId reading, const QList<FrameRecord> &frames);
    /// Of an entry of the operation log.
    [[nodiscard]] Result<void> keepOfOperation(std::int64_t operation, const QList<FrameRecord> &frames);

private:
    [[nodiscard]] Result<std::int64_t> idOf(const FrameRecord &frame);
    [[nodiscard]] Result<void> link(const QString &sql, std::int64_t owner, const QList<FrameRecord> &frames);

    DbConnection &m_db;
    QHash<QByteArray, std::int64_t> m_kept; ///< by all that makes a frame the same
};

} // namespace meterdesk
