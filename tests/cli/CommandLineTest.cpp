// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"
#include "TestMain.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk::cli;

namespace {

const QList<CommandSpec> &commands()
{
    static const QList<CommandSpec> list{
        {.words = {u"ledger"_s}, .summary = "lists"_L1, .options = {{"account"_L1, "C"_L1}}},
        {.words = {u"recharge"_s},
            .summary = "books"_L1,
            .options = {{"account"_L1, "C"_L1, true}, {"amount"_L1, "A"_L1, true},
                {"method"_L1, "M"_L1, false, {u"cash"_s, u"card"_s}}, {"note"_L1, "T"_L1}, {"send-close"_L1, {}}}},
        {.words = {u"import"_s},
            .summary = "imports"_L1,
            .places = {{"KIND"_L1, {u"meters"_s, u"tariffs"_s}}, {"FILE"_L1}}},
        {.words = {u"frame"_s, u"decode"_s},
            .summary = "decodes"_L1,
            .places = {{"HEX"_L1, {}, true}},
            .options = {{"protocol"_L1, "P"_L1}}},
        {.words = {u"uppercase"_s}, .summary = "writes"_L1, .places = {{"AMOUNT"_L1}}},
    };
    return list;
}

/// What was understood, on one line: command | options in alphabetical order | places | common options.
QString summary(const CommandLine &line)
{
    QStringList options;
    for (const CommandSpec &command : commands()) {
        for (const OptionSpec &option : command.options) {
            if (line.command == &command && line.arguments.has(option.name))
                options += option.name + u'=' + line.arguments.value(option.name);
        }
    }
    options.sort();
    QStringList common;
    if (!line.database.isEmpty())
        common += u"db="_s + line.database;
    if (!line.operatorName.isEmpty())
        common += u"operator="_s + line.operatorName;
    if (!line.now.isEmpty())
        common += u"now="_s + line.now;
    if (line.json)
        common += u"json"_s;
    if (line.help)
        common += u"help"_s;
    if (line.version)
        common += u"version"_s;
    return u"%1|%2|%3|%4"_s.arg(line.command ? line.command->name() : QString(), options.join(u','),
        line.arguments.places().join(u','), common.join(u','));
}

} // namespace

/// The shape of a command line, cli.md "Common".
class CommandLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void understood_data();
    void understood();
    void wrongUsage_data();
    void wrongUsage();
    void usageNamesEveryCommandAndOption();
};

void CommandLineTest::understood_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("expected");
    QTest::newRow("alone") << QStringList{u"ledger"_s} << u"ledger|||"_s;
    QTest::newRow("common options before")
        << QStringList{u"--db"_s, u"x.db"_s, u"--json"_s, u"ledger"_s} << u"ledger|||db=x.db,json"_s;
    QTest::newRow("common options behind") << QStringList{u"ledger"_s, u"--account"_s, u"0000200001"_s, u"--json"_s,
        u"--operator"_s, u"li"_s} << u"ledger|account=0000200001||operator=li,json"_s;
    QTest::newRow("attached values") << QStringList{u"--db=a=b"_s, u"ledger"_s, u"--account=1"_s}
                                     << u"ledger|account=1||db=a=b"_s;
    QTest::newRow("clock") << QStringList{u"--now"_s, u"2017-05-18 00:10:00"_s, u"ledger"_s}
                           << u"ledger|||now=2017-05-18 00:10:00"_s;
    QTest::newRow("negative argument") << QStringList{u"uppercase"_s, u"-3.32"_s} << u"uppercase||-3.32|"_s;
    QTest::newRow("negative argument without zero") << QStringList{u"uppercase"_s, u"-.5"_s} << u"uppercase||-.5|"_s;
    QTest::newRow("negative value of an option") << QStringList{u"recharge"_s, u"--account"_s, u"1"_s, u"--amount"_s,
        u"-5"_s} << u"recharge|account=1,amount=-5||"_s;
    QTest::newRow("flag") << QStringList{u"recharge"_s, u"--send-close"_s, u"--account"_s, u"1"_s, u"--amount"_s,
        u"5"_s} << u"recharge|account=1,amount=5,send-close=||"_s;
    QTest::newRow("empty value") << QStringList{u"recharge"_s, u"--account"_s, u"1"_s, u"--amount"_s, u"5"_s,
        u"--note"_s, u""_s} << u"recharge|account=1,amount=5,note=||"_s;
    QTest::newRow("value like an option, attached") << QStringList{u"recharge"_s, u"--account"_s, u"1"_s, u"--amount"_s,
        u"5"_s, u"--note=--x"_s} << u"recharge|account=1,amount=5,note=--x||"_s;
    QTest::newRow("two words and places") << QStringList{u"frame"_s, u"decode"_s, u"68"_s, u"--protocol"_s, u"auto"_s,
        u"16"_s} << u"frame decode|protocol=auto|68,16|"_s;
    QTest::newRow("behind --") << QStringList{u"uppercase"_s, u"--"_s, u"--json"_s} << u"uppercase||--json|"_s;
    QTest::newRow("choice of a place") << QStringList{u"import"_s, u"meters"_s, u"f.csv"_s}
                                       << u"import||meters,f.csv|"_s;
    QTest::newRow("a flag twice") << QStringList{u"--json"_s, u"ledger"_s, u"--json"_s} << u"ledger|||json"_s;
    QTest::newRow("help") << QStringList{u"--help"_s} << u"|||help"_s;
    QTest::newRow("help of an incomplete command") << QStringList{u"recharge"_s, u"--help"_s} << u"recharge|||help"_s;
    QTest::newRow("version") << QStringList{u"--version"_s} << u"|||version"_s;
}

