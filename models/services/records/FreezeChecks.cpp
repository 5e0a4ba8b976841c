// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/FreezeChecks.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

Result<void> checkFreeze(QDate day, const Registers &registers, WallTime now, QDate installedOn)
{
    if (!isOver(day, now))
        return failure(ErrorCode::InvalidDate, u"%1 is not over"_s.arg(day.toString(Qt::ISODate)));
    if (installedOn.isValid() && day < installedOn)
        return failure(ErrorCode::InvalidDate,
            u"%1 is before the meter came, %2"_s.arg(day.toString(Qt::ISODate), installedOn.toString(Qt::ISODate)));
    if (!registers.total)
        return failure(ErrorCode::InvalidReading, u"the total register is missing"_s);
    const auto isNegative = [](std::optional<Energy> value) { return value && *value < Energy{}; };
    if (isNegative(registers.total) || std::ranges::any_of(registers.rates, isNegative))
        return failure(ErrorCode::InvalidReading, u"a register is below zero"_s);
    return {};
}

std::optional<QString> rateDifference(const Registers &registers)
{
    const std::optional<Energy> sum = registers.sumOfRates();
    if (!registers.total || !sum)
        return std::nullopt;
    const Result<Energy> difference = subtract(*registers.total, *sum);
    if (difference && *difference <= rateSumTolerance && *difference >= Energy{-rateSumTolerance.hundredths})
        return std::nullopt;
    return u"rates add up to %1, the total is %2"_s.arg(sum->toText(), registers.total->toText());
}

} // namespace meterdesk
