// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/DayEndService.h"

#include "Counter.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "money/LedgerService.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// 日结: conventions §7.
class DayEndServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theIdentityHolds();
    void rangeIsOfTheLedgerNotOfTheClock();
    void closingTwiceIsImpossible();
    void quietDay();
    void brokenBalancesAreNotClosed();
    void buildingsAndState();
    void rights();

private:
    Result<DayEnd> close(const QString &day)
    {
        return m_service->close(manager(), QDate::fromString(day, Qt::ISODate)).result();
    }

    std::unique_ptr<Counter> m_counter;
    std::unique_ptr<DayEndService> m_service;
};

void DayEndServiceTest::init()
{
    m_service.reset();
    m_counter = std::make_unique<Counter>();
    TestBuilding &building = m_counter->building();
    building.setNow(u"2017-05-21 09:41:22"_s);
    m_service = std::make_unique<DayEndService>(building.database(), building.clock());
}

void DayEndServiceTest::theIdentityHolds()
{
    m_counter->recharge(u"1000.00"_s);
    VERIFY_RESULT(close(u"2017-05-20"_s));
    m_counter->recharge(u"250.00"_s);
    const QString wrong = m_counter->recharge(u"50.00"_s);
    m_counter->reverse(wrong);
    m_counter->use(u"120.45"_s);
    m_counter->refund(u"8.38"_s);
    m_counter->collect(u"3.32"_s);
    const auto dayEnd = close(u"2017-05-21"_s);
    VERIFY_RESULT(dayEnd);
    const BalanceMovement &movement = dayEnd->movement;
    QCOMPARE(movement.opening.toText(), u"1000.00"_s);
    QCOMPARE(movement.recharges.toText(), u"300.00"_s);
    QCOMPARE(movement.reversals.toText(), u"-50.00"_s);
    QCOMPARE(movement.charges.toText(), u"-120.45"_s);
    QCOMPARE(movement.refunds.toText(), u"-8.38"_s);
    QCOMPARE(movement.collections.toText(), u"3.32"_s);
    QCOMPARE(movement.adjustments, Money{});
    QCOMPARE(movement.closing.toText(), u"1124.49"_s);
    QCOMPARE(dayEnd->energy.toText(), u"120.45"_s);
    QCOMPARE(dayEnd->seal, LedgerService(m_counter->building().database()).verify().result()->seal);
}

void DayEndServiceTest::rangeIsOfTheLedgerNotOfTheClock()
{
    m_counter->recharge(u"50.00"_s);
    m_counter->use(u"2.57"_s);
    m_counter->use(u"0.84"_s);
    const auto first = close(u"2017-05-20"_s);
    VERIFY_RESULT(first);
    QCOMPARE(first->firstEntry, 1);
    QCOMPARE(first->lastEntry, 3);
    QCOMPARE(first->movement.closing.toText(), u"46.59"_s);
    const QString kept = m_counter->building().ask(u"SELECT facts FROM day_end"_s);

    m_counter->building().setNow(u"2017-05-20 23:00:00"_s); // the clock is set back a day
    m_counter->recharge(u"1.00"_s);
    m_counter->building().setNow(u"2017-05-21 09:45:00"_s);
    const auto second = close(u"2017-05-21"_s);
    VERIFY_RESULT(second);
    QCOMPARE(second->firstEntry, 4);
    QCOMPARE(second->lastEntry, 4);
    QCOMPARE(second->movement.opening.toText(), u"46.59"_s);
    QCOMPARE(second->movement.recharges.toText(), u"1.00"_s);
    QCOMPARE(m_counter->building().ask(u"SELECT facts FROM day_end ORDER BY business_date LIMIT 1"_s), kept);
    const auto list = m_service->list(10).result();
    VERIFY_RESULT(list);
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->first().number, second->number);
    QCOMPARE(list->last().movement, first->movement);
}

void DayEndServiceTest::closingTwiceIsImpossible()
{
    VERIFY_RESULT(close(u"2017-05-21"_s));
    VERIFY_ERROR(close(u"2017-05-21"_s), ErrorCode::DayClosed);
    VERIFY_ERROR(close(u"2017-05-20"_s), ErrorCode::DayClosed);
    VERIFY_ERROR(close(u"2017-05-22"_s), ErrorCode::InvalidDate); // tomorrow
    QCOMPARE(m_counter->building().ask(u"SELECT count(*) FROM day_end"_s), u"1"_s);
}

void DayEndServiceTest::quietDay()
{
    m_counter->recharge(u"5.00"_s);
    VERIFY_RESULT(close(u"2017-05-20"_s));
    const auto quiet = close(u"2017-05-21"_s);
    VERIFY_RESULT(quiet);
    QCOMPARE(quiet->firstEntry, 2);
    QCOMPARE(quiet->lastEntry, 1);
    QCOMPARE(quiet->movement.closing.toText(), u"5.00"_s);
    QCOMPARE(quiet->movement.sum(), Money{});
}

void DayEndServiceTest::brokenBalancesAreNotClosed()
{
    m_counter->recharge(u"5.00"_s);
    VERIFY_RESULT(close(u"2017-05-20"_s));
    m_counter->building().sql(u"UPDATE account SET balance = balance + 1"_s);
    VERIFY_ERROR(m_service->preview().result(), ErrorCode::LedgerBroken);
    VERIFY_ERROR(close(u"2017-05-21"_s), ErrorCode::LedgerBroken);
}

void DayEndServiceTest::buildingsAndState()
{
    m_counter->use(u"3.32"_s);
    const auto look = m_service->preview().result();
    VERIFY_RESULT(look);
    QVERIFY(look->number.isEmpty());
    QCOMPARE(look->inArrears, 1);
    QCOMPARE(look->arrears.toText(), u"-3.32"_s);
    QCOMPARE(look->metersDue, 1);
    QCOMPARE(look->metersRead, 0); // of 2017-05-20
    QCOMPARE(look->buildings.size(), 1);
    QCOMPARE(look->buildings.first().movement, look->movement);
}

void DayEndServiceTest::rights()
{
    VERIFY_ERROR(m_service->close(cashier(), QDate(2017, 5, 21)).result(), ErrorCode::NotPermitted);
}

METERDESK_TEST(DayEndServiceTest)
#include "DayEndServiceTest.moc"
