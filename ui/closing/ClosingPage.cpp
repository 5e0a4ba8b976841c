// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/ClosingPage.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>

#include "closing/DayEndPanel.h"
#include "closing/ShiftPanel.h"
#include "common/ActionButton.h"
#include "common/PageHeader.h"
#include "print/DocumentPreview.h"

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
    , m_desk(desk)
    , m_shift(new ShiftPanel(desk, this))
    , m_dayEnd(new DayEndPanel(desk, this))
{
    setObjectName(u"closingPage"_s);
    auto *columns = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_shift, 1);
    row->addWidget(m_dayEnd, 1);
    auto *cards = new QVBoxLayout(columns);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->addLayout(row);
    cards->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(columns);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    auto *header = new PageHeader(tr("Shift & Day-end"), this);
    header->setContext(tr("cash belongs to shifts, balances to day-ends"));
    if (desk.documents != nullptr) {
        ActionButton *shift = header->addAction(u"printShiftButton"_s, u"printer"_s, tr("Print shift report"));
        ActionButton *dayEnd = header->addAction(u"printDayEndButton"_s, u"printer"_s, tr("Print day-end"));
        shift->setKeyHint(u"F4"_s);
        connect(shift, &QPushButton::clicked, this, &ClosingPage::printShift);
        connect(dayEnd, &QPushButton::clicked, this, &ClosingPage::printDayEnd);
    }
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

bool ClosingPage::printCurrent()
{
    if (m_desk.documents == nullptr)
        return false;
    if (m_dayEnd->isAncestorOf(focusWidget()))
        printDayEnd();
    else
        printShift();
    return true;
}

void ClosingPage::printShift()
{
    const std::optional<QString> number = m_shift->printable();
    if (!number)
        return Q_EMIT message(tr("There is no shift yet"));
    if (number->isEmpty() && !permits(m_desk.actor.role, Right::ApproveMoney))
        return Q_EMIT message(tr("The drawer is counted first: an interim report would tell what should be in it."));
    preview(PrintDocument::ShiftReport, *number);
}

void ClosingPage::printDayEnd()
{
    preview(PrintDocument::DayEnd, m_dayEnd->shownNumber());
}

void ClosingPage::preview(PrintDocument document, const QString &number)
{
    auto *dialog = new DocumentPreview(
        *m_desk.documents, m_desk.actor, {.document = document, .number = number, .rooms = {}}, this);
    connect(dialog, &DocumentPreview::printed, this, &Page::message);
    dialog->open();
}

QList<QWidget *> ClosingPage::panes() const
{
    return {m_shift, m_dayEnd};
}

} // namespace meterdesk
