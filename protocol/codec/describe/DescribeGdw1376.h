// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gdw1376/DataUnit.h"
#include "gdw1376/Frame.h"

#include <QtCore/QJsonObject>

namespace meterdesk::wire {

/// The fields of a checked frame (Q/GDW 1376.1 “Frame”, “C”, “Address”, “SEQ”, “AUX”): `pid L dir prm fc acd|fcb fcv a1
/// a2 msa group afn tpv fir fin con seq`, AUX as `tp ec pw`, `units`, and `rest` for bytes behind the last unit.
[[nodiscard]] QJsonObject describeGdw1376(const gdw1376::FrameView &frame);

/// One data unit (“DATA”): `pn`, `fn` and its body, which is taken from `reader`. Bodies without a description come as
/// `raw` and end the walk, since their length is not known.
[[nodiscard]] QJsonObject describeUnit(
    const gdw1376::FrameView &frame, const gdw1376::UnitId &unit, gdw1376::UnitReader &reader);

} // namespace meterdesk::wire
