// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/CommandService.h"

#include "TestBuilding.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "commands/PolicyService.h"
#include "money/RechargeService.h"
#include "tenancy/TenancyService.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

class CommandServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_building = std::make_unique<TestBuilding>();
        m_building->addPrice(u"1.20"_s);
        m_account = m_building->addRoom();
        m_meter = m_building->addMeter();
        m_building->setNow(u"2017-05-21 09:00:00"_s);
        m_building->addFreeze(m_meter, QDate(2017, 5, 20), u"1.00"_s);
        m_building->setRelay(m_meter, Relay::Closed);
        m_service = std::make_unique<CommandService>(m_building->database(), m_building->clock());
    }

    void cleanup()
    {
        m_service.reset();
        m_building.reset();
    }

    void tripIsSentAndKeptWithItsFrames()
    {
        const CommandId trip = queueTrip();
        QVERIFY(m_service->judge(trip).result().value());
        QVERIFY(!m_service->judge(trip).result().value()); // another program must not send it too
        const FrameRecord request{.at = m_building->clock().now(),
            .sent = true,
            .bytes = QByteArray::fromHex("68665636680016"),
            .secretOffset = 4,
            .secretLength = 2};
        const auto state = m_service
                               ->finish(trip,
                                   {.state = CommandState::Confirmed,
                                       .relay = Relay::Open,
                                       .protection = Protection::Off,
                                       .attempts = 1,
                                       .frames = {request}})
                               .result();
        VERIFY_RESULT(state);
        QVERIFY(*state == CommandState::Confirmed);
        QCOMPARE(relayFact(), u"open"_s);
        QCOMPARE(m_building->ask(u"SELECT result FROM policy_event WHERE action = 'trip'"_s), u"confirmed"_s);

        const auto list = m_service->list({.meter = MeterNo::fromText(u"000000366566").value()}).result();
        VERIFY_RESULT(list);
        QCOMPARE(list->size(), 1);
        const CommandRecord record = list->first();
        QCOMPARE(record.meterNo.toText(), u"366566"_s);
        QCOMPARE(record.account.toText(), u"0000200001"_s);
        QVERIFY(record.purpose == CommandPurpose::PolicyTrip);
        QCOMPARE(record.operatorName, u"system"_s);
        QCOMPARE(shownHex(record.frames.first()), u"68 66 56 36 ** ** 16"_s);
        QCOMPARE(m_service->list({.since = wallTime(u"2017-05-21 09:00:01"_s)}).result()->size(), 0);
    }

    void tripQueuedThenPaidIsNeverSent()
    {
        const CommandId trip = queueTrip();
        const auto paid = recharge(u"50.00"_s);
        QVERIFY(paid.close == CloseResult::NotNeeded);
        QVERIFY(!m_service->judge(trip).result().value());
        QCOMPARE(stateOf(trip), u"cancelled balance-allows"_s);
    }

    void tripQueuedThenPaidByAnotherWayIsCancelledByTheJudgement()
    {
        const CommandId trip = queueTrip();
        m_building->setBalance(m_account, u"0.00"_s);
        QVERIFY(!m_service->judge(trip).result().value());
        QCOMPARE(stateOf(trip), u"cancelled balance-allows"_s);
    }

    void judgementOfATrip_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("reason");
        QTest::newRow("meter replaced") << u"UPDATE meter SET status = 'removed', removed_at = '2017-05-21 08:00:00'"_s
                                        << u"meter-replaced"_s;
        QTest::newRow("meter moved to no room") << u"UPDATE meter SET property_id = NULL"_s << u"meter-replaced"_s;
        QTest::newRow("not delivered") << u"UPDATE meter SET download = 'pending'"_s << u"not-delivered"_s;
        QTest::newRow("withdrawn") << u"UPDATE meter SET download = 'cancelled'"_s << u"not-delivered"_s;
        QTest::newRow("account closed") << u"UPDATE account SET closed_on = '2017-05-21'"_s << u"account-closed"_s;
        QTest::newRow("manual now") << u"UPDATE account SET auto_trip = 0"_s << u"manual-account"_s;
        QTest::newRow("protected now") << u"UPDATE meter_fact SET protection = 'on'"_s << u"protected"_s;
        QTest::newRow("open already") << u"UPDATE meter_fact SET relay = 'open'"_s << u"already-open"_s;
        QTest::newRow("another tenant") << u"UPDATE meter_command SET tenancy_id = NULL"_s << u"tenancy-changed"_s;
        QTest::newRow("switched off") << u"INSERT INTO setting VALUES ('policy.automatic-trips', 'off')"_s
                                      << u"trips-off"_s;
        QTest::newRow("out of hours")
            << u"INSERT INTO setting VALUES ('policy.trips-from', '10:00'), ('policy.trips-to', '20:00')"_s
            << u"outside-hours"_s;
        QTest::newRow("data too old") << u"UPDATE reading SET as_of = '2017-05-10 00:00:00'"_s << u"stale-data"_s;
    }

    void judgementOfATrip()
    {
        QFETCH(QString, sql);
        QFETCH(QString, reason);
        const CommandId trip = queueTrip();
        m_building->sql(sql);
        const auto due = m_service->judge(trip).result();
        VERIFY_RESULT(due);
        QVERIFY(!*due);
        QCOMPARE(stateOf(trip), u"cancelled "_s + reason);
    }

    void rechargeClosesWhatPolicyTripped()
    {
        trip();
        const RechargeOutcome paid = recharge(u"50.00"_s);
        QVERIFY(paid.close == CloseResult::Queued);
        QCOMPARE(paid.closeCommands.size(), 1);
        const CommandId close = paid.closeCommands.first();
        QVERIFY(m_service->judge(close).result().value());
        VERIFY_RESULT(m_service->finish(close, {.state = CommandState::Confirmed, .relay = Relay::Closed}).result());
        QCOMPARE(relayFact(), u"closed"_s);
        const RechargeOutcome again = recharge(u"50.00"_s);
        QVERIFY(again.duplicate);
        QVERIFY(again.close == CloseResult::Confirmed);
    }

    void rechargeThatLeavesADebtClosesNothing()
    {
        trip();
        const RechargeOutcome paid = recharge(u"3.32"_s);
        QCOMPARE(paid.balanceAfter.toText(), u"0.00"_s);
        QVERIFY(paid.close == CloseResult::NotNeeded);
        QVERIFY(recharge(u"0.01"_s, u"cent"_s).close == CloseResult::Queued); // 合闸允许金额
    }

    void closeQueuedThenReversedStaysOpen()
    {
        trip();
        const RechargeOutcome paid = recharge(u"50.00"_s);
        RechargeService recharges(m_building->database(), m_building->clock());
        VERIFY_RESULT(
            recharges.reverse(manager(), {.receiptNo = paid.receiptNo, .reason = u"wrong room"_s, .requestId = u"v"_s})
                .result());
        QVERIFY(!m_service->judge(paid.closeCommands.first()).result().value());
        QCOMPARE(stateOf(paid.closeCommands.first()), u"cancelled balance-too-low"_s);
        QCOMPARE(relayFact(), u"open"_s);
    }

    void closeOfAReplacedMeterIsNotSent()
    {
        trip();
        const RechargeOutcome paid = recharge(u"50.00"_s);
        m_building->sql(u"UPDATE meter SET status = 'removed', removed_at = '2017-05-21 08:00:00'"_s);
        m_building->addMeter({.number = u"366567"_s});
        QVERIFY(!m_service->judge(paid.closeCommands.first()).result().value());
        QCOMPARE(stateOf(paid.closeCommands.first()), u"cancelled meter-replaced"_s);
    }

    void manualAccountIsOfferedTheClose()
    {
        trip();
        m_building->sql(u"UPDATE account SET auto_trip = 0"_s);
        const RechargeOutcome paid = recharge(u"50.00"_s);
        QVERIFY(paid.close == CloseResult::NotNeeded);
        QVERIFY(paid.closeOffered);
        QCOMPARE(m_building->ask(u"SELECT kind FROM work_item WHERE closed_at IS NULL"_s), u"close-by-hand"_s);
    }

    void unwantedCloseIsLeftToTheOperator()
    {
        trip();
        RechargeService recharges(m_building->database(), m_building->clock());
        const auto paid = recharges
                              .recharge(cashier(),
                                  {.account = PropertyCode::fromText(u"0000200001").value(),
                                      .amount = yuan(u"50.00"_s),
                                      .requestId = u"r"_s,
                                      .closeAfter = false})
                              .result();
        VERIFY_RESULT(paid);
        QVERIFY(paid->close == CloseResult::NotNeeded);
        QVERIFY(paid->closeOffered);
        PolicyService policy(m_building->database(), m_building->clock());
        const auto rows = policy.evaluate(manager()).result();
        VERIFY_RESULT(rows);
        QCOMPARE(rows->first().result, u"offered"_s); // and policy does not close behind his back
    }

    void paymentWhileTheTripIsOnItsWayQueuesTheClose()
    {
        const CommandId trip = queueTrip();
        QVERIFY(m_service->judge(trip).result().value());
        const RechargeOutcome paid = recharge(u"50.00"_s);
        QVERIFY(paid.close == CloseResult::Queued);
        VERIFY_RESULT(m_service->finish(trip, {.state = CommandState::Confirmed, .relay = Relay::Open}).result());
        QVERIFY(m_service->judge(paid.closeCommands.first()).result().value());
    }

    void lineDownKeepsTheCloseQueued()
    {
        trip();
        const CommandId close = recharge(u"50.00"_s).closeCommands.first();
        const auto state =
            m_service->finish(close, {.state = CommandState::TimedOut, .detail = u"no answer"_s}).result();
        VERIFY_RESULT(state);
        QVERIFY(*state == CommandState::Queued);
        QVERIFY(m_service->judge(close).result().value());
    }

    void attemptsEndAsTheyShould_data()
    {
        QTest::addColumn<bool>("byOperator");
        QTest::addColumn<bool>("judged");
        QTest::addColumn<QString>("wire");
        QTest::addColumn<QString>("state");
        QTest::newRow("operator, line down") << true << false << u"timeout"_s << u"timeout"_s;
        QTest::newRow("operator, no answer") << true << true << u"timeout"_s << u"timeout"_s;
        QTest::newRow("operator, unverified") << true << true << u"unverified"_s << u"unverified"_s;
        QTest::newRow("operator, given up after sending") << true << true << u"cancelled"_s << u"unverified"_s;
        QTest::newRow("operator, refused") << true << true << u"refused"_s << u"refused"_s;
        QTest::newRow("policy, line down") << false << false << u"timeout"_s << u"queued"_s;
        QTest::newRow("policy, no answer is never repeated blindly")
            << false << true << u"timeout"_s << u"unverified"_s;
        QTest::newRow("policy, refused") << false << true << u"refused"_s << u"refused"_s;
        QTest::newRow("policy, unsupported by the meter") << false << false << u"refused"_s << u"refused"_s;
        QTest::newRow("policy, permitted") << false << true << u"permitted"_s << u"permitted"_s;
    }

    void attemptsEndAsTheyShould()
    {
        QFETCH(bool, byOperator);
        QFETCH(bool, judged);
        QFETCH(QString, wire);
        QFETCH(QString, state);
        const CommandId command = byOperator
            ? m_service->enqueue(manager(), m_meter, {RelayAction::Trip, u"装修"_s}).result().value()
            : queueTrip();
        if (judged)
            QVERIFY(m_service->judge(command).result().value());
        const auto ended = m_service->finish(command, {.state = fromWord<CommandState>(wire).value()}).result();
        VERIFY_RESULT(ended);
        QCOMPARE(wordOf(*ended), state);
        QCOMPARE(m_building->ask(u"SELECT state FROM meter_command WHERE id = %1"_s.arg(command.value)), state);
    }

    void refusalIsShownAndNotAskedAgain()
    {
        const CommandId trip = queueTrip();
        QVERIFY(m_service->judge(trip).result().value());
        VERIFY_RESULT(m_service->finish(trip, {.state = CommandState::Refused, .detail = u"protected"_s}).result());
        QCOMPARE(m_building->ask(u"SELECT topic FROM work_item WHERE closed_at IS NULL"_s),
            u"refused:%1"_s.arg(m_meter.value));
        PolicyService policy(m_building->database(), m_building->clock());
        QCOMPARE(policy.evaluate(manager()).result()->first().reason, u"refused"_s);
    }

    void wrongPasswordStopsWhatIsAutomatic()
    {
        const CommandId trip = queueTrip();
        const CommandId byHand =
            m_service->enqueue(manager(), m_meter, {RelayAction::Trip, u"装修"_s}).result().value();
        QVERIFY(m_service->judge(byHand).result().value());
        VERIFY_RESULT(
            m_service
                ->finish(byHand, {.state = CommandState::Refused, .detail = u"not authorised"_s, .unauthorised = true})
                .result());
        // The trip of policy that waited behind it is not sent with the same password.
        QCOMPARE(m_building->ask(u"SELECT state || ' ' || detail FROM meter_command WHERE id = %1"_s.arg(trip.value)),
            u"cancelled unauthorised"_s);
        QCOMPARE(m_building->ask(u"SELECT topic FROM work_item WHERE closed_at IS NULL"_s),
            u"unauthorised:%1"_s.arg(m_meter.value));
        PolicyService policy(m_building->database(), m_building->clock());
        QCOMPARE(policy.evaluate(manager()).result()->first().reason, u"unauthorised"_s);
        QCOMPARE(m_building->ask(u"SELECT count(*) FROM meter_command WHERE state = 'queued'"_s), u"0"_s);
        // One that came to the queue all the same is judged right before it is sent.
        m_building->sql(
            u"UPDATE meter_command SET state = 'queued', finished_at = NULL WHERE id = %1"_s.arg(trip.value));
        QVERIFY(!m_service->judge(trip).result().value());
        QCOMPARE(
            m_building->ask(u"SELECT detail FROM meter_command WHERE id = %1"_s.arg(trip.value)), u"unauthorised"_s);

        // An operator with the right password acts: policy goes on.
        const CommandId again =
            m_service->enqueue(manager(), m_meter, {RelayAction::Close, u"密码已改"_s}).result().value();
        QVERIFY(m_service->judge(again).result().value());
        VERIFY_RESULT(m_service->finish(again, {.state = CommandState::Confirmed, .relay = Relay::Closed}).result());
        QCOMPARE(m_building->ask(u"SELECT count(*) FROM work_item WHERE closed_at IS NULL"_s), u"0"_s);
        QCOMPARE(policy.evaluate(manager()).result()->first().result, u"queued"_s);
    }

    void commandToCheckIsReadNotRepeated_data()
    {
        QTest::addColumn<bool>("byOperator");
        QTest::addColumn<QString>("relay");
        QTest::addColumn<QString>("state");
        QTest::newRow("it was done") << false << u"open"_s << u"confirmed"_s;
        QTest::newRow("it was not done: queued again") << false << u"closed"_s << u"queued"_s;
        QTest::newRow("still no answer") << false << u"unknown"_s << u"unverified"_s;
        QTest::newRow("an operator's that was not done ends") << true << u"closed"_s << u"timeout"_s;
    }

    void commandToCheckIsReadNotRepeated()
    {
        QFETCH(bool, byOperator);
        QFETCH(QString, relay);
        QFETCH(QString, state);
        const CommandId command = byOperator
            ? m_service->enqueue(manager(), m_meter, {RelayAction::Trip, u"装修"_s}).result().value()
            : queueTrip();
        QVERIFY(m_service->judge(command).result().value());
        // The program stops in the middle.
        QCOMPARE(m_service->recoverInterrupted().result().value(), 1);
        const auto waiting = m_service->waiting().result();
        QCOMPARE(waiting->size(), 1);
        QVERIFY(waiting->first().state == CommandState::ToCheck);
        QVERIFY(!m_service->judge(command).result().value());

        const auto checked = m_service->checked(command, fromWord<Relay>(relay).value(), Protection::Unknown).result();
        VERIFY_RESULT(checked);
        QCOMPARE(wordOf(*checked), state);
        if (state == u"queued"_s)
            QVERIFY(m_service->judge(command).result().value());
    }

    void operatorsCommandNeedsRightReasonAndMeter()
    {
        VERIFY_ERROR(
            m_service->enqueue(cashier(), m_meter, {RelayAction::Trip, u"x"_s}).result(), ErrorCode::NotPermitted);
        VERIFY_ERROR(
            m_service->enqueue(manager(), m_meter, {RelayAction::Trip, u"  "_s}).result(), ErrorCode::InvalidArgument);
        VERIFY_ERROR(
            m_service->enqueue(manager(), MeterId{99}, {RelayAction::Trip, u"x"_s}).result(), ErrorCode::UnknownMeter);
        VERIFY_RESULT(m_service->enqueue(manager(), m_meter, {RelayAction::Protect, u"医疗设备"_s}).result());
        VERIFY_ERROR(m_service->enqueue(manager(), m_meter, {RelayAction::Protect, u"again"_s}).result(),
            ErrorCode::AlreadyExists);
        VERIFY_ERROR(m_service->judge(CommandId{99}).result(), ErrorCode::UnknownCommand);
        QCOMPARE(m_building->ask(u"SELECT detail FROM operation_log WHERE action = 'relay-protect'"_s), u"医疗设备"_s);
    }

    void onlyADeliveredMeterIsCommanded_data()
    {
        QTest::addColumn<QString>("protocol");
        QTest::addColumn<QString>("download");
        QTest::addColumn<bool>("mayBeQueued");
        QTest::addColumn<bool>("isSent");
        const QString concentrator = u"gdw1376.1-2013"_s;
        QTest::newRow("delivered") << concentrator << u"downloaded"_s << true << true;
        // It may wait in the queue, for whoever sends proves the meter first; unproven it does not leave.
        QTest::newRow("never delivered") << concentrator << u"pending"_s << true << false;
        QTest::newRow("delivery failed") << concentrator << u"failed"_s << true << false;
        QTest::newRow("withdrawn") << concentrator << u"cancelled"_s << false << false;
        QTest::newRow("edition 2009") << u"gdw1376.1-2009"_s << u"pending"_s << true << false;
        // No table stands between a bus and us.
        QTest::newRow("on a bus") << u"meter-bus"_s << u"pending"_s << true << true;
        QTest::newRow("on a bus, withdrawn") << u"meter-bus"_s << u"cancelled"_s << true << true;
    }

    void onlyADeliveredMeterIsCommanded()
    {
        QFETCH(QString, protocol);
        QFETCH(QString, download);
        QFETCH(bool, mayBeQueued);
        QFETCH(bool, isSent);
        m_building->sql(u"UPDATE concentrator SET protocol = '%1'"_s.arg(protocol));
        m_building->sql(u"UPDATE meter SET download = '%1'"_s.arg(download));
        const auto command = m_service->enqueue(manager(), m_meter, {RelayAction::Trip, u"装修"_s}).result();
        if (!mayBeQueued) {
            VERIFY_ERROR(command, ErrorCode::NotDelivered);
            QCOMPARE(m_building->ask(u"SELECT count(*) FROM meter_command"_s), u"0"_s);
            return;
        }
        VERIFY_RESULT(command);
        QCOMPARE(m_service->judge(*command).result().value().isDue, isSent);
        if (!isSent)
            QCOMPARE(stateOf(*command), u"cancelled not-delivered"_s);
    }

    void operatorsCommandToAReplacedMeterIsCancelled()
    {
        const CommandId command = m_service->enqueue(manager(), m_meter, {RelayAction::Trip, u"x"_s}).result().value();
        m_building->sql(u"UPDATE meter SET status = 'removed', removed_at = '2017-05-21 08:00:00'"_s);
        QVERIFY(!m_service->judge(command).result().value());
        QCOMPARE(stateOf(command), u"cancelled meter-replaced"_s);
    }

    void whatIsToBeCheckedOfAReplacedMeterEnds()
    {
        const CommandId command = m_service->enqueue(manager(), m_meter, {RelayAction::Trip, u"x"_s}).result().value();
        QVERIFY(m_service->judge(command).result().value());
        VERIFY_RESULT(m_service->recoverInterrupted().result());
        m_building->sql(u"UPDATE meter SET status = 'removed', removed_at = '2017-05-21 08:00:00'"_s);
        QVERIFY(!m_service->judge(command).result().value());
        QCOMPARE(stateOf(command), u"cancelled meter-replaced"_s);
    }

    void whatAnotherProgramSendsIsLeftToItUntilItIsForgotten()
    {
        using Interrupted = CommandService::Interrupted;
        const CommandId trip = queueTrip();
        QVERIFY(m_service->judge(trip).result().value());
        m_building->clock().advance(600);
        QCOMPARE(m_service->recoverInterrupted(Interrupted::Forgotten).result().value(), 0);
        QCOMPARE(stateOf(trip), u"sending "_s);
        m_building->clock().advance(301);
        QCOMPARE(m_service->recoverInterrupted(Interrupted::Forgotten).result().value(), 1);
        QCOMPARE(stateOf(trip), u"unverified "_s);
        // A command that is valid for longer is left alone for longer.
        m_building->sql(u"UPDATE meter SET relay_valid_minutes = 30"_s);
        m_building->sql(u"UPDATE meter_command SET state = 'sending'"_s);
        QCOMPARE(m_service->recoverInterrupted(Interrupted::Forgotten).result().value(), 0);
        m_building->clock().advance(20 * 60);
        QCOMPARE(m_service->recoverInterrupted(Interrupted::Forgotten).result().value(), 1);
    }

    /// A meter whose relay nobody can read (1997): its trip stays to be checked until the close is sent, and the next
    /// arrears trip it again.
    void aRelayThatCannotBeReadGoesThroughItsRound()
    {
        const auto sent = [this](CommandId command) {
            return m_service->judge(command).result().value()
                && m_service->finish(command, {.state = CommandState::ToCheck, .detail = u"unread"_s}).result();
        };
        const CommandId first = queueTrip();
        QVERIFY(sent(first));
        QCOMPARE(stateOf(first), u"unverified unread"_s);
        const RechargeOutcome paid = recharge(u"50.00"_s);
        QVERIFY(paid.close == CloseResult::Queued);
        const CommandId close = paid.closeCommands.first();
        QVERIFY(sent(close));
        QCOMPARE(stateOf(first), u"timeout not read back before a newer command was sent"_s);
        QCOMPARE(stateOf(close), u"unverified unread"_s);
    }

    void operatorsTripForArrearsIsJudgedByTheBalance_data()
    {
        QTest::addColumn<CommandGround>("ground");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("reason"); // empty: it is sent
        const QString nothing = u"UPDATE meter SET padded = padded"_s;
        const QString paid = u"UPDATE account SET balance = 0"_s;
        QTest::newRow("still owing") << CommandGround::Arrears << nothing << QString();
        QTest::newRow("a fen is owed") << CommandGround::Arrears << u"UPDATE account SET balance = -1"_s << QString();
        QTest::newRow("paid") << CommandGround::Arrears << paid << u"balance-allows"_s;
        QTest::newRow("another tenant") << CommandGround::Arrears << u"UPDATE meter_command SET tenancy_id = NULL"_s
                                        << u"tenancy-changed"_s;
        QTest::newRow("account closed") << CommandGround::Arrears << u"UPDATE account SET closed_on = '2017-05-21'"_s
                                        << u"account-closed"_s;
        // Neither what is set for automatic trips nor a balance is asked where a person has decided.
        QTest::newRow("manual account") << CommandGround::Arrears << u"UPDATE account SET auto_trip = 0"_s << QString();
        QTest::newRow("a decision") << CommandGround::Decision << paid << QString();
    }

    void operatorsTripForArrearsIsJudgedByTheBalance()
    {
        QFETCH(CommandGround, ground);
        QFETCH(QString, sql);
        QFETCH(QString, reason);
        m_building->setBalance(m_account, u"-3.32"_s);
        const CommandId trip =
            m_service->enqueue(manager(), m_meter, {RelayAction::Trip, u"欠费"_s, ground}).result().value();
        m_building->sql(sql);
        const auto judged = m_service->judge(trip).result();
        VERIFY_RESULT(judged);
        QCOMPARE(judged->isDue, reason.isEmpty());
        QCOMPARE(judged->reason, reason);
        QCOMPARE(stateOf(trip), reason.isEmpty() ? u"sending "_s : u"cancelled "_s + reason);
    }

    void decisionsHoldForTheTenantTheyWereMadeFor_data()
    {
        QTest::addColumn<RelayAction>("action");
        QTest::addColumn<int>("vacant");
        QTest::addColumn<QString>("reason"); // empty: it is sent
        QTest::newRow("trip, the room is empty since") << RelayAction::Trip << 1 << QString();
        QTest::newRow("trip, somebody else moved in") << RelayAction::Trip << 0 << u"tenancy-changed"_s;
        QTest::newRow("close, somebody else moved in") << RelayAction::Close << 0 << u"tenancy-changed"_s;
    }

    void decisionsHoldForTheTenantTheyWereMadeFor()
    {
        QFETCH(RelayAction, action);
        QFETCH(int, vacant);
        QFETCH(QString, reason);
        const CommandId command = m_service->enqueue(manager(), m_meter, {action, u"检修"_s}).result().value();
        m_building->sql(u"UPDATE tenancy SET to_at = '2017-05-21 09:00:00'"_s);
        m_building->sql(u"INSERT INTO tenancy (account_id, number, vacant, member_name, from_at) "
                        "VALUES (%1, 2, %2, '', '2017-05-21 09:00:00')"_s.arg(m_account.value)
                            .arg(vacant));
        QCOMPARE(m_service->judge(command).result().value().reason, reason);
        QCOMPARE(stateOf(command), reason.isEmpty() ? u"sending "_s : u"cancelled "_s + reason);
    }

    void tripOfACheckOutIsNotForTheNextTenant()
    {
        TenancyService tenancies(m_building->database(), m_building->clock());
        const PropertyCode room = PropertyCode::fromText(u"0000200001").value();
        const QList<MovingReading> readings{
            {.meter = m_meter, .registers = {.total = Energy{100}}, .typed = true, .reason = u"集中器断线"_s}};
        const auto out = tenancies
                             .checkOut(manager(),
                                 {.account = room,
                                     .requestId = u"out"_s,
                                     .at = m_building->clock().now(),
                                     .readings = readings,
                                     .trip = true})
                             .result();
        VERIFY_RESULT(out);
        QCOMPARE(out->trips.size(), 1);
        m_building->clock().advance(60);
        VERIFY_RESULT(tenancies
                          .checkIn(manager(),
                              {.account = room,
                                  .requestId = u"in"_s,
                                  .at = m_building->clock().now(),
                                  .readings = readings,
                                  .memberName = u"李四"_s,
                                  .payer = u"房东"_s})
                          .result());
        QCOMPARE(m_service->judge(out->trips.first()).result().value().reason, u"tenancy-changed"_s);
    }

    void clockSetBack()
    {
        // A month ahead for a while: a close by hand, and a meter that says it is closed.
        m_building->setNow(u"2017-06-21 09:00:00"_s);
        const CommandId ahead =
            m_service->enqueue(manager(), m_meter, {RelayAction::Close, u"检修"_s}).result().value();
        QVERIFY(m_service->judge(ahead).result().value());
        VERIFY_RESULT(m_service->finish(ahead, {.state = CommandState::Confirmed, .relay = Relay::Closed}).result());
        m_building->setNow(u"2017-05-21 09:00:00"_s);
        trip();
        QCOMPARE(relayFact(), u"open"_s);
        QVERIFY(recharge(u"50.00"_s).close == CloseResult::Queued);
    }

    void aCloseByHandThatWasNeverAnsweredLeavesTheTripOurs()
    {
        trip();
        const CommandId close =
            m_service->enqueue(manager(), m_meter, {RelayAction::Close, u"检修"_s}).result().value();
        QVERIFY(m_service->judge(close).result().value());
        VERIFY_RESULT(m_service->finish(close, {.state = CommandState::TimedOut}).result());
        m_building->clock().advance(60);
        QVERIFY(recharge(u"50.00"_s).close == CloseResult::Queued);
    }

    void candidatesAndWhatStandsInTheirWay_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<RelayAction>("action");
        QTest::addColumn<RelayObstacle>("obstacle");
        QTest::addColumn<RelayObstacle>("forArrears");
        using enum RelayObstacle;
        const QString nothing = u"UPDATE meter SET padded = padded"_s;
        const QString owing = u"UPDATE account SET balance = -1"_s;
        QTest::newRow("closed, paid") << nothing << RelayAction::Trip << None << NotInArrears;
        QTest::newRow("closed, owing") << owing << RelayAction::Trip << None << None;
        QTest::newRow("account closed") << u"UPDATE account SET balance = -1, closed_on = '2017-05-21'"_s
                                        << RelayAction::Trip << None << NotInArrears;
        QTest::newRow("close a closed one") << nothing << RelayAction::Close << AsAskedAlready << AsAskedAlready;
        QTest::newRow("protected") << u"UPDATE meter_fact SET protection = 'on'"_s << RelayAction::Trip << Protected
                                   << Protected;
        QTest::newRow("protect a protected one")
            << u"UPDATE meter_fact SET protection = 'on'"_s << RelayAction::Protect << AsAskedAlready << AsAskedAlready;
        QTest::newRow("tripped and protected") << u"UPDATE meter_fact SET protection = 'on', relay = 'open'"_s
                                               << RelayAction::Trip << AsAskedAlready << AsAskedAlready;
        QTest::newRow("old edition") << u"UPDATE meter SET protocol = 'dlt645-1997'"_s << RelayAction::Trip
                                     << Unsupported << Unsupported;
        QTest::newRow("unpaired") << u"UPDATE meter SET concentrator_id = NULL, point = NULL"_s << RelayAction::Trip
                                  << Unpaired << Unpaired;
        QTest::newRow("withdrawn") << u"UPDATE meter SET download = 'cancelled'"_s << RelayAction::Trip << NotDelivered
                                   << NotDelivered;
        // It is looked for in the concentrator right before it is commanded.
        QTest::newRow("never delivered") << u"UPDATE meter SET download = 'pending'"_s << RelayAction::Trip << None
                                         << NotInArrears;
    }

    void candidatesAndWhatStandsInTheirWay()
    {
        QFETCH(QString, sql);
        QFETCH(RelayAction, action);
        QFETCH(RelayObstacle, obstacle);
        QFETCH(RelayObstacle, forArrears);
        m_building->sql(sql);
        const auto found = m_service->candidates(manager(), {MeterId{99}, m_meter}, action).result();
        VERIFY_RESULT(found);
        QCOMPARE(found->size(), 1); // 99 is in no record
        QCOMPARE(found->first().row.meterNo.toText(), u"366566"_s);
        QCOMPARE(found->first().obstacle, obstacle);
        QCOMPARE(found->first().obstacleTo(CommandGround::Arrears), forArrears);
        VERIFY_ERROR(m_service->candidates(cashier(), {m_meter}, action).result(), ErrorCode::NotPermitted);
    }

