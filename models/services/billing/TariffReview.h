// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Operator.h"
#include "Tariff.h"

#include <QtCore/QList>

namespace meterdesk {

class Database;

/// What one account paid for the bills of a span, and what it would pay at other prices.
struct RepricedAccount
{
    PropertyCode account;
    Energy energy;
    ExactAmount charged; ///< exact, as billed
    ExactAmount repriced; ///< exact, at the other prices
    int bills = 0;
    int skipped = 0; ///< bills that cannot be repriced: 分时 prices, but billed by the total register

    /// What a correction would have to book, 四舍五入; below 0.00 in the tenant's favour.
    [[nodiscard]] Money difference() const
    {
        return roundHalfAwayFromZero(ExactAmount{repriced.microYuan - charged.microYuan});
    }
};

/// 试算: past bills at other prices. Nothing is booked. Thread-safe.
class TariffReview
{
public:
    explicit TariffReview(Database &database);

    /// A month that is billed, as it would be at these prices (and their tiers): every bill whose last day lies in it,
    /// by room code; only of accounts at this tariff where one is named. Needs SeeRecords.
    [[nodiscard]] Async<QList<RepricedAccount>> whatIf(
        const Actor &actor, QDate month, const TariffVersion &prices, const QString &onlyTariff = {}) const;

    /// The corrections that prices of an earlier day would need: what `backdated` refuses. The bills of accounts at
    /// this tariff from that day on. Needs SeeRecords. `unknown-tariff`.
    [[nodiscard]] Async<QList<RepricedAccount>> correctionsFor(
        const Actor &actor, const QString &tariff, const TariffVersion &version) const;

private:
    Database &m_database;
};

} // namespace meterdesk
