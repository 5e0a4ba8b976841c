// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtGui/QPagedPaintDevice>

#include <memory>

#include "Error.h"

namespace meterdesk {

/// The printers of this PC. A seam: tests print on printers that fail when they are told to.
class Printers
{
public:
    virtual ~Printers() = default;

    [[nodiscard]] virtual QStringList names() const = 0;
    /// The PC's default printer; empty where it has none.
    [[nodiscard]] virtual QString defaultName() const = 0;

    /// A page to paint one document on. `printer-missing` where there is no such printer, `print-failed` where it takes
    /// nothing now. Never falls back to a file.
    [[nodiscard]] virtual Result<std::unique_ptr<QPagedPaintDevice>> open(
        const QString &printer, const QString &documentName) = 0;
    /// Whether the painted page really went out; `print-failed` otherwise.
    [[nodiscard]] virtual Result<void> finish(QPagedPaintDevice &device) = 0;
};

/// The printers of the operating system, through QPrinterInfo and QPrinter.
class SystemPrinters final : public Printers
{
public:
    [[nodiscard]] QStringList names() const override;
    [[nodiscard]] QString defaultName() const override;
    [[nodiscard]] Result<std::unique_ptr<QPagedPaintDevice>> open(
        const QString &printer, const QString &documentName) override;
    [[nodiscard]] Result<void> finish(QPagedPaintDevice &device) override;
};

} // namespace meterdesk
