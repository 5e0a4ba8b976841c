// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProtocolVectors.h"
#include "TestMain.h"
#include "dlt645/Requests.h"
#include "gdw1376/Forwarding.h"
#include "gdw1376/LinkMessages.h"
#include "gdw1376/RegisterQueries.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using gdw1376::Afn;
using gdw1376::ConfirmationKind;
using gdw1376::ConfirmStyle;
using gdw1376::FrameView;
using gdw1376::LinkMessageKind;
using gdw1376::RequestHead;
using gdw1376::TerminalAddress;
using meterdesk::test::hex;
using wire::WireErrorCode;

namespace {

FrameView parsed(const QByteArray &bytes)
{
    return FrameView::parse(wire::bytesOf(bytes)).value();
}

QByteArray encoded(const wire::WireResult<gdw1376::Frame> &frame)
{
    return frame ? frame->encode()->toHex() : "refused: " + wire::wireErrorWord(frame.error().code).toLatin1();
}

TerminalAddress terminal(QStringView number, int master = 0)
{
    return TerminalAddress::fromNumber(number, gdw1376::AddressNotation::Hexadecimal, master).value();
}

wire::EnergyRegisters registersOf(std::initializer_list<std::optional<std::int64_t>> hundredths)
{
    wire::EnergyRegisters registers;
    for (const auto &value : hundredths)
        registers.add(value ? std::optional(wire::EnergyHundredths{*value}) : std::nullopt);
    return registers;
}

// [J], 2017: login of terminal 0200 1234, PSEQ 1, and the master's answer.
const QByteArray login = hex("68320032 0068C9 0002341200 02710000010085 16");
const QByteArray loginAnswer = hex("68320032 00680B 0002341200 006100000100B5 16");

} // namespace

/// Messages of both sides, byte for byte where captures show them.
class Gdw1376MessagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void loginAndAnswer();
    void answerByUnit();
    void heartbeatWithClock();
    void brokenLinkMessages_data();
    void brokenLinkMessages();
    void confirmations_data();
    void confirmations();
    void terminalConfirms();
    void replyMatching_data();
    void replyMatching();
    void clocks();
    void currentRegisters();
    void dailyFreezes();
    void repliesLackItems();
    void repliesWithFullBlocks();
    void brokenReplies_data();
    void brokenReplies();
    void portSettings_data();
    void portSettings();
    void portSettingsWithoutCode();
    void timeouts();
    void forwarding();
    void forwardingReply();
    void forwardingRefusesGroups();
    void payloadsWithNoise();
    void passwordFieldIsOptional();
};

void Gdw1376MessagesTest::loginAndAnswer()
{
    const FrameView received = parsed(login);
    const auto message = gdw1376::parseLinkMessage(received);
    QVERIFY(message);
    QCOMPARE(message->kind, LinkMessageKind::Login);
    QVERIFY(!message->clock);
    QVERIFY(received.sequence.wantsConfirm());
    QCOMPARE(encoded(gdw1376::confirmLinkMessage(received, ConfirmStyle::AllOk)), loginAnswer.toHex());
    QCOMPARE(encoded(gdw1376::linkMessageFrame(terminal(u"02001234"), 1, LinkMessageKind::Login)), login.toHex());
}

void Gdw1376MessagesTest::answerByUnit()
{
    // vectors: heartbeat of 2120 0007 (Peru) and its answer by unit
    const QByteArray heartbeat = hex("683200320068c920210700000271000004008816");
    const FrameView received = parsed(heartbeat);
    QCOMPARE(gdw1376::parseLinkMessage(received)->kind, LinkMessageKind::Heartbeat);
    QCOMPARE(encoded(gdw1376::confirmLinkMessage(received, ConfirmStyle::PerUnit)),
        "684a004a00680b2021070000006100000400020000040000be16");
}

void Gdw1376MessagesTest::heartbeatWithClock()
{
    // The 2013 form: 6 bytes of A.1 behind F3.
    const auto frame = gdw1376::linkMessageFrame(
        terminal(u"17000405"), 7, LinkMessageKind::Heartbeat, wire::WireTime{2018, 12, 14, 14, 9, 31});
    QVERIFY(frame);
    QCOMPARE(frame->data.toHex(), "0000040031091414b218");
    const QByteArray bytes = frame->encode().value();
    const FrameView view = parsed(bytes);
    const auto message = gdw1376::parseLinkMessage(view);
    QVERIFY(message && message->clock);
    QCOMPARE(message->clock->time.toText(), u"2018-12-14 14:09:31"_s);
    QCOMPARE(gdw1376::confirmLinkMessage(view, ConfirmStyle::AllOk)->sequence.raw, 0x67);
}

