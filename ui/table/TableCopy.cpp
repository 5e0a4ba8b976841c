// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/TableCopy.h"

#include "ColumnTable.h"

namespace meterdesk {

namespace {

QString cellText(const QAbstractItemModel &model, int row, int column)
{
    const QModelIndex index = model.index(row, column);
    const QVariant kind = model.headerData(column, Qt::Horizontal, ColumnKindRole);
    const QString displayed = index.data(Qt::DisplayRole).toString();
    if (!kind.isValid())
        return displayed;
    const int decimals = model.headerData(column, Qt::Horizontal, ColumnDecimalsRole).toInt();
    return plainText(kind.value<ColumnKind>(), decimals, index.data(RawRole), displayed);
}

} // namespace

QString toTabSeparated(
    const QAbstractItemModel &model, const QList<int> &rows, const QList<int> &columns, bool withHeaders)
{
    QStringList lines;
    const auto addLine = [&](const auto &textOf) {
        QStringList cells;
        for (const int column : columns)
            cells.append(QString(textOf(column)).replace(u'\t', u' ').replace(u'\n', u' '));
        lines.append(cells.join(u'\t'));
    };
    if (withHeaders) {
        addLine([&](int column) { return model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    }
    for (const int row : rows)
        addLine([&](int column) { return cellText(model, row, column); });
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

} // namespace meterdesk
