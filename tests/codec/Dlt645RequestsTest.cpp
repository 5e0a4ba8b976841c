// SPDX-License-Identifier: GPL-3.0-or-later
#include "Dlt645Samples.h"
#include "TestMain.h"
#include "dlt645/Requests.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using dlt645::Credentials;
using dlt645::MeterAddress;
using dlt645::RelayAction;
using dlt645::RelayControl;
using meterdesk::test::encoded;
using meterdesk::test::hex;
using meterdesk::test::meter;
using wire::WireErrorCode;

namespace {

constexpr wire::WireTime farDate{2099, 12, 30, 0, 0, 0};

} // namespace

/// Requests byte for byte as captures and fact sheets show them.
class Dlt645RequestsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addresses_data();
    void addresses();
    void addressKinds();
    void addressMatching_data();
    void addressMatching();
    void reads();
    void relayCommands_data();
    void relayCommands();
    void relayCommandReadBack();
    void unsafeAddressesAreRefused_data();
    void unsafeAddressesAreRefused();
    void impossibleValidityIsRefused();
    void writes();
    void broadcastTime();
    void credentials_data();
    void credentials();
    void credentialsNeverShowThePassword();
    void requestsOfOtherKindsAreNotParsed();
};

void Dlt645RequestsTest::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("padded");
    QTest::addColumn<QByteArray>("wireBytes");
    QTest::newRow("twelve digits") << u"201000000012"_s << u"201000000012"_s << hex("120000001020");
    QTest::newRow("A01's meter") << u"366566"_s << u"000000366566"_s << hex("666536000000");
    QTest::newRow("odd number of digits") << u"161"_s << u"000000000161"_s << hex("610100000000");
    QTest::newRow("leading zeros") << u"000366566"_s << u"000000366566"_s << hex("666536000000");
    QTest::newRow("empty") << u""_s << QString() << QByteArray();
    QTest::newRow("thirteen digits") << u"1234567890123"_s << QString() << QByteArray();
    QTest::newRow("letters") << u"12A4"_s << QString() << QByteArray();
    QTest::newRow("sign") << u"-12"_s << QString() << QByteArray();
    QTest::newRow("full-width digits") << u"１２"_s << QString() << QByteArray();
}

void Dlt645RequestsTest::addresses()
{
    QFETCH(QString, text);
    QFETCH(QString, padded);
    QFETCH(QByteArray, wireBytes);
    const auto address = MeterAddress::fromText(text);
    QCOMPARE(address.has_value(), !padded.isEmpty());
    if (!address) {
        QCOMPARE(address.error().code, WireErrorCode::Address);
        return;
    }
    QCOMPARE(address->toText(), padded);
    QCOMPARE(wire::toByteArray(address->wireBytes()), wireBytes);
    QCOMPARE(MeterAddress::fromWire(wire::bytesOf(wireBytes)).toText(), padded);
}

void Dlt645RequestsTest::addressKinds()
{
    QVERIFY(meter(u"366566").isUnicast());
    QVERIFY(!MeterAddress::wildcard().isUnicast());
    QVERIFY(MeterAddress::wildcard().hasWildcard());
    QVERIFY(!MeterAddress::broadcast().isUnicast());
    QVERIFY(MeterAddress::broadcast().isBroadcast());
    QVERIFY(MeterAddress::fromText(u"999999999999")->isBroadcast());
    // Abbreviated addressing: known low digits, wildcards above.
    const auto abbreviated = MeterAddress::fromWire(wire::bytesOf(hex("6665AAAAAAAA")));
    QVERIFY(abbreviated.hasWildcard());
    QVERIFY(!abbreviated.isUnicast());
    QCOMPARE(abbreviated.toText(), u"aaaaaaaa6566"_s);
}

