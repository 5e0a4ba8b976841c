// SPDX-License-Identifier: GPL-3.0-or-later
#include "Documents.h"

#include "DocumentContents.h"
#include "FormComposer.h"
#include "RollComposer.h"

#include <QtCore/QBuffer>
#include <QtCore/QSaveFile>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pdfResolution = 1200;
constexpr qreal mmPerInch = 25.4;

struct ContentsOf
{
    ReceiptLayout layout;

    Result<QList<DocumentContent>> operator()(const ArrearsPaper &facts) const { return contentsOf(facts); }
    Result<QList<DocumentContent>> operator()(const TestPage &facts) const { return listed(contentOf(facts, layout)); }
    template <typename Facts>
    Result<QList<DocumentContent>> operator()(const Facts &facts) const
    {
        return listed(contentOf(facts));
    }

private:
    static Result<QList<DocumentContent>> listed(Result<DocumentContent> content)
    {
        if (!content)
            return std::unexpected(content.error());
        return QList<DocumentContent>{std::move(*content)};
    }
};

} // namespace

Result<QList<ReceiptDocument>> buildDocument(const DocumentFacts &facts, ReceiptLayout layout)
{
    if (qGuiApp == nullptr)
        return failure(ErrorCode::PrintFailed, u"fonts need a QGuiApplication"_s);
    const auto contents = std::visit(ContentsOf{layout}, facts);
    if (!contents)
        return std::unexpected(contents.error());
    if (contents->isEmpty())
        return failure(ErrorCode::InvalidArgument, u"nothing to print"_s);
    const Paper paper = paperOf(layout);
    if (!paper.isRoll())
        return composeForms(*contents, layout);
    QList<ReceiptDocument> pages;
    for (const DocumentContent &content : *contents) {
        const auto roll = composeRoll(content, paper);
        if (!roll)
            return std::unexpected(roll.error());
        pages += *roll;
    }
    return pages;
}

QPageLayout pageLayoutOf(const ReceiptDocument &page)
{
    // The size is given as it is to be read: QPageLayout would turn a landscape one around.
    const QPageSize size(page.pageSize(), QPageSize::Millimeter, u"MeterDesk slip"_s, QPageSize::ExactMatch);
    QPageLayout layout(size, QPageLayout::Portrait, QMarginsF(0, 0, 0, 0), QPageLayout::Millimeter);
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

Result<void> paintDocument(const QList<ReceiptDocument> &pages, QPagedPaintDevice &device, QPointF offset)
{
    QPainter painter;
    for (const ReceiptDocument &page : pages) {
        if (!device.setPageLayout(pageLayoutOf(page)))
            return failure(ErrorCode::PrintFailed,
                u"the device takes no page of %1 × %2 mm"_s.arg(page.pageSize().width()).arg(page.pageSize().height()));
        if (!painter.isActive() ? !painter.begin(&device) : !device.newPage())
            return failure(ErrorCode::PrintFailed, u"the device cannot be painted on"_s);
        const qreal unitsPerMm = device.logicalDpiX() / mmPerInch;
        painter.save();
        painter.translate(offset * unitsPerMm);
        page.paint(painter, unitsPerMm);
        painter.restore();
    }
    if (!painter.isActive() || !painter.end())
        return failure(ErrorCode::PrintFailed, u"the device did not finish the page"_s);
    return {};
}

Result<QByteArray> pdfOf(const QList<ReceiptDocument> &pages, const QString &title, QPointF offset)
{
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    QPdfWriter writer(&pdf);
    writer.setResolution(pdfResolution);
    writer.setTitle(title);
    writer.setCreator(u"MeterDesk"_s);
    if (const auto painted = paintDocument(pages, writer, offset); !painted)
        return std::unexpected(painted.error());
    return pdf.data();
}

Result<void> savePdf(const DocumentFacts &facts, ReceiptLayout layout, const QString &path)
{
    const auto pages = buildDocument(facts, layout);
    if (!pages)
        return std::unexpected(pages.error());
    // QPdfWriter does not report a device that stops taking bytes, so the file is written from memory.
    const auto pdf = pdfOf(*pages, numberOf(facts));
    if (!pdf)
        return std::unexpected(pdf.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size() || !file.commit())
        return failure(ErrorCode::FileUnwritable, path + u": "_s + file.errorString());
    return {};
}

} // namespace meterdesk
