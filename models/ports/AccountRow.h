// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Account.h"
#include "Property.h"
#include "Relay.h"
#include "SupplyState.h"

#include <QtCore/QStringList>

#include <cstdint>
#include <optional>

namespace meterdesk {

/// What 账户管理 is searched by; empty fields match everything.
struct AccountQuery
{
    QString code = {}; ///< beginning of 房源编码
    QString name = {}; ///< part of 房源名称
    QStringList regions = {}; ///< 房源区域, each whole; an empty one: of those without
    std::optional<SupplyState> supply = {}; ///< 电表状态
    bool withGroups = true; ///< buildings and flats head their rooms
    bool withClosed = false; ///< accounts that were closed (销户)

    friend bool operator==(const AccountQuery &, const AccountQuery &) = default;
};

/// One line of 账户管理: a room with its account, or the building or flat that heads its rooms.
struct AccountRow
{
    enum class Column {
        Code,
        Name,
        Type,
        MeterNo,
        Supply,
        Balance,
        MemberName,
        MemberPhone,
        Address,
        OpenedOn,
        Settlement,
        Alarm1,
        Alarm2,
        Overdraft,
        Voltage,
        TariffName,
        AutoTrip,
    };

    std::int64_t id = 0; ///< of the property
    PropertyType type = PropertyType::Room;
    PropertyCode code;
    QString name;
    QString address;
    QString region;
    std::optional<Account> account; ///< empty in a heading line
    QString meterNo; ///< the lowest number where there are several
    int meterCount = 0;
    SupplyState supply = SupplyState::Unpaired;
    Relay relay = Relay::Unknown;
    Protection protection = Protection::Unknown;
    QDate billedTo; ///< earliest billed day of its active meters; null if never billed
};

} // namespace meterdesk
