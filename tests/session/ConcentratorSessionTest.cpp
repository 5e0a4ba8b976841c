// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConcentratorSession.h"
#include "FakeChannel.h"
#include "ManualTimers.h"
#include "TestMain.h"
#include "WireBytes.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::wire;
using meterdesk::test::FakeChannel;
using meterdesk::test::hex;
using meterdesk::test::ManualTimers;
using meterdesk::test::terminalFrame;

namespace {

// Concentrator 17000405 in hexadecimal notation, master 1: A1 = 00 17, A2 = 05 04, A3 = 02.
constexpr auto freezesOf0515 = "4B 00 17 05 04 02 0D 61 01 01 01 14 15 05 17 02 01 01 14 15 05 17";
constexpr auto point1Reading =
    "01 01 01 14 15 05 17 03 00 16 05 17 04 00 29 19 00 00 00 00 00 00 00 00 11 13 00 00 00 00 "
    "00 00 00 00 18 06 00 00";
constexpr auto point2Reading =
    "02 01 01 14 15 05 17 03 00 16 05 17 04 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 "
    "00 00 00 00 00 00 00 00";
constexpr auto point2WithoutData =
    "02 01 01 14 15 05 17 EE EE EE EE EE 04 EE EE EE EE EE EE EE EE EE EE EE EE EE EE EE EE "
    "EE EE EE EE EE EE EE EE EE";

const WireDate may15{2017, 5, 15};

/// Head of an answer (C = 88, AFN 0D) with this sequence byte, and what follows.
QByteArray historyReply(const char *sequence, const QByteArray &data)
{
    return terminalFrame(hex("88 00 17 05 04 02 0D") + hex(sequence) + data);
}

QByteArray denial(const char *sequence)
{
    return terminalFrame(hex("80 00 17 05 04 02 00") + hex(sequence) + hex("00 00 02 00"));
}

struct SessionBench
{
    ManualTimers timers;
    FakeChannel *channel = nullptr;
    std::unique_ptr<ConcentratorSession> session;

    explicit SessionBench(int bufferBytes = 512)
    {
        auto owned = std::make_unique<FakeChannel>();
        channel = owned.get();
        channel->setState(ChannelState::Open);
        SessionSettings settings;
        settings.number = u"17000405"_s;
        settings.bufferBytes = bufferBytes;
        session = std::make_unique<ConcentratorSession>(std::move(owned), settings, timers);
    }
    SessionFuture<QList<FreezeAnswer>> askTwoPoints()
    {
        return session->readDailyFreezes({{1, may15}, {2, may15}}, Priority::Background);
    }
};

void verifyPoint1(const FreezeAnswer &answer)
{
    QCOMPARE(answer.status, FreezeStatus::Ok);
    QCOMPARE(answer.key.point, 1);
    QCOMPARE(answer.registers.total()->value, 1929);
    QCOMPARE(answer.registers.tariff(1)->value, 0);
    QCOMPARE(answer.registers.tariff(2)->value, 1311);
    QCOMPARE(answer.registers.tariff(3)->value, 0);
    QCOMPARE(answer.registers.tariff(4)->value, 618);
    QCOMPARE(answer.readAt->toText(), u"2017-05-16 00:03:00"_s);
}

} // namespace

/// One concentrator, byte by byte: frames are made by hand from the fact sheet of Q/GDW 1376.1.
class ConcentratorSessionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void loginIsAnswered();
    void severalPointsGoInOneFrame();
    void framesFollowTheBuffer_data();
    void framesFollowTheBuffer();
    void pieceByPieceAndGlued();
    void deniedFrameIsAskedPointByPoint();
    void framesBehindEachReading();
    void missingPointsHaveNoData_data();
    void missingPointsHaveNoData();
    void foreignAnswersAreNotAccepted_data();
    void foreignAnswersAreNotAccepted();
    void answerInSeveralFrames();
    void answerInSeveralFramesAfterARepeat();
    void halfAFrameDoesNotSwallowTheNext();
    void deadConcentratorIsGivenUp();
    void currentRegisters();
    void clockOfTheConcentrator();
    void requestsOpenTheChannel();
    void destroyedMidRequest();
    void badNumberIsNotSent();
};

void ConcentratorSessionTest::loginIsAnswered()
{
    // The exchange of a live capture, in the fact sheet under AFN 02.
    SessionBench bench;
    bench.channel->receive(hex("68 32 00 32 00 68 C9 00 02 34 12 00 02 71 00 00 01 00 85 16"));
    QCOMPARE(bench.channel->takeWritten().toHex(),
        hex("68 32 00 32 00 68 0B 00 02 34 12 00 00 61 00 00 01 00 B5 16").toHex());
}

