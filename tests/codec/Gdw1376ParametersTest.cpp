// SPDX-License-Identifier: GPL-3.0-or-later
#include "Dlt645Samples.h"
#include "Gdw1376Samples.h"
#include "TestMain.h"
#include "gdw1376/MeterTable.h"
#include "gdw1376/Parameters.h"
#include "gdw1376/ReadingSchedule.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using namespace meterdesk::gdw1376;
using meterdesk::test::hex;
using meterdesk::test::meter;
using meterdesk::test::sampleHead;
using wire::WireErrorCode;

namespace {

const RequestHead everyTerminal{TerminalAddress{.region = 0x1700, .terminal = 0xFFFF, .group = true}, 3};

MeterTableEntry entryOf(int device)
{
    return {.deviceNumber = device, .point = device, .baud = 2400, .port = 2, .address = meter(u"366566")};
}

/// A 0A reply with this body for p0 and this function.
std::optional<Frame> parameterReply(int function, const QByteArray &body)
{
    Frame frame = replyFrame(parameterQuery(sampleHead(), function)->view(), Afn::QueryParameters);
    (void)UnitWriter(frame.data).add({UnitId::terminalPoint, function}, wire::bytesOf(body));
    return frame;
}

} // namespace

/// AFN = 04 and 0A: F1, F3, F7, F8, F10, F33.
class Gdw1376ParametersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void setFramesCarryPassword();
    void nothingIsSetByGroup();
    void linkTiming();
    void masterStations();
    void endpoints_data();
    void endpoints();
    void network();
    void workMode();
    void cutShortIsRefused();
    void meterTableLayout();
    void meterTableRoundTrip();
    void meterTableOf28Bytes();
    void meterTableQueries();
    void impossibleSlotsAreRefused_data();
    void impossibleSlotsAreRefused();
    void slotsPerFrame();
    void schedules();
    void scheduleWithoutTimes();
};

void Gdw1376ParametersTest::setFramesCarryPassword()
{
    const auto frame = setParameter(sampleHead(), LinkTiming{});
    QVERIFY(frame && frame->password);
    QCOMPARE(frame->control.raw, 0x4A);
    QCOMPARE(frame->afn, std::uint8_t(0x04));
    const auto bytes = frame->encode();
    QVERIFY(bytes && bytes->endsWith(QByteArray(16, '\0') + bytes->last(2)));
    QCOMPARE(FrameView::parse(wire::bytesOf(*bytes))->password.size(), std::size_t(16));
    QVERIFY(!parameterQuery(sampleHead(), paramfn::linkTiming)->password);
}

void Gdw1376ParametersTest::nothingIsSetByGroup()
{
    const auto refused = [](const auto &result) { return !result && result.error().code == WireErrorCode::Address; };
    QVERIFY(refused(setParameter(everyTerminal, LinkTiming{})));
    const MeterTableEntry entries[] = {entryOf(1)};
    QVERIFY(refused(setMeterTable(everyTerminal, entries)));
    const ReadingSchedule schedules[] = {ReadingSchedule{}};
    QVERIFY(refused(setReadingSchedules(everyTerminal, schedules)));
}

void Gdw1376ParametersTest::linkTiming()
{
    // RTS 1, delay 2, timeout 30 s (b0-11) with 3 retries (b12-13), services 07, heartbeat 5
    const QByteArray body = hex("01 02 1E30 07 05");
    const auto timing = parseParameter<LinkTiming>(parameterReply(1, body)->view());
    QVERIFY(timing);
    QCOMPARE(timing->timeoutSeconds, 30);
    QCOMPARE(timing->retries, 3);
    QCOMPARE(timing->heartbeatMinutes, 5);
    QByteArray again;
    QVERIFY(timing->appendTo(again));
    QCOMPARE(again, body);
    QVERIFY(!(LinkTiming{.timeoutSeconds = 4096}.appendTo(again)));
    QVERIFY(!(LinkTiming{.retries = 4}.appendTo(again)));
}

