// SPDX-License-Identifier: GPL-3.0-or-later
#include "recharge/RechargeForm.h"

namespace meterdesk {

namespace {

std::optional<RechargeProblem> accountProblem(const RechargeForm &form, Role role)
{
    if (!form.account.isValid())
        return RechargeProblem::NoAccount;
    if (form.closed)
        return RechargeProblem::AccountClosed;
    if (!form.paired && !mayChargeUnpaired(role))
        return RechargeProblem::NotPaired;
    return std::nullopt;
}

std::optional<RechargeProblem> amountProblem(const RechargeForm &form, const RechargeLimits &limits)
{
    if (form.amountText.isEmpty())
        return RechargeProblem::AmountMissing;
    const std::optional<Money> amount = typedMoney(form.amountText);
    if (!amount)
        return RechargeProblem::AmountUnreadable;
    if (*amount < limits.smallest)
        return RechargeProblem::AmountTooSmall;
    if (*amount > limits.largest)
        return RechargeProblem::AmountTooLarge;
    return std::nullopt;
}

std::optional<RechargeProblem> tenderedProblem(const RechargeForm &form)
{
    if (form.method != PayMethod::Cash || form.tenderedText.isEmpty())
        return std::nullopt;
    const std::optional<Money> tendered = typedMoney(form.tenderedText);
    if (!tendered)
        return RechargeProblem::TenderedUnreadable;
    const std::optional<Money> amount = typedMoney(form.amountText);
    if (amount && *tendered < *amount)
        return RechargeProblem::TenderedTooSmall;
    return std::nullopt;
}

} // namespace

QList<RechargeFault> validate(const RechargeForm &form, const RechargeLimits &limits, Role role)
{
    QList<RechargeFault> errors;
    if (const auto problem = accountProblem(form, role))
        errors.append({RechargeField::Account, *problem});
    if (const auto problem = amountProblem(form, limits))
        errors.append({RechargeField::Amount, *problem});
    if (const auto problem = tenderedProblem(form))
        errors.append({RechargeField::Tendered, *problem});
    if (form.note.size() > limits.longestNote)
        errors.append({RechargeField::Note, RechargeProblem::NoteTooLong});
    return errors;
}

bool mayChargeUnpaired(Role role)
{
    return permits(role, Right::TakeMoney) && permits(role, Right::ManageAccounts);
}

std::optional<Money> typedMoney(const QString &text)
{
    // A dot without decimals is a number being typed, not a mistake.
    const QString complete = text.size() > 1 && text.endsWith(u'.') ? text.chopped(1) : text;
    const Result<Money> money = Money::fromText(complete);
    return money ? std::optional(*money) : std::nullopt;
}

std::optional<TenderedCash> tenderedCash(const RechargeForm &form)
{
    const std::optional<Money> amount = typedMoney(form.amountText);
    if (!amount || form.method != PayMethod::Cash)
        return std::nullopt;
    const std::optional<Money> tendered = form.tenderedText.isEmpty() ? amount : typedMoney(form.tenderedText);
    if (!tendered || *tendered < *amount)
        return std::nullopt;
    const Result<Money> change = subtract(*tendered, *amount);
    return change ? std::optional(TenderedCash{*tendered, *change}) : std::nullopt;
}

} // namespace meterdesk
