// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestMain.h"
#include "VirtualField.h"
#include "WireBytes.h"
#include "dlt645/DataIdentifier.h"
#include "dlt645/Requests.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::wire;
using meterdesk::dlt645::Frame;
using meterdesk::dlt645::Function;
using meterdesk::test::hex;
using meterdesk::test::terminalFrame;
using meterdesk::test::VirtualField;

/// Live reading through AFN 10 F1.
class MeterReadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstFrameOnTheWire_data();
    void firstFrameOnTheWire();
    void registersStatusAndClock();
    void framesReachWhoAsked();
    void silentMeter();
    void lostAnswerIsAskedAgain();
    void answerOfAnotherMeterIsNotAccepted();
    void wildcardReadIsSendable();
    void midnightBetweenTimeAndDate();
    void halfAValueIsNone();
};

void MeterReadTest::firstFrameOnTheWire_data()
{
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("query");
    const QByteArray meterFrame = hex("68 66 65 36 00 00 00 68 11 04 33 32 34 33 B2 16");
    // Port, control word 6B (2400 8E1), timeout in seconds, 100 ms, k, bytes; then PW.
    QTest::newRow("RS-485: FE FE FE FE before, 10 s")
        << 2
        << hex("4B 00 17 05 04 02 10 61 00 00 01 00 02 6B 8A 0A 14 00 FE FE FE FE") + meterFrame + QByteArray(16, '\0');
    QTest::newRow("power line: no FE, 90 s")
        << 31 << hex("4B 00 17 05 04 02 10 61 00 00 01 00 1F 6B DA 0A 10 00") + meterFrame + QByteArray(16, '\0');
}

void MeterReadTest::firstFrameOnTheWire()
{
    QFETCH(int, port);
    QFETCH(QByteArray, query);
    VirtualField field;
    MeterPort meter = VirtualField::portOf(u"366566"_s);
    meter.port = static_cast<std::uint8_t>(port);
    const auto future = field.session->readMeter(meter, Priority::Operator);
    QCOMPARE(field.channel->takeWritten().toHex(), terminalFrame(query).toHex());
}

void MeterReadTest::registersStatusAndClock()
{
    VirtualField field(u"2017-05-16 09:41:00"_s);
    field.meter(u"366566"_s).setRegisters({{1929, 0, 1311, 0, 618}});
    field.meter(u"366566"_s).setProtected(true);
    const auto future = field.session->readMeter(VirtualField::portOf(u"366566"_s), Priority::Operator);
    field.answerAll();
    QVERIFY(future.isFinished());
    const MeterSnapshot snapshot = *future.result();
    QCOMPARE(snapshot.registers.total()->value, 1929);
    QCOMPARE(snapshot.registers.tariff(2)->value, 1311);
    QCOMPARE(snapshot.registers.tariff(4)->value, 618);
    QVERIFY(!snapshot.status->relayOpen());
    QVERIFY(snapshot.status->protect());
    QCOMPARE(snapshot.clock->toText(), u"2017-05-16 09:41:00"_s);
}

void MeterReadTest::framesReachWhoAsked()
{
    VirtualField field;
    QStringList seen;
    const auto observer = [&seen](bool sent, const QByteArray &bytes) {
        seen += sent ? u"tx"_s : u"rx"_s;
        QVERIFY(bytes.startsWith('\x68'));
    };
    const auto mine = field.session->readMeter(VirtualField::portOf(u"366566"_s), Priority::Operator, observer);
    const auto other = field.session->readMeter(VirtualField::portOf(u"1610131068"_s), Priority::Operator);
    int monitored = 0;
    connect(field.session.get(), &ConcentratorSession::frameSeen, this, [&monitored] { ++monitored; });
    field.answerAll();
    QVERIFY(mine.isFinished() && other.isFinished());
    // Registers, status, time, date: each a question and an answer.
    QCOMPARE(seen.join(u' '), u"tx rx tx rx tx rx tx rx"_s);
    QCOMPARE(monitored, 15); // of both; the very first question had gone out before
}

