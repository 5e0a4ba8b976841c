// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WallTime.h"

namespace meterdesk {

class DbConnection;

/// A slip as it was issued.
struct IssuedReceipt
{
    QString number;
    std::int64_t entryNo = 0;
    QByteArray facts; ///< JSON
};

/// How often a slip was printed before, and when first.
struct PrintHistory
{
    int prints = 0;
    std::optional<WallTime> first;
};

/// Slips, their numbers and prints.
namespace ReceiptStore {

/// "<prefix>yyyyMMdd-NNNNNN": the running number of the prefix, without gaps as it moves in the caller's transaction.
[[nodiscard]] Result<QString> nextNumber(DbConnection &db, const QString &prefix, QDate day);
[[nodiscard]] Result<void> insert(DbConnection &db, const IssuedReceipt &receipt, WallTime at);
[[nodiscard]] Result<std::optional<IssuedReceipt>> find(DbConnection &db, const QString &number);
/// The prints there were.
[[nodiscard]] Result<PrintHistory> prints(DbConnection &db, const QString &number);
/// Adds one; the prints before it.
[[nodiscard]] Result<PrintHistory> addPrint(
    DbConnection &db, const QString &number, WallTime at, const QString &operatorName);
/// The last running number given out under a prefix.
[[nodiscard]] Result<std::int64_t> lastNumber(DbConnection &db, const QString &prefix);

} // namespace ReceiptStore

} // namespace meterdesk
