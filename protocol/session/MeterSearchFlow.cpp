// SPDX-License-Identifier: GPL-3.0-or-later
#include "MeterSearchFlow.h"

#include "dlt645/Dialect1997.h"
#include "dlt645/Requests.h"

#include <QtCore/QPointer>

namespace meterdesk::wire {

namespace {

constexpr std::uint8_t wildcard = 0xAA;

} // namespace

MeterSearchFlow::MeterSearchFlow(MeterBusSession &session, MeterDialect dialect, std::chrono::milliseconds probeTimeout,
    MeterBusSession::FoundMeter found)
    : m_session(session)
    , m_dialect(dialect)
    , m_probeTimeout(probeTimeout)
    , m_onFound(std::move(found))
{
    Pattern everybody;
    everybody.bytes.fill(wildcard);
    m_patterns.push_back(everybody);
}

MeterSearchFlow::~MeterSearchFlow()
{
    if (!m_finished)
        finish(sessionFailure(SessionErrorCode::Cancelled));
}

SessionFuture<QList<dlt645::MeterAddress>> MeterSearchFlow::start()
{
    m_promise.start();
    auto future = m_promise.future();
    next();
    return future;
}

void MeterSearchFlow::next()
{
    if (m_promise.isCanceled())
        return finish(sessionFailure(SessionErrorCode::Cancelled));
    if (m_patterns.empty())
        return finish(std::move(m_found));
    const Pattern pattern = m_patterns.front();
    m_patterns.pop_front();
    const dlt645::MeterAddress address(pattern.bytes);
    const auto frame = m_dialect == MeterDialect::Of2007
        ? dlt645::readRequest(address, dlt645::di::communicationAddress)
        : dlt645::v1997::readRequest(address, dlt645::v1997::di::meterNumber);
    if (!frame)
        return finish(std::unexpected(toSessionError(frame.error(), SessionErrorCode::NotSendable)));
    m_answering.reset();
    m_heardBefore = m_session.bytesHeard();
    const FrameObserver listen = [flow = QPointer(this)](bool sent, const QByteArray &bytes) {
        const auto reply = sent ? WireResult<dlt645::Frame>(wireFailure(WireErrorCode::Control))
                                : dlt645::Frame::decode(bytesOf(bytes));
        if (flow && reply)
            flow->m_answering = reply->address();
    };
    m_session.probe(*frame, m_probeTimeout, listen, [flow = QPointer(this), pattern](const auto &value) {
        if (flow)
            flow->onAnswer(pattern, value);
    });
}

void MeterSearchFlow::onAnswer(const Pattern &pattern, const SessionResult<QByteArray> &value)
{
    if (!value
        && (value.error().code == SessionErrorCode::NotConnected || value.error().code == SessionErrorCode::Cancelled))
        return finish(std::unexpected(value.error()));
    // A refusal names its meter as well as an answer does.
    if (m_answering && m_answering->isUnicast()) {
        if (!m_found.contains(*m_answering)) {
            m_found += *m_answering;
            if (m_onFound)
                m_onFound(*m_answering);
        }
    } else if (m_session.bytesHeard() != m_heardBefore) {
        narrow(pattern);
    }
    next();
}

void MeterSearchFlow::narrow(const Pattern &pattern)
{
    // Noise on a whole address is no meter.
    if (pattern.fixed == dlt645::MeterAddress::size)
        return;
    for (int digits = 99; digits >= 0; --digits) {
        Pattern narrower = pattern;
        narrower.bytes[narrower.fixed++] = static_cast<std::uint8_t>(digits / 10 << 4 | digits % 10);
        m_patterns.push_front(narrower);
    }
}

void MeterSearchFlow::finish(SessionResult<QList<dlt645::MeterAddress>> result)
{
    m_finished = true;
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace meterdesk::wire
