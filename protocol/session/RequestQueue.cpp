// SPDX-License-Identifier: GPL-3.0-or-later
#include "RequestQueue.h"

#include <algorithm>
#include <utility>

namespace meterdesk::wire {

RequestQueue::RequestQueue(TimerSource &timers, Writer write)
    : m_timers(timers)
    , m_write(std::move(write))
{ }

RequestQueue::~RequestQueue()
{
    shutDown();
}

void RequestQueue::shutDown()
{
    m_shutDown = true;
    m_open = false;
    cancelAll();
}

RequestQueue::Id RequestQueue::submit(Request request)
{
    const Id id = ++m_lastId;
    Entry entry;
    entry.id = id;
    entry.request = std::move(request);
    if (m_shutDown) {
        finish(std::move(entry), SessionError{SessionErrorCode::Cancelled, {}});
        return id;
    }
    // A request for a channel that never opens must end too.
    entry.timer = m_timers.start(m_patienceForChannel, [this, id] { onDeadline(id); });
    const auto behind = std::ranges::find_if(
        m_waiting, [priority = entry.request.priority](const Entry &each) { return each.request.priority < priority; });
    m_waiting.insert(behind, std::move(entry));
    if (m_open) {
        // Behind others on an open channel a request waits for its turn, however long that takes.
        for (Entry &each : m_waiting) {
            m_timers.cancel(each.timer);
            each.timer = 0;
        }
    }
    sendWaiting();
    return id;
}

void RequestQueue::cancel(Id id)
{
    const SessionError cancelled{SessionErrorCode::Cancelled, {}};
    if (auto waiting = takeWaiting(id))
        return finish(std::move(*waiting), cancelled);
    if (auto flying = takeInFlight(id)) {
        finish(std::move(*flying), cancelled);
        sendWaiting();
    }
}

std::optional<RequestQueue::Entry> RequestQueue::takeWaiting(Id id)
{
    const auto waiting = std::ranges::find(m_waiting, id, &Entry::id);
    if (waiting == m_waiting.end())
        return std::nullopt;
    Entry entry = std::move(*waiting);
    m_waiting.erase(waiting);
    return entry;
}

std::optional<RequestQueue::Entry> RequestQueue::takeInFlight(Id id, InFlight which)
{
    const auto flying = std::ranges::find_if(m_inFlight, [id](const auto &each) { return each.second.id == id; });
    if (flying == m_inFlight.end() || (which == InFlight::Held && !flying->second.isHeld))
        return std::nullopt;
    Entry entry = std::move(flying->second);
    m_inFlight.erase(flying);
    return entry;
}

void RequestQueue::cancelAll()
{
    while (!m_waiting.empty())
        cancel(m_waiting.back().id);
    while (!m_inFlight.empty())
        cancel(m_inFlight.begin()->second.id);
}

void RequestQueue::setOpen(bool open)
{
    if (m_open == open)
        return;
    m_open = open;
    if (open) {
        for (Entry &each : m_waiting) {
            m_timers.cancel(each.timer);
            each.timer = 0;
        }
        return sendWaiting();
    }
    for (Entry &each : m_waiting) {
        if (each.timer == 0)
            each.timer = m_timers.start(m_patienceForChannel, [this, id = each.id] { onDeadline(id); });
    }
    std::map<int, Entry> lost;
    lost.swap(m_inFlight);
    std::vector<Entry> ended;
    for (auto &[lane, entry] : lost) {
        m_timers.cancel(entry.timer);
        entry.timer = 0;
        if (entry.isHeld || entry.attempts > entry.request.retries) {
            ended.push_back(std::move(entry));
            continue;
        }
        // Safe to repeat: it goes first once the connection is back.
        entry.timer = m_timers.start(m_patienceForChannel, [this, id = entry.id] { onDeadline(id); });
        m_waiting.push_front(std::move(entry));
    }
    for (Entry &entry : ended)
        finish(std::move(entry), SessionError{SessionErrorCode::NotConnected, QStringLiteral("connection lost")});
}

bool RequestQueue::takeNextFor(Entry &next)
{
    const auto ready = std::find_if(m_waiting.begin(), m_waiting.end(),
        [this](const Entry &each) { return !m_inFlight.contains(each.request.lane); });
    if (ready == m_waiting.end())
        return false;
    next = std::move(*ready);
    m_waiting.erase(ready);
    return true;
}

void RequestQueue::sendWaiting()
{
    // A request that fails at once finishes inside this loop, and its caller may submit the next one: one loop is
    // enough.
    if (m_sending)
        return;
    m_sending = true;
    Entry next;
    while (m_open && takeNextFor(next))
        startAttempt(std::move(next));
    m_sending = false;
}

void RequestQueue::hold(Entry entry)
{
    const Id id = entry.id;
    const Request::Gate gate = std::exchange(entry.request.gate, {});
    entry.isHeld = true;
    armDeadline(entry);
    m_inFlight.insert_or_assign(entry.request.lane, std::move(entry));
    gate([this, id, alive = std::weak_ptr(m_alive)](bool mayGo) {
        if (!alive.expired())
            onGate(id, mayGo);
    });
}

void RequestQueue::onGate(Id id, bool mayGo)
{
    auto held = takeInFlight(id, InFlight::Held);
    if (!held)
        return; // cancelled, too late, or answered before
    Entry entry = std::move(*held);
    entry.isHeld = false;
    m_timers.cancel(std::exchange(entry.timer, 0));
    if (mayGo)
        startAttempt(std::move(entry));
    else
        finish(std::move(entry), SessionError{SessionErrorCode::Cancelled, QStringLiteral("no longer due")});
    sendWaiting();
}

void RequestQueue::startAttempt(Entry entry)
{
    if (entry.request.gate)
        return hold(std::move(entry));
    if (entry.attempts == 0) {
        const SessionResult<QByteArray> bytes = entry.request.encode();
        if (!bytes)
            return finish(std::move(entry), bytes.error());
        entry.bytes = *bytes;
    } else {
        ++m_counters.repeated;
    }
    ++entry.attempts;
    entry.frames = 0;
    entry.frameBytes = 0;
    m_timers.cancel(std::exchange(entry.lastTimer, 0));
    if (!m_write(entry.bytes))
        return finish(std::move(entry), SessionError{SessionErrorCode::NotConnected, QStringLiteral("write failed")});
    ++m_counters.sent;
    if (entry.request.observer)
        entry.request.observer(true, entry.bytes);
    armDeadline(entry);
    m_inFlight.insert_or_assign(entry.request.lane, std::move(entry));
}

void RequestQueue::armDeadline(Entry &entry)
{
    m_timers.cancel(entry.timer);
    entry.timer = m_timers.start(entry.request.deadline, [this, id = entry.id] { onDeadline(id); });
}

void RequestQueue::onDeadline(Id id)
{
    auto flying = takeInFlight(id);
    if (!flying) {
        if (auto waiting = takeWaiting(id))
            finish(std::move(*waiting), SessionError{SessionErrorCode::NotConnected, QStringLiteral("not connected")});
        return;
    }
    Entry entry = std::move(*flying);
    if (entry.isHeld) {
        finish(std::move(entry), SessionError{SessionErrorCode::Cancelled, QStringLiteral("not judged in time")});
    } else if (entry.attempts <= entry.request.retries && m_open) {
        // Repeats keep their lane: nothing else may come between a question and its repetition.
        startAttempt(std::move(entry));
    } else {
        ++m_counters.timedOut;
        finish(std::move(entry), SessionError{SessionErrorCode::TimedOut, {}});
    }
    sendWaiting();
}

bool RequestQueue::offer(const ReceivedFrame &frame, const QByteArray &bytes)
{
    for (auto it = m_inFlight.begin(); it != m_inFlight.end(); ++it) {
        if (it->second.isHeld)
            continue; // nothing was asked yet
        const Match match = it->second.request.match(frame);
        if (match == Match::Foreign)
            continue;
        if (it->second.request.observer)
            it->second.request.observer(false, bytes);
        if (match == Match::Partial) {
            if (mayGoOn(it->second, bytes.size()))
                armDeadline(it->second);
            else
                giveUp(it->second.id);
            return true;
        }
        if (match == Match::Unanswered) {
            onDeadline(it->second.id);
            return true;
        }
        ++m_counters.answered;
        Entry entry = std::move(it->second);
        m_inFlight.erase(it);
        finish(std::move(entry), std::nullopt);
        sendWaiting();
        return true;
    }
    ++m_counters.foreign;
    return false;
}

bool RequestQueue::mayGoOn(Entry &entry, qsizetype bytes)
{
    if (entry.lastTimer == 0)
        entry.lastTimer = m_timers.start(entry.request.deadline * mostDeadlines, [this, id = entry.id] { giveUp(id); });
    entry.frameBytes += bytes;
    return ++entry.frames < mostFrames && entry.frameBytes <= mostBytes;
}

void RequestQueue::giveUp(Id id)
{
    auto flying = takeInFlight(id);
    if (!flying)
        return;
    finish(std::move(*flying), SessionError{SessionErrorCode::Malformed, QStringLiteral("the answer does not end")});
    sendWaiting();
}

void RequestQueue::finish(Entry entry, std::optional<SessionError> error)
{
    m_timers.cancel(entry.timer);
    m_timers.cancel(entry.lastTimer);
    if (entry.request.finished)
        entry.request.finished(std::move(error), entry.attempts);
}

} // namespace meterdesk::wire
