// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LinkSession.h"
#include "gdw1376/Confirmation.h"
#include "gdw1376/FrameDecoder.h"
#include "gdw1376/MeterTable.h"
#include "gdw1376/TerminalInformation.h"

#include <QtCore/QList>

namespace meterdesk::wire {

struct EventHarvest;
struct EventMarks;
struct PairingOrder;
struct PairingOutcome;

/// One concentrator on one channel: answers its logins and heartbeats, asks for freezes, registers and clocks, and
/// forwards DL/T 645 frames to the meters behind it (AFN = 10 F1). One that never answered is asked for its clock once
/// in the other notation of its address before the first question is given up. Lives in the channel's thread. Every
/// future finishes, also when the session is destroyed (Cancelled).
class ConcentratorSession final : public LinkSession
{
    Q_OBJECT
public:
    /// Takes the channel over. `timers` must outlive the session.
    ConcentratorSession(
        std::unique_ptr<ByteChannel> channel, SessionSettings settings, TimerSource &timers, QObject *parent = nullptr);
    ~ConcentratorSession() override;

    [[nodiscard]] const SessionSettings &settings() const { return m_settings; }
    /// How digits 5–8 of the number become A2 in frames sent from now on: a login may have taught it.
    void setNotation(gdw1376::AddressNotation notation) { m_settings.notation = notation; }

    /// F161 for each key, several in a frame as the buffer allows; a frame that is denied or not answered is asked
    /// again point by point. One answer a key, in their order. `progress` and `observer` may be empty.
    [[nodiscard]] SessionFuture<QList<FreezeAnswer>> readDailyFreezes(QList<gdw1376::FreezeKey> keys, Priority priority,
        std::function<void(int done)> progress = {}, FreezeObserver observer = {});

    /// 0C F129 of one point.
    [[nodiscard]] SessionFuture<EnergyRegisters> readCurrentRegisters(int point, Priority priority);

    /// The concentrator's own clock, 0C F2.
    [[nodiscard]] SessionFuture<WireTime> readClock(Priority priority);

    /// Sets that clock (AFN = 05 F31) to the time it is when the frame leaves, and reads it. Denied.
    [[nodiscard]] SessionFuture<WireTime> setClock(std::function<WireTime()> now);
    /// Forwarded with a second's patience for an answer that does not come.
    [[nodiscard]] SessionFuture<bool> broadcastTime(const MeterPort &line, std::function<WireTime()> now) override;

    /// 0A F10: what these slots of the meter table hold; empty ones are left out.
    /// `observer` is told of each frame with the slots it asks for.
    [[nodiscard]] SessionFuture<QList<gdw1376::MeterTableEntry>> readMeterTable(std::vector<int> slots,
        Priority priority,
        std::function<void(const std::vector<int> &slots, bool sent, const QByteArray &bytes)> observer = {});
    /// The slots 1 to `upTo`, and on behind them as long as something is found: meters that nobody told us of.
    [[nodiscard]] SessionFuture<QList<gdw1376::MeterTableEntry>> scanMeterTable(int upTo, Priority priority);
    /// Puts meters into the table or takes them out (PairingFlow). `ended` and `observer` may be empty; the latter is
    /// told of each frame once for every order it was for.
    [[nodiscard]] SessionFuture<QList<PairingOutcome>> pair(QList<PairingOrder> orders,
        std::function<void(qsizetype place, const PairingOutcome &outcome)> ended = {},
        std::function<void(qsizetype place, bool sent, const QByteArray &bytes)> observer = {});

    /// What it recorded behind these marks (EventFlow).
    [[nodiscard]] SessionFuture<EventHarvest> readEvents(const EventMarks &since, Priority priority);
    /// 09 F1: makers and versions.
    [[nodiscard]] SessionFuture<gdw1376::TerminalVersion> readVersion(Priority priority);

