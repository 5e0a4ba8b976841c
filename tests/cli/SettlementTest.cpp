// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desk.h"
#include "TestMain.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk::test;

namespace {

QStringList adjust(const QString &kind, const QString &amount, const QString &id, const QString &reason = u"test"_s)
{
    QStringList words{u"adjust"_s, kind, u"--account"_s, roomA01, u"--reason"_s, reason, u"--request-id"_s, id};
    if (!amount.isEmpty())
        words += {u"--amount"_s, amount};
    return words;
}

} // namespace

/// Estimate, adjustment, check-out, held readings, replaced meters and operators with the real program.
class SettlementTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void estimateAndCheckOut();
    void repeatedCheckOutAnswersTheSame();
    void checkOutWithoutTheMeterLeavesNothing();
    void vacancyIsLevelledUpAtCheckIn();
    void wrongRoomIsPutRight();
    void adjustments();
    void refusals_data();
    void refusals();
    void heldReadingIsCleared_data();
    void heldReadingIsCleared();
    void replacedMeter();
    void dryRunStoresNothing();
    void operatorsSignIn();
    void secondOperatorApproves();
    void statement();

private:
    void readings(const QStringList &rows) const;

    std::unique_ptr<Desk> m_desk;
};

void SettlementTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->setNow(u"2017-05-21 09:41:00"_s);
    const QByteArray trouble = m_desk->openBuilding(u"127.0.0.1:1"_s);
    QVERIFY2(trouble.isEmpty(), trouble);
}

/// Rows of "date,total" for meter 366566.
void SettlementTest::readings(const QStringList &rows) const
{
    QByteArray csv = "meter_number,date,read_at,total,sharp,peak,flat,valley\r\n";
    for (const QString &row : rows)
        csv += u"366566,%1,,%2,,,,\r\n"_s.arg(row.section(u',', 0, 0), row.section(u',', 1)).toUtf8();
    const CliRun run = m_desk->run({u"import"_s, u"readings"_s, m_desk->write(u"readings.csv"_s, csv)});
    QVERIFY2(run.status == 0, run.all());
    QCOMPARE(run.last()[u"imported"_s].toInt(), rows.size());
}

/// B13 with the balance of A01: 0.09 + 9.91 = 10.00; freeze 120.00 is billed by the top-up's balance being 130.85.
void SettlementTest::estimateAndCheckOut()
{
    readings({u"2017-05-20,120.00"_s});
    QVERIFY(m_desk->run({u"bill"_s}).status == 0);
    // (120.00 − 19.29) × 1.20 = 120.852 → 120.85; 0.09 − 120.85 = −120.76; + 130.76 = 10.00
    QCOMPARE(m_desk->balance(roomA01), u"-120.76"_s);
    QVERIFY(m_desk->run(adjust(u"top-up"_s, u"130.76"_s, u"t1"_s)).status == 0);

    const CliRun idle = m_desk->run({u"estimate"_s, u"--account"_s, roomA01});
    QVERIFY2(idle.status == 0, idle.all());
    QCOMPARE(idle.last().keys(),
        (QStringList{u"account"_s, u"amount"_s, u"at"_s, u"available"_s, u"current"_s, u"kwh"_s, u"previous"_s}));
    QCOMPARE(idle.last()[u"kwh"_s], QJsonValue(u"0.00"_s));
    QCOMPARE(idle.last()[u"available"_s], QJsonValue(u"10.00"_s));
    QCOMPARE(idle.last()[u"previous"_s].toObject()[u"total"_s], QJsonValue(u"120.00"_s));

    const CliRun out = m_desk->run({u"checkout"_s, u"--account"_s, roomA01, u"--request-id"_s, u"out"_s, u"--reading"_s,
        u"total=121.35,sharp=0.00,peak=80.00,flat=0.00,valley=41.35"_s});
    QVERIFY2(out.status == 0, out.all());
    QCOMPARE(out.last()[u"account"_s], QJsonValue(roomA01));
    QCOMPARE(out.last()[u"kwh"_s], QJsonValue(u"1.35"_s));
    // R3: the running sum is 122.472 → 122.47, so the last bill is 1.62
    QCOMPARE(out.last()[u"final_bill"_s], QJsonValue(u"1.62"_s));
    QCOMPARE(out.last()[u"refund"_s], QJsonValue(u"8.38"_s));
    QCOMPARE(out.last()[u"collected"_s], QJsonValue(u"0.00"_s));
    QCOMPARE(out.last()[u"balance_after"_s], QJsonValue(u"0.00"_s));
    QVERIFY(out.last()[u"slip_no"_s].toString().startsWith(u"TF20170521-"));
    QCOMPARE(m_desk->balance(roomA01), u"0.00"_s);
    QVERIFY(m_desk->run({u"verify"_s}).status == 0);
}

