// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenancy/TenancyService.h"

#include "TestBuilding.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "money/LedgerService.h"
#include "money/RechargeService.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// What the histories of BillingOraclesTest do not tell: refusals, repetition, and that nothing is left half done.
class TenancyServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_building = std::make_unique<TestBuilding>();
        m_building->addPrice(u"1.20"_s);
        m_account = m_building->addRoom();
        m_meter = m_building->addMeter();
        m_building->setNow(u"2017-05-21 09:41:00"_s);
        m_building->setBalance(m_account, u"10.00"_s);
        m_service = std::make_unique<TenancyService>(m_building->database(), m_building->clock());
    }

    void cleanup()
    {
        m_service.reset();
        m_building.reset();
    }

    void remainderAndTenancyEndTogether()
    {
        // 0.01 kWh costs 0.012: 0.01 is posted, 0.002 would be carried.
        VERIFY_RESULT(m_service->checkOut(manager(), out(u"0.01"_s)).result());
        QCOMPARE(m_building->ask(u"SELECT running_exact || ' ' || running_posted FROM tenancy WHERE number = 1"_s),
            u"12000 1"_s);
        QCOMPARE(m_building->ask(
                     u"SELECT vacant || ' ' || running_exact || ' ' || from_at FROM tenancy WHERE to_at IS NULL"_s),
            u"1 0 2017-05-21 09:41:00"_s);
        verify();
    }

    void nothingIsLeftOfACheckOutThatFails()
    {
        const auto counts = [this] {
            return m_building->ask(
                u"SELECT (SELECT count(*) FROM ledger_entry) || '/' || (SELECT count(*) FROM reading) "
                "|| '/' || (SELECT count(*) FROM bill) || '/' || (SELECT count(*) FROM tenancy) "
                "|| '/' || (SELECT total(value) FROM counter) || '/' || (SELECT sum(balance) FROM account)"_s);
        };
        const QString before = counts();
        int failing = 0;
        for (; failing < 200; ++failing) {
            m_building->database().setWriterFault([seen = 0, failing](const QString &) mutable -> std::optional<Error> {
                return seen++ == failing ? std::optional(Error{ErrorCode::DatabaseFailed, u"pulled"_s}) : std::nullopt;
            });
            const auto left = m_service->checkOut(manager(), out(u"1.35"_s)).result();
            m_building->database().setWriterFault({});
            if (left)
                break;
            QCOMPARE(counts(), before);
        }
        QVERIFY2(failing > 20 && failing < 200, "the loop did not reach every statement");
        QCOMPARE(m_building->balanceOf(m_account), u"0.00"_s);
        verify();
    }

    void refusals()
    {
        VERIFY_ERROR(m_service->checkOut({u"x"_s, Role::Auditor}, out(u"1.00"_s)).result(), ErrorCode::NotPermitted);
        CheckOutRequest request = out(u"1.00"_s);
        request.readings.clear();
        VERIFY_ERROR(m_service->checkOut(manager(), request).result(), ErrorCode::InvalidReading);
        request = out(u"1.00"_s);
        request.at = request.at.plusSeconds(1);
        VERIFY_ERROR(m_service->checkOut(manager(), request).result(), ErrorCode::InvalidDate);
        VERIFY_ERROR(m_service->checkIn(manager(), in(u"1.00"_s)).result(), ErrorCode::AlreadyExists);
        VERIFY_RESULT(m_service->checkOut(manager(), out(u"1.00"_s)).result());
        request = out(u"1.00"_s);
        request.requestId = u"another"_s;
        VERIFY_ERROR(m_service->checkOut(manager(), request).result(), ErrorCode::NoTenancy);
        request.requestId = u"out"_s;
        request.note = u"other content"_s;
        VERIFY_ERROR(m_service->checkOut(manager(), request).result(), ErrorCode::DuplicateRequest);
    }

    void whoWasPaidShowedADocument()
    {
        CheckOutRequest request = out(u"1.00"_s);
        request.payeeDocument = DocumentTail::of(u"E12345678");
        VERIFY_RESULT(m_service->checkOut(manager(), request).result());
        QCOMPARE(m_building->ask(u"SELECT payee_document FROM ledger_entry WHERE request_id = 'out'"_s), u"5678"_s);
        QVERIFY(m_service->checkOut(manager(), request).result()->duplicate);
        VERIFY_ERROR(m_service->checkOut(manager(), out(u"1.00"_s)).result(), ErrorCode::DuplicateRequest);
        verify();
    }

    void repeatedCheckInIsTheSameCheckIn()
    {
        VERIFY_RESULT(m_service->checkOut(manager(), out(u"1.00"_s)).result());
        m_building->setNow(u"2017-05-22 10:00:00"_s);
        const auto first = m_service->checkIn(manager(), in(u"2.00"_s)).result();
        VERIFY_RESULT(first);
        QCOMPARE(first->levelUp.toText(), u"1.20"_s);
        // 补平 has a slip like any other 补费.
        QVERIFY2(first->slipNo.startsWith(u"BF20170522-"_s), qPrintable(first->slipNo));
        QCOMPARE(m_building->ask(u"SELECT receipt_no FROM ledger_entry WHERE kind = 'level-up'"_s), first->slipNo);
        const auto second = m_service->checkIn(manager(), in(u"2.00"_s)).result();
        VERIFY_RESULT(second);
        QVERIFY(second->duplicate);
        QCOMPARE(second->levelUp.toText(), u"1.20"_s);
        QCOMPARE(second->slipNo, first->slipNo);
        QCOMPARE(m_building->ask(u"SELECT count(*) FROM tenancy"_s), u"3"_s);
        QCOMPARE(m_building->ask(u"SELECT note FROM ledger_entry WHERE kind = 'level-up'"_s), u"payer: landlord"_s);
        verify();
    }

    void usedRequestIdIsNotUsedAgain()
    {
        RechargeService recharges(m_building->database(), m_building->clock());
        VERIFY_RESULT(
            recharges.recharge(cashier(), {.account = room(), .amount = yuan(u"1.00"_s), .requestId = u"in"_s})
                .result());
        VERIFY_RESULT(m_service->checkOut(manager(), out(u"1.00"_s)).result());
        m_building->setNow(u"2017-05-22 10:00:00"_s);
        VERIFY_ERROR(m_service->checkIn(manager(), in(u"2.00"_s)).result(), ErrorCode::DuplicateRequest);
    }

    void restOfTheLastTenantIsNeverInherited()
    {
        VERIFY_RESULT(m_service->checkOut(manager(), out(u"1.00"_s)).result());
        m_building->setBalance(m_account, u"5.00"_s);
        m_building->setNow(u"2017-05-22 10:00:00"_s);
        VERIFY_ERROR(m_service->checkIn(manager(), in(u"1.00"_s)).result(), ErrorCode::TenancyClosed);
    }

private:
    static PropertyCode room() { return PropertyCode::fromText(u"0000200001").value(); }

    CheckOutRequest out(const QString &total)
    {
        return {.account = room(),
            .requestId = u"out"_s,
            .at = m_building->clock().now(),
            .readings = {{.meter = m_meter, .registers = {.total = kwh(total), .rates = {}}}}};
    }

    CheckInRequest in(const QString &total)
    {
        return {.account = room(),
            .requestId = u"in"_s,
            .at = m_building->clock().now(),
            .readings = {{.meter = m_meter, .registers = {.total = kwh(total), .rates = {}}}},
            .memberName = u"王"_s,
            .payer = u"landlord"_s};
    }

    void verify()
    {
        const auto report = LedgerService(m_building->database()).verify().result();
        VERIFY_RESULT(report);
        QVERIFY2(report->isClean(), qPrintable(report->faults.value(0).fault));
    }

    std::unique_ptr<TestBuilding> m_building;
    std::unique_ptr<TenancyService> m_service;
    AccountId m_account;
    MeterId m_meter;
};

METERDESK_TEST(TenancyServiceTest)

#include "TenancyServiceTest.moc"
