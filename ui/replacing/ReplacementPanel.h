// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"
#include "common/SidePanel.h"
#include "recharge/EnterGuard.h"
#include "replacing/ReplacementFlow.h"

class QLineEdit;

namespace meterdesk {

class ActionButton;
class Banner;
class FactGrid;
class FieldForm;
class RegistersStep;
class ReplacementSummary;
class StepResult;

/// 换表 beside the list of meters: end reading → new meter → start reading → summary → done. Nothing is written before
/// the last act; closing it at any step leaves nothing.
class ReplacementPanel final : public SidePanel
{
    Q_OBJECT
public:
    explicit ReplacementPanel(const RegistersDesk &desk, QWidget *parent = nullptr);

    void begin(MeterId oldMeter);
    /// The step forward; books in the last one.
    void act();
    /// Of the act that books.
    [[nodiscard]] EnterGuard &enterGuard() { return m_guard; }

Q_SIGNALS:
    /// Records or the delivery of a meter changed; `text` says so to the user.
    void changed(const QString &text);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    enum class Stage { End, NewMeter, Start, Summary, Done };

    void buildOld();
    void buildNew();
    void buildFoot();
    void followFlow();
    void show(Stage stage);
    void showRail();
    void updateFoot();
    void showStand();
    void takeEnd();
    void takeNewMeter();
    void takeStart();
    void judgeNumber();
    void showDelivery(const PairingReport &report);
    void showError(const Error &error);

    RegistersDesk m_desk;
    ReplacementFlow m_flow;
    StepResult *m_rail;
    FactGrid *m_old;
    RegistersStep *m_end;
    QWidget *m_new;
    FieldForm *m_newForm = nullptr;
    QLineEdit *m_number = nullptr;
    QLineEdit *m_ratio = nullptr;
    RegistersStep *m_start;
    ReplacementSummary *m_summary;
    Banner *m_banner;
    ActionButton *m_cancel;
    ActionButton *m_back;
    ActionButton *m_act;
    EnterGuard m_guard; ///< between the summary that appeared and the act that books
    Stage m_stage = Stage::End;
    quint64 m_numberRun = 0; ///< answers about older numbers are dropped
    QString m_taken; ///< the number that was found in use
    QString m_trouble; ///< why it was not delivered
    bool m_isDelivered = false;
};

} // namespace meterdesk
