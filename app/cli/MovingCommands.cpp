// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "Clock.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "MoneyRows.h"
#include "SignIn.h"
#include "WireOptions.h"
#include "context/AppContext.h"
#include "tenancy/TenancyService.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// ---- checkout -------------------------------------------------------------------------------------------------------

int printCheckOut(CommandContext &context, const CheckOutOutcome &outcome)
{
    context.out.record({{u"account"_s, outcome.account.toText()}, {u"kwh"_s, outcome.energy.toText()},
        {u"final_bill"_s, outcome.finalBill.toText()}, {u"refund"_s, outcome.refund.toText()},
        {u"collected"_s, outcome.collected.toText()}, {u"balance_after"_s, outcome.balanceAfter.toText()},
        {u"slip_no"_s, outcome.slipNo}, {u"duplicate"_s, outcome.duplicate}});
    return Done;
}

QFuture<int> readAndCheckOut(CommandContext &context, CheckOutRequest request, const std::optional<QString> &typed)
{
    return andThen(context, roomReadings(context, request.account, typed),
        [&context, request](const QList<MovingReading> &readings) mutable {
            request.readings = readings;
            request.at = context.app->clock().now();
            return whenDone(context, context.app->tenancies().checkOut(context.actor, request),
                [&context](const CheckOutOutcome &outcome) { return printCheckOut(context, outcome); });
        });
}

/// What was typed, as far as it tells one request from another.
Async<QList<MovingReading>> typedReadings(
    CommandContext &context, const PropertyCode &account, const std::optional<QString> &typed)
{
    return typed ? roomReadings(context, account, typed) : finishedAsync<QList<MovingReading>>(QList<MovingReading>());
}

QFuture<int> checkout(CommandContext &context, const Arguments &arguments)
{
    const auto account = requiredValue(arguments, "account"_L1, PropertyCode::fromText);
    if (!account)
        return failed(context, account.error());
    const auto document = optionalValue(arguments, "document"_L1, DocumentTail::fromText);
    if (!document)
        return failed(context, document.error());
    CheckOutRequest request{.account = *account, .requestId = arguments.value("request-id"_L1)};
    request.payeeDocument = document->value_or(DocumentTail());
    const std::optional<QString> typed = arguments.optional("reading"_L1);
    return andThen(context, approvalOf(context, arguments),
        [&context, request, typed](const std::optional<Approval> &approval) mutable {
            request.approval = approval;
            return andThen(context, typedReadings(context, request.account, typed),
                [&context, request, typed](const QList<MovingReading> &readings) mutable {
                    request.readings = readings;
                    // Asked first: a check-out that was done is not read again, and the meter may be out of reach now.
                    return andThen(context, context.app->tenancies().earlierCheckOut(request),
                        [&context, request, typed](const std::optional<CheckOutOutcome> &earlier) {
                            return earlier ? finished(printCheckOut(context, *earlier))
                                           : readAndCheckOut(context, request, typed);
                        });
                });
        });
}

// ---- checkin --------------------------------------------------------------------------------------------------------

int printCheckIn(CommandContext &context, const CheckInOutcome &outcome)
{
    context.out.record({{u"account"_s, outcome.account.toText()}, {u"vacancy_bill"_s, outcome.vacancyCharge.toText()},
        {u"level_up"_s, outcome.levelUp.toText()}, {u"balance_after"_s, outcome.balanceAfter.toText()},
        {u"slip_no"_s, outcome.slipNo.isEmpty() ? QJsonValue() : outcome.slipNo}, {u"duplicate"_s, outcome.duplicate}});
    return Done;
}

QFuture<int> readAndCheckIn(CommandContext &context, CheckInRequest request, const std::optional<QString> &typed)
{
    return andThen(context, roomReadings(context, request.account, typed),
        [&context, request](const QList<MovingReading> &readings) mutable {
            request.readings = readings;
            request.at = context.app->clock().now();
            return whenDone(context, context.app->tenancies().checkIn(context.actor, request),
                [&context](const CheckInOutcome &outcome) { return printCheckIn(context, outcome); });
        });
}

QFuture<int> checkin(CommandContext &context, const Arguments &arguments)
{
    const auto account = requiredValue(arguments, "account"_L1, PropertyCode::fromText);
    if (!account)
        return failed(context, account.error());
    const CheckInRequest request{.account = *account,
        .requestId = arguments.value("request-id"_L1),
        .at = {},
        .readings = {},
        .memberName = arguments.value("name"_L1),
        .memberPhone = arguments.value("phone"_L1),
        .payer = arguments.value("payer"_L1)};
    const std::optional<QString> typed = arguments.optional("reading"_L1);
    // Asked first, as for a check-out: what was done is not read again.
    return andThen(context, context.app->tenancies().earlierCheckIn(request),
        [&context, request, typed](const std::optional<CheckInOutcome> &earlier) {
            return earlier ? finished(printCheckIn(context, *earlier)) : readAndCheckIn(context, request, typed);
        });
}

} // namespace

QList<CommandSpec> movingCommands()
{
    return {
        wireCommand({.words = {u"checkout"_s},
            .summary = "final reading, final bill, refund or collection to 0.00"_L1,
            .options = {{"account"_L1, "CODE"_L1, true}, {"request-id"_L1, "ID"_L1, true},
                {"reading"_L1, "total=KWH,…"_L1}, {"document"_L1, "LAST4"_L1}, {"approver"_L1, "NAME"_L1}},
            .run = checkout}),
        wireCommand({.words = {u"checkin"_s},
            .summary = "first reading, bill of the vacancy, level up to 0.00, new tenant"_L1,
            .options = {{"account"_L1, "CODE"_L1, true}, {"request-id"_L1, "ID"_L1, true}, {"name"_L1, "TEXT"_L1, true},
                {"phone"_L1, "TEXT"_L1}, {"payer"_L1, "TEXT"_L1}, {"reading"_L1, "total=KWH,…"_L1}},
            .run = checkin}),
    };
}

} // namespace meterdesk::cli
