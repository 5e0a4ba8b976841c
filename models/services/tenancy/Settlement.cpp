// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenancy/Settlement.h"

#include "TillRules.h"
#include "Try.h"
#include "stores/OperatorStore.h"
#include "stores/ReceiptStore.h"
#include "stores/SettlementStore.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

Result<void> mustBeApproved(
    const BookingContext &context, Money amount, const DeskSettings &settings, const std::optional<Approval> &approval)
{
    const Actor &actor = context.actor;
    if (approval && !approval->isFor(actor))
        return failure(
            ErrorCode::NotPermitted, u"the approval of %1 was for somebody else"_s.arg(approval->approver()));
    const bool above = amount > settings.adjustmentLimit || amount < Money{-settings.adjustmentLimit.fen};
    if (!above || approval || actor.role == Role::System)
        return {};
    if (permits(actor.role, Right::ApproveMoney)) {
        METERDESK_TRY(everybody, OperatorStore::list(context.db));
        const bool alone = std::ranges::none_of(everybody, [&actor](const Operator &person) {
            return person.active && person.name != actor.name && permits(person.role, Right::ApproveMoney);
        });
        if (alone)
            return {};
    }
    return failure(
        ErrorCode::ApprovalRequired, u"%1, limit %2"_s.arg(amount.toText(), settings.adjustmentLimit.toText()));
}

Result<LedgerEntry> bookSettlement(
    const BookingContext &context, LedgerPoster &poster, const DeskSettings &settings, const Settlement &settlement)
{
    QString receiptNo = settlement.receiptNo;
    if (receiptNo.isEmpty() && !settlement.receiptPrefix.isEmpty()) {
        METERDESK_TRY(next, ReceiptStore::nextNumber(context.db, settlement.receiptPrefix, context.now.date()));
        receiptNo = next;
    }
    METERDESK_TRY(entry,
        poster.post({.account = settlement.account,
            .tenancy = settlement.tenancy,
            .kind = settlement.kind,
            .amount = settlement.amount,
            .requestId = settlement.requestId,
            .contentDigest = settlement.contentDigest,
            .method = settlement.method,
            .receiptNo = receiptNo,
            .note = settlement.note,
            .payeeDocument = settlement.payeeDocument}));
    if (settings.roundCash && settlement.method == PayMethod::Cash) {
        const Money cash = cashInTenantsFavour(settlement.amount);
        if (cash != settlement.amount)
            METERDESK_CHECK(SettlementStore::insertCashRounding(context.db, entry.no, settlement.amount, cash));
    }
    if (settlement.approval) {
        METERDESK_CHECK(OperatorStore::insertApproval(
            context.db, entry.no, settlement.approval->approver(), settlement.approval->role(), context.now));
    }
    return entry;
}

} // namespace meterdesk
