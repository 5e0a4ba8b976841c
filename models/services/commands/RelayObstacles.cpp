// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/RelayObstacles.h"

#include "Try.h"
#include "commands/CommandJudgement.h"
#include "pages/PageStatements.h"
#include "pages/RecordPages.h"
#include "stores/DeviceStore.h"

#include <algorithm>

namespace meterdesk::RelayObstacles {

namespace {

Result<RelayObstacle> obstacleAt(DbConnection &db, const TerminalRow &row, RelayAction action)
{
    if (isDone(action, row.relay, row.protection).value_or(false))
        return RelayObstacle::AsAskedAlready;
    if (action == RelayAction::Trip && row.protection == Protection::On)
        return RelayObstacle::Protected;
    METERDESK_TRY(meter, DeviceStore::meter(db, MeterId{row.id}));
    if (!meter.hasRelayCommand())
        return RelayObstacle::Unsupported;
    if (!meter.concentrator.isValid())
        return RelayObstacle::Unpaired;
    if (meter.download == DownloadState::Cancelled) {
        METERDESK_TRY(way, DeviceStore::concentrator(db, meter.concentrator));
        if (!isDelivered(meter, way))
            return RelayObstacle::NotDelivered;
    }
    return RelayObstacle::None;
}

} // namespace

Result<QList<RelayCandidate>> candidates(
    DbConnection &db, const QList<MeterId> &meters, RelayAction action, WallTime now)
{
    QList<std::int64_t> ids;
    for (const MeterId meter : meters)
        ids += meter.value;
    const auto &page = RecordPages::terminals();
    QHash<std::int64_t, TerminalRow> rows;
    METERDESK_CHECK(
        PageStatements::rows(db, page.select, page.id, page.from, ids, now, [&rows, read = page.read](DbRow &row) {
            TerminalRow value;
            read(row, value);
            rows.insert(value.id, value);
        }));
    QList<RelayCandidate> found;
    for (const std::int64_t id : std::as_const(ids)) {
        const auto row = rows.constFind(id);
        if (row == rows.cend())
            continue;
        METERDESK_TRY(obstacle, obstacleAt(db, *row, action));
        found += {.row = *row,
            .obstacle = obstacle,
            .isInArrears = row->account.isValid() && row->balance && isArrears(*row->balance)};
    }
    return found;
}

} // namespace meterdesk::RelayObstacles
