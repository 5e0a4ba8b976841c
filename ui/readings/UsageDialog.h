// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CollectionLogRow.h"

#include <QtWidgets/QDialog>

namespace meterdesk {

/// What a meter used on one day: the difference of two freezes. Empty where one of them is missing or the register ran
/// backwards.
struct DayUsage
{
    QDate day;
    std::optional<Energy> total;
    std::array<std::optional<Energy>, rateCount> rates;
};

/// Usage of each day from the freezes of one meter in any order; the first freeze only begins.
[[nodiscard]] QList<DayUsage> usageByDay(const QList<CollectionLogRow> &rows);

/// 查看曲线: the last 30 days of one meter as stacked bars, and the same numbers beneath.
class UsageDialog final : public QDialog
{
    Q_OBJECT
public:
    UsageDialog(const QString &title, const QList<DayUsage> &days, QWidget *parent);
};

} // namespace meterdesk
