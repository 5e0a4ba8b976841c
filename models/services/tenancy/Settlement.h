// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeskSettings.h"
#include "money/LedgerPoster.h"
#include "money/RechargeBooking.h"
#include "operators/OperatorService.h"

namespace meterdesk {

/// Money between the desk and a tenant that is no recharge: refunds, collections, levelling, corrections.
struct Settlement
{
    AccountId account;
    TenancyId tenancy;
    EntryKind kind = EntryKind::Refund;
    Money amount; ///< signed as it moves the balance; not 0.00
    QString requestId;
    QByteArray contentDigest;
    std::optional<PayMethod> method; ///< empty: no money crosses the counter
    QString receiptPrefix; ///< TF, BF; empty: no slip number
    QString receiptNo; ///< a number that was taken already; else one of the prefix is
    QString note;
    DocumentTail payeeDocument = {};
    const std::optional<Approval> &approval;
};

/// Whether the actor may do this alone. `approval-required` above the limit of adjustments without the consent of
/// another operator; `not-permitted` for a consent that was given to somebody else. A manager or owner who is the only
/// one who could approve acts alone, so does the program itself.
[[nodiscard]] Result<void> mustBeApproved(
    const BookingContext &context, Money amount, const DeskSettings &settings, const std::optional<Approval> &approval);

/// Books a settlement that may be done, with the rounding of its cash and the approval behind it.
[[nodiscard]] Result<LedgerEntry> bookSettlement(
    const BookingContext &context, LedgerPoster &poster, const DeskSettings &settings, const Settlement &settlement);

} // namespace meterdesk
