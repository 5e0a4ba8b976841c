// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "JsonValues.h"
#include "MoneyRows.h"
#include "billing/HoldService.h"
#include "context/AppContext.h"
#include "records/ReplacementService.h"

#include <QtCore/QJsonObject>

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Row rowOf(const HeldReading &held)
{
    return {{u"id"_s, qint64{held.id.value}}, {u"meter"_s, held.meter.toText()}, {u"date"_s, textOf(held.day)},
        {u"reason"_s, wordOf(held.reason)}, {u"previous"_s, jsonOf(held.previous)},
        {u"current"_s, jsonOf(held.current)}};
}

QFuture<int> holds(CommandContext &context, const Arguments &)
{
    return whenDone(context, context.app->holds().open(), [&context](const QList<HeldReading> &readings) {
        for (const HeldReading &held : readings)
            context.out.row(rowOf(held));
        return Done;
    });
}

Result<HoldClearing> clearingOf(const Arguments &arguments)
{
    HoldClearing clearing{.note = arguments.value("note"_L1)};
    bool isNumber = false;
    clearing.hold = HoldId{arguments.place(0).toLongLong(&isNumber)};
    if (!isNumber)
        return failure(ErrorCode::UnknownHold, arguments.place(0));
    if (arguments.has("accept"_L1)) {
        clearing.decision = HoldDecision::Accepted;
    } else if (arguments.has("reading"_L1)) {
        const auto registers = requiredValue(arguments, "reading"_L1, registersFromText);
        if (!registers)
            return std::unexpected(registers.error());
        clearing.decision = HoldDecision::Typed;
        clearing.typed = *registers;
    }
    return clearing;
}

QFuture<int> clear(CommandContext &context, const Arguments &arguments)
{
    const int ways =
        int{arguments.has("accept"_L1)} + int{arguments.has("discard"_L1)} + int{arguments.has("reading"_L1)};
    if (ways != 1)
        return misused(context, u"one of --accept, --discard and --reading"_s);
    const Result<HoldClearing> clearing = clearingOf(arguments);
    if (!clearing)
        return failed(context, clearing.error());
    return whenDone(context, context.app->holds().clear(context.actor, *clearing), [&context](const HeldReading &held) {
        context.out.record(rowOf(held));
        return Done;
    });
}

Row rowOf(const ConflictingReading &conflict)
{
    return {{u"id"_s, qint64{conflict.reading.value}}, {u"meter"_s, conflict.meter.toText()},
        {u"date"_s, textOf(conflict.day)}, {u"billed"_s, conflict.billed},
        {u"stored"_s, jsonOf(RegisterPoint{conflict.storedReadAt, conflict.stored})},
        {u"second"_s, jsonOf(RegisterPoint{conflict.secondReadAt, conflict.second})}};
}

QFuture<int> conflicts(CommandContext &context, const Arguments &)
{
    return whenDone(context, context.app->holds().conflicts(), [&context](const QList<ConflictingReading> &readings) {
        for (const ConflictingReading &conflict : readings)
            context.out.row(rowOf(conflict));
        return Done;
    });
}

QFuture<int> settle(CommandContext &context, const Arguments &arguments)
{
    bool isNumber = false;
    ConflictSettlement settlement{.reading = ReadingId{arguments.place(0).toLongLong(&isNumber)},
        .decision = arguments.has("take"_L1) ? ConflictDecision::Taken : ConflictDecision::Kept,
        .note = arguments.value("note"_L1)};
    if (!isNumber)
        return failed(context, {ErrorCode::UnknownHold, arguments.place(0)});
    if (arguments.has("keep"_L1) == arguments.has("take"_L1))
        return misused(context, u"one of --keep and --take"_s);
    return whenDone(context, context.app->holds().settle(context.actor, settlement),
        [&context](const ConflictingReading &conflict) {
            context.out.record(rowOf(conflict));
            return Done;
        });
}

Result<ReplacementRequest> replacementOf(const Arguments &arguments)
{
    const auto oldMeter = requiredValue(arguments, "meter"_L1, MeterNo::fromText);
    const auto newMeter = requiredValue(arguments, "new"_L1, MeterNo::fromText);
    const auto at = requiredValue(arguments, "at"_L1, WallTime::fromText);
    const auto end = requiredValue(arguments, "end"_L1, registersFromText);
    const auto start = requiredValue(arguments, "start"_L1, registersFromText);
    for (const auto *error : {oldMeter ? nullptr : &oldMeter.error(), newMeter ? nullptr : &newMeter.error(),
             at ? nullptr : &at.error(), end ? nullptr : &end.error(), start ? nullptr : &start.error()}) {
        if (error)
            return std::unexpected(*error);
    }
    ReplacementRequest request{
        .oldMeter = *oldMeter, .newMeter = *newMeter, .at = *at, .end = *end, .start = *start, .ratio = {}};
    if (const auto ratio = arguments.optional("ratio"_L1)) {
        bool isNumber = false;
        request.ratio = ratio->toInt(&isNumber);
        if (!isNumber)
            return failure(ErrorCode::InvalidNumber, u"--ratio: '%1'"_s.arg(*ratio));
    }
    return request;
}

QFuture<int> replace(CommandContext &context, const Arguments &arguments)
{
    const Result<ReplacementRequest> request = replacementOf(arguments);
    if (!request)
        return failed(context, request.error());
    return whenDone(context, context.app->replacements().replace(context.actor, *request),
        [&context](const ReplacementOutcome &outcome) {
            context.out.record({{u"old"_s, outcome.oldMeter.toText()}, {u"new"_s, outcome.newMeter.toText()},
                {u"kwh"_s, textOf(outcome.energy)}, {u"result"_s, u"replaced"_s}});
            return Done;
        });
}

} // namespace

QList<CommandSpec> holdCommands()
{
    return {
        {.words = {u"holds"_s}, .summary = "lists readings that billing did not believe"_L1, .run = holds},
        {.words = {u"holds"_s, u"clear"_s},
            .summary = "accepts, discards or retypes one; the next bill goes on from there"_L1,
            .places = {{"ID"_L1}},
            .options = {{"note"_L1, "TEXT"_L1, true}, {"accept"_L1, {}}, {"discard"_L1, {}},
                {"reading"_L1, "total=KWH,…"_L1}},
            .run = clear},
        {.words = {u"conflicts"_s},
            .summary = "lists stored readings that a later answer contradicts"_L1,
            .run = conflicts},
        {.words = {u"conflicts"_s, u"settle"_s},
            .summary = "keeps the stored reading, or takes the second answer where it is not billed yet"_L1,
            .places = {{"ID"_L1}},
            .options = {{"note"_L1, "TEXT"_L1, true}, {"keep"_L1, {}}, {"take"_L1, {}}},
            .run = settle},
        {.words = {u"meter"_s, u"replace"_s},
            .summary = "closes a meter at its end reading and opens another one in its place"_L1,
            .options = {{"meter"_L1, "NUMBER"_L1, true}, {"new"_L1, "NUMBER"_L1, true},
                {"at"_L1, "yyyy-MM-dd HH:mm:ss"_L1, true}, {"end"_L1, "total=KWH,…"_L1, true},
                {"start"_L1, "total=KWH,…"_L1, true}, {"ratio"_L1, "N"_L1}},
            .run = replace},
    };
}

} // namespace meterdesk::cli