void Gdw1376MessagesTest::brokenLinkMessages_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("result");
    QTest::newRow("no item") << QByteArray() << u"length"_s;
    QTest::newRow("F4") << hex("00000800") << u"unsupported"_s;
    QTest::newRow("a body of three bytes") << hex("00000100 000000") << u"length"_s;
    QTest::newRow("a clock that is no time is left out") << hex("00000100 FFFFFFFFFFFF") << u"ok"_s;
    QTest::newRow("logout") << hex("00000200") << u"ok"_s;
}

void Gdw1376MessagesTest::brokenLinkMessages()
{
    QFETCH(QByteArray, data);
    gdw1376::Frame frame = *gdw1376::linkMessageFrame(terminal(u"17000405"), 1, LinkMessageKind::Login);
    frame.data = data;
    const auto message = gdw1376::parseLinkMessage(frame.view());
    QTEST(message ? u"ok"_s : wire::wireErrorWord(message.error().code), "result");
    if (message)
        QVERIFY(!message->clock);
}

void Gdw1376MessagesTest::confirmations_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<int>("lines");
    QTest::newRow("F1, with event counters and Tp")
        << hex("685200520068a0000234120400e00000010011000027521307057616") << int(ConfirmationKind::AllOk) << true << 0;
    QTest::newRow("F3 without body") << hex("6832003200680b3317273000006d000004001d16")
                                     << int(ConfirmationKind::PerUnit) << true << 0;
    QTest::newRow("F3 ERR 0") << hex("684a004a00680b2021070000006100000400020000040000be16")
                              << int(ConfirmationKind::PerUnit) << true << 1;
    QTest::newRow("F3 ERR 3 of a forwarding") << hex("6862006200688947235b000400e100000400100000010003012859221000ff16")
                                              << int(ConfirmationKind::PerUnit) << false << 1;
}

void Gdw1376MessagesTest::confirmations()
{
    QFETCH(QByteArray, bytes);
    const auto confirmation = gdw1376::parseConfirmation(parsed(bytes));
    QVERIFY(confirmation);
    QTEST(int(confirmation->kind), "kind");
    QTEST(confirmation->isOk(), "ok");
    QTEST(int(confirmation->units.size()), "lines");
}

void Gdw1376MessagesTest::terminalConfirms()
{
    const auto query = gdw1376::clockQuery({terminal(u"02001234", 2), 5});
    const QByteArray bytes = query->encode().value();
    for (const auto kind : {ConfirmationKind::AllOk, ConfirmationKind::AllDenied}) {
        const gdw1376::Frame answer = gdw1376::terminalConfirmation(parsed(bytes), kind);
        QCOMPARE(answer.control.raw, 0x80);
        QCOMPARE(answer.address, query->address); // MSA echoed
        const QByteArray answerBytes = answer.encode().value();
        const FrameView view = parsed(answerBytes);
        QVERIFY(gdw1376::matchReply({terminal(u"02001234", 2), 5}, Afn::Current, view));
        QCOMPARE(gdw1376::parseConfirmation(view)->kind, kind);
        QCOMPARE(gdw1376::parseConfirmation(view)->isOk(), kind == ConfirmationKind::AllOk);
    }
    QCOMPARE(gdw1376::parseConfirmation(parsed(login)).error().code, WireErrorCode::Control);
}

void Gdw1376MessagesTest::replyMatching_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("sequence");
    QTest::addColumn<int>("afn");
    QTest::addColumn<QString>("result");
    // vector "AFN=10 F1 reply": terminal 0200 1234, RSEQ 0
    QTest::newRow("answers") << u"02001234"_s << 0 << 0x10 << u"ok"_s;
    QTest::newRow("another terminal") << u"02001235"_s << 0 << 0x10 << u"address"_s;
    QTest::newRow("another number") << u"02001234"_s << 1 << 0x10 << u"identifier"_s;
    QTest::newRow("another AFN") << u"02001234"_s << 0 << 0x0C << u"control"_s;
}

