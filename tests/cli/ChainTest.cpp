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

namespace {

/// The objects with this value under this key.
QList<QJsonObject> where(const QList<QJsonObject> &objects, const QString &key, const QString &value)
{
    QList<QJsonObject> found;
    std::ranges::copy_if(
        objects, std::back_inserter(found), [&](const QJsonObject &object) { return object[key].toString() == value; });
    return found;
}

} // namespace

/// The manual's chain with the real program, over TCP, against the virtual building: freezes, bills, trip, recharge,
/// close. Room A01 stands at 0.09 yuan and 19.29 kWh, pays 1.20 a kWh, and draws 2.14 and 0.70 kWh.
class ChainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void readBillTripRechargeClose();
    void aChargeUnfoldsToItsFrames();
    void unpluggedWhileTheTenantPays();
    void paidBeforeTheTripWent();
    void reversedBeforeTheCloseWent();
    void nothingAnswersNothingIsStored_data();
    void nothingAnswersNothingIsStored();
    void relayByHand();

private:
    /// Moves both sides to a moment.
    void goTo(const QString &time);
    /// Collects and bills both days: A01 at −3.32, on 2017-05-18 at 00:10.
    void spendEverything();
    /// Runs `policy` and answers with A01's row besides its alarms.
    [[nodiscard]] QJsonObject policyRow();
    [[nodiscard]] VirtualMeter &meter() { return *m_building->meter(meterA01); }
    [[nodiscard]] CliRun pay(const QStringList &more = {});

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<VirtualBuilding> m_building;
    std::unique_ptr<VirtualServer> m_server;
};

void ChainTest::init()
{
    const auto plan = BuildingPlan::sample();
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    auto building = VirtualBuilding::make(*plan, VirtualClock(*VirtualTime::fromText(u"2017-05-16 09:00:00")));
    QVERIFY(building);
    m_building = std::move(*building);
    m_server = std::make_unique<VirtualServer>(*m_building);
    const auto port = m_server->listen(QHostAddress::LocalHost, 0);
    QVERIFY(port);

    m_desk = std::make_unique<Desk>();
    goTo(u"2017-05-16 09:00:00"_s);
    const QByteArray trouble = m_desk->openBuilding(u"127.0.0.1:%1"_s.arg(*port));
    QVERIFY2(trouble.isEmpty(), trouble);
}

void ChainTest::cleanup()
{
    m_server.reset();
    m_building.reset();
    m_desk.reset();
}

void ChainTest::goTo(const QString &time)
{
    m_building->clock().moveTo(*VirtualTime::fromText(time));
    m_desk->setNow(time);
}

void ChainTest::spendEverything()
{
    goTo(u"2017-05-18 00:10:00"_s);
    const CliRun collected = m_desk->run({u"collect"_s});
    QVERIFY2(collected.status == 0, collected.all());
    const CliRun billed = m_desk->run({u"bill"_s});
    QVERIFY2(billed.status == 0, billed.all());
    QCOMPARE(m_desk->balance(roomA01), u"-3.32"_s);
}

QJsonObject ChainTest::policyRow()
{
    const CliRun run = m_desk->run({u"policy"_s, u"--timeout"_s, u"2000"_s});
    QList<QJsonObject> rows = where(run.objects(), u"account"_s, roomA01);
    rows.removeIf([](const QJsonObject &row) { return row[u"action"_s].toString().startsWith("alarm"_L1); });
    if (run.status != 0 || rows.size() != 1) {
        qCritical("%s", run.all().constData());
        return {};
    }
    return rows.first();
}

CliRun ChainTest::pay(const QStringList &more)
{
    return m_desk->run(QStringList{u"recharge"_s, u"--account"_s, roomA01, u"--amount"_s, u"50.00"_s, u"--method"_s,
                           u"cash"_s, u"--request-id"_s, u"payment-1"_s}
        + more);
}

