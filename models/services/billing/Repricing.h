// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/TariffReview.h"

namespace meterdesk {

class DbConnection;

/// The bills from one day to another (null: no end) at other prices, by room code; only those at the named tariff where
/// it is not empty. See TariffReview.
[[nodiscard]] Result<QList<RepricedAccount>> reprice(
    DbConnection &db, QDate from, QDate to, const TariffVersion &prices, const QString &tariff);

} // namespace meterdesk
