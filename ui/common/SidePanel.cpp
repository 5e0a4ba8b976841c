// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/SidePanel.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include "common/ActionButton.h"
#include "common/Card.h"
#include "common/ElidedLabel.h"
#include "common/FollowFocus.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int wideWindow = 1920;
constexpr int widePanel = 420;
constexpr int padding = 14;

} // namespace

SidePanel::SidePanel(int width, QWidget *parent)
    : QFrame(parent)
    , m_width(width)
    , m_title(new ElidedLabel(this))
    , m_context(new ElidedLabel(this))
    , m_extras(new QHBoxLayout)
    , m_close(ActionButton::iconOnly(u"x"_s, tr("Close panel"), this))
    , m_body(new QWidget)
    , m_sections(new QVBoxLayout(m_body))
{
    setObjectName(u"sidePanel"_s);
    makeCard(this);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setTextStyle(m_title, TextStyle::PanelTitle);
    setTextStyle(m_context, TextStyle::Caption, Token::Text2);
    m_title->setObjectName(u"panelTitle"_s);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setObjectName(u"panelClose"_s);
    m_close->setKeyHint({});
    m_close->hide();
    connect(m_close, &QPushButton::clicked, this, &SidePanel::closeRequested);

    auto *head = new QHBoxLayout;
    m_head = head;
    head->setContentsMargins(padding, 9, 10, 3);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_context);
    head->addStretch(1);
    m_extras->setSpacing(8);
    head->addLayout(m_extras);
    head->addWidget(m_close);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll = scroll;
    m_body->setProperty("scrollBody", true);
    m_sections->setContentsMargins(0, 0, 0, 6);
    m_sections->setSpacing(0);
    scroll->setWidget(m_body);
    scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(scroll, 1);
    m_body->installEventFilter(this);
    adoptWindowWidth();
    followFocus(*m_scroll);
}

void SidePanel::setTitle(const QString &title, const QString &context)
{
    m_title->setText(title);
    m_context->setText(context);
    setAccessibleName(title);
}

void SidePanel::reveal(QWidget *widget)
{
    revealIn(*m_scroll, widget);
}

void SidePanel::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QVBoxLayout *SidePanel::addSection()
{
    if (m_sections->count() > 0) {
        m_sections->addSpacing(8);
        m_sections->addWidget(makeDivider(m_body));
        m_sections->addSpacing(8);
    }
    auto *section = new QVBoxLayout;
    section->setContentsMargins(padding, 0, padding, 0);
    section->setSpacing(6);
    m_sections->addLayout(section);
    return section;
}

void SidePanel::addStretch()
{
    m_sections->addStretch(1);
}

QVBoxLayout *SidePanel::foot()
{
    if (!m_foot) {
        auto *column = static_cast<QVBoxLayout *>(layout());
        column->addWidget(makeDivider(this));
        m_foot = new QVBoxLayout;
        m_foot->setContentsMargins(padding, 10, padding, 10);
        m_foot->setSpacing(8);
        column->addLayout(m_foot);
    }
    return m_foot;
}

bool SidePanel::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        adoptWindowWidth();
    return QFrame::event(event);
}

QSize SidePanel::sizeHint() const
{
    return {minimumWidth(), QFrame::sizeHint().height()};
}

void SidePanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (m_watchedWindow != window()) {
        if (m_watchedWindow)
            m_watchedWindow->removeEventFilter(this);
        m_watchedWindow = window();
        m_watchedWindow->installEventFilter(this);
    }
    adoptWindowWidth();
}

bool SidePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_watchedWindow && event->type() == QEvent::Resize)
        adoptWindowWidth();
    // The scroll area keeps to itself that its contents need another width.
    if (watched == m_body && event->type() == QEvent::LayoutRequest)
        adoptWindowWidth();
    return QFrame::eventFilter(watched, event);
}

void SidePanel::adoptWindowWidth()
{
    const bool wide = window()->width() > wideWindow;
    const int width = Theme::instance().scaled(wide ? qMax(widePanel, m_width) : m_width);
    // Longer words widen the panel as far as a wide window would, and it stays so: it does not jump with each customer.
    const int body = m_body->minimumSizeHint().width() + m_scroll->verticalScrollBar()->sizeHint().width();
    const int inside = std::max(body, m_head->sizeHint().width()) + 2 * frameWidth();
    const int needed = std::max(layout()->totalMinimumSize().width(), inside);
    m_grownTo = qMax(m_grownTo, qMin(needed, Theme::instance().scaled(widePanel)));
    setFixedWidth(qMax(width, m_grownTo));
}

} // namespace meterdesk
