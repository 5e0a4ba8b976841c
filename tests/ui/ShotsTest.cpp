// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include "DemoPage.h"
#include "TestMain.h"
#include "common/AmountEdit.h"
#include "common/DataTable.h"
#include "common/SidePanel.h"
#include "theme/Theme.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// Paints the demonstration page in both schemes and languages. With METERDESK_SHOTS=folder the pictures are kept for
/// people to look at; the test itself asks whether the grounds have the colours of the design and nothing is cut off.
class ShotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void demoPage_data();
    void demoPage();
};

namespace {

void keep(const QPixmap &picture, const QString &name)
{
    const QString folder = qEnvironmentVariable("METERDESK_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QVERIFY(picture.save(folder + u'/' + name + u".png"_s));
}

} // namespace

void ShotsTest::cleanup()
{
    QLocale::setDefault(QLocale::c());
    Theme::instance().setChoice(SchemeChoice::Light);
    Theme::instance().setTextScale(100);
}

void ShotsTest::demoPage_data()
{
    QTest::addColumn<SchemeChoice>("choice");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("result");
    QTest::addColumn<int>("textScale");
    QTest::newRow("demo-light-zh") << SchemeChoice::Light << true << false << 100;
    QTest::newRow("demo-dark-zh") << SchemeChoice::Dark << true << true << 100;
    QTest::newRow("demo-light-en") << SchemeChoice::Light << false << false << 100;
    QTest::newRow("demo-light-zh-150") << SchemeChoice::Light << true << false << 150;
}

void ShotsTest::demoPage()
{
    QFETCH(const SchemeChoice, choice);
    QFETCH(const bool, chinese);
    QFETCH(const bool, result);
    QFETCH(const int, textScale);
    DemoTranslator demoWords;
    QTranslator words;
    if (chinese) {
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QVERIFY(words.load(u":/meterdesk/translations/meterdesk_zh_CN.qm"_s));
        QCoreApplication::installTranslator(&words);
        QCoreApplication::installTranslator(&demoWords);
    }
    Theme::instance().setChoice(choice);
    Theme::instance().setTextScale(textScale);

    DemoPage page;
    page.resize(1182, 630);
    if (result)
        page.showResult();
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    page.amount->setFocus();
    QCoreApplication::processEvents();
    const QPixmap picture = page.grab();
    keep(picture, QString::fromLatin1(QTest::currentDataTag()));

    const QImage image = picture.toImage();
    QCOMPARE(image.pixelColor(2, 300), Theme::instance().color(Token::Window));
    const QPoint inPanel = page.panel->mapTo(&page, QPoint(5, page.panel->height() - 8));
    QCOMPARE(image.pixelColor(inPanel), Theme::instance().color(Token::Surface));
    QVERIFY(page.panel->geometry().right() < page.width());
}

METERDESK_TEST(ShotsTest)
#include "ShotsTest.moc"