void SettlementTest::repeatedCheckOutAnswersTheSame()
{
    const QStringList words{
        u"checkout"_s, u"--account"_s, roomA01, u"--request-id"_s, u"out"_s, u"--reading"_s, u"total=20.29"_s};
    const CliRun first = m_desk->run(words);
    QVERIFY2(first.status == 0, first.all());
    QCOMPARE(first.last()[u"collected"_s], QJsonValue(u"1.11"_s)); // 0.09 − 1.20
    m_desk->setNow(u"2017-05-21 11:00:00"_s);
    const CliRun second = m_desk->run(words);
    QVERIFY2(second.status == 0, second.all());
    QJsonObject expected = first.last();
    expected[u"duplicate"_s] = true;
    QCOMPARE(second.last(), expected);
    const CliRun other = m_desk->run(
        {u"checkout"_s, u"--account"_s, roomA01, u"--request-id"_s, u"out"_s, u"--reading"_s, u"total=20.30"_s});
    QCOMPARE(other.status, 1);
    QCOMPARE(other.errorCode(), u"duplicate-request"_s);
    const CliRun again = m_desk->run(
        {u"checkout"_s, u"--account"_s, roomA01, u"--request-id"_s, u"out2"_s, u"--reading"_s, u"total=20.30"_s});
    QCOMPARE(again.errorCode(), u"no-tenancy"_s);
}

void SettlementTest::checkOutWithoutTheMeterLeavesNothing()
{
    const QByteArray before = m_desk->fingerprint();
    const CliRun run = m_desk->run({u"checkout"_s, u"--account"_s, roomA01, u"--request-id"_s, u"out"_s, u"--timeout"_s,
        u"300"_s, u"--retries"_s, u"0"_s});
    QCOMPARE(run.status, 1);
    QVERIFY2(!run.errorCode().isEmpty(), run.all());
    QCOMPARE(m_desk->fingerprint(), before);
    const CliRun live = m_desk->run(
        {u"estimate"_s, u"--account"_s, roomA01, u"--live"_s, u"--timeout"_s, u"300"_s, u"--retries"_s, u"0"_s});
    QCOMPARE(live.status, 1);
    QCOMPARE(m_desk->fingerprint(), before);
}

