// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Theme.h"

#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

#include "TestMain.h"
#include "theme/Icons.h"
#include "theme/SystemScheme.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void textIsReadable_data();
    void textIsReadable();
    void outlinesAreVisible_data();
    void outlinesAreVisible();
    void switchingIsLive();
    void labelsFollowTheScheme();
    void textScaleGrowsFontsAndControls();
    void systemSchemeFollowsThePlatformPalette();
    void everyIconOfTheDesignIsThere_data();
    void everyIconOfTheDesignIsThere();
    void iconsTakeTheColourOfTheirMode();
    void iconsAreSharpOnDenseScreens();
};

namespace {

QColor strongestColour(const QImage &image)
{
    QColor strongest = Qt::transparent;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > strongest.alpha())
                strongest = pixel;
        }
    }
    return strongest;
}

bool close(const QColor &a, const QColor &b)
{
    return qAbs(a.red() - b.red()) < 4 && qAbs(a.green() - b.green()) < 4 && qAbs(a.blue() - b.blue()) < 4;
}

} // namespace

void ThemeTest::cleanup()
{
    Theme::instance().setChoice(SchemeChoice::Light);
    Theme::instance().setTextScale(100);
}

// The pairs and limits of the design: text 4.5 : 1 on every ground it stands on.
void ThemeTest::textIsReadable_data()
{
    QTest::addColumn<Token>("foreground");
    QTest::addColumn<Token>("background");
    const auto row = [](Token foreground, Token background) {
        QTest::addRow("%s on %s", tokenName(foreground).data(), tokenName(background).data())
            << foreground << background;
    };
    for (const Token ground : {Token::Window, Token::Surface, Token::Nav, Token::Head, Token::Alt, Token::Sel}) {
        row(Token::Text, ground);
        row(Token::Text2, ground);
        row(Token::Text3, ground);
    }
    for (const Token ground : {Token::Surface, Token::Sel}) {
        row(Token::Accent, ground);
        row(Token::Bad, ground);
        row(Token::Warn, ground);
    }
    row(Token::OnAccent, Token::Accent);
    row(Token::OnAccent, Token::Bad);
    row(Token::Ok, Token::OkBg);
    row(Token::Warn, Token::WarnBg);
    row(Token::Bad, Token::BadBg);
    row(Token::Info, Token::InfoBg);
    row(Token::Off, Token::OffBg);
}

void ThemeTest::textIsReadable()
{
    QFETCH(const Token, foreground);
    QFETCH(const Token, background);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const double ratio = contrastRatio(tokenColor(foreground, scheme), tokenColor(background, scheme));
        QVERIFY2(ratio >= 4.5, qPrintable(u"%1 in scheme %2"_s.arg(ratio).arg(static_cast<int>(scheme))));
    }
}

void ThemeTest::outlinesAreVisible_data()
{
    QTest::addColumn<Token>("line");
    QTest::addColumn<Token>("ground");
    QTest::newRow("control outline") << Token::Control << Token::Surface;
    QTest::newRow("focus ring") << Token::Accent << Token::Surface;
    QTest::newRow("focus ring on window") << Token::Accent << Token::Window;
    QTest::newRow("invalid field") << Token::Bad << Token::Surface;
}

void ThemeTest::outlinesAreVisible()
{
    QFETCH(const Token, line);
    QFETCH(const Token, ground);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
        QVERIFY(contrastRatio(tokenColor(line, scheme), tokenColor(ground, scheme)) >= 3.0);
}

void ThemeTest::switchingIsLive()
{
    Theme &theme = Theme::instance();
    QSignalSpy changed(&theme, &Theme::changed);
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(u"#F3F5F8"_s));
    theme.setChoice(SchemeChoice::Dark);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(theme.scheme(), Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(u"#12161B"_s));
    theme.setChoice(SchemeChoice::Dark);
    QCOMPARE(changed.size(), 1);
}

