// SPDX-License-Identifier: GPL-3.0-or-later
#include "History.h"

#include "billing/BillingService.h"
#include "billing/EstimateService.h"
#include "billing/HoldService.h"
#include "money/AdjustmentService.h"
#include "records/ReplacementService.h"
#include "tenancy/TenancyService.h"

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "19.29" or "19.29=0.00/13.11/0.00/6.18"
Registers registersFrom(const QString &text)
{
    const QStringList parts = text.split(u'=');
    Registers registers{.total = kwh(parts[0]), .rates = {}};
    if (parts.size() > 1) {
        const QStringList rates = parts[1].split(u'/');
        for (std::size_t i = 0; i < rateCount; ++i)
            registers.rates[i] = kwh(rates[static_cast<qsizetype>(i)]);
    }
    return registers;
}

QDate dateFrom(const QString &text)
{
    return QDate::fromString(text, u"yyyy-MM-dd"_s);
}

} // namespace

History::History()
{
    m_account = m_building.addRoom();
}

QString History::play(const QString &story)
{
    History history;
    for (const QString &statement : story.split(u';')) {
        if (statement.trimmed().isEmpty())
            continue;
        if (!history.tell(statement.simplified()))
            history.m_printed += u"not understood: "_s + statement;
        if (history.m_failed)
            break;
    }
    return history.m_printed.join(u'\n');
}

bool History::tell(const QString &statement)
{
    Words words = statement.split(u' ');
    const QString verb = words.takeFirst();
    if (verb == u"price" || verb == u"tou")
        price(statement.split(u' '));
    else if (verb == u"meter")
        meter(words);
    else if (verb == u"balance")
        m_building.setBalance(m_account, words[0]);
    else if (verb == u"freeze")
        freeze(words);
    else if (verb == u"bill")
        bill(words);
    else if (verb == u"accept" || verb == u"discard")
        clearHold(verb);
    else if (verb == u"checkout")
        checkOut(words);
    else if (verb == u"checkin")
        checkIn(words);
    else if (verb == u"tiers")
        tiers(words);
    else if (verb == u"estimate")
        estimate(words);
    else if (verb == u"replace")
        replace(words);
    else if (verb == u"correct")
        correct(words);
    else if (verb == u"refund" || verb == u"topup" || verb == u"zero")
        adjust(verb, words);
    else
        return false;
    return true;
}

void History::price(const Words &words)
{
    const qsizetype from = words.indexOf(u"from"_s);
    m_building.addPrice(words[1], words[0] == u"tou" ? words.sliced(2, 4) : QStringList(),
        from > 0 ? words[from + 1] : u"2017-01-01"_s);
}

void History::meter(const Words &words)
{
    TestMeter meter{.number = words[0], .start = registersFrom(words[2])};
    if (words.size() > 4)
        meter.ratio = words[4].toInt();
    m_meters.insert(meter.number, m_building.addMeter(meter));
}

MeterId History::onlyMeter()
{
    if (m_meters.isEmpty())
        m_meters.insert(u"366566"_s, m_building.addMeter());
    return m_meters.begin().value();
}

void History::freeze(Words words)
{
    const MeterId id = words.size() > 2 ? m_meters.value(words.takeFirst()) : onlyMeter();
    const WallTime asOf = freezeInstant(dateFrom(words[0]));
    m_building.addReading(id, ReadingKind::DailyFreeze, asOf, registersFrom(words[1]));
    if (m_building.clock().now() < asOf.plusSeconds(180))
        m_building.clock().set(asOf.plusSeconds(180));
}

template <typename T>
bool History::keep(const Result<T> &result)
{
    if (!result) {
        m_failed = true;
        m_printed += u"error: %1"_s.arg(errorCodeName(result.error().code));
    }
    return result.has_value();
}

void History::bill(const Words &words)
{
    BillingService service(m_building.database(), m_building.clock());
    const auto rows = service.bill(manager(), {.until = words.size() > 1 ? dateFrom(words[1]) : QDate()}).result();
    if (!keep(rows))
        return;
    if (rows->isEmpty())
        m_printed += u"nothing to bill"_s;
    for (const BillRow &row : *rows) {
        const QString to = row.to.toString(u"yyyy-MM-dd"_s);
        if (row.status == BillStatus::Held)
            m_printed += u"held %1 %2"_s.arg(to, row.reason);
        else
            m_printed += u"posted %1..%2 %3 kWh %4 -> %5"_s.arg(row.from.toString(u"yyyy-MM-dd"_s), to,
                row.energy.toText(), row.charge.toText(), row.balanceAfter.toText());
    }
}

void History::clearHold(const QString &decision)
{
    HoldService service(m_building.database(), m_building.clock());
    const auto open = service.open().result();
    if (!keep(open))
        return;
    const HoldClearing clearing{.hold = open->first().id,
        .decision = decision == u"accept" ? HoldDecision::Accepted : HoldDecision::Discarded,
        .note = u"looked at the meter"_s};
    (void)keep(service.clear(manager(), clearing).result());
}

