// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/RechargeBooking.h"

#include "StoredSettings.h"
#include "TillRules.h"
#include "Try.h"
#include "commands/SupplyAfterCredit.h"
#include "documents/PrintOrdering.h"
#include "documents/ReceiptFactsBuilder.h"
#include "documents/ReceiptFactsJson.h"
#include "money/LedgerPoster.h"
#include "money/RequestDigest.h"
#include "stores/AccountStore.h"
#include "stores/CommandStore.h"
#include "stores/DayEndStore.h"
#include "stores/DeviceStore.h"
#include "stores/OperationLogStore.h"
#include "stores/PrintOrderStore.h"
#include "stores/PropertyStore.h"
#include "stores/ReceiptStore.h"
#include "stores/SettlementStore.h"
#include "stores/ShiftStore.h"
#include "stores/TenancyStore.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray digestOf(const RechargeRequest &request)
{
    return requestDigest({u"recharge"_s, request.account.toText(), request.amount.toText(), wordOf(request.method),
        request.note, request.paymentReference});
}

QByteArray digestOf(const ReversalRequest &request)
{
    return requestDigest({u"reversal"_s, request.receiptNo, request.reason});
}

CloseResult closeResultOf(CommandState state)
{
    switch (state) {
    case CommandState::Queued:
    case CommandState::Sending:
    case CommandState::ToCheck:
        return CloseResult::Queued;
    case CommandState::Confirmed:
    case CommandState::Permitted:
        return CloseResult::Confirmed;
    case CommandState::Refused:
    case CommandState::TimedOut:
        return CloseResult::Failed;
    case CommandState::Cancelled:
        break;
    }
    return CloseResult::NotNeeded;
}

Result<Account> accountToCredit(const BookingContext &context, const PropertyCode &code)
{
    METERDESK_TRY(property, PropertyStore::find(context.db, code));
    if (property && property->type != PropertyType::Room)
        return failure(ErrorCode::NotARoom, code.toText());
    METERDESK_TRY(account, AccountStore::getOpen(context.db, code, context.now.date()));
    METERDESK_TRY(tenancy, TenancyStore::present(context.db, account.id));
    if (!tenancy || tenancy->vacant)
        return failure(ErrorCode::NoTenancy, code.toText());
    return account;
}

/// Stores slip and log of a booked entry.
Result<void> issueSlip(const BookingContext &context, const SlipContext &slip, const QString &action)
{
    METERDESK_TRY(facts, receiptFactsOf(context.db, slip));
    METERDESK_CHECK(ReceiptStore::insert(context.db,
        {.number = slip.entry.receiptNo, .entryNo = slip.entry.no, .facts = receiptFactsToJson(facts)}, context.now));
    return OperationLogStore::append(context.db, context.actor, context.now, action, slip.account.code.toText(),
        u"%1 %2 %3"_s.arg(slip.entry.receiptNo, slip.entry.amount.toText(), slip.entry.note));
}

Result<void> checkSlip(const Actor &actor, const std::optional<SlipWish> &slip)
{
    // Its number is not known yet; any word stands for it.
    return slip ? PrintOrdering::check(actor, PrintOrdering::wishForReceipt(u"slip"_s, *slip)) : Result<void>();
}

Result<std::optional<PrintOrder>> orderSlip(
    const BookingContext &context, const QString &receiptNo, const std::optional<SlipWish> &slip)
{
    if (!slip)
        return std::optional<PrintOrder>();
    METERDESK_TRY(order,
        PrintOrdering::add(context.db, context.actor, PrintOrdering::wishForReceipt(receiptNo, *slip), context.now));
    return std::optional(order);
}

/// What the request booked in all, the fee with it.
Result<RechargeOutcome> withFee(DbConnection &db, const LedgerEntry &entry)
{
    RechargeOutcome outcome = outcomeOf(entry);
    METERDESK_TRY(fee, SettlementStore::feeEntry(db, entry.no));
    if (fee) {
        outcome.serviceFee = Money{-fee->amount.fen};
        outcome.balanceAfter = fee->balanceAfter;
    }
    return outcome;
}

/// Keeps the service fee back from a recharge (内扣).
Result<std::optional<LedgerEntry>> bookFee(
    const BookingContext &context, LedgerPoster &poster, const LedgerEntry &recharge, int share)
{
    METERDESK_TRY(fee, serviceFeeOf(recharge.amount, share));
    if (fee == Money{})
        return std::optional<LedgerEntry>();
    const QString requestId = u"%1fee:%2"_s.arg(ownRequestPrefix).arg(recharge.no);
    METERDESK_TRY(entry,
        poster.post({.account = recharge.account,
            .tenancy = recharge.tenancy,
            .kind = EntryKind::ServiceFee,
            .amount = Money{-fee.fen},
            .requestId = requestId,
            .contentDigest = requestDigest({requestId}),
            .note = recharge.receiptNo}));
    METERDESK_CHECK(SettlementStore::insertFee(context.db, recharge.no, entry.no));
    return std::optional(entry);
}

