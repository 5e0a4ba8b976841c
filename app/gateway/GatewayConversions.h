// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MeterGateway.h"
#include "MeterStatus.h"
#include "SessionSettings.h"

namespace meterdesk {

// The border between records and wire: each side keeps its own types.

[[nodiscard]] Registers toRegisters(const wire::EnergyRegisters &registers);
[[nodiscard]] WallTime toWallTime(const wire::WireTime &time);
[[nodiscard]] wire::WireDate toWireDate(QDate day);
[[nodiscard]] wire::WireTime toWireTime(WallTime time);
[[nodiscard]] Error toError(const wire::SessionError &error);
[[nodiscard]] CollectionStatus toCollectionStatus(wire::FreezeStatus status);
[[nodiscard]] QString freezeStatusText(wire::FreezeStatus status);
[[nodiscard]] Relay toRelay(const std::optional<dlt645::StatusWord3> &status);
[[nodiscard]] Protection toProtection(const std::optional<dlt645::StatusWord3> &status);
[[nodiscard]] dlt645::RelayAction toWireAction(RelayAction action);
[[nodiscard]] RelayOutcome toOutcome(const wire::RelayReport &report);

/// `invalid-number` for a number or credentials that have no place on the wire.
/// One without a password is read and paired all the same.
[[nodiscard]] Result<wire::MeterPort> toMeterPort(const Meter &meter);
/// The script of a text; `invalid-argument` names what is wrong with it.
[[nodiscard]] Result<dlt645::RelayScript> relayScriptOf(const QString &text);
/// For what a meter obeys only with its password, with the terms of its relay: `invalid-number` where no password is
/// set, `invalid-argument` for a relay script that is none.
[[nodiscard]] Result<wire::MeterPort> toCommandedPort(const Meter &meter);

/// A frame as it crossed the wire, with the place of password and operator code marked where it carries a relay command
/// or a write to a meter.
[[nodiscard]] FrameRecord toFrameRecord(WallTime at, bool sent, const QByteArray &bytes);

/// host and port of a tcp-dial endpoint; `invalid-argument` otherwise.
struct TcpEndpoint
{
    QString host;
    quint16 port = 0;

    [[nodiscard]] static Result<TcpEndpoint> fromText(const QString &text);
    /// 127.0.0.0/8, ::1 or localhost.
    [[nodiscard]] bool isLoopback() const;
};

} // namespace meterdesk
