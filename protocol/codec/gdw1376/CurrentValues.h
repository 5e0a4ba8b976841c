// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gdw1376/Formats.h"
#include "gdw1376/Messages.h"

#include <array>
#include <optional>
#include <span>

/// AFN = 0C F25 and F167 (Q/GDW 1376.1 “AFN”, 0C class 1): what a terminal last read from a meter besides its
/// registers. All EE is nullopt.
namespace meterdesk::gdw1376 {

/// Functions of AFN = 0C in this header.
namespace fn {

inline constexpr int phaseValues = 25; ///< 当前三相及总有/无功功率、功率因数、电压、电流、视在功率
inline constexpr int purchase = 167; ///< 电能表购、用电信息

} // namespace fn

/// 0C F25, 67 bytes: A.15, then P total A B C (A.9), Q total A B C (A.9), power factor total A B C (A.5), U A B C
/// (A.7), I A B C zero (A.25), S total A B C (A.9).
struct PhaseValues
{
    static constexpr std::size_t size = 67;
    template <std::size_t Count>
    using Row = std::array<std::optional<std::int32_t>, Count>;

    std::optional<wire::WireTime> readAt; ///< A.15
    Row<4> activePower; ///< total, A, B, C in 0.1 W
    Row<4> reactivePower; ///< total, A, B, C in 0.1 var
    Row<4> powerFactor; ///< total, A, B, C in 0.1 %
    Row<3> voltage; ///< A, B, C in 0.1 V
    Row<4> current; ///< A, B, C, zero in mA
    Row<4> apparentPower; ///< total, A, B, C in 0.1 VA

    friend bool operator==(const PhaseValues &, const PhaseValues &) = default;

    /// `Length`, `Digit`, `Range`.
    [[nodiscard]] static wire::WireResult<PhaseValues> take(UnitReader &reader);
    /// `Range`; nothing is promised about `body` then.
    [[nodiscard]] wire::WireResult<void> appendTo(QByteArray &body) const;
};

/// 0C F167, 41 bytes: A.15, count A.8, remaining and bought money A.14, then six registers A.11.
struct PurchaseState
{
    static constexpr std::size_t size = 41;

    std::optional<wire::WireTime> readAt; ///< A.15
    std::optional<std::int64_t> purchases; ///< A.8, count
    std::optional<std::int64_t> remainingMoney; ///< A.14, 1/10000 yuan
    std::optional<std::int64_t> boughtMoney; ///< A.14, 1/10000 yuan, since the meter was set up
    std::optional<std::int64_t> remainingEnergy; ///< A.11, 0.01 kWh, as the five below
    std::optional<std::int64_t> overdraftEnergy; ///< 透支电量
    std::optional<std::int64_t> boughtEnergy; ///< 累计购电量
    std::optional<std::int64_t> creditLimit; ///< 赊欠门限值
    std::optional<std::int64_t> alarmEnergy; ///< 报警电量
    std::optional<std::int64_t> faultEnergy; ///< 故障电量

    friend bool operator==(const PurchaseState &, const PurchaseState &) = default;

    /// `Length`, `Digit`, `Range`.
    [[nodiscard]] static wire::WireResult<PurchaseState> take(UnitReader &reader);
    [[nodiscard]] wire::WireResult<void> appendTo(QByteArray &body) const;
};

/// 0C for one function of these points, without bodies.
[[nodiscard]] wire::WireResult<Frame> currentQuery(
    const RequestHead &head, int function, std::span<const int> points, Grouping grouping = Grouping::Single);

} // namespace meterdesk::gdw1376
