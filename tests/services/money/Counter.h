// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TestBuilding.h"
#include "billing/BillingService.h"
#include "closing/ShiftService.h"
#include "money/AdjustmentService.h"
#include "money/RechargeService.h"

namespace meterdesk::test {

/// What crosses the counter of a test building with one room A01, billed at 1.00 a kWh. Everything succeeds, or the
/// test program ends and says what did not.
class Counter
{
public:
    Counter();

    [[nodiscard]] TestBuilding &building() { return m_building; }
    [[nodiscard]] ShiftService &shifts() { return m_shifts; }

    /// The receipt number.
    QString recharge(const QString &amount, PayMethod method = PayMethod::Cash);
    void reverse(const QString &receiptNo);
    /// As a cashier; what it says.
    [[nodiscard]] Result<RechargeOutcome> reverseAsCashier(const QString &receiptNo);
    void refund(const QString &amount);
    void collect(const QString &amount);
    /// So much energy by the end of the next day, billed.
    void use(const QString &kilowattHours);

private:
    void adjust(AdjustmentKind kind, const QString &amount);
    [[nodiscard]] QString nextRequest() { return QStringLiteral("request-%1").arg(++m_requests); }

    TestBuilding m_building;
    ShiftService m_shifts;
    MeterId m_meter;
    QDate m_day{2017, 5, 1};
    Energy m_register;
    int m_requests = 0;
};

} // namespace meterdesk::test