/// B14c: checked out at 121.35, a freeze of 122.35 bills the vacancy 1.20, the reading at the door 0.60 more.
void SettlementTest::vacancyIsLevelledUpAtCheckIn()
{
    const CliRun out = m_desk->run(
        {u"checkout"_s, u"--account"_s, roomA01, u"--request-id"_s, u"out"_s, u"--reading"_s, u"total=121.35"_s});
    QVERIFY2(out.status == 0, out.all());
    m_desk->setNow(u"2017-05-26 00:30:00"_s);
    readings({u"2017-05-25,122.35"_s});
    QVERIFY(m_desk->run({u"bill"_s}).status == 0);
    QCOMPARE(m_desk->balance(roomA01), u"-1.20"_s);

    m_desk->setNow(u"2017-05-26 10:00:00"_s);
    QStringList words{u"checkin"_s, u"--account"_s, roomA01, u"--request-id"_s, u"in"_s, u"--name"_s, u"李四"_s,
        u"--reading"_s, u"total=122.85"_s};
    const QByteArray before = m_desk->fingerprint();
    const CliRun nobodyPays = m_desk->run(words);
    QCOMPARE(nobodyPays.status, 1);
    QCOMPARE(nobodyPays.errorCode(), u"invalid-argument"_s);
    QCOMPARE(m_desk->fingerprint(), before);

    words += {u"--payer"_s, u"房东"_s};
    const CliRun in = m_desk->run(words);
    QVERIFY2(in.status == 0, in.all());
    QCOMPARE(in.last()[u"vacancy_bill"_s], QJsonValue(u"0.60"_s));
    QCOMPARE(in.last()[u"level_up"_s], QJsonValue(u"1.80"_s));
    QCOMPARE(in.last()[u"balance_after"_s], QJsonValue(u"0.00"_s));
    QVERIFY(in.last()[u"slip_no"_s].toString().startsWith(u"BF20170526-"_s));
    QCOMPARE(in.last()[u"duplicate"_s], QJsonValue(false));

    // Asked again later, also without the meter at hand: the first answer.
    m_desk->setNow(u"2017-05-26 11:00:00"_s);
    const CliRun again = m_desk->run(words.first(7) + QStringList{u"--payer"_s, u"房东"_s});
    QVERIFY2(again.status == 0, again.all());
    QJsonObject expected = in.last();
    expected[u"duplicate"_s] = true;
    QCOMPARE(again.last(), expected);
    words[6] = u"王五"_s;
    QCOMPARE(m_desk->run(words).errorCode(), u"duplicate-request"_s);
    words[4] = u"in2"_s;
    QCOMPARE(m_desk->run(words).errorCode(), u"already-exists"_s);

    m_desk->setNow(u"2017-05-27 00:30:00"_s);
    readings({u"2017-05-26,123.35"_s});
    QVERIFY(m_desk->run({u"bill"_s}).status == 0);
    QCOMPARE(m_desk->balance(roomA01), u"-0.60"_s);
    QVERIFY(m_desk->run({u"verify"_s}).status == 0);
}

/// A recharge booked to A02 belongs to A01: two linked entries, 50.00 of each.
void SettlementTest::wrongRoomIsPutRight()
{
    const QString roomA02 = u"0000200002"_s;
    const CliRun paid = m_desk->run({u"recharge"_s, u"--account"_s, roomA02, u"--amount"_s, u"50.00"_s, u"--method"_s,
        u"cash"_s, u"--request-id"_s, u"r1"_s});
    QVERIFY2(paid.status == 0, paid.all());
    const QStringList words{u"transfer"_s, u"--receipt"_s, paid.last()[u"receipt_no"_s].toString(), u"--to"_s, roomA01,
        u"--reason"_s, u"wrong room"_s, u"--request-id"_s, u"m1"_s};
    const CliRun moved = m_desk->run(words);
    QVERIFY2(moved.status == 0, moved.all());
    QCOMPARE(moved.last()[u"from"_s], QJsonValue(roomA02));
    QCOMPARE(moved.last()[u"to"_s], QJsonValue(roomA01));
    QCOMPARE(moved.last()[u"amount"_s], QJsonValue(u"50.00"_s));
    QCOMPARE(moved.last()[u"from_balance"_s], QJsonValue(u"0.00"_s));
    QCOMPARE(moved.last()[u"to_balance"_s], QJsonValue(u"50.09"_s));
    QJsonObject expected = moved.last();
    expected[u"duplicate"_s] = true;
    const CliRun again = m_desk->run(words);
    QCOMPARE(again.last(), expected);
    QCOMPARE(m_desk->balance(roomA01), u"50.09"_s);
    QVERIFY(m_desk->run({u"verify"_s}).status == 0);
}

