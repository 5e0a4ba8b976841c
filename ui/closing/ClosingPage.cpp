// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/ClosingPage.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>

#include "closing/DayEndPanel.h"
#include "closing/ShiftPanel.h"
#include "common/PageHeader.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

PageDescriptor ClosingPage::descriptor(const ClosingDesk &desk)
{
    return {
        .id = u"closing"_s,
        .group = NavigationGroup::TakingMoney,
        .title = tr("Shift & Day-end"),
        .icon = u"clipboard-check"_s,
        .shortcut = Qt::Key_F12,
        .right = Right::TakeMoney,
        .make = [&desk](QWidget *parent) { return new ClosingPage(desk, parent); },
    };
}

ClosingPage::ClosingPage(const ClosingDesk &desk, QWidget *parent)
    : Page(parent)
    , m_shift(new ShiftPanel(desk, this))
    , m_dayEnd(new DayEndPanel(desk, this))
{
    setObjectName(u"closingPage"_s);
    auto *columns = new QWidget(this);
    auto *row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_shift, 1, Qt::AlignTop);
    row->addWidget(m_dayEnd, 1, Qt::AlignTop);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(columns);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    auto *header = new PageHeader(tr("Shift & Day-end"), this);
    header->setContext(tr("cash belongs to shifts, balances to day-ends"));
    page->addWidget(header);
    page->addWidget(scroll, 1);
    connect(m_shift, &ShiftPanel::message, this, &Page::message);
    connect(m_dayEnd, &DayEndPanel::message, this, &Page::message);
}

void ClosingPage::open(const PageRequest &)
{
    refresh();
}

void ClosingPage::refresh()
{
    m_shift->refresh();
    m_dayEnd->refresh();
}

QList<QWidget *> ClosingPage::panes() const
{
    return {m_shift, m_dayEnd};
}

} // namespace meterdesk
