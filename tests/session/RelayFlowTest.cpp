// SPDX-License-Identifier: GPL-3.0-or-later
#include "RelayFlow.h"
#include "TestMain.h"
#include "VirtualField.h"
#include "WireBytes.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::wire;
using meterdesk::dlt645::Frame;
using meterdesk::dlt645::Function;
using meterdesk::dlt645::RelayAction;
using meterdesk::test::hex;
using meterdesk::test::VirtualField;

namespace {

const QString a01 = u"366566"_s;

/// A judgement that is there at once.
StillDue judged(bool due, int *asked = nullptr)
{
    return [due, asked] {
        if (asked)
            ++*asked;
        QPromise<bool> promise;
        promise.start();
        promise.addResult(due);
        promise.finish();
        return promise.future();
    };
}

bool isCommand(const Frame &frame)
{
    return frame.control().is(Function::RelayControl);
}

} // namespace

/// A relay command from the meter's clock to the state read back.
class RelayFlowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void commandIsDatedByTheMetersClock();
    void everyActionIsReadBack_data();
    void everyActionIsReadBack();
    void permitIsDoneWhenAcknowledged();
    void judgedBetweenClockAndCommand();
    void nothingPassesBetweenJudgementAndCommand();
    void notDueAnyMore();
    void refused_data();
    void refused();
    void silentMeterIsSentNothing();
    void lostAcknowledgementIsReadBack();
    void lostCommandIsNotRepeated();
    void relayThatDoesNotMove();
    void connectionLostAfterTheCommand();
    void destroyedBeforeAndAfterTheCommand();
    void wildcardIsRefused();
    void validAsLongAsTheMeterSays_data();
    void validAsLongAsTheMeterSays();
    void aMeterWithoutAClock_data();
    void aMeterWithoutAClock();
    void aMeterOf1997IsSwitchedByItsScript_data();
    void aMeterOf1997IsSwitchedByItsScript();
};

void RelayFlowTest::commandIsDatedByTheMetersClock()
{
    // The meter of the worked example in the fact sheet: password 020637 of level 2, operator 00000001.
    VirtualField field(u"2017-05-21 23:55:30"_s);
    MeterPort port = VirtualField::portOf(a01, u"020637"_s);
    field.meter(a01).setCredentials(port.credentials);
    const auto future = field.session->controlRelay(port, RelayAction::Trip, judged(true));
    field.answerAll();
    QCOMPARE(field.count(Function::RelayControl), 1);
    const auto command = std::ranges::find_if(field.toMeters, isCommand);
    // Valid until the meter's clock + 10 minutes, over midnight: 2017-05-22 00:05:30, each byte + 33H.
    const QByteArray data = hex("35 6A 39 35 34 33 33 33 4D 33 63 38 33 55 38 4A");
    QCOMPARE(command->encode().toHex().mid(20, 32), data.toHex());
    QVERIFY(!future.isFinished());
    field.pass(300ms);
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().result, RelayResult::Confirmed);
    QVERIFY(field.meter(a01).isRelayOpen());
}

void RelayFlowTest::everyActionIsReadBack_data()
{
    QTest::addColumn<RelayAction>("action");
    QTest::addColumn<bool>("openBefore");
    QTest::addColumn<bool>("protectedBefore");
    QTest::addColumn<bool>("openAfter");
    QTest::addColumn<bool>("protectedAfter");
    QTest::newRow("trip") << RelayAction::Trip << false << false << true << false;
    QTest::newRow("close") << RelayAction::DirectClose << true << false << false << false;
    QTest::newRow("close a protected meter") << RelayAction::DirectClose << true << true << false << true;
    QTest::newRow("protect") << RelayAction::Protect << false << false << false << true;
    QTest::newRow("unprotect") << RelayAction::Unprotect << true << true << true << false;
}

