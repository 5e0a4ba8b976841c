// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/ReportService.h"
#include "RecordsDesk.h"
#include "TestMain.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// Takings and energy out of the ledger and the bills, with entries written by hand: rooms A01 and A02 of one building.
class ReportServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void takingsByDay();
    void takingsByMonthAndProperty();
    void energyGoesToTheLastDayOfItsBill();
    void wrongDaysAreRefused_data();
    void wrongDaysAreRefused();

private:
    void entry(int no, const QString &date, const QString &kind, int amount, const QString &method, int reverses = 0);
    void bill(int id, const QString &toAsOf, int charge, const QStringList &lines);
    template <typename Figures>
    [[nodiscard]] static QStringList groups(const Report<Figures> &report)
    {
        QStringList names;
        for (const Figures &figures : report.rows)
            names += figures.group;
        return names;
    }

    std::unique_ptr<RecordsDesk> m_desk;
    int m_entries = 0; ///< ledger numbers have no gaps
};

void ReportServiceTest::init()
{
    m_desk = std::make_unique<RecordsDesk>();
    m_entries = 0;
    m_desk->furnish();
    m_desk->openAccount(u"0000200001"_s);
    m_desk->openAccount(u"0000200002"_s);
}

void ReportServiceTest::entry(
    int no, const QString &date, const QString &kind, int amount, const QString &method, int reverses)
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

/// A bill of meter 1; lines as "sharp 100".
void ReportServiceTest::bill(int id, const QString &toAsOf, int charge, const QStringList &lines)
{
    m_desk->execute(u"INSERT INTO reading (id, meter_id, kind, as_of, read_at, total) VALUES (%1, 1, 'freeze', '%2', "
                    "'%2', 2000)"_s.arg(id)
                        .arg(toAsOf));
    if (charge > 0)
        entry(++m_entries, toAsOf.left(10), u"charge"_s, -charge, {});
    m_desk->execute(u"INSERT INTO bill (id, account_id, tenancy_id, meter_id, reading_id, from_as_of, to_as_of, days, "
                    "energy, exact, remainder_in, remainder_out, charge, entry_no, posted_at) VALUES (%1, 1, 1, 1, %1, "
                    "'2017-05-02 00:00:00', '%2', 1, 0, 0, 0, 0, %3, %4, '%2')"_s.arg(id)
                        .arg(toAsOf)
                        .arg(charge)
                        .arg(charge > 0 ? QString::number(m_entries) : u"NULL"_s));
    int line = 0;
    for (const QString &each : lines) {
        m_desk->execute(u"INSERT INTO bill_line (bill_id, line, meter_id, from_day, to_day, rate, from_register, "
                        "to_register, energy, tariff_version_id, price, exact) VALUES (%1, %2, 1, '2017-05-02', "
                        "'2017-05-02', '%3', 0, 0, %4, (SELECT min(id) FROM tariff_version), 12000, 0)"_s.arg(id)
                            .arg(++line)
                            .arg(each.section(u' ', 0, 0), each.section(u' ', 1)));
    }
}

void ReportServiceTest::takingsByDay()
{
    entry(1, u"2017-05-10"_s, u"recharge"_s, 5000, u"cash"_s);
    entry(2, u"2017-05-10"_s, u"recharge"_s, 10000, u"wechat"_s);
    entry(3, u"2017-05-12"_s, u"reversal"_s, -5000, {}, 1);
    entry(4, u"2017-05-12"_s, u"refund"_s, -1200, u"cash"_s);
    entry(5, u"2017-05-12"_s, u"top-up"_s, 332, u"cash"_s);
    entry(6, u"2017-05-12"_s, u"charge"_s, -257, {});
    entry(7, u"2017-05-12"_s, u"level-up"_s, 400, {});
    entry(8, u"2017-05-13"_s, u"recharge"_s, 900, u"cash"_s); // after the days asked for
    const auto report =
        answerOf(ReportService(m_desk->database())
                     .takings(m_desk->manager, {.from = day(u"2017-05-10"_s), .to = day(u"2017-05-12"_s)}));
    QVERIFY(report);
    QCOMPARE(groups(*report), (QStringList{u"2017-05-10"_s, u"2017-05-11"_s, u"2017-05-12"_s}));
    const TakingsFigures &first = report->rows.at(0);
    QCOMPARE(first.count, 2);
    QCOMPARE(first.received[static_cast<std::size_t>(PayMethod::Cash)], Money{5000});
    QCOMPARE(first.received[static_cast<std::size_t>(PayMethod::WeChat)], Money{10000});
    QCOMPARE(first.net(), Money{15000});
    QCOMPARE(report->rows.at(1).net(), Money{0});
    const TakingsFigures &last = report->rows.at(2);
    QCOMPARE(last.count, 0);
    QCOMPARE(last.received[static_cast<std::size_t>(PayMethod::Cash)], Money{332});
    QCOMPARE(last.reversed, Money{5000});
    QCOMPARE(last.refunded, Money{1200});
    QCOMPARE(last.net(), Money{332 - 5000 - 1200});
    QCOMPARE(report->sum.net(), Money{15000 + 332 - 5000 - 1200});
    QCOMPARE(report->sum.count, 2);
}

