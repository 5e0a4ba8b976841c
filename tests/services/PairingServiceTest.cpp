// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/PairingService.h"

#include "FakeGateway.h"
#include "RecordsDesk.h"
#include "TestMain.h"
#include "VerifyResult.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// Who may write meter tables, and what the records say of a meter that was looked for.
class PairingServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void onlyWhoMay_data();
    void onlyWhoMay();
    void whatLookingProves_data();
    void whatLookingProves();
    void deliverySettlesARefusal_data();
    void deliverySettlesARefusal();

private:
    /// The answer, with the event loop running: steps of an order follow each other through it.
    template <typename T>
    [[nodiscard]] static Result<T> ended(const Async<T> &answer)
    {
        return QTest::qWaitFor([&answer] { return answer.isFinished(); }) ? answer.result()
                                                                          : failure(ErrorCode::Timeout);
    }
    [[nodiscard]] QString download() { return m_desk->value(u"SELECT download FROM meter WHERE number = '366566'"_s); }
    [[nodiscard]] MeterId meter() const { return MeterId{1}; }

    std::unique_ptr<RecordsDesk> m_desk;
    FakeGateway m_gateway;
    std::unique_ptr<PairingService> m_service;
};

void PairingServiceTest::init()
{
    m_desk = std::make_unique<RecordsDesk>();
    m_desk->furnish();
    m_desk->execute(u"UPDATE meter SET download = 'pending'"_s);
    m_gateway.asked = 0;
    m_gateway.pairings.clear();
    m_gateway.pairing = {.meter = {}, .state = PairingState::Confirmed, .holder = {}, .detail = {}};
    m_service = std::make_unique<PairingService>(m_desk->database(), m_desk->clock, m_gateway);
    QCOMPARE(m_desk->value(u"SELECT number FROM meter WHERE id = 1"_s), u"366566"_s);
}

void PairingServiceTest::cleanup()
{
    m_service.reset();
    m_desk.reset();
}

void PairingServiceTest::onlyWhoMay_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("order");
    QTest::addColumn<bool>("permitted");
    // features: the installer works in 配表, the cashier only reads meters, the auditor only sees records.
    const auto row = [](Role role, const char *order, bool permitted) {
        QTest::addRow("%s: %s", qPrintable(wordOf(role)), order)
            << wordOf(role) << QString::fromLatin1(order) << permitted;
    };
    for (const Role role : {Role::Owner, Role::Manager, Role::Installer}) {
        for (const char *order : {"push", "cancel", "verify", "compare"})
            row(role, order, true);
    }
    row(Role::Cashier, "push", false);
    row(Role::Cashier, "cancel", false);
    row(Role::Cashier, "verify", true);
    row(Role::Cashier, "compare", true);
    for (const char *order : {"push", "cancel", "verify", "compare"})
        row(Role::Auditor, order, false);
}

void PairingServiceTest::onlyWhoMay()
{
    QFETCH(QString, role);
    QFETCH(QString, order);
    QFETCH(bool, permitted);
    const Actor actor{u"who"_s, fromWord<Role>(role).value()};
    Result<void> result;
    const auto keep = [&result](
                          const auto &answer) { result = answer ? Result<void>() : std::unexpected(answer.error()); };
    if (order == u"push")
        keep(ended(m_service->push(actor, {meter()})));
    else if (order == u"cancel")
        keep(ended(m_service->cancel(actor, {meter()})));
    else if (order == u"verify")
        keep(ended(m_service->verify(actor, {meter()})));
    else
        keep(ended(m_service->compare(actor, concentratorNo(u"17000405"_s))));
    if (permitted) {
        VERIFY_RESULT(result);
        QCOMPARE(m_gateway.asked, 1);
        return;
    }
    VERIFY_ERROR(result, ErrorCode::NotPermitted);
    QCOMPARE(m_gateway.asked, 0);
    QCOMPARE(download(), u"pending"_s);
}

