// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/SidePanel.h"
#include "money/TillService.h"
#include "operators/OperatorService.h"
#include "recharge/EnterGuard.h"
#include "settlement/AdjustmentForm.h"
#include "settlement/SettlementDesk.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace meterdesk {

class ActionButton;
class AmountEdit;
class ApprovalBox;
class Banner;
class DocumentTailEdit;

/// The form of 电费退补: what, how much, why; the balance after it; Enter, and Enter again. Above the limit a second
/// operator proves to be there by name and password. One intention keeps one request id until it is booked or changed.
class AdjustmentPanel final : public SidePanel
{
    Q_OBJECT
public:
    explicit AdjustmentPanel(const SettlementDesk &desk, QWidget *parent = nullptr);

    /// Another room, with an empty form.
    void showRoom(const PayerFacts &facts);
    /// The balance of the room in hand as it is now.
    void updateRoom(const PayerFacts &facts);
    /// Recharges of the room that still stand, newest first.
    void setRecharges(const QList<LedgerEntry> &recharges);
    void focusMain();

Q_SIGNALS:
    /// Something was booked for the room in hand; `text` says so.
    void booked(const QString &text);
    /// The slip of what was booked is wanted on paper.
    void slipRequested(const QString &receiptNo);

private:
    void buildForm();
    void buildApproval();
    void buildFoot();
    [[nodiscard]] AdjustmentForm form() const;
    void adoptAction();
    /// The form says something else now: a new intention.
    void changed();
    void updatePreview();
    void submit();
    void book(const std::optional<Approval> &approval);
    void finish(const Result<QString> &receipt);
    void setBusy(bool busy);
    void clearForm();

    const SettlementDesk &m_desk;
    std::optional<PayerFacts> m_room;
    QComboBox *m_action;
    AmountEdit *m_amount;
    QComboBox *m_receipt;
    QLineEdit *m_target;
    QComboBox *m_method;
    QLineEdit *m_reason;
    DocumentTailEdit *m_document;
    FieldForm *m_amountForm;
    FieldForm *m_receiptForm;
    FieldForm *m_targetForm;
    FieldForm *m_methodForm;
    FieldForm *m_reasonForm;
    FieldForm *m_documentForm;
    QLabel *m_preview;
    ApprovalBox *m_approval;
    Banner *m_banner;
    ActionButton *m_act;
    QString m_requestId;
    EnterGuard m_guard; ///< between the first Enter and the second
    bool m_asked = false; ///< the first Enter was pressed
    bool m_busy = false;
};

} // namespace meterdesk
