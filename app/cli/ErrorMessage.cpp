// SPDX-License-Identifier: GPL-3.0-or-later
#include "Output.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// English and untranslated: support reads it, and scripts log it, on any system.
QLatin1StringView sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidAmount:
        return "not an amount"_L1;
    case ErrorCode::InvalidNumber:
        return "not a number"_L1;
    case ErrorCode::InvalidDate:
        return "not a date or time"_L1;
    case ErrorCode::InvalidArgument:
        return "not a valid value"_L1;
    case ErrorCode::AmountOverflow:
        return "the amount is too large to be computed"_L1;
    case ErrorCode::AmountLimit:
        return "the amount is above the limit"_L1;
    case ErrorCode::UnknownProperty:
        return "there is no such property"_L1;
    case ErrorCode::UnknownConcentrator:
        return "there is no such concentrator"_L1;
    case ErrorCode::UnknownMeter:
        return "there is no such meter"_L1;
    case ErrorCode::UnknownTariff:
        return "there is no such tariff"_L1;
    case ErrorCode::UnknownAccount:
        return "there is no such account"_L1;
    case ErrorCode::UnknownReceipt:
        return "there is no such receipt"_L1;
    case ErrorCode::UnknownCommand:
        return "there is no such command"_L1;
    case ErrorCode::UnknownHold:
        return "there is no such held reading"_L1;
    case ErrorCode::UnknownWorkItem:
        return "there is no such open work item"_L1;
    case ErrorCode::UnknownOperator:
        return "there is no such operator"_L1;
    case ErrorCode::NotARoom:
        return "only rooms hold money"_L1;
    case ErrorCode::AccountClosed:
        return "the account is closed"_L1;
    case ErrorCode::AlreadyExists:
        return "it exists already"_L1;
    case ErrorCode::DuplicateRequest:
        return "the request id was used before with other content; nothing was booked"_L1;
    case ErrorCode::TenancyClosed:
        return "the tenancy it belongs to has ended"_L1;
    case ErrorCode::NoTenancy:
        return "nobody lives there now"_L1;
    case ErrorCode::HasHistory:
        return "it has history and cannot be removed"_L1;
    case ErrorCode::Occupied:
        return "somebody lives there; check the tenant out first"_L1;
    case ErrorCode::Unbilled:
        return "readings wait for billing or for a decision"_L1;
    case ErrorCode::InvalidReading:
        return "not a valid reading"_L1;
    case ErrorCode::ShiftOpen:
        return "the last shift is not closed yet"_L1;
    case ErrorCode::ShiftCounted:
        return "the drawer of this shift is counted already"_L1;
    case ErrorCode::NoShift:
        return "there is no such shift"_L1;
    case ErrorCode::DayClosed:
        return "this day is closed already"_L1;
    case ErrorCode::RatesDoNotAddUp:
        return "the rates do not add up to the total"_L1;
    case ErrorCode::ReadingConflict:
        return "a different reading is stored already"_L1;
    case ErrorCode::AlreadyReversed:
        return "it is reversed already"_L1;
    case ErrorCode::NotReversible:
        return "only a recharge can be reversed"_L1;
    case ErrorCode::ReadingHeld:
        return "a reading is held and must be cleared first"_L1;
    case ErrorCode::Backdated:
        return "the day is already billed"_L1;
    case ErrorCode::ImportRejected:
        return "nothing was imported"_L1;
    case ErrorCode::FileUnreadable:
        return "the file cannot be read"_L1;
    case ErrorCode::FileUnwritable:
        return "the file cannot be written"_L1;
    case ErrorCode::NotPermitted:
        return "not permitted"_L1;
    case ErrorCode::SignInRequired:
        return "sign in first"_L1;
    case ErrorCode::SignInFailed:
        return "the name or the password is wrong, or the operator is disabled"_L1;
    case ErrorCode::ApprovalRequired:
        return "a second operator must approve this"_L1;
    case ErrorCode::DatabaseMissing:
        return "there is no database; make one with init"_L1;
    case ErrorCode::DatabaseExists:
        return "the database exists already"_L1;
    case ErrorCode::DatabaseNewer:
        return "the database was made by a newer version of the program"_L1;
    case ErrorCode::DatabaseForeign:
        return "the file is not a database of this program"_L1;
    case ErrorCode::DatabaseBusy:
        return "another program is writing to the database; try again"_L1;
    case ErrorCode::DatabaseFailed:
        return "the database reports a fault"_L1;
    case ErrorCode::LedgerBroken:
        return "the ledger does not verify"_L1;
    case ErrorCode::NotConnected:
        return "no connection"_L1;
    case ErrorCode::Timeout:
        return "no answer in time"_L1;
    case ErrorCode::Refused:
        return "the device refused"_L1;
    case ErrorCode::Unsupported:
        return "not supported"_L1;
    case ErrorCode::ProtocolError:
        return "the device answered with something unexpected"_L1;
    case ErrorCode::TrainingOnly:
        return "only a training database may do this, and only with devices on this PC"_L1;
    case ErrorCode::NotPaired:
        return "the meter is not assigned to a concentrator"_L1;
    case ErrorCode::NotDelivered:
        return "the concentrator is not known to reach this meter; nothing was sent. Deliver it first: pair push"_L1;
    case ErrorCode::Cancelled:
        return "cancelled"_L1;
    case ErrorCode::PrinterMissing:
        return "there is no printer"_L1;
    case ErrorCode::PrintFailed:
        return "printing failed"_L1;
    case ErrorCode::Internal:
        return "internal fault"_L1;
    }
    return "internal fault"_L1;
}

} // namespace

QString errorMessage(const Error &error)
{
    const QString text(sentence(error.code));
    return error.detail.isEmpty() ? text : u"%1: %2"_s.arg(text, error.detail);
}

} // namespace meterdesk::cli
