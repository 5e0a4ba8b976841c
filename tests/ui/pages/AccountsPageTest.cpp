// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QTreeWidget>

#include "AccountRow.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "import/ImportService.h"
#include "records/AccountService.h"
#include "records/RegisterService.h"
#include "sheet/Sheet.h"
#include "shell/StatusStrip.h"
#include "table/TableHeader.h"
#include "table/TableView.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// 账户管理 in the real window.
class AccountsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void aBuildingIsOpenedAndOpenRoomsAreSkipped();
    void aBuildingOf300RoomsIsOpenedAtOnce();
    void filterAndEmptyState();
    void aRegionStandsForItsDistricts();
    void sortByBalance();
    void wrongTermsAreExplainedAndChangeNothing();

private:
    [[nodiscard]] QList<Account> accounts() { return answerOf(m_desk->context().accounts().accounts()); }

    const QString table = u"accountsTable"_s;
    std::unique_ptr<TrainingDesk> m_desk;
};

void AccountsPageTest::init()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
    m_desk->hand().openPage(u"accounts"_s);
    QTRY_COMPARE(m_desk->hand().rowCount(table), 26); // 24 rooms under their two headings
}

void AccountsPageTest::aBuildingIsOpenedAndOpenRoomsAreSkipped()
{
    Sheet sheet;
    sheet.header = {u"code"_s, u"name"_s, u"type"_s, u"parent_code"_s};
    sheet.rows = {{2, {u"00003"_s, u"新楼"_s, u"centralized"_s, QString()}},
        {3, {u"0000300001"_s, u"新楼101"_s, u"room"_s, u"00003"_s}},
        {4, {u"0000300002"_s, u"新楼102"_s, u"room"_s, u"00003"_s}},
        {5, {u"0000300003"_s, u"新楼103"_s, u"room"_s, u"00003"_s}}};
    const Actor actor = Actor::system();
    QCOMPARE(
        answerOf(m_desk->context().imports().importSheet(actor, ImportKind::Properties, sheet, false)).faults.size(),
        0);
    OpenAccountsRequest one;
    one.properties = {*PropertyCode::fromText(u"0000300002"_s)};
    one.openedOn = QDate(2017, 5, 16);
    one.tariffName = u"云寓照明电价"_s;
    answerOf(m_desk->context().accounts().open(actor, one));
    QCOMPARE(accounts().size(), 25);

    WindowDriver &hand = m_desk->hand();
    hand.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(hand.isShown(u"openAccountsPanel"_s));
    hand.type(u"00003"_s);
    auto *found = hand.find<QTreeWidget>(u"openCandidates"_s);
    QTRY_VERIFY(found->topLevelItemCount() == 1 && found->topLevelItem(0)->text(1) == u"00003 · 1/3 open"_s);
    const QTreeWidgetItem *building = found->topLevelItem(0);
    QCOMPARE(building->childCount(), 3);
    QCOMPARE(building->child(0)->text(0), u"101"_s); // below its building without the name of it
    QCOMPARE(building->child(1)->text(1), u"open already"_s);
    found->setFocus();
    hand.press(Qt::Key_Home);
    hand.press(Qt::Key_Down);
    hand.press(Qt::Key_Space);
    QCOMPARE(hand.text(u"openCount"_s), u"1 rooms chosen"_s);
    QCOMPARE(building->checkState(0), Qt::PartiallyChecked);
    // The building brings that room too, and no room counts twice.
    hand.press(Qt::Key_Home);
    hand.press(Qt::Key_Space);
    QCOMPARE(hand.text(u"openCount"_s), u"2 rooms chosen; 1 with an account are skipped"_s);
    QCOMPARE(building->child(2)->checkState(0), Qt::Checked);
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->hand().window().statusStrip()->message(), u"2 accounts opened, 1 had one already"_s);
    QTRY_COMPARE(hand.rowCount(table), 30);
    QCOMPARE(accounts().size(), 27);
    const AccountDetails opened =
        answerOf(m_desk->context().accounts().details(*PropertyCode::fromText(u"0000300003"_s)));
    QCOMPARE(opened.account.tariffName, u"云寓照明电价"_s);
    QCOMPARE(opened.account.openedOn, QDate(2017, 5, 16));
    QCOMPARE(opened.account.balance, Money{});
}

