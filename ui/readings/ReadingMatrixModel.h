// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>

#include <optional>

#include "CollectionLogRow.h"

namespace meterdesk {

/// The collection log laid out as rooms against days. A day without a line of the log, after the first one its meter
/// has, was never asked for and is a gap like one that did not answer.
class ReadingMatrixModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit ReadingMatrixModel(QObject *parent = nullptr);

    /// Lines of any order, of days between the two, both included. Meters come by room code, then number.
    void setLog(const QList<CollectionLogRow> &rows, QDate from, QDate to);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// What is known of a cell; nothing before the first day of its meter.
    [[nodiscard]] std::optional<CollectionLogRow> cell(const QModelIndex &index) const;
    /// Nothing is stored for that meter and day, but something should be.
    [[nodiscard]] bool isGap(const QModelIndex &index) const;
    [[nodiscard]] int gaps() const { return m_gaps; }

private:
    struct Line
    {
        CollectionLogRow meter; ///< names and numbers
        int firstColumn; ///< the first day the log knows of it
    };

    [[nodiscard]] qsizetype at(const QModelIndex &index) const;

    QDate m_from;
    int m_days = 0;
    QList<CollectionLogRow> m_rows;
    QList<Line> m_lines;
    QHash<qsizetype, qsizetype> m_cells; ///< line × days + day → index of m_rows
    int m_gaps = 0;
};

/// One sentence about a cell or line: what the state means and what to do about it. Empty where all is well.
[[nodiscard]] QString collectionSentence(const CollectionLogRow &row);

} // namespace meterdesk
