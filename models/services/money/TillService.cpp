// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/TillService.h"

#include "Database.h"
#include "Try.h"
#include "stores/AccountStore.h"
#include "stores/BillingStore.h"
#include "stores/DeviceStore.h"
#include "stores/TenancyStore.h"
#include "stores/TillStore.h"

namespace meterdesk {

namespace {

/// More than daysLeft() counts, since days without rates are left out under a 分时 price.
constexpr int daysRead = 14;

/// The price of a day; empty before the first one.
std::optional<TariffVersion> priceOn(const QList<TariffVersion> &prices, QDate day)
{
    std::optional<TariffVersion> price;
    for (const TariffVersion &version : prices) {
        if (version.effectiveFrom <= day)
            price = version;
    }
    return price;
}

Result<PayerFacts> readPayer(DbConnection &db, AccountId account, QDate today)
{
    METERDESK_TRY(room, TillStore::roomOf(db, account));
    METERDESK_TRY(record, AccountStore::get(db, room.code, today));
    METERDESK_TRY(meters, DeviceStore::metersOfProperty(db, record.property));
    METERDESK_TRY(tenancy, TenancyStore::present(db, record.id));
    METERDESK_TRY(supply, TillStore::supplyOf(db, account));
    METERDESK_TRY(prices, BillingStore::pricesOf(db, account));
    METERDESK_TRY(uses, BillingStore::singleDayUses(db, account, daysRead));
    METERDESK_TRY(last, TillStore::lastRecharge(db, record.tenancy));

    PayerFacts facts;
    facts.account = record;
    facts.roomName = room.name;
    facts.vacant = tenancy && tenancy->vacant;
    for (const Meter &meter : meters) {
        facts.meterNumbers.append(meter.number.toText());
        facts.meters.append(meter.id);
    }
    if (!meters.isEmpty())
        facts.concentrator = meters.first().concentrator;
    facts.supply = supply;
    facts.price = priceOn(prices, today);
    facts.recentUse = uses;
    if (last) {
        facts.lastAmount = last->amount;
        facts.lastRechargedAt = last->at;
    }
    return facts;
}

} // namespace

TillService::TillService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<PayerFacts> TillService::payer(AccountId account) const
{
    return m_database.read<PayerFacts>(
        [account, today = m_clock.today()](DbConnection &db) { return readPayer(db, account, today); });
}

} // namespace meterdesk
