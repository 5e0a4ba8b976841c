// SPDX-License-Identifier: GPL-3.0-or-later
#include "Dlt645Samples.h"
#include "Gdw1376Samples.h"
#include "TestMain.h"
#include "gdw1376/CurrentValues.h"
#include "gdw1376/Edition.h"
#include "gdw1376/Events.h"
#include "gdw1376/ItemReading.h"
#include "gdw1376/TerminalControl.h"
#include "gdw1376/TerminalInformation.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using namespace meterdesk::gdw1376;
using meterdesk::test::hex;
using meterdesk::test::sampleHead;
using meterdesk::test::sampleMeter;
using wire::WireErrorCode;

namespace {

QByteArray dataOf(const wire::WireResult<Frame> &frame)
{
    return frame ? frame->data.toHex() : "refused: " + wire::wireErrorWord(frame.error().code).toLatin1();
}

Frame replyWith(Afn afn, UnitId unit, const QByteArray &body)
{
    const Frame query = queryFrame(sampleHead(), afn);
    Frame frame = replyFrame(query.view(), afn);
    (void)UnitWriter(frame.data).add(unit, wire::bytesOf(body));
    return frame;
}

} // namespace

/// AFN = 05, 0E, 10 F9 and 0C F25, F167.
class Gdw1376ControlTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void controls();
    void controlsAreParsed();
    void controlsThatAreNeverSent();
    void controlsGoToOneTerminal();
    void events();
    void brokenEvents();
    void eventsOfTheOtherSide();
    void eventCounters();
    void versions();
    void shortVersion();
    void phaseValues();
    void purchase();
    void itemQueries();
    void itemReplies_data();
    void itemReplies();
    void itemRepliesOfOthers();
    void editions();
};

void Gdw1376ControlTest::controls()
{
    QCOMPARE(dataOf(roundTripCommand(sampleHead(), {.round = 2, .limitHalfHours = 1, .warningMinutes = 5})),
        hex("0201 0100 15").toHex());
    QCOMPARE(dataOf(roundPermitCommand(sampleHead(), 1)), hex("0101 0200").toHex());
    QCOMPARE(dataOf(terminalProtectOn(sampleHead(), 48)), hex("0000 0103 30").toHex());
    QCOMPARE(dataOf(terminalProtectOff(sampleHead())), hex("0000 0104").toHex());
    // 2017-05-16 is a Tuesday: week 2 in D7-5 of the month byte
    QCOMPARE(dataOf(setClockCommand(sampleHead(), {2017, 5, 16, 0, 3, 7})), hex("0000 4003 070300 16 45 17").toHex());
    const auto frame = terminalProtectOff(sampleHead());
    QCOMPARE(frame->control.raw, 0x4A);
    QVERIFY(frame->password.has_value());
}

void Gdw1376ControlTest::controlsAreParsed()
{
    const auto trip = parseControl(roundTripCommand(sampleHead(), {.round = 3, .limitHalfHours = 2})->view());
    QVERIFY(trip && trip->trip);
    QCOMPARE(trip->trip->round, 3);
    QCOMPARE(trip->trip->limitHalfHours, 2);
    QCOMPARE(parseControl(terminalProtectOn(sampleHead(), 0)->view())->protectHalfHours.value(), 0);
    QCOMPARE(parseControl(terminalProtectOff(sampleHead())->view())->unit.function, 33);
    const auto clock = parseControl(setClockCommand(sampleHead(), {2017, 5, 16, 0, 3, 7})->view());
    QCOMPARE(clock->clock->time.toText(), u"2017-05-16 00:03:07"_s);
}

