// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConcentratorGateway.h"
#include "GatewayConversions.h"
#include "ParameterConversions.h"
#include "WireAnswer.h"
#include "gdw1376/TerminalControl.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The body that a session brings, in words.
Async<ConcentratorParameter> inWords(const wire::SessionFuture<QByteArray> &asked, ParameterKind kind, QObject *context)
{
    return converted<ConcentratorParameter>(
        asked, context, [kind](const QByteArray &body) { return toConcentratorParameter(kind, body); });
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
    return converted<void>(
        (*session)->controlTerminal([order](const gdw1376::RequestHead &head) { return outputFrame(head, order); }),
        this, [](bool) { return Result<void>(); });
}

} // namespace meterdesk
