// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountStatement.h"
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
    /// Between the two, ratio applied; not of a stored estimate, nor where nothing passed or the reading is held.
    std::optional<EnergyUse> use = {};
};

/// 测算 of one account. Nothing is booked from it.
struct Estimate
{
    PropertyCode account;
    WallTime at; ///< when it was made
    bool live = false; ///< false: from the last freezes, because the meters were out of reach
    bool typed = false; ///< the registers of now were typed by a person; `live` is true
    Energy energy; ///< 本次用电量
    Money charge; ///< 本次电费
    Money available; ///< 可用余额: balance − charge
    QString operatorName;
    QList<MeterEstimate> meters; ///< by number
    /// What a bill made now would unfold to, in the order of posting; their charges add up to `charge`. Empty for a
    /// stored estimate.
    QList<BillDetails> bills;
};

} // namespace meterdesk
