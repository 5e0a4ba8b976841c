// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/DataUnit.h"

#include <bit>

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr int groupSize = 8;
constexpr unsigned onePoint = 1; // p0 and all points count as a single one
constexpr qsizetype pointBitsPlace = 0; // inside an identifier

unsigned withoutLowestBit(unsigned bits)
{
    return bits & (bits - 1);
}

} // namespace

wire::WireResult<DataUnitId> DataUnitId::of(UnitId unit)
{
    DataUnitId id;
    if (unit.function < 1 || unit.function > UnitId::highestFunction)
        return wireFailure(WireErrorCode::Range, u"F%1 does not exist"_s.arg(unit.function));
    id.functionBits = static_cast<std::uint8_t>(1U << ((unit.function - 1) % groupSize));
    id.functionGroup = static_cast<std::uint8_t>((unit.function - 1) / groupSize);
    if (unit.point == UnitId::terminalPoint)
        return id;
    if (unit.point == UnitId::allPoints) {
        id.pointBits = id.pointGroup = 0xFF;
        return id;
    }
    if (unit.point < 1 || unit.point > UnitId::highestPoint)
        return wireFailure(WireErrorCode::Range, u"measuring point %1 does not exist"_s.arg(unit.point));
    id.pointBits = static_cast<std::uint8_t>(1U << ((unit.point - 1) % groupSize));
    id.pointGroup = static_cast<std::uint8_t>((unit.point - 1) / groupSize + 1);
    return id;
}

DataUnitId DataUnitId::fromWire(ByteView bytes)
{
    return {.pointBits = bytes[0], .pointGroup = bytes[1], .functionBits = bytes[2], .functionGroup = bytes[3]};
}

void DataUnitId::appendTo(QByteArray &bytes) const
{
    for (const std::uint8_t byte : {pointBits, pointGroup, functionBits, functionGroup})
        wire::append(bytes, byte);
}

int DataUnitId::pointOfBit(int bit) const
{
    if (isTerminal())
        return UnitId::terminalPoint;
    if (isAllPoints())
        return UnitId::allPoints;
    return (pointGroup - 1) * groupSize + bit + 1;
}

std::optional<UnitId> UnitReader::next()
{
    if (m_pointsLeft != 0)
        return nextOfCurrent();
    while (m_rest.size() >= DataUnitId::size) {
        m_current = DataUnitId::fromWire(m_rest);
        m_rest = m_rest.subspan(DataUnitId::size);
        if (m_current.isEmpty())
            continue;
        m_pointsLeft = m_current.isTerminal() || m_current.isAllPoints() ? onePoint : m_current.pointBits;
        m_functionsLeft = m_current.functionBits;
        return nextOfCurrent();
    }
    return std::nullopt;
}

std::optional<UnitId> UnitReader::nextOfCurrent()
{
    const UnitId unit{.point = m_current.pointOfBit(std::countr_zero(m_pointsLeft)),
        .function = m_current.functionOfBit(std::countr_zero(m_functionsLeft))};
    m_functionsLeft = withoutLowestBit(m_functionsLeft);
    if (m_functionsLeft == 0) {
        m_pointsLeft = withoutLowestBit(m_pointsLeft);
        m_functionsLeft = m_current.functionBits;
    }
    return unit;
}

wire::WireResult<ByteView> UnitReader::take(std::size_t size)
{
    if (m_rest.size() < size)
        return wireFailure(WireErrorCode::Length, u"%1 bytes left of a body of %2"_s.arg(m_rest.size()).arg(size));
    const ByteView body = m_rest.first(size);
    m_rest = m_rest.subspan(size);
    return body;
}

ByteView UnitReader::takeRest()
{
    const ByteView body = m_rest;
    stop();
    return body;
}

void UnitReader::stop()
{
    m_rest = {};
    m_pointsLeft = 0;
}

wire::WireResult<void> UnitWriter::add(UnitId unit, ByteView body)
{
    const auto id = DataUnitId::of(unit);
    if (!id)
        return std::unexpected(id.error());
    if (m_grouping == Grouping::Grouped && m_lastPlace >= 0 && !id->isTerminal() && !id->isAllPoints()) {
        const DataUnitId last =
            DataUnitId::fromWire(wire::bytesOf(m_data).subspan(static_cast<std::size_t>(m_lastPlace)));
        const bool joins = last.pointGroup == id->pointGroup && last.functionBits == id->functionBits
            && last.functionGroup == id->functionGroup && !last.isAllPoints() && last.pointBits < id->pointBits;
        if (joins) {
            m_data[m_lastPlace + pointBitsPlace] = static_cast<char>(last.pointBits | id->pointBits);
            wire::append(m_data, body);
            return {};
        }
    }
    m_lastPlace = m_data.size();
    id->appendTo(m_data);
    wire::append(m_data, body);
    return {};
}

} // namespace meterdesk::gdw1376
