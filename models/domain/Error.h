// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <expected>

namespace meterdesk {

/// What went wrong, as a stable word. Code drives behaviour; `errorCodeName` gives the kebab-case word of the
/// command-line contract; the text a user reads is made in `ui` or `cli` from code and detail.
enum class ErrorCode {
    // values and input
    InvalidAmount,
    InvalidNumber,
    InvalidDate,
    InvalidArgument,
    AmountOverflow,
    AmountLimit,
    // unknown or contradicting records
    UnknownProperty,
    UnknownConcentrator,
    UnknownMeter,
    UnknownTariff,
    UnknownAccount,
    UnknownReceipt,
    UnknownCommand,
    UnknownHold,
    UnknownWorkItem,
    UnknownOperator,
    NotARoom,
    AccountClosed,
    AlreadyExists,
    DuplicateRequest,
    TenancyClosed,
    AlreadyReversed,
    NotReversible,
    NoTenancy,
    HasHistory,
    Occupied, ///< somebody lives there
    Unbilled, ///< readings wait for billing or for a decision
    InvalidReading,
    ShiftOpen,
    ShiftCounted,
    NoShift,
    DayClosed,
    RatesDoNotAddUp,
    ReadingConflict,
    ReadingHeld,
    Backdated,
    // import
    ImportRejected,
    FileUnreadable,
    FileUnwritable,
    // rights
    NotPermitted,
    SignInRequired,
    SignInFailed,
    ApprovalRequired,
    // storage
    DatabaseMissing,
    DatabaseExists,
    DatabaseNewer,
    DatabaseForeign,
    DatabaseBusy,
    DatabaseFailed,
    LedgerBroken,
    // wire
    NotConnected,
    Timeout,
    Refused,
    Unsupported,
    ProtocolError,
    TrainingOnly,
    NotPaired,
    NotDelivered,
    // life cycle
    Cancelled,
    PrinterMissing,
    PrintFailed,
    Internal,
};

/// The kebab-case word of a code, as printed by the command line (`unknown-meter`, `timeout`, …).
[[nodiscard]] QString errorCodeName(ErrorCode code);

/// The one error shape. `detail` names the place (which meter, which row, which value) in English, for the log and
/// as the last part of the message; it never holds passwords.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

/// Result of everything that can fail.
template <typename T>
using Result = std::expected<T, Error>;

/// Shorthand for `std::unexpected(Error{code, detail})`.
[[nodiscard]] inline std::unexpected<Error> failure(ErrorCode code, QString detail = {})
{
    return std::unexpected(Error{code, std::move(detail)});
}

} // namespace meterdesk

Q_DECLARE_METATYPE(meterdesk::Error)
