// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/TermsForm.h"

#include <QtCore/QCoreApplication>

#include "Format.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TermsTexts
{
    Q_DECLARE_TR_FUNCTIONS(meterdesk::TermsForm)
};

/// The amount of a field; an error is added unless it may be empty and is.
std::optional<Money> amountOf(const QString &text, const QString &field, bool mayBeEmpty, QList<FieldMessage> &errors)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty() && mayBeEmpty)
        return std::nullopt;
    const auto amount = Money::fromText(typed);
    if (amount && *amount <= largestEntry && Money{-largestEntry.fen} <= *amount)
        return *amount;
    errors += {field, TermsTexts::tr("An amount in yuan, at most two decimals")};
    return std::nullopt;
}

} // namespace

QList<FieldMessage> validate(const TermsForm &form, bool partial)
{
    QList<FieldMessage> errors;
    const auto alarm1 = amountOf(form.alarm1, u"alarm1Edit"_s, partial, errors);
    const auto alarm2 = amountOf(form.alarm2, u"alarm2Edit"_s, partial, errors);
    const auto overdraft = amountOf(form.overdraft, u"overdraftEdit"_s, partial, errors);
    if (overdraft && overdraft->fen < 0)
        errors += {u"overdraftEdit"_s, TermsTexts::tr("The overdraft limit is not negative")};
    if (alarm1 && alarm2 && *alarm1 <= *alarm2)
        errors += {u"alarm1Edit"_s, TermsTexts::tr("The first alarm comes before the second: level 1 > level 2")};
    if (alarm2 && overdraft && overdraft->fen >= 0 && alarm2->fen < -overdraft->fen)
        errors += {u"alarm2Edit"_s, TermsTexts::tr("An alarm below the trip threshold would come too late")};
    if (!partial && form.tariffName.isEmpty())
        errors += {u"tariffChoice"_s, TermsTexts::tr("Choose a tariff")};
    return errors;
}

AccountTerms termsOf(const TermsForm &form)
{
    return changeOf(form).appliedTo({});
}

TermsChange changeOf(const TermsForm &form)
{
    const auto amount = [](const QString &text) -> std::optional<Money> {
        const auto value = Money::fromText(text.trimmed());
        return value ? std::optional(*value) : std::nullopt;
    };
    const auto words = [](const QString &text) -> std::optional<QString> {
        return text.trimmed().isEmpty() ? std::nullopt : std::optional(text.trimmed());
    };
    TermsChange change;
    change.ownerUnit = words(form.ownerUnit);
    change.settlement = form.settlement;
    change.voltage = form.voltage;
    change.alarm1 = amount(form.alarm1);
    change.alarm2 = amount(form.alarm2);
    change.overdraft = amount(form.overdraft);
    change.autoTrip = form.autoTrip;
    change.address = words(form.address);
    return change;
}

TermsForm formOf(const Account &account)
{
    TermsForm form;
    form.ownerUnit = account.terms.ownerUnit;
    form.address = account.address;
    form.settlement = account.terms.settlement;
    form.voltage = account.terms.voltage;
    form.alarm1 = shortMoney(account.terms.alarm1);
    form.alarm2 = shortMoney(account.terms.alarm2);
    form.overdraft = shortMoney(account.terms.overdraft);
    form.autoTrip = account.terms.autoTrip;
    form.tariffName = account.tariffName;
    return form;
}

QString policySentence(const TermsForm &form)
{
    if (!validate(form, true).isEmpty() || form.alarm1.isEmpty() || form.alarm2.isEmpty() || form.overdraft.isEmpty())
        return {};
    const AccountTerms terms = termsOf(form);
    const QString alarms = TermsTexts::tr("Alarms below %1 and %2 yuan, once each")
                               .arg(shortMoney(terms.alarm1), shortMoney(terms.alarm2));
    if (!terms.autoTrip)
        return TermsTexts::tr("%1; never tripped automatically.").arg(alarms);
    return TermsTexts::tr("%1; tripped below %2 yuan.").arg(alarms, shortMoney(Money{-terms.overdraft.fen}));
}

QString shortMoney(Money amount)
{
    const QString text = amount.toText();
    return text.endsWith(u".00") ? text.chopped(3) : text;
}

} // namespace meterdesk
