// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include "FieldWork.h"
#include "recharge/EnterGuard.h"
#include "recharge/Till.h"

class QLabel;
class QStackedWidget;

namespace meterdesk {

class ActionButton;
class Banner;
class EmptyState;
class FactGrid;
class Pill;
class RechargeEntry;
class RechargeResult;
class SidePanel;

/// The right side of the till: who pays, the form, and what became of it. The button that takes the money stays in
/// sight at the foot.
class RechargePanel final : public QWidget
{
    Q_OBJECT
public:
    RechargePanel(Till &till, const FieldWork &fieldWork, QWidget *parent = nullptr);

    [[nodiscard]] RechargeEntry *entry() const { return m_entry; }
    /// Moves the focus to the amount, or to "next" when a result is shown.
    void focusMain();
    /// For tests: the clock of the Enter guard.
    [[nodiscard]] EnterGuard &enterGuard() { return m_guard; }

Q_SIGNALS:
    /// Esc, or "next": back to 查户.
    void leaveRequested();
    /// Something was typed while the result is shown: the next customer's room.
    void typedAhead(const QString &text);
    void reprintRequested(const QString &receiptNo);
    void printOptionsRequested(const QString &receiptNo);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildFacts();
    void buildFoot();
    void followTill();
    void showStage();
    void showPayer();
    void submit(bool print);
    void showFailure(const Error &error);
    void showBody(QWidget *shown);
    void updateButton();

    Till &m_till;
    const FieldWork &m_fieldWork;
    EnterGuard m_guard;
    SidePanel *m_panel;
    FactGrid *m_facts = nullptr;
    Pill *m_supply;
    Pill *m_link;
    QStackedWidget *m_body;
    EmptyState *m_nobody;
    RechargeEntry *m_entry;
    RechargeResult *m_result;
    QWidget *m_footHolder = nullptr;
    Banner *m_banner = nullptr;
    ActionButton *m_take = nullptr;
    ActionButton *m_next = nullptr;
    QLabel *m_hint = nullptr;
    RechargeFlow::Stage m_shownStage = RechargeFlow::Stage::Finding;
    QString m_shownRequest;
};

} // namespace meterdesk
