// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "MeterGateway.h"
#include "Operator.h"
#include "Promised.h"

namespace meterdesk {

class Database;

/// A change of a concentrator's parameter, as somebody wants it.
struct ParameterChangeRequest
{
    ConcentratorNo concentrator;
    ParameterKind kind = ParameterKind::LinkTiming;
    QList<ParameterField> fields; ///< those that change
    QString typedNumber; ///< the confirmation: the concentrator's number, typed again
};

/// What became of it.
struct ParameterChange
{
    ConcentratorParameter before;
    ConcentratorParameter after; ///< as read back
    bool isAsWanted = false;
};

/// The communication parameters of concentrators, and their own outputs. What cuts a concentrator off cannot be put
/// right from here, so each change is confirmed by typing its number, what it held is read and kept first, and nothing
/// is ever sent twice. Everything is written to the operation log. Lives in the gateway's thread.
class ConcentratorParameterService final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive the service.
    ConcentratorParameterService(
        Database &database, const Clock &clock, MeterGateway &gateway, QObject *parent = nullptr);

    /// What it holds now. Needs ManageDevices. `unknown-concentrator`, `unsupported` (a meter bus), `refused` by one
    /// without this parameter, those of the wire.
    [[nodiscard]] Async<ConcentratorParameter> read(
        const Actor &actor, const ConcentratorNo &concentrator, ParameterKind kind);

    /// Reads it, keeps that, sends the new one once and reads it back. Needs ManageDevices. `invalid-argument`: the
    /// typed number is another, nothing changes, or a field that is named has no value of its kind; then nothing is
    /// sent. `refused` by the concentrator. `timeout` and `not-connected` after sending: the change may have been
    /// taken.
    [[nodiscard]] Async<ParameterChange> change(const Actor &actor, const ParameterChangeRequest &request);

    /// What it held before the last change that was made from here, for putting it back; without
    /// fields where nothing was changed. Needs ManageDevices.
    [[nodiscard]] Async<ConcentratorParameter> heldBefore(
        const Actor &actor, const ConcentratorNo &concentrator, ParameterKind kind);

    /// Switches the concentrator's own outputs, once. Needs ManageDevices and ManageAccounts: no room's meter, but
    /// whatever is wired there. `invalid-argument` for another typed number or outside the ranges, `refused`,
    /// `timeout`.
    [[nodiscard]] Async<void> controlOutput(const Actor &actor, const ConcentratorNo &concentrator,
        const TerminalOutputOrder &order, const QString &typedNumber);

private:
    /// Looks the concentrator up and goes on with it, or gives why it is not there.
    template <typename T>
    [[nodiscard]] Async<T> withConcentrator(
        const ConcentratorNo &number, std::function<void(const Concentrator &, const Promised<T> &)> step);
    void send(const Actor &actor, const Concentrator &concentrator, const ConcentratorParameter &before,
        const ConcentratorParameter &wanted, std::function<void(Result<ParameterChange>)> give);

    Database &m_database;
    const Clock &m_clock;
    MeterGateway &m_gateway;
};

} // namespace meterdesk
