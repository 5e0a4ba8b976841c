// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registers/RecordPanel.h"
#include "registers/RegistersDesk.h"

namespace meterdesk {

class PropertyChooser;

/// One building, flat or room.
class PropertyPanel final : public RecordPanel
{
    Q_OBJECT
public:
    explicit PropertyPanel(const RegistersDesk &desk, QWidget *parent = nullptr);

    /// A new room; below this property where it is given.
    void showNew(const std::optional<Property> &parent);
    void showProperty(const PropertyRow &row);

protected:
    void submit() override;
    void removeRecord() override;
    [[nodiscard]] QString removeQuestion() const override;

private:
    RegistersDesk m_desk;
    std::optional<Property> m_shown; ///< none: a new one
    QLineEdit *m_code;
    QLineEdit *m_name;
    QComboBox *m_type;
    PropertyChooser *m_parent;
    QLineEdit *m_region;
    QLineEdit *m_address;
    QLineEdit *m_contactName;
    QLineEdit *m_contactPhone;
};

} // namespace meterdesk