void Dlt645RequestsTest::addressMatching_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("got");
    QTest::addColumn<bool>("matches");
    QTest::newRow("the same") << hex("666536000000") << hex("666536000000") << true;
    QTest::newRow("another") << hex("666536000000") << hex("676536000000") << false;
    QTest::newRow("wildcard") << hex("AAAAAAAAAAAA") << hex("666536000000") << true;
    QTest::newRow("wildcard answered by itself") << hex("AAAAAAAAAAAA") << hex("AAAAAAAAAAAA") << true;
    QTest::newRow("abbreviated") << hex("6665AAAAAAAA") << hex("666536000000") << true;
    QTest::newRow("abbreviated, other digits") << hex("6665AAAAAAAA") << hex("676536000000") << false;
    QTest::newRow("a wildcard in the answer matches nothing") << hex("666536000000") << hex("AAAAAAAAAAAA") << false;
}

void Dlt645RequestsTest::addressMatching()
{
    QFETCH(QByteArray, asked);
    QFETCH(QByteArray, got);
    const auto address = MeterAddress::fromWire(wire::bytesOf(asked));
    QTEST(address.matches(MeterAddress::fromWire(wire::bytesOf(got))), "matches");
}

void Dlt645RequestsTest::reads()
{
    // vectors: "read forward active total" and "read status word 3" of meter 151230011061
    const auto m = meter(u"151230011061");
    QCOMPARE(encoded(dlt645::readRequest(m, dlt645::di::forwardActiveTotal)), "68611001301215681104333334337b16");
    QCOMPARE(encoded(dlt645::readRequest(m, dlt645::di::statusWord3)), "68611001301215681104363833378616");
    // vector "read time stamp of daily freeze 05060001"
    QCOMPARE(encoded(dlt645::readRequest(meter(u"201000000012"), dlt645::di::freezeStamp(1))),
        "6812000000102068110434333938ff16");
    // vector "read phase A voltage", with four FE
    QCOMPARE(dlt645::readRequest(meter(u"161"), dlt645::di::voltageA)->encode(4).toHex(),
        "fefefefe68610100000000681104333434351716");
    // 68 + 6 × AA + 68 + 13 + 00 = 4DFH
    QCOMPARE(dlt645::readAddressRequest().encode().toHex(), "68aaaaaaaaaaaa681300df16");

    // Follow-up 1 of 03300001: the fact sheet gives DATA 34 33 63 36 34.
    const auto followUp = dlt645::followUpRequest(meter(u"161"), {0x03300001}, 1);
    QCOMPARE(encoded(followUp).mid(16, 14), "12053433633634");
    QCOMPARE(dlt645::parseRead(*followUp)->sequence, 1);
    QVERIFY(!dlt645::followUpRequest(meter(u"161"), {0x03300001}, 0));
    QCOMPARE(dlt645::parseRead(*dlt645::readRequest(m, dlt645::di::statusWord3))->item, dlt645::di::statusWord3);
}

void Dlt645RequestsTest::relayCommands_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("operatorCode");
    QTest::addColumn<int>("action");
    QTest::addColumn<QByteArray>("bytes");
    // Live captures of 2017 with meter 151230011061, level 02, password 020637, operator 00000001.
    QTest::newRow("trip") << u"151230011061"_s << 2 << u"020637"_s << u"00000001"_s << 0x1A
                          << hex("68611001301215681c10356a3935343333334d333333336345cc2c16");
    QTest::newRow("permit close") << u"151230011061"_s << 2 << u"020637"_s << u"1"_s << 0x1B
                                  << hex("68611001301215681c10356a3935343333334e333333336345cc2d16");
    // By hand from the trip frame: N1 1CH + 33H = 4F, CS + 2; 3AH + 33H = 6D, CS + 20H; 3BH: 6E, 4D.
    QTest::newRow("direct close") << u"151230011061"_s << 2 << u"020637"_s << u"00000001"_s << 0x1C
                                  << hex("68611001301215681c10356a3935343333334f333333336345cc2e16");
    QTest::newRow("protect") << u"151230011061"_s << 2 << u"020637"_s << u"00000001"_s << 0x3A
                             << hex("68611001301215681c10356a3935343333336d333333336345cc4c16");
    QTest::newRow("unprotect") << u"151230011061"_s << 2 << u"020637"_s << u"00000001"_s << 0x3B
                               << hex("68611001301215681c10356a3935343333336e333333336345cc4d16");
}

