// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/PolicyService.h"

#include "SettingsService.h"
#include "TestBuilding.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "commands/CommandService.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

class PolicyServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { use(DatabaseMark::Training, {.memberPhone = u"18072865027"_s}); }

    /// B16: levels 20 and 10, strictly below, once per downward crossing, the most severe only.
    void alarmsComeOnEdges()
    {
        m_building->sql(u"UPDATE account SET auto_trip = 0"_s);
        const QList<std::pair<QString, QString>> chain{{u"20.00"_s, u""_s}, {u"19.99"_s, u"alarm1 notified"_s},
            {u"10.00"_s, u""_s}, {u"9.99"_s, u"alarm2 notified"_s}, {u"9.00"_s, u""_s}, {u"25.00"_s, u""_s},
            {u"8.00"_s, u"alarm2 notified"_s}};
        for (const auto &[balance, expected] : chain) {
            m_building->setBalance(m_account, balance);
            QCOMPARE(evaluate(), expected);
            QCOMPARE(evaluate(), QString()); // nothing twice
        }
        QCOMPARE(m_building->ask(u"SELECT group_concat(text, ' ') FROM notification"_s),
            u"您的余额已经不足20元,请及时充值 您的余额已经不足10元,请及时充值 您的余额已经不足10元,请及时充值"_s);
        QCOMPARE(m_building->ask(u"SELECT DISTINCT phone FROM notification"_s), u"18072865027"_s);
    }

    void untouchedAccountAtZeroGivesNoAlarm() { QCOMPARE(evaluate(), QString()); }

    void withoutAnyPhoneTheAlarmIsStillSeen()
    {
        use(DatabaseMark::Training, {});
        m_building->setBalance(m_account, u"15.00"_s);
        QCOMPARE(evaluate(), u"alarm1 no-phone"_s);
        QCOMPARE(m_building->ask(u"SELECT count(*) FROM notification"_s), u"0"_s);
    }

    void buildingsContactStandsInForTheTenant()
    {
        use(DatabaseMark::Training, {});
        m_building->sql(u"UPDATE property SET contact_phone = '18958000000' WHERE type = 'centralized'"_s);
        m_building->setBalance(m_account, u"15.00"_s);
        QCOMPARE(evaluate(), u"alarm1 notified"_s);
        QCOMPARE(m_building->ask(u"SELECT phone FROM notification"_s), u"18958000000"_s);
    }

    void trips_data()
    {
        QTest::addColumn<QString>("overdraft");
        QTest::addColumn<QString>("balance");
        QTest::addColumn<bool>("onceReached");
        QTest::addColumn<bool>("tripped");
        QTest::newRow("B17 -9.99") << u"10.00"_s << u"-9.99"_s << false << false;
        QTest::newRow("B17 -10.00") << u"10.00"_s << u"-10.00"_s << false << false;
        QTest::newRow("B17 -10.01") << u"10.00"_s << u"-10.01"_s << false << true;
        QTest::newRow("B17b 0.00") << u"0.00"_s << u"0.00"_s << false << false;
        QTest::newRow("B17b -0.01") << u"0.00"_s << u"-0.01"_s << false << true;
        QTest::newRow("R-03 reached, -9.99") << u"10.00"_s << u"-9.99"_s << true << false;
        QTest::newRow("R-03 reached, -10.00") << u"10.00"_s << u"-10.00"_s << true << true;
    }

    void trips()
    {
        QFETCH(QString, overdraft);
        QFETCH(QString, balance);
        QFETCH(bool, onceReached);
        QFETCH(bool, tripped);
        use(DatabaseMark::Training, {.overdraft = overdraft});
        if (onceReached)
            m_building->sql(u"INSERT INTO setting VALUES ('policy.trip-limit', 'reached')"_s);
        silenceAlarms();
        readYesterday();
        m_building->setBalance(m_account, balance);
        QCOMPARE(evaluate(), tripped ? u"trip queued"_s : QString());
        QCOMPARE(
            m_building->ask(u"SELECT count(*) FROM meter_command WHERE state = 'queued' AND purpose = 'policy-trip'"_s),
            tripped ? u"1"_s : u"0"_s);
        if (tripped)
            QCOMPARE(evaluate(), u"trip waiting"_s);
    }

    void dryRunStoresNothing()
    {
        readYesterday();
        m_building->setBalance(m_account, u"-5.00"_s);
        QCOMPARE(evaluate(true), u"alarm2 notified, trip queued"_s);
        QCOMPARE(m_building->ask(u"SELECT (SELECT count(*) FROM meter_command) + (SELECT count(*) FROM notification) "
                                 "+ (SELECT count(*) FROM policy_event) + (SELECT count(*) FROM alarm_state)"_s),
            u"0"_s);
        QCOMPARE(evaluate(true), u"alarm2 notified, trip queued"_s);
    }

    void whatBlocksATrip_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no reading for 48 hours") << u"UPDATE reading SET as_of = '2017-05-19 09:00:00'"_s
                                                 << u"2017-05-21 09:00:00"_s << u"trip blocked stale-data"_s;
        QTest::newRow("reading just under 48 hours old")
            << u"UPDATE reading SET as_of = '2017-05-19 09:00:01'"_s << u"2017-05-21 09:00:00"_s << u"trip queued"_s;
        QTest::newRow("billed to yesterday is enough")
            << u"INSERT INTO billing_pointer VALUES (1, '2017-05-30 00:00:00', 0, NULL, NULL, NULL, NULL)"_s
            << u"2017-05-30 09:00:00"_s << u"trip queued"_s;
        QTest::newRow("manual account") << u"UPDATE account SET auto_trip = 0"_s << u"2017-05-21 09:00:00"_s
                                        << u"trip offered"_s;
        QTest::newRow("protected") << u"INSERT INTO meter_fact (meter_id, protection) VALUES (1, 'on')"_s
                                   << u"2017-05-21 09:00:00"_s << u"trip blocked protected"_s;
        QTest::newRow("open already") << u"INSERT INTO meter_fact (meter_id, relay) VALUES (1, 'open')"_s
                                      << u"2017-05-21 09:00:00"_s << QString();
        QTest::newRow("vacant") << u"UPDATE tenancy SET vacant = 1"_s << u"2017-05-21 09:00:00"_s << QString();
        QTest::newRow("account closed") << u"UPDATE account SET closed_on = '2017-05-20'"_s << u"2017-05-21 09:00:00"_s
                                        << QString();
        QTest::newRow("refused before")
            << u"INSERT INTO work_item (topic, kind, meter_id, opened_at, detail) VALUES ('refused:1', 'refused', 1, '', '')"_s
            << u"2017-05-21 09:00:00"_s << u"trip blocked refused"_s;
    }

    void whatBlocksATrip()
    {
        QFETCH(QString, sql);
        QFETCH(QString, now);
        QFETCH(QString, expected);
        silenceAlarms();
        readYesterday();
        m_building->setBalance(m_account, u"-0.01"_s);
        m_building->sql(sql);
        m_building->setNow(now);
        QCOMPARE(evaluate(), expected);
        QCOMPARE(
            m_building->ask(u"SELECT count(*) FROM meter_command"_s), expected == u"trip queued"_s ? u"1"_s : u"0"_s);
    }

    void liveDatabaseTripsNobodyUntilAManagerSwitchesItOn()
    {
        use(DatabaseMark::Live, {});
        silenceAlarms();
        readYesterday();
        m_building->setBalance(m_account, u"-5.00"_s);
        QCOMPARE(evaluate(), u"trip blocked trips-off"_s);

        SettingsService settings(m_building->database(), m_building->clock());
        DeskSettings wanted = settings.load().result().value();
        QVERIFY(!wanted.automaticTrips);
        wanted.automaticTrips = true;
        VERIFY_ERROR(settings.change(cashier(), wanted).result(), ErrorCode::NotPermitted);
        VERIFY_RESULT(settings.change(manager(), wanted).result());

        m_building->setNow(u"2017-05-21 07:59:59"_s);
        QCOMPARE(evaluate(), u"trip blocked outside-hours"_s);
        m_building->setNow(u"2017-05-21 20:00:00"_s);
        QCOMPARE(evaluate(), u"trip blocked outside-hours"_s);
        m_building->setNow(u"2017-05-21 08:00:00"_s);
        QCOMPARE(evaluate(), u"trip queued"_s);
    }

    void queuedTripIsCancelledOnceTheBalanceAllows()
    {
        silenceAlarms();
        readYesterday();
        m_building->setBalance(m_account, u"-0.01"_s);
        QCOMPARE(evaluate(), u"trip queued"_s);
        m_building->setBalance(m_account, u"0.00"_s);
        QCOMPARE(evaluate(), QString());
        QCOMPARE(m_building->ask(u"SELECT state || ' ' || detail FROM meter_command"_s), u"cancelled balance-allows"_s);
    }

    void protectedTripIsLoggedOnceAndNotRetriedUntilReleased()
    {
        silenceAlarms();
        readYesterday();
        m_building->setBalance(m_account, u"-0.01"_s);
        m_building->setRelay(m_meter, Relay::Closed, Protection::On);
        QCOMPARE(evaluate(), u"trip blocked protected"_s);
        QCOMPARE(evaluate(), u"trip blocked protected"_s);
        QCOMPARE(m_building->ask(u"SELECT count(*) FROM policy_event"_s), u"1"_s);
        m_building->setRelay(m_meter, Relay::Closed, Protection::Off);
        QCOMPARE(evaluate(), u"trip queued"_s);
        QCOMPARE(m_building->ask(u"SELECT closed_by FROM work_item WHERE kind = 'protected'"_s), u"system"_s);
    }

    void closesFollowOurOwnTripOnly()
    {
        silenceAlarms();
        readYesterday();
        m_building->setBalance(m_account, u"5.00"_s);
        m_building->setRelay(m_meter, Relay::Open);
        QCOMPARE(evaluate(), QString()); // open, but not by us
        m_building->sql(
            u"INSERT INTO meter_command (meter_id, account_id, tenancy_id, action, purpose, state, operator, reason, "
            "queued_at, sent_at) VALUES (1, 1, 1, 'trip', 'policy-trip', 'confirmed', 'system', 'x', "
            "'2017-05-20 09:00:00', '2017-05-20 09:00:01')"_s);
        QCOMPARE(evaluate(), u"close queued"_s);
        QCOMPARE(evaluate(), u"close waiting"_s);
        QCOMPARE(m_building->ask(u"SELECT action FROM meter_command WHERE purpose = 'recharge-close'"_s), u"close"_s);
    }

    void permitMetersGetAPermit()
    {
        m_building->sql(u"UPDATE meter SET close_mode = 'permit'"_s);
        closesFollowOurOwnTripOnlyWith(u"permit-close"_s);
    }

    void auditorRunsNoPolicy()
    {
        PolicyService service(m_building->database(), m_building->clock());
        VERIFY_ERROR(service.evaluate({u"x"_s, Role::Auditor}).result(), ErrorCode::NotPermitted);
    }

