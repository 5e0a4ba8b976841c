// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/FieldForm.h"
#include "moving/MovingFlow.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace meterdesk {

/// Object names of the fields.
namespace TenantFields {
inline constexpr QStringView payer = u"vacancyPayerChoice";
inline constexpr QStringView name = u"tenantNameEdit";
inline constexpr QStringView phone = u"tenantPhoneEdit";
} // namespace TenantFields

/// Everything that keeps somebody from moving in, in the order of the fields. `levels`: there is something to bear.
[[nodiscard]] QList<FieldMessage> validate(const MovingTerms &terms, bool levels);

/// The step of moving in: who bears what the vacancy cost, and who moves in.
class TenantStep final : public QWidget
{
    Q_OBJECT
public:
    explicit TenantStep(QWidget *parent = nullptr);

    void showBalance(const MovingFlow &flow);
    [[nodiscard]] MovingTerms terms() const;
    /// Shows what is wrong; false where something is.
    [[nodiscard]] bool check();
    void clear();
    void focusMain();

Q_SIGNALS:
    /// Enter in the last field.
    void submitted();

private:
    QLabel *m_level;
    QComboBox *m_payer;
    QLineEdit *m_name;
    QLineEdit *m_phone;
    FieldForm *m_payerForm;
    FieldForm *m_tenantForm;
    bool m_levels = false;
};

} // namespace meterdesk
