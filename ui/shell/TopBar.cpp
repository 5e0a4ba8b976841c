// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/TopBar.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

StateLabel::StateLabel(const QString &objectName, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(objectName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    hide();
}

void StateLabel::setState(const QString &icon, Tone tone, const QString &text, const QString &toolTip)
{
    m_icon = icon;
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    setToolTip(toolTip.isEmpty() ? text : toolTip);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize StateLabel::sizeHint() const
{
    const QFontMetrics metrics(Theme::instance().font(TextStyle::Body));
    return {(m_icon.isEmpty() ? 0 : 22) + metrics.horizontalAdvance(m_text) + 2, metrics.height()};
}

void StateLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::instance();
    QRect textRect = rect();
    if (!m_icon.isEmpty()) {
        Icons::paint(painter, QRect(0, 0, 16, height()), m_icon, theme.color(foregroundOf(m_tone)));
        textRect.setLeft(22);
    }
    painter.setFont(theme.font(TextStyle::Body));
    painter.setPen(theme.color(m_tone == Tone::Bad ? Token::Bad : Token::Text));
    painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

TopBar::TopBar(GlobalSearch search, QWidget *parent)
    : QFrame(parent)
    , m_search(new SearchBox(std::move(search), this))
    , m_training(new QLabel(tr("TRAINING MODE"), this))
    , m_job(new StateLabel(u"runningJob"_s, this))
    , m_concentrators(new StateLabel(u"concentratorState"_s, this))
    , m_printer(new StateLabel(u"printerState"_s, this))
    , m_operator(new StateLabel(u"operatorState"_s, this))
{
    setObjectName(u"topBar"_s);
    setFixedHeight(Theme::instance().scaled(44));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    auto *collapse = new QToolButton(this);
    collapse->setObjectName(u"collapseNavigation"_s);
    collapse->setIcon(Icons::icon(u"panel-left"_s));
    collapse->setAutoRaise(true);
    collapse->setFixedSize(28, 28);
    collapse->setToolTip(tr("Collapse the navigation (Ctrl+B)"));
    collapse->setAccessibleName(tr("Collapse the navigation"));
    connect(collapse, &QToolButton::clicked, this, &TopBar::collapseRequested);

    auto *brand = new QLabel(tr("MeterDesk"), this);
    brand->setObjectName(u"brand"_s);
    setTextStyle(brand, TextStyle::PanelTitle);

    m_search->setFixedWidth(Theme::instance().scaled(372));

    m_training->setObjectName(u"trainingMark"_s);
    m_training->setToolTip(tr("A training database: only the virtual building is spoken to, no real meter."));
    m_training->setVisible(false);
    setTextStyle(m_training, TextStyle::Strong, Token::Warn);
    m_training->setProperty("badge", u"warn"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 14, 0);
    row->setSpacing(10);
    row->addWidget(collapse);
    row->addWidget(brand);
    row->addSpacing(Theme::labelsAboveFields() ? 60 : 44);
    row->addWidget(m_search);
    row->addWidget(m_training, 0, Qt::AlignVCenter);
    row->addStretch(1);
    for (StateLabel *state : {m_job, m_concentrators, m_printer, m_operator}) {
        row->addWidget(state);
        row->addSpacing(8);
    }
}

void TopBar::setTraining(bool training)
{
    m_training->setVisible(training);
}

void TopBar::setOperator(const QString &name, const QString &role)
{
    m_operator->setState(u"user"_s, Tone::Neutral, name, role);
}

void TopBar::setConcentrators(int online, int total)
{
    if (total == 0)
        return m_concentrators->setState({}, Tone::Neutral, {});
    m_concentrators->setState(u"router"_s, online == total ? Tone::Ok : (online == 0 ? Tone::Bad : Tone::Warn),
        tr("Concentrators online %1/%2").arg(online).arg(total));
}

void TopBar::setPrinter(const QString &name, bool ready)
{
    m_printer->setState(u"printer"_s, ready ? Tone::Ok : Tone::Warn, name.isEmpty() ? tr("No printer") : name);
}

void TopBar::setRunningJob(const QString &text)
{
    m_job->setState(u"loader"_s, Tone::Info, text);
}

} // namespace meterdesk
