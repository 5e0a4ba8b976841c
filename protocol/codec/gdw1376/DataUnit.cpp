// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/DataUnit.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr unsigned onePoint = 1; // p0 and all points count as a single one
constexpr qsizetype pointBitsPlace = 0; // inside an identifier
constexpr qsizetype functionBitsPlace = 2;
constexpr std::size_t bitCount = 8;

unsigned withoutLowestBit(unsigned bits)
{
    return bits & (bits - 1);
}

/// Rows that equal each other become one: row k of `columns` is the set of columns that row k names. Returns pairs of
/// (rows, columns).
using Rectangles = std::vector<std::pair<std::uint8_t, std::uint8_t>>;
Rectangles rectanglesOf(const std::array<std::uint8_t, bitCount> &columns)
{
    Rectangles found;
    for (std::size_t row = 0; row < bitCount; ++row) {
        if (columns[row] == 0)
            continue;
        const auto bit = static_cast<std::uint8_t>(1U << row);
        const auto same = std::ranges::find(found, columns[row], &Rectangles::value_type::second);
        if (same != found.end())
            same->first |= bit;
        else
            found.emplace_back(bit, columns[row]);
    }
    return found;
}

/// Points 2033 to 2040 together would read "all points": the last of them goes alone.
void appendRectangle(std::vector<DataUnitId> &ids, DataUnitId id)
{
    if (!id.isAllPoints()) {
        ids.push_back(id);
        return;
    }
    constexpr std::uint8_t lastPoint = 0x80;
    id.pointBits = static_cast<std::uint8_t>(0xFF & ~lastPoint);
    ids.push_back(id);
    id.pointBits = lastPoint;
    ids.push_back(id);
}

std::array<std::uint8_t, bitCount> transposed(const std::array<std::uint8_t, bitCount> &columns)
{
    std::array<std::uint8_t, bitCount> rows{};
    for (std::size_t row = 0; row < bitCount; ++row) {
        for (std::size_t column = 0; column < bitCount; ++column) {
            if ((columns[row] >> column & 1U) != 0)
                rows[column] = static_cast<std::uint8_t>(rows[column] | 1U << row);
        }
    }
    return rows;
}

} // namespace

wire::WireResult<DataUnitId> DataUnitId::of(UnitId unit)
{
    DataUnitId id;
    if (unit.function < 1 || unit.function > UnitId::highestFunction)
        return wireFailure(WireErrorCode::Range, u"F%1 does not exist"_s.arg(unit.function));
    id.functionBits = static_cast<std::uint8_t>(1U << ((unit.function - 1) % UnitId::groupSize));
    id.functionGroup = static_cast<std::uint8_t>((unit.function - 1) / UnitId::groupSize);
    if (unit.point == UnitId::terminalPoint)
        return id;
    if (unit.point == UnitId::allPoints) {
        id.pointBits = id.pointGroup = 0xFF;
        return id;
    }
    if (unit.point < 1 || unit.point > UnitId::highestPoint)
        return wireFailure(WireErrorCode::Range, u"measuring point %1 does not exist"_s.arg(unit.point));
    id.pointBits = static_cast<std::uint8_t>(1U << ((unit.point - 1) % UnitId::groupSize));
    id.pointGroup = static_cast<std::uint8_t>((unit.point - 1) / UnitId::groupSize + 1);
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
    return (pointGroup - 1) * UnitId::groupSize + bit + 1;
}

std::vector<UnitId> unitsOf(const DataUnitId &id)
{
    QByteArray bytes;
    id.appendTo(bytes);
    UnitReader reader(wire::bytesOf(bytes));
    std::vector<UnitId> units;
    while (const auto unit = reader.next())
        units.push_back(*unit);
    return units;
}

wire::WireResult<std::vector<DataUnitId>> packed(std::span<const UnitId> units)
{
    // p0 and all points have one point bit at most, so that the rectangle rule holds for them as it stands.
    struct Group
    {
        std::uint8_t points = 0; // DA2
        std::uint8_t functions = 0; // DT2
        bool operator<(const Group &other) const
        {
            return points != other.points ? points < other.points : functions < other.functions;
        }
    };
    std::map<Group, std::array<std::uint8_t, bitCount>> groups;
    std::map<std::uint8_t, std::uint8_t> ofTerminal; // DT2 to DT1
    std::map<std::uint8_t, std::uint8_t> ofAllPoints;
    for (const UnitId &unit : units) {
        const auto id = DataUnitId::of(unit);
        if (!id)
            return std::unexpected(id.error());
        if (id->isTerminal()) {
            ofTerminal[id->functionGroup] |= id->functionBits;
        } else if (id->isAllPoints()) {
            ofAllPoints[id->functionGroup] |= id->functionBits;
        } else {
            auto &points = groups[{id->pointGroup, id->functionGroup}];
            points[static_cast<std::size_t>(std::countr_zero(id->pointBits))] |= id->functionBits;
        }
    }
    std::vector<DataUnitId> ids;
    for (const auto &[group, bits] : ofTerminal)
        ids.push_back({.pointBits = 0, .pointGroup = 0, .functionBits = bits, .functionGroup = group});
    for (const auto &[group, functionsOfPoint] : groups) {
        const Rectangles byPoint = rectanglesOf(functionsOfPoint);
        const Rectangles byFunction = rectanglesOf(transposed(functionsOfPoint));
        const bool pointsFirst = byPoint.size() <= byFunction.size();
        for (const auto &[rows, columns] : pointsFirst ? byPoint : byFunction) {
            appendRectangle(ids,
                {.pointBits = pointsFirst ? rows : columns,
                    .pointGroup = group.points,
                    .functionBits = pointsFirst ? columns : rows,
                    .functionGroup = group.functions});
        }
    }
    for (const auto &[group, bits] : ofAllPoints)
        ids.push_back({.pointBits = 0xFF, .pointGroup = 0xFF, .functionBits = bits, .functionGroup = group});
    return ids;
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
        const bool sameGroup = last.pointGroup == id->pointGroup && last.functionGroup == id->functionGroup
            && !last.isAllPoints() && !last.isTerminal();
        const DataUnitId joined{.pointBits = static_cast<std::uint8_t>(last.pointBits | id->pointBits),
            .pointGroup = last.pointGroup,
            .functionBits = 1,
            .functionGroup = 0};
        if (sameGroup && last.functionBits == id->functionBits && last.pointBits < id->pointBits
            && !joined.isAllPoints()) {
            m_data[m_lastPlace + pointBitsPlace] = static_cast<char>(joined.pointBits);
            wire::append(m_data, body);
            return {};
        }
        if (sameGroup && last.pointBits == id->pointBits && last.functionBits < id->functionBits) {
            m_data[m_lastPlace + functionBitsPlace] = static_cast<char>(last.functionBits | id->functionBits);
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
