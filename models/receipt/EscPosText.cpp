// SPDX-License-Identifier: GPL-3.0-or-later
#include "EscPosText.h"

#include "EscPos.h"

#include <algorithm>
#include <cmath>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal columnWidth = 1.5; // mm: 12 dots of 203 dpi
constexpr qreal dotsPerMm = 8;
constexpr qreal near = 0.3; // mm
constexpr qreal narrowRollWidth = 60; // mm of printable width

/// What stands at one height of the slip.
struct SlipRow
{
    qreal y = 0;
    QList<SlipText> texts; ///< from left to right
    QChar rule; ///< fills the whole line where there is no text
    std::optional<QrMatrix> qr;
    QImage picture;
};

QList<SlipRow> rowsOf(const ReceiptDocument &document)
{
    QList<SlipRow> rows;
    for (const SlipItem &item : document.items()) {
        if (const auto *text = std::get_if<SlipText>(&item)) {
            const qreal y = text->left.y();
            const auto same = std::ranges::find_if(
                rows, [y](const SlipRow &row) { return !row.texts.isEmpty() && std::abs(row.y - y) < 0.1; });
            if (same != rows.end())
                same->texts += *text;
            else
                rows += SlipRow{.y = y, .texts = {*text}};
        } else if (const auto *line = std::get_if<SlipLine>(&item)) {
            // The marks of a ruler are not for text.
            if (std::abs(line->line.dx()) > document.pageSize().width() / 2)
                rows += SlipRow{.y = line->line.y1(), .rule = u'-'};
        } else if (const auto *box = std::get_if<SlipBox>(&item)) {
            rows += SlipRow{.y = box->rect.top(), .rule = u'='};
            rows += SlipRow{.y = box->rect.bottom(), .rule = u'='};
        } else if (const auto *qr = std::get_if<SlipQr>(&item)) {
            // What stands beside it is printed above it.
            rows += SlipRow{.y = qr->rect.bottom(), .qr = qr->matrix};
        } else if (const auto *picture = std::get_if<SlipPicture>(&item)) {
            rows += SlipRow{.y = picture->rect.top(),
                .picture = picture->image.scaled((picture->rect.size() * dotsPerMm).toSize())};
        }
    }
    std::ranges::stable_sort(rows, {}, &SlipRow::y);
    for (SlipRow &row : rows)
        std::ranges::sort(row.texts, {}, [](const SlipText &text) { return text.left.x(); });
    return rows;
}

class LineWriter
{
public:
    LineWriter(const Paper &paper, int columns, const ReceiptDocument &document)
        : m_left(paper.margins.left())
        , m_width(paper.printableWidth())
        , m_columns(columns)
    {
        for (const SlipItem &item : document.items()) {
            if (const auto *qr = std::get_if<SlipQr>(&item))
                m_besideQr = qr->rect;
        }
    }

    void add(const SlipRow &row)
    {
        if (row.qr || !row.picture.isNull()) {
            m_lines += EscPosLine{.place = EscPosLine::Place::Centre, .qr = row.qr, .picture = row.picture};
        } else if (row.texts.isEmpty()) {
            m_lines += EscPosLine{.text = QString(m_columns, row.rule)};
        } else if (row.texts.size() == 1) {
            addSingle(row.texts.first());
        } else {
            addPair(row);
        }
    }

    [[nodiscard]] QList<EscPosLine> take() { return std::move(m_lines); }

private:
    [[nodiscard]] EscPosLine::Size sizeOf(const SlipTextStyle &style) const
    {
        const qreal body = m_width < narrowRollWidth ? 2.9 : 3.3;
        if (style.size >= body * 1.75)
            return EscPosLine::Size::Large;
        return style.size >= body * 1.2 ? EscPosLine::Size::Tall : EscPosLine::Size::Normal;
    }

    [[nodiscard]] bool isBesideQr(const SlipText &text) const
    {
        return m_besideQr && text.left.x() > m_besideQr->right() && text.left.y() > m_besideQr->top();
    }

    void addSingle(const SlipText &text)
    {
        const qreal left = text.left.x() - m_left;
        const qreal width = textWidth(text.text, text.style);
        if (left < near || isBesideQr(text))
            return addWrapped(text, EscPosLine::Place::Left);
        if (std::abs(left + width / 2 - m_width / 2) < near)
            return addWrapped(text, EscPosLine::Place::Centre);
        EscPosLine line{.size = sizeOf(text.style), .bold = text.style.bold};
        if (line.size == EscPosLine::Size::Large)
            line.size = EscPosLine::Size::Tall;
        addAt(line, text, columnOf(text));
    }

    /// A label, or several, and what belongs to it.
    void addPair(const SlipRow &row)
    {
        EscPosLine line;
        for (const SlipText &text : row.texts) {
            const bool tall = sizeOf(text.style) != EscPosLine::Size::Normal;
            line.size = tall ? EscPosLine::Size::Tall : line.size;
            line.bold = line.bold || text.style.bold;
        }
        for (const SlipText &text : row.texts) {
            const int column = &text == &row.texts.first() ? 0 : columnOf(text);
            const int used = columnsOf(line.text);
            if (used > 0 && column <= used) {
                m_lines += line;
                line.text.clear();
            }
            if (columnsOf(text.text) > m_columns) {
                for (const QString &part : wrapText(text.text, m_columns, columnsOf))
                    addAt(line, SlipText{text.left, part, text.style}, std::max(0, m_columns - columnsOf(part)));
                return;
            }
            line.text += QString(std::max(0, column - columnsOf(line.text)), u' ') + text.text;
        }
        m_lines += line;
    }

    void addAt(EscPosLine line, const SlipText &text, int column)
    {
        line.text = QString(column, u' ') + text.text;
        m_lines += line;
    }

    void addWrapped(const SlipText &text, EscPosLine::Place place)
    {
        EscPosLine line{.size = sizeOf(text.style), .bold = text.style.bold, .place = place};
        if (line.size == EscPosLine::Size::Large && columnsOf(text.text) * 2 > m_columns)
            line.size = EscPosLine::Size::Tall;
        for (const QString &part : wrapText(text.text, m_columns, columnsOf)) {
            line.text = part;
            m_lines += line;
        }
    }

    /// The lines of one value begin in one column, those that end at the right edge end there.
    [[nodiscard]] int columnOf(const SlipText &text)
    {
        const qreal left = text.left.x() - m_left;
        const int last = std::max(0, m_columns - columnsOf(text.text));
        const bool endsRight = std::abs(left + textWidth(text.text, text.style) - m_width) < near;
        int column = endsRight ? last : std::min(last, static_cast<int>(std::lround(left / columnWidth)));
        if (std::abs(left - m_valueLeft) < 0.05)
            column = std::min(m_valueColumn, last);
        m_valueLeft = left;
        m_valueColumn = column;
        return column;
    }

    qreal m_left;
    qreal m_width;
    int m_columns;
    std::optional<QRectF> m_besideQr;
    qreal m_valueLeft = -1;
    int m_valueColumn = 0;
    QList<EscPosLine> m_lines;
};

} // namespace

QList<EscPosLine> escPosLines(const ReceiptDocument &document, const Paper &paper, int columns)
{
    LineWriter writer(paper, columns, document);
    for (const SlipRow &row : rowsOf(document))
        writer.add(row);
    return writer.take();
}

} // namespace meterdesk
