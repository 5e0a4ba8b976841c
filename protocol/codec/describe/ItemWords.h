// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Wording.h"

#include <cstdint>

/// What data items are called, in words: DL/T 645-2007 “Data identifiers”, 1997 “Data items”, Q/GDW 1376.1 “AFN”.
namespace meterdesk::wire {

/// Name of a data identifier of DL/T 645-2007: "forward active total" / "正向有功总电能"; the identifier itself
/// ("item 04000e01") where no name is known.
[[nodiscard]] QString itemWords2007(std::uint32_t identifier, Language language);
/// The same for the two-byte identifiers of DL/T 645-1997.
[[nodiscard]] QString itemWords1997(std::uint16_t identifier, Language language);
/// Name of a data unit of 1376.1: AFN and Fn; "AFN 0C F99" where no name is known.
[[nodiscard]] QString unitWords(std::uint8_t afn, int function, Language language);
/// What an AFN is for; empty if it is none.
[[nodiscard]] Wording afnWords(std::uint8_t afn);

} // namespace meterdesk::wire
