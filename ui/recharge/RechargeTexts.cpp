// SPDX-License-Identifier: GPL-3.0-or-later
#include "recharge/RechargeTexts.h"

#include <QtCore/QCoreApplication>

#include "Format.h"

namespace meterdesk::RechargeTexts {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(meterdesk::RechargeTexts)
};

} // namespace

QString method(PayMethod method)
{
    switch (method) {
    case PayMethod::Cash:
        return Texts::tr("Cash");
    case PayMethod::WeChat:
        return Texts::tr("WeChat");
    case PayMethod::Alipay:
        return Texts::tr("Alipay");
    case PayMethod::Card:
        return Texts::tr("Card");
    case PayMethod::Transfer:
        return Texts::tr("Transfer");
    case PayMethod::Other:
        return Texts::tr("Other");
    }
    return {};
}

QString problem(RechargeProblem problem, const RechargeLimits &limits)
{
    switch (problem) {
    case RechargeProblem::NoAccount:
        return Texts::tr("Find a room first.");
    case RechargeProblem::AccountClosed:
        return Texts::tr("This account is closed; no money can be taken for it.");
    case RechargeProblem::NotPaired:
        return Texts::tr("This room has no meter yet: only a manager takes money for it.");
    case RechargeProblem::AmountMissing:
        return Texts::tr("Type the amount.");
    case RechargeProblem::AmountUnreadable:
        return Texts::tr("This is not an amount: digits with at most two decimals.");
    case RechargeProblem::AmountTooSmall:
        return Texts::tr("The smallest amount is %1 yuan.").arg(Format::money(limits.smallest));
    case RechargeProblem::AmountTooLarge:
        return Texts::tr("The largest amount of one top-up is %1 yuan.").arg(Format::money(limits.largest));
    case RechargeProblem::TenderedUnreadable:
        return Texts::tr("This is not an amount: digits with at most two decimals.");
    case RechargeProblem::TenderedTooSmall:
        return Texts::tr("Less than the amount.");
    case RechargeProblem::NoteTooLong:
        return Texts::tr("At most %n characters fit on the receipt.", nullptr, limits.longestNote);
    }
    return {};
}

QString caution(RechargeFlow::Caution caution, const RechargeLimits &limits)
{
    switch (caution) {
    case RechargeFlow::Caution::None:
        break;
    case RechargeFlow::Caution::LargeAmount:
        return Texts::tr("More than %1 yuan. Press Enter again to confirm.").arg(Format::money(limits.confirmAbove));
    case RechargeFlow::Caution::SameAgain:
        return Texts::tr("The same amount was booked for this room just now. Press Enter again to book it once more.");
    }
    return {};
}

QString price(const std::optional<TariffVersion> &price)
{
    if (!price)
        return Format::none();
    if (price->isFlat())
        return Texts::tr("%1 yuan/kWh").arg(Format::price(price->total));
    QStringList rates;
    for (const UnitPrice rate : price->rates)
        rates += Format::price(rate);
    return rates.join(u" / "_s);
}

QString daysLeft(const std::optional<DaysLeft> &days)
{
    if (!days || days->state != DaysLeft::State::Known)
        return Format::none();
    return days->days == 0 ? Texts::tr("less than a day") : Texts::tr("about %n days", nullptr, days->days);
}

} // namespace meterdesk::RechargeTexts
