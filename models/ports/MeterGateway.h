// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "ConcentratorEvents.h"
#include "ConcentratorParameters.h"
#include "FrameRecord.h"
#include "Meter.h"
#include "Pairing.h"
#include "Reading.h"
#include "Relay.h"

#include <QtCore/QObject>

#include <chrono>
#include <functional>

namespace meterdesk {

class WireMonitor;

/// Registers and status of a meter read just now.
struct LiveReading
{
    MeterId meter;
    WallTime readAt;
    Registers registers;
    Relay relay = Relay::Unknown;
    Protection protection = Protection::Unknown;
    std::optional<WallTime> meterClock;
    QList<FrameRecord> frames;
};

/// One missing daily freeze to ask for.
struct FreezeRequest
{
    Meter meter;
    QDate day;
};

/// How one requested freeze ended. Registers are filled for Ok only.
struct FreezeReply
{
    MeterId meter;
    QDate day;
    CollectionStatus status = CollectionStatus::Failed;
    Registers registers;
    WallTime readAt;
    int attempts = 0;
    bool isLive = false; ///< a meter that keeps no freezes: its registers right after midnight
    QString detail;
    QList<FrameRecord> frames; ///< question and answer that the registers came from; kept with the reading
};

/// How a relay command ended on the wire. `state` is Confirmed, Permitted, Refused, TimedOut, ToCheck or Cancelled.
struct RelayOutcome
{
    CommandState state = CommandState::TimedOut;
    Relay relay = Relay::Unknown; ///< as read back
    Protection protection = Protection::Unknown;
    int attempts = 0;
    QString detail;
    bool unauthorised = false; ///< the meter refused password or level: nothing automatic may follow
    QList<FrameRecord> frames;
};

/// What became of setting a meter's clock.
struct MeterClockOutcome
{
    bool unauthorised = false; ///< the meter refused password or level; nothing was set
    std::optional<WallTime> clock; ///< as it reads afterwards
    QString detail;
};

/// The language of what frames and events say.
enum class WireLanguage { English, Chinese };

enum class LinkState { Unknown, Connecting, Online, Offline };

/// Patience of wire requests; what the command line's --timeout and --retries set.
struct WirePatience
{
    std::chrono::milliseconds responseTimeout{5000};
    int readRetries = 2; ///< reads only; relay commands are never repeated blindly
    /// How long a request waits for a concentrator that dials in.
    std::chrono::milliseconds loginWait{10'000};

    friend bool operator==(const WirePatience &, const WirePatience &) = default;
};

/// A concentrator that dialled in and is in no record. Its number depends on how digits 5–8 become its address; empty
/// where it has none in that notation.
struct UnknownConcentrator
{
    QString hexNumber;
    QString decimalNumber;
    QString peer; ///< "192.168.1.50:40312"
    int messages = 0; ///< logins and heartbeats
    bool isConnected = false;
};

/// The way to the meters. Lives in one thread (the GUI thread, or the main thread of the command line); answers come
/// back in that thread. In a training database only loopback addresses and pseudo-terminals are spoken to
/// (`training-only` otherwise).
class MeterGateway : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void setPatience(WirePatience patience) = 0;

    /// Registers (0001FF00), status word 3 and clock, live. `onBehalfOf`: the relay command that the state is read for,
    /// or none.
    [[nodiscard]] virtual Async<LiveReading> readMeter(
        const Concentrator &concentrator, const Meter &meter, CommandId onBehalfOf) = 0;

    /// Daily freezes of meters behind one concentrator, packed into as few frames as its buffer allows. Every request
    /// gets exactly one reply; `progress(done, total)` is called in the gateway's thread. Cancelling the future lets
    /// the frame in flight finish and marks the rest Failed "cancelled".
    [[nodiscard]] virtual Async<QList<FreezeReply>> readFreezes(const Concentrator &concentrator,
        const QList<FreezeRequest> &requests, std::function<void(int done, int total)> progress) = 0;

    /// Reads the meter's clock, asks `stillDue` (the judgement in one transaction, when the command's turn on its port
    /// has come and before anything else is sent there), sends the command once, valid as `meter.relayTerms` say, and
    /// reads the state back: ToCheck where it cannot be read. A `stillDue` of false ends as Cancelled with nothing
    /// sent. Its frames are marked with `command` in the monitor.
    [[nodiscard]] virtual Async<RelayOutcome> commandRelay(const Concentrator &concentrator, const Meter &meter,
        RelayAction action, CommandId command, std::function<QFuture<bool>()> stillDue) = 0;

    /// The concentrator's own clock. `unsupported` for a meter bus.
    [[nodiscard]] virtual Async<WallTime> readClock(const Concentrator &concentrator) = 0;

    /// Sets the concentrator's own clock (AFN = 05 F31) to the moment the frame leaves, and answers with what it reads
    /// afterwards. Whether clocks may be set is for the caller to judge. `unsupported` for a meter bus.
    [[nodiscard]] virtual Async<WallTime> setClock(const Concentrator &concentrator) = 0;

    /// Writes a meter's time of day, as it is when the frame leaves, and reads its clock. Judged as setClock().
    /// `unsupported` for a meter of 1997.
    [[nodiscard]] virtual Async<MeterClockOutcome> setMeterClock(
        const Concentrator &concentrator, const Meter &meter) = 0;

    /// Tells our time to all meters at once (C = 08 to 99…99), on every port that `meters` are on; nobody answers.
    /// Answers with how many ports were told.
    [[nodiscard]] virtual Async<int> broadcastTime(const Concentrator &concentrator, const QList<Meter> &meters) = 0;

