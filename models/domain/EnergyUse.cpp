// SPDX-License-Identifier: GPL-3.0-or-later
#include "EnergyUse.h"

#include "CheckedMath.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How one register moved, before the ratio.
struct RegisterMove
{
    enum class Direction { Forward, Rollover, Backward };
    Direction direction = Direction::Forward;
    Energy steps; ///< 0 where it went back
};

Result<RegisterMove> moveOf(Energy previous, Energy current, Energy modulus)
{
    if (previous < Energy{} || current < Energy{})
        return failure(ErrorCode::InvalidReading, u"register below zero"_s);
    if (current >= previous)
        return RegisterMove{RegisterMove::Direction::Forward, {current.hundredths - previous.hundredths}};

    // previous >= 90 % of the modulus, written so that no product can overflow.
    const std::int64_t tenth = modulus.hundredths / 10;
    const bool nearModulus = previous < modulus && previous.hundredths >= modulus.hundredths - tenth;
    if (nearModulus && current.hundredths <= tenth)
        return RegisterMove{
            RegisterMove::Direction::Rollover, {modulus.hundredths - previous.hundredths + current.hundredths}};
    return RegisterMove{RegisterMove::Direction::Backward, {}};
}

struct RegisterMoves
{
    RegisterMove total;
    std::optional<std::array<RegisterMove, rateCount>> rates;

    template <typename Predicate>
    [[nodiscard]] bool any(Predicate predicate) const
    {
        return predicate(total) || (rates && std::any_of(rates->begin(), rates->end(), predicate));
    }
};

Result<RegisterMoves> movesOf(const MeterSpan &span, Energy modulus, bool ratesWanted)
{
    const Registers &previous = span.from.registers;
    const Registers &current = span.to.registers;
    if (!previous.total || !current.total)
        return failure(ErrorCode::InvalidReading, u"total register missing"_s);
    const auto total = moveOf(*previous.total, *current.total, modulus);
    if (!total)
        return std::unexpected(total.error());

    RegisterMoves moves{*total, std::nullopt};
    if (!ratesWanted)
        return moves;
    moves.rates.emplace();
    for (const Rate rate : allRates) {
        const auto move = moveOf(*previous.rate(rate), *current.rate(rate), modulus);
        if (!move)
            return std::unexpected(move.error());
        (*moves.rates)[static_cast<std::size_t>(rate)] = *move;
    }
    return moves;
}

bool isBackward(const RegisterMove &move)
{
    return move.direction == RegisterMove::Direction::Backward;
}

bool isRollover(const RegisterMove &move)
{
    return move.direction == RegisterMove::Direction::Rollover;
}

Result<EnergyUse> useOf(const RegisterMoves &moves, int ratio)
{
    EnergyUse use;
    const auto total = multiply(moves.total.steps, ratio);
    if (!total)
        return std::unexpected(total.error());
    use.total = *total;
    if (!moves.rates)
        return use;

    use.rates.emplace();
    Energy sumOfSteps;
    for (std::size_t i = 0; i < rateCount; ++i) {
        const RegisterMove &move = (*moves.rates)[i];
        const auto energy = multiply(move.steps, ratio);
        const auto sum = add(sumOfSteps, move.steps);
        if (!energy || !sum)
            return failure(ErrorCode::AmountOverflow, u"energy of a rate"_s);
        (*use.rates)[i] = *energy;
        sumOfSteps = *sum;
    }
    const auto difference = checkedSubtract(moves.total.steps.hundredths, sumOfSteps.hundredths);
    use.ratesDisagree =
        !difference || *difference > rateSumTolerance.hundredths || *difference < -rateSumTolerance.hundredths;
    return use;
}

/// use ≤ rated kW × hours × 1.2, as hundredths × 30 000 ≤ W × s.
Result<bool> isPlausible(const EnergyUse &use, std::int64_t seconds, std::int64_t ratedWatts, int ratio)
{
    std::int64_t most = use.total.hundredths;
    if (use.rates) {
        const auto sum = use.sumOfRates();
        if (!sum)
            return failure(ErrorCode::AmountOverflow, u"sum of rates"_s);
        most = std::max(most, sum->hundredths);
    }
    const auto limit = checkedMultiply(ratedWatts, seconds);
    const auto needed = checkedMultiply(most, 30'000);
    if (!limit || !needed)
        return failure(ErrorCode::AmountOverflow, u"plausible energy"_s);
    // Two readings seconds apart may differ by the step that happened to fall between them.
    return *needed <= *limit || most <= ratio;
}

} // namespace

std::optional<Energy> EnergyUse::sumOfRates() const
{
    if (!rates)
        return std::nullopt;
    Energy sum;
    for (const Energy rate : *rates) {
        const auto next = add(sum, rate);
        if (!next)
            return std::nullopt;
        sum = *next;
    }
    return sum;
}

Result<UseOrHold> energyBetween(
    const MeterSpan &span, const MeterMetrology &metrology, bool ratesNeeded, Judgement judgement)
{
    if (span.to.asOf <= span.from.asOf)
        return failure(
            ErrorCode::InvalidReading, u"%1 is not after %2"_s.arg(span.to.asOf.toText(), span.from.asOf.toText()));
    if (metrology.ratio < 1)
        return failure(ErrorCode::InvalidArgument, u"ratio %1"_s.arg(metrology.ratio));

    const bool accepted = judgement == Judgement::Accepted;
    const bool ratesKnown = span.from.registers.hasAllRates() && span.to.registers.hasAllRates();
    if (ratesNeeded && !ratesKnown && !accepted)
        return UseOrHold{HoldReason::RatesMissing};

    const auto moves = movesOf(span, metrology.modulus, ratesNeeded && ratesKnown);
    if (!moves)
        return std::unexpected(moves.error());
    const int ratio = metrology.ratioIncluded ? 1 : metrology.ratio;

    const bool wentBack = moves->any(isBackward);
    if (wentBack && !accepted)
        return UseOrHold{HoldReason::Backward};

    const auto use = wentBack ? Result<EnergyUse>{} : useOf(*moves, ratio);
    if (!use)
        return std::unexpected(use.error());
    const auto plausible =
        isPlausible(*use, span.to.asOf.seconds - span.from.asOf.seconds, metrology.ratedWatts, ratio);
    if (!plausible)
        return std::unexpected(plausible.error());

    // A rollover is one only while its use is plausible; otherwise the register went back.
    const bool rolledOver = moves->any(isRollover);
    if (!*plausible && !accepted)
        return UseOrHold{rolledOver ? HoldReason::Backward : HoldReason::Implausible};
    const bool reset = wentBack || (!*plausible && rolledOver);
    if (!reset)
        return UseOrHold{*use};

    EnergyUse nothing;
    if (moves->rates)
        nothing.rates.emplace();
    return UseOrHold{nothing};
}

} // namespace meterdesk
