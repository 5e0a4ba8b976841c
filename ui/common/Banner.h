// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

#include "theme/Tokens.h"

class QHBoxLayout;
class QLabel;

namespace meterdesk {

class ActionButton;

/// A tinted strip in a page or panel for something the user has to know: what it is, since when, what can be done.
/// Hidden until show…() is called. A text for copying (an error code) is offered behind "Details".
class Banner final : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    /// `tone` is Info, Warn, Bad or Ok.
    void showMessage(Tone tone, const QString &text, const QString &details = {});
    void dismiss();
    [[nodiscard]] QString text() const;
    [[nodiscard]] Tone tone() const { return m_tone; }

    /// A button at the right; shown as long as the message. Removed by clearActions().
    ActionButton *addAction(const QString &name, const QString &text);
    void clearActions();
    void setDismissable(bool dismissable);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void toggleDetails();

    QLabel *m_text;
    QLabel *m_details;
    ActionButton *m_more;
    ActionButton *m_close;
    QHBoxLayout *m_actions;
    QList<ActionButton *> m_buttons;
    Tone m_tone = Tone::Info;
};

} // namespace meterdesk
