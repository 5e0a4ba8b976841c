// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/WireLogModel.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QVariant textOr(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

/// Frames stand in the order they crossed the wire, and in no other.
ColumnInfo frameColumn(const char *key, const char *header, ColumnKind kind, int width, bool shown = true)
{
    return {key, header, kind, width, shown, 0, CellEmphasis::Normal, false};
}

} // namespace

WireLanguage languageOfScreens()
{
    return QCoreApplication::translate("WireLog", "language of frames: en") == u"zh"_s ? WireLanguage::Chinese
                                                                                       : WireLanguage::English;
}

QString wirePurposeText(WirePurpose purpose)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("WireLog", source); };
    switch (purpose) {
    case WirePurpose::Link:
        return text(QT_TRANSLATE_NOOP("WireLog", "Connection"));
    case WirePurpose::Collection:
        return text(QT_TRANSLATE_NOOP("WireLog", "Collection"));
    case WirePurpose::Reading:
        return text(QT_TRANSLATE_NOOP("WireLog", "Live reading"));
    case WirePurpose::Relay:
        return text(QT_TRANSLATE_NOOP("WireLog", "Relay command"));
    case WirePurpose::Pairing:
        return text(QT_TRANSLATE_NOOP("WireLog", "Pairing"));
    case WirePurpose::Clock:
        return text(QT_TRANSLATE_NOOP("WireLog", "Clock"));
    case WirePurpose::Search:
        return text(QT_TRANSLATE_NOOP("WireLog", "Search"));
    case WirePurpose::Setting:
        return text(QT_TRANSLATE_NOOP("WireLog", "Parameters"));
    case WirePurpose::Other:
        break;
    }
    return text(QT_TRANSLATE_NOOP("WireLog", "Other"));
}

const ColumnTable<WireLogRow, WireLogRow::Column> &wireLogColumns()
{
    using enum WireLogRow::Column;
    using Row = WireLogRow;
    static const ColumnTable<Row, Row::Column> table("WireLog",
        {
            {At,
                {.info = frameColumn("at", QT_TRANSLATE_NOOP("WireLog", "Time"), ColumnKind::Time, 9),
                    .raw = [](const Row &row) { return rawValue(row.record.frame.at); }}},
            {Direction,
                {.info = frameColumn("direction", QT_TRANSLATE_NOOP("WireLog", "Direction"), ColumnKind::Text, 13),
                    .raw =
                        [](const Row &row) {
                            return QVariant(row.record.frame.sent
                                    ? QCoreApplication::translate("WireLog", "→ sent")
                                    : QCoreApplication::translate("WireLog", "← received"));
                        }}},
            {Concentrator,
                {.info =
                        frameColumn("concentrator", QT_TRANSLATE_NOOP("WireLog", "Concentrator"), ColumnKind::Text, 18),
                    .raw = [](const Row &row) { return textOr(row.concentrator); }}},
            {Meter,
                {.info = frameColumn("meter", QT_TRANSLATE_NOOP("WireLog", "Meter no."), ColumnKind::Code, 12),
                    .raw = [](const Row &row) { return textOr(row.record.meter.toText()); }}},
            {Purpose,
                {.info = frameColumn("purpose", QT_TRANSLATE_NOOP("WireLog", "For"), ColumnKind::Text, 15),
                    .raw = [](const Row &row) { return QVariant(wirePurposeText(row.record.purpose)); }}},
            {Meaning,
                {.info = frameColumn("meaning", QT_TRANSLATE_NOOP("WireLog", "Meaning"), ColumnKind::Text, 52),
                    .raw = [](const Row &row) { return QVariant(row.meaning); }}},
            {Hex,
                {.info = frameColumn("hex", QT_TRANSLATE_NOOP("WireLog", "Bytes"), ColumnKind::Text, 60),
                    .raw = [](const Row &row) { return QVariant(shownHex(row.record.frame)); }}},
            {Link,
                {.info = frameColumn("link", QT_TRANSLATE_NOOP("WireLog", "Connection"), ColumnKind::Text, 16, false),
                    .raw = [](const Row &row) { return QVariant(row.record.link); }}},
        });
    return table;
}

WireLogModel::WireLogModel(WireMonitor &monitor, QObject *parent)
    : QAbstractTableModel(parent)
    , m_monitor(monitor)
    , m_language(languageOfScreens())
{
    connect(&m_monitor, &WireMonitor::amended, this, [this](const WireRecord &record) {
        const auto found =
            std::ranges::find(m_rows, record.number, [](const WireLogRow &each) { return each.record.number; });
        if (found == m_rows.end())
            return;
        *found = rowOf(record);
        const int row = static_cast<int>(found - m_rows.begin());
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    });
}

void WireLogModel::setConcentrators(const QHash<ConcentratorId, QString> &names)
{
    m_names = names;
    for (WireLogRow &row : m_rows)
        row.concentrator = m_names.value(row.record.concentrator);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void WireLogModel::setFilter(const WireFilter &filter)
{
    beginResetModel();
    m_filter = filter;
    m_rows.clear();
    for (const WireRecord &record : m_monitor.records(m_filter)) {
        m_rows.prepend(rowOf(record));
        m_newest = std::max(m_newest, record.number);
    }
    endResetModel();
}

void WireLogModel::catchUp()
{
    const QList<WireRecord> records = m_monitor.records(m_filter, m_newest);
    if (records.isEmpty())
        return;
    beginInsertRows({}, 0, static_cast<int>(records.size()) - 1);
    for (const WireRecord &record : records)
        m_rows.prepend(rowOf(record));
    endInsertRows();
    m_newest = records.last().number;
    if (const qsizetype kept = m_monitor.capacity(); m_rows.size() > kept) {
        beginRemoveRows({}, static_cast<int>(kept), static_cast<int>(m_rows.size()) - 1);
        m_rows.resize(kept);
        endRemoveRows();
    }
}

void WireLogModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

const WireLogRow *WireLogModel::row(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int WireLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WireLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : wireLogColumns().count();
}

QVariant WireLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section >= 0 && section < columnCount())
        return wireLogColumns().header(section, role);
    return role == Qt::DisplayRole && orientation == Qt::Vertical ? QVariant(section + 1) : QVariant();
}

QVariant WireLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const WireLogRow &row = m_rows.at(index.row());
    if (role == RowIdRole)
        return static_cast<qlonglong>(row.record.number);
    return wireLogColumns().data(row, index.column(), role);
}

WireLogRow WireLogModel::rowOf(const WireRecord &record) const
{
    return {.record = record,
        .concentrator = m_names.value(record.concentrator),
        .meaning = m_monitor.meaning(record.frame, m_language)};
}

} // namespace meterdesk
