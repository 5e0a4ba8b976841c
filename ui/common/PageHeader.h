// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QLabel;

namespace meterdesk {

class ActionButton;

/// The first line of every page, 44 px: its name, one line of context, its actions at the right (one primary at most).
class PageHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// What is shown right now, in one line: "221 rooms · 168 closed". Elided when the window is narrow, whole in the
    /// tooltip.
    void setContext(const QString &context);
    [[nodiscard]] QString context() const { return m_contextText; }

    /// Adds a button at the right; `name` is its object name. Further appearance through the returned button.
    ActionButton *addAction(const QString &name, const QString &iconName, const QString &text);
    /// Adds any widget at the right.
    void addWidget(QWidget *widget);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elideContext();

    QLabel *m_title;
    QLabel *m_context;
    QHBoxLayout *m_actions;
    QString m_contextText;
};

} // namespace meterdesk
