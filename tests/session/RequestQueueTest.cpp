// SPDX-License-Identifier: GPL-3.0-or-later
#include "RequestQueue.h"
#include "ManualTimers.h"
#include "TestMain.h"

#include <QtTest/QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::wire;
using meterdesk::dlt645::ControlCode;
using meterdesk::dlt645::Frame;
using meterdesk::dlt645::MeterAddress;
using meterdesk::test::ManualTimers;

namespace {

/// A frame that stands for the answer to question `number`.
Frame answerNumber(std::uint8_t number)
{
    return *Frame::make(MeterAddress{}, ControlCode{0x91}, std::array{number});
}

/// One queue on a test clock, and what came of its requests. Question n is one byte, n; answer n ends it.
struct QueueBench
{
    struct End
    {
        int finished = 0;
        std::optional<SessionError> error;
        int attempts = 0;
    };

    ManualTimers timers;
    QByteArray sent;
    bool refusesWrites = false;
    std::map<std::uint8_t, End> ends;
    std::unique_ptr<RequestQueue> queue = std::make_unique<RequestQueue>(timers, [this](const QByteArray &bytes) {
        if (refusesWrites)
            return false;
        sent += bytes;
        return true;
    });

    explicit QueueBench(bool open = true) { queue->setOpen(open); }

    Request question(std::uint8_t number, int lane = 0, int retries = 0, Priority priority = Priority::Background)
    {
        Request request;
        request.lane = lane;
        request.priority = priority;
        request.deadline = 1000ms;
        request.retries = retries;
        request.encode = [number]() -> SessionResult<QByteArray> { return QByteArray(1, static_cast<char>(number)); };
        request.match = [number](const ReceivedFrame &frame) {
            return std::get<const Frame *>(frame)->data()[0] == number ? Match::Complete : Match::Foreign;
        };
        request.finished = [this, number](std::optional<SessionError> error, int attempts) {
            End &end = ends[number];
            ++end.finished;
            end.error = std::move(error);
            end.attempts = attempts;
        };
        return request;
    }
    bool offer(std::uint8_t number)
    {
        const Frame frame = answerNumber(number);
        return queue->offer(&frame, frame.encode());
    }
    /// How question `number` ended; nothing while it goes on.
    std::optional<SessionErrorCode> errorOf(std::uint8_t number)
    {
        return ends[number].error ? std::optional(ends[number].error->code) : std::nullopt;
    }
    bool isAnswered(std::uint8_t number) { return ends[number].finished == 1 && !ends[number].error; }
};

} // namespace

/// Deadlines, retries, order and matching, on a test clock.
class RequestQueueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answerEndsTheRequest();
    void readIsRepeatedThenTimesOut();
    void writeIsNeverRepeated();
    void answerToARepeatCounts();
    void oneInFlightPerLane();
    void lanesRunSideBySide();
    void operatorGoesBeforeBackground();
    void lateDuplicateAndForeignAnswersAreCountedOnly();
    void partialAnswerStartsTheDeadlineAnew();
    void anAnswerThatDoesNotEndIsGivenUp_data();
    void anAnswerThatDoesNotEndIsGivenUp();
    void answerOfNothingIsRepeatedAtOnce();
    void cancelledInFlight();
    void cancelledWhileWaiting();
    void destroyedMidRequest();
    void writeFails();
    void writeFailsDuringRetry();
    void encodingFails();
    void channelLostInTheMiddle();
    void channelLostAndBack();
    void waitsForTheChannelButNotForEver();
    void finishedMaySubmitTheNext();
    void observerSeesItsOwnFramesOnly();
    void theGateIsAskedWhenItsTurnHasCome();
    void whatTheGateDoesNotLetGoIsNeverSent_data();
    void whatTheGateDoesNotLetGoIsNeverSent();
};

