// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PrintSpooler.h"
#include "SpoolThread.h"

namespace meterdesk {

/// The printers of Windows: pages are painted as pictures through the driver, which every receipt printer's driver can
/// do, and jobs are followed in the spooler. Every call runs in a thread of its own.
///
/// Windows forgets a job when it has printed it. One that is gone therefore counts as printed if it was seen at the
/// printer before without a fault, and as unknown otherwise.
class WindowsSpooler final : public PrintSpooler
{
public:
    WindowsSpooler();
    ~WindowsSpooler() override;

    [[nodiscard]] Async<QList<PrinterInfo>> printers() override;
    [[nodiscard]] Async<SpoolJob> submit(const QString &printer, const PrintSheet &sheet) override;
    [[nodiscard]] Async<std::optional<SpoolJob>> job(const QString &printer, int id, const QString &title) override;
    [[nodiscard]] Async<void> withdraw(const QString &printer, int id) override;

private:
    struct Seen;

    const std::shared_ptr<Seen> m_seen; ///< touched in the thread only
    SpoolThread m_thread;
};

} // namespace meterdesk
