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

SessionResult<QByteArray> resultOf(const dlt645::Frame &request, const dlt645::Frame &reply, bool &matches)
{
    const auto matched = dlt645::matchReply(request, reply);
    matches = matched.has_value();
    if (!matched)
        return sessionFailure(SessionErrorCode::TimedOut);
    // Nothing that is asked for here is longer than one frame; half a value is none.
    if (matched->more)
        return sessionFailure(SessionErrorCode::Malformed, QStringLiteral("the meter announces more frames"));
    if (!matched->refusal)
        return toByteArray(matched->value);
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
