// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ErrorText.h"

#include <QtCore/QCoreApplication>

namespace meterdesk {

namespace {

struct ErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(meterdesk::ErrorTexts)

public:
    static QString of(ErrorCode code)
    {
        switch (code) {
        case ErrorCode::InvalidAmount:
            return tr("This is not an amount: digits with at most two decimals.");
        case ErrorCode::InvalidNumber:
            return tr("This is not a valid number.");
        case ErrorCode::InvalidDate:
            return tr("This is not a valid date.");
        case ErrorCode::InvalidArgument:
            return tr("A value is not allowed here.");
        case ErrorCode::AmountOverflow:
            return tr("The amount is too large to calculate with.");
        case ErrorCode::AmountLimit:
            return tr("The amount is outside the limits.");
        case ErrorCode::UnknownProperty:
            return tr("There is no such property.");
        case ErrorCode::UnknownConcentrator:
            return tr("There is no such concentrator.");
        case ErrorCode::UnknownMeter:
            return tr("There is no such meter.");
        case ErrorCode::UnknownTariff:
            return tr("There is no such tariff, or it has no price for that day.");
        case ErrorCode::UnknownAccount:
            return tr("There is no account for this room.");
        case ErrorCode::UnknownReceipt:
            return tr("There is no such receipt.");
        case ErrorCode::UnknownCommand:
            return tr("There is no such command.");
        case ErrorCode::UnknownHold:
            return tr("There is no such held reading.");
        case ErrorCode::NotARoom:
            return tr("Only rooms hold money; this is a building.");
        case ErrorCode::AccountClosed:
            return tr("This account is closed.");
        case ErrorCode::TenancyClosed:
            return tr("The tenancy of this entry is over.");
        case ErrorCode::AlreadyReversed:
            return tr("This top-up is reversed already.");
        case ErrorCode::NotReversible:
            return tr("Only top-ups can be reversed.");
        case ErrorCode::NoTenancy:
            return tr("Nobody lives in this room now.");
        case ErrorCode::ReadingHeld:
            return tr("A reading of this meter waits for a decision.");
        case ErrorCode::AlreadyExists:
            return tr("This already exists.");
        case ErrorCode::DuplicateRequest:
            return tr("This was already booked with other content. Nothing was changed.");
        case ErrorCode::HasHistory:
            return tr("There is history here, so it cannot be deleted.");
        case ErrorCode::Occupied:
            return tr("Somebody lives there. Check the tenant out first.");
        case ErrorCode::Unbilled:
            return tr("There are readings that are not billed yet. Bill them or decide about them first.");
        case ErrorCode::InvalidReading:
            return tr("The reading is not plausible.");
        case ErrorCode::ShiftOpen:
            return tr("The last shift is not closed yet.");
        case ErrorCode::ShiftCounted:
            return tr("The drawer of this shift is counted already.");
        case ErrorCode::NoShift:
            return tr("There is no such shift.");
        case ErrorCode::DayClosed:
            return tr("This day is closed already.");
        case ErrorCode::RatesDoNotAddUp:
            return tr("Sharp, peak, flat and valley do not add up to the total.");
        case ErrorCode::ReadingConflict:
            return tr("Another reading is stored for this moment.");
        case ErrorCode::Backdated:
            return tr("This day is already billed.");
        case ErrorCode::ImportRejected:
            return tr("The file was not imported; nothing was changed.");
        case ErrorCode::FileUnreadable:
            return tr("The file cannot be read.");
        case ErrorCode::FileUnwritable:
            return tr("The file cannot be written.");
        case ErrorCode::NotPermitted:
            return tr("Your role does not allow this.");
        case ErrorCode::SignInRequired:
            return tr("Sign in first.");
        case ErrorCode::SignInFailed:
            return tr("The name or the password is wrong.");
        case ErrorCode::ApprovalRequired:
            return tr("A second operator must approve this.");
        case ErrorCode::UnknownOperator:
            return tr("There is no such operator.");
        case ErrorCode::UnknownWorkItem:
            return tr("This item is closed already.");
        case ErrorCode::DatabaseMissing:
            return tr("The database does not exist.");
        case ErrorCode::DatabaseExists:
            return tr("There already is a database of this name.");
        case ErrorCode::DatabaseNewer:
            return tr("The database was made by a newer program. Update this one.");
        case ErrorCode::DatabaseForeign:
            return tr("This file is not a MeterDesk database.");
        case ErrorCode::DatabaseBusy:
            return tr("Another program is writing to the database. Try again.");
        case ErrorCode::DatabaseFailed:
            return tr("The database could not be read or written. Nothing was booked.");
        case ErrorCode::LedgerBroken:
            return tr("The ledger was altered from outside.");
        case ErrorCode::NotConnected:
            return tr("The concentrator cannot be reached.");
        case ErrorCode::Timeout:
            return tr("No answer in time.");
        case ErrorCode::Refused:
            return tr("The meter refused the command.");
        case ErrorCode::Unsupported:
            return tr("This meter cannot do that.");
        case ErrorCode::ProtocolError:
            return tr("The answer could not be understood.");
        case ErrorCode::TrainingOnly:
            return tr("In training mode only the virtual building is spoken to.");
        case ErrorCode::NotPaired:
            return tr("No meter is paired with this room.");
        case ErrorCode::NotDelivered:
            return tr("Nothing was sent: the concentrator does not hold this meter yet. Deliver it first.");
        case ErrorCode::Cancelled:
            return tr("Cancelled.");
        case ErrorCode::PrinterMissing:
            return tr("No printer is installed. The receipt can be printed later.");
        case ErrorCode::PrintFailed:
            return tr("Printing failed. The receipt can be printed again.");
        case ErrorCode::Internal:
            return tr("An unexpected error occurred.");
        }
        return {};
    }
};

} // namespace

QString errorText(const Error &error)
{
    const QString text = ErrorTexts::of(error.code);
    return error.detail.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, error.detail);
}

} // namespace meterdesk
