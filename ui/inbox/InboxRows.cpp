// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/InboxRows.h"

#include <QtCore/QCoreApplication>

#include "CellValues.h"
#include "RecordWords.h"
#include "shell/RecordedText.h"

namespace meterdesk {

namespace {

using InboxColumns = ColumnTable<InboxRow, InboxRow::Column>;

QString inboxText(const char *text)
{
    return QCoreApplication::translate("Inbox", text);
}

const InboxColumns &inboxColumns()
{
    using enum InboxRow::Column;
    using Row = InboxRow;
    static const InboxColumns table("Inbox",
        {
            {OpenedAt,
                {.info = {.key = "openedAt",
                     .header = QT_TRANSLATE_NOOP("Inbox", "Since"),
                     .kind = ColumnKind::ShortDateTime,
                     .width = 13,
                     .sortable = false},
                    .raw = [](const Row &row) { return rawValue(row.item.openedAt); }}},
            {Kind,
                {.info = {.key = "kind",
                     .header = QT_TRANSLATE_NOOP("Inbox", "What happened"),
                     .width = 28,
                     .emphasis = CellEmphasis::Strong,
                     .sortable = false},
                    .raw = [](const Row &row) { return QVariant(inboxKindText(row)); }}},
            {Code,
                {.info = {.key = "code",
                     .header = QT_TRANSLATE_NOOP("Inbox", "Property code"),
                     .kind = ColumnKind::Code,
                     .width = 11,
                     .sortable = false},
                    .raw = [](const Row &row) { return textOrNone(row.item.account.toText()); }}},
            {Room,
                {.info = {.key = "room",
                     .header = QT_TRANSLATE_NOOP("Inbox", "Property name"),
                     .width = 20,
                     .sortable = false},
                    .raw = [](const Row &row) { return textOrNone(row.room); }}},
            {MeterNo,
                {.info = {.key = "meterNo",
                     .header = QT_TRANSLATE_NOOP("Inbox", "Meter number"),
                     .kind = ColumnKind::Code,
                     .width = 12,
                     .sortable = false},
                    .raw = [](const Row &row) { return textOrNone(row.item.meter.toText()); }}},
            {Detail,
                {.info = {.key = "detail",
                     .header = QT_TRANSLATE_NOOP("Inbox", "Recorded as"),
                     .width = 30,
                     .sortable = false},
                    .raw = [](const Row &row) { return textOrNone(workItemDetailText(row.item.detail)); }}},
            {ClosedAt,
                {.info = {.key = "closedAt",
                     .header = QT_TRANSLATE_NOOP("Inbox", "Closed"),
                     .kind = ColumnKind::ShortDateTime,
                     .width = 13,
                     .sortable = false},
                    .raw = [](const Row &row) { return rawValue(row.item.closedAt); }}},
            {ClosedBy,
                {.info = {.key = "closedBy",
                     .header = QT_TRANSLATE_NOOP("Inbox", "Closed by"),
                     .width = 9,
                     .sortable = false},
                    .raw = [](const Row &row) { return textOrNone(operatorText(row.item.closedBy)); }}},
            {Note,
                {.info = {.key = "note", .header = QT_TRANSLATE_NOOP("Inbox", "Note"), .width = 24, .sortable = false},
                    .raw = [](const Row &row) { return textOrNone(row.item.note); }}},
        });
    return table;
}

QString heldText(HoldReason reason)
{
    switch (reason) {
    case HoldReason::Backward:
        return inboxText(QT_TRANSLATE_NOOP("Inbox", "Reading held: a register went back"));
    case HoldReason::Implausible:
        return inboxText(QT_TRANSLATE_NOOP("Inbox", "Reading held: more than the meter can pass"));
    case HoldReason::RatesMissing:
        return inboxText(QT_TRANSLATE_NOOP("Inbox", "Reading held: a rate register is missing"));
    }
    return {};
}

} // namespace

QString inboxKindText(const InboxRow &row)
{
    if (row.held)
        return heldText(row.held->reason);
    switch (row.item.kind) {
    case WorkItemKind::HeldReading:
        return inboxText(QT_TRANSLATE_NOOP("Inbox", "Reading held"));
    case WorkItemKind::ReadingConflict:
        return inboxText(QT_TRANSLATE_NOOP("Inbox", "Two readings of one day differ"));
    case WorkItemKind::RatesDiffer:
        return inboxText(QT_TRANSLATE_NOOP("Inbox", "Rates do not add up to the total"));
    case WorkItemKind::NotPriced:
        return inboxText(QT_TRANSLATE_NOOP("Inbox", "Reading without a price"));
    case WorkItemKind::TripByHand:
        return inboxText(QT_TRANSLATE_NOOP("Inbox", "To be tripped by hand"));
    case WorkItemKind::CloseByHand:
        return inboxText(QT_TRANSLATE_NOOP("Inbox", "To be closed by hand"));
    case WorkItemKind::Protected:
        return inboxText(QT_TRANSLATE_NOOP("Inbox", "Not tripped: protected"));
    case WorkItemKind::Refused:
        return inboxText(QT_TRANSLATE_NOOP("Inbox", "The meter refused a command"));
    case WorkItemKind::Unauthorised:
        return inboxText(QT_TRANSLATE_NOOP("Inbox", "The meter refused our password"));
    }
    return {};
}

QString inboxAdvice(const InboxRow &row)
{
    switch (row.item.kind) {
    case WorkItemKind::HeldReading:
        return inboxText(QT_TRANSLATE_NOOP("Inbox",
            "Look at the meter. Accept the reading if the meter shows it: it is billed as read, and a register that "
            "went back costs 0.00 and counts from there. Reject it otherwise: it never counts, and billing goes on "
            "with the next reading."));
    case WorkItemKind::ReadingConflict:
        if (row.conflict && row.conflict->billed)
            return inboxText(QT_TRANSLATE_NOOP("Inbox",
                "The first reading is billed, so it stays. Compare both with the meter; a difference in money is put "
                "right with a correction."));
        return inboxText(QT_TRANSLATE_NOOP("Inbox",
            "The first reading counts until you decide. Compare both with the meter, then keep the first or take the "
            "second; billing goes on from what you chose."));
    case WorkItemKind::RatesDiffer:
        return inboxText(QT_TRANSLATE_NOOP(
            "Inbox", "It was billed all the same. Read the meter live and have it checked if it happens again."));
    case WorkItemKind::NotPriced:
        return inboxText(QT_TRANSLATE_NOOP("Inbox",
            "Give the account a tariff that covers the day. The next billing then bills it and closes this item."));
    case WorkItemKind::TripByHand:
        return inboxText(QT_TRANSLATE_NOOP("Inbox",
            "The balance is below the overdraft and the account is not tripped automatically. Speak to the tenant, or "
            "trip the meter under Terminals online."));
    case WorkItemKind::CloseByHand:
        return inboxText(QT_TRANSLATE_NOOP("Inbox",
            "The tenant has paid and the account is not closed automatically. Close the meter under Terminals "
            "online."));
    case WorkItemKind::Protected:
        return inboxText(QT_TRANSLATE_NOOP("Inbox",
            "The balance is below the overdraft, but the meter is protected. Collect what is owed, or release the "
            "protection."));
    case WorkItemKind::Refused:
        return inboxText(QT_TRANSLATE_NOOP("Inbox",
            "Policy does not ask this meter again while the item is open. Find out why it refused, then send the "
            "command by hand or close the item."));
    case WorkItemKind::Unauthorised:
        return inboxText(QT_TRANSLATE_NOOP("Inbox",
            "No automatic command goes to this meter while the item is open. Set its password right; a command that "
            "the meter obeys closes the item."));
    }
    return {};
}

void InboxModel::setRows(QList<InboxRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const InboxRow *InboxModel::find(std::int64_t id) const
{
    const auto row =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [id](const InboxRow &each) { return each.item.id == id; });
    return row == m_rows.cend() ? nullptr : &*row;
}

int InboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int InboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : inboxColumns().count();
}

QVariant InboxModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const InboxRow &row = m_rows.at(index.row());
    if (role == RowIdRole)
        return static_cast<qlonglong>(row.item.id);
    return inboxColumns().data(row, index.column(), role);
}

QVariant InboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? inboxColumns().header(section, role) : QVariant();
}

} // namespace meterdesk
