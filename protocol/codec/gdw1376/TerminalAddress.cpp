// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/TerminalAddress.h"

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr qsizetype numberDigits = 8;
constexpr qsizetype halfDigits = 4;
constexpr std::uint16_t highestDecimalTerminal = 9999;

/// The value of a text of digits of `base`; QStringView::toUInt would take signs and blanks too.
std::optional<std::uint16_t> digitsOf(QStringView text, int base)
{
    unsigned value = 0;
    for (const QChar c : text) {
        int digit = -1;
        if (c >= u'0' && c <= u'9')
            digit = c.unicode() - u'0';
        else if (base == 16 && c.toLower() >= u'a' && c.toLower() <= u'f')
            digit = c.toLower().unicode() - u'a' + 10;
        if (digit < 0)
            return std::nullopt;
        value = value * static_cast<unsigned>(base) + static_cast<unsigned>(digit);
    }
    return static_cast<std::uint16_t>(value);
}

QString fourDigits(std::uint16_t value, int base)
{
    return QString::number(value, base).rightJustified(halfDigits, u'0');
}

} // namespace

wire::WireResult<TerminalAddress> TerminalAddress::fromNumber(QStringView number, AddressNotation notation, int master)
{
    const bool hexadecimal = notation == AddressNotation::Hexadecimal;
    if (number.size() != numberDigits)
        return wireFailure(WireErrorCode::Address, u"a terminal number has 8 digits: %1"_s.arg(number));
    if (!hexadecimal && !digitsOf(number.first(halfDigits), 10))
        return wireFailure(WireErrorCode::Address, u"no digits: %1"_s.arg(number));
    const auto region = digitsOf(number.first(halfDigits), 16);
    const auto terminal = digitsOf(number.last(halfDigits), hexadecimal ? 16 : 10);
    if (!region || !terminal)
        return wireFailure(WireErrorCode::Address, u"no digits: %1"_s.arg(number));
    if (*terminal == 0 || *terminal == broadcastTerminal)
        return wireFailure(WireErrorCode::Address, u"no terminal has the number %1"_s.arg(number));
    if (master < 0 || master > highestMaster)
        return wireFailure(WireErrorCode::Address, u"master station address %1 is not 0..127"_s.arg(master));
    return TerminalAddress{.region = *region, .terminal = *terminal, .master = static_cast<std::uint8_t>(master)};
}

TerminalAddress TerminalAddress::fromWire(wire::ByteView bytes)
{
    return {.region = wire::lowFirst16(bytes),
        .terminal = wire::lowFirst16(bytes.subspan(2)),
        .master = static_cast<std::uint8_t>(bytes[4] >> 1),
        .group = (bytes[4] & 1) != 0};
}

void TerminalAddress::appendTo(QByteArray &bytes) const
{
    wire::appendLowFirst(bytes, region);
    wire::appendLowFirst(bytes, terminal);
    wire::append(bytes, static_cast<std::uint8_t>(master << 1 | (group ? 1 : 0)));
}

std::optional<QString> TerminalAddress::toNumber(AddressNotation notation) const
{
    if (notation == AddressNotation::Hexadecimal)
        return regionText() + fourDigits(terminal, 16);
    if (terminal > highestDecimalTerminal)
        return std::nullopt;
    return regionText() + fourDigits(terminal, 10);
}

QString TerminalAddress::regionText() const
{
    return fourDigits(region, 16);
}

MatchingNotations notationsOf(const TerminalAddress &address, QStringView number)
{
    const auto names = [&](AddressNotation notation) {
        const auto candidate = TerminalAddress::fromNumber(number, notation);
        return candidate && candidate->sameTerminal(address);
    };
    return {.hexadecimal = names(AddressNotation::Hexadecimal), .decimal = names(AddressNotation::Decimal)};
}

} // namespace meterdesk::gdw1376
