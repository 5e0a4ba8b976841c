// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/Card.h"

#include <QtWidgets/QHBoxLayout>

#include "common/ElidedLabel.h"
#include "theme/Theme.h"

namespace meterdesk {

Card::Card(QWidget *parent)
    : QFrame(parent)
{
    makeCard(this);
    auto *layout = new QVBoxLayout(this);
    // The border of the style sheet is part of the contents rectangle already.
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    layout->addLayout(m_body);
}

void Card::needHead()
{
    if (m_head)
        return;
    m_head = new QWidget(this);
    m_head->setMinimumHeight(Theme::instance().scaled(34));
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(10, 3, 10, 3);
    row->setSpacing(10);
    m_title = new QLabel(m_head);
    setTextStyle(m_title, TextStyle::Strong);
    m_context = new ElidedLabel(m_head);
    setTextStyle(m_context, TextStyle::Caption, Token::Text2);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_context, 1);
    row->addLayout(m_actions);

    auto *layout = static_cast<QVBoxLayout *>(QWidget::layout());
    layout->insertWidget(0, m_head);
    layout->insertWidget(1, makeDivider(this));
}

void Card::setTitle(const QString &title, const QString &context)
{
    needHead();
    m_title->setText(title);
    m_context->setText(context);
    setAccessibleName(title);
}

QHBoxLayout *Card::headActions()
{
    needHead();
    return m_actions;
}

QWidget *makeDivider(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("divider", true);
    line->setFixedHeight(1);
    return line;
}

} // namespace meterdesk
