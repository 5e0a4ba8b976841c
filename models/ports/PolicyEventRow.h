// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Identifiers.h"
#include "Quantities.h"
#include "WallTime.h"

#include <cstdint>
#include <optional>

namespace meterdesk {

/// How a run of policy for one account ended, as people sort it.
enum class PolicyOutcome { Done, Waiting, Blocked, Failed };

/// What 策略执行查询 is searched by; empty fields match everything.
struct PolicyEventQuery
{
    QString code = {}; ///< beginning of 房源编码
    QString name = {}; ///< part of 房源名称
    QString meterNo = {}; ///< part of 电表编号
    QString action = {}; ///< alarm1, alarm2, trip, close
    std::optional<PolicyOutcome> outcome = {};
    QDate from = {};
    QDate to = {};

    friend bool operator==(const PolicyEventQuery &, const PolicyEventQuery &) = default;
};

/// One line of 策略执行查询: an alarm, trip or close that policy decided on, and how it went.
struct PolicyEventRow
{
    enum class Column {
        At,
        Code,
        Name,
        ConcentratorNo,
        MeterNo,
        Action,
        Balance,
        Threshold,
        SentAt,
        FinishedAt,
        Result,
        Detail,
        Attempts,
    };

    std::int64_t id = 0; ///< of the event
    WallTime at; ///< 触发时间
    PropertyCode code;
    QString name;
    ConcentratorNo concentratorNo;
    MeterNo meterNo; ///< empty for alarms
    QString action; ///< alarm1, alarm2, trip, close
    Money balance; ///< 触发余额
    Money threshold; ///< 门限
    std::optional<WallTime> sentAt; ///< 命令时间
    std::optional<WallTime> finishedAt; ///< 电表确认时间
    QString result; ///< word of PolicyRow::result or of CommandState
    QString detail;
    int attempts = 0;
    AccountId account;
};

} // namespace meterdesk
