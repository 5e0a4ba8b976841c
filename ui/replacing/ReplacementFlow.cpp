// SPDX-License-Identifier: GPL-3.0-or-later
#include "replacing/ReplacementFlow.h"

#include <algorithm>

#include "Clock.h"
#include "FieldWork.h"
#include "commands/PairingService.h"
#include "records/RegisterService.h"

namespace meterdesk {

ReplacementFlow::ReplacementFlow(const RegistersDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{ }

void ReplacementFlow::begin(MeterId oldMeter)
{
    drop();
    whenDone(m_desk.replacements.stand(m_desk.actor, oldMeter), this,
        [this, run = m_run](const Result<ReplacementStand> &stand) {
            if (run != m_run)
                return;
            if (!stand)
                return Q_EMIT failed(stand.error());
            m_stand = *stand;
            m_request.oldMeter = stand->meter.number;
            Q_EMIT standKnown();
        });
}

void ReplacementFlow::drop()
{
    ++m_run;
    m_stand.reset();
    m_request = {};
    m_rehearsal.reset();
    m_newMeter = {};
    m_reading = m_writing = m_delivering = false;
}

void ReplacementFlow::readEnd()
{
    if (!m_stand || m_reading)
        return;
    m_reading = true;
    whenDone(m_desk.fieldWork.readMeter(m_desk.actor, m_stand->meter.id), this,
        [this, run = ++m_run](const Result<LiveReading> &reading) {
            if (run != m_run)
                return;
            m_reading = false;
            if (!reading)
                return Q_EMIT readingFailed(reading.error());
            m_request.at = m_desk.clock.now();
            m_request.end = reading->registers;
            m_request.endOrigin = {.typed = false, .frames = reading->frames};
            Q_EMIT endKnown();
        });
}

void ReplacementFlow::typeEnd(const Registers &registers, const QString &reason)
{
    if (!m_stand || m_reading)
        return;
    m_request.at = m_desk.clock.now();
    m_request.end = registers;
    m_request.endOrigin = {.typed = true, .reason = reason};
    Q_EMIT endKnown();
}

void ReplacementFlow::setNewMeter(const MeterNo &number, int ratio)
{
    m_request.newMeter = number;
    m_request.ratio = ratio;
}

void ReplacementFlow::readStart()
{
    if (!m_stand || m_reading)
        return;
    m_reading = true;
    whenDone(m_desk.registers.concentrators(), this, [this, run = ++m_run](const Result<QList<Concentrator>> &all) {
        if (run != m_run)
            return;
        m_reading = false;
        if (!all)
            return Q_EMIT readingFailed(all.error());
        const auto way = std::ranges::find(*all, m_stand->meter.concentrator, &Concentrator::id);
        if (way == all->cend())
            return Q_EMIT readingFailed({ErrorCode::UnknownConcentrator, m_stand->meter.number.toText()});
        askNewMeter(*way);
    });
}

void ReplacementFlow::askNewMeter(const Concentrator &concentrator)
{
    Meter meter = m_stand->meter;
    meter.id = {};
    meter.number = m_request.newMeter;
    m_reading = true;
    whenDone(m_desk.gateway.readMeter(concentrator, meter, {}), this,
        [this, run = ++m_run](const Result<LiveReading> &reading) {
            if (run != m_run)
                return;
            m_reading = false;
            if (!reading)
                return Q_EMIT readingFailed(reading.error());
            takeStart(reading->registers, {.typed = false, .frames = reading->frames});
        });
}

void ReplacementFlow::typeStart(const Registers &registers)
{
    if (m_stand && !m_reading)
        takeStart(registers, {});
}

void ReplacementFlow::takeStart(const Registers &registers, const RegisterOrigin &origin)
{
    m_request.start = registers;
    m_request.startOrigin = origin;
    m_rehearsal.reset();
    whenDone(m_desk.replacements.rehearse(m_desk.actor, m_request), this,
        [this, run = ++m_run](const Result<ReplacementOutcome> &outcome) {
            if (run != m_run)
                return;
            if (!outcome)
                return Q_EMIT failed(outcome.error());
            m_rehearsal = *outcome;
            Q_EMIT startKnown();
        });
}

void ReplacementFlow::confirm()
{
    if (!m_rehearsal || m_writing || isReplaced())
        return;
    m_writing = true;
    whenDone(m_desk.replacements.replace(m_desk.actor, m_request), this,
        [this, run = ++m_run](const Result<ReplacementOutcome> &outcome) {
            if (run != m_run)
                return;
            m_writing = false;
            if (!outcome)
                return Q_EMIT failed(outcome.error());
            m_newMeter = outcome->newId;
            deliver();
            Q_EMIT replaced();
        });
}

void ReplacementFlow::deliver()
{
    if (!isReplaced() || m_delivering || !m_stand->meter.concentrator.isValid())
        return;
    m_delivering = true;
    push(false);
}

void ReplacementFlow::push(bool overOldMeter)
{
    const QSet<MeterId> overwrite = overOldMeter ? QSet<MeterId>{m_newMeter} : QSet<MeterId>();
    whenDone(m_desk.pairing.push(m_desk.actor, {m_newMeter}, overwrite), this,
        [this, overOldMeter, run = ++m_run](const Result<QList<PairingReport>> &reports) {
            if (run != m_run)
                return;
            const bool known = reports && !reports->isEmpty();
            // The slot is still the old meter's, which was replaced a moment ago; nobody else's is taken.
            if (known && !overOldMeter && reports->first().answer.state == PairingState::Conflict
                && reports->first().answer.holder == m_request.oldMeter.padded())
                return push(true);
            m_delivering = false;
            if (!known)
                return Q_EMIT deliveryFailed(reports ? Error{ErrorCode::Cancelled, {}} : reports.error());
            if (reports->first().answer.state == PairingState::Confirmed)
                m_desk.fieldWork.wake();
            Q_EMIT delivered(reports->first());
        });
}

} // namespace meterdesk
