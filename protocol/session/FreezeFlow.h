// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConcentratorSession.h"

#include <QtCore/QPromise>

namespace meterdesk::wire {

/// Reads daily freezes of many points: as many in a frame as the concentrator's buffer takes with the whole reply of
/// four tariffs (gdw1376::freezeBatches), point by point where a frame fails. Deletes itself when done.
class FreezeFlow final : public QObject
{
    Q_OBJECT
public:
    FreezeFlow(ConcentratorSession &session, QList<gdw1376::FreezeKey> keys, Priority priority,
        std::function<void(int done)> progress);
    ~FreezeFlow() override;

    [[nodiscard]] SessionFuture<QList<FreezeAnswer>> start();

private:
    /// Places in m_answers that go into one frame.
    using Batch = QList<qsizetype>;

    void next();
    void onReply(const Batch &batch, const SessionResult<QByteArray> &data, int attempts);
    void accept(const Batch &batch, const QByteArray &data, int attempts);
    void fail(const Batch &batch, const SessionError &error, int attempts);
    /// The rest ends as this one did.
    void giveUp(FreezeStatus status);
    void finish();

    ConcentratorSession &m_session;
    QList<FreezeAnswer> m_answers;
    std::deque<Batch> m_batches;
    Priority m_priority;
    std::function<void(int)> m_progress;
    QPromise<SessionResult<QList<FreezeAnswer>>> m_promise;
    int m_done = 0;
    int m_silent = 0; ///< questions in a row that were not answered at all
    bool m_finished = false;
};

} // namespace meterdesk::wire
