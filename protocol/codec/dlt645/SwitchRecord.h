// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"
#include "WireError.h"
#include "WireQuantities.h"
#include "WireTime.h"

#include <array>
#include <optional>

namespace meterdesk::dlt645 {

/// One trip or close in a meter's own log, DL/T 645-2007 “Data identifiers” 1D0001nn and 1E0001nn with nn = 1 (the
/// last) to 10: ss mm hh DD MM YY, C0..C3 of whoever commanded it, then the registers at that moment, 4 bytes each:
/// forward and reverse active total, reactive of quadrants 1 to 4. Meters send as many of the registers as they have.
struct SwitchRecord
{
    static constexpr std::size_t mostRegisters = 6;

    wire::WireTime at; ///< ss mm hh DD MM YY on the meter's clock
    std::array<std::uint8_t, 4> operatorCode{}; ///< C0..C3, as on the wire
    int registerCount = 0; ///< registers sent, 0..6
    std::array<std::optional<wire::EnergyHundredths>, mostRegisters> registers; ///< XXXXXX.XX each

    /// Forward active total when the relay moved.
    [[nodiscard]] std::optional<wire::EnergyHundredths> forwardActive() const
    {
        return registerCount > 0 ? registers[0] : std::nullopt;
    }
    [[nodiscard]] QString operatorText() const; ///< "00000001"
};

/// The value behind the identifier; all zeros and all FF are no record (nullopt). `Length`, `Digit`, `Range`.
[[nodiscard]] wire::WireResult<std::optional<SwitchRecord>> parseSwitchRecord(wire::ByteView value);

} // namespace meterdesk::dlt645
