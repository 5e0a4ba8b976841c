// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordsDesk.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "queries/OverviewService.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// The figures of 工作台, on 2017-05-16 with A01 and A02 lived in.
class OverviewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<RecordsDesk>();
        m_desk->furnish();
        m_desk->openAccount(u"0000200001"_s);
        m_desk->openAccount(u"0000200002"_s);
    }

    void takingsWithReversals()
    {
        entry(1, u"recharge"_s, 5000, u"cash"_s, u"2017-05-16"_s);
        entry(2, u"recharge"_s, 10000, u"wechat"_s, u"2017-05-16"_s);
        entry(3, u"reversal"_s, -5000, {}, u"2017-05-16"_s, 1);
        entry(4, u"recharge"_s, 2000, u"cash"_s, u"2017-05-16"_s);
        entry(5, u"recharge"_s, 700, u"card"_s, u"2017-05-10"_s);
        entry(6, u"recharge"_s, 900, u"cash"_s, u"2017-05-09"_s); // eight days ago: not shown
        entry(7, u"charge"_s, -257, {}, u"2017-05-16"_s);
        entry(8, u"service-fee"_s, -50, {}, u"2017-05-16"_s);
        entry(9, u"reversal"_s, 50, {}, u"2017-05-16"_s, 8); // a fee given back moves no money
        const Overview overview = today();
        QCOMPARE(overview.takings.size(), 7);
        QCOMPARE(overview.takings.first().day, day(u"2017-05-10"_s));
        QCOMPARE(overview.takings.first().electronic, Money{700});
        QCOMPARE(overview.takings.last().cash, Money{2000});
        QCOMPARE(overview.takings.last().electronic, Money{10000});
        QCOMPARE(overview.takings.last().total(), Money{12000});
        QCOMPARE(overview.takings.last().count, 3);
        QCOMPARE(overview.takings.at(3).total(), Money{0});
    }

    void energyIsPrimary()
    {
        QVERIFY(!today().energyYesterday);
        freeze(1, u"2017-05-14"_s, 1000);
        freeze(1, u"2017-05-15"_s, 1500);
        freeze(1, u"2017-05-16"_s, 1714);
        m_desk->execute(u"UPDATE meter SET ratio = 10 WHERE id = 1"_s);
        QCOMPARE(*today().energyYesterday, Energy{2140});
        QCOMPARE(*today().energyDayBefore, Energy{5000});
        m_desk->execute(u"UPDATE meter SET ratio_included = 1 WHERE id = 1"_s);
        QCOMPARE(*today().energyYesterday, Energy{214});
        // A register that went backward is nobody's use.
        freeze(2, u"2017-05-15"_s, 900);
        freeze(2, u"2017-05-16"_s, 100);
        QCOMPARE(*today().energyYesterday, Energy{214});
    }

    void metersAndAccounts()
    {
        m_desk->execute(u"INSERT INTO meter_fact (meter_id, relay, last_contact_at, last_failure_at) VALUES "
                        "(1, 'open', '2017-05-16 07:00:00', '2017-05-16 06:00:00'), "
                        "(2, 'closed', '2017-05-16 05:00:00', '2017-05-16 06:00:00')"_s);
        m_desk->execute(u"UPDATE account SET balance = -332 WHERE id = 1"_s);
        m_desk->execute(u"UPDATE account SET balance = 1500 WHERE id = 2"_s);
        m_desk->execute(u"UPDATE meter SET download = 'downloaded' WHERE id = 1"_s);
        m_desk->execute(u"UPDATE meter SET download = 'failed' WHERE id = 2"_s);
        freeze(1, u"2017-05-16"_s, 1714);
        const Overview overview = today();
        QCOMPARE(overview.meters, 2);
        QCOMPARE(overview.metersOnline, 1);
        QCOMPARE(overview.tripped, 1);
        QCOMPARE(overview.inArrears, 1);
        QCOMPARE(overview.arrears, Money{-332});
        QCOMPARE(overview.belowAlarm2, 1);
        QCOMPARE(overview.belowAlarm1, 1);
        QCOMPARE(overview.freezesYesterday, 1);
        QCOMPARE(overview.notCollected, 1);
        QCOMPARE(overview.notDownloaded, 1);
    }

    void setupIsTickedByTheDatabase()
    {
        m_desk->execute(u"UPDATE meter SET download = 'pending'"_s);
        const SetupProgress before = today().setup;
        QVERIFY(before.concentrators > 0 && before.meters > 0 && before.rooms > 0 && before.tariffs > 0);
        QCOMPARE(before.accounts, 2);
        QCOMPARE(before.delivered, 0);
        QCOMPARE(before.read, 0);
        QVERIFY(!before.isComplete());
        m_desk->execute(u"UPDATE meter SET download = 'downloaded' WHERE id = 1"_s);
        QCOMPARE(today().setup.delivered, 1);
        m_desk->execute(u"INSERT INTO meter_fact (meter_id, registers_read_at) VALUES (1, '2017-05-16 07:00:00')"_s);
        QCOMPARE(today().setup.read, 1);
        QVERIFY(today().setup.isComplete());
        // An account that was closed was there.
        m_desk->execute(u"UPDATE account SET closed_on = '2017-05-16'"_s);
        QCOMPARE(today().setup.accounts, 2);
    }

private:
    Overview today()
    {
        const auto overview = answerOf(OverviewService(m_desk->database(), m_desk->clock).today(m_desk->manager));
        if (!overview)
            qWarning() << overview.error().detail;
        return overview.value_or(Overview());
    }

    void entry(int no, const QString &kind, int amount, const QString &method, const QString &date, int reverses = 0)
    {
        m_desk->execute(
            u"INSERT INTO ledger_entry (no, at, business_date, account_id, tenancy_id, kind, amount, balance_after, "
            "request_id, content_digest, operator, method, receipt_no, note, reverses, previous_hash, hash) VALUES "
            "(%1, '%2 09:00:00', '%2', 1, 1, '%3', %4, 0, 'r%1', zeroblob(32), 'system', %5, 'CZ%1', '', %6, "
            "zeroblob(32), zeroblob(32))"_s.arg(no)
                .arg(date, kind)
                .arg(amount)
                .arg(method.isEmpty() ? u"NULL"_s : u'\'' + method + u'\'')
                .arg(reverses > 0 ? QString::number(reverses) : u"NULL"_s));
    }

    void freeze(int meter, const QString &asOf, int total)
    {
        m_desk->execute(u"INSERT INTO reading (meter_id, kind, as_of, read_at, total) VALUES (%1, 'freeze', "
                        "'%2 00:00:00', '%2 00:03:00', %3)"_s.arg(meter)
                            .arg(asOf)
                            .arg(total));
    }

    std::unique_ptr<RecordsDesk> m_desk;
};

METERDESK_TEST(OverviewTest)
#include "OverviewTest.moc"