void RelayFlowTest::everyActionIsReadBack()
{
    QFETCH(RelayAction, action);
    QFETCH(bool, openBefore);
    QFETCH(bool, protectedBefore);
    VirtualField field;
    if (openBefore)
        field.meter(a01).openRelay();
    field.meter(a01).setProtected(protectedBefore);
    const auto future = field.session->controlRelay(VirtualField::portOf(a01), action, judged(true));
    field.pass(300ms);
    QVERIFY(future.isFinished());
    const RelayReport report = future.result();
    QCOMPARE(report.result, RelayResult::Confirmed);
    QVERIFY(report.sent);
    QTEST(report.status->relayOpen(), "openAfter");
    QTEST(report.status->protect(), "protectedAfter");
    QCOMPARE(field.count(Function::RelayControl), 1);
    // Nobody else's relay moved.
    QVERIFY(!field.meter(u"1610131068"_s).isRelayOpen());
}

void RelayFlowTest::permitIsDoneWhenAcknowledged()
{
    VirtualField field;
    field.meter(a01).openRelay();
    const auto future = field.session->controlRelay(VirtualField::portOf(a01), RelayAction::PermitClose, judged(true));
    field.pass(300ms);
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().result, RelayResult::Permitted);
    QVERIFY(future.result().status->relayOpen()); // until the resident presses the key
    field.meter(a01).pressKey();
    QVERIFY(!field.meter(a01).isRelayOpen());
}

void RelayFlowTest::judgedBetweenClockAndCommand()
{
    VirtualField field;
    int asked = 0;
    QPromise<bool> judgement;
    judgement.start();
    const auto future = field.session->controlRelay(VirtualField::portOf(a01), RelayAction::Trip, [&] {
        ++asked;
        return judgement.future();
    });
    QCOMPARE(asked, 0);
    field.pass(5s);
    QCOMPARE(asked, 1);
    QCOMPARE(field.count(Function::Read), 2); // time and date
    QCOMPARE(field.count(Function::RelayControl), 0);
    judgement.addResult(true);
    judgement.finish();
    field.pass(300ms);
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().result, RelayResult::Confirmed);
}

void RelayFlowTest::nothingPassesBetweenJudgementAndCommand()
{
    // A port that collection keeps busy: its questions wait before and behind the command.
    VirtualField field;
    const auto collect = [&field] {
        return field.session->readMeter(VirtualField::portOf(u"1610131068"_s), Priority::Background);
    };
    const QList collected{collect(), collect()};
    std::size_t heard = 0; // by the meters when the judgement was asked for
    QPromise<bool> judgement;
    judgement.start();
    const auto future = field.session->controlRelay(VirtualField::portOf(a01), RelayAction::Trip, [&] {
        heard = field.toMeters.size();
        return judgement.future();
    });
    field.pass(2s);
    QVERIFY(heard > 0);
    QCOMPARE(field.toMeters.size(), heard); // the port waits with us
    judgement.addResult(true);
    judgement.finish();
    field.pass(5s);
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().result, RelayResult::Confirmed);
    QVERIFY(isCommand(field.toMeters.at(heard)));
    QVERIFY(std::ranges::all_of(collected, [](const auto &each) { return each.isFinished(); }));
}

void RelayFlowTest::notDueAnyMore()
{
    VirtualField field;
    const auto future = field.session->controlRelay(VirtualField::portOf(a01), RelayAction::Trip, judged(false));
    field.pass(10s);
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().result, RelayResult::Cancelled);
    QVERIFY(!future.result().sent);
    QCOMPARE(field.count(Function::RelayControl), 0);
    QVERIFY(!field.meter(a01).isRelayOpen());
}

void RelayFlowTest::refused_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("isProtected");
    QTest::addColumn<bool>("errorWord");
    QTest::addColumn<bool>("unauthorised");
    QTest::newRow("wrong password, error word") << u"111111"_s << false << true << true;
    QTest::newRow("wrong password, error byte") << u"111111"_s << false << false << true;
    QTest::newRow("protected, error word") << u"000000"_s << true << true << false;
    QTest::newRow("protected, error byte") << u"000000"_s << true << false << false;
}

