// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnergyUse.h"
#include "Identifiers.h"

#include <QtCore/QList>

namespace meterdesk {

/// One meter of an estimate: from what was billed (起度) to now (止度).
struct MeterEstimate
{
    MeterId meter;
    MeterNo number;
    RegisterPoint previous;
    RegisterPoint current;
};

/// 测算 of one account. Nothing is booked from it.
struct Estimate
{
    PropertyCode account;
    WallTime at; ///< when it was made
    bool live = false; ///< false: from the last freezes, because the meters were out of reach
    Energy energy; ///< 本次用电量
    Money charge; ///< 本次电费
    Money available; ///< 可用余额: balance − charge
    QString operatorName;
    QList<MeterEstimate> meters; ///< by number
};

} // namespace meterdesk
