// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConcentratorSession.h"
#include "LineNoise.h"

#include <QtCore/QPromise>

#include <map>
#include <set>

namespace meterdesk::wire {

/// Reads daily freezes of many points (Q/GDW 1376.1 “AFN”, 0D F161): as many in a frame as the concentrator's buffer
/// takes with the whole reply of four tariffs (gdw1376::freezeBatches), point by point where a frame is denied. Where
/// bytes get lost (LineNoise) frames become shorter, what failed is asked again in further rounds, and on a noisy line
/// a freeze is Ok when it came twice alike; one that did not is Malformed. Deletes itself when done.
class FreezeFlow final : public QObject
{
    Q_OBJECT
public:
    FreezeFlow(ConcentratorSession &session, QList<gdw1376::FreezeKey> keys, Priority priority,
        std::function<void(int done)> progress, FreezeObserver observer);
    ~FreezeFlow() override;

    [[nodiscard]] SessionFuture<QList<FreezeAnswer>> start();

private:
    /// Places in m_answers that go into one frame.
    using Batch = QList<qsizetype>;
    struct Once
    {
        gdw1376::RegisterReading reading;
        int exchange = 0;
    };

    void next();
    /// Puts another round into the queue; false: there is nothing left to ask, or it was asked often enough.
    [[nodiscard]] bool askAgain();
    void onReply(const Batch &batch, const SessionResult<QByteArray> &data, int attempts);
    void accept(const Batch &batch, const QByteArray &data, int attempts);
    void keep(qsizetype place, const gdw1376::RegisterReading &reading);
    void fail(const Batch &batch, const SessionError &error, int attempts);
    void report(const Batch &batch);
    /// The rest ends as this one did.
    void giveUp(FreezeStatus status);
    void finish();

    ConcentratorSession &m_session;
    QList<FreezeAnswer> m_answers;
    std::deque<Batch> m_batches;
    Priority m_priority;
    std::function<void(int)> m_progress;
    FreezeObserver m_observer;
    QPromise<SessionResult<QList<FreezeAnswer>>> m_promise;
    int m_exchange = -1; ///< the question in flight
    int m_done = 0;
    int m_silent = 0; ///< questions in a row of which nothing came back
    int m_unanswered = 0; ///< questions in a row that failed, damage or not
    bool m_answered = false; ///< one was answered, ever
    LineNoise m_noise;
    std::uint64_t m_skippedBefore = 0; ///< bytes outside of frames, up to the question in flight
    std::set<qsizetype> m_again; ///< worth asking again
    std::map<qsizetype, Once> m_once; ///< as read last
    std::set<qsizetype> m_sure; ///< came twice alike
    int m_rounds = 0; ///< behind the first
    bool m_finished = false;
};

} // namespace meterdesk::wire
