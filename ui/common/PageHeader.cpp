// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/PageHeader.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include "common/ActionButton.h"
#include "common/ElidedLabel.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_context(new ElidedLabel(this))
    , m_actions(new QHBoxLayout)
{
    setMinimumHeight(Theme::instance().scaled(44));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 0, 0, 0);
    row->setSpacing(12);
    m_title->setObjectName(u"pageTitle"_s);
    setTextStyle(m_title, TextStyle::Heading);
    m_context->setObjectName(u"pageContext"_s);
    setTextStyle(m_context, TextStyle::Caption, Token::Text2);
    m_context->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_actions->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_context, 1);
    row->addLayout(m_actions);
    setTitle(title);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void PageHeader::setContext(const QString &context)
{
    m_context->setText(context);
}

QString PageHeader::context() const
{
    return m_context->text();
}

ActionButton *PageHeader::addAction(const QString &name, const QString &iconName, const QString &text)
{
    auto *button = new ActionButton(iconName, text, this);
    button->setObjectName(name);
    addWidget(button);
    return button;
}

void PageHeader::addWidget(QWidget *widget)
{
    m_actions->addWidget(widget);
}

} // namespace meterdesk
