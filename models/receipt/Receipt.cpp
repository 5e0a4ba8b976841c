// SPDX-License-Identifier: GPL-3.0-or-later
#include "Receipt.h"

#include "FormComposer.h"
#include "ReceiptContent.h"
#include "RollComposer.h"

#include <QtCore/QBuffer>
#include <QtCore/QSaveFile>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pdfResolution = 1200;
constexpr qreal mmPerInch = 25.4;
constexpr qreal widestRoll = 80; // mm

} // namespace

Result<ReceiptDocument> buildReceipt(const ReceiptFacts &facts, ReceiptLayout layout)
{
    if (qGuiApp == nullptr)
        return failure(ErrorCode::PrintFailed, u"fonts need a QGuiApplication"_s);
    const auto content = receiptContent(facts);
    if (!content)
        return std::unexpected(content.error());
    const Paper paper = paperOf(layout);
    return paper.isRoll() ? composeRoll(*content, paper) : composeForm(*content, layout);
}

QPageLayout pageLayoutOf(const ReceiptDocument &document)
{
    // The size is given as it is to be read: QPageLayout would turn a landscape one around.
    const QPageSize size(document.pageSize(), QPageSize::Millimeter, u"MeterDesk slip"_s, QPageSize::ExactMatch);
    QPageLayout layout(size, QPageLayout::Portrait, QMarginsF(0, 0, 0, 0), QPageLayout::Millimeter);
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

Result<void> paintReceipt(const ReceiptDocument &document, QPagedPaintDevice &device, QPointF offset)
{
    if (!device.setPageLayout(pageLayoutOf(document)))
        return failure(ErrorCode::PrintFailed,
            u"the device takes no page of %1 × %2 mm"_s.arg(document.pageSize().width())
                .arg(document.pageSize().height()));
    QPainter painter;
    if (!painter.begin(&device))
        return failure(ErrorCode::PrintFailed, u"the device cannot be painted on"_s);
    const qreal unitsPerMm = device.logicalDpiX() / mmPerInch;
    painter.translate(offset * unitsPerMm);
    document.paint(painter, unitsPerMm);
    if (!painter.end())
        return failure(ErrorCode::PrintFailed, u"the device did not finish the page"_s);
    return {};
}

Result<QByteArray> pdfOf(const QList<ReceiptDocument> &pages, const QString &title, QPointF offset)
{
    if (pages.isEmpty())
        return failure(ErrorCode::PrintFailed, u"a document without pages"_s);
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pdf);
        writer.setResolution(pdfResolution);
        writer.setTitle(title);
        writer.setCreator(u"MeterDesk"_s);
        writer.setPageLayout(pageLayoutOf(pages.first()));
        QPainter painter;
        if (!painter.begin(&writer))
            return failure(ErrorCode::PrintFailed, u"the PDF cannot be painted on"_s);
        const qreal unitsPerMm = writer.logicalDpiX() / mmPerInch;
        for (qsizetype n = 0; n < pages.size(); ++n) {
            if (n > 0) {
                writer.setPageLayout(pageLayoutOf(pages.at(n)));
                writer.newPage();
            }
            painter.save();
            painter.translate(offset * unitsPerMm);
            pages.at(n).paint(painter, unitsPerMm);
            painter.restore();
        }
        if (!painter.end())
            return failure(ErrorCode::PrintFailed, u"the PDF was not finished"_s);
    }
    return pdf.data();
}

Result<QByteArray> pictureOf(const ReceiptDocument &document, QPointF offset)
{
    const qreal dotsPerMm = document.pageSize().width() > widestRoll ? 16 : 8;
    QImage image((document.pageSize() * dotsPerMm).toSize(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter;
    if (!painter.begin(&image))
        return failure(ErrorCode::PrintFailed, u"a picture of this size cannot be made"_s);
    painter.translate(offset * dotsPerMm);
    document.paint(painter, dotsPerMm);
    painter.end();
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    if (!image.save(&png, "PNG"))
        return failure(ErrorCode::PrintFailed, u"the picture cannot be written"_s);
    return png.data();
}

Result<void> renderReceiptPdf(const ReceiptFacts &facts, ReceiptLayout layout, QIODevice &device)
{
    const auto document = buildReceipt(facts, layout);
    if (!document)
        return std::unexpected(document.error());
    QPdfWriter writer(&device);
    writer.setResolution(pdfResolution);
    writer.setTitle(facts.receiptNo);
    writer.setCreator(u"MeterDesk"_s);
    return paintReceipt(*document, writer);
}

Result<void> saveReceiptPdf(const ReceiptFacts &facts, ReceiptLayout layout, const QString &path)
{
    // QPdfWriter does not report a device that stops taking bytes, so the file is written from memory.
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    if (const auto rendered = renderReceiptPdf(facts, layout, pdf); !rendered)
        return rendered;

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf.data()) != pdf.size() || !file.commit())
        return failure(ErrorCode::FileUnwritable, path + u": "_s + file.errorString());
    return {};
}

} // namespace meterdesk
