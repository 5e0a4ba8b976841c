// SPDX-License-Identifier: GPL-3.0-or-later
#include "FormStyle.h"

#include <algorithm>
#include <array>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Shares of the form's width: label, value, three times.
constexpr std::array<qreal, 6> columnShares{0.115, 0.25, 0.115, 0.22, 0.115, 0.185};
constexpr qreal blockGap = 1.5;

/// A text that is set, and where.
struct SetText
{
    FittedText text;
    qreal at = 0;
    Qt::AlignmentFlag align = Qt::AlignLeft;
};

SlipTextStyle valueStyle(Weight weight, const FormStyle &style)
{
    switch (weight) {
    case Weight::Plain:
        return style.text(3.3);
    case Weight::Strong:
    case Weight::Headline:
        return style.text(3.8, true);
    case Weight::Figures:
        return style.text(4.4, true);
    }
    return style.text(3.3);
}

/// Sets texts around the middle of a row of this height. All sizes of a row share their baseline.
void addTexts(ReceiptDocument &ink, const QList<SetText> &texts, qreal height, const FormStyle &style)
{
    for (const SetText &set : texts) {
        const auto lines = static_cast<qreal>(set.text.lines.size());
        const qreal first = (height - (lines - 1) * lineHeightOf(set.text.style)) / 2 + style.scaled(1.3);
        for (qsizetype i = 0; i < set.text.lines.size(); ++i)
            ink.addText({set.at, first + static_cast<qreal>(i) * lineHeightOf(set.text.style)}, set.text.lines[i],
                set.text.style, set.align);
    }
}

/// A row with its outer lines, the one above it only where `opens`.
Strip ruledStrip(
    const QList<SetText> &texts, const QList<qreal> &verticals, qreal height, bool opens, const FormStyle &style)
{
    Strip strip;
    strip.height = height;
    strip.ruled = true;
    addTexts(strip.ink, texts, height, style);
    if (opens)
        strip.ink.add(SlipLine{{0, 0, style.width, 0}});
    strip.ink.add(SlipLine{{0, height, style.width, height}});
    for (const qreal x : verticals)
        strip.ink.add(SlipLine{{x, 0, x, height}});
    return strip;
}

Strip fieldRow(const FormRow &row, bool opens, const FormStyle &style)
{
    QList<SetText> texts;
    QList<qreal> verticals{0};
    qreal height = style.scaled(7.2) + style.air;
    const qreal padding = style.scaled(1.6);
    std::size_t column = 0;
    qreal x = 0;
    const auto take = [&](int columns) {
        qreal share = 0;
        for (int i = 0; i < columns && column < columnShares.size(); ++i)
            share += columnShares[column++];
        return share * style.width;
    };
    for (const FormCell &cell : row.cells) {
        const qreal labelWidth = take(1);
        const qreal valueLeft = x + labelWidth;
        const qreal valueWidth = take(cell.valueColumns);
        texts << SetText{fitText(cell.field.label, labelWidth - style.scaled(1), style.text(3.3)), x + labelWidth / 2,
            Qt::AlignHCenter};
        const bool right = cell.side == Side::Right;
        texts << SetText{fitText(cell.field.value, valueWidth - 2 * padding, valueStyle(cell.weight, style)),
            right ? valueLeft + valueWidth - padding : valueLeft + padding, right ? Qt::AlignRight : Qt::AlignLeft};
        const FittedText &value = texts.last().text;
        height = std::max(height, static_cast<qreal>(value.lines.size()) * lineHeightOf(value.style) + style.scaled(2));
        x = valueLeft + valueWidth;
        verticals << valueLeft << x;
    }
    verticals.last() = style.width;
    Strip strip = ruledStrip(texts, verticals, height, opens, style);
    strip.stretches = true;
    return strip;
}

