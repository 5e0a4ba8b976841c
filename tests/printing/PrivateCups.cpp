// SPDX-License-Identifier: GPL-3.0-or-later
#include "PrivateCups.h"

#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>

#include <cups/cups.h>

#include <memory>

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Called as a CUPS back end: job, user, title, copies, options and, for a queue without a driver, the file.
constexpr const char *captureBackend = R"sh(#!/bin/sh
[ $# -gt 0 ] || { echo 'direct capture "Capture" "Capture"'; exit 0; }
folder=${DEVICE_URI#capture:}
: > "$folder/begun-$1"
cat "${6:--}" > "$folder/.part-$1"
told=
while [ -e "$folder/no-paper" ]; do
    [ -n "$told" ] || echo 'STATE: +media-empty-error' >&2
    told=1
    sleep 0.05
done
[ -z "$told" ] || echo 'STATE: -media-empty-error' >&2
[ ! -e "$folder/fails" ] || { echo 'ERROR: The head is stuck' >&2; exit 1; }
copy=1
while [ "$copy" -le "$4" ]; do
    cp "$folder/.part-$1" "$folder/.copy-$1"
    mv "$folder/.copy-$1" "$folder/$(printf 'sheet-%05d-%d.pdf' "$1" "$copy")"
    copy=$((copy + 1))
done
rm "$folder/.part-$1"
)sh";

void writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(path));
}

struct CloseConnection
{
    void operator()(http_t *http) const { httpClose(http); }
};
using ServerConnection = std::unique_ptr<http_t, CloseConnection>;

ServerConnection connectedTo(const QByteArray &server)
{
    return ServerConnection(httpConnect2(
        server.constData(), ippPort(), nullptr, AF_UNSPEC, HTTP_ENCRYPTION_IF_REQUESTED, 1, 5000, nullptr));
}

} // namespace

