// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"
#include "Overview.h"

namespace meterdesk {

class DbConnection;

/// The figures of the first page.
namespace OverviewStore {

[[nodiscard]] Result<Overview> read(DbConnection &db, QDate today);

} // namespace OverviewStore

} // namespace meterdesk
