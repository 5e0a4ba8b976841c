// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"

#include <QtWidgets/QDialog>

class QLineEdit;

namespace meterdesk {

class ActionButton;
class FieldForm;
class OperatorService;

/// Why somebody signs in.
enum class SignInPurpose {
    Start, ///< before the window opens; closing the dialog ends the program, as it is its only window then
    Switch, ///< over the window; may be cancelled
    Unlock ///< in place of the window; only a password opens it again
};

/// 登录: who works at this desk, asked once the database has operators. What is wrong is said without telling which of
/// name and password it was.
class SignInDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `operators` must outlive the dialog; `building` is the name in its title.
    SignInDialog(OperatorService &operators, SignInPurpose purpose, const QString &building, QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void signedIn(const meterdesk::Actor &actor);

private:
    void submit();

    OperatorService &m_operators;
    const SignInPurpose m_purpose;
    FieldForm *m_form;
    QLineEdit *m_name;
    QLineEdit *m_password;
    ActionButton *m_enter;
};

} // namespace meterdesk
