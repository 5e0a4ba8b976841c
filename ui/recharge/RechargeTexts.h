// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DaysLeft.h"
#include "Tariff.h"
#include "recharge/RechargeFlow.h"

#include <QtCore/QString>

#include <optional>

/// The words of the till.
namespace meterdesk::RechargeTexts {

/// 现金 微信 支付宝 刷卡 转账: short, for five segments in a side panel.
[[nodiscard]] QString method(PayMethod method);
/// Beside the field it is about; names the limit that was passed.
[[nodiscard]] QString problem(RechargeProblem problem, const RechargeLimits &limits);
/// The question before a second Enter.
[[nodiscard]] QString caution(RechargeFlow::Caution caution, const RechargeLimits &limits);
/// "1.20 yuan/kWh", or the four rates; "—" without a price.
[[nodiscard]] QString price(const std::optional<TariffVersion> &price);
/// "about 63 days"; "—" where nobody can tell.
[[nodiscard]] QString daysLeft(const std::optional<DaysLeft> &days);

} // namespace meterdesk::RechargeTexts
