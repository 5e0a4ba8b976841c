// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConcentratorSession.h"
#include "gdw1376/Events.h"

#include <QtCore/QPromise>

namespace meterdesk::wire {

/// Up to where the events of each class are known: counters of the concentrator. None: nothing is known.
struct EventMarks
{
    std::optional<std::uint8_t> important; ///< EC1, 0..255
    std::optional<std::uint8_t> normal; ///< EC2, 0..255
};

/// One event as the concentrator keeps it.
struct TerminalEvent
{
    gdw1376::EventClass events = gdw1376::EventClass::Important;
    std::uint8_t code = 0; ///< ERC
    std::optional<WireTime> at; ///< A.15; none: the concentrator did not know
    QByteArray bytes; ///< ERC, Le and body as received
};

/// What was read, and up to where.
struct EventHarvest
{
    EventMarks marks;
    QList<TerminalEvent> events; ///< important ones first, each class in the order of its numbers
};

/// Reads what a concentrator recorded since the last time: its counters (0C F7), then the records behind the marks (0E
/// F1 and F2) in frames that its buffer takes, one by one where it denies several. Records that it has no more are
/// passed over; a concentrator that counts from the beginning again is read from there. What was read before a failure
/// is kept: the marks say how far it got. Deletes itself when done.
class EventFlow final : public QObject
{
    Q_OBJECT
public:
    EventFlow(ConcentratorSession &session, EventMarks since, Priority priority);
    ~EventFlow() override;

    [[nodiscard]] SessionFuture<EventHarvest> start();

private:
    /// The records of one class that are still to be read.
    struct Stretch
    {
        gdw1376::EventClass events;
        std::uint8_t next = 0;
        std::uint8_t end = 0; ///< not included
        bool resumed = false; ///< it begins at a mark, and none was there yet
    };

    void onCounters(const SessionResult<QByteArray> &data);
    void askNext();
    void onRecords(std::uint8_t count, const SessionResult<QByteArray> &data);
    void accept(std::uint8_t count, const QByteArray &data);
    void passOver();
    [[nodiscard]] Stretch *current();
    void finish(SessionResult<EventHarvest> result);
    void finishAtMarks();

    ConcentratorSession &m_session;
    EventMarks m_since;
    Priority m_priority;
    std::vector<Stretch> m_stretches;
    EventHarvest m_harvest;
    bool m_singly = false; ///< the last question for several was denied
    QPromise<SessionResult<EventHarvest>> m_promise;
    bool m_finished = false;
};

} // namespace meterdesk::wire
