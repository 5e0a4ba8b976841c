// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Identifiers.h"
#include "Ledger.h"
#include "Operator.h"

#include <QtCore/QList>

#include <chrono>
#include <optional>

namespace meterdesk {

/// What the till's form holds, as typed. Plain values: the widgets are filled from it and read back into it.
struct RechargeForm
{
    AccountId account; ///< none while no room is found
    bool paired = true; ///< the room has a meter
    bool closed = false; ///< 已销户
    QString amountText;
    PayMethod method = PayMethod::Cash;
    QString tenderedText; ///< 实收, of cash only; empty means exactly the amount
    QString paymentReference; ///< 流水号, of other methods than cash
    QString note;
    bool printSlip = true;
    bool closeRelay = true; ///< 充值后远程合闸

    friend bool operator==(const RechargeForm &, const RechargeForm &) = default;
};

/// The limits of the till. The service enforces them again; here they are explained beside the field.
struct RechargeLimits
{
    Money smallest{1};
    Money largest{999'999}; ///< of one top-up, by the till
    Money confirmAbove{100'000}; ///< more than this asks for a second Enter
    std::chrono::seconds repeatWindow{60}; ///< the same room and amount within it asks too
    int longestNote = 100; ///< characters; what fits on a slip

    friend bool operator==(const RechargeLimits &, const RechargeLimits &) = default;
};

enum class RechargeField { Account, Amount, Tendered, Note };

enum class RechargeProblem {
    NoAccount,
    AccountClosed,
    NotPaired, ///< no meter in the room: only a manager takes money for it
    AmountMissing,
    AmountUnreadable,
    AmountTooSmall,
    AmountTooLarge,
    TenderedUnreadable,
    TenderedTooSmall, ///< less cash than the amount
    NoteTooLong,
};

struct RechargeFault
{
    RechargeField field = RechargeField::Account;
    RechargeProblem problem = RechargeProblem::NoAccount;

    friend bool operator==(const RechargeFault &, const RechargeFault &) = default;
};

/// Every reason why this form cannot be booked, in reading order, at most one a field; empty: it can.
[[nodiscard]] QList<RechargeFault> validate(const RechargeForm &form, const RechargeLimits &limits, Role role);

/// Whether a role may take money for a room without a meter (manager, owner, and the program itself).
[[nodiscard]] bool mayChargeUnpaired(Role role);

/// The amount as typed so far, "200." included; nothing while it cannot be read.
[[nodiscard]] std::optional<Money> typedMoney(const QString &text);

/// 实收 and 找零 of a form with a readable amount: what is typed, or the amount itself. Nothing for methods other than
/// cash, and while less than the amount is typed.
struct TenderedCash
{
    Money tendered;
    Money change;

    friend bool operator==(const TenderedCash &, const TenderedCash &) = default;
};
[[nodiscard]] std::optional<TenderedCash> tenderedCash(const RechargeForm &form);

} // namespace meterdesk
