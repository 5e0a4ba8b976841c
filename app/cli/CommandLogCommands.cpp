// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "JsonValues.h"
#include "commands/CommandService.h"
#include "commands/PairingService.h"
#include "context/AppContext.h"
#include "describe/FrameWords.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

#include <limits>

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "policy-trip", "recharge-close"; of an operator's command also what it asked for: "operator-trip".
QString purposeOf(const CommandRecord &command)
{
    const QString purpose = wordOf(command.purpose);
    return command.purpose == CommandPurpose::Operator ? purpose + u'-' + wordOf(command.action) : purpose;
}

QJsonArray framesOf(const QList<FrameRecord> &crossed, bool sent)
{
    QJsonArray frames;
    for (const FrameRecord &frame : crossed) {
        if (frame.sent == sent)
            frames.append(shownHex(frame, {}).toLower());
    }
    return frames;
}

/// What the frames say, in the order they crossed the wire, as the wire monitor shows it.
QJsonArray wordsOfFrames(const QList<FrameRecord> &crossed, const QString &language)
{
    QJsonArray words;
    for (const FrameRecord &frame : crossed) {
        words.append(QJsonObject{{u"at"_s, frame.at.toText()}, {u"sent"_s, frame.sent},
            {u"words"_s,
                wire::frameWords(wire::bytesOf(frame.bytes),
                    language == u"zh" ? wire::Language::Chinese : wire::Language::English)}});
    }
    return words;
}

Row rowOf(const CommandRecord &command)
{
    return {{u"id"_s, qint64{command.id.value}}, {u"at"_s, command.queuedAt.toText()},
        {u"meter"_s, command.meterNo.toText()}, {u"purpose"_s, purposeOf(command)},
        {u"operator"_s, command.operatorName}, {u"tx"_s, framesOf(command.frames, true)},
        {u"rx"_s, framesOf(command.frames, false)}, {u"result"_s, wordOf(command.state)}};
}

Row rowOf(const PairingRecord &record)
{
    const OperationRecord &operation = record.operation;
    return {{u"id"_s, qint64{operation.id}}, {u"at"_s, operation.at.toText()}, {u"meter"_s, operation.subject},
        {u"purpose"_s, operation.action}, {u"operator"_s, operation.operatorName},
        {u"tx"_s, framesOf(record.frames, true)}, {u"rx"_s, framesOf(record.frames, false)},
        {u"result"_s, operation.detail.section(u' ', 0, 0)}};
}

template <typename Record>
int printRows(CommandContext &context, const QList<Record> &records, const std::optional<QString> &language)
{
    for (const Record &each : records) {
        Row row = rowOf(each);
        if (language)
            row.append({u"frames"_s, wordsOfFrames(each.frames, *language)});
        context.out.row(row);
    }
    return Done;
}

/// A day begins at midnight; a full time is taken as it is.
Result<WallTime> sinceFromText(QStringView text)
{
    if (const Result<QDate> day = dateFromText(text))
        return WallTime::startOf(*day);
    return WallTime::fromText(text);
}

QFuture<int> commands(CommandContext &context, const Arguments &arguments)
{
    const auto meter = optionalValue(arguments, "meter"_L1, MeterNo::fromText);
    if (!meter)
        return failed(context, meter.error());
    const auto since = optionalValue(arguments, "since"_L1, sinceFromText);
    if (!since)
        return failed(context, since.error());
    const auto language = arguments.optional("words"_L1);
    if (arguments.has("pairing"_L1))
        return whenDone(context, context.app->pairing().records(*meter, *since),
            [&context, language](
                const QList<PairingRecord> &records) { return printRows(context, records, language); });
    const CommandQuery query{.meter = *meter, .since = *since, .limit = std::numeric_limits<int>::max()};
    return whenDone(context, context.app->commands().list(query),
        [&context, language](const QList<CommandRecord> &records) { return printRows(context, records, language); });
}

} // namespace

QList<CommandSpec> commandLogCommands()
{
    return {{.words = {u"commands"_s},
        .summary = "lists the relay commands, or with --pairing the deliveries, newest first, with their frames"_L1,
        .options = {{"meter"_L1, "NUMBER"_L1}, {"since"_L1, "TIME"_L1}, {"pairing"_L1, {}},
            {"words"_L1, "LANGUAGE"_L1, false, {u"en"_s, u"zh"_s}}},
        .run = commands}};
}

} // namespace meterdesk::cli
