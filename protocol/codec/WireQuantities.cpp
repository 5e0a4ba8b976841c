// SPDX-License-Identifier: GPL-3.0-or-later
#include "WireQuantities.h"

namespace meterdesk::wire {

QString decimalText(std::int64_t unscaled, int decimals)
{
    const bool negative = unscaled < 0;
    // Negated as unsigned, so that the smallest int64 has a magnitude too.
    const auto magnitude = negative ? 0 - static_cast<quint64>(unscaled) : static_cast<quint64>(unscaled);
    QString digits = QString::number(magnitude).rightJustified(decimals + 1, u'0');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, u'.');
    return negative ? u'-' + digits : digits;
}

} // namespace meterdesk::wire
