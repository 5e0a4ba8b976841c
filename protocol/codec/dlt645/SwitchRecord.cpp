// SPDX-License-Identifier: GPL-3.0-or-later
#include "dlt645/SwitchRecord.h"

#include "Bcd.h"
#include "dlt645/Values.h"

#include <algorithm>

namespace meterdesk::dlt645 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;

namespace {

constexpr std::size_t timeSize = 6;
constexpr std::size_t operatorSize = 4;
constexpr std::size_t registerSize = 4;
constexpr std::size_t headSize = timeSize + operatorSize;

} // namespace

QString SwitchRecord::operatorText() const
{
    auto highFirst = operatorCode;
    std::ranges::reverse(highFirst);
    return wire::hexOf(highFirst);
}

wire::WireResult<std::optional<SwitchRecord>> parseSwitchRecord(ByteView value)
{
    if (value.size() < headSize || (value.size() - headSize) % registerSize != 0
        || (value.size() - headSize) / registerSize > SwitchRecord::mostRegisters)
        return wire::wireFailure(WireErrorCode::Length, u"%1 bytes are no trip or close record"_s.arg(value.size()));
    if (wire::bcd::isFilledWith(value.first(timeSize), 0x00) || wire::bcd::isFilledWith(value.first(timeSize), 0xFF))
        return std::nullopt;
    const auto at = parseTimestamp(value.first(timeSize));
    if (!at)
        return std::unexpected(at.error());
    SwitchRecord record;
    record.at = *at;
    std::ranges::copy(value.subspan(timeSize, operatorSize), record.operatorCode.begin());
    for (ByteView rest = value.subspan(headSize); !rest.empty(); rest = rest.subspan(registerSize)) {
        const auto energy = parseEnergy(rest.first(registerSize));
        if (!energy)
            return std::unexpected(energy.error());
        record.registers[static_cast<std::size_t>(record.registerCount++)] = *energy;
    }
    return record;
}

} // namespace meterdesk::dlt645
