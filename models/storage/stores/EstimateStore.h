// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Estimate.h"

namespace meterdesk {

class DbConnection;

/// Estimates as they were made.
namespace EstimateStore {

[[nodiscard]] Result<void> insert(DbConnection &db, AccountId account, const Estimate &estimate);
/// Made on this day, newest first.
[[nodiscard]] Result<QList<Estimate>> ofDay(DbConnection &db, AccountId account, QDate day);

} // namespace EstimateStore

} // namespace meterdesk
