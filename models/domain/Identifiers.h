// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QHashFunctions>
#include <QtCore/QString>

#include <compare>
#include <cstdint>

namespace meterdesk {

/// Row identity in the database. Each kind of row has its own type, so a meter's id is never passed for an account's.
template <typename Tag>
struct RowId
{
    std::int64_t value = 0; ///< 0 = none

    auto operator<=>(const RowId &) const = default;
    [[nodiscard]] bool isValid() const { return value > 0; }
    friend size_t qHash(RowId id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using PropertyId = RowId<struct PropertyTag>;
using ConcentratorId = RowId<struct ConcentratorTag>;
using MeterId = RowId<struct MeterTag>;
using TariffId = RowId<struct TariffTag>;
using AccountId = RowId<struct AccountTag>;
using TenancyId = RowId<struct TenancyTag>;
using ReadingId = RowId<struct ReadingTag>;
using HoldId = RowId<struct HoldTag>;
using CommandId = RowId<struct CommandTag>;

/// 电表编号 = DL/T 645 address: 1–12 digits. Shown as typed (leading zeros kept); equal when the padded wire
/// addresses are equal: 366566 and 000000366566 are one meter.
class MeterNo
{
public:
    MeterNo() = default;
    /// `invalid-number` unless 1–12 ASCII digits; 000000000000 and 999999999999 (broadcast) are refused too.
    [[nodiscard]] static Result<MeterNo> fromText(QStringView text);
    [[nodiscard]] const QString &toText() const { return m_text; }
    /// Twelve digits.
    [[nodiscard]] QString padded() const { return m_text.rightJustified(12, u'0'); }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    friend bool operator==(const MeterNo &a, const MeterNo &b) { return a.padded() == b.padded(); }
    friend size_t qHash(const MeterNo &no, size_t seed = 0) { return ::qHash(no.padded(), seed); }

private:
    QString m_text;
};

/// 终端编号 of a concentrator: exactly 8 digits, the first four the region code of its 1376.1 address.
class ConcentratorNo
{
public:
    ConcentratorNo() = default;
    /// `invalid-number` unless exactly 8 hexadecimal-free ASCII digits.
    [[nodiscard]] static Result<ConcentratorNo> fromText(QStringView text);
    [[nodiscard]] const QString &toText() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    friend bool operator==(const ConcentratorNo &, const ConcentratorNo &) = default;
    friend size_t qHash(const ConcentratorNo &no, size_t seed = 0) { return ::qHash(no.m_text, seed); }

private:
    QString m_text;
};

/// 房源编码: text of digits and letters, 1–32 characters; levels are visible in the length (5, 5+5, 5+5+6).
class PropertyCode
{
public:
    PropertyCode() = default;
    [[nodiscard]] static Result<PropertyCode> fromText(QStringView text);
    [[nodiscard]] const QString &toText() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    auto operator<=>(const PropertyCode &) const = default;
    friend size_t qHash(const PropertyCode &code, size_t seed = 0) { return ::qHash(code.m_text, seed); }

private:
    QString m_text;
};

} // namespace meterdesk
