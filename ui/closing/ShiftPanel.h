// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "DeskSettings.h"
#include "Shift.h"
#include "closing/ClosingDesk.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace meterdesk {

class ActionButton;
class Banner;
class Card;
class CashCountEdit;
class FieldForm;
class ShiftReportView;

/// 交班, one step at a time: open the drawer with a float, hand cash in, count blind, then see what should be there,
/// give the reason of a difference and hand over. A large sum or difference asks twice. Closed shifts can be looked at
/// again.
class ShiftPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ShiftPanel(const ClosingDesk &desk, QWidget *parent = nullptr);

    void refresh();

    /// Number of the shift whose report can be printed: the one shown, or the last closed one where none is open. Empty
    /// for a shift that is not counted yet, which has an interim report; nothing where there is no shift at all.
    [[nodiscard]] std::optional<QString> printable() const;

Q_SIGNALS:
    void message(const QString &text);

private:
    enum Step { Opening, Counting, Closing, Past };

    [[nodiscard]] QWidget *buildOpening();
    [[nodiscard]] QWidget *buildCounting();
    [[nodiscard]] QWidget *buildClosing();
    [[nodiscard]] QWidget *buildPast();

    void showPresent(const std::optional<Shift> &shift);
    void showClosing(const ShiftReport &report);
    void fillPast(const QList<Shift> &shifts);
    void choosePast();
    void openShift();
    void deposit();
    void lookAtInterim();
    void submitCount();
    void closeShift();
    void submitStep();
    /// What is out of the ordinary about handing a sum on; empty: nothing.
    [[nodiscard]] QString cautionOf(Money handedOver, Money difference) const;
    /// Asks twice: shows a caution in the banner, and agrees to the same one the second time.
    [[nodiscard]] bool isAgreed(const QString &caution);

    /// Shows an answer's error in the banner; whether there was none.
    template <typename T>
    bool succeeded(const Result<T> &result);
    [[nodiscard]] QLineEdit *addMoney(FieldForm &form, const QString &name, const QString &label);
    /// The amount in a field; its error is shown at it.
    [[nodiscard]] std::optional<Money> amountIn(FieldForm &form, const QLineEdit &field);

    const ClosingDesk &m_desk;
    Card *m_card;
    Banner *m_banner;
    QComboBox *m_chooser;
    QStackedWidget *m_steps;
    std::optional<Shift> m_present;
    QString m_depositRequest; ///< one per intention
    DeskSettings m_settings;
    QString m_cautioned; ///< the caution that was shown last and not agreed to yet

    FieldForm *m_openForm = nullptr;
    QLineEdit *m_float = nullptr;
    QLabel *m_about = nullptr;
    CashCountEdit *m_count = nullptr;
    FieldForm *m_depositForm = nullptr;
    QLineEdit *m_deposit = nullptr;
    QLineEdit *m_depositNote = nullptr;
    ActionButton *m_interim = nullptr;
    ShiftReportView *m_interimView = nullptr;
    ShiftReportView *m_report = nullptr;
    FieldForm *m_closeForm = nullptr;
    QLineEdit *m_reason = nullptr;
    QLineEdit *m_handedOver = nullptr;
    QLineEdit *m_successor = nullptr;
    QLabel *m_left = nullptr;
    QLabel *m_pastAbout = nullptr;
    ShiftReportView *m_past = nullptr;
};

} // namespace meterdesk
