// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowsSpooler.h"

#include <windows.h>
#include <winspool.h>

#include <QtCore/QHash>
#include <QtGui/QImage>

#include <cmath>
#include <vector>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

/// Jobs that were seen in a queue and ran well until they vanished, by printer and title.
struct WindowsSpooler::Seen
{
    QHash<QString, bool> healthy;

    static QString keyOf(const QString &printer, const QString &title) { return printer + u'\n' + title; }
};

namespace {

constexpr double tenthsOfMmPerInch = 254;

std::wstring wide(const QString &text)
{
    return text.toStdWString();
}

QString textOf(const wchar_t *text)
{
    return text != nullptr ? QString::fromWCharArray(text) : QString();
}

QString systemError()
{
    return u"Windows error %1"_s.arg(GetLastError());
}

/// An open printer, closed again.
class OpenedPrinter
{
public:
    explicit OpenedPrinter(const QString &name)
    {
        std::wstring text = wide(name);
        if (OpenPrinterW(text.data(), &m_handle, nullptr) == 0)
            m_handle = nullptr;
    }
    ~OpenedPrinter()
    {
        if (m_handle != nullptr)
            ClosePrinter(m_handle);
    }
    OpenedPrinter(const OpenedPrinter &) = delete;
    OpenedPrinter &operator=(const OpenedPrinter &) = delete;

