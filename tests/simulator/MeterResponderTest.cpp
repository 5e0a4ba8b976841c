// SPDX-License-Identifier: GPL-3.0-or-later
#include "MeterResponder.h"
#include "TestMain.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk::simulator;
using meterdesk::dlt645::Frame;

namespace {

/// The worked example of the fact sheet: meter 151230011061, level 02, password 020637.
VirtualMeter sheetMeter()
{
    VirtualMeter meter(
        *meterdesk::dlt645::MeterAddress::fromText(u"151230011061"), *VirtualTime::fromText(u"2017-05-16 09:41:07"));
    meter.setCredentials(*meterdesk::dlt645::Credentials::fromText(2, u"020637"));
    return meter;
}

/// `68 address 68 C L data+33H CS 16`, made by hand.
QByteArray meterFrame(const char *control, const QByteArray &data, const char *address = "61 10 01 30 12 15")
{
    QByteArray bytes = QByteArray(1, '\x68') + QByteArray::fromHex(address) + '\x68' + QByteArray::fromHex(control)
        + static_cast<char>(data.size());
    for (const char each : data)
        bytes += static_cast<char>(each + 0x33);
    int sum = 0;
    for (const char each : bytes)
        sum += static_cast<unsigned char>(each);
    return bytes + static_cast<char>(sum & 0xFF) + '\x16';
}

QByteArray frame(const char *control, const char *dataHex)
{
    return meterFrame(control, QByteArray::fromHex(dataHex));
}

/// What the meter says to these bytes, as hexadecimal; empty for nothing.
QByteArray say(VirtualMeter &meter, const QByteArray &request, RelayErrorForm errors = RelayErrorForm::Word)
{
    const auto decoded = Frame::decode(meterdesk::wire::bytesOf(request));
    if (!decoded)
        return "no frame";
    const auto answer = answerOf(meter, *decoded, errors);
    return answer ? answer->encode().toHex(' ') : QByteArray();
}

// Level 02, password 37 06 02, operator 01 00 00 00.
const QByteArray rightPassword = QByteArray::fromHex("02 37 06 02 01 00 00 00");
const QByteArray wrongPassword = QByteArray::fromHex("02 37 06 03 01 00 00 00");
const QByteArray otherLevel = QByteArray::fromHex("00 37 06 02 01 00 00 00");
const QByteArray until2099 = QByteArray::fromHex("00 00 00 30 12 99");
const QByteArray untilJustBefore = QByteArray::fromHex("06 41 09 16 05 17");
const QByteArray untilNow = QByteArray::fromHex("07 41 09 16 05 17");

} // namespace

/// DL/T 645-2007 as the virtual meter speaks it, byte by byte.
class MeterResponderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void liveCaptureOfATrip();
    void relayCommands_data();
    void relayCommands();
    void freezes();
    void nobodyElseAnswers_data();
    void nobodyElseAnswers();
    void broadcastTime();
};

