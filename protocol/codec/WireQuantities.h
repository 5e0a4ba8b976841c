// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <optional>

namespace meterdesk::wire {

/// Active energy in hundredths of a kWh: what DL/T 645 sends (XXXXXX.XX, DI 0000…, 0001…, 0002…, 0506…; 1997: 90…, 94…,
/// 98…), and what 1376.1's four decimals are cut to.
struct EnergyHundredths
{
    std::int64_t value = 0;
    auto operator<=>(const EnergyHundredths &) const = default;
};

/// Active energy in 1/10000 kWh, the resolution of 1376.1 format A.14 (XXXXXX.XXXX).
struct EnergyTenThousandths
{
    std::int64_t value = 0;
    auto operator<=>(const EnergyTenThousandths &) const = default;
    /// The extra decimals are cut, never rounded: 19.2999 → 19.29.
    [[nodiscard]] EnergyHundredths cut() const { return {value / 100}; }
};

/// Money in fen (0.01 yuan), DL/T 645-2007 format XXXXXX.XX yuan: DI 00900200, 00900201, 04001001 … 04001005.
struct MoneyFen
{
    std::int64_t value = 0;
    auto operator<=>(const MoneyFen &) const = default;
};

/// Voltage in 0.1 V: XXX.X V of DL/T 645-2007 DI 0201…, XXX V of 1997 DI B61x, 1376.1 format A.7.
struct Decivolts
{
    std::int32_t value = 0;
    auto operator<=>(const Decivolts &) const = default;
};

/// Current in 0.001 A, negative for reverse flow: XXX.XXX A of DL/T 645-2007 DI 0202…, XX.XX A of 1997 DI B62x.
struct Milliamps
{
    std::int32_t value = 0;
    auto operator<=>(const Milliamps &) const = default;
};

/// Active power in 0.1 W (XX.XXXX kW), negative for reverse flow: DL/T 645-2007 DI 0203…, 1997 DI B63x.
struct Deciwatts
{
    std::int32_t value = 0;
    auto operator<=>(const Deciwatts &) const = default;
};

/// Reactive power in 0.1 var (XX.XXXX kvar), negative for reverse flow: DL/T 645-2007 DI 0204….
struct Decivars
{
    std::int32_t value = 0;
    auto operator<=>(const Decivars &) const = default;
};

/// Power factor in 0.001 (X.XXX), negative for reverse flow: DL/T 645-2007 DI 0206….
struct PowerFactorThousandths
{
    std::int32_t value = 0;
    auto operator<=>(const PowerFactorThousandths &) const = default;
};

/// Mains frequency in 0.01 Hz (XX.XX Hz): DL/T 645-2007 DI 02800002.
struct Centihertz
{
    std::int32_t value = 0;
    auto operator<=>(const Centihertz &) const = default;
};

/// Register total and its tariffs in one answer, each present or "no value": DL/T 645-2007 DI 0001FF00 and 050601nn,
/// 1997 DI 901F, 1376.1 “0C” F129 and “0D” F161. Holds up to 63 tariffs inline (the limit of 1376.1), so decoding
/// allocates nothing; single-phase meters send four: sharp, peak, flat, valley (尖峰平谷).
class EnergyRegisters
{
public:
    static constexpr int maxTariffs = 63;

    EnergyRegisters();

    /// Appends the total first, then tariff 1, 2, …; at most 21,474,836.47 kWh each. More than 1 + 63 registers are
    /// ignored.
    void add(std::optional<EnergyHundredths> energy)
    {
        if (m_count <= maxTariffs)
            m_hundredths[static_cast<std::size_t>(m_count++)] =
                energy ? static_cast<std::int32_t>(energy->value) : none;
    }

    /// Number of tariffs behind the total, 0..63.
    [[nodiscard]] int tariffCount() const { return m_count > 0 ? m_count - 1 : 0; }
    [[nodiscard]] std::optional<EnergyHundredths> total() const { return at(0); }
    /// 1 = sharp, 2 = peak, 3 = flat, 4 = valley; nullopt if not sent or without value.
    [[nodiscard]] std::optional<EnergyHundredths> tariff(int number) const
    {
        return number >= 1 ? at(number) : std::nullopt;
    }

    friend bool operator==(const EnergyRegisters &one, const EnergyRegisters &other)
    {
        return std::equal(one.m_hundredths.begin(), one.m_hundredths.begin() + one.m_count, other.m_hundredths.begin(),
            other.m_hundredths.begin() + other.m_count);
    }

private:
    static constexpr std::int32_t none = INT32_MIN;

    [[nodiscard]] std::optional<EnergyHundredths> at(int index) const
    {
        if (index >= m_count || m_hundredths[static_cast<std::size_t>(index)] == none)
            return std::nullopt;
        return EnergyHundredths{m_hundredths[static_cast<std::size_t>(index)]};
    }

    int m_count = 0;
    // 32 bits hold every register of both protocols: eight digits at most. Only the first m_count are ever read.
    std::array<std::int32_t, 1 + maxTariffs> m_hundredths;
};

// Defaulted out of the class, so that value initialisation does not clear 256 bytes for each answer first.
inline EnergyRegisters::EnergyRegisters() = default;

/// "-12.34" of an integer and the number of its decimals (0..9), '.' always.
[[nodiscard]] QString decimalText(std::int64_t unscaled, int decimals);

} // namespace meterdesk::wire
