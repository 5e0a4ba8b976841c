// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WireTime.h"
#include "dlt645/Frame.h"

#include <array>
#include <optional>

namespace meterdesk::dlt645 {

/// What a writing request proves itself with: PA P0 P1 P2, C0..C3 (8 bytes; DL/T 645-2007 “Password / operator”).
struct Credentials
{
    static constexpr std::size_t size = 8;

    std::uint8_t level = 2; ///< PA: 00..09, 00 the highest; 02 is the usual one for control
    std::array<std::uint8_t, 3> password{}; ///< P0 P1 P2, as on the wire: "020637" is 37 06 02
    std::array<std::uint8_t, 4> operatorCode{}; ///< C0..C3, as on the wire; logged by the meter

    friend bool operator==(const Credentials &, const Credentials &) = default;

    /// `level` 0..9 (levels 98 and 99 are for encrypted commands, which this program does not send), a password of
    /// exactly six digits and an operator code of one to eight hexadecimal digits. `Range` otherwise; the detail never
    /// repeats the password.
    [[nodiscard]] static wire::WireResult<Credentials> fromText(
        int level, QStringView password, QStringView operatorCode = u"00000001");
    /// The first eight of `bytes`; the caller has checked that there are eight.
    [[nodiscard]] static Credentials fromWire(wire::ByteView bytes);
    void appendTo(QByteArray &bytes) const;

    [[nodiscard]] QString passwordText() const; ///< "020637"
    [[nodiscard]] QString operatorText() const; ///< "00000001"
};

/// N1 of a relay command (DL/T 645-2007 “Relay control 1CH”).
enum class RelayAction : std::uint8_t {
    Trip = 0x1A, ///< 拉闸
    PermitClose = 0x1B, ///< 合闸允许: the resident presses the meter's key
    DirectClose = 0x1C, ///< 直接合闸
    PreTripThenClose = 0x1D, ///< 跳闸, then 自动合闸
    PreTripThenPermit = 0x1E, ///< 跳闸, then 合闸允许
    Alarm = 0x2A, ///< 报警
    AlarmOff = 0x2B, ///< 报警解除
    Protect = 0x3A, ///< 保电: the meter refuses to trip
    Unprotect = 0x3B, ///< 保电解除; comes before a trip of a protected meter
};

/// DATA of control 1CH in clear text (DL/T 645-2007 “Relay control 1CH”), 16 bytes: PA P0 P1 P2 | C0..C3 | N1 | N2 |
/// ss mm hh DD MM YY. N2 is sent as 00.
struct RelayControl
{
    static constexpr std::size_t size = 16;

    RelayAction action = RelayAction::Trip; ///< N1
    wire::WireTime validUntil; ///< N3..N8; the meter refuses when its own clock is later
};

/// A relay command as a meter receives it.
struct ReceivedRelayControl
{
    Credentials credentials; ///< PA P0 P1 P2, C0..C3
    std::uint8_t n1 = 0; ///< as received; see RelayAction
    std::uint8_t n2 = 0; ///< reserved, 00
    wire::WireTime validUntil; ///< N3..N8

    /// nullopt for an N1 that no source names.
    [[nodiscard]] std::optional<RelayAction> action() const;
};

/// Takes the DATA of a 1CH request apart. `Control` for another function, `Length` unless 16 bytes, `Digit` and `Range`
/// for an impossible time.
[[nodiscard]] wire::WireResult<ReceivedRelayControl> parseRelayControl(const Frame &request);

} // namespace meterdesk::dlt645
