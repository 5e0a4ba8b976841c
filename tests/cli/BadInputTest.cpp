// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desk.h"
#include "TestMain.h"

#include <QtCore/QFile>
#include <QtCore/QtEndian>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk::test;

namespace {

QStringList recharge(const QString &account, const QString &amount, const QString &requestId)
{
    return {u"recharge"_s, u"--account"_s, account, u"--amount"_s, amount, u"--method"_s, u"cash"_s, u"--request-id"_s,
        requestId};
}

} // namespace

/// Each mistake has a clear error, and nothing is changed.
class BadInputTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void refused_data();
    void refused();
    void importOfAFaultyFile_data();
    void importOfAFaultyFile();
    void dryRunOfAnImportStoresNothing();
    void importTwiceSkips();
    void trainingSpeaksToThisPcOnly();
    void meterWithoutRelayCommand();
    void unusableDatabase_data();
    void unusableDatabase();

private:
    std::unique_ptr<Desk> m_desk;
    QByteArray m_before;
};

void BadInputTest::initTestCase()
{
    m_desk = std::make_unique<Desk>();
    m_desk->setNow(u"2017-05-16 09:00:00"_s);
    const QByteArray trouble = m_desk->openBuilding(u"127.0.0.1:1"_s);
    QVERIFY2(trouble.isEmpty(), trouble);
    m_before = m_desk->fingerprint();
    QVERIFY(!m_before.isEmpty());
}

void BadInputTest::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("code");
    const QString room = u"0000200001"_s;
    const QStringList unknownMeter{u"--meter"_s, u"999888"_s};
    QTest::newRow("read an unknown meter") << QStringList{u"read"_s} + unknownMeter << u"unknown-meter"_s;
    QTest::newRow("readings of an unknown meter") << QStringList{u"readings"_s} + unknownMeter << u"unknown-meter"_s;
    QTest::newRow("trip an unknown meter")
        << QStringList{u"relay"_s, u"trip"_s, u"--reason"_s, u"test"_s} + unknownMeter << u"unknown-meter"_s;
    QTest::newRow("trip without a reason")
        << QStringList{u"relay"_s, u"trip"_s, u"--meter"_s, u"366566"_s, u"--reason"_s, u""_s} << u"invalid-argument"_s;
    QTest::newRow("no meter number") << QStringList{u"read"_s, u"--meter"_s, u"12AB"_s} << u"invalid-number"_s;
    QTest::newRow("collect an unknown concentrator")
        << QStringList{u"collect"_s, u"--concentrator"_s, u"99999999"_s} << u"unknown-concentrator"_s;
    QTest::newRow("collect a day that is not over")
        << QStringList{u"collect"_s, u"--date"_s, u"2017-05-16"_s} << u"invalid-date"_s;
    QTest::newRow("three decimals") << recharge(room, u"12.345"_s, u"r1"_s) << u"invalid-amount"_s;
    QTest::newRow("negative amount") << recharge(room, u"-5"_s, u"r2"_s) << u"invalid-amount"_s;
    QTest::newRow("words for an amount") << recharge(room, u"abc"_s, u"r3"_s) << u"invalid-amount"_s;
    QTest::newRow("nothing") << recharge(room, u"0.00"_s, u"r4"_s) << u"invalid-amount"_s;
    QTest::newRow("above the till's limit") << recharge(room, u"10000.00"_s, u"r5"_s) << u"amount-limit"_s;
    QTest::newRow("above every limit") << recharge(room, u"99999999999999999999"_s, u"r6"_s) << u"amount-overflow"_s;
    QTest::newRow("unknown account") << recharge(u"0000999999"_s, u"5.00"_s, u"r7"_s) << u"unknown-account"_s;
    QTest::newRow("a building") << recharge(u"00002"_s, u"5.00"_s, u"r8"_s) << u"not-a-room"_s;
    QTest::newRow("no request id") << recharge(room, u"5.00"_s, u""_s) << u"invalid-argument"_s;
    QTest::newRow("request id of another payment") << recharge(room, u"5.00"_s, u"opening"_s) << u"duplicate-request"_s;
    QTest::newRow("a slip into nowhere") << recharge(room, u"5.00"_s, u"r9"_s)
            + QStringList{u"--receipt"_s, m_desk->path(u"nowhere/slip.pdf"_s)}
                                         << u"file-unwritable"_s;
    QTest::newRow("ledger of an unknown account")
        << QStringList{u"ledger"_s, u"--account"_s, u"0000999999"_s} << u"unknown-account"_s;
    QTest::newRow("an unknown account listed")
        << QStringList{u"accounts"_s, u"--code"_s, u"00002000"_s} << u"unknown-account"_s;
    QTest::newRow("an impossible day") << QStringList{u"bill"_s, u"--until"_s, u"2017-02-29"_s} << u"invalid-date"_s;
    QTest::newRow("a timeout of words") << QStringList{u"collect"_s, u"--timeout"_s, u"soon"_s} << u"invalid-number"_s;
    QTest::newRow("import of no file") << QStringList{u"import"_s, u"meters"_s, m_desk->path(u"nowhere.csv"_s)}
                                       << u"file-unreadable"_s;
}

void BadInputTest::refused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, code);
    const CliRun run = m_desk->run(arguments);
    QVERIFY2(run.status == 1, run.all());
    QCOMPARE(run.objects().size(), 1);
    QVERIFY2(run.errorCode() == code, run.all());
    QVERIFY2(!run.last()[u"error"_s].toObject()[u"message"_s].toString().isEmpty(), run.all());
    QCOMPARE(m_desk->fingerprint(), m_before);
}

