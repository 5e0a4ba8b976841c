// SPDX-License-Identifier: GPL-3.0-or-later
#include "EnergyUse.h"

#include "DomainText.h"
#include "TestMain.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace meterdesk::test {

namespace {

MeterSpan days(const QString &from, const QString &to, int count = 1)
{
    const WallTime start = instant(u"2017-05-16 00:00:00");
    return {{start, registers(from)}, {start.plusSeconds(86'400 * count), registers(to)}};
}

/// "2.14", "2.35: 0.00 1.00 1.00 0.34", with " !" where the rates disagree; or "hold REASON"; or the error's code.
QString printed(const Result<UseOrHold> &result)
{
    if (!result)
        return errorCodeName(result.error().code);
    if (const auto *reason = std::get_if<HoldReason>(&*result))
        return u"hold "_s + wordOf(*reason);
    const EnergyUse &use = std::get<EnergyUse>(*result);
    QString text = use.total.toText();
    if (use.rates) {
        text += u':';
        for (const Energy rate : *use.rates)
            text += u' ' + rate.toText();
    }
    return use.ratesDisagree ? text + u" !"_s : text;
}

} // namespace

class EnergyUseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usesOrHolds_data();
    void usesOrHolds();
    void plausibleByHours_data();
    void plausibleByHours();
    void metersOfOtherDigitsRollOverElsewhere();
    void ratioIsAppliedOnce();
    void badSpansAreErrors();
    void overflowsAreErrors();
    void aRolloverGivesBackWhatWasUsed();
};

void EnergyUseTest::usesOrHolds_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("ratesNeeded");
    QTest::addColumn<QString>("unjudged");
    QTest::addColumn<QString>("accepted");
    const auto row = [](const char *name, const QString &from, const QString &to, bool ratesNeeded,
                         const QString &unjudged, const QString &accepted = {}) {
        QTest::newRow(name) << from << to << ratesNeeded << unjudged << (accepted.isEmpty() ? unjudged : accepted);
    };
    row("forward", u"19.29"_s, u"21.43"_s, false, u"2.14"_s);
    row("B24 zero day", u"57.30"_s, u"57.30"_s, false, u"0.00"_s);
    row("B09 rollover", u"999998.75"_s, u"1.50"_s, false, u"2.75"_s);
    row("rollover to zero", u"999999.99"_s, u"0.00"_s, false, u"0.01"_s);
    row("B10 backward", u"1234.56"_s, u"1234.50"_s, false, u"hold backward"_s, u"0.00"_s);
    row("backward by one step near the modulus", u"999998.75"_s, u"999998.74"_s, false, u"hold backward"_s, u"0.00"_s);
    row("rollover from exactly 90 % is far too much", u"900000.00"_s, u"100000.00"_s, false, u"hold backward"_s,
        u"0.00"_s);
    row("rollover from 90 % is a backward register", u"999700.00"_s, u"80.17"_s, false, u"hold backward"_s, u"0.00"_s);
    row("largest plausible rollover", u"999700.00"_s, u"80.16"_s, false, u"380.16"_s);
    row("B10b jump", u"100.00"_s, u"600.00"_s, false, u"hold implausible"_s, u"500.00"_s);
    row("limit of a day", u"100.00"_s, u"480.16"_s, false, u"380.16"_s);
    row("one step above", u"100.00"_s, u"480.17"_s, false, u"hold implausible"_s, u"380.17"_s);
    row("B03 rates", u"1000.00 100.00 200.00 300.00 400.00"_s, u"1023.79 101.23 204.56 307.89 410.11"_s, true,
        u"23.79: 1.23 4.56 7.89 10.11"_s);
    row("rates not needed", u"1000.00 100.00 200.00 300.00 400.00"_s, u"1023.79 1.23 204.56 307.89 410.11"_s, false,
        u"23.79"_s);
    row("B21 truncation", u"10.00 0 0 0 0"_s, u"12.35 0.00 1.00 1.00 0.34"_s, true, u"2.35: 0.00 1.00 1.00 0.34"_s);
    row("four steps are normal", u"10.00 0 0 0 0"_s, u"12.38 0.00 1.00 1.00 0.34"_s, true,
        u"2.38: 0.00 1.00 1.00 0.34"_s);
    row("five are not", u"10.00 0 0 0 0"_s, u"12.39 0.00 1.00 1.00 0.34"_s, true, u"2.39: 0.00 1.00 1.00 0.34 !"_s);
    row("five the other way", u"10.00 0 0 0 0"_s, u"12.29 0.00 1.00 1.00 0.34"_s, true,
        u"2.29: 0.00 1.00 1.00 0.34 !"_s);
    row("one rate went back", u"10.00 5 5 5 5"_s, u"12.00 4.99 6 6 5"_s, true, u"hold backward"_s,
        u"0.00: 0.00 0.00 0.00 0.00"_s);
    row("one rate rolled over", u"10.00 0 999999.00 0 0"_s, u"12.00 0 1.00 0 0"_s, true,
        u"2.00: 0.00 2.00 0.00 0.00"_s);
    row("one rate jumped", u"10.00 0 0 0 0"_s, u"12.00 0 500.00 0 0"_s, true, u"hold implausible"_s,
        u"2.00: 0.00 500.00 0.00 0.00 !"_s);
    row("a rate is missing", u"10.00 0 0 0 0"_s, u"12.00 0 2.00 - 0"_s, true, u"hold rates-missing"_s, u"2.00"_s);
    row("start reading without rates", u"10.00"_s, u"12.00 0 2.00 0 0"_s, true, u"hold rates-missing"_s, u"2.00"_s);
    row("missing rates not needed", u"10.00"_s, u"12.00"_s, false, u"2.00"_s);
    row("no total", u"10.00"_s, u"-"_s, false, u"invalid-reading"_s);
    row("below zero", u"-1.00"_s, u"1.00"_s, false, u"invalid-reading"_s);
}

void EnergyUseTest::usesOrHolds()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, ratesNeeded);
    QTEST(printed(energyBetween(days(from, to), {}, ratesNeeded)), "unjudged");
    QTEST(printed(energyBetween(days(from, to), {}, ratesNeeded, Judgement::Accepted)), "accepted");
}

