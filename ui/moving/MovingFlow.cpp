// SPDX-License-Identifier: GPL-3.0-or-later
#include "moving/MovingFlow.h"

#include <QtCore/QUuid>

#include "Clock.h"
#include "SettingsService.h"
#include "TillRules.h"
#include "billing/EstimateService.h"

namespace meterdesk {

MovingFlow::MovingFlow(const SettlementDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_reading(desk.fieldWork, desk.actor)
{
    connect(&m_reading, &RoomReading::finished, this, &MovingFlow::take);
    connect(&m_reading, &RoomReading::failed, this, &MovingFlow::readingFailed);
}

void MovingFlow::begin(const PayerFacts &room)
{
    drop();
    m_room = room;
    const quint64 run = m_run;
    whenDone(m_desk.settings.load(), this, [this, run](const Result<DeskSettings> &settings) {
        if (run == m_run && settings)
            m_settings = *settings;
    });
    whenDone(m_desk.estimates.estimate(m_desk.actor, {.account = room.account.code, .live = {}, .keep = false}), this,
        [this, run](const Result<Estimate> &stand) {
            if (run != m_run)
                return;
            if (!stand)
                return Q_EMIT billRefused(stand.error());
            m_meters = stand->meters;
            Q_EMIT standKnown();
        });
}

void MovingFlow::drop()
{
    ++m_run;
    m_reading.cancel();
    m_room.reset();
    m_meters.clear();
    m_readings.clear();
    m_bill.reset();
    m_asked = {};
    m_requestId.clear();
    m_out.reset();
    m_in.reset();
    m_booking = false;
}

bool MovingFlow::ratesNeeded() const
{
    return m_room && m_room->price && !m_room->price->isFlat();
}

void MovingFlow::readLive()
{
    if (m_room && !m_booking)
        m_reading.start(m_room->meters);
}

void MovingFlow::useTyped(const QList<MovingReading> &readings)
{
    m_reading.cancel();
    take(readings);
}

void MovingFlow::take(const QList<MovingReading> &readings)
{
    if (!m_room || m_booking)
        return;
    m_readings = readings;
    m_at = m_desk.clock.now();
    askForBill();
}

void MovingFlow::recalculate()
{
    if (m_room && !m_booking)
        askForBill();
}

void MovingFlow::askForBill()
{
    m_bill.reset();
    m_requestId.clear();
    whenDone(m_desk.estimates.estimate(
                 m_desk.actor, {.account = m_room->account.code, .live = m_readings, .at = m_at, .keep = false}),
        this, [this, run = ++m_run](const Result<Estimate> &bill) {
            if (run != m_run)
                return;
            if (!bill)
                return Q_EMIT billRefused(bill.error());
            m_bill = *bill;
            Q_EMIT billed();
        });
}

Money MovingFlow::balanceBefore() const
{
    return m_bill ? Money{m_bill->available.fen + m_bill->charge.fen} : Money{};
}

Money MovingFlow::settlement() const
{
    return m_bill ? Money{-m_bill->available.fen} : Money{};
}

Money MovingFlow::cash(PayMethod method) const
{
    const Money amount = settlement();
    return m_settings.roundCash && method == PayMethod::Cash ? cashInTenantsFavour(amount) : amount;
}

bool MovingFlow::needsApproval() const
{
    return movesOut() && m_desk.actor.role == Role::Cashier && settlement() < Money{-m_settings.adjustmentLimit.fen};
}

void MovingFlow::book(const MovingTerms &terms, const std::optional<Approval> &approval)
{
    if (!m_room || !m_bill || m_booking)
        return;
    if (m_requestId.isEmpty() || !(terms == m_asked))
        m_requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_asked = terms;
    m_booking = true;
    const auto answer = [this, run = ++m_run](const auto &outcome, auto &kept) {
        if (run != m_run)
            return;
        m_booking = false;
        if (!outcome)
            return Q_EMIT bookingFailed(outcome.error());
        kept = *outcome;
        Q_EMIT done();
    };
    if (movesOut()) {
        whenDone(m_desk.tenancies.checkOut(m_desk.actor,
                     {.account = m_room->account.code,
                         .requestId = m_requestId,
                         .at = m_at,
                         .readings = m_readings,
                         .method = terms.method,
                         .note = terms.note,
                         .trip = terms.trip,
                         .shown = m_bill->available,
                         .approval = approval,
                         .payeeDocument = terms.document}),
            this, [this, answer](const Result<CheckOutOutcome> &outcome) { answer(outcome, m_out); });
    } else {
        whenDone(m_desk.tenancies.checkIn(m_desk.actor,
                     {.account = m_room->account.code,
                         .requestId = m_requestId,
                         .at = m_at,
                         .readings = m_readings,
                         .memberName = terms.memberName,
                         .memberPhone = terms.memberPhone,
                         .payer = terms.payer,
                         .shown = m_bill->available}),
            this, [this, answer](const Result<CheckInOutcome> &outcome) { answer(outcome, m_in); });
    }
}

} // namespace meterdesk
