// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LinkSession.h"
#include "WireTime.h"

#include <QtCore/QPromise>

namespace meterdesk::wire {

/// The clock of a meter (DL/T 645-2007 DI 04000102 and 04000101, 1997 C011 and C010): its time, then its date; the time
/// again where midnight may lie between. Ends with nothing where the meter has no clock, with the error where it does
/// not answer.
void readMeterClock(LinkSession &session, const MeterPort &meter, Priority priority, const FrameObserver &observer,
    std::function<void(SessionResult<std::optional<WireTime>>)> done);

/// Registers (the block 0001FF00 or 901F, or the total alone, 00010000 or 9010, where a meter has no block), status
/// word 3 (04000503, 2007 only), clock. Deletes itself.
class MeterReadFlow final : public QObject
{
    Q_OBJECT
public:
    MeterReadFlow(LinkSession &session, MeterPort meter, Priority priority, FrameObserver observer);
    ~MeterReadFlow() override;

    [[nodiscard]] SessionFuture<MeterSnapshot> start();

private:
    void readTotalAlone();
    void onRegisters(const QByteArray &value);
    void readStatus();
    void readClock();
    void finish(SessionResult<MeterSnapshot> result);

    LinkSession &m_session;
    MeterPort m_meter;
    Priority m_priority;
    FrameObserver m_observer;
    MeterSnapshot m_snapshot;
    QPromise<SessionResult<MeterSnapshot>> m_promise;
    bool m_finished = false;
};

} // namespace meterdesk::wire