void RelayFlowTest::refused()
{
    QFETCH(QString, password);
    QFETCH(bool, isProtected);
    QFETCH(bool, errorWord);
    using meterdesk::simulator::RelayErrorForm;
    VirtualField field;
    field.building->concentrators().front()->setRelayErrorForm(errorWord ? RelayErrorForm::Word : RelayErrorForm::Byte);
    field.meter(a01).setProtected(isProtected);
    const auto future =
        field.session->controlRelay(VirtualField::portOf(a01, password), RelayAction::Trip, judged(true));
    field.pass(1s);
    QVERIFY(future.isFinished());
    const RelayReport report = future.result();
    QCOMPARE(report.result, RelayResult::Refused);
    QTEST(report.unauthorised, "unauthorised");
    QVERIFY(!report.detail.isEmpty());
    QVERIFY(!report.detail.contains(password));
    // The refusal does not leave the state unknown.
    QVERIFY(!report.status->relayOpen());
    QCOMPARE(report.status->protect(), isProtected);
    QCOMPARE(field.count(Function::RelayControl), 1);
}

void RelayFlowTest::silentMeterIsSentNothing()
{
    VirtualField field;
    field.meter(a01).setSilent(true);
    int asked = 0;
    const auto future = field.session->controlRelay(VirtualField::portOf(a01), RelayAction::Trip, judged(true, &asked));
    field.pass(1s);
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().result, RelayResult::TimedOut);
    QVERIFY(!future.result().sent);
    QCOMPARE(asked, 0);
    QCOMPARE(field.count(Function::RelayControl), 0);
}

void RelayFlowTest::lostAcknowledgementIsReadBack()
{
    VirtualField field;
    field.fate = [](const Frame &frame) {
        return isCommand(frame) ? VirtualField::Fate::AnswerLost : VirtualField::Fate::Answered;
    };
    const auto future = field.session->controlRelay(VirtualField::portOf(a01), RelayAction::Trip, judged(true));
    field.pass(16s);
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().result, RelayResult::Confirmed);
    QCOMPARE(field.count(Function::RelayControl), 1);
}

void RelayFlowTest::lostCommandIsNotRepeated()
{
    VirtualField field;
    int commands = 0;
    field.fate = [&commands](const Frame &frame) {
        commands += isCommand(frame) ? 1 : 0;
        return isCommand(frame) ? VirtualField::Fate::Lost : VirtualField::Fate::Answered;
    };
    const auto future = field.session->controlRelay(VirtualField::portOf(a01), RelayAction::Trip, judged(true));
    field.pass(30s);
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().result, RelayResult::TimedOut);
    QVERIFY(future.result().sent);
    QVERIFY(!future.result().status->relayOpen());
    QCOMPARE(commands, 1);
}

void RelayFlowTest::relayThatDoesNotMove()
{
    VirtualField field;
    // Acknowledged, but the relay is closed again whenever the state is read: a stuck contact.
    field.fate = [&field](const Frame &frame) {
        if (!isCommand(frame))
            field.meter(a01).closeRelay();
        return VirtualField::Fate::Answered;
    };
    const auto future = field.session->controlRelay(VirtualField::portOf(a01), RelayAction::Trip, judged(true));
    field.pass(2900ms);
    QVERIFY(!future.isFinished());
    field.pass(100ms);
    QVERIFY(future.isFinished()); // the last look is 3 s after the acknowledgement
    QCOMPARE(future.result().result, RelayResult::Unverified);
    QVERIFY(!future.result().status->relayOpen());
    QCOMPARE(field.count(Function::RelayControl), 1);
    QCOMPARE(field.count(Function::Read), 2 + 3);
}