void Gdw1376ControlTest::controlsThatAreNeverSent()
{
    // AFN = 01 has no builder, and the common head refuses it; AFN = 05 F53 is understood nowhere but in words.
    QCOMPARE(commandFrame(sampleHead(), Afn::Reset).error().code, WireErrorCode::Unsupported);
    Frame frame = *commandFrame(sampleHead(), Afn::Control);
    (void)UnitWriter(frame.data).add({0, controlfn::deleteMeters}, wire::bytesOf(hex("02")));
    QCOMPARE(parseControl(frame.view()).error().code, WireErrorCode::Unsupported);
    QCOMPARE(dataOf(roundTripCommand(sampleHead(), {.round = 9})), "refused: range");
    QCOMPARE(dataOf(roundTripCommand(sampleHead(), {.round = 0})), "refused: range");
    QCOMPARE(dataOf(roundTripCommand(sampleHead(), {.round = 1, .limitHalfHours = 16})), "refused: range");
    QCOMPARE(dataOf(terminalProtectOn(sampleHead(), 256)), "refused: range");
    QCOMPARE(dataOf(setClockCommand(sampleHead(), {2017, 2, 30, 0, 0, 0})), "refused: range");
}

void Gdw1376ControlTest::controlsGoToOneTerminal()
{
    RequestHead all = sampleHead();
    all.terminal.group = true;
    QCOMPARE(dataOf(roundTripCommand(all, {})), "refused: address");
    all.terminal = {.region = 0x1700, .terminal = 0xFFFF};
    QCOMPARE(dataOf(terminalProtectOff(all)), "refused: address");
    QCOMPARE(dataOf(setClockCommand(all, {2017, 5, 16, 0, 0, 0})), "refused: address");
}

void Gdw1376ControlTest::events()
{
    QCOMPARE(dataOf(eventQuery(sampleHead(), EventClass::Important, 2, 5)), hex("0000 0100 02 05").toHex());
    QCOMPARE(dataOf(eventQuery(sampleHead(), EventClass::Normal, 0, 1)), hex("0000 0200 00 01").toHex());
    const QByteArray body = hex("07 03 02 04 0E 0A 3012160517 3112160517 EE 05 EEEEEEEEEE");
    const Frame reply = replyWith(Afn::Events, {0, 1}, body);
    const FrameView view = reply.view();
    auto reader = EventReplyReader::of(view);
    QVERIFY(reader);
    QCOMPARE(reader->head().counters, (EventCounters{7, 3}));
    QCOMPARE(int(reader->head().first), 2);
    QCOMPARE(int(reader->head().last), 4);
    const auto first = reader->next();
    QVERIFY(first && *first);
    QCOMPARE(int((*first)->code), 14);
    QCOMPARE((*first)->at->toMinuteText(), u"2017-05-16 12:30"_s);
    QCOMPARE((*first)->body.size(), std::size_t(10));
    QCOMPARE(eventName(14).chinese.toString(), u"终端停/上电"_s);
    const auto second = reader->next();
    QVERIFY(second && *second);
    QCOMPARE(int((*second)->code), 0xEE);
    QVERIFY(!(*second)->at);
    QVERIFY(eventName(0xEE).english.isEmpty());
    QVERIFY(reader->next() && !*reader->next());
}

void Gdw1376ControlTest::brokenEvents()
{
    const Frame cut = replyWith(Afn::Events, {0, 2}, hex("07 03 02 04 0E 0A 3012"));
    const FrameView view = cut.view();
    auto reader = EventReplyReader::of(view);
    QVERIFY(reader);
    QCOMPARE(reader->next().error().code, WireErrorCode::Length);
    QVERIFY(reader->next() && !*reader->next()); // ended
    const Frame third = replyWith(Afn::Events, {0, 3}, hex("07030204"));
    QCOMPARE(EventReplyReader::of(third.view()).error().code, WireErrorCode::Unsupported);
    const Frame other = replyWith(Afn::Current, {0, 1}, hex("07030204"));
    QCOMPARE(EventReplyReader::of(other.view()).error().code, WireErrorCode::Control);
}

