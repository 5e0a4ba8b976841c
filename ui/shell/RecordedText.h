// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace meterdesk {

/// What the operation log keeps about an action, in the language of the program. The records keep one language, English
/// words and figures; `action` is the word of the log (`bill`, `relay-result`, …). What somebody typed, and what is not
/// known here, stays as it is.
[[nodiscard]] QString operationDetailText(const QString &action, const QString &detail);

/// To what it was done: a number or a name as it is, a word of ours (`all`, `meters`) in the language of the program.
[[nodiscard]] QString operationSubjectText(const QString &subject);

/// What an item of the inbox was recorded with, in the language of the program.
[[nodiscard]] QString workItemDetailText(const QString &detail);

/// Why an order is not on paper, in the language of the program; the words of a print system stay as they are.
[[nodiscard]] QString printReasonText(const QString &reason);

} // namespace meterdesk