void MeterResponderTest::reads_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("register block") << frame(
        "11", "00 FF 01 00") << frame("91", "00 FF 01 00 29 19 00 00 00 00 00 00 11 13 00 00 00 00 00 00 18 06 00 00");
    QTest::newRow("total alone") << frame("11", "00 00 01 00") << frame("91", "00 00 01 00 29 19 00 00");
    QTest::newRow("valley alone") << frame("11", "00 04 01 00") << frame("91", "00 04 01 00 18 06 00 00");
    QTest::newRow("status word 3: closed, not protected")
        << frame("11", "03 05 00 04") << frame("91", "03 05 00 04 00 00");
    QTest::newRow("date: Tuesday is 2") << frame("11", "01 01 00 04") << frame("91", "01 01 00 04 02 16 05 17");
    QTest::newRow("time") << frame("11", "02 01 00 04") << frame("91", "02 01 00 04 07 41 09");
    QTest::newRow("tariff count") << frame("11", "04 02 00 04") << frame("91", "04 02 00 04 04");
    QTest::newRow("own number") << frame("11", "01 04 00 04") << frame("91", "01 04 00 04 61 10 01 30 12 15");
    QTest::newRow("220.0 V") << frame("11", "00 01 01 02") << frame("91", "00 01 01 02 00 22");
    QTest::newRow("1100 W at 220 V: 5.000 A") << frame("11", "00 01 02 02") << frame("91", "00 01 02 02 00 50 00");
    QTest::newRow("1.1000 kW") << frame("11", "00 00 03 02") << frame("91", "00 00 03 02 00 10 01");
    QTest::newRow("an item it does not have") << frame("11", "00 99 99 99") << frame("D1", "02");
    QTest::newRow("five tariffs it does not have") << frame("11", "00 05 01 00") << frame("D1", "02");
    QTest::newRow("identifier cut short") << frame("11", "00 FF") << frame("D1", "01");
    QTest::newRow("write: not had") << meterFrame("14", QByteArray::fromHex("01 10 00 04") + rightPassword + "1")
                                    << frame("D4", "02");
    QTest::newRow("read address") << meterFrame("13", {}, "AA AA AA AA AA AA") << frame("93", "61 10 01 30 12 15");
    QTest::newRow("read with wildcards") << meterFrame("11", QByteArray::fromHex("00 00 01 00"), "61 10 AA AA AA AA")
                                         << frame("91", "00 00 01 00 29 19 00 00");
}

void MeterResponderTest::reads()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, reply);
    VirtualMeter meter = sheetMeter();
    meter.setRegisters({{1929, 0, 1311, 0, 618}});
    meter.setLoad(1100);
    QCOMPARE(say(meter, request), reply.toHex(' '));
}

void MeterResponderTest::liveCaptureOfATrip()
{
    VirtualMeter meter = sheetMeter();
    // The worked example: trip, valid until 2099-12-30 00:00:00.
    const QByteArray trip =
        QByteArray::fromHex("68 61 10 01 30 12 15 68 1C 10 35 6A 39 35 34 33 33 33 4D 33 33 33 33 63 45 "
                            "CC 2C 16");
    QCOMPARE(say(meter, trip), frame("9C", "").toHex(' '));
    QVERIFY(meter.isRelayOpen());
    // The capture after a trip has 0050H: relay open and commanded open.
    QCOMPARE(say(meter, frame("11", "03 05 00 04")), frame("91", "03 05 00 04 50 00").toHex(' '));
    QCOMPARE(say(meter, meterFrame("1C", rightPassword + "\x1C" + QByteArray(1, '\0') + until2099)),
        frame("9C", "").toHex(' '));
    QCOMPARE(say(meter, frame("11", "03 05 00 04")), frame("91", "03 05 00 04 00 00").toHex(' '));
}

void MeterResponderTest::relayCommands_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<bool>("isProtected");
    QTest::addColumn<QByteArray>("wordReply");
    QTest::addColumn<QByteArray>("byteReply");
    QTest::addColumn<bool>("opens");
    const auto command = [](const QByteArray &password, char n1, const QByteArray &until) {
        return password + n1 + '\0' + until;
    };
    const QByteArray done = frame("9C", "");
    QTest::newRow("trip") << command(rightPassword, '\x1A', until2099) << false << done << done << true;
    QTest::newRow("valid to this very second")
        << command(rightPassword, '\x1A', untilNow) << false << done << done << true;
    QTest::newRow("valid until a second ago") << command(rightPassword, '\x1A', untilJustBefore) << false
                                              << frame("DC", "10 00") << frame("DC", "01") << false;
    QTest::newRow("wrong password") << command(wrongPassword, '\x1A', until2099) << false << frame("DC", "04 00")
                                    << frame("DC", "04") << false;
    QTest::newRow("another level") << command(otherLevel, '\x1A', until2099) << false << frame("DC", "04 00")
                                   << frame("DC", "04") << false;
    QTest::newRow("protected") << command(rightPassword, '\x1A', until2099) << true << frame("DC", "20 00")
                               << frame("DC", "01") << false;
    QTest::newRow("unknown command") << command(rightPassword, '\x77', until2099) << false << frame("DC", "01 00")
                                     << frame("DC", "01") << false;
    QTest::newRow("alarm changes nothing")
        << command(rightPassword, '\x2A', until2099) << false << done << done << false;
    QTest::newRow("cut short") << rightPassword << false << frame("DC", "01 00") << frame("DC", "01") << false;
}