void SettlementTest::adjustments()
{
    const CliRun up = m_desk->run(adjust(u"top-up"_s, u"5.00"_s, u"a"_s));
    QVERIFY2(up.status == 0, up.all());
    QCOMPARE(up.last().keys(),
        (QStringList{u"account"_s, u"amount"_s, u"balance_after"_s, u"balance_before"_s, u"close"_s, u"duplicate"_s,
            u"receipt_no"_s}));
    QCOMPARE(up.last()[u"amount"_s], QJsonValue(u"5.00"_s));
    QCOMPARE(up.last()[u"balance_after"_s], QJsonValue(u"5.09"_s));
    QVERIFY(up.last()[u"receipt_no"_s].toString().startsWith(u"BF20170521-"));
    const CliRun down = m_desk->run(adjust(u"refund"_s, u"2.00"_s, u"b"_s));
    QCOMPARE(down.last()[u"balance_after"_s], QJsonValue(u"3.09"_s));
    QVERIFY(down.last()[u"receipt_no"_s].toString().startsWith(u"TF20170521-"));
    // Of a document only the last four characters are taken, so its number and its end are one request.
    const QStringList shown = adjust(u"top-up"_s, u"1.00"_s, u"d"_s);
    QVERIFY(m_desk->run(shown + QStringList{u"--document"_s, u"11010119900307002x"_s}).status == 0);
    const CliRun same = m_desk->run(shown + QStringList{u"--document"_s, u"002X"_s});
    QVERIFY2(same.last()[u"duplicate"_s].toBool(), same.all());
    QCOMPARE(m_desk->run(shown + QStringList{u"--document"_s, u"0021"_s}).errorCode(), u"duplicate-request"_s);
    QVERIFY(m_desk->run(adjust(u"refund"_s, u"1.00"_s, u"e"_s)).status == 0);
    const CliRun zero = m_desk->run(adjust(u"zero"_s, {}, u"c"_s));
    QCOMPARE(zero.last()[u"amount"_s], QJsonValue(u"-3.09"_s));
    QCOMPARE(zero.last()[u"balance_after"_s], QJsonValue(u"0.00"_s));
    const CliRun again = m_desk->run(adjust(u"refund"_s, u"2.00"_s, u"b"_s));
    QVERIFY(again.last()[u"duplicate"_s].toBool());
    QCOMPARE(m_desk->balance(roomA01), u"0.00"_s);
    QVERIFY(m_desk->run({u"verify"_s}).status == 0);
}

void SettlementTest::refusals_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("code"); // empty: wrong usage
    QTest::newRow("refund above the balance") << adjust(u"refund"_s, u"0.10"_s, u"x"_s) << u"amount-limit"_s;
    QTest::newRow("negative") << adjust(u"top-up"_s, u"-1.00"_s, u"x"_s) << u"invalid-amount"_s;
    QTest::newRow("nothing") << adjust(u"top-up"_s, u"0.00"_s, u"x"_s) << u"invalid-amount"_s;
    QTest::newRow("three decimals") << adjust(u"top-up"_s, u"1.001"_s, u"x"_s) << u"invalid-amount"_s;
    QTest::newRow("above one entry") << adjust(u"top-up"_s, u"1000000.00"_s, u"x"_s) << u"amount-limit"_s;
    QTest::newRow("no amount") << adjust(u"top-up"_s, {}, u"x"_s) << QString();
    QTest::newRow("amount of zeroing") << adjust(u"zero"_s, u"1.00"_s, u"x"_s) << QString();
    QTest::newRow("blank reason") << adjust(u"top-up"_s, u"1.00"_s, u"x"_s, u" "_s) << u"invalid-argument"_s;
    QTest::newRow("document without a character")
        << adjust(u"top-up"_s, u"1.00"_s, u"x"_s) + QStringList{u"--document"_s, u"无"_s} << u"invalid-argument"_s;
    QTest::newRow("used id") << adjust(u"top-up"_s, u"1.00"_s, u"opening"_s) << u"duplicate-request"_s;
    QTest::newRow("unknown hold") << QStringList{u"holds"_s, u"clear"_s, u"7"_s, u"--note"_s, u"n"_s, u"--accept"_s}
                                  << u"unknown-hold"_s;
    QTest::newRow("two ways to clear") << QStringList{u"holds"_s, u"clear"_s, u"7"_s, u"--note"_s, u"n"_s,
        u"--accept"_s, u"--discard"_s} << QString();
    QTest::newRow("reading of another meter") << QStringList{u"checkout"_s, u"--account"_s, roomA01, u"--request-id"_s,
        u"x"_s, u"--reading"_s, u"120700000034:total=1.00"_s}
                                              << u"invalid-argument"_s;
    QTest::newRow("reading without total") << QStringList{u"checkout"_s, u"--account"_s, roomA01, u"--request-id"_s,
        u"x"_s, u"--reading"_s, u"sharp=1.00"_s}
                                           << u"invalid-argument"_s;
    QTest::newRow("reading that goes back") << QStringList{u"checkout"_s, u"--account"_s, roomA01, u"--request-id"_s,
        u"x"_s, u"--reading"_s, u"total=19.28"_s}
                                            << u"reading-held"_s;
    QTest::newRow("unknown operator") << QStringList{u"accounts"_s, u"--operator"_s, u"nobody"_s}
                                      << u"sign-in-failed"_s;
}

