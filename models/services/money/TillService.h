// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Account.h"
#include "Async.h"
#include "Clock.h"
#include "EnergyUse.h"
#include "SupplyState.h"
#include "Tariff.h"

#include <QtCore/QStringList>

namespace meterdesk {

class Database;

/// What the till shows of a room before it takes money.
struct PayerFacts
{
    Account account;
    QString roomName;
    bool vacant = false; ///< the last tenant moved out, nobody has moved in
    QStringList meterNumbers; ///< in use, as typed; empty: 未配表
    QList<MeterId> meters; ///< the same meters
    ConcentratorId concentrator; ///< of the first meter; none where it is not paired
    SupplyState supply = SupplyState::Unpaired; ///< of the first meter
    std::optional<TariffVersion> price; ///< in force today
    QList<EnergyUse> recentUse; ///< of single days, newest first, for daysLeft()
    std::optional<Money> lastAmount; ///< of the newest recharge of the present tenancy that stands
    WallTime lastRechargedAt;

    [[nodiscard]] bool isPaired() const { return !meterNumbers.isEmpty(); }
};

/// Reads what the till needs to know of one room in one go. Thread-safe; answers come through Async::then.
class TillService
{
public:
    TillService(Database &database, const Clock &clock);

    /// Closed accounts are answered too. `unknown-account`.
    [[nodiscard]] Async<PayerFacts> payer(AccountId account) const;

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
