// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QLabel;

namespace meterdesk {

class ActionButton;
class ElidedLabel;

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
    [[nodiscard]] QString context() const;

    /// Adds a button at the right; `name` is its object name. Further appearance through the returned button.
    ActionButton *addAction(const QString &name, const QString &iconName, const QString &text);
    /// Adds any widget at the right.
    void addWidget(QWidget *widget);

private:
    QLabel *m_title;
    ElidedLabel *m_context;
    QHBoxLayout *m_actions;
};

} // namespace meterdesk