void Gdw1376MessagesTest::replyMatching()
{
    QFETCH(QString, number);
    QFETCH(int, sequence);
    QFETCH(int, afn);
    const QByteArray bytes =
        hex("68ae00ae0068a8000234120410e0000001001f14006861100130121568910833333433ab39333349164f0000"
            "0650232105ae16");
    const RequestHead head{terminal(number, 2), static_cast<std::uint8_t>(sequence)};
    const auto matched = gdw1376::matchReply(head, static_cast<Afn>(afn), parsed(bytes));
    QTEST(matched ? u"ok"_s : wire::wireErrorWord(matched.error().code), "result");
    QCOMPARE(gdw1376::matchReply(head, static_cast<Afn>(afn), parsed(login)).error().code, WireErrorCode::Control);
}

void Gdw1376MessagesTest::clocks()
{
    const RequestHead head{terminal(u"91910004"), 4};
    const auto query = gdw1376::clockQuery(head);
    QCOMPARE(query->data.toHex(), "00000200");
    QCOMPARE(query->control.raw, 0x4B);
    // vector "AFN=0C F2 clock 2015-03-17 07:39:00 Tue"
    const QByteArray reply = hex("684a004a0068cb91910400000c64000002000039071743151216");
    const auto clock = gdw1376::parseClockReply(parsed(reply));
    QVERIFY(clock);
    QCOMPARE(clock->time.toText(), u"2015-03-17 07:39:00"_s);

    const auto built = gdw1376::clockReply(query->view(), {2015, 3, 17, 7, 39, 0});
    QVERIFY(built);
    QCOMPARE(built->data.toHex(), "00000200003907174315");
    QVERIFY(gdw1376::matchReply(head, Afn::Current, built->view()));
    QVERIFY(!gdw1376::parseClockReply(parsed(login)));
}

void Gdw1376MessagesTest::currentRegisters()
{
    const RequestHead head{terminal(u"17000405", 2), 3};
    const QList<int> points{1, 2, 9};
    const auto query = gdw1376::currentRegistersQuery(head, std::span(points.data(), 3), gdw1376::Grouping::Grouped);
    QVERIFY(query);
    QCOMPARE(query->data.toHex(' '), "03 01 01 10 01 02 01 10");
    // 68, L = 16 × 4 + 2, C 4B, 00 17 05 04 04 (MSA 2), AFN 0C, SEQ 63
    QCOMPARE(query->encode()->first(14).toHex(),
        "684200420068"
        "4b"
        "0017050404"
        "0c"
        "63");
    const auto asked = gdw1376::parseRegisterQuery(query->view());
    QVERIFY(asked);
    QCOMPARE(asked->size(), 3U);
    QVERIFY(((*asked)[2].unit == gdw1376::UnitId{9, 129}));

    // The manual's A01: 19.29 = 0.00 / 13.11 / 0.00 / 6.18, read 2017-05-16 00:03.
    gdw1376::Frame reply = gdw1376::replyFrame(query->view(), Afn::Current);
    gdw1376::UnitWriter writer(reply.data);
    const gdw1376::RegisterReading reading{.unit = {1, 129},
        .day = std::nullopt,
        .readAt = wire::WireTime{2017, 5, 16, 0, 3, 0},
        .registers = registersOf({1929, 0, 1311, 0, 618})};
    QVERIFY(gdw1376::appendReading(writer, reading));
    QCOMPARE(reply.data.toHex(' '),
        "01 01 01 10 03 00 16 05 17 04 00 29 19 00 00 00 00 00 00 00 00 11 13 00 00 00 00 00 00 00 00 18 06 00 00");

    gdw1376::RegisterReplyReader reader(reply.view());
    const auto read = reader.next();
    QVERIFY(read && *read);
    QVERIFY(((*read)->unit == reading.unit));
    QVERIFY(!(*read)->day);
    QCOMPARE((*read)->readAt->toMinuteText(), u"2017-05-16 00:03"_s);
    QCOMPARE((*read)->registers.tariffCount(), 4);
    QCOMPARE((*read)->registers.total()->value, 1929);
    QCOMPARE((*read)->registers.tariff(2)->value, 1311);
    QCOMPARE((*read)->registers.tariff(4)->value, 618);
    const auto end = reader.next();
    QVERIFY(end && !*end);
}

