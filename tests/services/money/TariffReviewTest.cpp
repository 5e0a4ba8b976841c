// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/TariffReview.h"

#include "TestBuilding.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "WorkItemService.h"
#include "billing/BillingService.h"
#include "records/RegisterService.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// 试算, refused price changes with what they would correct, and the inbox.
class TariffReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_building = std::make_unique<TestBuilding>();
        m_building->addPrice(u"1.20"_s);
        m_building->addRoom();
        const MeterId meter = m_building->addMeter();
        m_building->addFreeze(meter, QDate(2017, 5, 30), u"10.00"_s);
        m_building->addFreeze(meter, QDate(2017, 6, 1), u"12.00"_s);
        m_building->setNow(u"2017-06-02 09:00:00"_s);
        BillingService billing(m_building->database(), m_building->clock());
        VERIFY_RESULT(billing.bill(manager(), {}).result());
    }

    void cleanup() { m_building.reset(); }

    void aMonthAtOtherPrices_data()
    {
        QTest::addColumn<QDate>("month");
        QTest::addColumn<QString>("price");
        QTest::addColumn<QString>("tier"); // up to
        QTest::addColumn<QString>("answer");
        QTest::newRow("May cheaper") << QDate(2017, 5, 7) << u"0.90"_s << QString()
                                     << u"10.00 kWh 12.000000 -> 9.000000 -3.00"_s;
        QTest::newRow("June dearer") << QDate(2017, 6, 30) << u"1.50"_s << QString()
                                     << u"2.00 kWh 2.400000 -> 3.000000 0.60"_s;
        QTest::newRow("May in tiers, 4 kWh at 0.90, then 2.00")
            << QDate(2017, 5, 1) << u"0.90"_s << u"4.00"_s << u"10.00 kWh 12.000000 -> 15.600000 3.60"_s;
    }

    void aMonthAtOtherPrices()
    {
        QFETCH(QDate, month);
        QFETCH(QString, price);
        QFETCH(QString, tier);
        QFETCH(QString, answer);
        TariffVersion prices;
        prices.total = UnitPrice::fromText(price).value();
        prices.rates.fill(prices.total);
        if (!tier.isEmpty())
            prices.tiers = {{kwh(tier), prices.total}, {std::nullopt, UnitPrice{20'000}}};
        const auto accounts = TariffReview(m_building->database()).whatIf(manager(), month, prices).result();
        VERIFY_RESULT(accounts);
        QCOMPARE(accounts->size(), 1);
        const RepricedAccount &account = accounts->first();
        QCOMPARE(u"%1 kWh %2 -> %3 %4"_s.arg(account.energy.toText(), account.charged.toText(),
                     account.repriced.toText(), account.difference().toText()),
            answer);
        QCOMPARE(m_building->ask(u"SELECT count(*) FROM bill"_s), u"2"_s);
    }

    void ratesThatWereNotReadAreSkipped()
    {
        TariffVersion prices{.mode = TariffMode::TimeOfUse, .total = {12'000}, .rates = {{{1}, {2}, {3}, {4}}}};
        const auto accounts =
            TariffReview(m_building->database()).whatIf(manager(), QDate(2017, 5, 1), prices).result();
        VERIFY_RESULT(accounts);
        QCOMPARE(accounts->first().skipped, 1);
        QCOMPARE(accounts->first().repriced.microYuan, 0);
    }

    /// B12d: billed past it, refused with what it would correct: 12 kWh × (0.90 − 1.20).
    void backdatedPricesSayWhatTheyWouldCorrect()
    {
        RegisterService registers(m_building->database(), m_building->clock());
        TariffVersion version{.effectiveFrom = QDate(2017, 5, 16), .total = {9'000}};
        const auto refused = registers.setPrices(manager(), u"云寓照明电价"_s, version).result();
        VERIFY_ERROR(refused, ErrorCode::Backdated);
        QVERIFY2(refused.error().detail.contains(u"corrections of -3.60 in 1 accounts"_s),
            qPrintable(refused.error().detail));
        const auto corrections =
            TariffReview(m_building->database()).correctionsFor(manager(), u"云寓照明电价"_s, version).result();
        VERIFY_RESULT(corrections);
        QCOMPARE(corrections->first().bills, 2);
        QCOMPARE(corrections->first().difference().toText(), u"-3.60"_s);
        version.effectiveFrom = QDate(2017, 6, 2);
        VERIFY_RESULT(registers.setPrices(manager(), u"云寓照明电价"_s, version).result());
        QCOMPARE(m_building->ask(u"SELECT count(*) FROM tariff_version"_s), u"2"_s);
    }

    void tiersAreStoredAndChecked()
    {
        RegisterService registers(m_building->database(), m_building->clock());
        TariffVersion version{.effectiveFrom = QDate(2017, 7, 1), .total = {5'380}};
        version.tiers = {{kwh(u"230"_s), {5'380}}, {kwh(u"400"_s), {5'880}}, {std::nullopt, {8'380}}};
        VERIFY_RESULT(registers.setPrices(manager(), u"云寓照明电价"_s, version).result());
        const auto tariffs = registers.tariffs().result();
        VERIFY_RESULT(tariffs);
        QCOMPARE(tariffs->first().versions.last().tiers, version.tiers);
        version.tiers = {{kwh(u"400"_s), {5'380}}, {kwh(u"230"_s), {5'880}}, {std::nullopt, {8'380}}};
        QVERIFY(!registers.setPrices(manager(), u"云寓照明电价"_s, version).result());
        version.tiers = {{kwh(u"400"_s), {5'380}}};
        QVERIFY(!registers.setPrices(manager(), u"云寓照明电价"_s, version).result());
    }

    void inboxItemsCloseWithANote()
    {
        m_building->sql(u"INSERT INTO work_item (topic, kind, account_id, meter_id, opened_at, detail) VALUES "
                        "('rates-differ:1', 'rates-differ', 1, 1, '2017-06-02 00:03:00', 'rates'), "
                        "('held-reading:1', 'held-reading', 1, 1, '2017-06-02 00:04:00', 'held')"_s);
        WorkItemService items(m_building->database(), m_building->clock());
        const auto open = items.open().result();
        VERIFY_RESULT(open);
        QCOMPARE(open->size(), 2);
        QCOMPARE(open->first().account.toText(), u"0000200001"_s);
        QCOMPARE(open->first().about, std::int64_t{1});
        VERIFY_ERROR(items.close(manager(), open->first().id, u" "_s).result(), ErrorCode::InvalidArgument);
        VERIFY_ERROR(items.close(cashier(), open->first().id, u"seen"_s).result(), ErrorCode::NotPermitted);
        VERIFY_ERROR(items.close(manager(), open->last().id, u"seen"_s).result(), ErrorCode::ReadingHeld);
        const auto closed = items.close(manager(), open->first().id, u"meter looked at"_s).result();
        VERIFY_RESULT(closed);
        QCOMPARE(closed->note, u"meter looked at"_s);
        QCOMPARE(closed->closedBy, manager().name);
        VERIFY_ERROR(items.close(manager(), open->first().id, u"again"_s).result(), ErrorCode::UnknownWorkItem);
        QCOMPARE(items.open().result()->size(), 1);
        QCOMPARE(items.closed(10).result()->size(), 1);
    }

private:
    std::unique_ptr<TestBuilding> m_building;
};

METERDESK_TEST(TariffReviewTest)

#include "TariffReviewTest.moc"
