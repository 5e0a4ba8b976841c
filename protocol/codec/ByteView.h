// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QString>

#include <cstdint>
#include <optional>
#include <span>

namespace meterdesk::wire {

/// Bytes somebody else owns. Everything that decodes takes this, so a frame is never copied to be looked at.
using ByteView = std::span<const std::uint8_t>;

/// The bytes of a QByteArray (or view of one), which must outlive the result.
[[nodiscard]] inline ByteView bytesOf(QByteArrayView bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.data()), static_cast<std::size_t>(bytes.size())};
}

/// A copy of the bytes.
[[nodiscard]] inline QByteArray toByteArray(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

inline void append(QByteArray &to, ByteView bytes)
{
    to.append(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

inline void append(QByteArray &to, std::uint8_t byte)
{
    to.append(static_cast<char>(byte));
}

/// 16 bits, low byte first, as both protocols send every number (DL/T 645-2007 “Physical”; 1376.1 “Frame”, “Data
/// formats”).
inline void appendLowFirst(QByteArray &to, std::uint16_t value)
{
    append(to, static_cast<std::uint8_t>(value & 0xFF));
    append(to, static_cast<std::uint8_t>(value >> 8));
}

/// 16 bits, low byte first. `bytes` holds at least two.
[[nodiscard]] inline std::uint16_t lowFirst16(ByteView bytes)
{
    return static_cast<std::uint16_t>(bytes[0] | (bytes[1] << 8));
}

/// Lower-case hexadecimal without separators, in wire order.
[[nodiscard]] inline QString hexOf(ByteView bytes)
{
    return QString::fromLatin1(toByteArray(bytes).toHex());
}
/// Two lower-case hexadecimal digits.
[[nodiscard]] inline QString hexOf(std::uint8_t byte)
{
    return hexOf(ByteView{&byte, 1});
}

/// Reads pairs of hexadecimal digits; blanks and line ends between the pairs are allowed. nullopt for anything else
/// and for an odd number of digits.
[[nodiscard]] std::optional<QByteArray> bytesFromHex(QStringView text);

} // namespace meterdesk::wire
