// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QFileDialog>

#include "AccountRow.h"
#include "RechargeRows.h"
#include "TerminalRow.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "commands/CommandService.h"
#include "money/LedgerService.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// The manual's chain by clicking through the real window. Room A01 stands at 0.09 yuan, pays 1.20 a kWh, and
/// draws 2.14 and 0.70 kWh: −2.48, then −3.32; tripped; 50.00 yuan: 46.68, closed.
class ChainInTheWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { m_desk.reset(); }
    void readBillTripRechargeClose();
    void unpluggedAndRestartedWhileTheTenantPays();

private:
    [[nodiscard]] QString balance();
    [[nodiscard]] QString supply();
    void setAutoTrip(const QString &choice);
    void spendEverything();
    void payFifty();
    [[nodiscard]] QStringList ledger();
    [[nodiscard]] QList<CommandRecord> commands();

    const QString room = u"0000200001"_s;
    const QString meterNo = u"366566"_s;
    std::unique_ptr<TrainingDesk> m_desk;
};

QString ChainInTheWindowTest::balance()
{
    return m_desk->hand().cell<RechargeAccountRow>(u"rechargeTable"_s, room, RechargeAccountRow::Column::Balance);
}

QString ChainInTheWindowTest::supply()
{
    return m_desk->hand().cell<RechargeAccountRow>(u"rechargeTable"_s, room, RechargeAccountRow::Column::Supply);
}

/// 账户管理 → the room → 自动跳闸 → save.
void ChainInTheWindowTest::setAutoTrip(const QString &choice)
{
    WindowDriver &hand = m_desk->hand();
    hand.openPage(u"accounts"_s);
    QTRY_VERIFY(hand.rowOf<AccountRow>(u"accountsTable"_s, room) >= 0);
    hand.clickRow<AccountRow>(u"accountsTable"_s, room);
    QTRY_COMPARE(hand.text(u"panelTitle"_s), u"田家园未来科技城店A01"_s);
    QTRY_COMPARE(hand.text(u"ownerUnitEdit"_s), u"云寓智能公寓平台"_s);
    hand.choose(u"autoTripChoice"_s, choice);
    hand.click(u"saveAccountButton"_s);
    QTRY_COMPARE(hand.cell<AccountRow>(u"accountsTable"_s, room, AccountRow::Column::AutoTrip), choice);
    hand.openPage(u"recharge"_s);
}

void ChainInTheWindowTest::spendEverything()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
    QVERIFY(m_desk->hand().isShown(u"trainingMark"_s));
    QTRY_COMPARE(balance(), u"0.09"_s);
    QVERIFY(!m_desk->meter(meterNo).isRelayOpen());

    // Tripped by hand only, so that the second day is lived with the light on.
    setAutoTrip(u"By hand"_s);
    m_desk->goTo(u"2017-05-17 00:10:00"_s);
    m_desk->runRound();
    QTRY_COMPARE(balance(), u"\u22122.48"_s); // 2.14 × 1.20 = 2.568 → 2.57
    m_desk->goTo(u"2017-05-18 00:10:00"_s);
    m_desk->runRound();
    QTRY_COMPARE(balance(), u"\u22123.32"_s); // 0.70 × 1.20 = 0.84
    QCOMPARE(ledger(), (QStringList{u"0.09"_s, u"-2.57"_s, u"-0.84"_s}));
    QCOMPARE(m_desk->meter(meterNo).trips(), 0);
}

void ChainInTheWindowTest::payFifty()
{
    WindowDriver &hand = m_desk->hand();
    hand.press(Qt::Key_F2);
    hand.type(u"a01"_s);
    hand.press(Qt::Key_Return);
    QTRY_COMPARE(hand.text(u"rechargeBalanceBefore"_s), u"\u22123.32"_s);
    QTRY_VERIFY(hand.find(u"rechargeAmountEdit"_s)->hasFocus());
    hand.click(u"quickAmount1"_s);
    QCOMPARE(hand.text(u"rechargeAmountEdit"_s), u"50.00"_s);
    QCOMPARE(hand.text(u"rechargeBalanceAfter"_s), u"46.68"_s);
    hand.click(u"rechargeTakeButton"_s);
    QTRY_COMPARE(hand.text(u"resultTitle"_s), u"Received 50.00 yuan"_s);
    QCOMPARE(hand.text(u"resultBalanceAfter"_s), u"46.68"_s);
    QTRY_COMPARE(balance(), u"46.68"_s);
}