void SettlementTest::refusals()
{
    QFETCH(QStringList, words);
    QFETCH(QString, code);
    const QByteArray before = m_desk->fingerprint();
    const CliRun run = m_desk->run(words);
    QCOMPARE(run.status, code.isEmpty() ? 2 : 1);
    QCOMPARE(run.errorCode(), code);
    QCOMPARE(m_desk->fingerprint(), before);
}

void SettlementTest::heldReadingIsCleared_data()
{
    QTest::addColumn<QStringList>("way");
    QTest::addColumn<QString>("balance");
    // 0.09 − what the two days cost at 1.20
    QTest::newRow("accepted: a reset costs nothing") << QStringList{u"--accept"_s} << u"-1.71"_s; // 20.71 − 19.21
    QTest::newRow("discarded: from the one before") << QStringList{u"--discard"_s} << u"-1.61"_s; // 20.71 − 19.29
    QTest::newRow("typed") << QStringList{u"--reading"_s, u"total=19.50"_s} << u"-1.61"_s;
}

void SettlementTest::heldReadingIsCleared()
{
    QFETCH(QStringList, way);
    QFETCH(QString, balance);
    readings({u"2017-05-18,19.21"_s, u"2017-05-19,20.71"_s});
    const CliRun billed = m_desk->run({u"bill"_s});
    QVERIFY2(billed.status == 0, billed.all());
    QCOMPARE(billed.objects().size(), 1);
    QCOMPARE(billed.last()[u"status"_s], QJsonValue(u"held"_s));
    const CliRun held = m_desk->run({u"holds"_s});
    QCOMPARE(held.objects().size(), 1);
    QCOMPARE(
        held.last().keys(), (QStringList{u"current"_s, u"date"_s, u"id"_s, u"meter"_s, u"previous"_s, u"reason"_s}));
    QCOMPARE(held.last()[u"meter"_s], QJsonValue(meterA01));
    QCOMPARE(held.last()[u"date"_s], QJsonValue(u"2017-05-18"_s));
    QCOMPARE(held.last()[u"reason"_s], QJsonValue(u"backward"_s));
    QCOMPARE(held.last()[u"previous"_s].toObject()[u"total"_s], QJsonValue(u"19.29"_s));
    QCOMPARE(held.last()[u"current"_s].toObject()[u"total"_s], QJsonValue(u"19.21"_s));

    const QString id = QString::number(held.last()[u"id"_s].toInt());
    const CliRun cleared =
        m_desk->run(QStringList{u"holds"_s, u"clear"_s, id, u"--note"_s, u"looked at the meter"_s} + way);
    QVERIFY2(cleared.status == 0, cleared.all());
    QCOMPARE(m_desk->run({u"holds"_s}).out, QByteArray());
    QVERIFY(m_desk->run({u"bill"_s}).status == 0);
    QCOMPARE(m_desk->balance(roomA01), balance);
    QVERIFY(m_desk->run({u"verify"_s}).status == 0);
}

