// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QPointer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QtWidgets>

#include <map>

#include "TestMain.h"
#include "shell/JobsPopup.h"
#include "shell/MainWindow.h"
#include "shell/NavigationView.h"
#include "shell/ShortcutSheet.h"
#include "shell/StatusStrip.h"
#include "shell/TopBar.h"

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A page that counts what the shell asks of it.
class CountingPage final : public Page
{
public:
    using Page::Page;
    void open(const PageRequest &request) override { lastRequest = request; }
    void refresh() override { ++refreshes; }
    void focusSearch() override { ++searches; }
    [[nodiscard]] QList<QWidget *> panes() const override { return m_panes; }

    /// Three fields, the second one hidden.
    void addPanes()
    {
        for (int i = 0; i < 3; ++i) {
            m_panes.append(new QLineEdit(this));
            m_panes.last()->setVisible(i != 1);
        }
    }

    PageRequest lastRequest;
    int refreshes = 0;
    int searches = 0;

private:
    QList<QWidget *> m_panes;
};

JobStatus runningJob()
{
    return {.id = u"read-1"_s, .title = u"Reading"_s, .total = 20, .done = 15};
}

} // namespace

/// The window as an operator drives it: pages, keys, global search.
class ShellTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void pagesAreMadeWhenFirstOpened();
    void functionKeysReachTheCurrentPage();
    void searchOpensThePageOfTheChosenHit_data();
    void searchOpensThePageOfTheChosenHit();
    void aLateAnswerToAnOlderTextIsDropped();
    void aPageTheRoleMayNotSeeIsNotThere();
    void trainingIsVisible();
    void narrowWindowsCollapseTheNavigation();
    void theChoiceOfACollapsedNavigationIsKept();
    void theWindowFitsSmallScreens();
    void f6GoesThroughThePanes();
    void theShortcutSheetBlocksNothing();
    void runningJobsAreListed();
    void closingWithARunningJobAsks();
    void stoppingTheJobsClosesTheWindow();
    void whoMayNotTakeMoneyIsLedToTheAccount();

private:
    [[nodiscard]] CountingPage *page(const QString &id) const { return m_window->findChild<CountingPage *>(id); }
    void makeWindow(Role role);

    FixedClock m_clock{*WallTime::fromText(u"2017-05-21 09:41:22")};
    std::map<QString, QPromise<Result<QList<GlobalSearchHit>>>> m_searches; // by the text searched for
    std::unique_ptr<MainWindow> m_window;
};

void ShellTest::makeWindow(Role role)
{
    const auto make = [](QWidget *parent) { return new CountingPage(parent); };
    m_searches.clear();
    m_window = std::make_unique<MainWindow>(ShellContext{.clock = &m_clock,
                                                .actor = {u"白晓华"_s, role},
                                                .buildingName = u"田家园未来科技城店"_s,
                                                .training = true,
                                                .search =
                                                    [this](const QString &text) {
                                                        m_searches[text].start();
                                                        return m_searches[text].future();
                                                    }},
        QList<PageDescriptor>{{u"recharge"_s, NavigationGroup::TakingMoney, u"充值管理"_s, u"banknote"_s,
                                  QKeySequence(Qt::Key_F2), Right::TakeMoney, make},
            {u"terminals"_s, NavigationGroup::Operation, u"终端在线查询"_s, u"network"_s, {}, Right::SeeRecords, make},
            {u"accounts"_s, NavigationGroup::Records, u"账户管理"_s, u"id-card"_s, {}, Right::SeeRecords, make}});
    m_window->resize(1366, 697);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void ShellTest::init()
{
    QSettings().clear();
    makeWindow(Role::Manager);
}

void ShellTest::pagesAreMadeWhenFirstOpened()
{
    QVERIFY(!page(u"accounts"_s));
    QVERIFY(m_window->openPage(u"accounts"_s));
    QVERIFY(page(u"accounts"_s));
    const QPointer<Page> first = m_window->currentPage();
    m_window->openPage(u"terminals"_s);
    m_window->openPage(u"accounts"_s);
    QCOMPARE(m_window->currentPage(), first.data());
}

void ShellTest::functionKeysReachTheCurrentPage()
{
    m_window->openPage(u"terminals"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(page(u"terminals"_s)->refreshes, 1);
    QTest::keyClick(m_window.get(), Qt::Key_F2);
    QCOMPARE(m_window->currentPageId(), u"recharge"_s);
    QCOMPARE(page(u"recharge"_s)->searches, 1);
    const int wide = m_window->findChild<NavigationView *>()->width();
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(m_window->findChild<NavigationView *>()->width(), 48);
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(m_window->findChild<NavigationView *>()->width(), wide);
}

void ShellTest::searchOpensThePageOfTheChosenHit_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("pageId");
    QTest::newRow("Enter takes money") << Qt::KeyboardModifiers() << u"recharge"_s;
    QTest::newRow("Ctrl+Enter shows the account") << Qt::KeyboardModifiers(Qt::ControlModifier) << u"accounts"_s;
    QTest::newRow("Shift+Enter shows the meter") << Qt::KeyboardModifiers(Qt::ShiftModifier) << u"terminals"_s;
}

void ShellTest::searchOpensThePageOfTheChosenHit()
{
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QString, pageId);
    QTest::keyClick(m_window.get(), Qt::Key_F3);
    SearchBox *box = m_window->topBar()->searchBox();
    // As a scanner does it: the number and Enter before any answer is there.
    QTest::keyClicks(box, u"366566"_s);
    QTest::keyClick(box, Qt::Key_Return, modifiers);
    QVERIFY(m_searches.contains(u"366566"_s));
    GlobalSearchHit hit;
    hit.account = AccountId{7};
    hit.code = *PropertyCode::fromText(u"0000200001");
    m_searches[u"366566"_s].addResult(Result<QList<GlobalSearchHit>>(QList<GlobalSearchHit>{hit}));
    m_searches[u"366566"_s].finish();
    QTRY_COMPARE(m_window->currentPageId(), pageId);
    QCOMPARE(page(pageId)->lastRequest.account, AccountId{7});
    QCOMPARE(box->text(), QString());
}

