// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteChannel.h"
#include "MeterStatus.h"
#include "RequestQueue.h"
#include "SessionSettings.h"
#include "dlt645/DataIdentifier.h"

#include <memory>

namespace meterdesk::wire {

/// A channel with its request queue, and what can be asked of meters over it: through a concentrator's forwarding ports
/// or straight on their bus. Lives in the channel's thread. Every future finishes, also when the session is destroyed
/// (Cancelled).
class LinkSession : public QObject
{
    Q_OBJECT
public:
    /// The derived destructor has called `end`.
    ~LinkSession() override;

    /// Opens the channel and keeps it open. Requests open it too.
    void open() { m_channel->open(); }
    void close() { m_channel->close(); }
    [[nodiscard]] ChannelState state() const { return m_channel->state(); }
    /// "127.0.0.1:7001", "/dev/ttyUSB0"
    [[nodiscard]] QString linkName() const { return m_channel->name(); }
    /// Of requests made from now on.
    void setPatience(const Patience &patience);
    [[nodiscard]] const Patience &patience() const { return m_patience; }
    /// Counters of frames not accepted.
    [[nodiscard]] const RequestCounters &counters() const { return m_queue.counters(); }

    /// Registers (DL/T 645-2007 DI 0001FF00, 1997 901F), status word 3 (04000503) and clock (04000101, 04000102; C010,
    /// C011) of a meter, as far as its dialect has them.
    [[nodiscard]] SessionFuture<MeterSnapshot> readMeter(
        const MeterPort &meter, Priority priority, FrameObserver observer = {});

    /// Reads the meter's clock, waits for its turn on the port, asks `stillDue`, sends the command once, valid as
    /// `meter.relayTerms` say (DL/T 645-2007 “Relay control 1CH”; of 1997 the script), and reads the state (04000503)
    /// back up to three times. Always ends with a report: Refused for a meter of 1997 without a script, Unverified at
    /// best for one with it.
    [[nodiscard]] QFuture<RelayReport> controlRelay(
        const MeterPort &meter, dlt645::RelayAction action, StillDue stillDue, FrameObserver observer = {});

    /// Writes the meter's time of day (04000102, with its password) as it is when the frame leaves, and reads its
    /// clock. The date stays: clocks are not set across a midnight. Unauthorised, Refused; NotSendable for a meter of
    /// 1997.
    [[nodiscard]] SessionFuture<WireTime> setMeterClock(const MeterPort &meter, std::function<WireTime()> now);

    /// DL/T 645 C = 08 (“Control byte C”, broadcast time) to 99…99 on this line, with the time it is when the frame
    /// leaves. Nobody answers: true once it was sent, and a concentrator between did not deny it.
    [[nodiscard]] virtual SessionFuture<bool> broadcastTime(const MeterPort &line, std::function<WireTime()> now) = 0;

    // For the flows of this module ---------------------------------------------------------------------------------

    /// DATA behind the identifier of a meter's reply (all of DATA where there is none), or the error of the request.
    using MeterAnswer = std::function<void(SessionResult<QByteArray> value)>;
    /// Brings one DL/T 645 frame to a meter; `isRead` allows retries. Answers exactly once.
    void exchange(const MeterPort &meter, const dlt645::Frame &frame, bool isRead, Priority priority,
        const FrameObserver &observer, MeterAnswer answer);
    /// A value has at most so many frames: more than 2 kB.
    static constexpr int mostFramesOfValue = 16;
    /// Makes a frame when it leaves: times in it are those of that moment. An error ends the exchange.
    using MakeFrame = std::function<WireResult<dlt645::Frame>()>;
    /// One frame to a meter that is made when its turn comes.
    struct MeterRequest
    {
        MakeFrame make;
        bool isRead = false; ///< allows retries
        Priority priority = Priority::Operator;
        FrameObserver observer;
        Request::Gate gate; ///< see Request
    };
    /// As exchange(). Where a read's reply announces more frames (D5 of C), fetches them (C = 12, of 1997 C = 02) and
    /// answers with the whole value: Malformed where it does not end, and where a reply to anything else announces
    /// more; the error of the frame that is missing otherwise. Half a value is none. Answers exactly once.
    void exchangeMade(const MeterPort &meter, MeterRequest request, MeterAnswer answer);
    /// Reads one item in the meter's dialect: of 1997 the lower four digits of `item` are the identifier.
    void readItem(const MeterPort &meter, dlt645::DataIdentifier item, Priority priority, const FrameObserver &observer,
        MeterAnswer answer);

    /// Asks the meter for its own number: 04000401, of 1997 C032. True where it is the address it was asked at; so is
    /// any reading of a meter that lacks the item, since its reply carries its address. Answers exactly once.
    void askOwnNumber(const MeterPort &meter, Priority priority, const FrameObserver &observer,
        std::function<void(SessionResult<bool> own)> answer);

    [[nodiscard]] TimerSource &timers() { return m_timers; }
    /// Runs flows that outlive their call; a flow deletes itself when it is done.
    template <typename Flow>
    Flow *adopt(Flow *flow)
    {
        flow->setParent(this);
        return flow;
    }

Q_SIGNALS:
    void stateChanged(meterdesk::wire::ChannelState state);
    /// Every frame both ways, for the monitor.
    void frameSeen(bool sent, const QByteArray &bytes);

protected:
    /// Takes the channel over. `timers` must outlive the session.
    LinkSession(std::unique_ptr<ByteChannel> channel, const Patience &patience,
        std::chrono::milliseconds silenceInsideFrame, TimerSource &timers, QObject *parent);
    /// Ends every request and flow. First thing in the destructor of a derived class: flows may ask once more.
    void end();

    /// Cuts bytes into frames and deals with each.
    virtual void decode(ByteView bytes) = 0;
    /// Whether the rest of a frame is awaited.
    [[nodiscard]] virtual bool awaitsRest() const = 0;
    /// That rest does not come any more: deals with the frames that hid behind its beginning.
    virtual void giveUpRest() = 0;
    /// Forgets what was received, as after a reconnect.
    virtual void forgetBytes() = 0;

    /// What one frame of a meter says.
    struct MeterReply
    {
        dlt645::Frame asked; ///< what it answers
        QByteArray value; ///< DATA behind the identifier
        bool more = false; ///< further frames must be asked for
    };
    using ReplyAnswer = std::function<void(SessionResult<MeterReply> reply)>;
    /// Brings one frame to a meter and its reply back. Answers exactly once.
    virtual void exchangeFrame(const MeterPort &meter, MeterRequest request, ReplyAnswer answer) = 0;
    /// What a frame says in answer to `asked`; nothing where it is no answer to it.
    [[nodiscard]] static std::optional<SessionResult<MeterReply>> replyTo(
        const dlt645::Frame &asked, const dlt645::Frame &frame);

    [[nodiscard]] bool write(const QByteArray &bytes);
    /// Opens the channel if need be and queues the request.
    RequestQueue::Id submit(Request request);
    [[nodiscard]] RequestQueue &queue() { return m_queue; }

private:
    struct ValueInParts;
    void fetchRest(std::shared_ptr<ValueInParts> parts);
    void onBytes(const QByteArray &bytes);

    std::unique_ptr<ByteChannel> m_channel;
    TimerSource &m_timers;
    Patience m_patience;
    RequestQueue m_queue;
    const std::chrono::milliseconds m_silenceInsideFrame;
    TimerSource::Id m_silence = 0;
};

/// A wire error as the error of a request.
[[nodiscard]] SessionError toSessionError(const WireError &error, SessionErrorCode code);

} // namespace meterdesk::wire
