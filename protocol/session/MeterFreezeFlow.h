// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LinkSession.h"

#include <QtCore/QPromise>

namespace meterdesk::wire {

/// Reads daily freezes out of the meters themselves (DL/T 645-2007, 050600nn and 050601nn, nn days back): the stamp
/// says which day it is, never the number alone. Meters of 1997 keep none: their registers
/// of now where MeterDay says so, NoData otherwise. Deletes itself when done.
class MeterFreezeFlow final : public QObject
{
    Q_OBJECT
public:
    MeterFreezeFlow(LinkSession &session, QList<MeterDay> days, WireDate today, bool nearMidnight, Priority priority,
        std::function<void(int done)> progress, FreezeObserver observer);
    ~MeterFreezeFlow() override;

    [[nodiscard]] SessionFuture<QList<FreezeAnswer>> start();

private:
    void next();
    void readStamp();
    void readLive();
    void onStamp(const SessionResult<QByteArray> &value);
    void readRegisters();
    void onRegisters(const SessionResult<QByteArray> &value);
    void done(FreezeStatus status);
    void giveUp(FreezeStatus status);
    void finish();
    [[nodiscard]] FrameObserver frameObserver();
    void read(dlt645::DataIdentifier item, void (MeterFreezeFlow::*then)(const SessionResult<QByteArray> &));
    [[nodiscard]] FreezeAnswer &current() { return m_answers[m_place]; }

    LinkSession &m_session;
    QList<MeterDay> m_days;
    WireDate m_today;
    bool m_nearMidnight;
    Priority m_priority;
    std::function<void(int)> m_progress;
    FreezeObserver m_observer;
    QList<FreezeAnswer> m_answers;
    QPromise<SessionResult<QList<FreezeAnswer>>> m_promise;
    qsizetype m_place = -1;
    int m_daysBack = 0; ///< of the freeze asked for now
    bool m_shifted = false; ///< the meter's own day count differed from ours, once
    bool m_finished = false;
};

/// The day that a daily freeze closes: one stamped 2015-10-09 00:00 is the end of 2015-10-08. nullopt for a stamp that
/// is not midnight: it closes no day.
[[nodiscard]] std::optional<WireDate> billingDayOf(const WireTime &stamp);

} // namespace meterdesk::wire
