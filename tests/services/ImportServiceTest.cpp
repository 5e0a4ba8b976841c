// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordsDesk.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "sheet/CsvReader.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Imports CSV text; faults as "row column code".
struct Outcome
{
    QStringList faults = {};
    int imported = 0;
    int skipped = 0;
};

Outcome import(RecordsDesk &desk, ImportKind kind, const QByteArray &csv, bool dryRun = false)
{
    const Result<Sheet> sheet = parseCsv(csv);
    if (!sheet)
        return {.faults = {sheet.error().detail}};
    const Result<ImportReport> report = answerOf(desk.imports->importSheet(desk.manager, kind, *sheet, dryRun));
    if (!report)
        return {.faults = {errorCodeName(report.error().code) + u": "_s + report.error().detail}};
    Outcome outcome{.imported = report->imported, .skipped = report->skipped};
    for (const ImportFault &fault : report->faults) {
        outcome.faults += u"%1 %2 %3"_s.arg(fault.row).arg(fault.column, errorCodeName(fault.error.code)).trimmed();
    }
    return outcome;
}

const QByteArray building = "code,name,type,parent_code,region,address,contact_name,contact_phone\n"
                            "00002,田家园未来科技城店,centralized,,杭州市江干区,九环路31-1,,\n"
                            "0000200001,田家园未来科技城店A01,room,00002,杭州市江干区,九环路31-1,,18958079595\n";
const QByteArray concentrators = "number,name,property_code,protocol,link,endpoint,address_notation,supply_unit,"
                                 "installed_on,address\n"
                                 "17000405,未来科技城,00002,gdw1376.1-2013,tcp-dial,127.0.0.1:7001,hex,,2017-05-02,\n";
const QByteArray meters = "number,property_code,concentrator_number,point,start_total,rated_kw\n"
                          "00051,0000200001,17000405,1,19.29,13.2\n";
const QByteArray tariffs = "name,effective_from,mode,total,sharp,peak,flat,valley\n"
                           "云寓照明电价,2017-01-01,single,1.20,,,,\n";
const QByteArray accounts = "property_code,tariff,opened_on,auto_trip\n0000200001,云寓照明电价,2017-05-02,1\n";
const QByteArray readings = "meter_number,date,read_at,total,sharp,peak,flat,valley\n"
                            "00051,2017-05-15,2017-05-16 00:03:00,21.43,0.00,14.25,1.00,6.18\n";

} // namespace

class ImportServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeBuilding()
    {
        RecordsDesk desk;
        QCOMPARE(import(desk, ImportKind::Properties, building).imported, 2);
        QCOMPARE(import(desk, ImportKind::Concentrators, concentrators).imported, 1);
        QCOMPARE(import(desk, ImportKind::Meters, meters).imported, 1);
        QCOMPARE(import(desk, ImportKind::Tariffs, tariffs).imported, 1);
        QCOMPARE(import(desk, ImportKind::Accounts, accounts).imported, 1);
        QCOMPARE(import(desk, ImportKind::Readings, readings).imported, 1);
        QCOMPARE(desk.value(u"SELECT number || ' ' || padded FROM meter"_s), u"00051 000000000051"_s);
        QCOMPARE(desk.value(u"SELECT as_of FROM billing_pointer WHERE total = 1929"_s), u"2017-05-02 00:00:00"_s);
        QCOMPARE(desk.value(u"SELECT total || standing || source FROM reading"_s), u"2143pendingimport"_s);
        QCOMPARE(desk.value(u"SELECT sharp FROM tariff_version"_s), u"12000"_s);
        QCOMPARE(desk.value(u"SELECT group_concat(detail, '; ') FROM operation_log WHERE action = 'import'"_s),
            u"2 imported, 0 skipped; 1 imported, 0 skipped; 1 imported, 0 skipped; 1 imported, 0 skipped; "
            "1 imported, 0 skipped; 1 imported, 0 skipped"_s);

        // The same files again: every key is known.
        for (const auto &[kind, csv] :
            {std::pair(ImportKind::Properties, building), std::pair(ImportKind::Concentrators, concentrators),
                std::pair(ImportKind::Meters, meters), std::pair(ImportKind::Tariffs, tariffs),
                std::pair(ImportKind::Accounts, accounts), std::pair(ImportKind::Readings, readings)}) {
            const Outcome again = import(desk, kind, csv);
            QCOMPARE(again.faults, QStringList());
            QCOMPARE(again.imported, 0);
            QVERIFY(again.skipped > 0);
        }
    }

    void screenTitlesAreHeadersToo()
    {
        RecordsDesk desk;
        const Outcome properties = import(desk, ImportKind::Properties,
            "房源编码,房源名称,房源类型,上级编码,房源区域,用户地址\n"
            "00002,店,集中式公寓,,杭州,九环路31-1\n0000200001,店A01,房间,00002,杭州,九环路31-1\n");
        QCOMPARE(properties.faults, QStringList());
        QCOMPARE(properties.imported, 2);
        QCOMPARE(import(desk, ImportKind::Concentrators, concentrators).imported, 1);
        const Outcome imported = import(desk, ImportKind::Meters,
            "电表编号,房源编码,终端编号,示值（总）, 校验方式\n366566,0000200001,17000405,19.29,偶\n");
        QCOMPARE(imported.faults, QStringList());
        const Outcome log = import(desk, ImportKind::Readings,
            "房源编码,房源名称,电表编号,示值(总),示值1[尖],示值2[峰],示值3[平],示值4[谷],计费时间,抄表时间\n"
            "0000200001,店A01,366566,19.29,0.00,13.11,0.00,6.18,2017-05-15,2017-05-16 00:03\n");
        QCOMPARE(log.faults, QStringList());
        QCOMPARE(desk.value(u"SELECT peak FROM reading"_s), u"1311"_s);
    }

    void buildingsMayStandBelowTheirRooms()
    {
        RecordsDesk desk;
        const Outcome outcome = import(desk, ImportKind::Properties,
            "code,name,type,parent_code\n0000100001000001,1号室,room,0000100001\n"
            "0000100001,3-2-901,distributed,00001\n00001,远洋心里,distributed,\n");
        QCOMPARE(outcome.faults, QStringList());
        QCOMPARE(outcome.imported, 3);
    }

    void faults_data()
    {
        QTest::addColumn<ImportKind>("kind");
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QStringList>("faults");
        const auto row = [](const char *name, ImportKind kind, const char *csv, const QStringList &faults) {
            QTest::newRow(name) << kind << QByteArray(csv) << faults;
        };
        using enum ImportKind;
        row("missing column", Properties, "code,name,parent_code\n00003,x,\n", {u"1 type import-rejected"_s});
        row("two missing columns", Readings, "meter_number\n366566\n",
            {u"1 date import-rejected"_s, u"1 total import-rejected"_s});
        row("column twice", Properties, "code,房源编码,name,type,parent_code\n", {u"1 code import-rejected"_s});
        row("every fault of a row", Properties, "code,name,type,parent_code\n!,x,palace,!!\n",
            {u"2 code invalid-number"_s, u"2 type invalid-argument"_s, u"2 parent_code invalid-number"_s});
        row("unknown parent, empty row between", Properties, "code,name,type,parent_code\n,,,\n00003,x,room,00009\n",
            {u"3 parent_code unknown-property"_s});
        row("key twice in the file", Properties,
            "code,name,type,parent_code\n00003,x,centralized,\n00003,y,centralized,\n", {u"3 code already-exists"_s});
        row("in a circle", Properties, "code,name,type,parent_code\n1,x,distributed,2\n2,y,distributed,1\n",
            {u"2 parent_code unknown-property"_s, u"3 parent_code unknown-property"_s});
        row("meter number twice, other zeros", Meters,
            "number,property_code,concentrator_number,start_total\n51,,,0\n00051,,,0\n",
            {u"3 number already-exists"_s});
        row("point taken", Meters, "number,property_code,concentrator_number,point,start_total\n51,,17000405,1,0\n",
            {u"2 point already-exists"_s});
        row("start with three decimals", Meters, "number,property_code,concentrator_number,start_total\n51,,,1.234\n",
            {u"2 start_total invalid-number"_s});
        row("building as account", Accounts, "property_code,tariff,opened_on\n00002,云寓照明电价,2017-05-02\n",
            {u"2 property_code not-a-room"_s});
        row("unknown tariff", Accounts, "property_code,tariff,opened_on\n0000200001,none,2017-05-02\n",
            {u"2 tariff unknown-tariff"_s});
        row("amount with three decimals", Accounts,
            "property_code,tariff,opened_on,alarm1\n0000200001,云寓照明电价,2017-05-02,12.345\n",
            {u"2 alarm1 invalid-amount"_s});
        row("a date that never was", Accounts, "property_code,tariff,opened_on\n0000200001,云寓照明电价,2017-02-30\n",
            {u"2 opened_on invalid-date"_s});
        row("rates of a time-of-use tariff", Tariffs,
            "name,effective_from,mode,total,sharp\nT2,2017-01-01,tou,1.2,1.5\n",
            {u"2 peak invalid-argument"_s, u"2 flat invalid-argument"_s, u"2 valley invalid-argument"_s});
        row("unknown meter", Readings, "meter_number,date,total\n99,2017-05-15,1\n",
            {u"2 meter_number unknown-meter"_s});
        row("day that is not over", Readings, "meter_number,date,total\n366566,2017-05-16,20\n",
            {u"2 date invalid-date"_s});
        row("rates do not add up", Readings,
            "meter_number,date,total,sharp,peak,flat,valley\n366566,2017-05-15,19.29,0,13.06,0,6.18\n",
            {u"2 total rates-do-not-add-up"_s});
        row("good rows between bad ones", Readings,
            "meter_number,date,total\n366566,2017-05-14,19\n366566,x,19\n366566,2017-05-15,-1\n",
            {u"3 date invalid-date"_s, u"4 total invalid-reading"_s});
    }
    void faults()
    {
        QFETCH(ImportKind, kind);
        QFETCH(QByteArray, csv);
        RecordsDesk desk;
        desk.furnish();
        const auto count = [&desk] {
            return desk.value(
                u"SELECT (SELECT count(*) FROM property) || ' ' || (SELECT count(*) FROM meter) || ' ' || "
                "(SELECT count(*) FROM account) || ' ' || (SELECT count(*) FROM tariff_version) || ' ' || "
                "(SELECT count(*) FROM reading) || ' ' || (SELECT count(*) FROM operation_log)"_s);
        };
        const QString before = count();
        const Outcome outcome = import(desk, kind, csv);
        QTEST(outcome.faults, "faults");
        QCOMPARE(outcome.imported, 0);
        QCOMPARE(count(), before); // nothing changed
    }

    void aDryRunChangesNothing()
    {
        RecordsDesk desk;
        const Outcome outcome = import(desk, ImportKind::Properties, building, true);
        QCOMPARE(outcome.imported, 2);
        QCOMPARE(desk.value(u"SELECT count(*) FROM property"_s), u"0"_s);
        QCOMPARE(desk.value(u"SELECT count(*) FROM operation_log"_s), u"0"_s);
        QCOMPARE(import(desk, ImportKind::Properties, building).imported, 2);
    }

    void aReadingThatIsKnownStays()
    {
        RecordsDesk desk;
        desk.furnish();
        QCOMPARE(import(desk, ImportKind::Readings, "meter_number,date,total\n366566,2017-05-15,19.29\n").imported, 1);
        const Outcome other = import(desk, ImportKind::Readings, "meter_number,date,total\n366566,2017-05-15,25\n");
        QCOMPARE(other.skipped, 1);
        QCOMPARE(desk.value(u"SELECT total FROM reading"_s), u"1929"_s);
    }

    void rechargesAreBookedOncePerRequestId()
    {
        RecordsDesk desk;
        desk.furnish();
        desk.openAccount(u"0000200001"_s);
        desk.openAccount(u"0000200002"_s);
        const QByteArray file = "房源编码,充值金额,充值方式,request_id,备注\n"
                                "0000200001,50.00,现金,r-1,\n0000200002,20.00,wechat,r-2,五月\n";
        const Outcome first = import(desk, ImportKind::Recharges, file);
        QCOMPARE(first.faults, QStringList());
        QCOMPARE(first.imported, 2);
        QCOMPARE(desk.value(u"SELECT group_concat(balance) FROM (SELECT balance FROM account ORDER BY id)"_s),
            u"5000,2000"_s);
        QCOMPARE(desk.value(u"SELECT group_concat(number) FROM receipt"_s), u"CZ20170516-000001,CZ20170516-000002"_s);
        const Outcome again = import(desk, ImportKind::Recharges, file);
        QCOMPARE(again.imported, 0);
        QCOMPARE(again.skipped, 2);
        QCOMPARE(desk.value(u"SELECT sum(balance) FROM account"_s), u"7000"_s);
    }

    void oneWrongRechargeBooksNone_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("fault");
        QTest::newRow("three decimals") << QByteArray("0000200001,12.345,cash,r-9,") << u"3 amount invalid-amount"_s;
        QTest::newRow("negative") << QByteArray("0000200001,-5,cash,r-9,") << u"3 amount invalid-amount"_s;
        QTest::newRow("words") << QByteArray("0000200001,abc,cash,r-9,") << u"3 amount invalid-amount"_s;
        QTest::newRow("above the limit") << QByteArray("0000200001,10000.00,cash,r-9,") << u"3 amount amount-limit"_s;
        QTest::newRow("building") << QByteArray("00002,5,cash,r-9,") << u"3 property_code not-a-room"_s;
        QTest::newRow("no account") << QByteArray("0000200003,5,cash,r-9,") << u"3 property_code unknown-account"_s;
        QTest::newRow("unknown method") << QByteArray("0000200001,5,gold,r-9,") << u"3 method invalid-argument"_s;
        QTest::newRow("no request id") << QByteArray("0000200001,5,cash,,") << u"3 request_id invalid-argument"_s;
        QTest::newRow("request id twice") << QByteArray("0000200001,5,cash,r-1,") << u"3 request_id already-exists"_s;
        QTest::newRow("booked with other content")
            << QByteArray("0000200001,6.00,cash,r-0,") << u"3 request_id duplicate-request"_s;
    }
    void oneWrongRechargeBooksNone()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, fault);
        RecordsDesk desk;
        desk.furnish();
        desk.openAccount(u"0000200001"_s);
        const QByteArray header = "property_code,amount,method,request_id,note\n";
        QCOMPARE(import(desk, ImportKind::Recharges, header + "0000200001,5.00,cash,r-0,\n").imported, 1);
        const Outcome outcome =
            import(desk, ImportKind::Recharges, header + "0000200001,50.00,cash,r-1,\n" + row + '\n');
        QCOMPARE(outcome.faults, QStringList{fault});
        QCOMPARE(desk.value(u"SELECT count(*) || ' ' || max(balance_after) FROM ledger_entry"_s), u"1 500"_s);
        QCOMPARE(desk.value(u"SELECT value FROM counter WHERE name LIKE '%CZ%'"_s), u"1"_s); // no number is lost
    }

    void rightsByKind()
    {
        RecordsDesk desk;
        const Actor installer{u"i"_s, Role::Installer};
        VERIFY_RESULT(
            answerOf(desk.imports->importSheet(installer, ImportKind::Properties, *parseCsv(building), false)));
        VERIFY_ERROR(answerOf(desk.imports->importSheet(installer, ImportKind::Tariffs, *parseCsv(tariffs), false)),
            ErrorCode::NotPermitted);
        const Actor cashier{u"c"_s, Role::Cashier};
        VERIFY_ERROR(answerOf(desk.imports->importSheet(cashier, ImportKind::Readings, *parseCsv(readings), false)),
            ErrorCode::NotPermitted);
    }
};

METERDESK_TEST(ImportServiceTest)

#include "ImportServiceTest.moc"
