// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDir>

#include "PrintSpooler.h"

namespace meterdesk::test {

/// Printers whose paper is a PDF file each, and that fail when they are told to.
class FakePrinters final : public PrintSpooler
{
public:
    explicit FakePrinters(const QString &folder)
        : m_folder(folder)
    { }

    QStringList installed{QStringLiteral("Counter 80 mm")};
    PrinterState state = PrinterState::Ready; ///< without paper jobs wait, with it they print at once
    std::optional<Error> submitError; ///< the print system does not take it
    bool jobsFail = false; ///< the print system gives every job up
    bool forgetful = false; ///< it knows of no job

    /// Paths of what came out, oldest first.
    [[nodiscard]] const QStringList &sheets() const { return m_sheets; }
    /// How often something was handed over.
    [[nodiscard]] int submissions() const { return static_cast<int>(m_jobs.size()); }

    [[nodiscard]] Async<QList<PrinterInfo>> printers() override;
    [[nodiscard]] Async<SpoolJob> submit(const QString &printer, const PrintSheet &sheet) override;
    [[nodiscard]] Async<std::optional<SpoolJob>> job(const QString &printer, int id, const QString &title) override;
    [[nodiscard]] Async<void> withdraw(const QString &printer, int id) override;

private:
    struct Job
    {
        SpoolJob spooled;
        QByteArray pdf;
        int copies = 1;
    };
    void work(Job &job);

    QDir m_folder;
    QStringList m_sheets;
    QList<Job> m_jobs;
};

} // namespace meterdesk::test
