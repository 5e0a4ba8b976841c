// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "CommandLine.h"
#include "describe/FrameDescription.h"

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

QFuture<int> decode(CommandContext &context, const Arguments &arguments)
{
    const QString word = arguments.optional("protocol"_L1).value_or(u"auto"_s);
    const wire::ProtocolHint hint = wire::protocolHintFromWord(word).value_or(wire::ProtocolHint::Auto);
    for (const QString &hex : arguments.places()) {
        const std::optional<QByteArray> bytes = fromHex(hex);
        context.out.record(bytes ? rowOf(wire::describeFrame(wire::bytesOf(*bytes), hint))
                                 : Row{{u"protocol"_s, QJsonValue::Null}, {u"valid"_s, false}, {u"error"_s, u"hex"_s}});
    }
    return finished(Done);
}

} // namespace

QList<CommandSpec> frameCommands()
{
    return {{.words = {u"frame"_s, u"decode"_s},
        .summary = "says what frames mean, one answer for each HEX, valid or not"_L1,
        .places = {{"HEX"_L1, {}, true}},
        .options = {{"protocol"_L1, "PROTOCOL"_L1, false,
            {u"auto"_s, u"dlt645-2007"_s, u"dlt645-1997"_s, u"gdw1376.1"_s}}},
        .opensDatabase = false,
        .run = decode}};
}

} // namespace meterdesk::cli
