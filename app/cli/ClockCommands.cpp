// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "WireOptions.h"
#include "commands/ClockService.h"
#include "context/AppContext.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QFuture<int> clockOfMeter(CommandContext &context, const Arguments &arguments)
{
    const auto number = requiredValue(arguments, "meter"_L1, MeterNo::fromText);
    if (!number)
        return failed(context, number.error());
    ClockService &clocks = context.app->clocks();
    return whenDone(context,
        arguments.has("set"_L1) ? clocks.setMeter(context.actor, *number, arguments.has("decided"_L1))
                                : clocks.readMeter(context.actor, *number),
        [&context](const MeterClockReport &report) {
            context.out.record({{u"meter"_s, report.meter.toText()}, {u"clock"_s, report.clock.toText()},
                {u"drift_s"_s, qint64{report.driftSeconds}}, {u"set"_s, report.wasSet}});
            return Done;
        });
}

QFuture<int> clock(CommandContext &context, const Arguments &arguments)
{
    if (arguments.has("meter"_L1) == arguments.has("concentrator"_L1))
        return misused(context, u"one of --concentrator and --meter says whose clock"_s);
    if (arguments.has("meter"_L1))
        return clockOfMeter(context, arguments);
    const auto number = requiredValue(arguments, "concentrator"_L1, ConcentratorNo::fromText);
    if (!number)
        return failed(context, number.error());
    ClockService &clocks = context.app->clocks();
    return whenDone(context,
        arguments.has("set"_L1) ? clocks.set(context.actor, *number, arguments.has("decided"_L1))
                                : clocks.read(context.actor, *number),
        [&context](const ClockReport &report) {
            context.out.record({{u"concentrator"_s, report.concentrator.toText()}, {u"clock"_s, report.clock.toText()},
                {u"drift_s"_s, qint64{report.driftSeconds}}, {u"set"_s, report.wasSet}});
            return Done;
        });
}

QFuture<int> broadcast(CommandContext &context, const Arguments &arguments)
{
    const auto number = requiredValue(arguments, "concentrator"_L1, ConcentratorNo::fromText);
    if (!number)
        return failed(context, number.error());
    return whenDone(context, context.app->clocks().broadcast(context.actor, *number, arguments.has("decided"_L1)),
        [&context, number = *number](int ports) {
            context.out.record({{u"concentrator"_s, number.toText()}, {u"ports"_s, ports}});
            return Done;
        });
}

} // namespace

QList<CommandSpec> clockCommands()
{
    return {
        wireCommand({.words = {u"clock"_s},
            .summary =
                "reads the clock of a concentrator or meter and says by how much it differs from ours, or sets it; "
                "--decided is a manager's, who saw both times"_L1,
            .options = {{"concentrator"_L1, "NUMBER"_L1}, {"meter"_L1, "NUMBER"_L1}, {"set"_L1, {}},
                {"decided"_L1, {}}},
            .run = clock}),
        wireCommand({.words = {u"clock"_s, u"broadcast"_s},
            .summary = "tells our time to all meters behind a concentrator or on a bus, once a day"_L1,
            .options = {{"concentrator"_L1, "NUMBER"_L1, true}, {"decided"_L1, {}}},
            .run = broadcast}),
    };
}

} // namespace meterdesk::cli