void RequestQueueTest::theGateIsAskedWhenItsTurnHasCome()
{
    QueueBench bench;
    std::function<void(bool)> answer;
    bench.queue->submit(bench.question(1));
    Request gated = bench.question(2, 0, 0, Priority::Operator);
    gated.gate = [&answer](std::function<void(bool)> give) { answer = std::move(give); };
    bench.queue->submit(std::move(gated));
    bench.queue->submit(bench.question(3));
    QVERIFY(!answer); // the lane is not free
    bench.offer(1);
    QVERIFY(answer);
    // The lane is held, others are not; what belongs to nobody is nobody's.
    bench.queue->submit(bench.question(4, 1));
    QCOMPARE(bench.sent, QByteArray("\x01\x04"));
    QVERIFY(!bench.offer(2));
    QVERIFY(!bench.queue->isIdle());
    answer(true);
    QCOMPARE(bench.sent, QByteArray("\x01\x04\x02"));
    answer(true); // said twice, sent once
    bench.offer(2);
    QVERIFY(bench.isAnswered(2));
    QCOMPARE(bench.sent, QByteArray("\x01\x04\x02\x03"));
}

void RequestQueueTest::whatTheGateDoesNotLetGoIsNeverSent_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<SessionErrorCode>("error");
    QTest::newRow("it says no") << u"no"_s << SessionErrorCode::Cancelled;
    QTest::newRow("it says no at once") << u"no-at-once"_s << SessionErrorCode::Cancelled;
    QTest::newRow("it does not answer in time") << u"late"_s << SessionErrorCode::Cancelled;
    QTest::newRow("cancelled meanwhile") << u"cancel"_s << SessionErrorCode::Cancelled;
    QTest::newRow("connection lost meanwhile") << u"lost"_s << SessionErrorCode::NotConnected;
    QTest::newRow("the queue ends meanwhile") << u"destroyed"_s << SessionErrorCode::Cancelled;
}

void RequestQueueTest::whatTheGateDoesNotLetGoIsNeverSent()
{
    QFETCH(QString, what);
    QueueBench bench;
    std::function<void(bool)> answer;
    Request gated = bench.question(1);
    gated.gate = [&answer, atOnce = what == u"no-at-once"](std::function<void(bool)> give) {
        if (atOnce)
            give(false);
        answer = std::move(give);
    };
    const RequestQueue::Id id = bench.queue->submit(std::move(gated));
    if (what == u"no")
        answer(false);
    else if (what == u"late")
        bench.timers.advance(1000ms);
    else if (what == u"cancel")
        bench.queue->cancel(id);
    else if (what == u"lost")
        bench.queue->setOpen(false);
    else if (what == u"destroyed")
        bench.queue.reset();
    QCOMPARE(bench.ends[1].finished, 1);
    QTEST(*bench.errorOf(1), "error");
    // A word that comes too late changes nothing.
    answer(true);
    QCOMPARE(bench.ends[1].finished, 1);
    QCOMPARE(bench.sent, QByteArray());
    QCOMPARE(bench.timers.pending(), std::size_t{0});
    if (!bench.queue)
        return;
    bench.queue->setOpen(true);
    bench.queue->submit(bench.question(2));
    QCOMPARE(bench.sent, QByteArray("\x02"));
}

void RequestQueueTest::answerEndsTheRequest()
{
    QueueBench bench;
    bench.queue->submit(bench.question(1));
    QCOMPARE(bench.sent, QByteArray("\x01"));
    QVERIFY(bench.offer(1));
    QVERIFY(bench.isAnswered(1));
    QCOMPARE(bench.ends[1].attempts, 1);
    QVERIFY(bench.queue->isIdle());
    QCOMPARE(bench.timers.pending(), std::size_t{0});
}

void RequestQueueTest::readIsRepeatedThenTimesOut()
{
    QueueBench bench;
    bench.queue->submit(bench.question(1, 0, 2));
    bench.timers.advance(999ms);
    QCOMPARE(bench.sent.size(), 1);
    bench.timers.advance(1ms);
    QCOMPARE(bench.sent.size(), 2);
    bench.timers.advance(1999ms);
    QCOMPARE(bench.sent, QByteArray("\x01\x01\x01"));
    QCOMPARE(bench.ends[1].finished, 0);
    bench.timers.advance(1ms);
    QCOMPARE(bench.errorOf(1), SessionErrorCode::TimedOut);
    QCOMPARE(bench.ends[1].attempts, 3);
    QCOMPARE(bench.queue->counters().repeated, std::uint64_t{2});
}

void RequestQueueTest::writeIsNeverRepeated()
{
    QueueBench bench;
    bench.queue->submit(bench.question(1, 0, 0));
    bench.timers.advance(10s);
    QCOMPARE(bench.sent, QByteArray("\x01"));
    QCOMPARE(bench.errorOf(1), SessionErrorCode::TimedOut);
    QCOMPARE(bench.ends[1].finished, 1);
}

