// SPDX-License-Identifier: GPL-3.0-or-later
#include "AllPrinters.h"

#include "Promised.h"
#include "ReceiptPrinterAddress.h"
#include "ReceiptPrinterSpooler.h"

#if defined(METERDESK_CUPS)
#include "CupsSpooler.h"
#elif defined(Q_OS_WIN)
#include "WindowsSpooler.h"
#endif

namespace meterdesk {

AllPrinters::AllPrinters(std::unique_ptr<PrintSpooler> system, std::unique_ptr<PrintSpooler> receiptPrinters)
    : m_system(std::move(system))
    , m_receiptPrinters(std::move(receiptPrinters))
{ }

std::unique_ptr<PrintSpooler> AllPrinters::ofThisPc()
{
    std::unique_ptr<PrintSpooler> system;
#if defined(METERDESK_CUPS)
    system = std::make_unique<CupsSpooler>();
#elif defined(Q_OS_WIN)
    system = std::make_unique<WindowsSpooler>();
#endif
    return std::make_unique<AllPrinters>(std::move(system), std::make_unique<ReceiptPrinterSpooler>());
}

void AllPrinters::setReceiptPrinters(const QStringList &addresses)
{
    m_receiptPrinters->setReceiptPrinters(addresses);
}

Async<QList<PrinterInfo>> AllPrinters::printers()
{
    if (!m_system)
        return m_receiptPrinters->printers();
    const Promised<QList<PrinterInfo>> give;
    whenDone(m_system->printers(), this, [this, give](const Result<QList<PrinterInfo>> &queues) {
        whenDone(m_receiptPrinters->printers(), this, [give, queues](const Result<QList<PrinterInfo>> &others) {
            // A print system that does not answer hides no receipt printer.
            give(queues.value_or(QList<PrinterInfo>()) + others.value_or(QList<PrinterInfo>()));
        });
    });
    return give.future();
}

PrintSpooler *AllPrinters::spoolerOf(const QString &printer) const
{
    return ReceiptPrinterAddress::isAddress(printer) ? m_receiptPrinters.get() : m_system.get();
}

Async<SpoolJob> AllPrinters::submit(const QString &printer, const PrintSheet &sheet)
{
    PrintSpooler *spooler = spoolerOf(printer);
    return spooler ? spooler->submit(printer, sheet)
                   : finishedAsync<SpoolJob>(failure(ErrorCode::PrinterMissing, printer));
}

Async<std::optional<SpoolJob>> AllPrinters::job(const QString &printer, int id, const QString &title)
{
    PrintSpooler *spooler = spoolerOf(printer);
    return spooler ? spooler->job(printer, id, title)
                   : finishedAsync<std::optional<SpoolJob>>(std::optional<SpoolJob>());
}

Async<void> AllPrinters::withdraw(const QString &printer, int id)
{
    PrintSpooler *spooler = spoolerOf(printer);
    return spooler ? spooler->withdraw(printer, id) : finishedAsync<void>({});
}

} // namespace meterdesk
