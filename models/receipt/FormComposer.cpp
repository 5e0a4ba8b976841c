// SPDX-License-Identifier: GPL-3.0-or-later
#include "FormComposer.h"

#include <algorithm>
#include <array>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Shares of the form's width: label, value, three times.
constexpr std::array<qreal, 6> columnShares{0.115, 0.25, 0.115, 0.22, 0.115, 0.185};
constexpr qreal qrSide = 21; // mm at most, never scaled: it must be read by a phone
constexpr qreal qrQuiet = 2.8; // four modules of the usual 29 stay white around it
constexpr qreal captionSize = 2.5;
constexpr qreal tableGap = 1.5;

struct FormCell
{
    SlipField field;
    int valueColumns = 1; ///< columns the value spans
    Qt::AlignmentFlag align = Qt::AlignLeft;
    qreal size = 3.3;
    bool bold = false;
};
using FormRow = QList<FormCell>;

FormCell money(const SlipField &field)
{
    return {field, 1, Qt::AlignRight};
}

QList<FormRow> rowsOf(const ReceiptContent &c)
{
    const QList<FormRow> rows{
        {{c.propertyName, 3, Qt::AlignLeft, 3.8, true}, {c.method}},
        {{c.propertyCode}, {c.meters}, {c.state}},
        {{c.address, 3}, {c.holder}},
        {{c.tariff}, {c.price}, {c.daysLeft}},
        {money(c.before), money(c.tendered), money(c.after)},
        {{c.capitals, 3, Qt::AlignLeft, 4.4, true}, {c.amount, 1, Qt::AlignRight, 4.4, true}},
        {{c.reference}, money(c.fee), money(c.credited)},
        {{c.lastReading}, {c.monthTotal}, {c.shift}},
        {{c.alarms}, {c.overdraft}, {c.autoTrip}},
        {{c.note, 5}},
    };
    QList<FormRow> filled;
    for (const FormRow &row : rows) {
        if (std::any_of(row.begin(), row.end(), [](const FormCell &cell) { return !cell.field.isEmpty(); }))
            filled.append(row);
    }
    return filled;
}

/// Where a form stands and how it is set.
struct FormFrame
{
    QRectF area;
    Typeface typeface = Typeface::Sans;
    QString part; ///< 客户联 …, at the top right
    QString foot; ///< last line
    bool watermark = false;
};

/// One try at setting the form: `scale` shrinks it, `airPerRow` opens the rows.
class FormComposer
{
public:
    FormComposer(const ReceiptContent &content, const FormFrame &frame, qreal scale, qreal airPerRow)
        : m_content(content)
        , m_frame(frame)
        , m_scale(scale)
        , m_air(airPerRow)
        , m_y(frame.area.top())
        , m_document(QSizeF())
    { }

    /// The y below the last line.
    qreal compose(const std::optional<QrMatrix> &qr)
    {
        if (m_frame.watermark)
            m_document.add(SlipWatermark{m_frame.area, m_content.watermark});
        heading();
        table();
        foot(qr);
        return m_y;
    }

    [[nodiscard]] const ReceiptDocument &document() const { return m_document; }

private:
    [[nodiscard]] SlipTextStyle style(qreal size, bool bold = false) const
    {
        return {size * m_scale, bold, m_frame.typeface};
    }
    [[nodiscard]] qreal scaled(qreal length) const { return length * m_scale; }

    void heading()
    {
        const QRectF &area = m_frame.area;
        const qreal middle = area.center().x();
        if (!m_content.marks.isEmpty())
            marks();
        m_document.addText({area.right(), m_y + scaled(4)}, m_frame.part, style(3.3), Qt::AlignRight);
        const FittedText organisation = fitText(m_content.organisation, area.width() * 0.7, style(4));
        for (const QString &line : organisation.lines) {
            m_document.addText({middle, m_y + scaled(4)}, line, organisation.style, Qt::AlignHCenter);
            m_y += scaled(5.4);
        }
        m_document.addText({middle, m_y + scaled(6.6)}, m_content.title, style(7, true), Qt::AlignHCenter);
        m_y += scaled(9.4);
        const qreal baseline = m_y + scaled(3.2);
        m_document.addText({area.left(), baseline}, labelled(m_content.time), style(3.3));
        m_document.addText({middle, baseline}, labelled(m_content.original), style(3.3), Qt::AlignHCenter);
        m_document.addText({area.right(), baseline}, labelled(m_content.receiptNo), style(3.3), Qt::AlignRight);
        m_y += scaled(5);
    }

