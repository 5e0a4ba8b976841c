// SPDX-License-Identifier: GPL-3.0-or-later
#include "MeterTableFlow.h"

#include "gdw1376/Parameters.h"

#include <QtCore/QPointer>

#include <algorithm>

namespace meterdesk::wire {

namespace {

constexpr int highestSlot = 2040;

gdw1376::FrameView tableView(ByteView data)
{
    return viewOf(gdw1376::Afn::QueryParameters, data);
}

/// Whether the data are the answer to a question for these slots. What is damaged answers too: it makes no sense.
bool answers(ByteView data, const std::vector<int> &asked)
{
    const auto unit = gdw1376::UnitReader(data).next();
    if (!unit || unit->function != gdw1376::paramfn::meterTable)
        return false;
    const auto entries = gdw1376::parseMeterTable(tableView(data));
    return !entries || std::ranges::all_of(*entries, [&asked](const gdw1376::MeterTableEntry &entry) {
        return std::ranges::find(asked, entry.deviceNumber) != asked.end();
    });
}

} // namespace

MeterTableFlow::MeterTableFlow(
    ConcentratorSession &session, std::vector<int> slots, Priority priority, Observer observer)
    : m_session(session)
    , m_priority(priority)
    , m_perFrame(gdw1376::meterTableEntriesPerFrame(session.settings().bufferBytes))
    , m_observer(std::move(observer))
{
    std::ranges::sort(slots);
    const auto repeated = std::ranges::unique(slots);
    slots.erase(repeated.begin(), repeated.end());
    for (const int slot : slots) {
        if (m_batches.empty() || std::ssize(m_batches.back()) >= m_perFrame)
            m_batches.emplace_back();
        m_batches.back().push_back(slot);
    }
}

MeterTableFlow::MeterTableFlow(ConcentratorSession &session, Scan scan, Priority priority)
    : m_session(session)
    , m_priority(priority)
    , m_perFrame(gdw1376::meterTableEntriesPerFrame(session.settings().bufferBytes))
    , m_scan(scan)
{ }

MeterTableFlow::~MeterTableFlow()
{
    if (!m_finished)
        finish(sessionFailure(SessionErrorCode::Cancelled));
}

SessionFuture<QList<gdw1376::MeterTableEntry>> MeterTableFlow::start()
{
    m_promise.start();
    auto future = m_promise.future();
    next();
    return future;
}

void MeterTableFlow::extendScan()
{
    const bool goesOn = m_scanned < std::max(m_scan->upTo, m_lastHeld + m_scan->emptyInARow);
    if (!goesOn)
        return;
    const int last = std::min(m_scanned + m_perFrame, highestSlot);
    Batch batch;
    while (m_scanned < last)
        batch.push_back(++m_scanned);
    if (!batch.empty())
        m_batches.push_back(std::move(batch));
}

void MeterTableFlow::next()
{
    if (m_promise.isCanceled())
        return finish(sessionFailure(SessionErrorCode::Cancelled));
    if (m_batches.empty() && m_scan)
        extendScan();
    if (m_batches.empty())
        return finish(std::move(m_entries));
    const Batch batch = std::move(m_batches.front());
    m_batches.pop_front();
    FrameObserver observer;
    if (m_observer) {
        observer = [flow = QPointer(this), batch](bool sent, const QByteArray &bytes) {
            if (flow)
                flow->m_observer(batch, sent, bytes);
        };
    }
    m_session.query(
        {.afn = gdw1376::Afn::QueryParameters,
            .make = [batch](const gdw1376::RequestHead &head) { return gdw1376::meterTableQuery(head, batch); },
            .fits = [batch](ByteView data) { return answers(data, batch); },
            .observer = std::move(observer)},
        m_priority, [flow = QPointer(this), batch](const SessionResult<QByteArray> &data, int) {
            if (flow)
                flow->onReply(batch, data);
        });
}

void MeterTableFlow::onReply(const Batch &batch, const SessionResult<QByteArray> &data)
{
    if (data) {
        const auto entries = gdw1376::parseMeterTable(tableView(bytesOf(*data)));
        if (!entries)
            return finish(std::unexpected(toSessionError(entries.error(), SessionErrorCode::Malformed)));
        accept(*entries);
        return next();
    }
    if (data.error().code != SessionErrorCode::Denied)
        return finish(std::unexpected(data.error()));
    if (batch.size() > 1) {
        for (auto slot = batch.rbegin(); slot != batch.rend(); ++slot)
            m_batches.push_front(Batch{*slot});
    }
    next();
}

void MeterTableFlow::accept(const std::vector<gdw1376::MeterTableEntry> &entries)
{
    for (const gdw1376::MeterTableEntry &entry : entries) {
        if (entry.isDeletion())
            continue;
        m_lastHeld = std::max(m_lastHeld, entry.deviceNumber);
        m_entries += entry;
    }
}

void MeterTableFlow::finish(SessionResult<QList<gdw1376::MeterTableEntry>> result)
{
    m_finished = true;
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace meterdesk::wire