void Gdw1376MessagesTest::dailyFreezes()
{
    const RequestHead head{terminal(u"17000405", 2), 3};
    const std::vector<gdw1376::FreezeKey> keys{{1, {2017, 5, 15}}, {2, {2017, 5, 15}}, {2, {2017, 5, 14}}};
    const auto query = gdw1376::dailyFreezeQuery(head, keys);
    QVERIFY(query);
    QCOMPARE(query->data.toHex(' '), "01 01 01 14 15 05 17 02 01 01 14 15 05 17 02 01 01 14 14 05 17");
    const auto asked = gdw1376::parseRegisterQuery(query->view());
    QVERIFY(asked);
    QCOMPARE(asked->size(), 3U);
    QVERIFY(((*asked)[2].day == wire::WireDate{2017, 5, 14}));
    const auto grouped = gdw1376::dailyFreezeQuery(head, keys, gdw1376::Grouping::Grouped);
    QCOMPARE(grouped->data.toHex(' '), "03 01 01 14 15 05 17 15 05 17 02 01 01 14 14 05 17");
    QCOMPARE(gdw1376::parseRegisterQuery(grouped->view())->size(), 3U);

    gdw1376::Frame reply = gdw1376::replyFrame(query->view(), Afn::History);
    gdw1376::UnitWriter writer(reply.data);
    for (const auto &key : keys) {
        QVERIFY(gdw1376::appendReading(writer,
            {.unit = {key.point, 161},
                .day = key.day,
                .readAt = wire::WireTime{2017, 5, 16, 0, 3, 0},
                .registers = registersOf({1929, 0, 1311, std::nullopt, 618})}));
    }
    const QByteArray bytes = reply.encode().value();
    gdw1376::RegisterReplyReader reader(parsed(bytes));
    for (const auto &key : keys) {
        const auto read = reader.next();
        QVERIFY(read && *read);
        QCOMPARE((*read)->unit.point, key.point);
        QVERIFY((*read)->day == key.day);
        QVERIFY(!(*read)->registers.tariff(3));
        QCOMPARE((*read)->registers.tariff(4)->value, 618);
    }
    QVERIFY(!gdw1376::dailyFreezeQuery(head, std::vector<gdw1376::FreezeKey>{{1, {2017, 2, 30}}}));
    QVERIFY(!gdw1376::dailyFreezeQuery(head, std::vector<gdw1376::FreezeKey>{{2041, {2017, 2, 3}}}));
    QCOMPARE(gdw1376::parseRegisterQuery(parsed(login)).error().code, WireErrorCode::Control);
}

void Gdw1376MessagesTest::repliesLackItems()
{
    const auto query = gdw1376::clockQuery({terminal(u"17000405"), 1});
    gdw1376::Frame reply = gdw1376::replyFrame(query->view(), Afn::Current);
    // Everything EE but M; everything EE with M too; then one that is there.
    reply.data = hex("0101 0110 EEEEEEEEEE 01 EEEEEEEEEE EEEEEEEEEE") + hex("0201 0110") + QByteArray(31, '\xEE')
        + hex("0401 0110 0300160517 00 0029190000");
    gdw1376::RegisterReplyReader reader(reply.view());
    const auto first = reader.next();
    QVERIFY(first && *first);
    QVERIFY(!(*first)->readAt && !(*first)->registers.total() && !(*first)->registers.tariff(1));
    QCOMPARE((*first)->registers.tariffCount(), 1);
    const auto second = reader.next();
    QVERIFY(second && *second);
    QVERIFY(!(*second)->registers.total());
    const auto third = reader.next();
    QVERIFY(third && *third);
    QCOMPARE((*third)->unit.point, 3);
    QCOMPARE((*third)->registers.total()->value, 1929);
    QCOMPARE((*third)->registers.tariffCount(), 0);

    // An empty reply carries nothing, and that is no error.
    reply.data.clear();
    gdw1376::RegisterReplyReader empty(reply.view());
    const auto none = empty.next();
    QVERIFY(none && !*none);
}

void Gdw1376MessagesTest::repliesWithFullBlocks()
{
    // vectors "reply AFN=0C F33" and "reply AFN=0D F1": 0.01 kWh, tariffs EE, reactive registers behind
    for (const auto &vector : test::protocolVectors()) {
        const bool current = vector.rowName.contains("reply AFN=0C F33");
        if (!current && !vector.rowName.contains("reply AFN=0D F1"))
            continue;
        gdw1376::RegisterReplyReader reader(parsed(vector.bytes));
        const auto read = reader.next();
        QVERIFY(read && *read);
        QCOMPARE((*read)->registers.total()->value, 1);
        QVERIFY(!(*read)->registers.tariff(1));
        QCOMPARE((*read)->day.has_value(), !current);
        const auto end = reader.next();
        QVERIFY(end && !*end);
    }
}

