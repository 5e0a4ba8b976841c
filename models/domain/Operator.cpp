// SPDX-License-Identifier: GPL-3.0-or-later
#include "Operator.h"

namespace meterdesk {

bool permits(Role role, Right right)
{
    switch (role) {
    case Role::System:
    case Role::Owner:
        return true;
    case Role::Manager:
        return right != Right::ManageOperators;
    case Role::Cashier:
        return right == Right::SeeRecords || right == Right::TakeMoney || right == Right::ReadMeters;
    case Role::Installer:
        return right == Right::SeeRecords || right == Right::ManageDevices || right == Right::CommandRelay
            || right == Right::ReadMeters || right == Right::CollectReadings;
    case Role::Auditor:
        return right == Right::SeeRecords;
    }
    return false;
}

Result<void> Actor::mustHave(Right right) const
{
    if (permits(role, right))
        return {};
    return failure(ErrorCode::NotPermitted, QStringLiteral("%1 (%2)").arg(name, wordOf(role)));
}

} // namespace meterdesk
