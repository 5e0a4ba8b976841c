// SPDX-License-Identifier: GPL-3.0-or-later
#include "readings/CollectAgain.h"

#include <map>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

CollectAgain::CollectAgain(FieldWork &fieldWork, Actor actor, QObject *parent)
    : QObject(parent)
    , m_fieldWork(fieldWork)
    , m_actor(std::move(actor))
{
    connect(&m_fieldWork, &FieldWork::collectionProgress, this, [this](int done, int, const QString &meterNo) {
        if (!m_running)
            return;
        m_inDay = done;
        report(m_stopping ? JobStatus::State::Stopping : JobStatus::State::Running, meterNo);
    });
}

void CollectAgain::start(const QList<CollectionLogRow> &rows)
{
    if (m_running || rows.isEmpty())
        return;
    std::map<QDate, QList<MeterId>> days;
    for (const CollectionLogRow &row : rows) {
        if (!days[row.day].contains(row.meter))
            days[row.day] += row.meter;
    }
    m_days.clear();
    m_total = 0;
    for (const auto &[day, meters] : days) {
        m_days.push_back({day, meters});
        m_total += static_cast<int>(meters.size());
    }
    m_ok = m_failed = m_inDay = 0;
    m_running = true;
    m_stopping = false;
    report(JobStatus::State::Running);
    next();
}

void CollectAgain::stop()
{
    if (!m_running)
        return;
    m_stopping = true;
    report(JobStatus::State::Stopping);
}

void CollectAgain::next()
{
    m_inDay = 0;
    if (m_days.empty() || m_stopping) {
        m_running = false;
        report(JobStatus::State::Finished);
        Q_EMIT finished(m_ok, m_failed);
        return;
    }
    const Day day = m_days.front();
    m_days.pop_front();
    whenDone(m_fieldWork.collect(m_actor, {.concentrator = {}, .meters = day.meters, .day = day.day}), this,
        [this, meters = static_cast<int>(day.meters.size())](const Result<QList<CollectedDay>> &collected) {
            if (!collected) {
                m_failed += meters;
                m_stopping = true;
                Q_EMIT failed(collected.error());
                return next();
            }
            for (const CollectedDay &each : *collected) {
                if (each.reply.status == CollectionStatus::Ok)
                    ++m_ok;
                else
                    ++m_failed;
            }
            next();
        });
}

void CollectAgain::report(JobStatus::State state, const QString &current)
{
    JobStatus job;
    job.id = u"collectAgain"_s;
    job.title = tr("Collecting again");
    job.state = state;
    job.total = m_total;
    job.done = m_ok + m_failed + m_inDay;
    job.failed = m_failed;
    job.current = current;
    Q_EMIT progress(job);
}

} // namespace meterdesk