void RelayFlowTest::connectionLostAfterTheCommand()
{
    VirtualField field;
    field.fate = [&field](const Frame &frame) {
        if (isCommand(frame))
            field.channel->setState(ChannelState::Closed);
        return VirtualField::Fate::Answered;
    };
    const auto future = field.session->controlRelay(VirtualField::portOf(a01), RelayAction::Trip, judged(true));
    field.pass(2s);
    QVERIFY(!future.isFinished());
    field.channel->setState(ChannelState::Open);
    field.pass(1s);
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().result, RelayResult::Confirmed);
    QCOMPARE(field.count(Function::RelayControl), 1);
}

void RelayFlowTest::destroyedBeforeAndAfterTheCommand()
{
    VirtualField before;
    const auto unsent = before.session->controlRelay(VirtualField::portOf(a01), RelayAction::Trip, judged(true));
    before.session.reset();
    QVERIFY(unsent.isFinished());
    QCOMPARE(unsent.result().result, RelayResult::Cancelled);
    QVERIFY(!unsent.result().sent);

    VirtualField after;
    const auto sent = after.session->controlRelay(VirtualField::portOf(a01), RelayAction::Trip, judged(true));
    after.answerAll();
    QCOMPARE(after.count(Function::RelayControl), 1);
    after.session.reset();
    QVERIFY(sent.isFinished());
    QCOMPARE(sent.result().result, RelayResult::Unverified);
    QVERIFY(sent.result().sent);
    QCOMPARE(after.timers.pending(), std::size_t{0});
}

void RelayFlowTest::wildcardIsRefused()
{
    VirtualField field;
    MeterPort anybody = VirtualField::portOf(a01);
    anybody.address = meterdesk::dlt645::MeterAddress::broadcast();
    const auto future = field.session->controlRelay(anybody, RelayAction::Trip, judged(true));
    field.pass(100s);
    QVERIFY(future.isFinished());
    QVERIFY(!future.result().sent);
    QCOMPARE(field.count(Function::RelayControl), 0);
}

void RelayFlowTest::validAsLongAsTheMeterSays_data()
{
    QTest::addColumn<QString>("clock");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("validUntil");
    QTest::newRow("within the hour") << u"2017-05-21 09:41:07"_s << 10 << u"2017-05-21 09:51:07"_s;
    QTest::newRow("over midnight") << u"2017-05-21 23:55:30"_s << 10 << u"2017-05-22 00:05:30"_s;
    QTest::newRow("over New Year") << u"2017-12-31 23:50:00"_s << 10 << u"2018-01-01 00:00:00"_s;
    QTest::newRow("leap day") << u"2020-02-28 23:57:59"_s << 10 << u"2020-02-29 00:07:59"_s;
    QTest::newRow("a minute") << u"2017-05-21 09:59:07"_s << 1 << u"2017-05-21 10:00:07"_s;
    QTest::newRow("an hour") << u"2017-05-21 23:41:07"_s << 60 << u"2017-05-22 00:41:07"_s;
}

void RelayFlowTest::validAsLongAsTheMeterSays()
{
    QFETCH(QString, clock);
    QFETCH(int, minutes);
    VirtualField field(clock);
    MeterPort port = VirtualField::portOf(a01);
    port.relayTerms.validFor = std::chrono::minutes(minutes);
    const auto future = field.session->controlRelay(port, RelayAction::Trip, judged(true));
    field.answerAll();
    const auto command = std::ranges::find_if(field.toMeters, isCommand);
    QVERIFY(command != field.toMeters.end());
    QTEST(meterdesk::dlt645::parseRelayControl(*command)->validUntil.toText(), "validUntil");
}

void RelayFlowTest::aMeterWithoutAClock_data()
{
    QTest::addColumn<bool>("farDate");
    QTest::addColumn<RelayResult>("result");
    QTest::addColumn<QString>("detail");
    QTest::newRow("is not commanded") << false << RelayResult::Refused
                                      << u"the meter has no clock to date the command by"_s;
    QTest::newRow("is, where a far date is allowed, and the record says so")
        << true << RelayResult::Confirmed << u"valid until 2099-12-31 23:59:59, since the meter has no clock"_s;
}

