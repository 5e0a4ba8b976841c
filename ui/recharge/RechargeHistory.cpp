// SPDX-License-Identifier: GPL-3.0-or-later
#include "recharge/RechargeHistory.h"

#include <QtWidgets/QHBoxLayout>

#include "Format.h"
#include "RecordColumns.h"
#include "common/ActionButton.h"
#include "common/Card.h"
#include "table/DataTable.h"
#include "table/TableFooter.h"
#include "table/WindowedTable.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

RechargeHistory::RechargeHistory(Source &source, QWidget *parent)
    : QWidget(parent)
    , m_model(source, rechargeHistoryColumns())
    , m_card(new Card(this))
    , m_table(new DataTable(u"rechargeHistoryTable"_s, this))
    , m_reprint(new ActionButton(u"printer"_s, tr("Reprint"), this))
    , m_options(new ActionButton(u"eye"_s, tr("Preview, PDF…"), this))
    , m_all(new ActionButton(tr("All records"), this))
{
    setObjectName(u"rechargeHistory"_s);
    m_reprint->setObjectName(u"historyReprint"_s);
    m_reprint->setKeyHint(u"F4"_s);
    m_options->setObjectName(u"historyPrintOptions"_s);
    m_all->setObjectName(u"historyAll"_s);
    m_all->setKeyHint(u"F9"_s);
    m_all->setCheckable(true);
    for (ActionButton *button : {m_reprint, m_options, m_all}) {
        button->setCompact(true);
        m_card->headActions()->addWidget(button);
    }
    m_table->setModel(&m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->footer()->hide();
    followVisibleRows(*m_table, m_model);
    m_card->body()->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_table->setEmptyState({.iconName = u"receipt-text"_s,
        .sentence = tr("The top-ups of a room are listed here once it is found."),
        .actionText = {}});
    m_card->setTitle(tr("Top-up records"));

    connect(m_reprint, &QPushButton::clicked, this, [this] { Q_EMIT reprintRequested(receiptNo()); });
    connect(m_options, &QPushButton::clicked, this, [this] { Q_EMIT printOptionsRequested(receiptNo()); });
    connect(m_all, &QPushButton::toggled, this, &RechargeHistory::search);
    connect(&m_model, &WindowedModel::countChanged, this, &RechargeHistory::updateActions);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &RechargeHistory::updateActions);
    updateActions();
}

void RechargeHistory::setLayoutStore(QSettings *settings, const QString &group)
{
    m_table->setLayoutStore(settings, group);
}

void RechargeHistory::showAccount(AccountId account, const QString &roomName)
{
    if (account == m_account)
        return refresh();
    m_account = account;
    m_roomName = roomName;
    search();
}

void RechargeHistory::setMonths(QDate from, QDate to)
{
    m_monthFrom = from;
    m_monthTo = to;
    search();
}

void RechargeHistory::toggleAll()
{
    m_all->toggle();
}

void RechargeHistory::refresh()
{
    m_model.refresh();
}

void RechargeHistory::search()
{
    if (!m_account.isValid())
        return;
    const bool all = m_all->isChecked();
    const QString span =
        all ? tr("all records") : u"%1 – %2"_s.arg(Format::month(m_monthFrom), Format::month(m_monthTo));
    m_card->setTitle(tr("Top-up records"), u"%1 · %2"_s.arg(m_roomName, span));
    m_table->setEmptyState({.iconName = u"receipt-text"_s,
        .sentence = all ? tr("No top-up yet.") : tr("No top-up in these months."),
        .actionText = {}});
    m_model.search({.account = m_account,
        .monthFrom = all ? QDate() : m_monthFrom,
        .monthTo = all ? QDate() : m_monthTo,
        .operatorName = {}});
}

QString RechargeHistory::receiptNo() const
{
    int row = 0;
    if (const std::optional<qlonglong> id = m_table->currentRowId())
        row = qMax(0, m_model.rowOf(*id));
    const RechargeHistoryRow *shown = m_model.row(row);
    return shown ? shown->receiptNo : QString();
}

void RechargeHistory::updateActions()
{
    const bool any = m_model.rowCount() > 0;
    m_reprint->setEnabled(any);
    m_options->setEnabled(any);
    m_all->setEnabled(m_account.isValid());
}

} // namespace meterdesk
