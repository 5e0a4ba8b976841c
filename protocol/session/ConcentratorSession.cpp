// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConcentratorSession.h"

#include "FreezeFlow.h"
#include "MeterReadFlow.h"
#include "RelayFlow.h"
#include "dlt645/Replies.h"
#include "dlt645/Requests.h"
#include "gdw1376/Confirmation.h"

#include <QtCore/QPromise>

namespace meterdesk::wire {

namespace {

/// Requests to the concentrator itself; forwarding ports are lanes of their own.
constexpr int terminalLane = 0;
constexpr std::chrono::milliseconds meterByteTimeout{100};
/// After so much silence the rest of a frame does not come any more; what hides behind it is looked at again.
constexpr std::chrono::milliseconds silenceInsideFrame{1'000};

SessionError fromWire(const WireError &error, SessionErrorCode code)
{
    return {code, wireErrorWord(error.code) + u' ' + error.detail};
}

/// Gathers the frames of one reply; a first response has RSEQ = PSEQ, the following ones count on.
struct ReplyGatherer
{
    ConcentratorSession::Question question;
    gdw1376::RequestHead head;
    std::uint8_t following = 0; ///< how many frames of the reply are there
    QByteArray data;
    bool denied = false;

    Match take(const ReceivedFrame &received)
    {
        const auto *const *frame = std::get_if<const gdw1376::FrameView *>(&received);
        if (!frame)
            return Match::Foreign;
        // A repeated question is answered from the first frame again.
        if ((*frame)->sequence.isFirst() && gdw1376::matchReply(head, question.afn, **frame))
            reset();
        gdw1376::RequestHead expected = head;
        expected.sequence = static_cast<std::uint8_t>((head.sequence + following) & 0x0F);
        if (!gdw1376::matchReply(expected, question.afn, **frame))
            return Match::Foreign;
        if ((*frame)->is(gdw1376::Afn::Confirm)) {
            denied = true;
            return Match::Complete;
        }
        append(data, (*frame)->data);
        ++following;
        if (!(*frame)->sequence.isLast())
            return Match::Partial;
        if (question.fits(bytesOf(data)))
            return Match::Complete;
        reset();
        return Match::Foreign;
    }

    void reset()
    {
        following = 0;
        data.clear();
    }
};

/// What a forwarded frame came back with.
struct ForwardState
{
    gdw1376::RequestHead head;
    dlt645::Frame request;
    SessionResult<QByteArray> value = sessionFailure(SessionErrorCode::TimedOut);

    Match take(const ReceivedFrame &received)
    {
        const auto *const *frame = std::get_if<const gdw1376::FrameView *>(&received);
        if (!frame || !gdw1376::matchReply(head, gdw1376::Afn::Forward, **frame))
            return Match::Foreign;
        if ((*frame)->is(gdw1376::Afn::Confirm)) {
            const auto confirmation = gdw1376::parseConfirmation(**frame);
            // Some concentrators confirm the order first and bring the meter's answer afterwards.
            if (confirmation && confirmation->isOk())
                return Match::Partial;
            value = sessionFailure(SessionErrorCode::Denied, QStringLiteral("the concentrator denied forwarding"));
            return Match::Complete;
        }
        const auto reply = gdw1376::parseForwardReply(**frame);
        if (!reply)
            return Match::Foreign;
        for (const dlt645::Frame &answer : gdw1376::framesIn(reply->payload)) {
            const auto matched = dlt645::matchReply(request, answer);
            if (!matched)
                continue;
            if (!matched->refusal)
                value = toByteArray(matched->value);
            else if (matched->refusal->isUnauthorised())
                value = sessionFailure(SessionErrorCode::Unauthorised, matched->refusal->toText());
            else if (matched->refusal->has(dlt645::RefusalReason::NoRequestedData))
                value = sessionFailure(SessionErrorCode::NoData, matched->refusal->toText());
            else
                value = sessionFailure(SessionErrorCode::Refused, matched->refusal->toText());
            return Match::Complete;
        }
        return Match::Unanswered;
    }
};

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

/// A view of concatenated reply data, as the readers of replies want it.
gdw1376::FrameView viewOf(gdw1376::Afn afn, const QByteArray &data)
{
    gdw1376::FrameView view;
    view.afn = static_cast<std::uint8_t>(afn);
    view.data = bytesOf(data);
    return view;
}

} // namespace

bool carries(
    gdw1376::Afn afn, ByteView data, const std::function<bool(const gdw1376::RegisterReading &reading)> &isAsked)
{
    gdw1376::FrameView view;
    view.afn = static_cast<std::uint8_t>(afn);
    view.data = data;
    gdw1376::RegisterReplyReader reader(view);
    for (;;) {
        const auto reading = reader.next();
        if (!reading) // damaged: who asked says that it makes no sense; another function answers something else
            return reading.error().code != WireErrorCode::Unsupported;
        if (!*reading)
            return data.empty();
        if (isAsked(**reading))
            return true;
    }
}

std::chrono::milliseconds forwardTime(const SessionSettings &settings, std::uint8_t port)
{
    return port == gdw1376::plcPort ? settings.plcForwardTime : settings.rs485ForwardTime;
}

ConcentratorSession::ConcentratorSession(
    std::unique_ptr<ByteChannel> channel, SessionSettings settings, TimerSource &timers, QObject *parent)
    : QObject(parent)
    , m_channel(std::move(channel))
    , m_settings(std::move(settings))
    , m_timers(timers)
    , m_queue(timers, [this](const QByteArray &bytes) { return write(bytes); })
{
    m_queue.setPatienceForChannel(m_settings.waitForChannel);
    connect(m_channel.get(), &ByteChannel::bytesReceived, this, &ConcentratorSession::onBytes);
    connect(m_channel.get(), &ByteChannel::stateChanged, this, [this](ChannelState state) {
        m_decoder.reset();
        m_queue.setOpen(state == ChannelState::Open);
        Q_EMIT stateChanged(state);
    });
    m_queue.setOpen(m_channel->state() == ChannelState::Open);
}

ConcentratorSession::~ConcentratorSession()
{
    m_channel->disconnect(this);
    m_timers.cancel(m_silence);
    // Flows may ask once more while they end; that ends at once too.
    m_queue.shutDown();
    qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly));
}

