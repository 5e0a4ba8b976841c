// SPDX-License-Identifier: GPL-3.0-or-later
#include "WriteAddressFlow.h"

#include "dlt645/BusCommands.h"
#include "dlt645/Dialect1997.h"

#include <QtCore/QPointer>

namespace meterdesk::wire {

WriteAddressFlow::WriteAddressFlow(
    MeterBusSession &session, MeterAddressChange change, std::chrono::milliseconds probeTimeout)
    : m_session(session)
    , m_change(change)
    , m_probeTimeout(probeTimeout)
{ }

WriteAddressFlow::~WriteAddressFlow()
{
    if (!m_finished)
        finish(sessionFailure(SessionErrorCode::Cancelled));
}

SessionFuture<bool> WriteAddressFlow::start()
{
    whenFinished(m_session.searchMeters(m_change.dialect, m_probeTimeout), this,
        [this](const std::optional<SessionResult<QList<dlt645::MeterAddress>>> &found) {
            if (!found)
                finish(sessionFailure(SessionErrorCode::Cancelled));
            else if (!*found)
                finish(std::unexpected(found->error()));
            else
                write(**found);
        });
    return m_answer.future();
}

void WriteAddressFlow::write(const QList<dlt645::MeterAddress> &found)
{
    const auto frame = m_change.dialect == MeterDialect::Of1997
        ? dlt645::v1997::writeAddressRequest(m_change.present, m_change.wanted, found)
        : dlt645::writeAddressRequest(m_change.present, m_change.wanted, found);
    if (!frame)
        return finish(std::unexpected(toSessionError(frame.error(), SessionErrorCode::NotSendable)));
    m_session.exchange(at(m_change.present), *frame, false, Priority::Operator, {},
        [flow = QPointer(this)](const SessionResult<QByteArray> &answer) {
            if (!flow)
                return;
            // Some acknowledge from their new address, which is no answer of the old one: who answers there decides.
            if (!answer && answer.error().code != SessionErrorCode::TimedOut)
                flow->finish(std::unexpected(answer.error()));
            else
                flow->readBack();
        });
}

void WriteAddressFlow::readBack()
{
    m_session.askOwnNumber(
        at(m_change.wanted), Priority::Operator, {}, [flow = QPointer(this)](const SessionResult<bool> &own) {
            if (!flow)
                return;
            if (!own && own.error().code == SessionErrorCode::TimedOut)
                flow->askAtOldAddress(own.error());
            else
                flow->finish(own);
        });
}

void WriteAddressFlow::askAtOldAddress(const SessionError &silence)
{
    m_session.askOwnNumber(
        at(m_change.present), Priority::Operator, {}, [flow = QPointer(this), silence](const SessionResult<bool> &own) {
            if (!flow)
                return;
            if (own)
                flow->finish(sessionFailure(SessionErrorCode::Refused, QStringLiteral("it kept its number")));
            else
                flow->finish(std::unexpected(silence));
        });
}

MeterPort WriteAddressFlow::at(const dlt645::MeterAddress &address) const
{
    MeterPort port;
    port.address = address;
    port.dialect = m_change.dialect;
    return port;
}

void WriteAddressFlow::finish(SessionResult<bool> result)
{
    m_finished = true;
    m_answer(std::move(result));
    deleteLater();
}

} // namespace meterdesk::wire
