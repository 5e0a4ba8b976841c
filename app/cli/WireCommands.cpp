// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "JsonValues.h"
#include "WireOptions.h"
#include "commands/MeterBusService.h"
#include "context/AppContext.h"
#include "jobs/FieldWorker.h"
#include "records/RegisterService.h"

#include <algorithm>

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Row rowOf(const CollectedDay &day)
{
    const FreezeReply &reply = day.reply;
    const bool read = reply.registers.total.has_value();
    Row row{{u"meter"_s, day.meterNo.toText()}, {u"date"_s, textOf(reply.day)}, {u"status"_s, wordOf(reply.status)}};
    appendRegisters(row, reply.registers);
    row.append({u"read_at"_s, read ? QJsonValue(reply.readAt.toText()) : QJsonValue::Null});
    row.append({u"attempts"_s, reply.attempts});
    if (reply.isLive)
        row.append({u"source"_s, u"live"_s});
    return row;
}

QFuture<int> collect(CommandContext &context, const Arguments &arguments)
{
    CollectionRequest request;
    const auto concentrator = optionalValue(arguments, "concentrator"_L1, ConcentratorNo::fromText);
    if (!concentrator)
        return failed(context, concentrator.error());
    request.concentrator = *concentrator;
    const auto day = optionalValue(arguments, "date"_L1, dateFromText);
    if (!day)
        return failed(context, day.error());
    request.day = *day;
    return whenDone(
        context, context.app->fieldWork().collect(context.actor, request), [&context](const QList<CollectedDay> &days) {
            bool complete = true;
            for (const CollectedDay &each : days) {
                context.out.row(rowOf(each));
                complete = complete && each.reply.status != CollectionStatus::TimedOut
                    && each.reply.status != CollectionStatus::Failed;
            }
            return complete ? Done : Failed;
        });
}

Row rowOf(const MeterNo &meter, const LiveReading &reading)
{
    Row row{{u"meter"_s, meter.toText()}, {u"read_at"_s, reading.readAt.toText()}};
    appendRegisters(row, reading.registers);
    row.append({u"relay"_s, wordOf(reading.relay)});
    row.append({u"protect"_s, wordOf(reading.protection)});
    row.append({u"clock"_s, textOf(reading.meterClock)});
    return row;
}

QFuture<int> read(CommandContext &context, const Arguments &arguments)
{
    const auto number = requiredValue(arguments, "meter"_L1, MeterNo::fromText);
    if (!number)
        return failed(context, number.error());
    return andThen(context, context.app->registers().meter(*number), [&context](const Meter &meter) {
        return whenDone(context, context.app->fieldWork().readMeter(context.actor, meter.id),
            [&context, number = meter.number](const LiveReading &reading) {
                context.out.record(rowOf(number, reading));
                return Done;
            });
    });
}

Result<MeterProtocol> searchedProtocol(const Arguments &arguments)
{
    const auto word = arguments.optional("protocol"_L1);
    return word ? fromWord<MeterProtocol>(*word) : Result<MeterProtocol>(MeterProtocol::Dlt645Edition2007);
}

QFuture<int> search(CommandContext &context, const Arguments &arguments)
{
    const auto protocol = searchedProtocol(arguments);
    if (!protocol)
        return failed(context, protocol.error());
    const auto bus = requiredValue(arguments, "concentrator"_L1, ConcentratorNo::fromText);
    if (!bus)
        return failed(context, bus.error());
    return whenDone(context, context.app->buses().search(context.actor, *bus, *protocol),
        [&context](const QList<FoundMeter> &found) {
            for (const FoundMeter &each : found)
                context.out.row({{u"meter"_s, each.number.toText()}, {u"known"_s, each.record.has_value()}});
            return Done;
        });
}

