// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CollectionLogRow.h"
#include "Operator.h"
#include "PageSource.h"

class QSettings;

namespace meterdesk {

class Clock;
class FieldWork;
class ReadingService;
class RegisterService;

/// What the page of the collection log works with. Everything must outlive the page.
struct ReadingsDesk
{
    Actor actor;
    const Clock &clock;
    ReadingService &readings;
    RegisterService &registers;
    PageSource<CollectionLogQuery, CollectionLogRow> &log;
    FieldWork &fieldWork;
    QSettings *layouts = nullptr; ///< where tables keep their columns; none: nowhere
};

} // namespace meterdesk
