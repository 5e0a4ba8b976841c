// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Theme.h"

#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QPalette>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <array>

#include "theme/DeskStyle.h"
#include "theme/SystemScheme.h"

// Outside of any namespace, as Q_INIT_RESOURCE asks for. A static library's resources are linked only when named.
static void initThemeResources()
{
    Q_INIT_RESOURCE(meterdesk_theme);
}

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal pointsPerPixel = 0.75; // at 96 dpi

struct TextMetrics
{
    QLatin1StringView name;
    qreal pixels;
    bool strong;
};

// In the order of TextStyle.
constexpr std::array<TextMetrics, 9> textMetrics{{
    {"caption"_L1, 12, false},
    {"caption-strong"_L1, 12, true},
    {"body"_L1, 13, false},
    {"strong"_L1, 13, true},
    {"panel-title"_L1, 15, true},
    {"heading"_L1, 17, true},
    {"kpi"_L1, 23, true},
    {"amount"_L1, 26, true},
    {"frame"_L1, 13, false},
}};

const TextMetrics &metricsOf(TextStyle style)
{
    return textMetrics.at(static_cast<std::size_t>(style));
}

QStringList uiFamilies()
{
    return {u"Microsoft YaHei UI"_s, u"PingFang SC"_s, u"Noto Sans CJK SC"_s, u"WenQuanYi Micro Hei"_s};
}

QStringList frameFamilies()
{
    return {u"Consolas"_s, u"Noto Sans Mono CJK SC"_s, u"DejaVu Sans Mono"_s};
}

QString pointText(qreal pixels, int scale)
{
    return QString::number(pixels * pointsPerPixel * scale / 100, 'f', 2) + u"pt"_s;
}

} // namespace

Theme::Theme() = default;

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

void Theme::install(QApplication &application)
{
    initThemeResources();
    m_application = &application;
    m_platformPalette = QApplication::palette();
    QApplication::setStyle(new DeskStyle);
    application.installEventFilter(this);
    m_scheme = m_choice == SchemeChoice::FollowSystem ? systemScheme(m_platformPalette) : m_scheme;
    apply();
}

void Theme::setChoice(SchemeChoice choice)
{
    m_choice = choice;
    if (choice == SchemeChoice::FollowSystem) {
        followSystem();
        return;
    }
    const Scheme wanted = choice == SchemeChoice::Light ? Scheme::Light : Scheme::Dark;
    if (m_scheme == wanted)
        return;
    m_scheme = wanted;
    apply();
}

void Theme::setTextScale(int percent)
{
    percent = qBound(100, percent, 150);
    if (m_textScale == percent)
        return;
    m_textScale = percent;
    apply();
}

void Theme::setDensity(Density density)
{
    if (m_density == density)
        return;
    m_density = density;
    Q_EMIT changed();
}

