// SPDX-License-Identifier: GPL-3.0-or-later
#include "Error.h"

namespace meterdesk {

QString errorCodeName(ErrorCode code)
{
    using namespace Qt::Literals::StringLiterals;
    switch (code) {
    case ErrorCode::InvalidAmount:
        return u"invalid-amount"_s;
    case ErrorCode::InvalidNumber:
        return u"invalid-number"_s;
    case ErrorCode::InvalidDate:
        return u"invalid-date"_s;
    case ErrorCode::InvalidArgument:
        return u"invalid-argument"_s;
    case ErrorCode::AmountOverflow:
        return u"amount-overflow"_s;
    case ErrorCode::AmountLimit:
        return u"amount-limit"_s;
    case ErrorCode::UnknownProperty:
        return u"unknown-property"_s;
    case ErrorCode::UnknownConcentrator:
        return u"unknown-concentrator"_s;
    case ErrorCode::UnknownMeter:
        return u"unknown-meter"_s;
    case ErrorCode::UnknownTariff:
        return u"unknown-tariff"_s;
    case ErrorCode::UnknownAccount:
        return u"unknown-account"_s;
    case ErrorCode::UnknownReceipt:
        return u"unknown-receipt"_s;
    case ErrorCode::UnknownCommand:
        return u"unknown-command"_s;
    case ErrorCode::UnknownHold:
        return u"unknown-hold"_s;
    case ErrorCode::NotARoom:
        return u"not-a-room"_s;
    case ErrorCode::AccountClosed:
        return u"account-closed"_s;
    case ErrorCode::AlreadyExists:
        return u"already-exists"_s;
    case ErrorCode::DuplicateRequest:
        return u"duplicate-request"_s;
    case ErrorCode::HasHistory:
        return u"has-history"_s;
    case ErrorCode::InvalidReading:
        return u"invalid-reading"_s;
    case ErrorCode::RatesDoNotAddUp:
        return u"rates-do-not-add-up"_s;
    case ErrorCode::ReadingConflict:
        return u"reading-conflict"_s;
    case ErrorCode::ReadingHeld:
        return u"reading-held"_s;
    case ErrorCode::TenancyClosed:
        return u"tenancy-closed"_s;
    case ErrorCode::AlreadyReversed:
        return u"already-reversed"_s;
    case ErrorCode::NotReversible:
        return u"not-reversible"_s;
    case ErrorCode::NoTenancy:
        return u"no-tenancy"_s;
    case ErrorCode::Backdated:
        return u"backdated"_s;
    case ErrorCode::ImportRejected:
        return u"import-rejected"_s;
    case ErrorCode::FileUnreadable:
        return u"file-unreadable"_s;
    case ErrorCode::FileUnwritable:
        return u"file-unwritable"_s;
    case ErrorCode::UnknownWorkItem:
        return u"unknown-work-item"_s;
    case ErrorCode::UnknownOperator:
        return u"unknown-operator"_s;
    case ErrorCode::SignInFailed:
        return u"sign-in-failed"_s;
    case ErrorCode::ApprovalRequired:
        return u"approval-required"_s;
    case ErrorCode::NotPermitted:
        return u"not-permitted"_s;
    case ErrorCode::SignInRequired:
        return u"sign-in-required"_s;
    case ErrorCode::DatabaseMissing:
        return u"database-missing"_s;
    case ErrorCode::DatabaseExists:
        return u"database-exists"_s;
    case ErrorCode::DatabaseNewer:
        return u"database-newer"_s;
    case ErrorCode::DatabaseForeign:
        return u"database-foreign"_s;
    case ErrorCode::DatabaseBusy:
        return u"database-busy"_s;
    case ErrorCode::DatabaseFailed:
        return u"database-failed"_s;
    case ErrorCode::LedgerBroken:
        return u"ledger-broken"_s;
    case ErrorCode::NotConnected:
        return u"not-connected"_s;
    case ErrorCode::Timeout:
        return u"timeout"_s;
    case ErrorCode::Refused:
        return u"refused"_s;
    case ErrorCode::Unsupported:
        return u"unsupported"_s;
    case ErrorCode::ProtocolError:
        return u"protocol-error"_s;
    case ErrorCode::TrainingOnly:
        return u"training-only"_s;
    case ErrorCode::NotPaired:
        return u"not-paired"_s;
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    case ErrorCode::PrinterMissing:
        return u"printer-missing"_s;
    case ErrorCode::PrintFailed:
        return u"print-failed"_s;
    case ErrorCode::Internal:
        return u"internal"_s;
    }
    return u"internal"_s;
}

} // namespace meterdesk
