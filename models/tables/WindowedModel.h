// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"
#include "SortKeys.h"

#include <QtCore/QAbstractTableModel>

#include <cstdint>
#include <optional>

namespace meterdesk {

/// How sure the number of rows is.
enum class CountState {
    Unknown, ///< nothing has arrived yet
    AtLeast, ///< the first rows are here, the whole result is still being counted
    Exact,
};

/// A table over any number of rows of which only a window is loaded. Views tell which rows can be seen; data() never
/// asks for anything, so walking the model (export, search, accessibility) cannot flood the loader. Rows outside the
/// window show "…" until they are loaded.
class WindowedModel : public QAbstractTableModel, public MultiSortModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// More rows than these are ordered only by columns whose order an index holds (ColumnSortableRole): sorting them
    /// by anything else would take seconds.
    static constexpr int mostSortedRows = 100'000;

    /// The rows the view shows now, both ends included; they and a margin around them are loaded. Call it when the view
    /// scrolls or changes its size, and on countChanged().
    virtual void showRows(int first, int last) = 0;

    /// Runs the search again and keeps the user's place: persistent indexes follow their row's id.
    virtual void refresh() = 0;

    /// Loads these rows again where they are loaded; the order of the result stays.
    virtual void refreshRows(const QList<std::int64_t> &ids) = 0;

    [[nodiscard]] virtual CountState countState() const = 0;
    [[nodiscard]] virtual bool isLoading() const = 0;

    /// Id of a row, whether it is loaded or not; 0 beyond the last one.
    [[nodiscard]] virtual std::int64_t idAt(int row) const = 0;
    /// The row with this id, −1 if the result does not hold it. Walks the ids.
    [[nodiscard]] virtual int rowOf(std::int64_t id) const = 0;

    /// Σ of a column over the whole result in the unit of RawRole; empty where none is made or it has not arrived yet.
    [[nodiscard]] virtual std::optional<std::int64_t> sum(int column) const = 0;

    /// One key; see MultiSortModel::sortBy for several.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// Number of rows, its certainty or the sums changed.
    void countChanged();
    void loadingChanged(bool loading);
    /// A search or a load failed; what is shown stays.
    void failed(const meterdesk::Error &error);
};

} // namespace meterdesk