void ConcentratorSessionTest::severalPointsGoInOneFrame()
{
    SessionBench bench;
    auto future = bench.askTwoPoints();
    QCOMPARE(bench.channel->takeWritten().toHex(), terminalFrame(freezesOf0515).toHex());
    bench.channel->receive(historyReply("61", hex(point1Reading) + hex(point2Reading)));
    QVERIFY(future.isFinished());
    const QList<FreezeAnswer> answers = *future.result();
    QCOMPARE(answers.size(), 2);
    verifyPoint1(answers[0]);
    QCOMPARE(answers[0].attempts, 1);
    QCOMPARE(answers[1].status, FreezeStatus::Ok);
    QCOMPARE(answers[1].registers.total()->value, 0);
    QVERIFY(bench.channel->written.isEmpty());
}

void ConcentratorSessionTest::framesFollowTheBuffer_data()
{
    QTest::addColumn<int>("bufferBytes");
    QTest::addColumn<QList<int>>("pointsPerFrame");
    // An answer has 16 bytes of frame and 38 for each point with four tariffs.
    QTest::newRow("255: 6 points, 244 bytes") << 255 << QList<int>{6, 6, 6, 2};
    QTest::newRow("512: 13 points, 510 bytes") << 512 << QList<int>{13, 7};
    QTest::newRow("1024") << 1024 << QList<int>{20};
    QTest::newRow("one point fits always") << 40 << QList<int>(20, 1);
}

void ConcentratorSessionTest::framesFollowTheBuffer()
{
    QFETCH(int, bufferBytes);
    QFETCH(QList<int>, pointsPerFrame);
    SessionBench bench(bufferBytes);
    QList<meterdesk::gdw1376::FreezeKey> keys;
    for (int point = 1; point <= 20; ++point)
        keys += {point, may15};
    int progress = 0;
    auto future =
        bench.session->readDailyFreezes(keys, Priority::Background, [&progress](int done) { progress = done; });
    QList<int> asked;
    for (int sequence = 1; !bench.channel->written.isEmpty(); ++sequence) {
        const QByteArray query = bench.channel->takeWritten();
        // Behind 14 bytes of head, 7 a point.
        asked += static_cast<int>((query.size() - 14 - 2) / 7);
        bench.channel->receive(
            historyReply(QByteArray::number(0x60 | (sequence & 0x0F), 16).constData(), QByteArray()));
    }
    QCOMPARE(asked, pointsPerFrame);
    QCOMPARE(progress, 20);
    QVERIFY(future.isFinished());
}

void ConcentratorSessionTest::pieceByPieceAndGlued()
{
    SessionBench bench;
    auto future = bench.askTwoPoints();
    const QByteArray stream = hex("16 68 00 FF") + terminalFrame("C9 00 17 05 04 00 02 7A 00 00 04 00")
        + historyReply("61", hex(point1Reading) + hex(point2Reading));
    for (const char each : stream)
        bench.channel->receive(QByteArray(1, each));
    QVERIFY(future.isFinished());
    verifyPoint1(future.result()->at(0));
    QCOMPARE(bench.channel->written.size(), 2); // the question and the answer to the heartbeat
}

void ConcentratorSessionTest::deniedFrameIsAskedPointByPoint()
{
    SessionBench bench;
    auto future = bench.askTwoPoints();
    bench.channel->written.clear();
    bench.channel->receive(denial("61"));
    QCOMPARE(
        bench.channel->takeWritten().toHex(), terminalFrame("4B 00 17 05 04 02 0D 62 01 01 01 14 15 05 17").toHex());
    bench.channel->receive(historyReply("62", hex(point1Reading)));
    QCOMPARE(
        bench.channel->takeWritten().toHex(), terminalFrame("4B 00 17 05 04 02 0D 63 02 01 01 14 15 05 17").toHex());
    bench.channel->receive(denial("63"));
    QVERIFY(future.isFinished());
    const QList<FreezeAnswer> answers = *future.result();
    verifyPoint1(answers[0]);
    QCOMPARE(answers[0].attempts, 2);
    QCOMPARE(answers[1].status, FreezeStatus::Denied);
}

