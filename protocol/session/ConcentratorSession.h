// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteChannel.h"
#include "MeterStatus.h"
#include "RequestQueue.h"
#include "SessionSettings.h"
#include "dlt645/DataIdentifier.h"
#include "gdw1376/FrameDecoder.h"

#include <QtCore/QList>

#include <memory>

namespace meterdesk::wire {

/// One concentrator on one channel: answers its logins and heartbeats, asks for freezes, registers and clocks, and
/// forwards DL/T 645 frames to the meters behind it (AFN = 10 F1). Lives in the channel's thread. Every future
/// finishes, also when the session is destroyed (Cancelled).
class ConcentratorSession final : public QObject
{
    Q_OBJECT
public:
    /// Takes the channel over. `timers` must outlive the session.
    ConcentratorSession(
        std::unique_ptr<ByteChannel> channel, SessionSettings settings, TimerSource &timers, QObject *parent = nullptr);
    ~ConcentratorSession() override;

    /// Opens the channel and keeps it open. Requests open it too.
    void open();
    void close();
    [[nodiscard]] ChannelState state() const { return m_channel->state(); }
    [[nodiscard]] const SessionSettings &settings() const { return m_settings; }
    /// Timeouts and retries of requests made from now on.
    void setPatience(std::chrono::milliseconds responseTimeout, int readRetries);

    /// F161 for each key, several in a frame as the buffer allows; a frame that is denied or not answered is asked
    /// again point by point. One answer a key, in their order. `progress` may be empty.
    [[nodiscard]] SessionFuture<QList<FreezeAnswer>> readDailyFreezes(
        QList<gdw1376::FreezeKey> keys, Priority priority, std::function<void(int done)> progress = {});

    /// 0C F129 of one point.
    [[nodiscard]] SessionFuture<EnergyRegisters> readCurrentRegisters(int point, Priority priority);

    /// The concentrator's own clock, 0C F2.
    [[nodiscard]] SessionFuture<WireTime> readClock(Priority priority);

    /// Registers, status word 3 and clock of a meter, by forwarding.
    [[nodiscard]] SessionFuture<MeterSnapshot> readMeter(
        const MeterPort &meter, Priority priority, FrameObserver observer = {});

    /// Reads the meter's clock, asks `stillDue`, sends the command once, valid until that clock + 10 minutes, and reads
    /// the state back up to three times. Always ends with a report.
    [[nodiscard]] QFuture<RelayReport> controlRelay(
        const MeterPort &meter, dlt645::RelayAction action, StillDue stillDue, FrameObserver observer = {});

    /// Counters of frames not accepted.
    [[nodiscard]] const RequestCounters &counters() const { return m_queue.counters(); }

    // For the flows of this module ---------------------------------------------------------------------------------

    /// DATA behind the identifier of a meter's reply, or the error of the request.
    using MeterAnswer = std::function<void(SessionResult<QByteArray> value)>;
    /// Forwards one DL/T 645 frame; `isRead` allows retries. Answers exactly once.
    void forward(const MeterPort &meter, const dlt645::Frame &frame, bool isRead, Priority priority,
        const FrameObserver &observer, MeterAnswer answer);
    /// Forwards a read of one item.
    void readItem(const MeterPort &meter, dlt645::DataIdentifier item, Priority priority, const FrameObserver &observer,
        MeterAnswer answer);

    /// DATA of all frames of the concentrator's reply, concatenated, or the error.
    using TerminalAnswer = std::function<void(SessionResult<QByteArray> data, int attempts)>;
    /// What a question is: its AFN, its frame for a head with a new sequence number, and whether DATA of a reply with
    /// the right address, AFN and number answers it. Numbers come round after 16 questions: what `fits` refuses is late
    /// or foreign.
    struct Question
    {
        gdw1376::Afn afn = gdw1376::Afn::Current;
        std::function<WireResult<gdw1376::Frame>(const gdw1376::RequestHead &)> make;
        std::function<bool(ByteView data)> fits;
    };
    /// Asks the concentrator itself. Answers exactly once.
    void query(Question question, Priority priority, TerminalAnswer answer);

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

private:
    void onBytes(const QByteArray &bytes);
    void watchSilence();
    void onFrame(const gdw1376::FrameView &frame);
    [[nodiscard]] bool write(const QByteArray &bytes);
    [[nodiscard]] WireResult<gdw1376::RequestHead> nextHead();

    std::unique_ptr<ByteChannel> m_channel;
    SessionSettings m_settings;
    TimerSource &m_timers;
    gdw1376::FrameDecoder m_decoder;
    RequestQueue m_queue;
    TimerSource::Id m_silence = 0;
    std::uint8_t m_sequence = 0;
};

/// Whether reply data carry a reading that was asked for. A reply without any item answers too: there is nothing.
[[nodiscard]] bool carries(
    gdw1376::Afn afn, ByteView data, const std::function<bool(const gdw1376::RegisterReading &reading)> &isAsked);

/// Forward timeout of a port, as the settings say.
[[nodiscard]] std::chrono::milliseconds forwardTime(const SessionSettings &settings, std::uint8_t port);

} // namespace meterdesk::wire
