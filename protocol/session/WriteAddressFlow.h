// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MeterBusSession.h"
#include "SessionAnswer.h"

namespace meterdesk::wire {

/// Gives the only meter of a bus another address (DL/T 645-2007 “Control byte C”, C = 15; of 1997 C = 0A): searches the
/// bus, writes once where it found that meter alone, and asks for the number at the new address. Deletes itself when
/// done.
class WriteAddressFlow final : public QObject
{
    Q_OBJECT
public:
    WriteAddressFlow(MeterBusSession &session, MeterAddressChange change, std::chrono::milliseconds probeTimeout);
    ~WriteAddressFlow() override;

    [[nodiscard]] SessionFuture<bool> start();

private:
    void write(const QList<dlt645::MeterAddress> &found);
    void readBack();
    void askAtOldAddress(const SessionError &silence);
    [[nodiscard]] MeterPort at(const dlt645::MeterAddress &address) const;
    void finish(SessionResult<bool> result);

    MeterBusSession &m_session;
    const MeterAddressChange m_change;
    const std::chrono::milliseconds m_probeTimeout;
    SessionAnswer<bool> m_answer;
    bool m_finished = false;
};

} // namespace meterdesk::wire
