// SPDX-License-Identifier: GPL-3.0-or-later
#include "SignInDialog.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "common/ActionButton.h"
#include "form/FieldForm.h"
#include "operators/OperatorService.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

SignInDialog::SignInDialog(OperatorService &operators, SignInPurpose purpose, const QString &building, QWidget *parent)
    : QDialog(parent)
    , m_operators(operators)
    , m_purpose(purpose)
    , m_form(new FieldForm(1, this))
    , m_name(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_enter(new ActionButton(tr("Sign in"), this))
{
    setObjectName(u"signInDialog"_s);
    setWindowTitle(tr("Sign in to MeterDesk"));
    setMinimumWidth(Theme::instance().scaled(380));
    auto *title = new QLabel(building.isEmpty() ? tr("Who is at the desk?") : building, this);
    setTextStyle(title, TextStyle::Heading);
    auto *note = new QLabel(this);
    setTextStyle(note, TextStyle::Body, Token::Text2);
    if (purpose == SignInPurpose::Unlock)
        note->setText(tr("The desk is locked. Meters are read and billed as always."));
    else if (purpose == SignInPurpose::Switch)
        note->setText(tr("Who works at the desk from now on?"));
    note->setVisible(!note->text().isEmpty());
    note->setWordWrap(true);
    m_name->setObjectName(u"signInNameEdit"_s);
    m_password->setObjectName(u"signInPasswordEdit"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_form->addField(tr("Name"), m_name);
    m_form->addField(tr("Password"), m_password);
    m_enter->setObjectName(u"signInButton"_s);
    m_enter->setVariant(ActionButton::Variant::Primary);
    m_enter->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    if (purpose == SignInPurpose::Switch) {
        auto *cancel = new ActionButton(tr("Cancel"), this);
        cancel->setAutoDefault(false);
        connect(cancel, &QPushButton::clicked, this, &SignInDialog::reject);
        foot->addWidget(cancel);
    }
    foot->addWidget(m_enter);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(note);
    column->addWidget(m_form);
    column->addLayout(foot);
    connect(m_enter, &QPushButton::clicked, this, &SignInDialog::submit);
}

void SignInDialog::reject()
{
    // Behind a lock is a window that somebody is signed in to.
    if (m_purpose != SignInPurpose::Unlock)
        QDialog::reject();
}

void SignInDialog::submit()
{
    const QString name = m_name->text().trimmed();
    m_form->setError(m_name->objectName(), name.isEmpty() ? tr("Your name as it was entered for you") : QString());
    if (name.isEmpty())
        return m_form->focusFirstError();
    m_enter->setEnabled(false);
    whenDone(m_operators.signIn(name, m_password->text()), this, [this](const Result<Actor> &actor) {
        m_enter->setEnabled(true);
        m_password->clear();
        if (!actor) {
            m_form->setError(m_password->objectName(), errorText(actor.error()));
            return m_password->setFocus();
        }
        m_form->setErrors({});
        Q_EMIT signedIn(*actor); // the window first: a program without windows ends
        accept();
    });
}

} // namespace meterdesk
