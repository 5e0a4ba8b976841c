// SPDX-License-Identifier: GPL-3.0-or-later
#include "RollComposer.h"

#include "FormStyle.h"

#include <algorithm>
#include <cmath>

namespace meterdesk {

namespace {

constexpr qreal narrowRoll = 60; // mm of printable width
constexpr qreal lineFactor = 1.42;
constexpr qreal baselineFactor = 1.06; // of the character size, below the top of its line

/// Rows from top to bottom; `m_y` is where the next one begins.
class RollComposer
{
public:
    explicit RollComposer(const Paper &paper)
        : m_paper(paper)
        , m_left(paper.margins.left())
        , m_width(paper.printableWidth())
        , m_y(paper.margins.top())
        , m_pages{ReceiptDocument(paper.size)}
    {
        const bool narrow = m_width < narrowRoll;
        m_body.size = narrow ? 2.9 : 3.3;
        m_small.size = narrow ? 2.6 : 2.9;
        m_strong = {narrow ? 3.8 : 4.2, true};
        m_figures = {narrow ? 4.6 : 5.2, true};
        m_title = {narrow ? 5.2 : 6.0, true};
    }

    void heading(const DocumentContent &content)
    {
        for (const QString &mark : content.marks)
            boxed(mark);
        if (auto logo = logoIn(content.logo, {m_left, m_y, m_width, 11}, false)) {
            logo->rect.moveCenter({m_left + m_width / 2, m_y + 5.5});
            document().add(*logo);
            m_y += 12.5;
        }
        centred(content.title, m_title);
        centred(content.organisation, m_body);
    }

    void rule()
    {
        m_y += 1.2;
        document().add(SlipLine{{m_left, m_y, m_left + m_width, m_y}, 0.3, true});
        m_y += 1.0;
    }

    void operator()(const FieldBlock &block)
    {
        for (const RollLine &line : block.roll) {
            if (line.field.isEmpty())
                continue;
            turnPage();
            switch (line.weight) {
            case Weight::Plain:
                pair(line.field, m_body, m_body);
                break;
            case Weight::Strong:
                pair(line.field, m_body.emphasised(), m_body.emphasised());
                break;
            case Weight::Figures:
                pair(line.field, m_strong, m_figures);
                break;
            case Weight::Headline:
                headline(line.field);
                break;
            }
        }
    }

    void operator()(const TableBlock &table)
    {
        if (!table.caption.isEmpty())
            text(table.caption, m_body.emphasised());
        for (const QStringList &cells : table.rows)
            tableRow(table, cells, false);
        if (!table.sum.isEmpty())
            tableRow(table, table.sum, true);
    }

    void operator()(const TextBlock &block)
    {
        const SlipTextStyle style = block.weight == Weight::Plain ? m_body : m_body.emphasised();
        for (const QString &paragraph : block.paragraphs) {
            const FittedText fitted = fitText(paragraph, m_width, style);
            for (const QString &line : fitted.lines)
                text(line, fitted.style);
        }
    }

    void operator()(const RulerBlock &)
    {
        const Strip ruler = rulerStrip(m_width, {2.2});
        document().append(ruler.ink, {m_left, m_y});
        m_y += ruler.height;
    }

    /// QR code at the left, check code and room for a stamp beside it.
    void proof(const DocumentContent &content, const QrMatrix &matrix)
    {
        m_y += 1.5;
        // On the dots of the head, like the modules.
        const qreal top = std::ceil(m_y * 8) / 8;
        const qreal side = matrix.sideOnDots(m_width < narrowRoll ? 23 : 25);
        document().add(SlipQr{{m_left, top, side, side}, matrix});
        const qreal left = m_left + side + 3;
        const qreal width = m_width - side - 3;
        const auto beside = [&](const QString &value, const SlipTextStyle &style) {
            if (value.isEmpty())
                return;
            const FittedText fitted = fitText(value, width, style);
            for (const QString &line : fitted.lines) {
                document().addText({left, baseline(fitted.style)}, line, fitted.style);
                advance(fitted.style);
            }
        };
        beside(content.checkCode.label, m_small);
        beside(content.checkCode.value, m_strong);
        beside(content.payee.label, m_small);
        beside(content.payee.value, m_small);
        m_y = std::max(m_y, top + side) + 2.2;
    }

    /// Labels with room to write behind them.
    void signatures(const QList<SlipField> &fields)
    {
        for (const SlipField &field : fields) {
            if (!field.isEmpty())
                continue;
            m_y += 3;
            turnPage();
            document().addText({m_left, baseline(m_body)}, field.label, m_body);
            const qreal from = m_left + textWidth(field.label, m_body) + 2;
            const qreal line = baseline(m_body) + 0.6;
            document().add(SlipLine{{from, line, m_left + m_width, line}, 0.2});
            advance(m_body);
        }
        m_y += 1.5;
    }

    void note(const QString &value) { centred(value, m_small); }

    [[nodiscard]] QList<ReceiptDocument> finish()
    {
        document().setPageHeight(m_y + m_paper.margins.bottom());
        return m_pages;
    }

private:
    [[nodiscard]] ReceiptDocument &document() { return m_pages.last(); }

