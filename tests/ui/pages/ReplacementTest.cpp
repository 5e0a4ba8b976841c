// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>

#include "Database.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "common/FactGrid.h"
#include "common/StepResult.h"
#include "form/FieldForm.h"
#include "money/LedgerService.h"
#include "money/RechargeService.h"
#include "records/RegisterService.h"
#include "replacing/ReplacementPanel.h"
#include "sql/Statement.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk;
using namespace meterdesk::test;

/// 换表 from the list of meters in the real window: on the screen, in the records, and in the virtual concentrator.
class ReplacementTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void readOverTheWireAndDelivered();
    void anUnreachableMeterIsTypedWithAReason();
    void cancellingAtAnyStepLeavesNothing();

private:
    /// A05 with a freeze of 120.00 on the 20th and 10.00 yuan, at 2017-05-21 09:41.
    void standAtTenYuan();
    void openGuide();
    void act(const QString &button);
    [[nodiscard]] QString fact(const QString &key)
    {
        return m_desk->hand().find<FactGrid>(u"replacementFacts"_s)->fact(key);
    }
    [[nodiscard]] StepState stepState(const QString &id);
    [[nodiscard]] QString numberError();
    [[nodiscard]] std::optional<Meter> stored(const QString &number);
    [[nodiscard]] QString single(const QString &sql);
    [[nodiscard]] QStringList ledger();
    [[nodiscard]] simulator::VirtualConcentrator &concentrator()
    {
        return *m_desk->building().building().concentrators().front();
    }

    const PropertyCode a05 = *PropertyCode::fromText(u"0000200005");
    const QString oldNumber = u"1610131068"_s;
    const QString newNumber = u"201705210001"_s;
    std::unique_ptr<TrainingDesk> m_desk;
    std::unique_ptr<simulator::VirtualMeter> m_new; ///< wired where the old one is
};

void ReplacementTest::init()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
    standAtTenYuan();
}

void ReplacementTest::cleanup()
{
    m_desk.reset();
    m_new.reset();
}

