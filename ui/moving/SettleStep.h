// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Ledger.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;

namespace meterdesk {

class ApprovalBox;
class DocumentTailEdit;
class MovingFlow;
class SegmentedControl;
struct SettlementDesk;

/// The step of moving out that shows what is given back or collected to exactly 0.00, how, and what crosses the
/// counter.
class SettleStep final : public QWidget
{
    Q_OBJECT
public:
    explicit SettleStep(const SettlementDesk &desk, QWidget *parent = nullptr);

    /// Forgets note, document and approval of the room before.
    void clear();
    void showSettlement(const MovingFlow &flow);
    [[nodiscard]] PayMethod method() const;
    [[nodiscard]] QString note() const;
    [[nodiscard]] DocumentTail document() const;
    [[nodiscard]] ApprovalBox *approval() const { return m_approval; }
    void focusMain();

Q_SIGNALS:
    /// Enter in the last field.
    void submitted();
    /// Another way to pay: other money crosses the counter.
    void methodChanged();

private:
    QLabel *m_title;
    QLabel *m_amount;
    QLabel *m_capitals;
    QLabel *m_cash;
    QLabel *m_proof;
    QWidget *m_payment;
    SegmentedControl *m_method;
    QLineEdit *m_note;
    DocumentTailEdit *m_document;
    ApprovalBox *m_approval;
};

/// "8.38 − 8.38 = 0.00" with the figures of one moving out: the self-check of the slip.
[[nodiscard]] QString settlementProof(const MovingFlow &flow);

} // namespace meterdesk
