// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "JsonValues.h"
#include "MoneyRows.h"
#include "SignIn.h"
#include "WireOptions.h"
#include "billing/EstimateService.h"
#include "context/AppContext.h"
#include "money/AdjustmentService.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// ---- estimate -------------------------------------------------------------------------------------------------------

Row rowOf(const Estimate &estimate)
{
    const bool metered = !estimate.meters.isEmpty();
    Row row{{u"account"_s, estimate.account.toText()}, {u"at"_s, estimate.at.toText()},
        {u"kwh"_s, estimate.energy.toText()}, {u"amount"_s, estimate.charge.toText()},
        {u"available"_s, estimate.available.toText()},
        {u"previous"_s, metered ? QJsonValue(jsonOf(estimate.meters.first().previous)) : QJsonValue::Null},
        {u"current"_s, metered ? QJsonValue(jsonOf(estimate.meters.first().current)) : QJsonValue::Null}};
    if (estimate.meters.size() < 2)
        return row;
    QJsonArray meters;
    for (const MeterEstimate &each : estimate.meters)
        meters += QJsonObject{{u"meter"_s, each.number.toText()}, {u"previous"_s, jsonOf(each.previous)},
            {u"current"_s, jsonOf(each.current)}};
    row.append({u"meters"_s, meters});
    return row;
}

QFuture<int> estimate(CommandContext &context, const Arguments &arguments)
{
    const auto account = requiredValue(arguments, "account"_L1, PropertyCode::fromText);
    if (!account)
        return failed(context, account.error());
    const bool live = arguments.has("live"_L1);
    const auto readings =
        live ? roomReadings(context, *account, {}) : finishedAsync<QList<MovingReading>>(QList<MovingReading>());
    return andThen(context, readings, [&context, account = *account](const QList<MovingReading> &registers) {
        return whenDone(context,
            context.app->estimates().estimate(context.actor, {.account = account, .live = registers}),
            [&context](const Estimate &answer) {
                context.out.record(rowOf(answer));
                return Done;
            });
    });
}

// ---- adjust ---------------------------------------------------------------------------------------------------------

Result<AdjustmentRequest> adjustmentOf(const Arguments &arguments)
{
    const auto kind = fromWord<AdjustmentKind>(arguments.place(0));
    if (!kind)
        return std::unexpected(kind.error());
    const auto account = requiredValue(arguments, "account"_L1, PropertyCode::fromText);
    if (!account)
        return std::unexpected(account.error());
    const auto amount = optionalValue(arguments, "amount"_L1, Money::fromText);
    if (!amount)
        return std::unexpected(amount.error());
    const auto method = optionalValue(arguments, "method"_L1, fromWord<PayMethod>);
    if (!method)
        return std::unexpected(method.error());
    const auto document = optionalValue(arguments, "document"_L1, DocumentTail::fromText);
    if (!document)
        return std::unexpected(document.error());
    return AdjustmentRequest{.account = *account,
        .kind = *kind,
        .amount = amount->value_or(Money{}),
        .reason = arguments.value("reason"_L1),
        .requestId = arguments.value("request-id"_L1),
        .method = method->value_or(PayMethod::Cash),
        .approval = {},
        .payeeDocument = document->value_or(DocumentTail())};
}

QFuture<int> adjust(CommandContext &context, const Arguments &arguments)
{
    const bool zeroes = arguments.place(0) == wordOf(AdjustmentKind::Zero);
    if (arguments.has("amount"_L1) == zeroes)
        return misused(context, zeroes ? u"adjust zero takes no --amount"_s : u"--amount is missing"_s);
    const Result<AdjustmentRequest> request = adjustmentOf(arguments);
    if (!request)
        return failed(context, request.error());
    return andThen(context, approvalOf(context, arguments),
        [&context, request = *request](const std::optional<Approval> &approval) mutable {
            request.approval = approval;
            return whenDone(context, context.app->adjustments().adjust(context.actor, request),
                [&context](const RechargeOutcome &outcome) {
                    printOutcome(context, outcome);
                    return Done;
                });
        });
}

// ---- transfer -------------------------------------------------------------------------------------------------------

QFuture<int> transfer(CommandContext &context, const Arguments &arguments)
{
    const auto target = requiredValue(arguments, "to"_L1, PropertyCode::fromText);
    if (!target)
        return failed(context, target.error());
    TransferRequest request{.receiptNo = arguments.value("receipt"_L1),
        .to = *target,
        .reason = arguments.value("reason"_L1),
        .requestId = arguments.value("request-id"_L1),
        .approval = {}};
    return andThen(
        context, approvalOf(context, arguments), [&context, request](const std::optional<Approval> &approval) mutable {
            request.approval = approval;
            return whenDone(context, context.app->adjustments().moveRecharge(context.actor, request),
                [&context](const TransferOutcome &outcome) {
                    context.out.record({{u"from"_s, outcome.from.toText()}, {u"to"_s, outcome.to.toText()},
                        {u"amount"_s, outcome.amount.toText()}, {u"from_balance"_s, outcome.fromBalance.toText()},
                        {u"to_balance"_s, outcome.toBalance.toText()}, {u"duplicate"_s, outcome.duplicate}});
                    return Done;
                });
        });
}

} // namespace

QList<CommandSpec> settlementCommands()
{
    return {
        wireCommand({.words = {u"estimate"_s},
            .summary = "what a bill would be now: from the last freeze, or from a live read"_L1,
            .options = {{"account"_L1, "CODE"_L1, true}, {"live"_L1, {}}},
            .run = estimate}),
        {.words = {u"adjust"_s},
            .summary = "gives back, collects, or brings the balance to 0.00"_L1,
            .places = {{"KIND"_L1, wordsOf<AdjustmentKind>()}},
            .options = {{"account"_L1, "CODE"_L1, true}, {"amount"_L1, "AMOUNT"_L1}, {"reason"_L1, "TEXT"_L1, true},
                {"request-id"_L1, "ID"_L1, true}, {"method"_L1, "METHOD"_L1, false, wordsOf<PayMethod>()},
                {"document"_L1, "LAST4"_L1}, {"approver"_L1, "NAME"_L1}},
            .run = adjust},
        {.words = {u"transfer"_s},
            .summary = "moves a recharge that was booked to the wrong room"_L1,
            .options = {{"receipt"_L1, "NO"_L1, true}, {"to"_L1, "CODE"_L1, true}, {"reason"_L1, "TEXT"_L1, true},
                {"request-id"_L1, "ID"_L1, true}, {"approver"_L1, "NAME"_L1}},
            .run = transfer},
    };
}

} // namespace meterdesk::cli
