// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/RechargeService.h"

#include "TestBuilding.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "money/LedgerService.h"
#include "tenancy/TenancyService.h"

#include <QtTest/QTest>

#include <thread>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

class RechargeServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_building = std::make_unique<TestBuilding>();
        m_account = m_building->addRoom({.memberPhone = u"18072865027"_s});
        m_meter = m_building->addMeter();
        m_building->addPrice(u"1.20"_s);
        m_service = std::make_unique<RechargeService>(m_building->database(), m_building->clock());
        m_building->setNow(u"2017-05-21 09:41:00"_s);
    }

    void cleanup()
    {
        m_service.reset();
        m_building.reset();
    }

    void rechargeOnDebt() // B15
    {
        m_building->setBalance(m_account, u"-3.32"_s);
        const auto outcome = m_service->recharge(cashier(), fifty()).result();
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->receiptNo, u"CZ20170521-000001"_s);
        QCOMPARE(outcome->balanceBefore.toText(), u"-3.32"_s);
        QCOMPARE(outcome->balanceAfter.toText(), u"46.68"_s);
        QVERIFY(outcome->close == CloseResult::NotNeeded);
        QVERIFY(!outcome->duplicate);
        QCOMPARE(m_building->balanceOf(m_account), u"46.68"_s);
        QCOMPARE(m_building->ask(u"SELECT operator || ' ' || subject FROM operation_log WHERE action = 'recharge'"_s),
            u"小李 0000200001"_s);
    }

    void rechargeTwiceByDoubleClickBooksOnce()
    {
        const auto first = m_service->recharge(cashier(), fifty()).result();
        const auto second = m_service->recharge(cashier(), fifty()).result();
        VERIFY_RESULT(second);
        QCOMPARE(second->receiptNo, first->receiptNo);
        QCOMPARE(second->balanceAfter.toText(), u"50.00"_s);
        QVERIFY(second->duplicate);
        QCOMPARE(m_building->ask(u"SELECT count(*) FROM ledger_entry"_s), u"1"_s);
        QCOMPARE(m_building->ask(u"SELECT count(*) FROM receipt"_s), u"1"_s);
    }

    void sameIdWithOtherContentIsRefused()
    {
        VERIFY_RESULT(m_service->recharge(cashier(), fifty()).result());
        RechargeRequest other = fifty();
        other.amount = yuan(u"60.00"_s);
        VERIFY_ERROR(m_service->recharge(cashier(), other).result(), ErrorCode::DuplicateRequest);
        QCOMPARE(m_building->balanceOf(m_account), u"50.00"_s);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("requestId");
        QTest::addColumn<QString>("tendered");
        QTest::addColumn<QString>("error");
        QTest::newRow("0.00") << u"0000200001"_s << u"0.00"_s << u"r"_s << QString() << u"invalid-amount"_s;
        QTest::newRow("-5") << u"0000200001"_s << u"-5"_s << u"r"_s << QString() << u"invalid-amount"_s;
        QTest::newRow("above the till's limit")
            << u"0000200001"_s << u"10000.00"_s << u"r"_s << QString() << u"amount-limit"_s;
        QTest::newRow("above one entry's limit")
            << u"0000200001"_s << u"1000000.00"_s << u"r"_s << QString() << u"amount-limit"_s;
        QTest::newRow("int64 limit") << u"0000200001"_s << u"92233720368547758.07"_s << u"r"_s << QString()
                                     << u"amount-limit"_s;
        QTest::newRow("building") << u"00002"_s << u"1.00"_s << u"r"_s << QString() << u"not-a-room"_s;
        QTest::newRow("unknown room") << u"0000200099"_s << u"1.00"_s << u"r"_s << QString() << u"unknown-account"_s;
        QTest::newRow("no request id") << u"0000200001"_s << u"1.00"_s << QString() << QString()
                                       << u"invalid-argument"_s;
        QTest::newRow("the program's own ids")
            << u"0000200001"_s << u"1.00"_s << u"meterdesk:bill:1"_s << QString() << u"invalid-argument"_s;
        QTest::newRow("tendered too little")
            << u"0000200001"_s << u"1.00"_s << u"r"_s << u"0.99"_s << u"invalid-argument"_s;
    }

    void refusals()
    {
        QFETCH(QString, code);
        QFETCH(QString, amount);
        QFETCH(QString, requestId);
        QFETCH(QString, tendered);
        QFETCH(QString, error);
        RechargeRequest request{
            .account = PropertyCode::fromText(code).value(), .amount = yuan(amount), .requestId = requestId};
        if (!tendered.isEmpty())
            request.tendered = yuan(tendered);
        const auto refused = m_service->recharge(cashier(), request).result();
        QVERIFY(!refused);
        QCOMPARE(errorCodeName(refused.error().code), error);
        QCOMPARE(m_building->ask(u"SELECT count(*) FROM ledger_entry"_s), u"0"_s);
        QCOMPARE(m_building->ask(u"SELECT count(*) FROM counter"_s), u"0"_s);
    }

    void closedAccountIsRefused()
    {
        m_building->sql(u"UPDATE account SET closed_on = '2017-05-20'"_s);
        VERIFY_ERROR(m_service->recharge(cashier(), fifty()).result(), ErrorCode::AccountClosed);
    }

    void auditorAndInstallerTakeNoMoney()
    {
        for (const Role role : {Role::Auditor, Role::Installer})
            VERIFY_ERROR(m_service->recharge({u"x"_s, role}, fifty()).result(), ErrorCode::NotPermitted);
    }

    void roomWithoutMeterIsTheManagersOnly()
    {
        m_building->sql(u"UPDATE meter SET property_id = NULL"_s);
        VERIFY_ERROR(m_service->recharge(cashier(), fifty()).result(), ErrorCode::NotPaired);
        VERIFY_RESULT(m_service->recharge(manager(), fifty()).result());
    }

    void balanceBeyondInt64IsRefusedNotWrapped()
    {
        m_building->sql(u"UPDATE account SET balance = 9223372036854775807 - 4999"_s);
        VERIFY_ERROR(m_service->recharge(cashier(), fifty()).result(), ErrorCode::AmountOverflow);
        QCOMPARE(m_building->ask(u"SELECT count(*) FROM ledger_entry"_s), u"0"_s);
    }

    void commitThatFailsAtAnyStatementBooksNothing()
    {
        m_building->setBalance(m_account, u"-3.32"_s);
        const auto counts = [this] {
            return m_building->ask(
                u"SELECT (SELECT count(*) FROM ledger_entry) || '/' || (SELECT count(*) FROM receipt) "
                "|| '/' || (SELECT total(value) FROM counter) || '/' || "
                "(SELECT count(*) FROM operation_log) || '/' || (SELECT sum(balance) FROM account)"_s);
        };
        const QString before = counts();
        int failing = 0;
        for (; failing < 200; ++failing) {
            m_building->database().setWriterFault([seen = 0, failing](const QString &) mutable -> std::optional<Error> {
                return seen++ == failing ? std::optional(Error{ErrorCode::FileUnwritable, u"disk full"_s})
                                         : std::nullopt;
            });
            const auto outcome = m_service->recharge(cashier(), fifty()).result();
            m_building->database().setWriterFault({});
            if (outcome)
                break;
            QCOMPARE(outcome.error().code, ErrorCode::FileUnwritable);
            QCOMPARE(counts(), before);
        }
        QVERIFY2(failing > 15 && failing < 200, "the loop did not reach every statement");
        QCOMPARE(m_building->balanceOf(m_account), u"46.68"_s);
        QCOMPARE(
            m_building->ask(u"SELECT receipt_no FROM ledger_entry WHERE kind = 'recharge'"_s), u"CZ20170521-000001"_s);
    }

    void twoProgramsWithOneIdBookOnce()
    {
        constexpr int rounds = 20;
        const auto program = [this, rounds](QStringList &receipts) {
            const auto database = Database::open(m_building->path());
            if (!database)
                return;
            RechargeService service(**database, m_building->clock());
            for (int round = 0; round < rounds; ++round) {
                RechargeRequest request = fifty();
                request.requestId = u"round-%1"_s.arg(round);
                const auto outcome = service.recharge(cashier(), request).result();
                receipts += outcome ? outcome->receiptNo : outcome.error().detail;
            }
        };
        QStringList first;
        QStringList second;
        std::thread one([&] { program(first); });
        std::thread two([&] { program(second); });
        one.join();
        two.join();
        QCOMPARE(first.size(), rounds);
        QCOMPARE(first, second);
        QCOMPARE(m_building->balanceOf(m_account), u"1000.00"_s);
        const auto report = LedgerService(m_building->database()).verify().result();
        VERIFY_RESULT(report);
        QVERIFY2(report->isClean(), qPrintable(report->faults.value(0).fault));
        QCOMPARE(report->entries, rounds);
    }

    void slipKeepsItsFacts()
    {
        m_building->sql(u"INSERT INTO setting VALUES ('desk.organisation', '云寓智能公寓平台')"_s);
        m_building->addFreeze(m_meter, QDate(2017, 5, 20), u"19.29"_s);
        m_building->setBalance(m_account, u"-3.32"_s);
        RechargeRequest request = fifty();
        request.method = PayMethod::WeChat;
        request.paymentReference = u"4200001"_s;
        request.note = u"五月"_s;
        request.tendered = yuan(u"60.00"_s);
        const auto outcome = m_service->recharge(cashier(), request).result();
        VERIFY_RESULT(outcome);

        m_building->sql(u"UPDATE property SET name = '改名' WHERE type = 'room'"_s);
        m_building->sql(u"UPDATE tenancy SET member_name = '别人'"_s);
        const auto facts = m_service->receipt(outcome->receiptNo).result();
        VERIFY_RESULT(facts);
        QCOMPARE(facts->organisation, u"云寓智能公寓平台"_s);
        QCOMPARE(facts->propertyName, u"房间0000200001"_s);
        QCOMPARE(facts->propertyCode.toText(), u"0000200001"_s);
        QCOMPARE(facts->meterNumbers, QStringList{u"366566"_s});
        QCOMPARE(facts->memberName, u"罗"_s);
        QCOMPARE(facts->memberPhone, u"18072865027"_s);
        QCOMPARE(facts->at.toText(), u"2017-05-21 09:41:00"_s);
        QCOMPARE(facts->amount.toText(), u"50.00"_s);
        QVERIFY(facts->method == PayMethod::WeChat);
        QCOMPARE(facts->paymentReference, u"4200001"_s);
        QCOMPARE(facts->tendered->toText(), u"60.00"_s);
        QCOMPARE(facts->change->toText(), u"10.00"_s);
        QCOMPARE(facts->balanceBefore.toText(), u"-3.32"_s);
        QCOMPARE(facts->balanceAfter.toText(), u"46.68"_s);
        QCOMPARE(facts->tariffName, u"云寓照明电价"_s);
        QCOMPARE(facts->price->total.toText(), u"1.20"_s);
        QVERIFY(facts->price->mode == TariffMode::Single);
        QVERIFY(facts->daysLeft->state == DaysLeft::State::TooFewDays);
        QCOMPARE(facts->lastReadingDay, QDate(2017, 5, 20));
        QCOMPARE(facts->lastReadingTotal->toText(), u"19.29"_s);
        QVERIFY(facts->state == ReceiptState::Credited);
        QCOMPARE(facts->monthTotal->toText(), u"50.00"_s);
        QCOMPARE(facts->monthCount, 1);
        QCOMPARE(facts->alarm1->toText(), u"20.00"_s);
        QCOMPARE(facts->operatorName, u"小李"_s);
        QCOMPARE(facts->note, u"五月"_s);
        QCOMPARE(facts->checkCode, LedgerService(m_building->database()).verify().result()->seal);
        QVERIFY(facts->training);
        VERIFY_ERROR(m_service->receipt(u"CZ20170521-000099"_s).result(), ErrorCode::UnknownReceipt);
    }

    void daysLeftComesFromSingleDayBills()
    {
        // 1.00 kWh a day at 1.20: 50.00 lasts 41 days.
        m_building->sql(u"INSERT INTO billing_pointer VALUES (1, '2017-05-18 00:00:00', 0, NULL, NULL, NULL, NULL)"_s);
        for (int day = 18; day <= 20; ++day) {
            m_building->sql(u"INSERT INTO reading (id, meter_id, kind, as_of, read_at, total) VALUES "
                            "(%1, 1, 'freeze', '2017-05-%2 00:00:00', '2017-05-%2 00:03:00', 0)"_s.arg(day)
                                .arg(day + 1));
            m_building->sql(
                u"INSERT INTO bill (id, account_id, tenancy_id, meter_id, reading_id, from_as_of, to_as_of, days, "
                "energy, exact, remainder_in, remainder_out, charge, posted_at) VALUES (%1, 1, 1, 1, %1, "
                "'2017-05-%1 00:00:00', '2017-05-%2 00:00:00', 1, 100, 0, 0, 0, 0, '')"_s.arg(day)
                    .arg(day + 1));
            m_building->sql(
                u"INSERT INTO bill_line VALUES (%1, 1, 1, '', '', 'total', 0, 0, 100, 1, 12000, 0)"_s.arg(day));
        }
        const auto outcome = m_service->recharge(cashier(), fifty()).result();
        VERIFY_RESULT(outcome);
        const auto facts = m_service->receipt(outcome->receiptNo).result();
        VERIFY_RESULT(facts);
        QVERIFY(facts->daysLeft->state == DaysLeft::State::Known);
        QCOMPARE(facts->daysLeft->days, 41);
        QCOMPARE(facts->daysLeft->averageUse.toText(), u"1.00"_s);
    }

    void reprintsAreCounted()
    {
        const auto outcome = m_service->recharge(cashier(), fifty()).result();
        const auto original = m_service->recordPrint(cashier(), outcome->receiptNo).result();
        VERIFY_RESULT(original);
        QCOMPARE(original->copy, 0);
        m_building->setNow(u"2017-06-02 10:00:00"_s);
        const auto again = m_service->recordPrint(manager(), outcome->receiptNo).result();
        VERIFY_RESULT(again);
        QCOMPARE(again->copy, 1);
        QCOMPARE(again->firstPrintedAt.toText(), u"2017-05-21 09:41:00"_s);
        QCOMPARE(again->printedBy, u"白晓华"_s);
        QCOMPARE(again->amount, original->amount);
    }

    void reversalTakesTheMoneyBack() // B26
    {
        m_building->setBalance(m_account, u"10.00"_s);
        const auto recharge = m_service->recharge(cashier(), fifty()).result();
        m_building->setBalance(m_account, u"55.00"_s);
        const auto outcome = m_service->reverse(cashier(), reversal(recharge->receiptNo)).result();
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->amount.toText(), u"-50.00"_s);
        QCOMPARE(outcome->balanceAfter.toText(), u"5.00"_s);
        QCOMPARE(outcome->reverses, recharge->receiptNo);
        QCOMPARE(outcome->receiptNo, u"CX20170521-000001"_s);
        QVERIFY(m_service->receipt(recharge->receiptNo).result()->state == ReceiptState::Reversed);
        const auto slip = m_service->receipt(outcome->receiptNo).result();
        VERIFY_RESULT(slip);
        QVERIFY(slip->kind == SlipKind::Reversal);
        QCOMPARE(slip->reversesReceiptNo, recharge->receiptNo);
        const auto again = m_service->reverse(cashier(), reversal(recharge->receiptNo)).result();
        VERIFY_RESULT(again);
        QVERIFY(again->duplicate);
    }

    void reversalRefusals() // B26b, B26d
    {
        const auto recharge = m_service->recharge(cashier(), fifty()).result();
        const auto reversed = m_service->reverse(manager(), reversal(recharge->receiptNo)).result();
        VERIFY_RESULT(reversed);
        VERIFY_ERROR(m_service->reverse(manager(), reversal(recharge->receiptNo, u"other"_s)).result(),
            ErrorCode::AlreadyReversed);
        VERIFY_ERROR(m_service->reverse(manager(), reversal(reversed->receiptNo, u"other"_s)).result(),
            ErrorCode::NotReversible);
        VERIFY_ERROR(m_service->reverse(manager(), reversal(u"CZ20170521-000099"_s, u"other"_s)).result(),
            ErrorCode::UnknownReceipt);
        ReversalRequest unreasoned = reversal(recharge->receiptNo, u"other"_s);
        unreasoned.reason = u"  "_s;
        VERIFY_ERROR(m_service->reverse(manager(), unreasoned).result(), ErrorCode::InvalidArgument);
    }

    void cashierDoesNotReverseBelowTheOverdraft()
    {
        const auto recharge = m_service->recharge(cashier(), fifty()).result();
        m_building->setBalance(m_account, u"49.99"_s);
        VERIFY_ERROR(m_service->reverse(cashier(), reversal(recharge->receiptNo)).result(), ErrorCode::NotPermitted);
        VERIFY_RESULT(m_service->reverse(manager(), reversal(recharge->receiptNo)).result());
        QCOMPARE(m_building->balanceOf(m_account), u"-0.01"_s);
    }

    void reversalAfterCheckOutIsRefused() // B26b
    {
        const auto recharge = m_service->recharge(cashier(), fifty()).result();
        TenancyService tenancies(m_building->database(), m_building->clock());
        const CheckOutRequest out{.account = fifty().account,
            .requestId = u"out"_s,
            .at = m_building->clock().now(),
            .readings = {{.meter = m_meter, .registers = {.total = Energy{0}, .rates = {}}}}};
        const auto left = tenancies.checkOut(manager(), out).result();
        VERIFY_RESULT(left);
        QCOMPARE(left->refund.toText(), u"50.00"_s);
        QCOMPARE(left->slipNo, u"TF20170521-000001"_s);
        VERIFY_ERROR(m_service
                         ->recharge(cashier(),
                             [] {
                                 RechargeRequest request = fifty();
                                 request.requestId = u"vacant"_s;
                                 return request;
                             }())
                         .result(),
            ErrorCode::NoTenancy);
        VERIFY_ERROR(m_service->reverse(manager(), reversal(recharge->receiptNo)).result(), ErrorCode::TenancyClosed);

        const auto repeated = tenancies.checkOut(manager(), out).result();
        VERIFY_RESULT(repeated);
        QVERIFY(repeated->duplicate);
        QCOMPARE(repeated->refund.toText(), u"50.00"_s);
        QCOMPARE(repeated->slipNo, left->slipNo);
        const auto report = LedgerService(m_building->database()).verify().result();
        QVERIFY2(report->isClean(), qPrintable(report->faults.value(0).fault));
    }

private:
    static RechargeRequest fifty()
    {
        return {.account = PropertyCode::fromText(u"0000200001").value(),
            .amount = yuan(u"50.00"_s),
            .requestId = u"r-1"_s};
    }

    static ReversalRequest reversal(const QString &receiptNo, const QString &requestId = u"v-1"_s)
    {
        return {.receiptNo = receiptNo, .reason = u"房号错"_s, .requestId = requestId};
    }

    std::unique_ptr<TestBuilding> m_building;
    std::unique_ptr<RechargeService> m_service;
    AccountId m_account;
    MeterId m_meter;
};

METERDESK_TEST(RechargeServiceTest)

#include "RechargeServiceTest.moc"
