// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LinkSession.h"
#include "dlt645/FrameDecoder.h"

namespace meterdesk::wire {

/// How a bus of meters is spoken to.
struct BusSettings : Patience
{
    int preamble = 4; ///< FE bytes (DL/T 645-2007 “Physical”, 1..4) before a frame, which wake a meter's receiver
};

/// Another address for the only meter of a bus.
struct MeterAddressChange
{
    MeterDialect dialect = MeterDialect::Of2007;
    dlt645::MeterAddress present;
    dlt645::MeterAddress wanted;
};

/// Meters on one RS-485 bus, behind a dongle or a TCP–serial gateway: DL/T 645 frames, one request at a time (2007
/// “Physical”: half duplex).
class MeterBusSession final : public LinkSession
{
    Q_OBJECT
public:
    /// Takes the channel over. `timers` must outlive the session.
    MeterBusSession(
        std::unique_ptr<ByteChannel> channel, BusSettings settings, TimerSource &timers, QObject *parent = nullptr);
    ~MeterBusSession() override;

    /// The meters' own daily freezes, one after the other. `today` is the day it is; `nearMidnight` has each stamp read
    /// again behind its registers; on a noisy line a freeze counts that came twice alike (MeterFreezeFlow). One answer
    /// for each, in their order. `progress` and `observer` may be empty.
    [[nodiscard]] SessionFuture<QList<FreezeAnswer>> readDailyFreezes(QList<MeterDay> days, WireDate today,
        bool nearMidnight, Priority priority, std::function<void(int done)> progress = {},
        FreezeObserver observer = {});

    /// Told of each meter as it is found.
    using FoundMeter = std::function<void(const dlt645::MeterAddress &)>;
    /// Who is on the bus. A probe waits `probeTimeout` for an answer: the time of its bytes at the bus's baud rate, and
    /// 500 ms for the meter. Silence costs one probe; meters that answer together cost a hundred for each pair of
    /// digits they share. Cancelling the future ends it after the probe in flight.
    [[nodiscard]] SessionFuture<QList<dlt645::MeterAddress>> searchMeters(
        MeterDialect dialect, std::chrono::milliseconds probeTimeout, FoundMeter found = {});

    /// Searches the bus and, where it finds the meter at `present` alone, writes its new address once and asks it
    /// there. True: the meter answers as `wanted`; false: another number answers there. NotSendable, with nothing
    /// written, where the search found another meter, several or none, and for addresses that name no certain meter.
    /// Refused by the meter, or where it still answers at its old address (most need their programming key pressed).
    /// TimedOut where it answers at neither.
    [[nodiscard]] SessionFuture<bool> writeAddress(
        const MeterAddressChange &change, std::chrono::milliseconds probeTimeout);

    [[nodiscard]] SessionFuture<bool> broadcastTime(const MeterPort &line, std::function<WireTime()> now) override;

    /// Sends a read once and waits so long for its answer.
    void probe(const dlt645::Frame &frame, std::chrono::milliseconds timeout, const FrameObserver &observer,
        MeterAnswer answer);
    /// Bytes received so far, also such as belong to no frame.
    [[nodiscard]] std::uint64_t bytesHeard() const { return m_bytesHeard; }
    /// What came in, whole frames and damage.
    [[nodiscard]] const DecoderCounters &received() const { return m_decoder.counters(); }

private:
    /// Puts the frame on the bus; of `meter` only the address counts, since the line is the bus's.
    void exchangeFrame(const MeterPort &meter, MeterRequest request, ReplyAnswer answer) override;
    void decode(ByteView bytes) override;
    [[nodiscard]] bool awaitsRest() const override { return m_decoder.hasCandidate(); }
    void giveUpRest() override;
    void forgetBytes() override { m_decoder.reset(); }
    void onFrame(const dlt645::Frame &frame);
    void send(MeterRequest request, std::chrono::milliseconds deadline, ReplyAnswer answer);

    std::uint64_t m_bytesHeard = 0;
    const int m_preamble;
    dlt645::FrameDecoder m_decoder;
};

} // namespace meterdesk::wire
