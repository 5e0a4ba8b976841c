// SPDX-License-Identifier: GPL-3.0-or-later
#include "ColumnTable.h"

#include <QtCore/QDate>
#include <QtTest/QTest>

#include "TestMain.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;

namespace {

struct RoomRow
{
    QString number{};
    Money balance{};
    std::optional<Energy> reading{};
    std::optional<PillState> relay{};
    std::optional<WallTime> readAt{};
};

enum class RoomColumn { Number, Balance, Reading, Relay, ReadAt };

const ColumnTable<RoomRow, RoomColumn> &columns()
{
    static const ColumnTable<RoomRow, RoomColumn> table("RoomColumns",
        {
            {RoomColumn::Number,
                {.info = {.key = "number", .header = "Room no.", .kind = ColumnKind::Code, .width = 10},
                    .raw = [](const RoomRow &r) { return QVariant(r.number); }}},
            {RoomColumn::Balance,
                {.info = {.key = "balance", .header = "Balance (yuan)", .kind = ColumnKind::Money, .width = 9},
                    .raw = [](const RoomRow &r) { return rawValue(r.balance); }}},
            {RoomColumn::Reading,
                {.info = {.key = "reading", .header = "Reading (kWh)", .kind = ColumnKind::Energy, .shown = false},
                    .raw = [](const RoomRow &r) { return rawValue(r.reading); }}},
            {RoomColumn::Relay,
                {.info = {.key = "relay", .header = "Relay", .kind = ColumnKind::Pill},
                    .pill = [](const RoomRow &r) { return r.relay; }}},
            {RoomColumn::ReadAt,
                {.info = {.key = "readAt", .header = "Read at", .kind = ColumnKind::ShortDateTime},
                    .raw = [](const RoomRow &r) { return rawValue(r.readAt); }}},
        });
    return table;
}

int at(RoomColumn column)
{
    return static_cast<int>(column);
}

} // namespace

class ColumnTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsHaveTwoFaces();
    void emptyCellsShowADash();
    void moneyStyleFollowsTheAmount();
    void shortTimesKeepTheWholeInstantInTheToolTip();
    void headersDescribeTheirColumn();
    void copiesAreForMachines();
    void everyPillHasAWord();
};

void ColumnTableTest::cellsHaveTwoFaces()
{
    const RoomRow a01{
        .number = u"0000200001"_s, .balance = {-332}, .reading = Energy{1929}, .relay = PillState::RelayTripped};
    QCOMPARE(columns().data(a01, at(RoomColumn::Number), Qt::DisplayRole).toString(), u"0000200001"_s);
    QCOMPARE(columns().data(a01, at(RoomColumn::Balance), Qt::DisplayRole).toString(), u"\u22123.32"_s);
    QCOMPARE(columns().data(a01, at(RoomColumn::Balance), RawRole), QVariant(-332LL));
    QCOMPARE(columns().data(a01, at(RoomColumn::Reading), Qt::DisplayRole).toString(), u"19.29"_s);
    QCOMPARE(columns().data(a01, at(RoomColumn::Relay), Qt::DisplayRole).toString(), u"Tripped"_s);
    QCOMPARE(columns().data(a01, at(RoomColumn::Relay), Qt::AccessibleTextRole).toString(), u"Tripped"_s);
    QCOMPARE(columns().data(a01, at(RoomColumn::Relay), PillRole).value<PillState>(), PillState::RelayTripped);
}

void ColumnTableTest::emptyCellsShowADash()
{
    const RoomRow building{.number = u"00002"_s};
    QCOMPARE(columns().data(building, at(RoomColumn::Reading), Qt::DisplayRole).toString(), u"—"_s);
    QVERIFY(!columns().data(building, at(RoomColumn::Reading), RawRole).isValid());
    QCOMPARE(columns().data(building, at(RoomColumn::Relay), Qt::DisplayRole).toString(), u"—"_s);
    QVERIFY(!columns().data(building, at(RoomColumn::Relay), PillRole).isValid());
    QCOMPARE(columns().data(building, at(RoomColumn::ReadAt), Qt::DisplayRole).toString(), u"—"_s);
}

void ColumnTableTest::moneyStyleFollowsTheAmount()
{
    const auto style = [](qlonglong fen) {
        return columns()
            .data(RoomRow{.number = {}, .balance = {fen}}, at(RoomColumn::Balance), MoneyStyleRole)
            .value<MoneyStyle>();
    };
    QCOMPARE(style(1), MoneyStyle::Normal);
    QCOMPARE(style(0), MoneyStyle::Zero);
    QCOMPARE(style(-1), MoneyStyle::Negative);
    QVERIFY(!columns().data(RoomRow{}, at(RoomColumn::Reading), MoneyStyleRole).isValid());
}

void ColumnTableTest::shortTimesKeepTheWholeInstantInTheToolTip()
{
    const RoomRow row{.number = {}, .readAt = WallTime::at(QDate(2017, 5, 16), QTime(0, 3))};
    QCOMPARE(columns().data(row, at(RoomColumn::ReadAt), Qt::DisplayRole).toString(), u"05-16 00:03:00"_s);
    QCOMPARE(columns().data(row, at(RoomColumn::ReadAt), Qt::ToolTipRole).toString(), u"2017-05-16 00:03:00"_s);
}

void ColumnTableTest::headersDescribeTheirColumn()
{
    QCOMPARE(columns().count(), 5);
    const int balance = at(RoomColumn::Balance);
    QCOMPARE(columns().header(balance, Qt::DisplayRole).toString(), u"Balance (yuan)"_s);
    QCOMPARE(columns().header(balance, ColumnKeyRole).toString(), u"balance"_s);
    QCOMPARE(columns().header(balance, ColumnKindRole).value<ColumnKind>(), ColumnKind::Money);
    QCOMPARE(columns().header(balance, ColumnWidthRole).toInt(), 9);
    QCOMPARE(columns().header(balance, ColumnShownRole).toBool(), true);
    QCOMPARE(columns().header(at(RoomColumn::Reading), ColumnShownRole).toBool(), false);
    QVERIFY(columns().header(balance, Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight));
    QVERIFY(
        columns().header(at(RoomColumn::Number), Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignLeft));
}

void ColumnTableTest::copiesAreForMachines()
{
    QCOMPARE(plainText(ColumnKind::Money, 0, -123456LL, {}), u"-1234.56"_s);
    QCOMPARE(plainText(ColumnKind::Price, 0, 12000LL, {}), u"1.2000"_s);
    QCOMPARE(plainText(ColumnKind::Decimal, 1, 2284LL, {}), u"228.4"_s);
    QCOMPARE(plainText(ColumnKind::Code, 0, u"0000200001"_s, {}), u"0000200001"_s);
    QCOMPARE(plainText(ColumnKind::Pill, 0, 3LL, u"Tripped"_s), u"Tripped"_s);
    QCOMPARE(plainText(ColumnKind::Energy, 0, {}, u"—"_s), QString());
}

void ColumnTableTest::everyPillHasAWord()
{
    QSet<QString> words;
    for (int i = 0; i < pillStateCount; ++i)
        words.insert(pillText(static_cast<PillState>(i)));
    QVERIFY(!words.contains(QString()));
    QCOMPARE(words.size(), pillStateCount);
}

METERDESK_TEST(ColumnTableTest)
#include "ColumnTableTest.moc"
