// SPDX-License-Identifier: GPL-3.0-or-later
#include "Dlt645Samples.h"
#include "TestMain.h"
#include "dlt645/Dialect1997.h"
#include "dlt645/RelayScript.h"
#include "dlt645/Replies.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using dlt645::Credentials;
using dlt645::MeterAddress;
using dlt645::RelayAction;
using dlt645::RelayScript;
using meterdesk::test::encoded;
using meterdesk::test::hex;
using meterdesk::test::sampleMeter;
using wire::WireErrorCode;
namespace v1997 = dlt645::v1997;

namespace {

const Credentials credentials = Credentials::fromText(2, u"020637").value();
constexpr wire::WireTime until{2017, 5, 16, 0, 10, 0};

} // namespace

/// DL/T 645-1997: what differs from 2007, and relay scripts.
class Dlt645Of1997Test : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads();
    void replyWithNumberOfAWildcard();
    void refusedBlock();
    void fallBacksAreData();
    void itemsOf2007();
    void writes();
    void unsafeWritesAreRefused();
    void measuredValues();
    void noScriptSupportsNothing();
    void socketScript();
    void standardScript();
    void scriptTexts_data();
    void scriptTexts();
};

void Dlt645Of1997Test::reads()
{
    // DI 9010 + 33H is 43 C3, low byte first.
    QCOMPARE(encoded(v1997::readRequest(sampleMeter(), v1997::di::forwardActiveTotal)), "6866653600000068010243c3da16");
    QCOMPARE(
        encoded(v1997::followUpRequest(sampleMeter(), v1997::di::forwardActiveBlock)), "6866653600000068020252c3ea16");
    QCOMPARE(encoded(v1997::followUpRequest(sampleMeter(), v1997::di::forwardActiveBlock, true)),
        "6866653600000068030252c3eb16");
    // "以广播地址读": C032 to AA…AA
    QCOMPARE(encoded(v1997::readNumberRequest()), "68aaaaaaaaaaaa68010265f32716");
}

void Dlt645Of1997Test::replyWithNumberOfAWildcard()
{
    // fact sheet: a meter that answers with the wildcard address itself, forward total 272.61
    const auto request = v1997::readRequest(MeterAddress::wildcard(), v1997::di::forwardActiveTotal);
    const QByteArray bytes = hex("68AAAAAAAAAAAA68810643C394A53533FA16");
    const auto frame = dlt645::Frame::decode(wire::bytesOf(bytes));
    QVERIFY(frame);
    const auto reply = dlt645::matchReply(*request, *frame);
    QVERIFY(reply);
    QCOMPARE(dlt645::parseEnergy(reply->value).value().value().value, std::int64_t(27261));
}

void Dlt645Of1997Test::refusedBlock()
{
    const auto request = v1997::readRequest(sampleMeter(), v1997::di::forwardActiveBlock);
    const QByteArray noData = hex("02");
    const auto frame = dlt645::Frame::make(sampleMeter(), request->control().errorReply(), wire::bytesOf(noData));
    QCOMPARE(frame->control().raw, 0xC1);
    const auto reply = dlt645::matchReply(*request, *frame);
    QVERIFY(reply && reply->refusal);
    QVERIFY(reply->refusal->has(dlt645::RefusalReason::NoRequestedData));
    QCOMPARE(v1997::fallBackOf(v1997::di::forwardActiveBlock).value(), v1997::di::forwardActiveTotal);
}

void Dlt645Of1997Test::fallBacksAreData()
{
    QVERIFY(!v1997::fallBacks().empty());
    for (const auto &[wanted, instead] : v1997::fallBacks()) {
        QCOMPARE(v1997::fallBackOf(wanted).value(), instead);
        QVERIFY(!v1997::fallBackOf(instead)); // no chains
    }
    QVERIFY(!v1997::fallBackOf(v1997::di::voltageA));
}

void Dlt645Of1997Test::itemsOf2007()
{
    QCOMPARE(v1997::itemOf2007({0x9010})->value, 0x00010000U);
    QCOMPARE(v1997::itemOf2007({0x901F})->value, 0x0001FF00U);
    QCOMPARE(v1997::itemOf2007({0xB611})->value, 0x02010100U);
    QCOMPARE(v1997::itemOf2007({0xC010})->value, 0x04000101U);
    QCOMPARE(v1997::itemOf2007({0xC011})->value, 0x04000102U);
    QCOMPARE(v1997::itemOf2007({0xC02F})->value, 0x040005FFU);
    QVERIFY(!v1997::itemOf2007({0xE323}));
}

void Dlt645Of1997Test::writes()
{
    const QByteArray value = hex("1234");
    const auto dataOf = [&](v1997::PasswordOrder order) {
        const auto frame = v1997::writeRequest(sampleMeter(), {0xC032}, credentials, wire::bytesOf(value), order);
        return frame ? wire::toByteArray(frame->data()).toHex() : QByteArray("refused");
    };
    QCOMPARE(dataOf(v1997::PasswordOrder::LevelLast),
        QByteArray("32c0"
                   "37060202"
                   "1234"));
    QCOMPARE(dataOf(v1997::PasswordOrder::LevelFirst),
        QByteArray("32c0"
                   "02370602"
                   "1234"));
    QCOMPARE(dataOf(v1997::PasswordOrder::None),
        QByteArray("32c0"
                   "1234"));
    const MeterAddress found[] = {sampleMeter()};
    const MeterAddress wanted = MeterAddress::fromText(u"7").value();
    QCOMPARE(encoded(v1997::writeAddressRequest(sampleMeter(), wanted, found)), "68666536000000680a063a33333333331a16");
}

