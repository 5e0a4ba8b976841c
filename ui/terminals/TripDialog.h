// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Relay.h"
#include "TerminalRow.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;

namespace meterdesk {

class ActionButton;

/// Before a relay command that darkens a room or changes its protection: what it is about, what follows, why. The
/// button that goes back is the default one; several meters want their number typed.
class TripDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `meters` are those to command, `excluded` are protected ones that a trip leaves out.
    TripDialog(
        RelayAction action, const QList<TerminalRow> &meters, const QList<TerminalRow> &excluded, QWidget *parent);

    [[nodiscard]] QString reason() const;

private:
    [[nodiscard]] QWidget *makeIdentity(const QList<TerminalRow> &meters);
    void updateButton();

    qsizetype m_count;
    QComboBox *m_choice;
    QLineEdit *m_other;
    QLineEdit *m_typedCount = nullptr;
    ActionButton *m_act;
};

} // namespace meterdesk
