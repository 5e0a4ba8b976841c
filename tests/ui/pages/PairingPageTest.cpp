// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QTreeWidget>

#include "RegisterRows.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "common/Banner.h"
#include "records/RegisterService.h"
#include "shell/StatusStrip.h"
#include "table/DataTable.h"
#include "table/TableView.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// 配表 in the real window with the virtual concentrator behind it: meters are entered one after the other, written
/// into the concentrator, compared, taken out and deleted.
class PairingPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void columnsAreThoseOfTheManual();
    void oneMeterOutAndInAgain();
    void metersAreEnteredOneAfterTheOther();
    void aSlotOfAnotherMeterIsTakenOverOnlyWhenTold();

private:
    [[nodiscard]] DataTable &table() { return *m_desk->hand().find<DataTable>(u"pairingTable"_s); }
    [[nodiscard]] int rowOf(const QString &number);
    [[nodiscard]] QString cell(const QString &number, PairingRow::Column column);
    void clickLink(const QString &number, PairingRow::Column column);
    void withdraw(const QString &number);
    [[nodiscard]] std::optional<Meter> stored(const QString &number);
    [[nodiscard]] simulator::VirtualConcentrator &concentrator()
    {
        return *m_desk->building().building().concentrators().front();
    }

    std::unique_ptr<TrainingDesk> m_desk;
};

void PairingPageTest::init()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
    m_desk->hand().openPage(u"pairing"_s);
    QTRY_COMPARE(m_desk->hand().rowCount(u"pairingTable"_s), 20);
    QTRY_VERIFY(rowOf(u"366566"_s) >= 0);
}

int PairingPageTest::rowOf(const QString &number)
{
    const QAbstractItemModel &model = *table().model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, static_cast<int>(PairingRow::Column::Number)).data().toString() == number)
            return row;
    }
    return -1;
}

QString PairingPageTest::cell(const QString &number, PairingRow::Column column)
{
    const int row = rowOf(number);
    return row < 0 ? u"<no row>"_s : table().model()->index(row, static_cast<int>(column)).data().toString();
}

void PairingPageTest::clickLink(const QString &number, PairingRow::Column column)
{
    TableView *view = table().view();
    const auto place = [&] {
        const QModelIndex index = table().model()->index(rowOf(number), static_cast<int>(column));
        view->scrollTo(index);
        return view->visualRect(index).center();
    };
    // A row that has just come is laid out in the next turn, and its columns may grow.
    QPoint before;
    const auto isSteady = [&] {
        const QPoint now = place();
        return std::exchange(before, now) == now && view->viewport()->rect().contains(now);
    };
    QTRY_VERIFY(isSteady());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place());
}

std::optional<Meter> PairingPageTest::stored(const QString &number)
{
    for (const Meter &meter : answerOf(m_desk->context().registers().meters())) {
        if (meter.number.toText() == number)
            return meter;
    }
    return std::nullopt;
}

/// Takes one meter out of the concentrator by the link of its row, which asks first.
void PairingPageTest::withdraw(const QString &number)
{
    WindowDriver &hand = m_desk->hand();
    const std::size_t listed = concentrator().table().size();
    QCOMPARE(cell(number, PairingRow::Column::Configure), u"Withdraw"_s);
    clickLink(number, PairingRow::Column::Configure);
    QTRY_VERIFY(hand.isShown(u"confirmWithdrawAction"_s));
    QCOMPARE(concentrator().table().size(), listed);
    hand.click(u"confirmWithdrawAction"_s);
    QTRY_COMPARE(stored(number)->download, DownloadState::Cancelled);
    QTRY_COMPARE(cell(number, PairingRow::Column::Configure), u"Deliver"_s);
}

void PairingPageTest::columnsAreThoseOfTheManual()
{
    // screens-and-rules.md §7, in its order.
    QStringList headers;
    for (int column = 0; column <= static_cast<int>(PairingRow::Column::Options); ++column)
        headers += table().model()->headerData(column, Qt::Horizontal, ColumnKeyRole).toString();
    QCOMPARE(headers,
        (QStringList{u"number"_s, u"name"_s, u"port"_s, u"baud"_s, u"parity"_s, u"dataBits"_s, u"stopBits"_s,
            u"download"_s, u"configure"_s, u"options"_s}));
    // The line of the manual's meter: 2, 2400, 1, 3, 0.
    using enum PairingRow::Column;
    QCOMPARE(cell(u"366566"_s, Port), u"2"_s);
    QCOMPARE(cell(u"366566"_s, Baud), u"2400"_s);
    QVERIFY(cell(u"366566"_s, PairingRow::Column::Parity).contains(u"(1)"));
    QVERIFY(cell(u"366566"_s, DataBits).contains(u"(3)"));
    QVERIFY(cell(u"366566"_s, StopBits).contains(u"(0)"));
}

