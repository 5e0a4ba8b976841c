// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"
#include "SignInDialog.h"

#include <QtCore/QPointer>

namespace meterdesk {

class MainWindow;
class OperatorService;
class ShiftService;

/// Who works at the desk while the program runs: signs in at the start, hands the desk to somebody else, locks it, and
/// tells in the top bar who it is and which shift is open. What was typed survives a lock that the same operator opens
/// again; for another one the window is made anew, after asking.
class OperatorSwitch final : public QObject
{
    Q_OBJECT
public:
    /// The services must outlive it.
    OperatorSwitch(OperatorService &operators, ShiftService &shifts, QObject *parent = nullptr);
    ~OperatorSwitch() override;

    /// Asks before there is a window; `operatorChosen` follows.
    void begin(const QString &building);
    /// The window that is worked in from now on; it asks for a switch and for the lock.
    void attach(MainWindow &window, const Actor &actor, const QString &building);
    /// Reads which shift is open, for the top bar.
    void showShift();

Q_SIGNALS:
    /// Somebody signed in who does not work in the present window.
    void operatorChosen(const meterdesk::Actor &actor);

private:
    void switchOperator();
    void changePassword();
    void lock();
    void unlock(const Actor &actor);
    void makeDialog(SignInPurpose purpose, QWidget *parent);

    OperatorService &m_operators;
    ShiftService &m_shifts;
    QPointer<MainWindow> m_window;
    Actor m_actor;
    QString m_building;
    QPointer<SignInDialog> m_dialog; ///< deletes itself when it is closed
};

} // namespace meterdesk
