// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desk.h"
#include "TestMain.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtTest/QTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk::test;

/// A folder that the program may not write: it says so, and nothing changes.
class ReadOnlyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void folderThatMayNotBeWritten();
};

void ReadOnlyTest::folderThatMayNotBeWritten()
{
#ifdef Q_OS_UNIX
    Desk desk;
    desk.setNow(u"2017-05-21 10:00:00"_s);
    const QByteArray trouble = desk.openBuilding(u"127.0.0.1:1"_s);
    QVERIFY2(trouble.isEmpty(), trouble);
    const QString ledger = QString::fromUtf8(desk.run({u"ledger"_s}).out);

    const auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    const auto enterable = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(desk.database(), readable));
    QVERIFY(QFile::setPermissions(desk.path(u"."_s), readable | enterable));
    QProcess program;
    if (geteuid() == 0) {
        // Root may write everywhere, so the program runs as nobody.
        constexpr unsigned nobody = 65534;
        program.setChildProcessModifier([] {
            if (setgid(nobody) != 0 || setuid(nobody) != 0)
                _exit(99);
        });
    }
    program.start(cliPath(),
        {u"--db"_s, desk.database(), u"--json"_s, u"recharge"_s, u"--account"_s, u"0000200001"_s, u"--amount"_s,
            u"1.00"_s, u"--method"_s, u"cash"_s, u"--request-id"_s, u"x"_s});
    const bool ended = program.waitForFinished();
    const auto all = QFile::WriteOwner | readable | enterable;
    QVERIFY(QFile::setPermissions(desk.path(u"."_s), all));
    QVERIFY(QFile::setPermissions(desk.database(), readable | QFile::WriteOwner));
    if (!ended || program.error() == QProcess::FailedToStart || program.exitCode() == 99)
        QSKIP("this place cannot run the program as another user");
    const CliRun run{program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    QVERIFY2(run.status == 1, run.all());
    QVERIFY2(run.errorCode() == u"file-unwritable"_s, run.all());
    QCOMPARE(QString::fromUtf8(desk.run({u"ledger"_s}).out), ledger);
    QVERIFY(desk.run({u"verify"_s}).status == 0);
#else
    QSKIP("folder permissions are tested on Unix");
#endif
}

METERDESK_TEST(ReadOnlyTest)

#include "ReadOnlyTest.moc"
