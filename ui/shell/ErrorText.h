// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include "Error.h"

namespace meterdesk {

/// What a person reads of an error: what is wrong and, where there is one, what to do next.
[[nodiscard]] QString errorText(const Error &error);

} // namespace meterdesk