void Gdw1376ControlTest::eventsOfTheOtherSide()
{
    const auto query = eventQuery(sampleHead(), EventClass::Normal, 254, 1);
    const FrameView asked = query->view();
    const auto head = parseEventQuery(asked);
    QVERIFY(head);
    QCOMPARE(head->events, EventClass::Normal);
    QCOMPARE(int(head->first), 254);
    QCOMPARE(int(head->last), 1);
    const auto record = eventRecord(31, {2017, 5, 16, 12, 30, 0}, wire::bytesOf(hex("0700")));
    QCOMPARE(record->toHex(), hex("1F 07 3012160517 0700").toHex());
    QCOMPARE(eventRecord(31, {2017, 13, 1, 0, 0, 0}).error().code, WireErrorCode::Range);
    EventHead told = *head;
    told.counters = {4, 1};
    const std::array records{*record};
    const auto reply = eventReply(asked, told, records);
    QCOMPARE(dataOf(reply), hex("0000 0200 04 01 FE 01 1F 07 3012160517 0700").toHex());
    const auto terminal = parseEventQuery(eventCountersQuery(sampleHead())->view());
    QCOMPARE(terminal.error().code, WireErrorCode::Control);
}

void Gdw1376ControlTest::eventCounters()
{
    const auto query = eventCountersQuery(sampleHead());
    QCOMPARE(dataOf(query), hex("0000 4000").toHex()); // F7: DT1 bit 6, DT2 0
    const FrameView asked = query->view();
    QVERIFY(asksForEventCounters(asked));
    const auto reply = eventCountersReply(asked, {79, 3});
    QCOMPARE(dataOf(reply), hex("0000 4000 4F 03").toHex());
    QCOMPARE(parseEventCounters(reply->view()).value(), (EventCounters{79, 3}));
    const Frame cut = replyWith(Afn::Current, {0, 7}, hex("4F"));
    QCOMPARE(parseEventCounters(cut.view()).error().code, WireErrorCode::Length);
    const Frame other = replyWith(Afn::Current, {0, 2}, hex("4F03"));
    QCOMPARE(parseEventCounters(other.view()).error().code, WireErrorCode::Identifier);
}

void Gdw1376ControlTest::versions()
{
    const auto query = versionQuery(sampleHead());
    QCOMPARE(query->afn, std::uint8_t{0x09});
    QCOMPARE(dataOf(query), hex("0000 0100").toHex());
    // Vendor 4, device 8, software 4 and its day, capacity 11, protocol 4, hardware 4 and its day.
    const QByteArray body = QByteArray("TOPS"
                                       "17000405"
                                       "V2.1")
        + hex("010317")
        + "G5500000004"
          "1301"
          "H1.0"
        + hex("EEEEEE");
    QCOMPARE(body.size(), qsizetype{TerminalVersion::size});
    const Frame reply = replyWith(Afn::TerminalInformation, {0, 1}, body);
    const auto version = parseVersionReply(reply.view());
    QVERIFY(version);
    QCOMPARE(version->vendor, u"TOPS"_s);
    QCOMPARE(version->device, u"17000405"_s);
    QCOMPARE(version->software, u"V2.1"_s);
    QCOMPARE(version->softwareDate->toText(), u"2017-03-01"_s);
    QCOMPARE(version->capacity, u"G5500000004"_s);
    QCOMPARE(version->protocol, u"1301"_s);
    QCOMPARE(version->hardware, u"H1.0"_s);
    QVERIFY(!version->hardwareDate);
    QByteArray again;
    version->appendTo(again);
    QCOMPARE(again.toHex(), body.toHex());
    QVERIFY(asksForVersion(query->view()));
    QCOMPARE(dataOf(versionReply(query->view(), *version)), (hex("0000 0100") + body).toHex());
}

void Gdw1376ControlTest::shortVersion()
{
    // Ends behind the capacity code; texts are filled with NUL, blanks, and whatever else a maker puts there.
    const QByteArray body =
        QByteArray("GZ\0\0", 4) + "  000001" + QByteArray("1.\x01\xFF", 4) + hex("FF1317") + QByteArray(11, '\0');
    const Frame reply = replyWith(Afn::TerminalInformation, {0, 1}, body);
    const auto version = parseVersionReply(reply.view());
    QVERIFY(version);
    QCOMPARE(version->vendor, u"GZ"_s);
    QCOMPARE(version->device, u"000001"_s);
    QCOMPARE(version->software, u"1.??"_s);
    QVERIFY(!version->softwareDate);
    QVERIFY(version->capacity.isEmpty() && version->protocol.isEmpty() && version->hardware.isEmpty());
    const Frame cut = replyWith(Afn::TerminalInformation, {0, 1}, body.left(29));
    QCOMPARE(parseVersionReply(cut.view()).error().code, WireErrorCode::Length);
    const Frame other = replyWith(Afn::TerminalInformation, {0, 2}, body);
    QCOMPARE(parseVersionReply(other.view()).error().code, WireErrorCode::Identifier);
}