QFont Theme::font(TextStyle style) const
{
    const TextMetrics &metrics = metricsOf(style);
    QFont font;
    font.setFamilies(style == TextStyle::Frame ? frameFamilies() : uiFamilies());
    font.setPointSizeF(metrics.pixels * pointsPerPixel * m_textScale / 100);
    font.setWeight(metrics.strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

int Theme::scaled(int pixels) const
{
    return (pixels * m_textScale + 50) / 100;
}

int Theme::rowHeight() const
{
    switch (m_density) {
    case Density::Compact:
        return scaled(24);
    case Density::Normal:
        return scaled(28);
    case Density::Roomy:
        return scaled(34);
    }
    return scaled(28);
}

bool Theme::labelsAboveFields()
{
    return QLocale().language() != QLocale::Chinese;
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // Windows tells of a new scheme with a theme change; other platforms are asked when the user comes back to us.
    if (watched == m_application && !m_applying
        && (event->type() == QEvent::ThemeChange || event->type() == QEvent::ApplicationActivate))
        followSystem();
    return QObject::eventFilter(watched, event);
}

void Theme::followSystem()
{
    if (m_choice != SchemeChoice::FollowSystem || !m_application)
        return;
    const Scheme wanted = systemScheme(m_platformPalette);
    if (m_scheme == wanted)
        return;
    m_scheme = wanted;
    apply();
}

void Theme::apply()
{
    if (!m_application)
        return;
    const QScopedValueRollback guard(m_applying, true);
    const QPalette palette = makePalette();
    QApplication::setPalette(palette);
    // Selected text has to stand out more than a selected row.
    QPalette editing = palette;
    editing.setColor(QPalette::Highlight, color(Token::Accent));
    editing.setColor(QPalette::HighlightedText, color(Token::OnAccent));
    for (const char *editor : {"QLineEdit", "QPlainTextEdit", "QTextEdit"})
        QApplication::setPalette(editing, editor);
    QApplication::setFont(font(TextStyle::Body));
    m_application->setStyleSheet(makeStyleSheet());
    Q_EMIT changed();
}

QPalette Theme::makePalette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token active, Token disabled) {
        palette.setColor(QPalette::Active, role, color(active));
        palette.setColor(QPalette::Inactive, role, color(active));
        palette.setColor(QPalette::Disabled, role, color(disabled));
    };
    set(QPalette::Window, Token::Window, Token::Window);
    set(QPalette::WindowText, Token::Text, Token::Text3);
    set(QPalette::Base, Token::Surface, Token::Head);
    set(QPalette::AlternateBase, Token::Alt, Token::Alt);
    set(QPalette::Text, Token::Text, Token::Text3);
    set(QPalette::PlaceholderText, Token::Text3, Token::Text3);
    set(QPalette::Button, Token::Surface, Token::Head);
    set(QPalette::ButtonText, Token::Text, Token::Text3);
    set(QPalette::BrightText, Token::OnAccent, Token::OnAccent);
    set(QPalette::Highlight, Token::Sel, Token::Head);
    set(QPalette::HighlightedText, Token::Text, Token::Text3);
    set(QPalette::Link, Token::Accent, Token::Text3);
    set(QPalette::LinkVisited, Token::Accent, Token::Text3);
    set(QPalette::ToolTipBase, Token::Surface, Token::Surface);
    set(QPalette::ToolTipText, Token::Text, Token::Text);
    set(QPalette::Light, Token::Surface, Token::Surface);
    set(QPalette::Midlight, Token::Head, Token::Head);
    set(QPalette::Mid, Token::Border, Token::Border);
    set(QPalette::Dark, Token::Control, Token::Border);
    set(QPalette::Shadow, Token::Control, Token::Border);
    return palette;
}

QString Theme::makeStyleSheet() const
{
    QFile file(u":/meterdesk/theme/meterdesk.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the style sheet is not linked in");
    QString sheet = QString::fromUtf8(file.readAll());

    // Longer names first: @ok-bg begins with @ok.
    QList<std::pair<QString, QString>> substitutions;
    for (int i = 0; i < tokenCount; ++i) {
        const Token token = static_cast<Token>(i);
        substitutions.append({u'@' + tokenName(token), color(token).name()});
    }
    for (const TextMetrics &metrics : textMetrics)
        substitutions.append({u"@size-"_s + metrics.name, pointText(metrics.pixels, m_textScale)});
    std::sort(substitutions.begin(), substitutions.end(),
        [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
    for (const auto &[name, value] : substitutions)
        sheet.replace(name, value);
    Q_ASSERT_X(!sheet.contains(u'@'), "Theme", "a token of the style sheet is unknown");
    return sheet;
}

void setTextStyle(QWidget *widget, TextStyle style, Token color)
{
    widget->setProperty("textStyle", QString(metricsOf(style).name));
    widget->setProperty("textColor", QString(tokenName(color)));
    // Properties are read when the style sheet is applied to the widget, so a change has to ask for that again.
    if (widget->testAttribute(Qt::WA_WState_Polished)) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

void makeCard(QWidget *frame)
{
    frame->setProperty("card", true);
    frame->setAttribute(Qt::WA_StyledBackground);
}

} // namespace meterdesk
