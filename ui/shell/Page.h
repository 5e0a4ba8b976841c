// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include "Identifiers.h"
#include "Operator.h"

#include <chrono>
#include <functional>

namespace meterdesk {

/// Why a page is opened from elsewhere: the row to show and whether to begin at once with what the page is for.
struct PageRequest
{
    AccountId account;
    QString searchText; ///< as if typed into the page's search form
};

/// Changes that come in a burst are shown once, this long after the last of them.
inline constexpr std::chrono::milliseconds gatherChanges{200};

/// One screen of the window. The shell makes a page when it is first opened and keeps it. The keyboard map is the
/// shell's; it asks the current page for the act, so that a key does the same everywhere.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// The page was opened, by navigation (empty request) or from elsewhere.
    virtual void open(const PageRequest &request) { Q_UNUSED(request) }
    /// F5: ask again, keeping the place.
    virtual void refresh() { }
    /// Ctrl+F, and F2 on the page it belongs to: the search form.
    virtual void focusSearch() { }
    /// Ctrl+E. False where the page has nothing to export.
    virtual bool exportRows() { return false; }
    /// F4 or Ctrl+P. False where there is nothing to print.
    virtual bool printCurrent() { return false; }
    /// Ctrl+D: show or hide the side panel.
    virtual void toggleSidePanel() { }
    /// Ctrl+N: 新增. False where the page adds nothing.
    virtual bool addNew() { return false; }
    /// Whether something on the page would be lost with it; see `hasUnsavedEntries` of common/UnsavedEntries.h.
    [[nodiscard]] virtual bool holdsUnsavedEntries() const;
    /// F6 goes through these in order; hidden ones are skipped.
    [[nodiscard]] virtual QList<QWidget *> panes() const { return {}; }

Q_SIGNALS:
    /// What the status bar says for five seconds; screen readers hear it.
    void message(const QString &text);
    /// The counts of the status bar, right; stays until the page changes.
    void summaryChanged(const QString &text);
    /// Open another page (`PageDescriptor::id`) for a row.
    void openPage(const QString &pageId, const meterdesk::PageRequest &request);
};

/// The groups of the navigation, in its order.
enum class NavigationGroup { Overview, TakingMoney, Operation, Records, System };

/// What the shell must know of a page before it exists. Only pages that are built are registered.
struct PageDescriptor
{
    QString id; ///< object name of the page and of its navigation entry, e.g. "recharge"
    NavigationGroup group = NavigationGroup::Overview;
    QString title;
    QString icon;
    QKeySequence shortcut; ///< opens the page; empty for none
    Right right = Right::SeeRecords; ///< without it the entry is hidden
    std::function<Page *(QWidget *parent)> make;
};

} // namespace meterdesk

Q_DECLARE_METATYPE(meterdesk::PageRequest)
