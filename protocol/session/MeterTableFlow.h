// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConcentratorSession.h"

#include <QtCore/QPromise>

namespace meterdesk::wire {

/// Reads slots of a concentrator's meter table (AFN = 0A F10), as many in a frame as its buffer and good custom (8)
/// allow. Slots it does not name in its answers are empty; a denied frame is asked again slot by slot, and a slot that
/// is denied alone is empty too. Any other error ends the reading. Deletes itself when done.
class MeterTableFlow final : public QObject
{
    Q_OBJECT
public:
    /// What is read: the slots 1 to `upTo`, and on behind them until so many slots in a row are empty.
    struct Scan
    {
        int upTo = 0;
        int emptyInARow = 32;
    };

    /// Told of each frame with the slots it asks for.
    using Observer = std::function<void(const std::vector<int> &slots, bool sent, const QByteArray &bytes)>;

    MeterTableFlow(ConcentratorSession &session, std::vector<int> slots, Priority priority, Observer observer);
    MeterTableFlow(ConcentratorSession &session, Scan scan, Priority priority);
    ~MeterTableFlow() override;

    [[nodiscard]] SessionFuture<QList<gdw1376::MeterTableEntry>> start();

private:
    using Batch = std::vector<int>;

    void next();
    /// Another batch of the scan, if it goes on.
    void extendScan();
    void onReply(const Batch &batch, const SessionResult<QByteArray> &data);
    void accept(const std::vector<gdw1376::MeterTableEntry> &entries);
    void finish(SessionResult<QList<gdw1376::MeterTableEntry>> result);

    ConcentratorSession &m_session;
    Priority m_priority;
    int m_perFrame;
    Observer m_observer;
    std::deque<Batch> m_batches;
    std::optional<Scan> m_scan;
    int m_scanned = 0; ///< the scan has come to this slot
    int m_lastHeld = 0; ///< the highest slot that holds something
    QList<gdw1376::MeterTableEntry> m_entries;
    QPromise<SessionResult<QList<gdw1376::MeterTableEntry>>> m_promise;
    bool m_finished = false;
};

} // namespace meterdesk::wire