void ChainTest::readBillTripRechargeClose()
{
    // Day 1: 2.14 kWh × 1.20 = 2.568 → 2.57; 0.09 − 2.57 = −2.48.
    goTo(u"2017-05-17 00:10:00"_s);
    const CliRun collected = m_desk->run({u"collect"_s});
    QVERIFY2(collected.status == 0, collected.all());
    const QList<QJsonObject> freezes = where(collected.objects(), u"meter"_s, meterA01);
    const QList<QJsonObject> freeze = where(freezes, u"date"_s, u"2017-05-16"_s);
    QVERIFY2(freeze.size() == 1, collected.all());
    QCOMPARE(freeze.first().keys(),
        (QStringList{u"attempts"_s, u"date"_s, u"flat"_s, u"meter"_s, u"peak"_s, u"read_at"_s, u"sharp"_s, u"status"_s,
            u"total"_s, u"valley"_s}));
    QCOMPARE(freeze.first()[u"status"_s], QJsonValue(u"ok"_s));
    QCOMPARE(freeze.first()[u"total"_s], QJsonValue(u"21.43"_s));

    const CliRun billed = m_desk->run({u"bill"_s});
    QVERIFY2(billed.status == 0, billed.all());
    const QJsonObject bill = where(billed.objects(), u"account"_s, roomA01).last();
    QCOMPARE(bill.keys(),
        (QStringList{u"account"_s, u"amount"_s, u"balance_after"_s, u"from"_s, u"kwh"_s, u"meter"_s, u"reason"_s,
            u"status"_s, u"to"_s}));
    QCOMPARE(bill[u"kwh"_s], QJsonValue(u"2.14"_s));
    QCOMPARE(bill[u"amount"_s], QJsonValue(u"2.57"_s));
    QCOMPARE(bill[u"balance_after"_s], QJsonValue(u"-2.48"_s));
    QCOMPARE(bill[u"from"_s], QJsonValue(u"2017-05-16"_s));
    QCOMPARE(bill[u"to"_s], QJsonValue(u"2017-05-16"_s));
    QCOMPARE(bill[u"reason"_s], QJsonValue(QJsonValue::Null));

    // Day 2: 0.70 × 1.20 = 0.84 → −3.32. What is billed is not billed again.
    spendEverything();
    QCOMPARE(m_desk->run({u"bill"_s}).out, QByteArray());
    const QJsonObject line =
        where(m_desk->run({u"readings"_s, u"--meter"_s, meterA01, u"--from"_s, u"2017-05-17"_s}).objects(), u"date"_s,
            u"2017-05-17"_s)
            .first();
    QCOMPARE(line[u"total"_s], QJsonValue(u"22.13"_s));

    // Policy: the relay is really open, in the meter and not only in the records.
    QVERIFY(!meter().isRelayOpen());
    const QList<QJsonObject> dry = where(m_desk->run({u"policy"_s, u"--dry-run"_s}).objects(), u"account"_s, roomA01);
    QCOMPARE(dry.last()[u"action"_s], QJsonValue(u"trip"_s));
    QVERIFY(!meter().isRelayOpen());
    const QJsonObject trip = policyRow();
    QCOMPARE(trip[u"action"_s], QJsonValue(u"trip"_s));
    QCOMPARE(trip[u"balance"_s], QJsonValue(u"-3.32"_s));
    QCOMPARE(trip[u"result"_s], QJsonValue(u"confirmed"_s));
    QVERIFY(meter().isRelayOpen());
    QCOMPARE(m_desk->run({u"accounts"_s, u"--code"_s, roomA01}).last()[u"relay"_s], QJsonValue(u"open"_s));
    const QJsonObject live = m_desk->run({u"read"_s, u"--meter"_s, meterA01}).last();
    QCOMPARE(live[u"relay"_s], QJsonValue(u"open"_s));
    QCOMPARE(live[u"protect"_s], QJsonValue(u"off"_s));
    QCOMPARE(live[u"total"_s], QJsonValue(u"22.14"_s)); // 110 W since midnight, until the trip
    QCOMPARE(live[u"clock"_s], QJsonValue(u"2017-05-18 00:10:00"_s));

    // Recharge: −3.32 + 50.00 = 46.68, at once; the close goes out with the next policy.
    goTo(u"2017-05-18 09:30:00"_s);
    const QString slip = m_desk->path(u"slip.pdf"_s);
    const CliRun paid = pay({u"--receipt"_s, slip});
    QVERIFY2(paid.status == 0, paid.all());
    QCOMPARE(paid.last()[u"balance_before"_s], QJsonValue(u"-3.32"_s));
    QCOMPARE(paid.last()[u"balance_after"_s], QJsonValue(u"46.68"_s));
    QCOMPARE(paid.last()[u"close"_s], QJsonValue(u"queued"_s));
    const QString text = pdfText(slip);
    QVERIFY2(text.contains(u"¥50.00") && text.contains(u"人民币伍拾元整"), text.toUtf8());
    QVERIFY(meter().isRelayOpen());
    const QJsonObject close = policyRow();
    QCOMPARE(close[u"action"_s], QJsonValue(u"close"_s));
    QCOMPARE(close[u"result"_s], QJsonValue(u"confirmed"_s));
    QVERIFY(!meter().isRelayOpen());
    QCOMPARE(meter().trips(), 1);
    QCOMPARE(meter().closes(), 1);

    // What was done is on record: the frames without the password, the ledger proven.
    const QList<QJsonObject> commands = m_desk->run({u"commands"_s, u"--meter"_s, meterA01}).objects();
    QCOMPARE(commands.size(), 2);
    QCOMPARE(commands[0][u"purpose"_s], QJsonValue(u"recharge-close"_s));
    QCOMPARE(commands[1][u"purpose"_s], QJsonValue(u"policy-trip"_s));
    for (const QJsonObject &command : commands) {
        QCOMPARE(command[u"result"_s], QJsonValue(u"confirmed"_s));
        QVERIFY(!command[u"tx"_s].toArray().isEmpty() && !command[u"rx"_s].toArray().isEmpty());
        const auto sent = command[u"tx"_s].toArray();
        QVERIFY(std::ranges::any_of(sent, [](const QJsonValue &hex) { return hex.toString().contains(u"**"); }));
    }
    const CliRun verified = m_desk->run({u"verify"_s});
    QVERIFY2(verified.status == 0, verified.all());
    QCOMPARE(verified.last()[u"entries"_s].toInt(), 4); // 0.09, −2.57, −0.84, +50.00
}

