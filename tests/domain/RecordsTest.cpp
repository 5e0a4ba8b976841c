// SPDX-License-Identifier: GPL-3.0-or-later
#include "Account.h"
#include "Clock.h"
#include "Identifiers.h"
#include "Operator.h"
#include "PolicyRules.h"
#include "Reading.h"
#include "Relay.h"
#include "Tariff.h"
#include "WallTime.h"

#include "DomainText.h"
#include "TestMain.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace meterdesk::test {

class RecordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meterNumbersAreWireAddresses();
    void identifiersRefuse_data();
    void identifiersRefuse();
    void wallTimeRoundTrips_data();
    void wallTimeRoundTrips();
    void wallTimeRefuses_data();
    void wallTimeRefuses();
    void datesReadOnlyInTheirOneForm();
    void aFreezeClosesTheDayBefore();
    void theClockStandsStillUntilMoved();
    void tariffVersionsTakeEffectAtMidnight();
    void equalRatesAreFlat();
    void wordsReadBack();
    void rolesPermitNoMoreThanTheyNeed();
};

void RecordsTest::meterNumbersAreWireAddresses()
{
    const auto shortNo = MeterNo::fromText(u"366566");
    const auto padded = MeterNo::fromText(u"000000366566");
    QVERIFY(shortNo && padded);
    QVERIFY(*shortNo == *padded);
    QCOMPARE(qHash(*shortNo), qHash(*padded));
    QCOMPARE(shortNo->toText(), u"366566"_s);
    QCOMPARE(padded->toText(), u"000000366566"_s);
    QCOMPARE(MeterNo::fromText(u"120700000034")->padded(), u"120700000034"_s);
}

void RecordsTest::identifiersRefuse_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    for (const auto &text :
        {u""_s, u"1234567890123"_s, u"36656A"_s, u"-1"_s, u"１２"_s, u"0"_s, u"000000000000"_s, u"999999999999"_s})
        QTest::addRow("meter %s", qUtf8Printable(text)) << u"meter"_s << text;
    for (const auto &text : {u""_s, u"1700040"_s, u"170004055"_s, u"1700040A"_s, u"17 00405"_s})
        QTest::addRow("concentrator %s", qUtf8Printable(text)) << u"concentrator"_s << text;
    for (const auto &text : {u""_s, u"1"_s.repeated(33), u"房1"_s, u"00 01"_s, u"a;b"_s})
        QTest::addRow("property %s", qUtf8Printable(text)) << u"property"_s << text;
}

void RecordsTest::identifiersRefuse()
{
    QFETCH(QString, kind);
    QFETCH(QString, text);
    const auto code = [](const auto &result) { return result ? u"read"_s : errorCodeName(result.error().code); };
    const QString answer = kind == u"meter" ? code(MeterNo::fromText(text))
        : kind == u"concentrator"           ? code(ConcentratorNo::fromText(text))
                                            : code(PropertyCode::fromText(text));
    QCOMPARE(answer, u"invalid-number"_s);
}

