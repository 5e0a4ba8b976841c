// SPDX-License-Identifier: GPL-3.0-or-later
#include "Registers.h"

namespace meterdesk {

std::optional<Energy> Registers::sumOfRates() const
{
    Energy sum;
    for (const std::optional<Energy> &rate : rates) {
        const auto next = rate ? add(sum, *rate) : failure(ErrorCode::InvalidReading);
        if (!next)
            return std::nullopt;
        sum = *next;
    }
    return sum;
}

} // namespace meterdesk
