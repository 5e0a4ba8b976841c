// SPDX-License-Identifier: GPL-3.0-or-later
#include "CupsSpooler.h"

#include "PrinterReasons.h"

#include <QtCore/QStringList>

#include <cups/cups.h>

#include <array>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int connectTimeoutMs = 5000;
constexpr double answerTimeoutS = 10;

struct CloseHttp
{
    void operator()(http_t *http) const { httpClose(http); }
};
using Connection = std::unique_ptr<http_t, CloseHttp>;

struct DeleteIpp
{
    void operator()(ipp_t *ipp) const { ippDelete(ipp); }
};
using Answer = std::unique_ptr<ipp_t, DeleteIpp>;

QString lastError()
{
    return QString::fromUtf8(cupsLastErrorString());
}

/// 0 ends the call that waits for an answer.
int giveUp(http_t *, void *)
{
    return 0;
}

Result<Connection> connectTo(const QByteArray &server)
{
    const char *host = server.isEmpty() ? cupsServer() : server.constData();
    Connection connection(
        httpConnect2(host, ippPort(), nullptr, AF_UNSPEC, HTTP_ENCRYPTION_IF_REQUESTED, 1, connectTimeoutMs, nullptr));
    if (!connection)
        return failure(ErrorCode::PrintFailed, u"CUPS does not answer at %1"_s.arg(QString::fromLocal8Bit(host)));
    httpSetTimeout(connection.get(), answerTimeoutS, giveUp, nullptr);
    return connection;
}

/// CUPS answered that there is no such printer or job.
bool isMissing(ipp_status_t status)
{
    return status == IPP_STATUS_ERROR_NOT_FOUND || status == IPP_STATUS_ERROR_GONE;
}

std::array<char, 1024> printerUri(const QString &printer)
{
    std::array<char, 1024> uri{};
    httpAssembleURIf(HTTP_URI_CODING_ALL, uri.data(), static_cast<int>(uri.size()), "ipp", nullptr, "localhost",
        ippPort(), "/printers/%s", printer.toUtf8().constData());
    return uri;
}

ipp_t *printerRequest(ipp_op_t operation, const QString &printer)
{
    ipp_t *request = ippNewRequest(operation);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, printerUri(printer).data());
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    return request;
}

template <std::size_t Count>
void ask(ipp_t *request, const std::array<const char *, Count> &attributes)
{
    ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", static_cast<int>(Count), nullptr,
        attributes.data());
}

Answer send(const Connection &connection, ipp_t *request, const char *resource = "/")
{
    return Answer(cupsDoRequest(connection.get(), request, resource));
}

constexpr std::array printerAttributes{
    "printer-name", "printer-info", "printer-state", "printer-state-reasons", "printer-is-accepting-jobs"};
constexpr std::array jobAttributes{"job-id", "job-name", "job-state", "job-state-reasons", "job-printer-state-message"};

QStringList reasonsOf(ipp_attribute_t *attribute)
{
    QStringList reasons;
    for (int n = 0; n < ippGetCount(attribute); ++n) {
        const QString reason = QString::fromUtf8(ippGetString(attribute, n, nullptr));
        if (reason != u"none")
            reasons += reason;
    }
    return reasons;
}

/// The groups of one kind in an answer, each as the attributes of one printer or job.
template <typename Take>
void forEachGroup(ipp_t *answer, ipp_tag_t group, Take take)
{
    for (ipp_attribute_t *attribute = ippFirstAttribute(answer); attribute != nullptr;) {
        while (attribute != nullptr && ippGetGroupTag(attribute) != group)
            attribute = ippNextAttribute(answer);
        QHash<QByteArray, ipp_attribute_t *> found;
        while (attribute != nullptr && ippGetGroupTag(attribute) == group) {
            found.insert(ippGetName(attribute), attribute);
            attribute = ippNextAttribute(answer);
        }
        if (!found.isEmpty())
            take(found);
    }
}

