// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RelayCandidate.h"

#include <QtCore/QList>
#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace meterdesk {

class ActionButton;
class Banner;
class FigureTable;

/// Before a relay command: the meters it goes to, those it leaves out and why, what follows, and the reason. Which ones
/// go depends on the reason: a trip for arrears leaves out who owes nothing. The button that goes back is the default
/// one; where several meters were chosen their number is typed.
class RelayDialog final : public QDialog
{
    Q_OBJECT
public:
    RelayDialog(RelayAction action, const QList<RelayCandidate> &candidates, QWidget *parent);

    /// As it was confirmed.
    [[nodiscard]] RelayOrder order() const;

private:
    [[nodiscard]] QWidget *makeIdentity(const TerminalRow &row);
    void buildReason();
    [[nodiscard]] QString consequence(const QList<RelayCandidate> &due) const;
    void showLists();
    void updateButton();

    const RelayAction m_action;
    const QList<RelayCandidate> m_candidates;
    qsizetype m_due = 0; ///< how many meters it goes to, by the reason chosen
    Banner *m_consequence;
    FigureTable *m_meters = nullptr; ///< none for a single meter
    QLabel *m_leftOutCount;
    FigureTable *m_leftOut;
    QComboBox *m_choice;
    QLineEdit *m_other;
    QLabel *m_countLabel;
    QLineEdit *m_count;
    ActionButton *m_act;
};

} // namespace meterdesk
