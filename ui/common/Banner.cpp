// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/Banner.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include "common/ActionButton.h"
#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int bannerIconSize = 16;
constexpr int iconLeft = 10;

QString bannerIconOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return u"circle-check"_s;
    case Tone::Warn:
        return u"triangle-alert"_s;
    case Tone::Bad:
        return u"circle-alert"_s;
    default:
        return u"info"_s;
    }
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_details(new QLabel(this))
    , m_more(new ActionButton(tr("Details"), this))
    , m_close(ActionButton::iconOnly(u"x"_s, tr("Dismiss"), this))
    , m_actions(new QHBoxLayout)
{
    setObjectName(u"banner"_s);
    m_text->setObjectName(u"bannerText"_s);
    m_text->setWordWrap(true);
    m_details->setObjectName(u"bannerDetails"_s);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setWordWrap(true);
    m_more->setVariant(ActionButton::Variant::Link);
    m_more->setCompact(true);
    m_close->setObjectName(u"bannerDismiss"_s);
    m_close->setCompact(true);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_text);
    words->addWidget(m_details);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(iconLeft + bannerIconSize + 8, 6, 8, 6);
    row->setSpacing(8);
    row->addLayout(words, 1);
    m_actions->setSpacing(8);
    row->addLayout(m_actions);
    row->addWidget(m_more);
    row->addWidget(m_close);
    connect(m_more, &QPushButton::clicked, this, &Banner::toggleDetails);
    connect(m_close, &QPushButton::clicked, this, &Banner::dismiss);
    setDismissable(false);
    hide();
}

void Banner::showMessage(Tone tone, const QString &text, const QString &details)
{
    m_tone = tone;
    m_text->setText(text);
    m_details->setText(details);
    m_details->hide();
    m_more->setVisible(!details.isEmpty());
    setTextStyle(m_text, TextStyle::Caption, foregroundOf(tone));
    setTextStyle(m_details, TextStyle::Frame, foregroundOf(tone));
    setAccessibleName(text);
    show();
    update();
}

void Banner::dismiss()
{
    hide();
}

QString Banner::text() const
{
    return m_text->text();
}

ActionButton *Banner::addAction(const QString &name, const QString &text)
{
    auto *button = new ActionButton(text, this);
    button->setObjectName(name);
    button->setCompact(true);
    m_actions->addWidget(button);
    m_buttons.append(button);
    return button;
}

void Banner::clearActions()
{
    for (ActionButton *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
}

void Banner::setDismissable(bool dismissable)
{
    m_close->setVisible(dismissable);
}

void Banner::toggleDetails()
{
    m_details->setVisible(m_details->isHidden());
}

void Banner::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(backgroundOf(m_tone)));
    painter.drawRoundedRect(rect(), 4, 4);
    // In line with the first line of the text.
    const int lineHeight = m_text->fontMetrics().height();
    const int top = m_text->mapTo(this, QPoint(0, 0)).y()
        + (m_text->height() > 2 * lineHeight ? 0 : (m_text->height() - lineHeight) / 2);
    Icons::paint(painter, QRect(iconLeft, top, bannerIconSize, lineHeight), bannerIconOf(m_tone),
        theme.color(foregroundOf(m_tone)), bannerIconSize);
}

} // namespace meterdesk
