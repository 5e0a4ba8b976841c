// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Meter.h"
#include "Property.h"
#include "Tariff.h"

#include <cstdint>
#include <optional>

namespace meterdesk {

/// What 房源管理 is searched by; empty fields match everything.
struct PropertyQuery
{
    QString code = {}; ///< beginning of 房源编码
    QString name = {}; ///< part of 房源名称
    QStringList regions = {}; ///< 房源区域, each whole; an empty one: of those without
    std::optional<PropertyType> type = {};

    friend bool operator==(const PropertyQuery &, const PropertyQuery &) = default;
};

/// One line of 房源管理: a building, a flat or a room, and what is in it.
struct PropertyRow
{
    enum class Column { Code, Name, Type, Region, Address, Rooms, Accounts, Meters, MemberName, ContactName };

    std::int64_t id = 0; ///< of the property
    Property property; ///< with `parentCode`
    int rooms = 0; ///< below it, at most two levels down; of a room 0
    int accounts = 0; ///< open, in it or below it
    int meters = 0; ///< in use, in it or below it
    QString memberName; ///< who lives in the room
};

/// What 集中器管理 is searched by; empty fields match everything.
struct ConcentratorQuery
{
    QString number = {}; ///< beginning of 资产编号
    QString name = {}; ///< part of 终端名称
    std::optional<LinkKind> link = {};

    friend bool operator==(const ConcentratorQuery &, const ConcentratorQuery &) = default;
};

/// A concentrator with what is behind it: a line of 集中器管理, a branch of the trees, a count of the status bar.
struct ConcentratorRow
{
    enum class Column {
        Number,
        Name,
        Protocol,
        SupplyUnit,
        InstalledOn,
        Address,
        Link,
        Endpoint,
        Meters,
        Reachable,
        LastContactAt,
        PropertyName,
        ClockDrift,
        SoftwareVersion,
    };

    std::int64_t id = 0; ///< of the concentrator
    Concentrator concentrator;
    QString propertyName;
    int meters = 0; ///< in use behind it
    int reachable = 0; ///< of them Online
    std::optional<WallTime> lastContactAt;
    std::optional<int> clockDriftSeconds; ///< 时钟差: its clock − ours when it was last read
    QString softwareVersion; ///< 软件版本, "V2.1 (2017-03-01)"; empty: never read, or it does not tell
};

/// What 表计管理 is searched by; empty fields match everything.
struct MeterQuery
{
    QString number = {}; ///< typed, padded or a part of it
    QString name = {}; ///< part of the room's name
    QString concentratorNo = {}; ///< beginning of 终端编号
    std::optional<MeterStatus> status = {}; ///< without it those taken away are left out

    friend bool operator==(const MeterQuery &, const MeterQuery &) = default;
};

/// One line of 表计管理. Passwords are not in it.
struct MeterRow
{
    enum class Column {
        Number,
        Protocol,
        Phases,
        Ratio,
        Status,
        ConcentratorNo,
        ConcentratorName,
        Code,
        Name,
        Point,
        Port,
        Baud,
        Download,
        Start,
        Total,
        ReadAt,
        InstalledOn,
    };

    std::int64_t id = 0; ///< of the meter
    MeterNo number;
    MeterProtocol protocol = MeterProtocol::Dlt645Edition2007;
    int phases = 1;
    int ratio = 1;
    MeterStatus status = MeterStatus::InUse;
    ConcentratorNo concentratorNo;
    QString concentratorName;
    PropertyCode code;
    QString name; ///< 房源名称
    MeterLine line;
    DownloadState download = DownloadState::Pending;
    std::optional<Energy> start; ///< 起始示值
    std::optional<Energy> total; ///< as last read
    std::optional<WallTime> readAt;
    QDate installedOn; ///< null: nobody said
};

/// What 配表 is narrowed to; empty fields match everything.
struct PairingQuery
{
    PropertyId property = {}; ///< it or below it
    ConcentratorId concentrator = {};
    MeterId meter = {};
    QString find = {}; ///< part of a number or a room
    bool undelivered = false; ///< only what is not 数据下发=是

    friend bool operator==(const PairingQuery &, const PairingQuery &) = default;
};

/// One line of 配表's 电能表列表: a meter in use and how its concentrator is to speak to it.
struct PairingRow
{
    enum class Column {
        Number, ///< 资产编号
        Name, ///< 房源
        Port,
        Baud,
        Parity,
        DataBits,
        StopBits,
        Download, ///< 数据下发
        Configure, ///< 配置: what can be done next, 下发 or 取消下发
        Options, ///< 选项: 删除
        Point,
        ConcentratorNo,
    };

    std::int64_t id = 0; ///< of the meter
    MeterNo number;
    QString name;
    MeterLine line;
    DownloadState download = DownloadState::Pending;
    ConcentratorId concentrator;
    ConcentratorNo concentratorNo; ///< empty: it has none
};

/// What 电度电价设置 is searched by.
struct TariffQuery
{
    QString name = {}; ///< part of the name

    friend bool operator==(const TariffQuery &, const TariffQuery &) = default;
};

/// One line of 电度电价设置: a tariff with the prices of today.
struct TariffPricesRow
{
    enum class Column { Name, Mode, Total, Sharp, Peak, Flat, Valley, EffectiveFrom, NextFrom, UpdatedAt, Accounts };

    std::int64_t id = 0; ///< of the tariff
    QString name;
    std::optional<TariffVersion> version; ///< in force today; empty before the first
    QDate nextFrom; ///< first day of the next version; null: none is set
    WallTime updatedAt;
    int accounts = 0; ///< open, billed by it today
};

} // namespace meterdesk
