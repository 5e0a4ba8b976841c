// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Billing.h"

#include <QtCore/QList>

namespace meterdesk {

class DbConnection;

/// One line of a posted bill, as far as other prices need it.
struct PostedLine
{
    PropertyCode account;
    TenancyId tenancy;
    std::int64_t bill = 0;
    QDate lastDay;
    QString rate; ///< total, sharp, peak, flat, valley
    Energy energy;
    ExactAmount exact;
};

namespace TariffReviewStore {

/// Lines whose last day lies from `from` to `to` (null: no end), in the order room code, bill, line; only those billed
/// at the named tariff where it is not empty.
[[nodiscard]] Result<QList<PostedLine>> lines(DbConnection &db, QDate from, QDate to, const QString &tariff);

} // namespace TariffReviewStore

} // namespace meterdesk
