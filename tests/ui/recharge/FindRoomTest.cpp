// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

#include "TestMain.h"
#include "TillDesk.h"
#include "form/AmountEdit.h"
#include "form/FieldForm.h"
#include "recharge/RechargeEntry.h"
#include "recharge/RechargePanel.h"
#include "recharge/RoomMatch.h"
#include "table/DataTable.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk;
using namespace meterdesk::test;

/// 查户 by keys and scans, and what the form says of wrong input.
class FindRoomTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_desk.reset(); }
    void cleanup() { m_desk.reset(); }
    void oneRoom_data();
    void oneRoom();
    void severalRoomsAreChosenWithTheArrow();
    void nothingFoundKeepsTheText();
    void buildingsAreNoCustomers();
    void aScanInTheAmountFindsTheNextRoom();
    void theTableFollowsAndIsFollowed();
    void wrongInputIsExplainedBesideTheField_data();
    void wrongInputIsExplainedBesideTheField();
    void onlyAManagerTakesMoneyForARoomWithoutMeter_data();
    void onlyAManagerTakesMoneyForARoomWithoutMeter();

private:
    void openDesk(Role role = Role::Cashier);

    std::unique_ptr<TillDesk> m_desk;
};

void FindRoomTest::openDesk(Role role)
{
    m_desk = std::make_unique<TillDesk>(role);
    m_desk->openWindow();
}

void FindRoomTest::oneRoom_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("room");
    QTest::newRow("end of the name") << u"a05"_s << u"田家园未来科技城店A05"_s;
    QTest::newRow("whole code") << u"0000200005"_s << u"田家园未来科技城店A05"_s;
    QTest::newRow("meter") << u"366566"_s << u"田家园未来科技城店A01"_s;
    QTest::newRow("meter as on the wire") << u"000000366566"_s << u"田家园未来科技城店A01"_s;
    QTest::newRow("end of a phone") << u"5027"_s << u"田家园未来科技城店A05"_s;
}

void FindRoomTest::oneRoom()
{
    QFETCH(const QString, typed);
    openDesk();
    m_desk->findRoom(typed);
    QTEST(m_desk->text(u"panelTitle"_s), "room");
}

void FindRoomTest::severalRoomsAreChosenWithTheArrow()
{
    openDesk();
    m_desk->press(Qt::Key_F2);
    m_desk->type(u"7165"_s); // the end of the phone of two rooms
    m_desk->press(Qt::Key_Return);
    auto *list = m_desk->find<QListView>(u"rechargeFindList"_s);
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 2);
    // Enter alone asks again; it never takes a room nobody pointed at.
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(list->isVisible());
    QVERIFY(!m_desk->page().till().payer());
    m_desk->press(Qt::Key_Down);
    m_desk->press(Qt::Key_Down);
    const QString chosen = list->currentIndex().data().toString();
    QCOMPARE(list->currentIndex().row(), 1);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(m_desk->text(u"panelTitle"_s), chosen);
    QVERIFY(m_desk->find<AmountEdit>(u"rechargeAmountEdit"_s)->hasFocus());
    QVERIFY(!list->isVisible());
}

void FindRoomTest::nothingFoundKeepsTheText()
{
    openDesk();
    m_desk->press(Qt::Key_F2);
    m_desk->type(u"zzz"_s);
    m_desk->press(Qt::Key_Return);
    auto *list = m_desk->find<QListView>(u"rechargeFindList"_s);
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Nothing found for “zzz”"_s);
    QCOMPARE(m_desk->text(u"rechargeFindEdit"_s), u"zzz"_s);
    m_desk->press(Qt::Key_Escape);
    QVERIFY(!list->isVisible());
    m_desk->press(Qt::Key_Escape);
    QCOMPARE(m_desk->text(u"rechargeFindEdit"_s), QString());
}

void FindRoomTest::buildingsAreNoCustomers()
{
    GlobalSearchHit building;
    building.type = PropertyType::Centralized;
    building.name = u"田家园未来科技城店"_s;
    GlobalSearchHit vacantRoom;
    vacantRoom.name = u"远洋心里3-2-901室4号室"_s;
    GlobalSearchHit room = vacantRoom;
    room.account = {4};
    QCOMPARE(payableRooms({building, vacantRoom, room}).size(), 1);

    openDesk();
    const QAbstractItemModel *rows = m_desk->find<DataTable>(u"rechargeTable"_s)->model();
    for (int row = 0; row < rows->rowCount(); ++row)
        QVERIFY(rows->index(row, 0).data(RawRole).toString() != u"00002"_s);
}