    /// Boxed, side by side, on a line of their own above everything else.
    void marks()
    {
        const SlipTextStyle text = style(3.8, true);
        qreal left = m_frame.area.left();
        for (const QString &mark : m_content.marks) {
            const qreal width = textWidth(mark, text) + scaled(4);
            m_document.add(SlipBox{{left, m_y, width, scaled(6.4)}, 0.4});
            m_document.addText({left + scaled(2), m_y + scaled(4.6)}, mark, text);
            left += width + scaled(2);
        }
        m_y += scaled(7.4);
    }

    void table()
    {
        const qreal top = m_y;
        const qreal left = m_frame.area.left();
        const qreal right = m_frame.area.right();
        ruled({left, m_y, right, m_y});
        for (const FormRow &row : rowsOf(m_content)) {
            tableRow(row);
            ruled({left, m_y, right, m_y});
        }
        ruled({left, top, left, m_y});
        ruled({right, top, right, m_y});
        m_y += scaled(tableGap);
    }

    struct SetCell
    {
        qreal labelLeft;
        qreal valueLeft;
        qreal right;
        FittedText label;
        FittedText value;
        Qt::AlignmentFlag align;
    };

    void tableRow(const FormRow &row)
    {
        QList<SetCell> cells;
        qreal height = scaled(7.2) + m_air;
        int column = 0;
        qreal x = m_frame.area.left();
        const auto widthOf = [this](int first, int count) {
            qreal share = 0;
            for (int i = first; i < first + count; ++i)
                share += columnShares[static_cast<std::size_t>(i)];
            return share * m_frame.area.width();
        };
        for (const FormCell &cell : row) {
            const qreal labelWidth = widthOf(column, 1);
            const qreal valueWidth = widthOf(column + 1, cell.valueColumns);
            const qreal padding = scaled(1.6);
            cells.append({x, x + labelWidth, x + labelWidth + valueWidth,
                fitText(cell.field.label, labelWidth - scaled(1), style(3.3)),
                fitText(cell.field.value, valueWidth - 2 * padding, style(cell.size, cell.bold)), cell.align});
            const FittedText &value = cells.last().value;
            height = std::max(height, value.lines.size() * lineHeight(value.style) + scaled(2));
            x += labelWidth + valueWidth;
            column += 1 + cell.valueColumns;
        }
        for (const SetCell &cell : cells)
            paintCell(cell, height);
        m_y += height;
    }

    void paintCell(const SetCell &cell, qreal height)
    {
        const qreal labelMiddle = (cell.labelLeft + cell.valueLeft) / 2;
        block(cell.label, labelMiddle, height, Qt::AlignHCenter);
        const qreal padding = scaled(1.6);
        const qreal at = cell.align == Qt::AlignRight ? cell.right - padding : cell.valueLeft + padding;
        block(cell.value, at, height, cell.align);
        ruled({cell.valueLeft, m_y, cell.valueLeft, m_y + height});
        if (cell.right < m_frame.area.right() - 0.1)
            ruled({cell.right, m_y, cell.right, m_y + height});
    }

    /// Lines around the middle of a row of this height. All sizes of a row share their baseline.
    void block(const FittedText &text, qreal x, qreal height, Qt::AlignmentFlag align)
    {
        const qreal first = m_y + (height - (text.lines.size() - 1) * lineHeight(text.style)) / 2 + scaled(1.3);
        for (qsizetype i = 0; i < text.lines.size(); ++i)
            m_document.addText({x, first + i * lineHeight(text.style)}, text.lines[i], text.style, align);
    }

