// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestBuilding.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "billing/BillingService.h"
#include "money/LedgerService.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// One freeze of one of two meters.
struct StoredFreeze
{
    int meter = 0;
    QDate day;
    Energy total;
};

/// Forty days of two meters, some days missing, each total above the one before; the last day is always there.
QList<StoredFreeze> randomFreezes(QRandomGenerator &random, QDate first, int days)
{
    QList<StoredFreeze> freezes;
    for (int meter = 0; meter < 2; ++meter) {
        Energy total;
        for (int day = 0; day < days; ++day) {
            total.hundredths += random.bounded(0, 2'000);
            if (day + 1 == days || random.bounded(3) > 0)
                freezes.append({meter, first.addDays(day), total});
        }
    }
    return freezes;
}

/// A room with two meters and what the story of its bills became.
class TwoMeterRoom
{
public:
    TwoMeterRoom(const QString &secondPrice, bool tiers)
    {
        m_building.addPrice(u"0.5683"_s);
        if (!secondPrice.isEmpty())
            m_building.addPrice(secondPrice, {}, u"2017-05-13"_s);
        if (tiers)
            m_building.sql(u"INSERT INTO tariff_tier SELECT id, 1, 10000, 5683 FROM tariff_version "
                           "UNION ALL SELECT id, 2, NULL, 8123 FROM tariff_version"_s);
        m_account = m_building.addRoom();
        m_meters = {m_building.addMeter({.number = u"1"_s}), m_building.addMeter({.number = u"2"_s})};
        m_building.setNow(u"2017-07-01 09:00:00"_s);
    }

    void store(const QList<StoredFreeze> &freezes)
    {
        for (const StoredFreeze &freeze : freezes)
            m_building.addFreeze(m_meters[freeze.meter], freeze.day, freeze.total.toText());
    }

    /// How many bills were posted.
    qsizetype bill(QDate until = {})
    {
        BillingService service(m_building.database(), m_building.clock());
        const auto rows = service.bill(manager(), {.until = until}).result();
        return rows ? rows->size() : -1;
    }

    /// Every bill with energy, exact amount and charge.
    QString bills()
    {
        return m_building.ask(u"SELECT group_concat(meter_id || ' ' || to_as_of || ' ' || energy || ' ' || exact || ' "
                              u"' || charge, char(10)) "
                              "FROM (SELECT * FROM bill ORDER BY to_as_of, meter_id)"_s);
    }

    QString balance() { return m_building.balanceOf(m_account); }
    QString sumOfLedger()
    {
        return Money{m_building.ask(u"SELECT coalesce(sum(amount), 0) FROM ledger_entry"_s).toLongLong()}.toText();
    }
    bool isClean() { return LedgerService(m_building.database()).verify().result()->isClean(); }

private:
    TestBuilding m_building;
    AccountId m_account;
    QList<MeterId> m_meters;
};

} // namespace

/// What bills become does not depend on when and how often they are run: on real databases, with random readings.
class BillingRunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsDoNotMatter_data()
    {
        QTest::addColumn<QString>("secondPrice");
        QTest::addColumn<bool>("tiers");
        QTest::newRow("one price") << QString() << false;
        QTest::newRow("price change inside") << u"0.9127"_s << false;
        QTest::newRow("tiers over a month border") << QString() << true;
        QTest::newRow("price change and tiers") << u"0.9127"_s << true;
    }

    /// The same stored readings give the same bills in one run or in many, in whatever order they came.
    void runsDoNotMatter()
    {
        QFETCH(QString, secondPrice);
        QFETCH(bool, tiers);
        QRandomGenerator random(42);
        for (int round = 0; round < 3; ++round) {
            const QDate first(2017, 5, 1);
            QList<StoredFreeze> freezes = randomFreezes(random, first, 40);
            TwoMeterRoom once(secondPrice, tiers);
            once.store(freezes);
            QVERIFY(once.bill() > 0);
            QCOMPARE(once.bill(), qsizetype{0});

            TwoMeterRoom often(secondPrice, tiers);
            std::shuffle(freezes.begin(), freezes.end(), random);
            often.store(freezes);
            for (int day = random.bounded(5); day < 40; day += random.bounded(1, 9))
                QVERIFY(often.bill(first.addDays(day)) >= 0);
            QVERIFY(often.bill() >= 0);
            QCOMPARE(often.bills(), once.bills());
            QCOMPARE(often.balance(), once.balance());
            for (TwoMeterRoom *room : {&once, &often}) {
                QCOMPARE(room->balance(), room->sumOfLedger());
                QVERIFY(room->isClean());
            }
        }
    }

    /// Within one price and one tier month the sum is the same however the span is cut by readings.
    void cutsDoNotMatter_data()
    {
        QTest::addColumn<bool>("tiers");
        QTest::newRow("one price") << false;
        QTest::newRow("tiers") << true;
    }

    void cutsDoNotMatter()
    {
        QFETCH(bool, tiers);
        QRandomGenerator random(7);
        for (int round = 0; round < 3; ++round) {
            const QList<StoredFreeze> freezes = randomFreezes(random, QDate(2017, 5, 1), 31);
            TwoMeterRoom fine({}, tiers);
            fine.store(freezes);
            QVERIFY(fine.bill() > 2);
            TwoMeterRoom coarse({}, tiers);
            QList<StoredFreeze> last;
            for (const StoredFreeze &freeze : freezes) {
                if (freeze.day == QDate(2017, 5, 31))
                    last.append(freeze);
            }
            coarse.store(last);
            QCOMPARE(coarse.bill(), qsizetype{2});
            QCOMPARE(fine.balance(), coarse.balance());
        }
    }
};

METERDESK_TEST(BillingRunsTest)

#include "BillingRunsTest.moc"
