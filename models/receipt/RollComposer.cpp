// SPDX-License-Identifier: GPL-3.0-or-later
#include "RollComposer.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

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
        : m_document(paper.size)
        , m_left(paper.margins.left())
        , m_width(paper.printableWidth())
        , m_y(paper.margins.top())
        , m_bottomMargin(paper.margins.bottom())
    {
        const bool narrow = m_width < narrowRoll;
        m_body.size = narrow ? 2.9 : 3.3;
        m_small.size = narrow ? 2.6 : 2.9;
        m_strong = {narrow ? 3.8 : 4.2, true};
        m_figures = {narrow ? 4.6 : 5.2, true};
        m_title = {narrow ? 5.2 : 6.0, true};
    }

    void heading(const ReceiptContent &content)
    {
        for (const QString &mark : content.marks)
            boxed(mark);
        centred(content.title, m_title);
        centred(content.organisation, m_body);
    }

    void rule()
    {
        m_y += 1.2;
        m_document.add(SlipLine{{m_left, m_y, m_left + m_width, m_y}, 0.3, true});
        m_y += 1.0;
    }

    void pairs(std::initializer_list<SlipField> fields)
    {
        for (const SlipField &field : fields)
            pair(field, m_body, m_body);
    }

    void total(const SlipField &field) { pair(field, m_strong, m_figures); }
    void important(const SlipField &field) { pair(field, m_body.emphasised(), m_body.emphasised()); }

    /// The label on a line of its own, the value large below it.
    void headline(const SlipField &field)
    {
        if (field.isEmpty())
            return;
        text(field.label, m_body);
        for (const FittedText fitted = fitText(field.value, m_width, m_strong); const QString &line : fitted.lines)
            text(line, fitted.style);
    }

    void centred(const QString &value, const SlipTextStyle &style)
    {
        if (value.isEmpty())
            return;
        const FittedText fitted = fitText(value, m_width, style);
        for (const QString &line : fitted.lines) {
            m_document.addText({m_left + m_width / 2, baseline(fitted.style)}, line, fitted.style, Qt::AlignHCenter);
            advance(fitted.style);
        }
    }

    /// QR code at the left, check code and room for a stamp beside it.
    void proof(const ReceiptContent &content, const QrMatrix &matrix)
    {
        m_y += 1.5;
        // On the dots of the head, like the modules.
        const qreal top = std::ceil(m_y * 8) / 8;
        const qreal side = matrix.sideOnDots(m_width < narrowRoll ? 23 : 25);
        m_document.add(SlipQr{{m_left, top, side, side}, matrix});
        const qreal left = m_left + side + 3;
        const qreal width = m_width - side - 3;
        const auto beside = [&](const QString &value, const SlipTextStyle &style) {
            const FittedText fitted = fitText(value, width, style);
            for (const QString &line : fitted.lines) {
                m_document.addText({left, baseline(fitted.style)}, line, fitted.style);
                advance(fitted.style);
            }
        };
        beside(content.checkCode.label, m_small);
        beside(content.checkCode.value, m_strong);
        beside(content.payee.label, m_small);
        beside(content.payee.value, m_small);
        m_y = std::max(m_y, top + side) + 2.2;
    }

    void note(const QString &value) { centred(value, m_small); }

    [[nodiscard]] ReceiptDocument finish()
    {
        m_document.setPageHeight(m_y + m_bottomMargin);
        return std::move(m_document);
    }

private:
    void boxed(const QString &mark)
    {
        const qreal top = m_y;
        const SlipTextStyle style = m_strong;
        m_y += 1.0;
        centred(mark, style);
        m_y += 0.6;
        m_document.add(SlipBox{{m_left + 0.2, top, m_width - 0.4, m_y - top}, 0.4});
        m_y += 1.6;
    }

    void pair(const SlipField &field, const SlipTextStyle &labelStyle, const SlipTextStyle &valueStyle)
    {
        if (field.isEmpty())
            return;
        constexpr qreal gap = 2;
        const qreal beside = m_width - textWidth(field.label, labelStyle) - gap;
        const bool ownLine = widestPiece(field.value, measureIn(valueStyle)) > beside;
        // One baseline for label and value, so that they are one line for the eye and for text extraction.
        const SlipTextStyle &taller = labelStyle.size > valueStyle.size ? labelStyle : valueStyle;
        m_document.addText({m_left, baseline(taller)}, field.label, labelStyle);
        if (ownLine)
            advance(taller);
        const FittedText fitted = fitText(field.value, ownLine ? m_width : beside, valueStyle);
        const qreal right = m_left + m_width;
        for (const QString &line : fitted.lines) {
            // A wrapped value is a block at the right edge, its lines flush left within it.
            m_document.addText({right - fitted.width, baseline(taller)}, line, fitted.style);
            advance(taller);
        }
    }

    void text(const QString &value, const SlipTextStyle &style)
    {
        m_document.addText({m_left, baseline(style)}, value, style);
        advance(style);
    }

    [[nodiscard]] qreal baseline(const SlipTextStyle &style) const { return m_y + style.size * baselineFactor; }
    void advance(const SlipTextStyle &style) { m_y += style.size * lineFactor; }

    ReceiptDocument m_document;
    qreal m_left;
    qreal m_width;
    qreal m_y;
    qreal m_bottomMargin;
    SlipTextStyle m_body;
    SlipTextStyle m_small;
    SlipTextStyle m_strong;
    SlipTextStyle m_figures;
    SlipTextStyle m_title;
};

} // namespace

Result<ReceiptDocument> composeRoll(const ReceiptContent &content, const Paper &paper)
{
    RollComposer roll(paper);
    roll.heading(content);
    roll.rule();
    roll.pairs({content.receiptNo, content.original, content.time, content.cashier, content.shift});
    roll.rule();
    roll.headline(content.propertyName);
    roll.pairs({content.propertyCode, content.meters, content.holder, content.address, content.tariff, content.price});
    roll.rule();
    roll.total(content.amount);
    roll.pairs({content.capitals, content.method, content.reference, content.tendered, content.fee, content.credited});
    roll.rule();
    roll.pairs({content.before});
    roll.important(content.after);
    roll.pairs({content.state, content.daysLeft, content.lastReading, content.monthTotal, content.alarms,
        content.overdraft, content.autoTrip, content.note});
    roll.rule();
    if (!content.qrText.isEmpty()) {
        const auto matrix = QrMatrix::of(content.qrText.toUtf8());
        if (!matrix)
            return std::unexpected(matrix.error());
        roll.proof(content, *matrix);
    } else {
        roll.pairs({content.payee});
    }
    for (const QString &line : content.printed)
        roll.note(line);
    roll.note(content.notAnInvoice);
    roll.note(content.keepIt);
    return roll.finish();
}

} // namespace meterdesk
