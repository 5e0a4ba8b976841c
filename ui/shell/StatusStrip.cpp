// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/StatusStrip.h"

#include <QtCore/QTimer>
#include <QtGui/QAccessible>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include "shell/TopBar.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds messageStays{5};

QLabel *caption(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    setTextStyle(label, TextStyle::Caption, Token::Text2);
    return label;
}

} // namespace

StatusStrip::StatusStrip(const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_message(caption(u"statusMessage"_s, this))
    , m_summary(caption(u"statusSummary"_s, this))
    , m_network(new StateLabel(u"networkState"_s, this))
    , m_time(caption(u"statusClock"_s, this))
    , m_fade(new QTimer(this))
{
    setObjectName(u"statusStrip"_s);
    // A long message is cut at its end; it must not widen the window.
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setFixedHeight(Theme::instance().scaled(24));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(16);
    row->addWidget(m_message, 1);
    row->addWidget(m_summary);
    row->addWidget(m_network);
    auto *help = caption(u"statusHelp"_s, this);
    help->setText(tr("F1 help"));
    row->addWidget(help);
    row->addWidget(m_time);

    m_fade->setSingleShot(true);
    m_fade->setInterval(messageStays);
    connect(m_fade, &QTimer::timeout, m_message, &QLabel::clear);

    auto *tick = new QTimer(this);
    tick->setInterval(std::chrono::seconds(1));
    connect(tick, &QTimer::timeout, this, &StatusStrip::updateClock);
    tick->start();
    updateClock();
}

void StatusStrip::showMessage(const QString &text)
{
    m_message->setText(text);
    m_message->setToolTip(text);
    QAccessibleEvent announced(m_message, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&announced);
    m_fade->start();
}

void StatusStrip::setSummary(const QString &text)
{
    m_summary->setText(text);
}

void StatusStrip::setNetwork(const QString &address)
{
    if (address.isEmpty())
        m_network->setState(u"wifi-off"_s, Tone::Warn, tr("No network"));
    else
        m_network->setState(u"wifi"_s, Tone::Ok, tr("LAN %1").arg(address));
}

QString StatusStrip::message() const
{
    return m_message->text();
}

void StatusStrip::updateClock()
{
    m_time->setText(m_clock.now().toText().chopped(3));
}

} // namespace meterdesk