void Gdw1376ParametersTest::masterStations()
{
    const QByteArray body = hex("C0A80129 591B 0A000001 0000 434D4E4554 0000000000000000000000");
    const auto stations = parseParameter<MasterStations>(parameterReply(3, body)->view());
    QVERIFY(stations);
    QCOMPARE(stations->main.toText(), u"192.168.1.41:7001"_s);
    QCOMPARE(stations->backup.toText(), u"10.0.0.1:0"_s);
    QCOMPARE(stations->apn, QByteArray("CMNET"));
    QByteArray again;
    QVERIFY(stations->appendTo(again));
    QCOMPARE(again, body);
    QVERIFY(!(MasterStations{.apn = QByteArray(17, 'a')}.appendTo(again)));
}

void Gdw1376ParametersTest::endpoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("plain") << u"192.168.1.41:7001"_s << true;
    QTest::newRow("limits") << u"255.255.255.255:65535"_s << true;
    QTest::newRow("number 256") << u"192.168.1.256:7001"_s << false;
    QTest::newRow("port 65536") << u"192.168.1.1:65536"_s << false;
    QTest::newRow("no port") << u"192.168.1.1"_s << false;
    QTest::newRow("three numbers") << u"192.168.1:1"_s << false;
    QTest::newRow("sign") << u"192.168.1.-1:1"_s << false;
    QTest::newRow("blank") << u"192.168.1. 1:1"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void Gdw1376ParametersTest::endpoints()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    const auto endpoint = Ipv4Endpoint::fromText(text);
    QCOMPARE(endpoint.has_value(), valid);
    if (valid)
        QCOMPARE(endpoint->toText(), text);
}

void Gdw1376ParametersTest::network()
{
    const QByteArray body =
        hex("C0A80164 FFFFFF00 C0A80101 01 C0A80102 3804 02 02 6162 03 313233 591B"); // user ab, password 123
    const auto network = parseParameter<TerminalNetwork>(parameterReply(7, body)->view());
    QVERIFY(network);
    QCOMPARE(addressText(network->mask), u"255.255.255.0"_s);
    QCOMPARE(network->proxy.toText(), u"192.168.1.2:1080"_s);
    QCOMPARE(network->user, QByteArray("ab"));
    QCOMPARE(int(network->listenPort), 7001);
    QByteArray again;
    QVERIFY(network->appendTo(again));
    QCOMPARE(again, body);
}

void Gdw1376ParametersTest::workMode()
{
    const QByteArray body = hex("31 3C00 02 05 FFFF7F");
    const auto mode = parseParameter<WorkMode>(parameterReply(8, body)->view());
    QVERIFY(mode);
    QCOMPARE(int(mode->redialSeconds), 60);
    QCOMPARE(mode->onlineHours, 0x7FFFFFU);
    QByteArray again;
    QVERIFY(mode->appendTo(again));
    QCOMPARE(again, body);
    QVERIFY(!(WorkMode{.onlineHours = 0x1000000}.appendTo(again)));
}

void Gdw1376ParametersTest::cutShortIsRefused()
{
    QCOMPARE(parseParameter<LinkTiming>(parameterReply(1, hex("010203"))->view()).error().code, WireErrorCode::Length);
    QCOMPARE(parseParameter<TerminalNetwork>(parameterReply(7, hex("C0A80164"))->view()).error().code,
        WireErrorCode::Length);
    QCOMPARE(parseParameter<WorkMode>(parameterReply(1, hex("01021E300705"))->view()).error().code,
        WireErrorCode::Identifier);
    Frame other = *parameterReply(1, hex("01021E300705"));
    other.afn = 0x0C;
    QCOMPARE(parseParameter<LinkTiming>(other.view()).error().code, WireErrorCode::Control);
}

