// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"
#include "PageSource.h"
#include "PolicyEventRow.h"
#include "RegisterRows.h"

#include <functional>

class QSettings;

namespace meterdesk {

class Clock;
class ClockService;
class ConcentratorParameterService;
class ConcentratorService;
class FieldWork;
class MeterBusService;
class MeterGateway;
class PairingService;
class RegisterService;
class ReplacementService;

/// What the pages of houses, devices and prices work with. Everything must outlive the pages.
struct RegistersDesk
{
    Actor actor;
    const Clock &clock;
    RegisterService &registers;
    PageSource<PropertyQuery, PropertyRow> &properties;
    PageSource<ConcentratorQuery, ConcentratorRow> &concentrators;
    PageSource<MeterQuery, MeterRow> &meters;
    PageSource<PairingQuery, PairingRow> &pairings;
    PageSource<TariffQuery, TariffPricesRow> &tariffs;
    PageSource<PolicyEventQuery, PolicyEventRow> &policyEvents;
    FieldWork &fieldWork;
    PairingService &pairing;
    ClockService &clocks;
    ConcentratorService &devices;
    ConcentratorParameterService &parameters;
    MeterBusService &buses;
    MeterGateway &gateway;
    ReplacementService &replacements;
    QSettings *layouts = nullptr; ///< where tables keep their columns; none: nowhere
    std::function<void()> concentratorsChanged = {}; ///< a concentrator was added, changed or deleted: links follow
};

} // namespace meterdesk
