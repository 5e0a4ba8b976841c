// SPDX-License-Identifier: GPL-3.0-or-later
#include "Gdw1376Samples.h"
#include "TestMain.h"
#include "dlt645/Requests.h"
#include "gdw1376/Forwarding.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using gdw1376::FrameView;
using gdw1376::RequestHead;
using gdw1376::TerminalAddress;
using meterdesk::test::capturedLogin;
using meterdesk::test::hex;
using meterdesk::test::parsed;
using meterdesk::test::terminal;
using wire::WireErrorCode;

/// AFN = 10 F1, byte for byte as in the captures of 2017.
class Gdw1376ForwardingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void portSettings_data();
    void portSettings();
    void portSettingsWithoutCode();
    void timeouts();
    void forwarding();
    void forwardingReply();
    void forwardingRefusesGroups();
    void payloadsWithNoise();
};

void Gdw1376ForwardingTest::portSettings_data()
{
    QTest::addColumn<int>("word");
    QTest::addColumn<int>("baud");
    QTest::addColumn<int>("dataBits");
    QTest::addColumn<int>("parity");
    QTest::addColumn<int>("stopBits");
    using Parity = gdw1376::PortSettings::Parity;
    QTest::newRow("6B: 2400 8E1") << 0x6B << 2400 << 8 << int(Parity::Even) << 1;
    QTest::newRow("CB: 9600 8E1") << 0xCB << 9600 << 8 << int(Parity::Even) << 1;
    QTest::newRow("300 7O2") << 0x1E << 300 << 7 << int(Parity::Odd) << 2;
    QTest::newRow("19200 8N1") << 0xE3 << 19200 << 8 << int(Parity::None) << 1;
}

void Gdw1376ForwardingTest::portSettings()
{
    QFETCH(int, word);
    const auto settings = gdw1376::PortSettings::fromControlWord(static_cast<std::uint8_t>(word));
    QTEST(settings.baud, "baud");
    QTEST(settings.dataBits, "dataBits");
    QTEST(int(settings.parity), "parity");
    QTEST(settings.stopBits, "stopBits");
    QCOMPARE(int(settings.toControlWord().value()), word);
}

void Gdw1376ForwardingTest::portSettingsWithoutCode()
{
    QVERIFY(!(gdw1376::PortSettings{.baud = 115200}.toControlWord()));
    QVERIFY(!(gdw1376::PortSettings{.dataBits = 9}.toControlWord()));
    QVERIFY(!(gdw1376::PortSettings{.dataBits = 4}.toControlWord()));
    QVERIFY(!(gdw1376::PortSettings{.stopBits = 0}.toControlWord()));
}

void Gdw1376ForwardingTest::timeouts()
{
    QCOMPARE(gdw1376::messageTimeoutByte(60s), 0xBC); // BC = 60 s in captures
    QCOMPARE(gdw1376::messageTimeoutByte(1500ms), 0x82);
    QCOMPARE(gdw1376::messageTimeoutByte(0ms), 0x81);
    QCOMPARE(gdw1376::messageTimeoutByte(500s), 0xFF);
    QCOMPARE(gdw1376::messageTimeoutOf(0xBC), 60s);
    QCOMPARE(gdw1376::messageTimeoutOf(0x3C), 600ms);
}