void CommandLineTest::understood()
{
    QFETCH(QStringList, words);
    QFETCH(QString, expected);
    const auto line = parseCommandLine(words, commands());
    QVERIFY2(line, qPrintable(line ? QString() : line.error().message));
    QCOMPARE(summary(*line), expected);
}

void CommandLineTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("message");
    QTest::newRow("nothing") << QStringList{} << u"no command given"_s;
    QTest::newRow("unknown command") << QStringList{u"checkout"_s} << u"unknown command 'checkout'"_s;
    QTest::newRow("half a command") << QStringList{u"frame"_s} << u"unknown command 'frame'"_s;
    QTest::newRow("unknown second word") << QStringList{u"frame"_s, u"split"_s} << u"unknown command 'frame split'"_s;
    QTest::newRow("unknown option") << QStringList{u"ledger"_s, u"--since"_s} << u"unknown option '--since'"_s;
    QTest::newRow("option of another command")
        << QStringList{u"ledger"_s, u"--amount"_s, u"5"_s} << u"unknown option '--amount'"_s;
    QTest::newRow("single dash") << QStringList{u"ledger"_s, u"-account"_s, u"5"_s} << u"unknown option '-account'"_s;
    QTest::newRow("missing value at the end")
        << QStringList{u"ledger"_s, u"--account"_s} << u"--account needs a value: C"_s;
    QTest::newRow("an option is no value")
        << QStringList{u"ledger"_s, u"--account"_s, u"--json"_s} << u"--account needs a value: C"_s;
    QTest::newRow("empty database name") << QStringList{u"--db"_s, u""_s, u"ledger"_s} << u"--db needs a value: FILE"_s;
    QTest::newRow("flag with a value") << QStringList{u"--json=1"_s, u"ledger"_s} << u"--json takes no value"_s;
    QTest::newRow("twice") << QStringList{u"ledger"_s, u"--account"_s, u"1"_s, u"--account"_s, u"2"_s}
                           << u"--account is given twice"_s;
    QTest::newRow("required option") << QStringList{u"recharge"_s, u"--account"_s, u"1"_s} << u"--amount is missing"_s;
    QTest::newRow("place missing") << QStringList{u"import"_s, u"meters"_s} << u"FILE is missing"_s;
    QTest::newRow("repeated place missing") << QStringList{u"frame"_s, u"decode"_s} << u"HEX is missing"_s;
    QTest::newRow("one too many") << QStringList{u"uppercase"_s, u"1"_s, u"2"_s} << u"'2' is one argument too many"_s;
    QTest::newRow("no places at all") << QStringList{u"ledger"_s, u"x"_s} << u"'x' is one argument too many"_s;
    QTest::newRow("wrong word of a place")
        << QStringList{u"import"_s, u"rooms"_s, u"f.csv"_s} << u"KIND 'rooms' is none of: meters tariffs"_s;
    QTest::newRow("wrong word of an option") << QStringList{u"recharge"_s, u"--account"_s, u"1"_s, u"--amount"_s,
        u"5"_s, u"--method"_s, u"gold"_s} << u"--method 'gold' is none of: cash card"_s;
}

void CommandLineTest::wrongUsage()
{
    QFETCH(QStringList, words);
    QFETCH(QString, message);
    const auto line = parseCommandLine(words, commands());
    QVERIFY(!line);
    QCOMPARE(line.error().message, message);
}

void CommandLineTest::usageNamesEveryCommandAndOption()
{
    const QString text = usageText(commands());
    QVERIFY(text.contains(u"recharge --account C --amount A [--method cash|card] [--note T] [--send-close]\n"_s));
    QVERIFY(text.contains(u"import meters|tariffs FILE\n"_s));
    QVERIFY(text.contains(u"frame decode HEX… [--protocol P]\n"_s));
    QVERIFY(text.contains(u"METERDESK_PASSWORD"_s));
    QVERIFY(usageText(commands(), &commands().first()).contains(u"ledger [--account C]\n"_s));
}

METERDESK_TEST(CommandLineTest)
METERDESK_TEST_MAIN

#include "CommandLineTest.moc"
