// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operators/OperatorsDesk.h"
#include "registers/RecordPanel.h"

class QLabel;

namespace meterdesk {

struct NewOperator;

/// Enters an operator, gives another role or password, disables. An operator is never deleted: the ledger names him.
class OperatorPanel final : public RecordPanel
{
    Q_OBJECT
public:
    explicit OperatorPanel(const OperatorsDesk &desk, QWidget *parent = nullptr);

    /// `first`: nobody is entered yet, so it must be an owner.
    void showNew(bool first);
    void showOperator(const Operator &person);

protected:
    void submit() override;
    void removeRecord() override;
    [[nodiscard]] QString removeQuestion() const override;

private:
    void explainRole();
    void add(const NewOperator &person);
    void change(Role role, const QString &password);

    const OperatorsDesk &m_desk;
    std::optional<Operator> m_shown; ///< none: a new one
    QLineEdit *m_name;
    QComboBox *m_role;
    QLineEdit *m_password;
    QLineEdit *m_again;
    QLabel *m_rights;
};

} // namespace meterdesk
