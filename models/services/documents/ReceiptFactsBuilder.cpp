// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ReceiptFactsBuilder.h"

#include "LedgerHash.h"
#include "Reading.h"
#include "Try.h"
#include "stores/BillingStore.h"
#include "stores/LedgerStore.h"
#include "stores/PropertyStore.h"

namespace meterdesk {

namespace {

/// Price, days left and last reading; nothing of it where the room has no price or no meter.
Result<void> addSupply(DbConnection &db, const SlipContext &context, ReceiptFacts &facts)
{
    METERDESK_TRY(prices, BillingStore::pricesOf(db, context.account.id));
    for (const TariffVersion &version : prices) {
        if (version.effectiveFrom <= facts.at.date())
            facts.price = version;
    }
    // Days left and last reading are those of one meter; of several they would mislead.
    if (context.meters.size() != 1)
        return {};
    if (facts.price) {
        constexpr int daysLookedAt = 7;
        METERDESK_TRY(uses, BillingStore::singleDayUses(db, context.account.id, daysLookedAt));
        METERDESK_TRY(days, daysLeft(facts.balanceAfter, uses, *facts.price));
        facts.daysLeft = days;
    }
    METERDESK_TRY(last, BillingStore::newestFreeze(db, context.meters.first().id));
    if (last) {
        facts.lastReadingDay = billingDay(last->asOf);
        facts.lastReadingTotal = last->registers.total;
    }
    return {};
}

} // namespace

Result<ReceiptFacts> receiptFactsOf(DbConnection &db, const SlipContext &context)
{
    const LedgerEntry &entry = context.entry;
    const Account &account = context.account;
    METERDESK_TRY(property, PropertyStore::get(db, account.code));
    METERDESK_TRY(month, LedgerStore::rechargesOfMonth(db, account.id, entry.businessDate));
    METERDESK_TRY(before, subtract(entry.balanceAfter, entry.amount));

    ReceiptFacts facts;
    facts.kind = entry.kind == EntryKind::Reversal ? SlipKind::Reversal : SlipKind::Recharge;
    facts.organisation = account.terms.ownerUnit.isEmpty() ? context.settings.organisation : account.terms.ownerUnit;
    facts.receiptNo = entry.receiptNo;
    facts.reversesReceiptNo = context.reversesReceiptNo;
    facts.at = entry.at;
    facts.propertyName = property.name;
    facts.propertyCode = property.code;
    facts.address = account.address.isEmpty() ? property.address : account.address;
    for (const Meter &meter : context.meters)
        facts.meterNumbers.append(meter.number.toText());
    facts.memberName = account.memberName;
    facts.memberPhone = account.memberPhone;
    facts.amount = entry.amount;
    facts.method = entry.method.value_or(PayMethod::Cash);
    facts.paymentReference = context.paymentReference;
    facts.tendered = context.tendered;
    if (context.tendered) {
        METERDESK_TRY(change, subtract(*context.tendered, entry.amount));
        facts.change = change;
    }
    facts.balanceBefore = before;
    METERDESK_TRY(after, subtract(entry.balanceAfter, context.serviceFee));
    facts.balanceAfter = after;
    if (context.serviceFee > Money{}) {
        facts.serviceFee = context.serviceFee;
        METERDESK_TRY(credited, subtract(entry.amount, context.serviceFee));
        facts.credited = credited;
    }
    facts.tariffName = account.tariffName;
    facts.state = context.awaitsClose ? ReceiptState::AwaitingClose : ReceiptState::Credited;
    facts.monthTotal = month.total;
    facts.monthCount = month.count;
    facts.alarm1 = account.terms.alarm1;
    facts.alarm2 = account.terms.alarm2;
    facts.overdraft = account.terms.overdraft;
    facts.autoTrip = account.terms.autoTrip;
    facts.operatorName = entry.operatorName;
    facts.note = entry.note;
    facts.checkCode = seal(entry.hash);
    METERDESK_CHECK(addSupply(db, context, facts));
    return facts;
}

} // namespace meterdesk