void ConcentratorSession::open()
{
    m_channel->open();
}

void ConcentratorSession::close()
{
    m_channel->close();
}

void ConcentratorSession::setPatience(std::chrono::milliseconds responseTimeout, int readRetries)
{
    m_settings.responseTimeout = responseTimeout;
    m_settings.readRetries = readRetries;
}

bool ConcentratorSession::write(const QByteArray &bytes)
{
    if (!m_channel->write(bytes))
        return false;
    Q_EMIT frameSeen(true, bytes);
    return true;
}

void ConcentratorSession::onBytes(const QByteArray &bytes)
{
    m_decoder.decode(bytesOf(bytes), [this](const gdw1376::FrameView &frame) { onFrame(frame); });
    watchSilence();
}

void ConcentratorSession::watchSilence()
{
    m_timers.cancel(m_silence);
    m_silence = 0;
    if (!m_decoder.hasCandidate())
        return;
    m_silence = m_timers.start(silenceInsideFrame, [this] {
        m_decoder.dropCandidate();
        while (const auto frame = m_decoder.next())
            onFrame(*frame);
    });
}

void ConcentratorSession::onFrame(const gdw1376::FrameView &frame)
{
    const QByteArray bytes = toByteArray(frame.wireBytes);
    Q_EMIT frameSeen(false, bytes);
    if (frame.is(gdw1376::Afn::LinkTest)) {
        // A login or heartbeat without its answer makes the concentrator reconnect over and over.
        if (const auto answer = gdw1376::confirmLinkMessage(frame, m_settings.confirmStyle)) {
            if (const auto encoded = answer->encode())
                (void)write(*encoded);
        }
        return;
    }
    m_queue.offer(&frame, bytes);
}

WireResult<gdw1376::RequestHead> ConcentratorSession::nextHead()
{
    const auto address =
        gdw1376::TerminalAddress::fromNumber(m_settings.number, m_settings.notation, m_settings.master);
    if (!address)
        return std::unexpected(address.error());
    m_sequence = static_cast<std::uint8_t>((m_sequence + 1) & 0x0F);
    return gdw1376::RequestHead{*address, m_sequence};
}

