// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LineNoise.h"
#include "MeterBusSession.h"

#include <QtCore/QPromise>

#include <deque>
#include <map>
#include <set>

namespace meterdesk::wire {

/// Reads daily freezes out of the meters themselves (DL/T 645-2007, 050600nn and 050601nn, nn days back): the stamp
/// says which day it is, never the number alone. Meters of 1997 keep none: their registers of now where MeterDay says
/// so, NoData otherwise. Where bytes get lost (LineNoise) what failed is asked again in further rounds, and on a noisy
/// line a freeze, or that there is none, counts when it came twice alike; one that did not is Malformed. The registers
/// are read as one block all the same: with 3 % of all bytes lost or damaged its question and answer (52 bytes) arrive
/// whole in 20 of 100 attempts, one register (37 bytes) in 32, and there are five. Deletes itself when done.
class MeterFreezeFlow final : public QObject
{
    Q_OBJECT
public:
    MeterFreezeFlow(MeterBusSession &session, QList<MeterDay> days, WireDate today, bool nearMidnight,
        Priority priority, std::function<void(int done)> progress, FreezeObserver observer);
    ~MeterFreezeFlow() override;

    [[nodiscard]] SessionFuture<QList<FreezeAnswer>> start();

private:
    struct Once
    {
        FreezeStatus status = FreezeStatus::NoData;
        EnergyRegisters registers;
        std::optional<WireTime> readAt;
        int exchange = 0;
    };

    void next();
    /// Puts another round into the queue; false: there is nothing left to ask, or it was asked often enough.
    [[nodiscard]] bool askAgain();
    /// On a noisy line what came once is not believed, also where it came before the noise was noticed.
    void doubt();
    void begin(qsizetype place);
    void readStamp();
    void readLive();
    void onStamp(const SessionResult<QByteArray> &value);
    void readRegisters();
    void onRegisters(const SessionResult<QByteArray> &value);
    void done(FreezeStatus status);
    /// An answer, which on a noisy line counts the second time.
    void keep(FreezeStatus status);
    /// No answer, which may be damage.
    void miss(FreezeStatus status);
    void giveUp(FreezeStatus status);
    void finish();
    [[nodiscard]] FrameObserver frameObserver();
    void read(dlt645::DataIdentifier item, void (MeterFreezeFlow::*then)(const SessionResult<QByteArray> &));
    void countRead(bool answered);
    [[nodiscard]] FreezeAnswer &current() { return m_answers[m_place]; }

    MeterBusSession &m_session;
    QList<MeterDay> m_days;
    WireDate m_today;
    bool m_nearMidnight;
    Priority m_priority;
    std::function<void(int)> m_progress;
    FreezeObserver m_observer;
    QList<FreezeAnswer> m_answers;
    std::deque<qsizetype> m_queue; ///< places in m_answers, to be asked in this round
    QPromise<SessionResult<QList<FreezeAnswer>>> m_promise;
    qsizetype m_place = 0; ///< of the freeze asked for now
    int m_exchange = -1; ///< counts what was begun
    int m_daysBack = 0; ///< of the freeze asked for now
    bool m_shifted = false; ///< the meter's own day count differed from ours, once
    LineNoise m_noise{1};
    std::uint64_t m_skippedBefore = 0; ///< bytes outside of frames, up to the question in flight
    std::uint64_t m_skippedBeforeDay = 0; ///< the same, up to the freeze asked for now
    std::set<qsizetype> m_again; ///< worth asking again
    std::map<qsizetype, Once> m_once; ///< as read last
    std::set<qsizetype> m_sure; ///< came twice alike
    std::map<qsizetype, int> m_silent; ///< rounds in a row in which nothing at all was heard
    int m_missed = 0; ///< in a row, by damage
    int m_rounds = 0; ///< behind the first
    bool m_finished = false;
};

/// The day that a daily freeze closes: one stamped 2015-10-09 00:00 is the end of 2015-10-08. nullopt for a stamp that
/// is not midnight: it closes no day.
[[nodiscard]] std::optional<WireDate> billingDayOf(const WireTime &stamp);

} // namespace meterdesk::wire
