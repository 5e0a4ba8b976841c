// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/ClockService.h"

#include "FakeGateway.h"
#include "RecordsDesk.h"
#include "TestMain.h"
#include "VerifyResult.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// Who may read and set clocks. When they are set is in ClockRulesTest; over the wire it is tested with the program.
class ClockServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhoMay_data();
    void onlyWhoMay();
    void theTimeIsToldOnceADay_data();
    void theTimeIsToldOnceADay();
};

void ClockServiceTest::onlyWhoMay_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("order");
    QTest::addColumn<bool>("permitted");
    const auto row = [](const char *role, const char *order, bool permitted) {
        QTest::addRow("%s: %s", role, order) << QString::fromLatin1(role) << QString::fromLatin1(order) << permitted;
    };
    const std::array reads{"read", "read-meter"};
    const std::array changes{"set", "set-meter", "broadcast"};
    // Against what the clocks say, only a manager decides.
    const std::array decisions{"set-decided", "set-meter-decided", "broadcast-decided"};
    for (const char *role : {"owner", "manager"}) {
        for (const char *order : {"read", "read-meter", "set", "set-meter", "broadcast", "set-decided",
                 "set-meter-decided", "broadcast-decided"})
            row(role, order, true);
    }
    for (const char *order : reads) {
        row("installer", order, true);
        row("cashier", order, true);
        row("auditor", order, false);
    }
    for (const char *order : changes) {
        row("installer", order, true);
        row("cashier", order, false);
        row("auditor", order, false);
    }
    for (const char *order : decisions) {
        row("installer", order, false);
        row("cashier", order, false);
        row("auditor", order, false);
    }
}

void ClockServiceTest::onlyWhoMay()
{
    QFETCH(QString, role);
    QFETCH(QString, order);
    QFETCH(bool, permitted);
    RecordsDesk desk;
    desk.furnish();
    FakeGateway gateway; // nobody answers: who is let through hears that
    ClockService service(desk.database(), desk.clock, gateway);
    const Actor actor{u"who"_s, fromWord<Role>(role).value()};
    const ConcentratorNo concentrator = concentratorNo(u"17000405"_s);
    const MeterNo meter = meterNo(u"366566"_s);
    const bool decided = order.endsWith(u"-decided");
    std::optional<Error> error;
    const auto wait = [&error](const auto &answer) {
        if (!QTest::qWaitFor([&answer] { return answer.isFinished(); }))
            return;
        if (const auto result = answer.result(); !result)
            error = result.error();
    };
    if (order == u"read")
        wait(service.read(actor, concentrator));
    else if (order == u"read-meter")
        wait(service.readMeter(actor, meter));
    else if (order.startsWith(u"set-meter"))
        wait(service.setMeter(actor, meter, decided));
    else if (order.startsWith(u"set"))
        wait(service.set(actor, concentrator, decided));
    else
        wait(service.broadcast(actor, concentrator, decided));
    QVERIFY(error);
    QCOMPARE(errorCodeName(error->code), errorCodeName(permitted ? ErrorCode::Timeout : ErrorCode::NotPermitted));
    QCOMPARE(gateway.asked > 0, permitted);
    QCOMPARE(desk.value(u"SELECT count(*) FROM operation_log WHERE action LIKE 'clock%'"_s), u"0"_s);
}

void ClockServiceTest::theTimeIsToldOnceADay_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<LinkState>("link");
    QTest::addColumn<int>("clockIsOff"); // seconds: the concentrator's − ours
    QTest::addColumn<int>("broadcasts"); // of three rounds on two days
    QTest::addColumn<int>("refusals"); // in the log
    QTest::newRow("off unless somebody wants it") << QString() << LinkState::Online << 0 << 0 << 0;
    QTest::newRow("switched off") << u"off"_s << LinkState::Online << 0 << 0 << 0;
    QTest::newRow("once a day") << u"on"_s << LinkState::Online << 20 << 2 << 0;
    QTest::newRow("no link") << u"on"_s << LinkState::Offline << 0 << 0 << 0;
    QTest::newRow("our clock is not to be trusted") << u"on"_s << LinkState::Online << 600 << 0 << 2;
}

/// The daily job: three rounds, two of them on the same day.
void ClockServiceTest::theTimeIsToldOnceADay()
{
    QFETCH(QString, setting);
    QFETCH(LinkState, link);
    QFETCH(int, clockIsOff);
    QFETCH(int, refusals);
    RecordsDesk desk;
    desk.furnish();
    if (!setting.isEmpty())
        desk.execute(u"INSERT INTO setting VALUES ('clock.daily-broadcast', '%1')"_s.arg(setting));
    FakeGateway gateway;
    gateway.ports = 2;
    gateway.link = link;
    ClockService service(desk.database(), desk.clock, gateway);
    for (const QString &at : {u"2017-05-16 09:00:00"_s, u"2017-05-16 09:30:00"_s, u"2017-05-17 00:30:00"_s}) {
        desk.clock.set(WallTime::fromText(at).value());
        gateway.clock = desk.clock.now().plusSeconds(clockIsOff);
        const auto told = service.broadcastDaily(Actor::system());
        QVERIFY(QTest::qWaitFor([&told] { return told.isFinished(); })); // its steps need this thread's loop
        VERIFY_RESULT(told.result());
    }
    QTEST(gateway.broadcasts, "broadcasts");
    QTRY_COMPARE(desk.value(u"SELECT count(*) FROM operation_log WHERE detail LIKE 'not sent: %'"_s).toInt(), refusals);
    VERIFY_ERROR(answerOf(service.broadcastDaily(Actor{u"till"_s, Role::Cashier})), ErrorCode::NotPermitted);
}

METERDESK_TEST(ClockServiceTest)
#include "ClockServiceTest.moc"