using Attributes = QHash<QByteArray, ipp_attribute_t *>;

QString textOf(const Attributes &attributes, const QByteArray &name)
{
    ipp_attribute_t *attribute = attributes.value(name);
    return attribute != nullptr ? QString::fromUtf8(ippGetString(attribute, 0, nullptr)) : QString();
}

int numberOf(const Attributes &attributes, const QByteArray &name)
{
    ipp_attribute_t *attribute = attributes.value(name);
    return attribute != nullptr ? ippGetInteger(attribute, 0) : 0;
}

PrinterInfo readPrinter(const Attributes &attributes)
{
    ipp_attribute_t *accepting = attributes.value("printer-is-accepting-jobs");
    const bool stopped = numberOf(attributes, "printer-state") == IPP_PSTATE_STOPPED
        || (accepting != nullptr && ippGetBoolean(accepting, 0) == 0);
    const QStringList reasons = reasonsOf(attributes.value("printer-state-reasons"));
    PrinterInfo printer;
    printer.name = textOf(attributes, "printer-name");
    printer.description = textOf(attributes, "printer-info");
    printer.state = stateOfReasons(stopped, reasons);
    if (printer.state != PrinterState::Ready)
        printer.reason = reasons.join(u", "_s);
    return printer;
}

SpoolState spoolStateOf(int state)
{
    switch (state) {
    case IPP_JSTATE_HELD:
    case IPP_JSTATE_STOPPED:
        return SpoolState::Held;
    case IPP_JSTATE_PROCESSING:
        return SpoolState::Printing;
    case IPP_JSTATE_CANCELED:
    case IPP_JSTATE_ABORTED:
        return SpoolState::Failed;
    case IPP_JSTATE_COMPLETED:
        return SpoolState::Done;
    default:
        return SpoolState::Queued;
    }
}

SpoolJob readJob(const Attributes &attributes)
{
    SpoolJob job;
    job.id = numberOf(attributes, "job-id");
    job.title = textOf(attributes, "job-name");
    job.state = spoolStateOf(numberOf(attributes, "job-state"));
    if (job.state == SpoolState::Failed || job.state == SpoolState::Held) {
        job.reason = reasonsOf(attributes.value("job-state-reasons")).join(u", "_s);
        if (const QString words = textOf(attributes, "job-printer-state-message"); !words.isEmpty())
            job.reason = job.reason.isEmpty() ? words : job.reason + u": "_s + words;
    }
    return job;
}

/// Nothing where CUPS does not know the printer.
Result<std::optional<PrinterInfo>> printerNow(const Connection &connection, const QString &name)
{
    ipp_t *request = printerRequest(IPP_OP_GET_PRINTER_ATTRIBUTES, name);
    ask(request, printerAttributes);
    const Answer answer = send(connection, request);
    if (isMissing(cupsLastError()))
        return std::optional<PrinterInfo>();
    if (!answer || cupsLastError() > IPP_STATUS_OK_CONFLICTING)
        return failure(ErrorCode::PrintFailed, lastError());
    std::optional<PrinterInfo> printer;
    forEachGroup(
        answer.get(), IPP_TAG_PRINTER, [&](const Attributes &attributes) { printer = readPrinter(attributes); });
    return printer;
}

/// What keeps an open job from its paper is known to the printer only.
Result<std::optional<SpoolJob>> withReason(const Connection &connection, const QString &name, SpoolJob job)
{
    if (job.state == SpoolState::Done || job.state == SpoolState::Failed)
        return job;
    const auto printer = printerNow(connection, name);
    if (!printer)
        return std::unexpected(printer.error());
    // CUPS ends the jobs of a removed printer; this one has not been ended yet.
    if (!*printer)
        return std::optional<SpoolJob>();
    if ((*printer)->state != PrinterState::Ready)
        job.reason = (*printer)->reason;
    return job;
}

