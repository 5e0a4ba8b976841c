// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Identifiers.h"
#include "Reading.h"

#include <QtCore/QStringList>

#include <cstdint>
#include <optional>

namespace meterdesk {

/// 采集状态 as it is filtered by.
enum class CollectionResult {
    Success, ///< 成功: ok
    Missing, ///< 未采到: no-data, timeout, error
    Abnormal, ///< 异常: held, conflict
};
METERDESK_ENUM_WORDS(CollectionResult, {CollectionResult::Success, QLatin1StringView("success")},
    {CollectionResult::Missing, QLatin1StringView("missing")},
    {CollectionResult::Abnormal, QLatin1StringView("abnormal")})

/// What 采集日志查询 is searched by; empty fields match everything.
struct CollectionLogQuery
{
    QString code = {}; ///< beginning of 房源编码
    QString name = {}; ///< part of 房源名称
    QStringList regions = {}; ///< 房源区域, each whole; an empty one: of those without
    QString concentratorNo = {}; ///< beginning of 终端编号
    QString meterNo = {}; ///< 电表编号: whole when all its digits are typed (padded or not), otherwise a part
    std::optional<CollectionResult> result = {};
    std::optional<CollectionStatus> status = {}; ///< one status exactly
    QDate from = {}; ///< 计费时间, both ends included; null: open end
    QDate to = {};

    friend bool operator==(const CollectionLogQuery &, const CollectionLogQuery &) = default;
};

/// One line of 采集日志查询: one meter's one day, collected or not.
struct CollectionLogRow
{
    enum class Column {
        Code,
        Name,
        MeterNo,
        ConcentratorName,
        ConcentratorNo,
        Total,
        Sharp,
        Peak,
        Flat,
        Valley,
        Day,
        ReadAt,
        Status,
    };

    std::int64_t id = 0;
    MeterId meter;
    MeterNo meterNo;
    PropertyCode code;
    QString name;
    QString concentratorName;
    ConcentratorNo concentratorNo;
    Registers registers; ///< empty where nothing was collected
    QDate day; ///< 计费时间: the day the freeze closes
    std::optional<WallTime> readAt; ///< 抄表时间
    CollectionStatus status = CollectionStatus::NoData;
    int attempts = 0;
    QString detail; ///< why, where it failed
};

} // namespace meterdesk