void Gdw1376ParametersTest::meterTableLayout()
{
    const MeterTableEntry entry{.deviceNumber = 7,
        .point = 7,
        .baud = 2400,
        .port = 31,
        .protocol = meterprotocol::dlt645Of2007,
        .address = meter(u"151230011061"),
        .password = {0x37, 0x06, 0x02, 0, 0, 0},
        .tariffs = 4,
        .integerDigits = 6,
        .decimals = 2,
        .collector = meter(u"12"),
        .bigClass = 5,
        .smallClass = 1};
    QByteArray body;
    QVERIFY(entry.appendTo(body));
    // baud code 3 in D7-5, port 31; 6.2 digits are 09H
    QCOMPARE(body.toHex(), hex("0700 0700 7F 1E 611001301215 370602000000 04 09 120000000000 51").toHex());
    QCOMPARE(body.size(), qsizetype(MeterTableEntry::size));
    QVERIFY(MeterTableEntry::fromWire(wire::bytesOf(body)) == entry);
    const MeterTableEntry deletion{.deviceNumber = 7, .point = 0};
    QVERIFY(deletion.isDeletion());
    QByteArray deleted;
    QVERIFY(deletion.appendTo(deleted));
}

void Gdw1376ParametersTest::meterTableRoundTrip()
{
    const MeterTableEntry entries[] = {entryOf(1), entryOf(2), entryOf(2040)};
    const auto frame = setMeterTable(sampleHead(), entries);
    QVERIFY(frame);
    QVERIFY(frame->data.startsWith(hex("00000201 0300")));
    const auto parsed = parseMeterTable(frame->view());
    QVERIFY(parsed);
    QVERIFY(std::ranges::equal(*parsed, entries));
    const auto query = meterTableQuery(sampleHead(), std::array{1, 2, 2040});
    QVERIFY(parseMeterTable(meterTableReply(query->view(), entries)->view()).value() == *parsed);
    QVERIFY(parseMeterTable(meterTableReply(query->view(), {})->view()).value().empty());
    QCOMPARE(setMeterTable(sampleHead(), {}).error().code, WireErrorCode::Range);
    const MeterTableEntry twice[] = {entryOf(1), entryOf(1)};
    QCOMPARE(setMeterTable(sampleHead(), twice).error().code, WireErrorCode::Range);
}

void Gdw1376ParametersTest::meterTableOf28Bytes()
{
    QByteArray slot;
    QVERIFY(entryOf(3).appendTo(slot));
    const QByteArray longer = slot + '\0';
    const auto parsed = parseMeterTable(parameterReply(10, hex("0200") + longer + longer)->view());
    QVERIFY(parsed);
    QCOMPARE(parsed->size(), std::size_t(2));
    QVERIFY((*parsed)[1] == entryOf(3));
    QCOMPARE(parseMeterTable(parameterReply(10, hex("0200") + slot)->view()).error().code, WireErrorCode::Length);
}

void Gdw1376ParametersTest::meterTableQueries()
{
    const auto query = meterTableQuery(sampleHead(), std::array{1, 300});
    QVERIFY(query);
    QCOMPARE(query->data.toHex(), hex("00000201 0200 0100 2C01").toHex());
    QCOMPARE(parseMeterTableQuery(query->view()).value(), (std::vector<int>{1, 300}));
    QCOMPARE(meterTableQuery(sampleHead(), {}).error().code, WireErrorCode::Range);
    QCOMPARE(meterTableQuery(sampleHead(), std::array{2041}).error().code, WireErrorCode::Range);
}

void Gdw1376ParametersTest::impossibleSlotsAreRefused_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("code");
    QTest::newRow("device 0") << 0 << int(WireErrorCode::Range);
    QTest::newRow("device 2041") << 1 << int(WireErrorCode::Range);
    QTest::newRow("1000 baud") << 2 << int(WireErrorCode::Range);
    QTest::newRow("port 32") << 3 << int(WireErrorCode::Range);
    QTest::newRow("no tariff") << 4 << int(WireErrorCode::Range);
    QTest::newRow("wildcard meter") << 5 << int(WireErrorCode::Address);
    QTest::newRow("broadcast meter") << 6 << int(WireErrorCode::Address);
    QTest::newRow("eight digits") << 7 << int(WireErrorCode::Range);
}