void ChainTest::aChargeUnfoldsToItsFrames()
{
    spendEverything();
    const CliRun plain = m_desk->run({u"statement"_s, u"--account"_s, roomA01});
    QVERIFY(!plain.last().contains(u"frames"_s));
    const CliRun run = m_desk->run({u"statement"_s, u"--account"_s, roomA01, u"--words"_s, u"zh"_s});
    QVERIFY2(run.status == 0, run.all());
    const QList<QJsonObject> charges = where(run.objects(), u"kind"_s, u"charge"_s);
    QCOMPARE(charges.size(), 2);
    for (const QJsonObject &charge : charges) {
        const QJsonArray frames = charge[u"frames"_s].toArray();
        QCOMPARE(frames.size(), 2);
        QCOMPARE(frames[0][u"sent"_s], QJsonValue(true));
        QCOMPARE(frames[1][u"sent"_s], QJsonValue(false));
        for (const QJsonValue &frame : frames) {
            QCOMPARE(frame[u"link"_s].toString(), u"127.0.0.1:%1"_s.arg(m_server->port()));
            QCOMPARE(frame[u"at"_s].toString(), u"2017-05-18 00:10:00"_s);
        }
        // Point 1, F161 and the day that was billed (day, month, year): the question asks for it, the answer names it.
        const QString day = charge[u"bill"_s][u"to"_s].toString() == u"2017-05-17 00:00:00" ? u"160517"_s : u"170517"_s;
        for (const QJsonValue &frame : frames)
            QVERIFY2(frame[u"hex"_s].toString().contains(u"01010114"_s + day), qPrintable(frame[u"hex"_s].toString()));
        QVERIFY(!frames[1][u"words"_s].toString().isEmpty());
    }
}

