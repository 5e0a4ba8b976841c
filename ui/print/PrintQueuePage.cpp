// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PrintQueuePage.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>

#include "common/Banner.h"
#include "common/PageHeader.h"
#include "form/SegmentedControl.h"
#include "print/PrintOrderPanel.h"
#include "print/PrintQueue.h"
#include "shell/ErrorText.h"
#include "table/DataTable.h"
#include "table/TableView.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

enum PrintView { OpenOrders, SettledOrders };
constexpr int settledShown = 500; ///< newest ones

} // namespace

PageDescriptor PrintQueuePage::descriptor(const PrintQueueDesk &desk)
{
    return {
        .id = u"printing"_s,
        .group = NavigationGroup::Overview,
        .title = tr("Print queue"),
        .icon = u"printer"_s,
        .shortcut = {},
        .right = Right::TakeMoney,
        .make = [&desk](QWidget *parent) { return new PrintQueuePage(desk, parent); },
    };
}

PrintQueuePage::PrintQueuePage(const PrintQueueDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_header(new PageHeader(tr("Print queue"), this))
    , m_which(new SegmentedControl(this))
    , m_banner(new Banner(this))
    , m_table(new DataTable(u"printQueueTable"_s, this))
    , m_panel(new PrintOrderPanel(desk, this))
{
    setObjectName(u"printQueuePage"_s);
    m_which->setObjectName(u"printQueueWhich"_s);
    m_which->setAccessibleName(tr("To be printed or done"));
    m_which->addSegment(OpenOrders, tr("To be printed"));
    m_which->addSegment(SettledOrders, tr("Done"));
    m_which->setCurrentValue(OpenOrders);
    m_table->setModel(&m_model);
    m_table->setFrozenColumns(3);
    if (m_desk.layouts)
        m_table->setLayoutStore(m_desk.layouts, m_desk.actor.name);
    buildLayout();

    connect(m_which, &SegmentedControl::currentValueChanged, this, [this] {
        m_panel->hide();
        refresh();
    });
    connect(m_table, &DataTable::currentRowChanged, this, &PrintQueuePage::showCurrent);
    connect(m_panel, &SidePanel::closeRequested, m_panel, &QWidget::hide);
    connect(m_panel, &PrintOrderPanel::done, this, &PrintQueuePage::message);
    connect(&m_desk.queue, &PrintQueue::orderChanged, this, &PrintQueuePage::refresh);
    connect(&m_desk.queue, &PrintQueue::printersChanged, this, &PrintQueuePage::refresh);
    refresh();
}

void PrintQueuePage::buildLayout()
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
    auto *leave = new QShortcut(Qt::Key_Escape, this);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, [this] {
        m_panel->hide();
        focusSearch();
    });
}

bool PrintQueuePage::showsSettled() const
{
    return m_which->currentValue() == SettledOrders;
}

void PrintQueuePage::open(const PageRequest &request)
{
    Q_UNUSED(request)
    m_desk.queue.lookAtPrinters();
    refresh();
    focusSearch();
}

void PrintQueuePage::refresh()
{
    ++m_generation;
    if (!showsSettled())
        return showOrders(m_desk.queue.openOrders());
    whenDone(m_desk.queue.settled(settledShown), this,
        [this, generation = m_generation](const Result<QList<PrintOrder>> &orders) {
            if (generation != m_generation)
                return;
            if (!orders)
                return m_banner->showMessage(Tone::Bad, errorText(orders.error()));
            showOrders(*orders);
        });
}

void PrintQueuePage::showOrders(const QList<PrintOrder> &orders)
{
    m_banner->dismiss();
    m_table->setEmptyState({.iconName = u"printer"_s,
        .sentence = showsSettled() ? tr("Nothing was printed yet.") : tr("Everything is on paper."),
        .actionText = {}});
    m_model.setRows(orders);
    m_header->setContext(showsSettled()
            ? tr("%n done, newest first", nullptr, static_cast<int>(orders.size()))
            : tr("%n to be printed, oldest first", nullptr, static_cast<int>(orders.size())));
    const auto shown = m_panel->shownOrder();
    if (!shown || m_panel->isHidden())
        return;
    if (const PrintOrder *order = m_model.find(shown->value))
        m_panel->showOrder(*order);
    else
        m_panel->hide();
}

void PrintQueuePage::showCurrent()
{
    const auto id = m_table->currentRowId();
    const PrintOrder *order = id ? m_model.find(*id) : nullptr;
    if (!order)
        return;
    m_panel->showOrder(*order);
    m_panel->show();
}

void PrintQueuePage::focusSearch()
{
    m_table->view()->setFocus(Qt::ShortcutFocusReason);
}

void PrintQueuePage::toggleSidePanel()
{
    if (m_panel->isHidden())
        showCurrent();
    else
        m_panel->hide();
}

bool PrintQueuePage::printCurrent()
{
    return !m_panel->isHidden() && m_panel->printAgain();
}

QList<QWidget *> PrintQueuePage::panes() const
{
    return {m_table, m_panel};
}

} // namespace meterdesk
