// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "JsonValues.h"
#include "billing/BillingService.h"
#include "context/AppContext.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Row rowOf(const BillRow &bill)
{
    // A held reading is not billed: its energy and amount are unknown, not 0.00.
    const bool posted = bill.status == BillStatus::Posted;
    return {{u"account"_s, bill.account.toText()}, {u"meter"_s, bill.meter.toText()}, {u"from"_s, textOf(bill.from)},
        {u"to"_s, textOf(bill.to)}, {u"kwh"_s, posted ? QJsonValue(bill.energy.toText()) : QJsonValue::Null},
        {u"amount"_s, posted ? QJsonValue(bill.charge.toText()) : QJsonValue::Null},
        {u"balance_after"_s, bill.balanceAfter.toText()}, {u"status"_s, wordOf(bill.status)},
        {u"reason"_s, textOrNull(bill.reason)}};
}

QFuture<int> bill(CommandContext &context, const Arguments &arguments)
{
    const auto until = optionalValue(arguments, "until"_L1, dateFromText);
    if (!until)
        return failed(context, until.error());
    const BillingRequest request{.until = until->value_or(QDate()), .dryRun = arguments.has("dry-run"_L1)};
    return whenDone(
        context, context.app->billing().bill(context.actor, request), [&context](const QList<BillRow> &bills) {
            for (const BillRow &each : bills)
                context.out.row(rowOf(each));
            return Done;
        });
}

} // namespace

QList<CommandSpec> billCommands()
{
    return {{.words = {u"bill"_s},
        .summary = "posts charges for all stored readings that are not billed yet"_L1,
        .options = {{"until"_L1, "yyyy-MM-dd"_L1}, {"dry-run"_L1, {}}},
        .run = bill}};
}

} // namespace meterdesk::cli
