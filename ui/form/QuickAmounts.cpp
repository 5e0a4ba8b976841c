// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/QuickAmounts.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>

#include "Format.h"
#include "common/ActionButton.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostAmounts = 5;

QString amountText(Money amount)
{
    return amount.fen % 100 == 0 ? Format::count(amount.fen / 100) : Format::money(amount);
}

} // namespace

QuickAmounts::QuickAmounts(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
}

void QuickAmounts::setAmounts(const QList<Money> &amounts)
{
    for (const Entry &entry : std::as_const(m_entries))
        delete entry.button;
    m_entries.clear();
    for (const Money amount : amounts.first(qMin<qsizetype>(mostAmounts, amounts.size()))) {
        const int number = static_cast<int>(m_entries.size()) + 1;
        auto *button = new ActionButton(amountText(amount), this);
        button->setObjectName(u"quickAmount%1"_s.arg(number));
        button->setCompact(true);
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // narrow panels cost padding
        button->setFocusPolicy(Qt::NoFocus); // the keys are for the amount field
        button->setKeyHint(QString::number(number));
        button->setAccessibleName(tr("%1 yuan").arg(amountText(amount)));
        const auto pick = [this, amount] {
            setCurrent(amount);
            Q_EMIT amountPicked(amount);
        };
        connect(button, &QPushButton::clicked, this, pick);
        auto *shortcut = new QShortcut(QKeySequence(u"Alt+%1"_s.arg(number)), button);
        connect(shortcut, &QShortcut::activated, this, pick);
        m_row->addWidget(button, 1);
        m_entries.append({amount, button});
    }
}

void QuickAmounts::setCurrent(std::optional<Money> amount)
{
    for (const Entry &entry : std::as_const(m_entries))
        entry.button->setChecked(amount == entry.amount);
}

} // namespace meterdesk
