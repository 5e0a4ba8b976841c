// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountRow.h"
#include "CollectionLogRow.h"
#include "Meter.h"
#include "Output.h"
#include "Tariff.h"

namespace meterdesk::cli {

/// Records in the columns of import and export, key by key (cli.md "Import and export columns").
[[nodiscard]] Row listRowOf(const Property &property);
[[nodiscard]] Row listRowOf(const Concentrator &concentrator);
/// The password is shown as "******" where there is one.
[[nodiscard]] Row listRowOf(const Meter &meter);
/// One version of a tariff.
[[nodiscard]] Row listRowOf(const Tariff &tariff, const TariffVersion &version);
/// Also balance, billed_to, relay, protect and state. `line` must have an account.
[[nodiscard]] Row listRowOf(const AccountRow &line);
[[nodiscard]] Row listRowOf(const CollectionLogRow &line);

} // namespace meterdesk::cli
