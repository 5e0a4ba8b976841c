// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bcd.h"

#include <algorithm>
#include <array>
#include <limits>

namespace meterdesk::wire::bcd {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t longestNumber = 9;
constexpr std::uint8_t signBit = 0x80;

/// The digits of `number`, or nothing if it is negative or needs more than `bytes` bytes.
std::optional<std::array<std::uint8_t, longestNumber>> digitsOf(std::int64_t number, int bytes)
{
    if (number < 0 || bytes < 0 || bytes > static_cast<int>(longestNumber))
        return std::nullopt;
    std::array<std::uint8_t, longestNumber> digits{};
    for (int at = 0; at < bytes; ++at) {
        digits[static_cast<std::size_t>(at)] = fromNumber(static_cast<int>(number % 100));
        number /= 100;
    }
    if (number != 0)
        return std::nullopt;
    return digits;
}

} // namespace

std::unexpected<WireError> notDigits(ByteView value)
{
    return wireFailure(WireErrorCode::Digit, u"not decimal digits: %1"_s.arg(hexOf(value)));
}

std::optional<std::int64_t> decodeSigned(ByteView bytes)
{
    if (bytes.empty() || bytes.size() > longestNumber)
        return std::nullopt;
    std::array<std::uint8_t, longestNumber> magnitude{};
    std::ranges::copy(bytes, magnitude.begin());
    magnitude[bytes.size() - 1] &= static_cast<std::uint8_t>(~signBit);
    const auto number = decode(ByteView{magnitude}.first(bytes.size()));
    if (!number)
        return std::nullopt;
    return (bytes.back() & signBit) != 0 ? -*number : *number;
}

bool appendEncoded(QByteArray &to, std::int64_t number, int bytes)
{
    const auto digits = digitsOf(number, bytes);
    if (!digits)
        return false;
    append(to, ByteView{*digits}.first(static_cast<std::size_t>(bytes)));
    return true;
}

bool appendEncodedSigned(QByteArray &to, std::int64_t number, int bytes)
{
    if (number == std::numeric_limits<std::int64_t>::min() || bytes < 1)
        return false;
    auto digits = digitsOf(number < 0 ? -number : number, bytes);
    if (!digits)
        return false;
    auto &top = (*digits)[static_cast<std::size_t>(bytes - 1)];
    if ((top & signBit) != 0)
        return false;
    if (number < 0)
        top |= signBit;
    append(to, ByteView{*digits}.first(static_cast<std::size_t>(bytes)));
    return true;
}

} // namespace meterdesk::wire::bcd