Result<QList<PrinterInfo>> allPrinters(const QByteArray &server)
{
    const auto connection = connectTo(server);
    // A PC without CUPS has no printers.
    if (!connection)
        return QList<PrinterInfo>();
    const char *standard = cupsGetDefault2(connection->get());
    const QString defaultName = standard != nullptr ? QString::fromUtf8(standard) : QString();
    ipp_t *request = ippNewRequest(IPP_OP_CUPS_GET_PRINTERS);
    ask(request, printerAttributes);
    const Answer answer = send(*connection, request);
    QList<PrinterInfo> printers;
    if (isMissing(cupsLastError()))
        return printers;
    if (!answer || cupsLastError() > IPP_STATUS_OK_CONFLICTING)
        return failure(ErrorCode::PrintFailed, lastError());
    forEachGroup(answer.get(), IPP_TAG_PRINTER, [&](const Attributes &attributes) {
        PrinterInfo printer = readPrinter(attributes);
        printer.isDefault = printer.name == defaultName;
        printers += printer;
    });
    std::ranges::sort(printers, {}, &PrinterInfo::name);
    return printers;
}

/// Owns the options that a job is made with.
class JobOptions
{
public:
    explicit JobOptions(const PrintSheet &sheet)
    {
        add("copies", QByteArray::number(sheet.copies));
        // Rolls are as long as their slip; a driver without custom sizes takes its own paper.
        add("media",
            "Custom." + QByteArray::number(sheet.paper.width(), 'f', 1) + 'x'
                + QByteArray::number(sheet.paper.height(), 'f', 1) + "mm");
        add("print-scaling", "none");
    }
    ~JobOptions() { cupsFreeOptions(m_count, m_options); }
    JobOptions(const JobOptions &) = delete;
    JobOptions &operator=(const JobOptions &) = delete;

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] cups_option_t *data() const { return m_options; }

private:
    void add(const char *name, const QByteArray &value)
    {
        m_count = cupsAddOption(name, value.constData(), m_count, &m_options);
    }

    int m_count = 0;
    cups_option_t *m_options = nullptr;
};

bool writeDocument(const Connection &connection, const QByteArray &name, int id, const PrintSheet &sheet)
{
    const QByteArray document = sheet.parts.value(0);
    return cupsStartDocument(
               connection.get(), name.constData(), id, sheet.title.toUtf8().constData(), "application/pdf", 1)
        == HTTP_STATUS_CONTINUE
        && cupsWriteRequestData(connection.get(), document.constData(), static_cast<std::size_t>(document.size()))
        == HTTP_STATUS_CONTINUE
        && cupsFinishDocument(connection.get(), name.constData()) <= IPP_STATUS_OK_CONFLICTING;
}

Result<SpoolJob> submitTo(const QByteArray &server, const QString &printer, const PrintSheet &sheet)
{
    if (sheet.format != PrintFormat::Pdf)
        return failure(ErrorCode::Unsupported, printer);
    const auto connection = connectTo(server);
    if (!connection)
        return std::unexpected(connection.error());
    const auto known = printerNow(*connection, printer);
    if (!known)
        return std::unexpected(known.error());
    if (!*known)
        return failure(ErrorCode::PrinterMissing, printer);

    const QByteArray name = printer.toUtf8();
    const JobOptions options(sheet);
    // A job without its document prints nothing, whatever becomes of the answer.
    const int id = cupsCreateJob(
        connection->get(), name.constData(), sheet.title.toUtf8().constData(), options.count(), options.data());
    if (id == 0)
        return failure(isMissing(cupsLastError()) ? ErrorCode::PrinterMissing : ErrorCode::PrintFailed, lastError());
    if (!writeDocument(*connection, name, id, sheet)) {
        const QString reason = lastError();
        const auto again = connectTo(server);
        const bool withdrawn =
            again && cupsCancelJob2(again->get(), name.constData(), id, 0) <= IPP_STATUS_OK_CONFLICTING;
        return failure(withdrawn ? ErrorCode::PrintFailed : ErrorCode::Timeout, reason);
    }
    return SpoolJob{.id = id, .title = sheet.title, .state = SpoolState::Queued, .reason = {}};
}

