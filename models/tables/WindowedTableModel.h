// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ColumnTable.h"
#include "PageSource.h"
#include "RowCache.h"
#include "SnapshotDiff.h"
#include "WindowedModel.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <utility>

namespace meterdesk {

/// The windowed model over one PageSource and one column table. Source and columns must outlive it. All work happens in
/// the model's thread; answers of an older search are dropped by their generation.
template <typename Query, typename Row>
class WindowedTableModel final : public WindowedModel
{
public:
    using ColumnId = typename Row::Column;
    using Columns = ColumnTable<Row, ColumnId>;
    using Order = QList<OrderBy<ColumnId>>;

    /// `rowKind` tells group rows from data rows; without it all are data.
    WindowedTableModel(PageSource<Query, Row> &source, const Columns &columns,
        RowKind (*rowKind)(const Row &) = nullptr, QObject *parent = nullptr)
        : WindowedModel(parent)
        , m_source(source)
        , m_columns(columns)
        , m_rowKind(rowKind)
    { }

    /// Shows the result of a new search. What was shown stays until the first rows are here.
    void search(const Query &query)
    {
        m_query = query;
        startSearch();
    }
    [[nodiscard]] const Query &query() const { return m_query; }
    [[nodiscard]] const Order &order() const { return m_order; }

    /// A loaded row; nullptr while it is not.
    [[nodiscard]] const Row *row(int row) const { return m_cache.find(idAt(row)); }

    void sortBy(const QList<SortKey> &keys) override
    {
        Order order;
        for (const SortKey &key : keys) {
            if (key.column >= 0 && key.column < m_columns.count())
                order.append({static_cast<ColumnId>(key.column), key.order});
        }
        if (order == m_order)
            return;
        m_order = order;
        if (m_searched)
            startSearch();
    }

    void showRows(int first, int last) override
    {
        m_firstShown = first;
        m_lastShown = last;
        loadShown();
    }

    void refresh() override
    {
        if (!m_searched)
            return;
        ++m_generation;
        setLoading(true);
        openSnapshot(true);
    }

    void refreshRows(const QList<std::int64_t> &ids) override
    {
        for (const std::int64_t id : ids)
            m_cache.markStale(id);
        loadShown();
    }

    [[nodiscard]] CountState countState() const override { return m_countState; }
    [[nodiscard]] bool isLoading() const override { return m_loading; }
    [[nodiscard]] std::int64_t idAt(int row) const override { return row >= 0 && row < m_ids.size() ? m_ids[row] : 0; }
    [[nodiscard]] int rowOf(std::int64_t id) const override { return static_cast<int>(m_ids.indexOf(id)); }
    [[nodiscard]] std::optional<std::int64_t> sum(int column) const override
    {
        for (const ColumnSum<ColumnId> &each : m_sums) {
            if (static_cast<int>(each.column) == column)
                return each.value;
        }
        return std::nullopt;
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_columns.count();
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Horizontal && section >= 0 && section < m_columns.count()) {
            if (role == ColumnSortableRole && m_counted > mostSortedRows && !m_columns.ordersAnyNumber(section))
                return false;
            return m_columns.header(section, role);
        }
        return role == Qt::DisplayRole && orientation == Qt::Vertical ? QVariant(section + 1) : QVariant();
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Row *loaded = m_cache.find(m_ids[index.row()]);
        if (!loaded)
            return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
        if (role == RowIdRole)
            return static_cast<qlonglong>(loaded->id);
        if (role == RowKindRole)
            return m_rowKind ? QVariant::fromValue(m_rowKind(*loaded)) : QVariant();
        return m_columns.data(*loaded, index.column(), role);
    }

private:
    /// Rows loaded at once when a search begins, and on each side of what the view shows.
    static constexpr int margin = 100;

    void startSearch()
    {
        m_searched = true;
        const int generation = ++m_generation;
        setLoading(true);
        whenDone(m_source.first(m_query, m_order, margin), this, [this, generation](Result<QList<Row>> rows) {
            if (generation == m_generation && rows)
                showFirst(*rows);
        });
        openSnapshot(false);
    }

    void openSnapshot(bool keepsRows)
    {
        whenDone(m_source.open(m_query, m_order), this,
            [this, generation = m_generation, keepsRows](Result<Snapshot<Row>> snapshot) {
                if (generation != m_generation)
                    return;
                setLoading(false);
                if (!snapshot) {
                    Q_EMIT failed(snapshot.error());
                    return;
                }
                if (keepsRows)
                    m_cache.markAllStale();
                m_sums = snapshot->sums;
                m_countState = CountState::Exact;
                m_counted = snapshot->ids.size();
                moveTo(snapshot->ids);
                Q_EMIT countChanged();
                loadShown();
            });
    }

