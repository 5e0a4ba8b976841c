// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProtocolVectors.h"
#include "TestMain.h"
#include "dlt645/Dialect1997.h"
#include "dlt645/Replies.h"
#include "dlt645/Requests.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using dlt645::Frame;
using dlt645::Function;
using dlt645::MeterAddress;
using dlt645::RefusalReason;
using meterdesk::test::hex;
using wire::WireErrorCode;

namespace {

Frame frame(const QByteArray &bytes)
{
    return Frame::decode(wire::bytesOf(bytes)).value();
}

const QByteArray readTotal = hex("68611001301215681104333334337b16");
const QByteArray readWord3 = hex("68611001301215681104363833378616");
const QByteArray tripRequest = hex("68611001301215681c10356a3935343333334d333333336345cc2c16");

} // namespace

class Dlt645RepliesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matching_data();
    void matching();
    void foreignFrames_data();
    void foreignFrames();
    void refusals_data();
    void refusals();
    void followUps();
    void of1997();
    void builders();
};

void Dlt645RepliesTest::matching_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("value");
    // The captures of meter 151230011061.
    QTest::newRow("6.78 kWh") << readTotal << hex("6861100130121568910833333433ab39333349 16") << u"78060000"_s;
    QTest::newRow("status word 3 = 0050") << readWord3 << hex("68611001301215689106363833378333be16") << u"5000"_s;
    QTest::newRow("relay control accepted") << tripRequest << hex("68611001301215689c003516") << u""_s;
    QTest::newRow("wildcard read of the address")
        << hex("68aaaaaaaaaaaa681300df16") << hex("681200000010206893064533333343531f16") << u"120000001020"_s;
    QTest::newRow("a 1997 meter that answers with the wildcard")
        << dlt645::v1997::readRequest(MeterAddress::wildcard(), dlt645::v1997::di::forwardActiveTotal)->encode()
        << hex("68aaaaaaaaaaaa68810643c394a53533fa16") << u"61720200"_s;
}

void Dlt645RepliesTest::matching()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, reply);
    const Frame asked = frame(request);
    const Frame answered = frame(reply);
    const auto matched = dlt645::matchReply(asked, answered);
    QVERIFY2(matched, matched ? "" : qPrintable(matched.error().detail));
    QVERIFY(!matched->refusal);
    QVERIFY(!matched->more);
    QTEST(wire::hexOf(matched->value), "value");
}

void Dlt645RepliesTest::foreignFrames_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<int>("code");
    QTest::newRow("another meter") << hex("6837030092813968910833333433373333338c16") << int(WireErrorCode::Address);
    QTest::newRow("another item") << hex("68611001301215689106363833378333be16") << int(WireErrorCode::Identifier);
    QTest::newRow("another function") << hex("68611001301215689c003516") << int(WireErrorCode::Control);
    QTest::newRow("its own echo") << readTotal << int(WireErrorCode::Control);
    QTest::newRow("no identifier") << Frame::make(MeterAddress::fromText(u"151230011061").value(), {0x91}, {})->encode()
                                   << int(WireErrorCode::Length);
    QTest::newRow("a 1997 reply") << dlt645::v1997::readReply(MeterAddress::fromText(u"151230011061").value(),
        dlt645::v1997::di::forwardActiveTotal, wire::bytesOf(hex("78060000")))
                                         ->encode()
                                  << int(WireErrorCode::Control);
}

void Dlt645RepliesTest::foreignFrames()
{
    QFETCH(QByteArray, reply);
    QFETCH(int, code);
    const Frame asked = frame(readTotal);
    const Frame answered = frame(reply);
    const auto matched = dlt645::matchReply(asked, answered);
    QVERIFY(!matched);
    QCOMPARE(int(matched.error().code), code);
}

void Dlt645RepliesTest::refusals_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QList<int>>("reasons");
    QTest::addColumn<bool>("unauthorised");
    QTest::addColumn<QString>("text");
    const auto meter = MeterAddress::fromText(u"1").value();
    const auto one = [&](std::uint8_t bits) { return dlt645::errorReply(meter, Function::Read, bits).encode(); };
    const auto two = [&](std::uint16_t bits) { return dlt645::relayErrorReply(meter, bits).encode(); };
    const auto list = [](std::initializer_list<RefusalReason> reasons) {
        QList<int> numbers;
        for (const RefusalReason reason : reasons)
            numbers.append(int(reason));
        return numbers;
    };
    // vectors D1 01 35, 37, 39
    QTest::newRow("no data") << hex("6812907856341268d101358d16") << list({RefusalReason::NoRequestedData}) << false
                             << u"no requested data"_s;
    QTest::newRow("password") << hex("fefefefe6860079204009168d101376716") << list({RefusalReason::NotAuthorised})
                              << true << u"password wrong or not authorised"_s;
    QTest::newRow("both") << hex("6812907856341268d101399116")
                          << list({RefusalReason::NoRequestedData, RefusalReason::NotAuthorised}) << true
                          << u"no requested data, password wrong or not authorised"_s;
    QTest::newRow("other") << one(0x01) << list({RefusalReason::Other}) << false << u"other error"_s;
    QTest::newRow("unknown bit") << one(0x80) << list({}) << false << u"error 80"_s;
    QTest::newRow("relay: trip refused, protected")
        << two(0x0020) << list({RefusalReason::TripRefusedByProtection}) << false << u"trip refused: supply hold"_s;
    QTest::newRow("relay: validity") << two(0x0010) << list({RefusalReason::ValidityExpired}) << false
                                     << u"command no longer valid by the meter's clock"_s;
    QTest::newRow("relay: password") << two(0x0004) << list({RefusalReason::NotAuthorised}) << true
                                     << u"password wrong or not authorised"_s;
    QTest::newRow("relay: bit 8") << two(0x0100) << list({RefusalReason::PreTripRefusedTripped}) << false
                                  << u"pre-trip refused: already tripped"_s;
    QTest::newRow("relay: one byte") << dlt645::errorReply(meter, Function::RelayControl, 0x04).encode()
                                     << list({RefusalReason::NotAuthorised}) << true
                                     << u"password wrong or not authorised"_s;
    QTest::newRow("security: SERR") << Frame::make(meter, {0xC3}, wire::bytesOf(hex("0800")))->encode()
                                    << list({RefusalReason::IdentityAuthenticationFailed}) << true
                                    << u"identity authentication failed"_s;
    QTest::newRow("no error byte") << Frame::make(meter, {0xD1}, {})->encode() << list({}) << false << u"error 00"_s;
}