PrivateCups::PrivateCups()
{
    const QDir folder(m_folder.path());
    for (const QString &part : {u"etc/ppd"_s, u"spool/tmp"_s, u"cache"_s, u"run"_s, u"caught"_s, u"bin/backend"_s,
             u"bin/daemon"_s, u"bin/filter"_s, u"bin/notifier"_s, u"data/banners"_s})
        folder.mkpath(part);
    // cupsd starts its back ends through this one, and reads the types of documents there.
    QFile::link(u"/usr/lib/cups/daemon/cups-exec"_s, folder.filePath(u"bin/daemon/cups-exec"_s));
    QFile::link(u"/usr/share/cups/mime"_s, folder.filePath(u"data/mime"_s));
    const QString backend = folder.filePath(u"bin/backend/capture"_s);
    writeFile(backend, captureBackend);
    // Nobody else may write to it or cupsd refuses to run it; nobody else may read it or cupsd, as root, runs it as lp.
    QFile::setPermissions(backend, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    writeSettings();
    start();
}

PrivateCups::~PrivateCups()
{
    set(Printer::Prints);
    stop();
}

void PrivateCups::writeSettings() const
{
    const QByteArray root = m_folder.path().toLocal8Bit();
    const auto settings = [&root](QByteArray text) { return text.replace("@ROOT@", root); };
    writeFile(m_folder.filePath(u"etc/cups-files.conf"_s),
        settings("ServerRoot @ROOT@/etc\nServerBin @ROOT@/bin\nDataDir @ROOT@/data\nRequestRoot @ROOT@/spool\n"
                 "TempDir @ROOT@/spool/tmp\nCacheDir @ROOT@/cache\nStateDir @ROOT@/run\nAccessLog @ROOT@/access_log\n"
                 "ErrorLog @ROOT@/error_log\nPageLog @ROOT@/page_log\nSandboxing relaxed\nSystemGroup root\n"));
    // The privacy of jobs is left as Debian has it: what the program cannot see there it cannot see here.
    writeFile(m_folder.filePath(u"etc/cupsd.conf"_s),
        settings("LogLevel debug\nListen @ROOT@/run/cups.sock\nBrowsing Off\nWebInterface No\nDefaultAuthType None\n"
                 "<Location />\nOrder allow,deny\nAllow all\n</Location>\n<Policy default>\nJobPrivateAccess default\n"
                 "JobPrivateValues default\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n"));
    writeFile(m_folder.filePath(u"etc/printers.conf"_s),
        settings("<DefaultPrinter Counter>\nInfo Counter 80 mm\nDeviceURI capture:@ROOT@/caught\nState Idle\n"
                 "Accepting Yes\nShared No\nErrorPolicy abort-job\n</DefaultPrinter>\n"));
}

void PrivateCups::start()
{
    QString program = QStandardPaths::findExecutable(u"cupsd"_s);
    if (program.isEmpty())
        program = u"/usr/sbin/cupsd"_s;
    m_server.setProcessChannelMode(QProcess::ForwardedChannels);
    m_server.start(program,
        {u"-f"_s, u"-c"_s, m_folder.filePath(u"etc/cupsd.conf"_s), u"-s"_s,
            m_folder.filePath(u"etc/cups-files.conf"_s)});
    if (!m_server.waitForStarted())
        qFatal("%s does not start (package cups-daemon)", qPrintable(program));
    const auto answers = [this] {
        const ServerConnection connection = connectedTo(server());
        return connection && cupsGetDefault2(connection.get()) != nullptr;
    };
    if (!QTest::qWaitFor(answers, 10'000))
        qFatal("the private CUPS server does not answer");
}

void PrivateCups::stop()
{
    m_server.terminate();
    if (!m_server.waitForFinished(10'000))
        m_server.kill();
}

void PrivateCups::set(Printer printer)
{
    for (const auto &[state, mark] :
        {std::pair(Printer::HasNoPaper, u"caught/no-paper"_s), std::pair(Printer::Fails, u"caught/fails"_s)}) {
        if (printer == state)
            writeFile(m_folder.filePath(mark), {});
        else
            QFile::remove(m_folder.filePath(mark));
    }
}

void PrivateCups::request(int operation, const QString &printer, bool withDevice) const
{
    const ServerConnection connection = connectedTo(server());
    ipp_t *request = ippNewRequest(static_cast<ipp_op_t>(operation));
    const QByteArray uri = "ipp://localhost/printers/" + printer.toUtf8();
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri.constData());
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    if (withDevice) {
        const QByteArray device = "capture:" + m_folder.filePath(u"caught"_s).toLocal8Bit();
        ippAddString(request, IPP_TAG_PRINTER, IPP_TAG_URI, "device-uri", nullptr, device.constData());
        ippAddInteger(request, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state", IPP_PSTATE_IDLE);
        ippAddBoolean(request, IPP_TAG_PRINTER, "printer-is-accepting-jobs", 1);
    }
    ippDelete(cupsDoRequest(connection.get(), request, "/admin/"));
    if (cupsLastError() > IPP_STATUS_OK_CONFLICTING)
        qFatal("the private CUPS server refuses: %s", cupsLastErrorString());
}

void PrivateCups::addPrinter(const QString &name)
{
    request(IPP_OP_CUPS_ADD_MODIFY_PRINTER, name, true);
}

void PrivateCups::removePrinter(const QString &name)
{
    request(IPP_OP_CUPS_DELETE_PRINTER, name);
}

void PrivateCups::pause(const QString &name)
{
    request(IPP_OP_PAUSE_PRINTER, name);
}

void PrivateCups::resume(const QString &name)
{
    request(IPP_OP_RESUME_PRINTER, name);
}

QStringList PrivateCups::sheets() const
{
    const QDir caught(m_folder.filePath(u"caught"_s));
    QStringList paths;
    for (const QString &name : caught.entryList({u"sheet-*"_s}, QDir::Files, QDir::Name))
        paths += caught.filePath(name);
    return paths;
}

int PrivateCups::jobsBegun() const
{
    return static_cast<int>(QDir(m_folder.filePath(u"caught"_s)).entryList({u"begun-*"_s}, QDir::Files).size());
}

QString textOfPdf(const QString &path)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        qFatal("pdftotext cannot read %s", qPrintable(path));
    return QString::fromUtf8(reader.readAllStandardOutput());
}

} // namespace meterdesk::test
