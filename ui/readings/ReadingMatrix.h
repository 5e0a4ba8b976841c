// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readings/ReadingMatrixModel.h"

#include <QtWidgets/QWidget>

class QLabel;
class QTableView;

namespace meterdesk {

class ActionButton;

/// The collection log as a matrix: gaps in red, and collecting just a cell, a day (its header) or a room. Double click
/// or Enter collects the gap under the cursor.
class ReadingMatrix final : public QWidget
{
    Q_OBJECT
public:
    explicit ReadingMatrix(bool mayCollect, QWidget *parent = nullptr);

    void setLog(const QList<CollectionLogRow> &rows, QDate from, QDate to);
    /// In place of the matrix, where the search finds too much or nothing.
    void showNote(const QString &text);
    /// While a job runs nothing else is begun.
    void setBusy(bool busy);
    [[nodiscard]] const ReadingMatrixModel &model() const { return *m_model; }

Q_SIGNALS:
    /// The gaps that were chosen.
    void collectRequested(const QList<meterdesk::CollectionLogRow> &gaps);
    /// The cell under the cursor: known, or nothing.
    void currentChanged(const std::optional<meterdesk::CollectionLogRow> &row);

private:
    [[nodiscard]] QList<CollectionLogRow> chosenGaps() const;
    void showChoice();
    void collectOne(const QModelIndex &index);

    const bool m_mayCollect;
    ReadingMatrixModel *m_model;
    QTableView *m_view;
    QLabel *m_summary;
    QLabel *m_note;
    ActionButton *m_collect;
    bool m_busy = false;
};

} // namespace meterdesk