void ReportServiceTest::takingsByMonthAndProperty()
{
    entry(1, u"2017-03-31"_s, u"recharge"_s, 100, u"cash"_s);
    entry(2, u"2017-05-01"_s, u"recharge"_s, 200, u"card"_s);
    const ReportService service(m_desk->database());
    ReportQuery query{.from = day(u"2017-03-01"_s), .to = day(u"2017-05-31"_s), .group = ReportGroup::Month};
    const auto months = answerOf(service.takings(m_desk->manager, query));
    QVERIFY(months);
    QCOMPARE(groups(*months), (QStringList{u"2017-03"_s, u"2017-05"_s}));
    query.group = ReportGroup::Property;
    const auto houses = answerOf(service.takings(m_desk->manager, query));
    QVERIFY(houses);
    QCOMPARE(houses->rows.size(), 1);
    QCOMPARE(houses->rows.first().group, m_desk->value(u"SELECT name FROM property WHERE parent_id IS NULL"_s));
    QCOMPARE(houses->rows.first().net(), Money{300});
}

void ReportServiceTest::energyGoesToTheLastDayOfItsBill()
{
    bill(1, u"2017-05-11 00:00:00"_s, 257, {u"total 214"_s});
    bill(2, u"2017-05-12 00:00:00"_s, 0, {u"sharp 10"_s, u"peak 20"_s, u"flat 30"_s, u"valley 40"_s});
    bill(3, u"2017-05-12 10:30:00"_s, 84, {u"total 70"_s}); // a check-out within the day
    bill(4, u"2017-05-13 00:00:00"_s, 99, {u"total 1000"_s});
    const auto report =
        answerOf(ReportService(m_desk->database())
                     .energy(m_desk->manager, {.from = day(u"2017-05-10"_s), .to = day(u"2017-05-11"_s)}));
    QVERIFY(report);
    QCOMPARE(groups(*report), (QStringList{u"2017-05-10"_s, u"2017-05-11"_s}));
    QCOMPARE(report->rows.at(0).undivided, Energy{214});
    QCOMPARE(report->rows.at(0).charge, Money{257});
    const EnergyFigures &rated = report->rows.at(1);
    QCOMPARE(rated.rates, (std::array<Energy, rateCount>{Energy{10}, Energy{20}, Energy{30}, Energy{40}}));
    QCOMPARE(rated.total(), Energy{100});
    QCOMPARE(rated.charge, Money{0});
    QCOMPARE(rated.bills, 1);
    QCOMPARE(report->sum.total(), Energy{314});

    // Midnight closes the day before; what ends within a day belongs to that day.
    const auto later =
        answerOf(ReportService(m_desk->database())
                     .energy(m_desk->manager, {.from = day(u"2017-05-12"_s), .to = day(u"2017-05-12"_s)}));
    QVERIFY(later);
    QCOMPARE(later->sum.undivided, Energy{1070});
    QCOMPARE(later->sum.bills, 2);
}

void ReportServiceTest::wrongDaysAreRefused_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addRow("none") << QDate() << QDate();
    QTest::addRow("backwards") << QDate(2017, 5, 2) << QDate(2017, 5, 1);
    QTest::addRow("too long") << QDate(2007, 5, 1) << QDate(2017, 5, 2);
}

void ReportServiceTest::wrongDaysAreRefused()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const ReportService service(m_desk->database());
    const auto takings = answerOf(service.takings(m_desk->manager, {.from = from, .to = to}));
    QVERIFY(!takings);
    QCOMPARE(takings.error().code, ErrorCode::InvalidDate);
    QVERIFY(!answerOf(service.energy(m_desk->manager, {.from = from, .to = to})));
}

METERDESK_TEST(ReportServiceTest)
#include "ReportServiceTest.moc"