void Dlt645RequestsTest::relayCommands()
{
    QFETCH(QString, number);
    QFETCH(int, level);
    QFETCH(QString, password);
    QFETCH(QString, operatorCode);
    QFETCH(int, action);
    QFETCH(QByteArray, bytes);
    const auto credentials = Credentials::fromText(level, password, operatorCode);
    QVERIFY(credentials);
    const RelayControl command{.action = static_cast<RelayAction>(action), .validUntil = farDate};
    QCOMPARE(encoded(dlt645::relayRequest(meter(number), *credentials, command)), bytes.toHex());
}

void Dlt645RequestsTest::relayCommandReadBack()
{
    // vector "relay trip example": level 00, password 000000, operator 00000000, valid until 2018-05-12 15:41:24
    const auto frame =
        dlt645::Frame::decode(wire::bytesOf(hex("68111111111111681c1033333333333333334d3357744845384b5516")));
    QVERIFY(frame);
    const auto command = dlt645::parseRelayControl(*frame);
    QVERIFY(command);
    QCOMPARE(command->action(), RelayAction::Trip);
    QCOMPARE(command->n2, 0);
    QCOMPARE(command->credentials.level, 0);
    QCOMPARE(command->credentials.passwordText(), u"000000"_s);
    QVERIFY((command->validUntil == wire::WireTime{2018, 5, 12, 15, 41, 24}));
    const auto again = dlt645::relayRequest(
        frame->address(), command->credentials, {.action = *command->action(), .validUntil = command->validUntil});
    QCOMPARE(encoded(again), frame->encode().toHex());
}

void Dlt645RequestsTest::unsafeAddressesAreRefused_data()
{
    QTest::addColumn<QByteArray>("wireBytes");
    QTest::newRow("wildcard") << hex("AAAAAAAAAAAA");
    QTest::newRow("abbreviated") << hex("6665AAAAAAAA");
    QTest::newRow("one wildcard byte") << hex("6665360000AA");
    QTest::newRow("all nines") << hex("999999999999");
    QTest::newRow("no digits") << hex("66653600000F");
}

void Dlt645RequestsTest::unsafeAddressesAreRefused()
{
    QFETCH(QByteArray, wireBytes);
    const auto address = MeterAddress::fromWire(wire::bytesOf(wireBytes));
    const Credentials credentials;
    const auto relay = dlt645::relayRequest(address, credentials, {.action = RelayAction::Trip, .validUntil = farDate});
    QVERIFY(!relay);
    QCOMPARE(relay.error().code, WireErrorCode::Address);
    const auto write = dlt645::writeRequest(address, dlt645::di::time, credentials, wire::bytesOf(hex("000000")));
    QVERIFY(!write);
    QCOMPARE(write.error().code, WireErrorCode::Address);
}