void Gdw1376ParametersTest::impossibleSlotsAreRefused()
{
    QFETCH(int, what);
    QFETCH(int, code);
    MeterTableEntry entry = entryOf(1);
    switch (what) {
    case 0:
        entry.deviceNumber = 0;
        break;
    case 1:
        entry.deviceNumber = 2041;
        break;
    case 2:
        entry.baud = 1000;
        break;
    case 3:
        entry.port = 32;
        break;
    case 4:
        entry.tariffs = 0;
        break;
    case 5:
        entry.address = dlt645::MeterAddress::wildcard();
        break;
    case 6:
        entry.address = dlt645::MeterAddress::broadcast();
        break;
    case 7:
        entry.integerDigits = 8;
        break;
    }
    QByteArray body;
    const auto written = entry.appendTo(body);
    QVERIFY(!written);
    QCOMPARE(int(written.error().code), code);
    QVERIFY(body.isEmpty());
}

void Gdw1376ParametersTest::slotsPerFrame()
{
    QCOMPARE(meterTableEntriesPerFrame(250), 7);
    QCOMPARE(meterTableEntriesPerFrame(255), 8);
    QCOMPARE(meterTableEntriesPerFrame(2048), 8); // more are refused by many
    QCOMPARE(meterTableEntriesPerFrame(10), 1);
    std::vector<MeterTableEntry> entries;
    for (int device = 1; device <= meterTableEntriesPerFrame(255); ++device)
        entries.push_back(entryOf(device));
    QVERIFY(setMeterTable(sampleHead(), entries)->encode()->size() <= 255);
    entries.push_back(entryOf(100));
    QVERIFY(setMeterTable(sampleHead(), entries)->encode()->size() > 255);
}

void Gdw1376ParametersTest::schedules()
{
    // port 31, read status words and search meters, day 1, 00:10, every 60 min, broadcast time 16:40 daily, 00:00-23:59
    const QByteArray body = hex("01 1F 3000 01000000 1000 3C 401600 01 0000 5923");
    const auto parsed = parseReadingSchedules(parameterReply(33, body)->view());
    QVERIFY(parsed);
    QCOMPARE(parsed->size(), std::size_t(1));
    const ReadingSchedule &schedule = parsed->front();
    QCOMPARE(schedule.port, 31);
    QCOMPARE(int(schedule.flags), int(ReadingSchedule::SearchMeters | ReadingSchedule::ReadStatusWords));
    QCOMPARE(schedule.days, 1U);
    QCOMPARE(schedule.time.minute, 10);
    QCOMPARE(schedule.intervalMinutes, 60);
    QCOMPARE(schedule.broadcastTime.hour, 16);
    QCOMPARE(schedule.broadcastTime.day.value(), 0);
    QCOMPARE(schedule.periods.front().until.hour, 23);
    const auto again = setReadingSchedules(sampleHead(), *parsed);
    QVERIFY(again && again->data.endsWith(body));

    const auto query = readingScheduleQuery(sampleHead(), std::array{2, 31});
    QCOMPARE(query->data.toHex(), hex("00000104 02 02 1F").toHex());
    QCOMPARE(readingScheduleQuery(sampleHead(), std::array{32}).error().code, WireErrorCode::Range);
    QCOMPARE(parseReadingSchedules(parameterReply(33, body.chopped(1))->view()).error().code, WireErrorCode::Length);
    QCOMPARE(
        parseReadingSchedules(parameterReply(33, hex("01 1F 3000 01000000 6000 3C 401600 00"))->view()).error().code,
        WireErrorCode::Range); // minute 60
}

void Gdw1376ParametersTest::scheduleWithoutTimes()
{
    const auto parsed = parseReadingSchedules(parameterReply(33, hex("01 02 0000 00000000 EEEE 00 EEEEEE 00"))->view());
    QVERIFY(parsed);
    QCOMPARE(parsed->front().time.hour, 0);
    QCOMPARE(parsed->front().broadcastTime.day.value(), 0);
}

METERDESK_TEST(Gdw1376ParametersTest)

#include "Gdw1376ParametersTest.moc"
