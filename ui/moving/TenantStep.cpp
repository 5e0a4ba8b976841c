// SPDX-License-Identifier: GPL-3.0-or-later
#include "moving/TenantStep.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include "Format.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestName = 40;
constexpr int longestPhone = 20;
constexpr int widestTenant = 480;

} // namespace

QList<FieldMessage> validate(const MovingTerms &terms, bool levels)
{
    static const QRegularExpression phone(u"^[0-9+\\- ]{5,20}$"_s);
    QList<FieldMessage> faults;
    if (levels && terms.payer.isEmpty())
        faults.append({TenantFields::payer.toString(), TenantStep::tr("Say who bears what the vacancy cost.")});
    if (terms.memberName.isEmpty())
        faults.append({TenantFields::name.toString(), TenantStep::tr("Type the name of the new tenant.")});
    if (!terms.memberPhone.isEmpty() && !phone.match(terms.memberPhone).hasMatch())
        faults.append({TenantFields::phone.toString(), TenantStep::tr("This is not a phone number.")});
    return faults;
}

TenantStep::TenantStep(QWidget *parent)
    : QWidget(parent)
    , m_level(new QLabel(this))
    , m_payer(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_phone(new QLineEdit(this))
    , m_payerForm(new FieldForm(1, this))
    , m_tenantForm(new FieldForm(1, this))
{
    m_level->setObjectName(u"levelUpText"_s);
    m_level->setWordWrap(true);
    m_payer->setObjectName(TenantFields::payer.toString());
    m_payer->setAccessibleName(tr("Borne by"));
    m_payer->setEditable(true);
    m_payer->addItems({tr("Apartment"), tr("Landlord"), tr("Previous tenant")});
    m_payer->setCurrentIndex(0);
    m_payer->lineEdit()->setMaxLength(longestName);
    m_name->setObjectName(TenantFields::name.toString());
    m_name->setAccessibleName(tr("Name of the new tenant"));
    m_name->setMaxLength(longestName);
    m_phone->setObjectName(TenantFields::phone.toString());
    m_phone->setAccessibleName(tr("Phone of the new tenant"));
    m_phone->setPlaceholderText(tr("optional"));
    m_phone->setMaxLength(longestPhone);
    m_phone->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_payerForm->addField(tr("Borne by"), m_payer);
    m_tenantForm->addField(tr("New tenant"), m_name);
    m_tenantForm->addField(tr("Phone"), m_phone);
    for (FieldForm *form : {m_payerForm, m_tenantForm})
        form->setMaximumWidth(widestTenant);
    auto *fresh = new QLabel(
        tr("The new tenant begins at 0.00 yuan: rounding, the month of tiered prices and alarms begin anew."), this);
    fresh->setWordWrap(true);
    setTextStyle(fresh, TextStyle::Caption, Token::Text2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_level);
    column->addWidget(m_payerForm);
    column->addWidget(m_tenantForm);
    column->addWidget(fresh);
    column->addStretch(1);
    connect(m_name, &QLineEdit::returnPressed, m_phone, qOverload<>(&QWidget::setFocus));
    connect(m_phone, &QLineEdit::returnPressed, this, &TenantStep::submitted);
}

void TenantStep::showBalance(const MovingFlow &flow)
{
    m_levels = flow.settlement() != Money{};
    m_payerForm->setVisible(m_levels);
    m_level->setText(m_levels
            ? tr("The room stands at %1 yuan; %2 yuan are levelled up to 0.00. No money is taken from the new tenant.")
                  .arg(Format::money(flow.bill()->available), Format::money(flow.settlement()))
            : tr("The room stands at 0.00 yuan; nothing is to be levelled."));
}

MovingTerms TenantStep::terms() const
{
    return {.note = {},
        .payer = m_levels ? m_payer->currentText().trimmed() : QString(),
        .memberName = m_name->text().trimmed(),
        .memberPhone = m_phone->text().trimmed()};
}

bool TenantStep::check()
{
    m_payerForm->setErrors({});
    m_tenantForm->setErrors({});
    const QList<FieldMessage> faults = validate(terms(), m_levels);
    for (const FieldMessage &fault : faults) {
        FieldForm *at = fault.field == TenantFields::payer ? m_payerForm : m_tenantForm;
        at->setError(fault.field, fault.message);
        if (fault == faults.first())
            at->focusFirstError();
    }
    return faults.isEmpty();
}

void TenantStep::clear()
{
    m_payer->setCurrentIndex(0);
    m_name->clear();
    m_phone->clear();
    m_payerForm->setErrors({});
    m_tenantForm->setErrors({});
}

void TenantStep::focusMain()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

} // namespace meterdesk
