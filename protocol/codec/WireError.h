// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <expected>

namespace meterdesk::wire {

/// What is wrong with bytes from the wire, or with a request that shall not go out. The first four name the check of
/// the frame that failed.
enum class WireErrorCode {
    Start, ///< the delimiters 68H are not where the frame needs them (“Frame” of both protocols, as the next three)
    Length, ///< shorter or longer than its length field says, above the protocol's limit, or an item cut short
    End, ///< the last byte is not 16H
    Checksum, ///< the sum of the bytes differs from CS
    ProtocolId, ///< 1376.1 “Frame”: protocol id bits 00 (unused)
    Address, ///< not the address that was asked, or one a request of this kind may not go to
    Control, ///< not the control code (DL/T 645 “Control byte C”) or AFN (1376.1 “AFN”) that answers the request
    Identifier, ///< another data identifier, measuring point or Fn than the one asked for
    Digit, ///< a nibble above 9 where a BCD digit is due
    Range, ///< digits that are no possible value: month 13, 70 tariffs
    Unsupported, ///< well formed, but an item this program does not know
};

/// Error of every codec function. The code drives behaviour; `detail` (English, never a password) goes to the log.
struct WireError
{
    WireErrorCode code = WireErrorCode::Length;
    QString detail;

    friend bool operator==(const WireError &, const WireError &) = default;
};

template <typename T>
using WireResult = std::expected<T, WireError>;

/// Shorthand for `std::unexpected(WireError{code, detail})`.
[[nodiscard]] inline std::unexpected<WireError> wireFailure(WireErrorCode code, QString detail = {})
{
    return std::unexpected(WireError{code, std::move(detail)});
}

/// The kebab-case word of a code, as `frame decode` prints it: "checksum", "length", "start", "end", …
[[nodiscard]] QString wireErrorWord(WireErrorCode code);

} // namespace meterdesk::wire
