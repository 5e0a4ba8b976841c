// SPDX-License-Identifier: GPL-3.0-or-later
#include "EventFlow.h"
#include "TestMain.h"
#include "VirtualField.h"
#include "WireBytes.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::wire;
using meterdesk::gdw1376::EventClass;
using meterdesk::simulator::VirtualConcentrator;
using meterdesk::simulator::VirtualTime;
using meterdesk::test::VirtualField;

/// What a concentrator recorded is read from where it was left.
class EventFlowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readFromWhereItWasLeft();
    void aWholeRing();
    void countersComeRound();
    void recordsThatAreGone();
    void itCountsFromTheBeginningAgain();
    void silenceKeepsWhatWasRead();

private:
    static VirtualConcentrator &concentratorOf(VirtualField &field) { return *field.building->concentrators().front(); }
    static void record(VirtualField &field, EventClass events, int count)
    {
        for (int i = 0; i < count; ++i)
            concentratorOf(field).record(events, 12, VirtualTime{field.building->now().ms + i * 60'000});
    }
    static EventHarvest read(VirtualField &field, EventMarks since = {})
    {
        const auto reading = field.session->readEvents(since, Priority::Operator);
        field.pass(20s);
        return reading.isFinished() && reading.result() ? *reading.result() : EventHarvest();
    }
};

void EventFlowTest::readFromWhereItWasLeft()
{
    VirtualField field;
    const auto already = read(field);
    QVERIFY(already.marks.important && already.marks.normal);
    record(field, EventClass::Important, 3);
    record(field, EventClass::Normal, 1);
    const EventHarvest harvest = read(field, already.marks);
    QCOMPARE(harvest.events.size(), 4);
    QCOMPARE(harvest.events.front().events, EventClass::Important);
    QCOMPARE(int(harvest.events.front().code), 12);
    QCOMPARE(harvest.events.front().at->toMinuteText(), field.building->now().toWire().toMinuteText());
    QCOMPARE(harvest.events.front().bytes.left(2).toHex(), QByteArray("0c05"));
    QCOMPARE(harvest.events.back().events, EventClass::Normal);
    QCOMPARE(int(*harvest.marks.important), *already.marks.important + 3);
    QVERIFY(read(field, harvest.marks).events.isEmpty());
    // From the beginning they come all.
    QCOMPARE(read(field).events.size(), already.events.size() + 4);
}

void EventFlowTest::aWholeRing()
{
    VirtualField field;
    const auto before = read(field).marks;
    record(field, EventClass::Normal, 200);
    const EventHarvest harvest = read(field, before);
    QCOMPARE(harvest.events.size(), 200);
    QCOMPARE(harvest.events.at(199).at->toMinuteText(),
        VirtualTime{field.building->now().ms + 199 * 60'000}.toWire().toMinuteText());
}

void EventFlowTest::countersComeRound()
{
    VirtualField field;
    record(field, EventClass::Normal, 250);
    const auto before = read(field).marks;
    record(field, EventClass::Normal, 20);
    const EventHarvest harvest = read(field, before);
    QCOMPARE(harvest.events.size(), 20);
    QCOMPARE(*harvest.marks.normal, static_cast<std::uint8_t>(*before.normal + 20));
}

void EventFlowTest::recordsThatAreGone()
{
    // 300 in a ring of 256: the oldest are written over, the counter stands at 44 (and what was there before).
    VirtualField field;
    const auto before = read(field).marks;
    record(field, EventClass::Normal, 300);
    const EventHarvest harvest = read(field, before);
    QCOMPARE(harvest.events.size(), 44); // all that the counters can tell of
    concentratorOf(field).forgetEvents(EventClass::Normal, 10);
    QCOMPARE(read(field, before).events.size(), 10);
}

void EventFlowTest::itCountsFromTheBeginningAgain()
{
    VirtualField field;
    record(field, EventClass::Normal, 3);
    const auto counter = *read(field).marks.normal;
    // Our mark is of another life, far ahead of what it counts now.
    const EventHarvest harvest = read(field, {.important = std::uint8_t{0}, .normal = std::uint8_t(counter + 40)});
    QVERIFY(harvest.events.size() >= 3);
    QCOMPARE(*harvest.marks.normal, counter);
}

void EventFlowTest::silenceKeepsWhatWasRead()
{
    VirtualField field;
    const auto before = read(field).marks;
    record(field, EventClass::Normal, 20);
    const auto reading = field.session->readEvents(before, Priority::Operator);
    for (int answered = 0; answered < 2; ++answered) { // the counters, and the first records
        const QByteArray query = field.channel->takeWritten();
        const auto view = meterdesk::gdw1376::FrameView::parse(bytesOf(query));
        const auto answer = concentratorOf(field).answer(*view, field.building->now());
        field.channel->receive(*answer->frame.encode());
    }
    field.channel->written.clear();
    for (int step = 0; step < 200 && !reading.isFinished(); ++step) {
        field.timers.advance(100ms);
        field.channel->written.clear();
    }
    QVERIFY(reading.isFinished());
    QCOMPARE(reading.result()->events.size(), 8);
    QCOMPARE(*reading.result()->marks.normal, static_cast<std::uint8_t>(*before.normal + 8));
    QCOMPARE(read(field, reading.result()->marks).events.size(), 12);
}

METERDESK_TEST(EventFlowTest)
#include "EventFlowTest.moc"
