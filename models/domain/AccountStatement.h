// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnergyUse.h"
#include "Ledger.h"

#include <QtCore/QList>

namespace meterdesk {

/// One register of a bill: what it moved, and what that costs.
struct BilledLine
{
    MeterNo meter;
    QDate fromDay;
    QDate toDay;
    QString rate; ///< total, sharp, peak, flat, valley
    Energy fromRegister; ///< 起度; of a span with a price change the same for each of its parts
    Energy toRegister; ///< 止度
    Energy energy; ///< ratio applied, this part's share
    UnitPrice price;
    ExactAmount exact;
};

/// A bill unfolded: exact = Σ lines, charge = exact + remainderIn − remainderOut.
struct BillDetails
{
    std::int64_t id = 0;
    ReadingId reading; ///< the one that closed it; its frames: StatementService::frames
    MeterNo meter;
    WallTime from; ///< instant of the reading before
    WallTime to; ///< instant of the closing reading
    WallTime readAt; ///< when that was taken from the meter
    QString source; ///< wire, live, typed, import
    QString sourceNote; ///< why it was typed
    Energy energy;
    ExactAmount exact;
    ExactAmount remainderIn;
    ExactAmount remainderOut;
    Money charge;
    QList<BilledLine> lines;
};

/// A correction of energy (补正), as exactly as a bill.
struct CorrectionDetails
{
    MeterNo meter;
    QDate day;
    Energy energy;
    UnitPrice price;
    ExactAmount exact;
    ExactAmount remainderIn;
    ExactAmount remainderOut;
};

/// One entry with everything that made it.
struct ExplainedEntry
{
    LedgerEntry entry;
    std::optional<BillDetails> bill; ///< of a charge
    std::optional<CorrectionDetails> correction; ///< of an adjustment of energy
    QString approver; ///< second operator; empty: none
    std::optional<Money> cash; ///< what crossed the counter, where 抹零 makes it differ
};

/// 对账单: one account over a period. opening + Σ entries = closing.
struct AccountStatement
{
    PropertyCode account;
    QString propertyName;
    QString memberName; ///< of who lives there now
    QDate from; ///< null: from the first entry
    QDate to; ///< null: to the last one
    Money opening;
    QList<ExplainedEntry> entries; ///< in ledger order, by business date in the period
    QList<BillDetails> freeBills; ///< posted in the period at 0.00, without an entry
    Money closing;
    QString seal; ///< of the last entry; empty where there is none
};

} // namespace meterdesk
