// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include "operators/OperatorService.h"

class QLineEdit;

namespace meterdesk {

/// Name and password of the second operator an amount above the limit needs. The password is forgotten when it was
/// used.
class ApprovalBox final : public QWidget
{
    Q_OBJECT
public:
    ApprovalBox(OperatorService &operators, Actor asker, QWidget *parent = nullptr);

    /// Asks whether the two belong together; one of the two signals answers.
    void ask();
    void clear();
    void focusName();
    void focusPassword();

Q_SIGNALS:
    /// Enter in the password.
    void submitted();
    void approved(const meterdesk::Approval &approval);
    void refused(const meterdesk::Error &error);

private:
    OperatorService &m_operators;
    Actor m_asker;
    QLineEdit *m_name;
    QLineEdit *m_password;
};

} // namespace meterdesk
