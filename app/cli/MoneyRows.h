// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandLine.h"
#include "EnergyUse.h"
#include "money/RechargeService.h"
#include "tenancy/TenancyService.h"

namespace meterdesk::cli {

struct CommandContext;

/// The one answer of recharge, reverse and adjust.
void printOutcome(CommandContext &context, const RechargeOutcome &outcome);

/// {"as_of","total","sharp","peak","flat","valley"}
[[nodiscard]] QJsonObject jsonOf(const RegisterPoint &point);

/// Reads "total=121.35,sharp=0.00,…" (names of the four rates, each at most once, the total always).
/// `invalid-argument`, `invalid-number`.
[[nodiscard]] Result<Registers> registersFromText(QStringView text);

/// The registers of every meter of a room: typed in --reading ("total=…", or "NUMBER:total=…;NUMBER:total=…" where
/// there are several), or else read live. `invalid-argument` for a meter that is missing or not of the room.
[[nodiscard]] Async<QList<MovingReading>> roomReadings(
    CommandContext &context, const PropertyCode &account, const std::optional<QString> &typed);

} // namespace meterdesk::cli