QStringList ChainInTheWindowTest::ledger()
{
    QStringList amounts;
    for (const LedgerEntry &entry : answerOf(m_desk->context().ledger().entries(*PropertyCode::fromText(room))))
        amounts += entry.amount.toText();
    return amounts;
}

QList<CommandRecord> ChainInTheWindowTest::commands()
{
    return answerOf(m_desk->context().commands().list({.meter = *MeterNo::fromText(meterNo)}));
}

void ChainInTheWindowTest::readBillTripRechargeClose()
{
    spendEverything();
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();

    // Policy trips: the meter is dark, and the window says so.
    setAutoTrip(u"Automatic"_s);
    m_desk->runRound();
    QVERIFY(m_desk->meter(meterNo).isRelayOpen());
    QCOMPARE(m_desk->meter(meterNo).trips(), 1);
    QTRY_COMPARE(supply(), u"Tripped"_s);
    hand.openPage(u"terminals"_s);
    const auto relay = [&hand, this] {
        return hand.cell<TerminalRow>(u"terminalsTable"_s, room, TerminalRow::Column::Relay);
    };
    QTRY_COMPARE(relay(), u"Tripped"_s);
    hand.openPage(u"recharge"_s);

    // The tenant pays: booked and printed at once, closed and read back by the meter.
    m_desk->goTo(u"2017-05-18 09:30:00"_s);
    payFifty();
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->meter(meterNo).isRelayOpen(), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(supply(), u"Closed"_s, 30'000);
    QCOMPARE(m_desk->meter(meterNo).closes(), 1);
    hand.openPage(u"terminals"_s);
    QTRY_COMPARE(relay(), u"Closed"_s);
    hand.openPage(u"recharge"_s);

    // The slip, as it came from the printer and as it is saved from the window.
    QTRY_COMPARE(m_desk->printers().sheets().size(), 1);
    hand.click(u"resultPrintOptions"_s);
    hand.click(u"previewPdf"_s);
    const QString slip = m_desk->path(u"slip.pdf"_s);
    auto *files = hand.find<QFileDialog>(u"pdfDialog"_s);
    QTRY_VERIFY(files->isVisible());
    auto *name = files->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QVERIFY(name);
    name->setText(slip);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(slip));
    for (const QString &pdf : {m_desk->printers().sheets().first(), slip}) {
        const QString text = pdfText(pdf);
        QVERIFY2(text.contains(u"¥50.00") && text.contains(u"人民币伍拾元整"), text.toUtf8());
    }

    // The records say the same.
    QCOMPARE(ledger(), (QStringList{u"0.09"_s, u"-2.57"_s, u"-0.84"_s, u"50.00"_s}));
    const QList<CommandRecord> sent = commands();
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent[0].purpose, CommandPurpose::RechargeClose);
    QCOMPARE(sent[1].purpose, CommandPurpose::PolicyTrip);
    for (const CommandRecord &command : sent)
        QCOMPARE(command.state, CommandState::Confirmed);
}

void ChainInTheWindowTest::unpluggedAndRestartedWhileTheTenantPays()
{
    spendEverything();
    if (QTest::currentTestFailed())
        return;
    setAutoTrip(u"Automatic"_s);
    m_desk->runRound();
    QVERIFY(m_desk->meter(meterNo).isRelayOpen());

    m_desk->building().setPlugged(false);
    payFifty();
    if (QTest::currentTestFailed())
        return;
    QTRY_COMPARE(m_desk->printers().sheets().size(), 1);
    QTRY_COMPARE(supply(), u"Close pending"_s);
    QVERIFY(m_desk->meter(meterNo).isRelayOpen());

    // The program ends and comes back with the cable in: the close follows by itself.
    m_desk->stop();
    m_desk->start();
    QTRY_COMPARE_WITH_TIMEOUT(supply(), u"Closed"_s, 30'000);
    QVERIFY(!m_desk->meter(meterNo).isRelayOpen());
    QCOMPARE(m_desk->meter(meterNo).closes(), 1);
    QCOMPARE(commands().first().state, CommandState::Confirmed);
    QCOMPARE(ledger().last(), u"50.00"_s);
}

METERDESK_TEST(ChainInTheWindowTest)
#include "ChainInTheWindowTest.moc"
