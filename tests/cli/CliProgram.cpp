// SPDX-License-Identifier: GPL-3.0-or-later
#include "CliProgram.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtTest/QTest>

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

QList<QJsonObject> CliRun::objects() const
{
    QList<QJsonObject> found;
    for (const QByteArray &line : out.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject()) {
            qCritical("not one JSON object a line: %s", line.constData());
            return {};
        }
        found += document.object();
    }
    return found;
}

QJsonObject CliRun::last() const
{
    const QList<QJsonObject> all = objects();
    return all.isEmpty() ? QJsonObject() : all.last();
}

QString CliRun::errorCode() const
{
    return last().value(u"error"_s).toObject().value(u"code"_s).toString();
}

QByteArray CliRun::all() const
{
    return "status " + QByteArray::number(status) + "\nout: " + out + "\nerr: " + err;
}

QString cliPath()
{
#ifdef Q_OS_WIN
    return QCoreApplication::applicationDirPath() + u"/meterdesk-cli.exe"_s;
#else
    return QCoreApplication::applicationDirPath() + u"/meterdesk-cli"_s;
#endif
}

CliRun runCli(const QStringList &arguments, const QProcessEnvironment &environment, int timeoutMs)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(cliPath(), arguments, QIODevice::ReadOnly);
    CliRun run;
    // The event loop runs on: the virtual building the program talks to may live in this process.
    const bool ended = QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, timeoutMs);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    if (ended && process.error() != QProcess::FailedToStart && process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    return run;
}

} // namespace meterdesk::test
