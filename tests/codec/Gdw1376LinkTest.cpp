// SPDX-License-Identifier: GPL-3.0-or-later
#include "Gdw1376Samples.h"
#include "TestMain.h"
#include "gdw1376/LinkMessages.h"
#include "gdw1376/RegisterQueries.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using gdw1376::Afn;
using gdw1376::ConfirmationKind;
using gdw1376::ConfirmStyle;
using gdw1376::FrameView;
using gdw1376::LinkMessageKind;
using gdw1376::RequestHead;
using gdw1376::TerminalAddress;
using meterdesk::test::capturedLogin;
using meterdesk::test::encoded;
using meterdesk::test::hex;
using meterdesk::test::parsed;
using meterdesk::test::terminal;
using wire::WireErrorCode;

namespace {

// [J], 2017: the master's answer to the captured login.
const QByteArray loginAnswer = hex("68320032 00680B 0002341200 006100000100B5 16");

} // namespace

/// Login, heartbeat, confirmation and the matching of replies, byte for byte where captures show them.
class Gdw1376LinkTest : public QObject
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
    void passwordFieldIsOptional();
};

void Gdw1376LinkTest::loginAndAnswer()
{
    const FrameView received = parsed(capturedLogin);
    const auto message = gdw1376::parseLinkMessage(received);
    QVERIFY(message);
    QCOMPARE(message->kind, LinkMessageKind::Login);
    QVERIFY(!message->clock);
    QVERIFY(received.sequence.wantsConfirm());
    QCOMPARE(encoded(gdw1376::confirmLinkMessage(received, ConfirmStyle::AllOk)), loginAnswer.toHex());
    QCOMPARE(
        encoded(gdw1376::linkMessageFrame(terminal(u"02001234"), 1, LinkMessageKind::Login)), capturedLogin.toHex());
}

void Gdw1376LinkTest::answerByUnit()
{
    // vectors: heartbeat of 2120 0007 (Peru) and its answer by unit
    const QByteArray heartbeat = hex("683200320068c920210700000271000004008816");
    const FrameView received = parsed(heartbeat);
    QCOMPARE(gdw1376::parseLinkMessage(received)->kind, LinkMessageKind::Heartbeat);
    QCOMPARE(encoded(gdw1376::confirmLinkMessage(received, ConfirmStyle::PerUnit)),
        "684a004a00680b2021070000006100000400020000040000be16");
}

void Gdw1376LinkTest::heartbeatWithClock()
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

void Gdw1376LinkTest::brokenLinkMessages_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("result");
    QTest::newRow("no item") << QByteArray() << u"length"_s;
    QTest::newRow("F4") << hex("00000800") << u"unsupported"_s;
    QTest::newRow("a body of three bytes") << hex("00000100 000000") << u"length"_s;
    QTest::newRow("a clock that is no time is left out") << hex("00000100 FFFFFFFFFFFF") << u"ok"_s;
    QTest::newRow("logout") << hex("00000200") << u"ok"_s;
}

void Gdw1376LinkTest::brokenLinkMessages()
{
    QFETCH(QByteArray, data);
    gdw1376::Frame frame = *gdw1376::linkMessageFrame(terminal(u"17000405"), 1, LinkMessageKind::Login);
    frame.data = data;
    const auto message = gdw1376::parseLinkMessage(frame.view());
    QTEST(message ? u"ok"_s : wire::wireErrorWord(message.error().code), "result");
    if (message)
        QVERIFY(!message->clock);
}

void Gdw1376LinkTest::confirmations_data()
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

void Gdw1376LinkTest::confirmations()
{
    QFETCH(QByteArray, bytes);
    const auto confirmation = gdw1376::parseConfirmation(parsed(bytes));
    QVERIFY(confirmation);
    QTEST(int(confirmation->kind), "kind");
    QTEST(confirmation->isOk(), "ok");
    QTEST(int(confirmation->units.size()), "lines");
}

void Gdw1376LinkTest::terminalConfirms()
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
    QCOMPARE(gdw1376::parseConfirmation(parsed(capturedLogin)).error().code, WireErrorCode::Control);
}

void Gdw1376LinkTest::replyMatching_data()
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

void Gdw1376LinkTest::replyMatching()
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
    QCOMPARE(
        gdw1376::matchReply(head, static_cast<Afn>(afn), parsed(capturedLogin)).error().code, WireErrorCode::Control);
}

void Gdw1376LinkTest::passwordFieldIsOptional()
{
    // vector "AFN=05 F31 set clock, no PW (vendor)" and vector "AFN=05 F2 P1 permit close"
    const QByteArray without = hex("686a006a00684a10133930f605f10000400355301012831560040155301012005016");
    QVERIFY(parsed(without).password.empty());
    const QByteArray with = hex("688a008a00686a0000ffff2105e00101020000000000000000000000000000000000012312170405c816");
    QCOMPARE(parsed(with).password.size(), 16U);
    QCOMPARE(parsed(with).data.size(), 4U);
}

METERDESK_TEST(Gdw1376LinkTest)

#include "Gdw1376LinkTest.moc"
