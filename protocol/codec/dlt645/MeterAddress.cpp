// SPDX-License-Identifier: GPL-3.0-or-later
#include "dlt645/MeterAddress.h"

#include "Bcd.h"

#include <algorithm>

namespace meterdesk::dlt645 {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint8_t wildcardByte = 0xAA;

} // namespace

wire::WireResult<MeterAddress> MeterAddress::fromText(QStringView digits)
{
    constexpr qsizetype mostDigits = 2 * size;
    const bool allDigits = std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (digits.isEmpty() || digits.size() > mostDigits || !allDigits)
        return wire::wireFailure(wire::WireErrorCode::Address, u"a meter address is 1 to 12 digits: %1"_s.arg(digits));

    std::array<std::uint8_t, size> bytes{};
    for (qsizetype place = 0; place < digits.size(); ++place) {
        const int digit = digits[digits.size() - 1 - place].unicode() - u'0';
        bytes[static_cast<std::size_t>(place / 2)] |= static_cast<std::uint8_t>(digit << (place % 2 == 0 ? 0 : 4));
    }
    return MeterAddress{bytes};
}

MeterAddress MeterAddress::fromWire(wire::ByteView bytes)
{
    MeterAddress address;
    std::ranges::copy(bytes.first(std::min(bytes.size(), size)), address.m_bytes.begin());
    return address;
}

QString MeterAddress::toText() const
{
    auto highFirst = m_bytes;
    std::ranges::reverse(highFirst);
    return wire::hexOf(highFirst);
}

bool MeterAddress::isUnicast() const
{
    return std::ranges::all_of(m_bytes, wire::bcd::isDigits) && !isBroadcast();
}

bool MeterAddress::hasWildcard() const
{
    return std::ranges::find(m_bytes, wildcardByte) != m_bytes.end();
}

bool MeterAddress::matches(const MeterAddress &real) const
{
    return isBroadcast() || std::ranges::equal(m_bytes, real.m_bytes, [](std::uint8_t asked, std::uint8_t got) {
        return asked == got || asked == wildcardByte;
    });
}

} // namespace meterdesk::dlt645
