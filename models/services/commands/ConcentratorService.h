// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "ConcentratorEvents.h"
#include "MeterGateway.h"
#include "Operator.h"

namespace meterdesk {

class Database;

/// What concentrators tell of themselves, read and kept: the events they record, and their software. Lives in the
/// gateway's thread.
class ConcentratorService final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive the service.
    ConcentratorService(Database &database, const Clock &clock, MeterGateway &gateway, QObject *parent = nullptr);

    /// Reads the events behind those that are stored, and stores them. Answers with how many were new. Needs
    /// ReadMeters. `unknown-concentrator`, `unsupported` (a meter bus), those of the wire.
    [[nodiscard]] Async<int> readEvents(const Actor &actor, const ConcentratorNo &concentrator);

    /// As readEvents() of every concentrator that is on line now, one after the other; what one refuses does not keep
    /// it from the next. Needs ReadMeters.
    [[nodiscard]] Async<int> readAllEvents(const Actor &actor);

    /// The stored ones, newest first. `unknown-concentrator`.
    [[nodiscard]] Async<QList<ConcentratorEventRow>> events(const ConcentratorNo &concentrator, int limit = 200) const;

    /// Reads what software it runs (AFN = 09 F1) and keeps it with the record. Needs ReadMeters. As readEvents().
    [[nodiscard]] Async<ConcentratorVersion> readVersion(const Actor &actor, const ConcentratorNo &concentrator);

Q_SIGNALS:
    /// New events of it are stored.
    void eventsStored(const meterdesk::ConcentratorNo &concentrator);

private:
    struct Known
    {
        Concentrator concentrator;
        EventMarks marks;
    };
    void readBehind(const Known &known, std::function<void(const Result<int> &)> done);
    void readNext(QList<Known> rest, int added, std::function<void(const Result<int> &)> done);

    Database &m_database;
    const Clock &m_clock;
    MeterGateway &m_gateway;
};

} // namespace meterdesk
