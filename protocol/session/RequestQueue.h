// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SessionError.h"
#include "TimerSource.h"
#include "dlt645/Frame.h"
#include "gdw1376/Frame.h"

#include <QtCore/QByteArray>

#include <deque>
#include <map>
#include <variant>

namespace meterdesk::wire {

/// A frame that came in, of either protocol. Valid during the call only.
using ReceivedFrame = std::variant<const gdw1376::FrameView *, const dlt645::Frame *>;

/// What a request says of a received frame.
enum class Match {
    Foreign, ///< belongs to another request, or to nobody
    Partial, ///< belongs here; more frames follow, the deadline starts anew (within the bounds of RequestQueue)
    Complete, ///< belongs here and ends the request; what it says, well or not, is the request's to keep
    Unanswered, ///< says that no answer came (a forward without bytes): as if the deadline had passed
};

/// Who goes first, the last first: collection waits for the operator in front of the screen, and both for the rest of
/// an answer, which a meter holds only until its next question.
enum class Priority { Background, Operator, RestOfAnswer };

/// Told of each frame a request sent or was answered with. `sent` false: received.
using FrameObserver = std::function<void(bool sent, const QByteArray &bytes)>;

/// One question and how its answer is known.
struct Request
{
    /// One request is in flight on a lane at a time: a bus, a forwarding port, or the concentrator itself.
    int lane = 0;
    Priority priority = Priority::Background;
    std::chrono::milliseconds deadline{5000}; ///< of each attempt
    int retries = 0; ///< further attempts after a timeout; only for what is safe to repeat
    /// Asked once, when the lane is free for this request, and before `encode`: whether it may go at all. The lane is
    /// held until the answer, so that nothing passes between the two. False ends the request as Cancelled; so does an
    /// answer that takes longer than `deadline`. May answer at once, later, or never; empty: it may go.
    using Gate = std::function<void(std::function<void(bool mayGo)> answer)>;
    Gate gate;
    /// Makes the bytes, once, when the first attempt is sent; repeats send the same bytes. An error ends the request.
    std::function<SessionResult<QByteArray>()> encode;
    /// Asked for every frame that comes in while the request is in flight.
    std::function<Match(const ReceivedFrame &frame)> match;
    /// Called exactly once; without an error a frame completed the request.
    std::function<void(std::optional<SessionError> error, int attempts)> finished;
    FrameObserver observer; ///< may be empty
};

/// Frames that were not accepted, for the log page.
struct RequestCounters
{
    std::uint64_t sent = 0;
    std::uint64_t repeated = 0;
    std::uint64_t answered = 0;
    std::uint64_t timedOut = 0;
    std::uint64_t foreign = 0; ///< late, duplicate, or nobody's
};

/// Deadlines, retries, order and matching for all links. It owns no socket: bytes go out through a function and frames
/// are offered to it. Every request finishes exactly once, also when the queue is destroyed, the write fails or the
/// channel is lost. An answer that goes on and on is Malformed after `mostFrames` frames, `mostBytes` bytes or
/// `mostDeadlines` times its deadline: a peer that always has more to say holds neither lane nor memory. Lives in one
/// thread; `finished` may submit, cancel, and destroy the queue's owner later.
class RequestQueue
{
public:
    using Id = std::uint64_t;
    using Writer = std::function<bool(const QByteArray &bytes)>;

    /// Bounds of one attempt's answer. The longest known is a full meter table, 2040 meters of 27 bytes in frames of
    /// 255 bytes at the least: some 60 kB in 260 frames.
    static constexpr int mostFrames = 1'024;
    static constexpr qsizetype mostBytes = 512 * 1024;
    static constexpr int mostDeadlines = 60;

    RequestQueue(TimerSource &timers, Writer write);
    ~RequestQueue();
    RequestQueue(const RequestQueue &) = delete;
    RequestQueue &operator=(const RequestQueue &) = delete;

    /// Queues a request; sent at once if the channel is open and its lane free.
    Id submit(Request request);
    /// Ends it with Cancelled, waiting or in flight. An answer that still comes counts as foreign.
    void cancel(Id id);
    void cancelAll();
    /// Ends everything with Cancelled, and at once what is submitted from now on. For owners that are going away.
    void shutDown();

    /// Channel opened: the waiting requests go out. Closed: those in flight wait for the next connection where they
    /// have a retry left, and end with NotConnected otherwise; the waiting ones stay until `patience` after the loss,
    /// or after they were submitted.
    void setOpen(bool open);
    /// How long a request waits for a channel that is not open. Default 10 s.
    void setPatienceForChannel(std::chrono::milliseconds patience) { m_patienceForChannel = patience; }

    /// Gives a received frame to the request it answers; false (and counted) where there is none.
    bool offer(const ReceivedFrame &frame, const QByteArray &bytes);

    [[nodiscard]] const RequestCounters &counters() const { return m_counters; }
    [[nodiscard]] bool isIdle() const { return m_waiting.empty() && m_inFlight.empty(); }

private:
    struct Entry
    {
        Id id = 0;
        Request request;
        QByteArray bytes;
        int attempts = 0;
        TimerSource::Id timer = 0;
        bool isHeld = false; ///< in flight without bytes: the gate has not answered
        TimerSource::Id lastTimer = 0; ///< runs from the first of several frames on
        int frames = 0; ///< of this attempt's answer
        qsizetype frameBytes = 0;
    };

    enum class InFlight { Any, Held };
    /// Out of its list; nothing where it is in none.
    [[nodiscard]] std::optional<Entry> takeWaiting(Id id);
    [[nodiscard]] std::optional<Entry> takeInFlight(Id id, InFlight which = InFlight::Any);
    void sendWaiting();
    [[nodiscard]] bool takeNextFor(Entry &next);
    void startAttempt(Entry entry);
    /// Takes the lane and asks the gate.
    void hold(Entry entry);
    void onGate(Id id, bool mayGo);
    void armDeadline(Entry &entry);
    void onDeadline(Id id);
    /// Counts a frame that is not the last; false: there were too many.
    [[nodiscard]] bool mayGoOn(Entry &entry, qsizetype bytes);
    /// The answer of this request does not end.
    void giveUp(Id id);
    void finish(Entry entry, std::optional<SessionError> error);

    TimerSource &m_timers;
    Writer m_write;
    std::deque<Entry> m_waiting;
    std::map<int, Entry> m_inFlight; ///< by lane
    RequestCounters m_counters;
    std::chrono::milliseconds m_patienceForChannel{10'000};
    Id m_lastId = 0;
    bool m_open = false;
    bool m_sending = false;
    bool m_shutDown = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); ///< for gates that answer after the queue's end
};

} // namespace meterdesk::wire
