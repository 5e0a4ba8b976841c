// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desk.h"
#include "PseudoTerminal.h"
#include "TestMain.h"
#include "VirtualBus.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

#include <algorithm>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::test;
using namespace meterdesk::simulator;

namespace {

/// The meters of the manual are wired at 2400 8E1; a quicker line keeps the test short.
constexpr int baud = 19'200;

} // namespace

/// An RS-485 dongle straight to the meters, with the real program over a real pseudo-terminal.
class MeterBusCliTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void collectReadAndTrip();
    void freezeCollectedTwiceIsOneRow();
    void aChargeUnfoldsToItsFrames();
    void passwordsAreMaskedInTheRecord();
    void aMeterOf1997IsSwitchedByItsScript();
    void aCommandSaysThatItsDateIsNotTheMeters();
    void onlyTheMeterAloneTakesAnotherNumber();
    void unplugged();
    void trainingOpensNoRealPort();

private:
    [[nodiscard]] QString link() const { return m_desk->path(u"dongle"_s); }
    [[nodiscard]] CliRun run(const QStringList &words) const
    {
        return m_desk->run(words + QStringList{u"--timeout"_s, u"1000"_s});
    }

    std::unique_ptr<Desk> m_desk;
    RealBusClock m_clock;
    std::unique_ptr<VirtualBuilding> m_building;
    std::unique_ptr<VirtualBus> m_bus;
    std::unique_ptr<PseudoTerminal> m_dongle;
};

void MeterBusCliTest::init()
{
#ifndef Q_OS_UNIX
    QSKIP("this system has no pseudo-terminals");
#endif
    m_desk = std::make_unique<Desk>();
    m_desk->setNow(u"2017-05-16 00:20:00"_s);
    QCOMPARE(m_desk->openBuilding(u"%1@%2,8E1"_s.arg(link()).arg(baud), u"serial"_s, u"meter-bus"_s), QByteArray());
    m_building = std::move(
        *VirtualBuilding::make(*BuildingPlan::sample(), VirtualClock(*VirtualTime::fromText(u"2017-05-16 00:20:00"))));
    const auto line = m_building->buses().front();
    m_bus = std::make_unique<VirtualBus>(*m_building, line.meters, m_clock, VirtualBus::Settings{.baud = baud});
    auto opened = PseudoTerminal::open(link());
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    m_dongle = std::move(*opened);
    connect(m_dongle.get(), &PseudoTerminal::received, m_bus.get(), &VirtualBus::receive);
    connect(m_bus.get(), &VirtualBus::transmitted, m_dongle.get(), &PseudoTerminal::write);
}

void MeterBusCliTest::cleanup()
{
    m_dongle.reset();
    m_bus.reset();
    m_building.reset();
    m_desk.reset();
}

void MeterBusCliTest::collectReadAndTrip()
{
    const CliRun collected = run({u"collect"_s, u"--date"_s, u"2017-05-15"_s});
    QVERIFY2(collected.status == 0, collected.all());
    const QList<QJsonObject> days = collected.objects();
    QCOMPARE(days.size(), 20);
    const auto first = std::ranges::find_if(days, [](const QJsonObject &day) { return day[u"meter"_s] == meterA01; });
    QCOMPARE((*first)[u"total"_s], QJsonValue(u"19.29"_s));
    QCOMPARE((*first)[u"status"_s], QJsonValue(u"ok"_s));

    const CliRun noClock = run({u"clock"_s, u"--concentrator"_s, u"17000405"_s});
    QCOMPARE(noClock.errorCode(), u"unsupported"_s);

    const CliRun read = run({u"read"_s, u"--meter"_s, meterA01});
    QVERIFY2(read.status == 0, read.all());
    QCOMPARE(read.last()[u"relay"_s], QJsonValue(u"closed"_s));
    QCOMPARE(read.last()[u"clock"_s], QJsonValue(u"2017-05-16 00:20:00"_s));

    const CliRun trip = run({u"relay"_s, u"trip"_s, u"--meter"_s, meterA01, u"--reason"_s, u"test"_s});
    QVERIFY2(trip.status == 0, trip.all());
    QCOMPARE(trip.last()[u"result"_s], QJsonValue(u"confirmed"_s));
    QVERIFY(m_building->meter(meterA01)->isRelayOpen());
}

