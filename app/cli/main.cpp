// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandContext.h"
#include "CommandLine.h"
#include "CommandTable.h"
#include "SignIn.h"
#include "context/AppContext.h"

#include <QtCore/QFile>
#include <QtGui/QGuiApplication>

#include <cstdio>
#include <memory>
#include <string_view>

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::cli;

namespace {

/// Only a slip needs fonts. Asked before Qt exists, hence of the raw words; a false alarm costs some start-up time.
bool drawsSlips(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]).starts_with("--receipt"))
            return true;
    }
    return false;
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    if (!drawsSlips(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
#ifndef Q_OS_WIN
    // No display is needed or wanted. On Windows the native platform works without one and knows the system's fonts.
    qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    return std::make_unique<QGuiApplication>(argc, argv);
}

int wrongUsage(QFile &err, const UsageError &error)
{
    err.write(u"meterdesk-cli: %1\n%2"_s.arg(error.message, usageText(commandTable(), error.command)).toUtf8());
    return WrongUsage;
}

int failedWith(Output &output, const Error &error)
{
    output.error(error);
    return Failed;
}

/// Opens what the command needs and runs it in the event loop until its future ends.
int runCommand(const CommandLine &line, Output &output)
{
    QObject owner;
    CommandContext context{.owner = &owner, .out = output, .databasePath = line.database};
    if (!line.now.isEmpty()) {
        const Result<WallTime> now = WallTime::fromText(line.now);
        if (!now)
            return failedWith(output, now.error());
        context.now = *now;
    }
    std::unique_ptr<AppContext> app;
    if (line.command->opensDatabase) {
        auto opened = AppContext::open({.databasePath = context.databasePath, .now = context.now});
        if (!opened)
            return failedWith(output, opened.error());
        app = std::move(*opened);
        context.app = app.get();
    }
    signedInRun(context, line)
        .onCanceled(&owner,
            [&output] {
                output.error({ErrorCode::Cancelled, {}});
                return static_cast<int>(Failed);
            })
        .then(&owner, [&owner](int status) {
            // A command that ends at once ends before the loop runs, where exit would be lost.
            QMetaObject::invokeMethod(
                &owner, [status] { QCoreApplication::exit(status); }, Qt::QueuedConnection);
        });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    // The log belongs on stderr, also where the system's log would take it.
    qputenv("QT_FORCE_STDERR_LOGGING", "1");
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"meterdesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(METERDESK_VERSION));

    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly) || !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return Failed;

    const auto line = parseCommandLine(QCoreApplication::arguments().sliced(1), commandTable());
    if (!line)
        return wrongUsage(err, line.error());
    if (line->help) {
        out.write(usageText(commandTable(), line->command).toUtf8());
        return Done;
    }
    if (line->version) {
        out.write(u"meterdesk-cli %1\n"_s.arg(QCoreApplication::applicationVersion()).toUtf8());
        return Done;
    }

    Output output(line->json ? Output::Format::Json : Output::Format::Text, out, err);
    const int status = runCommand(*line, output);
    output.finish();
    return out.flush() ? status : Failed;
}
