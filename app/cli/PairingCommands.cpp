// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "JsonValues.h"
#include "WireOptions.h"
#include "commands/PairingService.h"
#include "context/AppContext.h"
#include "records/RegisterService.h"

#include <algorithm>

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The three words of the contract; `reason` says it more exactly.
QString resultWord(PairingState state)
{
    switch (state) {
    case PairingState::Confirmed:
        return u"confirmed"_s;
    case PairingState::Conflict:
    case PairingState::Refused:
    case PairingState::OtherNumber:
        return u"refused"_s;
    case PairingState::Silent:
    case PairingState::TimedOut:
    case PairingState::NotConnected:
    case PairingState::Cancelled:
        return u"timeout"_s;
    }
    return {};
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

Row rowOf(const PairingReport &report)
{
    const PairingAnswer &answer = report.answer;
    return {{u"meter"_s, report.meterNo.toText()}, {u"action"_s, wordOf(report.action)},
        {u"result"_s, resultWord(answer.state)}, {u"reason"_s, wordOf(answer.state)},
        {u"download"_s, wordOf(report.download)}, {u"holder"_s, textOrNull(answer.holder)},
        {u"detail"_s, textOrNull(answer.detail)}};
}

/// The meters that --meter, --concentrator or --all name, in the order of the words or of the list.
Result<QList<MeterId>> chosenOf(
    const QList<Meter> &all, const QStringList &numbers, const std::optional<ConcentratorNo> &concentrator)
{
    QList<MeterId> chosen;
    for (const QString &text : numbers) {
        const auto number = MeterNo::fromText(text);
        if (!number)
            return std::unexpected(number.error());
        const auto found = std::ranges::find(all, *number, &Meter::number);
        if (found == all.end())
            return failure(ErrorCode::UnknownMeter, text);
        if (!chosen.contains(found->id))
            chosen += found->id;
    }
    if (!numbers.isEmpty())
        return chosen;
    for (const Meter &meter : all) {
        if (meter.concentrator.isValid() && (!concentrator || meter.concentratorNo == *concentrator))
            chosen += meter.id;
    }
    return chosen;
}

QFuture<int> pairMeters(CommandContext &context, PairingAction action, bool overwrite, const QList<MeterId> &meters)
{
    PairingService &pairing = context.app->pairing();
    const QSet<MeterId> takenOver = overwrite ? QSet<MeterId>(meters.begin(), meters.end()) : QSet<MeterId>();
    return whenDone(context,
        action == PairingAction::Push ? pairing.push(context.actor, meters, takenOver)
                                      : pairing.cancel(context.actor, meters),
        [&context](const QList<PairingReport> &reports) {
            for (const PairingReport &report : reports)
                context.out.row(rowOf(report));
            return std::ranges::all_of(reports,
                       [](const PairingReport &report) { return report.answer.state == PairingState::Confirmed; })
                ? Done
                : Failed;
        });
}

QFuture<int> pairAs(CommandContext &context, const Arguments &arguments, PairingAction action)
{
    const QStringList numbers = arguments.values("meter"_L1);
    const auto concentrator = optionalValue(arguments, "concentrator"_L1, ConcentratorNo::fromText);
    if (!concentrator)
        return failed(context, concentrator.error());
    if (int{!numbers.isEmpty()} + int{concentrator->has_value()} + int{arguments.has("all"_L1)} != 1)
        return misused(context, u"one of --meter, --concentrator and --all says which meters"_s);
    const bool overwrite = arguments.has("overwrite"_L1);
    return andThen(context, context.app->registers().concentrators(),
        [&context, action, overwrite, numbers, concentrator = *concentrator](const QList<Concentrator> &known) {
            if (concentrator && std::ranges::find(known, *concentrator, &Concentrator::number) == known.end())
                return failed(context, {ErrorCode::UnknownConcentrator, concentrator->toText()});
            return andThen(context, context.app->registers().meters(),
                [&context, action, overwrite, numbers, concentrator](const QList<Meter> &all) {
                    const auto chosen = chosenOf(all, numbers, concentrator);
                    return chosen ? pairMeters(context, action, overwrite, *chosen) : failed(context, chosen.error());
                });
        });
}

QFuture<int> push(CommandContext &context, const Arguments &arguments)
{
    return pairAs(context, arguments, PairingAction::Push);
}

QFuture<int> cancel(CommandContext &context, const Arguments &arguments)
{
    return pairAs(context, arguments, PairingAction::Cancel);
}

Row rowOf(const TableComparison &line)
{
    return {{u"slot"_s, line.slot}, {u"match"_s, wordOf(line.match)},
        {u"meter"_s, line.ours ? QJsonValue(line.ours->number.toText()) : QJsonValue::Null},
        {u"held"_s, line.held ? QJsonValue(line.held->number) : QJsonValue::Null},
        {u"port"_s, line.held ? QJsonValue(line.held->port) : QJsonValue::Null},
        {u"baud"_s, line.held ? QJsonValue(line.held->baud) : QJsonValue::Null},
        {u"known_as"_s, line.elsewhere ? QJsonValue(line.elsewhere->toText()) : QJsonValue::Null}};
}

QFuture<int> compare(CommandContext &context, const Arguments &arguments)
{
    const auto number = requiredValue(arguments, "concentrator"_L1, ConcentratorNo::fromText);
    if (!number)
        return failed(context, number.error());
    return whenDone(context, context.app->pairing().compare(context.actor, *number),
        [&context](const QList<TableComparison> &lines) {
            for (const TableComparison &line : lines)
                context.out.row(rowOf(line));
            return Done;
        });
}

QList<OptionSpec> whichMeters()
{
    return {{"meter"_L1, "NUMBER"_L1, false, {}, true}, {"concentrator"_L1, "NUMBER"_L1}, {"all"_L1, {}}};
}

} // namespace

QList<CommandSpec> pairingCommands()
{
    return {
        wireCommand({.words = {u"pair"_s, u"push"_s},
            .summary = "writes meters into the tables of their concentrators and has each give its own number"_L1,
            .options = whichMeters() + QList<OptionSpec>{{"overwrite"_L1, {}}},
            .run = push}),
        wireCommand({.words = {u"pair"_s, u"cancel"_s},
            .summary = "takes meters out of the tables of their concentrators"_L1,
            .options = whichMeters(),
            .run = cancel}),
        wireCommand({.words = {u"pair"_s, u"compare"_s},
            .summary = "holds the meter table of a concentrator against the records, by slot"_L1,
            .options = {{"concentrator"_L1, "NUMBER"_L1, true}},
            .run = compare}),
    };
}

} // namespace meterdesk::cli