/// B07 with the manual's meter: end 25.89 is 6.60 after 19.29; the new one from 0.12 to 3.42.
void SettlementTest::replacedMeter()
{
    const QStringList words{u"meter"_s, u"replace"_s, u"--meter"_s, meterA01, u"--new"_s, u"777777"_s, u"--at"_s,
        u"2017-05-20 10:00:00"_s, u"--end"_s, u"total=25.89"_s, u"--start"_s, u"total=0.12"_s};
    const CliRun run = m_desk->run(words);
    QVERIFY2(run.status == 0, run.all());
    QCOMPARE(run.last(),
        (QJsonObject{
            {u"old"_s, meterA01}, {u"new"_s, u"777777"_s}, {u"kwh"_s, u"6.60"_s}, {u"result"_s, u"replaced"_s}}));
    const QByteArray csv = "meter_number,date,total\r\n777777,2017-05-20,3.42\r\n";
    const CliRun imported = m_desk->run({u"import"_s, u"readings"_s, m_desk->write(u"new.csv"_s, csv)});
    QVERIFY2(imported.status == 0, imported.all());
    const CliRun billed = m_desk->run({u"bill"_s});
    QCOMPARE(billed.objects().size(), 1);
    QCOMPARE(billed.last()[u"meter"_s], QJsonValue(u"777777"_s));
    QCOMPARE(billed.last()[u"kwh"_s], QJsonValue(u"9.90"_s));
    QCOMPARE(billed.last()[u"amount"_s], QJsonValue(u"11.88"_s));
    QCOMPARE(m_desk->run({u"meters"_s}).objects().size(), 20);
    QCOMPARE(m_desk->run(words).errorCode(), u"unknown-meter"_s);
    QVERIFY(m_desk->run({u"verify"_s}).status == 0);
}

void SettlementTest::dryRunStoresNothing()
{
    readings({u"2017-05-19,21.43"_s});
    const QByteArray before = m_desk->fingerprint();
    const CliRun dry = m_desk->run({u"bill"_s, u"--dry-run"_s});
    QCOMPARE(m_desk->fingerprint(), before);
    const CliRun real = m_desk->run({u"bill"_s});
    QCOMPARE(dry.out, real.out);
    QCOMPARE(real.last()[u"amount"_s], QJsonValue(u"2.57"_s));
}

void SettlementTest::operatorsSignIn()
{
    m_desk->setEnvironment({{u"METERDESK_NEW_PASSWORD"_s, u"cashier-1"_s}});
    const CliRun added = m_desk->run({u"operator"_s, u"add"_s, u"小李"_s, u"--role"_s, u"cashier"_s});
    QVERIFY2(added.status == 0, added.all());
    QCOMPARE(added.last(), (QJsonObject{{u"name"_s, u"小李"_s}, {u"role"_s, u"cashier"_s}, {u"active"_s, true}}));
    // From now on everybody signs in; only the first owner may still be added.
    QCOMPARE(m_desk->run({u"accounts"_s}).errorCode(), u"sign-in-required"_s);
    QCOMPARE(
        m_desk->run({u"operator"_s, u"add"_s, u"x"_s, u"--role"_s, u"cashier"_s}).errorCode(), u"sign-in-required"_s);
    m_desk->setEnvironment({{u"METERDESK_NEW_PASSWORD"_s, u"owner-1"_s}});
    QVERIFY(m_desk->run({u"operator"_s, u"add"_s, u"业主"_s, u"--role"_s, u"owner"_s}).status == 0);
    QCOMPARE(
        m_desk->run({u"operator"_s, u"add"_s, u"二"_s, u"--role"_s, u"owner"_s}).errorCode(), u"sign-in-required"_s);

    const QStringList cashier{u"--operator"_s, u"小李"_s};
    m_desk->setEnvironment({{u"METERDESK_PASSWORD"_s, u"wrong"_s}});
    QCOMPARE(m_desk->run(QStringList{u"accounts"_s} + cashier).errorCode(), u"sign-in-failed"_s);
    m_desk->setEnvironment({{u"METERDESK_PASSWORD"_s, u"cashier-1"_s}});
    const CliRun paid = m_desk->run(QStringList{u"recharge"_s, u"--account"_s, roomA01, u"--amount"_s, u"5.00"_s,
                                        u"--method"_s, u"cash"_s, u"--request-id"_s, u"k"_s}
        + cashier);
    QVERIFY2(paid.status == 0, paid.all());
    QCOMPARE(m_desk->run(QStringList{u"bill"_s} + cashier).errorCode(), u"not-permitted"_s);
    QCOMPARE(
        m_desk->run(QStringList{u"operator"_s, u"disable"_s, u"业主"_s} + cashier).errorCode(), u"not-permitted"_s);
    QCOMPARE(m_desk->run(QStringList{u"ledger"_s} + cashier).last()[u"operator"_s], QJsonValue(u"小李"_s));

    const QStringList owner{u"--operator"_s, u"业主"_s};
    m_desk->setEnvironment({{u"METERDESK_PASSWORD"_s, u"owner-1"_s}});
    QCOMPARE(m_desk->run(QStringList{u"operator"_s, u"list"_s} + owner).objects().size(), 2);
    const CliRun disabled = m_desk->run(QStringList{u"operator"_s, u"disable"_s, u"小李"_s} + owner);
    QCOMPARE(disabled.last()[u"active"_s], QJsonValue(false));
    m_desk->setEnvironment({{u"METERDESK_PASSWORD"_s, u"owner-1"_s}, {u"METERDESK_NEW_PASSWORD"_s, u"owner-2"_s}});
    QVERIFY(m_desk->run(QStringList{u"operator"_s, u"password"_s, u"业主"_s} + owner).status == 0);
    QCOMPARE(m_desk->run(QStringList{u"accounts"_s} + owner).errorCode(), u"sign-in-failed"_s);
    m_desk->setEnvironment({{u"METERDESK_PASSWORD"_s, u"cashier-1"_s}});
    QCOMPARE(m_desk->run(QStringList{u"accounts"_s} + cashier).errorCode(), u"sign-in-failed"_s);

    QFile file(m_desk->database());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(!bytes.contains("cashier-1") && !bytes.contains("owner-1") && !bytes.contains("owner-2"));
}

