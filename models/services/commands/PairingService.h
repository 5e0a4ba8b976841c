// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "MeterGateway.h"
#include "OperationRecord.h"
#include "Operator.h"

#include <QtCore/QSet>

namespace meterdesk {

class Database;

/// One order of 配表 as the operation log has it.
struct PairingRecord
{
    OperationRecord operation; ///< pair-push, pair-cancel, pair-verify; the detail begins with the word of PairingState
    QList<FrameRecord> frames;
};

/// 配表: writes meters into the tables of their concentrators (下发), takes them out (取消下发), and compares the
/// tables with the records. Every meter ends on its own: its 数据下发 and the operation log are stored as soon as it
/// does, also when the rest fails. Lives in the gateway's thread.
///
/// 数据下发 becomes 是 only after the meter gave its own number through the concentrator, and 已取消 only after its
/// slot was seen without it; a slot of another meter, a denial or a silent meter makes 失败. What did not get through
/// to the concentrator changes nothing, what may have been written is 待下发. With 是, the work item of a command that
/// was refused for want of delivery is closed.
class PairingService final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive the service.
    PairingService(Database &database, const Clock &clock, MeterGateway &gateway, QObject *parent = nullptr);
    ~PairingService() override;

    /// 下发, concentrators in parallel. `overwrite` names those of the meters whose slot is taken over from another
    /// meter: only after a person saw the conflict and decided. One report a meter, in their order. Cancelling the
    /// future ends what is not yet written. Needs ManageDevices. `unknown-meter`, `not-permitted`.
    [[nodiscard]] Async<QList<PairingReport>> push(
        const Actor &actor, const QList<MeterId> &meters, const QSet<MeterId> &overwrite = {});

    /// 取消下发, as push().
    [[nodiscard]] Async<QList<PairingReport>> cancel(const Actor &actor, const QList<MeterId> &meters);

    /// Whether concentrators hold these meters as the records say, and each gives its own number through its own.
    /// Nothing is written there; a meter that is proven so is 是 from now on, unless it was withdrawn, and one that is
    /// not stays what it is. Needs ReadMeters.
    [[nodiscard]] Async<QList<PairingReport>> verify(const Actor &actor, const QList<MeterId> &meters);

    /// 下发, 取消下发 and proofs that are in the operation log, newest first, with the frames of each. Of one meter and
    /// not before `since` where they are given.
    [[nodiscard]] Async<QList<PairingRecord>> records(
        const std::optional<MeterNo> &meter, std::optional<WallTime> since) const;

    /// Reads the meter table of a concentrator and holds it against the records, by slot: every point of ours, and
    /// what else is there. Needs ReadMeters. `unknown-concentrator`, `unsupported` (a meter bus), those of the wire.
    [[nodiscard]] Async<QList<TableComparison>> compare(const Actor &actor, const ConcentratorNo &concentrator);

Q_SIGNALS:
    /// A meter ended; `done` of `total` in this order. Not of verify(), which runs behind other work.
    void progress(int done, int total, const meterdesk::PairingReport &report);
    void meterChanged(meterdesk::MeterId meter);

private:
    [[nodiscard]] Async<QList<PairingReport>> run(const Actor &actor, Right needed, PairingAction action,
        const QList<MeterId> &meters, const QSet<MeterId> &overwrite);

    Database &m_database;
    const Clock &m_clock;
    MeterGateway &m_gateway;
};

} // namespace meterdesk
