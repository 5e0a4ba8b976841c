// SPDX-License-Identifier: GPL-3.0-or-later
#include "readings/ReadingMatrixModel.h"

#include <QtGui/QColor>

#include <algorithm>

#include "Format.h"
#include "RecordWords.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Tone toneOf(CollectionStatus status)
{
    switch (status) {
    case CollectionStatus::Ok:
        return Tone::Ok;
    case CollectionStatus::Held:
    case CollectionStatus::Conflict:
        return Tone::Warn;
    case CollectionStatus::NoData:
    case CollectionStatus::TimedOut:
    case CollectionStatus::Failed:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

/// Shape before colour: each kind of state has its own.
QString markOf(CollectionStatus status)
{
    switch (toneOf(status)) {
    case Tone::Ok:
        return u"✓"_s;
    case Tone::Warn:
        return status == CollectionStatus::Held ? u"!"_s : u"≠"_s;
    default:
        return u"✗"_s;
    }
}

bool isBefore(const CollectionLogRow &left, const CollectionLogRow &right)
{
    return std::pair(left.code.toText(), left.meterNo.toText())
        < std::pair(right.code.toText(), right.meterNo.toText());
}

} // namespace

QString collectionSentence(const CollectionLogRow &row)
{
    const QString where = u"%1 · %2: "_s.arg(row.name, Format::date(row.day));
    const QString why = row.detail.isEmpty() ? QString() : u" (%1)"_s.arg(row.detail);
    switch (row.status) {
    case CollectionStatus::Ok:
        return {};
    case CollectionStatus::NoData:
        return where
            + ReadingMatrixModel::tr("not read yet. The meter keeps its freezes for some days; collect it again.")
            + why;
    case CollectionStatus::TimedOut:
        return where
            + ReadingMatrixModel::tr("no answer. Look whether the concentrator is online, then collect it again.")
            + why;
    case CollectionStatus::Failed:
        return where + ReadingMatrixModel::tr("the answer could not be used. Collect it again.") + why;
    case CollectionStatus::Held:
        return where
            + ReadingMatrixModel::tr("held: the reading runs backwards or jumps. It is not billed until somebody "
                                     "accepts or rejects it in the inbox.")
            + why;
    case CollectionStatus::Conflict:
        return where
            + ReadingMatrixModel::tr("two different readings of the same day. Somebody decides in the inbox which one "
                                     "is true.")
            + why;
    }
    return {};
}

ReadingMatrixModel::ReadingMatrixModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        if (!m_lines.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

void ReadingMatrixModel::setLog(const QList<CollectionLogRow> &rows, QDate from, QDate to)
{
    beginResetModel();
    m_from = from;
    m_days = static_cast<int>(from.daysTo(to)) + 1;
    m_rows = rows;
    std::sort(m_rows.begin(), m_rows.end(), isBefore);
    m_lines.clear();
    m_cells.clear();
    m_gaps = 0;
    for (qsizetype each = 0; each < m_rows.size(); ++each) {
        const CollectionLogRow &row = m_rows.at(each);
        const int column = static_cast<int>(from.daysTo(row.day));
        if (column < 0 || column >= m_days)
            continue;
        if (m_lines.isEmpty() || m_lines.last().meter.meter != row.meter)
            m_lines.append({row, column});
        Line &line = m_lines.last();
        line.firstColumn = std::min(line.firstColumn, column);
        m_cells.insert((m_lines.size() - 1) * m_days + column, each);
    }
    for (int row = 0; row < m_lines.size(); ++row) {
        for (int column = 0; column < m_days; ++column)
            m_gaps += isGap(createIndex(row, column));
    }
    endResetModel();
}

int ReadingMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ReadingMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_days;
}

qsizetype ReadingMatrixModel::at(const QModelIndex &index) const
{
    return m_cells.value(qsizetype{index.row()} * m_days + index.column(), -1);
}

std::optional<CollectionLogRow> ReadingMatrixModel::cell(const QModelIndex &index) const
{
    if (!index.isValid())
        return std::nullopt;
    if (const qsizetype known = at(index); known >= 0)
        return m_rows.at(known);
    const Line &line = m_lines.at(index.row());
    if (index.column() < line.firstColumn)
        return std::nullopt;
    CollectionLogRow row = line.meter;
    row.id = 0;
    row.registers = {};
    row.day = m_from.addDays(index.column());
    row.readAt.reset();
    row.status = CollectionStatus::NoData;
    row.attempts = 0;
    row.detail.clear();
    return row;
}

bool ReadingMatrixModel::isGap(const QModelIndex &index) const
{
    const qsizetype known = at(index);
    if (known >= 0)
        return toneOf(m_rows.at(known).status) == Tone::Bad;
    return index.column() >= m_lines.at(index.row()).firstColumn;
}

QVariant ReadingMatrixModel::data(const QModelIndex &index, int role) const
{
    const std::optional<CollectionLogRow> row = cell(index);
    if (role == Qt::TextAlignmentRole)
        return Qt::AlignCenter;
    if (!row)
        return role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
    const Tone tone = toneOf(row->status);
    switch (role) {
    case Qt::DisplayRole:
        return markOf(row->status);
    case Qt::ForegroundRole:
        return Theme::instance().color(foregroundOf(tone));
    case Qt::BackgroundRole:
        return tone == Tone::Ok ? QVariant() : QVariant(Theme::instance().color(backgroundOf(tone)));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString sentence = collectionSentence(*row);
        if (!sentence.isEmpty())
            return sentence;
        const auto total = row->registers.total;
        return tr("%1 · %2: read, %3 kWh")
            .arg(row->name, Format::date(row->day), total ? Format::energy(*total) : Format::none());
    }
    default:
        return {};
    }
}

QVariant ReadingMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        const QDate day = m_from.addDays(section);
        if (role == Qt::DisplayRole)
            return day.toString(u"MM-dd"_s);
        return role == Qt::ToolTipRole ? QVariant(tr("%1: click to choose the day").arg(Format::date(day)))
                                       : QVariant();
    }
    if (section < 0 || section >= m_lines.size())
        return {};
    const CollectionLogRow &meter = m_lines.at(section).meter;
    if (role == Qt::DisplayRole)
        return u"%1  %2"_s.arg(meter.name, meter.meterNo.toText());
    if (role == Qt::ToolTipRole)
        return tr("%1: click to choose the room").arg(meter.name);
    return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignLeft | Qt::AlignVCenter) : QVariant();
}

} // namespace meterdesk