void ShellTest::aLateAnswerToAnOlderTextIsDropped()
{
    SearchBox *box = m_window->topBar()->searchBox();
    box->setFocus();
    QTest::keyClicks(box, u"a"_s);
    QTRY_VERIFY(m_searches.contains(u"a"_s));
    QTest::keyClicks(box, u"05"_s);
    QTRY_VERIFY(m_searches.contains(u"a05"_s));
    GlobalSearchHit old;
    old.name = u"A01"_s;
    GlobalSearchHit fresh;
    fresh.name = u"A05"_s;
    m_searches[u"a05"_s].addResult(Result<QList<GlobalSearchHit>>(QList<GlobalSearchHit>{fresh}));
    m_searches[u"a05"_s].finish();
    m_searches[u"a"_s].addResult(Result<QList<GlobalSearchHit>>(QList<GlobalSearchHit>{old, old}));
    m_searches[u"a"_s].finish();
    auto *hits = m_window->findChild<QListView *>(u"globalSearchHits"_s);
    QTRY_VERIFY(hits->isVisible());
    QCoreApplication::processEvents();
    QCOMPARE(hits->model()->rowCount(), 1);
    QCOMPARE(hits->model()->index(0, 0).data().toString(), u"A05"_s);
}

void ShellTest::aPageTheRoleMayNotSeeIsNotThere()
{
    makeWindow(Role::Installer);
    QVERIFY(!m_window->openPage(u"recharge"_s));
    QCOMPARE(m_window->pages().size(), 2);
}

void ShellTest::trainingIsVisible()
{
    QVERIFY(m_window->findChild<QLabel *>(u"trainingMark"_s)->isVisible());
    QVERIFY(m_window->windowTitle().contains(u"田家园未来科技城店"_s));
    QCOMPARE(m_window->findChild<QLabel *>(u"statusClock"_s)->text(), u"2017-05-21 09:41"_s);
}

void ShellTest::narrowWindowsCollapseTheNavigation()
{
    auto *navigation = m_window->findChild<NavigationView *>();
    const int wide = navigation->width();
    m_window->resize(1100, 697);
    QTRY_COMPARE(navigation->width(), 48);
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(navigation->width(), wide);
    m_window->resize(1150, 697);
    QCOMPARE(navigation->width(), wide);
    m_window->resize(1366, 697);
    QTRY_COMPARE(navigation->width(), wide);
    // Collapsed, each entry still stands inside.
    m_window->resize(1100, 697);
    QTRY_COMPARE(navigation->width(), 48);
    QTRY_VERIFY(navigation->visualRect(navigation->model()->index(1, 0)).width() <= 48);
}

void ShellTest::theChoiceOfACollapsedNavigationIsKept()
{
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    m_window->close();
    makeWindow(Role::Manager);
    QCOMPARE(m_window->findChild<NavigationView *>()->width(), 48);
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    m_window->close();
    makeWindow(Role::Manager);
    QVERIFY(m_window->findChild<NavigationView *>()->width() > 48);
}

