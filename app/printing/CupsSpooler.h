// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PrintSpooler.h"
#include "SpoolThread.h"

namespace meterdesk {

/// The queues of CUPS, through libcups. Every call has its own short connection, made in a thread of its own.
class CupsSpooler final : public PrintSpooler
{
public:
    /// `server`: a host or the path of a socket; empty: that of CUPS_SERVER or of client.conf.
    explicit CupsSpooler(QByteArray server = {});

    [[nodiscard]] Async<QList<PrinterInfo>> printers() override;
    [[nodiscard]] Async<SpoolJob> submit(const QString &printer, const PrintSheet &sheet) override;
    [[nodiscard]] Async<std::optional<SpoolJob>> job(const QString &printer, int id, const QString &title) override;
    [[nodiscard]] Async<void> withdraw(const QString &printer, int id) override;

private:
    const QByteArray m_server;
    SpoolThread m_thread;
};

} // namespace meterdesk
