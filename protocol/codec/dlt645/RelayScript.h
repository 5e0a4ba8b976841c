// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dlt645/RelayControl.h"

#include <array>
#include <vector>

namespace meterdesk::dlt645 {

/// How meters of one model without a standard relay command (DL/T 645-1997 “Relay control on 97 meters”) are switched:
/// bytes per action, kept as a text with the model. Off unless somebody wrote one: a script that is empty supports
/// nothing.
///
/// `close = 04 23 E3 P0 P1 P2 PA 11 11 11; trip = 04 23 E3 P0 P1 P2 PA 22 22 22`
///
/// Actions: `trip`, `permit`, `close`, `protect`, `unprotect`. The first byte is C, the others DATA in wire order
/// before 33H is added. `PA P0 P1 P2` stand for level and password, `C0 C1 C2 C3` for the operator code of the meter.
/// The single word `2007` means the standard command 1CH, which many prepaid 1997 meters take.
class RelayScript
{
public:
    /// Supports nothing.
    RelayScript() = default;

    /// Empty text gives the empty script. `Range` for anything else than the form above, and for C that this program
    /// never sends (write address, baud rate, password, clearing) or that has the bits of a reply.
    [[nodiscard]] static wire::WireResult<RelayScript> fromText(QStringView text);
    /// The text in its plain form; `fromText` reads it back.
    [[nodiscard]] QString toText() const;

    [[nodiscard]] bool supports(RelayAction action) const;
    /// Whether its commands carry a time until which they are valid.
    [[nodiscard]] bool isDated() const { return m_standard; }
    /// The request. `Unsupported` where the script has no such action, `Address` unless `meter` is one certain meter.
    [[nodiscard]] wire::WireResult<Frame> request(
        const MeterAddress &meter, const Credentials &credentials, const RelayControl &command) const;

    friend bool operator==(const RelayScript &, const RelayScript &) = default;

private:
    /// 0..FF a byte, above that a place for a byte of the credentials.
    using Token = std::uint16_t;
    using Step = std::vector<Token>;
    static constexpr std::size_t actionCount = 5;

    bool m_standard = false; ///< "2007"
    std::array<Step, actionCount> m_steps; ///< empty = not supported
};

} // namespace meterdesk::dlt645
