// SPDX-License-Identifier: GPL-3.0-or-later
#include "LinkSession.h"

#include "MeterReadFlow.h"
#include "RelayFlow.h"
#include "SessionAnswer.h"
#include "dlt645/Dialect1997.h"
#include "dlt645/Replies.h"
#include "dlt645/Requests.h"
#include "dlt645/Values.h"

#include <QtCore/QPointer>

namespace meterdesk::wire {

LinkSession::LinkSession(std::unique_ptr<ByteChannel> channel, const Patience &patience,
    std::chrono::milliseconds silenceInsideFrame, TimerSource &timers, QObject *parent)
    : QObject(parent)
    , m_channel(std::move(channel))
    , m_timers(timers)
    , m_patience(patience)
    , m_queue(timers, [this](const QByteArray &bytes) { return write(bytes); })
    , m_silenceInsideFrame(silenceInsideFrame)
{
    m_queue.setPatienceForChannel(m_patience.waitForChannel);
    connect(m_channel.get(), &ByteChannel::bytesReceived, this, &LinkSession::onBytes);
    connect(m_channel.get(), &ByteChannel::stateChanged, this, [this](ChannelState state) {
        forgetBytes();
        m_queue.setOpen(state == ChannelState::Open);
        Q_EMIT stateChanged(state);
    });
    m_queue.setOpen(m_channel->state() == ChannelState::Open);
}

LinkSession::~LinkSession() = default;

void LinkSession::end()
{
    m_channel->disconnect(this);
    m_timers.cancel(m_silence);
    // Flows may ask once more while they end; that ends at once too.
    m_queue.shutDown();
    qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly));
}

void LinkSession::setPatience(const Patience &patience)
{
    m_patience = patience;
    m_queue.setPatienceForChannel(patience.waitForChannel);
}

bool LinkSession::write(const QByteArray &bytes)
{
    if (!m_channel->write(bytes))
        return false;
    Q_EMIT frameSeen(true, bytes);
    return true;
}

RequestQueue::Id LinkSession::submit(Request request)
{
    m_channel->open();
    return m_queue.submit(std::move(request));
}

void LinkSession::onBytes(const QByteArray &bytes)
{
    decode(bytesOf(bytes));
    m_timers.cancel(m_silence);
    m_silence = 0;
    if (awaitsRest())
        m_silence = m_timers.start(m_silenceInsideFrame, [this] { giveUpRest(); });
}

void LinkSession::readItem(const MeterPort &meter, dlt645::DataIdentifier item, Priority priority,
    const FrameObserver &observer, MeterAnswer answer)
{
    const auto frame = meter.dialect == MeterDialect::Of2007
        ? dlt645::readRequest(meter.address, item)
        : dlt645::v1997::readRequest(meter.address, {static_cast<std::uint16_t>(item.value & 0xFFFF)});
    if (!frame)
        return answer(std::unexpected(toSessionError(frame.error(), SessionErrorCode::NotSendable)));
    exchange(meter, *frame, true, priority, observer, std::move(answer));
}

void LinkSession::askOwnNumber(const MeterPort &meter, Priority priority, const FrameObserver &observer,
    std::function<void(SessionResult<bool>)> answer)
{
    const bool of2007 = meter.dialect == MeterDialect::Of2007;
    const auto number =
        of2007 ? dlt645::di::communicationAddress : dlt645::DataIdentifier{dlt645::v1997::di::meterNumber.value};
    readItem(meter, number, priority, observer,
        [session = QPointer(this), meter, priority, observer, of2007, answer = std::move(answer)](
            const SessionResult<QByteArray> &value) {
            if (value) {
                const bool complete = value->size() >= static_cast<qsizetype>(dlt645::MeterAddress::size);
                return answer(complete && dlt645::MeterAddress::fromWire(bytesOf(*value)) == meter.address);
            }
            if (value.error().code != SessionErrorCode::NoData || !session)
                return answer(std::unexpected(value.error()));
            const auto total = of2007 ? dlt645::di::forwardActiveTotal
                                      : dlt645::DataIdentifier{dlt645::v1997::di::forwardActiveTotal.value};
            session->readItem(meter, total, priority, observer, [answer](const SessionResult<QByteArray> &registers) {
                if (registers)
                    answer(true);
                else
                    answer(std::unexpected(registers.error()));
            });
        });
}

void LinkSession::exchange(const MeterPort &meter, const dlt645::Frame &frame, bool isRead, Priority priority,
    const FrameObserver &observer, MeterAnswer answer)
{
    exchangeMade(meter,
        {.make = [frame] { return WireResult<dlt645::Frame>(frame); },
            .isRead = isRead,
            .priority = priority,
            .observer = observer},
        std::move(answer));
}

/// A value that comes in several frames.
struct LinkSession::ValueInParts
{
    MeterPort meter;
    dlt645::Frame read;
    QByteArray value; ///< of the frames so far
    int frames = 1;
    FrameObserver observer;
    MeterAnswer answer;

    [[nodiscard]] bool isOf1997() const { return read.control().is(dlt645::Function1997::Read); }
    /// Asks for the next frame.
    [[nodiscard]] WireResult<dlt645::Frame> request() const
    {
        if (isOf1997())
            return dlt645::Frame::make(
                read.address(), dlt645::ControlCode::request(dlt645::Function1997::ReadFollowUp), read.data());
        const auto asked = dlt645::parseRead(read);
        if (!asked)
            return std::unexpected(asked.error());
        return dlt645::followUpRequest(read.address(), asked->item, static_cast<std::uint8_t>(frames));
    }
};