/// One row of a table; bold for its head and sum.
Strip tableRow(const TableBlock &table, const QStringList &cells, bool isHead, bool bold, const FormStyle &style)
{
    qreal shares = 0;
    for (const TableColumn &column : table.columns)
        shares += column.share;
    QList<SetText> texts;
    QList<qreal> verticals{0};
    qreal height = style.scaled(isHead ? 6.4 : 5.8);
    const qreal padding = style.scaled(1.2);
    qreal x = 0;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const TableColumn &column = table.columns[i];
        const qreal width = column.share / shares * style.width;
        const bool right = column.side == Side::Right;
        texts << SetText{fitText(cells.value(i), width - 2 * padding, style.text(2.9, bold)),
            right ? x + width - padding : x + padding, right ? Qt::AlignRight : Qt::AlignLeft};
        const FittedText &text = texts.last().text;
        height = std::max(height, static_cast<qreal>(text.lines.size()) * lineHeightOf(text.style) + style.scaled(1.6));
        x += width;
        verticals << x;
    }
    verticals.last() = style.width;
    return ruledStrip(texts, verticals, height, isHead, style);
}

Strip gap(const FormStyle &style)
{
    Strip strip;
    strip.height = style.scaled(blockGap);
    strip.keepsNext = true;
    return strip;
}

Strip caption(const QString &text, const FormStyle &style)
{
    Strip strip;
    strip.ink.addText({0, style.scaled(5)}, text, style.text(3.3, true));
    strip.height = style.scaled(6.4);
    strip.keepsNext = true;
    return strip;
}

bool isFilled(const FormRow &row)
{
    return std::ranges::any_of(row.cells, [](const FormCell &cell) { return !cell.field.isEmpty(); });
}

} // namespace

void addFieldRows(QList<Strip> &strips, const QList<FormRow> &rows, const FormStyle &style)
{
    for (const FormRow &row : rows) {
        if (!isFilled(row) || (style.low && row.dispensable))
            continue;
        const bool continues = !strips.isEmpty() && strips.last().stretches;
        if (!continues && !strips.isEmpty() && strips.last().ruled)
            strips << gap(style);
        strips << fieldRow(row, !continues, style);
    }
}

void addTable(QList<Strip> &strips, const TableBlock &table, const FormStyle &style)
{
    if (!table.caption.isEmpty())
        strips << caption(table.caption, style);
    else if (!strips.isEmpty() && strips.last().ruled)
        strips << gap(style);
    QStringList headers;
    for (const TableColumn &column : table.columns)
        headers << column.header;
    Strip head = tableRow(table, headers, true, true, style);
    head.keepsNext = true;
    const qsizetype headIndex = strips.size();
    strips << head;
    for (const QStringList &cells : table.rows) {
        strips << tableRow(table, cells, false, false, style);
        strips.last().head = headIndex;
    }
    if (!table.sum.isEmpty()) {
        strips << tableRow(table, table.sum, false, true, style);
        strips.last().head = headIndex;
    }
}

void addParagraphs(QList<Strip> &strips, const TextBlock &block, const FormStyle &style)
{
    for (const QString &paragraph : block.paragraphs) {
        Strip strip;
        const FittedText fitted = fitText(paragraph, style.width, valueStyle(block.weight, style));
        qreal y = style.scaled(1);
        for (const QString &line : fitted.lines) {
            strip.ink.addText({0, y + fitted.style.size}, line, fitted.style);
            y += fitted.style.size * 1.5;
        }
        strip.height = y + style.scaled(0.6);
        strips << strip;
    }
}

Strip rulerStrip(qreal width, const SlipTextStyle &text)
{
    Strip strip;
    constexpr qreal base = 7;
    strip.ink.add(SlipLine{{0, base, width, base}});
    for (int mm = 0; mm <= static_cast<int>(width); ++mm) {
        const qreal length = mm % 10 == 0 ? 3.5 : mm % 5 == 0 ? 2.5 : 1.5;
        strip.ink.add(SlipLine{{static_cast<qreal>(mm), base - length, static_cast<qreal>(mm), base}, 0.15});
        // The last number would stand out of the paper.
        if (mm % 10 == 0 && mm > 0 && mm + 3 < width)
            strip.ink.addText({static_cast<qreal>(mm), base - 3.9}, QString::number(mm), text, Qt::AlignHCenter);
    }
    strip.ink.add(SlipLine{{width, base - 5, width, base}, 0.4});
    strip.ink.add(SlipLine{{0, base - 5, 0, base}, 0.4});
    strip.height = base + 2;
    return strip;
}

} // namespace meterdesk
