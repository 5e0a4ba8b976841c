// SPDX-License-Identifier: GPL-3.0-or-later
#include "MeterBusSession.h"

#include "MeterFreezeFlow.h"
#include "MeterSearchFlow.h"
#include "SessionAnswer.h"
#include "WriteAddressFlow.h"
#include "dlt645/Requests.h"

namespace meterdesk::wire {

namespace {

constexpr int busLane = 0;
/// Bytes of one frame follow each other within this time.
constexpr std::chrono::milliseconds silenceInsideMeterFrame{500};
/// Behind a broadcast, which nobody answers, meters have this time to themselves; its own bytes take 120 ms at 2400.
constexpr std::chrono::milliseconds afterBroadcast{500};

} // namespace

MeterBusSession::MeterBusSession(
    std::unique_ptr<ByteChannel> channel, BusSettings settings, TimerSource &timers, QObject *parent)
    : LinkSession(std::move(channel), settings, silenceInsideMeterFrame, timers, parent)
    , m_preamble(settings.preamble)
{ }

MeterBusSession::~MeterBusSession()
{
    end();
}

SessionFuture<QList<FreezeAnswer>> MeterBusSession::readDailyFreezes(QList<MeterDay> days, WireDate today,
    bool nearMidnight, Priority priority, std::function<void(int)> progress, FreezeObserver observer)
{
    return adopt(new MeterFreezeFlow(
                     *this, std::move(days), today, nearMidnight, priority, std::move(progress), std::move(observer)))
        ->start();
}

SessionFuture<QList<dlt645::MeterAddress>> MeterBusSession::searchMeters(
    MeterDialect dialect, std::chrono::milliseconds probeTimeout, FoundMeter found)
{
    return adopt(new MeterSearchFlow(*this, dialect, probeTimeout, std::move(found)))->start();
}

SessionFuture<bool> MeterBusSession::writeAddress(
    const MeterAddressChange &change, std::chrono::milliseconds probeTimeout)
{
    return adopt(new WriteAddressFlow(*this, change, probeTimeout))->start();
}

void MeterBusSession::exchangeFrame(const MeterPort &, MeterRequest request, ReplyAnswer answer)
{
    send(std::move(request), patience().responseTimeout, std::move(answer));
}

void MeterBusSession::probe(
    const dlt645::Frame &frame, std::chrono::milliseconds timeout, const FrameObserver &observer, MeterAnswer answer)
{
    send({.make = [frame] { return WireResult<dlt645::Frame>(frame); }, .observer = observer}, timeout,
        [answer = std::move(answer)](SessionResult<MeterReply> reply) {
            if (reply)
                answer(std::move(reply->value));
            else
                answer(std::unexpected(reply.error()));
        });
}

void MeterBusSession::send(MeterRequest request, std::chrono::milliseconds deadline, ReplyAnswer answer)
{
    struct Exchange
    {
        dlt645::Frame request;
        SessionResult<MeterReply> reply = sessionFailure(SessionErrorCode::TimedOut);
    };
    auto state = std::make_shared<Exchange>();
    submit({.lane = busLane,
        .priority = request.priority,
        .deadline = deadline,
        .retries = request.isRead ? patience().readRetries : 0,
        .gate = std::move(request.gate),
        .encode = [state, preamble = m_preamble, make = std::move(request.make)]() -> SessionResult<QByteArray> {
            const auto made = make();
            if (!made)
                return std::unexpected(toSessionError(made.error(), SessionErrorCode::NotSendable));
            state->request = *made;
            return state->request.encode(preamble);
        },
        .match =
            [state](const ReceivedFrame &received) {
                const auto *const *frame = std::get_if<const dlt645::Frame *>(&received);
                auto reply = frame ? replyTo(state->request, **frame) : std::nullopt;
                if (!reply)
                    return Match::Foreign;
                state->reply = std::move(*reply);
                return Match::Complete;
            },
        .finished =
            [state, answer = std::move(answer)](std::optional<SessionError> error, int) {
                if (error)
                    answer(std::unexpected(*error));
                else
                    answer(std::move(state->reply));
            },
        .observer = std::move(request.observer)});
}

SessionFuture<bool> MeterBusSession::broadcastTime(const MeterPort &, std::function<WireTime()> now)
{
    const SessionAnswer<bool> give;
    submit({.lane = busLane,
        .priority = Priority::Operator,
        .deadline = afterBroadcast,
        .retries = 0,
        .encode = [preamble = m_preamble, now = std::move(now)]() -> SessionResult<QByteArray> {
            const auto frame = dlt645::broadcastTimeRequest(now());
            if (!frame)
                return std::unexpected(toSessionError(frame.error(), SessionErrorCode::NotSendable));
            return frame->encode(preamble);
        },
        .match = [](const ReceivedFrame &) { return Match::Foreign; },
        .finished =
            [give](const std::optional<SessionError> &error, int) {
                const bool silent = error && error->code == SessionErrorCode::TimedOut;
                give(error && !silent ? SessionResult<bool>(std::unexpected(*error)) : SessionResult<bool>(true));
            },
        .observer = {}});
    return give.future();
}

void MeterBusSession::decode(ByteView bytes)
{
    m_bytesHeard += bytes.size();
    m_decoder.decode(bytes, [this](const dlt645::Frame &frame) { onFrame(frame); });
}

void MeterBusSession::giveUpRest()
{
    m_decoder.dropCandidate();
    while (const auto frame = m_decoder.next())
        onFrame(*frame);
}

void MeterBusSession::onFrame(const dlt645::Frame &frame)
{
    const QByteArray bytes = frame.encode();
    Q_EMIT frameSeen(false, bytes);
    // Simple dongles hear themselves.
    if (frame.control().isReply())
        queue().offer(&frame, bytes);
}

} // namespace meterdesk::wire
