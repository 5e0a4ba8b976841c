// SPDX-License-Identifier: GPL-3.0-or-later
#include "CliProgram.h"
#include "TestMain.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk::test;

/// init, and what the program says of files that it cannot use.
class InitTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void initMakesTheDesktopsOwnDatabase();
    void initRefusesAnExistingFile();
    void initRefusesAMistypedFolder();
    void stoppedClockIsForTrainingOnly();
    void sampleIsTheManualsBuilding();
    void sampleIsNeverLive();
    void wrongTimeIsRefused();
    void operatorOfADatabaseWithoutOperators();
};

void InitTest::init()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"desk.db"_s);
    const CliRun run = runCli({u"--db"_s, path, u"--json"_s, u"init"_s});
    QVERIFY2(run.status == 0, run.all());
    QCOMPARE(run.objects().size(), 1);
    QCOMPARE(run.last().keys(), (QStringList{u"created"_s, u"schema"_s}));
    QCOMPARE(run.last()[u"created"_s], QJsonValue(true));
    QVERIFY(run.last()[u"schema"_s].toInt() >= 1);
    QVERIFY(contentOf(path).startsWith("SQLite format 3"));
}

void InitTest::initMakesTheDesktopsOwnDatabase()
{
#ifdef Q_OS_WIN
    QSKIP("the local application data folder of Windows cannot be moved for a test");
#endif
    const QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_DATA_HOME"_s, folder.path());
    const CliRun run = runCli({u"--json"_s, u"init"_s}, environment);
    QVERIFY2(run.status == 0, run.all());
    QVERIFY(QFile::exists(folder.filePath(u"meterdesk/meterdesk.db"_s)));
}

void InitTest::initRefusesAnExistingFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("do not lose this") > 0);
    file.close();
    const CliRun run = runCli({u"--db"_s, path, u"--json"_s, u"init"_s});
    QVERIFY2(run.status == 1, run.all());
    QCOMPARE(run.errorCode(), u"database-exists"_s);
    QCOMPARE(contentOf(path), QByteArray("do not lose this"));
}

void InitTest::initRefusesAMistypedFolder()
{
    const QTemporaryDir folder;
    const CliRun run = runCli({u"--db"_s, folder.filePath(u"nowhere/desk.db"_s), u"--json"_s, u"init"_s});
    QVERIFY2(run.status == 1, run.all());
    QCOMPARE(run.errorCode(), u"file-unwritable"_s);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void InitTest::stoppedClockIsForTrainingOnly()
{
    const QTemporaryDir folder;
    const CliRun run = runCli({u"--db"_s, folder.filePath(u"live.db"_s), u"--json"_s, u"--now"_s,
        u"2017-05-16 00:10:00"_s, u"init"_s, u"--live"_s});
    QVERIFY2(run.status == 1, run.all());
    QCOMPARE(run.errorCode(), u"training-only"_s);
    QVERIFY(!QFile::exists(folder.filePath(u"live.db"_s)));

    const QString live = folder.filePath(u"desk.db"_s);
    QCOMPARE(runCli({u"--db"_s, live, u"--json"_s, u"init"_s, u"--live"_s}).status, 0);
    const CliRun later = runCli({u"--db"_s, live, u"--json"_s, u"--now"_s, u"2017-05-16 00:10:00"_s, u"accounts"_s});
    QVERIFY2(later.status == 1, later.all());
    QCOMPARE(later.errorCode(), u"training-only"_s);
    QCOMPARE(runCli({u"--db"_s, live, u"--json"_s, u"accounts"_s}).status, 0);
}

void InitTest::sampleIsTheManualsBuilding()
{
    const QTemporaryDir folder;
    const QStringList common{
        u"--db"_s, folder.filePath(u"desk.db"_s), u"--json"_s, u"--now"_s, u"2017-05-16 09:00:00"_s};
    const CliRun made = runCli(common + QStringList{u"init"_s, u"--sample"_s});
    QVERIFY2(made.status == 0, made.all());
    QCOMPARE(made.objects().size(), 1);
    QCOMPARE(runCli(common + QStringList{u"meters"_s}).objects().size(), 20);
    const QJsonObject concentrator = runCli(common + QStringList{u"concentrators"_s}).last();
    QCOMPARE(concentrator[u"number"_s], QJsonValue(u"17000405"_s));
    QCOMPARE(concentrator[u"name"_s], QJsonValue(u"未来科技城"_s));
    const QJsonObject reading =
        runCli(common + QStringList{u"readings"_s, u"--meter"_s, u"366566"_s}).objects().value(0);
    QCOMPARE(reading[u"date"_s], QJsonValue(u"2017-05-15"_s));
    QCOMPARE(reading[u"total"_s], QJsonValue(u"19.29"_s));
    QCOMPARE(reading[u"peak"_s], QJsonValue(u"13.11"_s));
    QCOMPARE(reading[u"valley"_s], QJsonValue(u"6.18"_s));
    const QJsonObject account =
        runCli(common + QStringList{u"accounts"_s, u"--code"_s, u"0000200001"_s}).objects().value(0);
    QCOMPARE(account[u"balance"_s], QJsonValue(u"0.09"_s));
    QVERIFY(runCli(common + QStringList{u"verify"_s}).status == 0);
}

void InitTest::sampleIsNeverLive()
{
    const QTemporaryDir folder;
    const CliRun run =
        runCli({u"--db"_s, folder.filePath(u"desk.db"_s), u"--json"_s, u"init"_s, u"--live"_s, u"--sample"_s});
    QVERIFY2(run.status == 1, run.all());
    QCOMPARE(run.errorCode(), u"training-only"_s);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void InitTest::wrongTimeIsRefused()
{
    const QTemporaryDir folder;
    const CliRun run = runCli(
        {u"--db"_s, folder.filePath(u"desk.db"_s), u"--json"_s, u"--now"_s, u"2017-02-30 00:00:00"_s, u"init"_s});
    QVERIFY2(run.status == 1, run.all());
    QCOMPARE(run.errorCode(), u"invalid-date"_s);
}

void InitTest::operatorOfADatabaseWithoutOperators()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"desk.db"_s);
    const CliRun run = runCli({u"--db"_s, path, u"--json"_s, u"--operator"_s, u"li"_s, u"init"_s});
    QVERIFY2(run.status == 1, run.all());
    QCOMPARE(run.errorCode(), u"not-permitted"_s);
    QVERIFY(!QFile::exists(path));
}

METERDESK_TEST(InitTest)

#include "InitTest.moc"
