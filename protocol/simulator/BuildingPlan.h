// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SimulatorError.h"
#include "VirtualMeter.h"
#include "gdw1376/TerminalAddress.h"

#include <QtCore/QList>

namespace meterdesk::simulator {

/// One meter of a building file.
struct MeterPlan
{
    QString number; ///< 1–12 digits
    QString concentrator; ///< its number, or that of its bus
    MeterDialect dialect = MeterDialect::Of2007;
    int point = 0; ///< 1..2040
    int port = 2; ///< 1..31 (1376.1 “AFN”, 04 F10: ports)
    MeterRegisters start; ///< at the plan's asOf
    dlt645::Credentials credentials;
    std::int64_t watts = 0; ///< load while the relay is closed
    std::map<wire::WireDate, std::int64_t> useOfDay; ///< 0.01 kWh, in place of the load
    bool relayOpen = false;
    bool isProtected = false;
    bool isListed = true; ///< in the concentrator's meter table from the start
};

struct ConcentratorPlan
{
    bool isBus = false; ///< `meter-bus`: no concentrator at all, but meters on a line of their own
    int baud = 2400; ///< of a bus
    QString number; ///< 8 digits
    gdw1376::AddressNotation notation = gdw1376::AddressNotation::Hexadecimal;
    bool sendsClock = true; ///< 1376.1-2013: logins and heartbeats carry the clock; 376.1-2009 sends none
    int bufferBytes = 2048; ///< longest frame it takes and sends
    std::optional<wire::WireDate> installedOn; ///< no freezes before
    std::map<int, dlt645::MeterAddress> foreignSlots; ///< slots of the table that hold meters which are not wired here
    QList<int> refusedSlots; ///< slots that cannot be written
};

/// What a virtual building is made of. The file is JSON (resources/sample/README.md): rows of `concentrators` and
/// `meters` with the columns of `meterdesk-cli import` and a few of the simulator's own; rows of other kinds are for
/// the database and passed over.
struct BuildingPlan
{
    std::optional<VirtualTime>
        asOf; ///< when every meter stands at its start registers; none: when the simulator starts
    QList<ConcentratorPlan> concentrators;
    QList<MeterPlan> meters;

    /// Names the row and column of the first mistake: bad numbers, points or meter numbers twice, meters of unknown
    /// concentrators, protocols that are not simulated.
    [[nodiscard]] static SimulatorResult<BuildingPlan> parse(const QByteArray &json);
    [[nodiscard]] static SimulatorResult<BuildingPlan> load(const QString &path);
    /// The sample building: concentrator 17000405 未来科技城 with 20 meters.
    [[nodiscard]] static SimulatorResult<BuildingPlan> sample();
};

/// Energy from text with at most two decimals, "19.29" → 1929; nullopt for anything else.
[[nodiscard]] std::optional<std::int64_t> hundredthsFromText(QStringView text);

} // namespace meterdesk::simulator
