// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registers/RegistersDesk.h"
#include "shell/ListPage.h"

class QComboBox;

namespace meterdesk {

class AdoptPanel;
class ConcentratorPanel;
class ParameterPanel;

/// 集中器管理: the concentrators, how they are reached and when they last were.
class ConcentratorsPage final : public ListPage
{
    Q_OBJECT
public:
    explicit ConcentratorsPage(const RegistersDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const RegistersDesk &desk);

    bool addNew() override;
    void exportTo(const QString &path) override;

protected:
    void runQuery() override;
    void showCurrent() override;
    void submit() override;
    [[nodiscard]] QString exportName() const override;

private:
    void showParameters();

    RegistersDesk m_desk;
    WindowedTableModel<ConcentratorQuery, ConcentratorRow> m_model;
    QLineEdit *m_number;
    QLineEdit *m_name;
    QComboBox *m_link;
    ConcentratorPanel *m_panel;
    AdoptPanel *m_adopt;
    ParameterPanel *m_parameters;
    bool m_adding = false;
};

} // namespace meterdesk