void RecordsTest::wallTimeRoundTrips_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("epoch") << u"1970-01-01 00:00:00"_s << qint64(0);
    QTest::newRow("before the epoch") << u"1969-12-31 23:59:59"_s << qint64(-1);
    QTest::newRow("a day before") << u"1969-12-31 00:00:00"_s << qint64(-86'400);
    QTest::newRow("leap day") << u"2016-02-29 12:00:00"_s << qint64(1'456'747'200);
    QTest::newRow("manual") << u"2017-05-16 00:03:00"_s << qint64(1'494'892'980);
    QTest::newRow("last second") << u"2099-12-31 23:59:59"_s << qint64(4'102'444'799);
}

void RecordsTest::wallTimeRoundTrips()
{
    QFETCH(QString, text);
    const auto time = WallTime::fromText(text);
    QVERIFY(time);
    QTEST(qint64(time->seconds), "seconds");
    QCOMPARE(time->toText(), text);
    QCOMPARE(WallTime::at(time->date(), time->time()), *time);
}

void RecordsTest::wallTimeRefuses_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &text :
        {u""_s, u"2017-05-16"_s, u"2017-05-16T00:03:00"_s, u"2017-02-29 00:00:00"_s, u"2017-05-16 24:00:00"_s,
            u"2017-05-16 00:60:00"_s, u"2017-5-16 00:03:00"_s, u"16-05-2017 00:03:00"_s, u"2017-05-16 00:03:00 "_s})
        QTest::newRow(qUtf8Printable(u"'"_s + text + u"'"_s)) << text;
}

void RecordsTest::wallTimeRefuses()
{
    QFETCH(QString, text);
    const auto time = WallTime::fromText(text);
    QVERIFY(!time);
    QCOMPARE(time.error().code, ErrorCode::InvalidDate);
}

void RecordsTest::datesReadOnlyInTheirOneForm()
{
    QCOMPARE(*dateFromText(u"2016-02-29"), QDate(2016, 2, 29));
    for (const auto &text : {u""_s, u"2017-02-29"_s, u"2017-5-1"_s, u"2017/05/01"_s, u"20170501"_s, u"2017-05-011"_s})
        QCOMPARE(dateFromText(text).error().code, ErrorCode::InvalidDate);
}

void RecordsTest::aFreezeClosesTheDayBefore()
{
    const QDate day(2017, 5, 15);
    QCOMPARE(freezeInstant(day).toText(), u"2017-05-16 00:00:00"_s);
    QCOMPARE(billingDay(freezeInstant(day)), day);
    QCOMPARE(billingDay(instant(u"2017-05-16 00:00:01")), QDate(2017, 5, 16));
}

void RecordsTest::theClockStandsStillUntilMoved()
{
    FixedClock clock(instant(u"2017-05-15 23:59:59"));
    QCOMPARE(clock.today(), QDate(2017, 5, 15));
    clock.advance(1);
    QCOMPARE(clock.now().toText(), u"2017-05-16 00:00:00"_s);
    clock.set(instant(u"2017-05-01 08:00:00"));
    QCOMPARE(clock.today(), QDate(2017, 5, 1));

    const QTimeZone utc(0);
    const auto ahead = SystemClock(QTimeZone(8 * 3600)).now().seconds - SystemClock(utc).now().seconds;
    QVERIFY2(ahead >= 8 * 3600 - 1 && ahead <= 8 * 3600, "the zone is the database's, not the PC's");
}

void RecordsTest::tariffVersionsTakeEffectAtMidnight()
{
    Tariff tariff;
    tariff.versions = versions(u"2017-01-01 1.20; 2017-05-17 0.90");
    QVERIFY(!tariff.on(QDate(2016, 12, 31)));
    QCOMPARE(tariff.on(QDate(2017, 1, 1))->total, price(u"1.20"));
    QCOMPARE(tariff.on(QDate(2017, 5, 16))->total, price(u"1.20"));
    QCOMPARE(tariff.on(QDate(2017, 5, 17))->total, price(u"0.90"));
}

void RecordsTest::equalRatesAreFlat()
{
    QVERIFY(versions(u"1.20").first().isFlat());
    QVERIFY(versions(u"tou 1.20 1.20 1.20 1.20 1.20").first().isFlat());
    QVERIFY(!versions(u"tou 1.20 1.21 1.20 1.20 1.20").first().isFlat());
}

void RecordsTest::wordsReadBack()
{
    QCOMPARE(wordOf(PayMethod::WeChat), u"wechat"_s);
    QCOMPARE(*fromWord<PayMethod>(u"alipay"), PayMethod::Alipay);
    QCOMPARE(*fromWord<ReadingKind>(u"freeze"), ReadingKind::DailyFreeze);
    QCOMPARE(wordOf(CommandState::ToCheck), u"unverified"_s);
    const auto unknown = fromWord<Role>(u"boss");
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(unknown.error().detail.contains(u"cashier"), qUtf8Printable(unknown.error().detail));
}

void RecordsTest::rolesPermitNoMoreThanTheyNeed()
{
    QVERIFY(permits(Role::Cashier, Right::TakeMoney));
    QVERIFY(!permits(Role::Cashier, Right::CommandRelay));
    QVERIFY(!permits(Role::Installer, Right::TakeMoney));
    QVERIFY(!permits(Role::Auditor, Right::TakeMoney));
    QVERIFY(permits(Role::Auditor, Right::SeeRecords));
    const auto refused = Actor{u"小李"_s, Role::Auditor}.mustHave(Right::RunBilling);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
    QVERIFY(Actor::system().mustHave(Right::RunBilling));
}

METERDESK_TEST(RecordsTest)

} // namespace meterdesk::test

#include "RecordsTest.moc"
