// SPDX-License-Identifier: GPL-3.0-or-later
#include "Dlt645Samples.h"
#include "TestMain.h"
#include "dlt645/BusCommands.h"
#include "dlt645/MaintenanceCommands.h"
#include "dlt645/StatusWords.h"
#include "dlt645/SwitchRecord.h"
#include "dlt645/Values.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using dlt645::ControlCode;
using dlt645::FreezeMoment;
using dlt645::Function;
using dlt645::MeterAddress;
using meterdesk::test::hex;
using meterdesk::test::meter;
using wire::WireErrorCode;

namespace {

/// A request with these bytes of DATA, as a meter receives it.
dlt645::Frame received(Function function, const char *data)
{
    const QByteArray bytes = hex(data);
    return *dlt645::Frame::make(meter(u"366566"), ControlCode::request(function), wire::bytesOf(bytes));
}

} // namespace

/// Freeze, write address, the commands that are only understood, and the items that are more than a number.
class Dlt645CommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void freezes_data();
    void freezes();
    void impossibleFreezesAreRefused_data();
    void impossibleFreezesAreRefused();
    void freezeGoesToOneOrAll();
    void addressIsWrittenOnlyToTheOneMeterFound();
    void baudChange();
    void passwordChangeKeepsNoPassword();
    void clears();
    void statusBlock();
    void statusFlagsOfTheSheet();
    void switchRecord();
    void smallValues_data();
    void smallValues();
    void texts();
};

void Dlt645CommandsTest::freezes_data()
{
    QTest::addColumn<QByteArray>("data"); // mm hh DD MM
    QTest::addColumn<QString>("text");
    QTest::newRow("at once") << hex("99999999") << u"now"_s;
    QTest::newRow("hourly") << hex("05999999") << u"hourly at :05"_s;
    QTest::newRow("daily") << hex("00009999") << u"daily at 00:00"_s;
    QTest::newRow("monthly") << hex("00000199") << u"monthly on 1 at 00:00"_s;
    QTest::newRow("once") << hex("30231605") << u"05-16 23:30"_s;
}

void Dlt645CommandsTest::freezes()
{
    QFETCH(QByteArray, data);
    QFETCH(QString, text);
    const auto moment = dlt645::parseFreeze(received(Function::Freeze, data.toHex().constData()));
    QVERIFY(moment);
    QCOMPARE(moment->toText(), text);
    const auto again = dlt645::freezeRequest(meter(u"366566"), *moment);
    QVERIFY(again);
    QCOMPARE(wire::toByteArray(again->data()), data);
}

void Dlt645CommandsTest::impossibleFreezesAreRefused_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("code");
    QTest::newRow("minute 60") << hex("60009999") << int(WireErrorCode::Range);
    QTest::newRow("hour 24") << hex("00249999") << int(WireErrorCode::Range);
    QTest::newRow("day 0") << hex("00000099") << int(WireErrorCode::Range);
    QTest::newRow("month 13") << hex("00000113") << int(WireErrorCode::Range);
    QTest::newRow("an open hour below a day") << hex("00990199") << int(WireErrorCode::Range);
    QTest::newRow("no digits") << hex("0A009999") << int(WireErrorCode::Digit);
    QTest::newRow("cut short") << hex("009999") << int(WireErrorCode::Length);
}

void Dlt645CommandsTest::impossibleFreezesAreRefused()
{
    QFETCH(QByteArray, data);
    QFETCH(int, code);
    const auto moment = dlt645::parseFreeze(received(Function::Freeze, data.toHex().constData()));
    QVERIFY(!moment);
    QCOMPARE(int(moment.error().code), code);
}

void Dlt645CommandsTest::freezeGoesToOneOrAll()
{
    const auto all = dlt645::freezeRequest(MeterAddress::broadcast(), FreezeMoment::now());
    QVERIFY(all);
    QCOMPARE(all->encode().toHex(), QByteArray("68999999999999681604ccccccccb016"));
    const auto wild = dlt645::freezeRequest(MeterAddress::wildcard(), FreezeMoment::now());
    QVERIFY(!wild);
    QCOMPARE(wild.error().code, WireErrorCode::Address);
    const auto impossible =
        dlt645::freezeRequest(MeterAddress::broadcast(), {.month = 1, .day = {}, .hour = 0, .minute = 0});
    QVERIFY(!impossible);
    QCOMPARE(impossible.error().code, WireErrorCode::Range);
}

