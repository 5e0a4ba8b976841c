// SPDX-License-Identifier: GPL-3.0-or-later
#include "BuildingState.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace meterdesk::simulator {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Numbers>
QJsonArray toJson(const Numbers &numbers)
{
    QJsonArray array;
    for (const std::int64_t each : numbers)
        array.append(qint64{each});
    return array;
}

std::optional<std::array<std::int64_t, 5>> fiveFrom(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    std::array<std::int64_t, 5> numbers{};
    if (array.size() != std::ssize(numbers))
        return std::nullopt;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        numbers[i] = array.at(static_cast<qsizetype>(i)).toInteger(-1);
        if (numbers[i] < 0)
            return std::nullopt;
    }
    return numbers;
}

QJsonObject toJson(const BuildingState::MeterState &state)
{
    QJsonArray freezes;
    for (const VirtualFreeze &freeze : state.freezes)
        freezes.append(
            QJsonObject{{u"day"_s, freeze.day.toText()}, {u"registers"_s, toJson(freeze.registers.hundredths)}});
    const VirtualMeter::Memory &memory = state.memory;
    return {{u"millijoules"_s, toJson(memory.millijoules)}, {u"clock_offset_ms"_s, qint64{memory.clockOffsetMs}},
        {u"relay_open"_s, memory.relayOpen}, {u"commanded_open"_s, memory.commandedOpen},
        {u"close_permitted"_s, memory.closePermitted}, {u"protected"_s, memory.isProtected}, {u"trips"_s, memory.trips},
        {u"closes"_s, memory.closes}, {u"freezes"_s, freezes}};
}

std::optional<BuildingState::MeterState> meterFrom(const QJsonObject &object)
{
    BuildingState::MeterState state;
    const auto millijoules = fiveFrom(object.value("millijoules"_L1));
    if (!millijoules)
        return std::nullopt;
    state.memory = {.millijoules = *millijoules,
        .clockOffsetMs = object.value("clock_offset_ms"_L1).toInteger(),
        .relayOpen = object.value("relay_open"_L1).toBool(),
        .commandedOpen = object.value("commanded_open"_L1).toBool(),
        .closePermitted = object.value("close_permitted"_L1).toBool(),
        .isProtected = object.value("protected"_L1).toBool(),
        .trips = object.value("trips"_L1).toInt(),
        .closes = object.value("closes"_L1).toInt()};
    for (const QJsonValue &value : object.value("freezes"_L1).toArray()) {
        const auto day = dayFromText(value.toObject().value("day"_L1).toString());
        const auto registers = fiveFrom(value.toObject().value("registers"_L1));
        if (!day || !registers)
            return std::nullopt;
        state.freezes.push_back({*day, MeterRegisters{*registers}});
    }
    return state;
}

/// Slots as the bytes of AFN = 04 F10.
QJsonArray toJson(const VirtualConcentrator::Table &table)
{
    QJsonArray array;
    for (const auto &[slot, entry] : table) {
        QByteArray bytes;
        if (entry.appendTo(bytes))
            array.append(QString::fromLatin1(bytes.toHex()));
    }
    return array;
}

std::optional<VirtualConcentrator::Table> tableFrom(const QJsonArray &array)
{
    VirtualConcentrator::Table table;
    for (const QJsonValue &value : array) {
        const QByteArray bytes = QByteArray::fromHex(value.toString().toLatin1());
        if (bytes.size() != static_cast<qsizetype>(gdw1376::MeterTableEntry::size))
            return std::nullopt;
        const auto entry = gdw1376::MeterTableEntry::fromWire(wire::bytesOf(bytes));
        table.insert_or_assign(entry.deviceNumber, entry);
    }
    return table;
}

} // namespace

SimulatorResult<BuildingState> BuildingState::parse(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root.value("format"_L1).toString() != "meterdesk-building-state"_L1
        || root.value("version"_L1).toInteger() != 1)
        return simulatorFailure(u"not a state file of version 1"_s);
    const auto at = VirtualTime::fromText(root.value("at"_L1).toString());
    if (!at)
        return simulatorFailure(u"the state file has no time"_s);
    BuildingState state;
    state.at = *at;
    state.ownTime = root.value("own_time"_L1).toBool();
    const QJsonObject meters = root.value("meters"_L1).toObject();
    for (auto meter = meters.begin(); meter != meters.end(); ++meter) {
        const auto read = meterFrom(meter.value().toObject());
        if (!read)
            return simulatorFailure(u"the state of meter %1 is damaged"_s.arg(meter.key()));
        state.meters.insert(meter.key(), *read);
    }
    const QJsonObject tables = root.value("tables"_L1).toObject();
    for (auto table = tables.begin(); table != tables.end(); ++table) {
        const auto read = tableFrom(table.value().toArray());
        if (!read)
            return simulatorFailure(u"the meter table of %1 is damaged"_s.arg(table.key()));
        state.tables.insert(table.key(), *read);
    }
    return state;
}

QByteArray BuildingState::toJson() const
{
    QJsonObject allTables;
    for (auto table = tables.begin(); table != tables.end(); ++table)
        allTables.insert(table.key(), simulator::toJson(table.value()));
    QJsonObject all;
    for (auto meter = meters.begin(); meter != meters.end(); ++meter)
        all.insert(meter.key(), simulator::toJson(meter.value()));
    return QJsonDocument(
        QJsonObject{{u"format"_s, u"meterdesk-building-state"_s}, {u"version"_s, 1}, {u"at"_s, at.toText()},
            {u"own_time"_s, ownTime}, {u"meters"_s, all}, {u"tables"_s, allTables}})
        .toJson();
}

} // namespace meterdesk::simulator