void RequestQueueTest::answerToARepeatCounts()
{
    QueueBench bench;
    bench.queue->submit(bench.question(1, 0, 2));
    bench.timers.advance(1500ms);
    QVERIFY(bench.offer(1));
    QVERIFY(bench.isAnswered(1));
    QCOMPARE(bench.ends[1].attempts, 2);
    // The answer to the first attempt, when it comes at last, is nobody's.
    QVERIFY(!bench.offer(1));
    QCOMPARE(bench.ends[1].finished, 1);
}

void RequestQueueTest::oneInFlightPerLane()
{
    QueueBench bench;
    bench.queue->submit(bench.question(1));
    bench.queue->submit(bench.question(2));
    QCOMPARE(bench.sent, QByteArray("\x01"));
    bench.offer(1);
    QCOMPARE(bench.sent, QByteArray("\x01\x02"));
    // Behind a slow one it waits its turn, however long, and then has its whole deadline.
    bench.queue->submit(bench.question(3));
    bench.timers.advance(1000ms);
    QCOMPARE(bench.sent, QByteArray("\x01\x02\x03"));
    bench.timers.advance(999ms);
    QVERIFY(bench.offer(3));
}

void RequestQueueTest::lanesRunSideBySide()
{
    QueueBench bench;
    bench.queue->submit(bench.question(1, 2));
    bench.queue->submit(bench.question(2, 31));
    bench.queue->submit(bench.question(3, 2));
    QCOMPARE(bench.sent, QByteArray("\x01\x02"));
    QVERIFY(bench.offer(2));
    QVERIFY(bench.isAnswered(2));
    QCOMPARE(bench.ends[1].finished, 0);
    QVERIFY(bench.offer(1));
    QCOMPARE(bench.sent, QByteArray("\x01\x02\x03"));
}

void RequestQueueTest::operatorGoesBeforeBackground()
{
    QueueBench bench;
    bench.queue->submit(bench.question(1));
    bench.queue->submit(bench.question(2));
    bench.queue->submit(bench.question(3));
    bench.queue->submit(bench.question(4, 0, 0, Priority::Operator));
    bench.queue->submit(bench.question(5, 0, 0, Priority::Operator));
    for (const std::uint8_t number : {1, 4, 5, 2, 3})
        QVERIFY(bench.offer(number));
    QCOMPARE(bench.sent, QByteArray("\x01\x04\x05\x02\x03"));
}

void RequestQueueTest::lateDuplicateAndForeignAnswersAreCountedOnly()
{
    QueueBench bench;
    bench.queue->submit(bench.question(1));
    QVERIFY(!bench.offer(9)); // foreign
    QVERIFY(bench.offer(1));
    QVERIFY(!bench.offer(1)); // duplicate
    bench.queue->submit(bench.question(2));
    bench.timers.advance(1s);
    bench.queue->submit(bench.question(3));
    QVERIFY(!bench.offer(2)); // late: another question is in flight
    QCOMPARE(bench.ends[3].finished, 0);
    QCOMPARE(bench.queue->counters().foreign, std::uint64_t{3});
    QVERIFY(bench.offer(3));
    QCOMPARE(bench.queue->counters().answered, std::uint64_t{2});
}

void RequestQueueTest::partialAnswerStartsTheDeadlineAnew()
{
    QueueBench bench;
    Request request = bench.question(1);
    int frames = 0;
    request.match = [&frames](const ReceivedFrame &) { return ++frames < 3 ? Match::Partial : Match::Complete; };
    bench.queue->submit(std::move(request));
    for (int i = 0; i < 2; ++i) {
        bench.timers.advance(900ms);
        QVERIFY(bench.offer(1));
        QCOMPARE(bench.ends[1].finished, 0);
    }
    bench.timers.advance(900ms);
    QVERIFY(bench.offer(1));
    QVERIFY(bench.isAnswered(1));
}