    [[nodiscard]] HANDLE handle() const { return m_handle; }
    explicit operator bool() const { return m_handle != nullptr; }

private:
    HANDLE m_handle = nullptr;
};

/// What the bits of a printer or of a job say. Both carry the same troubles under different names.
PrinterState stateOfPrinter(DWORD status, DWORD attributes)
{
    if ((status & (PRINTER_STATUS_PAPER_OUT | PRINTER_STATUS_MANUAL_FEED)) != 0)
        return PrinterState::PaperOut;
    if ((status & (PRINTER_STATUS_OFFLINE | PRINTER_STATUS_NOT_AVAILABLE | PRINTER_STATUS_SERVER_UNKNOWN)) != 0
        || (attributes & PRINTER_ATTRIBUTE_WORK_OFFLINE) != 0)
        return PrinterState::Offline;
    if ((status
            & (PRINTER_STATUS_ERROR | PRINTER_STATUS_PAPER_JAM | PRINTER_STATUS_PAPER_PROBLEM | PRINTER_STATUS_DOOR_OPEN
                | PRINTER_STATUS_USER_INTERVENTION | PRINTER_STATUS_NO_TONER | PRINTER_STATUS_OUTPUT_BIN_FULL))
        != 0)
        return PrinterState::Trouble;
    return (status & PRINTER_STATUS_PAUSED) != 0 ? PrinterState::Paused : PrinterState::Ready;
}

QString reasonOfJob(DWORD status, const wchar_t *words)
{
    if (const QString text = textOf(words); !text.isEmpty())
        return text;
    if ((status & JOB_STATUS_PAPEROUT) != 0)
        return u"media-empty"_s;
    if ((status & JOB_STATUS_OFFLINE) != 0)
        return u"offline"_s;
    if ((status & (JOB_STATUS_ERROR | JOB_STATUS_BLOCKED_DEVQ | JOB_STATUS_USER_INTERVENTION)) != 0)
        return u"error"_s;
    return (status & JOB_STATUS_PAUSED) != 0 ? u"paused"_s : QString();
}

SpoolJob readJob(const JOB_INFO_1W &info)
{
    SpoolJob job;
    job.id = static_cast<int>(info.JobId);
    job.title = textOf(info.pDocument);
    job.reason = reasonOfJob(info.Status, info.pStatus);
    if ((info.Status & JOB_STATUS_PRINTED) != 0)
        job.state = SpoolState::Done;
    else if ((info.Status & (JOB_STATUS_DELETING | JOB_STATUS_DELETED)) != 0)
        job.state = SpoolState::Failed;
    else if ((info.Status & JOB_STATUS_PAUSED) != 0)
        job.state = SpoolState::Held;
    else
        job.state = (info.Status & JOB_STATUS_PRINTING) != 0 ? SpoolState::Printing : SpoolState::Queued;
    return job;
}

QString defaultPrinter()
{
    DWORD size = 0;
    GetDefaultPrinterW(nullptr, &size);
    std::wstring name(size, L'\0');
    if (size == 0 || GetDefaultPrinterW(name.data(), &size) == 0)
        return {};
    return QString::fromWCharArray(name.c_str());
}

Result<QList<PrinterInfo>> allPrinters()
{
    constexpr DWORD kinds = PRINTER_ENUM_LOCAL | PRINTER_ENUM_CONNECTIONS;
    DWORD needed = 0;
    DWORD count = 0;
    EnumPrintersW(kinds, nullptr, 2, nullptr, 0, &needed, &count);
    std::vector<BYTE> buffer(needed);
    if (needed > 0 && EnumPrintersW(kinds, nullptr, 2, buffer.data(), needed, &needed, &count) == 0)
        return failure(ErrorCode::PrintFailed, systemError());
    const QString standard = defaultPrinter();
    QList<PrinterInfo> printers;
    const auto *infos = reinterpret_cast<const PRINTER_INFO_2W *>(buffer.data());
    for (DWORD n = 0; n < count; ++n) {
        PrinterInfo printer;
        printer.name = textOf(infos[n].pPrinterName);
        printer.description = textOf(infos[n].pComment);
        printer.isDefault = printer.name == standard;
        printer.state = stateOfPrinter(infos[n].Status, infos[n].Attributes);
        printer.format = PrintFormat::Picture;
        printers += printer;
    }
    return printers;
}

/// A device context on paper of this size, or null; the printer's own paper where it takes no other.
HDC contextFor(const OpenedPrinter &printer, const QString &name, const PrintSheet &sheet)
{
    std::wstring device = wide(name);
    const LONG size = DocumentPropertiesW(nullptr, printer.handle(), device.data(), nullptr, nullptr, 0);
    if (size <= 0)
        return CreateDCW(L"WINSPOOL", device.c_str(), nullptr, nullptr);
    std::vector<BYTE> buffer(static_cast<std::size_t>(size));
    auto *mode = reinterpret_cast<DEVMODEW *>(buffer.data());
    if (DocumentPropertiesW(nullptr, printer.handle(), device.data(), mode, nullptr, DM_OUT_BUFFER) != IDOK)
        return CreateDCW(L"WINSPOOL", device.c_str(), nullptr, nullptr);
    mode->dmFields |= DM_PAPERSIZE | DM_PAPERWIDTH | DM_PAPERLENGTH | DM_ORIENTATION;
    mode->dmPaperSize = DMPAPER_USER;
    mode->dmPaperWidth = static_cast<short>(std::lround(sheet.paper.width() * 10));
    mode->dmPaperLength = static_cast<short>(std::lround(sheet.paper.height() * 10));
    mode->dmOrientation = DMORIENT_PORTRAIT;
    DocumentPropertiesW(nullptr, printer.handle(), device.data(), mode, mode, DM_IN_BUFFER | DM_OUT_BUFFER);
    return CreateDCW(L"WINSPOOL", device.c_str(), nullptr, mode);
}

bool paintPage(HDC context, const QByteArray &png, QSizeF paper)
{
    const QImage image = QImage::fromData(png, "PNG").convertToFormat(QImage::Format_RGB32);
    if (image.isNull() || StartPage(context) <= 0)
        return false;
    const auto dots = [context](double mm, int axis) {
        return static_cast<int>(std::lround(mm * 10 / tenthsOfMmPerInch * GetDeviceCaps(context, axis)));
    };
    BITMAPINFO header{};
    header.bmiHeader.biSize = sizeof(header.bmiHeader);
    header.bmiHeader.biWidth = image.width();
    header.bmiHeader.biHeight = -image.height(); // rows from the top
    header.bmiHeader.biPlanes = 1;
    header.bmiHeader.biBitCount = 32;
    header.bmiHeader.biCompression = BI_RGB;
    // The page begins at the edge of the paper, the context where the printer can print.
    const int left = -GetDeviceCaps(context, PHYSICALOFFSETX);
    const int top = -GetDeviceCaps(context, PHYSICALOFFSETY);
    const int drawn =
        StretchDIBits(context, left, top, dots(paper.width(), LOGPIXELSX), dots(paper.height(), LOGPIXELSY), 0, 0,
            image.width(), image.height(), image.constBits(), &header, DIB_RGB_COLORS, SRCCOPY);
    return drawn != 0 && drawn != static_cast<int>(GDI_ERROR) && EndPage(context) > 0;
}

Result<SpoolJob> submitTo(const QString &name, const PrintSheet &sheet)
{
    if (sheet.format != PrintFormat::Picture)
        return failure(ErrorCode::Unsupported, name);
    const OpenedPrinter printer(name);
    if (!printer)
        return failure(ErrorCode::PrinterMissing, name);
    const HDC context = contextFor(printer, name, sheet);
    if (context == nullptr)
        return failure(ErrorCode::PrintFailed, systemError());
    const std::wstring title = wide(sheet.title);
    DOCINFOW document{};
    document.cbSize = sizeof(document);
    document.lpszDocName = title.c_str();
    const int id = StartDocW(context, &document);
    if (id <= 0) {
        const QString reason = systemError();
        DeleteDC(context);
        return failure(ErrorCode::PrintFailed, reason);
    }
    bool painted = true;
    for (int copy = 0; copy < sheet.copies && painted; ++copy) {
        for (const QByteArray &page : sheet.parts)
            painted = painted && paintPage(context, page, sheet.paper);
    }
    if (!painted) {
        const QString reason = systemError();
        AbortDoc(context);
        DeleteDC(context);
        return failure(ErrorCode::PrintFailed, reason);
    }
    const bool ended = EndDoc(context) > 0;
    const QString reason = ended ? QString() : systemError();
    DeleteDC(context);
    // The pages are in the spooler already; whether it prints them nobody knows.
    if (!ended)
        return failure(ErrorCode::Timeout, reason);
    return SpoolJob{.id = id, .title = sheet.title, .state = SpoolState::Queued, .reason = {}};
}

Result<std::optional<SpoolJob>> findJob(const QString &name, int id, const QString &title)
{
    const OpenedPrinter printer(name);
    if (!printer)
        return std::optional<SpoolJob>();
    DWORD needed = 0;
    DWORD count = 0;
    constexpr DWORD mostJobs = 1000;
    EnumJobsW(printer.handle(), 0, mostJobs, 1, nullptr, 0, &needed, &count);
    std::vector<BYTE> buffer(needed);
    if (needed > 0 && EnumJobsW(printer.handle(), 0, mostJobs, 1, buffer.data(), needed, &needed, &count) == 0)
        return failure(ErrorCode::PrintFailed, systemError());
    std::optional<SpoolJob> found;
    const auto *infos = reinterpret_cast<const JOB_INFO_1W *>(buffer.data());
    for (DWORD n = 0; n < count; ++n) {
        const SpoolJob job = readJob(infos[n]);
        if (job.title == title && (id == 0 || job.id == id) && (!found || job.id > found->id))
            found = job;
    }
    return found;
}

} // namespace

