// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtWidgets/QMainWindow>

#include "Clock.h"
#include "shell/Page.h"
#include "shell/SearchBox.h"

class QStackedWidget;

namespace meterdesk {

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

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void addShortcuts();
    void addShortcut(const QKeySequence &keys, const QString &name, std::function<void()> act);
    void setCollapsed(bool collapsed);
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
    bool m_userCollapsed = false;
};

} // namespace meterdesk
