// SPDX-License-Identifier: GPL-3.0-or-later
#include "SettingsService.h"

#include "TestBuilding.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "money/RechargeService.h"
#include "operators/OperationLog.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

class SettingsServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsFollowTheMark()
    {
        TestBuilding training(DatabaseMark::Training);
        const auto there = SettingsService(training.database(), training.clock()).load().result();
        VERIFY_RESULT(there);
        QVERIFY(there->automaticTrips);
        QVERIFY(there->tripHours.contains(QTime(3, 0)));
        TestBuilding live(DatabaseMark::Live);
        const auto here = SettingsService(live.database(), live.clock()).load().result();
        VERIFY_RESULT(here);
        QVERIFY(!here->automaticTrips);
        QCOMPARE(here->tripLimit, TripLimit::Below);
        QVERIFY(!here->tripHours.contains(QTime(3, 0)));
        QCOMPARE(here->cashierLimit.toText(), u"9999.99"_s);
        QCOMPARE(here->closeFrom.toText(), u"0.01"_s);
    }

    void changesAreStoredAndLogged()
    {
        TestBuilding building;
        SettingsService service(building.database(), building.clock());
        DeskSettings wanted = service.load().result().value();
        wanted.organisation = u"云寓智能公寓平台"_s;
        wanted.tripHours = {QTime(9, 30), QTime(17, 0)};
        wanted.closeFrom = yuan(u"5.00"_s);
        wanted.tripLimit = TripLimit::Reached;
        VERIFY_RESULT(service.change(manager(), wanted).result());
        const auto stored = service.load().result();
        VERIFY_RESULT(stored);
        QCOMPARE(stored->organisation, wanted.organisation);
        QCOMPARE(stored->tripHours.from, QTime(9, 30));
        QCOMPARE(stored->closeFrom.toText(), u"5.00"_s);
        QCOMPARE(stored->tripLimit, TripLimit::Reached);
        const auto log = OperationLog(building.database()).newest(10, u"policy.close-from"_s).result();
        VERIFY_RESULT(log);
        QCOMPARE(log->size(), 1);
        QCOMPARE(log->first().detail, u"'0.01' → '5.00'"_s);
        QCOMPARE(log->first().operatorName, u"白晓华"_s);
        QCOMPARE(OperationLog(building.database()).newest(10).result()->size(), 5);
    }

    void limitsThatAreNoneAreRefused()
    {
        TestBuilding building;
        SettingsService service(building.database(), building.clock());
        DeskSettings wanted = service.load().result().value();
        wanted.cashierLimit = Money{0};
        VERIFY_ERROR(service.change(manager(), wanted).result(), ErrorCode::AmountLimit);
        wanted.cashierLimit = Money{100'000'000};
        VERIFY_ERROR(service.change(manager(), wanted).result(), ErrorCode::AmountLimit);
        wanted.cashierLimit = Money{1'000'00};
        wanted.confirmAbove = Money{-1};
        VERIFY_ERROR(service.change(manager(), wanted).result(), ErrorCode::AmountLimit);
        wanted.confirmAbove = Money{0}; // every sum is asked twice
        VERIFY_RESULT(service.change(manager(), wanted).result());
        QCOMPARE(service.load().result()->confirmAbove, Money{0});
    }

    void damagedLimitStopsTheTillInsteadOfBecomingAnotherOne()
    {
        TestBuilding building;
        building.addPrice(u"1.20"_s);
        building.addRoom();
        building.addMeter();
        building.sql(u"INSERT INTO setting VALUES ('till.cashier-limit', 'a lot')"_s);
        RechargeService recharges(building.database(), building.clock());
        const auto refused = recharges
                                 .recharge(cashier(),
                                     {.account = PropertyCode::fromText(u"0000200001").value(),
                                         .amount = yuan(u"1.00"_s),
                                         .requestId = u"r"_s})
                                 .result();
        VERIFY_ERROR(refused, ErrorCode::DatabaseFailed);
    }

    void cashiersLimitIsTheirOwn()
    {
        TestBuilding building;
        building.addPrice(u"1.20"_s);
        building.addRoom();
        building.addMeter();
        SettingsService service(building.database(), building.clock());
        DeskSettings wanted = service.load().result().value();
        wanted.cashierLimit = yuan(u"500.00"_s);
        VERIFY_RESULT(service.change(manager(), wanted).result());
        RechargeService recharges(building.database(), building.clock());
        const RechargeRequest request{
            .account = PropertyCode::fromText(u"0000200001").value(), .amount = yuan(u"500.01"_s), .requestId = u"r"_s};
        VERIFY_ERROR(recharges.recharge(cashier(), request).result(), ErrorCode::AmountLimit);
        VERIFY_RESULT(recharges.recharge(manager(), request).result());
    }
};

METERDESK_TEST(SettingsServiceTest)

#include "SettingsServiceTest.moc"
