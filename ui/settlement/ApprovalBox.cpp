// SPDX-License-Identifier: GPL-3.0-or-later
#include "settlement/ApprovalBox.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include "form/FieldForm.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

ApprovalBox::ApprovalBox(OperatorService &operators, Actor asker, QWidget *parent)
    : QWidget(parent)
    , m_operators(operators)
    , m_asker(std::move(asker))
    , m_name(new QLineEdit(this))
    , m_password(new QLineEdit(this))
{
    setObjectName(u"approvalBox"_s);
    m_name->setObjectName(u"approverEdit"_s);
    m_password->setObjectName(u"approverPasswordEdit"_s);
    m_name->setAccessibleName(tr("Name of the second operator"));
    m_password->setAccessibleName(tr("Password of the second operator"));
    m_password->setEchoMode(QLineEdit::Password);
    auto *form = new FieldForm(1, this, FieldForm::Labels::Above);
    form->addField(tr("Second operator"), m_name);
    form->addField(tr("Password"), m_password);
    auto *why = new QLabel(tr("Above the limit: a second operator agrees with name and password."), this);
    why->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(why);
    column->addWidget(form);
    connect(m_name, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, this, &ApprovalBox::submitted);
}

void ApprovalBox::ask()
{
    const QString password = m_password->text();
    m_password->clear();
    whenDone(m_operators.approve(m_asker, m_name->text().trimmed(), password), this,
        [this](const Result<Approval> &approval) {
            if (approval)
                Q_EMIT approved(*approval);
            else
                Q_EMIT refused(approval.error());
        });
}

void ApprovalBox::clear()
{
    m_name->clear();
    m_password->clear();
}

void ApprovalBox::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

void ApprovalBox::focusPassword()
{
    m_password->setFocus(Qt::OtherFocusReason);
}

} // namespace meterdesk
