// SPDX-License-Identifier: GPL-3.0-or-later
#include "SimulatorProgram.h"
#include "TestMain.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk::simulator;

namespace {

QStringList words(const char *line)
{
    return QProcess::splitCommand(QString::fromUtf8(line));
}

/// A running meterdesk-simulator, and the port of its `ready` line.
struct Process
{
    QProcess process;
    QString ready;
    quint16 port = 0;

    explicit Process(const QStringList &arguments)
    {
        process.start(QStringLiteral(METERDESK_SIMULATOR), arguments);
        while (!ready.endsWith(u'\n') && process.waitForReadyRead(10'000))
            ready += QString::fromUtf8(process.readAllStandardOutput());
        port = ready.section(u' ', 1, 1).section(u':', 1).toUShort();
    }
    ~Process()
    {
        process.kill();
        process.waitForFinished();
    }
    /// What comes back for these bytes.
    QByteArray ask(const QByteArray &bytes, qsizetype expectedSize)
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, port);
        if (!socket.waitForConnected())
            return "not connected";
        socket.write(bytes);
        QByteArray answer;
        while (answer.size() < expectedSize && socket.waitForReadyRead(5'000))
            answer += socket.readAll();
        return answer.toHex(' ');
    }
};

// 0D F161 of point 1, 2017-05-15, and its answer with the manual's 19.29 = 0.00 / 13.11 / 0.00 / 6.18.
const QByteArray freezeQuery =
    QByteArray::fromHex("68 3E 00 3E 00 68 4B 00 17 05 04 02 0D 61 01 01 01 14 15 05 17 23 16");
const QByteArray freezeAnswer =
    "68 ba 00 ba 00 68 88 00 17 05 04 02 0d 61 01 01 01 14 15 05 17 03 00 16 05 17 04 00 29 19 00 "
    "00 00 00 00 00 00 00 11 13 00 00 00 00 00 00 00 00 18 06 00 00 1d 16";

} // namespace

/// meterdesk-simulator: its command line, and the program as a process.
class SimulatorProgramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void optionsAreRead();
    void wrongUsage_data();
    void wrongUsage();
    void servesTheSample();
    void keepsItsState();
    void onePortForEachConcentrator();
    void exitStatus_data();
    void exitStatus();
};

void SimulatorProgramTest::optionsAreRead()
{
    const auto options =
        SimulatorOptions::parse(words("--building a.json --listen 127.0.0.1:7001 --listen=[::1]:0 --faults "
                                      "drop=0.1 --seed 9 --now \"2017-05-16 00:10:00\" --speed 0.5 "
                                      "--state s.json --trace"));
    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QCOMPARE(options->buildingFile, u"a.json"_s);
    QCOMPARE(options->listen.size(), 2);
    QCOMPARE(options->listen[0].host, QHostAddress(u"127.0.0.1"_s));
    QCOMPARE(options->listen[0].port, quint16{7001});
    QCOMPARE(options->listen[1].host, QHostAddress(u"::1"_s));
    QCOMPARE(options->faults.drop, 100'000);
    QCOMPARE(options->seed, std::uint64_t{9});
    QCOMPARE(options->now->toText(), u"2017-05-16 00:10:00"_s);
    QCOMPARE(options->speed, 500);
    QCOMPARE(options->stateFile, u"s.json"_s);
    QVERIFY(options->trace);
    QCOMPARE(SimulatorOptions::parse(words("--listen localhost:1 --speed 3600"))->speed, 3'600'000);
    QVERIFY(SimulatorOptions::parse(words("--help"))->help);
}

void SimulatorProgramTest::wrongUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QString() << u"--listen"_s;
    QTest::newRow("no port") << u"--listen 127.0.0.1"_s << u"HOST:PORT"_s;
    QTest::newRow("port too high") << u"--listen 127.0.0.1:70000"_s << u"HOST:PORT"_s;
    QTest::newRow("a name") << u"--listen example.org:7001"_s << u"HOST:PORT"_s;
    QTest::newRow("both buildings") << u"--sample --building x --listen 127.0.0.1:0"_s << u"exclude"_s;
    QTest::newRow("dial nowhere") << u"--sample --dial 127.0.0.1"_s << u"--dial wants"_s;
    QTest::newRow("dial port 0") << u"--sample --dial 127.0.0.1:0"_s << u"--dial wants"_s;
    QTest::newRow("no pty") << u"--sample --pty"_s << u"no value"_s;
    QTest::newRow("time") << u"--listen 127.0.0.1:0 --now yesterday"_s << u"--now"_s;
    QTest::newRow("30 February") << u"--listen 127.0.0.1:0 --now \"2017-02-30 00:00:00\""_s << u"--now"_s;
    QTest::newRow("speed") << u"--listen 127.0.0.1:0 --speed -1"_s << u"--speed"_s;
    QTest::newRow("seed") << u"--listen 127.0.0.1:0 --seed x"_s << u"--seed"_s;
    QTest::newRow("fault") << u"--listen 127.0.0.1:0 --faults drop=7"_s << u"drop"_s;
    QTest::newRow("unknown") << u"--listen 127.0.0.1:0 --loud yes"_s << u"--loud"_s;
    QTest::newRow("no value") << u"--listen"_s << u"no value"_s;
    QTest::newRow("a word") << u"--listen 127.0.0.1:0 sample"_s << u"sample"_s;
    QTest::newRow("a switch with a value") << u"--trace=1 --listen 127.0.0.1:0"_s << u"no value"_s;
}

void SimulatorProgramTest::wrongUsage()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const auto options = SimulatorOptions::parse(QProcess::splitCommand(line));
    QVERIFY(!options);
    QVERIFY2(options.error().message.contains(says), qPrintable(options.error().message));
}

