// SPDX-License-Identifier: GPL-3.0-or-later
#include "Counter.h"

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

namespace {

PropertyCode roomOfCounter()
{
    return PropertyCode::fromText(u"0000200001").value();
}

template <typename T>
T done(const Result<T> &result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(errorCodeName(result.error().code)), qPrintable(result.error().detail));
    return *result;
}

} // namespace

Counter::Counter()
    : m_shifts(m_building.database(), m_building.clock())
{
    m_building.addPrice(u"1.00"_s);
    m_building.addRoom({.overdraft = u"10000.00"_s});
    m_meter = m_building.addMeter();
}

QString Counter::recharge(const QString &amount, PayMethod method)
{
    RechargeService recharges(m_building.database(), m_building.clock());
    return done(
        recharges
            .recharge(manager(),
                {.account = roomOfCounter(), .amount = yuan(amount), .method = method, .requestId = nextRequest()})
            .result())
        .receiptNo;
}

void Counter::reverse(const QString &receiptNo)
{
    RechargeService recharges(m_building.database(), m_building.clock());
    done(recharges.reverse(manager(), {.receiptNo = receiptNo, .reason = u"typed wrong"_s, .requestId = nextRequest()})
             .result());
}

Result<RechargeOutcome> Counter::reverseAsCashier(const QString &receiptNo)
{
    RechargeService recharges(m_building.database(), m_building.clock());
    return recharges
        .reverse(cashier(), {.receiptNo = receiptNo, .reason = u"typed wrong"_s, .requestId = nextRequest()})
        .result();
}

void Counter::refund(const QString &amount)
{
    adjust(AdjustmentKind::Refund, amount);
}

void Counter::collect(const QString &amount)
{
    adjust(AdjustmentKind::TopUp, amount);
}

void Counter::adjust(AdjustmentKind kind, const QString &amount)
{
    AdjustmentService adjustments(m_building.database(), m_building.clock());
    done(adjustments
             .adjust(manager(),
                 {.account = roomOfCounter(),
                     .kind = kind,
                     .amount = yuan(amount),
                     .reason = u"test"_s,
                     .requestId = nextRequest(),
                     .approval = {}})
             .result());
}

void Counter::use(const QString &kilowattHours)
{
    m_register.hundredths += kwh(kilowattHours).hundredths;
    m_building.addFreeze(m_meter, m_day, m_register.toText());
    done(BillingService(m_building.database(), m_building.clock()).bill(manager(), {}).result());
    m_day = m_day.addDays(1);
}

} // namespace meterdesk::test
