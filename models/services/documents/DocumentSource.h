// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DatabaseMark.h"
#include "documents/DocumentService.h"

namespace meterdesk {

class DbConnection;

/// What the builders of papers know.
struct DocumentSource
{
    DbConnection &db;
    DatabaseMark mark;
    const Actor &actor;
    WallTime now;
};

/// One slip of AdjustmentService or TenancyService by its number. `unknown-receipt`.
[[nodiscard]] Result<SettlementSlip> settlementSlip(const DocumentSource &source, const QString &number);
/// Notices for those of the rooms that owe something. `invalid-argument` where none does.
[[nodiscard]] Result<ArrearsPaper> arrearsPaper(const DocumentSource &source, const QList<PropertyCode> &rooms);
[[nodiscard]] Result<StatementPaper> statementPaper(const DocumentSource &source, const DocumentRequest &request);
[[nodiscard]] Result<ShiftPaper> shiftPaper(const DocumentSource &source, const QString &number);
[[nodiscard]] Result<DayEndPaper> dayEndPaper(const DocumentSource &source, const QString &number);

[[nodiscard]] Result<SlipVerdict> verdictOn(DbConnection &db, const QString &text);

/// The letterhead of the building; an account's own 用户单位 goes before its name.
[[nodiscard]] Result<Letterhead> letterheadOf(const DocumentSource &source, const QString &ownerUnit = {});

} // namespace meterdesk