void SimulatorProgramTest::servesTheSample()
{
    Process simulator(words("--sample --listen 127.0.0.1:0 --now \"2017-05-16 00:10:00\" --speed 0 --trace"));
    QVERIFY2(
        simulator.port != 0, qPrintable(simulator.ready + QString::fromUtf8(simulator.process.readAllStandardError())));
    QCOMPARE(simulator.ready,
        u"ready 127.0.0.1:%1 concentrators=17000405 meters=20 now=2017-05-16T00:10:00\n"_s.arg(simulator.port));
    QCOMPARE(simulator.ask(freezeQuery, 54), freezeAnswer);
    QVERIFY(simulator.process.waitForReadyRead(5'000));
    const QString trace = QString::fromUtf8(simulator.process.readAllStandardOutput());
    QVERIFY2(trace.startsWith(u"2017-05-16 00:10:00 rx 68 3E 00"_s), qPrintable(trace));
}

void SimulatorProgramTest::keepsItsState()
{
    QTemporaryDir folder;
    const QString state = folder.filePath(u"state.json"_s);
    const QStringList arguments{
        u"--sample"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--speed"_s, u"0"_s, u"--state"_s, state};
    {
        Process first(arguments + QStringList{u"--now"_s, u"2017-05-18 12:00:00"_s});
        QVERIFY(first.port != 0);
    } // killed
    Process again(arguments); // goes on where it was, not at the PC's time
    QVERIFY2(again.ready.contains(u"now=2017-05-18T12:00:00"_s), qPrintable(again.ready));
    Process earlier(arguments + QStringList{u"--now"_s, u"2017-05-17 12:00:00"_s}); // no day is lived twice
    QVERIFY2(earlier.ready.contains(u"now=2017-05-18T12:00:00"_s), qPrintable(earlier.ready));
}

void SimulatorProgramTest::onePortForEachConcentrator()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"two.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format":"meterdesk-building","version":1,"as_of":"2017-05-16 00:00:00",
        "concentrators":[{"number":"17000405"},{"number":"17000318","address_notation":"decimal"}],
        "meters":[{"number":"1","concentrator_number":"17000405","point":1},
                  {"number":"2","concentrator_number":"17000318","point":1,"start_total":"5.00"}]})");
    file.close();
    SimulatorOptions options;
    options.buildingFile = file.fileName();
    options.now = VirtualTime::fromText(u"2017-05-16 00:10:00");
    options.listen = {{QHostAddress::LocalHost, 0}, {QHostAddress::LocalHost, 0}};
    const auto program = SimulatorProgram::start(options);
    QVERIFY2(program, program ? "" : qPrintable(program.error().message));
    QCOMPARE((*program)->readyLine().count(u"127.0.0.1:"_s), 2);
    QVERIFY((*program)->readyLine().contains(u"concentrators=17000405,17000318 meters=2"_s));
    options.listen += options.listen;
    QVERIFY(!SimulatorProgram::start(options));
}

void SimulatorProgramTest::exitStatus_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("status");
    QTest::newRow("help") << u"--help"_s << 0;
    QTest::newRow("version") << u"--version"_s << 0;
    QTest::newRow("dial nowhere") << u"--sample --dial 127.0.0.1"_s << 2;
    QTest::newRow("pty in a folder that is not there") << u"--sample --pty /nowhere/at/all"_s << 1;
    QTest::newRow("no such file") << u"--building /nowhere.json --listen 127.0.0.1:0"_s << 1;
}

void SimulatorProgramTest::exitStatus()
{
    QFETCH(QString, line);
    QProcess process;
    process.start(QStringLiteral(METERDESK_SIMULATOR), QProcess::splitCommand(line));
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QTEST(process.exitCode(), "status");
    QCOMPARE(process.readAllStandardError().isEmpty(), process.exitCode() == 0);
}

METERDESK_TEST(SimulatorProgramTest)
#include "SimulatorProgramTest.moc"