    void foot(const std::optional<QrMatrix> &qr)
    {
        const QRectF &area = m_frame.area;
        const qreal top = m_y;
        const qreal qrWidth = qr ? qrSide + 4 : 0;
        const qreal width = area.width() - qrWidth;
        const qreal baseline = m_y + scaled(3.6);
        const SlipTextStyle text = style(3.3);
        m_document.addText({area.left(), baseline}, labelled(m_content.cashier), text);
        m_document.addText({area.left() + width * 0.34, baseline}, m_content.signature + u"："_s, text);
        m_document.addText({area.left() + width * 0.68, baseline}, m_content.payee.label + u"："_s, text);
        m_y += scaled(12);

        QStringList notes{m_content.notAnInvoice + u'　' + m_content.keepIt};
        if (!m_content.printed.isEmpty())
            notes << m_content.printed.join(u'　');
        if (!m_frame.foot.isEmpty())
            notes << m_frame.foot;
        for (const QString &note : notes) {
            const FittedText fitted = fitText(note, width, style(2.9));
            for (const QString &line : fitted.lines) {
                m_document.addText({area.left(), m_y + scaled(2.6)}, line, fitted.style);
                m_y += lineHeight(fitted.style);
            }
        }
        if (!qr)
            return;
        const qreal side = qr->sideOnDots(qrSide);
        const QRectF square(area.right() - side, top + qrQuiet - scaled(tableGap), side, side);
        m_document.add(SlipQr{square, *qr});
        m_document.addText({square.right(), square.bottom() + qrQuiet + captionSize},
            m_content.checkCode.label + u' ' + m_content.checkCode.value, {captionSize, false, m_frame.typeface},
            Qt::AlignRight);
        m_y = std::max(m_y, square.bottom() + qrQuiet + captionSize);
    }

    void ruled(const QLineF &line) { m_document.add(SlipLine{line}); }
    [[nodiscard]] static QString labelled(const SlipField &field)
    {
        return field.isEmpty() ? QString() : field.label + u'：' + field.value;
    }
    [[nodiscard]] static qreal lineHeight(const SlipTextStyle &text) { return text.size * 1.32; }

    const ReceiptContent &m_content;
    const FormFrame &m_frame;
    qreal m_scale;
    qreal m_air;
    qreal m_y;
    ReceiptDocument m_document;
};

void addForm(
    ReceiptDocument &document, const ReceiptContent &content, const FormFrame &frame, const std::optional<QrMatrix> &qr)
{
    constexpr qreal smallest = 0.4;
    constexpr qreal mostAir = 2.4;
    qreal scale = 1;
    while (true) {
        FormComposer form(content, frame, scale, 0);
        const qreal spare = frame.area.bottom() - form.compose(qr);
        if (spare >= 0 || scale < smallest) {
            const auto rows = static_cast<qreal>(rowsOf(content).size());
            FormComposer airy(content, frame, scale, std::clamp(spare / rows, 0.0, mostAir));
            airy.compose(qr);
            document.append(airy.document());
            return;
        }
        scale *= 0.96;
    }
}

} // namespace

Result<ReceiptDocument> composeForm(const ReceiptContent &content, ReceiptLayout layout)
{
    std::optional<QrMatrix> qr;
    if (!content.qrText.isEmpty()) {
        const auto matrix = QrMatrix::of(content.qrText.toUtf8());
        if (!matrix)
            return std::unexpected(matrix.error());
        qr = *matrix;
    }
    const Paper paper = paperOf(layout);
    const QRectF sheet = QRectF(QPointF(), paper.size).marginsRemoved(paper.margins);
    ReceiptDocument document(paper.size);
    // A dot matrix prints no greys.
    const bool watermark = !content.watermark.isEmpty() && layout != ReceiptLayout::Slip241;

    if (layout == ReceiptLayout::Slip241) {
        addForm(document, content, {sheet, Typeface::Song, {}, content.parts, false}, qr);
    } else if (layout == ReceiptLayout::A5) {
        addForm(document, content, {sheet, Typeface::Sans, {}, {}, watermark}, qr);
    } else {
        const qreal cut = paper.size.height() / 2;
        QRectF upper = sheet;
        upper.setBottom(cut - paper.margins.bottom());
        QRectF lower = sheet;
        lower.setTop(cut + paper.margins.top());
        addForm(document, content, {upper, Typeface::Sans, content.customerPart, {}, watermark}, qr);
        document.add(SlipLine{{0, cut, paper.size.width(), cut}, 0.2, true});
        addForm(document, content, {lower, Typeface::Sans, content.stubPart, {}, watermark}, qr);
    }
    return document;
}

} // namespace meterdesk
