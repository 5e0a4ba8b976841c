// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dlt645/Frame.h"

#include <QtCore/QJsonObject>

namespace meterdesk::wire {

enum class Dlt645Edition { Of1997, Of2007 };

/// The edition whose function numbers this control code is of (DL/T 645-2007 “Control byte C”, 1997 “What differs”); 08
/// and a long 03 are taken for 2007.
[[nodiscard]] Dlt645Edition editionOf(const dlt645::Frame &frame);

/// The fields of a checked frame (DL/T 645-2007 “Frame”): `fe addr ctrl up abnormal more fn len data`, then what the
/// function carries.
[[nodiscard]] QJsonObject describeDlt645(const dlt645::Frame &frame, Dlt645Edition edition);

/// The value behind a data identifier of a read reply (2007 “Data identifiers”, 1997 “Data items”), as one or more
/// keys. Empty for items without a description.
[[nodiscard]] QJsonObject describeValue2007(std::uint32_t identifier, ByteView value);
[[nodiscard]] QJsonObject describeValue1997(std::uint16_t identifier, ByteView value);

} // namespace meterdesk::wire
