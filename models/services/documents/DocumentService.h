// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"
#include "DocumentFacts.h"
#include "Operator.h"
#include "SlipVerdict.h"

namespace meterdesk {

class Database;

/// Which paper is wanted.
struct DocumentRequest
{
    PrintDocument document = PrintDocument::Receipt;
    /// Of the receipt, the settlement, the shift or the day-end. Empty for the interim report of the open shift, for a
    /// look at what a day-end would say, and for papers without numbers.
    QString number;
    QList<PropertyCode> rooms; ///< one of a statement; of notices those that are looked at
    QDate from; ///< of a statement, included; null: from the first entry
    QDate to; ///< included; null: to the last one
    QString printer; ///< of a test page
};

/// Gathers what the papers say from the database; receipts as they were issued, everything else from the ledger, so
/// that a reprint says the same. Never writes but the count of prints and the operation log. Thread-safe.
///
/// Errors: `unknown-receipt` (no such slip or day-end), `no-shift`, `unknown-account`, `invalid-date`,
/// `invalid-argument` (none of the rooms owes anything), `not-permitted` (SeeRecords; ApproveMoney for an interim
/// report), those of the database.
class DocumentService
{
public:
    DocumentService(Database &database, const Clock &clock);

    /// The paper as it would be printed now; nothing is counted.
    [[nodiscard]] Async<DocumentFacts> facts(const Actor &actor, const DocumentRequest &request) const;

    /// Counts and logs one more paper and answers with its facts: the first of a number is the original, the others are
    /// 补打 n. Receipts and settlements also need TakeMoney.
    [[nodiscard]] Async<DocumentFacts> recordPrint(const Actor &actor, const DocumentRequest &request);

    /// 凭证验证: what the ledger says of a number, a check code, both, or everything a QR code says, separated by
    /// spaces or lines. `invalid-argument` for an empty text. Needs SeeRecords.
    [[nodiscard]] Async<SlipVerdict> verify(const Actor &actor, const QString &text) const;

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