void ShellTest::theWindowFitsSmallScreens()
{
    m_window->topBar()->setConcentrators(5, 6);
    m_window->topBar()->setPrinter(u"EPSON TM-T82III Receipt"_s, true);
    m_window->statusStrip()->setNetwork(u"192.168.100.200"_s);
    m_window->setJobs({runningJob()});
    m_window->statusStrip()->showMessage(QString(400, u'x'));
    QVERIFY(m_window->minimumSizeHint().width() <= 1024);
    QVERIFY(m_window->minimumSizeHint().height() <= 600);
    m_window->setJobs({});
}

void ShellTest::f6GoesThroughThePanes()
{
    m_window->openPage(u"accounts"_s);
    page(u"accounts"_s)->addPanes();
    const QList<QWidget *> panes = page(u"accounts"_s)->panes();
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(panes[0]->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY2(panes[2]->hasFocus(), "hidden panes are skipped");
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(panes[0]->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(panes[2]->hasFocus());
}

void ShellTest::theShortcutSheetBlocksNothing()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1, Qt::ShiftModifier); // a modal loop would not come back from here
    const QPointer<ShortcutSheet> sheet = m_window->findChild<ShortcutSheet *>();
    QVERIFY(sheet && sheet->isVisible());
    QTest::keyClick(sheet.data(), Qt::Key_Escape);
    QTRY_VERIFY(!sheet);
}

void ShellTest::runningJobsAreListed()
{
    QSignalSpy stop(m_window.get(), &MainWindow::stopJobRequested);
    m_window->setJobs({runningJob()});
    QCOMPARE(m_window->findChild<QPushButton *>(u"runningJob"_s)->text(), u"Reading 15/20"_s);
    QTest::keyClick(m_window.get(), Qt::Key_J, Qt::ControlModifier);
    auto *list = m_window->findChild<JobsPopup *>();
    QVERIFY(list->isVisible());
    QTest::mouseClick(list->findChild<QPushButton *>(u"jobStop"_s), Qt::LeftButton);
    QCOMPARE(stop.size(), 1);
    QCOMPARE(stop[0][0].toString(), u"read-1"_s);
    m_window->setJobs({});
    QVERIFY(!m_window->findChild<QPushButton *>(u"runningJob"_s)->isVisible());
    list->close();
}

void ShellTest::closingWithARunningJobAsks()
{
    m_window->setJobs({runningJob()});
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    auto *question = m_window->findChild<QMessageBox *>(u"closeWithJobsQuestion"_s);
    QVERIFY(question && question->isVisible());
    QCOMPARE(question->defaultButton()->objectName(), u"waitForJobs"_s);
    QSignalSpy stop(m_window.get(), &MainWindow::stopJobRequested);
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<QMessageBox *>(u"closeWithJobsQuestion"_s));
    m_window->setJobs({});
    QVERIFY2(m_window->isVisible() && stop.isEmpty(), "waiting was chosen");
    QVERIFY(m_window->close());
}

void ShellTest::stoppingTheJobsClosesTheWindow()
{
    JobStatus job = runningJob();
    m_window->setJobs({job});
    m_window->close();
    QSignalSpy stop(m_window.get(), &MainWindow::stopJobRequested);
    QTest::mouseClick(m_window->findChild<QPushButton *>(u"stopJobsAndQuit"_s), Qt::LeftButton);
    QCOMPARE(stop.size(), 1);
    job.state = JobStatus::State::Stopping;
    m_window->setJobs({job});
    QVERIFY2(m_window->isVisible(), "the item in flight is finished first");
    job.state = JobStatus::State::Finished;
    m_window->setJobs({job});
    QVERIFY(!m_window->isVisible());
}

void ShellTest::whoMayNotTakeMoneyIsLedToTheAccount()
{
    makeWindow(Role::Installer);
    SearchBox *box = m_window->topBar()->searchBox();
    box->setFocus();
    QTest::keyClicks(box, u"a01"_s);
    QTest::keyClick(box, Qt::Key_Return);
    GlobalSearchHit hit;
    hit.account = AccountId{7};
    m_searches[u"a01"_s].addResult(Result<QList<GlobalSearchHit>>(QList<GlobalSearchHit>{hit}));
    m_searches[u"a01"_s].finish();
    QTRY_COMPARE(m_window->currentPageId(), u"accounts"_s);
}

METERDESK_TEST(ShellTest)

#include "ShellTest.moc"
