// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Ledger.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace meterdesk {

/// previousHash of entry 1: 32 zero bytes.
[[nodiscard]] QByteArray genesisHash();

/// The bytes that are hashed: netstrings (`<length in bytes>:<bytes>,`) in this order, text in UTF-8, integers in
/// decimal, absent values empty:
///   "meterdesk-ledger-1", no, at (yyyy-MM-dd HH:mm:ss), businessDate (yyyy-MM-dd), account id, tenancy id, kind (its
///   word), amount (fen), balanceAfter (fen), requestId, operatorName, method (its word), receiptNo, note, reverses,
///   payeeDocument (left out where there is none, as entries before it existed have none), previousHash (raw).
/// `accountCode` is left out: it is the property's, shown beside the entry and free to be corrected.
[[nodiscard]] QByteArray ledgerHashInput(const LedgerEntry &entry);

/// SHA-256 of `ledgerHashInput`: 32 bytes. `entry.hash` is not read.
[[nodiscard]] QByteArray ledgerHash(const LedgerEntry &entry);

/// What is hashed of an entry, as it is stored: names as in `ledgerHashInput`, words and instants as their bytes.
struct LedgerHashFields
{
    std::int64_t no = 0;
    QByteArray at;
    QByteArray businessDate;
    std::int64_t account = 0;
    std::int64_t tenancy = 0;
    QByteArray kind;
    std::int64_t amount = 0;
    std::int64_t balanceAfter = 0;
    QByteArray requestId;
    QByteArray operatorName;
    QByteArray method;
    QByteArray receiptNo;
    QByteArray note;
    std::int64_t reverses = 0;
    QByteArray payeeDocument;
    QByteArray previousHash;
};

/// Appends `ledgerHashInput` of these fields: proves an entry without taking its words apart.
void appendLedgerHashInput(QByteArray &input, const LedgerHashFields &fields);

/// The seal printed on receipts and day-ends: the first 8 characters of a hash in upper-case hexadecimal.
/// Empty for anything but a 32-byte hash.
[[nodiscard]] QString seal(const QByteArray &hash);

} // namespace meterdesk
