// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"
#include "WireError.h"

#include <optional>

/// Decimal digits, two a byte and the low byte first: the numbers of DL/T 645 (2007 “Physical”: byte order; 1997 “What
/// is equal to 2007”) and of the formats A.1 … A.27 of 1376.1 (“Data formats”). Pure functions, for any thread.
namespace meterdesk::wire::bcd {

/// Whether both nibbles are decimal digits.
[[nodiscard]] constexpr bool isDigits(std::uint8_t byte)
{
    return (byte & 0x0F) <= 9 && (byte >> 4) <= 9;
}

/// 0..99 from one byte of digits; the caller has checked `isDigits`.
[[nodiscard]] constexpr int toNumber(std::uint8_t byte)
{
    return (byte >> 4) * 10 + (byte & 0x0F);
}

/// One byte of digits from 0..99; higher numbers lose their hundreds.
[[nodiscard]] constexpr std::uint8_t fromNumber(int number)
{
    return static_cast<std::uint8_t>(((number / 10 % 10) << 4) | (number % 10));
}

/// 2000..2099 from the two digits of a year (YY of both protocols); the caller has checked `isDigits`.
[[nodiscard]] constexpr int toYear(std::uint8_t byte)
{
    return 2000 + toNumber(byte);
}

/// `Digit`: a nibble of `value` is no decimal digit.
[[nodiscard]] std::unexpected<WireError> notDigits(ByteView value);

/// The number of `bytes`, low byte first, at most nine bytes (18 digits). nullopt if a nibble is no digit.
[[nodiscard]] constexpr std::optional<std::int64_t> decode(ByteView bytes)
{
    constexpr std::size_t lanes = 8;
    constexpr std::uint64_t lowNibbles = 0x0F0F0F0F0F0F0F0F;
    if (bytes.size() > lanes + 1)
        return std::nullopt;
    // All digits at once in one 64-bit word, since registers are most of what crosses the wire.
    std::uint64_t word = 0;
    for (std::size_t at = 0; at < bytes.size() && at < lanes; ++at)
        word |= static_cast<std::uint64_t>(bytes[at]) << (8 * at);
    const std::uint64_t tens = (word >> 4) & lowNibbles;
    // A nibble above 9 plus 6 carries into bit 4 of its byte.
    constexpr std::uint64_t sixes = 0x0606060606060606;
    constexpr std::uint64_t carries = 0x1010101010101010;
    if (((((word & lowNibbles) + sixes) | (tens + sixes)) & carries) != 0)
        return std::nullopt;
    const std::uint64_t hundreds = word - 6 * tens; // each byte 0..99
    const std::uint64_t pairs = (hundreds & 0x00FF00FF00FF00FF) + 100 * ((hundreds >> 8) & 0x00FF00FF00FF00FF);
    const std::uint64_t halves = (pairs & 0x0000FFFF0000FFFF) + 10'000 * ((pairs >> 16) & 0x0000FFFF0000FFFF);
    auto number = static_cast<std::int64_t>((halves & 0xFFFFFFFF) + 100'000'000 * (halves >> 32));
    if (bytes.size() > lanes) {
        if (!isDigits(bytes[lanes]))
            return std::nullopt;
        number += toNumber(bytes[lanes]) * 10'000'000'000'000'000;
    }
    return number;
}

/// As `decode`, but the top bit of the last byte is the sign (1 = negative): DL/T 645-2007 “Data identifiers” (combined
/// total, current, power), 1376.1 “Data formats” with an S.
[[nodiscard]] std::optional<std::int64_t> decodeSigned(ByteView bytes);

/// Appends `number` in `bytes` bytes of digits, low byte first. False, and nothing appended, if it is negative or
/// needs more digits.
[[nodiscard]] bool appendEncoded(QByteArray &to, std::int64_t number, int bytes);

/// As `appendEncoded` with the sign in the top bit; the top digit is at most 7.
[[nodiscard]] bool appendEncodedSigned(QByteArray &to, std::int64_t number, int bytes);

/// Whether every byte is `filler`: FFH in DL/T 645 (2007 “Data identifiers”, its end) and EEH in 1376.1 (“DATA” and
/// “Data formats”) mean "no value", never a number. False for no bytes.
[[nodiscard]] constexpr bool isFilledWith(ByteView bytes, std::uint8_t filler)
{
    for (const std::uint8_t byte : bytes) {
        if (byte != filler)
            return false;
    }
    return !bytes.empty();
}

} // namespace meterdesk::wire::bcd
