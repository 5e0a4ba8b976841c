// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MeterBusSession.h"

#include <QtCore/QPromise>

#include <array>
#include <deque>

namespace meterdesk::wire {

/// Finds the meters on a bus by asking for whoever fits an address with wildcards (DL/T 645-2007 “Frame”, abbreviated
/// addressing; C = 13, of 1997 C = 01 for C032): silence is nobody, one clean answer
/// is one meter, and anything garbled is several, which are told apart by fixing one more pair of digits, from the
/// lowest on (00 … 99 each). Meters of 1997 are asked in their dialect where asked for. Deletes itself when done.
class MeterSearchFlow final : public QObject
{
    Q_OBJECT
public:
    MeterSearchFlow(MeterBusSession &session, MeterDialect dialect, std::chrono::milliseconds probeTimeout,
        MeterBusSession::FoundMeter found);
    ~MeterSearchFlow() override;

    [[nodiscard]] SessionFuture<QList<dlt645::MeterAddress>> start();

private:
    /// An address of which the lowest `fixed` bytes are given and the others are wildcards.
    struct Pattern
    {
        std::array<std::uint8_t, dlt645::MeterAddress::size> bytes;
        std::size_t fixed = 0;
    };

    void next();
    void onAnswer(const Pattern &pattern, const SessionResult<QByteArray> &value);
    void narrow(const Pattern &pattern);
    void finish(SessionResult<QList<dlt645::MeterAddress>> result);

    MeterBusSession &m_session;
    MeterDialect m_dialect;
    std::chrono::milliseconds m_probeTimeout;
    MeterBusSession::FoundMeter m_onFound;
    std::deque<Pattern> m_patterns;
    std::optional<dlt645::MeterAddress> m_answering; ///< who answered the probe in flight
    std::uint64_t m_heardBefore = 0; ///< bytes on the bus before the probe in flight
    QList<dlt645::MeterAddress> m_found;
    QPromise<SessionResult<QList<dlt645::MeterAddress>>> m_promise;
    bool m_finished = false;
};

} // namespace meterdesk::wire
