// SPDX-License-Identifier: GPL-3.0-or-later
#include "dlt645/RelayScript.h"

#include "dlt645/Requests.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace meterdesk::dlt645 {

using namespace Qt::Literals::StringLiterals;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr auto standardWord = "2007"_L1;

struct ActionWord
{
    RelayAction action;
    QStringView word;
};
constexpr ActionWord actionWords[] = {
    {RelayAction::Trip, u"trip"},
    {RelayAction::PermitClose, u"permit"},
    {RelayAction::DirectClose, u"close"},
    {RelayAction::Protect, u"protect"},
    {RelayAction::Unprotect, u"unprotect"},
};

// In the order of Credentials on the wire, so that a place is an index into its eight bytes.
constexpr QStringView placeWords[Credentials::size] = {u"PA", u"P0", u"P1", u"P2", u"C0", u"C1", u"C2", u"C3"};
constexpr std::uint16_t firstPlace = 0x100;

std::optional<std::size_t> indexOf(RelayAction action)
{
    const auto found = std::ranges::find(actionWords, action, &ActionWord::action);
    return found != std::end(actionWords) ? std::optional(static_cast<std::size_t>(found - std::begin(actionWords)))
                                          : std::nullopt;
}

bool isForbidden(std::uint16_t control)
{
    if (control > 0x1F) // reply bits, or a place of the credentials
        return true;
    switch (static_cast<Function>(control)) {
    case Function::WriteAddress:
    case Function::ChangeBaud:
    case Function::ChangePassword:
    case Function::ClearDemand:
    case Function::ClearMeter:
    case Function::ClearEvents:
        return true;
    default:
        break;
    }
    switch (static_cast<Function1997>(control)) {
    case Function1997::WriteAddress:
    case Function1997::ChangeBaud:
    case Function1997::ChangePassword:
    case Function1997::ClearDemand:
        return true;
    default:
        return false;
    }
}

/// A byte of two hexadecimal digits or a place. "C0" to "C3" are places: a byte of that value is written "0xC0".
std::optional<std::uint16_t> tokenOf(QStringView word)
{
    const auto place = std::ranges::find(placeWords, word);
    if (place != std::end(placeWords))
        return static_cast<std::uint16_t>(firstPlace + (place - std::begin(placeWords)));
    const QStringView digits = word.startsWith("0x"_L1) ? word.sliced(2) : word;
    const auto bytes = wire::bytesFromHex(digits);
    if (!bytes || bytes->size() != 1)
        return std::nullopt;
    return wire::bytesOf(*bytes)[0];
}

QString wordOf(std::uint16_t token)
{
    if (token >= firstPlace)
        return placeWords[token - firstPlace].toString();
    const QString digits = wire::hexOf(static_cast<std::uint8_t>(token)).toUpper();
    return std::ranges::find(placeWords, QStringView(digits)) != std::end(placeWords) ? u"0x"_s + digits : digits;
}

} // namespace

wire::WireResult<RelayScript> RelayScript::fromText(QStringView text)
{
    RelayScript script;
    if (text.trimmed().isEmpty())
        return script;
    if (text.trimmed() == standardWord) {
        script.m_standard = true;
        return script;
    }
    for (const QStringView line : text.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype equals = line.indexOf(u'=');
        const QStringView word = line.first(std::max<qsizetype>(equals, 0)).trimmed();
        const auto known = std::ranges::find(actionWords, word, &ActionWord::word);
        if (known == std::end(actionWords))
            return wireFailure(WireErrorCode::Range, u"no relay action: %1"_s.arg(line));
        Step &step = script.m_steps[static_cast<std::size_t>(known - std::begin(actionWords))];
        if (!step.empty())
            return wireFailure(WireErrorCode::Range, u"twice: %1"_s.arg(word));
        for (const QString &part : line.sliced(equals + 1).toString().simplified().split(u' ', Qt::SkipEmptyParts)) {
            const auto token = tokenOf(part);
            if (!token)
                return wireFailure(WireErrorCode::Range, u"no byte: %1"_s.arg(part));
            step.push_back(*token);
        }
        if (step.empty() || isForbidden(step.front()) || step.size() - 1 > Frame::mostWriteData)
            return wireFailure(WireErrorCode::Range, u"no relay command: %1"_s.arg(line));
    }
    return script;
}

QString RelayScript::toText() const
{
    if (m_standard)
        return standardWord;
    QStringList lines;
    for (std::size_t index = 0; index < actionCount; ++index) {
        if (m_steps[index].empty())
            continue;
        QStringList words;
        for (const Token token : m_steps[index])
            words.append(wordOf(token));
        lines.append(u"%1 = %2"_s.arg(actionWords[index].word, words.join(u' ')));
    }
    return lines.join(u"; "_s);
}

bool RelayScript::supports(RelayAction action) const
{
    const auto index = indexOf(action);
    return index && (m_standard || !m_steps[*index].empty());
}

wire::WireResult<Frame> RelayScript::request(
    const MeterAddress &meter, const Credentials &credentials, const RelayControl &command) const
{
    if (!supports(command.action))
        return wireFailure(WireErrorCode::Unsupported, u"meters of this model have no such relay command"_s);
    if (m_standard)
        return relayRequest(meter, credentials, command);
    if (!meter.isUnicast())
        return wireFailure(WireErrorCode::Address, u"%1 is not one certain meter"_s.arg(meter.toText()));
    QByteArray places;
    credentials.appendTo(places);
    const Step &step = m_steps[*indexOf(command.action)];
    QByteArray data;
    for (const Token token : std::span(step).subspan(1))
        wire::append(
            data, token >= firstPlace ? wire::bytesOf(places)[token - firstPlace] : static_cast<std::uint8_t>(token));
    return Frame::make(meter, ControlCode{static_cast<std::uint8_t>(step.front())}, wire::bytesOf(data));
}

} // namespace meterdesk::dlt645
