// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desk.h"
#include "TestMain.h"
#include "VirtualServer.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk::test;
using namespace meterdesk::simulator;
namespace gdw1376 = meterdesk::gdw1376;
using meterdesk::dlt645::MeterAddress;

namespace {

const QString pairedConcentratorNo = u"17000405"_s;
const QString conflicting = u"1610131068"_s; // at point 5
const QString refused = u"1610131266"_s; // at point 6
const QString stranger = u"999900000001"_s;

} // namespace

/// `pair push|cancel|compare` with the real program over TCP.
class PairingCliTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void pushAll();
    void conflictNeedsADecision();
    void whatAnotherMeterFrozeIsNotOurs();
    void cancelAndCompare();
    void noCommandBeforeDelivery();
    void whoIsInTheTableIsProvenByTheFirstCommand();
    void whatTheConcentratorRecorded();
    void nobodyThere();
    void usage();
    void framesAreAsLongAsItTakes();

private:
    [[nodiscard]] CliRun run(const QStringList &words) const
    {
        return m_desk->run(words + QStringList{u"--timeout"_s, u"1000"_s, u"--retries"_s, u"1"_s});
    }
    [[nodiscard]] static QJsonObject rowOf(const CliRun &run, const QString &meter)
    {
        for (const QJsonObject &row : run.objects()) {
            if (row[u"meter"_s].toString() == meter)
                return row;
        }
        return {};
    }
    [[nodiscard]] VirtualConcentrator &concentrator() const { return *m_building->concentrators().front(); }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<VirtualBuilding> m_building;
    std::unique_ptr<VirtualServer> m_server;
};

void PairingCliTest::init()
{
    BuildingPlan plan = *BuildingPlan::sample();
    for (MeterPlan &meter : plan.meters)
        meter.isListed = false;
    plan.concentrators.first().foreignSlots[5] = *MeterAddress::fromText(stranger);
    plan.concentrators.first().refusedSlots = {6};
    m_building = std::move(*VirtualBuilding::make(plan, VirtualClock(*VirtualTime::fromText(u"2017-05-16 00:20:00"))));
    m_server = std::make_unique<VirtualServer>(*m_building);
    const quint16 port = *m_server->listen(QHostAddress::LocalHost, 0);
    m_desk = std::make_unique<Desk>();
    m_desk->setNow(u"2017-05-16 00:20:00"_s);
    QCOMPARE(m_desk->openBuilding(u"127.0.0.1:%1"_s.arg(port)), QByteArray());
}

void PairingCliTest::cleanup()
{
    m_server.reset();
    m_building.reset();
    m_desk.reset();
}

void PairingCliTest::pushAll()
{
    const CliRun nothing = run({u"collect"_s, u"--date"_s, u"2017-05-15"_s});
    QVERIFY(std::ranges::none_of(
        nothing.objects(), [](const QJsonObject &row) { return row[u"status"_s].toString() == u"ok"_s; }));

    const CliRun pushed = run({u"pair"_s, u"push"_s, u"--concentrator"_s, pairedConcentratorNo});
    QCOMPARE(pushed.status, 1); // one refusal and one conflict
    QCOMPARE(pushed.objects().size(), 20);
    QCOMPARE(std::ranges::count_if(pushed.objects(),
                 [](const QJsonObject &row) {
                     return row[u"result"_s] == u"confirmed"_s && row[u"download"_s] == u"downloaded"_s
                         && row[u"action"_s] == u"push"_s;
                 }),
        18);
    QCOMPARE(rowOf(pushed, conflicting)[u"result"_s], QJsonValue(u"refused"_s));
    QCOMPARE(rowOf(pushed, conflicting)[u"reason"_s], QJsonValue(u"conflict"_s));
    QCOMPARE(rowOf(pushed, conflicting)[u"holder"_s], QJsonValue(stranger));
    QCOMPARE(rowOf(pushed, conflicting)[u"download"_s], QJsonValue(u"failed"_s));
    QCOMPARE(rowOf(pushed, refused)[u"reason"_s], QJsonValue(u"refused"_s));
    QCOMPARE(concentrator().table().size(), std::size_t{19});

    const CliRun collected = run({u"collect"_s, u"--date"_s, u"2017-05-15"_s});
    QCOMPARE(std::ranges::count_if(
                 collected.objects(), [](const QJsonObject &row) { return row[u"status"_s].toString() == u"ok"_s; }),
        18);
}