void RequestQueueTest::anAnswerThatDoesNotEndIsGivenUp_data()
{
    QTest::addColumn<int>("bytes"); // of each frame
    QTest::addColumn<int>("apart"); // ms between frames; the deadline is 1 s
    QTest::addColumn<int>("frames"); // after so many it is given up
    QTest::newRow("as many frames as there are") << 20 << 1 << RequestQueue::mostFrames;
    QTest::newRow("as many bytes as there are")
        << 16'384 << 1 << static_cast<int>(RequestQueue::mostBytes / 16'384) + 1;
    // The first comes after 900 ms, and a minute runs from it on.
    QTest::newRow("just before each deadline") << 20 << 900 << 1 + RequestQueue::mostDeadlines * 1000 / 900;
}

void RequestQueueTest::anAnswerThatDoesNotEndIsGivenUp()
{
    QFETCH(int, bytes);
    QFETCH(int, apart);
    QFETCH(int, frames);
    QueueBench bench;
    Request endless = bench.question(1, 0, 2);
    endless.match = [](const ReceivedFrame &) { return Match::Partial; };
    bench.queue->submit(std::move(endless));
    bench.queue->submit(bench.question(2));
    int taken = 0;
    while (bench.ends[1].finished == 0 && taken < 2 * frames) {
        bench.timers.advance(std::chrono::milliseconds(apart));
        if (bench.ends[1].finished > 0)
            break;
        const Frame frame = answerNumber(1);
        QVERIFY(bench.queue->offer(&frame, QByteArray(bytes, '\0')));
        ++taken;
    }
    QCOMPARE(taken, frames);
    QCOMPARE(bench.errorOf(1), SessionErrorCode::Malformed);
    QCOMPARE(bench.sent.size(), 2); // it is not asked again, and the next has the lane
}

void RequestQueueTest::answerOfNothingIsRepeatedAtOnce()
{
    QueueBench bench;
    Request request = bench.question(1, 0, 1);
    request.match = [](const ReceivedFrame &) { return Match::Unanswered; };
    bench.queue->submit(std::move(request));
    bench.offer(1);
    QCOMPARE(bench.sent.size(), 2);
    bench.offer(1);
    QCOMPARE(bench.errorOf(1), SessionErrorCode::TimedOut);
    QCOMPARE(bench.ends[1].attempts, 2);
}

void RequestQueueTest::cancelledInFlight()
{
    QueueBench bench;
    const RequestQueue::Id id = bench.queue->submit(bench.question(1));
    bench.queue->submit(bench.question(2));
    bench.queue->cancel(id);
    QCOMPARE(bench.errorOf(1), SessionErrorCode::Cancelled);
    QCOMPARE(bench.sent, QByteArray("\x01\x02"));
    QVERIFY(!bench.offer(1));
    bench.queue->cancel(id);
    QCOMPARE(bench.ends[1].finished, 1);
}

void RequestQueueTest::cancelledWhileWaiting()
{
    QueueBench bench;
    bench.queue->submit(bench.question(1));
    bench.queue->cancel(bench.queue->submit(bench.question(2)));
    QCOMPARE(bench.errorOf(2), SessionErrorCode::Cancelled);
    QCOMPARE(bench.ends[2].attempts, 0);
    bench.offer(1);
    QCOMPARE(bench.sent, QByteArray("\x01"));
}

void RequestQueueTest::destroyedMidRequest()
{
    QueueBench bench;
    bench.queue->submit(bench.question(1, 0, 2));
    bench.queue->submit(bench.question(2, 0, 2));
    // Who is told that it ended may ask once more; that ends too.
    Request stubborn = bench.question(3, 7, 2);
    stubborn.finished = [&bench](std::optional<SessionError>, int) { bench.queue->submit(bench.question(4)); };
    bench.queue->submit(std::move(stubborn));
    bench.queue->shutDown();
    bench.queue.reset();
    for (const std::uint8_t number : {1, 2, 4}) {
        QCOMPARE(bench.errorOf(number), SessionErrorCode::Cancelled);
        QCOMPARE(bench.ends[number].finished, 1);
    }
    QCOMPARE(bench.timers.pending(), std::size_t{0});
}

void RequestQueueTest::writeFails()
{
    QueueBench bench;
    bench.refusesWrites = true;
    bench.queue->submit(bench.question(1, 0, 2));
    QCOMPARE(bench.errorOf(1), SessionErrorCode::NotConnected);
    QCOMPARE(bench.ends[1].finished, 1);
    QVERIFY(bench.queue->isIdle());
}

