// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtWidgets/QMainWindow>

#include "Clock.h"
#include "common/JobStrip.h"
#include "shell/Page.h"
#include "shell/SearchBox.h"

class QStackedWidget;

namespace meterdesk {

class HelpPanel;
class JobsPopup;
class NavigationView;
class StatusStrip;
class TopBar;

/// What the window must be told of the building and its operator.
struct ShellContext
{
    const Clock *clock = nullptr; ///< must outlive the window
    Actor actor;
    QString buildingName; ///< in the window's title
    bool training = false;
    GlobalSearch search;
};

/// The one window: top bar, navigation, the pages, status strip, and the keyboard map.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(ShellContext context, QList<PageDescriptor> pages, QWidget *parent = nullptr);

    /// Opens a page, making it first where needed; false where it does not exist or the role may not see it.
    bool openPage(const QString &pageId, const PageRequest &request = {});
    /// The page that is shown; null before the first was opened.
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] QString currentPageId() const { return m_currentId; }
    [[nodiscard]] const QList<PageDescriptor> &pages() const { return m_pages; }
    [[nodiscard]] TopBar *topBar() const { return m_topBar; }
    [[nodiscard]] StatusStrip *statusStrip() const { return m_statusStrip; }

    /// Titles of the pages that hold entries nobody saved.
    [[nodiscard]] QStringList unsavedPages() const;
    /// Does `go` at once, or after asking where something is unsaved: `act` names it on the button, `title` heads the
    /// question. `stay` follows when the user goes back to the entries.
    void askBeforeLeaving(
        const QString &title, const QString &act, std::function<void()> go, std::function<void()> stay = {});
    /// Keeps size and place for the next window.
    void saveLayout() const;

    /// The long works as they stand now. The top bar shows the first active one, Ctrl+J lists all. The window does not
    /// close while one is active: it asks whether to wait or to stop them.
    void setJobs(const QList<JobStatus> &jobs);

Q_SIGNALS:
    void stopJobRequested(const QString &jobId);
    void retryFailedRequested(const QString &jobId);
    void switchOperatorRequested();
    void changePasswordRequested();
    /// Ctrl+L.
    void lockRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void addShortcuts();
    void addShortcut(const QKeySequence &keys, const QString &name, std::function<void()> act);
    void toggleNavigation();
    void showJobs();
    void toggleHelp();
    void showShortcuts();
    void askAboutJobs();
    void openHit(const GlobalSearchHit &hit, const QString &pageId);
    void moveBetweenPanes(int step);
    void restoreLayout();

    ShellContext m_context;
    QList<PageDescriptor> m_pages;
    QHash<QString, Page *> m_made;
    QString m_currentId;
    TopBar *m_topBar;
    NavigationView *m_navigation;
    QStackedWidget *m_stack;
    StatusStrip *m_statusStrip;
    JobsPopup *m_jobsPopup;
    HelpPanel *m_help;
    QList<JobStatus> m_jobs;
    bool m_userCollapsed = false;
    bool m_narrow = false;
    bool m_closeWhenIdle = false;
    bool m_leaving = false; ///< closes without asking for what is not saved
};

} // namespace meterdesk
