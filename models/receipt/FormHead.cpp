// SPDX-License-Identifier: GPL-3.0-or-later
#include "FormStyle.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal qrQuiet = 2.8; // four modules of the usual 29 stay white around it
constexpr qreal captionSize = 2.5;

/// mm at most, never scaled: a phone must read it.
constexpr qreal qrSideOn(const FormStyle &style)
{
    return style.low ? 15 : 21;
}

QString labelled(const SlipField &field)
{
    return field.isEmpty() ? QString() : field.label + u'：' + field.value;
}

/// Boxed, side by side, on a line of their own above everything else.
qreal addMarks(ReceiptDocument &ink, const QStringList &marks, const FormStyle &style)
{
    if (marks.isEmpty())
        return 0;
    const SlipTextStyle text = style.text(3.8, true);
    qreal left = 0;
    for (const QString &mark : marks) {
        const qreal width = textWidth(mark, text) + style.scaled(4);
        ink.add(SlipBox{{left, 0.2, width, style.scaled(6.4)}, 0.4});
        ink.addText({left + style.scaled(2), style.scaled(4.6)}, mark, text);
        left += width + style.scaled(2);
    }
    return style.scaled(7.4);
}

/// Signatures share the width evenly.
void addSignatures(ReceiptDocument &ink, const QList<SlipField> &signatures, qreal width, const FormStyle &style)
{
    QStringList texts;
    for (const SlipField &field : signatures)
        texts << field.label + u'：' + field.value;
    const qreal share = width / std::max<qsizetype>(texts.size(), 1);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const FittedText fitted = fitText(texts[i], share - style.scaled(2), style.text(3.3));
        ink.addText({share * static_cast<qreal>(i), style.scaled(5)}, fitted.lines.join(QString()), fitted.style);
    }
}

/// As many notes on a line as fit.
QStringList noteLines(const QStringList &notes, qreal width, const SlipTextStyle &text)
{
    QStringList lines;
    for (const QString &note : notes) {
        const QString longer = lines.isEmpty() ? note : lines.last() + u'　' + note;
        if (!lines.isEmpty() && textWidth(longer, text) <= width)
            lines.last() = longer;
        else
            lines << note;
    }
    return lines;
}

} // namespace

std::optional<SlipPicture> logoIn(const QByteArray &png, const QRectF &box, bool grey)
{
    QImage image = QImage::fromData(png);
    if (image.isNull())
        return {};
    if (!grey) {
        QImage paper(image.size(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor colour = image.pixelColor(x, y);
                if (colour.alpha() > 127 && colour.lightness() < 160)
                    paper.setPixel(x, y, qRgb(0, 0, 0));
            }
        }
        image = paper;
    }
    const QSizeF size = QSizeF(image.size()).scaled(box.size(), Qt::KeepAspectRatio);
    return SlipPicture{QRectF(QPointF(box.left(), box.center().y() - size.height() / 2), size), image};
}

Strip formHead(const DocumentContent &content, const FormStyle &style)
{
    Strip strip;
    ReceiptDocument &ink = strip.ink;
    const qreal middle = style.width / 2;
    qreal y = addMarks(ink, content.marks, style);
    const auto logo = logoIn(content.logo, {0, y, style.width * 0.18, style.scaled(style.low ? 9 : 13)}, style.grey);
    if (logo)
        ink.add(*logo);
    ink.addText({style.width, y + style.scaled(4)}, style.part, style.text(3.3), Qt::AlignRight);
    if (style.low) {
        const qreal left = logo ? logo->rect.right() + style.scaled(2) : 0;
        const FittedText owner = fitText(content.organisation, middle - style.scaled(20) - left, style.text(3.5));
        for (qsizetype i = 0; i < owner.lines.size(); ++i)
            ink.addText({left, y + style.scaled(4) + static_cast<qreal>(i) * lineHeightOf(owner.style)}, owner.lines[i],
                owner.style);
        ink.addText({middle, y + style.scaled(5.6)}, content.title, style.text(6, true), Qt::AlignHCenter);
        y += std::max(style.scaled(7.2), static_cast<qreal>(owner.lines.size()) * lineHeightOf(owner.style));
    } else {
        const FittedText owner = fitText(content.organisation, style.width * 0.6, style.text(4));
        for (const QString &line : owner.lines) {
            ink.addText({middle, y + style.scaled(4)}, line, owner.style, Qt::AlignHCenter);
            y += style.scaled(5.4);
        }
        ink.addText({middle, y + style.scaled(6.6)}, content.title, style.text(7, true), Qt::AlignHCenter);
        y += style.scaled(9.4);
    }
    const qreal baseline = y + style.scaled(3.2);
    ink.addText({0, baseline}, labelled(content.time), style.text(3.3));
    ink.addText({middle, baseline}, labelled(content.original), style.text(3.3), Qt::AlignHCenter);
    ink.addText({style.width, baseline}, labelled(content.number), style.text(3.3), Qt::AlignRight);
    strip.height = y + style.scaled(5);
    return strip;
}

Strip formFoot(const DocumentContent &content, const std::optional<QrMatrix> &qr, const FormStyle &style)
{
    Strip strip;
    ReceiptDocument &ink = strip.ink;
    const qreal qrWidth = qr ? qrSideOn(style) + 4 : 0;
    const qreal width = style.width - qrWidth;
    qreal y = style.scaled(1.5);
    if (!content.signatures.isEmpty()) {
        addSignatures(ink, content.signatures, width, style);
        y = style.scaled(style.low ? 9 : 14.5);
    }
    QStringList notes = content.notes;
    if (!style.foot.isEmpty())
        notes << style.foot;
    for (const QString &note : noteLines(notes, width, style.text(2.9))) {
        const FittedText fitted = fitText(note, width, style.text(2.9));
        for (const QString &line : fitted.lines) {
            ink.addText({0, y + style.scaled(2.6)}, line, fitted.style);
            y += lineHeightOf(fitted.style);
        }
    }
    if (qr) {
        const qreal side = qr->sideOnDots(qrSideOn(style));
        const QRectF square(style.width - side, qrQuiet, side, side);
        ink.add(SlipQr{square, *qr});
        ink.addText({square.right(), square.bottom() + qrQuiet + captionSize},
            content.checkCode.label + u' ' + content.checkCode.value, {captionSize, false, style.typeface},
            Qt::AlignRight);
        y = std::max(y, square.bottom() + qrQuiet + captionSize + 0.4);
    }
    strip.height = y;
    return strip;
}

} // namespace meterdesk
