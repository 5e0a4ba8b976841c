// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registers/RegistersDesk.h"
#include "shell/ListPage.h"

class QComboBox;
class QTimer;

namespace meterdesk {

/// 策略执行查询: every alarm, trip and close that policy decided on, with the balance then and how it went.
class PolicyPage final : public ListPage
{
    Q_OBJECT
public:
    explicit PolicyPage(const RegistersDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const RegistersDesk &desk);

    void open(const PageRequest &request) override;
    void exportTo(const QString &path) override;

protected:
    void runQuery() override;
    [[nodiscard]] QString exportName() const override;

private:
    RegistersDesk m_desk;
    WindowedTableModel<PolicyEventQuery, PolicyEventRow> m_model;
    QLineEdit *m_code;
    QLineEdit *m_name;
    QLineEdit *m_meterNo;
    QComboBox *m_action;
    QComboBox *m_outcome;
    QTimer *m_changed;
};

} // namespace meterdesk
