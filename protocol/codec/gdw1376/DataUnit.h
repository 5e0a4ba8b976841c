// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"
#include "WireError.h"

#include <compare>
#include <optional>
#include <span>
#include <vector>

namespace meterdesk::gdw1376 {

/// One data item: measuring point p and function F of the frame's AFN (信息点 Pn, 信息类 Fn; Q/GDW 1376.1 “DATA”).
struct UnitId
{
    static constexpr int terminalPoint = 0; ///< p0: the terminal itself
    static constexpr int highestPoint = 2040;
    static constexpr int allPoints = 0xFFFF; ///< DA = FF FF
    static constexpr int highestFunction = 248;
    static constexpr int groupSize = 8; ///< points or functions that one DA or DT can name together

    int point = terminalPoint; ///< 0..2040 or allPoints
    int function = 1; ///< F1..F248

    auto operator<=>(const UnitId &) const = default;
};

/// The four bytes DA1 DA2 DT1 DT2 before data units (数据单元标识; “DATA”). DA2 is a group of eight points (1..255) and
/// DA1 its bits, p = (DA2 − 1) × 8 + bit + 1; DT2 is a group of eight functions (0..30) and DT1 its bits, F = DT2 × 8 +
/// bit + 1. DA 00 00 is p0. One identifier names up to 8 × 8 items, whose bodies follow by ascending p and, inside one
/// p, by ascending F.
struct DataUnitId
{
    static constexpr std::size_t size = 4;

    std::uint8_t pointBits = 0; ///< DA1
    std::uint8_t pointGroup = 0; ///< DA2
    std::uint8_t functionBits = 0; ///< DT1
    std::uint8_t functionGroup = 0; ///< DT2

    friend bool operator==(const DataUnitId &, const DataUnitId &) = default;

    /// The identifier of one item. `Range` for p > 2040 or F outside 1..248.
    [[nodiscard]] static wire::WireResult<DataUnitId> of(UnitId unit);
    /// From the first four of `bytes`; the caller has checked that there are four.
    [[nodiscard]] static DataUnitId fromWire(wire::ByteView bytes);
    void appendTo(QByteArray &bytes) const;

    /// p of bit 0..7 of DA1. Groups are taken at their word: DA2 = 0 with a bit set is no legal point and comes out as
    /// −7..0.
    [[nodiscard]] int pointOfBit(int bit) const;
    [[nodiscard]] int functionOfBit(int bit) const { return functionGroup * 8 + bit + 1; }
    [[nodiscard]] bool isTerminal() const { return pointBits == 0 && pointGroup == 0; }
    [[nodiscard]] bool isAllPoints() const { return pointBits == 0xFF && pointGroup == 0xFF; }
    /// Names no item at all: no bit of F, or a group without a bit of p.
    [[nodiscard]] bool isEmpty() const { return functionBits == 0 || (pointBits == 0 && pointGroup != 0); }
};

/// Walks the items of a frame's data units (“DATA”), in the order in which their bodies follow. The length of a body
/// depends on AFN and F, so the caller takes each body before it asks for the next item.
class UnitReader
{
public:
    explicit UnitReader(wire::ByteView data)
        : m_rest(data)
    { }

    /// The next item, or nullopt at the end or when fewer than four bytes are left (see `rest`). Identifiers that name
    /// no item are skipped.
    [[nodiscard]] std::optional<UnitId> next();

    /// Takes `size` bytes of body; `Length` if fewer are left.
    [[nodiscard]] wire::WireResult<wire::ByteView> take(std::size_t size);
    /// Bytes not yet taken; behind the last item they belong to nothing.
    [[nodiscard]] wire::ByteView rest() const { return m_rest; }
    /// Takes everything that is left, and ends the walk: behind a body of unknown length nothing more can be found.
    [[nodiscard]] wire::ByteView takeRest();
    void stop();

private:
    [[nodiscard]] std::optional<UnitId> nextOfCurrent();

    wire::ByteView m_rest;
    DataUnitId m_current;
    unsigned m_pointsLeft = 0; ///< bits of the current identifier still to come; one bit for p0 and for all points
    unsigned m_functionsLeft = 0;
};

/// How items are packed when sending.
enum class Grouping {
    Single, ///< one p and one F each: what every terminal understands
    Grouped, ///< points of one group share an identifier, and so do functions of one point: four bytes less each
};

/// The items an identifier names, in the order in which their bodies follow. Empty for one that names none.
[[nodiscard]] std::vector<UnitId> unitsOf(const DataUnitId &id);

/// Identifiers without bodies that name each of `units` once and nothing else, packed into rectangles of points ×
/// functions of one group. In ascending order of groups; what is named twice counts once. `Range` as `DataUnitId::of`.
[[nodiscard]] wire::WireResult<std::vector<DataUnitId>> packed(std::span<const UnitId> units);

/// Writes data units: identifiers and bodies.
class UnitWriter
{
public:
    explicit UnitWriter(QByteArray &data, Grouping grouping = Grouping::Single)
        : m_data(data)
        , m_grouping(grouping)
    { }

    /// Appends one item. When grouping, it joins the identifier before it if that names the same F and lower points of
    /// the same group, or the same single point and lower functions of the same group. `Range` for p > 2040 or F
    /// outside 1..248; nothing is appended then.
    [[nodiscard]] wire::WireResult<void> add(UnitId unit, wire::ByteView body = {});

private:
    QByteArray &m_data;
    Grouping m_grouping;
    qsizetype m_lastPlace = -1; ///< of the last identifier written
};

} // namespace meterdesk::gdw1376
