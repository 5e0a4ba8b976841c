// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConcentratorSession.h"

#include <QtCore/QPromise>
#include <QtCore/QSet>

#include <map>

namespace meterdesk::wire {

/// One meter to be put into a slot of a concentrator's meter table (下发), taken out of it (取消), or proven there.
struct PairingOrder
{
    gdw1376::MeterTableEntry entry; ///< point 0: the meter at `entry.address` is taken out of its slot
    MeterPort meter; ///< how the meter is asked for its own number afterwards
    bool overwrite = false; ///< somebody decided that another meter in the slot gives way
    bool readOnly = false; ///< nothing is written: a slot that is not as wanted is Refused
};

enum class PairingResult {
    Confirmed, ///< put in: the slot holds it and the meter itself answered; taken out: the slot holds it no more
    Conflict, ///< the slot holds another meter; nothing was written
    Refused, ///< the concentrator denied the slot, or holds something else in it afterwards
    Silent, ///< the slot holds it, but the meter does not answer through the concentrator
    OtherNumber, ///< the slot holds it, but another meter answers at its address
    TimedOut, ///< the concentrator did not answer
    NotConnected,
    Cancelled, ///< withdrawn before it was done
};

/// How one order ended.
struct PairingOutcome
{
    PairingResult result = PairingResult::Cancelled;
    bool written = false; ///< the slot was written, or may have been
    std::optional<dlt645::MeterAddress> holder; ///< another meter that is in the slot
    QString detail;
};

/// Puts meters into a concentrator's table, or takes them out. The slots are read first (0A F10); one that holds
/// another meter is left alone unless the order says otherwise, one that is as wanted is not written. The rest is
/// written (04 F10) in as few frames as possible, each sent once: a frame that is refused is written slot by slot, one
/// without an answer is judged by what is read afterwards. The written slots are read again, and each meter that was
/// put in is asked for its own number through the concentrator, ports in parallel. Deletes itself when done.
class PairingFlow final : public QObject
{
    Q_OBJECT
public:
    /// Told of each order as it ends, by its place.
    using Ended = std::function<void(qsizetype place, const PairingOutcome &outcome)>;

    /// Told of each frame, once for every order it was for.
    using Observer = std::function<void(qsizetype place, bool sent, const QByteArray &bytes)>;

    PairingFlow(ConcentratorSession &session, QList<PairingOrder> orders, Ended ended, Observer observer);
    ~PairingFlow() override;

    /// One outcome an order, in their order. Cancelling the future ends what is not yet written.
    [[nodiscard]] SessionFuture<QList<PairingOutcome>> start();

private:
    using Batch = QList<qsizetype>; ///< places in m_orders
    using Table = std::map<int, gdw1376::MeterTableEntry>;

    void readSlots(std::function<void(const Table &)> go);
    void judge(const Table &table);
    void write();
    void onWritten(const Batch &batch, const SessionResult<gdw1376::Confirmation> &answer);
    void readBack();
    void judgeAgain(const Table &table);
    void prove();
    void proveNext(std::uint8_t port);
    [[nodiscard]] FrameObserver observerOf(const Batch &places);
    void end(qsizetype place, PairingResult result, const QString &detail = {});
    void endAll(PairingResult result, const QString &detail = {});
    [[nodiscard]] bool isOpen(qsizetype place) const { return !m_ended.contains(place); }
    void finishIfDone();

    ConcentratorSession &m_session;
    QList<PairingOrder> m_orders;
    QList<PairingOutcome> m_outcomes;
    QSet<qsizetype> m_ended;
    Ended m_tell;
    Observer m_observer;
    std::deque<Batch> m_writes;
    Batch m_toProve;
    std::map<std::uint8_t, std::deque<qsizetype>> m_proofs; ///< by port
    QPromise<SessionResult<QList<PairingOutcome>>> m_promise;
    bool m_finished = false;
};

} // namespace meterdesk::wire
