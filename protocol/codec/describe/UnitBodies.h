// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gdw1376/DataUnit.h"
#include "gdw1376/Frame.h"

#include <QtCore/QJsonObject>

/// Parts of `describeUnit` that lie in several sources; the layouts are those of the headers of gdw1376/. Each takes
/// its body from the reader and adds its fields; a body that contradicts its format leaves `value_error` and `raw`.
namespace meterdesk::wire {

/// A body this program does not take apart, as `raw`. Nothing left means the unit has none, and others may follow.
void describeRaw(QJsonObject &object, gdw1376::UnitReader &reader);
/// A body that contradicts its format.
void describeBroken(QJsonObject &object, gdw1376::UnitReader &reader, WireErrorCode code);

/// AFN = 04, and 0A up.
void describeParameterUnit(QJsonObject &object, const gdw1376::UnitId &unit, gdw1376::UnitReader &reader);
/// 09 F1 up.
void describeVersion(QJsonObject &object, gdw1376::UnitReader &reader);
/// 0C F7 up.
void describeEventCounters(QJsonObject &object, gdw1376::UnitReader &reader);
/// AFN = 0E F1, F2.
void describeEvents(QJsonObject &object, bool up, gdw1376::UnitReader &reader);
/// 0C F25 up.
void describePhaseValues(QJsonObject &object, gdw1376::UnitReader &reader);
/// 0C F167 up.
void describePurchase(QJsonObject &object, gdw1376::UnitReader &reader);
/// 10 F9.
void describeItemReading(QJsonObject &object, const gdw1376::FrameView &frame, gdw1376::UnitReader &reader);

} // namespace meterdesk::wire
