// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money/AdjustmentService.h"
#include "money/RechargeBooking.h"

namespace meterdesk {

/// The transactions of AdjustmentService, for requests whose rights, ids and reasons were checked.
[[nodiscard]] Result<RechargeOutcome> bookAdjustment(const BookingContext &context, const AdjustmentRequest &request);
[[nodiscard]] Result<CorrectionOutcome> bookCorrection(const BookingContext &context, const CorrectionRequest &request);
[[nodiscard]] Result<TransferOutcome> bookTransfer(const BookingContext &context, const TransferRequest &request);
[[nodiscard]] Result<SharedEnergyOutcome> bookSharedEnergy(
    const BookingContext &context, const SharedEnergyRequest &request);

} // namespace meterdesk
