// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/ShiftService.h"

#include "Counter.h"
#include "TestMain.h"
#include "VerifyResult.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// 交班: conventions §7.
class ShiftServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_counter = std::make_unique<Counter>(); }
    void theExampleComesOutToTheCent();
    void methodsStandApart();
    void roundedCashIsItsOwnLine_data();
    void roundedCashIsItsOwnLine();
    void countIsBlindAndFixed();
    void oneShiftAtATime();
    void differenceNeedsAReason();
    void nothingFallsBetweenShifts();
    void missingReceiptsAreNamed();
    void rights();
    void depositBooksOnce();
    void whatIsClosedIsAManagersToTakeBack();

private:
    ShiftReport counted(const QString &piles);
    [[nodiscard]] ShiftService &shifts() { return m_counter->shifts(); }

    std::unique_ptr<Counter> m_counter;
};

ShiftReport ShiftServiceTest::counted(const QString &piles)
{
    const auto report = shifts().submitCount(manager(), CashCount::fromText(piles).value()).result();
    return report ? *report : ShiftReport{};
}

void ShiftServiceTest::theExampleComesOutToTheCent()
{
    VERIFY_RESULT(shifts().open(manager(), yuan(u"200.00"_s)).result());
    m_counter->recharge(u"1300.00"_s);
    const QString wrong = m_counter->recharge(u"50.00"_s);
    m_counter->reverse(wrong);
    m_counter->refund(u"8.38"_s);
    VERIFY_RESULT(shifts().deposit(manager(), {yuan(u"1000.00"_s), u"to the bank"_s, u"deposit-1"_s}).result());

    const ShiftReport report = counted(u"100.00x4 50.00x1 20.00x2 1.00x1 0.50x1 0.10x1"_s);
    QCOMPARE(report.figures.expectedCash.toText(), u"491.62"_s);
    QCOMPARE(report.shift.counted.total().toText(), u"491.60"_s);
    QCOMPARE(report.shift.difference().toText(), u"-0.02"_s); // 短款
    QCOMPARE(report.figures.recharges, (QList<MethodTotal>{{PayMethod::Cash, 2, yuan(u"1350.00"_s)}}));
    QCOMPARE(report.figures.reversals, (QList<MethodTotal>{{PayMethod::Cash, 1, yuan(u"50.00"_s)}}));
    QCOMPARE(report.figures.refunds, (QList<MethodTotal>{{PayMethod::Cash, 1, yuan(u"8.38"_s)}}));
    QCOMPARE(report.figures.deposited.toText(), u"1000.00"_s);
    QCOMPARE(report.figures.missingReceipts, QStringList());
    QVERIFY(report.figures.firstReceipt.startsWith(u"CZ"));
    QVERIFY(report.figures.lastReceipt.startsWith(u"TF"));

    const auto closed =
        shifts().close(manager(), {u"a coin rolled away"_s, yuan(u"291.60"_s), cashier().name}).result();
    VERIFY_RESULT(closed);
    QCOMPARE(closed->shift.left().toText(), u"200.00"_s);
    QCOMPARE(shifts().nextFloat().result()->toText(), u"200.00"_s);
    const auto again = shifts().report(closed->shift.number).result();
    VERIFY_RESULT(again);
    QCOMPARE(again->figures.expectedCash.toText(), u"491.62"_s);
}

void ShiftServiceTest::methodsStandApart()
{
    VERIFY_RESULT(shifts().open(manager(), Money{}).result());
    m_counter->recharge(u"10.00"_s, PayMethod::WeChat);
    m_counter->recharge(u"20.00"_s);
    m_counter->recharge(u"5.00"_s, PayMethod::WeChat);
    m_counter->recharge(u"7.00"_s, PayMethod::Transfer);
    m_counter->collect(u"3.32"_s);
    m_counter->use(u"1.00"_s); // no cash
    const ShiftReport report = counted(u"20.00x1 1.00x3 0.10x3 0.02x1"_s);
    QCOMPARE(report.figures.recharges,
        (QList<MethodTotal>{{PayMethod::Cash, 1, yuan(u"20.00"_s)}, {PayMethod::WeChat, 2, yuan(u"15.00"_s)},
            {PayMethod::Transfer, 1, yuan(u"7.00"_s)}}));
    QCOMPARE(report.figures.collections, (QList<MethodTotal>{{PayMethod::Cash, 1, yuan(u"3.32"_s)}}));
    QCOMPARE(report.figures.expectedCash.toText(), u"23.32"_s);
    QCOMPARE(report.shift.difference(), Money{});
}

