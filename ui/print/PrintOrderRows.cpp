// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PrintOrderRows.h"

#include <algorithm>

#include "CellValues.h"
#include "ColumnTable.h"
#include "RecordWords.h"
#include "print/PrintTexts.h"
#include "shell/RecordedText.h"

namespace meterdesk {

namespace {

using PrintColumns = ColumnTable<PrintOrder, PrintOrderColumn>;

const PrintColumns &printColumns()
{
    using enum PrintOrderColumn;
    using Row = PrintOrder;
    static const PrintColumns table("PrintQueue",
        {
            {OrderedAt,
                {.info = {.key = "orderedAt",
                     .header = QT_TRANSLATE_NOOP("PrintQueue", "Ordered"),
                     .kind = ColumnKind::ShortDateTime,
                     .width = 13,
                     .sortable = false},
                    .raw = [](const Row &row) { return rawValue(row.orderedAt); }}},
            {Document,
                {.info = {.key = "document",
                     .header = QT_TRANSLATE_NOOP("PrintQueue", "Document"),
                     .width = 14,
                     .sortable = false},
                    .raw = [](const Row &row) { return QVariant(PrintTexts::document(row.document)); }}},
            {Subject,
                {.info = {.key = "subject",
                     .header = QT_TRANSLATE_NOOP("PrintQueue", "Number"),
                     .kind = ColumnKind::Code,
                     .width = 18,
                     .sortable = false},
                    .raw = [](const Row &row) { return textOrNone(row.subject); }}},
            {State,
                {.info = {.key = "state",
                     .header = QT_TRANSLATE_NOOP("PrintQueue", "State"),
                     .width = 14,
                     .emphasis = CellEmphasis::Strong,
                     .sortable = false},
                    .raw = [](const Row &row) { return QVariant(PrintTexts::state(row)); }}},
            {Copy,
                {.info = {.key = "copy",
                     .header = QT_TRANSLATE_NOOP("PrintQueue", "Copy"),
                     .width = 8,
                     .sortable = false},
                    .raw = [](const Row &row) { return textOrNone(PrintTexts::copy(row)); }}},
            {Printer,
                {.info = {.key = "printer",
                     .header = QT_TRANSLATE_NOOP("PrintQueue", "Printer"),
                     .width = 18,
                     .sortable = false},
                    .raw = [](const Row &row) { return textOrNone(row.printer); }}},
            {Paper,
                {.info = {.key = "paper",
                     .header = QT_TRANSLATE_NOOP("PrintQueue", "Paper"),
                     .width = 12,
                     .sortable = false},
                    .raw =
                        [](const Row &row) {
                            const auto layout = fromWord<ReceiptLayout>(row.paper);
                            return textOrNone(layout ? paperText(*layout) : row.paper);
                        }}},
            {Copies,
                {.info = {.key = "copies",
                     .header = QT_TRANSLATE_NOOP("PrintQueue", "Pieces"),
                     .kind = ColumnKind::Count,
                     .width = 5,
                     .shown = false,
                     .sortable = false},
                    .raw = [](const Row &row) { return QVariant(qlonglong{row.copies}); }}},
            {Reason,
                {.info = {.key = "reason",
                     .header = QT_TRANSLATE_NOOP("PrintQueue", "Reported"),
                     .width = 22,
                     .sortable = false},
                    .raw = [](const Row &row) { return textOrNone(printReasonText(row.reason)); }}},
            {Operator,
                {.info = {.key = "operator",
                     .header = QT_TRANSLATE_NOOP("PrintQueue", "Operator"),
                     .width = 9,
                     .sortable = false},
                    .raw = [](const Row &row) { return textOrNone(operatorText(row.operatorName)); }}},
            {SettledAt,
                {.info = {.key = "settledAt",
                     .header = QT_TRANSLATE_NOOP("PrintQueue", "Done"),
                     .kind = ColumnKind::ShortDateTime,
                     .width = 13,
                     .sortable = false},
                    .raw = [](const Row &row) { return rawValue(row.settledAt); }}},
        });
    return table;
}

} // namespace

void PrintOrderModel::setRows(const QList<PrintOrder> &rows)
{
    const bool sameOrders = std::ranges::equal(m_rows, rows, {}, &PrintOrder::id, &PrintOrder::id);
    if (!sameOrders || rows.isEmpty()) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    m_rows = rows;
    Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(rows.size()) - 1, columnCount() - 1));
}

const PrintOrder *PrintOrderModel::find(std::int64_t id) const
{
    const auto row = std::ranges::find_if(m_rows, [id](const PrintOrder &each) { return each.id.value == id; });
    return row == m_rows.end() ? nullptr : &*row;
}

int PrintOrderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PrintOrderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : printColumns().count();
}

QVariant PrintOrderModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PrintOrder &row = m_rows.at(index.row());
    if (role == RowIdRole)
        return static_cast<qlonglong>(row.id.value);
    return printColumns().data(row, index.column(), role);
}

QVariant PrintOrderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? printColumns().header(section, role) : QVariant();
}

} // namespace meterdesk
