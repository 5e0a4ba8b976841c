// SPDX-License-Identifier: GPL-3.0-or-later
#include "FormComposer.h"

#include "FormStyle.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<std::optional<QrMatrix>> qrOf(const DocumentContent &content)
{
    if (content.qrText.isEmpty())
        return std::optional<QrMatrix>();
    const auto matrix = QrMatrix::of(content.qrText.toUtf8());
    if (!matrix)
        return std::unexpected(matrix.error());
    return std::optional(*matrix);
}

QList<Strip> stripsOf(const DocumentContent &content, const std::optional<QrMatrix> &qr, const FormStyle &style)
{
    QList<Strip> strips{formHead(content, style)};
    for (const DocumentBlock &block : content.blocks) {
        if (const auto *fields = std::get_if<FieldBlock>(&block))
            addFieldRows(strips, fields->form, style);
        else if (const auto *table = std::get_if<TableBlock>(&block))
            addTable(strips, *table, style);
        else if (const auto *text = std::get_if<TextBlock>(&block))
            addParagraphs(strips, *text, style);
        else
            strips << rulerStrip(style.width, style.text(2.2));
    }
    strips << formFoot(content, qr, style);
    return strips;
}

/// Sheets of one paper, filled with forms.
class Sheets
{
public:
    explicit Sheets(ReceiptLayout layout)
        : m_layout(layout)
        , m_paper(paperOf(layout))
        , m_sheet(QRectF(QPointF(), m_paper.size).marginsRemoved(m_paper.margins))
    { }

    Result<void> add(const DocumentContent &content)
    {
        const auto qr = qrOf(content);
        if (!qr)
            return std::unexpected(qr.error());
        if (content.use == SheetUse::Report)
            addReport(content, *qr);
        else if (m_layout != ReceiptLayout::A4)
            fit(newPage(), content, *qr, m_sheet, {});
        else if (content.use == SheetUse::Slip)
            addTwice(content, *qr);
        else
            addHalf(content, *qr);
        return {};
    }

    [[nodiscard]] QList<ReceiptDocument> pages() const { return m_pages; }

private:
    ReceiptDocument &newPage()
    {
        m_pages.append(ReceiptDocument(m_paper.size));
        return m_pages.last();
    }

    [[nodiscard]] FormStyle styleOf(const DocumentContent &content, const QString &part) const
    {
        FormStyle style;
        style.width = m_sheet.width();
        style.typeface = isDotMatrix(m_layout) ? Typeface::Song : Typeface::Sans;
        style.low = m_layout == ReceiptLayout::Slip241Third;
        style.grey = !isDotMatrix(m_layout);
        style.part = part;
        style.foot = isDotMatrix(m_layout) ? content.parts : QString();
        return style;
    }

    void addWatermark(ReceiptDocument &page, const DocumentContent &content, const QRectF &area) const
    {
        if (!content.watermark.isEmpty() && !isDotMatrix(m_layout))
            page.add(SlipWatermark{area, content.watermark});
    }

    /// Smaller until it fits; what is spare then opens the rows.
    void fit(ReceiptDocument &page, const DocumentContent &content, const std::optional<QrMatrix> &qr,
        const QRectF &area, const QString &part) const
    {
        constexpr qreal smallest = 0.4;
        constexpr qreal mostAir = 2.4;
        FormStyle style = styleOf(content, part);
        QList<Strip> strips = stripsOf(content, qr, style);
        while (heightOf(strips) > area.height() && style.scale > smallest) {
            style.scale *= 0.96;
            strips = stripsOf(content, qr, style);
        }
        const auto rows = std::ranges::count_if(strips, [](const Strip &strip) { return strip.stretches; });
        if (rows > 0) {
            style.air = std::clamp((area.height() - heightOf(strips)) / static_cast<qreal>(rows), 0.0, mostAir);
            strips = stripsOf(content, qr, style);
        }
        addWatermark(page, content, area);
        page.append(pourStrips(strips, {area.topLeft(), QSizeF(area.width(), 10 * area.height())}).first());
    }

    [[nodiscard]] QRectF half(bool upper) const
    {
        const qreal cut = m_paper.size.height() / 2;
        QRectF area = m_sheet;
        if (upper)
            area.setBottom(cut - m_paper.margins.bottom());
        else
            area.setTop(cut + m_paper.margins.top());
        return area;
    }

    void addCut(ReceiptDocument &page) const
    {
        const qreal cut = m_paper.size.height() / 2;
        page.add(SlipLine{{0, cut, m_paper.size.width(), cut}, 0.2, true});
    }

    void addTwice(const DocumentContent &content, const std::optional<QrMatrix> &qr)
    {
        ReceiptDocument &page = newPage();
        fit(page, content, qr, half(true), content.customerPart);
        addCut(page);
        fit(page, content, qr, half(false), content.stubPart);
    }

    void addHalf(const DocumentContent &content, const std::optional<QrMatrix> &qr)
    {
        m_upper = !m_upper;
        if (m_upper)
            addCut(newPage());
        fit(m_pages.last(), content, qr, half(m_upper), {});
    }

    void addReport(const DocumentContent &content, const std::optional<QrMatrix> &qr)
    {
        constexpr qreal numberHeight = 4.5;
        const QRectF area = m_sheet.adjusted(0, 0, 0, -numberHeight);
        const FormStyle style = styleOf(content, {});
        const QList<ReceiptDocument> poured = pourStrips(stripsOf(content, qr, style), area);
        for (qsizetype i = 0; i < poured.size(); ++i) {
            ReceiptDocument &page = newPage();
            addWatermark(page, content, area);
            page.append(poured[i]);
            if (std::ranges::any_of(content.blocks,
                    [](const DocumentBlock &block) { return std::holds_alternative<RulerBlock>(block); }))
                addCorners(page);
            if (poured.size() > 1)
                page.addText({area.right(), m_sheet.bottom() - 1}, u"第 %1 页 共 %2 页"_s.arg(i + 1).arg(poured.size()),
                    style.text(2.7), Qt::AlignRight);
        }
    }

    /// Short lines at the corners of what is printed.
    void addCorners(ReceiptDocument &page) const
    {
        constexpr qreal length = 4;
        const QRectF &s = m_sheet;
        for (const qreal x : {s.left(), s.right()}) {
            for (const qreal y : {s.top(), s.bottom()}) {
                const qreal inward = x == s.left() ? length : -length;
                const qreal downward = y == s.top() ? length : -length;
                page.add(SlipLine{{x, y, x + inward, y}});
                page.add(SlipLine{{x, y, x, y + downward}});
            }
        }
    }

    ReceiptLayout m_layout;
    Paper m_paper;
    QRectF m_sheet;
    QList<ReceiptDocument> m_pages;
    bool m_upper = false; ///< the last notice stands in the upper half of its sheet
};

} // namespace

Result<QList<ReceiptDocument>> composeForms(const QList<DocumentContent> &contents, ReceiptLayout layout)
{
    Sheets sheets(layout);
    for (const DocumentContent &content : contents) {
        if (const auto added = sheets.add(content); !added)
            return std::unexpected(added.error());
    }
    return sheets.pages();
}

} // namespace meterdesk
