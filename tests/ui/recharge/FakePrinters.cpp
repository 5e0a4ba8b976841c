// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakePrinters.h"

#include <QtCore/QFile>

namespace meterdesk::test {

Async<QList<PrinterInfo>> FakePrinters::printers()
{
    QList<PrinterInfo> printers;
    for (const QString &name : std::as_const(installed)) {
        PrinterInfo printer;
        printer.name = name;
        printer.isDefault = printers.isEmpty();
        printer.state = state;
        printers += printer;
    }
    return finishedAsync<QList<PrinterInfo>>(printers);
}

Async<SpoolJob> FakePrinters::submit(const QString &printer, const PrintSheet &sheet)
{
    if (!installed.contains(printer))
        return finishedAsync<SpoolJob>(failure(ErrorCode::PrinterMissing, printer));
    if (submitError)
        return finishedAsync<SpoolJob>(std::unexpected(*submitError));
    Job job;
    job.spooled.id = static_cast<int>(m_jobs.size()) + 1;
    job.spooled.title = sheet.title;
    job.pdf = sheet.parts.value(0);
    job.copies = sheet.copies;
    work(job);
    m_jobs += job;
    return finishedAsync<SpoolJob>(m_jobs.last().spooled);
}

void FakePrinters::work(Job &job)
{
    if (job.spooled.state != SpoolState::Queued)
        return;
    if (jobsFail) {
        job.spooled.state = SpoolState::Failed;
        job.spooled.reason = QStringLiteral("out of paper");
        return;
    }
    job.spooled.reason = state == PrinterState::Ready ? QString() : QStringLiteral("media-empty");
    if (state != PrinterState::Ready)
        return;
    for (int copy = 0; copy < job.copies; ++copy) {
        QFile file(m_folder.filePath(QStringLiteral("sheet-%1.pdf").arg(m_sheets.size())));
        if (!file.open(QIODevice::WriteOnly) || file.write(job.pdf) != job.pdf.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        m_sheets += file.fileName();
    }
    job.spooled.state = SpoolState::Done;
}

Async<std::optional<SpoolJob>> FakePrinters::job(const QString &printer, int id, const QString &title)
{
    Q_UNUSED(printer)
    for (Job &job : m_jobs) {
        if (forgetful || (id > 0 ? job.spooled.id != id : job.spooled.title != title))
            continue;
        work(job);
        return finishedAsync<std::optional<SpoolJob>>(std::optional(job.spooled));
    }
    return finishedAsync<std::optional<SpoolJob>>(std::optional<SpoolJob>());
}

Async<void> FakePrinters::withdraw(const QString &printer, int id)
{
    Q_UNUSED(printer)
    for (Job &job : m_jobs) {
        if (job.spooled.id == id && job.spooled.state == SpoolState::Queued) {
            job.spooled.state = SpoolState::Failed;
            job.spooled.reason = QStringLiteral("withdrawn");
        }
    }
    return finishedAsync<void>({});
}

} // namespace meterdesk::test
