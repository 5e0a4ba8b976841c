// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FieldWork.h"
#include "billing/ReadingService.h"
#include "commands/PairingService.h"

#include <QtCore/QPromise>

namespace meterdesk {

/// One collection: asks what is due, reads it concentrator by concentrator in parallel, stores each batch as it comes.
/// Where 下发 of a meter failed, the concentrator's meter table is read first: what comes from a measuring point that
/// belongs to another meter is that meter's, and is not asked for. A concentrator that does not show its table is
/// believed.
/// A step object: it ends itself, once. Cancelling its future stops after the batch in flight.
class CollectionJob final : public QObject
{
    Q_OBJECT
public:
    CollectionJob(
        ReadingService &readings, PairingService &pairing, MeterGateway &gateway, Actor actor, QObject *parent);
    ~CollectionJob() override;

    [[nodiscard]] Async<QList<CollectedDay>> start(const CollectionRequest &request);

Q_SIGNALS:
    void progress(int done, int total, const QString &meterNo);
    void finished(int ok, int failed);

private:
    void collect(const DueCollection &due);
    void readNextBatch(const Concentrator &concentrator, const QList<FreezeRequest> &rest);
    void store(const Concentrator &concentrator, const QList<FreezeReply> &replies, const QList<FreezeRequest> &rest);
    void endOfConcentrator();
    void finish(Result<QList<CollectedDay>> result);

    ReadingService &m_readings;
    PairingService &m_pairing;
    MeterGateway &m_gateway;
    const Actor m_actor;
    QPromise<Result<QList<CollectedDay>>> m_promise;
    QList<CollectedDay> m_days;
    std::optional<Error> m_storageError;
    int m_running = 0; ///< concentrators not finished
    int m_total = 0;
    bool m_finished = false;
};

} // namespace meterdesk