    void turnPage()
    {
        if (m_y < longestRollPage)
            return;
        document().setPageHeight(m_y + m_paper.margins.bottom());
        m_pages.append(ReceiptDocument(m_paper.size));
        m_y = m_paper.margins.top();
    }

    void boxed(const QString &mark)
    {
        const qreal top = m_y;
        const SlipTextStyle style = m_strong;
        m_y += 1.0;
        centred(mark, style);
        m_y += 0.6;
        document().add(SlipBox{{m_left + 0.2, top, m_width - 0.4, m_y - top}, 0.4});
        m_y += 1.6;
    }

    void centred(const QString &value, const SlipTextStyle &style)
    {
        if (value.isEmpty())
            return;
        const FittedText fitted = fitText(value, m_width, style);
        for (const QString &line : fitted.lines) {
            document().addText({m_left + m_width / 2, baseline(fitted.style)}, line, fitted.style, Qt::AlignHCenter);
            advance(fitted.style);
        }
    }

    /// The label on a line of its own, the value large below it.
    void headline(const SlipField &field)
    {
        text(field.label, m_body);
        for (const FittedText fitted = fitText(field.value, m_width, m_strong); const QString &line : fitted.lines)
            text(line, fitted.style);
    }

    void pair(const SlipField &field, const SlipTextStyle &labelStyle, const SlipTextStyle &valueStyle)
    {
        constexpr qreal gap = 2;
        const FittedText label = fitText(field.label, m_width, labelStyle);
        const qreal beside = m_width - label.width - gap;
        const bool ownLine = label.lines.size() > 1 || widestPiece(field.value, measureIn(valueStyle)) > beside;
        // One baseline for label and value, so that they are one line for the eye and for text extraction.
        const SlipTextStyle &taller = labelStyle.size > valueStyle.size ? labelStyle : valueStyle;
        for (const QString &line : label.lines) {
            document().addText({m_left, baseline(taller)}, line, label.style);
            if (ownLine)
                advance(taller);
        }
        const FittedText fitted = fitText(field.value, ownLine ? m_width : beside, valueStyle);
        const qreal right = m_left + m_width;
        for (const QString &line : fitted.lines) {
            // A wrapped value is a block at the right edge, its lines flush left within it.
            document().addText({right - fitted.width, baseline(taller)}, line, fitted.style);
            advance(taller);
        }
    }

    /// First line: what identifies the row and its figure; below it, small, the rest behind its headers.
    void tableRow(const TableBlock &table, const QStringList &cells, bool bold)
    {
        turnPage();
        SlipField first;
        QStringList below;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const TableColumn &column = table.columns[i];
            const QString cell = cells.value(i);
            if (cell.isEmpty())
                continue;
            if (column.onRoll == RollPlace::Left)
                first.label += (first.label.isEmpty() ? QString() : QStringLiteral(" ")) + cell;
            else if (column.onRoll == RollPlace::Right)
                first.value = cell;
            else
                below << column.header + QChar(u' ') + cell;
        }
        const SlipTextStyle style = bold ? m_body.emphasised() : m_body;
        pair(first, style, style);
        for (const QString &line : belowLines(below)) {
            const FittedText fitted = fitText(line, m_width - 2, m_small);
            for (const QString &part : fitted.lines) {
                document().addText({m_left + 2, baseline(fitted.style)}, part, fitted.style);
                advance(fitted.style);
            }
        }
        m_y += 0.6;
    }

    /// As many cells on a line as fit.
    [[nodiscard]] QStringList belowLines(const QStringList &cells) const
    {
        QStringList lines;
        for (const QString &cell : cells) {
            const QString longer = lines.isEmpty() ? cell : lines.last() + QStringLiteral("  ") + cell;
            if (!lines.isEmpty() && textWidth(longer, m_small) <= m_width - 2)
                lines.last() = longer;
            else
                lines << cell;
        }
        return lines;
    }

    void text(const QString &value, const SlipTextStyle &style)
    {
        document().addText({m_left, baseline(style)}, value, style);
        advance(style);
    }

    [[nodiscard]] qreal baseline(const SlipTextStyle &style) const { return m_y + style.size * baselineFactor; }
    void advance(const SlipTextStyle &style) { m_y += style.size * lineFactor; }

    Paper m_paper;
    qreal m_left;
    qreal m_width;
    qreal m_y;
    QList<ReceiptDocument> m_pages;
    SlipTextStyle m_body;
    SlipTextStyle m_small;
    SlipTextStyle m_strong;
    SlipTextStyle m_figures;
    SlipTextStyle m_title;
};

} // namespace

Result<QList<ReceiptDocument>> composeRoll(const DocumentContent &content, const Paper &paper)
{
    RollComposer roll(paper);
    roll.heading(content);
    roll.rule();
    for (const DocumentBlock &block : content.blocks) {
        std::visit(roll, block);
        roll.rule();
    }
    if (!content.qrText.isEmpty()) {
        const auto matrix = QrMatrix::of(content.qrText.toUtf8());
        if (!matrix)
            return std::unexpected(matrix.error());
        roll.proof(content, *matrix);
    } else if (!content.payee.isEmpty()) {
        roll(FieldBlock{{{content.payee}}, {}});
    }
    if (content.signsOnRoll)
        roll.signatures(content.signatures);
    for (const QString &line : content.notes)
        roll.note(line);
    return roll.finish();
}

} // namespace meterdesk
