// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"
#include "WireError.h"

#include <array>
#include <compare>

namespace meterdesk::dlt645 {

/// The address field A0..A5 of DL/T 645 (地址域; 2007 “Frame”, rows 1-6 and what follows the table): twelve BCD digits,
/// A0 (sent first) holds the lowest two. Holds any six bytes
/// received, also ones that are no digits; whoever sends asks `isUnicast` first.
class MeterAddress
{
public:
    static constexpr std::size_t size = 6;

    /// 000000000000
    constexpr MeterAddress() = default;
    constexpr explicit MeterAddress(const std::array<std::uint8_t, size> &wireBytes)
        : m_bytes(wireBytes)
    { }

    /// 1–12 ASCII digits, padded with zeros on the left: "366566" and "000000366566" are one address.
    /// `Address` for anything else.
    [[nodiscard]] static wire::WireResult<MeterAddress> fromText(QStringView digits);
    /// The first six bytes of `bytes`, in wire order.
    [[nodiscard]] static MeterAddress fromWire(wire::ByteView bytes);

    /// AA…AA: whichever meter is alone on the line. Two or more answer at once and collide. 2007 “Frame”; not in the
    /// text of 1997, where most meters take it (“What differs”, wildcard).
    [[nodiscard]] static constexpr MeterAddress wildcard() { return filledWith(0xAA); }
    /// 99…99: every meter, nobody answers (C = 08 time, C = 16 freeze; 2007 “Frame”).
    [[nodiscard]] static constexpr MeterAddress broadcast() { return filledWith(0x99); }

    [[nodiscard]] constexpr const std::array<std::uint8_t, size> &wireBytes() const { return m_bytes; }
    /// Twelve characters, highest digit first, lower-case where a nibble is no digit: "000000366566", "aaaaaaaaaaaa".
    [[nodiscard]] QString toText() const;

    /// One certain meter: digits only and not all nines. What a write or a relay command needs.
    [[nodiscard]] bool isUnicast() const;
    [[nodiscard]] bool isBroadcast() const { return *this == broadcast(); }
    /// At least one byte AA: meters whose other digits agree answer with their real address.
    [[nodiscard]] bool hasWildcard() const;
    /// Whether a reply from `real` answers a request to this address: equal, or different only under wildcard bytes
    /// (some meters answer with the wildcard itself, which is equal too). All nines match any: some 1997 meters answer.
    [[nodiscard]] bool matches(const MeterAddress &real) const;

    constexpr auto operator<=>(const MeterAddress &) const = default;

private:
    [[nodiscard]] static constexpr MeterAddress filledWith(std::uint8_t byte)
    {
        return MeterAddress{std::array<std::uint8_t, size>{byte, byte, byte, byte, byte, byte}};
    }

    std::array<std::uint8_t, size> m_bytes{};
};

} // namespace meterdesk::dlt645
