// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "JsonValues.h"
#include "commands/CommandService.h"
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

QJsonArray framesOf(const CommandRecord &command, bool sent)
{
    QJsonArray frames;
    for (const FrameRecord &frame : command.frames) {
        if (frame.sent == sent)
            frames.append(shownHex(frame, {}).toLower());
    }
    return frames;
}

/// What the frames say, in the order they crossed the wire, as the wire monitor shows it.
QJsonArray wordsOfFrames(const CommandRecord &command, const QString &language)
{
    QJsonArray words;
    for (const FrameRecord &frame : command.frames) {
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
        {u"operator"_s, command.operatorName}, {u"tx"_s, framesOf(command, true)}, {u"rx"_s, framesOf(command, false)},
        {u"result"_s, wordOf(command.state)}};
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
    const CommandQuery query{.meter = *meter, .since = *since, .limit = std::numeric_limits<int>::max()};
    return whenDone(context, context.app->commands().list(query),
        [&context, language = arguments.optional("words"_L1)](const QList<CommandRecord> &records) {
            for (const CommandRecord &each : records) {
                Row row = rowOf(each);
                if (language)
                    row.append({u"frames"_s, wordsOfFrames(each, *language)});
                context.out.row(row);
            }
            return Done;
        });
}

} // namespace

QList<CommandSpec> commandLogCommands()
{
    return {{.words = {u"commands"_s},
        .summary = "lists the commands that were given to meters, newest first, with their frames"_L1,
        .options = {{"meter"_L1, "NUMBER"_L1}, {"since"_L1, "TIME"_L1},
            {"words"_L1, "LANGUAGE"_L1, false, {u"en"_s, u"zh"_s}}},
        .run = commands}};
}

} // namespace meterdesk::cli
