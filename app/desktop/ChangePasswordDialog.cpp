// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChangePasswordDialog.h"

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

namespace {

constexpr int longestPassword = 128;

} // namespace

ChangePasswordDialog::ChangePasswordDialog(OperatorService &operators, const Actor &actor, QWidget *parent)
    : QDialog(parent)
    , m_operators(operators)
    , m_actor(actor)
    , m_form(new FieldForm(1, this))
    , m_before(addSecret(u"passwordBeforeEdit"_s, tr("Present password")))
    , m_password(addSecret(u"newPasswordEdit"_s, tr("New password")))
    , m_again(addSecret(u"newPasswordAgainEdit"_s, tr("Once more")))
    , m_change(new ActionButton(tr("Change password"), this))
{
    setObjectName(u"changePasswordDialog"_s);
    setWindowTitle(tr("Change my password"));
    setMinimumWidth(Theme::instance().scaled(400));
    auto *title = new QLabel(actor.name, this);
    setTextStyle(title, TextStyle::Heading);
    m_password->setPlaceholderText(tr("6 characters or more"));
    m_change->setObjectName(u"changePasswordButton"_s);
    m_change->setVariant(ActionButton::Variant::Primary);
    m_change->setDefault(true);
    auto *cancel = new ActionButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_change);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(m_form);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_change, &QPushButton::clicked, this, &ChangePasswordDialog::submit);
}

QLineEdit *ChangePasswordDialog::addSecret(const QString &name, const QString &label)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setEchoMode(QLineEdit::Password);
    edit->setMaxLength(longestPassword);
    edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_form->addField(label, edit);
    // What was wrong is said until another one is typed.
    connect(edit, &QLineEdit::textEdited, this, [this, name] { m_form->setError(name, {}); });
    return edit;
}

void ChangePasswordDialog::submit()
{
    QList<FieldMessage> faults;
    if (m_before->text().isEmpty())
        faults += {m_before->objectName(), tr("Type the password you sign in with.")};
    if (m_password->text() != m_again->text())
        faults += {m_again->objectName(), tr("The two differ.")};
    m_form->setErrors(faults);
    if (!faults.isEmpty())
        return m_form->focusFirstError();
    m_change->setEnabled(false);
    whenDone(m_operators.changeOwnPassword(m_actor, m_before->text(), m_password->text()), this,
        [this](const Result<Operator> &person) {
            m_change->setEnabled(true);
            if (!person)
                return showError(person.error());
            Q_EMIT changed();
            accept();
        });
}

void ChangePasswordDialog::showError(const Error &error)
{
    if (error.code == ErrorCode::SignInFailed) {
        m_before->clear();
        m_form->setError(m_before->objectName(), tr("This is not your present password."));
    } else if (error.code == ErrorCode::InvalidArgument) {
        m_form->setError(m_password->objectName(), tr("A password has 6 to 128 characters."));
    } else {
        m_form->setError(m_password->objectName(), errorText(error));
    }
    m_form->focusFirstError();
}

} // namespace meterdesk