void ConcentratorSession::query(Question question, Priority priority, TerminalAnswer answer)
{
    auto state = std::make_shared<ReplyGatherer>();
    state->question = std::move(question);
    m_channel->open();
    m_queue.submit({.lane = terminalLane,
        .priority = priority,
        .deadline = m_settings.responseTimeout,
        .retries = m_settings.readRetries,
        .encode = [this, state]() -> SessionResult<QByteArray> {
            const auto head = nextHead();
            const auto frame = head ? state->question.make(*head) : std::unexpected(head.error());
            const auto bytes = frame ? frame->encode() : std::unexpected(frame.error());
            if (!bytes)
                return std::unexpected(fromWire(bytes.error(), SessionErrorCode::NotSendable));
            state->head = *head;
            return *bytes;
        },
        .match = [state](const ReceivedFrame &frame) { return state->take(frame); },
        .finished =
            [state, answer = std::move(answer)](std::optional<SessionError> error, int attempts) {
                if (error)
                    answer(std::unexpected(*error), attempts);
                else if (state->denied)
                    answer(sessionFailure(SessionErrorCode::Denied), attempts);
                else
                    answer(std::move(state->data), attempts);
            },
        .observer = {}});
}

void ConcentratorSession::forward(const MeterPort &meter, const dlt645::Frame &frame, bool isRead, Priority priority,
    const FrameObserver &observer, MeterAnswer answer)
{
    auto state = std::make_shared<ForwardState>();
    state->request = frame;
    const std::chrono::milliseconds waits = forwardTime(m_settings, meter.port);
    m_channel->open();
    m_queue.submit({.lane = meter.port,
        .priority = priority,
        .deadline = waits + m_settings.responseTimeout,
        .retries = isRead ? m_settings.readRetries : 0,
        .encode = [this, state, meter, waits]() -> SessionResult<QByteArray> {
            const auto head = nextHead();
            const auto query = head
                ? gdw1376::forwardQuery(*head, meter.port, meter.line, waits, meterByteTimeout, state->request)
                : std::unexpected(head.error());
            const auto bytes = query ? query->encode() : std::unexpected(query.error());
            if (!bytes)
                return std::unexpected(fromWire(bytes.error(), SessionErrorCode::NotSendable));
            state->head = *head;
            return *bytes;
        },
        .match = [state](const ReceivedFrame &received) { return state->take(received); },
        .finished =
            [state, answer = std::move(answer)](std::optional<SessionError> error, int) {
                if (error)
                    answer(std::unexpected(*error));
                else
                    answer(std::move(state->value));
            },
        .observer = observer});
}

void ConcentratorSession::readItem(const MeterPort &meter, dlt645::DataIdentifier item, Priority priority,
    const FrameObserver &observer, MeterAnswer answer)
{
    const auto frame = dlt645::readRequest(meter.address, item);
    if (!frame)
        return answer(std::unexpected(fromWire(frame.error(), SessionErrorCode::NotSendable)));
    forward(meter, *frame, true, priority, observer, std::move(answer));
}

SessionFuture<QList<FreezeAnswer>> ConcentratorSession::readDailyFreezes(
    QList<gdw1376::FreezeKey> keys, Priority priority, std::function<void(int)> progress)
{
    return adopt(new FreezeFlow(*this, std::move(keys), priority, std::move(progress)))->start();
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
                      return carries(gdw1376::Afn::Current, data, [point](const gdw1376::RegisterReading &reading) {
                          return reading.unit == gdw1376::UnitId{point, gdw1376::fn::currentForwardActive};
                      });
                  }},
        priority, [result, point](const SessionResult<QByteArray> &data, int) {
            if (!data)
                return result.give(std::unexpected(data.error()));
            const gdw1376::FrameView view = viewOf(gdw1376::Afn::Current, *data);
            gdw1376::RegisterReplyReader reader(view);
            const auto reading = reader.next();
            if (!reading)
                result.give(std::unexpected(fromWire(reading.error(), SessionErrorCode::Malformed)));
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
            const auto clock = gdw1376::parseClockReply(viewOf(gdw1376::Afn::Current, *data));
            if (clock)
                result.give(clock->time);
            else
                result.give(std::unexpected(fromWire(clock.error(), SessionErrorCode::Malformed)));
        });
    return result.promise->future();
}

SessionFuture<MeterSnapshot> ConcentratorSession::readMeter(
    const MeterPort &meter, Priority priority, FrameObserver observer)
{
    return adopt(new MeterReadFlow(*this, meter, priority, std::move(observer)))->start();
}

QFuture<RelayReport> ConcentratorSession::controlRelay(
    const MeterPort &meter, dlt645::RelayAction action, StillDue stillDue, FrameObserver observer)
{
    return adopt(new RelayFlow(*this, meter, action, std::move(stillDue), std::move(observer)))->start();
}

} // namespace meterdesk::wire