private:
    void use(DatabaseMark mark, const TestRoom &room)
    {
        m_building = std::make_unique<TestBuilding>(mark);
        m_building->addPrice(u"1.20"_s);
        m_account = m_building->addRoom(room);
        m_meter = m_building->addMeter();
        m_building->setNow(u"2017-05-21 09:00:00"_s);
    }

    void silenceAlarms() { m_building->sql(u"UPDATE account SET alarm1 = -99999999, alarm2 = -99999999"_s); }
    void readYesterday() { m_building->addFreeze(m_meter, QDate(2017, 5, 20), u"1.00"_s); }

    void closesFollowOurOwnTripOnlyWith(const QString &action)
    {
        silenceAlarms();
        m_building->setBalance(m_account, u"0.01"_s);
        m_building->setRelay(m_meter, Relay::Open);
        m_building->sql(
            u"INSERT INTO meter_command (meter_id, account_id, tenancy_id, action, purpose, state, operator, reason, "
            "queued_at, sent_at) VALUES (1, 1, 1, 'trip', 'policy-trip', 'confirmed', 'system', 'x', '', "
            "'2017-05-20 09:00:01')"_s);
        m_building->sql(u"UPDATE meter_command SET queued_at = '2017-05-20 09:00:00'"_s);
        QCOMPARE(evaluate(), u"close queued"_s);
        QCOMPARE(m_building->ask(u"SELECT action FROM meter_command WHERE purpose = 'recharge-close'"_s), action);
    }

    /// "alarm2 notified, trip blocked stale-data"
    QString evaluate(bool dryRun = false)
    {
        PolicyService service(m_building->database(), m_building->clock());
        const auto rows = service.evaluate(manager(), dryRun).result();
        if (!rows)
            return rows.error().detail;
        QStringList lines;
        for (const PolicyRow &row : *rows)
            lines += u"%1 %2 %3"_s.arg(wordOf(row.action), row.result, row.reason).trimmed();
        return lines.join(u", "_s);
    }

    std::unique_ptr<TestBuilding> m_building;
    AccountId m_account;
    MeterId m_meter;
};

METERDESK_TEST(PolicyServiceTest)

#include "PolicyServiceTest.moc"
