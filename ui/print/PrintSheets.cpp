// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PrintSheets.h"

#include "DocumentBytes.h"
#include "EscPos.h"
#include "PagePicture.h"
#include "Receipt.h"
#include "ReceiptPrinterAddress.h"
#include "Try.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QList<ReceiptDocument>> pagesOf(const PrintTicket &ticket, ReceiptLayout layout)
{
    if (!ticket.facts)
        return documentFromBytes(ticket.content);
    METERDESK_TRY(slip, buildReceipt(*ticket.facts, layout));
    return QList<ReceiptDocument>{slip};
}

/// ESC/POS for the roll of the printer that has this address.
Result<QByteArray> rollBytes(const PrintTicket &ticket, ReceiptLayout layout, const ReceiptPrinterAddress &address)
{
    if (ticket.facts)
        layout = address.narrow ? ReceiptLayout::Roll58 : ReceiptLayout::Roll80;
    METERDESK_TRY(pages, pagesOf(ticket, layout));
    EscPosOptions options;
    options.picture = address.picture;
    options.cut = address.cut;
    options.copies = ticket.order.copies;
    options.openDrawer =
        address.drawer && ticket.facts && ticket.facts->copy == 0 && ticket.facts->method == PayMethod::Cash;
    QByteArray bytes;
    for (const ReceiptDocument &page : pages) {
        METERDESK_TRY(slip, escPosOf(page, layout, options));
        bytes += slip;
        options.openDrawer = false;
    }
    return bytes;
}

} // namespace

Result<PrintSheet> sheetFor(const PrintTicket &ticket, const PrinterInfo &printer, QPointF offset)
{
    METERDESK_TRY(layout, fromWord<ReceiptLayout>(ticket.order.paper));
    PrintSheet sheet{.title = ticket.order.title, .format = printer.format, .paper = {}, .copies = ticket.order.copies};
    if (printer.format == PrintFormat::EscPos) {
        METERDESK_TRY(address, ReceiptPrinterAddress::fromText(printer.name));
        METERDESK_TRY(bytes, rollBytes(ticket, layout, address));
        sheet.parts = {bytes};
        return sheet;
    }
    METERDESK_TRY(pages, pagesOf(ticket, layout));
    sheet.paper = pages.first().pageSize();
    if (printer.format == PrintFormat::Pdf) {
        METERDESK_TRY(pdf, pdfOf(pages, ticket.order.title, offset));
        sheet.parts = {pdf};
        return sheet;
    }
    for (const ReceiptDocument &page : pages) {
        METERDESK_TRY(picture, pictureOf(page, offset));
        sheet.parts += picture;
    }
    return sheet;
}

} // namespace meterdesk
