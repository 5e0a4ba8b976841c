// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Account.h"
#include "DeskSettings.h"
#include "Meter.h"
#include "ReceiptFacts.h"

#include <QtCore/QList>

namespace meterdesk {

class DbConnection;

/// What the transaction that books an entry knows of its slip.
struct SlipContext
{
    const LedgerEntry &entry;
    const Account &account; ///< as before the entry
    const QList<Meter> &meters; ///< of the room
    const DeskSettings &settings;
    QString paymentReference;
    std::optional<Money> tendered;
    bool awaitsClose = false;
    QString reversesReceiptNo; ///< of a reversal
    Money serviceFee; ///< kept back from the entry, below 0.00 given back with it; 0.00: none
};

/// Gathers everything a 购电单 prints (conventions §5), in the transaction that books its entry.
[[nodiscard]] Result<ReceiptFacts> receiptFactsOf(DbConnection &db, const SlipContext &context);

} // namespace meterdesk