void ChainTest::unpluggedWhileTheTenantPays()
{
    spendEverything();
    QCOMPARE(policyRow()[u"result"_s], QJsonValue(u"confirmed"_s));
    QVERIFY(meter().isRelayOpen());

    m_server->unplug();
    goTo(u"2017-05-18 09:30:00"_s);
    const QString slip = m_desk->path(u"slip.pdf"_s);
    const CliRun paid = pay({u"--receipt"_s, slip, u"--send-close"_s, u"--timeout"_s, u"500"_s});
    QVERIFY2(paid.status == 0, paid.all());
    QCOMPARE(paid.last()[u"balance_after"_s], QJsonValue(u"46.68"_s));
    QCOMPARE(paid.last()[u"close"_s], QJsonValue(u"queued"_s));
    QVERIFY(pdfText(slip).contains(u"人民币伍拾元整"));
    const CliRun tried = m_desk->run({u"policy"_s, u"--timeout"_s, u"500"_s});
    QVERIFY2(tried.status == 0, tried.all());
    QVERIFY(meter().isRelayOpen());
    QCOMPARE(
        m_desk->run({u"commands"_s, u"--meter"_s, meterA01}).objects().first()[u"result"_s], QJsonValue(u"queued"_s));

    // Every run is a new process, so this is the restarted program too.
    QVERIFY(m_server->plugIn());
    QCOMPARE(policyRow()[u"result"_s], QJsonValue(u"confirmed"_s));
    QVERIFY(!meter().isRelayOpen());
    QCOMPARE(meter().closes(), 1);
}

void ChainTest::paidBeforeTheTripWent()
{
    spendEverything();
    m_server->unplug();
    QVERIFY(m_desk->run({u"policy"_s, u"--timeout"_s, u"500"_s}).status == 0);
    const CliRun paid = pay();
    QVERIFY2(paid.status == 0, paid.all());

    QVERIFY(m_server->plugIn());
    const CliRun run = m_desk->run({u"policy"_s, u"--timeout"_s, u"2000"_s});
    QVERIFY2(run.status == 0, run.all());
    QCOMPARE(meter().trips(), 0);
    QCOMPARE(
        m_desk->run({u"commands"_s, u"--meter"_s, meterA01}).objects().last()[u"result"_s], QJsonValue(u"cancelled"_s));
}

void ChainTest::reversedBeforeTheCloseWent()
{
    spendEverything();
    QCOMPARE(policyRow()[u"result"_s], QJsonValue(u"confirmed"_s));
    m_server->unplug();
    const CliRun paid = pay();
    QCOMPARE(paid.last()[u"close"_s], QJsonValue(u"queued"_s));
    const CliRun reversed = m_desk->run({u"reverse"_s, u"--receipt"_s, paid.last()[u"receipt_no"_s].toString(),
        u"--reason"_s, u"收错户"_s, u"--request-id"_s, u"reversal-1"_s});
    QVERIFY2(reversed.status == 0, reversed.all());
    QCOMPARE(reversed.last()[u"balance_after"_s], QJsonValue(u"-3.32"_s));

    QVERIFY(m_server->plugIn());
    QVERIFY(m_desk->run({u"policy"_s, u"--timeout"_s, u"2000"_s}).status == 0);
    QVERIFY(meter().isRelayOpen());
    QCOMPARE(meter().closes(), 0);
    QCOMPARE(m_desk->run({u"commands"_s, u"--meter"_s, meterA01}).objects().first()[u"result"_s],
        QJsonValue(u"cancelled"_s));
}

void ChainTest::nothingAnswersNothingIsStored_data()
{
    QTest::addColumn<QString>("faults");
    QTest::newRow("unplugged") << u"unplugged"_s;
    QTest::newRow("silence") << u"drop=1"_s;
    QTest::newRow("every checksum wrong") << u"corrupt=1"_s;
    QTest::newRow("every frame too short") << u"half=1"_s;
    QTest::newRow("another meter's answer") << u"wrong-meter=1"_s;
}