    void showFirst(const QList<Row> &rows)
    {
        beginResetModel();
        m_cache.clear();
        m_ids.clear();
        for (const Row &row : rows) {
            m_ids.append(row.id);
            m_cache.insert(row, m_cache.version());
        }
        m_sums.clear();
        m_countState = rows.size() < margin ? CountState::Exact : CountState::AtLeast;
        endResetModel();
        Q_EMIT countChanged();
    }

    /// Shows other ids, telling the views no more than what changed.
    void moveTo(const QList<std::int64_t> &ids)
    {
        const std::optional<SnapshotDiff> diff = diffSnapshots(m_ids, ids);
        if (!diff) {
            beginResetModel();
            m_ids = ids;
            endResetModel();
            return;
        }
        for (const RowRun &run : diff->removals) {
            beginRemoveRows({}, run.first, run.last);
            m_ids.remove(run.first, run.last - run.first + 1);
            endRemoveRows();
        }
        if (diff->reordered)
            reorder(diff->kept);
        for (const RowRun &run : diff->insertions) {
            beginInsertRows({}, run.first, run.last);
            QList<std::int64_t> grown = m_ids.first(run.first);
            grown.reserve(m_ids.size() + run.last - run.first + 1);
            grown.append(ids.sliced(run.first, run.last - run.first + 1));
            grown.append(m_ids.sliced(run.first));
            m_ids = std::move(grown);
            endInsertRows();
        }
    }

    void reorder(const QList<std::int64_t> &ids)
    {
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        const QModelIndexList before = persistentIndexList();
        QHash<std::int64_t, int> places;
        for (int row = 0; row < ids.size(); ++row)
            places.insert(ids[row], row);
        QModelIndexList after;
        for (const QModelIndex &index : before)
            after.append(createIndex(places.value(m_ids[index.row()]), index.column()));
        m_ids = ids;
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }

    /// One load at a time; the range shown when it ends decides what comes next, so a fast scroll skips what it passed.
    void loadShown()
    {
        if (m_fetching || m_ids.isEmpty() || m_lastShown < m_firstShown)
            return;
        const int first = std::clamp(m_firstShown - margin, 0, static_cast<int>(m_ids.size()) - 1);
        const int last = std::clamp(m_lastShown + margin, 0, static_cast<int>(m_ids.size()) - 1);
        QList<std::int64_t> missing;
        for (int row = first; row <= last; ++row) {
            if (!m_cache.isFresh(m_ids[row]))
                missing.append(m_ids[row]);
        }
        if (missing.isEmpty() || (missing == m_unanswered && m_unansweredGeneration == m_generation))
            return;
        m_fetching = true;
        const std::int64_t version = m_cache.version();
        whenDone(
            m_source.rows(missing), this, [this, missing, version, generation = m_generation](Result<QList<Row>> rows) {
                m_fetching = false;
                if (!rows) {
                    Q_EMIT failed(rows.error());
                    return;
                }
                for (const Row &row : *rows)
                    m_cache.insert(row, version);
                // Rows deleted meanwhile are not asked for again and again; the next refresh takes them away.
                m_unanswered = missing;
                m_unanswered.removeIf([this](std::int64_t id) { return m_cache.find(id) != nullptr; });
                m_unansweredGeneration = generation;
                announce(missing);
                loadShown();
            });
    }

    /// dataChanged over the rows of these ids, as one range.
    void announce(const QList<std::int64_t> &ids)
    {
        int first = static_cast<int>(m_ids.size());
        int last = -1;
        const QSet<std::int64_t> changed(ids.begin(), ids.end());
        const int from = std::max(0, m_firstShown - 3 * margin);
        const int to = std::min(static_cast<int>(m_ids.size()) - 1, m_lastShown + 3 * margin);
        for (int row = from; row <= to; ++row) {
            if (changed.contains(m_ids[row])) {
                first = std::min(first, row);
                last = row;
            }
        }
        if (last >= first)
            Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    }

    void setLoading(bool loading)
    {
        if (std::exchange(m_loading, loading) != loading)
            Q_EMIT loadingChanged(loading);
    }

    PageSource<Query, Row> &m_source;
    const Columns &m_columns;
    RowKind (*m_rowKind)(const Row &);
    Query m_query{};
    Order m_order;
    bool m_searched = false;
    bool m_loading = false;
    bool m_fetching = false;
    int m_generation = 0;
    int m_firstShown = 0;
    int m_lastShown = -1;
    CountState m_countState = CountState::Unknown;
    qsizetype m_counted = 0; ///< rows of the last result that was counted to its end
    QList<std::int64_t> m_ids;
    QList<ColumnSum<ColumnId>> m_sums;
    QList<std::int64_t> m_unanswered;
    int m_unansweredGeneration = 0;
    RowCache<Row> m_cache;
};

} // namespace meterdesk
