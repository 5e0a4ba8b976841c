// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "MeterGateway.h"
#include "Operator.h"
#include "Promised.h"

namespace meterdesk {

class Database;

/// A meter that answered on a bus.
struct FoundMeter
{
    MeterNo number;
    std::optional<Meter> record; ///< none: not in the records
};

/// Another number for the only meter of a bus, as somebody wants it.
struct MeterNumberChange
{
    ConcentratorNo bus;
    MeterProtocol protocol = MeterProtocol::Dlt645Edition2007;
    MeterNo present;
    MeterNo wanted;
    QString typedNumber; ///< the confirmation: the present number, typed again
};

/// Who is on a meter bus, and the number of a meter that is alone there. Lives in the gateway's thread.
class MeterBusService final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive the service.
    MeterBusService(Database &database, const Clock &clock, MeterGateway &gateway, QObject *parent = nullptr);

    /// Asks who is there; `found` is told of each at once. A second for an empty line, minutes where meters must be
    /// told apart; cancelling the future ends it. Needs ReadMeters. `unknown-concentrator`, `unsupported` for one that
    /// is no bus, those of the wire.
    [[nodiscard]] Async<QList<FoundMeter>> search(const Actor &actor, const ConcentratorNo &bus, MeterProtocol protocol,
        std::function<void(const FoundMeter &)> found = {});

    /// Searches the bus again, and gives the meter another number where it is alone there: written once, and asked for
    /// at the new number afterwards. Needs ManageDevices. `invalid-argument`, with nothing written: the typed number is
    /// another, or the meter is not alone. `already-exists`: a meter of the records keeps its number, and so does one
    /// elsewhere that has the wanted one. `refused`: by the meter, whose programming key is mostly to be pressed.
    /// `timeout`: it answers at neither number. Both the order and its end are in the operation log.
    [[nodiscard]] Async<void> writeNumber(const Actor &actor, const MeterNumberChange &change);

private:
    void send(const Actor &actor, const Concentrator &bus, const MeterNumberChange &change, const Promised<void> &give);

    Database &m_database;
    const Clock &m_clock;
    MeterGateway &m_gateway;
};

} // namespace meterdesk
