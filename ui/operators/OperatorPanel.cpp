// SPDX-License-Identifier: GPL-3.0-or-later
#include "operators/OperatorPanel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include "Format.h"
#include "RecordWords.h"
#include "operators/OperatorService.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

OperatorPanel::OperatorPanel(const OperatorsDesk &desk, QWidget *parent)
    : RecordPanel(u"operatorPanel"_s, parent)
    , m_desk(desk)
    , m_rights(new QLabel(this))
{
    beginSection(1);
    m_name = addText(u"name"_s, tr("Name"));
    m_name->setMaxLength(32);
    Choices roles;
    for (const Role role : {Role::Cashier, Role::Manager, Role::Installer, Role::Auditor, Role::Owner})
        roles.append({roleText(role), static_cast<int>(role)});
    m_role = addChoice(u"role"_s, tr("Role"), roles);
    m_password = addText(u"password"_s, tr("Password"));
    m_again = addText(u"password_again"_s, tr("Once more"));
    for (QLineEdit *secret : {m_password, m_again}) {
        secret->setEchoMode(QLineEdit::Password);
        secret->setMaxLength(128);
        secret->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    }
    m_rights->setObjectName(u"roleRights"_s);
    m_rights->setWordWrap(true);
    setTextStyle(m_rights, TextStyle::Body, Token::Text2);
    addSection()->addWidget(m_rights);
    nameRemoval(u"ban"_s, tr("Disable…"), tr("Disable"));
    addButtons(permits(desk.actor.role, Right::ManageOperators));
    connect(m_role, &QComboBox::currentIndexChanged, this, &OperatorPanel::explainRole);
    explainRole();
}

void OperatorPanel::explainRole()
{
    switch (static_cast<Role>(m_role->currentData().toInt())) {
    case Role::Cashier:
        return m_rights->setText(tr("Takes top-ups, prints slips, keeps the drawer; sees the records."));
    case Role::Manager:
        return m_rights->setText(
            tr("Everything but operators: prices, accounts, refunds, trips; approves what is above a limit."));
    case Role::Installer:
        return m_rights->setText(tr("Houses, concentrators and meters, and commands to them; no money."));
    case Role::Auditor:
        return m_rights->setText(tr("Sees everything, changes nothing."));
    case Role::Owner:
    case Role::System:
        return m_rights->setText(tr("Everything, operators included. At least one owner stays."));
    }
}

void OperatorPanel::showNew(bool first)
{
    m_shown.reset();
    setTitle(tr("New operator"), first ? tr("the first one is an owner") : QString());
    m_name->setReadOnly(false);
    m_name->clear();
    m_role->setEnabled(!first);
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(first ? Role::Owner : Role::Cashier)));
    m_password->clear();
    m_again->clear();
    m_password->setPlaceholderText(tr("6 characters or more"));
    begin(false);
}

void OperatorPanel::showOperator(const Operator &person)
{
    m_shown = person;
    setTitle(person.name,
        !person.active          ? tr("disabled")
            : person.signedInAt ? tr("last here %1").arg(Format::dateTime(*person.signedInAt))
                                : tr("never signed in"));
    m_name->setText(person.name);
    m_name->setReadOnly(true);
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(person.role)));
    m_role->setEnabled(person.active);
    m_password->clear();
    m_again->clear();
    m_password->setPlaceholderText(tr("unchanged"));
    begin(true);
}

void OperatorPanel::submit()
{
    QList<FieldError> errors;
    const QString name = m_name->text().trimmed();
    const QString password = m_password->text();
    if (name.isEmpty())
        errors += FieldError{u"name"_s, Error{ErrorCode::InvalidArgument, tr("a name is needed")}};
    if (!m_shown && password.isEmpty())
        errors += FieldError{u"password"_s, Error{ErrorCode::InvalidArgument, tr("a password is needed")}};
    if (password != m_again->text())
        errors += FieldError{u"password_again"_s, Error{ErrorCode::InvalidArgument, tr("the two differ")}};
    if (!errors.isEmpty())
        return showErrors(errors);
    const auto role = static_cast<Role>(m_role->currentData().toInt());
    setBusy(true);
    if (m_shown)
        change(role, password);
    else
        add({name, role, password});
}

void OperatorPanel::add(const NewOperator &person)
{
    whenDone(m_desk.operators.add(m_desk.actor, person), this, [this](const Result<Operator> &added) {
        finish(added ? Result<void>() : std::unexpected(added.error()),
            added ? tr("%1 may sign in now").arg(added->name) : QString());
    });
}

void OperatorPanel::change(Role role, const QString &password)
{
    const QString name = m_shown->name;
    const auto done = [this, name](const Result<Operator> &changed) {
        finish(changed ? Result<void>() : std::unexpected(changed.error()), tr("%1 was saved").arg(name));
    };
    // The role first: a password is not changed for somebody whose role is refused.
    whenDone(m_desk.operators.changeRole(m_desk.actor, name, role), this,
        [this, name, password, done](const Result<Operator> &changed) {
            if (!changed || password.isEmpty())
                return done(changed);
            whenDone(m_desk.operators.setPassword(m_desk.actor, name, password), this, done);
        });
}

QString OperatorPanel::removeQuestion() const
{
    return m_shown && m_shown->active
        ? tr("Disable %1? The name stays in the records, but never signs in again.").arg(m_shown->name)
        : QString();
}

void OperatorPanel::removeRecord()
{
    const QString name = m_shown->name;
    whenDone(m_desk.operators.disable(m_desk.actor, name), this, [this, name](const Result<Operator> &disabled) {
        finish(disabled ? Result<void>() : std::unexpected(disabled.error()), tr("%1 was disabled").arg(name));
    });
}

} // namespace meterdesk
