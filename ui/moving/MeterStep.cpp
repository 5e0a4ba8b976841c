// SPDX-License-Identifier: GPL-3.0-or-later
#include "moving/MeterStep.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "Format.h"
#include "RecordWords.h"
#include "common/Card.h"
#include "common/FactGrid.h"
#include "form/SegmentedControl.h"
#include "moving/MovingFlow.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int keepSupply = 0;
constexpr int cutSupply = 1;

} // namespace

MeterStep::MeterStep(QWidget *parent)
    : QWidget(parent)
    , m_choice(new SegmentedControl(this))
    , m_text(new QLabel(this))
    , m_facts(new FactGrid(2, this))
{
    m_choice->setObjectName(u"movingTripChoice"_s);
    m_choice->setAccessibleName(tr("Supply after moving out"));
    m_choice->addSegment(keepSupply, tr("Keep the supply"));
    m_choice->addSegment(cutSupply, tr("Trip the meter"));
    m_choice->setCurrentValue(keepSupply);
    m_text->setObjectName(u"movingTripText"_s);
    m_text->setWordWrap(true);
    setTextStyle(m_text, TextStyle::Body, Token::Text2);
    m_facts->setObjectName(u"movingFacts"_s);
    m_facts->addFact(u"room"_s, tr("Room"));
    m_facts->addFact(u"tenant"_s, tr("Tenant"));
    m_facts->addFact(u"meter"_s, tr("Meter"));
    m_facts->addFact(u"supply"_s, tr("Meter state"));
    m_facts->addFact(u"bill"_s, tr("Final bill"));
    m_facts->addFact(u"settlement"_s, tr("Settlement"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_choice);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(row);
    column->addWidget(m_text);
    column->addWidget(makeDivider(this));
    column->addWidget(m_facts);
    column->addStretch(1);
    connect(m_choice, &SegmentedControl::currentValueChanged, this, &MeterStep::explain);
}

void MeterStep::showChoice(const MovingFlow &flow, PayMethod method)
{
    const PayerFacts &room = *flow.room();
    m_hasMeter = room.isPaired();
    m_choice->setEnabled(m_hasMeter);
    m_facts->setFact(u"room"_s, u"%1 %2"_s.arg(room.roomName, room.account.code.toText()));
    m_facts->setFact(u"tenant"_s, room.account.memberName);
    m_facts->setFact(u"meter"_s, room.meterNumbers.join(u", "_s));
    m_facts->setFact(u"supply"_s, pillText(supplyPill(room.supply)));
    m_facts->setFact(
        u"bill"_s, tr("%1 kWh · %2 yuan").arg(Format::energy(flow.bill()->energy), Format::money(flow.bill()->charge)));
    const Money settlement = flow.settlement();
    m_facts->setFact(u"settlement"_s,
        settlement == Money{} ? tr("nothing")
            : settlement < Money{}
            ? tr("refund %1 yuan, %2").arg(Format::money(Money{-settlement.fen}), payMethodText(method))
            : tr("collect %1 yuan, %2").arg(Format::money(settlement), payMethodText(method)));
    explain();
}

bool MeterStep::trips() const
{
    return m_hasMeter && m_choice->currentValue() == cutSupply;
}

void MeterStep::clear()
{
    m_choice->setCurrentValue(keepSupply);
}

void MeterStep::explain()
{
    m_text->setText(!m_hasMeter ? tr("The room has no meter.")
            : trips() ? tr("The trip is queued with the booking and sent as soon as the meter can be reached. "
                           "A protected meter is not tripped.")
                      : tr("The room stays supplied. What it uses while it is empty is billed to the vacancy."));
}

} // namespace meterdesk
