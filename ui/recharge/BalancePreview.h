// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include "Quantities.h"

#include <optional>

class QLabel;

namespace meterdesk {

/// Two balances with an arrow between, and how long the second one lasts: before and after a top-up.
class BalancePreview final : public QWidget
{
    Q_OBJECT
public:
    /// Which of the two is the balance of now, and so the large one.
    enum class Stress { Before, After };

    /// `prefix` begins the object names of the labels: prefix + "Before", "After", "Days".
    BalancePreview(const QString &prefix, Stress stress, QWidget *parent = nullptr);

    void setCaptions(const QString &before, const QString &after, const QString &days);
    /// An unknown balance after shows "—".
    void setBalances(Money before, std::optional<Money> after, const QString &days);

private:
    Stress m_stress;
    QLabel *m_beforeCaption;
    QLabel *m_afterCaption;
    QLabel *m_daysCaption;
    QLabel *m_before;
    QLabel *m_after;
    QLabel *m_days;
};

} // namespace meterdesk