QFuture<int> writeNumber(CommandContext &context, const Arguments &arguments)
{
    const auto protocol = searchedProtocol(arguments);
    const auto bus = requiredValue(arguments, "concentrator"_L1, ConcentratorNo::fromText);
    const auto present = requiredValue(arguments, "meter"_L1, MeterNo::fromText);
    const auto wanted = requiredValue(arguments, "number"_L1, MeterNo::fromText);
    if (!protocol || !bus)
        return failed(context, !protocol ? protocol.error() : bus.error());
    if (!present || !wanted)
        return failed(context, !present ? present.error() : wanted.error());
    return andThen(context,
        context.app->buses().writeNumber(context.actor,
            {.bus = *bus,
                .protocol = *protocol,
                .present = *present,
                .wanted = *wanted,
                .typedNumber = arguments.value("confirm"_L1)}),
        [&context, number = *wanted] {
            context.out.record({{u"meter"_s, number.toText()}, {u"result"_s, u"confirmed"_s}});
            return finished(Done);
        });
}

QFuture<int> relay(CommandContext &context, const Arguments &arguments)
{
    const auto action = fromWord<RelayAction>(arguments.place(0));
    if (!action)
        return failed(context, action.error());
    const auto number = requiredValue(arguments, "meter"_L1, MeterNo::fromText);
    if (!number)
        return failed(context, number.error());
    return andThen(context, context.app->registers().meter(*number),
        [&context, action = *action, reason = arguments.value("reason"_L1)](const Meter &meter) {
            return whenDone(context,
                context.app->fieldWork().command(context.actor, meter.id, {.action = action, .reason = reason}),
                [&context](const CommandReport &report) {
                    const RelayOutcome &outcome = report.outcome;
                    context.out.record({{u"meter"_s, report.meterNo.toText()}, {u"action"_s, wordOf(report.action)},
                        {u"result"_s, wordOf(outcome.state)}, {u"relay"_s, wordOf(outcome.relay)},
                        {u"protect"_s, wordOf(outcome.protection)}, {u"attempts"_s, outcome.attempts}});
                    const bool done =
                        outcome.state == CommandState::Confirmed || outcome.state == CommandState::Permitted;
                    return done ? Done : Failed;
                });
        });
}

} // namespace

QList<CommandSpec> wireCommands()
{
    return {
        wireCommand({.words = {u"collect"_s},
            .summary = "reads the daily freezes that are due and stores them"_L1,
            .options = {{"concentrator"_L1, "NUMBER"_L1}, {"date"_L1, "yyyy-MM-dd"_L1}},
            .run = collect}),
        wireCommand({.words = {u"read"_s},
            .summary = "reads registers and state of a meter live"_L1,
            .options = {{"meter"_L1, "NUMBER"_L1, true}},
            .run = read}),
        wireCommand({.words = {u"search"_s},
            .summary = "finds the meters on a meter bus, known to the records or not"_L1,
            .options = {{"concentrator"_L1, "NUMBER"_L1, true},
                {"protocol"_L1, "PROTOCOL"_L1, false, wordsOf<MeterProtocol>()}},
            .run = search}),
        wireCommand({.words = {u"write-number"_s},
            .summary = "gives the only meter of a meter bus another number; --confirm repeats the present one"_L1,
            .options = {{"concentrator"_L1, "NUMBER"_L1, true}, {"meter"_L1, "NUMBER"_L1, true},
                {"number"_L1, "NUMBER"_L1, true}, {"protocol"_L1, "PROTOCOL"_L1, false, wordsOf<MeterProtocol>()},
                {"confirm"_L1, "NUMBER"_L1, true}},
            .run = writeNumber}),
        wireCommand({.words = {u"relay"_s},
            .summary = "commands a meter and reads its state back"_L1,
            .places = {{"ACTION"_L1, wordsOf<RelayAction>()}},
            .options = {{"meter"_L1, "NUMBER"_L1, true}, {"reason"_L1, "TEXT"_L1, true}},
            .run = relay}),
    };
}

} // namespace meterdesk::cli