/// Gives the fee of a reversed recharge back: the tenant gets all of what he paid.
Result<Money> reverseFee(const BookingContext &context, LedgerPoster &poster, const LedgerEntry &original)
{
    METERDESK_TRY(fee, SettlementStore::feeEntry(context.db, original.no));
    if (!fee)
        return Money{};
    METERDESK_TRY(amount, negate(fee->amount));
    const QString requestId = u"%1fee-reversal:%2"_s.arg(ownRequestPrefix).arg(original.no);
    METERDESK_CHECK(poster.post({.account = original.account,
        .tenancy = original.tenancy,
        .kind = EntryKind::Reversal,
        .amount = amount,
        .requestId = requestId,
        .contentDigest = requestDigest({requestId}),
        .note = original.receiptNo,
        .reverses = fee->no}));
    return amount;
}

/// What a shift or a day was closed with is taken back by a manager only.
Result<void> mustBeOpenToCashiers(const BookingContext &context, const LedgerEntry &entry)
{
    if (context.actor.role != Role::Cashier)
        return {};
    METERDESK_TRY(shift, ShiftStore::closedOver(context.db, entry.no));
    if (shift)
        return failure(ErrorCode::NotPermitted, u"its shift %1 is closed"_s.arg(*shift));
    METERDESK_TRY(dayEnd, DayEndStore::newest(context.db));
    if (dayEnd && dayEnd->lastEntry >= entry.no)
        return failure(ErrorCode::NotPermitted, u"its day is closed as %1"_s.arg(dayEnd->number));
    return {};
}

/// The answer to a request that entered nothing.
Result<std::optional<RechargeOutcome>> answerWithoutEntry(
    DbConnection &db, const QString &requestId, const QByteArray &digest)
{
    METERDESK_TRY(answered, SettlementStore::findAnswered(db, requestId));
    if (!answered)
        return std::optional<RechargeOutcome>();
    if (answered->contentDigest != digest)
        return failure(ErrorCode::DuplicateRequest, requestId);
    METERDESK_TRY(code, AccountStore::codeOf(db, answered->account));
    return std::optional(RechargeOutcome{.account = code, .duplicate = true});
}

} // namespace

RechargeOutcome outcomeOf(const LedgerEntry &entry)
{
    return {.receiptNo = entry.receiptNo,
        .entryNo = entry.no,
        .account = entry.accountCode,
        .amount = entry.amount,
        .balanceBefore = Money{entry.balanceAfter.fen - entry.amount.fen},
        .balanceAfter = entry.balanceAfter};
}

Result<std::optional<RechargeOutcome>> answerOfRepeated(
    DbConnection &db, const QString &requestId, const QByteArray &digest)
{
    METERDESK_TRY(earlier, LedgerStore::findRequest(db, requestId));
    if (!earlier)
        return answerWithoutEntry(db, requestId, digest);
    if (earlier->contentDigest != digest)
        return failure(ErrorCode::DuplicateRequest, requestId);
    METERDESK_TRY(outcome, withFee(db, earlier->entry));
    outcome.duplicate = true;
    METERDESK_TRY(order, PrintOrderStore::newestOfReceipt(db, outcome.receiptNo));
    outcome.slipOrder = order;
    METERDESK_TRY(commands, CommandStore::ofEntry(db, earlier->entry.no));
    for (const StoredCommand &command : commands) {
        outcome.closeCommands.append(command.id);
        outcome.close = closeResultOf(command.state);
    }
    return std::optional(outcome);
}

Result<LedgerEntry> reversibleEntry(const BookingContext &context, const QString &receiptNo)
{
    METERDESK_TRY(found, LedgerStore::findReceipt(context.db, receiptNo));
    if (!found)
        return failure(ErrorCode::UnknownReceipt, receiptNo);
    if (found->kind != EntryKind::Recharge)
        return failure(ErrorCode::NotReversible, receiptNo);
    METERDESK_TRY(reversed, LedgerStore::isReversed(context.db, found->no));
    METERDESK_TRY(moved, SettlementStore::transferOf(context.db, found->no));
    if (reversed || moved)
        return failure(ErrorCode::AlreadyReversed, receiptNo);
    return *found;
}

Result<void> checkRecharge(const Actor &actor, const RechargeRequest &request)
{
    METERDESK_CHECK(actor.mustHave(Right::TakeMoney));
    METERDESK_CHECK(checkRequestId(request.requestId));
    if (request.amount.fen <= 0)
        return failure(ErrorCode::InvalidAmount, request.amount.toText());
    if (request.amount > largestEntry)
        return failure(ErrorCode::AmountLimit, request.amount.toText());
    if (request.tendered && *request.tendered < request.amount)
        return failure(ErrorCode::InvalidArgument,
            u"tendered %1 for %2"_s.arg(request.tendered->toText(), request.amount.toText()));
    return checkSlip(actor, request.slip);
}

