// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>

#include "TestMain.h"
#include "TrainingDesk.h"
#include "VirtualMeter.h"
#include "WorkItemService.h"
#include "billing/HoldService.h"
#include "billing/ReadingService.h"
#include "inbox/InboxRows.h"
#include "records/RegisterService.h"
#include "shell/StatusStrip.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// 待办 in the real window: a meter whose register went back is held, looked at, and decided with a note.
class InboxPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void aReadingIsAcceptedWithANote();
    void aReadingIsRejected();
    void theSecondReadingIsTaken();

private:
    [[nodiscard]] QList<HeldReading> held() { return answerOf(m_desk->context().holds().open()); }
    [[nodiscard]] QList<WorkItem> open() { return answerOf(m_desk->context().workItems().open()); }
    void chooseTheReading(const QString &kind = u"Reading held: a register went back"_s);

    const QString table = u"inboxTable"_s;
    std::unique_ptr<TrainingDesk> m_desk;
};

void InboxPageTest::init()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
    QCOMPARE(held().size(), 0);
    // The meter of A01 begins again at nothing: its next freeze is below what was billed.
    m_desk->meter(u"366566"_s).setRegisters({});
    m_desk->goTo(u"2017-05-17 09:00:00"_s);
    m_desk->runRound();
    QCOMPARE(held().size(), 1);
    m_desk->hand().openPage(u"inbox"_s);
    QTRY_COMPARE(m_desk->hand().rowCount(table), static_cast<int>(open().size()));
}

void InboxPageTest::chooseTheReading(const QString &kind)
{
    WindowDriver &hand = m_desk->hand();
    QAbstractItemModel *model = hand.find<DataTable>(table)->model();
    const int column = static_cast<int>(InboxRow::Column::Kind);
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, column).data().toString() == kind)
            hand.find<DataTable>(table)->selectRow(row);
    }
    QTRY_VERIFY(hand.isShown(u"inboxPanel"_s));
}

void InboxPageTest::aReadingIsAcceptedWithANote()
{
    WindowDriver &hand = m_desk->hand();
    chooseTheReading();
    const HeldReading before = held().first();
    QCOMPARE(before.meter.toText(), u"366566"_s);
    QVERIFY(hand.text(u"inboxAdvice"_s).startsWith(u"Look at the meter."_s));
    QVERIFY(hand.isShown(u"inboxAccept"_s));
    QVERIFY(!hand.isShown(u"inboxClose"_s));

    // Without a note nothing happens.
    hand.click(u"inboxAccept"_s);
    QVERIFY(hand.find(u"inboxNoteEdit"_s)->hasFocus());
    QTest::qWait(50);
    QCOMPARE(held().size(), 1);

    hand.type(u"meter was reset by its maker"_s);
    hand.click(u"inboxAccept"_s);
    QTRY_COMPARE(hand.window().statusStrip()->message(), u"Reading accepted; the next billing goes on from it"_s);
    QTRY_VERIFY(!hand.isShown(u"inboxPanel"_s));
    QCOMPARE(held().size(), 0);
    const QList<WorkItem> closed = answerOf(m_desk->context().workItems().closed(10));
    QCOMPARE(closed.first().kind, WorkItemKind::HeldReading);
    QCOMPARE(closed.first().about, before.id.value);
    QCOMPARE(closed.first().note, u"meter was reset by its maker"_s);
    QTRY_COMPARE(hand.rowCount(table), static_cast<int>(open().size()));
}

void InboxPageTest::aReadingIsRejected()
{
    WindowDriver &hand = m_desk->hand();
    chooseTheReading();
    hand.fill(u"inboxNoteEdit"_s, u"the meter shows something else"_s);
    hand.click(u"inboxReject"_s);
    QTRY_COMPARE(hand.window().statusStrip()->message(), u"Reading rejected; it never counts"_s);
    QCOMPARE(held().size(), 0);
    // What was decided stays readable, with its note.
    hand.find<QWidget>(u"inboxWhich"_s)->findChildren<QAbstractButton *>().last()->click();
    QTRY_VERIFY(hand.rowCount(table) > 0);
    QAbstractItemModel *model = hand.find<DataTable>(table)->model();
    QTRY_COMPARE(model->index(0, static_cast<int>(InboxRow::Column::Note)).data().toString(),
        u"the meter shows something else"_s);
    hand.find<DataTable>(table)->selectRow(0);
    QTRY_VERIFY(hand.isShown(u"inboxPanel"_s));
    QVERIFY(!hand.isShown(u"inboxAccept"_s) && !hand.isShown(u"inboxClose"_s));
}

void InboxPageTest::theSecondReadingIsTaken()
{
    // The meter is asked again for the day that is held, and says something else.
    const HeldReading before = held().first();
    FreezeReply other{.meter = m_desk->context().registers().meter(before.meter).result()->id, .day = before.day};
    other.status = CollectionStatus::Ok;
    other.registers = {.total = Energy::fromText(u"20.00"_s).value(), .rates = {}};
    other.readAt = *WallTime::fromText(u"2017-05-17 09:00:00"_s);
    const QList<CollectedDay> stored = answerOf(m_desk->context().readings().store(Actor::system(), {other}));
    QCOMPARE(stored.first().reply.status, CollectionStatus::Conflict);
    WindowDriver &hand = m_desk->hand();
    hand.openPage(u"overview"_s);
    hand.openPage(u"inbox"_s);
    QTRY_COMPARE(hand.rowCount(table), static_cast<int>(open().size()));
    chooseTheReading(u"Two readings of one day differ"_s);
    QCOMPARE(hand.find<DataTable>(table)->model()->index(1, static_cast<int>(InboxRow::Column::Code)).data().toString(),
        u"0000200001"_s);
    QVERIFY(hand.isShown(u"inboxKeep"_s) && hand.isShown(u"inboxTake"_s) && !hand.isShown(u"inboxClose"_s));
    hand.fill(u"inboxNoteEdit"_s, u"looked at the meter"_s);
    hand.click(u"inboxTake"_s);
    QTRY_COMPARE(hand.window().statusStrip()->message(), u"The second reading counts now; the next billing uses it"_s);
    QVERIFY(held().isEmpty());
    QVERIFY(answerOf(m_desk->context().holds().conflicts()).isEmpty());
}

METERDESK_TEST(InboxPageTest)
#include "InboxPageTest.moc"