void MeterBusCliTest::aMeterOf1997IsSwitchedByItsScript()
{
    const auto trip = [this] { return run({u"relay"_s, u"trip"_s, u"--meter"_s, meterA01, u"--reason"_s, u"test"_s}); };
    m_building->meter(meterA01)->setDialect(MeterDialect::Of1997);
    m_desk->sql(u"UPDATE meter SET protocol = 'dlt645-1997' WHERE number = '366566'"_s);
    QCOMPARE(trip().errorCode(), u"unsupported"_s); // off by default
    QVERIFY(!m_building->meter(meterA01)->isRelayOpen());

    // “Relay control on 97 meters”: C = 04 to E323 with the password.
    m_desk->sql(u"UPDATE meter SET relay_script = 'trip = 04 23 E3 P0 P1 P2 PA 22 22 22' WHERE number = '366566'"_s);
    const CliRun done = trip();
    QVERIFY(m_building->meter(meterA01)->isRelayOpen());
    // It obeyed, but nothing tells its relay: to be checked by a person.
    QCOMPARE(done.last()[u"result"_s], QJsonValue(u"unverified"_s));
    QCOMPARE(done.last()[u"relay"_s], QJsonValue(u"unknown"_s));
    const CliRun close = run({u"relay"_s, u"close"_s, u"--meter"_s, meterA01, u"--reason"_s, u"test"_s});
    QVERIFY2(close.status == 1, close.all()); // the script has no close
    QCOMPARE(close.last()[u"result"_s], QJsonValue(u"refused"_s));
}

void MeterBusCliTest::aCommandSaysThatItsDateIsNotTheMeters()
{
    const auto trip = [this] { return run({u"relay"_s, u"trip"_s, u"--meter"_s, meterA01, u"--reason"_s, u"test"_s}); };
    m_building->meter(meterA01)->setHasClock(false);
    QCOMPARE(trip().last()[u"result"_s], QJsonValue(u"refused"_s));
    QVERIFY(!m_building->meter(meterA01)->isRelayOpen());
    m_desk->sql(u"UPDATE meter SET relay_far_date = 1 WHERE number = '366566'"_s);
    QCOMPARE(trip().last()[u"result"_s], QJsonValue(u"confirmed"_s));
    QVERIFY(m_building->meter(meterA01)->isRelayOpen());
    QCOMPARE(m_desk->sql(u"SELECT detail FROM meter_command ORDER BY id DESC LIMIT 1"_s),
        u"valid until 2099-12-31 23:59:59, since the meter has no clock"_s);
}

void MeterBusCliTest::onlyTheMeterAloneTakesAnotherNumber()
{
    const QString delivered = u"123456789012"_s;
    VirtualMeter alone(*meterdesk::dlt645::MeterAddress::fromText(delivered), m_building->now());
    VirtualBus bus(*m_building, {&alone}, m_clock, VirtualBus::Settings{.baud = baud});
    const auto searched = [this] { return run({u"search"_s, u"--concentrator"_s, u"17000405"_s}); };
    const auto write = [this](const QString &present, const QString &wanted, const QString &typed) {
        return run({u"write-number"_s, u"--concentrator"_s, u"17000405"_s, u"--meter"_s, present, u"--number"_s, wanted,
            u"--confirm"_s, typed});
    };
    disconnect(m_dongle.get(), &PseudoTerminal::received, m_bus.get(), &VirtualBus::receive);
    connect(m_dongle.get(), &PseudoTerminal::received, &bus, &VirtualBus::receive);
    connect(&bus, &VirtualBus::transmitted, m_dongle.get(), &PseudoTerminal::write);
    const CliRun found = searched();
    QCOMPARE(found.objects().size(), 1);
    QCOMPARE(found.last()[u"meter"_s], QJsonValue(delivered));
    QCOMPARE(found.last()[u"known"_s], QJsonValue(false));
    QCOMPARE(write(meterA01, delivered, meterA01).errorCode(), u"already-exists"_s); // the records know it
    QCOMPARE(write(u"5"_s, meterA01, u"5"_s).errorCode(), u"invalid-argument"_s); // another one is there
    QCOMPARE(write(delivered, meterA01, u"17000405"_s).errorCode(), u"invalid-argument"_s); // typed otherwise
    QCOMPARE(write(delivered, meterA01, delivered).errorCode(), u"refused"_s); // its programming key is not pressed
    QCOMPARE(alone.address().toText(), delivered);
    alone.setProgrammable(true);
    const CliRun done = write(delivered, meterA01, delivered);
    QVERIFY2(done.status == 0, done.all());
    QCOMPARE(alone.address().toText(), u"000000366566"_s);
    QCOMPARE(searched().last()[u"known"_s], QJsonValue(true));
    // Every order stands in the log before it left, and how it ended behind it.
    QCOMPARE(
        m_desk->sql(u"SELECT group_concat(action || ': ' || detail, '; ') FROM (SELECT action, detail FROM "
                    u"operation_log WHERE action IN ('write-number', 'number-result') ORDER BY id DESC LIMIT 2)"_s),
        u"number-result: %1 → 366566, confirmed; write-number: %1 → 366566"_s.arg(delivered));
}