void Gdw1376ControlTest::phaseValues()
{
    // total 1.2345 kW, A the same, B and C not there; factor 99.8 %; 223.4 V; 5.600 A, -0.001 A in the neutral
    const QByteArray body = hex("0312160517"
                                "452301 452301 EEEEEE EEEEEE"
                                "000000 000000 EEEEEE EEEEEE"
                                "9809 9809 EEEE EEEE"
                                "3422 EEEE EEEE"
                                "005600 EEEEEE EEEEEE 010080"
                                "502301 502301 EEEEEE EEEEEE");
    QCOMPARE(body.size(), qsizetype(PhaseValues::size));
    UnitReader reader(wire::bytesOf(body));
    const auto values = PhaseValues::take(reader);
    QVERIFY(values);
    QCOMPARE(values->readAt->toMinuteText(), u"2017-05-16 12:03"_s);
    QCOMPARE(values->activePower[0].value(), 12345);
    QVERIFY(!values->activePower[2]);
    QCOMPARE(values->powerFactor[0].value(), 998);
    QCOMPARE(values->voltage[0].value(), 2234);
    QCOMPARE(values->current[0].value(), 5600);
    QCOMPARE(values->current[3].value(), -1);
    QByteArray again;
    QVERIFY(values->appendTo(again));
    QCOMPARE(again.toHex(), body.toHex());
    UnitReader cut(wire::bytesOf(body).first(66));
    QCOMPARE(PhaseValues::take(cut).error().code, WireErrorCode::Length);
    QByteArray wrong = body;
    wrong[5] = '\x4A';
    UnitReader broken(wire::bytesOf(wrong));
    QCOMPARE(PhaseValues::take(broken).error().code, WireErrorCode::Digit);
    QCOMPARE(dataOf(currentQuery(sampleHead(), fn::phaseValues, std::array{1, 3})), hex("0101 0103 0401 0103").toHex());
}

void Gdw1376ControlTest::purchase()
{
    const QByteArray body = hex("0312160517 0300 0056980100 0000000100 EEEEEEEE 00000000 22010000 00000000"
                                "00000000 EEEEEEEE");
    QCOMPARE(body.size(), qsizetype(PurchaseState::size));
    UnitReader reader(wire::bytesOf(body));
    const auto state = PurchaseState::take(reader);
    QVERIFY(state);
    QCOMPARE(state->purchases.value(), std::int64_t(3));
    QCOMPARE(state->remainingMoney.value(), std::int64_t(1985600)); // 198.56 yuan
    QCOMPARE(state->boughtMoney.value(), std::int64_t(1000000));
    QVERIFY(!state->remainingEnergy);
    QCOMPARE(state->boughtEnergy.value(), std::int64_t(122));
    QVERIFY(!state->faultEnergy);
    QByteArray again;
    QVERIFY(state->appendTo(again));
    QCOMPARE(again.toHex(), body.toHex());
    QCOMPARE(dataOf(currentQuery(sampleHead(), fn::purchase, std::array{7})), hex("4001 4014").toHex());
}

