// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/MainWindow.h"

#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "shell/HelpPanel.h"
#include "shell/JobsPopup.h"
#include "shell/NavigationView.h"
#include "shell/ShortcutSheet.h"
#include "shell/StatusStrip.h"
#include "shell/TopBar.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Below this width the navigation shows icons only.
constexpr int narrowWindow = 1200;
/// Below this one it does so while the help is open, which takes its place.
constexpr int narrowForHelp = 1600;

} // namespace

MainWindow::MainWindow(ShellContext context, QList<PageDescriptor> pages, QWidget *parent)
    : QMainWindow(parent)
    , m_context(std::move(context))
    , m_topBar(new TopBar(m_context.search, this))
    , m_navigation(new NavigationView(this))
    , m_stack(new QStackedWidget(this))
    , m_statusStrip(new StatusStrip(*m_context.clock, this))
    , m_jobsPopup(new JobsPopup(this))
    , m_help(new HelpPanel(this))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(960, 560);
    QString title =
        m_context.buildingName.isEmpty() ? tr("MeterDesk") : tr("MeterDesk — %1").arg(m_context.buildingName);
    if (m_context.training)
        title += u" — "_s + tr("training mode");
    setWindowTitle(title);

    for (PageDescriptor &page : pages) {
        if (permits(m_context.actor.role, page.right))
            m_pages += std::move(page);
    }
    m_navigation->setPages(m_pages);
    m_topBar->setTraining(m_context.training);
    m_topBar->setOperator(m_context.actor);

    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addWidget(m_stack, 1);
    m_help->hide();
    row->addWidget(m_help);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addLayout(row, 1);
    column->addWidget(m_statusStrip);
    setCentralWidget(body);

    connect(m_help, &HelpPanel::closeRequested, this, &MainWindow::toggleHelp);
    connect(m_help, &HelpPanel::shortcutsRequested, this, &MainWindow::showShortcuts);
    connect(m_topBar, &TopBar::collapseRequested, this, &MainWindow::toggleNavigation);
    connect(m_topBar, &TopBar::jobsRequested, this, &MainWindow::showJobs);
    connect(m_topBar, &TopBar::switchOperatorRequested, this, &MainWindow::switchOperatorRequested);
    connect(m_topBar, &TopBar::changePasswordRequested, this, &MainWindow::changePasswordRequested);
    connect(m_topBar, &TopBar::lockRequested, this, &MainWindow::lockRequested);
    connect(m_topBar, &TopBar::operatorsRequested, this, [this] { openPage(u"operators"_s); });
    connect(m_jobsPopup, &JobsPopup::stopRequested, this, &MainWindow::stopJobRequested);
    connect(m_jobsPopup, &JobsPopup::retryFailedRequested, this, &MainWindow::retryFailedRequested);
    connect(m_navigation, &NavigationView::pageChosen, this, [this](const QString &id) { openPage(id); });
    connect(m_topBar->searchBox(), &SearchBox::hitChosen, this, &MainWindow::openHit);
    connect(m_topBar->searchBox(), &SearchBox::slipEntered, this, [this](const QString &number) {
        openPage(u"verify"_s, PageRequest{{}, number});
    });
    addShortcuts();
    restoreLayout();
}

