// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"
#include "WireError.h"

#include <cstdint>

namespace meterdesk::dlt645 {

/// b8-9 of status word 3: 电能表类型, not prepaid, prepaid by energy, prepaid by money.
enum class Prepayment : std::uint8_t { None = 0, Energy = 1, Money = 2, Reserved = 3 };

/// Running status word 3 (04000503, DL/T 645-2007 “Status words”), 2 bytes, low byte first. Bits 0..9 agree in all
/// sources; bits 12..15 exist from the 2013 edition on, so a clear bit 12 of an old meter proves nothing about its
/// supply hold.
struct StatusWord3
{
    std::uint16_t bits = 0; ///< b15..b0

    friend bool operator==(const StatusWord3 &, const StatusWord3 &) = default;

    /// `Length` unless two bytes; FFFF is a value like any other word.
    [[nodiscard]] static wire::WireResult<StatusWord3> fromWire(wire::ByteView value);
    void appendTo(QByteArray &bytes) const { wire::appendLowFirst(bytes, bits); }

    [[nodiscard]] int daySlotSet() const { return bit(0) ? 2 : 1; } ///< b0: the day-slot set in use
    [[nodiscard]] int supply() const { return bits >> 1 & 3; } ///< b1-2: 0 mains, 1 auxiliary, 2 battery
    [[nodiscard]] bool programAllowed() const { return bit(3); } ///< b3: programming allowed
    [[nodiscard]] bool relayOpen() const { return bit(4); } ///< b4: state
    [[nodiscard]] int yearZoneSet() const { return bit(5) ? 2 : 1; } ///< b5: the year-zone set in use
    [[nodiscard]] bool relayCommandOpen() const { return bit(6); } ///< b6: last command, executed or not
    [[nodiscard]] bool preTripAlarm() const { return bit(7); } ///< b7
    [[nodiscard]] Prepayment prepayment() const { return static_cast<Prepayment>(bits >> 8 & 3); } ///< b8-9
    [[nodiscard]] int priceSet() const { return bit(10) ? 2 : 1; } ///< b10: the price set in use
    [[nodiscard]] int stepSet() const { return bit(11) ? 2 : 1; } ///< b11: the step set in use
    [[nodiscard]] bool protect() const { return bit(12); } ///< b12: supply hold, 保电
    [[nodiscard]] bool identityAuthenticated() const { return bit(13); } ///< b13
    [[nodiscard]] bool localAccountOpen() const { return bit(14); } ///< b14
    [[nodiscard]] bool remoteAccountOpen() const { return bit(15); } ///< b15

    void setRelayOpen(bool on) { setBit(4, on); }
    void setRelayCommandOpen(bool on) { setBit(6, on); }
    void setPreTripAlarm(bool on) { setBit(7, on); }
    void setProtect(bool on) { setBit(12, on); }

private:
    [[nodiscard]] bool bit(int number) const { return (bits >> number & 1) != 0; }
    void setBit(int number, bool on)
    {
        bits = static_cast<std::uint16_t>(on ? bits | 1U << number : bits & ~(1U << number));
    }
};

} // namespace meterdesk::dlt645
