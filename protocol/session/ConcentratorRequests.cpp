// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConcentratorSession.h"

#include "EventFlow.h"
#include "FreezeFlow.h"
#include "MeterTableFlow.h"
#include "PairingFlow.h"
#include "dlt645/Requests.h"
#include "gdw1376/Parameters.h"
#include "gdw1376/TerminalControl.h"

#include <QtCore/QPromise>

// What a concentrator is asked and told; how frames get there and back is in ConcentratorSession.cpp.
namespace meterdesk::wire {

namespace {

/// Of an answer to a broadcast, which does not come.
constexpr std::chrono::milliseconds broadcastByteTimeout{100};

template <typename T>
struct Answer
{
    std::shared_ptr<QPromise<SessionResult<T>>> promise = std::make_shared<QPromise<SessionResult<T>>>();

    Answer() { promise->start(); }
    void give(SessionResult<T> result) const
    {
        promise->addResult(std::move(result));
        promise->finish();
    }
};

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
    const Answer<gdw1376::TerminalVersion> result;
    query({.afn = gdw1376::Afn::TerminalInformation,
              .make = [](const gdw1376::RequestHead &head) { return gdw1376::versionQuery(head); },
              .fits =
                  [](ByteView data) {
                      return gdw1376::UnitReader(data).next()
                          == gdw1376::UnitId{gdw1376::UnitId::terminalPoint, gdw1376::informationfn::version};
                  }},
        priority, [result](const SessionResult<QByteArray> &data, int) {
            if (!data)
                return result.give(std::unexpected(data.error()));
            const auto version = gdw1376::parseVersionReply(viewOf(gdw1376::Afn::TerminalInformation, bytesOf(*data)));
            if (version)
                result.give(*version);
            else
                result.give(std::unexpected(toSessionError(version.error(), SessionErrorCode::Malformed)));
        });
    return result.promise->future();
}

SessionFuture<WireTime> ConcentratorSession::setClock(std::function<WireTime()> now)
{
    const Answer<WireTime> result;
    order({.afn = gdw1376::Afn::Control,
              .make = [now = std::move(now)](
                          const gdw1376::RequestHead &head) { return gdw1376::setClockCommand(head, now()); }},
        Priority::Operator, [this, result](const SessionResult<gdw1376::Confirmation> &answer) {
            if (answer && !answer->isOk())
                return result.give(sessionFailure(SessionErrorCode::Denied));
            if (!answer && answer.error().code != SessionErrorCode::TimedOut)
                return result.give(std::unexpected(answer.error()));
            // Without an answer, what the clock says decides.
            whenFinished(
                readClock(Priority::Operator), this, [result](const std::optional<SessionResult<WireTime>> &clock) {
                    result.give(clock ? *clock : sessionFailure(SessionErrorCode::Cancelled));
                });
        });
    return result.promise->future();
}

SessionFuture<QByteArray> ConcentratorSession::readParameter(int function)
{
    const Answer<QByteArray> result;
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
        Priority::Operator, [result, bodyOf](const SessionResult<QByteArray> &data, int) {
            if (!data)
                return result.give(std::unexpected(data.error()));
            const auto body = bodyOf(bytesOf(*data));
            if (body)
                result.give(*body);
            else
                result.give(std::unexpected(toSessionError(body.error(), SessionErrorCode::Malformed)));
        });
    return result.promise->future();
}

SessionFuture<QByteArray> ConcentratorSession::setParameter(int function, const QByteArray &body)
{
    const Answer<QByteArray> result;
    order(
        {.afn = gdw1376::Afn::SetParameters,
            .make = [function, body](
                        const gdw1376::RequestHead &head) { return gdw1376::setParameterFrame(head, function, body); }},
        Priority::Operator, [this, function, result](const SessionResult<gdw1376::Confirmation> &answer) {
            if (answer && !answer->isOk())
                return result.give(sessionFailure(SessionErrorCode::Denied));
            if (!answer && answer.error().code != SessionErrorCode::TimedOut)
                return result.give(std::unexpected(answer.error()));
            // Without an answer, what it holds decides.
            whenFinished(readParameter(function), this, [result](const std::optional<SessionResult<QByteArray>> &held) {
                result.give(held ? *held : sessionFailure(SessionErrorCode::Cancelled));
            });
        });
    return result.promise->future();
}

SessionFuture<bool> ConcentratorSession::controlTerminal(
    std::function<WireResult<gdw1376::Frame>(const gdw1376::RequestHead &)> make)
{
    const Answer<bool> result;
    order({.afn = gdw1376::Afn::Control, .make = std::move(make)}, Priority::Operator,
        [result](const SessionResult<gdw1376::Confirmation> &answer) {
            if (!answer)
                result.give(std::unexpected(answer.error()));
            else if (!answer->isOk())
                result.give(sessionFailure(SessionErrorCode::Denied));
            else
                result.give(true);
        });
    return result.promise->future();
}

SessionFuture<bool> ConcentratorSession::broadcastTime(const MeterPort &line, std::function<WireTime()> now)
{
    struct State
    {
        gdw1376::RequestHead head;
        SessionResult<bool> result = true;
    };
    const Answer<bool> result;
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
            [state, result](const std::optional<SessionError> &error, int) {
                const bool silent = error && error->code == SessionErrorCode::TimedOut;
                result.give(error && !silent ? std::unexpected(*error) : state->result);
            },
        .observer = {}});
    return result.promise->future();
}

SessionFuture<EnergyRegisters> ConcentratorSession::readCurrentRegisters(int point, Priority priority)
{
    const Answer<EnergyRegisters> result;
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
        priority, [result, point](const SessionResult<QByteArray> &data, int) {
            if (!data)
                return result.give(std::unexpected(data.error()));
            const gdw1376::FrameView view = viewOf(gdw1376::Afn::Current, bytesOf(*data));
            gdw1376::RegisterReplyReader reader(view);
            const auto reading = reader.next();
            if (!reading)
                result.give(std::unexpected(toSessionError(reading.error(), SessionErrorCode::Malformed)));
            else if (!*reading || (*reading)->unit.point != point)
                result.give(sessionFailure(SessionErrorCode::NoData));
            else
                result.give((*reading)->registers);
        });
    return result.promise->future();
}

SessionFuture<WireTime> ConcentratorSession::readClock(Priority priority)
{
    const Answer<WireTime> result;
    query({.afn = gdw1376::Afn::Current,
              .make = [](const gdw1376::RequestHead &head) { return gdw1376::clockQuery(head); },
              .fits =
                  [](ByteView data) {
                      return gdw1376::UnitReader(data).next()
                          == gdw1376::UnitId{gdw1376::UnitId::terminalPoint, gdw1376::fn::terminalClock};
                  }},
        priority, [result](const SessionResult<QByteArray> &data, int) {
            if (!data)
                return result.give(std::unexpected(data.error()));
            const auto clock = gdw1376::parseClockReply(viewOf(gdw1376::Afn::Current, bytesOf(*data)));
            if (clock)
                result.give(clock->time);
            else
                result.give(std::unexpected(toSessionError(clock.error(), SessionErrorCode::Malformed)));
        });
    return result.promise->future();
}

} // namespace meterdesk::wire
