// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money/LedgerService.h"

namespace meterdesk {

class DbConnection;

/// Everything LedgerService::verify promises, on one moment of the database.
[[nodiscard]] Result<LedgerReport> auditLedger(DbConnection &db, const QString &knownSeal);

} // namespace meterdesk
