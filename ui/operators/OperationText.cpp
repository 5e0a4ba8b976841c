// SPDX-License-Identifier: GPL-3.0-or-later
#include "operators/OperationText.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace meterdesk {

namespace {

struct OperationWord
{
    QLatin1StringView action;
    const char *text;
};

constexpr std::array operationWords{
    OperationWord{QLatin1StringView("sign-in"), QT_TRANSLATE_NOOP("OperationText", "Signed in")},
    OperationWord{QLatin1StringView("approve"), QT_TRANSLATE_NOOP("OperationText", "Approved")},
    OperationWord{QLatin1StringView("add-operator"), QT_TRANSLATE_NOOP("OperationText", "Entered an operator")},
    OperationWord{QLatin1StringView("change-role"), QT_TRANSLATE_NOOP("OperationText", "Changed a role")},
    OperationWord{QLatin1StringView("disable-operator"), QT_TRANSLATE_NOOP("OperationText", "Disabled an operator")},
    OperationWord{QLatin1StringView("set-password"), QT_TRANSLATE_NOOP("OperationText", "Set a password")},
    OperationWord{QLatin1StringView("prove-password"), QT_TRANSLATE_NOOP("OperationText", "Typed his password anew")},
    OperationWord{QLatin1StringView("recharge"), QT_TRANSLATE_NOOP("OperationText", "Took a top-up")},
    OperationWord{QLatin1StringView("print-receipt"), QT_TRANSLATE_NOOP("OperationText", "Printed a receipt")},
    OperationWord{QLatin1StringView("print-document"), QT_TRANSLATE_NOOP("OperationText", "Printed a document")},
    OperationWord{QLatin1StringView("settle-print"), QT_TRANSLATE_NOOP("OperationText", "Settled a print")},
    OperationWord{QLatin1StringView("adjust"), QT_TRANSLATE_NOOP("OperationText", "Adjusted a balance")},
    OperationWord{QLatin1StringView("reverse"), QT_TRANSLATE_NOOP("OperationText", "Reversed a top-up")},
    OperationWord{QLatin1StringView("move-recharge"), QT_TRANSLATE_NOOP("OperationText", "Moved a top-up")},
    OperationWord{QLatin1StringView("correct-energy"), QT_TRANSLATE_NOOP("OperationText", "Corrected energy")},
    OperationWord{QLatin1StringView("share-energy"), QT_TRANSLATE_NOOP("OperationText", "Shared public energy")},
    OperationWord{QLatin1StringView("check-in"), QT_TRANSLATE_NOOP("OperationText", "Checked a tenant in")},
    OperationWord{QLatin1StringView("check-out"), QT_TRANSLATE_NOOP("OperationText", "Checked a tenant out")},
    OperationWord{QLatin1StringView("change-member"), QT_TRANSLATE_NOOP("OperationText", "Changed the member")},
    OperationWord{QLatin1StringView("open-account"), QT_TRANSLATE_NOOP("OperationText", "Opened an account")},
    OperationWord{QLatin1StringView("close-account"), QT_TRANSLATE_NOOP("OperationText", "Closed an account")},
    OperationWord{QLatin1StringView("reopen-account"), QT_TRANSLATE_NOOP("OperationText", "Reopened an account")},
    OperationWord{QLatin1StringView("remove-account"), QT_TRANSLATE_NOOP("OperationText", "Deleted an account")},
    OperationWord{QLatin1StringView("change-terms"), QT_TRANSLATE_NOOP("OperationText", "Changed terms")},
    OperationWord{QLatin1StringView("assign-tariff"), QT_TRANSLATE_NOOP("OperationText", "Gave another tariff")},
    OperationWord{QLatin1StringView("set-prices"), QT_TRANSLATE_NOOP("OperationText", "Set prices")},
    OperationWord{QLatin1StringView("bill"), QT_TRANSLATE_NOOP("OperationText", "Billed")},
    OperationWord{QLatin1StringView("clear-hold"), QT_TRANSLATE_NOOP("OperationText", "Decided a held reading")},
    OperationWord{
        QLatin1StringView("settle-conflict"), QT_TRANSLATE_NOOP("OperationText", "Decided between two readings")},
    OperationWord{QLatin1StringView("close-work-item"), QT_TRANSLATE_NOOP("OperationText", "Closed a task")},
    OperationWord{QLatin1StringView("open-shift"), QT_TRANSLATE_NOOP("OperationText", "Opened a shift")},
    OperationWord{QLatin1StringView("deposit-cash"), QT_TRANSLATE_NOOP("OperationText", "Took cash to the safe")},
    OperationWord{QLatin1StringView("count-drawer"), QT_TRANSLATE_NOOP("OperationText", "Counted the drawer")},
    OperationWord{QLatin1StringView("close-shift"), QT_TRANSLATE_NOOP("OperationText", "Closed a shift")},
    OperationWord{QLatin1StringView("day-end"), QT_TRANSLATE_NOOP("OperationText", "Made a day-end")},
    OperationWord{QLatin1StringView("policy"), QT_TRANSLATE_NOOP("OperationText", "Policy ran")},
    OperationWord{QLatin1StringView("relay-trip"), QT_TRANSLATE_NOOP("OperationText", "Trip commanded")},
    OperationWord{QLatin1StringView("relay-close"), QT_TRANSLATE_NOOP("OperationText", "Close commanded")},
    OperationWord{QLatin1StringView("relay-permit-close"), QT_TRANSLATE_NOOP("OperationText", "Close permitted")},
    OperationWord{QLatin1StringView("relay-protect"), QT_TRANSLATE_NOOP("OperationText", "Protection commanded")},
    OperationWord{
        QLatin1StringView("relay-unprotect"), QT_TRANSLATE_NOOP("OperationText", "End of protection commanded")},
    OperationWord{QLatin1StringView("relay-result"), QT_TRANSLATE_NOOP("OperationText", "Result of a command")},
    OperationWord{
        QLatin1StringView("change-parameter"), QT_TRANSLATE_NOOP("OperationText", "Change a concentrator's parameter")},
    OperationWord{QLatin1StringView("parameter-result"),
        QT_TRANSLATE_NOOP("OperationText", "Result of a concentrator's parameter")},
    OperationWord{
        QLatin1StringView("control-output"), QT_TRANSLATE_NOOP("OperationText", "Switch a concentrator's own output")},
    OperationWord{QLatin1StringView("write-number"), QT_TRANSLATE_NOOP("OperationText", "Write a meter's number")},
    OperationWord{QLatin1StringView("number-result"), QT_TRANSLATE_NOOP("OperationText", "Result of a meter's number")},
    OperationWord{QLatin1StringView("set-clock"), QT_TRANSLATE_NOOP("OperationText", "Set a clock")},
    OperationWord{QLatin1StringView("broadcast-time"), QT_TRANSLATE_NOOP("OperationText", "Broadcast the time")},
    OperationWord{QLatin1StringView("pair-push"), QT_TRANSLATE_NOOP("OperationText", "Delivered a meter")},
    OperationWord{QLatin1StringView("pair-cancel"), QT_TRANSLATE_NOOP("OperationText", "Withdrew a meter")},
    OperationWord{QLatin1StringView("pair-verify"), QT_TRANSLATE_NOOP("OperationText", "Checked a delivery")},
    OperationWord{QLatin1StringView("learn-notation"), QT_TRANSLATE_NOOP("OperationText", "Learned a notation")},
    OperationWord{QLatin1StringView("tune-concentrator"), QT_TRANSLATE_NOOP("OperationText", "Tuned a concentrator")},
    OperationWord{QLatin1StringView("replace-meter"), QT_TRANSLATE_NOOP("OperationText", "Replaced a meter")},
    OperationWord{QLatin1StringView("remove-meter"), QT_TRANSLATE_NOOP("OperationText", "Deleted a meter")},
    OperationWord{QLatin1StringView("add-property"), QT_TRANSLATE_NOOP("OperationText", "Added a property")},
    OperationWord{QLatin1StringView("edit-property"), QT_TRANSLATE_NOOP("OperationText", "Edited a property")},
    OperationWord{QLatin1StringView("remove-property"), QT_TRANSLATE_NOOP("OperationText", "Deleted a property")},
    OperationWord{QLatin1StringView("add-concentrator"), QT_TRANSLATE_NOOP("OperationText", "Added a concentrator")},
    OperationWord{QLatin1StringView("edit-concentrator"), QT_TRANSLATE_NOOP("OperationText", "Edited a concentrator")},
    OperationWord{
        QLatin1StringView("remove-concentrator"), QT_TRANSLATE_NOOP("OperationText", "Deleted a concentrator")},
    OperationWord{QLatin1StringView("add-meter"), QT_TRANSLATE_NOOP("OperationText", "Added a meter")},
    OperationWord{QLatin1StringView("edit-meter"), QT_TRANSLATE_NOOP("OperationText", "Edited a meter")},
    OperationWord{QLatin1StringView("import"), QT_TRANSLATE_NOOP("OperationText", "Imported a file")},
    OperationWord{QLatin1StringView("change-setting"), QT_TRANSLATE_NOOP("OperationText", "Changed a setting")},
    OperationWord{QLatin1StringView("sample"), QT_TRANSLATE_NOOP("OperationText", "Filled in the sample building")},
};

} // namespace

QString operationText(const QString &action)
{
    const auto found = std::find_if(operationWords.begin(), operationWords.end(),
        [&action](const OperationWord &word) { return action == word.action; });
    return found == operationWords.end() ? action : QCoreApplication::translate("OperationText", found->text);
}

} // namespace meterdesk
