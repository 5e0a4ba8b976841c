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
    void tenMinutesLater_data();
    void tenMinutesLater();
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

void RelayFlowTest::tenMinutesLater_data()
{
    QTest::addColumn<QString>("clock");
    QTest::addColumn<QString>("validUntil");
    QTest::newRow("within the hour") << u"2017-05-21 09:41:07"_s << u"2017-05-21 09:51:07"_s;
    QTest::newRow("over midnight") << u"2017-05-21 23:55:30"_s << u"2017-05-22 00:05:30"_s;
    QTest::newRow("over New Year") << u"2017-12-31 23:50:00"_s << u"2018-01-01 00:00:00"_s;
    QTest::newRow("leap day") << u"2020-02-28 23:59:59"_s << u"2020-02-29 00:09:59"_s;
}

void RelayFlowTest::tenMinutesLater()
{
    QFETCH(QString, clock);
    QFETCH(QString, validUntil);
    QCOMPARE(plusTenMinutes(meterdesk::simulator::VirtualTime::fromText(clock)->toWire()).toText(), validUntil);
}

METERDESK_TEST(RelayFlowTest)
#include "RelayFlowTest.moc"
