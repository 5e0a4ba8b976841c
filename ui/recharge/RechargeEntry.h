// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include "recharge/Till.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace meterdesk {

class AmountEdit;
class BalancePreview;
class FieldErrorLabel;
class QuickAmounts;
class SegmentedControl;

/// The form of one top-up: balances, amount, method, cash or reference, note, ticks. It reads and writes the form of
/// the till and shows what is wrong beside each field.
class RechargeEntry final : public QWidget
{
    Q_OBJECT
public:
    explicit RechargeEntry(Till &till, QWidget *parent = nullptr);

    [[nodiscard]] AmountEdit *amountEdit() const { return m_amount; }
    /// Fills the fields from the form of a new customer.
    void showForm();
    /// Balances, capitals, change and days, as the form stands.
    void updateDerived();
    /// Names what is wrong beside the fields and moves the focus to the first of them.
    void showErrors(const QList<RechargeFault> &errors);
    void focusAmount();
    /// Alt+M
    void nextMethod();

Q_SIGNALS:
    /// Enter in a field.
    void submitted();
    /// A barcode came into the amount: it belongs to 查户.
    void scanned(const QString &code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildAmount(QVBoxLayout &column);
    void buildMethod(QVBoxLayout &column);
    void buildCash(QVBoxLayout &column);
    void buildNote(QVBoxLayout &column);
    void buildTicks(QVBoxLayout &column);
    [[nodiscard]] FieldErrorLabel *addProblem(const QString &name, QVBoxLayout &column);
    [[nodiscard]] QLabel *caption(const QString &text, QWidget *buddy = nullptr);
    [[nodiscard]] RechargeForm readForm() const;
    void adopt();
    void showProblem(RechargeField field, const QString &text);
    void leaveField(QObject *edit);

    Till &m_till;
    BalancePreview *m_balances;
    AmountEdit *m_amount = nullptr;
    QuickAmounts *m_quick = nullptr;
    SegmentedControl *m_method = nullptr;
    QWidget *m_cash = nullptr;
    QLineEdit *m_tendered = nullptr;
    QLineEdit *m_change = nullptr;
    QWidget *m_electronic = nullptr;
    QLineEdit *m_reference = nullptr;
    QLineEdit *m_note = nullptr;
    QCheckBox *m_print = nullptr;
    QCheckBox *m_close = nullptr;
    QHash<RechargeField, FieldErrorLabel *> m_problems;
    bool m_tenderedTyped = false; ///< until then it follows the amount
    bool m_filling = false;
};

} // namespace meterdesk