void Dlt645RepliesTest::refusals()
{
    QFETCH(QByteArray, reply);
    QFETCH(QList<int>, reasons);
    const auto refusal = dlt645::MeterRefusal::fromReply(frame(reply));
    for (int reason = 0; reason <= int(RefusalReason::HoardingLimitExceeded); ++reason)
        QCOMPARE(refusal.has(static_cast<RefusalReason>(reason)), reasons.contains(reason));
    QTEST(refusal.isUnauthorised(), "unauthorised");
    QTEST(refusal.toText(), "text");
}

void Dlt645RepliesTest::followUps()
{
    const auto meter = MeterAddress::fromText(u"161").value();
    const dlt645::DataIdentifier item{0x03300001};
    const Frame first = *dlt645::readRequest(meter, item);
    const Frame begun = *dlt645::readReply(meter, item, wire::bytesOf(hex("0102")), true);
    QCOMPARE(begun.control().raw, 0xB1);
    const auto begin = dlt645::matchReply(first, begun);
    QVERIFY(begin && begin->more);

    const Frame second = *dlt645::followUpRequest(meter, item, 1);
    const Frame last = *dlt645::followUpReply(meter, item, wire::bytesOf(hex("0304")), 1);
    QCOMPARE(last.control().raw, 0x92);
    const auto end = dlt645::matchReply(second, last);
    QVERIFY(end);
    QCOMPARE(wire::hexOf(end->value), u"0304"_s);
    QCOMPARE(end->sequence, 1);
    QVERIFY(!end->more);

    const Frame other = *dlt645::followUpReply(meter, item, wire::bytesOf(hex("0304")), 2);
    QCOMPARE(dlt645::matchReply(second, other).error().code, WireErrorCode::Identifier);
}

void Dlt645RepliesTest::of1997()
{
    // vectors "read 9010" and "9010 = 1426.79"
    const auto meter = MeterAddress::fromText(u"010003635927").value();
    const Frame request = *dlt645::v1997::readRequest(meter, dlt645::v1997::di::forwardActiveTotal);
    QCOMPARE(request.encode().toHex(), "6827596303000168010243c3c016");
    QCOMPARE(dlt645::v1997::parseRead(request).value(), dlt645::v1997::di::forwardActiveTotal);
    const Frame reply = frame(hex("fefefefe6827596303000168810643c3ac594733c316"));
    const auto matched = dlt645::matchReply(request, reply);
    QVERIFY(matched);
    QCOMPARE(wire::hexOf(matched->value), u"79261400"_s);
    QCOMPARE(dlt645::v1997::readReply(meter, dlt645::v1997::di::forwardActiveTotal, matched->value)->encode(4),
        hex("fefefefe6827596303000168810643c3ac594733c316"));

    for (const char *block : {"29010000 62000000 67000000", "29010000AA 62000000AA 67000000AA"}) {
        const auto registers = dlt645::v1997::parseEnergyBlock(wire::bytesOf(hex(block)));
        QVERIFY(registers);
        QCOMPARE(registers->tariffCount(), 2);
        QCOMPARE(registers->total()->value, 129);
        QCOMPARE(registers->tariff(2)->value, 67);
    }
    QVERIFY(!dlt645::v1997::parseEnergyBlock(wire::bytesOf(hex("29010000 620000"))));
    QVERIFY(!dlt645::v1997::parseEnergyBlock({}));
}

void Dlt645RepliesTest::builders()
{
    const auto meter = MeterAddress::fromText(u"151230011061").value();
    QCOMPARE(dlt645::acknowledge(meter, Function::RelayControl).encode().toHex(), "68611001301215689c003516");
    QCOMPARE(dlt645::readReply(meter, dlt645::di::statusWord3, wire::bytesOf(hex("5000")))->encode().toHex(),
        "68611001301215689106363833378333be16");
    QCOMPARE(dlt645::errorReply(MeterAddress::fromText(u"123456789012").value(), Function::Read, 0x02).encode().toHex(),
        "6812907856341268d101358d16");
    QCOMPARE(dlt645::addressReply(MeterAddress::fromText(u"201000000012").value()).encode().toHex(),
        "681200000010206893064533333343531f16");
    QCOMPARE(
        dlt645::parseAddressReply(frame(hex("681200000010206893064533333343531f16")))->toText(), u"201000000012"_s);
    QVERIFY(!dlt645::parseAddressReply(frame(readTotal)));
    QVERIFY(!dlt645::readReply(meter, dlt645::di::time, wire::bytesOf(QByteArray(197, '\0'))));
}

METERDESK_TEST(Dlt645RepliesTest)

#include "Dlt645RepliesTest.moc"
