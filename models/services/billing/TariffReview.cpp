// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/TariffReview.h"

#include "Database.h"
#include "Try.h"
#include "billing/Repricing.h"
#include "stores/TariffReviewStore.h"
#include "stores/TariffStore.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QStringView, rateCount> pricedRates{u"sharp", u"peak", u"flat", u"valley"};

/// Reprices posted lines in the order they were billed; a month's tiers fill up with each tenancy anew.
class Repricing
{
public:
    explicit Repricing(const TariffVersion &prices)
        : m_prices(prices)
    { }

    Result<void> take(const PostedLine &line)
    {
        if (m_accounts.isEmpty() || m_accounts.last().account != line.account)
            m_accounts.append({.account = line.account});
        RepricedAccount &account = m_accounts.last();
        METERDESK_TRY(exact, priceOf(line));
        const bool isNewBill = std::exchange(m_bill, line.bill) != line.bill;
        account.bills += isNewBill ? 1 : 0;
        if (!exact) {
            account.skipped += isNewBill ? 1 : 0;
            return {};
        }
        METERDESK_TRY(energy, add(account.energy, line.energy));
        METERDESK_TRY(charged, add(account.charged, line.exact));
        METERDESK_TRY(repriced, add(account.repriced, *exact));
        account.energy = energy;
        account.charged = charged;
        account.repriced = repriced;
        return {};
    }

    [[nodiscard]] const QList<RepricedAccount> &accounts() const { return m_accounts; }

private:
    /// Empty where rate prices meet a line of the total register.
    Result<std::optional<ExactAmount>> priceOf(const PostedLine &line)
    {
        const auto given = [](const Result<ExactAmount> &exact) -> Result<std::optional<ExactAmount>> {
            if (!exact)
                return std::unexpected(exact.error());
            return std::optional(*exact);
        };
        const auto rate = std::ranges::find(pricedRates, QStringView(line.rate));
        if (!m_prices.isFlat()) {
            if (rate == pricedRates.end())
                return std::optional<ExactAmount>();
            return given(multiply(line.energy, m_prices.rates[static_cast<std::size_t>(rate - pricedRates.begin())]));
        }
        if (m_prices.tiers.isEmpty())
            return given(multiply(line.energy, m_prices.total));
        if (std::exchange(m_tenancy, line.tenancy) != line.tenancy)
            m_used.clear();
        Energy &used = m_used[monthOf(line.lastDay)];
        METERDESK_TRY(shares, priceByTiers(m_prices.tiers, used, line.energy));
        ExactAmount sum;
        for (const TierShare &share : shares) {
            METERDESK_TRY(next, add(sum, share.exact));
            sum = next;
        }
        used.hundredths += line.energy.hundredths;
        return std::optional(sum);
    }

    TariffVersion m_prices;
    QList<RepricedAccount> m_accounts;
    std::int64_t m_bill = 0;
    TenancyId m_tenancy;
    MonthlyUse m_used;
};

} // namespace

Result<QList<RepricedAccount>> reprice(
    DbConnection &db, QDate from, QDate to, const TariffVersion &prices, const QString &tariff)
{
    METERDESK_TRY(lines, TariffReviewStore::lines(db, from, to, tariff));
    Repricing repricing(prices);
    for (const PostedLine &line : lines)
        METERDESK_CHECK(repricing.take(line));
    return repricing.accounts();
}

TariffReview::TariffReview(Database &database)
    : m_database(database)
{ }

Async<QList<RepricedAccount>> TariffReview::whatIf(
    const Actor &actor, QDate month, const TariffVersion &prices, const QString &onlyTariff) const
{
    if (auto allowed = actor.mustHave(Right::SeeRecords); !allowed)
        return finishedAsync<QList<RepricedAccount>>(std::unexpected(allowed.error()));
    const QDate first = monthOf(month);
    return m_database.read<QList<RepricedAccount>>([first, prices, onlyTariff](DbConnection &db) {
        return reprice(db, first, first.addMonths(1).addDays(-1), prices, onlyTariff);
    });
}

Async<QList<RepricedAccount>> TariffReview::correctionsFor(
    const Actor &actor, const QString &tariff, const TariffVersion &version) const
{
    if (auto allowed = actor.mustHave(Right::SeeRecords); !allowed)
        return finishedAsync<QList<RepricedAccount>>(std::unexpected(allowed.error()));
    return m_database.read<QList<RepricedAccount>>(
        [tariff, version](DbConnection &db) -> Result<QList<RepricedAccount>> {
            METERDESK_CHECK(TariffStore::get(db, tariff));
            return reprice(db, version.effectiveFrom, {}, version, tariff);
        });
}

} // namespace meterdesk
