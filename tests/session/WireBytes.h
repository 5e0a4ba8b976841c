// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace meterdesk::test {

/// Bytes from hexadecimal text with blanks.
[[nodiscard]] inline QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

/// A 1376.1 frame around its user bytes (C … last of AUX): `68 L L 68 … CS 16`, L = length × 4 + 2. Made here by hand,
/// so that the codec is not its own oracle.
[[nodiscard]] inline QByteArray terminalFrame(const QByteArray &user)
{
    const qsizetype length = user.size() * 4 + 2;
    const QByteArray both = QByteArray(1, static_cast<char>(length & 0xFF)) + static_cast<char>(length >> 8);
    int sum = 0;
    for (const char each : user)
        sum += static_cast<unsigned char>(each);
    return QByteArray(1, '\x68') + both + both + '\x68' + user + static_cast<char>(sum & 0xFF) + '\x16';
}

[[nodiscard]] inline QByteArray terminalFrame(const char *userHex)
{
    return terminalFrame(hex(userHex));
}

} // namespace meterdesk::test
