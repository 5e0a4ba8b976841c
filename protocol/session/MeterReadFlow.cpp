// SPDX-License-Identifier: GPL-3.0-or-later
#include "MeterReadFlow.h"

#include "dlt645/Dialect1997.h"
#include "dlt645/Values.h"

#include <QtCore/QPointer>

namespace meterdesk::wire {

namespace {

SessionError malformed(const WireError &error)
{
    return toSessionError(error, SessionErrorCode::Malformed);
}

/// What the items of a reading are called in each dialect; the values have the same formats.
struct ReadingItems
{
    dlt645::DataIdentifier block;
    dlt645::DataIdentifier total;
    dlt645::DataIdentifier date;
    dlt645::DataIdentifier time;
};

ReadingItems itemsOf(MeterDialect dialect)
{
    if (dialect == MeterDialect::Of2007)
        return {dlt645::di::forwardActiveBlock, dlt645::di::forwardActiveTotal, dlt645::di::date, dlt645::di::time};
    namespace di = dlt645::v1997::di;
    return {{di::forwardActiveBlock.value}, {di::forwardActiveTotal.value}, {di::date.value}, {di::time.value}};
}

/// Shared by the two requests of one clock.
struct ClockReading
{
    LinkSession &session;
    MeterPort meter;
    Priority priority;
    FrameObserver observer;
    std::function<void(SessionResult<std::optional<WireTime>>)> done;
    dlt645::MeterTimeOfDay time;
};

void readDate(const std::shared_ptr<ClockReading> &reading);

void readTime(const std::shared_ptr<ClockReading> &reading)
{
    reading->session.readItem(reading->meter, itemsOf(reading->meter.dialect).time, reading->priority,
        reading->observer, [reading](const SessionResult<QByteArray> &value) {
            if (!value)
                return value.error().code == SessionErrorCode::NoData ? reading->done(std::nullopt)
                                                                      : reading->done(std::unexpected(value.error()));
            const auto time = dlt645::parseTimeOfDay(bytesOf(*value));
            if (!time)
                return reading->done(std::unexpected(malformed(time.error())));
            if (!*time)
                return reading->done(std::nullopt);
            reading->time = **time;
            readDate(reading);
        });
}

void readDate(const std::shared_ptr<ClockReading> &reading)
{
    reading->session.readItem(reading->meter, itemsOf(reading->meter.dialect).date, reading->priority,
        reading->observer, [reading](const SessionResult<QByteArray> &value) {
            if (!value)
                return reading->done(std::unexpected(value.error()));
            const auto date = dlt645::parseDate(bytesOf(*value));
            if (!date)
                return reading->done(std::unexpected(malformed(date.error())));
            if (!*date)
                return reading->done(std::nullopt);
            // Read in the last two minutes of a day, the date may already be the next day's.
            if (reading->time.hour == 23 && reading->time.minute >= 58)
                return readTime(reading);
            reading->done(dlt645::clockOf(**date, reading->time));
        });
}

} // namespace

void readMeterClock(LinkSession &session, const MeterPort &meter, Priority priority, const FrameObserver &observer,
    std::function<void(SessionResult<std::optional<WireTime>>)> done)
{
    readTime(std::make_shared<ClockReading>(
        ClockReading{session, meter, priority, observer, std::move(done), dlt645::MeterTimeOfDay{}}));
}

MeterReadFlow::MeterReadFlow(LinkSession &session, MeterPort meter, Priority priority, FrameObserver observer)
    : m_session(session)
    , m_meter(std::move(meter))
    , m_priority(priority)
    , m_observer(std::move(observer))
{ }

MeterReadFlow::~MeterReadFlow()
{
    if (!m_finished)
        finish(sessionFailure(SessionErrorCode::Cancelled));
}

SessionFuture<MeterSnapshot> MeterReadFlow::start()
{
    m_promise.start();
    auto future = m_promise.future();
    m_session.readItem(m_meter, itemsOf(m_meter.dialect).block, m_priority, m_observer,
        [flow = QPointer(this)](const SessionResult<QByteArray> &value) {
            if (!flow)
                return;
            if (value)
                flow->onRegisters(*value);
            else if (value.error().code == SessionErrorCode::NoData)
                flow->readTotalAlone();
            else
                flow->finish(std::unexpected(value.error()));
        });
    return future;
}

void MeterReadFlow::readTotalAlone()
{
    m_session.readItem(m_meter, itemsOf(m_meter.dialect).total, m_priority, m_observer,
        [flow = QPointer(this)](const SessionResult<QByteArray> &value) {
            if (!flow)
                return;
            if (value)
                flow->onRegisters(*value);
            else
                flow->finish(std::unexpected(value.error()));
        });
}

void MeterReadFlow::onRegisters(const QByteArray &value)
{
    const auto registers = m_meter.dialect == MeterDialect::Of2007 ? dlt645::parseEnergyBlock(bytesOf(value))
                                                                   : dlt645::v1997::parseEnergyBlock(bytesOf(value));
    if (!registers)
        return finish(std::unexpected(malformed(registers.error())));
    if (!registers->total())
        return finish(sessionFailure(SessionErrorCode::NoData, QStringLiteral("the meter gave no total register")));
    m_snapshot.registers = *registers;
    readStatus();
}

void MeterReadFlow::readStatus()
{
    if (m_meter.dialect == MeterDialect::Of1997)
        return readClock(); // it knows no relay
    m_session.readItem(m_meter, dlt645::di::statusWord3, m_priority, m_observer,
        [flow = QPointer(this)](const SessionResult<QByteArray> &value) {
            if (!flow)
                return;
            // A meter without the word, or one that falls silent now, still gave its registers: the relay is unknown.
            if (value) {
                if (const auto status = dlt645::StatusWord3::fromWire(bytesOf(*value)))
                    flow->m_snapshot.status = *status;
            } else if (value.error().code == SessionErrorCode::Cancelled) {
                return flow->finish(std::unexpected(value.error()));
            }
            flow->readClock();
        });
}

void MeterReadFlow::readClock()
{
    readMeterClock(m_session, m_meter, m_priority, m_observer,
        [flow = QPointer(this)](const SessionResult<std::optional<WireTime>> &clock) {
            if (!flow)
                return;
            flow->m_snapshot.clock = clock ? *clock : std::nullopt;
            flow->finish(flow->m_snapshot);
        });
}

void MeterReadFlow::finish(SessionResult<MeterSnapshot> result)
{
    m_finished = true;
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace meterdesk::wire