Result<RechargeOutcome> bookRecharge(const BookingContext &context, const RechargeRequest &request)
{
    DbConnection &db = context.db;
    const QByteArray digest = digestOf(request);
    METERDESK_TRY(repeated, answerOfRepeated(db, request.requestId, digest));
    if (repeated)
        return *repeated;

    METERDESK_TRY(account, accountToCredit(context, request.account));
    METERDESK_TRY(settings, StoredSettings::read(db, context.mark));
    if (request.amount > settings.rechargeLimit(context.actor.role))
        return failure(ErrorCode::AmountLimit,
            u"%1, limit %2"_s.arg(request.amount.toText(), settings.rechargeLimit(context.actor.role).toText()));
    METERDESK_TRY(meters, DeviceStore::metersOfProperty(db, account.property));
    if (meters.isEmpty() && context.actor.role == Role::Cashier)
        return failure(ErrorCode::NotPaired, account.code.toText());

    METERDESK_TRY(receiptNo, ReceiptStore::nextNumber(db, u"CZ"_s, context.now.date()));
    LedgerPoster poster(db, context.actor, context.now);
    METERDESK_TRY(entry,
        poster.post({.account = account.id,
            .tenancy = account.tenancy,
            .kind = EntryKind::Recharge,
            .amount = request.amount,
            .requestId = request.requestId,
            .contentDigest = digest,
            .method = request.method,
            .receiptNo = receiptNo,
            .note = request.note}));
    entry.accountCode = account.code;
    METERDESK_TRY(fee, bookFee(context, poster, entry, settings.serviceFee));
    METERDESK_TRY(supply,
        supplyAfterCredit(db,
            {.account = account.id,
                .entryNo = entry.no,
                .operatorName = context.actor.name,
                .closeWanted = request.closeAfter},
            settings, context.now));
    METERDESK_CHECK(issueSlip(context,
        {.entry = entry,
            .account = account,
            .meters = meters,
            .settings = settings,
            .paymentReference = request.paymentReference,
            .tendered = request.tendered,
            .awaitsClose = !supply.closes.isEmpty(),
            .serviceFee = fee ? Money{-fee->amount.fen} : Money{}},
        u"recharge"_s));

    METERDESK_TRY(slipOrder, orderSlip(context, receiptNo, request.slip));
    METERDESK_TRY(outcome, withFee(db, entry));
    outcome.slipOrder = slipOrder;
    outcome.close = supply.closes.isEmpty() ? CloseResult::NotNeeded : CloseResult::Queued;
    outcome.closeCommands = supply.closes;
    outcome.closeOffered = supply.offered;
    return outcome;
}

Result<RechargeOutcome> bookReversal(const BookingContext &context, const ReversalRequest &request)
{
    DbConnection &db = context.db;
    const QByteArray digest = digestOf(request);
    METERDESK_TRY(repeated, answerOfRepeated(db, request.requestId, digest));
    if (repeated) {
        repeated->reverses = request.receiptNo;
        return *repeated;
    }

    METERDESK_TRY(original, reversibleEntry(context, request.receiptNo));
    METERDESK_TRY(account, AccountStore::getOpen(db, original.accountCode, context.now.date()));
    if (account.tenancy != original.tenancy)
        return failure(ErrorCode::TenancyClosed, request.receiptNo);
    METERDESK_TRY(amount, negate(original.amount));
    METERDESK_TRY(after, add(account.balance, amount));
    if (context.actor.role == Role::Cashier && isBelowOverdraft(after, account.terms.overdraft))
        return failure(ErrorCode::NotPermitted, u"the balance would be %1"_s.arg(after.toText()));
    METERDESK_CHECK(mustBeOpenToCashiers(context, original));
    METERDESK_TRY(settings, StoredSettings::read(db, context.mark));
    METERDESK_TRY(meters, DeviceStore::metersOfProperty(db, account.property));

    METERDESK_TRY(receiptNo, ReceiptStore::nextNumber(db, u"CX"_s, context.now.date()));
    LedgerPoster poster(db, context.actor, context.now);
    METERDESK_TRY(entry,
        poster.post({.account = account.id,
            .tenancy = account.tenancy,
            .kind = EntryKind::Reversal,
            .amount = amount,
            .requestId = request.requestId,
            .contentDigest = digest,
            .method = original.method,
            .receiptNo = receiptNo,
            .note = request.reason,
            .reverses = original.no}));
    entry.accountCode = account.code;
    METERDESK_TRY(givenBack, reverseFee(context, poster, original));
    METERDESK_CHECK(issueSlip(context,
        {.entry = entry,
            .account = account,
            .meters = meters,
            .settings = settings,
            .reversesReceiptNo = request.receiptNo,
            .serviceFee = Money{-givenBack.fen}},
        u"reverse"_s));

    METERDESK_TRY(balance, LedgerStore::balance(db, account.id));
    RechargeOutcome outcome = outcomeOf(entry);
    outcome.balanceAfter = balance;
    outcome.reverses = request.receiptNo;
    return outcome;
}

} // namespace meterdesk
