// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConcentratorGateway.h"
#include "GatewayConversions.h"
#include "ParameterConversions.h"
#include "Promised.h"
#include "gdw1376/TerminalControl.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The body that a session brings, in words.
Async<ConcentratorParameter> inWords(const wire::SessionFuture<QByteArray> &asked, ParameterKind kind, QObject *context)
{
    const Promised<ConcentratorParameter> give;
    wire::whenFinished(asked, context, [give, kind](const std::optional<wire::SessionResult<QByteArray>> &body) {
        if (!body)
            give(failure(ErrorCode::Cancelled));
        else if (!*body)
            give(std::unexpected(toError(body->error())));
        else
            give(toConcentratorParameter(kind, **body));
    });
    return give.future();
}

wire::WireResult<gdw1376::Frame> outputFrame(const gdw1376::RequestHead &head, const TerminalOutputOrder &order)
{
    switch (order.action) {
    case TerminalOutput::Trip:
        return gdw1376::roundTripCommand(
            head, {.round = order.round, .limitHalfHours = order.halfHours, .warningMinutes = order.warningMinutes});
    case TerminalOutput::PermitClose:
        return gdw1376::roundPermitCommand(head, order.round);
    case TerminalOutput::Protect:
        return gdw1376::terminalProtectOn(head, order.halfHours);
    case TerminalOutput::Unprotect:
        break;
    }
    return gdw1376::terminalProtectOff(head);
}

} // namespace

Async<ConcentratorParameter> ConcentratorGateway::readParameter(const Concentrator &concentrator, ParameterKind kind)
{
    const auto session = m_links.concentrator(concentrator);
    if (!session)
        return finishedAsync<ConcentratorParameter>(std::unexpected(session.error()));
    return inWords((*session)->readParameter(parameterFunction(kind)), kind, this);
}

Result<ConcentratorParameter> ConcentratorGateway::withChanges(
    const ConcentratorParameter &before, const QList<ParameterField> &changes) const
{
    return meterdesk::withChanges(before, changes);
}

Async<ConcentratorParameter> ConcentratorGateway::writeParameter(
    const Concentrator &concentrator, const ConcentratorParameter &wanted)
{
    const auto session = m_links.concentrator(concentrator);
    if (!session)
        return finishedAsync<ConcentratorParameter>(std::unexpected(session.error()));
    return inWords((*session)->setParameter(parameterFunction(wanted.kind), wanted.body), wanted.kind, this);
}

Async<void> ConcentratorGateway::controlOutput(const Concentrator &concentrator, const TerminalOutputOrder &order)
{
    const auto session = m_links.concentrator(concentrator);
    if (!session)
        return finishedAsync<void>(std::unexpected(session.error()));
    const Promised<void> give;
    wire::whenFinished(
        (*session)->controlTerminal([order](const gdw1376::RequestHead &head) { return outputFrame(head, order); }),
        this, [give](const std::optional<wire::SessionResult<bool>> &done) {
            if (!done)
                give(failure(ErrorCode::Cancelled));
            else if (!*done)
                give(std::unexpected(toError(done->error())));
            else
                give({});
        });
    return give.future();
}

} // namespace meterdesk
