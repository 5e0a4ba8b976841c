// SPDX-License-Identifier: GPL-3.0-or-later
#include "MeterFreezeFlow.h"

#include "dlt645/Values.h"

#include <QtCore/QDate>
#include <QtCore/QPointer>

namespace meterdesk::wire {

namespace {

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

MeterFreezeFlow::MeterFreezeFlow(LinkSession &session, QList<MeterDay> days, WireDate today, bool nearMidnight,
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
    // A meter that was never heard of is not waited for a second time.
    for (++m_place; m_place < m_days.size(); ++m_place) {
        const bool isSilent = m_place > 0 && m_answers.at(m_place - 1).status == FreezeStatus::TimedOut
            && m_days.at(m_place - 1).meter.address == m_days.at(m_place).meter.address;
        const auto back = dateOf(m_days.at(m_place).day).daysTo(dateOf(m_today));
        const bool takeLive = m_days.at(m_place).takeLive && m_days.at(m_place).meter.dialect == MeterDialect::Of1997;
        const bool isKept = m_days.at(m_place).meter.dialect == MeterDialect::Of2007 && back >= 1
            && back <= dlt645::di::mostFreezesBack;
        if (m_promise.isCanceled())
            return finish();
        if (takeLive && !isSilent)
            return readLive();
        if (isSilent || !isKept) {
            current().status = isSilent ? FreezeStatus::TimedOut : FreezeStatus::NoData;
            continue;
        }
        m_daysBack = static_cast<int>(back);
        m_shifted = false;
        return readStamp();
    }
    finish();
}

FrameObserver MeterFreezeFlow::frameObserver()
{
    return [flow = QPointer(this), place = m_place](bool sent, const QByteArray &bytes) {
        if (!flow)
            return;
        if (sent)
            ++flow->m_answers[place].attempts;
        if (flow->m_observer)
            flow->m_observer(static_cast<int>(place), sent, bytes);
    };
}

void MeterFreezeFlow::read(
    dlt645::DataIdentifier item, void (MeterFreezeFlow::*then)(const SessionResult<QByteArray> &))
{
    m_session.readItem(m_days.at(m_place).meter, item, m_priority, frameObserver(),
        [flow = QPointer(this), then](const SessionResult<QByteArray> &value) {
            if (!flow)
                return;
            if (value)
                return (flow.data()->*then)(value);
            const FreezeStatus status = freezeStatusOf(value.error().code);
            if (status == FreezeStatus::NotConnected || status == FreezeStatus::Cancelled)
                return flow->giveUp(status);
            flow->done(status);
        });
}

void MeterFreezeFlow::readLive()
{
    whenFinished(m_session.readMeter(m_days.at(m_place).meter, m_priority, frameObserver()), this,
        [this](const std::optional<SessionResult<MeterSnapshot>> &result) {
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
    current().status = status;
    if (status == FreezeStatus::Ok)
        current().exchanges = {static_cast<int>(m_place)};
    else
        current().registers = {};
    if (m_progress)
        m_progress(static_cast<int>(m_place) + 1);
    next();
}

void MeterFreezeFlow::giveUp(FreezeStatus status)
{
    for (; m_place < m_answers.size(); ++m_place)
        current().status = status;
    finish();
}

void MeterFreezeFlow::finish()
{
    m_finished = true;
    m_promise.addResult(SessionResult<QList<FreezeAnswer>>(std::move(m_answers)));
    m_promise.finish();
    deleteLater();
}

} // namespace meterdesk::wire
