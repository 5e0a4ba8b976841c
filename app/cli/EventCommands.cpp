// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "commands/ConcentratorService.h"
#include "JsonValues.h"
#include "WireOptions.h"
#include "context/AppContext.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QFuture<int> listEvents(CommandContext &context, const ConcentratorNo &concentrator)
{
    return whenDone(context, context.app->concentrators().events(concentrator),
        [&context](const QList<ConcentratorEventRow> &rows) {
            for (const ConcentratorEventRow &row : rows) {
                const QString name = context.app->gateway().eventName(row.event.code, WireLanguage::English);
                context.out.row({{u"at"_s, textOf(row.event.occurredAt)}, {u"class"_s, wordOf(row.event.importance)},
                    {u"erc"_s, row.event.code}, {u"event"_s, textOrNull(name)},
                    {u"received_at"_s, row.receivedAt.toText()},
                    {u"raw"_s, QString::fromLatin1(row.event.bytes.toHex())}});
            }
            return Done;
        });
}

QFuture<int> events(CommandContext &context, const Arguments &arguments)
{
    const auto number = requiredValue(arguments, "concentrator"_L1, ConcentratorNo::fromText);
    if (!number)
        return failed(context, number.error());
    if (arguments.has("stored"_L1))
        return listEvents(context, *number);
    return andThen(context, context.app->concentrators().readEvents(context.actor, *number),
        [&context, number = *number](int) { return listEvents(context, number); });
}

} // namespace

QList<CommandSpec> eventCommands()
{
    return {wireCommand({.words = {u"events"_s},
        .summary =
            "reads what a concentrator recorded (power lost, meters that do not answer) and lists it, newest first; "
            "--stored without asking it"_L1,
        .options = {{"concentrator"_L1, "NUMBER"_L1, true}, {"stored"_L1, {}}},
        .run = events})};
}

} // namespace meterdesk::cli
