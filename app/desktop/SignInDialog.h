// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"

#include <QtWidgets/QDialog>

class QLineEdit;

namespace meterdesk {

class ActionButton;
class FieldForm;
class OperatorService;

/// 登录: who works at this desk, asked before the window opens once the database has operators. What is wrong is said
/// without telling which of name and password it was. Closing it ends the program, as it is its only window then.
class SignInDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `operators` must outlive the dialog; `building` is the name in its title.
    SignInDialog(OperatorService &operators, const QString &building, QWidget *parent = nullptr);

Q_SIGNALS:
    void signedIn(const meterdesk::Actor &actor);

private:
    void submit();

    OperatorService &m_operators;
    FieldForm *m_form;
    QLineEdit *m_name;
    QLineEdit *m_password;
    ActionButton *m_enter;
};

} // namespace meterdesk
