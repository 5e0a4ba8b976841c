// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>

#include "Format.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "money/LedgerService.h"
#include "money/RechargeService.h"
#include "queries/ReportService.h"
#include "records/AccountService.h"
#include "reports/ReportsPage.h"
#include "settlement/FigureTable.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// 统计报表 in the real window: the chart, the table and the file say what the ledger says. Room A01 draws 2.14 kWh at
/// 1.20 yuan on the 16th, is cut off, and pays 50.00 in cash on the 18th.
class ReportsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void takingsOfTheMonth();
    void energyByDayAndProperty();
    void balancesAndAdjustments();
    void collectionAndSwitching();
    void enterLooksIntoARow();
    void theFileSaysTheSame();

private:
    WindowDriver &hand() { return m_desk->hand(); }
    FigureTable &table() { return *hand().find<FigureTable>(u"reportTable"_s); }
    /// The row that begins with these words, cells joined by blanks; empty where there is none.
    [[nodiscard]] QString line(const QString &group);

    std::unique_ptr<TrainingDesk> m_desk;
};

void ReportsPageTest::init()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
    m_desk->goTo(u"2017-05-17 00:10:00"_s);
    m_desk->runRound();
    m_desk->goTo(u"2017-05-18 00:10:00"_s);
    m_desk->runRound();
    m_desk->goTo(u"2017-05-18 09:30:00"_s);
    hand().press(Qt::Key_F2);
    hand().type(u"a01"_s);
    hand().press(Qt::Key_Return);
    QTRY_VERIFY(hand().find(u"rechargeAmountEdit"_s)->hasFocus());
    hand().click(u"quickAmount1"_s);
    hand().click(u"rechargeTakeButton"_s);
    QTRY_COMPARE(hand().text(u"resultTitle"_s), u"Received 50.00 yuan"_s);
    hand().openPage(u"reports"_s);
    QTRY_VERIFY(hand().isShown(u"reportTable"_s));
    hand().choose(u"reportFiguresChoice"_s, u"Takings"_s);
    QTRY_COMPARE(table().columnCount(), 11);
}

QString ReportsPageTest::line(const QString &group)
{
    FigureTable &shown = table();
    for (int row = 0; row < shown.rowCount(); ++row) {
        if (shown.textAt(row, 0) != group)
            continue;
        QStringList cells;
        for (int column = 1; column < shown.columnCount(); ++column)
            cells += shown.textAt(row, column);
        return cells.join(u' ');
    }
    return {};
}

void ReportsPageTest::takingsOfTheMonth()
{
    // Top-ups, cash, WeChat, Alipay, card, transfer, other, reversed, refunded, net
    const QString fifty = u"1 50.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 50.00"_s;
    QTRY_COMPARE(line(u"2017-05-18"_s), fifty);
    QCOMPARE(line(u"2017-05-17"_s), u"0 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00"_s);
    // Every day of the month up to today, and the sum, which also has the opening balances the building began with.
    QCOMPARE(table().rowCount(), 19);
    const auto *chart = hand().find<BarChart>(u"reportChart"_s);
    QCOMPARE(chart->bars().size(), 18);
    QCOMPARE(chart->bars().last().label, u"05-18"_s);
    QCOMPARE(chart->bars().last().parts, (QList<std::int64_t>{5000, 0}));

    // The ledger's own sum.
    const auto report = answerOf(m_desk->context().reportService().takings(
        Actor::system(), {.from = QDate(2017, 5, 1), .to = QDate(2017, 5, 18), .group = ReportGroup::Property}));
    std::int64_t net = 0;
    for (const TakingsFigures &each : report.rows)
        net += each.net().fen;
    QCOMPARE(net, report.sum.net().fen);
    QCOMPARE(table().textAt(18, 10), Format::money(report.sum.net()));
}

void ReportsPageTest::energyByDayAndProperty()
{
    hand().choose(u"reportFiguresChoice"_s, u"Energy"_s);
    QTRY_COMPARE(table().columnCount(), 10);
    const auto energy = answerOf(m_desk->context().reportService().energy(
        Actor::system(), {.from = QDate(2017, 5, 16), .to = QDate(2017, 5, 17), .group = ReportGroup::Day}));
    QCOMPARE(energy.rows.size(), 2);
    // Each bill of the day is there, and their charges are what the ledger took.
    QCOMPARE(energy.rows.first().bills, 20);
    std::int64_t charged = 0;
    for (const LedgerEntry &entry :
        answerOf(m_desk->context().ledger().entries(*PropertyCode::fromText(u"0000200001"))))
        charged -= entry.kind == EntryKind::Charge ? entry.amount.fen : 0;
    QCOMPARE(charged, std::int64_t{257});
    QVERIFY(energy.sum.charge.fen >= charged);
    QCOMPARE(table().textAt(15, 0), u"2017-05-16"_s);
    QCOMPARE(table().textAt(15, 6), Format::energy(energy.rows.first().total()));
    QCOMPARE(table().textAt(15, 7), Format::money(energy.rows.first().charge));

    hand().choose(u"reportGroupChoice"_s, u"property"_s);
    QTRY_COMPARE(table().textAt(0, 0), u"田家园未来科技城店"_s);
    const int last = table().rowCount() - 1;
    QCOMPARE(table().textAt(last, 9), u"100.0%"_s);
    QCOMPARE(table().textAt(last, 7), Format::money(energy.sum.charge));
}

