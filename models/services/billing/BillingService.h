// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"
#include "Identifiers.h"
#include "Operator.h"
#include "Quantities.h"

#include <QtCore/QList>

namespace meterdesk {

class Database;

struct BillingRequest
{
    QDate until; ///< last day to bill; null: everything stored
    bool dryRun = false; ///< the same run, with nothing stored
};

enum class BillStatus { Posted, Held };
METERDESK_ENUM_WORDS(
    BillStatus, {BillStatus::Posted, QLatin1StringView("posted")}, {BillStatus::Held, QLatin1StringView("held")})

/// One bill of a run, or one reading that could not be billed.
struct BillRow
{
    PropertyCode account;
    MeterNo meter;
    QDate from; ///< first day covered
    QDate to; ///< last day covered; more than one day: 合并 n 天
    Energy energy; ///< as priced; 0 when held
    Money charge; ///< positive; the ledger entry is its negative, none for 0.00
    Money balanceAfter;
    BillStatus status = BillStatus::Posted;
    QString reason; ///< of a held reading: backward, implausible, rates-missing, or the word of an error
    HoldId hold; ///< of a held reading
};

/// Charges for stored readings. Thread-safe.
class BillingService
{
public:
    BillingService(Database &database, const Clock &clock);

    /// Posts a bill for every stored reading after its meter's billing pointer, in the order of (as_of, meter number),
    /// one transaction for the whole run; a second run finds nothing left to do. A reading that is not plausible is
    /// held with a work item and blocks later bills of its meter; it is reported at every run until it is cleared.
    /// Needs RunBilling. Errors: `not-permitted`, those of the database.
    [[nodiscard]] Async<QList<BillRow>> bill(const Actor &actor, const BillingRequest &request);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
