// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/AdjustmentService.h"

#include "TestBuilding.h"
#include "TestMain.h"
#include "TillRules.h"
#include "VerifyResult.h"
#include "billing/BillingService.h"
#include "documents/StatementService.h"
#include "money/LedgerService.h"
#include "tenancy/TenancyService.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// 退补, 转账, 公摊, service fee and 抹零: what the histories of BillingOraclesTest do not tell.
class AdjustmentServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_building = std::make_unique<TestBuilding>();
        m_building->addPrice(u"1.20"_s);
        for (int number = 1; number <= 3; ++number) {
            const QString code = u"000020000%1"_s.arg(number);
            m_accounts[number] = m_building->addRoom({.code = code});
            m_building->addMeter({.number = QString::number(number), .room = code});
        }
        m_service = std::make_unique<AdjustmentService>(m_building->database(), m_building->clock());
        m_recharges = std::make_unique<RechargeService>(m_building->database(), m_building->clock());
    }

    void cleanup()
    {
        m_service.reset();
        m_recharges.reset();
        m_building.reset();
    }

    /// B19: 33.00 kWh × 1.20 over areas of 18.5, 22.0 and 30.0 m², and in equal parts; 10.00 over three.
    void sharedEnergyIsDistributedExactly_data()
    {
        QTest::addColumn<QString>("energy");
        QTest::addColumn<QString>("price");
        QTest::addColumn<QList<int>>("weights");
        QTest::addColumn<QString>("shares");
        QTest::newRow("B19 by area") << u"33.00"_s << u"1.20"_s << QList<int>{1850, 2200, 3000}
                                     << u"10.39 12.36 16.85"_s;
        QTest::newRow("B19 equal") << u"33.00"_s << u"1.20"_s << QList<int>{1, 1, 1} << u"13.20 13.20 13.20"_s;
        QTest::newRow("B19 ties to the lowest room")
            << u"10.00"_s << u"1.00"_s << QList<int>{1, 1, 1} << u"3.34 3.33 3.33"_s;
        QTest::newRow("nobody pays for a weight of 0")
            << u"10.00"_s << u"1.00"_s << QList<int>{1, 0, 1} << u"5.00 0.00 5.00"_s;
    }

    void sharedEnergyIsDistributedExactly()
    {
        QFETCH(QString, energy);
        QFETCH(QString, price);
        QFETCH(QList<int>, weights);
        QFETCH(QString, shares);
        SharedEnergyRequest request{.energy = kwh(energy),
            .price = UnitPrice::fromText(price).value(),
            .note = u"stairs, May"_s,
            .requestId = u"shared-1"_s};
        for (int number = 3; number >= 1; --number)
            request.rooms.append({room(number), weights[number - 1]});
        const auto done = m_service->shareEnergy(manager(), request).result();
        VERIFY_RESULT(done);
        QStringList amounts;
        Money sum;
        for (const RoomShare &share : done->shares) {
            amounts += share.amount.toText();
            sum.fen += share.amount.fen;
        }
        QCOMPARE(amounts.join(u' '), shares);
        QCOMPARE(sum, done->amount);
        QCOMPARE(m_building->ask(u"SELECT -total(amount) FROM ledger_entry WHERE kind = 'shared-energy'"_s).toDouble(),
            static_cast<double>(sum.fen));
        const auto again = m_service->shareEnergy(manager(), request).result();
        VERIFY_RESULT(again);
        QVERIFY(again->duplicate);
        request.note = u"another month"_s;
        VERIFY_ERROR(m_service->shareEnergy(manager(), request).result(), ErrorCode::DuplicateRequest);
        verify();
    }

    /// B22: 33.33 at 3 % → 1.00; 100.00 内扣 → 97.00 credited. B26c: reversed, the account loses 97.00.
    void serviceFee()
    {
        QCOMPARE(serviceFeeOf(yuan(u"33.33"_s), 300).value().toText(), u"1.00"_s);
        setSetting(u"till.service-fee"_s, u"300"_s);
        const auto paid = recharge(1, u"100.00"_s, u"paid"_s);
        VERIFY_RESULT(paid);
        QCOMPARE(paid->amount.toText(), u"100.00"_s);
        QCOMPARE(paid->serviceFee.toText(), u"3.00"_s);
        QCOMPARE(paid->balanceAfter.toText(), u"97.00"_s);
        const auto slip = m_recharges->receipt(paid->receiptNo).result();
        VERIFY_RESULT(slip);
        QCOMPARE(slip->serviceFee.value().toText(), u"3.00"_s);
        QCOMPARE(slip->credited.value().toText(), u"97.00"_s);
        QCOMPARE(slip->balanceAfter.toText(), u"97.00"_s);
        const auto again = recharge(1, u"100.00"_s, u"paid"_s);
        VERIFY_RESULT(again);
        QVERIFY(again->duplicate);
        QCOMPARE(again->balanceAfter.toText(), u"97.00"_s);

        const auto back = m_recharges->reverse(manager(), {paid->receiptNo, u"wrong tenant"_s, u"back"_s}).result();
        VERIFY_RESULT(back);
        QCOMPARE(back->amount.toText(), u"-100.00"_s); // cash out
        QCOMPARE(back->balanceAfter.toText(), u"0.00"_s); // 97.00 − 97.00
        QCOMPARE(m_building->balanceOf(m_accounts[1]), u"0.00"_s);
        verify();
    }

    void wrongRoomIsTwoLinkedEntries()
    {
        const auto paid = recharge(1, u"50.00"_s, u"paid"_s);
        VERIFY_RESULT(paid);
        const TransferRequest request{.receiptNo = paid->receiptNo,
            .to = room(2),
            .reason = u"A06 paid"_s,
            .requestId = u"move"_s,
            .approval = {}};
        const auto moved = m_service->moveRecharge(manager(), request).result();
        VERIFY_RESULT(moved);
        QCOMPARE(moved->fromBalance.toText(), u"0.00"_s);
        QCOMPARE(moved->toBalance.toText(), u"50.00"_s);
        QCOMPARE(
            m_building->ask(u"SELECT out.kind || in_.kind FROM transfer t JOIN ledger_entry out ON out.no = t.out_no "
                            "JOIN ledger_entry in_ ON in_.no = t.in_no"_s),
            u"transfer-outtransfer-in"_s);
        const auto again = m_service->moveRecharge(manager(), request).result();
        VERIFY_RESULT(again);
        QVERIFY(again->duplicate);
        QCOMPARE(again->toBalance.toText(), u"50.00"_s);

        TransferRequest third = request;
        third.requestId = u"again"_s;
        VERIFY_ERROR(m_service->moveRecharge(manager(), third).result(), ErrorCode::AlreadyReversed);
        VERIFY_ERROR(
            m_recharges->reverse(manager(), {paid->receiptNo, u"x"_s, u"back"_s}).result(), ErrorCode::AlreadyReversed);
        third.receiptNo = recharge(1, u"1.00"_s, u"other"_s)->receiptNo;
        third.to = room(1);
        VERIFY_ERROR(m_service->moveRecharge(manager(), third).result(), ErrorCode::InvalidArgument);
        verify();
    }

    /// 抹零: a refund of 8.38 is paid out as 8.40; 3.92 is collected as 3.90. The ledger moves by the exact amounts.
    void cashIsRoundedInTheTenantsFavour_data()
    {
        QTest::addColumn<QString>("balance");
        QTest::addColumn<QString>("cash");
        QTest::addColumn<QString>("rounding");
        QTest::newRow("refund") << u"8.38"_s << u"-8.40"_s << u"2"_s;
        QTest::newRow("collection") << u"-3.92"_s << u"3.90"_s << u"2"_s;
        QTest::newRow("no fen to round") << u"8.40"_s << u"-8.40"_s << QString();
        QTest::newRow("less than a tenth collected") << u"-0.09"_s << u"0.00"_s << u"9"_s;
    }

    void cashIsRoundedInTheTenantsFavour()
    {
        QFETCH(QString, balance);
        QFETCH(QString, cash);
        QFETCH(QString, rounding);
        setSetting(u"till.round-cash"_s, u"on"_s);
        m_building->setBalance(m_accounts[1], balance);
        TenancyService tenancies(m_building->database(), m_building->clock());
        CheckOutRequest request{.account = room(1), .requestId = u"out"_s, .at = m_building->clock().now()};
        request.readings = {
            {.meter = MeterId{1}, .registers = {.total = kwh(u"0.00"_s), .rates = {}}, .reason = {}, .frames = {}}};
        const auto out = tenancies.checkOut(manager(), request).result();
        VERIFY_RESULT(out);
        QCOMPARE(out->cash.toText(), cash);
        QCOMPARE(m_building->balanceOf(m_accounts[1]), u"0.00"_s);
        QCOMPARE(m_building->ask(u"SELECT rounding FROM cash_rounding"_s), rounding);
        const auto again = tenancies.checkOut(manager(), request).result();
        VERIFY_RESULT(again);
        QVERIFY(again->duplicate);
        QCOMPARE(again->cash.toText(), cash);
        verify();
    }

    /// Zeroing 0.00 enters nothing, but it was answered: sent again after the tenant paid, it takes nothing.
    void zeroingNothingIsAnsweredOnce()
    {
        const AdjustmentRequest request{.account = room(1),
            .kind = AdjustmentKind::Zero,
            .amount = {},
            .reason = u"moving out"_s,
            .requestId = u"zero"_s,
            .method = PayMethod::Cash,
            .approval = {}};
        const auto nothing = m_service->adjust(manager(), request).result();
        VERIFY_RESULT(nothing);
        QVERIFY(!nothing->duplicate);
        QCOMPARE(m_building->ask(u"SELECT count(*) FROM ledger_entry"_s), u"0"_s);
        VERIFY_RESULT(recharge(1, u"50.00"_s, u"paid"_s));
        const auto again = m_service->adjust(manager(), request).result();
        VERIFY_RESULT(again);
        QVERIFY(again->duplicate);
        QCOMPARE(again->account, room(1));
        QCOMPARE(m_building->balanceOf(m_accounts[1]), u"50.00"_s);
        AdjustmentRequest other = request;
        other.account = room(2);
        VERIFY_ERROR(m_service->adjust(manager(), other).result(), ErrorCode::DuplicateRequest);
        VERIFY_ERROR(recharge(1, u"50.00"_s, u"zero"_s), ErrorCode::DuplicateRequest);
        verify();
    }

    /// A correction that is sent again gets its answer, also when the meter has left the room since.
    void aCorrectionIsAnsweredAfterItsMeterHasGone()
    {
        m_building->addFreeze(MeterId{1}, QDate(2017, 5, 30), u"10.00"_s);
        VERIFY_RESULT(bill());
        const CorrectionRequest request{.meter = MeterNo::fromText(u"1"_s).value(),
            .day = QDate(2017, 5, 30),
            .energy = kwh(u"2.00"_s),
            .reason = u"read wrongly"_s,
            .requestId = u"correct"_s};
        const auto first = m_service->correctEnergy(manager(), request).result();
        VERIFY_RESULT(first);
        QCOMPARE(first->amount.toText(), u"-2.40"_s);
        m_building->sql(u"UPDATE meter SET status = 'removed', removed_at = '2017-06-01 08:00:00', property_id = NULL "
                        "WHERE number = '1'"_s);
        const auto again = m_service->correctEnergy(manager(), request).result();
        VERIFY_RESULT(again);
        QVERIFY(again->duplicate);
        QCOMPARE(again->account, room(1));
        QCOMPARE(again->amount.toText(), u"-2.40"_s);
        QCOMPARE(again->balanceAfter, first->balanceAfter);
        verify();
    }

    void onlyTheEndOfADocumentIsKept()
    {
        m_building->setBalance(m_accounts[1], u"500.00"_s);
        AdjustmentRequest request{.account = room(1),
            .kind = AdjustmentKind::Refund,
            .amount = yuan(u"20.00"_s),
            .reason = u"goodwill"_s,
            .requestId = u"1"_s,
            .approval = {},
            .payeeDocument = DocumentTail::of(u"330106 19900101 002x")};
        VERIFY_RESULT(m_service->adjust(manager(), request).result());
        QCOMPARE(m_building->ask(u"SELECT payee_document FROM ledger_entry WHERE request_id = '1'"_s), u"002X"_s);
        const auto entries = LedgerService(m_building->database()).entries(room(1)).result();
        VERIFY_RESULT(entries);
        QCOMPARE(entries->last().payeeDocument.toText(), u"002X"_s);
        QVERIFY(m_service->adjust(manager(), request).result()->duplicate);
        request.payeeDocument = DocumentTail::of(u"1234");
        VERIFY_ERROR(m_service->adjust(manager(), request).result(), ErrorCode::DuplicateRequest);
        request.payeeDocument = {};
        VERIFY_ERROR(m_service->adjust(manager(), request).result(), ErrorCode::DuplicateRequest);
        verify();
    }

    /// What was booked before there were documents is the same request after the upgrade.
    void theDigestWithoutADocumentIsAsItWas()
    {
        VERIFY_RESULT(m_service
                          ->adjust(manager(),
                              {.account = room(1),
                                  .kind = AdjustmentKind::TopUp,
                                  .amount = yuan(u"5.00"_s),
                                  .reason = u"goodwill"_s,
                                  .requestId = u"1"_s,
                                  .approval = {}})
                          .result());
        // sha256 of 6:adjust,10:0000200001,6:top-up,4:5.00,8:goodwill,4:cash,
        QCOMPARE(m_building->ask(u"SELECT hex(content_digest) FROM ledger_entry WHERE request_id = '1'"_s),
            u"9DCE6E0EBCFB4B7A04A6A97484316BA0E135814D1CAA348BFC8C64F6D52BF07E"_s);
        QCOMPARE(m_building->ask(u"SELECT count(payee_document) FROM ledger_entry"_s), u"0"_s);
    }

    void aboveTheLimitASecondOperatorMustApprove()
    {
        OperatorService operators(m_building->database(), m_building->clock());
        const Actor owner{u"业主"_s, Role::Owner};
        VERIFY_RESULT(operators.add(Actor::system(), {u"业主"_s, Role::Owner, u"owner-password"_s}).result());
        m_building->setBalance(m_accounts[1], u"500.00"_s);
        AdjustmentRequest request{.account = room(1),
            .kind = AdjustmentKind::Refund,
            .amount = yuan(u"50.00"_s),
            .reason = u"goodwill"_s,
            .requestId = u"1"_s,
            .approval = {}};
        VERIFY_RESULT(m_service->adjust(cashier(), request).result());
        request.requestId = u"2"_s;
        request.amount = yuan(u"50.01"_s);
        VERIFY_ERROR(m_service->adjust(cashier(), request).result(), ErrorCode::ApprovalRequired);
        VERIFY_ERROR(m_service->adjust(manager(), request).result(), ErrorCode::ApprovalRequired);

        const auto forCashier = operators.approve(cashier(), u"业主"_s, u"owner-password"_s).result();
        VERIFY_RESULT(forCashier);
        request.approval = *forCashier;
        VERIFY_ERROR(m_service->adjust(manager(), request).result(), ErrorCode::NotPermitted);
        const auto booked = m_service->adjust(cashier(), request).result();
        VERIFY_RESULT(booked);
        QCOMPARE(m_building->ask(u"SELECT approver || role FROM approval"_s), u"业主owner"_s);

        // The owner is the only one who could approve: nobody is left to ask.
        request.requestId = u"3"_s;
        request.approval.reset();
        VERIFY_RESULT(m_service->adjust(owner, request).result());
        VERIFY_ERROR(m_service->adjust({u"x"_s, Role::Auditor}, request).result(), ErrorCode::NotPermitted);
        request.requestId = u"4"_s;
        request.reason = u"  "_s;
        VERIFY_ERROR(m_service->adjust(owner, request).result(), ErrorCode::InvalidArgument);
        verify();
    }

    /// Every fen of a balance is told: opening + Σ entries = closing, charge = exact + remainder in − remainder out.
    void balanceIsExplained()
    {
        m_building->setBalance(m_accounts[1], u"0.09"_s);
        m_building->addFreeze(MeterId{1}, QDate(2017, 5, 1), u"2.14"_s);
        m_building->addFreeze(MeterId{1}, QDate(2017, 5, 2), u"2.84"_s);
        m_building->addFreeze(MeterId{1}, QDate(2017, 5, 3), u"2.84"_s);
        VERIFY_RESULT(bill());
        StatementService statements(m_building->database());
        const auto all = statements.statement(room(1)).result();
        VERIFY_RESULT(all);
        QCOMPARE(all->opening, Money{});
        QCOMPARE(all->closing.toText(), u"-3.32"_s);
        QCOMPARE(all->entries.size(), 3);
        QCOMPARE(all->freeBills.size(), 1);
        const ExplainedEntry &first = all->entries[1];
        QVERIFY(first.bill.has_value());
        QCOMPARE(first.bill->exact.toText(), u"2.568000"_s);
        QCOMPARE(first.bill->remainderOut.toText(), u"-0.002000"_s);
        QCOMPARE(first.bill->charge.toText(), u"2.57"_s);
        QCOMPARE(first.bill->lines.size(), 1);
        QCOMPARE(first.bill->lines[0].fromRegister.toText(), u"0.00"_s);
        QCOMPARE(first.bill->lines[0].toRegister.toText(), u"2.14"_s);
        QCOMPARE(first.bill->lines[0].price.toText(), u"1.20"_s);
        Money sum = all->opening;
        for (const ExplainedEntry &entry : all->entries)
            sum.fen += entry.entry.amount.fen;
        QCOMPARE(sum, all->closing);
        QCOMPARE(sum.toText(), m_building->balanceOf(m_accounts[1]));
        const QByteArray csv = statementCsv(*all);
        QVERIFY(csv.startsWith("\xEF\xBB\xBFno,at,"));
        QVERIFY(csv.contains(",charge,-2.57,-2.48,"));
        QVERIFY(csv.contains(",2.568000,"));
        // Days that cost nothing have no entry; they are there all the same, with their readings.
        for (const BillDetails &free : all->freeBills)
            QVERIFY(csv.contains("\r\n," + free.to.toText().toUtf8() + ",,charge,0.00,,"));
        QCOMPARE(csv.count(",charge,0.00,"), all->freeBills.size());

        const auto later = statements.statement(room(1), QDate(2017, 6, 2)).result();
        VERIFY_RESULT(later);
        QCOMPARE(later->opening.toText(), u"-3.32"_s);
        QVERIFY(later->entries.isEmpty());
        VERIFY_ERROR(
            statements.statement(room(1), QDate(2017, 6, 2), QDate(2017, 6, 1)).result(), ErrorCode::InvalidDate);
    }

private:
    static PropertyCode room(int number) { return PropertyCode::fromText(u"000020000%1"_s.arg(number)).value(); }

    Result<RechargeOutcome> recharge(int number, const QString &amount, const QString &id)
    {
        return m_recharges
            ->recharge(manager(),
                {.account = room(number), .amount = yuan(amount), .method = PayMethod::Cash, .requestId = id})
            .result();
    }

    void setSetting(const QString &key, const QString &value)
    {
        m_building->sql(u"INSERT INTO setting VALUES ('%1', '%2')"_s.arg(key, value));
    }

    Result<QList<BillRow>> bill()
    {
        return BillingService(m_building->database(), m_building->clock()).bill(manager(), {}).result();
    }

    void verify()
    {
        const auto report = LedgerService(m_building->database()).verify().result();
        VERIFY_RESULT(report);
        QVERIFY2(report->isClean(), qPrintable(report->faults.value(0).fault));
    }

    std::unique_ptr<TestBuilding> m_building;
    std::unique_ptr<AdjustmentService> m_service;
    std::unique_ptr<RechargeService> m_recharges;
    QHash<int, AccountId> m_accounts;
};

METERDESK_TEST(AdjustmentServiceTest)

#include "AdjustmentServiceTest.moc"
