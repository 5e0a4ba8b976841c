// SPDX-License-Identifier: GPL-3.0-or-later
#include "FreezeFlow.h"

#include "gdw1376/FreezeBatches.h"

#include <QtCore/QPointer>

#include <algorithm>

namespace meterdesk::wire {

namespace {

/// A concentrator that leaves so many questions unanswered, one after the other, is not there. On a noisy line silence
/// may be damage: half of the questions do not arrive.
constexpr int mostSilentQuestions = 3;
constexpr int mostSilentInNoise = 10;

/// Nor does it pay to go on where damage is all that comes. In the noise below, a question with its three attempts
/// fails with 74 %: so many in a row by chance 7 times in 10,000.
constexpr int mostUnanswered = 24;

/// With 3 % of all bytes lost or damaged, a question for one point (23 bytes) and its answer (54) arrive whole in
/// 0.97^77 = 10 of 100 attempts. Two answers of a point are there with 99 % after 65 attempts; a round has three.
constexpr int mostRounds = 30;

template <typename Keys>
int longestOf(const Keys &runs)
{
    std::size_t longest = 1;
    for (const auto &run : runs)
        longest = std::max(longest, run.size());
    return static_cast<int>(longest);
}

} // namespace

FreezeFlow::FreezeFlow(ConcentratorSession &session, QList<gdw1376::FreezeKey> keys, Priority priority,
    std::function<void(int)> progress, FreezeObserver observer)
    : m_session(session)
    , m_priority(priority)
    , m_progress(std::move(progress))
    , m_observer(std::move(observer))
    , m_noise(1)
{
    const auto runs = gdw1376::freezeBatches(std::span(keys.constData(), static_cast<std::size_t>(keys.size())),
        {.bufferBytes = session.settings().bufferBytes});
    m_noise = LineNoise(longestOf(runs));
    for (const auto &run : runs) {
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
    if (m_promise.isCanceled() || (m_batches.empty() && !askAgain()))
        return finish();
    Batch batch = std::move(m_batches.front());
    m_batches.pop_front();
    if (batch.size() > m_noise.mostItems()) {
        m_batches.push_front(batch.sliced(m_noise.mostItems()));
        batch.resize(m_noise.mostItems());
    }
    m_skippedBefore = m_session.received().skippedBytes;
    std::vector<gdw1376::FreezeKey> keys;
    for (const qsizetype place : batch)
        keys.push_back(m_answers.at(place).key);
    const auto isAsked = [keys](const gdw1376::RegisterReading &reading) {
        return reading.unit.function == gdw1376::fn::dailyForwardActive && reading.day
            && std::ranges::find(keys, gdw1376::FreezeKey{reading.unit.point, *reading.day}) != keys.end();
    };
    ++m_exchange;
    FrameObserver observer;
    if (m_observer) {
        observer = [flow = QPointer(this), exchange = m_exchange](bool sent, const QByteArray &bytes) {
            if (flow)
                flow->m_observer(exchange, sent, bytes);
        };
    }
    m_session.query(
        {.afn = gdw1376::Afn::History,
            .make = [keys](const gdw1376::RequestHead &head) { return gdw1376::dailyFreezeQuery(head, keys); },
            .fits =
                [isAsked](ByteView data) {
                    return carries(gdw1376::Afn::History, gdw1376::fn::dailyForwardActive, data, isAsked);
                },
            .observer = std::move(observer)},
        m_priority, [flow = QPointer(this), batch](const SessionResult<QByteArray> &data, int attempts) {
            if (flow)
                flow->onReply(batch, data, attempts);
        });
}

bool FreezeFlow::askAgain()
{
    if (m_noise.isNoisy()) {
        // Also what was believed before the noise was noticed.
        for (const auto &[place, once] : m_once) {
            if (!m_sure.contains(place)) {
                m_answers[place].status = FreezeStatus::Malformed;
                m_again.insert(place);
            }
        }
    }
    if (m_again.empty() || m_unanswered >= mostUnanswered || ++m_rounds > mostRounds)
        return false;
    for (const qsizetype place : m_again) {
        if (m_batches.empty() || m_batches.back().size() >= m_noise.mostItems())
            m_batches.emplace_back();
        m_batches.back() += place;
    }
    m_again.clear();
    return true;
}

void FreezeFlow::onReply(const Batch &batch, const SessionResult<QByteArray> &data, int attempts)
{
    const bool damaged = m_session.received().skippedBytes != m_skippedBefore;
    m_noise.count(static_cast<int>(batch.size()), data.has_value(), damaged);
    m_answered = m_answered || data;
    m_unanswered = data ? 0 : m_unanswered + 1;
    if (data) {
        m_silent = 0;
        accept(batch, *data, attempts);
        return next();
    }
    fail(batch, data.error(), attempts);
    switch (data.error().code) {
    case SessionErrorCode::TimedOut:
        m_silent = damaged ? 0 : m_silent + 1;
        if (m_silent >= (m_noise.isNoisy() ? mostSilentInNoise : mostSilentQuestions)
            || (!m_answered && m_unanswered >= mostUnanswered))
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
        keep(*asked, **reading);
    }
    // Who brings what was not asked for has not said that the rest does not exist.
    for (const qsizetype place : batch) {
        if (foreign && m_answers.at(place).status == FreezeStatus::NoData)
            m_answers[place].status = FreezeStatus::Malformed;
    }
    report(batch);
}

void FreezeFlow::keep(qsizetype place, const gdw1376::RegisterReading &reading)
{
    FreezeAnswer &answer = m_answers[place];
    const auto before = m_once.find(place);
    const bool same = before != m_once.end() && before->second.reading.registers == reading.registers
        && before->second.reading.readAt == reading.readAt;
    const int exchangeBefore = same ? before->second.exchange : m_exchange;
    if (same)
        m_sure.insert(place);
    if (same || !m_noise.isNoisy()) {
        answer.status = FreezeStatus::Ok;
        answer.registers = reading.registers;
        answer.readAt = reading.readAt;
        answer.exchanges = {m_exchange};
        if (exchangeBefore != m_exchange)
            answer.exchanges.prepend(exchangeBefore);
    } else {
        answer.status = FreezeStatus::Malformed;
        m_again.insert(place);
    }
    m_once.insert_or_assign(place, Once{reading, m_exchange});
}

void FreezeFlow::fail(const Batch &batch, const SessionError &error, int attempts)
{
    const bool mayBeDamage = error.code == SessionErrorCode::TimedOut || error.code == SessionErrorCode::Malformed;
    for (const qsizetype place : batch) {
        m_answers[place].status = freezeStatusOf(error.code);
        m_answers[place].attempts += attempts;
    }
    if (batch.size() > 1 && mayBeDamage && m_noise.mostItems() < batch.size()) {
        m_batches.push_front(batch); // the next frames are shorter
        return;
    }
    if (batch.size() > 1 && (mayBeDamage || error.code == SessionErrorCode::Denied)) {
        for (auto place = batch.rbegin(); place != batch.rend(); ++place)
            m_batches.push_front(Batch{*place});
        return;
    }
    if (mayBeDamage && m_noise.hasDamage())
        m_again.insert(batch.begin(), batch.end());
    report(batch);
}

void FreezeFlow::report(const Batch &batch)
{
    if (m_rounds > 0)
        return; // counted in the first
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
    m_again.clear();
    m_rounds = mostRounds;
}

void FreezeFlow::finish()
{
    m_finished = true;
    m_promise.addResult(SessionResult<QList<FreezeAnswer>>(std::move(m_answers)));
    m_promise.finish();
    deleteLater();
}

} // namespace meterdesk::wire