void ShiftServiceTest::roundedCashIsItsOwnLine_data()
{
    QTest::addColumn<QString>("refund");
    QTest::addColumn<QString>("collect");
    QTest::addColumn<QString>("expected");
    QTest::newRow("8.38 given out as 8.40") << u"8.38"_s << QString() << u"91.60"_s;
    QTest::newRow("3.92 taken in as 3.90") << QString() << u"3.92"_s << u"103.90"_s;
}

void ShiftServiceTest::roundedCashIsItsOwnLine()
{
    QFETCH(QString, refund);
    QFETCH(QString, collect);
    QFETCH(QString, expected);
    m_counter->building().sql(u"INSERT INTO setting VALUES ('till.round-cash', 'on')"_s);
    m_counter->recharge(u"50.00"_s, PayMethod::WeChat);
    VERIFY_RESULT(shifts().open(manager(), yuan(u"100.00"_s)).result());
    if (!refund.isEmpty())
        m_counter->refund(refund);
    else
        m_counter->collect(collect);
    const ShiftReport report = counted(QString());
    QCOMPARE(report.figures.rounding.toText(), u"0.02"_s);
    QCOMPARE(report.figures.roundings, 1);
    QCOMPARE(report.figures.expectedCash.toText(), expected);
}

void ShiftServiceTest::countIsBlindAndFixed()
{
    VERIFY_RESULT(shifts().open(cashier(), yuan(u"10.00"_s)).result());
    VERIFY_ERROR(shifts().interim(cashier()).result(), ErrorCode::NotPermitted);
    QCOMPARE(shifts().interim(manager()).result()->figures.expectedCash.toText(), u"10.00"_s);
    const auto report = shifts().submitCount(cashier(), CashCount::fromText(u"10.00x1").value()).result();
    VERIFY_RESULT(report);
    VERIFY_ERROR(shifts().submitCount(cashier(), CashCount()).result(), ErrorCode::ShiftCounted);
    VERIFY_ERROR(
        shifts().deposit(cashier(), {yuan(u"1.00"_s), u"bank"_s, u"late"_s}).result(), ErrorCode::ShiftCounted);
    // Money that comes while the drawer is handed over is the next shift's.
    m_counter->recharge(u"30.00"_s);
    QCOMPARE(shifts().interim(manager()).result()->figures.expectedCash.toText(), u"10.00"_s);
    VERIFY_RESULT(shifts().close(cashier(), {}).result());
    QCOMPARE(shifts().report(report->shift.number).result()->figures.recharges, QList<MethodTotal>());
    VERIFY_ERROR(shifts().close(cashier(), {}).result(), ErrorCode::NoShift);
}

void ShiftServiceTest::oneShiftAtATime()
{
    const auto first = shifts().open(cashier(), Money{}).result();
    VERIFY_RESULT(first);
    VERIFY_ERROR(shifts().open(manager(), Money{}).result(), ErrorCode::ShiftOpen);
    VERIFY_ERROR(shifts().close(cashier(), {}).result(), ErrorCode::InvalidArgument); // not counted
    QCOMPARE((*shifts().present().result())->number, first->number);
}

void ShiftServiceTest::differenceNeedsAReason()
{
    VERIFY_RESULT(shifts().open(manager(), yuan(u"100.00"_s)).result());
    QCOMPARE(counted(u"100.00x1 1.00x1"_s).shift.difference().toText(), u"1.00"_s);
    VERIFY_ERROR(shifts().close(manager(), {u"  "_s, Money{}, {}}).result(), ErrorCode::InvalidArgument);
    VERIFY_ERROR(shifts().close(manager(), {u"found"_s, yuan(u"101.01"_s), {}}).result(), ErrorCode::InvalidAmount);
    VERIFY_ERROR(shifts().close(manager(), {u"found"_s, Money{-1}, {}}).result(), ErrorCode::InvalidAmount);
    VERIFY_RESULT(shifts().close(manager(), {u"found"_s, yuan(u"101.00"_s), {}}).result());
}

