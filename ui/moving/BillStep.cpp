// SPDX-License-Identifier: GPL-3.0-or-later
#include "moving/BillStep.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include "Format.h"
#include "common/Card.h"
#include "moving/MovingFlow.h"
#include "settlement/EstimateTables.h"
#include "settlement/FigureTable.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

BillStep::BillStep(QWidget *parent)
    : QWidget(parent)
    , m_table(makeEstimateTable(this))
    , m_source(new QLabel(this))
    , m_equation(new QLabel(this))
    , m_available(new QLabel(this))
    , m_levelUp(new QLabel(this))
    , m_rounding(new QLabel(this))
{
    m_table->setObjectName(u"movingBillTable"_s);
    m_source->setObjectName(u"movingSource"_s);
    m_equation->setObjectName(u"movingEquation"_s);
    m_available->setObjectName(u"movingAvailable"_s);
    m_levelUp->setObjectName(u"movingLevelUp"_s);
    m_rounding->setObjectName(u"movingRounding"_s);
    setTextStyle(m_source, TextStyle::Caption, Token::Text2);
    setTextStyle(m_equation, TextStyle::Body, Token::Text2);
    setTextStyle(m_levelUp, TextStyle::Body, Token::Text2);
    m_levelUp->setWordWrap(true);
    setTextStyle(m_rounding, TextStyle::Caption, Token::Text2);
    m_source->setWordWrap(true);
    m_rounding->setWordWrap(true);
    auto *sum = new QHBoxLayout;
    sum->setSpacing(8);
    sum->addWidget(m_equation);
    sum->addWidget(m_available);
    sum->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_source);
    column->addWidget(m_table);
    column->addWidget(makeDivider(this));
    column->addLayout(sum);
    column->addWidget(m_levelUp);
    column->addWidget(m_rounding);
    column->addStretch(1);
}

void BillStep::showBill(const MovingFlow &flow)
{
    const Estimate &bill = *flow.bill();
    fillEstimateTable(*m_table, bill);
    const MovingReading reading = flow.readings().value(0);
    m_source->setText(flow.readings().isEmpty() ? tr("The room has no meter.")
            : reading.typed                     ? tr("Typed %1: %2").arg(Format::dateTime(bill.at), reading.reason)
                                                : tr("Read live %1").arg(Format::dateTime(bill.at)));
    setTextStyle(m_source, TextStyle::Caption, reading.typed ? Token::Warn : Token::Text2);
    m_equation->setText(
        tr("Balance %1 − this bill %2 =").arg(Format::money(flow.balanceBefore()), Format::money(bill.charge)));
    m_available->setText(tr("%1 yuan").arg(Format::money(bill.available)));
    setTextStyle(m_available, TextStyle::PanelTitle, bill.available < Money{} ? Token::Bad : Token::Text);
    const Money settlement = flow.settlement();
    m_levelUp->setVisible(!flow.movesOut() && settlement > Money{});
    m_levelUp->setText(
        tr("Moving in levels up %1 yuan, so that the new tenant begins at 0.00.").arg(Format::money(settlement)));
    if (bill.bills.isEmpty()) {
        m_rounding->setText(tr("Nothing was used since the last bill."));
    } else {
        ExactAmount exact;
        for (const BillDetails &each : bill.bills)
            exact.microYuan += each.exact.microYuan;
        m_rounding->setText(tr("Exact %1 + carried over %2, rounded once; the rest of %3 ends with this tenancy.")
                                .arg(exactAmountText(exact), exactAmountText(bill.bills.first().remainderIn),
                                    exactAmountText(bill.bills.last().remainderOut)));
    }
}

} // namespace meterdesk
