// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Account.h"
#include "CollectionLogRow.h"
#include "Ledger.h"
#include "Meter.h"
#include "Operator.h"
#include "PillState.h"
#include "Property.h"
#include "RechargeRows.h"
#include "SupplyState.h"
#include "TerminalRow.h"

#include <QtCore/QString>

namespace meterdesk {

/// The words of the records' enums in the language of the program, for tables, forms and filters alike.
[[nodiscard]] QString payMethodText(PayMethod method); ///< 现金, 微信 …
[[nodiscard]] QString voltageText(Voltage voltage); ///< 交流 220V
[[nodiscard]] QString propertyTypeText(PropertyType type); ///< 集中式公寓, 分散式公寓, 房间
[[nodiscard]] QString roleText(Role role); ///< 收费员, 店长, 安装员, 审计, 管理员
/// The name of who did it; what the program does by itself has a word in the language of the program.
[[nodiscard]] QString operatorText(const QString &operatorName);
[[nodiscard]] QString autoTripText(bool autoTrip); ///< 自动, 手动
[[nodiscard]] QString collectionResultText(CollectionResult result); ///< 成功, 未采到, 异常

/// The pill each state is shown with.
[[nodiscard]] PillState supplyPill(SupplyState state);
[[nodiscard]] PillState relayPill(Relay relay);
[[nodiscard]] PillState protectionPill(Protection protection);
[[nodiscard]] std::optional<PillState> reachabilityPill(Reachability reachability); ///< none while unknown
[[nodiscard]] PillState collectionPill(CollectionStatus status);
[[nodiscard]] PillState rechargePill(RechargeState state);

} // namespace meterdesk