void ConcentratorSessionTest::framesBehindEachReading()
{
    SessionBench bench;
    QMap<int, QStringList> seen;
    auto future = bench.session->readDailyFreezes(
        {{1, may15}, {2, may15}}, Priority::Background, {}, [&seen](int exchange, bool sent, const QByteArray &bytes) {
            seen[exchange] += (sent ? u">"_s : u"<"_s) + QString::fromLatin1(bytes.toHex());
        });
    const auto text = [](const QString &way, const QByteArray &bytes) {
        return way + QString::fromLatin1(bytes.toHex());
    };
    const QByteArray both = bench.channel->takeWritten();
    bench.channel->receive(denial("61"));
    const QByteArray one = bench.channel->takeWritten();
    const QByteArray ofOne = historyReply("62", hex(point1Reading));
    bench.channel->receive(ofOne);
    const QByteArray two = bench.channel->takeWritten();
    bench.timers.advance(5s); // asked again
    QCOMPARE(bench.channel->takeWritten(), two);
    const QByteArray ofTwo = historyReply("63", hex(point2Reading));
    bench.channel->receive(ofTwo);
    QVERIFY(future.isFinished());
    QCOMPARE(future.result()->at(0).exchanges, QList<int>{1});
    QCOMPARE(future.result()->at(1).exchanges, QList<int>{2});
    QCOMPARE(seen.value(0), (QStringList{text(u">"_s, both), text(u"<"_s, denial("61"))}));
    QCOMPARE(seen.value(1), (QStringList{text(u">"_s, one), text(u"<"_s, ofOne)}));
    QCOMPARE(seen.value(2), (QStringList{text(u">"_s, two), text(u">"_s, two), text(u"<"_s, ofTwo)}));
}

void ConcentratorSessionTest::missingPointsHaveNoData_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("left out") << QByteArray();
    QTest::newRow("filled with EE") << hex(point2WithoutData);
}

void ConcentratorSessionTest::missingPointsHaveNoData()
{
    QFETCH(QByteArray, second);
    SessionBench bench;
    auto future = bench.askTwoPoints();
    bench.channel->receive(historyReply("61", hex(point1Reading) + second));
    QVERIFY(future.isFinished());
    verifyPoint1(future.result()->at(0));
    QCOMPARE(future.result()->at(1).status, FreezeStatus::NoData);
}

void ConcentratorSessionTest::foreignAnswersAreNotAccepted_data()
{
    QTest::addColumn<QByteArray>("frame");
    const QByteArray reading = hex(point1Reading);
    QTest::newRow("another terminal") << terminalFrame(hex("88 00 17 06 04 02 0D 61") + reading);
    QTest::newRow("another number") << historyReply("60", reading);
    QTest::newRow("another AFN") << terminalFrame(hex("88 00 17 05 04 02 0C 61") + reading);
    QTest::newRow("another day") << historyReply("61", QByteArray(reading).replace(hex("15 05 17"), hex("14 05 17")));
    QTest::newRow("another point") << historyReply("61", hex("04") + reading.mid(1));
    QTest::newRow("another function") << historyReply("61", QByteArray(reading).replace(0, 4, hex("01 01 01 16")));
    QTest::newRow("our own question back") << terminalFrame(freezesOf0515);
    QTest::newRow("bad checksum") << historyReply("61", reading).replace(20, 1, hex("99"));
}

void ConcentratorSessionTest::foreignAnswersAreNotAccepted()
{
    QFETCH(QByteArray, frame);
    SessionBench bench;
    auto future = bench.session->readDailyFreezes({{1, may15}}, Priority::Background);
    bench.channel->receive(frame);
    QVERIFY(!future.isFinished());
    // The right one is still welcome, and a second time it is nobody's.
    bench.channel->receive(historyReply("61", hex(point1Reading)));
    QVERIFY(future.isFinished());
    verifyPoint1(future.result()->at(0));
    const auto foreign = bench.session->counters().foreign;
    bench.channel->receive(historyReply("61", hex(point1Reading)));
    QCOMPARE(bench.session->counters().foreign, foreign + 1);
}

void ConcentratorSessionTest::answerInSeveralFrames()
{
    SessionBench bench;
    auto future = bench.askTwoPoints();
    bench.channel->receive(historyReply("41", hex(point1Reading))); // FIR, not FIN
    QVERIFY(!future.isFinished());
    bench.timers.advance(4s);
    bench.channel->receive(historyReply("22", hex(point2Reading))); // FIN, RSEQ + 1
    QVERIFY(future.isFinished());
    verifyPoint1(future.result()->at(0));
    QCOMPARE(future.result()->at(1).status, FreezeStatus::Ok);
}

void ConcentratorSessionTest::answerInSeveralFramesAfterARepeat()
{
    SessionBench bench;
    auto future = bench.askTwoPoints();
    bench.channel->receive(historyReply("41", hex(point1Reading)));
    bench.timers.advance(5s); // the second frame was lost: the question is repeated, with its number
    QCOMPARE(bench.channel->written.size(), 2);
    QCOMPARE(bench.channel->written[1].toHex(), bench.channel->written[0].toHex());
    bench.channel->receive(historyReply("41", hex(point1Reading)));
    bench.channel->receive(historyReply("22", hex(point2Reading)));
    QVERIFY(future.isFinished());
    verifyPoint1(future.result()->at(0));
    QCOMPARE(future.result()->at(1).status, FreezeStatus::Ok);
    QCOMPARE(future.result()->at(1).attempts, 2);
}

