// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnumWords.h"
#include "WallTime.h"

#include <optional>

namespace meterdesk {

/// 收费员 店长 安装员 审计 管理员. System is the program itself, and every user of a database without operators.
enum class Role { Cashier, Manager, Installer, Auditor, Owner, System };
METERDESK_ENUM_WORDS(Role, {Role::Cashier, QLatin1StringView("cashier")}, {Role::Manager, QLatin1StringView("manager")},
    {Role::Installer, QLatin1StringView("installer")}, {Role::Auditor, QLatin1StringView("auditor")},
    {Role::Owner, QLatin1StringView("owner")}, {Role::System, QLatin1StringView("system")})

/// What a service asks before it acts. Screens hide what is not permitted; services refuse it.
enum class Right {
    SeeRecords,
    TakeMoney, ///< recharge, print slips
    ManageAccounts, ///< open, edit, close accounts; change tariffs and policy settings
    ManageDevices, ///< properties, concentrators, meters, pairing, import of these
    CommandRelay, ///< trip, close, protect by hand
    ReadMeters, ///< look at a meter live; nothing is stored but its last facts
    CollectReadings,
    RunBilling, ///< bill, clear held readings, policy
    ApproveMoney, ///< be the second operator of a refund, a zeroing or a correction
    ManageOperators ///< add, disable, reset passwords
};

/// Least privilege by role (ui.md §2).
[[nodiscard]] bool permits(Role role, Right right);

/// Somebody who signs in.
struct Operator
{
    std::int64_t id = 0;
    QString name;
    Role role = Role::Cashier;
    bool active = true;
    WallTime createdAt;
    std::optional<WallTime> signedInAt; ///< last time
};

/// Who does something. Every service call that changes a record takes one.
struct Actor
{
    QString name;
    Role role = Role::Auditor;

    [[nodiscard]] static Actor system() { return {QStringLiteral("system"), Role::System}; }
    /// `not-permitted`, naming role and right, unless the role has the right.
    [[nodiscard]] Result<void> mustHave(Right right) const;
};

} // namespace meterdesk