void PairingPageTest::oneMeterOutAndInAgain()
{
    WindowDriver &hand = m_desk->hand();
    using enum PairingRow::Column;
    const std::size_t listed = concentrator().table().size();
    QCOMPARE(stored(u"366566"_s)->download, DownloadState::Downloaded); // a lesson begins behind the installer
    QCOMPARE(cell(u"366566"_s, Options), u"—"_s); // what the concentrator holds is not deleted
    withdraw(u"366566"_s);
    QCOMPARE(concentrator().table().size(), listed - 1);
    QTRY_COMPARE(cell(u"366566"_s, Options), u"Delete"_s);
    clickLink(u"366566"_s, Configure);
    QTRY_COMPARE(concentrator().table().size(), listed);
    QTRY_COMPARE(stored(u"366566"_s)->download, DownloadState::Downloaded);
    QTRY_COMPARE(cell(u"366566"_s, Configure), u"Withdraw"_s);

    QTRY_VERIFY(hand.find(u"compareTableAction"_s)->isEnabled());
    hand.click(u"compareTableAction"_s);
    QTRY_COMPARE(hand.find<QTreeWidget>(u"comparisonLines"_s)->topLevelItemCount(), 20);
    QCOMPARE(hand.text(u"comparisonSummary"_s), u"All 20 places are as the records say."_s);
}

void PairingPageTest::metersAreEnteredOneAfterTheOther()
{
    WindowDriver &hand = m_desk->hand();
    QList<Property> rooms(2);
    for (int i = 0; i < rooms.size(); ++i) {
        rooms[i].code = *PropertyCode::fromText(u"000020009%1"_s.arg(i + 1));
        rooms[i].parentCode = *PropertyCode::fromText(u"00002"_s);
        rooms[i].name = u"田家园未来科技城店B0%1"_s.arg(i + 1);
        rooms[i].type = PropertyType::Room;
    }
    answerOf(m_desk->context().registers().addProperties(Actor::system(), rooms));
    hand.press(Qt::Key_F5);
    QTRY_VERIFY(hand.find(u"addMetersAction"_s)->isEnabled());
    hand.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(hand.isShown(u"meterEntryPanel"_s));
    auto *choice = hand.find<QComboBox>(u"propertyCodeField"_s);
    QTRY_COMPARE(choice->count(), 2);
    QCOMPARE(choice->currentData().toString(), u"0000200091"_s);
    // Scanner, reading, Enter.
    hand.fill(u"numberField"_s, u"1610139001"_s);
    hand.press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"startTotalField"_s);
    hand.press(Qt::Key_Return); // billing needs a start reading
    QVERIFY(!stored(u"1610139001"_s));
    hand.type(u"12.40"_s);
    hand.press(Qt::Key_Return);
    QTRY_VERIFY(stored(u"1610139001"_s));
    const Meter meter = *stored(u"1610139001"_s);
    QCOMPARE(meter.propertyCode.toText(), u"0000200091"_s);
    QCOMPARE(meter.start.total, Energy{1240});
    QCOMPARE(meter.download, DownloadState::Pending);
    // The next one: another room, an empty field with the focus.
    QTRY_COMPARE(choice->count(), 1);
    QCOMPARE(choice->currentData().toString(), u"0000200092"_s);
    QCOMPARE(hand.text(u"numberField"_s), QString());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"numberField"_s);

    // Entered for the wrong room: not delivered yet, so it is taken away again.
    hand.fill(u"pairingFindEdit"_s, u"1610139001"_s);
    hand.press(Qt::Key_Return);
    QTRY_COMPARE(hand.rowCount(u"pairingTable"_s), 1);
    QTRY_VERIFY(rowOf(u"1610139001"_s) >= 0);
    clickLink(u"1610139001"_s, PairingRow::Column::Options);
    QTRY_VERIFY(hand.isShown(u"confirmDeleteMeterAction"_s));
    QCOMPARE(hand.text(u"confirmDeleteMeterAction"_s), u"Delete meter 1610139001"_s);
    QVERIFY(stored(u"1610139001"_s));
    hand.click(u"confirmDeleteMeterAction"_s);
    QTRY_VERIFY2(!stored(u"1610139001"_s), qPrintable(hand.find<QWidget>(u"pairing"_s)->findChild<Banner *>()->text()));
    QTRY_COMPARE(hand.rowCount(u"pairingTable"_s), 0);
}

void PairingPageTest::aSlotOfAnotherMeterIsTakenOverOnlyWhenTold()
{
    WindowDriver &hand = m_desk->hand();
    using enum PairingRow::Column;
    const int point = stored(u"366566"_s)->line.point;
    withdraw(u"366566"_s);
    concentrator().setSlot({.deviceNumber = point,
        .point = point,
        .baud = 2400,
        .port = 2,
        .address = *dlt645::MeterAddress::fromText(u"999900000001")});

    clickLink(u"366566"_s, Configure);
    QTRY_VERIFY(hand.isShown(u"takeOverAction"_s));
    QCOMPARE(stored(u"366566"_s)->download, DownloadState::Failed);
    hand.click(u"takeOverAction"_s);
    QTRY_VERIFY(hand.isShown(u"confirmTakeOverAction"_s));
    QCOMPARE(stored(u"366566"_s)->download, DownloadState::Failed);
    hand.click(u"confirmTakeOverAction"_s);
    QTRY_COMPARE(stored(u"366566"_s)->download, DownloadState::Downloaded);
}

METERDESK_TEST(PairingPageTest)
#include "PairingPageTest.moc"