void MeterBusCliTest::freezeCollectedTwiceIsOneRow()
{
    const QStringList collect{u"collect"_s, u"--date"_s, u"2017-05-15"_s};
    QCOMPARE(run(collect).status, 0);
    const auto readings = [this] {
        return m_desk
            ->run({u"readings"_s, u"--meter"_s, meterA01, u"--from"_s, u"2017-05-15"_s, u"--to"_s, u"2017-05-15"_s})
            .objects();
    };
    QCOMPARE(readings().size(), 1);
    QCOMPARE(readings().first()[u"date"_s], QJsonValue(u"2017-05-15"_s));
    (void)run(collect);
    QCOMPARE(readings().size(), 1);
}

void MeterBusCliTest::aChargeUnfoldsToItsFrames()
{
    m_building->clock().moveTo(*VirtualTime::fromText(u"2017-05-17 00:20:00"));
    m_desk->setNow(u"2017-05-17 00:20:00"_s);
    QCOMPARE(run({u"collect"_s, u"--date"_s, u"2017-05-16"_s}).status, 0);
    QCOMPARE(m_desk->run({u"bill"_s}).status, 0);
    const QJsonObject charge = m_desk->run({u"statement"_s, u"--account"_s, roomA01, u"--words"_s, u"en"_s}).last();
    QCOMPARE(charge[u"kind"_s], QJsonValue(u"charge"_s));
    const QJsonArray frames = charge[u"frames"_s].toArray();
    // 05060001, the stamp, and 05060101, the registers of one day back; 33 added to each byte on the wire.
    const QStringList identifiers{u"34333938"_s, u"34333938"_s, u"34343938"_s, u"34343938"_s};
    QVERIFY2(frames.size() >= 4, qPrintable(QString::number(frames.size())));
    for (qsizetype i = 0; i < identifiers.size(); ++i) {
        QCOMPARE(frames[i][u"sent"_s], QJsonValue(i % 2 == 0));
        QVERIFY2(frames[i][u"hex"_s].toString().contains(identifiers[i]), qPrintable(frames[i][u"hex"_s].toString()));
        QCOMPARE(frames[i][u"link"_s].toString(), link());
    }
}

void MeterBusCliTest::passwordsAreMaskedInTheRecord()
{
    QCOMPARE(run({u"relay"_s, u"trip"_s, u"--meter"_s, meterA01, u"--reason"_s, u"test"_s}).status, 0);
    const QJsonObject command = m_desk->run({u"commands"_s, u"--meter"_s, meterA01}).last();
    bool sawCommand = false;
    for (const QJsonValue &frame : command[u"tx"_s].toArray()) {
        // 1C: four bytes of password and level, four of the operator, then N1 = 1A (4D on the wire).
        const QString text = frame.toString();
        if (text.contains(u"681c10"_s)) {
            sawCommand = true;
            QVERIFY2(text.contains(u"681c10****************4d33"_s), qPrintable(text));
        }
    }
    QVERIFY(sawCommand);
    QVERIFY(!command[u"rx"_s].toArray().isEmpty());
}

void MeterBusCliTest::unplugged()
{
    m_dongle->unplug();
    const CliRun read = run({u"read"_s, u"--meter"_s, meterA01});
    QCOMPARE(read.status, 1);
    QCOMPARE(read.errorCode(), u"not-connected"_s);
    QVERIFY(m_dongle->plugIn());
    QCOMPARE(run({u"read"_s, u"--meter"_s, meterA01}).status, 0);
}

void MeterBusCliTest::trainingOpensNoRealPort()
{
    Desk other;
    other.setNow(u"2017-05-16 00:20:00"_s);
    QCOMPARE(other.openBuilding(u"/dev/ttyUSB0"_s, u"serial"_s, u"meter-bus"_s), QByteArray());
    QCOMPARE(other.run({u"read"_s, u"--meter"_s, meterA01}).errorCode(), u"training-only"_s);
}

METERDESK_TEST(MeterBusCliTest)
#include "MeterBusCliTest.moc"
