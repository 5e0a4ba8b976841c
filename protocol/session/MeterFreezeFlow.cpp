// SPDX-License-Identifier: GPL-3.0-or-later
#include "MeterFreezeFlow.h"

#include "dlt645/Values.h"

#include <QtCore/QDate>
#include <QtCore/QPointer>

namespace meterdesk::wire {

namespace {

/// With 3 % of all bytes lost or damaged, a stamp is there after its three attempts with 69 %, the registers with 50 %:
/// both in 34 of 100 rounds; a meter that waits for the rest of a damaged question makes that a third less. Twice alike
/// they are there with 99.99 % after sixty.
constexpr int mostBusRounds = 60;
/// A meter hears one of a read's three questions with 94 % in that noise, and its answer is heard, whole or not: so
/// many silent rounds mean that it is not there.
constexpr int mostSilentRounds = 6;
/// So many freezes missed in a row by damage, by chance once in 10,000, mean that nothing comes through.
constexpr int mostMissed = 40;

QDate dateOf(WireDate day)
{
    return {day.year, day.month, day.day};
}

} // namespace

std::optional<WireDate> billingDayOf(const WireTime &stamp)
{
    if (stamp.hour != 0 || stamp.minute != 0)
        return std::nullopt;
    const QDate day = dateOf(stamp.date()).addDays(-1);
    return WireDate{day.year(), day.month(), day.day()};
}

MeterFreezeFlow::MeterFreezeFlow(MeterBusSession &session, QList<MeterDay> days, WireDate today, bool nearMidnight,
    Priority priority, std::function<void(int)> progress, FreezeObserver observer)
    : m_session(session)
    , m_days(std::move(days))
    , m_today(today)
    , m_nearMidnight(nearMidnight)
    , m_priority(priority)
    , m_progress(std::move(progress))
    , m_observer(std::move(observer))
{
    for (const MeterDay &each : m_days) {
        FreezeAnswer answer;
        answer.key = {0, each.day};
        answer.status = FreezeStatus::Cancelled;
        m_queue.push_back(m_answers.size());
        m_answers += answer;
    }
}

MeterFreezeFlow::~MeterFreezeFlow()
{
    if (!m_finished)
        finish();
}

SessionFuture<QList<FreezeAnswer>> MeterFreezeFlow::start()
{
    m_promise.start();
    auto future = m_promise.future();
    next();
    return future;
}

void MeterFreezeFlow::next()
{
    while (!m_promise.isCanceled() && (!m_queue.empty() || askAgain())) {
        const qsizetype place = m_queue.front();
        m_queue.pop_front();
        const MeterDay &wanted = m_days.at(place);
        // A meter that was not heard of is not waited for a second time in a round.
        const bool isSilent =
            m_silent.contains(place - 1) && m_days.at(place - 1).meter.address == wanted.meter.address;
        const auto back = dateOf(wanted.day).daysTo(dateOf(m_today));
        const bool takeLive = wanted.takeLive && wanted.meter.dialect == MeterDialect::Of1997;
        const bool isKept =
            wanted.meter.dialect == MeterDialect::Of2007 && back >= 1 && back <= dlt645::di::mostFreezesBack;
        if (isSilent || !(isKept || takeLive)) {
            m_answers[place].status = isSilent ? FreezeStatus::TimedOut : FreezeStatus::NoData;
            if (isSilent)
                m_silent[place] = m_silent[place - 1];
            continue;
        }
        m_daysBack = static_cast<int>(back);
        begin(place);
        return takeLive ? readLive() : readStamp();
    }
    finish();
}

void MeterFreezeFlow::doubt()
{
    if (!m_noise.isNoisy())
        return;
    for (const auto &[place, once] : m_once) {
        if (!m_sure.contains(place)) {
            m_answers[place].status = FreezeStatus::Malformed;
            m_answers[place].registers = {};
            m_again.insert(place);
        }
    }
}

bool MeterFreezeFlow::askAgain()
{
    doubt();
    if (m_noise.isNoisy()) {
        for (const auto &[place, rounds] : m_silent) {
            if (rounds < mostSilentRounds)
                m_again.insert(place);
        }
    }
    if (m_again.empty() || m_missed >= mostMissed || ++m_rounds > mostBusRounds)
        return false;
    m_queue.assign(m_again.begin(), m_again.end());
    m_again.clear();
    return true;
}

void MeterFreezeFlow::begin(qsizetype place)
{
    m_place = place;
    ++m_exchange;
    m_shifted = false;
    m_skippedBeforeDay = m_session.received().skippedBytes;
    current().registers = {};
    current().readAt.reset();
}

FrameObserver MeterFreezeFlow::frameObserver()
{
    return [flow = QPointer(this), place = m_place, exchange = m_exchange](bool sent, const QByteArray &bytes) {
        if (!flow)
            return;
        if (sent)
            ++flow->m_answers[place].attempts;
        if (flow->m_observer)
            flow->m_observer(exchange, sent, bytes);
    };
}

void MeterFreezeFlow::read(
    dlt645::DataIdentifier item, void (MeterFreezeFlow::*then)(const SessionResult<QByteArray> &))
{
    m_skippedBefore = m_session.received().skippedBytes;
    m_session.readItem(m_days.at(m_place).meter, item, m_priority, frameObserver(),
        [flow = QPointer(this), then](const SessionResult<QByteArray> &value) {
            if (!flow)
                return;
            flow->countRead(value || value.error().code != SessionErrorCode::TimedOut);
            if (value)
                return (flow.data()->*then)(value);
            const FreezeStatus status = freezeStatusOf(value.error().code);
            if (status == FreezeStatus::NotConnected || status == FreezeStatus::Cancelled)
                return flow->giveUp(status);
            flow->done(status);
        });
}

void MeterFreezeFlow::countRead(bool answered)
{
    m_noise.count(1, answered, m_session.received().skippedBytes != m_skippedBefore);
}

void MeterFreezeFlow::readLive()
{
    m_skippedBefore = m_session.received().skippedBytes;
    whenFinished(m_session.readMeter(m_days.at(m_place).meter, m_priority, frameObserver()), this,
        [this](const std::optional<SessionResult<MeterSnapshot>> &result) {
            countRead(result && (*result || result->error().code != SessionErrorCode::TimedOut));
            if (!result || !*result) {
                const FreezeStatus status = result ? freezeStatusOf(result->error().code) : FreezeStatus::Cancelled;
                const bool isOver = status == FreezeStatus::NotConnected || status == FreezeStatus::Cancelled;
                return isOver ? giveUp(status) : done(status);
            }
            current().registers = (*result)->registers;
            current().isLive = true;
            done(FreezeStatus::Ok);
        });
}

void MeterFreezeFlow::readStamp()
{
    if (m_rounds == 0)
        current().attempts = 0;
    read(dlt645::di::freezeStamp(m_daysBack), &MeterFreezeFlow::onStamp);
}

void MeterFreezeFlow::onStamp(const SessionResult<QByteArray> &value)
{
    const auto stamp = dlt645::parseFreezeStamp(bytesOf(*value));
    if (!stamp)
        return done(FreezeStatus::Malformed);
    const auto day = *stamp ? billingDayOf(**stamp) : std::nullopt;
    if (!day)
        return done(FreezeStatus::NoData);
    if (*day == current().key.day) {
        // The second time it is the proof that midnight has not passed in between.
        if (current().registers.total())
            return done(FreezeStatus::Ok);
        current().readAt = **stamp;
        return readRegisters();
    }
    // The meter's day is not ours, or a day is missing in its memory: one more try where it should be.
    const auto later = dateOf(current().key.day).daysTo(dateOf(*day));
    const auto back = m_daysBack + later;
    if (m_shifted || back < 1 || back > dlt645::di::mostFreezesBack)
        return done(FreezeStatus::NoData);
    m_shifted = true;
    m_daysBack = static_cast<int>(back);
    current().registers = {};
    readStamp();
}

void MeterFreezeFlow::readRegisters()
{
    read(dlt645::di::freezeForwardActive(m_daysBack), &MeterFreezeFlow::onRegisters);
}

void MeterFreezeFlow::onRegisters(const SessionResult<QByteArray> &value)
{
    const auto registers = dlt645::parseEnergyBlock(bytesOf(*value));
    if (!registers)
        return done(FreezeStatus::Malformed);
    if (!registers->total())
        return done(FreezeStatus::NoData);
    current().registers = *registers;
    if (m_nearMidnight)
        return readStamp();
    done(FreezeStatus::Ok);
}

void MeterFreezeFlow::done(FreezeStatus status)
{
    if (status != FreezeStatus::Ok)
        current().registers = {};
    if (status == FreezeStatus::TimedOut || status == FreezeStatus::Malformed)
        miss(status);
    else
        keep(status);
    if (m_rounds == 0 && m_progress)
        m_progress(static_cast<int>(m_place) + 1);
    next();
}

void MeterFreezeFlow::keep(FreezeStatus status)
{
    m_missed = 0;
    m_silent.erase(m_place);
    FreezeAnswer &answer = current();
    const Once now{status, answer.registers, answer.readAt, m_exchange};
    const auto before = m_once.find(m_place);
    const bool same = before != m_once.end() && before->second.status == now.status
        && before->second.registers == now.registers && before->second.readAt == now.readAt;
    answer.exchanges = {m_exchange};
    if (same) {
        m_sure.insert(m_place);
        answer.exchanges.prepend(before->second.exchange);
    }
    if (same || !m_noise.isNoisy()) {
        answer.status = status;
    } else {
        answer.status = FreezeStatus::Malformed;
        answer.registers = {};
        m_again.insert(m_place);
    }
    m_once.insert_or_assign(m_place, now);
}

void MeterFreezeFlow::miss(FreezeStatus status)
{
    current().status = status;
    const bool damaged = m_session.received().skippedBytes != m_skippedBeforeDay;
    if (status == FreezeStatus::TimedOut && !damaged) {
        ++m_silent[m_place];
        return;
    }
    m_silent.erase(m_place);
    if (m_noise.hasDamage()) {
        ++m_missed;
        m_again.insert(m_place);
    }
}

void MeterFreezeFlow::giveUp(FreezeStatus status)
{
    current().status = status;
    current().registers = {};
    for (const qsizetype place : m_queue)
        m_answers[place].status = status;
    m_queue.clear();
    finish();
}

void MeterFreezeFlow::finish()
{
    m_finished = true;
    doubt();
    m_promise.addResult(SessionResult<QList<FreezeAnswer>>(std::move(m_answers)));
    m_promise.finish();
    deleteLater();
}

} // namespace meterdesk::wire