void MeterResponderTest::relayCommands()
{
    QFETCH(QByteArray, data);
    QFETCH(bool, isProtected);
    QFETCH(QByteArray, wordReply);
    QFETCH(QByteArray, byteReply);
    for (const RelayErrorForm form : {RelayErrorForm::Word, RelayErrorForm::Byte}) {
        VirtualMeter meter = sheetMeter();
        meter.setProtected(isProtected);
        QCOMPARE(say(meter, meterFrame("1C", data), form),
            (form == RelayErrorForm::Word ? wordReply : byteReply).toHex(' '));
        QTEST(meter.isRelayOpen(), "opens");
    }
}

void MeterResponderTest::freezes()
{
    VirtualMeter meter = sheetMeter(); // since 2017-05-16 09:41:07
    meter.addEnergy(Tariff::Peak, meterdesk::wire::EnergyHundredths{1929});
    meter.advanceTo(*VirtualTime::fromText(u"2017-05-18 01:00:00"));
    // 1 = last midnight, 2017-05-18 00:00, which closed the 17th.
    QCOMPARE(say(meter, frame("11", "01 00 06 05")), frame("91", "01 00 06 05 00 00 18 05 17").toHex(' '));
    QCOMPARE(say(meter, frame("11", "02 00 06 05")), frame("91", "02 00 06 05 00 00 17 05 17").toHex(' '));
    QCOMPARE(say(meter, frame("11", "02 01 06 05")),
        frame("91", "02 01 06 05 29 19 00 00 00 00 00 00 29 19 00 00 00 00 00 00 00 00 00 00").toHex(' '));
    // It was not there yet.
    QCOMPARE(say(meter, frame("11", "03 00 06 05")), frame("91", "03 00 06 05 00 00 00 00 00").toHex(' '));
    QCOMPARE(say(meter, frame("11", "03 01 06 05")),
        meterFrame("91", QByteArray::fromHex("03 01 06 05") + QByteArray(20, '\xFF')).toHex(' '));
    QCOMPARE(say(meter, frame("11", "3F 01 06 05")), frame("D1", "02").toHex(' ')); // 63 days back
}

void MeterResponderTest::nobodyElseAnswers_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray block = QByteArray::fromHex("00 FF 01 00");
    QTest::newRow("another meter") << meterFrame("11", block, "62 10 01 30 12 15");
    QTest::newRow("a reply") << frame("91", "00 00 01 00 29 19 00 00");
    QTest::newRow("read of all") << meterFrame("11", block, "99 99 99 99 99 99");
    QTest::newRow("trip of all") << meterFrame(
        "1C", rightPassword + "\x1A" + QByteArray(1, '\0') + until2099, "99 99 99 99 99 99");
    QTest::newRow("broadcast time") << meterFrame("08", QByteArray::fromHex("07 42 09 16 05 17"), "99 99 99 99 99 99");
}

void MeterResponderTest::nobodyElseAnswers()
{
    QFETCH(QByteArray, request);
    VirtualMeter meter = sheetMeter();
    QCOMPARE(say(meter, request), QByteArray());
    QVERIFY(!meter.isRelayOpen());
    meter.setSilent(true);
    QCOMPARE(say(meter, frame("11", "00 FF 01 00")), QByteArray());
}

void MeterResponderTest::broadcastTime()
{
    VirtualMeter meter = sheetMeter(); // 09:41:07
    say(meter, meterFrame("08", QByteArray::fromHex("00 46 09 16 05 17"), "99 99 99 99 99 99"));
    QCOMPARE(meter.clock().toText(), u"2017-05-16 09:46:00"_s);
    say(meter, meterFrame("08", QByteArray::fromHex("01 51 09 16 05 17"), "99 99 99 99 99 99")); // 5 min 1 s away
    QCOMPARE(meter.clock().toText(), u"2017-05-16 09:46:00"_s);
}

METERDESK_TEST(MeterResponderTest)
#include "MeterResponderTest.moc"