void LinkSession::exchangeMade(const MeterPort &meter, MeterRequest request, MeterAnswer answer)
{
    const FrameObserver observer = request.observer;
    exchangeFrame(meter, std::move(request),
        [session = QPointer(this), meter, observer, answer = std::move(answer)](SessionResult<MeterReply> reply) {
            if (!reply)
                return answer(std::unexpected(reply.error()));
            if (!reply->more)
                return answer(std::move(reply->value));
            const dlt645::ControlCode asked = reply->asked.control();
            if (!asked.is(dlt645::Function::Read) && !asked.is(dlt645::Function1997::Read))
                return answer(sessionFailure(SessionErrorCode::Malformed, QStringLiteral("more than one frame")));
            if (!session)
                return answer(sessionFailure(SessionErrorCode::Cancelled));
            session->fetchRest(std::make_shared<ValueInParts>(ValueInParts{.meter = meter,
                .read = std::move(reply->asked),
                .value = std::move(reply->value),
                .observer = observer,
                .answer = answer}));
        });
}

void LinkSession::fetchRest(std::shared_ptr<ValueInParts> parts)
{
    MeterRequest request{.make = [parts] { return parts->request(); },
        // A frame of 1997 has no number: repeated, the question would skip one.
        .isRead = !parts->isOf1997(),
        .priority = Priority::RestOfAnswer,
        .observer = parts->observer,
        .gate = {}};
    exchangeFrame(
        parts->meter, std::move(request), [session = QPointer(this), parts](const SessionResult<MeterReply> &reply) {
            if (!reply)
                return parts->answer(std::unexpected(reply.error()));
            parts->value += reply->value;
            if (!reply->more)
                return parts->answer(parts->value);
            if (++parts->frames == mostFramesOfValue)
                return parts->answer(
                    sessionFailure(SessionErrorCode::Malformed, QStringLiteral("the value does not end")));
            if (!session)
                return parts->answer(sessionFailure(SessionErrorCode::Cancelled));
            session->fetchRest(parts);
        });
}

SessionFuture<WireTime> LinkSession::setMeterClock(const MeterPort &meter, std::function<WireTime()> now)
{
    const SessionAnswer<WireTime> give;
    if (meter.dialect == MeterDialect::Of1997) {
        give(sessionFailure(SessionErrorCode::NotSendable, QStringLiteral("a meter of 1997 takes broadcasts only")));
        return give.future();
    }
    const auto make = [meter, now = std::move(now)]() -> WireResult<dlt645::Frame> {
        QByteArray time;
        if (const auto written = dlt645::appendTimeOfDay(time, now()); !written)
            return std::unexpected(written.error());
        return dlt645::writeRequest(meter.address, dlt645::di::time, meter.credentials, bytesOf(time));
    };
    exchangeMade(
        meter, {.make = make}, [session = QPointer(this), meter, give](const SessionResult<QByteArray> &answer) {
            // Without an answer, what the clock says decides.
            if (!answer && answer.error().code != SessionErrorCode::TimedOut)
                return give(std::unexpected(answer.error()));
            if (!session)
                return give(sessionFailure(SessionErrorCode::Cancelled));
            readMeterClock(
                *session, meter, Priority::Operator, {}, [give](const SessionResult<std::optional<WireTime>> &clock) {
                    if (!clock)
                        give(std::unexpected(clock.error()));
                    else if (!*clock)
                        give(sessionFailure(SessionErrorCode::NoData));
                    else
                        give(**clock);
                });
        });
    return give.future();
}

SessionFuture<MeterSnapshot> LinkSession::readMeter(const MeterPort &meter, Priority priority, FrameObserver observer)
{
    return adopt(new MeterReadFlow(*this, meter, priority, std::move(observer)))->start();
}

QFuture<RelayReport> LinkSession::controlRelay(
    const MeterPort &meter, dlt645::RelayAction action, StillDue stillDue, FrameObserver observer)
{
    return adopt(new RelayFlow(*this, meter, action, std::move(stillDue), std::move(observer)))->start();
}

std::optional<SessionResult<LinkSession::MeterReply>> LinkSession::replyTo(
    const dlt645::Frame &asked, const dlt645::Frame &frame)
{
    const auto matched = dlt645::matchReply(asked, frame);
    if (!matched)
        return std::nullopt;
    if (!matched->refusal)
        return MeterReply{.asked = asked, .value = toByteArray(matched->value), .more = matched->more};
    if (matched->refusal->isUnauthorised())
        return sessionFailure(SessionErrorCode::Unauthorised, matched->refusal->toText());
    if (matched->refusal->has(dlt645::RefusalReason::NoRequestedData))
        return sessionFailure(SessionErrorCode::NoData, matched->refusal->toText());
    return sessionFailure(SessionErrorCode::Refused, matched->refusal->toText());
}

SessionError toSessionError(const WireError &error, SessionErrorCode code)
{
    return {code, wireErrorWord(error.code) + u' ' + error.detail};
}

} // namespace meterdesk::wire