void PairingCliTest::conflictNeedsADecision()
{
    const QStringList push{u"pair"_s, u"push"_s, u"--meter"_s, conflicting, u"366566"_s};
    const CliRun first = run(push);
    QCOMPARE(first.status, 1);
    QCOMPARE(first.objects().size(), 2);
    QCOMPARE(first.objects()[1][u"result"_s], QJsonValue(u"confirmed"_s));
    QCOMPARE(concentrator().table().at(5).address.toText(), stranger);
    const CliRun decided = run(push + QStringList{u"--overwrite"_s});
    QVERIFY2(decided.status == 0, decided.all());
    QCOMPARE(concentrator().table().at(5).address.toText(), u"001610131068"_s);
}

void PairingCliTest::whatAnotherMeterFrozeIsNotOurs()
{
    // The concentrator has another meter of the building at our measuring point, and would answer with its registers.
    QCOMPARE(run({u"pair"_s, u"push"_s, u"--meter"_s, u"366566"_s, u"--meter"_s, conflicting}).status, 1);
    concentrator().setSlot({.deviceNumber = 5, .point = 5, .address = *MeterAddress::fromText(u"000000366566"_s)});
    const CliRun collected = run({u"collect"_s, u"--date"_s, u"2017-05-15"_s});
    QCOMPARE(collected.status, 1);
    QCOMPARE(rowOf(collected, u"366566"_s)[u"status"_s], QJsonValue(u"ok"_s));
    QCOMPARE(rowOf(collected, u"366566"_s)[u"total"_s], QJsonValue(u"19.29"_s));
    QCOMPARE(rowOf(collected, conflicting)[u"status"_s], QJsonValue(u"error"_s));
    QCOMPARE(rowOf(collected, conflicting)[u"total"_s], QJsonValue());
    QVERIFY(run({u"readings"_s, u"--meter"_s, conflicting, u"--status"_s, u"ok"_s}).objects().isEmpty());
}

void PairingCliTest::cancelAndCompare()
{
    QCOMPARE(run({u"pair"_s, u"push"_s, u"--meter"_s, u"366566"_s, u"--meter"_s, u"120700000034"_s}).status, 0);
    const CliRun compared = run({u"pair"_s, u"compare"_s, u"--concentrator"_s, pairedConcentratorNo});
    QVERIFY2(compared.status == 0, compared.all());
    QCOMPARE(compared.objects().size(), 20);
    QCOMPARE(rowOf(compared, u"366566"_s)[u"match"_s], QJsonValue(u"same"_s));
    QCOMPARE(rowOf(compared, conflicting)[u"match"_s], QJsonValue(u"other-meter"_s));
    QCOMPARE(rowOf(compared, conflicting)[u"held"_s], QJsonValue(stranger));
    QCOMPARE(rowOf(compared, refused)[u"match"_s], QJsonValue(u"missing"_s));

    concentrator().setSlot({.deviceNumber = 25, .point = 25, .address = *MeterAddress::fromText(u"777"_s)});
    const CliRun again = run({u"pair"_s, u"compare"_s, u"--concentrator"_s, pairedConcentratorNo});
    QCOMPARE(again.last()[u"match"_s], QJsonValue(u"unknown"_s));
    QCOMPARE(again.last()[u"slot"_s], QJsonValue(25));

    const CliRun cancelled = run({u"pair"_s, u"cancel"_s, u"--meter"_s, u"366566"_s});
    QVERIFY2(cancelled.status == 0, cancelled.all());
    QCOMPARE(cancelled.last()[u"download"_s], QJsonValue(u"cancelled"_s));
    QVERIFY(!concentrator().table().contains(1));
    // It is not collected any more.
    const CliRun collected = run({u"collect"_s, u"--date"_s, u"2017-05-15"_s});
    QVERIFY(rowOf(collected, u"366566"_s).isEmpty());
}

