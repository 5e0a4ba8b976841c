// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConcentratorParameters.h"
#include "Meter.h"
#include "Operator.h"
#include "common/SidePanel.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace meterdesk {

class ActionButton;
class Banner;
class ConcentratorParameterService;
class FieldForm;

/// The console for a concentrator's own outputs (AFN = 05 F1, F2, F25, F33), where whatever is wired to it is switched:
/// never a room's meter. An order goes out once, after the concentrator's number was typed.
class OutputPanel final : public SidePanel
{
    Q_OBJECT
public:
    /// `service` must outlive the panel.
    OutputPanel(const Actor &actor, ConcentratorParameterService &service, QWidget *parent = nullptr);

    /// Those that can be chosen; the chosen one stays.
    void setConcentrators(const QList<Concentrator> &concentrators);

private:
    void send();
    void adapt();
    [[nodiscard]] QSpinBox *addNumber(const QString &name, const QString &label, int least, int most);
    [[nodiscard]] TerminalOutput action() const;

    Actor m_actor;
    ConcentratorParameterService &m_service;
    bool m_busy = false;
    FieldForm *m_form;
    QComboBox *m_concentrator;
    QComboBox *m_action;
    QSpinBox *m_round;
    QSpinBox *m_halfHours;
    QSpinBox *m_warning;
    Banner *m_banner;
    QLineEdit *m_typed;
    ActionButton *m_send;
};

} // namespace meterdesk
