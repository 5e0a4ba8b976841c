// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"

#include <QtWidgets/QDialog>

class QLineEdit;

namespace meterdesk {

class ActionButton;
class FieldForm;
class OperatorService;

/// 修改密码: the signed-in operator gives himself another password, proven by the one before.
class ChangePasswordDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `operators` must outlive the dialog.
    ChangePasswordDialog(OperatorService &operators, const Actor &actor, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QLineEdit *addSecret(const QString &name, const QString &label);
    void submit();
    void showError(const Error &error);

    OperatorService &m_operators;
    const Actor m_actor;
    FieldForm *m_form;
    QLineEdit *m_before;
    QLineEdit *m_password;
    QLineEdit *m_again;
    ActionButton *m_change;
};

} // namespace meterdesk
