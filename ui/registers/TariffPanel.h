// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registers/RecordPanel.h"
#include "registers/RegistersDesk.h"

class QLabel;

namespace meterdesk {

/// 编辑电度电价定义: new prices from a day on. Prices of days that are billed never change; every version is listed.
class TariffPanel final : public RecordPanel
{
    Q_OBJECT
public:
    explicit TariffPanel(const RegistersDesk &desk, QWidget *parent = nullptr);

    void showNew();
    void showTariff(const TariffPricesRow &row);

protected:
    void submit() override;

private:
    void adaptToMode();
    void showVersions();
    [[nodiscard]] QString sentenceOf(const TariffVersion &version) const;

    RegistersDesk m_desk;
    QString m_shownName; ///< empty: a new one
    int m_accounts = 0;
    int m_generation = 0;
    QLineEdit *m_name;
    QComboBox *m_mode;
    QDateEdit *m_from;
    QList<QLineEdit *> m_prices; ///< total, sharp, peak, flat, valley
    QLabel *m_effect;
    QLabel *m_versions;
};

} // namespace meterdesk