void Dlt645CommandsTest::addressIsWrittenOnlyToTheOneMeterFound()
{
    const MeterAddress present = meter(u"1");
    const MeterAddress wanted = meter(u"366566");
    const MeterAddress other = meter(u"2");
    const MeterAddress alone[] = {present};
    const auto request = dlt645::writeAddressRequest(present, wanted, alone);
    QVERIFY(request);
    QCOMPARE(request->control().raw, 0x15);
    QCOMPARE(request->address(), present);
    QCOMPARE(dlt645::parseWriteAddress(*request).value(), wanted);

    const auto refused = [](const auto &result) { return !result && result.error().code == WireErrorCode::Address; };
    const MeterAddress two[] = {present, other};
    QVERIFY(refused(dlt645::writeAddressRequest(present, wanted, two)));
    QVERIFY(refused(dlt645::writeAddressRequest(present, wanted, {})));
    const MeterAddress stranger[] = {other};
    QVERIFY(refused(dlt645::writeAddressRequest(present, wanted, stranger)));
    for (const MeterAddress &unsafe : {MeterAddress::wildcard(), MeterAddress::broadcast(),
             MeterAddress::fromWire(wire::bytesOf(hex("6665AAAAAAAA")))}) {
        const MeterAddress found[] = {unsafe};
        QVERIFY(refused(dlt645::writeAddressRequest(unsafe, wanted, found)));
        QVERIFY(refused(dlt645::writeAddressRequest(present, unsafe, alone)));
    }
}

void Dlt645CommandsTest::baudChange()
{
    QCOMPARE(dlt645::parseBaudChange(received(Function::ChangeBaud, "08"))->baud(), std::optional(2400));
    QCOMPARE(dlt645::parseBaudChange(received(Function::ChangeBaud, "40"))->baud(), std::optional(19200));
    QCOMPARE(dlt645::parseBaudChange(received(Function::ChangeBaud, "01"))->baud(), std::nullopt);
    QCOMPARE(dlt645::parseBaudChange(received(Function::ChangeBaud, "0C"))->baud(), std::nullopt);
    QCOMPARE(dlt645::parseBaudChange(received(Function::ChangeBaud, "")).error().code, WireErrorCode::Length);
    QCOMPARE(dlt645::parseBaudChange(received(Function::Read, "08")).error().code, WireErrorCode::Control);
}

void Dlt645CommandsTest::passwordChangeKeepsNoPassword()
{
    const auto change = dlt645::parsePasswordChange(received(Function::ChangePassword, "020C0004 02112233 04445566"));
    QVERIFY(change);
    QCOMPARE(change->item.value, 0x04000C02U);
    QCOMPARE(int(change->oldLevel), 2);
    QCOMPARE(int(change->newLevel), 4);
}

void Dlt645CommandsTest::clears()
{
    const auto demand = dlt645::parseClear(received(Function::ClearDemand, "02370602 01000000"));
    QVERIFY(demand);
    QCOMPARE(demand->kind, dlt645::ClearKind::Demand);
    QCOMPARE(demand->credentials.operatorText(), u"00000001"_s);
    QCOMPARE(dlt645::parseClear(received(Function::ClearMeter, "02370602 01000000"))->kind, dlt645::ClearKind::Meter);
    const auto events = dlt645::parseClear(received(Function::ClearEvents, "02370602 01000000 FFFFFFFF"));
    QVERIFY(events);
    QCOMPARE(events->kind, dlt645::ClearKind::Events);
    QCOMPARE(events->events->value, 0xFFFFFFFFU);
    QCOMPARE(
        dlt645::parseClear(received(Function::ClearEvents, "02370602 01000000")).error().code, WireErrorCode::Length);
    QCOMPARE(dlt645::parseClear(received(Function::Write, "02370602 01000000")).error().code, WireErrorCode::Control);
}

void Dlt645CommandsTest::statusBlock()
{
    const QByteArray seven = hex("0400 0000 5000 0000 0000 0000 0002");
    const auto block = dlt645::parseStatusBlock(wire::bytesOf(seven));
    QVERIFY(block);
    QCOMPARE(block->word(1).value(), std::uint16_t(0x0004));
    QCOMPARE(block->word(3).value(), std::uint16_t(0x0050)); // the capture after a trip
    QCOMPARE(block->word(7).value(), std::uint16_t(0x0200));
    QVERIFY(!block->word(8) && !block->word(0));
    const auto older = dlt645::parseStatusBlock(wire::bytesOf(hex("0400 0000 5000")));
    QVERIFY(older);
    QVERIFY(!older->word(4));
    QVERIFY(!dlt645::parseStatusBlock(wire::bytesOf(hex("040000"))));
    QVERIFY(!dlt645::parseStatusBlock({}));
    QVERIFY(!dlt645::parseStatusBlock(wire::bytesOf(seven + hex("0000"))));
}

void Dlt645CommandsTest::statusFlagsOfTheSheet()
{
    const auto nameOf = [](int word, int bit) {
        for (const auto &flag : dlt645::statusFlags(word)) {
            if (flag.bit == bit)
                return flag.english.toString();
        }
        return QString();
    };
    QCOMPARE(nameOf(1, 2), u"clock battery low"_s);
    QCOMPARE(nameOf(3, 4), u"relay open"_s);
    QCOMPARE(nameOf(3, 12), u"supply hold"_s);
    QCOMPARE(nameOf(5, 0), u"voltage lost"_s);
    QCOMPARE(nameOf(7, 9), u"cover opened"_s);
    QVERIFY(dlt645::statusFlags(0).empty() && dlt645::statusFlags(8).empty());
}