void Dlt645RequestsTest::impossibleValidityIsRefused()
{
    const auto refused =
        dlt645::relayRequest(meter(u"366566"), {}, {.action = RelayAction::Trip, .validUntil = {2017, 2, 30, 0, 0, 0}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, WireErrorCode::Range);
}

void Dlt645RequestsTest::writes()
{
    // vector "write 04000102 time": level 00, password 000000, operator C1 C2 C3 C4 on the wire, value 03 02 01
    const auto credentials = Credentials::fromText(0, u"000000", u"C4C3C2C1");
    QVERIFY(credentials);
    const auto frame =
        dlt645::writeRequest(meter(u"202304002312"), dlt645::di::time, *credentials, wire::bytesOf(hex("030201")));
    QCOMPARE(encoded(frame), "6812230004232068140f3534333733333333f4f5f6f73635348316");
    const auto received = dlt645::parseWrite(*frame);
    QVERIFY(received);
    QCOMPARE(received->item, dlt645::di::time);
    QCOMPARE(received->credentials.operatorText(), u"c4c3c2c1"_s);
    QCOMPARE(wire::hexOf(received->value), u"030201"_s);

    // L is at most 50: 4 + 8 + 38.
    QVERIFY(dlt645::writeRequest(meter(u"1"), dlt645::di::time, *credentials, wire::bytesOf(QByteArray(38, '\0'))));
    QVERIFY(!dlt645::writeRequest(meter(u"1"), dlt645::di::time, *credentials, wire::bytesOf(QByteArray(39, '\0'))));
}

void Dlt645RequestsTest::broadcastTime()
{
    // 24 s, 41 min, 15 h, 12 May 2018 is 57 74 48 45 38 4B on the wire; by hand 68 + 6 × 99 + 68 + 08 + 06 + these =
    // 64FH
    const auto frame = dlt645::broadcastTimeRequest({2018, 5, 12, 15, 41, 24});
    QCOMPARE(encoded(frame), "6899999999999968080657744845384b4f16");
    QVERIFY((dlt645::parseBroadcastTime(*frame) == wire::WireTime{2018, 5, 12, 15, 41, 24}));
    QVERIFY(!dlt645::broadcastTimeRequest({2018, 13, 12, 15, 41, 24}));
}

void Dlt645RequestsTest::credentials_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("operatorCode");
    QTest::addColumn<bool>("valid");
    QTest::newRow("usual") << 2 << u"020637"_s << u"00000001"_s << true;
    QTest::newRow("short operator code") << 0 << u"000000"_s << u"7"_s << true;
    QTest::newRow("level 98 is for ciphertext") << 98 << u"000000"_s << u"1"_s << false;
    QTest::newRow("negative level") << -1 << u"000000"_s << u"1"_s << false;
    QTest::newRow("five digits") << 2 << u"12345"_s << u"1"_s << false;
    QTest::newRow("letters") << 2 << u"12345A"_s << u"1"_s << false;
    QTest::newRow("empty operator code") << 2 << u"123456"_s << u""_s << false;
    QTest::newRow("nine digits of operator") << 2 << u"123456"_s << u"123456789"_s << false;
    QTest::newRow("operator code with a blank") << 2 << u"123456"_s << u"12 34"_s << false;
}

void Dlt645RequestsTest::credentials()
{
    QFETCH(int, level);
    QFETCH(QString, password);
    QFETCH(QString, operatorCode);
    QTEST(Credentials::fromText(level, password, operatorCode).has_value(), "valid");
}

void Dlt645RequestsTest::credentialsNeverShowThePassword()
{
    const auto refused = Credentials::fromText(2, u"98765X", u"1");
    QVERIFY(!refused);
    QVERIFY(!refused.error().detail.contains(u"98765"_s));
}

void Dlt645RequestsTest::requestsOfOtherKindsAreNotParsed()
{
    const auto read = *dlt645::readRequest(meter(u"1"), dlt645::di::time);
    QCOMPARE(dlt645::parseRelayControl(read).error().code, WireErrorCode::Control);
    QCOMPARE(dlt645::parseWrite(read).error().code, WireErrorCode::Control);
    QCOMPARE(dlt645::parseBroadcastTime(read).error().code, WireErrorCode::Control);
    const auto bare = *dlt645::Frame::make(meter(u"1"), dlt645::ControlCode::request(dlt645::Function::Read));
    QCOMPARE(dlt645::parseRead(bare).error().code, WireErrorCode::Length);
    const auto shortRelay =
        *dlt645::Frame::make(meter(u"1"), dlt645::ControlCode::request(dlt645::Function::RelayControl));
    QCOMPARE(dlt645::parseRelayControl(shortRelay).error().code, WireErrorCode::Length);
}

METERDESK_TEST(Dlt645RequestsTest)

#include "Dlt645RequestsTest.moc"
