// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnumWords.h"
#include "Identifiers.h"
#include "Ledger.h"
#include "Quantities.h"

namespace meterdesk {

/// 电压等级
enum class Voltage { SinglePhase220, ThreePhase380 };
METERDESK_ENUM_WORDS(
    Voltage, {Voltage::SinglePhase220, QLatin1StringView("220V")}, {Voltage::ThreePhase380, QLatin1StringView("380V")})

/// The terms of an account, as its form shows them.
struct AccountTerms
{
    QString ownerUnit; ///< 用户单位
    PayMethod settlement = PayMethod::Cash; ///< 结算方式: default of the recharge form
    Voltage voltage = Voltage::SinglePhase220;
    Money alarm1{2000}; ///< 预置值1: alarm when the balance is below it
    Money alarm2{1000}; ///< 预置值2
    Money overdraft; ///< 透支值: trip when balance < −overdraft
    bool autoTrip = true; ///< 自动: tripped and closed by policy; 手动: offered to the operator
};

/// One room's one balance (rule R-21).
struct Account
{
    AccountId id;
    PropertyId property;
    PropertyCode code; ///< of the room
    QDate openedOn;
    QDate closedOn; ///< null while open
    AccountTerms terms;
    TariffId tariff; ///< in force today
    QString tariffName;
    Money balance; ///< Σ ledger, cached in the same transaction
    TenancyId tenancy; ///< the present one
    QString memberName;
    QString memberPhone;
    QString address; ///< 用户地址
};

} // namespace meterdesk
