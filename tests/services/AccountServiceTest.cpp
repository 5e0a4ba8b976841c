// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordsDesk.h"
#include "TestMain.h"
#include "VerifyResult.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

OpenAccountsRequest wholeBuilding()
{
    OpenAccountsRequest request;
    request.properties = {code(u"00002"_s)};
    request.openedOn = day(u"2017-05-02"_s);
    request.tariffName = u"云寓照明电价"_s;
    return request;
}

} // namespace

class AccountServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBuildingBringsItsRooms()
    {
        // one transaction, rooms that are open already are skipped and reported.
        RecordsDesk desk;
        desk.furnish();
        desk.openAccount(u"0000200002"_s);
        const auto opened = answerOf(desk.accounts->open(desk.manager, wholeBuilding()));
        VERIFY_RESULT(opened);
        QCOMPARE(opened->opened, (QList{code(u"0000200001"_s), code(u"0000200003"_s)}));
        QCOMPARE(opened->skipped, QList{code(u"0000200002"_s)});
        QCOMPARE(desk.value(u"SELECT count(*) FROM account"_s), u"3"_s); // the building holds no money
        QCOMPARE(
            desk.value(u"SELECT count(*) FROM tenancy WHERE number = 1 AND from_at = '2017-05-02 00:00:00'"_s), u"3"_s);
        const auto candidates = answerOf(desk.accounts->candidates(u"科技城"_s, PropertyType::Centralized, 10));
        VERIFY_RESULT(candidates);
        QCOMPARE(candidates->size(), 1);
        QCOMPARE(candidates->first().rooms, 3);
        QCOMPARE(candidates->first().open, 3);
    }

    void allOrNothing()
    {
        RecordsDesk desk;
        desk.furnish();
        OpenAccountsRequest request = wholeBuilding();
        request.properties.append(code(u"99999"_s));
        VERIFY_ERROR(answerOf(desk.accounts->open(desk.manager, request)), ErrorCode::UnknownProperty);
        QCOMPARE(desk.value(u"SELECT count(*) FROM account"_s), u"0"_s);
        request = wholeBuilding();
        request.tariffName = u"none"_s;
        VERIFY_ERROR(answerOf(desk.accounts->open(desk.manager, request)), ErrorCode::UnknownTariff);
        request = wholeBuilding();
        request.openedOn = day(u"2016-12-31"_s); // before the tariff's first price
        VERIFY_ERROR(answerOf(desk.accounts->open(desk.manager, request)), ErrorCode::UnknownTariff);
        request = wholeBuilding();
        request.terms.overdraft = Money{-1};
        VERIFY_ERROR(answerOf(desk.accounts->open(desk.manager, request)), ErrorCode::InvalidAmount);
        QCOMPARE(desk.value(u"SELECT count(*) FROM account"_s), u"0"_s);
    }

    void readingsBeforeTheOpeningAreInformation()
    {
        RecordsDesk desk;
        desk.furnish();
        desk.execute(u"INSERT INTO reading (meter_id, kind, as_of, read_at, total) VALUES "
                     "(1, 'freeze', '2017-05-02 00:00:00', '2017-05-02 00:03:00', 1929), "
                     "(1, 'freeze', '2017-05-03 00:00:00', '2017-05-03 00:03:00', 2000)"_s);
        desk.openAccount(u"0000200001"_s);
        QCOMPARE(desk.value(u"SELECT group_concat(standing) FROM reading ORDER BY as_of"_s), u"information,pending"_s);
    }

    void termsOfSeveralAccountsAtOnce()
    {
        RecordsDesk desk;
        desk.furnish();
        VERIFY_RESULT(answerOf(desk.accounts->open(desk.manager, wholeBuilding())));
        TermsChange change;
        change.alarm1 = Money{3000};
        change.autoTrip = false;
        VERIFY_RESULT(
            answerOf(desk.accounts->changeTerms(desk.manager, {code(u"0000200001"_s), code(u"0000200003"_s)}, change)));
        const auto accounts = answerOf(desk.accounts->accounts());
        VERIFY_RESULT(accounts);
        QCOMPARE(accounts->at(0).terms.alarm1, Money{3000});
        QVERIFY(!accounts->at(0).terms.autoTrip);
        QCOMPARE(accounts->at(0).terms.alarm2, Money{1000}); // what was not named stays
        QCOMPARE(accounts->at(1).terms.alarm1, Money{2000});
        QCOMPARE(desk.value(u"SELECT detail FROM operation_log WHERE action = 'change-terms' LIMIT 1"_s),
            u"alarm1: 20.00 -> 30.00, auto_trip: 1 -> 0"_s);
    }

    void membersAreCorrected()
    {
        RecordsDesk desk;
        desk.furnish();
        desk.openAccount(u"0000200001"_s);
        VERIFY_ERROR(answerOf(desk.accounts->changeMember(desk.manager, code(u"0000200001"_s), u"罗"_s, u"call me"_s)),
            ErrorCode::InvalidArgument);
        VERIFY_RESULT(
            answerOf(desk.accounts->changeMember(desk.manager, code(u"0000200001"_s), u"罗"_s, u"18698557165"_s)));
        const auto details = answerOf(desk.accounts->details(code(u"0000200001"_s)));
        VERIFY_RESULT(details);
        QCOMPARE(details->account.memberName, u"罗"_s);
        QCOMPARE(details->account.tariffName, u"云寓照明电价"_s);
        QCOMPARE(details->price->total, UnitPrice{12'000});
        QCOMPARE(details->meters.size(), 1);
        QCOMPARE(details->meters[0].concentratorName, u"未来科技城"_s);
        QCOMPARE(details->supply, SupplyState::Unknown);
        QVERIFY(details->billedTo.isNull());
        QCOMPARE(details->daysLeft.state, DaysLeft::State::TooFewDays);
    }

    void aTariffFromTomorrow()
    {
        RecordsDesk desk;
        desk.furnish();
        desk.openAccount(u"0000200001"_s);
        TariffVersion price;
        price.effectiveFrom = day(u"2017-01-01"_s);
        price.total = UnitPrice{9'000};
        VERIFY_RESULT(answerOf(desk.registers->setPrices(desk.manager, u"商铺"_s, price)));
        const QList codes{code(u"0000200001"_s)};
        VERIFY_RESULT(answerOf(desk.accounts->assignTariff(desk.manager, codes, u"商铺"_s, day(u"2017-05-17"_s))));
        QCOMPARE((*answerOf(desk.accounts->accounts()))[0].tariffName, u"云寓照明电价"_s);
        desk.clock.set(moment(u"2017-05-17 00:00:00"_s));
        QCOMPARE((*answerOf(desk.accounts->accounts()))[0].tariffName, u"商铺"_s);

        desk.pretendBilled(u"0000200001"_s, u"366566"_s, u"2017-05-18 00:00:00"_s);
        VERIFY_ERROR(
            answerOf(desk.accounts->assignTariff(desk.manager, codes, u"云寓照明电价"_s, day(u"2017-05-17"_s))),
            ErrorCode::Backdated);
    }

    void onlyAnAccountWithoutHistoryIsRemoved()
    {
        RecordsDesk desk;
        desk.furnish();
        desk.openAccount(u"0000200001"_s);
        VERIFY_RESULT(answerOf(desk.accounts->remove(desk.manager, code(u"0000200001"_s))));
        QCOMPARE(desk.value(u"SELECT count(*) FROM account"_s), u"0"_s);
        QCOMPARE(desk.value(u"SELECT count(*) FROM billing_pointer"_s), u"0"_s);

        desk.openAccount(u"0000200001"_s);
        desk.pretendBilled(u"0000200001"_s, u"366566"_s, u"2017-05-16 00:00:00"_s);
        VERIFY_ERROR(answerOf(desk.accounts->remove(desk.manager, code(u"0000200001"_s))), ErrorCode::HasHistory);
        desk.execute(u"UPDATE account SET balance = 1"_s);
        VERIFY_ERROR(answerOf(desk.accounts->close(desk.manager, code(u"0000200001"_s))), ErrorCode::HasHistory);
        desk.execute(u"UPDATE account SET balance = 0"_s);
        VERIFY_ERROR(answerOf(desk.accounts->close(desk.manager, code(u"0000200001"_s))), ErrorCode::Occupied);
        desk.execute(u"UPDATE tenancy SET vacant = 1"_s);
        // What the meter counted since the last bill is somebody's: billed or decided about before the account ends.
        desk.execute(u"INSERT INTO reading (meter_id, kind, as_of, read_at, total, standing) SELECT id, 'freeze', "
                     "'2017-05-17 00:00:00', '2017-05-17 00:05:00', 2000, 'held' FROM meter WHERE number = '366566'"_s);
        VERIFY_ERROR(answerOf(desk.accounts->close(desk.manager, code(u"0000200001"_s))), ErrorCode::Unbilled);
        desk.execute(u"UPDATE reading SET standing = 'discarded'"_s);
        VERIFY_RESULT(answerOf(desk.accounts->close(desk.manager, code(u"0000200001"_s))));
        QCOMPARE(desk.value(u"SELECT closed_on FROM account"_s), u"2017-05-16"_s);
        QCOMPARE(desk.value(u"SELECT to_at FROM tenancy"_s), u"2017-05-16 08:00:00"_s);
        VERIFY_ERROR(answerOf(desk.accounts->close(desk.manager, code(u"0000200001"_s))), ErrorCode::AccountClosed);
        VERIFY_ERROR(answerOf(desk.accounts->remove(desk.manager, code(u"0000200099"_s))), ErrorCode::UnknownAccount);

        // A money request that was answered for ever keeps its account, although it entered nothing.
        desk.openAccount(u"0000200002"_s);
        desk.execute(u"INSERT INTO answered_request (request_id, content_digest, account_id, at, operator) "
                     "SELECT 'zeroed', zeroblob(32), id, '2017-05-16 08:00:00', 'desk' FROM account WHERE closed_on IS NULL"_s);
        VERIFY_ERROR(answerOf(desk.accounts->remove(desk.manager, code(u"0000200002"_s))), ErrorCode::HasHistory);
    }

    /// A closed account is opened again as the vacant room it was: nobody who moves in pays for the time between.
    void aClosedAccountIsOpenedAgain_data()
    {
        QTest::addColumn<bool>("vacant"); // how it was closed: before 销户 asked for a vacancy, a tenancy could end so
        QTest::newRow("vacant") << true;
        QTest::newRow("with a tenant, as older versions did") << false;
    }

    void aClosedAccountIsOpenedAgain()
    {
        QFETCH(bool, vacant);
        RecordsDesk desk;
        desk.furnish();
        desk.openAccount(u"0000200001"_s);
        desk.pretendBilled(u"0000200001"_s, u"366566"_s, u"2017-05-16 00:00:00"_s);
        const QString pointer = desk.value(u"SELECT as_of || ' ' || total FROM billing_pointer"_s);
        desk.execute(u"UPDATE tenancy SET vacant = %1, to_at = '2017-05-16 08:00:00'"_s.arg(int{vacant}));
        desk.execute(u"UPDATE account SET closed_on = '2017-05-16'"_s);
        QCOMPARE(answerOf(desk.accounts->candidates(u"00002"_s, {}, 10))->first().open, 0);

        OpenAccountsRequest request;
        request.properties = {code(u"0000200001"_s)};
        request.openedOn = day(u"2017-05-16"_s);
        request.tariffName = u"云寓照明电价"_s;
        request.terms.alarm1 = Money{1500};
        const auto opened = answerOf(desk.accounts->open(desk.manager, request));
        VERIFY_RESULT(opened);
        QCOMPARE(opened->reopened, QList{code(u"0000200001"_s)});
        QVERIFY(opened->opened.isEmpty() && opened->skipped.isEmpty());
        QCOMPARE(desk.value(u"SELECT count(*) || ' ' || alarm1 FROM account WHERE closed_on IS NULL"_s), u"1 1500"_s);
        QCOMPARE(desk.value(u"SELECT number || ' ' || vacant || ' ' || from_at FROM tenancy WHERE to_at IS NULL"_s),
            vacant ? u"1 1 2017-05-02 00:00:00"_s : u"2 1 2017-05-16 08:00:00"_s);
        QCOMPARE(desk.value(u"SELECT as_of || ' ' || total FROM billing_pointer"_s), pointer);
        QCOMPARE(answerOf(desk.accounts->open(desk.manager, request))->skipped, request.properties);
    }
};

METERDESK_TEST(AccountServiceTest)

#include "AccountServiceTest.moc"
