// SPDX-License-Identifier: GPL-3.0-or-later
#include "Tariff.h"

#include <algorithm>

namespace meterdesk {

bool TariffVersion::isFlat() const
{
    return mode == TariffMode::Single
        || std::all_of(rates.begin(), rates.end(), [this](UnitPrice price) { return price == total; });
}

std::optional<TariffVersion> Tariff::on(QDate day) const
{
    std::optional<TariffVersion> found;
    for (const TariffVersion &version : versions) {
        if (version.effectiveFrom <= day)
            found = version;
    }
    return found;
}

} // namespace meterdesk
