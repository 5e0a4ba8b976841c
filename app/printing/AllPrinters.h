// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PrintSpooler.h"

#include <QtCore/QObject>

namespace meterdesk {

/// Every printer of this PC: the queues of the system and receipt printers without a driver.
class AllPrinters final : public QObject, public PrintSpooler
{
    Q_OBJECT
public:
    /// `system`: none where this PC has no print system.
    AllPrinters(std::unique_ptr<PrintSpooler> system, std::unique_ptr<PrintSpooler> receiptPrinters);

    /// The print system that the program was built for: CUPS or Windows.
    [[nodiscard]] static std::unique_ptr<PrintSpooler> ofThisPc();

    void setReceiptPrinters(const QStringList &addresses) override;
    [[nodiscard]] Async<QList<PrinterInfo>> printers() override;
    [[nodiscard]] Async<SpoolJob> submit(const QString &printer, const PrintSheet &sheet) override;
    [[nodiscard]] Async<std::optional<SpoolJob>> job(const QString &printer, int id, const QString &title) override;
    [[nodiscard]] Async<void> withdraw(const QString &printer, int id) override;

private:
    [[nodiscard]] PrintSpooler *spoolerOf(const QString &printer) const;

    std::unique_ptr<PrintSpooler> m_system;
    std::unique_ptr<PrintSpooler> m_receiptPrinters;
};

} // namespace meterdesk
