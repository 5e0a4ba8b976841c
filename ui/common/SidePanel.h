// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace meterdesk {

class ActionButton;
class ElidedLabel;

/// The card at the right of a page: details, an entry form or a result, in sections with thin lines between. 318–364 px
/// wide, 420 in windows above 1920 px. Its body scrolls when the window is low; the foot with the main button never
/// does.
class SidePanel : public QFrame
{
    Q_OBJECT

public:
    explicit SidePanel(int width, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &context = {});
    /// Right of the title: pills.
    [[nodiscard]] QHBoxLayout *titleExtras() const { return m_extras; }
    /// Shows the ✕; without it the panel belongs to the page.
    void setClosable(bool closable);

    /// A section of the body; a line divides it from the one before.
    [[nodiscard]] QVBoxLayout *addSection();
    /// Takes what is left over, so that the sections stay at the top.
    void addStretch();
    /// Below the body, with a line above.
    [[nodiscard]] QVBoxLayout *foot();

    /// Brings a widget of the body into sight; what gets the focus is brought there by itself.
    void reveal(QWidget *widget);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void closeRequested();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void adoptWindowWidth();

    int m_width;
    int m_grownTo = 0; ///< what the words of this language needed so far
    ElidedLabel *m_title;
    ElidedLabel *m_context;
    QHBoxLayout *m_head;
    QHBoxLayout *m_extras;
    ActionButton *m_close;
    QWidget *m_body;
    QVBoxLayout *m_sections;
    QScrollArea *m_scroll = nullptr; ///< of the body
    QVBoxLayout *m_foot = nullptr;
    QWidget *m_watchedWindow = nullptr;
};

} // namespace meterdesk
