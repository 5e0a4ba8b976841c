// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/AdjustmentBooking.h"

#include "StoredSettings.h"
#include "Try.h"
#include "commands/SupplyAfterCredit.h"
#include "money/RequestDigest.h"
#include "stores/AccountStore.h"
#include "stores/OperationLogStore.h"
#include "stores/SettlementStore.h"
#include "stores/TenancyStore.h"
#include "tenancy/Settlement.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray digestOf(const AdjustmentRequest &request)
{
    QStringList fields{u"adjust"_s, request.account.toText(), wordOf(request.kind),
        request.kind == AdjustmentKind::Zero ? QString() : request.amount.toText(), request.reason,
        wordOf(request.method)};
    // Left out where there is none: requests that were booked before it could be given are still known again.
    if (!request.payeeDocument.isEmpty())
        fields += request.payeeDocument.toText();
    return requestDigest(fields);
}

QByteArray digestOf(const TransferRequest &request)
{
    return requestDigest({u"transfer"_s, request.receiptNo, request.to.toText(), request.reason});
}

QByteArray digestOf(const SharedEnergyRequest &request)
{
    QStringList fields{u"shared-energy"_s, request.energy.toText(), request.price.toText(), request.note};
    for (const SharedRoom &room : request.rooms)
        fields += {room.room.toText(), QString::number(room.weight)};
    return requestDigest(fields);
}

/// The entry that an adjustment makes of a balance.
Result<Money> amountOf(const AdjustmentRequest &request, Money balance)
{
    switch (request.kind) {
    case AdjustmentKind::Refund:
        if (request.amount > balance)
            return failure(
                ErrorCode::AmountLimit, u"%1, the balance is %2"_s.arg(request.amount.toText(), balance.toText()));
        return negate(request.amount);
    case AdjustmentKind::TopUp:
        return request.amount;
    case AdjustmentKind::Zero:
        break;
    }
    return negate(balance);
}

/// A debt that is levelled is borne by somebody else: no money of the tenant crosses the counter.
EntryKind kindOf(AdjustmentKind kind, Money amount)
{
    if (amount < Money{})
        return EntryKind::Refund;
    return kind == AdjustmentKind::Zero ? EntryKind::LevelUp : EntryKind::TopUp;
}

Result<Account> roomWithTenant(const BookingContext &context, const PropertyCode &code)
{
    METERDESK_TRY(account, AccountStore::getOpen(context.db, code, context.now.date()));
    METERDESK_TRY(tenancy, TenancyStore::present(context.db, account.id));
    if (!tenancy || tenancy->vacant)
        return failure(ErrorCode::NoTenancy, code.toText());
    return account;
}

Result<std::optional<TransferOutcome>> earlierTransfer(
    const BookingContext &context, const TransferRequest &request, const QByteArray &digest)
{
    METERDESK_TRY(out, LedgerStore::findRequest(context.db, request.requestId));
    if (!out)
        return std::optional<TransferOutcome>();
    if (out->contentDigest != digest)
        return failure(ErrorCode::DuplicateRequest, request.requestId);
    METERDESK_TRY(
        in, LedgerStore::findRequest(context.db, ownRequestPrefix.toString() + u"transfer-in:"_s + request.requestId));
    return std::optional(TransferOutcome{.from = out->entry.accountCode,
        .to = request.to,
        .amount = Money{-out->entry.amount.fen},
        .fromBalance = out->entry.balanceAfter,
        .toBalance = in ? in->entry.balanceAfter : Money{},
        .duplicate = true});
}

} // namespace

Result<RechargeOutcome> bookAdjustment(const BookingContext &context, const AdjustmentRequest &request)
{
    DbConnection &db = context.db;
    const QByteArray digest = digestOf(request);
    METERDESK_TRY(repeated, answerOfRepeated(db, request.requestId, digest));
    if (repeated)
        return *repeated;
    METERDESK_TRY(account, AccountStore::getOpen(db, request.account, context.now.date()));
    METERDESK_TRY(tenancy, TenancyStore::present(db, account.id));
    if (!tenancy)
        return failure(ErrorCode::NoTenancy, request.account.toText());
    METERDESK_TRY(settings, StoredSettings::read(db, context.mark));
    METERDESK_TRY(amount, amountOf(request, account.balance));
    METERDESK_CHECK(mustBeApproved(context, amount, settings, request.approval));
    if (amount == Money{}) { // 0.00 already: there is nothing to enter, now or when the request comes again
        METERDESK_CHECK(SettlementStore::insertAnswered(
            db, {request.requestId, digest, account.id, context.now, context.actor.name}));
        return RechargeOutcome{.account = account.code};
    }

    LedgerPoster poster(db, context.actor, context.now);
    const EntryKind kind = kindOf(request.kind, amount);
    METERDESK_TRY(entry,
        bookSettlement(context, poster, settings,
            {.account = account.id,
                .tenancy = tenancy->id,
                .kind = kind,
                .amount = amount,
                .requestId = request.requestId,
                .contentDigest = digest,
                .method = kind == EntryKind::LevelUp ? std::nullopt : std::optional(request.method),
                .receiptPrefix = amount < Money{} ? u"TF"_s : u"BF"_s,
                .receiptNo = {},
                .note = request.reason.trimmed(),
                .payeeDocument = request.payeeDocument,
                .approval = request.approval}));
    entry.accountCode = account.code;
    METERDESK_CHECK(OperationLogStore::append(db, context.actor, context.now, u"adjust"_s, account.code.toText(),
        u"%1 %2 %3%4"_s.arg(entry.receiptNo, amount.toText(), entry.note,
            request.approval ? u", approved by %1"_s.arg(request.approval->approver()) : QString())));

    RechargeOutcome outcome = outcomeOf(entry);
    if (amount > Money{} && !tenancy->vacant) {
        METERDESK_TRY(supply,
            supplyAfterCredit(db, {.account = account.id, .entryNo = entry.no, .operatorName = context.actor.name},
                settings, context.now));
        outcome.close = supply.closes.isEmpty() ? CloseResult::NotNeeded : CloseResult::Queued;
        outcome.closeCommands = supply.closes;
        outcome.closeOffered = supply.offered;
    }
    return outcome;
}

