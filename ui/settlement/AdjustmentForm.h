// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Ledger.h"
#include "form/FieldForm.h"

#include <optional>

namespace meterdesk {

/// What 电费退补 does with a room: 退费 补费 清零(补平) 冲正 转户.
enum class AdjustmentAction { Refund, Collect, Zero, Reverse, Move };

/// What its form holds, as typed.
struct AdjustmentForm
{
    AdjustmentAction action = AdjustmentAction::Refund;
    std::optional<Money> amount; ///< of Refund and Collect
    PayMethod method = PayMethod::Cash;
    QString receiptNo; ///< of Reverse and Move: the recharge
    std::optional<Money> receiptAmount; ///< what it brought in
    QString targetCode; ///< of Move: 房源编号 of the right room
    QString reason;
    DocumentTail document = {}; ///< 证件尾号; not of Reverse and Move
};

/// Object names of the fields.
namespace AdjustmentFields {
inline constexpr QStringView amount = u"adjustAmountEdit";
inline constexpr QStringView receipt = u"adjustReceiptChoice";
inline constexpr QStringView target = u"adjustTargetEdit";
inline constexpr QStringView reason = u"adjustReasonEdit";
} // namespace AdjustmentFields

/// Whether the form of this action has an amount, and a receipt.
[[nodiscard]] bool takesAmount(AdjustmentAction action);
[[nodiscard]] bool takesReceipt(AdjustmentAction action);
[[nodiscard]] QString actionText(AdjustmentAction action);

/// Everything that keeps this form from being booked for a room with this balance and number, in the order of the
/// fields. The services judge again.
[[nodiscard]] QList<FieldMessage> validate(const AdjustmentForm &form, Money balance, const PropertyCode &room);

/// The balance after it; nothing while the form cannot tell.
[[nodiscard]] std::optional<Money> balanceAfter(const AdjustmentForm &form, Money balance);

} // namespace meterdesk
