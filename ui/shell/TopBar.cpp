// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/TopBar.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStyle>

#include "RecordWords.h"
#include "common/ActionButton.h"
#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

int iconSpace()
{
    return Theme::instance().scaled(16) + 6;
}

QWidget *verticalLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("divider", true);
    line->setFixedWidth(1);
    return line;
}

} // namespace

StateLabel::StateLabel(const QString &objectName, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(objectName);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
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
    const QFontMetrics metrics(Theme::instance().font(TextStyle::Caption));
    return {(m_icon.isEmpty() ? 0 : iconSpace()) + metrics.horizontalAdvance(m_text) + 2, metrics.height()};
}

QSize StateLabel::minimumSizeHint() const
{
    // In a narrow window the words make room; the tooltip has them all.
    return {m_icon.isEmpty() ? sizeHint().width() : iconSpace(), sizeHint().height()};
}

void StateLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::instance();
    QRect textRect = rect();
    if (!m_icon.isEmpty()) {
        const int size = theme.scaled(16);
        Icons::paint(painter, QRect(0, 0, size, height()), m_icon,
            theme.color(m_tone == Tone::Neutral ? Token::Text2 : foregroundOf(m_tone)), size);
        textRect.setLeft(iconSpace());
    }
    painter.setFont(theme.font(TextStyle::Caption));
    painter.setPen(theme.color(m_tone == Tone::Bad ? Token::Bad : Token::Text2));
    painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(m_text, Qt::ElideRight, textRect.width()));
}

void StateLabel::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

TopBar::TopBar(GlobalSearch search, QWidget *parent)
    : QFrame(parent)
    , m_search(new SearchBox(std::move(search), this))
    , m_training(new QLabel(tr("TRAINING MODE"), this))
    , m_job(new ActionButton(u"loader"_s, QString(), this))
    , m_concentrators(new StateLabel(u"concentratorState"_s, this))
    , m_printer(new StateLabel(u"printerState"_s, this))
    , m_operator(new ActionButton(u"user"_s, QString(), this))
{
    setObjectName(u"topBar"_s);
    setFixedHeight(Theme::instance().scaled(44));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    auto *collapse = ActionButton::iconOnly(u"panel-left"_s, tr("Collapse the navigation"), this);
    collapse->setObjectName(u"collapseNavigation"_s);
    collapse->setToolTip(tr("Collapse the navigation (Ctrl+B)"));
    connect(collapse, &QPushButton::clicked, this, &TopBar::collapseRequested);

    connect(m_printer, &StateLabel::clicked, this, &TopBar::printerClicked);

    m_job->setObjectName(u"runningJob"_s);
    m_job->setVariant(ActionButton::Variant::Quiet);
    m_job->setCompact(true);
    m_job->setToolTip(tr("Show the running jobs (Ctrl+J)"));
    m_job->hide();
    connect(m_job, &QPushButton::clicked, this, &TopBar::jobsRequested);

    auto *brand = new QLabel(tr("MeterDesk"), this);
    brand->setObjectName(u"brand"_s);
    setTextStyle(brand, TextStyle::PanelTitle);

    m_search->setMinimumWidth(Theme::instance().scaled(200));
    m_search->setMaximumWidth(Theme::instance().scaled(372));

    m_training->setObjectName(u"trainingMark"_s);
    m_training->setToolTip(tr("A training database: only the virtual building is spoken to, no real meter."));
    m_training->setVisible(false);
    setTextStyle(m_training, TextStyle::Strong, Token::Warn);
    m_training->setProperty("badge", u"warn"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(7, 0, 14, 0);
    row->setSpacing(12);
    // The search begins where the pages begin.
    brand->setMinimumWidth(Theme::instance().scaled(Theme::labelsAboveFields() ? 168 : 136));
    row->addWidget(collapse);
    row->addWidget(brand);
    row->addWidget(m_search, 10);
    row->addWidget(m_training, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_job);
    for (StateLabel *state : {m_concentrators, m_printer}) {
        row->addWidget(state);
        row->addSpacing(6);
    }
    m_operator->setObjectName(u"operatorState"_s);
    m_operator->setVariant(ActionButton::Variant::Quiet);
    m_operator->setCompact(true);
    connect(m_operator, &QPushButton::clicked, this, &TopBar::openOperatorMenu);
    row->addWidget(verticalLine(this));
    row->addWidget(m_operator);
}

void TopBar::setTraining(bool training)
{
    m_training->setVisible(training);
    setProperty("training", training);
    style()->unpolish(this);
    style()->polish(this);
}

void TopBar::setOperator(const Actor &actor)
{
    m_actor = actor;
    showOperator();
}

void TopBar::setShift(const QString &text, const QString &number)
{
    m_shift = text;
    m_shiftNumber = number;
    showOperator();
}

void TopBar::showOperator()
{
    const bool nobody = m_actor.role == Role::System;
    QStringList words{nobody ? tr("No operators") : m_actor.name};
    if (!m_shift.isEmpty())
        words += m_shift;
    m_operator->setText(words.join(u" · "_s));
    m_operator->setAccessibleName(m_actor.name);
    QStringList more{
        nobody ? tr("Everybody works under one name until operators are entered") : roleText(m_actor.role)};
    if (!m_shiftNumber.isEmpty())
        more += m_shiftNumber;
    m_operator->setToolTip(more.join(u'\n'));
    m_operator->updateGeometry();
}

void TopBar::openOperatorMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"operatorMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString &name, const QString &icon, const QString &text) {
        QAction *action = menu->addAction(Icons::icon(icon), text);
        action->setObjectName(name);
        return action;
    };
    if (m_actor.role == Role::System) {
        connect(add(u"enterOperatorsAction"_s, u"user-cog"_s, tr("Enter operators…")), &QAction::triggered, this,
            &TopBar::operatorsRequested);
    } else {
        connect(add(u"switchOperatorAction"_s, u"log-out"_s, tr("Switch operator…")), &QAction::triggered, this,
            &TopBar::switchOperatorRequested);
        connect(add(u"changePasswordAction"_s, u"key-round"_s, tr("Change my password…")), &QAction::triggered, this,
            &TopBar::changePasswordRequested);
        connect(add(u"lockAction"_s, u"lock"_s, tr("Lock the desk\tCtrl+L")), &QAction::triggered, this,
            &TopBar::lockRequested);
    }
    menu->popup(m_operator->mapToGlobal(QPoint(0, m_operator->height() + 4)));
}

void TopBar::setConcentrators(int online, int total)
{
    if (total == 0)
        return m_concentrators->setState({}, Tone::Neutral, {});
    m_concentrators->setState(u"router"_s, online == total ? Tone::Ok : (online == 0 ? Tone::Bad : Tone::Warn),
        tr("Concentrators online %1/%2").arg(online).arg(total));
}

void TopBar::setPrinter(const QString &name, bool ready, const QString &trouble, int open)
{
    QString text = name.isEmpty() ? tr("No printer") : name;
    if (!trouble.isEmpty())
        text = tr("%1 · %2").arg(text, trouble);
    if (open > 0)
        text = tr("%1 · %n to print", nullptr, open).arg(text);
    m_printer->setState(u"printer"_s, ready && open == 0 ? Tone::Ok : Tone::Warn, text, tr("Show the print queue"));
}

void TopBar::setRunningJob(const QString &text)
{
    m_job->setText(text);
    m_job->setAccessibleName(text);
    m_job->setVisible(!text.isEmpty());
}

} // namespace meterdesk