void PairingCliTest::noCommandBeforeDelivery()
{
    const VirtualMeter &meter = *m_building->meter(u"366566"_s);
    const QStringList trip{u"relay"_s, u"trip"_s, u"--meter"_s, u"366566"_s, u"--reason"_s, u"装修"_s};
    const CliRun early = run(trip);
    QCOMPARE(early.status, 1);
    QCOMPARE(early.errorCode(), u"not-delivered"_s);
    QVERIFY(!meter.isRelayOpen());
    const QJsonObject record = m_desk->run({u"commands"_s, u"--meter"_s, u"366566"_s}).last();
    QCOMPARE(record[u"result"_s], QJsonValue(u"refused"_s));
    // The question for its slot is all that was sent.
    QCOMPARE(record[u"tx"_s].toArray().size(), 1);
    QCOMPARE(record[u"rx"_s].toArray().size(), 1);

    QCOMPARE(run({u"pair"_s, u"push"_s, u"--meter"_s, u"366566"_s}).status, 0);
    // Slot read, written and read again, and the meter's own number: each question with its answer.
    const QList<QJsonObject> deliveries =
        m_desk->run({u"commands"_s, u"--pairing"_s, u"--meter"_s, u"000000366566"_s, u"--words"_s, u"zh"_s}).objects();
    QCOMPARE(deliveries.size(), 1);
    QCOMPARE(deliveries[0][u"purpose"_s], QJsonValue(u"pair-push"_s));
    QCOMPARE(deliveries[0][u"result"_s], QJsonValue(u"confirmed"_s));
    const QJsonArray sent = deliveries[0][u"tx"_s].toArray();
    QCOMPARE(sent.size(), 4);
    QCOMPARE(deliveries[0][u"rx"_s].toArray().size(), 4);
    QVERIFY2(sent[1].toString().contains(u"666536000000"_s), qPrintable(sent[1].toString()));
    QCOMPARE(deliveries[0][u"frames"_s].toArray().size(), 8);
    const CliRun now = run(trip);
    QVERIFY2(now.status == 0, now.all());
    QVERIFY(meter.isRelayOpen());

    // Taken out again: refused before anything is asked.
    QCOMPARE(run({u"pair"_s, u"cancel"_s, u"--meter"_s, u"366566"_s}).status, 0);
    const int before = m_server->requests();
    QCOMPARE(run({u"relay"_s, u"close"_s, u"--meter"_s, u"366566"_s, u"--reason"_s, u"x"_s}).errorCode(),
        u"not-delivered"_s);
    QCOMPARE(m_server->requests(), before);
    QVERIFY(meter.isRelayOpen());
}

void PairingCliTest::whoIsInTheTableIsProvenByTheFirstCommand()
{
    // Another program delivered it before ours knew of it.
    const QStringList trip{u"relay"_s, u"trip"_s, u"--meter"_s, u"366566"_s, u"--reason"_s, u"装修"_s};
    gdw1376::MeterTableEntry entry{
        .deviceNumber = 1, .point = 1, .baud = 2400, .port = 2, .address = *MeterAddress::fromText(u"366566"_s)};
    entry.port = 3; // on another port than our record says
    concentrator().setSlot(entry);
    QCOMPARE(run(trip).errorCode(), u"not-delivered"_s);
    entry.port = 2;
    concentrator().setSlot(entry);
    const int before = m_server->requests();
    const CliRun first = run(trip);
    QVERIFY2(first.status == 0, first.all());
    const int proven = m_server->requests() - before;
    QVERIFY(m_building->meter(u"366566"_s)->isRelayOpen());
    QCOMPARE(run({u"relay"_s, u"close"_s, u"--meter"_s, u"366566"_s, u"--reason"_s, u"x"_s}).status, 0);
    QCOMPARE(m_server->requests() - before, proven + proven - 2); // slot and own number are asked for once
}

