// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registers/RecordPanel.h"
#include "registers/RegistersDesk.h"

namespace meterdesk {

class FactGrid;
class Pill;
class PropertyChooser;

/// One concentrator: what it is, where it hangs, how it is reached.
class ConcentratorPanel final : public RecordPanel
{
    Q_OBJECT
public:
    explicit ConcentratorPanel(const RegistersDesk &desk, QWidget *parent = nullptr);

    /// A new one; `property` is where it will hang, if that is known.
    void showNew(const Property *property = nullptr);
    void showConcentrator(const ConcentratorRow &row);

protected:
    void submit() override;
    void removeRecord() override;
    [[nodiscard]] QString removeQuestion() const override;

private:
    void showLink();
    void adaptToLink();

    RegistersDesk m_desk;
    std::optional<Concentrator> m_shown; ///< none: a new one
    Pill *m_state;
    QLineEdit *m_number;
    QLineEdit *m_name;
    QComboBox *m_protocol;
    QComboBox *m_link;
    QLineEdit *m_endpoint;
    QComboBox *m_notation;
    PropertyChooser *m_property;
    QLineEdit *m_supplyUnit;
    QLineEdit *m_installedOn;
    QLineEdit *m_address;
};

} // namespace meterdesk
