// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/Printers.h"

#include <QtPrintSupport/QPrinter>
#include <QtPrintSupport/QPrinterInfo>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

QStringList SystemPrinters::names() const
{
    return QPrinterInfo::availablePrinterNames();
}

QString SystemPrinters::defaultName() const
{
    return QPrinterInfo::defaultPrinterName();
}

Result<std::unique_ptr<QPagedPaintDevice>> SystemPrinters::open(const QString &printer, const QString &documentName)
{
    const QPrinterInfo info = QPrinterInfo::printerInfo(printer);
    if (info.isNull())
        return failure(ErrorCode::PrinterMissing, printer);
    if (info.state() == QPrinter::Error)
        return failure(ErrorCode::PrintFailed, u"%1 reports an error"_s.arg(printer));
    auto device = std::make_unique<QPrinter>(info, QPrinter::HighResolution);
    // A QPrinter that finds no printer silently becomes a PDF file.
    if (!device->isValid() || device->outputFormat() != QPrinter::NativeFormat)
        return failure(ErrorCode::PrinterMissing, printer);
    device->setDocName(documentName);
    return device;
}

Result<void> SystemPrinters::finish(QPagedPaintDevice &device)
{
    const auto *printer = dynamic_cast<const QPrinter *>(&device);
    if (printer != nullptr
        && (printer->printerState() == QPrinter::Error || printer->printerState() == QPrinter::Aborted))
        return failure(ErrorCode::PrintFailed, printer->printerName());
    return {};
}

} // namespace meterdesk
