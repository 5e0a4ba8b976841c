// SPDX-License-Identifier: GPL-3.0-or-later
#include "CliProgram.h"
#include "TestMain.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk::test;

/// The program as a script sees it: streams and exit statuses of cli.md "Common", without a database.
class ProgramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wrongUsageExits2_data();
    void wrongUsageExits2();
    void helpAndVersionExit0();
    void uppercase_data();
    void uppercase();
    void uppercaseRefuses_data();
    void uppercaseRefuses();
    void textErrorIsOneLineOnStderr();
};

void ProgramTest::wrongUsageExits2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown command") << QStringList{u"--json"_s, u"levitate"_s};
    QTest::newRow("a later command") << QStringList{u"--json"_s, u"backup"_s, u"x.db"_s};
    QTest::newRow("missing argument") << QStringList{u"uppercase"_s};
    QTest::newRow("unknown option") << QStringList{u"uppercase"_s, u"1.00"_s, u"--loud"_s};
}

void ProgramTest::wrongUsageExits2()
{
    QFETCH(QStringList, arguments);
    const CliRun run = runCli(arguments);
    QVERIFY2(run.status == 2, run.all());
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains("usage: meterdesk-cli"), run.all());
}

void ProgramTest::helpAndVersionExit0()
{
    const CliRun help = runCli({u"--help"_s});
    QVERIFY2(help.status == 0 && help.out.contains("uppercase AMOUNT"), help.all());
    const CliRun version = runCli({u"--version"_s});
    QVERIFY2(version.status == 0 && version.out.startsWith("meterdesk-cli "), version.all());
}

void ProgramTest::uppercase_data()
{
    // Rows of conventions §4; all 50 are held by the domain's own test.
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("text");
    QTest::newRow("2") << u"0.01"_s << u"壹分"_s;
    QTest::newRow("17") << u"23.15"_s << u"贰拾叁元壹角伍分"_s;
    QTest::newRow("18") << u"50.00"_s << u"伍拾元整"_s;
    QTest::newRow("49") << u"-3.32"_s << u"负叁元叁角贰分"_s;
}

void ProgramTest::uppercase()
{
    QFETCH(QString, amount);
    QFETCH(QString, text);
    const CliRun json = runCli({u"--json"_s, u"uppercase"_s, amount});
    QVERIFY2(json.status == 0, json.all());
    QCOMPARE(json.out, u"{\"amount\":\"%1\",\"uppercase\":\"%2\"}\n"_s.arg(amount, text).toUtf8());
    const CliRun people = runCli({u"uppercase"_s, amount});
    QVERIFY2(people.status == 0 && people.out.contains(text.toUtf8()), people.all());
}

void ProgramTest::uppercaseRefuses_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("code");
    QTest::newRow("three decimals") << u"12.345"_s << u"invalid-amount"_s;
    QTest::newRow("words") << u"abc"_s << u"invalid-amount"_s;
    QTest::newRow("full-width digits") << u"５０"_s << u"invalid-amount"_s;
    QTest::newRow("10^12 fen") << u"10000000000.00"_s << u"amount-limit"_s;
}

void ProgramTest::uppercaseRefuses()
{
    QFETCH(QString, amount);
    QFETCH(QString, code);
    const CliRun run = runCli({u"--json"_s, u"uppercase"_s, amount});
    QVERIFY2(run.status == 1, run.all());
    QCOMPARE(run.objects().size(), 1);
    QCOMPARE(run.errorCode(), code);
}

void ProgramTest::textErrorIsOneLineOnStderr()
{
    const CliRun run = runCli({u"uppercase"_s, u"abc"_s});
    QVERIFY2(run.status == 1, run.all());
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.startsWith("invalid-amount: ") && run.err.count('\n') == 1, run.all());
}

METERDESK_TEST(ProgramTest)

#include "ProgramTest.moc"
