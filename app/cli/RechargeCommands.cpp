// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "MoneyRows.h"
#include "Receipt.h"
#include "WireOptions.h"
#include "context/AppContext.h"
#include "jobs/FieldWorker.h"
#include "money/RechargeService.h"

#include <QtCore/QFileInfo>

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// --receipt and --layout.
struct Slip
{
    QString path; ///< empty: none wanted
    ReceiptLayout layout = ReceiptLayout::A5;
};

Result<Slip> slipOf(const Arguments &arguments)
{
    Slip slip{.path = arguments.value("receipt"_L1)};
    const auto layout = optionalValue(arguments, "layout"_L1, fromWord<ReceiptLayout>);
    if (!layout)
        return std::unexpected(layout.error());
    slip.layout = layout->value_or(slip.layout);
    // Better now than after the money is in.
    const QFileInfo file(slip.path);
    if (!slip.path.isEmpty() && (file.isDir() || !QFileInfo(file.absolutePath()).isWritable()))
        return failure(ErrorCode::FileUnwritable, slip.path);
    return slip;
}

Result<RechargeRequest> requestOf(const Arguments &arguments)
{
    const auto account = requiredValue(arguments, "account"_L1, PropertyCode::fromText);
    if (!account)
        return std::unexpected(account.error());
    const auto amount = requiredValue(arguments, "amount"_L1, Money::fromText);
    if (!amount)
        return std::unexpected(amount.error());
    const auto method = requiredValue(arguments, "method"_L1, fromWord<PayMethod>);
    if (!method)
        return std::unexpected(method.error());
    return RechargeRequest{.account = *account,
        .amount = *amount,
        .method = *method,
        .requestId = arguments.value("request-id"_L1),
        .note = arguments.value("note"_L1)};
}

/// What became of the close commands of one recharge.
CloseResult closeResultOf(const RechargeOutcome &outcome, const QList<CommandReport> &reports)
{
    CloseResult worst = CloseResult::Confirmed;
    for (const CommandId command : outcome.closeCommands) {
        const auto report = std::ranges::find(reports, command, &CommandReport::command);
        const CommandState state = report == reports.end() ? CommandState::Queued : report->outcome.state;
        const bool done = state == CommandState::Confirmed || state == CommandState::Permitted;
        const bool open =
            state == CommandState::Queued || state == CommandState::Sending || state == CommandState::ToCheck;
        if (!done && !open)
            return CloseResult::Failed;
        if (open)
            worst = CloseResult::Queued;
    }
    return worst;
}

QFuture<Result<RechargeOutcome>> sendClose(CommandContext &context, const RechargeOutcome &outcome)
{
    if (outcome.close != CloseResult::Queued)
        return finishedAsync<RechargeOutcome>(outcome);
    return context.app->fieldWork().sendQueuedCommands().then(
        context.owner, [outcome](const Result<QList<CommandReport>> &reports) -> Result<RechargeOutcome> {
            // The money is in and the close still queued, whatever the wire says.
            RechargeOutcome after = outcome;
            if (reports)
                after.close = closeResultOf(outcome, *reports);
            return after;
        });
}

/// The booking stands; only the slip is missing, and the same request id prints it.
QFuture<int> slipFailed(CommandContext &context, const RechargeOutcome &outcome, const Error &error)
{
    printOutcome(context, outcome);
    return failed(
        context, {error.code, u"booked as %1, but there is no slip: %2"_s.arg(outcome.receiptNo, error.detail)});
}

QFuture<int> printSlip(CommandContext &context, const RechargeOutcome &outcome, const Slip &slip)
{
    if (slip.path.isEmpty()) {
        printOutcome(context, outcome);
        return finished(Done);
    }
    return context.app->recharges()
        .recordPrint(context.actor, outcome.receiptNo)
        .then(context.owner,
            [&context, outcome, slip](const Result<ReceiptFacts> &facts) {
                if (!facts)
                    return slipFailed(context, outcome, facts.error());
                if (const Result<void> saved = saveReceiptPdf(*facts, slip.layout, slip.path); !saved)
                    return slipFailed(context, outcome, saved.error());
                printOutcome(context, outcome);
                return finished(Done);
            })
        .unwrap();
}

QFuture<int> recharge(CommandContext &context, const Arguments &arguments)
{
    const Result<RechargeRequest> request = requestOf(arguments);
    if (!request)
        return failed(context, request.error());
    const Result<Slip> slip = slipOf(arguments);
    if (!slip)
        return failed(context, slip.error());
    const bool send = arguments.has("send-close"_L1);
    return andThen(context, context.app->recharges().recharge(context.actor, *request),
        [&context, slip = *slip, send](const RechargeOutcome &booked) {
            return andThen(context, send ? sendClose(context, booked) : finishedAsync<RechargeOutcome>(booked),
                [&context, slip](const RechargeOutcome &outcome) { return printSlip(context, outcome, slip); });
        });
}

QFuture<int> reverse(CommandContext &context, const Arguments &arguments)
{
    const ReversalRequest request{.receiptNo = arguments.value("receipt"_L1),
        .reason = arguments.value("reason"_L1),
        .requestId = arguments.value("request-id"_L1)};
    return whenDone(
        context, context.app->recharges().reverse(context.actor, request), [&context](const RechargeOutcome &outcome) {
            printOutcome(context, outcome);
            return Done;
        });
}

} // namespace

QList<CommandSpec> rechargeCommands()
{
    return {
        wireCommand({.words = {u"recharge"_s},
            .summary =
                "books a payment once per request id; a close that is due is queued, or sent with --send-close"_L1,
            .options = {{"account"_L1, "CODE"_L1, true}, {"amount"_L1, "AMOUNT"_L1, true},
                {"method"_L1, "METHOD"_L1, true, wordsOf<PayMethod>()}, {"request-id"_L1, "ID"_L1, true},
                {"note"_L1, "TEXT"_L1}, {"receipt"_L1, "FILE.pdf"_L1},
                {"layout"_L1, "LAYOUT"_L1, false, wordsOf<ReceiptLayout>()}, {"send-close"_L1, {}}},
            .run = recharge}),
        {.words = {u"reverse"_s},
            .summary = "takes a recharge of the present tenancy back, once per request id"_L1,
            .options = {{"receipt"_L1, "NUMBER"_L1, true}, {"reason"_L1, "TEXT"_L1, true},
                {"request-id"_L1, "ID"_L1, true}},
            .run = reverse},
    };
}

} // namespace meterdesk::cli