void Gdw1376ForwardingTest::forwarding()
{
    // capture "AFN=10 F1 transparent: read meter 151230011061", without its Tp: L is 6 less, TpV clear
    const auto read =
        dlt645::readRequest(dlt645::MeterAddress::fromText(u"151230011061").value(), dlt645::di::forwardActiveTotal);
    const RequestHead head{terminal(u"02001234", 2), 0};
    const auto query = gdw1376::forwardQuery(head, gdw1376::plcPort, {}, 60s, 100ms, *read);
    QVERIFY(query);
    const QByteArray captured =
        hex("68e200e200684b000234120410e0000001001f6bbc0a100068611001301215681104333334337b1600000000"
            "000000000000000000000000001351232105a116");
    const FrameView capturedView = parsed(captured);
    QCOMPARE(wire::toByteArray(capturedView.data), query->data);
    QCOMPARE(wire::toByteArray(capturedView.password), QByteArray(16, '\0'));
    gdw1376::Frame withTag = *query;
    withTag.timeTag = capturedView.timeTag;
    QCOMPARE(withTag.encode()->toHex(), captured.toHex());

    const auto received = gdw1376::parseForwardQuery(parsed(captured));
    QVERIFY(received);
    QCOMPARE(received->port, 31);
    QCOMPARE(received->settings, gdw1376::PortSettings{});
    QCOMPARE(received->messageTimeout, 60s);
    QCOMPARE(received->byteTimeout, 100ms);
    QCOMPARE(received->payload, read->encode());

    // On RS-485 the meter needs waking.
    const auto bus = gdw1376::forwardQuery(head, 2, {}, 10s, 100ms, *read);
    QCOMPARE(gdw1376::parseForwardQuery(bus->view())->payload, read->encode(4));
}

void Gdw1376ForwardingTest::forwardingReply()
{
    // capture "AFN=10 F1 reply, EC1=79": 6.78 kWh
    const QByteArray captured =
        hex("68ae00ae0068a8000234120410e0000001001f14006861100130121568910833333433ab39333349164f0000"
            "0650232105ae16");
    const FrameView view = parsed(captured);
    QVERIFY((view.events == gdw1376::EventCounters{79, 0}));
    const auto reply = gdw1376::parseForwardReply(view);
    QVERIFY(reply);
    QCOMPARE(reply->port, 31);
    const auto frames = gdw1376::framesIn(reply->payload);
    QCOMPARE(frames.size(), 1U);
    QCOMPARE(frames.front().address().toText(), u"151230011061"_s);

    const auto built = gdw1376::forwardReply(view, reply->port, reply->payload);
    QCOMPARE(built->data, wire::toByteArray(view.data));

    // A meter that said nothing: k = 0.
    const auto silent = gdw1376::forwardReply(view, 31, {});
    const auto nothing = gdw1376::parseForwardReply(silent->view());
    QVERIFY(nothing && nothing->payload.empty());

    gdw1376::Frame cut = *built;
    cut.data.chop(1);
    QCOMPARE(gdw1376::parseForwardReply(cut.view()).error().code, WireErrorCode::Length);
    gdw1376::Frame other = *built;
    other.data[2] = '\x02';
    QCOMPARE(gdw1376::parseForwardReply(other.view()).error().code, WireErrorCode::Identifier);
    QCOMPARE(gdw1376::parseForwardReply(parsed(capturedLogin)).error().code, WireErrorCode::Control);
}

void Gdw1376ForwardingTest::forwardingRefusesGroups()
{
    const auto read = dlt645::readRequest(dlt645::MeterAddress::fromText(u"1").value(), dlt645::di::time);
    for (const char *address : {"0017FFFF00", "0017000000", "0017050401"}) {
        const QByteArray bytes = hex(address);
        const RequestHead head{TerminalAddress::fromWire(wire::bytesOf(bytes)), 0};
        const auto refused = gdw1376::forwardQuery(head, 31, {}, 60s, 100ms, *read);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, WireErrorCode::Address);
    }
}

void Gdw1376ForwardingTest::payloadsWithNoise()
{
    const QByteArray frame = hex("68611001301215689c003516");
    QCOMPARE(gdw1376::framesIn(wire::bytesOf(hex("FEFEFEFE") + frame)).size(), 1U);
    QCOMPARE(gdw1376::framesIn(wire::bytesOf(hex("00FF68") + frame + hex("68"))).size(), 1U);
    QCOMPARE(gdw1376::framesIn(wire::bytesOf(frame + frame)).size(), 2U);
    QCOMPARE(gdw1376::framesIn(wire::bytesOf(frame.chopped(1))).size(), 0U);
    QCOMPARE(gdw1376::framesIn({}).size(), 0U);
}

METERDESK_TEST(Gdw1376ForwardingTest)

#include "Gdw1376ForwardingTest.moc"
