// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace meterdesk {

/// A surface with a thin border that holds one thing of a page; with a title it has a head of 34 px.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    /// Shows the head: title in bold, `context` behind it in quiet text.
    void setTitle(const QString &title, const QString &context = {});
    /// Where widgets at the right end of the head go.
    [[nodiscard]] QHBoxLayout *headActions();
    /// What the card holds. Without margins, so that tables reach the border.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

private:
    void needHead();

    QWidget *m_head = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_context = nullptr;
    QHBoxLayout *m_actions = nullptr;
    QVBoxLayout *m_body = nullptr;
};

/// A separator line of one pixel.
[[nodiscard]] QWidget *makeDivider(QWidget *parent);

} // namespace meterdesk
