// SPDX-License-Identifier: GPL-3.0-or-later
#include "settlement/AdjustmentForm.h"

#include <QtCore/QCoreApplication>

#include "Format.h"

namespace meterdesk {

namespace {

struct AdjustmentTexts
{
    Q_DECLARE_TR_FUNCTIONS(meterdesk::AdjustmentTexts)
};

QString amountFault(const AdjustmentForm &form, Money balance)
{
    if (!form.amount || *form.amount <= Money{})
        return AdjustmentTexts::tr("Type an amount above 0.00.");
    if (form.action == AdjustmentAction::Refund && *form.amount > balance)
        return AdjustmentTexts::tr("At most the balance of %1 yuan is given back.").arg(Format::money(balance));
    if (*form.amount > largestEntry)
        return AdjustmentTexts::tr("At most %1 yuan at a time.").arg(Format::money(largestEntry));
    return {};
}

QString targetFault(const QString &text, const PropertyCode &room)
{
    const auto code = PropertyCode::fromText(text.trimmed());
    if (!code)
        return AdjustmentTexts::tr("Type the number of the right room.");
    return *code == room ? AdjustmentTexts::tr("This is the same room.") : QString();
}

} // namespace

bool takesAmount(AdjustmentAction action)
{
    return action == AdjustmentAction::Refund || action == AdjustmentAction::Collect;
}

bool takesReceipt(AdjustmentAction action)
{
    return action == AdjustmentAction::Reverse || action == AdjustmentAction::Move;
}

QString actionText(AdjustmentAction action)
{
    switch (action) {
    case AdjustmentAction::Refund:
        return AdjustmentTexts::tr("Refund");
    case AdjustmentAction::Collect:
        return AdjustmentTexts::tr("Collect");
    case AdjustmentAction::Zero:
        return AdjustmentTexts::tr("Bring to 0.00");
    case AdjustmentAction::Reverse:
        return AdjustmentTexts::tr("Reverse a top-up");
    case AdjustmentAction::Move:
        return AdjustmentTexts::tr("Move to the right room");
    }
    return {};
}

QList<FieldMessage> validate(const AdjustmentForm &form, Money balance, const PropertyCode &room)
{
    QList<FieldMessage> messages;
    const auto add = [&messages](QStringView field, const QString &fault) {
        if (!fault.isEmpty())
            messages.append({field.toString(), fault});
    };
    if (takesAmount(form.action))
        add(AdjustmentFields::amount, amountFault(form, balance));
    if (takesReceipt(form.action) && form.receiptNo.isEmpty())
        add(AdjustmentFields::receipt, AdjustmentTexts::tr("The room has no top-up that still stands."));
    if (form.action == AdjustmentAction::Move)
        add(AdjustmentFields::target, targetFault(form.targetCode, room));
    if (form.reason.trimmed().isEmpty())
        add(AdjustmentFields::reason, AdjustmentTexts::tr("A reason is needed."));
    return messages;
}

std::optional<Money> balanceAfter(const AdjustmentForm &form, Money balance)
{
    if (form.action == AdjustmentAction::Zero)
        return Money{};
    const std::optional<Money> moved = takesAmount(form.action) ? form.amount : form.receiptAmount;
    if (!moved)
        return std::nullopt;
    const auto after = form.action == AdjustmentAction::Collect ? add(balance, *moved) : subtract(balance, *moved);
    return after ? std::optional(*after) : std::nullopt;
}

} // namespace meterdesk