void RequestQueueTest::writeFailsDuringRetry()
{
    QueueBench bench;
    bench.queue->submit(bench.question(1, 0, 2));
    bench.queue->submit(bench.question(2));
    bench.refusesWrites = true;
    bench.timers.advance(1s);
    QCOMPARE(bench.errorOf(1), SessionErrorCode::NotConnected);
    QCOMPARE(bench.ends[1].finished, 1);
    QCOMPARE(bench.ends[2].finished, 1);
    QCOMPARE(bench.timers.pending(), std::size_t{0});
}

void RequestQueueTest::encodingFails()
{
    QueueBench bench;
    Request request = bench.question(1);
    request.encode = []() -> SessionResult<QByteArray> { return sessionFailure(SessionErrorCode::NotSendable); };
    bench.queue->submit(std::move(request));
    QCOMPARE(bench.errorOf(1), SessionErrorCode::NotSendable);
    QVERIFY(bench.sent.isEmpty());
}

void RequestQueueTest::channelLostInTheMiddle()
{
    QueueBench bench;
    bench.queue->submit(bench.question(1)); // a command: whether it arrived is not known, so it ends
    bench.queue->submit(bench.question(2));
    bench.queue->setOpen(false);
    QCOMPARE(bench.errorOf(1), SessionErrorCode::NotConnected);
    QCOMPARE(bench.ends[2].finished, 0);
    QCOMPARE(bench.sent, QByteArray("\x01"));
    bench.queue->setOpen(true);
    QCOMPARE(bench.sent, QByteArray("\x01\x02"));
}

void RequestQueueTest::channelLostAndBack()
{
    QueueBench bench;
    bench.queue->submit(bench.question(1, 0, 2));
    bench.queue->submit(bench.question(2));
    bench.queue->setOpen(false);
    bench.timers.advance(5s);
    QCOMPARE(bench.ends[1].finished, 0);
    bench.queue->setOpen(true);
    QCOMPARE(bench.sent, QByteArray("\x01\x01"));
    QVERIFY(bench.offer(1));
    QCOMPARE(bench.ends[1].attempts, 2);
    QVERIFY(bench.offer(2));
}

void RequestQueueTest::waitsForTheChannelButNotForEver()
{
    QueueBench bench(false);
    bench.queue->setPatienceForChannel(3s);
    bench.queue->submit(bench.question(1, 0, 2));
    bench.timers.advance(2999ms);
    QCOMPARE(bench.ends[1].finished, 0);
    bench.timers.advance(1ms);
    QCOMPARE(bench.errorOf(1), SessionErrorCode::NotConnected);
    QVERIFY(bench.sent.isEmpty());
    bench.queue->submit(bench.question(2));
    bench.timers.advance(2s);
    bench.queue->setOpen(true);
    QCOMPARE(bench.sent, QByteArray("\x02"));
    bench.timers.advance(999ms);
    QVERIFY(bench.offer(2));
}

void RequestQueueTest::finishedMaySubmitTheNext()
{
    QueueBench bench;
    Request first = bench.question(1);
    first.finished = [&bench](std::optional<SessionError>, int) { bench.queue->submit(bench.question(2)); };
    bench.queue->submit(std::move(first));
    QVERIFY(bench.offer(1));
    QCOMPARE(bench.sent, QByteArray("\x01\x02"));
    QVERIFY(bench.offer(2));
    QVERIFY(bench.isAnswered(2));
}

void RequestQueueTest::observerSeesItsOwnFramesOnly()
{
    QueueBench bench;
    QStringList seen;
    Request request = bench.question(1);
    request.observer = [&seen](bool sent, const QByteArray &bytes) {
        seen += (sent ? QStringLiteral("tx ") : QStringLiteral("rx ")) + QString::fromLatin1(bytes.toHex());
    };
    bench.queue->submit(std::move(request));
    bench.queue->submit(bench.question(2, 1));
    bench.offer(2);
    bench.offer(1);
    QCOMPARE(seen,
        (QStringList{
            QStringLiteral("tx 01"), QStringLiteral("rx ") + QString::fromLatin1(answerNumber(1).encode().toHex())}));
}

METERDESK_TEST(RequestQueueTest)
#include "RequestQueueTest.moc"