void AccountsPageTest::aBuildingOf300RoomsIsOpenedAtOnce()
{
    Sheet sheet;
    sheet.header = {u"code"_s, u"name"_s, u"type"_s, u"parent_code"_s};
    sheet.rows = {{2, {u"00003"_s, u"新楼"_s, u"centralized"_s, QString()}}};
    for (int i = 1; i <= 300; ++i) {
        const QString number = u"%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        sheet.rows.append({i + 2, {u"00003"_s + number, u"新楼"_s + number, u"room"_s, u"00003"_s}});
    }
    QCOMPARE(
        answerOf(m_desk->context().imports().importSheet(Actor::system(), ImportKind::Properties, sheet, false)).faults,
        QList<ImportFault>());

    WindowDriver &hand = m_desk->hand();
    hand.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(hand.isShown(u"openAccountsPanel"_s));
    hand.type(u"00003"_s);
    auto *found = hand.find<QTreeWidget>(u"openCandidates"_s);
    QTRY_VERIFY(found->topLevelItemCount() == 2 && found->topLevelItem(0)->text(1) == u"00003 · 0/300 open"_s);
    QVERIFY(found->topLevelItem(1)->text(0).startsWith(u"There are more"));
    found->setFocus();
    hand.press(Qt::Key_Home);
    hand.press(Qt::Key_Space);
    QVERIFY2(hand.text(u"openCount"_s).startsWith(u"300 rooms chosen"_s), qPrintable(hand.text(u"openCount"_s)));
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2_WITH_TIMEOUT(hand.window().statusStrip()->message().startsWith(u"300 accounts opened"_s),
        qPrintable(hand.window().statusStrip()->message()), 20'000);
    QTRY_COMPARE(hand.rowCount(table), 26 + 301);
    const QList<Account> all = accounts();
    QCOMPARE(all.size(), 324);
    // Each on its own, on the same terms, with nothing on it.
    QSet<QString> rooms;
    for (const Account &account : all) {
        if (!account.code.toText().startsWith(u"00003"))
            continue;
        rooms.insert(account.code.toText());
        QCOMPARE(account.balance, Money{});
        QCOMPARE(account.tariffName, u"云寓照明电价"_s);
    }
    QCOMPARE(rooms.size(), 300);

    // All of them are given other terms at once, whether or not their rows were ever in sight.
    hand.click(u"accountsTableCheckAll"_s);
    QTRY_COMPARE(hand.text(u"tableSelected"_s), u"324 selected"_s);
}

void AccountsPageTest::filterAndEmptyState()
{
    WindowDriver &hand = m_desk->hand();
    hand.fill(u"accountsCodeEdit"_s, u"0000200005"_s);
    hand.press(Qt::Key_Return);
    QTRY_VERIFY(hand.rowCount(table) < 26 && hand.rowOf<AccountRow>(table, u"0000200005"_s) >= 0);
    QCOMPARE(hand.rowOf<AccountRow>(table, u"0000200006"_s), -1);
    QCOMPARE(hand.cell<AccountRow>(table, u"0000200005"_s, AccountRow::Column::MemberPhone), u"180****5027"_s);

    hand.fill(u"accountsCodeEdit"_s, u"99999"_s);
    hand.press(Qt::Key_Return);
    QTRY_VERIFY(hand.isShown(u"emptyState"_s));
    QCOMPARE(hand.text(u"emptySentence"_s), u"No rows match."_s);
    hand.click(u"emptyAction"_s);
    QTRY_COMPARE(hand.rowCount(table), 26);
    QVERIFY(!hand.isShown(u"emptyState"_s));
}

/// The sample's rooms stand in 杭州市江干区.
void AccountsPageTest::aRegionStandsForItsDistricts()
{
    Property elsewhere;
    elsewhere.code = *PropertyCode::fromText(u"00004"_s);
    elsewhere.name = u"滨江一号"_s;
    elsewhere.type = PropertyType::Centralized;
    elsewhere.region = u"江苏省南京市"_s;
    QCOMPARE(answerOf(m_desk->context().registers().addProperties(Actor::system(), {elsewhere})), 1);
    WindowDriver &hand = m_desk->hand();
    hand.press(Qt::Key_F5);
    const auto *regions = hand.find<QComboBox>(u"accountsRegionChoice"_s);
    QTRY_COMPARE(regions->count(), 5);
    hand.choose(u"accountsRegionChoice"_s, u"江苏省 / 南京市"_s);
    hand.click(u"queryButton"_s);
    QTRY_VERIFY(hand.isShown(u"emptyState"_s));
    hand.choose(u"accountsRegionChoice"_s, u"杭州市"_s);
    hand.click(u"queryButton"_s);
    QTRY_COMPARE(hand.rowCount(table), 26);
    hand.press(Qt::Key_F5); // what is offered anew leaves the choice alone
    QTest::qWait(100);
    QCOMPARE(regions->currentText(), u"杭州市"_s);
}

void AccountsPageTest::sortByBalance()
{
    WindowDriver &hand = m_desk->hand();
    TableHeader *header = hand.find<DataTable>(table)->view()->header();
    const int column = static_cast<int>(AccountRow::Column::Balance);
    const QPoint middle(
        header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle);
    const QList<SortKey> keys = hand.find<DataTable>(table)->sortKeys();
    QCOMPARE(keys.first().column, column);
    // Within its building the poorest room comes first, or the richest.
    const bool ascending = keys.first().order == Qt::AscendingOrder;
    const auto before = [&](const QString &first, const QString &second) {
        return hand.rowOf<AccountRow>(table, first) < hand.rowOf<AccountRow>(table, second);
    };
    QTRY_COMPARE(before(u"0000200001"_s, u"0000200019"_s), ascending); // 0.09 and 100.00
    QTRY_COMPARE(before(u"0000200009"_s, u"0000200005"_s), ascending); // 1.00 and 10.00: as numbers, not as text
    QTRY_COMPARE(before(u"0000200005"_s, u"0000200007"_s), ascending); // 10.00 and 22.40
}

void AccountsPageTest::wrongTermsAreExplainedAndChangeNothing()
{
    WindowDriver &hand = m_desk->hand();
    hand.clickRow<AccountRow>(table, u"0000200005"_s);
    QTRY_COMPARE(hand.text(u"alarm1Edit"_s), u"20"_s);
    hand.fill(u"alarm1Edit"_s, u"5"_s); // below level 2
    hand.click(u"saveAccountButton"_s);
    QVERIFY(hand.find(u"alarm1Edit"_s)->hasFocus());
    QTest::qWait(100);
    const auto terms = [this] {
        return answerOf(m_desk->context().accounts().details(*PropertyCode::fromText(u"0000200005"_s))).account.terms;
    };
    QCOMPARE(terms().alarm1, Money{2000});
    hand.fill(u"alarm1Edit"_s, u"30.50"_s);
    hand.click(u"saveAccountButton"_s);
    QTRY_COMPARE(m_desk->hand().window().statusStrip()->message(), u"Account saved"_s);
    QCOMPARE(terms().alarm1, Money{3050});
    QTRY_COMPARE(hand.text(u"alarm1Edit"_s), u"30.50"_s);
}

METERDESK_TEST(AccountsPageTest)
#include "AccountsPageTest.moc"
