// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountRow.h"
#include "Operator.h"
#include "PageSource.h"

class QSettings;

namespace meterdesk {

class AccountService;
class Clock;
class DocumentPrinter;
class FieldWork;
class RegisterService;

/// What the page of accounts works with. Everything must outlive the page.
struct AccountsDesk
{
    Actor actor;
    const Clock &clock;
    AccountService &accounts;
    RegisterService &registers;
    PageSource<AccountQuery, AccountRow> &rows;
    FieldWork &fieldWork;
    QString ownerUnit; ///< 用户单位 of a new account, from the settings of the building
    QSettings *layouts = nullptr; ///< where tables keep their columns; none: nowhere
    DocumentPrinter *documents = nullptr; ///< none: nothing is printed
};

} // namespace meterdesk
