// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountStatement.h"

namespace meterdesk {

class DbConnection;

/// The statement of one account; null days are no bounds. `unknown-account`.
[[nodiscard]] Result<AccountStatement> buildStatement(
    DbConnection &db, const PropertyCode &account, QDate from, QDate to);

} // namespace meterdesk
