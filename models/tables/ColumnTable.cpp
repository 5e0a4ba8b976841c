// SPDX-License-Identifier: GPL-3.0-or-later
#include "ColumnTable.h"

#include <QtCore/QCoreApplication>

#include "Format.h"

namespace meterdesk {

QString displayText(const ColumnInfo &column, const QVariant &raw)
{
    if (!raw.isValid() || raw.isNull())
        return Format::none();
    switch (column.kind) {
    case ColumnKind::Text:
    case ColumnKind::Code:
    case ColumnKind::Pill: {
        const QString text = raw.toString();
        return text.isEmpty() ? Format::none() : text;
    }
    case ColumnKind::Money:
        return Format::money({raw.toLongLong()});
    case ColumnKind::Energy:
        return Format::energy({raw.toLongLong()});
    case ColumnKind::Price:
        return Format::price({raw.toLongLong()});
    case ColumnKind::Count:
        return Format::count(raw.toLongLong());
    case ColumnKind::Percent:
        return Format::percent(raw.toLongLong());
    case ColumnKind::Decimal:
        return Format::decimal(raw.toLongLong(), column.decimals);
    case ColumnKind::Month:
        return Format::month(raw.toDate());
    case ColumnKind::Date:
        return Format::date(raw.toDate());
    case ColumnKind::Time:
        return Format::time(raw.toTime());
    case ColumnKind::DateTime:
        return Format::dateTime(raw.toDateTime());
    case ColumnKind::ShortDateTime:
        return Format::shortDateTime(raw.toDateTime());
    }
    return {};
}

QString plainText(ColumnKind kind, int decimals, const QVariant &raw, const QString &displayed)
{
    if (!raw.isValid() || raw.isNull())
        return {};
    switch (kind) {
    case ColumnKind::Text:
    case ColumnKind::Code:
        return raw.toString();
    case ColumnKind::Pill:
        return displayed;
    case ColumnKind::Money:
    case ColumnKind::Energy:
        return Format::plainDecimal(raw.toLongLong(), 2);
    case ColumnKind::Price:
        return Format::plainDecimal(raw.toLongLong(), 4);
    case ColumnKind::Count:
        return Format::plainDecimal(raw.toLongLong(), 0);
    case ColumnKind::Percent:
        return Format::plainDecimal(raw.toLongLong(), 1);
    case ColumnKind::Decimal:
        return Format::plainDecimal(raw.toLongLong(), decimals);
    case ColumnKind::Month:
        return Format::month(raw.toDate());
    case ColumnKind::Date:
        return Format::date(raw.toDate());
    case ColumnKind::Time:
        return Format::time(raw.toTime());
    case ColumnKind::DateTime:
    case ColumnKind::ShortDateTime:
        return Format::dateTime(raw.toDateTime());
    }
    return {};
}

Qt::Alignment alignmentOf(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Money:
    case ColumnKind::Energy:
    case ColumnKind::Price:
    case ColumnKind::Count:
    case ColumnKind::Percent:
    case ColumnKind::Decimal:
        return Qt::AlignRight | Qt::AlignVCenter;
    default:
        return Qt::AlignLeft | Qt::AlignVCenter;
    }
}

QVariant headerData(const ColumnInfo &column, const char *context, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return QCoreApplication::translate(context, column.header);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(column.kind));
    case ColumnKeyRole:
        return QString::fromLatin1(column.key);
    case ColumnKindRole:
        return QVariant::fromValue(column.kind);
    case ColumnWidthRole:
        return column.width;
    case ColumnShownRole:
        return column.shown;
    case ColumnDecimalsRole:
        return column.decimals;
    case ColumnSortableRole:
        return column.sortable;
    default:
        return {};
    }
}

} // namespace meterdesk