    /// Who is on a meter bus; `found` is told of each meter at once. Takes a second for an empty line and minutes where
    /// meters must be told apart; cancelling the future ends it. `unsupported` for a concentrator.
    [[nodiscard]] virtual Async<QList<MeterNo>> searchMeters(
        const Concentrator &bus, MeterProtocol protocol, std::function<void(const MeterNo &)> found) = 0;

    /// Searches a bus, and gives the meter `present` another number where it is alone there: written once, and asked
    /// for afterwards. `invalid-argument`, with nothing written, where it is not alone; `refused` where it kept its
    /// number; `timeout` where it answers at neither; `unsupported` for a concentrator.
    [[nodiscard]] virtual Async<void> writeMeterNumber(
        const Concentrator &bus, MeterProtocol protocol, const MeterNo &present, const MeterNo &wanted) = 0;

    /// Writes meters into the concentrator's meter table, or takes them out, several a frame. Slots are read first: one
    /// that holds another meter is left alone unless its request says otherwise. A pushed meter is Confirmed when it
    /// gave its own number through the concentrator; to verify is the same without writing: a slot that is not as the
    /// record says is Refused. A meter bus keeps no table: there the meter itself is asked, and to cancel needs
    /// nothing. Every request gets exactly one answer, in their order, and `ended` is told of each as it ends.
    /// Cancelling the future ends what is not yet written as Cancelled.
    [[nodiscard]] virtual Async<QList<PairingAnswer>> pair(const Concentrator &concentrator, PairingAction action,
        const QList<PairingRequest> &requests, std::function<void(const PairingAnswer &)> ended) = 0;

    /// What the concentrator's meter table holds: the slots 1 to `upTo`, and on behind them as long as it finds some.
    /// `unsupported` for a meter bus.
    [[nodiscard]] virtual Async<QList<TableSlot>> readMeterTable(const Concentrator &concentrator, int upTo) = 0;

    /// The events a concentrator recorded behind these marks. What was read before a failure is kept, and the marks say
    /// how far that is. `unsupported` for a meter bus.
    [[nodiscard]] virtual Async<EventReading> readEvents(const Concentrator &concentrator, const EventMarks &since) = 0;

    /// Who made a concentrator, and what software it runs (AFN = 09 F1). `unsupported` for a meter bus, `refused` by
    /// one that does not tell.
    [[nodiscard]] virtual Async<ConcentratorVersion> readVersion(const Concentrator &concentrator) = 0;

    /// A communication parameter as the concentrator holds it (AFN = 0A). `unsupported` for a meter bus, `refused` by
    /// one that has none such.
    [[nodiscard]] virtual Async<ConcentratorParameter> readParameter(
        const Concentrator &concentrator, ParameterKind kind) = 0;
    /// `before` with some fields changed, for writeParameter(). `invalid-argument` names the field that is wrong.
    [[nodiscard]] virtual Result<ConcentratorParameter> withChanges(
        const ConcentratorParameter &before, const QList<ParameterField> &changes) const = 0;
    /// Sends a parameter once (AFN = 04) and answers with what the concentrator holds then. Whoever asks has read and
    /// kept the old one. `refused`; `timeout` and `not-connected` where nothing could be read afterwards.
    [[nodiscard]] virtual Async<ConcentratorParameter> writeParameter(
        const Concentrator &concentrator, const ConcentratorParameter &wanted) = 0;
    /// Switches the concentrator's own outputs (AFN = 05 F1, F2, F25, F33), once: never a room's meter.
    /// `invalid-argument` outside the ranges of TerminalOutputOrder, `unsupported` for a meter bus, `refused`,
    /// `timeout`.
    [[nodiscard]] virtual Async<void> controlOutput(
        const Concentrator &concentrator, const TerminalOutputOrder &order) = 0;

    /// Whether a text says how meters of 1997 are switched, such as
    /// "trip = 04 23 E3 P0 P1 P2 PA 22 22 22; close = 04 23 E3 P0 P1 P2 PA 11 11 11" or "2007" for those that take the
    /// command of 2007; empty is fine. `invalid-argument` names the place.
    [[nodiscard]] virtual Result<void> checkRelayScript(const QString &text) const = 0;

    /// What an event of this code says; empty for one that nobody here knows.
    [[nodiscard]] virtual QString eventName(int code, WireLanguage language) const = 0;

    /// What is known of the link to a concentrator, without asking it.
    [[nodiscard]] virtual LinkState linkState(ConcentratorId concentrator) const = 0;

    /// Opens the links of these concentrators and keeps them open (the desktop). The command line lets requests open
    /// them.
    virtual void keepConnected(const QList<Concentrator> &concentrators) = 0;

    /// The frames of the last while.
    [[nodiscard]] virtual WireMonitor &monitor() = 0;

    /// Listens at `host:port` for every concentrator that dials in, in place of the addresses in their records; may be
    /// called for several. `invalid-argument`, `training-only` for an address that others can reach,
    /// `not-connected` where the system does not give the port.
    [[nodiscard]] virtual Result<void> listen(const QString &endpoint) = 0;

    /// Concentrators that dialled in and wait to be adopted: a record of their number makes them ours.
    [[nodiscard]] virtual QList<UnknownConcentrator> unknownConcentrators() const = 0;

Q_SIGNALS:
    void linkStateChanged(meterdesk::ConcentratorId concentrator, meterdesk::LinkState state);
    void unknownConcentratorsChanged();
    /// A login taught that the concentrator's number is meant in the other notation; the record should say so.
    void addressNotationLearnt(meterdesk::ConcentratorId concentrator, meterdesk::AddressNotation notation);
};

} // namespace meterdesk