bool MainWindow::openPage(const QString &pageId, const PageRequest &request)
{
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const PageDescriptor &page) { return page.id == pageId; });
    if (found == m_pages.end())
        return false;
    Page *&page = m_made[pageId];
    if (!page) {
        page = found->make(m_stack);
        page->setObjectName(pageId);
        m_stack->addWidget(page);
        connect(page, &Page::message, m_statusStrip, &StatusStrip::showMessage);
        connect(page, &Page::summaryChanged, m_statusStrip, [this, page](const QString &text) {
            if (m_stack->currentWidget() == page)
                m_statusStrip->setSummary(text);
        });
        connect(page, &Page::openPage, this, &MainWindow::openPage);
    }
    m_currentId = pageId;
    m_statusStrip->setSummary({});
    m_stack->setCurrentWidget(page);
    m_navigation->setCurrentPage(pageId);
    page->open(request);
    if (!m_help->isHidden())
        m_help->showPage(pageId, found->title);
    return true;
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::addShortcut(const QKeySequence &keys, const QString &name, std::function<void()> act)
{
    auto *action = new QAction(this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    connect(action, &QAction::triggered, this, std::move(act));
    addAction(action);
}

void MainWindow::addShortcuts()
{
    for (const PageDescriptor &page : std::as_const(m_pages)) {
        if (!page.shortcut.isEmpty()) {
            addShortcut(page.shortcut, u"open_"_s + page.id, [this, id = page.id] {
                openPage(id);
                if (Page *current = currentPage())
                    current->focusSearch();
            });
        }
    }
    const auto onPage = [this](auto act) {
        return [this, act] {
            if (Page *page = currentPage())
                act(page);
        };
    };
    const auto focusGlobalSearch = [this] {
        m_topBar->searchBox()->setFocus(Qt::ShortcutFocusReason);
        m_topBar->searchBox()->selectAll();
    };
    addShortcut(Qt::Key_F1, u"helpAction"_s, [this] { toggleHelp(); });
    addShortcut(Qt::SHIFT | Qt::Key_F1, u"shortcutSheetAction"_s, [this] { showShortcuts(); });
    addShortcut(Qt::Key_F3, u"globalSearchAction"_s, focusGlobalSearch);
    addShortcut(Qt::CTRL | Qt::Key_K, u"globalSearchAction2"_s, focusGlobalSearch);
    addShortcut(Qt::Key_F4, u"printAction"_s, onPage([](Page *page) { page->printCurrent(); }));
    addShortcut(Qt::CTRL | Qt::Key_P, u"printAction2"_s, onPage([](Page *page) { page->printCurrent(); }));
    addShortcut(Qt::Key_F5, u"refreshAction"_s, onPage([](Page *page) { page->refresh(); }));
    addShortcut(Qt::Key_F6, u"nextPaneAction"_s, [this] { moveBetweenPanes(1); });
    addShortcut(Qt::SHIFT | Qt::Key_F6, u"previousPaneAction"_s, [this] { moveBetweenPanes(-1); });
    addShortcut(Qt::CTRL | Qt::Key_F, u"searchFormAction"_s, onPage([](Page *page) { page->focusSearch(); }));
    addShortcut(Qt::CTRL | Qt::Key_E, u"exportAction"_s, onPage([](Page *page) { page->exportRows(); }));
    addShortcut(Qt::CTRL | Qt::Key_N, u"newAction"_s, onPage([](Page *page) { page->addNew(); }));
    addShortcut(Qt::CTRL | Qt::Key_D, u"sidePanelAction"_s, onPage([](Page *page) { page->toggleSidePanel(); }));
    addShortcut(Qt::CTRL | Qt::Key_B, u"collapseAction"_s, [this] { toggleNavigation(); });
    addShortcut(Qt::CTRL | Qt::Key_J, u"jobsAction"_s, [this] { showJobs(); });
    addShortcut(Qt::CTRL | Qt::Key_L, u"lockDeskAction"_s, [this] { Q_EMIT lockRequested(); });
}

void MainWindow::toggleNavigation()
{
    const bool collapse = !m_navigation->isCollapsed();
    // In a narrow window it is opened for a moment; the choice for wide ones stays.
    if (!m_narrow)
        m_userCollapsed = collapse;
    m_navigation->setCollapsed(collapse);
}

void MainWindow::openHit(const GlobalSearchHit &hit, const QString &pageId)
{
    const PageRequest request{.account = hit.account, .searchText = hit.code.toText()};
    // Who may not take money is still led to the room.
    for (const QString &id : {pageId, u"accounts"_s, u"terminals"_s}) {
        if (openPage(id, request))
            return;
    }
}

void MainWindow::setJobs(const QList<JobStatus> &jobs)
{
    m_jobs = jobs;
    m_jobsPopup->setJobs(jobs);
    const auto active = std::find_if(jobs.begin(), jobs.end(), [](const JobStatus &job) { return job.isActive(); });
    m_topBar->setRunningJob(
        active == jobs.end() ? QString() : u"%1 %2/%3"_s.arg(active->title).arg(active->done).arg(active->total));
    if (active == jobs.end() && m_closeWhenIdle)
        close();
}

void MainWindow::toggleHelp()
{
    m_help->setVisible(m_help->isHidden());
    if (width() < narrowForHelp)
        m_navigation->setCollapsed(!m_help->isHidden() || m_narrow || m_userCollapsed);
    for (const PageDescriptor &page : std::as_const(m_pages)) {
        if (page.id == m_currentId && !m_help->isHidden())
            m_help->showPage(page.id, page.title);
    }
}

void MainWindow::showShortcuts()
{
    auto *sheet = new ShortcutSheet(m_pages, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::showJobs()
{
    m_jobsPopup->openAt(m_topBar->mapToGlobal(QPoint(m_topBar->width() - 12, m_topBar->height() + 2)));
}

void MainWindow::askAboutJobs()
{
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Close MeterDesk"),
        tr("A job is still running. Finished items are kept; the rest is not done when it is stopped."),
        QMessageBox::NoButton, this);
    question->setObjectName(u"closeWithJobsQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *wait = question->addButton(tr("Wait"), QMessageBox::RejectRole);
    wait->setObjectName(u"waitForJobs"_s);
    QPushButton *stop = question->addButton(tr("Stop and quit"), QMessageBox::DestructiveRole);
    stop->setObjectName(u"stopJobsAndQuit"_s);
    question->setDefaultButton(wait);
    question->setEscapeButton(wait);
    connect(stop, &QPushButton::clicked, this, [this] {
        m_closeWhenIdle = true;
        for (const JobStatus &job : std::as_const(m_jobs)) {
            if (job.isActive())
                Q_EMIT stopJobRequested(job.id);
        }
    });
    question->open();
}

void MainWindow::moveBetweenPanes(int step)
{
    Page *page = currentPage();
    if (!page)
        return;
    QList<QWidget *> panes;
    for (QWidget *pane : page->panes()) {
        if (pane->isVisible())
            panes += pane;
    }
    if (panes.isEmpty())
        return;
    const QWidget *focused = focusWidget();
    qsizetype at = step > 0 ? -1 : 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focused && (panes.at(i) == focused || panes.at(i)->isAncestorOf(focused)))
            at = i;
    }
    QWidget *next = panes.at((at + step + panes.size()) % panes.size());
    next->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool narrow = width() < narrowWindow;
    if (narrow == std::exchange(m_narrow, narrow))
        return;
    m_navigation->setCollapsed(narrow || m_userCollapsed);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (std::any_of(m_jobs.begin(), m_jobs.end(), [](const JobStatus &job) { return job.isActive(); })) {
        event->ignore();
        if (!m_closeWhenIdle)
            askAboutJobs();
        return;
    }
    if (!m_leaving && !unsavedPages().isEmpty()) {
        event->ignore();
        return askBeforeLeaving(tr("Close MeterDesk"), tr("Close without saving"), [this] {
            m_leaving = true;
            close();
        });
    }
    saveLayout();
    QMainWindow::closeEvent(event);
}

QStringList MainWindow::unsavedPages() const
{
    QStringList titles;
    for (const PageDescriptor &page : m_pages) {
        const Page *made = m_made.value(page.id);
        if (made && made->holdsUnsavedEntries())
            titles += page.title;
    }
    return titles;
}

void MainWindow::askBeforeLeaving(
    const QString &title, const QString &act, std::function<void()> go, std::function<void()> stay)
{
    const QStringList unsaved = unsavedPages();
    if (unsaved.isEmpty())
        return go();
    auto *question = new QMessageBox(QMessageBox::Warning, title,
        tr("On these pages something is not saved, or still runs: %1.").arg(unsaved.join(u", "_s)),
        QMessageBox::NoButton, this);
    question->setObjectName(u"unsavedQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *back = question->addButton(tr("Back to the entries"), QMessageBox::RejectRole);
    back->setObjectName(u"backToEntries"_s);
    QPushButton *leave = question->addButton(act, QMessageBox::DestructiveRole);
    leave->setObjectName(u"leaveEntries"_s);
    question->setDefaultButton(back);
    question->setEscapeButton(back);
    connect(question, &QMessageBox::buttonClicked, this,
        [leave, go = std::move(go), stay = std::move(stay)](const QAbstractButton *button) {
            if (button == leave)
                go();
            else if (stay)
                stay();
        });
    question->open();
}

void MainWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/collapsed"_s, m_userCollapsed);
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(u"window/geometry"_s).toByteArray()))
        resize(1366, 697);
    m_userCollapsed = settings.value(u"window/collapsed"_s, false).toBool();
    m_narrow = width() < narrowWindow;
    m_navigation->setCollapsed(m_narrow || m_userCollapsed);
}

} // namespace meterdesk
