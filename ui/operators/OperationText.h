// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace meterdesk {

/// The words of a line of the operation log (`OperationRecord::action`) in the language of the program; the stored word
/// itself where it is unknown.
[[nodiscard]] QString operationText(const QString &action);

} // namespace meterdesk