void EnergyUseTest::plausibleByHours_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("use");
    QTest::addColumn<QString>("answer");
    // 13.2 kW × 1.2 = 15.84 kW.
    QTest::newRow("one hour") << qint64(3'600) << u"15.84"_s << u"15.84"_s;
    QTest::newRow("one hour, one step more") << qint64(3'600) << u"15.85"_s << u"hold implausible"_s;
    QTest::newRow("three days") << qint64(3 * 86'400) << u"1140.48"_s << u"1140.48"_s;
    QTest::newRow("three days, one step more") << qint64(3 * 86'400) << u"1140.49"_s << u"hold implausible"_s;
    QTest::newRow("the step between two seconds") << qint64(1) << u"0.01"_s << u"0.01"_s;
    QTest::newRow("two steps in a second") << qint64(1) << u"0.02"_s << u"hold implausible"_s;
}

void EnergyUseTest::plausibleByHours()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, use);
    MeterSpan span = days(u"0.00"_s, use);
    span.to.asOf = span.from.asOf.plusSeconds(seconds);
    QTEST(printed(energyBetween(span, {}, false)), "answer");
}

void EnergyUseTest::metersOfOtherDigitsRollOverElsewhere()
{
    MeterMetrology metrology;
    metrology.modulus = kwh(u"10000.00");
    QCOMPARE(printed(energyBetween(days(u"9999.00"_s, u"1.00"_s), metrology, false)), u"2.00"_s);
    QCOMPARE(printed(energyBetween(days(u"999999.00"_s, u"1.00"_s), metrology, false)), u"hold backward"_s);
    QCOMPARE(printed(energyBetween(days(u"9999.00"_s, u"1.00"_s), {}, false)), u"hold backward"_s);

    // From 90 % on, up to 10 %.
    metrology.modulus = kwh(u"100.00");
    QCOMPARE(printed(energyBetween(days(u"90.00"_s, u"10.00"_s), metrology, false)), u"20.00"_s);
    QCOMPARE(printed(energyBetween(days(u"89.99"_s, u"10.00"_s), metrology, false)), u"hold backward"_s);
    QCOMPARE(printed(energyBetween(days(u"90.00"_s, u"10.01"_s), metrology, false)), u"hold backward"_s);
    QCOMPARE(printed(energyBetween(days(u"100.00"_s, u"1.00"_s), metrology, false)), u"hold backward"_s);
}

void EnergyUseTest::ratioIsAppliedOnce()
{
    MeterMetrology metrology;
    metrology.ratio = 30;
    QCOMPARE(printed(energyBetween(days(u"0.00"_s, u"12.34"_s), metrology, false)), u"370.20"_s);
    // Truncation is the register's, so the tolerance is measured before the ratio.
    QCOMPARE(printed(energyBetween(days(u"0 0 0 0 0"_s, u"2.04 0 1 1 0"_s), metrology, true)),
        u"61.20: 0.00 30.00 30.00 0.00"_s);
    QCOMPARE(printed(energyBetween(days(u"0.00"_s, u"12.68"_s), metrology, false)), u"hold implausible"_s);
    metrology.ratioIncluded = true;
    QCOMPARE(printed(energyBetween(days(u"0.00"_s, u"12.34"_s), metrology, false)), u"12.34"_s);
}

void EnergyUseTest::badSpansAreErrors()
{
    MeterSpan span = days(u"1.00"_s, u"2.00"_s);
    span.to.asOf = span.from.asOf;
    QCOMPARE(printed(energyBetween(span, {}, false)), u"invalid-reading"_s);
    MeterMetrology metrology;
    metrology.ratio = 0;
    QCOMPARE(printed(energyBetween(days(u"1.00"_s, u"2.00"_s), metrology, false)), u"invalid-argument"_s);
}

void EnergyUseTest::overflowsAreErrors()
{
    MeterSpan span = days(u"0.00"_s, u"0.00"_s);
    span.to.registers.total = Energy{mostInt64};
    QCOMPARE(printed(energyBetween(span, {}, false)), u"amount-overflow"_s);
    MeterMetrology metrology;
    metrology.ratio = 2;
    QCOMPARE(printed(energyBetween(span, metrology, false)), u"amount-overflow"_s);

    span = days(u"0 0 0 0 0"_s, u"0 0 0 0 0"_s);
    span.to.registers.rates[0] = Energy{mostInt64};
    span.to.registers.rates[1] = Energy{mostInt64};
    QCOMPARE(printed(energyBetween(span, {}, true)), u"amount-overflow"_s);

    metrology = {};
    metrology.ratedWatts = mostInt64;
    QCOMPARE(printed(energyBetween(days(u"0.00"_s, u"1.00"_s), metrology, false)), u"amount-overflow"_s);
}

void EnergyUseTest::aRolloverGivesBackWhatWasUsed()
{
    QRandomGenerator random(20170521);
    constexpr std::int64_t modulus = 100'000'000;
    for (int i = 0; i < 2'000; ++i) {
        const std::int64_t used = random.bounded(38'017);
        const std::int64_t previous =
            random.bounded(2) == 0 ? modulus - 1 - random.bounded(38'016) : random.bounded(static_cast<int>(modulus));
        MeterSpan span = days(u"0.00"_s, u"0.00"_s);
        span.from.registers.total = Energy{previous};
        span.to.registers.total = Energy{(previous + used) % modulus};
        QCOMPARE(printed(energyBetween(span, {}, false)), Energy{used}.toText());
    }
}

METERDESK_TEST(EnergyUseTest)

} // namespace meterdesk::test

#include "EnergyUseTest.moc"
