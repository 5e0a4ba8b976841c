// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Wording.h"

#include <QtCore/QJsonObject>

namespace meterdesk::wire {

/// The fields of a described value in words, units behind the numbers: "0.26 kWh", "225.6, no data V". Fields that
/// address or count (fe, len, port …), raw bytes and passwords are left out.
[[nodiscard]] QString valueWords(const QJsonObject &fields, Language language);

} // namespace meterdesk::wire
