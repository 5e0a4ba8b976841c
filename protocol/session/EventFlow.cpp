// SPDX-License-Identifier: GPL-3.0-or-later
#include "EventFlow.h"

#include <QtCore/QPointer>

#include <algorithm>

namespace meterdesk::wire {

namespace {

using gdw1376::EventClass;

/// Most records are shorter: a code, its length, a time and a few identifiers.
constexpr int usualRecordSize = 42;
constexpr int replyOverhead = 32; ///< frame, identifier, counters and pointers
constexpr int mostRecordsInFrame = 8;

} // namespace

EventFlow::EventFlow(ConcentratorSession &session, EventMarks since, Priority priority)
    : m_session(session)
    , m_since(since)
    , m_priority(priority)
{ }

EventFlow::~EventFlow()
{
    if (!m_finished)
        finish(sessionFailure(SessionErrorCode::Cancelled));
}

SessionFuture<EventHarvest> EventFlow::start()
{
    m_promise.start();
    auto future = m_promise.future();
    m_session.query({.afn = gdw1376::Afn::Current,
                        .make = [](const gdw1376::RequestHead &head) { return gdw1376::eventCountersQuery(head); },
                        .fits =
                            [](ByteView data) {
                                return gdw1376::UnitReader(data).next()
                                    == gdw1376::UnitId{gdw1376::UnitId::terminalPoint, gdw1376::fn::eventCounters};
                            }},
        m_priority, [flow = QPointer(this)](const SessionResult<QByteArray> &data, int) {
            if (flow)
                flow->onCounters(data);
        });
    return future;
}

void EventFlow::onCounters(const SessionResult<QByteArray> &data)
{
    if (!data)
        return finish(std::unexpected(data.error()));
    const auto counters = gdw1376::parseEventCounters(viewOf(gdw1376::Afn::Current, bytesOf(*data)));
    if (!counters)
        return finish(std::unexpected(toSessionError(counters.error(), SessionErrorCode::Malformed)));
    m_stretches = {
        {EventClass::Important, m_since.important.value_or(0), counters->important, m_since.important.has_value()},
        {EventClass::Normal, m_since.normal.value_or(0), counters->normal, m_since.normal.has_value()}};
    askNext();
}

EventFlow::Stretch *EventFlow::current()
{
    const auto open =
        std::ranges::find_if(m_stretches, [](const Stretch &stretch) { return stretch.next != stretch.end; });
    return open != m_stretches.end() ? &*open : nullptr;
}

void EventFlow::askNext()
{
    if (m_promise.isCanceled())
        return finish(sessionFailure(SessionErrorCode::Cancelled));
    const Stretch *stretch = current();
    if (!stretch)
        return finishAtMarks();
    const int left = static_cast<std::uint8_t>(stretch->end - stretch->next);
    const int fitting = (m_session.settings().bufferBytes - replyOverhead) / usualRecordSize;
    const int most = m_singly ? 1 : std::clamp(fitting, 1, mostRecordsInFrame);
    const auto count = static_cast<std::uint8_t>(std::min(left, most));
    const EventClass events = stretch->events;
    const std::uint8_t first = stretch->next;
    m_session.query({.afn = gdw1376::Afn::Events,
                        .make =
                            [=](const gdw1376::RequestHead &head) {
                                return gdw1376::eventQuery(
                                    head, events, first, static_cast<std::uint8_t>(first + count));
                            },
                        .fits =
                            [=](ByteView data) {
                                if (data.empty())
                                    return true;
                                const auto view = viewOf(gdw1376::Afn::Events, data);
                                const auto reader = gdw1376::EventReplyReader::of(view);
                                return reader && reader->head().events == events && reader->head().first == first;
                            }},
        m_priority, [flow = QPointer(this), count](const SessionResult<QByteArray> &data, int) {
            if (flow)
                flow->onRecords(count, data);
        });
}

void EventFlow::onRecords(std::uint8_t count, const SessionResult<QByteArray> &data)
{
    const bool lacking = data ? data->isEmpty() : data.error().code == SessionErrorCode::Denied;
    if (data && !lacking) {
        m_singly = false;
        accept(count, *data);
    } else if (lacking && count > 1) {
        m_singly = true; // one of them may be gone, or all together are too long
    } else if (lacking) {
        passOver();
    } else if (m_harvest.events.isEmpty()) {
        return finish(std::unexpected(data.error()));
    } else {
        return finishAtMarks();
    }
    askNext();
}

void EventFlow::accept(std::uint8_t count, const QByteArray &data)
{
    Stretch &stretch = *current();
    stretch.resumed = false;
    const auto view = viewOf(gdw1376::Afn::Events, bytesOf(data));
    auto reader = gdw1376::EventReplyReader::of(view);
    const auto given = static_cast<std::uint8_t>(reader->head().last - reader->head().first);
    const std::uint8_t covered = given >= 1 && given <= count ? given : count;
    for (int i = 0; i < covered; ++i) {
        const auto record = reader->next();
        if (!record || !*record)
            break; // cut short: what is left of the stretch is lost, as records that were overwritten
        QByteArray bytes;
        append(bytes, (*record)->code);
        append(bytes, static_cast<std::uint8_t>((*record)->body.size()));
        append(bytes, (*record)->body);
        m_harvest.events += {stretch.events, (*record)->code, (*record)->at, bytes};
    }
    stretch.next = static_cast<std::uint8_t>(stretch.next + covered);
}

void EventFlow::passOver()
{
    Stretch &stretch = *current();
    if (std::exchange(stretch.resumed, false) && stretch.end < stretch.next)
        stretch.next = 0; // it counts from the beginning again
    else
        ++stretch.next;
}

void EventFlow::finishAtMarks()
{
    m_harvest.marks = {m_stretches.front().next, m_stretches.back().next};
    finish(std::move(m_harvest));
}

void EventFlow::finish(SessionResult<EventHarvest> result)
{
    m_finished = true;
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace meterdesk::wire
