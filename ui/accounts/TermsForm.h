// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/FieldForm.h"
#include "records/AccountService.h"

namespace meterdesk {

/// The terms of an account as they are typed. Where several accounts are changed at once, what is empty stays as it is
/// in each of them.
struct TermsForm
{
    QString ownerUnit;
    QString address;
    std::optional<PayMethod> settlement;
    std::optional<Voltage> voltage;
    QString alarm1;
    QString alarm2;
    QString overdraft;
    std::optional<bool> autoTrip;
    QString tariffName;
};

/// What is wrong, by object name of the field. 预置值1 > 预置值2 ≥ −透支值, 透支值 ≥ 0; with `partial` empty fields are
/// allowed and only what is typed is compared.
[[nodiscard]] QList<FieldMessage> validate(const TermsForm &form, bool partial);

/// Of a form without errors; what is empty keeps the default.
[[nodiscard]] AccountTerms termsOf(const TermsForm &form);
[[nodiscard]] TermsChange changeOf(const TermsForm &form);
[[nodiscard]] TermsForm formOf(const Account &account);

/// "Alarms below 20 and 10 yuan, once each; tripped below 0 yuan." Empty while something is wrong.
[[nodiscard]] QString policySentence(const TermsForm &form);

/// Whole yuan without decimals, as people say it.
[[nodiscard]] QString shortMoney(Money amount);

} // namespace meterdesk
