// SPDX-License-Identifier: GPL-3.0-or-later
#include "SimulatorProgram.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk::simulator;

namespace {

constexpr int failed = 1;
constexpr int wrongUsage = 2;

/// One whole line, at once: others wait for it through a pipe.
void printLine(std::FILE *stream, const QString &line)
{
    std::fputs(line.toUtf8().append('\n').constData(), stream);
    std::fflush(stream);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"meterdesk-simulator"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(METERDESK_VERSION));

    const auto options = SimulatorOptions::parse(QCoreApplication::arguments().sliced(1));
    if (!options) {
        printLine(stderr, u"meterdesk-simulator: %1"_s.arg(options.error().message));
        return wrongUsage;
    }
    if (options->help || options->version) {
        printLine(stdout, options->help ? SimulatorOptions::usage() : QCoreApplication::applicationVersion());
        return 0;
    }
    const auto program = SimulatorProgram::start(*options);
    if (!program) {
        printLine(stderr, u"meterdesk-simulator: %1"_s.arg(program.error().message));
        return failed;
    }
    QObject::connect(program->get(), &SimulatorProgram::traced, program->get(),
        [](const QString &line) { printLine(stdout, line); });
    printLine(stdout, (*program)->readyLine());
    return QCoreApplication::exec();
}
