// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Icons.h"

#include <QtCore/QFile>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>
#include <QtWidgets/QStyle>

#include "theme/Theme.h"

// Outside of any namespace, as Q_INIT_RESOURCE asks for. A static library's resources are linked only when named.
static void initIconResources()
{
    Q_INIT_RESOURCE(meterdesk_icons);
}

namespace meterdesk::Icons {

using namespace Qt::Literals::StringLiterals;

namespace {

QString pathOf(const QString &name)
{
    return u":/meterdesk/icons/%1.svg"_s.arg(name);
}

// Lines keep about the same visible weight at every size of a 24-unit drawing.
QByteArray strokeWidthFor(int size)
{
    if (size <= 13)
        return "2.2";
    return size <= 20 ? "1.8" : "1.5";
}

QByteArray drawing(const QString &name, const QColor &color, int size)
{
    initIconResources();
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no icon named %s", qPrintable(name));
        return {};
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    svg.replace("stroke-width=\"2\"", "stroke-width=\"" + strokeWidthFor(size) + '"');
    return svg;
}

class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QString name, Token normal)
        : m_name(std::move(name))
        , m_normal(normal)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        Icons::paint(*painter, rect, m_name, colorOf(mode), qMin(rect.width(), rect.height()));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // Qt hands over device pixels and the ratio it will set on the result.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int logical = qRound(qMin(size.width(), size.height()) / scale);
        QPixmap result = Icons::pixmap(m_name, colorOf(mode), logical, scale);
        result.setDevicePixelRatio(1.0);
        return result;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(*this); }
    [[nodiscard]] QString key() const override { return u"meterdesk"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_name.isEmpty(); }

private:
    [[nodiscard]] QColor colorOf(QIcon::Mode mode) const
    {
        const Theme &theme = Theme::instance();
        switch (mode) {
        case QIcon::Disabled:
            return theme.color(Token::Text3);
        case QIcon::Selected:
            return theme.color(Token::Accent);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return theme.color(m_normal);
    }

    QString m_name;
    Token m_normal;
};

} // namespace

QIcon icon(const QString &name, Token normal)
{
    return QIcon(new ThemedIconEngine(name, normal));
}

QPixmap pixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const QString key = u"meterdesk/%1/%2/%3/%4"_s.arg(name).arg(size).arg(devicePixelRatio).arg(color.rgba(), 8, 16);
    QPixmap result;
    if (QPixmapCache::find(key, &result))
        return result;

    const int pixels = qMax(1, qRound(size * devicePixelRatio));
    result = QPixmap(pixels, pixels);
    result.fill(Qt::transparent);
    QSvgRenderer renderer(drawing(name, color, size));
    if (renderer.isValid()) {
        QPainter painter(&result);
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    }
    result.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, result);
    return result;
}

void paint(QPainter &painter, const QRect &rect, const QString &name, const QColor &color, int size)
{
    const QRect target = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(size, size), rect);
    painter.drawPixmap(target.topLeft(), pixmap(name, color, size, painter.device()->devicePixelRatio()));
}

bool exists(const QString &name)
{
    initIconResources();
    return QFile::exists(pathOf(name));
}

} // namespace meterdesk::Icons
