// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReceiptPrinterSpooler.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

ReceiptPrinterSpooler::ReceiptPrinterSpooler(const ReceiptPrinterPatience &patience, QObject *parent)
    : QObject(parent)
    , m_patience(patience)
{ }

ReceiptPrinterSpooler::~ReceiptPrinterSpooler() = default;

Async<QList<PrinterInfo>> ReceiptPrinterSpooler::printers()
{
    QList<PrinterInfo> printers;
    for (const QString &address : std::as_const(m_addresses)) {
        PrinterInfo printer = m_seen.value(address);
        printer.name = address;
        printer.format = PrintFormat::EscPos;
        printers += printer;
    }
    return finishedAsync<QList<PrinterInfo>>(printers);
}

Async<SpoolJob> ReceiptPrinterSpooler::submit(const QString &printer, const PrintSheet &sheet)
{
    if (sheet.format != PrintFormat::EscPos)
        return finishedAsync<SpoolJob>(failure(ErrorCode::Unsupported, printer));
    const auto address = ReceiptPrinterAddress::fromText(printer);
    if (!address)
        return finishedAsync<SpoolJob>(failure(ErrorCode::PrinterMissing, address.error().detail));
    auto *job = new ReceiptPrinterJob(++m_lastId, *address, sheet, m_patience, this);
    connect(job, &ReceiptPrinterJob::ended, this, [this, printer, job] { finish(printer, job); });
    const Async<SpoolJob> answer = job->handedOver();
    std::deque<ReceiptPrinterJob *> &waiting = m_waiting[printer];
    waiting.push_back(job);
    if (waiting.size() == 1)
        startNext(printer);
    return answer;
}

void ReceiptPrinterSpooler::startNext(const QString &printer)
{
    const std::deque<ReceiptPrinterJob *> &waiting = m_waiting[printer];
    if (!waiting.empty())
        waiting.front()->start();
}

void ReceiptPrinterSpooler::finish(const QString &printer, ReceiptPrinterJob *job)
{
    m_ended.insert(job->job().title, job->job());
    m_seen[printer].state = job->printerState();
    m_seen[printer].reason = job->printerState() == PrinterState::Ready ? QString() : job->job().reason;
    std::deque<ReceiptPrinterJob *> &waiting = m_waiting[printer];
    const bool wasAtPrinter = !waiting.empty() && waiting.front() == job;
    std::erase(waiting, job);
    job->deleteLater();
    if (wasAtPrinter)
        QMetaObject::invokeMethod(
            this, [this, printer] { startNext(printer); }, Qt::QueuedConnection);
}

Async<std::optional<SpoolJob>> ReceiptPrinterSpooler::job(const QString &printer, int id, const QString &title)
{
    Q_UNUSED(id)
    for (ReceiptPrinterJob *job : m_waiting.value(printer)) {
        if (job->job().title == title) {
            job->askForPaper();
            m_seen[printer].state = job->printerState();
            return finishedAsync<std::optional<SpoolJob>>(std::optional(job->job()));
        }
    }
    const auto ended = m_ended.constFind(title);
    return finishedAsync<std::optional<SpoolJob>>(ended == m_ended.constEnd() ? std::nullopt : std::optional(*ended));
}

Async<void> ReceiptPrinterSpooler::withdraw(const QString &printer, int id)
{
    const std::deque<ReceiptPrinterJob *> waiting = m_waiting.value(printer);
    const auto job = std::ranges::find_if(waiting, [id](ReceiptPrinterJob *each) { return each->job().id == id; });
    if (job != waiting.end())
        (*job)->giveUp();
    return finishedAsync<void>({});
}

} // namespace meterdesk
