// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConcentratorSession.h"

#include "EventFlow.h"
#include "FreezeFlow.h"
#include "MeterTableFlow.h"
#include "PairingFlow.h"
#include "SessionAnswer.h"
#include "dlt645/Requests.h"
#include "gdw1376/Parameters.h"
#include "gdw1376/TerminalControl.h"

// What a concentrator is asked and told; how frames get there and back is in ConcentratorSession.cpp.
namespace meterdesk::wire {

namespace {

/// Of an answer to a broadcast, which does not come.
constexpr std::chrono::milliseconds broadcastByteTimeout{100};

/// Gives what a parsed answer says, or why it could not be parsed.
template <typename T>
void giveParsed(const SessionAnswer<T> &give, const WireResult<T> &parsed)
{
    if (parsed)
        give(*parsed);
    else
        give(std::unexpected(toSessionError(parsed.error(), SessionErrorCode::Malformed)));
}

/// Ends a write: a refusal is one, and otherwise what `readBack` finds decides, even where no answer came.
template <typename T>
ConcentratorSession::OrderAnswer confirmedBy(
    QObject *context, std::function<SessionFuture<T>()> readBack, SessionAnswer<T> give)
{
    return [context, readBack = std::move(readBack), give](const SessionResult<gdw1376::Confirmation> &answer) {
        if (answer && !answer->isOk())
            return give(sessionFailure(SessionErrorCode::Denied));
        if (!answer && answer.error().code != SessionErrorCode::TimedOut)
            return give(std::unexpected(answer.error()));
        whenFinished(readBack(), context, [give](const std::optional<SessionResult<T>> &held) {
            give(held ? *held : sessionFailure(SessionErrorCode::Cancelled));
        });
    };
}

} // namespace

gdw1376::FrameView viewOf(gdw1376::Afn afn, ByteView data)
{
    gdw1376::FrameView view;
    view.afn = static_cast<std::uint8_t>(afn);
    view.data = data;
    return view;
}

SessionFuture<QList<FreezeAnswer>> ConcentratorSession::readDailyFreezes(
    QList<gdw1376::FreezeKey> keys, Priority priority, std::function<void(int)> progress, FreezeObserver observer)
{
    return adopt(new FreezeFlow(*this, std::move(keys), priority, std::move(progress), std::move(observer)))->start();
}

SessionFuture<QList<gdw1376::MeterTableEntry>> ConcentratorSession::readMeterTable(std::vector<int> slots,
    Priority priority, std::function<void(const std::vector<int> &, bool, const QByteArray &)> observer)
{
    return adopt(new MeterTableFlow(*this, std::move(slots), priority, std::move(observer)))->start();
}

SessionFuture<QList<gdw1376::MeterTableEntry>> ConcentratorSession::scanMeterTable(int upTo, Priority priority)
{
    return adopt(new MeterTableFlow(*this, MeterTableFlow::Scan{.upTo = upTo}, priority))->start();
}

SessionFuture<QList<PairingOutcome>> ConcentratorSession::pair(QList<PairingOrder> orders,
    std::function<void(qsizetype, const PairingOutcome &)> ended,
    std::function<void(qsizetype, bool, const QByteArray &)> observer)
{
    return adopt(new PairingFlow(*this, std::move(orders), std::move(ended), std::move(observer)))->start();
}

SessionFuture<EventHarvest> ConcentratorSession::readEvents(const EventMarks &since, Priority priority)
{
    return adopt(new EventFlow(*this, since, priority))->start();
}

SessionFuture<gdw1376::TerminalVersion> ConcentratorSession::readVersion(Priority priority)
{
    const SessionAnswer<gdw1376::TerminalVersion> give;
    query({.afn = gdw1376::Afn::TerminalInformation,
              .make = [](const gdw1376::RequestHead &head) { return gdw1376::versionQuery(head); },
              .fits =
                  [](ByteView data) {
                      return gdw1376::UnitReader(data).next()
                          == gdw1376::UnitId{gdw1376::UnitId::terminalPoint, gdw1376::informationfn::version};
                  }},
        priority, [give](const SessionResult<QByteArray> &data, int) {
            if (!data)
                return give(std::unexpected(data.error()));
            giveParsed(give, gdw1376::parseVersionReply(viewOf(gdw1376::Afn::TerminalInformation, bytesOf(*data))));
        });
    return give.future();
}

SessionFuture<WireTime> ConcentratorSession::setClock(std::function<WireTime()> now)
{
    const SessionAnswer<WireTime> give;
    order({.afn = gdw1376::Afn::Control,
              .make = [now = std::move(now)](
                          const gdw1376::RequestHead &head) { return gdw1376::setClockCommand(head, now()); }},
        Priority::Operator,
        confirmedBy<WireTime>(
            this, [this] { return readClock(Priority::Operator); }, give));
    return give.future();
}

SessionFuture<QByteArray> ConcentratorSession::readParameter(int function)
{
    const SessionAnswer<QByteArray> give;
    const auto bodyOf = [function](ByteView data) -> WireResult<QByteArray> {
        const auto view = viewOf(gdw1376::Afn::QueryParameters, data);
        auto reader = gdw1376::parameterReader(view, function);
        if (!reader)
            return std::unexpected(reader.error());
        return toByteArray(reader->rest());
    };
    query({.afn = gdw1376::Afn::QueryParameters,
              .make = [function](const gdw1376::RequestHead &head) { return gdw1376::parameterQuery(head, function); },
              .fits = [bodyOf](ByteView data) { return bodyOf(data).has_value(); }},
        Priority::Operator, [give, bodyOf](const SessionResult<QByteArray> &data, int) {
            if (!data)
                return give(std::unexpected(data.error()));
            giveParsed(give, bodyOf(bytesOf(*data)));
        });
    return give.future();
}

SessionFuture<QByteArray> ConcentratorSession::setParameter(int function, const QByteArray &body)
{
    const SessionAnswer<QByteArray> give;
    order(
        {.afn = gdw1376::Afn::SetParameters,
            .make = [function, body](
                        const gdw1376::RequestHead &head) { return gdw1376::setParameterFrame(head, function, body); }},
        Priority::Operator,
        confirmedBy<QByteArray>(
            this, [this, function] { return readParameter(function); }, give));
    return give.future();
}

SessionFuture<bool> ConcentratorSession::controlTerminal(
    std::function<WireResult<gdw1376::Frame>(const gdw1376::RequestHead &)> make)
{
    const SessionAnswer<bool> give;
    order({.afn = gdw1376::Afn::Control, .make = std::move(make)}, Priority::Operator,
        [give](const SessionResult<gdw1376::Confirmation> &answer) {
            if (!answer)
                give(std::unexpected(answer.error()));
            else if (!answer->isOk())
                give(sessionFailure(SessionErrorCode::Denied));
            else
                give(true);
        });
    return give.future();
}

SessionFuture<bool> ConcentratorSession::broadcastTime(const MeterPort &line, std::function<WireTime()> now)
{
    struct State
    {
        gdw1376::RequestHead head;
        SessionResult<bool> result = true;
    };
    const SessionAnswer<bool> give;
    auto state = std::make_shared<State>();
    submit({.lane = line.port,
        .priority = Priority::Operator,
        .deadline = patience().responseTimeout,
        .retries = 0,
        .encode = [this, state, line, now = std::move(now)]() -> SessionResult<QByteArray> {
            const auto head = nextHead();
            const auto time = dlt645::broadcastTimeRequest(now());
            const auto query = !head ? std::unexpected(head.error())
                : time               ? gdw1376::forwardQuery(
                                    *head, line.port, line.line, std::chrono::seconds(1), broadcastByteTimeout, *time)
                       : std::unexpected(time.error());
            const auto bytes = query ? query->encode() : std::unexpected(query.error());
            if (!bytes)
                return std::unexpected(toSessionError(bytes.error(), SessionErrorCode::NotSendable));
            state->head = *head;
            return *bytes;
        },
        .match =
            [state](const ReceivedFrame &received) {
                const auto *const *frame = std::get_if<const gdw1376::FrameView *>(&received);
                if (!frame || !gdw1376::matchReply(state->head, gdw1376::Afn::Forward, **frame))
                    return Match::Foreign;
                const auto confirmation = gdw1376::parseConfirmation(**frame);
                if (confirmation && !confirmation->isOk())
                    state->result = sessionFailure(SessionErrorCode::Denied);
                return Match::Complete;
            },
        .finished =
            [state, give](const std::optional<SessionError> &error, int) {
                const bool silent = error && error->code == SessionErrorCode::TimedOut;
                give(error && !silent ? std::unexpected(*error) : state->result);
            },
        .observer = {}});
    return give.future();
}

SessionFuture<EnergyRegisters> ConcentratorSession::readCurrentRegisters(int point, Priority priority)
{
    const SessionAnswer<EnergyRegisters> give;
    query({.afn = gdw1376::Afn::Current,
              .make =
                  [point](const gdw1376::RequestHead &head) {
                      return gdw1376::currentRegistersQuery(head, std::array{point});
                  },
              .fits =
                  [point](ByteView data) {
                      return carries(gdw1376::Afn::Current, gdw1376::fn::currentForwardActive, data,
                          [point](const gdw1376::RegisterReading &reading) {
                              return reading.unit == gdw1376::UnitId{point, gdw1376::fn::currentForwardActive};
                          });
                  }},
        priority, [give, point](const SessionResult<QByteArray> &data, int) {
            if (!data)
                return give(std::unexpected(data.error()));
            const gdw1376::FrameView view = viewOf(gdw1376::Afn::Current, bytesOf(*data));
            gdw1376::RegisterReplyReader reader(view);
            const auto reading = reader.next();
            if (!reading)
                give(std::unexpected(toSessionError(reading.error(), SessionErrorCode::Malformed)));
            else if (!*reading || (*reading)->unit.point != point)
                give(sessionFailure(SessionErrorCode::NoData));
            else
                give((*reading)->registers);
        });
    return give.future();
}

SessionFuture<WireTime> ConcentratorSession::readClock(Priority priority)
{
    const SessionAnswer<WireTime> give;
    query({.afn = gdw1376::Afn::Current,
              .make = [](const gdw1376::RequestHead &head) { return gdw1376::clockQuery(head); },
              .fits =
                  [](ByteView data) {
                      return gdw1376::UnitReader(data).next()
                          == gdw1376::UnitId{gdw1376::UnitId::terminalPoint, gdw1376::fn::terminalClock};
                  }},
        priority, [give](const SessionResult<QByteArray> &data, int) {
            if (!data)
                return give(std::unexpected(data.error()));
            const auto clock = gdw1376::parseClockReply(viewOf(gdw1376::Afn::Current, bytesOf(*data)));
            if (clock)
                give(clock->time);
            else
                give(std::unexpected(toSessionError(clock.error(), SessionErrorCode::Malformed)));
        });
    return give.future();
}

} // namespace meterdesk::wire
