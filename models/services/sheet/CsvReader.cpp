// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/CsvReader.h"

#include <QtCore/QStringDecoder>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

class CsvParser
{
public:
    explicit CsvParser(QStringView text)
        : m_text(text)
    { }

    Result<QList<SheetRow>> parse()
    {
        while (!atEnd()) {
            Result<void> cell = m_text[m_at] == u'"' ? readQuoted() : readPlain();
            if (!cell)
                return std::unexpected(cell.error());
            endCell();
        }
        return std::move(m_rows);
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] int rowNumber() const { return static_cast<int>(m_rows.size()) + 1; }
    [[nodiscard]] bool atLineBreak() const
    {
        return m_text[m_at] == u'\n'
            || (m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n');
    }

    Result<void> readPlain()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && m_text[m_at] != u',' && !atLineBreak())
            ++m_at;
        m_cell = m_text.sliced(begin, m_at - begin).toString();
        return {};
    }

    Result<void> readQuoted()
    {
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text[m_at] != u'"') {
                m_cell += m_text[m_at];
                continue;
            }
            ++m_at;
            if (atEnd() || m_text[m_at] == u',' || atLineBreak())
                return {};
            if (m_text[m_at] != u'"')
                return failure(ErrorCode::FileUnreadable, u"row %1: text behind a closing quote"_s.arg(rowNumber()));
            m_cell += u'"';
        }
        return failure(ErrorCode::FileUnreadable, u"row %1: a quote is never closed"_s.arg(rowNumber()));
    }

    /// Steps over the comma or line break behind a cell; a comma at the very end opens one more, empty cell.
    void endCell()
    {
        m_cells.append(std::exchange(m_cell, {}));
        if (!atEnd() && m_text[m_at] == u',') {
            ++m_at;
            if (!atEnd())
                return;
            m_cells.append(QString());
        } else if (!atEnd()) {
            m_at += m_text[m_at] == u'\r' ? 2 : 1;
        }
        m_rows.append({rowNumber(), std::exchange(m_cells, {})});
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QString m_cell;
    QStringList m_cells;
    QList<SheetRow> m_rows;
};

} // namespace

Result<Sheet> parseCsv(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return failure(ErrorCode::FileUnreadable, u"the text is not UTF-8; save it as CSV UTF-8"_s);
    Result<QList<SheetRow>> rows = CsvParser(text).parse();
    if (!rows)
        return std::unexpected(rows.error());
    return sheetFromRows(std::move(*rows));
}

} // namespace meterdesk
