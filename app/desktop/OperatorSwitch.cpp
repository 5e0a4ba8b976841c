// SPDX-License-Identifier: GPL-3.0-or-later
#include "OperatorSwitch.h"

#include "ChangePasswordDialog.h"

#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include "closing/ShiftService.h"
#include "operators/OperatorService.h"
#include "shell/MainWindow.h"
#include "shell/StatusStrip.h"
#include "shell/TopBar.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

OperatorSwitch::OperatorSwitch(OperatorService &operators, ShiftService &shifts, QObject *parent)
    : QObject(parent)
    , m_operators(operators)
    , m_shifts(shifts)
{ }

OperatorSwitch::~OperatorSwitch()
{
    delete m_dialog;
}

void OperatorSwitch::makeDialog(SignInPurpose purpose, QWidget *parent)
{
    delete m_dialog;
    m_dialog = new SignInDialog(m_operators, purpose, m_building, parent);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
}

void OperatorSwitch::begin(const QString &building)
{
    m_building = building;
    makeDialog(SignInPurpose::Start, nullptr);
    connect(m_dialog.data(), &SignInDialog::signedIn, this, &OperatorSwitch::operatorChosen);
    m_dialog->open();
}

void OperatorSwitch::attach(MainWindow &window, const Actor &actor, const QString &building)
{
    m_window = &window;
    m_actor = actor;
    m_building = building;
    connect(&window, &MainWindow::switchOperatorRequested, this, &OperatorSwitch::switchOperator);
    connect(&window, &MainWindow::changePasswordRequested, this, &OperatorSwitch::changePassword);
    connect(&window, &MainWindow::lockRequested, this, &OperatorSwitch::lock);
    showShift();
}

void OperatorSwitch::showShift()
{
    whenDone(m_shifts.present(), this, [this](const Result<std::optional<Shift>> &shift) {
        if (!m_window || !shift)
            return;
        if (!*shift)
            return m_window->topBar()->setShift(tr("no shift"), {});
        const Shift &open = **shift;
        m_window->topBar()->setShift(open.cashier == m_actor.name ? tr("shift %1").arg(open.number.section(u'-', -1))
                                                                  : tr("shift of %1").arg(open.cashier),
            open.number);
    });
}

void OperatorSwitch::switchOperator()
{
    // Asked first: nobody should type a password to hear then that something is not saved.
    m_window->askBeforeLeaving(tr("Switch operator"), tr("Switch without saving"), [this] {
        makeDialog(SignInPurpose::Switch, m_window);
        connect(m_dialog.data(), &SignInDialog::signedIn, this, &OperatorSwitch::operatorChosen);
        m_dialog->open();
    });
}

void OperatorSwitch::changePassword()
{
    auto *dialog = new ChangePasswordDialog(m_operators, m_actor, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChangePasswordDialog::changed, this,
        [this] { m_window->statusStrip()->showMessage(tr("Your password was changed")); });
    dialog->open();
}

void OperatorSwitch::lock()
{
    if (m_actor.role == Role::System)
        return m_window->statusStrip()->showMessage(tr("Locking needs operators with passwords: see Operators"));
    makeDialog(SignInPurpose::Unlock, nullptr);
    connect(m_dialog.data(), &SignInDialog::signedIn, this, &OperatorSwitch::unlock);
    m_dialog->open();
    m_window->hide();
}

void OperatorSwitch::unlock(const Actor &actor)
{
    m_window->show(); // before the dialog goes: a program without windows ends
    if (actor.name == m_actor.name && actor.role == m_actor.role)
        return;
    if (!m_window->unsavedPages().isEmpty()) {
        // The entries are somebody else's: they are not shown, but they are not thrown away unasked either.
        m_window->hide();
        auto *question = new QMessageBox(QMessageBox::Warning, tr("Entries that are not saved"),
            tr("%1 left entries that are not saved on these pages: %2.")
                .arg(m_actor.name, m_window->unsavedPages().join(u", "_s)),
            QMessageBox::NoButton);
        question->setObjectName(u"othersEntriesQuestion"_s);
        question->setAttribute(Qt::WA_DeleteOnClose);
        QPushButton *keep = question->addButton(tr("Keep them locked"), QMessageBox::RejectRole);
        QPushButton *discard = question->addButton(tr("Discard them"), QMessageBox::DestructiveRole);
        question->setDefaultButton(keep);
        question->setEscapeButton(keep);
        connect(question, &QMessageBox::buttonClicked, this, [this, discard, actor](QAbstractButton *button) {
            if (button == discard)
                Q_EMIT operatorChosen(actor);
            else
                lock();
        });
        return question->open();
    }
    Q_EMIT operatorChosen(actor);
}

} // namespace meterdesk
