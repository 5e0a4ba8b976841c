// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registers/RecordPanel.h"
#include "registers/RegistersDesk.h"

class QCheckBox;

namespace meterdesk {

class PropertyChooser;

/// One meter: its number and room, the line to it, what billing and relay commands must know of it.
class MeterPanel final : public RecordPanel
{
    Q_OBJECT
public:
    explicit MeterPanel(const RegistersDesk &desk, QWidget *parent = nullptr);

    /// A new meter; line and concentrator stay as they were entered last, since meters come in rows.
    void showNew();
    void showMeter(MeterId id);

protected:
    void submit() override;
    void removeRecord() override;
    [[nodiscard]] QString removeQuestion() const override;

private:
    void buildIdentity();
    void buildLine();
    void buildBilling();
    void buildRelay();
    /// A script is of meters of 1997 only.
    void adaptToProtocol();
    void loadConcentrators();
    void fill(const Meter &meter);
    void readIdentity(Meter &meter, QList<FieldError> &errors) const;
    void readLine(Meter &meter, QList<FieldError> &errors) const;
    void readBilling(Meter &meter, QList<FieldError> &errors) const;
    void readRelay(Meter &meter, QList<FieldError> &errors) const;

    RegistersDesk m_desk;
    std::optional<Meter> m_shown; ///< none: a new one
    int m_generation = 0;
    QLineEdit *m_number = nullptr;
    QComboBox *m_protocol = nullptr;
    PropertyChooser *m_room = nullptr;
    QComboBox *m_phases = nullptr;
    QComboBox *m_concentrator = nullptr;
    QLineEdit *m_point = nullptr;
    QComboBox *m_port = nullptr;
    QComboBox *m_baud = nullptr;
    QComboBox *m_parity = nullptr;
    QComboBox *m_dataBits = nullptr;
    QComboBox *m_stopBits = nullptr;
    QList<QLineEdit *> m_start; ///< total, sharp, peak, flat, valley
    QLineEdit *m_ratio = nullptr;
    QComboBox *m_ratioIncluded = nullptr;
    QComboBox *m_closeMode = nullptr;
    QLineEdit *m_validMinutes = nullptr;
    QComboBox *m_farDate = nullptr;
    QLineEdit *m_script = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_operatorCode = nullptr;
};

} // namespace meterdesk