void FindRoomTest::aScanInTheAmountFindsTheNextRoom()
{
    openDesk();
    m_desk->findRoom(u"a01"_s);
    auto *amount = m_desk->find<AmountEdit>(u"rechargeAmountEdit"_s);
    m_desk->type(u"20"_s);
    std::chrono::milliseconds now = 100s;
    amount->setClock([&now] { return now += 5ms; });
    QTest::keyClicks(amount, u"1610131068"_s);
    QTest::keyClick(amount, Qt::Key_Return);
    QTRY_COMPARE(m_desk->text(u"panelTitle"_s), u"田家园未来科技城店A05"_s);
    QCOMPARE(amount->text(), QString());
    QCOMPARE(m_desk->recharges(u"0000200005"_s).size(), 1); // its opening balance
}

void FindRoomTest::theTableFollowsAndIsFollowed()
{
    openDesk();
    m_desk->findRoom(u"a05"_s);
    auto *table = m_desk->find<DataTable>(u"rechargeTable"_s);
    QCOMPARE(table->currentRowId(), std::optional<qlonglong>(m_desk->accountOf(u"0000200005"_s).value));
    table->setFocus();
    m_desk->press(Qt::Key_Down);
    QTRY_COMPARE(m_desk->text(u"panelTitle"_s), u"田家园未来科技城店A06"_s);
    QVERIFY(!m_desk->find<AmountEdit>(u"rechargeAmountEdit"_s)->hasFocus());
    m_desk->press(Qt::Key_Return);
    QVERIFY(m_desk->find<AmountEdit>(u"rechargeAmountEdit"_s)->hasFocus());
    // F5 keeps the room and what was typed.
    m_desk->type(u"30"_s);
    m_desk->press(Qt::Key_F5);
    QTest::qWait(0);
    QCOMPARE(m_desk->text(u"rechargeAmountEdit"_s), u"30"_s);
    QCOMPARE(m_desk->text(u"panelTitle"_s), u"田家园未来科技城店A06"_s);
}

void FindRoomTest::wrongInputIsExplainedBesideTheField_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("tendered");
    QTest::addColumn<QString>("amountProblem");
    QTest::addColumn<QString>("tenderedProblem");
    QTest::newRow("no amount") << u""_s << u""_s << u"Type the amount."_s << u""_s;
    QTest::newRow("zero") << u"0"_s << u""_s << u"The smallest amount is 0.01 yuan."_s << u""_s;
    QTest::newRow("letters and a third decimal do not arrive") << u"abc12.345"_s << u""_s << u""_s << u""_s;
    QTest::newRow("above the till's limit")
        << u"10000"_s << u""_s << u"The largest amount of one top-up is 9,999.99 yuan."_s << u""_s;
    QTest::newRow("too little cash") << u"200"_s << u"150"_s << u""_s << u"Less than the amount."_s;
}

void FindRoomTest::wrongInputIsExplainedBesideTheField()
{
    QFETCH(const QString, amount);
    QFETCH(const QString, tendered);
    openDesk();
    m_desk->findRoom(u"a01"_s);
    m_desk->type(amount);
    if (!tendered.isEmpty()) {
        auto *edit = m_desk->find<QLineEdit>(u"rechargeTenderedEdit"_s);
        edit->setFocus();
        edit->selectAll();
        m_desk->type(tendered);
    }
    m_desk->press(Qt::Key_Return);
    QTEST(m_desk->find<FieldErrorLabel>(u"rechargeAmountProblem"_s)->message(), "amountProblem");
    QTEST(m_desk->find<FieldErrorLabel>(u"rechargeTenderedProblem"_s)->message(), "tenderedProblem");
    if (amount == u"abc12.345"_s) {
        QTRY_COMPARE(m_desk->balanceOf(u"0000200001"_s), Money{-332 + 1234});
        return;
    }
    QCOMPARE(m_desk->balanceOf(u"0000200001"_s), Money{-332});
}

void FindRoomTest::onlyAManagerTakesMoneyForARoomWithoutMeter_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<qlonglong>("balance");
    QTest::newRow("cashier") << static_cast<int>(Role::Cashier) << 0LL;
    QTest::newRow("manager") << static_cast<int>(Role::Manager) << 5000LL;
}

void FindRoomTest::onlyAManagerTakesMoneyForARoomWithoutMeter()
{
    QFETCH(const int, role);
    const QString room = u"0000100001000004"_s;
    openDesk(static_cast<Role>(role));
    m_desk->findRoom(room);
    m_desk->type(u"50"_s);
    m_desk->press(Qt::Key_Return);
    const bool refused = m_desk->page().till().flow().stage() == RechargeFlow::Stage::Entering;
    QCOMPARE(refused, static_cast<Role>(role) == Role::Cashier);
    QCOMPARE(m_desk->find<FieldErrorLabel>(u"rechargeAccountProblem"_s)->message().isEmpty(), !refused);
    if (!refused)
        QTRY_COMPARE(m_desk->page().till().flow().stage(), RechargeFlow::Stage::Finished);
    QTEST(qlonglong(m_desk->balanceOf(room).fen), "balance");
}

METERDESK_TEST(FindRoomTest)
#include "FindRoomTest.moc"
