// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordsDesk.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "records/RecordChecks.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// Properties, concentrators, meters and tariffs.
class RegisterServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyChangeIsInTheOperationLog()
    {
        RecordsDesk desk;
        desk.furnish();
        QCOMPARE(desk.value(u"SELECT count(*) FROM operation_log WHERE action = 'add-property'"_s), u"4"_s);
        QCOMPARE(desk.value(u"SELECT subject FROM operation_log WHERE action = 'add-meter' LIMIT 1"_s), u"366566"_s);
        QCOMPARE(
            desk.value(u"SELECT detail FROM operation_log WHERE action = 'set-prices'"_s), u"from 2017-01-01: 1.20"_s);
    }

    void propertiesRefused_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("name");
        QTest::addColumn<PropertyType>("type");
        QTest::addColumn<QString>("parent");
        QTest::addColumn<ErrorCode>("error");
        QTest::addColumn<QString>("field");
        using enum PropertyType;
        QTest::newRow("code twice") << u"00002"_s << u"x"_s << Centralized << u""_s << ErrorCode::AlreadyExists
                                    << u"code"_s;
        QTest::newRow("no name") << u"00003"_s << u" "_s << Centralized << u""_s << ErrorCode::InvalidArgument
                                 << u"name"_s;
        QTest::newRow("room without building")
            << u"00003"_s << u"x"_s << Room << u""_s << ErrorCode::InvalidArgument << u"parent_code"_s;
        QTest::newRow("building in a building")
            << u"00003"_s << u"x"_s << Centralized << u"00002"_s << ErrorCode::InvalidArgument << u"parent_code"_s;
        QTest::newRow("room in a room") << u"00003"_s << u"x"_s << Room << u"0000200001"_s << ErrorCode::InvalidArgument
                                        << u"parent_code"_s;
        QTest::newRow("unknown building")
            << u"00003"_s << u"x"_s << Room << u"99999"_s << ErrorCode::UnknownProperty << u"parent_code"_s;
        QTest::newRow("its own parent") << u"00003"_s << u"x"_s << Room << u"00003"_s << ErrorCode::InvalidArgument
                                        << u"parent_code"_s;
    }
    void propertiesRefused()
    {
        QFETCH(PropertyType, type);
        QFETCH(QString, parent);
        QFETCH(ErrorCode, error);
        QFETCH(QString, field);
        RecordsDesk desk;
        desk.furnish();
        Property property;
        QFETCH(QString, code);
        property.code = test::code(code);
        QFETCH(QString, name);
        property.name = name;
        property.type = type;
        if (!parent.isEmpty())
            property.parentCode = test::code(parent);
        const auto added = answerOf(desk.registers->addProperty(desk.manager, property));
        VERIFY_ERROR(added, error);
        QVERIFY2(added.error().detail.startsWith(field + u": "_s), qPrintable(added.error().detail));
        QCOMPARE(desk.value(u"SELECT count(*) FROM property"_s), u"4"_s);
    }

    void aPropertyNeverMovesBelowItself()
    {
        RecordsDesk desk;
        Property estate;
        estate.code = code(u"00001"_s);
        estate.name = u"远洋心里"_s;
        estate.type = PropertyType::Distributed;
        VERIFY_RESULT(answerOf(desk.registers->addProperty(desk.manager, estate)));
        Property flat = estate;
        flat.code = code(u"0000100001"_s);
        flat.parentCode = estate.code;
        VERIFY_RESULT(answerOf(desk.registers->addProperty(desk.manager, flat)));
        estate.parentCode = flat.code;
        VERIFY_ERROR(answerOf(desk.registers->editProperty(desk.manager, estate)), ErrorCode::InvalidArgument);
        flat.name = u"远洋心里3-2-901"_s;
        VERIFY_RESULT(answerOf(desk.registers->editProperty(desk.manager, flat)));
        QCOMPARE(desk.value(u"SELECT name FROM property WHERE code = '0000100001'"_s), flat.name);
    }

    void endpoints_data()
    {
        QTest::addColumn<LinkKind>("link");
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<bool>("fits");
        QTest::newRow("address") << LinkKind::TcpDial << u"192.168.1.20:9001"_s << true;
        QTest::newRow("name") << LinkKind::TcpDial << u"gateway.local:9001"_s << true;
        QTest::newRow("IPv6") << LinkKind::TcpListen << u"[::1]:9001"_s << true;
        QTest::newRow("no port") << LinkKind::TcpDial << u"192.168.1.20"_s << false;
        QTest::newRow("port 0") << LinkKind::TcpDial << u"192.168.1.20:0"_s << false;
        QTest::newRow("port 65536") << LinkKind::TcpDial << u"192.168.1.20:65536"_s << false;
        QTest::newRow("Windows port") << LinkKind::Serial << u"COM3"_s << true;
        QTest::newRow("port with line") << LinkKind::Serial << u"/dev/ttyUSB0@2400,8E1"_s << true;
        QTest::newRow("port with a wrong line") << LinkKind::Serial << u"COM3@2400,9E1"_s << false;
        QTest::newRow("nothing") << LinkKind::Serial << u""_s << false;
    }
    void endpoints()
    {
        QFETCH(LinkKind, link);
        QFETCH(QString, endpoint);
        Concentrator concentrator;
        concentrator.number = concentratorNo(u"17000406"_s);
        concentrator.link = link;
        concentrator.endpoint = endpoint;
        QTEST(RecordChecks::concentrator(concentrator).isEmpty(), "fits");
    }

    void metersRefused_data()
    {
        QTest::addColumn<std::function<void(Meter &)>>("spoil");
        QTest::addColumn<ErrorCode>("error");
        QTest::addColumn<QString>("field");
        using Spoil = std::function<void(Meter &)>;
        const auto row = [](const char *name, Spoil spoil, ErrorCode error, const QString &field) {
            QTest::newRow(name) << spoil << error << field;
        };
        row(
            "number with other zeros", [](Meter &m) { m.number = meterNo(u"000000366566"_s); },
            ErrorCode::AlreadyExists, u"number"_s);
        row(
            "building instead of room", [](Meter &m) { m.propertyCode = code(u"00002"_s); }, ErrorCode::NotARoom,
            u"property_code"_s);
        row(
            "unknown room", [](Meter &m) { m.propertyCode = code(u"77"_s); }, ErrorCode::UnknownProperty,
            u"property_code"_s);
        row(
            "unknown concentrator", [](Meter &m) { m.concentratorNo = concentratorNo(u"17000499"_s); },
            ErrorCode::UnknownConcentrator, u"concentrator_number"_s);
        row(
            "point of another meter", [](Meter &m) { m.line.point = 1; }, ErrorCode::AlreadyExists, u"point"_s);
        row(
            "point 2041", [](Meter &m) { m.line.point = 2041; }, ErrorCode::InvalidArgument, u"point"_s);
        row(
            "baud 2500", [](Meter &m) { m.line.baud = 2500; }, ErrorCode::InvalidArgument, u"baud"_s);
        row(
            "password of 5 digits", [](Meter &m) { m.credentials.password = u"12345"_s; }, ErrorCode::InvalidArgument,
            u"password"_s);
        row(
            "no start reading", [](Meter &m) { m.start = {}; }, ErrorCode::InvalidReading, u"start_total"_s);
        row(
            "start above the modulus", [](Meter &m) { m.start = registers(u"1000000.00"_s); },
            ErrorCode::InvalidReading, u"start_total"_s);
        row(
            "ratio 0", [](Meter &m) { m.metrology.ratio = 0; }, ErrorCode::InvalidArgument, u"ratio"_s);
        row(
            "two phases", [](Meter &m) { m.phases = 2; }, ErrorCode::InvalidArgument, u"phases"_s);
    }
    void metersRefused()
    {
        QFETCH(std::function<void(Meter &)>, spoil);
        QFETCH(ErrorCode, error);
        QFETCH(QString, field);
        RecordsDesk desk;
        desk.furnish();
        Meter meter;
        meter.number = meterNo(u"00051"_s);
        meter.propertyCode = code(u"0000200003"_s);
        meter.concentratorNo = concentratorNo(u"17000405"_s);
        meter.start = registers(u"0.00"_s);
        spoil(meter);
        const auto added = answerOf(desk.registers->addMeter(desk.manager, meter));
        VERIFY_ERROR(added, error);
        QVERIFY2(added.error().detail.startsWith(field + u": "_s), qPrintable(added.error().detail));
        QCOMPARE(desk.value(u"SELECT count(*) FROM meter"_s), u"2"_s);
    }

    void pointsAreGivenOutFromTheLowest()
    {
        RecordsDesk desk;
        desk.furnish();
        QCOMPARE(desk.value(u"SELECT group_concat(point) FROM meter"_s), u"1,2"_s);
        desk.execute(u"UPDATE meter SET point = 7 WHERE point = 1"_s);
        Meter meter;
        meter.number = meterNo(u"00051"_s);
        meter.concentratorNo = concentratorNo(u"17000405"_s);
        meter.start = registers(u"0.00"_s);
        VERIFY_RESULT(answerOf(desk.registers->addMeter(desk.manager, meter)));
        QCOMPARE(desk.value(u"SELECT point FROM meter WHERE number = '00051'"_s), u"1"_s);
    }

    void billingBeginsWithTheLaterOfAccountAndInstallation()
    {
        RecordsDesk desk;
        desk.furnish();
        desk.openAccount(u"0000200001"_s);
        QCOMPARE(desk.value(u"SELECT as_of FROM billing_pointer"_s), u"2017-05-02 00:00:00"_s);
        QCOMPARE(desk.value(u"SELECT total FROM billing_pointer"_s), u"1929"_s);

        desk.openAccount(u"0000200003"_s);
        Meter meter;
        meter.number = meterNo(u"00051"_s);
        meter.propertyCode = code(u"0000200003"_s);
        meter.start = registers(u"7.00"_s);
        VERIFY_RESULT(answerOf(desk.registers->addMeter(desk.manager, meter, day(u"2017-05-10"_s))));
        QCOMPARE(desk.value(u"SELECT as_of FROM billing_pointer WHERE total = 700"_s), u"2017-05-10 00:00:00"_s);
    }

    void aBilledMeterKeepsItsStartAndRoom()
    {
        RecordsDesk desk;
        desk.furnish();
        desk.openAccount(u"0000200001"_s);
        Meter meter = *answerOf(desk.registers->meter(meterNo(u"366566"_s)));
        meter.start = registers(u"19.00"_s);
        VERIFY_RESULT(answerOf(desk.registers->editMeter(desk.manager, meter)));
        QCOMPARE(desk.value(u"SELECT total FROM billing_pointer"_s), u"1900"_s); // not billed yet: begins anew

        desk.pretendBilled(u"0000200001"_s, u"366566"_s, u"2017-05-16 00:00:00"_s);
        meter.start = registers(u"18.00"_s);
        VERIFY_ERROR(answerOf(desk.registers->editMeter(desk.manager, meter)), ErrorCode::HasHistory);
        meter.start = registers(u"19.00"_s);
        meter.propertyCode = code(u"0000200003"_s);
        VERIFY_ERROR(answerOf(desk.registers->editMeter(desk.manager, meter)), ErrorCode::HasHistory);
    }

    /// What an unbilled meter counted was used in the room where it hung.
    void aMeterThatCountedStaysInItsRoom()
    {
        RecordsDesk desk;
        desk.furnish();
        desk.openAccount(u"0000200001"_s);
        Meter meter = *answerOf(desk.registers->meter(meterNo(u"366566"_s)));
        const auto freeze = [&desk](const QString &asOf, const QString &total) {
            desk.execute(
                u"INSERT INTO reading (meter_id, kind, as_of, read_at, total) SELECT id, 'freeze', '%1', '%1', "
                "%2 FROM meter WHERE number = '366566'"_s.arg(asOf, total));
        };
        const QString start = desk.value(u"SELECT total FROM billing_pointer"_s);
        freeze(u"2017-05-15 00:00:00"_s, start);
        meter.propertyCode = code(u"0000200003"_s);
        VERIFY_RESULT(answerOf(desk.registers->editMeter(desk.manager, meter))); // nobody used it
        meter.propertyCode = code(u"0000200001"_s);
        VERIFY_RESULT(answerOf(desk.registers->editMeter(desk.manager, meter)));
        freeze(u"2017-05-16 00:00:00"_s, start + u" + 1"_s);
        meter.propertyCode = code(u"0000200003"_s);
        VERIFY_ERROR(answerOf(desk.registers->editMeter(desk.manager, meter)), ErrorCode::Unbilled);

        desk.execute(u"DELETE FROM reading"_s);
        desk.execute(u"UPDATE meter SET replaced_by = (SELECT id FROM meter WHERE number = '366566') "
                     "WHERE number = '1610131068'"_s);
        VERIFY_ERROR(answerOf(desk.registers->editMeter(desk.manager, meter)), ErrorCode::HasHistory);
    }

    void anotherLineMustBeDownloadedAgain()
    {
        RecordsDesk desk;
        desk.furnish();
        desk.execute(u"UPDATE meter SET download = 'downloaded'"_s);
        Meter meter = *answerOf(desk.registers->meter(meterNo(u"366566"_s)));
        meter.metrology.ratio = 30;
        VERIFY_RESULT(answerOf(desk.registers->editMeter(desk.manager, meter)));
        QCOMPARE(desk.value(u"SELECT download FROM meter WHERE number = '366566'"_s), u"downloaded"_s);
        meter.line.baud = 1200;
        VERIFY_RESULT(answerOf(desk.registers->editMeter(desk.manager, meter)));
        QCOMPARE(desk.value(u"SELECT download FROM meter WHERE number = '366566'"_s), u"pending"_s);
    }

    void aBackdatedPriceIsRefused()
    {
        // Oracle B12d: billed to 05-17, version 0.90 effective 05-16: refused, nothing changed.
        RecordsDesk desk;
        desk.furnish();
        desk.openAccount(u"0000200001"_s);
        desk.pretendBilled(u"0000200001"_s, u"366566"_s, u"2017-05-18 00:00:00"_s);
        TariffVersion price;
        price.total = UnitPrice{9'000};
        price.effectiveFrom = day(u"2017-05-16"_s);
        VERIFY_ERROR(answerOf(desk.registers->setPrices(desk.manager, u"云寓照明电价"_s, price)), ErrorCode::Backdated);
        QCOMPARE(desk.value(u"SELECT count(*) FROM tariff_version"_s), u"1"_s);
        price.effectiveFrom = day(u"2017-05-18"_s);
        VERIFY_RESULT(answerOf(desk.registers->setPrices(desk.manager, u"云寓照明电价"_s, price)));
        QCOMPARE(desk.value(u"SELECT count(*) FROM tariff_version"_s), u"2"_s);
    }

    void aSinglePriceCountsForEveryRate()
    {
        RecordsDesk desk;
        TariffVersion price;
        price.effectiveFrom = day(u"2017-01-01"_s);
        price.total = UnitPrice{5'680};
        price.rates.fill(UnitPrice{1});
        VERIFY_RESULT(answerOf(desk.registers->setPrices(desk.manager, u"单一"_s, price)));
        const auto tariffs = answerOf(desk.registers->tariffs());
        VERIFY_RESULT(tariffs);
        QCOMPARE(tariffs->first().versions.first().rate(Rate::Valley), UnitPrice{5'680});
    }

    void rolesThatMayNotChangeDevices()
    {
        RecordsDesk desk;
        const Actor cashier{u"c"_s, Role::Cashier};
        VERIFY_ERROR(answerOf(desk.registers->addProperty(cashier, {})), ErrorCode::NotPermitted);
        const Actor installer{u"i"_s, Role::Installer};
        VERIFY_ERROR(answerOf(desk.registers->setPrices(installer, u"x"_s, {})), ErrorCode::NotPermitted);
        VERIFY_ERROR(answerOf(desk.accounts->open(cashier, {})), ErrorCode::NotPermitted);
    }

    void concentratorsTellWhatIsBehindThem()
    {
        RecordsDesk desk;
        desk.furnish();
        desk.execute(u"INSERT INTO meter_fact (meter_id, last_contact_at) VALUES (1, '2017-05-16 00:03:00')"_s);
        desk.execute(u"INSERT INTO meter_fact (meter_id, last_contact_at, last_failure_at) "
                     "VALUES (2, '2017-05-15 00:03:00', '2017-05-16 00:03:00')"_s);
        const auto rows = answerOf(desk.registers->concentratorRows());
        VERIFY_RESULT(rows);
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().meters, 2);
        QCOMPARE(rows->first().reachable, 1);
        QCOMPARE(rows->first().propertyName, u"田家园未来科技城店"_s);
    }
};

METERDESK_TEST(RegisterServiceTest)

#include "RegisterServiceTest.moc"
