// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registers/PairingJob.h"
#include "registers/RegistersDesk.h"
#include "shell/ListPage.h"

class QComboBox;

namespace meterdesk {

class ActionButton;
class JobStrip;
class MeterPanel;

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
    void addPairing();
    [[nodiscard]] QList<MeterId> tickedMeters() const;
    void deliver(PairingAction action);
    void askToWithdraw();
    void showPaired(const QList<PairingReport> &reports);

    RegistersDesk m_desk;
    WindowedTableModel<MeterQuery, MeterRow> m_model;
    QLineEdit *m_number;
    QLineEdit *m_name;
    QLineEdit *m_concentratorNo;
    QComboBox *m_status;
    MeterPanel *m_panel;
    PairingJob m_pairing;
    JobStrip *m_job = nullptr;
    ActionButton *m_push = nullptr;
    ActionButton *m_withdraw = nullptr;
    bool m_adding = false;
};

} // namespace meterdesk
