// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registers/RegistersDesk.h"
#include "shell/ListPage.h"

namespace meterdesk {

class TariffPanel;

/// 电度电价设置: the tariffs with their prices of today, and new prices from a day on.
class TariffsPage final : public ListPage
{
    Q_OBJECT
public:
    explicit TariffsPage(const RegistersDesk &desk, QWidget *parent = nullptr);

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
    RegistersDesk m_desk;
    WindowedTableModel<TariffQuery, TariffPricesRow> m_model;
    QLineEdit *m_name;
    TariffPanel *m_panel;
};

} // namespace meterdesk