void Dlt645Of1997Test::unsafeWritesAreRefused()
{
    const MeterAddress wanted = MeterAddress::fromText(u"7").value();
    for (const MeterAddress &unsafe : {MeterAddress::wildcard(), MeterAddress::broadcast()}) {
        const MeterAddress found[] = {unsafe};
        QCOMPARE(encoded(v1997::writeRequest(unsafe, {0xC032}, credentials, {})), "refused: address");
        QCOMPARE(encoded(v1997::writeAddressRequest(unsafe, wanted, found)), "refused: address");
    }
    const MeterAddress two[] = {sampleMeter(), wanted};
    QCOMPARE(encoded(v1997::writeAddressRequest(sampleMeter(), wanted, two)), "refused: address");
    const QByteArray tooLong(qsizetype(dlt645::Frame::mostWriteData), '\0');
    QCOMPARE(
        encoded(v1997::writeRequest(sampleMeter(), {0xC032}, credentials, wire::bytesOf(tooLong))), "refused: length");
}

void Dlt645Of1997Test::measuredValues()
{
    // vectors: 56 35 on the wire is 0223 V
    QCOMPARE(v1997::parseVoltage(wire::bytesOf(hex("2302"))).value()->value, 2230);
    QVERIFY(!v1997::parseVoltage(wire::bytesOf(hex("FFFF"))).value());
    QCOMPARE(v1997::parseCurrent(wire::bytesOf(hex("3412"))).value()->value, 12340); // 12.34 A
    QCOMPARE(v1997::parseCurrent(wire::bytesOf(hex("341A"))).error().code, WireErrorCode::Digit);
    QCOMPARE(v1997::parseCurrent(wire::bytesOf(hex("34"))).error().code, WireErrorCode::Length);
}

void Dlt645Of1997Test::noScriptSupportsNothing()
{
    const RelayScript none;
    QVERIFY(!none.supports(RelayAction::Trip));
    QVERIFY(RelayScript::fromText(u"  ").value() == none);
    QCOMPARE(encoded(none.request(sampleMeter(), credentials, {.action = RelayAction::Trip, .validUntil = until})),
        "refused: unsupported");
}

void Dlt645Of1997Test::socketScript()
{
    // fact sheet: smart socket 360621121120, password 00000000, "close" is 11 11 11 behind DI E323
    const auto script = RelayScript::fromText(u"close = 04 23 E3 P0 P1 P2 PA 11 11 11");
    QVERIFY(script);
    QVERIFY(script->supports(RelayAction::DirectClose));
    QVERIFY(!script->supports(RelayAction::Trip));
    const MeterAddress socket = MeterAddress::fromText(u"360621121120").value();
    const auto zero = Credentials::fromText(0, u"000000").value();
    QCOMPARE(encoded(script->request(socket, zero, {.action = RelayAction::DirectClose, .validUntil = until})),
        "682011122106366804095616333333334444448116");
    QCOMPARE(encoded(script->request(
                 MeterAddress::wildcard(), zero, {.action = RelayAction::DirectClose, .validUntil = until})),
        "refused: address");
}

void Dlt645Of1997Test::standardScript()
{
    const auto script = RelayScript::fromText(u"2007");
    QVERIFY(script);
    QVERIFY(script->supports(RelayAction::Trip) && script->supports(RelayAction::Protect));
    const auto frame = script->request(sampleMeter(), credentials, {.action = RelayAction::Trip, .validUntil = until});
    QVERIFY(frame);
    QCOMPARE(frame->control().raw, 0x1C);
    QCOMPARE(script->toText(), u"2007"_s);
}

void Dlt645Of1997Test::scriptTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain"); // null: refused
    QTest::newRow("two actions") << u"close=04 23 e3 PA;trip=04 23 E3 PA"_s
                                 << u"trip = 04 23 E3 PA; close = 04 23 E3 PA"_s;
    QTest::newRow("a byte that reads like a place") << u"trip = 04 0xC0 C0"_s << u"trip = 04 0xC0 C0"_s;
    QTest::newRow("unknown action") << u"open = 04 00"_s << QString();
    QTest::newRow("no action") << u"04 00"_s << QString();
    QTest::newRow("no bytes") << u"trip ="_s << QString();
    QTest::newRow("half a byte") << u"trip = 04 2"_s << QString();
    QTest::newRow("twice") << u"trip = 04; trip = 04"_s << QString();
    QTest::newRow("write address") << u"trip = 15 00"_s << QString();
    QTest::newRow("clear the meter") << u"trip = 1A 00"_s << QString();
    QTest::newRow("change the password, 1997") << u"trip = 0F 00"_s << QString();
    QTest::newRow("a reply") << u"trip = 84 00"_s << QString();
    QTest::newRow("C from the credentials") << u"trip = PA 00"_s << QString();
}

void Dlt645Of1997Test::scriptTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);
    const auto script = RelayScript::fromText(text);
    QCOMPARE(script.has_value(), !plain.isNull());
    if (!script)
        return;
    QCOMPARE(script->toText(), plain);
    QVERIFY(RelayScript::fromText(plain).value() == *script);
}

METERDESK_TEST(Dlt645Of1997Test)

#include "Dlt645Of1997Test.moc"