void MeterReadTest::silentMeter()
{
    VirtualField field;
    field.meter(u"366566"_s).setSilent(true);
    const auto future = field.session->readMeter(VirtualField::portOf(u"366566"_s), Priority::Operator);
    field.answerAll();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, SessionErrorCode::TimedOut);
    QCOMPARE(field.toMeters.size(), 3); // asked three times, for the concentrator said "nothing" each time
}

void MeterReadTest::lostAnswerIsAskedAgain()
{
    VirtualField field;
    int lost = 0;
    field.fate = [&lost](const Frame &) {
        return lost++ == 0 ? VirtualField::Fate::AnswerLost : VirtualField::Fate::Answered;
    };
    const auto future = field.session->readMeter(VirtualField::portOf(u"366566"_s), Priority::Operator);
    field.pass(14900ms);
    QVERIFY(!future.isFinished()); // RS-485: 10 s for the meter, 5 s for the concentrator
    field.pass(100ms);
    QVERIFY(future.isFinished());
    QVERIFY(future.result().has_value());
}

void MeterReadTest::answerOfAnotherMeterIsNotAccepted()
{
    VirtualField field;
    const auto future = field.session->readMeter(VirtualField::portOf(u"366566"_s), Priority::Operator);
    const QByteArray query = field.channel->takeWritten();
    const auto view = meterdesk::gdw1376::FrameView::parse(bytesOf(query));
    const auto wrong = field.building->concentrators().front()->answer(
        *view, field.building->now(), meterdesk::simulator::VirtualConcentrator::Twist::WrongMeter);
    field.channel->receive(*wrong->frame.encode());
    QVERIFY(!future.isFinished());
    QCOMPARE(field.channel->written.size(), 1); // asked again
    field.answerAll();
    QVERIFY(future.result().has_value());
}

void MeterReadTest::wildcardReadIsSendable()
{
    // Twenty meters answer at once and nobody can be understood: nothing, not somebody's registers.
    VirtualField field;
    MeterPort anybody = VirtualField::portOf(u"366566"_s);
    anybody.address = meterdesk::dlt645::MeterAddress::wildcard();
    const auto future = field.session->readMeter(anybody, Priority::Operator);
    field.answerAll();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, SessionErrorCode::TimedOut);
}

void MeterReadTest::midnightBetweenTimeAndDate()
{
    VirtualField field(u"2017-05-21 23:59:50"_s);
    // Midnight passes between the question for the time and that for the date.
    field.fate = [&field](const Frame &frame) {
        const auto read = meterdesk::dlt645::parseRead(frame);
        if (read && read->item == meterdesk::dlt645::di::date)
            field.building->clock().advance(15s);
        return VirtualField::Fate::Answered;
    };
    const auto future = field.session->readMeter(VirtualField::portOf(u"366566"_s), Priority::Operator);
    field.answerAll();
    QVERIFY(future.isFinished());
    const WireTime clock = *future.result()->clock;
    // 23:59:50 of the 22nd would be a day ahead.
    QVERIFY2(clock >= (WireTime{2017, 5, 22, 0, 0, 0}) && clock < (WireTime{2017, 5, 22, 0, 1, 0}),
        qPrintable(clock.toText()));
}

void MeterReadTest::halfAValueIsNone()
{
    const auto address = *meterdesk::dlt645::MeterAddress::fromText(u"000000366566"_s);
    const auto request = meterdesk::dlt645::readRequest(address, meterdesk::dlt645::di::date);
    const QByteArray data = hex("01 01 00 04 01 15 05 17"); // DI and WW DD MM YY
    for (const bool more : {false, true}) {
        const auto reply = Frame::make(address, request->control().reply(more), bytesOf(data));
        QVERIFY(reply);
        bool matches = false;
        const auto result = resultOf(*request, *reply, matches);
        QVERIFY(matches);
        QCOMPARE(result.has_value(), !more);
        if (more)
            QCOMPARE(result.error().code, SessionErrorCode::Malformed);
        else
            QCOMPARE(*result, hex("01 15 05 17"));
    }
}

METERDESK_TEST(MeterReadTest)
#include "MeterReadTest.moc"
