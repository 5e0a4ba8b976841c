// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/LoadingBar.h"

#include <QtGui/QPainter>

#include "theme/Theme.h"

namespace meterdesk {

using namespace std::chrono_literals;

LoadingBar::LoadingBar(QWidget *parent, std::chrono::milliseconds delay)
    : QWidget(parent)
{
    setFixedHeight(3);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Loading"));
    hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    m_tick.setInterval(40ms);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        show();
        raise();
        m_tick.start();
    });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_position = (m_position + 25) % 1000;
        update();
    });
}

void LoadingBar::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    if (busy) {
        m_delay.start();
        return;
    }
    m_delay.stop();
    m_tick.stop();
    hide();
}

void LoadingBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance().color(Token::Border));
    const int length = width() / 4;
    const int x = (width() + length) * m_position / 1000 - length;
    painter.fillRect(QRect(x, 0, length, height()), Theme::instance().color(Token::Accent));
}

} // namespace meterdesk
