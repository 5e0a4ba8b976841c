// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gdw1376/LinkMessages.h"

#include <optional>

namespace meterdesk::gdw1376 {

/// The two editions in the field (sources and differences: Q/GDW 1376.1 “AFN”, at each function). The frame layer is
/// identical; what differs: link messages carry a clock in 2013, replies to 10 F9 count their bytes differently, and 10
/// F10 is a relay command in 2009 but a batch read in 2013, which is why this program sends no F10 at all.
enum class Edition {
    Of2009, ///< Q/GDW 376.1-2009
    Of2013, ///< Q/GDW 1376.1-2013
};

/// What a login or heartbeat tells: a clock inside is of 2013; without one it may be either.
[[nodiscard]] constexpr std::optional<Edition> editionTold(const LinkMessage &message)
{
    return message.clock ? std::optional(Edition::Of2013) : std::nullopt;
}

} // namespace meterdesk::gdw1376
