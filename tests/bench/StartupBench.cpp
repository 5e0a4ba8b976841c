// SPDX-License-Identifier: GPL-3.0-or-later
// How long the desktop takes until its window can be used: the whole process, from the shell's point of view, on the
// training building that a first run has made.

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int runs = 11;

/// Milliseconds of one start; -1 where the program did not come up.
qint64 startOnce(const QString &program, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(program, {u"--training"_s, u"--until-usable"_s});
    return process.waitForFinished() && process.exitCode() == 0 ? timer.elapsed() : -1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString program = QString::fromUtf8(METERDESK_DESKTOP_PROGRAM);
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &variable : {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"APPDATA"_s, u"LOCALAPPDATA"_s})
        environment.insert(variable, home.path());
    const qint64 first = startOnce(program, environment);
    QList<qint64> times;
    for (int run = 0; run < runs; ++run)
        times += startOnce(program, environment);
    std::sort(times.begin(), times.end());
    if (first < 0 || times.first() < 0) {
        std::fprintf(stderr, "the desktop did not come up\n");
        return 1;
    }
    std::printf("start to usable window   median %lld ms, slowest %lld ms of %d; first start with making the training "
                "building %lld ms\n",
        static_cast<long long>(times.at(runs / 2)), static_cast<long long>(times.last()), runs,
        static_cast<long long>(first));
    return 0;
}
