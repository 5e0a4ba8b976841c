// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <array>
#include <optional>

#include "EnergyUse.h"

class QLabel;
class QLineEdit;

namespace meterdesk {

class ActionButton;
class FieldForm;

/// The registers of one meter at the moment it is replaced: read over the wire, or typed off its display.
class RegistersStep final : public QWidget
{
    Q_OBJECT
public:
    /// What a person read off the display.
    struct Typed
    {
        Registers registers;
        QString reason; ///< trimmed; empty where none is asked
    };

    /// `asksReason`: typed registers need a reason.
    explicit RegistersStep(bool asksReason, QWidget *parent = nullptr);

    /// Another meter: nothing typed. `before`: its last known registers, beside the fields as a help.
    void begin(const QString &explanation, const Registers &before, bool ratesNeeded, bool typing);
    void setTyping(bool typing);
    [[nodiscard]] bool isTyping() const { return m_typing; }
    /// While a question is on the wire; the way cannot be changed then.
    void setBusy(bool busy);
    /// Nothing, and messages at the fields, where something is wrong.
    [[nodiscard]] std::optional<Typed> typed();
    void focusFirst();

Q_SIGNALS:
    void typingChanged();
    /// Enter in the last field.
    void submitted();

private:
    QLabel *m_text;
    ActionButton *m_way;
    FieldForm *m_form;
    std::array<QLineEdit *, rateCount + 1> m_fields{};
    QLineEdit *m_reason = nullptr; ///< none where none is asked
    bool m_ratesNeeded = false;
    bool m_typing = false;
};

} // namespace meterdesk
