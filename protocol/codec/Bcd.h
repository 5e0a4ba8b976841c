// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"

#include <optional>

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

/// The number of `bytes`, low byte first, at most nine bytes (18 digits). nullopt if a nibble is no digit.
[[nodiscard]] constexpr std::optional<std::int64_t> decode(ByteView bytes)
{
    if (bytes.size() > 9)
        return std::nullopt;
    std::int64_t number = 0;
    for (std::size_t at = bytes.size(); at-- > 0;) {
        if (!isDigits(bytes[at]))
            return std::nullopt;
        number = number * 100 + toNumber(bytes[at]);
    }
    return number;
}

/// As `decode`, but the top bit of the last byte is the sign (1 = negative).
[[nodiscard]] std::optional<std::int64_t> decodeSigned(ByteView bytes);

/// Appends `number` in `bytes` bytes of digits, low byte first. False, and nothing appended, if it is negative or
/// needs more digits.
[[nodiscard]] bool appendEncoded(QByteArray &to, std::int64_t number, int bytes);

/// As `appendEncoded` with the sign in the top bit; the top digit is at most 7.
[[nodiscard]] bool appendEncodedSigned(QByteArray &to, std::int64_t number, int bytes);

/// Whether every byte is `filler`: FFH in DL/T 645 and EEH in 1376.1 mean "no value", never a number. False for no
/// bytes.
[[nodiscard]] constexpr bool isFilledWith(ByteView bytes, std::uint8_t filler)
{
    for (const std::uint8_t byte : bytes) {
        if (byte != filler)
            return false;
    }
    return !bytes.empty();
}

} // namespace meterdesk::wire::bcd
