// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <algorithm>
#include <memory>

#include "ColumnTable.h"
#include "PageSource.h"

namespace meterdesk {

/// Text of a CSV file: UTF-8 with BOM, CRLF, numbers for machines (`-3.32`, ISO dates), a field quoted where it must
/// be. A text that a spreadsheet would take for a formula gets an apostrophe before it.
class CsvText
{
public:
    void addHeader(const QStringList &titles);
    void addCell(ColumnKind kind, int decimals, const QVariant &raw, const QString &displayed);
    void endRow();
    /// Writes all of it, whole or not at all; `file-unwritable`.
    [[nodiscard]] Result<void> save(const QString &path) const;
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    void append(const QString &field);

    QString m_text;
    bool m_rowBegun = false;
};

/// Writes the whole result of a search to a CSV file, also the rows no table has loaded. The answer is the number of
/// rows. It ends early, without a file, when `context` goes away.
template <typename Query, typename Row>
class CsvExport : public std::enable_shared_from_this<CsvExport<Query, Row>>
{
public:
    using Source = PageSource<Query, Row>;
    using Columns = ColumnTable<Row, typename Row::Column>;

    /// `source` and `columns` must outlive the export; `shown` are the columns to write, in order.
    [[nodiscard]] static Async<int> run(Source &source, const Query &query, const typename Source::Order &order,
        const Columns &columns, const QList<int> &shown, const QString &path, QObject *context)
    {
        auto self = std::shared_ptr<CsvExport>(new CsvExport(source, columns, shown, path, context));
        self->m_promise.start();
        Async<int> done = self->m_promise.future();
        whenDone(source.open(query, order), context, [self](const Result<Snapshot<Row>> &snapshot) {
            if (!snapshot)
                return self->finish(std::unexpected(snapshot.error()));
            self->m_ids = snapshot->ids;
            self->writeHeader();
            self->fetchNext();
        });
        return done;
    }

private:
    static constexpr int chunk = 500;

    CsvExport(Source &source, const Columns &columns, QList<int> shown, QString path, QObject *context)
        : m_source(source)
        , m_columns(columns)
        , m_shown(std::move(shown))
        , m_path(std::move(path))
        , m_context(context)
    { }

    void writeHeader()
    {
        QStringList titles;
        for (const int column : m_shown)
            titles += m_columns.header(column, Qt::DisplayRole).toString();
        m_csv.addHeader(titles);
    }

    void fetchNext()
    {
        if (m_next >= m_ids.size()) {
            const Result<void> saved = m_csv.save(m_path);
            return finish(saved ? Result<int>(m_rows) : std::unexpected(saved.error()));
        }
        const QList<std::int64_t> ids = m_ids.mid(m_next, chunk);
        m_next += ids.size();
        whenDone(m_source.rows(ids), m_context, [self = this->shared_from_this(), ids](const Result<QList<Row>> &rows) {
            if (!rows)
                return self->finish(std::unexpected(rows.error()));
            self->writeRows(ids, *rows);
            self->fetchNext();
        });
    }

    /// In the order of the result; rows come in any order, and those deleted meanwhile do not come.
    void writeRows(const QList<std::int64_t> &ids, const QList<Row> &rows)
    {
        for (const std::int64_t id : ids) {
            const auto row = std::find_if(rows.begin(), rows.end(), [id](const Row &each) { return each.id == id; });
            if (row == rows.end())
                continue;
            for (const int column : m_shown) {
                const ColumnInfo &info = m_columns.at(column).info;
                m_csv.addCell(info.kind, info.decimals, m_columns.data(*row, column, RawRole),
                    m_columns.data(*row, column, Qt::DisplayRole).toString());
            }
            m_csv.endRow();
            ++m_rows;
        }
    }

    void finish(const Result<int> &result)
    {
        m_promise.addResult(result);
        m_promise.finish();
    }

    Source &m_source;
    const Columns &m_columns;
    QList<int> m_shown;
    QString m_path;
    QObject *m_context;
    QPromise<Result<int>> m_promise;
    CsvText m_csv;
    QList<std::int64_t> m_ids;
    qsizetype m_next = 0;
    int m_rows = 0;
};

} // namespace meterdesk
