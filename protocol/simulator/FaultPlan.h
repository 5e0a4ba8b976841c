// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SimulatorError.h"

#include <QtCore/QStringList>

#include <chrono>
#include <random>

namespace meterdesk::simulator {

/// How often the other side of the wire misbehaves. Chances are per reply, in millionths; at most one of them strikes a
/// reply, except that a delay adds to all.
struct FaultPlan
{
    static constexpr int certain = 1'000'000;

    int drop = 0; ///< no reply
    int corrupt = 0; ///< one bit of the reply is wrong
    int duplicate = 0; ///< the reply comes twice
    int late = 0; ///< the reply comes after the master has given up
    int wrongMeter = 0; ///< the reply is another meter's
    int half = 0; ///< the reply breaks off in the middle
    int reset = 0; ///< the connection is cut in place of the reply
    int deny = 0; ///< the concentrator denies
    std::chrono::milliseconds delay{0}; ///< of every reply
    QStringList silentMeters; ///< meter numbers that never answer

    friend bool operator==(const FaultPlan &, const FaultPlan &) = default;

    /// Reads `drop=P,corrupt=P,delay=MS,duplicate=P,late=P,wrong-meter=P,half=P,reset=P,silent-meter=N,deny=P` in any
    /// order, P a decimal in 0..1 with at most six decimals; silent-meter may stand several times. Empty: no faults.
    [[nodiscard]] static SimulatorResult<FaultPlan> parse(QStringView text);
};

enum class Fault { None, Drop, Corrupt, Duplicate, Late, WrongMeter, Half, Reset, Deny };

/// Draws faults; the same seed draws the same ones on every machine.
class FaultDice
{
public:
    explicit FaultDice(std::uint64_t seed)
        : m_random(seed)
    { }

    [[nodiscard]] Fault draw(const FaultPlan &plan);
    /// 0 .. most−1
    [[nodiscard]] std::uint64_t below(std::uint64_t most) { return m_random() % most; }
    /// Turns one bit of it over.
    void corrupt(QByteArray &bytes);

private:
    std::mt19937_64 m_random; // its sequence is fixed by the C++ standard, that of the distributions is not
};

} // namespace meterdesk::simulator