void ThemeTest::labelsFollowTheScheme()
{
    QLabel label(u"−3.32"_s);
    setTextStyle(&label, TextStyle::Kpi, Token::Bad);
    label.show();
    QCOMPARE(label.palette().color(QPalette::WindowText), QColor(u"#A8231A"_s));
    QCOMPARE(label.font().pointSizeF(), 17.25);
    QCOMPARE(label.font().weight(), QFont::DemiBold);
    Theme::instance().setChoice(SchemeChoice::Dark);
    QCOMPARE(label.palette().color(QPalette::WindowText), QColor(u"#FF9C92"_s));
    setTextStyle(&label, TextStyle::Kpi, Token::Ok);
    QCOMPARE(label.palette().color(QPalette::WindowText), QColor(u"#7FD6A0"_s));
}

void ThemeTest::textScaleGrowsFontsAndControls()
{
    Theme &theme = Theme::instance();
    QCOMPARE(QApplication::font().pointSizeF(), 9.75);
    QCOMPARE(theme.controlHeight(), 30);
    QCOMPARE(theme.rowHeight(), 28);
    theme.setTextScale(150);
    QCOMPARE(QApplication::font().pointSizeF(), 14.625);
    QCOMPARE(theme.controlHeight(), 45);
    theme.setTextScale(400);
    QCOMPARE(theme.textScale(), 150);
}

void ThemeTest::systemSchemeFollowsThePlatformPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(u"#EFEFEF"_s));
    QCOMPARE(systemScheme(palette), Scheme::Light);
    palette.setColor(QPalette::Window, QColor(u"#202020"_s));
    QCOMPARE(systemScheme(palette), Scheme::Dark);
}

void ThemeTest::everyIconOfTheDesignIsThere_data()
{
    QTest::addColumn<QString>("name");
    const char *names[] = {"layout-dashboard", "network", "gauge", "banknote", "calendar-clock", "router", "calculator",
        "list-checks", "cable", "arrow-left-right", "chart-column", "tags", "clipboard-check", "building-2", "user-cog",
        "id-card", "settings", "activity", "search", "refresh-cw", "printer", "file-spreadsheet", "import", "plus",
        "pencil", "trash-2", "copy", "columns-3", "list-filter", "send", "undo-2", "square", "plug", "zap", "zap-off",
        "shield-check", "shield-off", "key-round", "circle-help", "house", "door-open", "usb", "user", "circle-dot",
        "ban", "circle-dashed", "circle-check", "circle-x", "loader", "hourglass"};
    for (const char *name : names)
        QTest::newRow(name) << QString::fromLatin1(name);
}

void ThemeTest::everyIconOfTheDesignIsThere()
{
    QFETCH(const QString, name);
    QVERIFY(Icons::exists(name));
    const QImage image = Icons::pixmap(name, QColor(u"#0F62BD"_s), 16, 2.0).toImage();
    QVERIFY(strongestColour(image).alpha() > 200);
    QVERIFY(close(strongestColour(image), QColor(u"#0F62BD"_s)));
}

void ThemeTest::iconsTakeTheColourOfTheirMode()
{
    const QIcon icon = Icons::icon(u"zap"_s, Token::Text);
    const auto colour = [&](QIcon::Mode mode) { return strongestColour(icon.pixmap(QSize(32, 32), mode).toImage()); };
    QVERIFY(close(colour(QIcon::Normal), QColor(u"#1A2330"_s)));
    QVERIFY(close(colour(QIcon::Disabled), QColor(u"#5A6575"_s)));
    QVERIFY(close(colour(QIcon::Selected), QColor(u"#0F62BD"_s)));
    Theme::instance().setChoice(SchemeChoice::Dark);
    QVERIFY2(close(colour(QIcon::Normal), QColor(u"#E7EBF0"_s)), "the same icon follows the scheme");
}

void ThemeTest::iconsAreSharpOnDenseScreens()
{
    const QPixmap pixmap = Icons::icon(u"gauge"_s).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

METERDESK_TEST(ThemeTest)
#include "ThemeTest.moc"