void PairingServiceTest::whatLookingProves_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("after");
    QTest::newRow("it gave its own number") << u"pending"_s << u"confirmed"_s << u"downloaded"_s;
    QTest::newRow("after a failed push") << u"failed"_s << u"confirmed"_s << u"downloaded"_s;
    QTest::newRow("seen, but withdrawn by a person") << u"cancelled"_s << u"confirmed"_s << u"cancelled"_s;
    for (const char *answer : {"conflict", "refused", "silent", "other-number", "timeout", "not-connected"})
        QTest::addRow("%s", answer) << u"pending"_s << QString::fromLatin1(answer) << u"pending"_s;
}

void PairingServiceTest::whatLookingProves()
{
    QFETCH(QString, before);
    QFETCH(QString, answer);
    QFETCH(QString, after);
    m_desk->execute(u"UPDATE meter SET download = '%1'"_s.arg(before));
    m_gateway.pairing.state = fromWord<PairingState>(answer).value();
    const auto reports = ended(m_service->verify(Actor::system(), {meter()}));
    VERIFY_RESULT(reports);
    QCOMPARE(wordOf(reports->first().download), after);
    QCOMPARE(download(), after);
    QCOMPARE(m_gateway.pairings, QList{PairingAction::Verify});
    // Looked for at every try of a waiting command: only what changed is in the operation log.
    QCOMPARE(m_desk->value(u"SELECT count(*) FROM operation_log WHERE action = 'pair-verify'"_s),
        before == after ? u"0"_s : u"1"_s);
}

void PairingServiceTest::deliverySettlesARefusal_data()
{
    QTest::addColumn<QString>("opened"); // detail of the work item
    QTest::addColumn<QStringList>("refusals"); // of commands, oldest first
    QTest::addColumn<QString>("answer"); // of the push
    QTest::addColumn<QString>("closed");
    const QString lack = u"not-delivered slot 1 is empty"_s;
    const QString settled = u"system delivered 2017-05-16 08:00:00"_s;
    QTest::newRow("delivered now") << u"trip refused: "_s + lack << QStringList{lack} << u"confirmed"_s << settled;
    QTest::newRow("twice for want of delivery")
        << u"trip refused: "_s + lack << QStringList{lack, lack} << u"confirmed"_s << settled;
    QTest::newRow("the meter does not answer")
        << u"trip refused: "_s + lack << QStringList{lack} << u"silent"_s << u""_s;
    QTest::newRow("the meter refused") << u"trip refused: ERR 01"_s << QStringList{u"ERR 01"_s} << u"confirmed"_s
                                       << u""_s;
    QTest::newRow("the meter refused later")
        << u"trip refused: "_s + lack << QStringList{lack, u"ERR 01"_s} << u"confirmed"_s << u""_s;
    QTest::newRow("the meter refused before")
        << u"trip refused: ERR 01"_s << QStringList{u"ERR 01"_s, lack} << u"confirmed"_s << u""_s;
}

void PairingServiceTest::deliverySettlesARefusal()
{
    QFETCH(QString, opened);
    QFETCH(QStringList, refusals);
    QFETCH(QString, answer);
    QFETCH(QString, closed);
    for (const QString &detail : refusals)
        m_desk->execute(
            u"INSERT INTO meter_command (meter_id, action, purpose, state, operator, reason, queued_at, detail) VALUES "
            "(1, 'trip', 'policy-trip', 'refused', 'system', 'x', '2017-05-16 07:00:00', '%1')"_s.arg(detail));
    // Another meter's stays open.
    for (const QString &meter : {u"1"_s, u"2"_s})
        m_desk->execute(u"INSERT INTO work_item (topic, kind, meter_id, opened_at, detail) VALUES "
                        "('refused:%1', 'refused', %1, '2017-05-16 07:00:00', '%2')"_s.arg(meter, opened));
    m_gateway.pairing.state = fromWord<PairingState>(answer).value();
    VERIFY_RESULT(ended(m_service->push(m_desk->manager, {meter()})));
    const QString of = u"SELECT coalesce(closed_by || ' ' || note || ' ' || closed_at, '') FROM work_item "_s;
    QCOMPARE(m_desk->value(of + u"WHERE meter_id = 1"_s), closed);
    QCOMPARE(m_desk->value(of + u"WHERE meter_id = 2"_s), u""_s);
}

METERDESK_TEST(PairingServiceTest)
#include "PairingServiceTest.moc"