private:
    /// −3.32 and the policy has queued the trip.
    CommandId queueTrip()
    {
        m_building->setBalance(m_account, u"-3.32"_s);
        PolicyService policy(m_building->database(), m_building->clock());
        const auto rows = policy.evaluate(manager()).result();
        for (const PolicyRow &row : *rows) {
            if (row.result == u"queued"_s)
                return row.command;
        }
        return {};
    }

    /// … and the meter is really open.
    void trip()
    {
        const CommandId command = queueTrip();
        QVERIFY(m_service->judge(command).result().value());
        VERIFY_RESULT(m_service->finish(command, {.state = CommandState::Confirmed, .relay = Relay::Open}).result());
        m_building->clock().advance(60);
    }

    RechargeOutcome recharge(const QString &amount, const QString &requestId = u"r"_s)
    {
        RechargeService recharges(m_building->database(), m_building->clock());
        return recharges
            .recharge(cashier(),
                {.account = PropertyCode::fromText(u"0000200001").value(),
                    .amount = yuan(amount),
                    .requestId = requestId})
            .result()
            .value();
    }

    QString stateOf(CommandId command)
    {
        return m_building->ask(u"SELECT state || ' ' || detail FROM meter_command WHERE id = %1"_s.arg(command.value));
    }

    QString relayFact()
    {
        return m_building->ask(u"SELECT relay FROM meter_fact WHERE meter_id = %1"_s.arg(m_meter.value));
    }

    std::unique_ptr<TestBuilding> m_building;
    std::unique_ptr<CommandService> m_service;
    AccountId m_account;
    MeterId m_meter;
};

METERDESK_TEST(CommandServiceTest)

#include "CommandServiceTest.moc"