void SettlementTest::secondOperatorApproves()
{
    m_desk->setEnvironment({{u"METERDESK_NEW_PASSWORD"_s, u"owner-1"_s}});
    QVERIFY(m_desk->run({u"operator"_s, u"add"_s, u"业主"_s, u"--role"_s, u"owner"_s}).status == 0);
    m_desk->setEnvironment({{u"METERDESK_PASSWORD"_s, u"owner-1"_s}, {u"METERDESK_NEW_PASSWORD"_s, u"cashier-1"_s}});
    QVERIFY(
        m_desk->run({u"operator"_s, u"add"_s, u"小李"_s, u"--role"_s, u"cashier"_s, u"--operator"_s, u"业主"_s}).status
        == 0);
    const QStringList words = adjust(u"top-up"_s, u"50.01"_s, u"a"_s) + QStringList{u"--operator"_s, u"小李"_s};
    m_desk->setEnvironment(
        {{u"METERDESK_PASSWORD"_s, u"cashier-1"_s}, {u"METERDESK_APPROVER_PASSWORD"_s, u"owner-1"_s}});
    QCOMPARE(m_desk->run(words).errorCode(), u"approval-required"_s);
    QCOMPARE(m_desk->run(words + QStringList{u"--approver"_s, u"小李"_s}).errorCode(), u"sign-in-failed"_s);
    const CliRun approved = m_desk->run(words + QStringList{u"--approver"_s, u"业主"_s});
    QVERIFY2(approved.status == 0, approved.all());
    QCOMPARE(approved.last()[u"balance_after"_s], QJsonValue(u"50.10"_s));
}

void SettlementTest::statement()
{
    readings({u"2017-05-19,21.43"_s});
    QVERIFY(m_desk->run({u"bill"_s}).status == 0);
    const QString path = m_desk->path(u"statement.csv"_s);
    const CliRun run = m_desk->run({u"statement"_s, u"--account"_s, roomA01, u"--csv"_s, path});
    QVERIFY2(run.status == 0, run.all());
    const QJsonObject charge = run.last();
    QCOMPARE(charge[u"kind"_s], QJsonValue(u"charge"_s));
    QCOMPARE(charge[u"amount"_s], QJsonValue(u"-2.57"_s));
    const QJsonObject bill = charge[u"bill"_s].toObject();
    QCOMPARE(bill[u"exact"_s], QJsonValue(u"2.568000"_s));
    QCOMPARE(bill[u"lines"_s].toArray().size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(",charge,-2.57,-2.48,"));
}

METERDESK_TEST(SettlementTest)

#include "SettlementTest.moc"
