// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "CommandLine.h"
#include "UppercaseAmount.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QFuture<int> uppercase(CommandContext &context, const Arguments &arguments)
{
    const Result<Money> amount = Money::fromText(arguments.place(0));
    if (!amount)
        return failed(context, amount.error());
    const Result<QString> text = uppercaseAmount(*amount);
    if (!text)
        return failed(context, text.error());
    context.out.record({{u"amount"_s, amount->toText()}, {u"uppercase"_s, *text}});
    return finished(Done);
}

} // namespace

QList<CommandSpec> uppercaseCommands()
{
    return {{.words = {u"uppercase"_s},
        .summary = "writes an amount in Chinese capitals"_L1,
        .places = {{"AMOUNT"_L1}},
        .opensDatabase = false,
        .run = uppercase}};
}

} // namespace meterdesk::cli