void ConcentratorSessionTest::halfAFrameDoesNotSwallowTheNext()
{
    SessionBench bench;
    auto future = bench.askTwoPoints();
    const QByteArray whole = historyReply("61", hex(point1Reading) + hex(point2Reading));
    bench.channel->receive(whole.left(8));
    bench.channel->receive(historyReply("61", hex(point1Reading))); // shorter than what the half one announced
    QVERIFY(!future.isFinished());
    bench.timers.advance(1s);
    QVERIFY(future.isFinished());
    verifyPoint1(future.result()->at(0));
}

void ConcentratorSessionTest::deadConcentratorIsGivenUp()
{
    SessionBench bench(255);
    QList<meterdesk::gdw1376::FreezeKey> keys;
    for (int point = 1; point <= 20; ++point)
        keys += {point, may15};
    auto future = bench.session->readDailyFreezes(keys, Priority::Background);
    bench.timers.advance(60s);
    QVERIFY(future.isFinished());
    const auto answers = *future.result();
    for (const FreezeAnswer &answer : answers)
        QCOMPARE(answer.status, FreezeStatus::TimedOut);
    // Three questions of three attempts each, not twenty-one; and one for the clock, in the other notation of its
    // number.
    QCOMPARE(bench.channel->written.size(), 10);
}

void ConcentratorSessionTest::currentRegisters()
{
    SessionBench bench;
    auto future = bench.session->readCurrentRegisters(9, Priority::Operator);
    QCOMPARE(bench.channel->takeWritten().toHex(), terminalFrame("4B 00 17 05 04 02 0C 61 01 02 01 10").toHex());
    // Point 10 first: late or foreign, since the number is right and the point is not.
    const QByteArray body = hex("41 09 21 05 17 04 99 29 19 00 00") + QByteArray(20, '\0');
    bench.channel->receive(terminalFrame(hex("88 00 17 05 04 02 0C 61 02 02 01 10") + body));
    QVERIFY(!future.isFinished());
    bench.channel->receive(terminalFrame(hex("88 00 17 05 04 02 0C 61 01 02 01 10") + body));
    QVERIFY(future.isFinished());
    // 19.2999 kWh: the wire's extra decimals are cut.
    QCOMPARE(future.result()->total()->value, 1929);
}

void ConcentratorSessionTest::clockOfTheConcentrator()
{
    SessionBench bench;
    auto future = bench.session->readClock(Priority::Operator);
    QCOMPARE(bench.channel->takeWritten().toHex(), terminalFrame("4B 00 17 05 04 02 0C 61 00 00 02 00").toHex());
    // A.1: ss mm hh DD, week 7 and month 05, YY.
    bench.channel->receive(terminalFrame("88 00 17 05 04 02 0C 61 00 00 02 00 00 41 09 21 E5 17"));
    QVERIFY(future.isFinished());
    QCOMPARE(future.result()->toText(), u"2017-05-21 09:41:00"_s);
}

void ConcentratorSessionTest::requestsOpenTheChannel()
{
    SessionBench bench;
    bench.channel->setState(ChannelState::Closed);
    auto future = bench.session->readClock(Priority::Operator);
    QCOMPARE(bench.channel->opens, 1);
    QVERIFY(bench.channel->written.isEmpty());
    bench.timers.advance(9s);
    bench.channel->setState(ChannelState::Open);
    QCOMPARE(bench.channel->written.size(), 1);
    QVERIFY(!future.isFinished());
}

void ConcentratorSessionTest::destroyedMidRequest()
{
    SessionBench bench;
    auto freezes = bench.askTwoPoints();
    auto clock = bench.session->readClock(Priority::Operator);
    bench.session.reset();
    QVERIFY(freezes.isFinished());
    QCOMPARE(freezes.result()->at(0).status, FreezeStatus::Cancelled);
    QCOMPARE(freezes.result()->at(1).status, FreezeStatus::Cancelled);
    QVERIFY(clock.isFinished());
    QCOMPARE(clock.result().error().code, SessionErrorCode::Cancelled);
    QCOMPARE(bench.timers.pending(), std::size_t{0});
}

void ConcentratorSessionTest::badNumberIsNotSent()
{
    ManualTimers timers;
    auto owned = std::make_unique<FakeChannel>();
    FakeChannel *channel = owned.get();
    channel->setState(ChannelState::Open);
    SessionSettings settings;
    settings.number = u"1700"_s;
    ConcentratorSession session(std::move(owned), settings, timers);
    const auto future = session.readClock(Priority::Operator);
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, SessionErrorCode::NotSendable);
    QVERIFY(channel->written.isEmpty());
}

METERDESK_TEST(ConcentratorSessionTest)
#include "ConcentratorSessionTest.moc"