    /// 0A of one parameter of p0 without a body (gdw1376/Parameters.h: F1, F3, F7, F8): its body. Denied.
    [[nodiscard]] SessionFuture<QByteArray> readParameter(int function);
    /// 04 of it, sent once, and what it reads afterwards. Denied; whoever asks has kept the old one.
    [[nodiscard]] SessionFuture<QByteArray> setParameter(int function, const QByteArray &body);
    /// 05 F1, F2, F25 or F33, sent once: true when the terminal confirmed. NotSendable, Denied, TimedOut.
    [[nodiscard]] SessionFuture<bool> controlTerminal(
        std::function<WireResult<gdw1376::Frame>(const gdw1376::RequestHead &)> make);

    /// What came in, whole frames and damage.
    [[nodiscard]] const DecoderCounters &received() const { return m_decoder.counters(); }

Q_SIGNALS:
    /// The number is meant in the other notation: a login said so, or the clock answered in that one. Used from now on.
    void notationLearnt(meterdesk::gdw1376::AddressNotation notation);

public:
    // For the flows of this module ---------------------------------------------------------------------------------

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
        FrameObserver observer = {}; ///< may be empty
    };
    /// Asks the concentrator itself. Answers exactly once.
    void query(Question question, Priority priority, TerminalAnswer answer);

    /// A setting (04) or control (05), which the concentrator answers by AFN = 00.
    struct Order
    {
        gdw1376::Afn afn = gdw1376::Afn::SetParameters;
        std::function<WireResult<gdw1376::Frame>(const gdw1376::RequestHead &)> make;
        FrameObserver observer = {}; ///< may be empty
    };
    using OrderAnswer = std::function<void(SessionResult<gdw1376::Confirmation> answer)>;
    /// Sent once, never repeated: without an answer, what the concentrator holds decides. Answers exactly once.
    void order(Order order, Priority priority, OrderAnswer answer);

private:
    struct ForwardState;
    /// Forwards the frame, AFN = 10 F1.
    void exchangeFrame(const MeterPort &meter, MeterRequest request, ReplyAnswer answer) override;
    void decode(ByteView bytes) override;
    [[nodiscard]] bool awaitsRest() const override { return m_decoder.hasCandidate(); }
    void giveUpRest() override;
    void forgetBytes() override { m_decoder.reset(); }
    void onFrame(const gdw1376::FrameView &frame);
    void onLinkMessage(const gdw1376::FrameView &frame);
    void watchLogins();
    [[nodiscard]] WireResult<gdw1376::RequestHead> nextHead();
    void submitQuery(Question question, Priority priority, int retries, TerminalAnswer answer);
    /// Whether silence may mean that the address is in the other notation.
    [[nodiscard]] bool mayBeOtherNotation() const;
    void probeOtherNotation(std::function<void(bool found)> done);
    void learnFrom(const gdw1376::TerminalAddress &address);

    SessionSettings m_settings;
    gdw1376::FrameDecoder m_decoder;
    TimerSource::Id m_loginWatch = 0;
    int m_logins = 0; ///< within the watch
    std::uint8_t m_sequence = 0;
    bool m_heard = false; ///< a frame of this terminal came
    bool m_probed = false;
};

/// A view of concatenated reply data, as the readers of replies want it.
[[nodiscard]] gdw1376::FrameView viewOf(gdw1376::Afn afn, ByteView data);

/// Whether reply data carry a reading of this function that was asked for. A reply without any item answers too: there
/// is nothing; so does a damaged one, which makes no sense to who asked. What begins with another function is foreign.
[[nodiscard]] bool carries(gdw1376::Afn afn, int function, ByteView data,
    const std::function<bool(const gdw1376::RegisterReading &reading)> &isAsked);

/// Forward timeout of a port, as the settings say.
[[nodiscard]] std::chrono::milliseconds forwardTime(const Patience &patience, std::uint8_t port);

} // namespace meterdesk::wire
