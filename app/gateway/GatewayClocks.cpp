// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConcentratorGateway.h"
#include "GatewayConversions.h"
#include "WireAnswer.h"

#include <map>

namespace meterdesk {

namespace {

/// Counts the ports that were told, and keeps the first trouble.
struct Telling
{
    Promised<int> give;
    std::optional<Error> trouble;
    int waiting = 0;
    int told = 0;

    void oneDone()
    {
        if (--waiting > 0)
            return;
        give(told == 0 && trouble ? Result<int>(std::unexpected(*trouble)) : Result<int>(told));
    }
};

} // namespace

Async<WallTime> ConcentratorGateway::setClock(const Concentrator &concentrator)
{
    const auto session = m_links.concentrator(concentrator);
    if (!session)
        return finishedAsync<WallTime>(std::unexpected(session.error()));
    return converted<WallTime>(
        (*session)->setClock([&clock = m_clock] { return toWireTime(clock.now()); }), this, toWallTime);
}

Async<MeterClockOutcome> ConcentratorGateway::setMeterClock(const Concentrator &concentrator, const Meter &meter)
{
    if (meter.protocol == MeterProtocol::Dlt645Edition1997)
        return finishedAsync<MeterClockOutcome>(failure(ErrorCode::Unsupported, meter.number.toText()));
    const auto session = m_links.session(concentrator);
    if (!session)
        return finishedAsync<MeterClockOutcome>(std::unexpected(session.error()));
    const auto port = toCommandedPort(meter);
    if (!port)
        return finishedAsync<MeterClockOutcome>(std::unexpected(port.error()));
    const Promised<MeterClockOutcome> give;
    wire::whenFinished((*session)->setMeterClock(*port, [&clock = m_clock] { return toWireTime(clock.now()); }), this,
        [give](const std::optional<wire::SessionResult<wire::WireTime>> &answer) {
            if (answer && !*answer && answer->error().code == wire::SessionErrorCode::Unauthorised)
                return give(MeterClockOutcome{.unauthorised = true, .clock = {}, .detail = answer->error().detail});
            give(inOurWords<MeterClockOutcome>(answer, [](const wire::WireTime &clock) {
                return MeterClockOutcome{.unauthorised = false, .clock = toWallTime(clock), .detail = {}};
            }));
        });
    return give.future();
}

Async<int> ConcentratorGateway::broadcastTime(const Concentrator &concentrator, const QList<Meter> &meters)
{
    const auto session = m_links.session(concentrator);
    if (!session)
        return finishedAsync<int>(std::unexpected(session.error()));
    std::map<int, wire::MeterPort> lines; // one a port; a bus is one line
    for (const Meter &meter : meters) {
        const auto port = toMeterPort(meter);
        if (port)
            lines.emplace(concentrator.protocol == ConcentratorProtocol::MeterBus ? 0 : int{port->port}, *port);
    }
    if (lines.empty())
        return finishedAsync<int>(0);
    const auto telling = std::make_shared<Telling>();
    telling->waiting = static_cast<int>(lines.size());
    for (const auto &[port, line] : lines) {
        wire::whenFinished((*session)->broadcastTime(line, [&clock = m_clock] { return toWireTime(clock.now()); }),
            this, [telling](const std::optional<wire::SessionResult<bool>> &result) {
                if (result && *result)
                    ++telling->told;
                else if (result)
                    telling->trouble = toError(result->error());
                else
                    telling->trouble = Error{ErrorCode::Cancelled, {}};
                telling->oneDone();
            });
    }
    return telling->give.future();
}

} // namespace meterdesk
