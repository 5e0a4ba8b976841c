// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordsDesk.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "billing/HoldService.h"
#include "documents/StatementService.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

FreezeReply reply(
    std::int64_t meter, const QString &dayText, const Registers &values, CollectionStatus status = CollectionStatus::Ok)
{
    FreezeReply reply;
    reply.meter = MeterId{meter};
    reply.day = day(dayText);
    reply.status = status;
    reply.registers = values;
    reply.readAt = freezeInstant(reply.day).plusSeconds(180);
    reply.attempts = 1;
    return reply;
}

Registers a01(const QString &total, const QString &peak)
{
    return registers(total, {u"0.00"_s, peak, u"0.00"_s, u"6.18"_s});
}

QStringList daysOf(const QList<DueCollection> &due)
{
    QStringList days;
    for (const DueCollection &collection : due) {
        for (const FreezeRequest &request : collection.requests)
            days += request.meter.number.toText() + u' ' + request.day.toString(Qt::ISODate);
    }
    return days;
}

} // namespace

class ReadingServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void daysThatAreDue()
    {
        RecordsDesk desk; // 2017-05-16 08:00
        desk.furnish();
        const auto due = [&desk](const CollectionRequest &request = {}) {
            return daysOf(answerOf(desk.readings->due(request)).value_or(QList<DueCollection>()));
        };
        // Without accounts: yesterday alone.
        QCOMPARE(due(), (QStringList{u"366566 2017-05-15"_s, u"1610131068 2017-05-15"_s}));

        desk.openAccount(u"0000200001"_s);
        QCOMPARE(due().first(), u"366566 2017-05-02"_s); // the day it was opened
        QCOMPARE(due().size(), 14 + 1);

        desk.pretendBilled(u"0000200001"_s, u"366566"_s, u"2017-05-14 00:00:00"_s);
        QCOMPARE(due().first(2), (QStringList{u"366566 2017-05-14"_s, u"366566 2017-05-15"_s}));

        // B13b: a check-out in the middle of a day leaves the freeze of that day due.
        desk.execute(u"UPDATE billing_pointer SET as_of = '2017-05-15 09:41:00'"_s);
        QCOMPARE(due().first(), u"366566 2017-05-15"_s);

        VERIFY_RESULT(
            answerOf(desk.readings->store(desk.manager, {reply(1, u"2017-05-15"_s, a01(u"19.29"_s, u"13.11"_s))})));
        QCOMPARE(due(), QStringList{u"1610131068 2017-05-15"_s}); // what is stored is not asked for again
        CollectionRequest oneDay;
        oneDay.day = day(u"2017-05-15"_s);
        QCOMPARE(due(oneDay).size(), 2); // unless that day is asked for
        oneDay.meters = {MeterId{1}};
        QCOMPARE(due(oneDay).size(), 1);

        desk.execute(u"UPDATE meter SET download = 'cancelled' WHERE id = 2"_s);
        QCOMPARE(due(), QStringList());
    }

    void aLongAbsenceAsksForWhatMetersKeep()
    {
        RecordsDesk desk;
        desk.furnish();
        desk.openAccount(u"0000200001"_s);
        desk.clock.set(moment(u"2018-05-16 08:00:00"_s));
        CollectionRequest request;
        request.meters = {MeterId{1}};
        const auto due = answerOf(desk.readings->due(request));
        VERIFY_RESULT(due);
        QCOMPARE(due->first().requests.size(), 62);
        QCOMPARE(due->first().requests.last().day, day(u"2018-05-15"_s));
    }

    void requestsRefused()
    {
        RecordsDesk desk;
        desk.furnish();
        CollectionRequest request;
        request.day = day(u"2017-05-16"_s); // today is not over
        VERIFY_ERROR(answerOf(desk.readings->due(request)), ErrorCode::InvalidDate);
        request = {};
        request.concentrator = concentratorNo(u"17000499"_s);
        VERIFY_ERROR(answerOf(desk.readings->due(request)), ErrorCode::UnknownConcentrator);
        request = {};
        request.meters = {MeterId{99}};
        VERIFY_ERROR(answerOf(desk.readings->due(request)), ErrorCode::UnknownMeter);
        VERIFY_ERROR(answerOf(desk.readings->store({u"c"_s, Role::Cashier}, {})), ErrorCode::NotPermitted);
    }

    void aFreezeIsStoredWithEverythingThatFollows()
    {
        RecordsDesk desk;
        desk.furnish();
        const auto stored =
            answerOf(desk.readings->store(desk.manager, {reply(1, u"2017-05-15"_s, a01(u"19.29"_s, u"13.11"_s))}));
        VERIFY_RESULT(stored);
        QCOMPARE(stored->first().reply.status, CollectionStatus::Ok);
        QCOMPARE(stored->first().meterNo.toText(), u"366566"_s);
        QCOMPARE(
            desk.value(u"SELECT as_of || ' ' || read_at FROM reading"_s), u"2017-05-16 00:00:00 2017-05-16 00:03:00"_s);
        QCOMPARE(desk.value(u"SELECT registers_read_at FROM meter_fact"_s), u"2017-05-16 00:00:00"_s);
        QCOMPARE(desk.value(u"SELECT last_contact_at FROM concentrator"_s), u"2017-05-16 08:00:00"_s);
        const auto log = answerOf(desk.readings->log({}));
        VERIFY_RESULT(log);
        QCOMPARE(log->size(), 1);
        QCOMPARE(log->first().name, u"田家园未来科技城店A01"_s);
        QCOMPARE(log->first().registers, a01(u"19.29"_s, u"13.11"_s));
        QCOMPARE(log->first().day, day(u"2017-05-15"_s));
    }

    void framesOfManyReadingsAreKeptOnce()
    {
        RecordsDesk desk;
        desk.furnish();
        const auto frame = [](int second, bool sent, char byte) {
            return FrameRecord{.at = moment(u"2017-05-16 08:00:00"_s).plusSeconds(second),
                .sent = sent,
                .bytes = QByteArray(20, byte),
                .link = u"127.0.0.1:7001"_s};
        };
        FreezeReply first = reply(1, u"2017-05-15"_s, a01(u"19.29"_s, u"13.11"_s));
        FreezeReply second = reply(2, u"2017-05-15"_s, registers(u"7.00"_s));
        first.frames = {frame(0, true, 'a'), frame(1, false, 'b')};
        second.frames = first.frames + QList<FrameRecord>{frame(0, true, 'c'), frame(9, false, 'b')};
        // What brought nothing is not kept.
        FreezeReply failed = reply(1, u"2017-05-14"_s, {}, CollectionStatus::TimedOut);
        failed.frames = {frame(5, true, 'd')};
        VERIFY_RESULT(answerOf(desk.readings->store(desk.manager, {first, second, failed})));
        QCOMPARE(desk.value(u"SELECT count(*) FROM wire_frame"_s), u"4"_s);
        QCOMPARE(desk.value(u"SELECT count(*) FROM reading_wire_frame"_s), u"6"_s);

        StatementService statements(desk.database());
        const auto of = [&](const QString &meter) {
            return ReadingId{desk.value(u"SELECT id FROM reading WHERE meter_id = "_s + meter).toLongLong()};
        };
        const auto each = answerOf(statements.framesOfEach({of(u"2"_s), ReadingId{}, of(u"1"_s)}));
        VERIFY_RESULT(each);
        const auto bytesOfAll = [](const QList<FrameRecord> &frames) {
            QByteArray firstBytes;
            for (const FrameRecord &kept : frames)
                firstBytes += kept.bytes.first(1);
            return firstBytes;
        };
        QCOMPARE(bytesOfAll(each->at(0)), QByteArray("abcb"));
        QVERIFY(each->at(1).isEmpty());
        QCOMPARE(bytesOfAll(each->at(2)), QByteArray("ab"));
        QCOMPARE(each->at(0).at(3).at.toText(), u"2017-05-16 08:00:09"_s);
        QVERIFY(!each->at(0).at(3).sent);
        QCOMPARE(each->at(0).at(3).link, u"127.0.0.1:7001"_s);
        // The same day asked again adds no frames.
        VERIFY_RESULT(answerOf(desk.readings->store(desk.manager, {first})));
        QCOMPARE(desk.value(u"SELECT count(*) FROM wire_frame"_s), u"4"_s);
    }

    void theSameAgainIsNothingAnotherValueIsAConflict()
    {
        RecordsDesk desk;
        desk.furnish();
        const FreezeReply first = reply(1, u"2017-05-15"_s, a01(u"19.29"_s, u"13.11"_s));
        VERIFY_RESULT(answerOf(desk.readings->store(desk.manager, {first})));
        VERIFY_RESULT(answerOf(desk.readings->store(desk.manager, {first})));
        QCOMPARE(desk.value(u"SELECT count(*) FROM reading"_s), u"1"_s);
        QCOMPARE(desk.value(u"SELECT attempts FROM collection_attempt"_s), u"2"_s);

        const FreezeReply other = reply(1, u"2017-05-15"_s, a01(u"19.30"_s, u"13.12"_s));
        for (int i = 0; i < 2; ++i) {
            const auto again = answerOf(desk.readings->store(desk.manager, {other}));
            VERIFY_RESULT(again);
            QCOMPARE(again->first().reply.status, CollectionStatus::Conflict);
        }
        QCOMPARE(desk.value(u"SELECT total FROM reading"_s), u"1929"_s); // the first answer stays
        QCOMPARE(desk.value(u"SELECT count(*) FROM reading_conflict"_s), u"1"_s);
        QCOMPARE(desk.value(u"SELECT detail FROM work_item WHERE kind = 'reading-conflict'"_s),
            u"2017-05-15: stored 19.29, read again as 19.30"_s);
        QCOMPARE(answerOf(desk.readings->log({}))->first().status, CollectionStatus::Conflict);
    }

    /// A person decides between two answers: the first stays, or the second takes its place while nothing is billed.
    void aConflictIsDecided_data()
    {
        QTest::addColumn<QString>("standing"); // of the stored reading
        QTest::addColumn<ConflictDecision>("decision");
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<QString>("after"); // total and standing
        using enum ConflictDecision;
        QTest::newRow("kept") << u"pending"_s << Kept << true << u"1929 pending"_s;
        QTest::newRow("taken") << u"pending"_s << Taken << true << u"1930 pending"_s;
        QTest::newRow("a held one is taken: held no longer") << u"held"_s << Taken << true << u"1930 pending"_s;
        QTest::newRow("a billed one is kept") << u"billed"_s << Kept << true << u"1929 billed"_s;
        QTest::newRow("a billed one is never replaced") << u"billed"_s << Taken << false << u"1929 billed"_s;
    }

    void aConflictIsDecided()
    {
        QFETCH(QString, standing);
        QFETCH(ConflictDecision, decision);
        QFETCH(bool, allowed);
        QFETCH(QString, after);
        RecordsDesk desk;
        desk.furnish();
        HoldService decisions(desk.database(), desk.clock);
        VERIFY_RESULT(
            answerOf(desk.readings->store(desk.manager, {reply(1, u"2017-05-15"_s, a01(u"19.29"_s, u"13.11"_s))})));
        desk.execute(u"UPDATE reading SET standing = '%1'"_s.arg(standing));
        if (standing == u"held"_s)
            desk.execute(u"INSERT INTO hold (reading_id, meter_id, reason, opened_at, previous_as_of, previous_total, "
                         "current_total) VALUES (1, 1, 'backward', '2017-05-16 08:00:00', '2017-05-15 00:00:00', 2000, "
                         "1929)"_s);
        const FreezeReply other = reply(1, u"2017-05-15"_s, a01(u"19.30"_s, u"13.12"_s));
        VERIFY_RESULT(answerOf(desk.readings->store(desk.manager, {other})));
        const auto open = answerOf(decisions.conflicts());
        VERIFY_RESULT(open);
        QCOMPARE(open->size(), 1);
        QCOMPARE(open->first().stored.total->toText(), u"19.29"_s);
        QCOMPARE(open->first().second.total->toText(), u"19.30"_s);
        QCOMPARE(open->first().billed, standing == u"billed"_s);

        const ConflictSettlement settlement{open->first().reading, decision, u"looked at the meter"_s};
        const Actor cashier{u"cashier"_s, Role::Cashier};
        VERIFY_ERROR(answerOf(decisions.settle(cashier, settlement)), ErrorCode::NotPermitted);
        VERIFY_ERROR(answerOf(decisions.settle(desk.manager, {settlement.reading, decision, u" "_s})),
            ErrorCode::InvalidArgument);
        const auto settled = answerOf(decisions.settle(desk.manager, settlement));
        QCOMPARE(settled.has_value(), allowed);
        QCOMPARE(desk.value(u"SELECT total || ' ' || standing FROM reading"_s), after);
        if (!allowed) {
            QCOMPARE(settled.error().code, ErrorCode::HasHistory);
            QCOMPARE(answerOf(decisions.conflicts())->size(), 1);
            return;
        }
        QCOMPARE(answerOf(decisions.conflicts())->size(), 0);
        QCOMPARE(desk.value(u"SELECT count(*) FROM work_item WHERE closed_at IS NULL"_s), u"0"_s);
        QCOMPARE(desk.value(u"SELECT count(*) FROM hold WHERE cleared_at IS NULL"_s), u"0"_s);
        QCOMPARE(answerOf(desk.readings->log({}))->first().status, CollectionStatus::Ok);
        VERIFY_ERROR(answerOf(decisions.settle(desk.manager, settlement)), ErrorCode::UnknownHold);
        // The answer that was decided about asks nobody again.
        QCOMPARE(answerOf(desk.readings->store(desk.manager, {other}))->first().reply.status, CollectionStatus::Ok);
        QCOMPARE(answerOf(decisions.conflicts())->size(), 0);
    }

    void whatIsBilledAlreadyIsInformation()
    {
        // Oracle B11: late freezes of billed days change nothing.
        RecordsDesk desk;
        desk.furnish();
        desk.openAccount(u"0000200001"_s);
        desk.pretendBilled(u"0000200001"_s, u"366566"_s, u"2017-05-15 00:00:00"_s);
        VERIFY_RESULT(answerOf(desk.readings->store(desk.manager,
            {reply(1, u"2017-05-13"_s, registers(u"19.00"_s)), reply(1, u"2017-05-15"_s, registers(u"21.00"_s))})));
        QCOMPARE(desk.value(u"SELECT standing FROM reading WHERE total = 1900"_s), u"information"_s);
        QCOMPARE(desk.value(u"SELECT standing FROM reading WHERE total = 2100"_s), u"pending"_s);
    }

    void refusedAnswers_data()
    {
        QTest::addColumn<FreezeReply>("answer");
        QTest::newRow("today") << reply(1, u"2017-05-16"_s, registers(u"20.00"_s));
        QTest::newRow("tomorrow") << reply(1, u"2017-05-17"_s, registers(u"20.00"_s));
        QTest::newRow("no total") << reply(1, u"2017-05-15"_s, Registers{});
        Registers negative = registers(u"20.00"_s);
        negative.rates[1] = Energy{-1};
        QTest::newRow("below zero") << reply(1, u"2017-05-15"_s, negative);
    }
    void refusedAnswers()
    {
        QFETCH(FreezeReply, answer);
        RecordsDesk desk;
        desk.furnish();
        const auto stored = answerOf(desk.readings->store(desk.manager, {answer}));
        VERIFY_RESULT(stored);
        QCOMPARE(stored->first().reply.status, CollectionStatus::Failed);
        QVERIFY(!stored->first().reply.detail.isEmpty());
        QCOMPARE(desk.value(u"SELECT count(*) FROM reading"_s), u"0"_s);
        QCOMPARE(desk.value(u"SELECT status FROM collection_attempt"_s), u"error"_s);
    }

    void aMeterClockAFewMinutesAheadIsFine()
    {
        RecordsDesk desk;
        desk.furnish();
        desk.clock.set(moment(u"2017-05-16 23:55:00"_s));
        const auto stored =
            answerOf(desk.readings->store(desk.manager, {reply(1, u"2017-05-16"_s, registers(u"20.00"_s))}));
        QCOMPARE(stored->first().reply.status, CollectionStatus::Ok);
    }

    void ratesThatDoNotAddUpAreStoredAndSaid_data()
    {
        QTest::addColumn<QString>("peak");
        QTest::addColumn<QString>("detail");
        // conventions §2.2: up to 0.04 is the meter's truncation.
        QTest::newRow("0.04 is truncation") << u"13.07"_s << u""_s;
        QTest::newRow("0.05 is not") << u"13.06"_s << u"rates add up to 19.24, the total is 19.29"_s;
    }
    void ratesThatDoNotAddUpAreStoredAndSaid()
    {
        QFETCH(QString, peak);
        RecordsDesk desk;
        desk.furnish();
        const auto stored =
            answerOf(desk.readings->store(desk.manager, {reply(1, u"2017-05-15"_s, a01(u"19.29"_s, peak))}));
        QCOMPARE(stored->first().reply.status, CollectionStatus::Ok);
        QTEST(stored->first().reply.detail, "detail");
    }

    void missingAnswersAreLoggedToo()
    {
        RecordsDesk desk;
        desk.furnish();
        VERIFY_RESULT(answerOf(desk.readings->store(desk.manager,
            {reply(1, u"2017-05-15"_s, {}, CollectionStatus::TimedOut),
                reply(2, u"2017-05-15"_s, {}, CollectionStatus::NoData)})));
        CollectionLogQuery missing;
        missing.result = CollectionResult::Missing;
        const auto log = answerOf(desk.readings->log(missing));
        QCOMPARE(log->size(), 2);
        QVERIFY(!log->first().registers.total.has_value()); // null, never 0.00
        QVERIFY(desk.value(u"SELECT last_failure_at FROM meter_fact WHERE meter_id = 1"_s) != u"<null>"_s);
        // A later answer takes its place.
        VERIFY_RESULT(
            answerOf(desk.readings->store(desk.manager, {reply(1, u"2017-05-15"_s, a01(u"19.29"_s, u"13.11"_s))})));
        QCOMPARE(answerOf(desk.readings->log(missing))->size(), 1);
    }

    void liveReadingsAreFactsOnly()
    {
        RecordsDesk desk;
        desk.furnish();
        LiveReading live;
        live.meter = MeterId{1};
        live.readAt = moment(u"2017-05-16 07:59:00"_s);
        live.registers = registers(u"20.01"_s);
        live.relay = Relay::Closed;
        live.protection = Protection::Off;
        VERIFY_RESULT(answerOf(desk.readings->storeLive(live)));
        QCOMPARE(desk.value(u"SELECT relay || total FROM meter_fact"_s), u"closed2001"_s);
        QCOMPARE(desk.value(u"SELECT count(*) FROM reading"_s), u"0"_s);
        // A freeze that is read later is older: the facts stay.
        VERIFY_RESULT(
            answerOf(desk.readings->store(desk.manager, {reply(1, u"2017-05-15"_s, a01(u"19.29"_s, u"13.11"_s))})));
        QCOMPARE(desk.value(u"SELECT total FROM meter_fact"_s), u"2001"_s);
    }
};

METERDESK_TEST(ReadingServiceTest)

#include "ReadingServiceTest.moc"