void Gdw1376MessagesTest::brokenReplies_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("result");
    QTest::newRow("cut in the registers") << hex("0101 0110 0300160517 04 0029190000 00") << u"length"_s;
    QTest::newRow("cut in the head") << hex("0101 0110 030016") << u"length"_s;
    QTest::newRow("64 tariffs") << hex("0101 0110 0300160517 40") + QByteArray(325, '\0') << u"range"_s;
    QTest::newRow("no digits") << hex("0101 0110 0300160517 00 0A29190000") << u"digit"_s;
    QTest::newRow("impossible time") << hex("0101 0110 0325160517 00 0029190000") << u"range"_s;
    QTest::newRow("unknown function") << hex("0101 8014 0000") << u"unsupported"_s;
    QTest::newRow("rest behind the items") << hex("0101 01") << u"length"_s;
}

void Gdw1376MessagesTest::brokenReplies()
{
    QFETCH(QByteArray, data);
    const auto query = gdw1376::clockQuery({terminal(u"17000405"), 1});
    gdw1376::Frame reply = gdw1376::replyFrame(query->view(), Afn::Current);
    reply.data = data;
    gdw1376::RegisterReplyReader reader(reply.view());
    const auto read = reader.next();
    QVERIFY(!read);
    QTEST(wire::wireErrorWord(read.error().code), "result");
}

void Gdw1376MessagesTest::portSettings_data()
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

void Gdw1376MessagesTest::portSettings()
{
    QFETCH(int, word);
    const auto settings = gdw1376::PortSettings::fromControlWord(static_cast<std::uint8_t>(word));
    QTEST(settings.baud, "baud");
    QTEST(settings.dataBits, "dataBits");
    QTEST(int(settings.parity), "parity");
    QTEST(settings.stopBits, "stopBits");
    QCOMPARE(int(settings.toControlWord().value()), word);
}

void Gdw1376MessagesTest::portSettingsWithoutCode()
{
    QVERIFY(!(gdw1376::PortSettings{.baud = 115200}.toControlWord()));
    QVERIFY(!(gdw1376::PortSettings{.dataBits = 9}.toControlWord()));
    QVERIFY(!(gdw1376::PortSettings{.dataBits = 4}.toControlWord()));
    QVERIFY(!(gdw1376::PortSettings{.stopBits = 0}.toControlWord()));
}

void Gdw1376MessagesTest::timeouts()
{
    QCOMPARE(gdw1376::messageTimeoutByte(60s), 0xBC); // BC = 60 s in captures
    QCOMPARE(gdw1376::messageTimeoutByte(1500ms), 0x82);
    QCOMPARE(gdw1376::messageTimeoutByte(0ms), 0x81);
    QCOMPARE(gdw1376::messageTimeoutByte(500s), 0xFF);
    QCOMPARE(gdw1376::messageTimeoutOf(0xBC), 60s);
    QCOMPARE(gdw1376::messageTimeoutOf(0x3C), 600ms);
}

void Gdw1376MessagesTest::forwarding()
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

void Gdw1376MessagesTest::forwardingReply()
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
    QCOMPARE(gdw1376::parseForwardReply(parsed(login)).error().code, WireErrorCode::Control);
}

void Gdw1376MessagesTest::forwardingRefusesGroups()
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

void Gdw1376MessagesTest::payloadsWithNoise()
{
    const QByteArray frame = hex("68611001301215689c003516");
    QCOMPARE(gdw1376::framesIn(wire::bytesOf(hex("FEFEFEFE") + frame)).size(), 1U);
    QCOMPARE(gdw1376::framesIn(wire::bytesOf(hex("00FF68") + frame + hex("68"))).size(), 1U);
    QCOMPARE(gdw1376::framesIn(wire::bytesOf(frame + frame)).size(), 2U);
    QCOMPARE(gdw1376::framesIn(wire::bytesOf(frame.chopped(1))).size(), 0U);
    QCOMPARE(gdw1376::framesIn({}).size(), 0U);
}

void Gdw1376MessagesTest::passwordFieldIsOptional()
{
    // vector "AFN=05 F31 set clock, no PW (vendor)" and vector "AFN=05 F2 P1 permit close"
    const QByteArray without = hex("686a006a00684a10133930f605f10000400355301012831560040155301012005016");
    QVERIFY(parsed(without).password.empty());
    const QByteArray with = hex("688a008a00686a0000ffff2105e00101020000000000000000000000000000000000012312170405c816");
    QCOMPARE(parsed(with).password.size(), 16U);
    QCOMPARE(parsed(with).data.size(), 4U);
}

METERDESK_TEST(Gdw1376MessagesTest)

#include "Gdw1376MessagesTest.moc"
