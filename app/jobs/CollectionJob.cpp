// SPDX-License-Identifier: GPL-3.0-or-later
#include "CollectionJob.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Stored together: few enough that a power cut loses little, many enough that the last, half-filled frame of a batch
/// does not count (512 days are 40 frames of 512 bytes, 10 of 2048).
constexpr qsizetype batchSize = 512;

/// Nothing could be asked at all: every day says why.
QList<FreezeReply> unasked(const QList<FreezeRequest> &requests, const Error &error)
{
    QList<FreezeReply> replies;
    for (const FreezeRequest &request : requests) {
        FreezeReply reply;
        reply.meter = request.meter.id;
        reply.day = request.day;
        reply.status = error.code == ErrorCode::NotConnected || error.code == ErrorCode::Timeout
            ? CollectionStatus::TimedOut
            : CollectionStatus::Failed;
        reply.detail = errorCodeName(error.code) + u' ' + error.detail;
        replies += reply;
    }
    return replies;
}

/// Takes the meters out of `requests` at whose measuring point the table has another meter; their answers say so.
QList<FreezeReply> takeForeign(QList<FreezeRequest> &requests, const QList<TableComparison> &table)
{
    QHash<int, QString> holders; // by measuring point, which is what a freeze is asked by
    for (const TableComparison &line : table) {
        if (line.held)
            holders.insert(line.held->point, line.held->number);
    }
    QList<FreezeReply> replies;
    requests.removeIf([&holders, &replies](const FreezeRequest &request) {
        const auto holder = holders.constFind(request.meter.line.point);
        if (holder == holders.cend() || *holder == request.meter.number.padded())
            return false;
        FreezeReply reply;
        reply.meter = request.meter.id;
        reply.day = request.day;
        reply.status = CollectionStatus::Failed;
        reply.detail = u"its slot holds meter %1"_s.arg(*holder);
        replies += reply;
        return true;
    });
    return replies;
}

} // namespace

CollectionJob::CollectionJob(
    ReadingService &readings, PairingService &pairing, MeterGateway &gateway, Actor actor, QObject *parent)
    : QObject(parent)
    , m_readings(readings)
    , m_pairing(pairing)
    , m_gateway(gateway)
    , m_actor(std::move(actor))
{ }

CollectionJob::~CollectionJob()
{
    if (!m_finished)
        finish(failure(ErrorCode::Cancelled));
}

Async<QList<CollectedDay>> CollectionJob::start(const CollectionRequest &request)
{
    m_promise.start();
    auto future = m_promise.future();
    if (const auto permitted = m_actor.mustHave(Right::CollectReadings); !permitted) {
        finish(std::unexpected(permitted.error()));
        return future;
    }
    whenDone(m_readings.due(request), this, [this](const Result<QList<DueCollection>> &due) {
        if (!due)
            return finish(std::unexpected(due.error()));
        for (const DueCollection &each : *due)
            m_total += static_cast<int>(each.requests.size());
        m_running = static_cast<int>(due->size());
        if (m_running == 0)
            return finish(m_days);
        for (const DueCollection &each : *due)
            collect(each);
    });
    return future;
}

void CollectionJob::collect(const DueCollection &due)
{
    const bool isDoubtful = std::ranges::any_of(
        due.requests, [](const FreezeRequest &request) { return request.meter.download == DownloadState::Failed; });
    if (!isDoubtful)
        return readNextBatch(due.concentrator, due.requests);
    whenDone(m_pairing.compare(m_actor, due.concentrator.number), this,
        [this, due](const Result<QList<TableComparison>> &table) {
            QList<FreezeRequest> ours = due.requests;
            const QList<FreezeReply> foreign = takeForeign(ours, table.value_or(QList<TableComparison>()));
            if (foreign.isEmpty())
                readNextBatch(due.concentrator, ours);
            else
                store(due.concentrator, foreign, ours);
        });
}

void CollectionJob::readNextBatch(const Concentrator &concentrator, const QList<FreezeRequest> &requests)
{
    if (requests.isEmpty() || m_storageError || m_promise.isCanceled())
        return endOfConcentrator();
    const QList<FreezeRequest> batch = requests.first(std::min(batchSize, requests.size()));
    const QList<FreezeRequest> rest = requests.sliced(batch.size());
    whenDone(m_gateway.readFreezes(concentrator, batch, {}), this,
        [this, concentrator, batch, rest](const Result<QList<FreezeReply>> &replies) {
            if (!replies)
                return store(concentrator, unasked(batch + rest, replies.error()), {});
            // A concentrator that was not there for one batch is not asked for the others.
            const bool gone = std::all_of(replies->begin(), replies->end(),
                [](const FreezeReply &reply) { return reply.status == CollectionStatus::TimedOut; });
            if (gone)
                return store(concentrator,
                    *replies + unasked(rest, Error{ErrorCode::NotConnected, QStringLiteral("no answer before")}), {});
            store(concentrator, *replies, rest);
        });
}

void CollectionJob::store(
    const Concentrator &concentrator, const QList<FreezeReply> &replies, const QList<FreezeRequest> &rest)
{
    whenDone(m_readings.store(m_actor, replies), this,
        [this, concentrator, rest](const Result<QList<CollectedDay>> &stored) {
            if (!stored) {
                m_storageError = stored.error();
                return endOfConcentrator();
            }
            m_days += *stored;
            if (!stored->isEmpty())
                Q_EMIT progress(static_cast<int>(m_days.size()), m_total, stored->last().meterNo.toText());
            readNextBatch(concentrator, rest);
        });
}

void CollectionJob::endOfConcentrator()
{
    if (--m_running > 0)
        return;
    if (m_storageError)
        finish(std::unexpected(*m_storageError));
    else
        finish(m_days);
}

void CollectionJob::finish(Result<QList<CollectedDay>> result)
{
    m_finished = true;
    const auto ok = static_cast<int>(std::count_if(m_days.begin(), m_days.end(),
        [](const CollectedDay &day) { return day.reply.status == CollectionStatus::Ok; }));
    Q_EMIT finished(ok, static_cast<int>(m_days.size()) - ok);
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace meterdesk
