// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registers/RegistersDesk.h"
#include "shell/ListPage.h"

class QComboBox;

namespace meterdesk {

class ActionButton;
class MeterPanel;
class PairingActions;
class ReplacementPanel;

/// 表计管理: every meter with its room, line, state and readings.
class MetersPage final : public ListPage
{
    Q_OBJECT
public:
    explicit MetersPage(const RegistersDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const RegistersDesk &desk);

    void open(const PageRequest &request) override;
    bool addNew() override;
    void exportTo(const QString &path) override;

protected:
    void runQuery() override;
    void showCurrent() override;
    void submit() override;
    [[nodiscard]] QString exportName() const override;

private:
    void addActions();
    void replaceCurrent();

    RegistersDesk m_desk;
    WindowedTableModel<MeterQuery, MeterRow> m_model;
    QLineEdit *m_number;
    QLineEdit *m_name;
    QLineEdit *m_concentratorNo;
    QComboBox *m_status;
    MeterPanel *m_panel;
    ReplacementPanel *m_replacement;
    ActionButton *m_replace = nullptr; ///< none without the right
    PairingActions *m_pairing = nullptr; ///< none without the right
    bool m_adding = false;
};

} // namespace meterdesk