WindowsSpooler::WindowsSpooler()
    : m_seen(std::make_shared<Seen>())
{ }

WindowsSpooler::~WindowsSpooler() = default;

Async<QList<PrinterInfo>> WindowsSpooler::printers()
{
    return m_thread.run<QList<PrinterInfo>>(allPrinters);
}

Async<SpoolJob> WindowsSpooler::submit(const QString &printer, const PrintSheet &sheet)
{
    return m_thread.run<SpoolJob>([seen = m_seen, printer, sheet] {
        Result<SpoolJob> job = submitTo(printer, sheet);
        if (job)
            seen->healthy.insert(Seen::keyOf(printer, sheet.title), true);
        return job;
    });
}

Async<std::optional<SpoolJob>> WindowsSpooler::job(const QString &printer, int id, const QString &title)
{
    return m_thread.run<std::optional<SpoolJob>>([seen = m_seen, printer, id, title] {
        Result<std::optional<SpoolJob>> job = findJob(printer, id, title);
        const QString key = Seen::keyOf(printer, title);
        if (job && *job) {
            seen->healthy.insert(key, (*job)->reason.isEmpty() && (*job)->state != SpoolState::Failed);
        } else if (job && seen->healthy.value(key) && OpenedPrinter(printer)) {
            return Result<std::optional<SpoolJob>>(
                SpoolJob{.id = id, .title = title, .state = SpoolState::Done, .reason = {}});
        }
        return job;
    });
}

Async<void> WindowsSpooler::withdraw(const QString &printer, int id)
{
    return m_thread.run<void>([printer, id]() -> Result<void> {
        const OpenedPrinter opened(printer);
        if (opened && SetJobW(opened.handle(), static_cast<DWORD>(id), 0, nullptr, JOB_CONTROL_DELETE) == 0
            && GetLastError() != ERROR_INVALID_PARAMETER)
            return failure(ErrorCode::PrintFailed, systemError());
        return {};
    });
}

} // namespace meterdesk
