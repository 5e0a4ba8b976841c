// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "CommandLine.h"
#include "describe/FrameSplit.h"
#include "describe/FrameWords.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Hexadecimal digits in pairs, with or without space between; empty where it is anything else.
std::optional<QByteArray> fromHex(const QString &text)
{
    QByteArray digits;
    for (const QChar character : text) {
        if (character.isSpace())
            continue;
        if (!isxdigit(static_cast<unsigned char>(character.toLatin1())))
            return std::nullopt;
        digits += character.toLatin1();
    }
    if (digits.size() % 2 != 0)
        return std::nullopt;
    return QByteArray::fromHex(digits);
}

/// Protocol and validity first, as people look for them.
Row rowOf(const QJsonObject &description)
{
    Row row{{u"protocol"_s, description.value(u"protocol"_s)}, {u"valid"_s, description.value(u"valid"_s)}};
    for (auto it = description.begin(); it != description.end(); ++it) {
        if (it.key() != u"protocol" && it.key() != u"valid")
            row.append({it.key(), it.value()});
    }
    return row;
}

wire::ProtocolHint hintOf(const Arguments &arguments)
{
    const QString word = arguments.optional("protocol"_L1).value_or(u"auto"_s);
    return wire::protocolHintFromWord(word).value_or(wire::ProtocolHint::Auto);
}

/// `--words LANGUAGE` adds what the frame says in words, as the wire monitor shows it.
void addWords(Row &row, const Arguments &arguments, wire::ByteView bytes, wire::ProtocolHint hint)
{
    const auto language = arguments.optional("words"_L1);
    if (language) {
        row.append({u"words"_s,
            wire::frameWords(bytes, *language == u"zh" ? wire::Language::Chinese : wire::Language::English, hint)});
    }
}

QFuture<int> decode(CommandContext &context, const Arguments &arguments)
{
    const wire::ProtocolHint hint = hintOf(arguments);
    for (const QString &hex : arguments.places()) {
        const std::optional<QByteArray> bytes = fromHex(hex);
        if (!bytes) {
            context.out.record({{u"protocol"_s, QJsonValue::Null}, {u"valid"_s, false}, {u"error"_s, u"hex"_s}});
            continue;
        }
        Row row = rowOf(wire::describeFrame(wire::bytesOf(*bytes), hint));
        addWords(row, arguments, wire::bytesOf(*bytes), hint);
        context.out.record(row);
    }
    return finished(Done);
}

QFuture<int> split(CommandContext &context, const Arguments &arguments)
{
    const wire::ProtocolHint hint = hintOf(arguments);
    const std::optional<QByteArray> bytes = fromHex(arguments.places().join(QString()));
    if (!bytes) {
        context.out.record({{u"protocol"_s, QJsonValue::Null}, {u"valid"_s, false}, {u"error"_s, u"hex"_s}});
        return finished(Done);
    }
    for (const wire::FramePlace &place : wire::splitFrames(wire::bytesOf(*bytes), hint)) {
        const wire::ByteView frame =
            wire::bytesOf(*bytes).subspan(place.offset - place.preamble, place.preamble + place.size);
        Row row = rowOf(wire::describeFrame(frame, hint));
        row.prepend({u"offset"_s, static_cast<qint64>(place.offset)});
        addWords(row, arguments, frame, hint);
        context.out.record(row);
    }
    return finished(Done);
}

QList<OptionSpec> frameOptions()
{
    return {{"protocol"_L1, "PROTOCOL"_L1, false, {u"auto"_s, u"dlt645-2007"_s, u"dlt645-1997"_s, u"gdw1376.1"_s}},
        {"words"_L1, "LANGUAGE"_L1, false, {u"en"_s, u"zh"_s}}};
}

} // namespace

QList<CommandSpec> frameCommands()
{
    return {{.words = {u"frame"_s, u"decode"_s},
                .summary = "says what frames mean, one answer for each HEX, valid or not"_L1,
                .places = {{"HEX"_L1, {}, true}},
                .options = frameOptions(),
                .opensDatabase = false,
                .run = decode},
        {.words = {u"frame"_s, u"split"_s},
            .summary = "cuts a stream of bytes into frames, one answer for each, with its offset"_L1,
            .places = {{"HEX"_L1, {}, true}},
            .options = frameOptions(),
            .opensDatabase = false,
            .run = split}};
}

} // namespace meterdesk::cli
