// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>

#include <chrono>
#include <functional>
#include <optional>

#include "Quantities.h"
#include "form/ScanDetector.h"

namespace meterdesk {

/// The large field for the amount of money that is being taken or given back.
///
/// It takes digits and one point with two decimals, nothing else; full-width digits become plain ones and input methods
/// are off. Two accidents are kept from the till: Enter does nothing for 250 ms after the focus has come (the Enter of
/// the search that led here), and the keys of a barcode scanner never become an amount (scanned()).
class AmountEdit final : public QLineEdit
{
    Q_OBJECT

public:
    using Clock = std::function<std::chrono::milliseconds()>;

    explicit AmountEdit(QWidget *parent = nullptr);

    /// Nothing while the field is empty; never negative.
    [[nodiscard]] std::optional<Money> amount() const;
    void setAmount(std::optional<Money> amount);

    /// Quiet text at the left of the field: the amount in capitals.
    void setHintText(const QString &hint);
    [[nodiscard]] QString hintText() const { return m_hint; }

    /// The source of time for scan detection and the Enter guard; steady, any origin. For tests.
    void setClock(const Clock &clock);

    static constexpr std::chrono::milliseconds enterGuard{250};

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void amountChanged();
    /// Enter, outside of the guard.
    void submitted();
    /// A barcode was read while the focus was here; the field keeps what it held before.
    void scanned(const QString &code);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void adoptTheme();
    void finishScan();
    bool takeForScan(const QKeyEvent &event);

    Clock m_clock;
    ScanDetector m_detector;
    QTimer m_scanEnd;
    QString m_textBeforeRun;
    QString m_hint;
    std::chrono::milliseconds m_focusedAt{};
};

} // namespace meterdesk
