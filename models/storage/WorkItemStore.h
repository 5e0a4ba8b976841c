// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnumWords.h"
#include "Identifiers.h"
#include "WallTime.h"

namespace meterdesk {

class DbConnection;

enum class WorkItemKind {
    HeldReading,
    ReadingConflict,
    RatesDiffer, ///< |total − Σ rates| above 0.04 kWh; billed by rates all the same
    NotPriced, ///< a reading that no price or amount fits
    TripByHand, ///< 手动 account below its overdraft
    CloseByHand, ///< 手动 account paid again after our trip
    Protected, ///< 保电 keeps policy from tripping
    Refused ///< a meter refused a command of policy; not asked again while this is open
};
METERDESK_ENUM_WORDS(WorkItemKind, {WorkItemKind::HeldReading, QLatin1StringView("held-reading")},
    {WorkItemKind::ReadingConflict, QLatin1StringView("reading-conflict")},
    {WorkItemKind::RatesDiffer, QLatin1StringView("rates-differ")},
    {WorkItemKind::NotPriced, QLatin1StringView("not-priced")},
    {WorkItemKind::TripByHand, QLatin1StringView("trip-by-hand")},
    {WorkItemKind::CloseByHand, QLatin1StringView("close-by-hand")},
    {WorkItemKind::Protected, QLatin1StringView("protected")}, {WorkItemKind::Refused, QLatin1StringView("refused")})

/// Something a person has to look at.
struct NewWorkItem
{
    WorkItemKind kind = WorkItemKind::HeldReading;
    std::int64_t about = 0; ///< row id of what it is about; one open item a kind and row
    AccountId account;
    MeterId meter;
    QString detail;
};

/// The inbox.
namespace WorkItemStore {

/// Opens the item unless it is open already; whether it was opened now.
[[nodiscard]] Result<bool> open(DbConnection &db, const NewWorkItem &item, WallTime at);
[[nodiscard]] Result<bool> isOpen(DbConnection &db, WorkItemKind kind, std::int64_t about);
/// Closes the item if it is open.
[[nodiscard]] Result<void> close(
    DbConnection &db, WorkItemKind kind, std::int64_t about, const QString &closedBy, const QString &note, WallTime at);

} // namespace WorkItemStore

} // namespace meterdesk