Result<std::optional<SpoolJob>> jobById(const Connection &connection, const QString &printer, int id)
{
    ipp_t *request = printerRequest(IPP_OP_GET_JOB_ATTRIBUTES, printer);
    ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", id);
    ask(request, jobAttributes);
    const Answer answer = send(connection, request);
    if (isMissing(cupsLastError()))
        return std::optional<SpoolJob>();
    if (!answer || cupsLastError() > IPP_STATUS_OK_CONFLICTING)
        return failure(ErrorCode::PrintFailed, lastError());
    std::optional<SpoolJob> job;
    forEachGroup(answer.get(), IPP_TAG_JOB, [&](const Attributes &attributes) { job = readJob(attributes); });
    return job;
}

Result<std::optional<SpoolJob>> jobByTitle(const Connection &connection, const QString &printer, const QString &title)
{
    ipp_t *request = printerRequest(IPP_OP_GET_JOBS, printer);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", nullptr, "all");
    ask(request, jobAttributes);
    const Answer answer = send(connection, request);
    if (isMissing(cupsLastError()))
        return std::optional<SpoolJob>();
    if (!answer || cupsLastError() > IPP_STATUS_OK_CONFLICTING)
        return failure(ErrorCode::PrintFailed, lastError());
    std::optional<SpoolJob> newest;
    forEachGroup(answer.get(), IPP_TAG_JOB, [&](const Attributes &attributes) {
        const SpoolJob job = readJob(attributes);
        if (job.title == title && (!newest || job.id > newest->id))
            newest = job;
    });
    return newest;
}

Result<std::optional<SpoolJob>> findJob(const QByteArray &server, const QString &printer, int id, const QString &title)
{
    const auto connection = connectTo(server);
    if (!connection)
        return std::unexpected(connection.error());
    const auto job = id > 0 ? jobById(*connection, printer, id) : jobByTitle(*connection, printer, title);
    if (!job)
        return std::unexpected(job.error());
    // A print system that was set up anew counts its jobs from 1 again; one that keeps titles to itself gives none.
    if (!*job || (!(*job)->title.isEmpty() && (*job)->title != title))
        return std::optional<SpoolJob>();
    return withReason(*connection, printer, **job);
}

Result<void> cancelJob(const QByteArray &server, const QString &printer, int id)
{
    const auto connection = connectTo(server);
    if (!connection)
        return std::unexpected(connection.error());
    const ipp_status_t status = cupsCancelJob2(connection->get(), printer.toUtf8().constData(), id, 0);
    // A job that has ended, or is not there, needs no withdrawal.
    if (status <= IPP_STATUS_OK_CONFLICTING || isMissing(status) || status == IPP_STATUS_ERROR_NOT_POSSIBLE)
        return {};
    return failure(ErrorCode::PrintFailed, lastError());
}

} // namespace

CupsSpooler::CupsSpooler(QByteArray server)
    : m_server(std::move(server))
{ }

Async<QList<PrinterInfo>> CupsSpooler::printers()
{
    return m_thread.run<QList<PrinterInfo>>([server = m_server] { return allPrinters(server); });
}

Async<SpoolJob> CupsSpooler::submit(const QString &printer, const PrintSheet &sheet)
{
    return m_thread.run<SpoolJob>([server = m_server, printer, sheet] { return submitTo(server, printer, sheet); });
}

Async<std::optional<SpoolJob>> CupsSpooler::job(const QString &printer, int id, const QString &title)
{
    return m_thread.run<std::optional<SpoolJob>>(
        [server = m_server, printer, id, title] { return findJob(server, printer, id, title); });
}

Async<void> CupsSpooler::withdraw(const QString &printer, int id)
{
    return m_thread.run<void>([server = m_server, printer, id] { return cancelJob(server, printer, id); });
}

} // namespace meterdesk
