// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Meter.h"
#include "MeterFact.h"
#include "RegisterRows.h"

#include <QtCore/QList>

namespace meterdesk {

class DbConnection;

/// Concentrators and meters. Only meters in use (`removed_at` empty) are found here; their history keeps the others.
namespace DeviceStore {

[[nodiscard]] Result<std::optional<Concentrator>> findConcentrator(DbConnection &db, const ConcentratorNo &number);
/// As findConcentrator(), with `unknown-concentrator`.
[[nodiscard]] Result<Concentrator> concentrator(DbConnection &db, const ConcentratorNo &number);
[[nodiscard]] Result<Concentrator> concentrator(DbConnection &db, ConcentratorId id);
/// By number.
[[nodiscard]] Result<QList<Concentrator>> concentrators(DbConnection &db);
/// The same with what is behind each.
[[nodiscard]] Result<QList<ConcentratorRow>> concentratorRows(DbConnection &db);
[[nodiscard]] Result<ConcentratorId> insertConcentrator(DbConnection &db, const Concentrator &concentrator);
[[nodiscard]] Result<void> updateConcentrator(DbConnection &db, const Concentrator &concentrator);
/// Its tuning, which updateConcentrator() leaves.
[[nodiscard]] Result<void> setTuning(DbConnection &db, ConcentratorId id, const ConcentratorTuning &tuning);
[[nodiscard]] Result<void> setAddressNotation(DbConnection &db, ConcentratorId id, AddressNotation notation);
/// What keeps a concentrator from being taken away, as counts in words; empty where nothing does.
[[nodiscard]] Result<QStringList> usesOfConcentrator(DbConnection &db, ConcentratorId id);
/// Only where nothing refers to it.
[[nodiscard]] Result<void> removeConcentrator(DbConnection &db, ConcentratorId id);
[[nodiscard]] Result<void> noteConcentratorContact(DbConnection &db, ConcentratorId id, WallTime at);

[[nodiscard]] Result<std::optional<Meter>> findMeter(DbConnection &db, const MeterNo &number);
/// As findMeter(), with `unknown-meter`.
[[nodiscard]] Result<Meter> meter(DbConnection &db, const MeterNo &number);
[[nodiscard]] Result<Meter> meter(DbConnection &db, MeterId id);
/// By padded number.
[[nodiscard]] Result<QList<Meter>> meters(DbConnection &db);
[[nodiscard]] Result<QList<Meter>> metersOfProperty(DbConnection &db, PropertyId property);
/// In the order of their points.
[[nodiscard]] Result<QList<Meter>> metersOfConcentrator(DbConnection &db, ConcentratorId concentrator);
[[nodiscard]] Result<MeterId> insertMeter(DbConnection &db, const Meter &meter, QDate installedOn);
[[nodiscard]] Result<void> updateMeter(DbConnection &db, const Meter &meter);
/// As usesOfConcentrator(): readings, bills and commands of a meter.
[[nodiscard]] Result<QStringList> usesOfMeter(DbConnection &db, MeterId meter);
/// The meter, its last facts and its billing pointer; only where nothing else refers to it.
[[nodiscard]] Result<void> removeMeter(DbConnection &db, MeterId meter);
/// 数据下发, of a meter in use.
[[nodiscard]] Result<void> setDownload(DbConnection &db, MeterId meter, DownloadState state, WallTime at);
/// Takes a meter out of use; its room keeps its history. What it froze after that counts for nothing.
[[nodiscard]] Result<void> retireMeter(DbConnection &db, MeterId meter, WallTime at);
/// Names the meter that came to its place.
[[nodiscard]] Result<void> setSuccessor(DbConnection &db, MeterId removed, MeterId successor);
[[nodiscard]] Result<QDate> installedOn(DbConnection &db, MeterId meter); ///< null if nobody said
[[nodiscard]] Result<bool> wasBilled(DbConnection &db, MeterId meter);
/// Whether it took the place of another meter (换表).
[[nodiscard]] Result<bool> replacesAnother(DbConnection &db, MeterId meter);
/// The lowest point of a concentrator that no meter in use has; 0 if all 2040 are taken.
[[nodiscard]] Result<int> freePoint(DbConnection &db, ConcentratorId concentrator);

[[nodiscard]] Result<MeterFact> fact(DbConnection &db, MeterId meter);
/// Keeps what the meter told at an instant. Registers that did not come and a state that is unknown leave the old ones.
/// What is stored of an instant after `now` was read while the clock was ahead, and gives way.
[[nodiscard]] Result<void> saveFact(DbConnection &db, MeterId meter, const MeterFact &fact, WallTime at, WallTime now);
/// Keeps registers that came another way; older ones than those that are known change nothing.
[[nodiscard]] Result<void> saveRegisters(
    DbConnection &db, MeterId meter, const Registers &registers, WallTime asOf, WallTime now);
/// The meter did not answer.
[[nodiscard]] Result<void> noteFailure(DbConnection &db, MeterId meter, WallTime at);

} // namespace DeviceStore

} // namespace meterdesk
