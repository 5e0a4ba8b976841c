// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/EmptyState.h"

#include <QtGui/QPainter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "common/ActionButton.h"
#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int emptyIconSize = 32;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel(this))
    , m_action(new ActionButton(QString(), this))
{
    setObjectName(u"emptyState"_s);
    m_sentence->setObjectName(u"emptySentence"_s);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    setTextStyle(m_sentence, TextStyle::Body, Token::Text2);
    m_action->setObjectName(u"emptyAction"_s);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addStretch();
    column->addSpacing(emptyIconSize);
    column->addWidget(m_sentence);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch();
}

void EmptyState::setContent(const EmptyContent &content)
{
    m_iconName = content.iconName;
    m_sentence->setText(content.sentence);
    m_action->setText(content.actionText);
    m_action->setVisible(!content.actionText.isEmpty());
    setAccessibleName(content.sentence);
    update();
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance().color(Token::Surface));
    if (m_iconName.isEmpty())
        return;
    const QRect area(0, m_sentence->y() - emptyIconSize - 8, width(), emptyIconSize);
    Icons::paint(painter, area, m_iconName, Theme::instance().color(Token::Control), emptyIconSize);
}

} // namespace meterdesk
