// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace meterdesk {

class ActionButton;
class MovingFlow;
class TypedReadingForm;

/// The first step: the registers of this moment, read over the wire or typed by a person.
class ReadingStep final : public QWidget
{
    Q_OBJECT
public:
    explicit ReadingStep(QWidget *parent = nullptr);

    /// Another room: nothing read, nothing typed.
    void begin(const MovingFlow &flow);
    void showStand(const MovingFlow &flow);
    void showReading();
    /// The meters did not answer: the fields to type into open.
    void showUnreachable();
    /// What was read or typed stays, the step waits for the next act.
    void showReady();
    [[nodiscard]] bool isTyping() const;
    [[nodiscard]] TypedReadingForm *form() const { return m_form; }

Q_SIGNALS:
    /// Typing was begun or given up.
    void typingChanged();

private:
    void setTyping(bool typing);

    QLabel *m_title;
    QLabel *m_text;
    ActionButton *m_type;
    TypedReadingForm *m_form;
    bool m_typing = false;
};

} // namespace meterdesk