void RelayFlowTest::aMeterWithoutAClock()
{
    QFETCH(bool, farDate);
    VirtualField field;
    field.meter(a01).setHasClock(false);
    MeterPort port = VirtualField::portOf(a01);
    port.relayTerms.farDate = farDate;
    const auto future = field.session->controlRelay(port, RelayAction::Trip, judged(true));
    field.pass(300ms);
    QVERIFY(future.isFinished());
    QTEST(future.result().result, "result");
    QTEST(future.result().detail, "detail");
    QCOMPARE(future.result().sent, farDate);
    QCOMPARE(field.meter(a01).isRelayOpen(), farDate);

    // Allowed is not chosen: a meter that has a clock is commanded by it.
    VirtualField dated(u"2017-05-21 09:41:07"_s);
    (void)dated.session->controlRelay(port, RelayAction::Trip, judged(true));
    dated.answerAll();
    const auto command = std::ranges::find_if(dated.toMeters, isCommand);
    QVERIFY(command != dated.toMeters.end());
    QCOMPARE(meterdesk::dlt645::parseRelayControl(*command)->validUntil.toText(), u"2017-05-21 09:51:07"_s);
}

void RelayFlowTest::aMeterOf1997IsSwitchedByItsScript_data()
{
    // “Relay control on 97 meters”: the smart socket's C = 04 to E323, and a counterpart to trip.
    const QString socket = u"close = 04 23 E3 P0 P1 P2 PA 11 11 11; trip = 04 23 E3 P0 P1 P2 PA 22 22 22"_s;
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("password");
    QTest::addColumn<RelayAction>("action");
    QTest::addColumn<RelayResult>("result");
    QTest::addColumn<bool>("sent");
    QTest::addColumn<bool>("openAfter"); // it was closed
    QTest::newRow("off without a script")
        << QString() << u"000000"_s << RelayAction::Trip << RelayResult::Refused << false << false;
    QTest::newRow("not an action of the script")
        << socket << u"000000"_s << RelayAction::Protect << RelayResult::Refused << false << false;
    // Done, but nobody can read that back: it stays to be checked by a person.
    QTest::newRow("trip") << socket << u"000000"_s << RelayAction::Trip << RelayResult::Unverified << true << true;
    QTest::newRow("close") << socket << u"000000"_s << RelayAction::DirectClose << RelayResult::Unverified << true
                           << false;
    QTest::newRow("wrong password") << socket << u"111111"_s << RelayAction::Trip << RelayResult::Refused << true
                                    << false;
    QTest::newRow("the command of 2007, which this one does not know")
        << u"2007"_s << u"000000"_s << RelayAction::Trip << RelayResult::TimedOut << true << false;
}

void RelayFlowTest::aMeterOf1997IsSwitchedByItsScript()
{
    QFETCH(QString, script);
    QFETCH(QString, password);
    QFETCH(RelayAction, action);
    VirtualField field;
    field.meter(a01).setDialect(meterdesk::simulator::MeterDialect::Of1997);
    MeterPort port = VirtualField::portOf(a01, password);
    port.dialect = meterdesk::wire::MeterDialect::Of1997;
    port.relayTerms.script = *meterdesk::dlt645::RelayScript::fromText(script);
    const auto future = field.session->controlRelay(port, action, judged(true));
    field.pass(60s);
    QVERIFY(future.isFinished());
    QTEST(future.result().result, "result");
    QTEST(future.result().sent, "sent");
    QCOMPARE(future.result().unauthorised, password != u"000000");
    QVERIFY(!future.result().status);
    QTEST(field.meter(a01).isRelayOpen(), "openAfter");
}

METERDESK_TEST(RelayFlowTest)
#include "RelayFlowTest.moc"