void Gdw1376ControlTest::itemQueries()
{
    const ItemQuery query{.port = 31, .relays = {}, .meter = sampleMeter(), .of1997 = false, .item = 0x00010000};
    const auto frame = itemQuery(sampleHead(), query);
    QCOMPARE(dataOf(frame), hex("0000 0101 1F 00 666536000000 01 00000100").toHex());
    QVERIFY(frame->password.has_value());
    QVERIFY(parseItemQuery(frame->view()).value() == query);
    const ItemQuery old{.port = 2, .relays = {sampleMeter()}, .meter = sampleMeter(), .of1997 = true, .item = 0x9010};
    QCOMPARE(dataOf(itemQuery(sampleHead(), old)), hex("0000 0101 02 01 666536000000 666536000000 00 1090").toHex());
    QVERIFY(parseItemQuery(itemQuery(sampleHead(), old)->view()).value() == old);

    ItemQuery wild = query;
    wild.meter = dlt645::MeterAddress::wildcard();
    QCOMPARE(dataOf(itemQuery(sampleHead(), wild)), "refused: address");
    ItemQuery noPort = query;
    noPort.port = 32;
    QCOMPARE(dataOf(itemQuery(sampleHead(), noPort)), "refused: range");
    ItemQuery wide = old;
    wide.item = 0x00010000;
    QCOMPARE(dataOf(itemQuery(sampleHead(), wide)), "refused: range");
}

void Gdw1376ControlTest::itemReplies_data()
{
    QTest::addColumn<bool>("of1997");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("result");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("2007") << false << hex("1F 666536000000 05 08 00000100 26000000") << 5 << hex("26000000");
    QTest::newRow("1997 in two bytes, 2009")
        << true << hex("1F 666536000000 05 06 1090 26000000") << 5 << hex("26000000");
    QTest::newRow("1997 in four bytes, 2013")
        << true << hex("1F 666536000000 05 08 10900000 26000000") << 5 << hex("26000000");
    QTest::newRow("timeout") << false << hex("1F 666536000000 01 00") << 1 << QByteArray();
    QTest::newRow("denied, with an identifier") << false << hex("1F 666536000000 04 04 00000100") << 4 << QByteArray();
}

void Gdw1376ControlTest::itemReplies()
{
    QFETCH(bool, of1997);
    QFETCH(QByteArray, body);
    QFETCH(int, result);
    QFETCH(QByteArray, value);
    const ItemQuery asked{
        .port = 31, .relays = {}, .meter = sampleMeter(), .of1997 = of1997, .item = of1997 ? 0x9010U : 0x00010000U};
    const Frame frame = replyWith(Afn::Forward, {0, 9}, body);
    const FrameView view = frame.view();
    const auto reply = parseItemReply(asked, view);
    QVERIFY(reply);
    QCOMPARE(int(reply->result), result);
    QCOMPARE(wire::toByteArray(reply->value), value);
    if (reply->result == ItemResult::Data) {
        const Frame built =
            *itemReply(itemQuery(sampleHead(), asked)->view(), asked, ItemResult::Data, wire::bytesOf(value));
        const FrameView builtView = built.view();
        QCOMPARE(wire::toByteArray(parseItemReply(asked, builtView)->value), value);
    }
}

void Gdw1376ControlTest::itemRepliesOfOthers()
{
    const ItemQuery asked{.port = 31, .relays = {}, .meter = sampleMeter(), .of1997 = false, .item = 0x00010000};
    const auto codeOf = [&](const char *body) {
        const Frame frame = replyWith(Afn::Forward, {0, 9}, hex(body));
        const auto reply = parseItemReply(asked, frame.view());
        return reply ? u"accepted"_s : wire::wireErrorWord(reply.error().code);
    };
    QCOMPARE(codeOf("1F 676536000000 05 08 00000100 26000000"), u"address"_s);
    QCOMPARE(codeOf("02 666536000000 05 08 00000100 26000000"), u"address"_s);
    QCOMPARE(codeOf("1F 666536000000 05 08 00000200 26000000"), u"identifier"_s);
    QCOMPARE(codeOf("1F 666536000000 05 08 00000100 26"), u"length"_s);
    QCOMPARE(codeOf("1F 666536"), u"length"_s);
}

void Gdw1376ControlTest::editions()
{
    QVERIFY(!editionTold(LinkMessage{.kind = LinkMessageKind::Login, .clock = std::nullopt}));
    QCOMPARE(editionTold(LinkMessage{.kind = LinkMessageKind::Heartbeat, .clock = TerminalClock{}}).value(),
        Edition::Of2013);
}

METERDESK_TEST(Gdw1376ControlTest)

#include "Gdw1376ControlTest.moc"
