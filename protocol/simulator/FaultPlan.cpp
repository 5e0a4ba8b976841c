// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultPlan.h"

#include <QtCore/QRegularExpression>

#include <array>
#include <utility>

namespace meterdesk::simulator {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array chances{std::pair{"drop"_L1, &FaultPlan::drop}, std::pair{"corrupt"_L1, &FaultPlan::corrupt},
    std::pair{"duplicate"_L1, &FaultPlan::duplicate}, std::pair{"late"_L1, &FaultPlan::late},
    std::pair{"wrong-meter"_L1, &FaultPlan::wrongMeter}, std::pair{"half"_L1, &FaultPlan::half},
    std::pair{"reset"_L1, &FaultPlan::reset}, std::pair{"deny"_L1, &FaultPlan::deny}};

std::optional<int> millionths(const QString &text)
{
    static const QRegularExpression number(u"^([01])(?:\\.([0-9]{1,6}))?$"_s);
    const QRegularExpressionMatch match = number.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int value = match.captured(1).toInt() * FaultPlan::certain + match.captured(2).leftJustified(6, u'0').toInt();
    return value <= FaultPlan::certain ? std::optional(value) : std::nullopt;
}

} // namespace

SimulatorResult<FaultPlan> FaultPlan::parse(QStringView text)
{
    FaultPlan plan;
    for (const QStringView part : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 0)
            return simulatorFailure(u"fault \"%1\" has no value"_s.arg(part));
        const QStringView name = part.first(equals).trimmed();
        const QString value = part.sliced(equals + 1).trimmed().toString();
        if (name == "delay"_L1) {
            bool ok = false;
            const int ms = value.toInt(&ok);
            if (!ok || ms < 0)
                return simulatorFailure(u"delay is milliseconds, not \"%1\""_s.arg(value));
            plan.delay = std::chrono::milliseconds(ms);
            continue;
        }
        if (name == "silent-meter"_L1) {
            plan.silentMeters += value;
            continue;
        }
        const auto *chance =
            std::find_if(chances.begin(), chances.end(), [name](const auto &each) { return each.first == name; });
        if (chance == chances.end())
            return simulatorFailure(u"there is no fault \"%1\""_s.arg(name));
        const auto chanceValue = millionths(value);
        if (!chanceValue)
            return simulatorFailure(u"%1 is a chance from 0 to 1, not \"%2\""_s.arg(name, value));
        plan.*(chance->second) = *chanceValue;
    }
    return plan;
}

Fault FaultDice::draw(const FaultPlan &plan)
{
    const std::array odds{std::pair{Fault::Drop, plan.drop}, std::pair{Fault::Corrupt, plan.corrupt},
        std::pair{Fault::Duplicate, plan.duplicate}, std::pair{Fault::Late, plan.late},
        std::pair{Fault::WrongMeter, plan.wrongMeter}, std::pair{Fault::Half, plan.half},
        std::pair{Fault::Reset, plan.reset}, std::pair{Fault::Deny, plan.deny}};
    // Every chance is drawn, so that a fault added to the plan does not move the others.
    Fault drawn = Fault::None;
    for (const auto &[fault, chance] : odds) {
        const bool strikes = below(FaultPlan::certain) < static_cast<std::uint64_t>(chance);
        if (strikes && drawn == Fault::None)
            drawn = fault;
    }
    return drawn;
}

void FaultDice::corrupt(QByteArray &bytes)
{
    const auto place = static_cast<qsizetype>(below(static_cast<std::uint64_t>(bytes.size())));
    bytes[place] = static_cast<char>(bytes[place] ^ (1 << below(8)));
}

} // namespace meterdesk::simulator