Result<TransferOutcome> bookTransfer(const BookingContext &context, const TransferRequest &request)
{
    DbConnection &db = context.db;
    const QByteArray digest = digestOf(request);
    METERDESK_TRY(earlier, earlierTransfer(context, request, digest));
    if (earlier)
        return *earlier;
    METERDESK_TRY(original, reversibleEntry(context, request.receiptNo));
    METERDESK_TRY(from, AccountStore::getOpen(db, original.accountCode, context.now.date()));
    if (from.tenancy != original.tenancy)
        return failure(ErrorCode::TenancyClosed, request.receiptNo);
    METERDESK_TRY(to, roomWithTenant(context, request.to));
    if (to.id == from.id)
        return failure(ErrorCode::InvalidArgument, u"%1 has it already"_s.arg(to.code.toText()));
    METERDESK_TRY(settings, StoredSettings::read(db, context.mark));
    METERDESK_TRY(fee, SettlementStore::feeEntry(db, original.no));
    METERDESK_TRY(amount, add(original.amount, fee ? fee->amount : Money{}));
    METERDESK_CHECK(mustBeApproved(context, amount, settings, request.approval));

    LedgerPoster poster(db, context.actor, context.now);
    METERDESK_TRY(out,
        bookSettlement(context, poster, settings,
            {.account = from.id,
                .tenancy = from.tenancy,
                .kind = EntryKind::TransferOut,
                .amount = Money{-amount.fen},
                .requestId = request.requestId,
                .contentDigest = digest,
                .note = u"%1 → %2: %3"_s.arg(request.receiptNo, to.code.toText(), request.reason.trimmed()),
                .approval = request.approval}));
    const QString inId = ownRequestPrefix.toString() + u"transfer-in:"_s + request.requestId;
    METERDESK_TRY(in,
        bookSettlement(context, poster, settings,
            {.account = to.id,
                .tenancy = to.tenancy,
                .kind = EntryKind::TransferIn,
                .amount = amount,
                .requestId = inId,
                .contentDigest = requestDigest({inId}),
                .note = u"%1 ← %2: %3"_s.arg(request.receiptNo, from.code.toText(), request.reason.trimmed()),
                .approval = request.approval}));
    METERDESK_CHECK(SettlementStore::insertTransfer(db, {original.no, out.no, in.no}));
    METERDESK_CHECK(supplyAfterCredit(
        db, {.account = to.id, .entryNo = in.no, .operatorName = context.actor.name}, settings, context.now));
    METERDESK_CHECK(OperationLogStore::append(db, context.actor, context.now, u"move-recharge"_s, from.code.toText(),
        u"%1 %2 → %3: %4"_s.arg(request.receiptNo, amount.toText(), to.code.toText(), request.reason.trimmed())));
    return TransferOutcome{.from = from.code,
        .to = to.code,
        .amount = amount,
        .fromBalance = out.balanceAfter,
        .toBalance = in.balanceAfter};
}

Result<SharedEnergyOutcome> bookSharedEnergy(const BookingContext &context, const SharedEnergyRequest &request)
{
    DbConnection &db = context.db;
    const QByteArray digest = digestOf(request);
    METERDESK_TRY(earlier, SettlementStore::findSharedCharge(db, request.requestId));
    METERDESK_TRY(exact, multiply(request.energy, request.price));
    const Money amount = roundHalfAwayFromZero(exact);
    if (earlier) {
        if (earlier->second != digest)
            return failure(ErrorCode::DuplicateRequest, request.requestId);
        METERDESK_TRY(shares, SettlementStore::sharesOf(db, earlier->first));
        return SharedEnergyOutcome{amount, shares, true};
    }
    METERDESK_TRY(shares, apportion(amount, request.rooms));
    METERDESK_TRY(charge,
        SettlementStore::insertSharedCharge(db,
            {request.requestId, digest, context.now, context.actor.name, request.energy, request.price, amount,
                request.note}));
    LedgerPoster poster(db, context.actor, context.now);
    for (const RoomShare &share : shares) {
        METERDESK_TRY(account, roomWithTenant(context, share.room));
        std::int64_t entryNo = 0;
        if (share.amount != Money{}) {
            const QString requestId = u"%1shared:%2:%3"_s.arg(ownRequestPrefix).arg(charge).arg(account.id.value);
            METERDESK_TRY(entry,
                poster.post({.account = account.id,
                    .tenancy = account.tenancy,
                    .kind = EntryKind::SharedEnergy,
                    .amount = Money{-share.amount.fen},
                    .requestId = requestId,
                    .contentDigest = requestDigest({requestId}),
                    .note = request.note}));
            entryNo = entry.no;
        }
        METERDESK_CHECK(SettlementStore::insertShare(db, charge, account.id, share, entryNo));
    }
    METERDESK_CHECK(OperationLogStore::append(db, context.actor, context.now, u"share-energy"_s, request.note,
        u"%1 over %2 rooms"_s.arg(amount.toText()).arg(shares.size())));
    return SharedEnergyOutcome{amount, shares, false};
}

} // namespace meterdesk