void PairingCliTest::whatTheConcentratorRecorded()
{
    const QStringList events{u"events"_s, u"--concentrator"_s, pairedConcentratorNo};
    const CliRun first = run(events);
    QVERIFY2(first.status == 0, first.all());
    QCOMPARE(first.objects().size(), 1);
    QCOMPARE(first.last()[u"erc"_s], QJsonValue(14)); // switched on
    QCOMPARE(first.last()[u"at"_s], QJsonValue(u"2017-05-16 00:20:00"_s));
    QCOMPARE(first.last()[u"class"_s], QJsonValue(u"important"_s));
    QCOMPARE(run({u"pair"_s, u"push"_s, u"--meter"_s, u"366566"_s}).status, 0);
    const CliRun second = run(events);
    QCOMPARE(second.objects().size(), 2);
    QCOMPARE(second.objects()[0][u"erc"_s], QJsonValue(3));
    QCOMPARE(second.objects()[0][u"event"_s], QJsonValue(u"parameters changed"_s));
    // What is stored is listed without it.
    m_server.reset();
    QCOMPARE(run(events).status, 1);
    QCOMPARE(run(events + QStringList{u"--stored"_s}).objects().size(), 2);
}

void PairingCliTest::nobodyThere()
{
    m_server.reset();
    const CliRun pushed = run({u"pair"_s, u"push"_s, u"--meter"_s, u"366566"_s});
    QCOMPARE(pushed.status, 1);
    QCOMPARE(pushed.last()[u"result"_s], QJsonValue(u"timeout"_s));
    QCOMPARE(pushed.last()[u"download"_s], QJsonValue(u"pending"_s)); // as before
}

void PairingCliTest::usage()
{
    QCOMPARE(m_desk->run({u"pair"_s, u"push"_s, u"--meter"_s, u"4711"_s}).errorCode(), u"unknown-meter"_s);
    QCOMPARE(
        m_desk->run({u"pair"_s, u"push"_s, u"--concentrator"_s, u"17000406"_s}).errorCode(), u"unknown-concentrator"_s);
    QCOMPARE(m_desk->run({u"pair"_s, u"compare"_s}).status, 2);
    // Options that do not go together are wrong usage too.
    QCOMPARE(m_desk->run({u"pair"_s, u"push"_s}).status, 2);
    QCOMPARE(m_desk->run({u"clock"_s}).status, 2);
    QCOMPARE(m_desk->run({u"holds"_s, u"clear"_s, u"1"_s, u"--note"_s, u"x"_s}).status, 2);
    QCOMPARE(m_desk->run({u"conflicts"_s, u"settle"_s, u"1"_s, u"--note"_s, u"x"_s}).status, 2);
    QCOMPARE(m_desk
                 ->run({u"adjust"_s, u"refund"_s, u"--account"_s, u"0000200001"_s, u"--reason"_s, u"x"_s,
                     u"--request-id"_s, u"x"_s})
                 .status,
        2);
}

void PairingCliTest::framesAreAsLongAsItTakes()
{
    const QStringList tune{u"tune"_s, u"--concentrator"_s, pairedConcentratorNo};
    QCOMPARE(m_desk->run(tune).last()[u"buffer_bytes"_s], QJsonValue(512));
    (void)run({u"pair"_s, u"push"_s, u"--concentrator"_s, pairedConcentratorNo});
    // The two whose delivery failed would have the table read first.
    QCOMPARE(run({u"pair"_s, u"cancel"_s, u"--meter"_s, conflicting, u"--meter"_s, refused}).status, 0);
    const auto framesOf = [this](const QString &day) {
        const int before = m_server->requests();
        (void)run({u"collect"_s, u"--date"_s, day});
        return m_server->requests() - before;
    };
    QCOMPARE(framesOf(u"2017-05-15"_s), 2); // 13 points in a frame, and 5
    const CliRun tuned = m_desk->run(tune + QStringList{u"--buffer"_s, u"255"_s, u"--plc-wait"_s, u"60"_s});
    QVERIFY2(tuned.status == 0, tuned.all());
    QCOMPARE(tuned.last()[u"plc_wait_s"_s], QJsonValue(60));
    QCOMPARE(tuned.last()[u"rs485_wait_s"_s], QJsonValue(10));
    QCOMPARE(framesOf(u"2017-05-15"_s), 3); // six in a frame
    QCOMPARE(m_desk->run(tune + QStringList{u"--buffer"_s, u"100"_s}).errorCode(), u"invalid-number"_s);
    QCOMPARE(m_desk->run(tune).last()[u"buffer_bytes"_s], QJsonValue(255));
}

METERDESK_TEST(PairingCliTest)
#include "PairingCliTest.moc"