void ReportsPageTest::balancesAndAdjustments()
{
    hand().choose(u"reportFiguresChoice"_s, u"Balances and debts"_s);
    QTRY_COMPARE(table().columnCount(), 7);
    Money net;
    const QList<Account> accounts = answerOf(m_desk->context().accounts().accounts());
    for (const Account &account : accounts) {
        for (const LedgerEntry &entry : answerOf(m_desk->context().ledger().entries(account.code)))
            net.fen += entry.amount.fen;
    }
    const int last = table().rowCount() - 1;
    QCOMPARE(table().textAt(last, 0), u"At the end"_s);
    QCOMPARE(table().textAt(last, 1), QString::number(accounts.size()));
    QCOMPARE(table().textAt(last, 6), Format::money(net));
    QCOMPARE(line(u"2017-05-18"_s), line(u"At the end"_s));
    QVERIFY(line(u"2017-05-17"_s) != line(u"2017-05-18"_s));

    hand().choose(u"reportFiguresChoice"_s, u"Adjustments"_s);
    QTRY_COMPARE(line(u"2017-05-17"_s), u"0 0.00 0 0.00 0 0.00 0.00 0 0.00 0.00"_s);
}

void ReportsPageTest::collectionAndSwitching()
{
    hand().choose(u"reportFiguresChoice"_s, u"Collection rate"_s);
    // Asked, collected, held back, no data, no answer, failed, success rate
    for (const QString &day : {u"2017-05-16"_s, u"2017-05-17"_s})
        QTRY_COMPARE(line(day), u"20 20 0 0 0 0 100.0%"_s);
    // The days since the meters were installed were made good in the first round; the sum has them all.
    int asked = 0;
    const int last = table().rowCount() - 1;
    for (int row = 0; row < last; ++row)
        asked += table().textAt(row, 1).toInt();
    QCOMPARE(line(u"Sum"_s), u"%1 %1 0 0 0 0 100.0%"_s.arg(asked));
    const auto *chart = hand().find<BarChart>(u"reportChart"_s);
    QCOMPARE(chart->bars().last().parts, (QList<std::int64_t>{0, 0, 0}));
    QCOMPARE(chart->bars().at(15).parts, (QList<std::int64_t>{20, 0, 0}));

    hand().choose(u"reportFiguresChoice"_s, u"Trips and alarms"_s);
    QTRY_COMPARE(table().columnCount(), 9);
    QCOMPARE(line(u"2017-05-15"_s), u"0 0 0 0 0 0 0 0"_s);
    QVERIFY2(line(u"Sum"_s) != u"0 0 0 0 0 0 0 0"_s, "the room was cut off");
}

void ReportsPageTest::enterLooksIntoARow()
{
    const auto enter = [this](const QString &group) {
        FigureTable &shown = table();
        for (int row = 0; row < shown.rowCount(); ++row) {
            if (shown.textAt(row, 0) == group)
                shown.setCurrentCell(row, 0);
        }
        shown.setFocus();
        hand().press(Qt::Key_Return);
    };
    // A month's days, a day's properties, a property's day.
    hand().choose(u"reportGroupChoice"_s, u"month"_s);
    QTRY_COMPARE(table().rowCount(), 2);
    QVERIFY(!hand().isShown(u"reportBackButton"_s));
    enter(u"2017-05"_s);
    QTRY_COMPARE(table().rowCount(), 19);
    QCOMPARE(hand().text(u"reportGroupChoice"_s), u"day"_s);
    const QString fifty = u"1 50.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 50.00"_s;
    QCOMPARE(line(u"2017-05-18"_s), fifty);
    enter(u"2017-05-18"_s);
    QTRY_COMPARE(line(u"田家园未来科技城店"_s), fifty);
    QCOMPARE(table().rowCount(), 2);
    enter(u"Sum"_s);
    enter(u"田家园未来科技城店"_s);
    QTRY_COMPARE(table().textAt(0, 0), u"2017-05-18"_s);
    QCOMPARE(line(u"Sum"_s), fifty);
    // And all the way back.
    hand().click(u"reportBackButton"_s);
    QTRY_COMPARE(table().textAt(0, 0), u"田家园未来科技城店"_s);
    hand().press(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(table().rowCount(), 19);
    hand().press(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(table().textAt(0, 0), u"2017-05"_s);
    QVERIFY(!hand().isShown(u"reportBackButton"_s));

    // By who booked it; what one of them booked, by day.
    hand().choose(u"reportGroupChoice"_s, u"operator"_s);
    QTRY_COMPARE(table().textAt(0, 0), u"system"_s);
    const QString all = line(u"system"_s);
    QCOMPARE(line(u"Sum"_s), all);
    enter(u"system"_s);
    QTRY_COMPARE(table().rowCount(), 19);
    QCOMPARE(line(u"2017-05-18"_s), fifty);
    QCOMPARE(line(u"Sum"_s), all);

    // Only what a report offers: energy knows no operators, but tariffs.
    hand().choose(u"reportFiguresChoice"_s, u"Energy"_s);
    QTRY_COMPARE(table().columnCount(), 10);
    QVERIFY(!hand().isShown(u"reportBackButton"_s));
    QCOMPARE(hand().find<QComboBox>(u"reportGroupChoice"_s)->findText(u"operator"_s), -1);
    hand().choose(u"reportGroupChoice"_s, u"tariff"_s);
    QTRY_COMPARE(table().textAt(0, 0), u"云寓照明电价"_s);
    QCOMPARE(line(u"云寓照明电价"_s), line(u"Sum"_s));
}

void ReportsPageTest::theFileSaysTheSame()
{
    QTRY_VERIFY(!line(u"2017-05-18"_s).isEmpty());
    const QString path = m_desk->path(u"report.csv"_s);
    hand().find<ReportsPage>(u"reports"_s)->exportTo(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.contains(u"\r\n2017-05-18,1,50.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,50.00\r\n"), qPrintable(text));
    QVERIFY2(text.contains(u"\r\nSum,"), qPrintable(text));
}

METERDESK_TEST(ReportsPageTest)
#include "ReportsPageTest.moc"
