// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountStatement.h"
#include "Async.h"
#include "MeterGateway.h"

namespace meterdesk {

class Database;

/// "Explain this balance": every balance unfolds to entries, every charge to its two readings, prices and remainder,
/// every reading to the frames it came from. Thread-safe.
class StatementService
{
public:
    explicit StatementService(Database &database);

    /// 对账单 of one account from `from` to `to`, both included, by business date; null days: everything.
    /// Errors: `unknown-account`, `invalid-date` (to before from).
    [[nodiscard]] Async<AccountStatement> statement(const PropertyCode &account, QDate from = {}, QDate to = {}) const;

    /// The bytes that a reading came from, secrets marked; empty for one that was typed or imported.
    [[nodiscard]] Async<QList<FrameRecord>> frames(ReadingId reading) const;
    /// The same of many readings, in their order.
    [[nodiscard]] Async<QList<QList<FrameRecord>>> framesOfEach(const QList<ReadingId> &readings) const;

private:
    Database &m_database;
};

/// The statement as a table for spreadsheets: UTF-8 with BOM, CRLF, codes and numbers of meters as text; a row an
/// entry, a row below it for each line of its bill. English keys as headers.
[[nodiscard]] QByteArray statementCsv(const AccountStatement &statement);

} // namespace meterdesk
