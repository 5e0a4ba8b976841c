// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PrintSpooler.h"
#include "ReceiptPrinterJob.h"

#include <QtCore/QHash>

#include <deque>

namespace meterdesk {

/// Receipt printers without a driver (ESC/POS), named by their addresses (ReceiptPrinterAddress). One slip after the
/// other goes to a printer; slips are remembered as long as the program runs.
class ReceiptPrinterSpooler final : public QObject, public PrintSpooler
{
    Q_OBJECT
public:
    explicit ReceiptPrinterSpooler(const ReceiptPrinterPatience &patience = {}, QObject *parent = nullptr);
    ~ReceiptPrinterSpooler() override;

    void setReceiptPrinters(const QStringList &addresses) override { m_addresses = addresses; }
    /// What is known of them since they were used last; Ready before that.
    [[nodiscard]] Async<QList<PrinterInfo>> printers() override;
    [[nodiscard]] Async<SpoolJob> submit(const QString &printer, const PrintSheet &sheet) override;
    [[nodiscard]] Async<std::optional<SpoolJob>> job(const QString &printer, int id, const QString &title) override;
    [[nodiscard]] Async<void> withdraw(const QString &printer, int id) override;

private:
    void startNext(const QString &printer);
    void finish(const QString &printer, ReceiptPrinterJob *job);

    const ReceiptPrinterPatience m_patience;
    QStringList m_addresses;
    QHash<QString, std::deque<ReceiptPrinterJob *>> m_waiting; ///< the first one is at the printer
    QHash<QString, SpoolJob> m_ended; ///< by title
    QHash<QString, PrinterInfo> m_seen;
    int m_lastId = 0;
};

} // namespace meterdesk
