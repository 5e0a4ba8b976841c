// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dlt645/DataIdentifier.h"
#include "dlt645/Frame.h"
#include "dlt645/RelayControl.h"

#include <optional>

/// Requests of DL/T 645-2007 (“Control byte C”, rows 17 to 1B) that this program understands on a line but never sends:
/// change of baud rate (C = 17) and of password (18), clearing of maximum demand (19), of the whole meter (1A) and of
/// events (1B). There are no builders on purpose. Errors of all: `Control` for another function, `Length`.
namespace meterdesk::dlt645 {

/// C = 17: the characteristic word Z.
struct ReceivedBaudChange
{
    std::uint8_t z = 0; ///< bit 1 = 600, 2 = 1200, 3 = 2400, 4 = 4800, 5 = 9600, 6 = 19200 bps

    /// nullopt unless exactly one of the named bits is set.
    [[nodiscard]] std::optional<int> baud() const;
};
[[nodiscard]] wire::WireResult<ReceivedBaudChange> parseBaudChange(const Frame &request);

/// C = 18: DI, then level and password, old and new. The passwords themselves are not kept.
struct ReceivedPasswordChange
{
    DataIdentifier item; ///< DI0..DI3: which password
    std::uint8_t oldLevel = 0; ///< PAo
    std::uint8_t newLevel = 0; ///< PAn
};
[[nodiscard]] wire::WireResult<ReceivedPasswordChange> parsePasswordChange(const Frame &request);

/// C = 19, 1A, 1B.
enum class ClearKind { Demand, Meter, Events };

/// C = 19, 1A, 1B: PA P0..P2, C0..C3; 1B adds the class of events, FFFFFFFF all of them.
struct ReceivedClear
{
    ClearKind kind = ClearKind::Demand;
    Credentials credentials; ///< PA P0..P2, C0..C3
    std::optional<DataIdentifier> events; ///< with `ClearKind::Events` only
};
[[nodiscard]] wire::WireResult<ReceivedClear> parseClear(const Frame &request);

} // namespace meterdesk::dlt645
