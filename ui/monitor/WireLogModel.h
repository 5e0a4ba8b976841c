// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ColumnTable.h"
#include "WireMonitor.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>

namespace meterdesk {

/// A frame with what the table says of it.
struct WireLogRow
{
    enum class Column { At, Direction, Concentrator, Meter, Purpose, Meaning, Hex, Link };

    WireRecord record;
    QString concentrator; ///< number and name; empty: unknown
    QString meaning;
};

/// "Reading", "Relay command" …
[[nodiscard]] QString wirePurposeText(WirePurpose purpose);

[[nodiscard]] const ColumnTable<WireLogRow, WireLogRow::Column> &wireLogColumns();

/// The frames of a filter, newest first, as many as the monitor keeps. It asks the monitor only when it is told to, so
/// a paused page stands still.
class WireLogModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit WireLogModel(WireMonitor &monitor, QObject *parent = nullptr);

    void setConcentrators(const QHash<ConcentratorId, QString> &names);
    /// Begins anew with another filter.
    void setFilter(const WireFilter &filter);
    /// Adds what was recorded since the last time.
    void catchUp();
    /// Forgets the rows; those before stay away.
    void clear();

    [[nodiscard]] const WireLogRow *row(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] WireLogRow rowOf(const WireRecord &record) const;

    WireMonitor &m_monitor;
    WireFilter m_filter;
    WireLanguage m_language;
    QHash<ConcentratorId, QString> m_names;
    QList<WireLogRow> m_rows; ///< newest first
    std::int64_t m_newest = 0;
};

/// The language the screens are in, which the translation of one word tells.
[[nodiscard]] WireLanguage languageOfScreens();

} // namespace meterdesk
