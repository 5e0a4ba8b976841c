// SPDX-License-Identifier: GPL-3.0-or-later
#include "FreezeFlow.h"

#include "gdw1376/FreezeBatches.h"

#include <QtCore/QPointer>

#include <algorithm>

namespace meterdesk::wire {

namespace {

/// A concentrator that leaves so many questions unanswered, one after the other, is not there.
constexpr int mostSilentQuestions = 3;

} // namespace

FreezeFlow::FreezeFlow(
    ConcentratorSession &session, QList<gdw1376::FreezeKey> keys, Priority priority, std::function<void(int)> progress)
    : m_session(session)
    , m_priority(priority)
    , m_progress(std::move(progress))
{
    for (const auto &run : gdw1376::freezeBatches(std::span(keys.constData(), static_cast<std::size_t>(keys.size())),
             {.bufferBytes = session.settings().bufferBytes})) {
        Batch &batch = m_batches.emplace_back();
        for (const gdw1376::FreezeKey &key : run) {
            batch += m_answers.size();
            FreezeAnswer answer;
            answer.key = key;
            answer.status = FreezeStatus::Cancelled;
            m_answers += answer;
        }
    }
}

FreezeFlow::~FreezeFlow()
{
    if (!m_finished)
        finish();
}

SessionFuture<QList<FreezeAnswer>> FreezeFlow::start()
{
    m_promise.start();
    auto future = m_promise.future();
    next();
    return future;
}

void FreezeFlow::next()
{
    if (m_batches.empty() || m_promise.isCanceled())
        return finish();
    const Batch batch = std::move(m_batches.front());
    m_batches.pop_front();
    std::vector<gdw1376::FreezeKey> keys;
    for (const qsizetype place : batch)
        keys.push_back(m_answers.at(place).key);
    const auto isAsked = [keys](const gdw1376::RegisterReading &reading) {
        return reading.unit.function == gdw1376::fn::dailyForwardActive && reading.day
            && std::ranges::find(keys, gdw1376::FreezeKey{reading.unit.point, *reading.day}) != keys.end();
    };
    m_session.query(
        {.afn = gdw1376::Afn::History,
            .make = [keys](const gdw1376::RequestHead &head) { return gdw1376::dailyFreezeQuery(head, keys); },
            .fits =
                [isAsked](ByteView data) {
                    return carries(gdw1376::Afn::History, gdw1376::fn::dailyForwardActive, data, isAsked);
                }},
        m_priority, [flow = QPointer(this), batch](const SessionResult<QByteArray> &data, int attempts) {
            if (flow)
                flow->onReply(batch, data, attempts);
        });
}

void FreezeFlow::onReply(const Batch &batch, const SessionResult<QByteArray> &data, int attempts)
{
    if (data) {
        m_silent = 0;
        accept(batch, *data, attempts);
        return next();
    }
    fail(batch, data.error(), attempts);
    switch (data.error().code) {
    case SessionErrorCode::TimedOut:
        if (++m_silent >= mostSilentQuestions)
            giveUp(FreezeStatus::TimedOut);
        break;
    case SessionErrorCode::NotConnected:
    case SessionErrorCode::NotSendable:
    case SessionErrorCode::Cancelled:
        giveUp(freezeStatusOf(data.error().code));
        break;
    default:
        m_silent = 0;
    }
    next();
}

void FreezeFlow::accept(const Batch &batch, const QByteArray &data, int attempts)
{
    const gdw1376::FrameView view = viewOf(gdw1376::Afn::History, bytesOf(data));
    gdw1376::RegisterReplyReader reader(view);
    // A concentrator leaves out what it lacks: what does not come has no data.
    for (const qsizetype place : batch) {
        m_answers[place].status = FreezeStatus::NoData;
        m_answers[place].attempts += attempts;
    }
    bool foreign = false;
    for (;;) {
        const auto reading = reader.next();
        if (!reading) {
            // Readings before the damage are good; the rest is asked again, point by point.
            Batch rest;
            for (const qsizetype place : batch) {
                if (m_answers.at(place).status == FreezeStatus::NoData)
                    rest += place;
            }
            return fail(rest, SessionError{SessionErrorCode::Malformed, reading.error().detail}, 0);
        }
        if (!*reading)
            break;
        const auto asked = std::find_if(batch.begin(), batch.end(), [&](qsizetype place) {
            const gdw1376::FreezeKey &key = m_answers.at(place).key;
            return (*reading)->unit.function == gdw1376::fn::dailyForwardActive && (*reading)->unit.point == key.point
                && (*reading)->day == key.day;
        });
        if (asked == batch.end()) {
            foreign = true;
            continue;
        }
        if (!(*reading)->registers.total())
            continue;
        FreezeAnswer &answer = m_answers[*asked];
        answer.status = FreezeStatus::Ok;
        answer.registers = (*reading)->registers;
        answer.readAt = (*reading)->readAt;
    }
    // Who brings what was not asked for has not said that the rest does not exist.
    for (const qsizetype place : batch) {
        if (foreign && m_answers.at(place).status == FreezeStatus::NoData)
            m_answers[place].status = FreezeStatus::Malformed;
    }
    m_done += static_cast<int>(batch.size());
    if (m_progress)
        m_progress(m_done);
}

void FreezeFlow::fail(const Batch &batch, const SessionError &error, int attempts)
{
    const bool askSingly = batch.size() > 1
        && (error.code == SessionErrorCode::Denied || error.code == SessionErrorCode::TimedOut
            || error.code == SessionErrorCode::Malformed);
    for (const qsizetype place : batch) {
        m_answers[place].status = freezeStatusOf(error.code);
        m_answers[place].attempts += attempts;
    }
    if (askSingly) {
        for (auto place = batch.rbegin(); place != batch.rend(); ++place)
            m_batches.push_front(Batch{*place});
        return;
    }
    m_done += static_cast<int>(batch.size());
    if (m_progress)
        m_progress(m_done);
}

void FreezeFlow::giveUp(FreezeStatus status)
{
    for (const Batch &batch : m_batches) {
        for (const qsizetype place : batch)
            m_answers[place].status = status;
    }
    m_batches.clear();
}

void FreezeFlow::finish()
{
    m_finished = true;
    m_promise.addResult(SessionResult<QList<FreezeAnswer>>(std::move(m_answers)));
    m_promise.finish();
    deleteLater();
}

} // namespace meterdesk::wire
