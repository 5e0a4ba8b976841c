// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/InboxPage.h"

#include <QtCore/QTimer>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>

#include "FieldWork.h"
#include "WorkItemService.h"
#include "common/Banner.h"
#include "common/PageHeader.h"
#include "form/SegmentedControl.h"
#include "inbox/InboxPanel.h"
#include "records/RegisterService.h"
#include "shell/ErrorText.h"
#include "table/DataTable.h"
#include "table/TableView.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

enum InboxView { OpenItems, ClosedItems };
constexpr int closedShown = 500; ///< newest of the closed ones

} // namespace

PageDescriptor InboxPage::descriptor(const InboxDesk &desk)
{
    return {
        .id = u"inbox"_s,
        .group = NavigationGroup::Overview,
        .title = tr("Inbox"),
        .icon = u"inbox"_s,
        .shortcut = {},
        .right = Right::SeeRecords,
        .make = [&desk](QWidget *parent) { return new InboxPage(desk, parent); },
    };
}

InboxPage::InboxPage(const InboxDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_header(new PageHeader(tr("Inbox"), this))
    , m_which(new SegmentedControl(this))
    , m_banner(new Banner(this))
    , m_table(new DataTable(u"inboxTable"_s, this))
    , m_panel(new InboxPanel(desk, this))
    , m_changed(new QTimer(this))
{
    setObjectName(u"inboxPage"_s);
    m_which->setObjectName(u"inboxWhich"_s);
    m_which->setAccessibleName(tr("Open or closed items"));
    m_which->addSegment(OpenItems, tr("Open"));
    m_which->addSegment(ClosedItems, tr("Closed"));
    m_which->setCurrentValue(OpenItems);
    m_table->setModel(&m_model);
    m_table->setFrozenColumns(2);
    if (m_desk.layouts)
        m_table->setLayoutStore(m_desk.layouts, m_desk.actor.name);
    buildLayout();

    connect(m_which, &SegmentedControl::currentValueChanged, this, [this] {
        m_panel->hide();
        refresh();
    });
    connect(m_table, &DataTable::currentRowChanged, this, &InboxPage::showCurrent);
    connect(m_panel, &SidePanel::closeRequested, m_panel, &QWidget::hide);
    connect(m_panel, &InboxPanel::closed, this, [this](const QString &text) {
        m_panel->hide();
        m_table->view()->setFocus(Qt::OtherFocusReason);
        Q_EMIT message(text);
        refresh();
    });
    m_changed->setSingleShot(true);
    m_changed->setInterval(gatherChanges);
    connect(m_changed, &QTimer::timeout, this, &InboxPage::refresh);
    const auto later = [this] { m_changed->start(); };
    connect(&m_desk.fieldWork, &FieldWork::commandChanged, this, later);
    connect(&m_desk.fieldWork, &FieldWork::collectionFinished, this, later);
    refresh();
}

void InboxPage::buildLayout()
{
    m_header->addWidget(m_which);
    m_panel->hide();
    m_panel->setClosable(true);
    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(m_banner);
    left->addWidget(m_table, 1);
    auto *body = new QHBoxLayout;
    body->setSpacing(10);
    body->addLayout(left, 1);
    body->addWidget(m_panel);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addLayout(body, 1);

    const auto add = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(Qt::CTRL | Qt::Key_Return, [this] {
        if (!m_panel->isHidden())
            m_panel->submit();
    });
    add(Qt::Key_Escape, [this] {
        m_panel->hide();
        focusSearch();
    });
}

bool InboxPage::showsClosed() const
{
    return m_which->currentValue() == ClosedItems;
}

void InboxPage::open(const PageRequest &request)
{
    Q_UNUSED(request)
    refresh();
    focusSearch();
}

void InboxPage::refresh()
{
    const int generation = ++m_generation;
    m_table->setBusy(true);
    whenDone(m_desk.registers.properties(), this, [this, generation](const Result<QList<Property>> &properties) {
        if (!properties)
            return showError(properties.error());
        m_rooms.clear();
        for (const Property &property : *properties)
            m_rooms.insert(property.code.toText(), property.name);
        load(generation);
    });
}

void InboxPage::load(int generation)
{
    const auto items = showsClosed() ? m_desk.workItems.closed(closedShown) : m_desk.workItems.open();
    // The answers come in this order: what they are about is read last.
    whenDone(items, this, [this, generation](const Result<QList<WorkItem>> &found) {
        if (!found)
            return showError(found.error());
        whenDone(m_desk.holds.open(), this, [this, generation, found = *found](const Result<QList<HeldReading>> &held) {
            if (!held)
                return showError(held.error());
            whenDone(m_desk.holds.conflicts(), this,
                [this, generation, found, held = *held](const Result<QList<ConflictingReading>> &conflicts) {
                    if (!conflicts)
                        return showError(conflicts.error());
                    if (generation == m_generation)
                        showItems(found, held, *conflicts);
                });
        });
    });
}

void InboxPage::showItems(
    const QList<WorkItem> &items, const QList<HeldReading> &held, const QList<ConflictingReading> &conflicts)
{
    QHash<std::int64_t, HeldReading> heldById;
    for (const HeldReading &reading : held)
        heldById.insert(reading.id.value, reading);
    QHash<std::int64_t, ConflictingReading> conflictsById;
    for (const ConflictingReading &reading : conflicts)
        conflictsById.insert(reading.reading.value, reading);
    QList<InboxRow> rows;
    for (const WorkItem &item : items) {
        InboxRow row{.item = item, .held = {}, .conflict = {}, .room = m_rooms.value(item.account.toText())};
        if (item.kind == WorkItemKind::HeldReading && heldById.contains(item.about))
            row.held = heldById.value(item.about);
        if (item.kind == WorkItemKind::ReadingConflict && !item.closedAt && conflictsById.contains(item.about))
            row.conflict = conflictsById.value(item.about);
        rows += row;
    }
    m_banner->dismiss();
    m_table->setBusy(false);
    m_table->setEmptyState({.iconName = u"inbox"_s,
        .sentence = showsClosed() ? tr("Nothing was closed yet.") : tr("Nothing is waiting for a decision."),
        .actionText = {}});
    m_model.setRows(std::move(rows));
    m_header->setContext(showsClosed() ? tr("%n closed, newest first", nullptr, static_cast<int>(items.size()))
                                       : tr("%n open, oldest first", nullptr, static_cast<int>(items.size())));
    const auto shown = m_panel->shownItem();
    if (shown && !m_panel->isHidden() && !m_model.find(*shown))
        m_panel->hide();
}

void InboxPage::showCurrent()
{
    const auto id = m_table->currentRowId();
    const InboxRow *row = id ? m_model.find(*id) : nullptr;
    if (!row)
        return;
    m_panel->showItem(*row);
    m_panel->show();
}

void InboxPage::showError(const Error &error)
{
    m_table->setBusy(false);
    m_banner->showMessage(Tone::Bad, errorText(error), errorCodeName(error.code) + u": "_s + error.detail);
}

void InboxPage::focusSearch()
{
    m_table->view()->setFocus(Qt::ShortcutFocusReason);
}

void InboxPage::toggleSidePanel()
{
    if (m_panel->isHidden())
        showCurrent();
    else
        m_panel->hide();
}

QList<QWidget *> InboxPage::panes() const
{
    return {m_table, m_panel};
}

} // namespace meterdesk
