// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "WireOptions.h"
#include "commands/ConcentratorParameterService.h"
#include "context/AppContext.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Row rowOf(const ConcentratorNo &concentrator, const ConcentratorParameter &parameter)
{
    Row row{{u"concentrator"_s, concentrator.toText()}, {u"parameter"_s, wordOf(parameter.kind)}};
    for (const ParameterField &field : parameter.fields)
        row.append({{field.key, field.value}});
    return row;
}

/// "heartbeat_minutes=5,retries=2"
Result<QList<ParameterField>> fieldsFromText(QStringView text)
{
    QList<ParameterField> fields;
    for (const QStringView part : text.split(u',')) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 1)
            return failure(ErrorCode::InvalidArgument, u"'%1' is no KEY=VALUE"_s.arg(part));
        fields += ParameterField{part.first(equals).trimmed().toString(), part.sliced(equals + 1).trimmed().toString()};
    }
    return fields;
}

QFuture<int> show(CommandContext &context, const Arguments &arguments)
{
    const auto number = requiredValue(arguments, "concentrator"_L1, ConcentratorNo::fromText);
    const auto kind = requiredValue(arguments, "parameter"_L1, fromWord<ParameterKind>);
    if (!number || !kind)
        return failed(context, !number ? number.error() : kind.error());
    auto &parameters = context.app->parameters();
    const auto asked = arguments.has("before"_L1) ? parameters.heldBefore(context.actor, *number, *kind)
                                                  : parameters.read(context.actor, *number, *kind);
    return whenDone(context, asked, [&context, number = *number](const ConcentratorParameter &held) {
        context.out.record(rowOf(number, held));
        return Done;
    });
}

QFuture<int> set(CommandContext &context, const Arguments &arguments)
{
    const auto number = requiredValue(arguments, "concentrator"_L1, ConcentratorNo::fromText);
    const auto kind = requiredValue(arguments, "parameter"_L1, fromWord<ParameterKind>);
    const auto fields = requiredValue(arguments, "set"_L1, fieldsFromText);
    if (!number || !kind)
        return failed(context, !number ? number.error() : kind.error());
    if (!fields)
        return failed(context, fields.error());
    return whenDone(context,
        context.app->parameters().change(context.actor,
            {.concentrator = *number, .kind = *kind, .fields = *fields, .typedNumber = arguments.value("confirm"_L1)}),
        [&context, number = *number](const ParameterChange &change) {
            Row row = rowOf(number, change.after);
            row.append({{u"result"_s, change.isAsWanted ? u"confirmed"_s : u"differs"_s}});
            context.out.record(row);
            return change.isAsWanted ? Done : Failed;
        });
}

QFuture<int> output(CommandContext &context, const Arguments &arguments)
{
    const auto number = requiredValue(arguments, "concentrator"_L1, ConcentratorNo::fromText);
    const auto action = requiredValue(arguments, "action"_L1, fromWord<TerminalOutput>);
    const auto round = optionalValue(arguments, "round"_L1, wholeNumberFromText);
    const auto halfHours = optionalValue(arguments, "half-hours"_L1, wholeNumberFromText);
    const auto warning = optionalValue(arguments, "warning-minutes"_L1, wholeNumberFromText);
    if (!number || !action)
        return failed(context, !number ? number.error() : action.error());
    for (const auto *each : {&round, &halfHours, &warning}) {
        if (!*each)
            return failed(context, each->error());
    }
    TerminalOutputOrder order;
    order.action = *action;
    order.round = round->value_or(order.round);
    order.halfHours = halfHours->value_or(order.halfHours);
    order.warningMinutes = warning->value_or(order.warningMinutes);
    return andThen(context,
        context.app->parameters().controlOutput(context.actor, *number, order, arguments.value("confirm"_L1)),
        [&context, number = *number, order] {
            context.out.record({{u"concentrator"_s, number.toText()}, {u"output"_s, wordOf(order.action)},
                {u"round"_s, order.round}, {u"result"_s, u"confirmed"_s}});
            return finished(Done);
        });
}

} // namespace

QList<CommandSpec> parameterCommands()
{
    const OptionSpec concentrator{"concentrator"_L1, "NUMBER"_L1, true};
    const OptionSpec parameter{"parameter"_L1, "WORD"_L1, true, wordsOf<ParameterKind>()};
    const OptionSpec confirm{"confirm"_L1, "NUMBER"_L1, true};
    return {
        wireCommand({.words = {u"parameter"_s, u"show"_s},
            .summary = "reads a communication parameter of a concentrator; --before shows what it held before the last "
                       "change"_L1,
            .options = {concentrator, parameter, {"before"_L1, {}}},
            .run = show}),
        wireCommand({.words = {u"parameter"_s, u"set"_s},
            .summary =
                "changes it: keeps what it held, sends it once, reads it back; a wrong one cuts the concentrator "
                "off. --confirm repeats its number"_L1,
            .options = {concentrator, parameter, {"set"_L1, "KEY=VALUE,…"_L1, true}, confirm},
            .run = set}),
        wireCommand({.words = {u"parameter"_s, u"output"_s},
            .summary = "switches a concentrator's own outputs, never a room's meter; --confirm repeats its number"_L1,
            .options = {concentrator, {"action"_L1, "WORD"_L1, true, wordsOf<TerminalOutput>()}, {"round"_L1, "1-8"_L1},
                {"half-hours"_L1, "N"_L1}, {"warning-minutes"_L1, "N"_L1}, confirm},
            .run = output}),
    };
}

} // namespace meterdesk::cli