void History::checkOut(const Words &words)
{
    const WallTime at = wallTime(words[0] + u' ' + words[1]);
    m_building.clock().set(at);
    TenancyService service(m_building.database(), m_building.clock());
    const auto done = service
                          .checkOut(manager(),
                              {.account = PropertyCode::fromText(u"0000200001").value(),
                                  .requestId = u"out-%1"_s.arg(++m_requests),
                                  .at = at,
                                  .readings = {{.meter = onlyMeter(), .registers = registersFrom(words[2])}}})
                          .result();
    if (keep(done))
        m_printed += u"final %1 refund %2 collected %3 -> %4"_s.arg(
            done->finalBill.toText(), done->refund.toText(), done->collected.toText(), m_building.balanceOf(m_account));
}

void History::checkIn(const Words &words)
{
    const WallTime at = wallTime(words[0] + u' ' + words[1]);
    m_building.clock().set(at);
    TenancyService service(m_building.database(), m_building.clock());
    const auto done = service
                          .checkIn(manager(),
                              {.account = PropertyCode::fromText(u"0000200001").value(),
                                  .requestId = u"in-%1"_s.arg(++m_requests),
                                  .at = at,
                                  .readings = {{.meter = onlyMeter(), .registers = registersFrom(words[2])}},
                                  .memberName = u"王"_s,
                                  .payer = u"landlord"_s})
                          .result();
    if (keep(done))
        m_printed += u"vacancy %1 level-up %2 -> %3"_s.arg(
            done->vacancyCharge.toText(), done->levelUp.toText(), m_building.balanceOf(m_account));
}

void History::tiers(const Words &words)
{
    const QString version = m_building.ask(u"SELECT max(id) FROM tariff_version"_s);
    for (qsizetype i = 0; i < words.size(); i += 2) {
        const auto price = UnitPrice::fromText(words[i]).value().tenThousandths;
        const QString upTo = i + 1 < words.size() ? QString::number(kwh(words[i + 1]).hundredths) : u"NULL"_s;
        m_building.sql(
            u"INSERT INTO tariff_tier VALUES (%1, %2, %3, %4)"_s.arg(version).arg(i / 2 + 1).arg(upTo).arg(price));
    }
}

void History::estimate(const Words &words)
{
    m_building.setNow(words[0] + u' ' + words[1]);
    EstimateService service(m_building.database(), m_building.clock());
    const QString before = m_building.ask(u"SELECT count(*) || '/' || (SELECT count(*) FROM bill) FROM reading"_s);
    const auto answer = service
                            .estimate(cashier(),
                                {.account = PropertyCode::fromText(u"0000200001").value(),
                                    .live = {{.meter = onlyMeter(), .registers = registersFrom(words[2])}}})
                            .result();
    if (!keep(answer))
        return;
    if (before != m_building.ask(u"SELECT count(*) || '/' || (SELECT count(*) FROM bill) FROM reading"_s))
        m_printed += u"the estimate left something behind"_s;
    m_printed +=
        u"%1 kWh %2 available %3"_s.arg(answer->energy.toText(), answer->charge.toText(), answer->available.toText());
}

void History::replace(const Words &words)
{
    ReplacementRequest request{.oldMeter = MeterNo::fromText(u"366566").value(),
        .newMeter = MeterNo::fromText(words[4]).value(),
        .at = wallTime(words[0] + u' ' + words[1]),
        .end = registersFrom(words[2]),
        .start = registersFrom(words[5]),
        .ratio = {}};
    if (words.size() > 7)
        request.ratio = words[7].toInt();
    m_building.clock().set(request.at);
    (void)onlyMeter();
    ReplacementService service(m_building.database(), m_building.clock());
    const auto done = service.replace(manager(), request).result();
    if (!keep(done))
        return;
    m_meters.insert(words[4], MeterId{m_building.ask(u"SELECT max(id) FROM meter"_s).toLongLong()});
    m_printed += u"replaced %1 kWh"_s.arg(done->energy ? done->energy->toText() : u"?"_s);
}

void History::correct(const Words &words)
{
    AdjustmentService service(m_building.database(), m_building.clock());
    const auto done = service
                          .correctEnergy(manager(),
                              {.meter = MeterNo::fromText(u"366566").value(),
                                  .day = dateFrom(words[0]),
                                  .energy = kwh(words[1]),
                                  .rate = {},
                                  .reason = u"misread"_s,
                                  .requestId = u"correct-%1"_s.arg(++m_requests),
                                  .approval = {}})
                          .result();
    if (keep(done))
        m_printed += u"corrected %1 -> %2"_s.arg(done->amount.toText(), done->balanceAfter.toText());
}

void History::adjust(const QString &verb, const Words &words)
{
    AdjustmentService service(m_building.database(), m_building.clock());
    const AdjustmentKind kind = verb == u"refund" ? AdjustmentKind::Refund
        : verb == u"topup"                        ? AdjustmentKind::TopUp
                                                  : AdjustmentKind::Zero;
    const auto done = service
                          .adjust(manager(),
                              {.account = PropertyCode::fromText(u"0000200001").value(),
                                  .kind = kind,
                                  .amount = words.isEmpty() ? Money{} : yuan(words[0]),
                                  .reason = u"landlord pays"_s,
                                  .requestId = u"adjust-%1"_s.arg(++m_requests),
                                  .approval = {}})
                          .result();
    if (!keep(done))
        return;
    m_printed += u"%1 %2 -> %3"_s.arg(m_building.ask(u"SELECT kind FROM ledger_entry ORDER BY no DESC LIMIT 1"_s),
        done->amount.toText(), done->balanceAfter.toText());
}

} // namespace meterdesk::test
