// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace meterdesk::test {

/// A CUPS server of the test's own: own folder, own socket, the user who runs the test, and back ends that keep what
/// they get as files. The queues of the machine are never touched.
class PrivateCups
{
public:
    /// Starts the server with the queue "Counter" and waits until it answers. `qFatal` where it does not.
    PrivateCups();
    ~PrivateCups();

    /// What CUPS_SERVER is set to for programs that shall print here.
    [[nodiscard]] QByteArray server() const { return socketPath().toLocal8Bit(); }

    /// What the back ends do from now on with a job that they have read.
    enum class Printer {
        Prints,
        HasNoPaper, ///< says so and waits until it prints again
        Fails ///< the job is aborted
    };
    void set(Printer printer);

    void addPrinter(const QString &name);
    void removePrinter(const QString &name);
    /// Stops a queue, or lets it go on.
    void pause(const QString &name);
    void resume(const QString &name);

    /// Paths of what came out of all printers, oldest first; every copy of a job is one.
    [[nodiscard]] QStringList sheets() const;
    /// Every job that a back end ever began.
    [[nodiscard]] int jobsBegun() const;

    /// The server goes away, as in a power cut; start() brings it back with its queues.
    void stop();
    void start();

private:
    [[nodiscard]] QString socketPath() const { return m_folder.filePath(QStringLiteral("run/cups.sock")); }
    void writeSettings() const;
    void request(int operation, const QString &printer, bool withDevice = false) const;

    QTemporaryDir m_folder;
    QProcess m_server;
};

/// The text of a PDF as pdftotext reads it.
[[nodiscard]] QString textOfPdf(const QString &path);

} // namespace meterdesk::test