void ReplacementTest::standAtTenYuan()
{
    (void)answerOf(m_desk->context().recharges().recharge(
        Actor::system(), {.account = a05, .amount = *Money::fromText(u"144.00"), .requestId = u"before"_s}));
    m_desk->meter(oldNumber).addEnergy(simulator::Tariff::Flat, {120'00});
    m_desk->goTo(u"2017-05-21 00:10:00"_s);
    m_desk->runRound();
    QCOMPARE(ledger().last(), u"charge -144.00 10.00"_s);
    m_desk->meter(oldNumber).addEnergy(simulator::Tariff::Flat, {1'35});
    m_desk->goTo(u"2017-05-21 09:41:00"_s);
    m_new = std::make_unique<simulator::VirtualMeter>(
        *dlt645::MeterAddress::fromText(newNumber), m_desk->building().building().now());
    m_new->setRegisters({{12, 0, 12, 0, 0}});
    concentrator().add({.point = stored(oldNumber)->line.point, .port = 2, .meter = m_new.get(), .isListed = false});
}

void ReplacementTest::openGuide()
{
    WindowDriver &hand = m_desk->hand();
    hand.openPage(u"meters"_s);
    hand.fill(u"metersNumberEdit"_s, oldNumber);
    hand.press(Qt::Key_Return);
    QTRY_COMPARE(hand.rowCount(u"metersTable"_s), 1);
    hand.find<DataTable>(u"metersTable"_s)->selectRow(0);
    QTRY_VERIFY(hand.find(u"replaceMeterAction"_s)->isEnabled());
    hand.click(u"replaceMeterAction"_s);
    QTRY_VERIFY(hand.isShown(u"replacementPanel"_s) && hand.find(u"replacementActButton"_s)->isEnabled());
    // The pace of a hand, whatever the machine does.
    hand.find<ReplacementPanel>(u"replacementPanel"_s)->enterGuard().setClock([at = 10'000ms]() mutable {
        return at += 300ms;
    });
    QCOMPARE(hand.text(u"oldRoom"_s), u"田家园未来科技城店A05"_s);
    QCOMPARE(hand.text(u"oldBilled"_s), u"120.00 kWh, 2017-05-21 00:00:00"_s);
}

void ReplacementTest::act(const QString &button)
{
    WindowDriver &hand = m_desk->hand();
    QTRY_VERIFY(hand.find(u"replacementActButton"_s)->isEnabled());
    QCOMPARE(hand.text(u"replacementActButton"_s), button);
    hand.click(u"replacementActButton"_s);
}

StepState ReplacementTest::stepState(const QString &id)
{
    for (const Step &step : m_desk->hand().find<StepResult>(u"replacementRail"_s)->steps()) {
        if (step.id == id)
            return step.state;
    }
    return StepState::Uncertain;
}

QString ReplacementTest::numberError()
{
    for (const FieldForm *form : m_desk->hand().window().findChildren<FieldForm *>()) {
        if (form->isVisible())
            return form->errorOf(u"newMeterNumberField"_s);
    }
    return {};
}

std::optional<Meter> ReplacementTest::stored(const QString &number)
{
    for (const Meter &meter : answerOf(m_desk->context().registers().meters())) {
        if (meter.number.toText() == number)
            return meter;
    }
    return std::nullopt;
}

QString ReplacementTest::single(const QString &sql)
{
    return answerOf(m_desk->context().database().read<QString>(
        [&sql](DbConnection &db) -> Result<QString> { return Statement(db, sql).single<QString>(); }));
}

QStringList ReplacementTest::ledger()
{
    QStringList found;
    for (const LedgerEntry &entry : answerOf(m_desk->context().ledger().entries(a05)))
        found += u"%1 %2 %3"_s.arg(wordOf(entry.kind), entry.amount.toText(), entry.balanceAfter.toText());
    return found;
}

void ReplacementTest::readOverTheWireAndDelivered()
{
    WindowDriver &hand = m_desk->hand();
    const Meter before = *stored(oldNumber);
    const int point = before.line.point;
    openGuide();
    act(u"Read the old meter"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hand.isShown(u"newMeterNumberField"_s), 20'000);
    // A scanner's keys and its Enter; a number in use is said while it is typed.
    hand.fill(u"newMeterNumberField"_s, u"366566"_s);
    QTRY_COMPARE(numberError(), u"Meter 366566 is in use or in stock already."_s);
    hand.press(Qt::Key_Return);
    QVERIFY(hand.isShown(u"newMeterNumberField"_s));
    hand.fill(u"newMeterNumberField"_s, newNumber);
    QCOMPARE(numberError(), QString());
    hand.press(Qt::Key_Return);
    QTRY_VERIFY(hand.isShown(u"replacementWayButton"_s));
    hand.click(u"replacementWayButton"_s); // not typed but read
    act(u"Read the new meter"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hand.isShown(u"replacementNumbers"_s), 20'000);
    QCOMPARE(hand.text(u"replacementRoom"_s), u"田家园未来科技城店A05"_s);
    QCOMPARE(hand.text(u"replacementNumbers"_s), u"%1\n→ %2"_s.arg(oldNumber, newNumber));
    QVERIFY2(fact(u"end"_s).startsWith(u"121.35 kWh, read"), qPrintable(fact(u"end"_s)));
    QVERIFY2(fact(u"start"_s).startsWith(u"0.12 kWh, read"), qPrintable(fact(u"start"_s)));
    QCOMPARE(fact(u"bill"_s), u"1.35 kWh · 1.62 yuan"_s); // × 1.20
    QVERIFY2(hand.text(u"replacementNext"_s).contains(u"place %1 is written"_s.arg(point)),
        qPrintable(hand.text(u"replacementNext"_s)));
    QVERIFY(!stored(newNumber));
    QCOMPARE(
        concentrator().table().at(point).address, *dlt645::MeterAddress::fromText(oldNumber.rightJustified(12, u'0')));

    act(u"Replace the meter"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stepState(u"delivery"_s) == StepState::Ok, 20'000);
    QCOMPARE(concentrator().table().at(point).address, m_new->address());
    QVERIFY(!stored(oldNumber));
    const Meter after = *stored(newNumber);
    QCOMPARE(after.propertyCode.toText(), a05.toText());
    QCOMPARE(after.line, before.line);
    QCOMPARE(after.start.total, Energy{12});
    QCOMPARE(after.download, DownloadState::Downloaded);
    QCOMPARE(single(u"SELECT group_concat(kind || ' ' || source || ' ' || total, ', ') FROM (SELECT * FROM reading "
                    "WHERE kind LIKE 'replacement%' ORDER BY kind)"_s),
        u"replacement-end live 12135, replacement-start live 12"_s);
    QVERIFY(single(u"SELECT count(*) FROM reading_wire_frame f JOIN reading r ON r.id = f.reading_id "
                   "WHERE r.kind LIKE 'replacement%'"_s)
                .toInt()
        >= 4);
    act(u"Close"_s);
    QTRY_VERIFY(!hand.isShown(u"replacementPanel"_s));

    // B07: both parts in one bill, (1.35 + 3.30) × 1.20 = 5.58.
    m_new->addEnergy(simulator::Tariff::Flat, {3'30});
    m_desk->goTo(u"2017-05-22 00:10:00"_s);
    m_new->advanceTo(m_desk->building().building().now());
    m_desk->runRound();
    QCOMPARE(ledger().last(), u"charge -5.58 4.42"_s);
}

void ReplacementTest::anUnreachableMeterIsTypedWithAReason()
{
    WindowDriver &hand = m_desk->hand();
    openGuide();
    m_desk->meter(oldNumber).setSilent(true);
    m_new->setSilent(true);
    hand.click(u"replacementWayButton"_s);
    hand.fill(u"typedRegister0T"_s, u"121.35"_s);
    act(u"Use these registers"_s);
    QVERIFY(hand.isShown(u"typedReasonEdit"_s)); // without a reason it is not believed
    QVERIFY(hand.find(u"typedReasonEdit"_s)->hasFocus());
    hand.type(u"burnt"_s);
    hand.press(Qt::Key_Return);
    QTRY_VERIFY(hand.isShown(u"newMeterNumberField"_s));
    hand.fill(u"newMeterNumberField"_s, newNumber);
    hand.press(Qt::Key_Return);
    QTRY_VERIFY(hand.isShown(u"typedRegister0T"_s));
    hand.fill(u"typedRegister0T"_s, u"0.12"_s);
    act(u"Use these registers"_s);
    QTRY_VERIFY(hand.isShown(u"replacementNumbers"_s));
    QCOMPARE(fact(u"end"_s), u"121.35 kWh, typed"_s);
    act(u"Replace the meter"_s);
    // In the records and in the table, but nobody has heard the new meter: it is to be delivered again.
    QTRY_VERIFY_WITH_TIMEOUT(stepState(u"delivery"_s) == StepState::Failed, 40'000);
    QCOMPARE(stored(newNumber)->download, DownloadState::Failed);
    QCOMPARE(single(u"SELECT source || ' ' || note FROM reading WHERE kind = 'replacement-end'"_s),
        u"typed meter replaced: burnt"_s);
    m_new->setSilent(false);
    hand.click(u"retry_delivery"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stepState(u"delivery"_s) == StepState::Ok, 20'000);
    QCOMPARE(stored(newNumber)->download, DownloadState::Downloaded);
}

void ReplacementTest::cancellingAtAnyStepLeavesNothing()
{
    WindowDriver &hand = m_desk->hand();
    const QString rows = u"SELECT (SELECT count(*) FROM meter) || ' ' || (SELECT count(*) FROM bill) || ' ' || (SELECT "
                         "count(*) FROM ledger_entry) || ' ' || (SELECT count(*) FROM reading WHERE kind <> 'live')"_s;
    const QString before = single(rows);
    for (const int steps : {0, 1, 2, 3}) {
        openGuide();
        if (steps > 0) {
            hand.click(u"replacementWayButton"_s);
            hand.fill(u"typedRegister0T"_s, u"121.35"_s);
            hand.fill(u"typedReasonEdit"_s, u"burnt"_s);
            act(u"Use these registers"_s);
            QTRY_VERIFY(hand.isShown(u"newMeterNumberField"_s));
        }
        if (steps > 1) {
            hand.fill(u"newMeterNumberField"_s, newNumber);
            hand.press(Qt::Key_Return);
            QTRY_VERIFY(hand.isShown(u"typedRegister0T"_s));
        }
        if (steps > 2) {
            hand.fill(u"typedRegister0T"_s, u"0.12"_s);
            act(u"Use these registers"_s);
            QTRY_VERIFY(hand.isShown(u"replacementNumbers"_s));
        }
        hand.click(u"cancelReplacementButton"_s);
        QTRY_VERIFY(!hand.isShown(u"replacementPanel"_s));
        QCOMPARE(single(rows), before);
    }
    QVERIFY(stored(oldNumber));
}

METERDESK_TEST(ReplacementTest)
#include "ReplacementTest.moc"
