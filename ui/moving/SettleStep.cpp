// SPDX-License-Identifier: GPL-3.0-or-later
#include "moving/SettleStep.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include "Format.h"
#include "RecordWords.h"
#include "UppercaseAmount.h"
#include "form/DocumentTailEdit.h"
#include "form/FieldForm.h"
#include "form/SegmentedControl.h"
#include "moving/MovingFlow.h"
#include "settlement/ApprovalBox.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestSettleNote = 100;
constexpr int widestPayment = 560;

Money magnitude(Money amount)
{
    return amount < Money{} ? Money{-amount.fen} : amount;
}

} // namespace

SettleStep::SettleStep(const SettlementDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_amount(new QLabel(this))
    , m_capitals(new QLabel(this))
    , m_cash(new QLabel(this))
    , m_proof(new QLabel(this))
    , m_payment(new QWidget(this))
    , m_method(new SegmentedControl(this))
    , m_note(new QLineEdit(this))
    , m_document(new DocumentTailEdit(this))
    , m_approval(new ApprovalBox(desk.operators, desk.actor, this))
{
    m_title->setObjectName(u"settleTitle"_s);
    m_amount->setObjectName(u"settleAmount"_s);
    m_capitals->setObjectName(u"settleCapitals"_s);
    m_cash->setObjectName(u"settleCash"_s);
    m_proof->setObjectName(u"settleProof"_s);
    setTextStyle(m_title, TextStyle::Body, Token::Text2);
    setTextStyle(m_capitals, TextStyle::Body, Token::Text2);
    setTextStyle(m_cash, TextStyle::Strong);
    setTextStyle(m_proof, TextStyle::Body, Token::Text2);
    m_cash->setWordWrap(true);
    for (const PayMethod method :
        {PayMethod::Cash, PayMethod::WeChat, PayMethod::Alipay, PayMethod::Card, PayMethod::Transfer})
        m_method->addSegment(static_cast<int>(method), payMethodText(method));
    m_method->setObjectName(u"settleMethod"_s);
    m_method->setAccessibleName(tr("Paid by"));
    m_note->setObjectName(u"settleNoteEdit"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("optional"));
    m_note->setMaxLength(longestSettleNote);
    m_document->setObjectName(u"settleDocumentEdit"_s);
    m_document->setAccessibleName(tr("ID document, last 4"));
    auto *form = new FieldForm(1, m_payment);
    form->addField(tr("Paid by"), m_method);
    form->addField(tr("Note"), m_note);
    form->addField(tr("ID document, last 4"), m_document);
    auto *payment = new QVBoxLayout(m_payment);
    payment->setContentsMargins(0, 4, 0, 0);
    payment->addWidget(form);
    m_payment->setMaximumWidth(widestPayment);
    m_approval->setMaximumWidth(widestPayment);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_amount);
    column->addWidget(m_capitals);
    column->addWidget(m_cash);
    column->addWidget(m_payment);
    column->addWidget(m_approval);
    column->addSpacing(8);
    column->addWidget(m_proof);
    column->addStretch(1);
    connect(m_method, &SegmentedControl::currentValueChanged, this, &SettleStep::methodChanged);
    connect(m_note, &QLineEdit::returnPressed, this, &SettleStep::submitted);
    connect(m_document, &QLineEdit::returnPressed, this, &SettleStep::submitted);
    connect(m_approval, &ApprovalBox::submitted, this, &SettleStep::submitted);
}

void SettleStep::clear()
{
    m_note->clear();
    m_document->clear();
    m_approval->clear();
}

void SettleStep::showSettlement(const MovingFlow &flow)
{
    const Money settlement = flow.settlement();
    const bool nothing = settlement == Money{};
    const bool refunds = settlement < Money{};
    m_title->setText(nothing ? tr("Nothing to settle: the balance is 0.00.")
            : refunds        ? tr("Give back to the tenant")
                             : tr("Collect from the tenant"));
    m_amount->setText(tr("%1 yuan").arg(Format::money(magnitude(settlement))));
    setTextStyle(m_amount, TextStyle::Amount, nothing ? Token::Text : refunds ? Token::Ok : Token::Bad);
    m_capitals->setText(tr("RMB %1").arg(uppercaseAmount(magnitude(settlement)).value_or(QString())));
    for (QWidget *part : {static_cast<QWidget *>(m_capitals), m_payment})
        part->setVisible(!nothing);
    m_approval->setVisible(flow.needsApproval());
    const Money cash = flow.cash(method());
    m_cash->setVisible(cash != settlement);
    const Money rounding{magnitude(cash).fen - magnitude(settlement).fen};
    m_cash->setText(refunds ? tr("Pay out %1 yuan in cash, rounding %2 in the tenant's favour")
                                  .arg(Format::money(magnitude(cash)), Format::money(magnitude(rounding)))
                            : tr("Take %1 yuan in cash, rounding %2 in the tenant's favour")
                                  .arg(Format::money(magnitude(cash)), Format::money(magnitude(rounding))));
    m_proof->setText(settlementProof(flow));
}

PayMethod SettleStep::method() const
{
    return static_cast<PayMethod>(m_method->currentValue());
}

QString SettleStep::note() const
{
    return m_note->text().trimmed();
}

DocumentTail SettleStep::document() const
{
    return m_document->tail();
}

void SettleStep::focusMain()
{
    if (m_approval->isVisible())
        m_approval->focusName();
    else if (m_payment->isVisible())
        m_note->setFocus(Qt::OtherFocusReason);
}

QString settlementProof(const MovingFlow &flow)
{
    const Money settlement = flow.settlement();
    const QString before = Format::money(flow.balanceBefore());
    const QString bill = Format::money(flow.bill()->charge);
    if (settlement > Money{})
        return SettleStep::tr("Balance %1 − final bill %2 + collected %3 = 0.00")
            .arg(before, bill, Format::money(settlement));
    return SettleStep::tr("Balance %1 − final bill %2 − refund %3 = 0.00")
        .arg(before, bill, Format::money(magnitude(settlement)));
}

} // namespace meterdesk
