// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDir>

#include "print/Printers.h"

namespace meterdesk::test {

/// Printers whose paper is a PDF file each, and that fail when they are told to.
class FakePrinters final : public Printers
{
public:
    explicit FakePrinters(const QString &folder)
        : m_folder(folder)
    { }

    QStringList installed{QStringLiteral("Counter 80 mm")};
    std::optional<Error> openError; ///< the printer takes nothing
    std::optional<Error> finishError; ///< the paper got stuck

    /// Paths of what came out, oldest first.
    [[nodiscard]] const QStringList &sheets() const { return m_sheets; }

    [[nodiscard]] QStringList names() const override { return installed; }
    [[nodiscard]] QString defaultName() const override { return installed.value(0); }
    [[nodiscard]] Result<std::unique_ptr<QPagedPaintDevice>> open(
        const QString &printer, const QString &documentName) override;
    [[nodiscard]] Result<void> finish(QPagedPaintDevice &device) override;

private:
    QDir m_folder;
    QStringList m_sheets;
    QString m_open;
};

} // namespace meterdesk::test
