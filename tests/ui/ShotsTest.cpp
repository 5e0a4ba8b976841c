// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include "DemoPage.h"
#include "TestMain.h"
#include "common/SidePanel.h"
#include "form/AmountEdit.h"
#include "shell/MainWindow.h"
#include "shell/StatusStrip.h"
#include "shell/TopBar.h"
#include "table/DataTable.h"
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
    void wholeWindow_data();
    void wholeWindow();
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

void ShotsTest::wholeWindow_data()
{
    QTest::addColumn<SchemeChoice>("choice");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("searching");
    QTest::newRow("window-light") << SchemeChoice::Light << QSize(1366, 697) << false;
    QTest::newRow("window-dark") << SchemeChoice::Dark << QSize(1366, 697) << true;
    QTest::newRow("window-narrow") << SchemeChoice::Light << QSize(1100, 697) << false;
    QTest::newRow("window-wide") << SchemeChoice::Light << QSize(2560, 1400) << false;
}

void ShotsTest::wholeWindow()
{
    QFETCH(const SchemeChoice, choice);
    QFETCH(const QSize, size);
    QFETCH(const bool, searching);
    DemoTranslator demoWords;
    QTranslator words;
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    QVERIFY(words.load(u":/meterdesk/translations/meterdesk_zh_CN.qm"_s));
    QCoreApplication::installTranslator(&words);
    QCoreApplication::installTranslator(&demoWords);
    Theme::instance().setChoice(choice);

    const FixedClock clock(WallTime::at(QDate(2017, 5, 21), QTime(9, 41, 22)));
    const auto makePage = [](QWidget *parent) -> Page * { return new DemoPage(parent); };
    const auto page = [&](const char *id, NavigationGroup group, const QString &title, const char *icon,
                          const QKeySequence &keys = {}) {
        return PageDescriptor{.id = QString::fromLatin1(id),
            .group = group,
            .title = title,
            .icon = QString::fromLatin1(icon),
            .shortcut = keys,
            .make = makePage};
    };
    MainWindow window(ShellContext{.clock = &clock,
                          .actor = {u"白晓华"_s, Role::Owner},
                          .buildingName = u"田家园未来科技城店"_s,
                          .training = true,
                          .search =
                              [](const QString &) {
                                  GlobalSearchHit hit;
                                  hit.code = *PropertyCode::fromText(u"0000200001");
                                  hit.name = u"田家园未来科技城店A01"_s;
                                  hit.meterNo = *MeterNo::fromText(u"366566");
                                  hit.memberPhone = u"18072865027"_s;
                                  GlobalSearchHit second = hit;
                                  second.name = u"田家园未来科技城店A05"_s;
                                  return finishedAsync(Result<QList<GlobalSearchHit>>(QList{hit, second}));
                              }},
        {page("recharge", NavigationGroup::TakingMoney, u"充值管理"_s, "banknote", Qt::Key_F2),
            page("terminals", NavigationGroup::Operation, u"终端在线查询"_s, "network"),
            page("readings", NavigationGroup::Operation, u"采集日志查询"_s, "calendar-clock"),
            page("accounts", NavigationGroup::Records, u"账户管理"_s, "id-card")});
    window.topBar()->setConcentrators(5, 6);
    window.topBar()->setPrinter(u"热敏 80 mm 正常"_s, true);
    window.statusStrip()->setNetwork(u"192.168.1.20"_s);
    window.setJobs({{.id = u"1"_s, .title = u"抄读"_s, .total = 20, .done = 15}});
    window.openPage(u"recharge"_s);
    window.resize(size);
    window.show();
    QApplication::setActiveWindow(&window);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.statusStrip()->showMessage(u"已选中 A01，输入金额后按 Enter"_s);
    auto *demo = static_cast<DemoPage *>(window.currentPage());
    Q_EMIT demo->summaryChanged(u"本班 17 笔 3,380.00 元"_s);
    if (searching) {
        SearchBox *box = window.topBar()->searchBox();
        box->setFocus();
        QTest::keyClicks(box, u"366566"_s);
        QTRY_VERIFY(window.findChild<QWidget *>(u"globalSearchPopup"_s)->isVisible());
    } else {
        demo->amount->setFocus();
    }
    QCoreApplication::processEvents();
    QCOMPARE(window.size(), size);
    keep(window.grab(), QString::fromLatin1(QTest::currentDataTag()));
    window.setJobs({});
}

METERDESK_TEST(ShotsTest)
#include "ShotsTest.moc"