void BadInputTest::importOfAFaultyFile_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("column");
    QTest::newRow("a column is missing") << u"meters"_s << QByteArray("property_code\r\n0000200001\r\n") << 1
                                         << u"number"_s;
    QTest::newRow("unknown parent, second row is good")
        << u"properties"_s
        << QByteArray("code,name,type,parent_code\r\n0009900001,B01,room,00099\r\n0000200021,A23,room,00002\r\n") << 2
        << u"parent_code"_s;
    QTest::newRow("a key twice") << u"properties"_s
                                 << QByteArray("code,name,type,parent_code\r\n0000200021,A23,room,00002\r\n"
                                               "0000200021,A24,room,00002\r\n")
                                 << 3 << u"code"_s;
    QTest::newRow("an amount of words")
        << u"accounts"_s
        << QByteArray("property_code,tariff,opened_on,alarm1\r\n0000200021,云寓照明电价,2017-05-02,much\r\n") << 2
        << u"alarm1"_s;
}

void BadInputTest::importOfAFaultyFile()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, csv);
    QFETCH(int, row);
    QFETCH(QString, column);
    const CliRun run = m_desk->run({u"import"_s, kind, m_desk->write(u"faulty.csv"_s, csv)});
    QVERIFY2(run.status == 1, run.all());
    const QList<QJsonObject> lines = run.objects();
    QVERIFY2(lines.size() >= 2, run.all());
    const bool named = std::ranges::any_of(lines, [&](const QJsonObject &line) {
        return line[u"row"_s].toInt() == row && line[u"column"_s].toString() == column
            && !line[u"error"_s].toString().isEmpty();
    });
    QVERIFY2(named, run.all());
    QCOMPARE(lines.last()[u"imported"_s].toInt(-1), 0);
    QCOMPARE(lines.last()[u"errors"_s].toInt(), static_cast<int>(lines.size()) - 1);
    QCOMPARE(m_desk->fingerprint(), m_before);
}

void BadInputTest::dryRunOfAnImportStoresNothing()
{
    const QString file = m_desk->write(u"rooms.csv"_s, "code,name,type,parent_code\r\n0000200021,A23,room,00002\r\n");
    const CliRun run = m_desk->run({u"import"_s, u"properties"_s, file, u"--dry-run"_s});
    QVERIFY2(run.status == 0, run.all());
    QCOMPARE(run.last()[u"imported"_s].toInt(), 1);
    QCOMPARE(m_desk->fingerprint(), m_before);
}

void BadInputTest::importTwiceSkips()
{
    const CliRun run = m_desk->run({u"import"_s, u"properties"_s, m_desk->path(u"properties.csv"_s)});
    QVERIFY2(run.status == 0, run.all());
    QCOMPARE(run.last()[u"imported"_s].toInt(-1), 0);
    QVERIFY2(run.last()[u"skipped"_s].toInt() > 20, run.all());
    QCOMPARE(m_desk->fingerprint(), m_before);
}

void BadInputTest::trainingSpeaksToThisPcOnly()
{
    Desk desk;
    desk.setNow(u"2017-05-17 09:00:00"_s);
    // A TEST-NET address (RFC 5737): nobody answers there, and nobody may even be asked.
    const QByteArray trouble = desk.openBuilding(u"192.0.2.1:7001"_s);
    QVERIFY2(trouble.isEmpty(), trouble);
    const CliRun read = desk.run({u"read"_s, u"--meter"_s, u"366566"_s});
    QVERIFY2(read.status == 1, read.all());
    QCOMPARE(read.errorCode(), u"training-only"_s);
    const CliRun collected = desk.run({u"collect"_s, u"--date"_s, u"2017-05-16"_s});
    QVERIFY2(collected.status == 1, collected.all());
}

void BadInputTest::meterWithoutRelayCommand()
{
    Desk desk;
    desk.setNow(u"2017-05-17 09:00:00"_s);
    const QByteArray trouble = desk.openBuilding(u"127.0.0.1:1"_s);
    QVERIFY2(trouble.isEmpty(), trouble);
    const QString file = desk.write(u"old.csv"_s,
        "number,property_code,concentrator_number,protocol,start_total\r\n"
        "778899,0000200003,17000405,dlt645-1997,1.00\r\n");
    QCOMPARE(desk.run({u"import"_s, u"meters"_s, file}).status, 0);
    const CliRun run = desk.run({u"relay"_s, u"trip"_s, u"--meter"_s, u"778899"_s, u"--reason"_s, u"test"_s});
    QVERIFY2(run.status == 1, run.all());
    QCOMPARE(run.errorCode(), u"unsupported"_s);
    QCOMPARE(desk.run({u"commands"_s}).out, QByteArray());
}

void BadInputTest::unusableDatabase_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    // SQLite's user_version is a big-endian number at byte 60 of the file (sqlite.org/fileformat.html §1.3).
    QByteArray newer = contentOf(m_desk->database());
    const quint32 version = qFromBigEndian<quint32>(newer.constData() + 60);
    qToBigEndian<quint32>(version + 1, newer.data() + 60);
    QTest::newRow("of a newer version") << newer << u"database-newer"_s;
    QTest::newRow("something else") << QByteArray("code,name\r\n") << u"database-foreign"_s;
    QTest::newRow("empty file") << QByteArray("") << u"database-foreign"_s;
    QTest::newRow("not there") << QByteArray() << u"database-missing"_s;
}

void BadInputTest::unusableDatabase()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"other.db"_s);
    QFile file(path);
    if (!content.isNull()) {
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
    }
    const CliRun run = runCli({u"--db"_s, path, u"--json"_s, u"accounts"_s});
    QVERIFY2(run.status == 1, run.all());
    QVERIFY2(run.errorCode() == code, run.all());
    QCOMPARE(contentOf(path), content);
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).size() <= 1);
}

METERDESK_TEST(BadInputTest)

#include "BadInputTest.moc"
