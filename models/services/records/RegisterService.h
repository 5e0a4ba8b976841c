// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"
#include "Meter.h"
#include "Operator.h"
#include "Property.h"
#include "RegisterRows.h"
#include "Tariff.h"

#include <QtCore/QList>

namespace meterdesk {

class Database;

/// The registers of the building: properties, concentrators, meters and tariffs. References are given as codes and
/// numbers (`parentCode`, `propertyCode`, `concentratorNo`), ids in what is added are ignored. Every change is checked
/// with RecordChecks first and written to the operation log; the detail of an error begins with the field to blame
/// (`parent_code: …`). Thread-safe.
///
/// Properties and devices need ManageDevices, tariffs ManageAccounts. Errors besides those named: `not-permitted`,
/// `already-exists`, `unknown-property`, `unknown-concentrator`, `unknown-meter`, `unknown-tariff`, `invalid-argument`
/// and those of the database; after an error nothing is changed.
class RegisterService
{
public:
    RegisterService(Database &database, const Clock &clock);

    /// By code.
    [[nodiscard]] Async<QList<Property>> properties() const;
    [[nodiscard]] Async<PropertyId> addProperty(const Actor &actor, const Property &property);
    /// All or none, in their order: a building before its rooms. The detail of an error ends with the code to blame.
    [[nodiscard]] Async<int> addProperties(const Actor &actor, const QList<Property> &properties);
    /// Code beginning with the text or name containing it, by code; of one type where given.
    [[nodiscard]] Async<QList<Property>> findProperties(
        const QString &find, std::optional<PropertyType> type, int limit) const;
    /// `has-history` where it has rooms, an account, meters or a concentrator.
    [[nodiscard]] Async<void> removeProperty(const Actor &actor, const PropertyCode &code);
    /// Finds the property by its code, which never changes.
    [[nodiscard]] Async<void> editProperty(const Actor &actor, const Property &property);

    /// By number.
    [[nodiscard]] Async<QList<Concentrator>> concentrators() const;
    /// With what is behind each, for trees and the status bar.
    [[nodiscard]] Async<QList<ConcentratorRow>> concentratorRows() const;
    [[nodiscard]] Async<ConcentratorId> addConcentrator(const Actor &actor, const Concentrator &concentrator);
    /// Finds the concentrator by its number, which never changes.
    [[nodiscard]] Async<void> editConcentrator(const Actor &actor, const Concentrator &concentrator);

    /// How it is spoken to. `invalid-number` naming the field (`rs485_wait_s`, `plc_wait_s`, `buffer_bytes`).
    [[nodiscard]] Async<void> setTuning(
        const Actor &actor, const ConcentratorNo &number, const ConcentratorTuning &tuning);
    /// What a login or a clock taught: the program's own doing, without a right.
    [[nodiscard]] Async<void> learnNotation(ConcentratorId concentrator, AddressNotation notation);

    /// `has-history` where meters are or were behind it.
    [[nodiscard]] Async<void> removeConcentrator(const Actor &actor, const ConcentratorNo &number);

    /// Meters in use, by number.
    [[nodiscard]] Async<QList<Meter>> meters() const;
    [[nodiscard]] Async<Meter> meter(const MeterNo &number) const;
    [[nodiscard]] Async<Meter> meter(MeterId id) const;
    [[nodiscard]] Async<Concentrator> concentratorOf(MeterId meter) const; ///< `not-paired` where there is none
    /// Without a point the lowest free one is taken. Where the room's account is open, billing begins at the start
    /// registers, as of 00:00 of the later of `opened_on` and `installedOn` (null: unknown).
    [[nodiscard]] Async<MeterId> addMeter(const Actor &actor, const Meter &meter, QDate installedOn = {});
    /// Finds the meter by its id. `has-history`: room or start registers of a meter that was billed.
    [[nodiscard]] Async<void> editMeter(const Actor &actor, const Meter &meter);
    /// `has-history` where it was read, billed or commanded, or its parameters are in a concentrator.
    [[nodiscard]] Async<void> removeMeter(const Actor &actor, MeterId meter);

    /// By name, each with all its versions.
    [[nodiscard]] Async<QList<Tariff>> tariffs() const;
    /// Adds a version, and the tariff where there is none of this name; a version of the same day is replaced.
    /// `backdated` where energy was billed past the version's first moment.
    [[nodiscard]] Async<TariffId> setPrices(const Actor &actor, const QString &name, const TariffVersion &version);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
