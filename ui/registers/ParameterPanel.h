// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConcentratorParameters.h"
#include "Identifiers.h"
#include "common/SidePanel.h"
#include "registers/RegistersDesk.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace meterdesk {

class ActionButton;
class Banner;
class FieldForm;

/// The communication parameters of one concentrator: read first, then changed field by field, and sent once its number
/// was typed again. What it held before the last change can be filled in to be put back.
class ParameterPanel final : public SidePanel
{
    Q_OBJECT
public:
    explicit ParameterPanel(const RegistersDesk &desk, QWidget *parent = nullptr);

    /// Another one forgets what was read and entered.
    void showConcentrator(const ConcentratorNo &concentrator);

private:
    void forget();
    void read();
    void fillBefore();
    void write();
    void showFields(const ConcentratorParameter &parameter);
    void showFailure(const Error &error);
    void adapt();
    [[nodiscard]] ParameterKind kind() const;
    [[nodiscard]] QList<ParameterField> changes() const;

    RegistersDesk m_desk;
    ConcentratorNo m_concentrator;
    ConcentratorParameter m_held; ///< as read last; without fields: not yet
    int m_generation = 0;
    bool m_busy = false;
    QComboBox *m_kind;
    ActionButton *m_read;
    ActionButton *m_before;
    Banner *m_banner;
    QLabel *m_state;
    QVBoxLayout *m_place; ///< of the form
    FieldForm *m_form = nullptr;
    QList<QLineEdit *> m_edits; ///< in the order of the fields
    QLineEdit *m_typed;
    ActionButton *m_write;
};

} // namespace meterdesk