void ShiftServiceTest::nothingFallsBetweenShifts()
{
    m_counter->recharge(u"1.00"_s); // before the first shift: nobody's
    VERIFY_RESULT(shifts().open(manager(), Money{}).result());
    m_counter->recharge(u"2.00"_s);
    QCOMPARE(counted(u"1.00x2"_s).figures.expectedCash.toText(), u"2.00"_s);
    VERIFY_RESULT(shifts().close(manager(), {{}, yuan(u"2.00"_s), {}}).result());
    m_counter->recharge(u"4.00"_s); // between two shifts: the next one's
    VERIFY_RESULT(shifts().open(manager(), Money{}).result());
    m_counter->recharge(u"8.00"_s);
    QCOMPARE(counted(QString()).figures.expectedCash.toText(), u"12.00"_s);
}

void ShiftServiceTest::missingReceiptsAreNamed()
{
    VERIFY_RESULT(shifts().open(manager(), Money{}).result());
    m_counter->recharge(u"1.00"_s);
    m_counter->building().sql(u"UPDATE counter SET value = value + 2 WHERE name = 'slip-CZ'"_s);
    m_counter->recharge(u"1.00"_s);
    QCOMPARE(
        shifts().interim(manager()).result()->figures.missingReceipts, (QStringList{u"CZ…-000002"_s, u"CZ…-000003"_s}));
}

void ShiftServiceTest::rights()
{
    const Actor auditor{u"老周"_s, Role::Auditor};
    VERIFY_ERROR(shifts().open(auditor, Money{}).result(), ErrorCode::NotPermitted);
    VERIFY_ERROR(shifts().open(cashier(), Money{-1}).result(), ErrorCode::InvalidAmount);
    VERIFY_RESULT(shifts().open(cashier(), Money{}).result());
    const Actor other{u"小王"_s, Role::Cashier};
    VERIFY_ERROR(shifts().submitCount(other, CashCount()).result(), ErrorCode::NotPermitted);
    VERIFY_RESULT(shifts().submitCount(manager(), CashCount()).result()); // a manager may, when somebody went home
}

void ShiftServiceTest::depositBooksOnce()
{
    VERIFY_RESULT(shifts().open(manager(), yuan(u"100.00"_s)).result());
    const DepositRequest request{yuan(u"60.00"_s), u"bank"_s, u"deposit"_s};
    VERIFY_RESULT(shifts().deposit(manager(), request).result());
    VERIFY_RESULT(shifts().deposit(manager(), request).result());
    VERIFY_ERROR(
        shifts().deposit(manager(), {yuan(u"70.00"_s), u"bank"_s, u"deposit"_s}).result(), ErrorCode::DuplicateRequest);
    VERIFY_ERROR(shifts().deposit(manager(), {yuan(u"1.00"_s), {}, u"x"_s}).result(), ErrorCode::InvalidArgument);
    QCOMPARE(shifts().interim(manager()).result()->figures.expectedCash.toText(), u"40.00"_s);
}

void ShiftServiceTest::whatIsClosedIsAManagersToTakeBack()
{
    VERIFY_RESULT(shifts().open(manager(), Money{}).result());
    const QString first = m_counter->recharge(u"10.00"_s);
    const QString second = m_counter->recharge(u"10.00"_s);
    VERIFY_RESULT(m_counter->reverseAsCashier(first));
    counted(u"10.00x1"_s);
    VERIFY_RESULT(shifts().close(manager(), {}).result());
    VERIFY_ERROR(m_counter->reverseAsCashier(second), ErrorCode::NotPermitted);
    m_counter->reverse(second); // a manager
}

METERDESK_TEST(ShiftServiceTest)
#include "ShiftServiceTest.moc"
