// SPDX-License-Identifier: GPL-3.0-or-later
#include "RelayFlow.h"

#include "MeterReadFlow.h"
#include "dlt645/Requests.h"

#include <QtCore/QDate>
#include <QtCore/QPointer>

namespace meterdesk::wire {

namespace {

/// Waits before each reading of the state, from the acknowledgement on: a relay needs its time to move.
constexpr std::array<std::chrono::milliseconds, 3> readBackWaits{
    std::chrono::milliseconds{300}, std::chrono::milliseconds{700}, std::chrono::milliseconds{2'000}};

} // namespace

WireTime plusMinutes(const WireTime &time, std::chrono::minutes minutes)
{
    const int total = time.hour * 60 + time.minute + static_cast<int>(minutes.count());
    const QDate day = QDate(time.year, time.month, time.day).addDays(total / (24 * 60));
    return {day.year(), day.month(), day.day(), total / 60 % 24, total % 60, time.second};
}

RelayFlow::RelayFlow(
    LinkSession &session, MeterPort meter, dlt645::RelayAction action, StillDue stillDue, FrameObserver observer)
    : m_session(session)
    , m_meter(std::move(meter))
    , m_action(action)
    , m_stillDue(std::move(stillDue))
    , m_observer(std::move(observer))
{ }

RelayFlow::~RelayFlow()
{
    m_session.timers().cancel(m_timer);
    if (!m_finished)
        finish(m_report.sent ? RelayResult::Unverified : RelayResult::Cancelled, QStringLiteral("session ended"));
}

QFuture<RelayReport> RelayFlow::start()
{
    m_promise.start();
    auto future = m_promise.future();
    if (m_meter.dialect == MeterDialect::Of1997 && !m_meter.relayTerms.script.supports(m_action)) {
        finish(
            RelayResult::Refused, QStringLiteral("DL/T 645-1997 has no relay command, and the meter no script for it"));
        return future;
    }
    readMeterClock(m_session, m_meter, Priority::Operator, m_observer,
        [flow = QPointer(this)](const SessionResult<std::optional<WireTime>> &clock) {
            if (flow)
                flow->onClock(clock);
        });
    return future;
}

void RelayFlow::onClock(const SessionResult<std::optional<WireTime>> &clock)
{
    if (!clock)
        return endWith(clock.error());
    if (*clock)
        return send(plusMinutes(**clock, m_meter.relayTerms.validFor));
    if (m_meter.dialect == MeterDialect::Of1997 && !m_meter.relayTerms.script.isDated())
        return send({});
    if (!m_meter.relayTerms.farDate)
        return finish(RelayResult::Refused, QStringLiteral("the meter has no clock to date the command by"));
    m_report.detail = QStringLiteral("valid until %1, since the meter has no clock").arg(farRelayDate.toText());
    send(farRelayDate);
}

WireResult<dlt645::Frame> RelayFlow::frameOf(const WireTime &validUntil) const
{
    const dlt645::RelayControl command{m_action, validUntil};
    return m_meter.dialect == MeterDialect::Of1997
        ? m_meter.relayTerms.script.request(m_meter.address, m_meter.credentials, command)
        : dlt645::relayRequest(m_meter.address, m_meter.credentials, command);
}

void RelayFlow::endWith(const SessionError &error)
{
    switch (error.code) {
    case SessionErrorCode::Cancelled:
        return finish(RelayResult::Cancelled, error.detail);
    case SessionErrorCode::Unauthorised:
        m_report.unauthorised = true;
        [[fallthrough]];
    case SessionErrorCode::Refused:
    case SessionErrorCode::Denied:
    case SessionErrorCode::NoData:
    case SessionErrorCode::NotSendable:
        return finish(RelayResult::Refused, error.detail);
    case SessionErrorCode::NotConnected:
    case SessionErrorCode::TimedOut:
    case SessionErrorCode::Malformed:
        return finish(RelayResult::TimedOut, error.detail);
    }
}

Request::Gate RelayFlow::judgement()
{
    if (!m_stillDue)
        return {};
    return [flow = QPointer(this)](std::function<void(bool)> answer) {
        if (!flow)
            return answer(false);
        whenFinished(
            flow->m_stillDue(), flow.data(), [answer](std::optional<bool> due) { answer(due.value_or(false)); });
    };
}

void RelayFlow::send(const WireTime &validUntil)
{
    const auto frame = frameOf(validUntil);
    if (!frame)
        return finish(RelayResult::Refused, wireErrorWord(frame.error().code) + u' ' + frame.error().detail);
    // Sent as soon as it leaves: from then on the meter may have acted, whatever we hear.
    const FrameObserver observer = [flow = QPointer(this), outer = m_observer](bool sent, const QByteArray &bytes) {
        if (flow && sent)
            flow->m_report.sent = true;
        if (outer)
            outer(sent, bytes);
    };
    m_session.exchangeMade(m_meter,
        {.make = [frame = *frame] { return WireResult<dlt645::Frame>(frame); },
            .observer = observer,
            .gate = judgement()},
        [flow = QPointer(this)](const SessionResult<QByteArray> &value) {
            if (flow)
                flow->onAcknowledged(value);
        });
}

void RelayFlow::onAcknowledged(const SessionResult<QByteArray> &value)
{
    if (!value) {
        if (!m_report.sent || value.error().code == SessionErrorCode::Unauthorised
            || value.error().code == SessionErrorCode::Refused || value.error().code == SessionErrorCode::NoData
            || value.error().code == SessionErrorCode::Denied)
            return m_report.sent ? readStateOnce(value.error()) : endWith(value.error());
        // No acknowledgement: the meter may have acted all the same, so its state decides.
        note(QStringLiteral("no acknowledgement"));
    } else {
        m_acknowledged = true;
    }
    if (!canReadBack())
        return finish(m_acknowledged ? RelayResult::Unverified : RelayResult::TimedOut,
            QStringLiteral("a meter of 1997 does not tell its relay"));
    readBackLater();
}

void RelayFlow::readBackLater()
{
    m_timer =
        m_session.timers().start(readBackWaits.at(static_cast<std::size_t>(m_readBacks)), [flow = QPointer(this)] {
            if (flow)
                flow->readBack();
        });
}

void RelayFlow::readBack()
{
    ++m_readBacks;
    m_session.readItem(m_meter, dlt645::di::statusWord3, Priority::Operator, m_observer,
        [flow = QPointer(this)](const SessionResult<QByteArray> &value) {
            if (!flow)
                return;
            flow->keepStatus(value);
            const bool permit = flow->m_action == dlt645::RelayAction::PermitClose;
            if (permit && flow->m_acknowledged)
                return flow->finish(RelayResult::Permitted);
            if (value && flow->m_report.status && flow->isAsAsked(*flow->m_report.status))
                return flow->finish(RelayResult::Confirmed);
            const bool last = flow->m_readBacks >= static_cast<int>(readBackWaits.size());
            const bool gone = !value
                && (value.error().code == SessionErrorCode::Cancelled
                    || value.error().code == SessionErrorCode::NotConnected);
            if (!last && !gone)
                return flow->readBackLater();
            flow->finish(flow->m_acknowledged ? RelayResult::Unverified : RelayResult::TimedOut,
                flow->m_report.status ? QStringLiteral("read back otherwise") : QStringLiteral("not read back"));
        });
}

void RelayFlow::readStateOnce(const SessionError &refusal)
{
    if (!canReadBack())
        return endWith(refusal);
    m_session.readItem(m_meter, dlt645::di::statusWord3, Priority::Operator, m_observer,
        [flow = QPointer(this), refusal](const SessionResult<QByteArray> &value) {
            if (!flow)
                return;
            flow->keepStatus(value);
            flow->endWith(refusal);
        });
}

void RelayFlow::keepStatus(const SessionResult<QByteArray> &value)
{
    if (!value)
        return;
    if (const auto status = dlt645::StatusWord3::fromWire(bytesOf(*value)))
        m_report.status = *status;
}

bool RelayFlow::isAsAsked(const dlt645::StatusWord3 &status) const
{
    switch (m_action) {
    case dlt645::RelayAction::Trip:
        return status.relayOpen();
    case dlt645::RelayAction::DirectClose:
        return !status.relayOpen();
    case dlt645::RelayAction::Protect:
        return status.protect();
    case dlt645::RelayAction::Unprotect:
        return !status.protect();
    default:
        return false;
    }
}

void RelayFlow::note(const QString &detail)
{
    if (!detail.isEmpty())
        m_report.detail = m_report.detail.isEmpty() ? detail : m_report.detail + QStringLiteral(", ") + detail;
}

void RelayFlow::finish(RelayResult result, const QString &detail)
{
    m_finished = true;
    m_report.result = result;
    note(detail);
    m_promise.addResult(m_report);
    m_promise.finish();
    deleteLater();
}

} // namespace meterdesk::wire