void ChainTest::nothingAnswersNothingIsStored()
{
    QFETCH(QString, faults);
    const QStringList hurry{u"--timeout"_s, u"200"_s, u"--retries"_s, u"0"_s};
    goTo(u"2017-05-17 00:10:00"_s);
    const QByteArray ledger = m_desk->run({u"ledger"_s}).out;
    if (faults == u"unplugged")
        m_server->unplug();
    else
        m_server->setFaults(*FaultPlan::parse(faults));

    const CliRun collected = m_desk->run(QStringList{u"collect"_s, u"--date"_s, u"2017-05-16"_s} + hurry);
    QVERIFY2(collected.status == 1, collected.all());
    QCOMPARE(collected.objects().size(), 20);
    for (const QJsonObject &row : collected.objects()) {
        const QString status = row[u"status"_s].toString();
        // A concentrator names the point of each freeze: a neighbour's, asked for in the same frame, is a true value.
        if (faults.startsWith("wrong-meter"_L1) && row[u"meter"_s] != QJsonValue(meterA01))
            continue;
        QVERIFY2(status == u"timeout" || status == u"error", collected.all());
        QCOMPARE(row[u"total"_s], QJsonValue(QJsonValue::Null));
    }
    // A forwarded request waits out the 10 s of its port: a frame that is no answer is as good as none, so two rows do
    // not wait.
    if (!faults.startsWith("drop"_L1) && !faults.startsWith("half"_L1)) {
        const CliRun read = m_desk->run(QStringList{u"read"_s, u"--meter"_s, meterA01} + hurry);
        QVERIFY2(read.status == 1 && !read.errorCode().isEmpty(), read.all());
    }
    if (faults.startsWith("wrong-meter"_L1))
        return;
    QCOMPARE(m_desk->run({u"bill"_s}).out, QByteArray());
    QCOMPARE(m_desk->run({u"ledger"_s}).out, ledger);
    QCOMPARE(m_desk->run({u"readings"_s, u"--status"_s, u"ok"_s}).out, QByteArray());
}

void ChainTest::relayByHand()
{
    const auto relay = [this](const QString &action) {
        return m_desk->run(
            {u"relay"_s, action, u"--meter"_s, meterA01, u"--reason"_s, u"门锁坏了"_s, u"--timeout"_s, u"2000"_s});
    };
    const CliRun trip = relay(u"trip"_s);
    QVERIFY2(trip.status == 0, trip.all());
    QCOMPARE(trip.last().keys(),
        (QStringList{u"action"_s, u"attempts"_s, u"meter"_s, u"protect"_s, u"relay"_s, u"result"_s}));
    QCOMPARE(trip.last()[u"result"_s], QJsonValue(u"confirmed"_s));
    QCOMPARE(trip.last()[u"relay"_s], QJsonValue(u"open"_s));
    QVERIFY(meter().isRelayOpen());

    const CliRun permit = relay(u"permit-close"_s);
    QVERIFY2(permit.status == 0, permit.all());
    QCOMPARE(permit.last()[u"result"_s], QJsonValue(u"permitted"_s));
    QVERIFY(meter().isRelayOpen() && meter().isClosePermitted());

    const CliRun close = relay(u"close"_s);
    QVERIFY2(close.status == 0, close.all());
    QVERIFY(!meter().isRelayOpen());

    // 保电: the meter refuses to trip.
    QCOMPARE(relay(u"protect"_s).last()[u"protect"_s], QJsonValue(u"on"_s));
    QVERIFY(meter().isProtected());
    const CliRun refused = relay(u"trip"_s);
    QVERIFY2(refused.status == 1, refused.all());
    QVERIFY(!meter().isRelayOpen());
    QCOMPARE(relay(u"unprotect"_s).last()[u"protect"_s], QJsonValue(u"off"_s));
    QVERIFY(!meter().isProtected());
    QCOMPARE(m_desk->run({u"commands"_s, u"--meter"_s, meterA01}).objects().first()[u"purpose"_s],
        QJsonValue(u"operator-unprotect"_s));
}

METERDESK_TEST(ChainTest)

#include "ChainTest.moc"
