// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LinkSession.h"
#include "dlt645/FrameDecoder.h"

namespace meterdesk::wire {

/// How a bus of meters is spoken to.
struct BusSettings : Patience
{
    int preamble = 4; ///< FE bytes before a frame, which wake a meter's receiver
};

/// Meters on one RS-485 bus, behind a dongle or a TCP–serial gateway: DL/T 645 frames, one request at a time.
class MeterBusSession final : public LinkSession
{
    Q_OBJECT
public:
    /// Takes the channel over. `timers` must outlive the session.
    MeterBusSession(
        std::unique_ptr<ByteChannel> channel, BusSettings settings, TimerSource &timers, QObject *parent = nullptr);
    ~MeterBusSession() override;

    /// The meters' own daily freezes, one after the other. `today` is the day it is; `nearMidnight` has each stamp read
    /// again behind its registers. One answer for each, in their order. `progress` may be empty.
    [[nodiscard]] SessionFuture<QList<FreezeAnswer>> readDailyFreezes(QList<MeterDay> days, WireDate today,
        bool nearMidnight, Priority priority, std::function<void(int done)> progress = {});

    /// Puts the frame on the bus; of `meter` only the address counts, since the line is the bus's.
    void exchange(const MeterPort &meter, const dlt645::Frame &frame, bool isRead, Priority priority,
        const FrameObserver &observer, MeterAnswer answer) override;

private:
    void decode(ByteView bytes) override;
    [[nodiscard]] bool awaitsRest() const override { return m_decoder.hasCandidate(); }
    void giveUpRest() override;
    void forgetBytes() override { m_decoder.reset(); }
    void onFrame(const dlt645::Frame &frame);

    const int m_preamble;
    dlt645::FrameDecoder m_decoder;
};

} // namespace meterdesk::wire