void Dlt645CommandsTest::switchRecord()
{
    const QByteArray bytes = hex("563412 160517 01000000 22010000 FFFFFFFF");
    const auto record = dlt645::parseSwitchRecord(wire::bytesOf(bytes));
    QVERIFY(record && *record);
    QCOMPARE((*record)->at.toText(), u"2017-05-16 12:34:56"_s);
    QCOMPARE((*record)->operatorText(), u"00000001"_s);
    QCOMPARE((*record)->registerCount, 2);
    QCOMPARE((*record)->forwardActive()->value, std::int64_t(122));
    QVERIFY(!(*record)->registers[1]);
    QVERIFY(dlt645::parseSwitchRecord(wire::bytesOf(QByteArray(34, '\0'))).value() == std::nullopt);
    QVERIFY(dlt645::parseSwitchRecord(wire::bytesOf(QByteArray(34, '\xFF'))).value() == std::nullopt);
    QCOMPARE(dlt645::parseSwitchRecord(wire::bytesOf(QByteArray(35, '\0'))).error().code, WireErrorCode::Length);
    QCOMPARE(dlt645::parseSwitchRecord(wire::bytesOf(QByteArray(38, '\0'))).error().code, WireErrorCode::Length);
    QCOMPARE(dlt645::parseSwitchRecord(wire::bytesOf(hex("563412 161317 01000000"))).error().code,
        WireErrorCode::Range); // month 13
}

void Dlt645CommandsTest::smallValues_data()
{
    QTest::addColumn<int>("kind"); // 0 frequency, 1 power factor, 2 reactive, 3 tariffs
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("value"); // INT_MAX: no value, INT_MIN: an error
    QTest::newRow("49.98 Hz") << 0 << hex("9849") << 4998;
    QTest::newRow("no frequency") << 0 << hex("FFFF") << INT_MAX;
    QTest::newRow("frequency without digits") << 0 << hex("984A") << INT_MIN;
    QTest::newRow("factor 0.998") << 1 << hex("9809") << 998;
    QTest::newRow("factor -1.000") << 1 << hex("0090") << -1000;
    QTest::newRow("no factor") << 1 << hex("FFFF") << INT_MAX;
    QTest::newRow("0.1234 kvar") << 2 << hex("341200") << 1234;
    QTest::newRow("-0.1234 kvar") << 2 << hex("341280") << -1234;
    QTest::newRow("reactive cut short") << 2 << hex("3412") << INT_MIN;
    QTest::newRow("four tariffs") << 3 << hex("04") << 4;
    QTest::newRow("no tariff") << 3 << hex("00") << INT_MIN;
    QTest::newRow("64 tariffs") << 3 << hex("64") << INT_MIN;
    QTest::newRow("unknown tariffs") << 3 << hex("FF") << INT_MAX;
}

void Dlt645CommandsTest::smallValues()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, bytes);
    QFETCH(int, value);
    const auto shown = [](const auto &result) {
        return !result ? INT_MIN : !*result ? INT_MAX : int((*result)->value);
    };
    const wire::ByteView view = wire::bytesOf(bytes);
    QByteArray again;
    int got = 0;
    if (kind == 0) {
        const auto parsed = dlt645::parseFrequency(view);
        got = shown(parsed);
        QVERIFY(!parsed || dlt645::appendFrequency(again, *parsed));
    } else if (kind == 1) {
        const auto parsed = dlt645::parsePowerFactor(view);
        got = shown(parsed);
        QVERIFY(!parsed || dlt645::appendPowerFactor(again, *parsed));
    } else if (kind == 2) {
        const auto parsed = dlt645::parseReactivePower(view);
        got = shown(parsed);
        QVERIFY(!parsed || dlt645::appendReactivePower(again, *parsed));
    } else {
        const auto parsed = dlt645::parseTariffCount(view);
        got = !parsed ? INT_MIN : parsed->value_or(INT_MAX);
    }
    QCOMPARE(got, value);
    if (!again.isEmpty())
        QCOMPARE(again, bytes);
}

void Dlt645CommandsTest::texts()
{
    // "220V" in six bytes, last character first.
    QCOMPARE(dlt645::parseText(wire::bytesOf(hex("0000 56303232"))).value().value(), u"220V"_s);
    QCOMPARE(dlt645::parseText(wire::bytesOf(hex("FFFFFFFFFFFF"))).value(), std::nullopt);
    QCOMPARE(dlt645::parseText(wire::bytesOf(hex("5630321B"))).error().code, WireErrorCode::Range);
}

METERDESK_TEST(Dlt645CommandsTest)

#include "Dlt645CommandsTest.moc"
