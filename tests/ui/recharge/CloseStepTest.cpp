// SPDX-License-Identifier: GPL-3.0-or-later
#include "recharge/CloseProgress.h"

#include <QtTest/QTest>
#include <QtWidgets/QPushButton>

#include "TestMain.h"
#include "TillDesk.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// The last step of a top-up: the page never waits for the wire and follows what happens there.
class CloseStepTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void progress_data();
    void progress();
    void theCloseIsFollowedToItsEnd();
    void aCloseBeforeTheAnswerIsNotLost();
    void withoutTheTickNothingIsQueued();
    void onlyThoseWhoMayCloseAreOfferedARetry();

private:
    void topUp(const QString &amount);
    [[nodiscard]] Step closeStep() { return m_desk->page().till().steps().value(2); }

    std::unique_ptr<TillDesk> m_desk;
};

void CloseStepTest::init()
{
    m_desk = std::make_unique<TillDesk>();
}

void CloseStepTest::topUp(const QString &amount)
{
    m_desk->findRoom(u"a01"_s);
    m_desk->type(amount);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(m_desk->page().till().flow().stage(), RechargeFlow::Stage::Finished);
}

void CloseStepTest::progress_data()
{
    using enum CommandState;
    QTest::addColumn<QList<CommandState>>("commands");
    QTest::addColumn<StepState>("state");
    QTest::newRow("queued") << QList{Queued} << StepState::Pending;
    QTest::newRow("sending") << QList{Sending} << StepState::Running;
    QTest::newRow("unverified") << QList{ToCheck} << StepState::Uncertain;
    QTest::newRow("confirmed") << QList{Confirmed} << StepState::Ok;
    QTest::newRow("permitted") << QList{Permitted} << StepState::Ok;
    QTest::newRow("refused") << QList{Refused} << StepState::Failed;
    QTest::newRow("timed out") << QList{TimedOut} << StepState::Failed;
    QTest::newRow("not due any more") << QList{Cancelled} << StepState::Skipped;
    QTest::newRow("two meters, one left") << QList{Confirmed, Queued} << StepState::Pending;
    QTest::newRow("two meters, one failed") << QList{Refused, Confirmed} << StepState::Failed;
}

void CloseStepTest::progress()
{
    QFETCH(const QList<CommandState>, commands);
    QTEST(closeProgress(commands, true).state, "state");
}

void CloseStepTest::theCloseIsFollowedToItsEnd()
{
    m_desk->openWindow();
    topUp(u"200"_s);
    QCOMPARE(closeStep().state, StepState::Pending);
    QTRY_COMPARE(m_desk->cell(u"0000200001"_s, RechargeAccountRow::Column::Supply), u"Close pending"_s);

    const WaitingCommand waiting = answerOf(m_desk->commands.waiting()).first();
    QVERIFY(answerOf(m_desk->commands.judge(waiting.id)));
    Q_EMIT m_desk->fieldWork.commandChanged(waiting.id, waiting.meter, CommandState::Sending);
    QCOMPARE(closeStep().state, StepState::Running);

    RelayOutcome outcome;
    outcome.state = CommandState::Confirmed;
    outcome.relay = Relay::Closed;
    answerOf(m_desk->commands.finish(waiting.id, outcome));
    Q_EMIT m_desk->fieldWork.commandChanged(waiting.id, waiting.meter, CommandState::Confirmed);
    QCOMPARE(closeStep().state, StepState::Ok);
    QCOMPARE(closeStep().time, u"09:41:22"_s);
    QTRY_COMPARE(m_desk->cell(u"0000200001"_s, RechargeAccountRow::Column::Supply), u"Closed"_s);
    QCOMPARE(m_desk->text(u"resultTitle"_s), u"Received 200.00 yuan"_s); // still in sight
}

void CloseStepTest::aCloseBeforeTheAnswerIsNotLost()
{
    m_desk->openWindow();
    m_desk->findRoom(u"a01"_s);
    m_desk->type(u"200"_s);
    // Whatever command the booking queues was sent and confirmed before the booking's own answer is here.
    const MeterId meter = m_desk->meterOf(u"0000200001"_s);
    for (std::int64_t id = 1; id < 10; ++id)
        Q_EMIT m_desk->fieldWork.commandChanged(CommandId{id}, meter, CommandState::Confirmed);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(m_desk->page().till().flow().stage(), RechargeFlow::Stage::Finished);
    QCOMPARE(closeStep().state, StepState::Ok);
}

void CloseStepTest::withoutTheTickNothingIsQueued()
{
    m_desk->openWindow();
    m_desk->findRoom(u"a01"_s);
    m_desk->type(u"200"_s);
    QTest::mouseClick(m_desk->find<QAbstractButton>(u"rechargeCloseCheck"_s), Qt::LeftButton, {}, QPoint(8, 8));
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(m_desk->page().till().flow().stage(), RechargeFlow::Stage::Finished);
    QVERIFY(!m_desk->page().till().flow().form().closeRelay);
    QCOMPARE(closeStep().state, StepState::Skipped);
    QVERIFY(answerOf(m_desk->commands.waiting()).isEmpty());
    QCOMPARE(m_desk->fieldWork.wakes, 0);
}

void CloseStepTest::onlyThoseWhoMayCloseAreOfferedARetry()
{
    for (const Role role : {Role::Cashier, Role::Manager}) {
        m_desk = std::make_unique<TillDesk>(role);
        m_desk->openWindow();
        topUp(u"200"_s);
        const WaitingCommand waiting = answerOf(m_desk->commands.waiting()).first();
        Q_EMIT m_desk->fieldWork.commandChanged(waiting.id, waiting.meter, CommandState::Refused);
        QCOMPARE(closeStep().state, StepState::Failed);
        QCOMPARE(closeStep().retryable, role == Role::Manager);
        if (role == Role::Cashier)
            continue;
        QTest::mouseClick(m_desk->find<QPushButton>(u"retry_close"_s), Qt::LeftButton);
        QTRY_COMPARE(closeStep().state, StepState::Ok);
        QCOMPARE(m_desk->fieldWork.asked.size(), 1);
        QCOMPARE(m_desk->fieldWork.asked.first().action, RelayAction::Close);
    }
}

METERDESK_TEST(CloseStepTest)
#include "CloseStepTest.moc"
