// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "ConcentratorSession.h"
#include "DatabaseMark.h"
#include "DialInHub.h"
#include "MeterBusSession.h"
#include "MeterGateway.h"
#include "TcpListener.h"

#include <map>
#include <memory>
#include <vector>

namespace meterdesk {

/// The ways to concentrators and buses: sessions over TCP both ways and over serial ports, made when they are first
/// needed and made anew when a record changed. In a training database nothing but loopback and pseudo-terminals is
/// opened.
class LinkTable final : public QObject
{
    Q_OBJECT
public:
    explicit LinkTable(DatabaseMark mark, QObject *parent = nullptr);
    ~LinkTable() override;

    void setPatience(const WirePatience &patience);

    /// Any way: a concentrator's or a bus's. `training-only`, `unsupported`, `invalid-argument`, `invalid-number`,
    /// `not-connected` (a port that cannot be listened on).
    [[nodiscard]] Result<wire::LinkSession *> session(const Concentrator &concentrator);
    /// As above, `unsupported` for a bus.
    [[nodiscard]] Result<wire::ConcentratorSession *> concentrator(const Concentrator &concentrator);
    /// As above, `unsupported` for a concentrator.
    [[nodiscard]] Result<wire::MeterBusSession *> bus(const Concentrator &concentrator);

    /// Listens for concentrators that dial in; from then on the addresses in their records are not listened on.
    [[nodiscard]] Result<void> listen(const QString &endpoint);
    [[nodiscard]] QList<UnknownConcentrator> unknownConcentrators() const;

    [[nodiscard]] LinkState state(ConcentratorId id) const;
    void setState(ConcentratorId id, LinkState state);

Q_SIGNALS:
    void stateChanged(meterdesk::ConcentratorId id, meterdesk::LinkState state);
    void unknownConcentratorsChanged();
    void addressNotationLearnt(meterdesk::ConcentratorId id, meterdesk::AddressNotation notation);
    /// `id` is 0 for a concentrator that nobody knows yet.
    void frameSeen(meterdesk::ConcentratorId id, const QString &link, bool sent, const QByteArray &bytes);

private:
    struct Link
    {
        Concentrator record; ///< as the session was made from it
        std::unique_ptr<wire::LinkSession> session;
        LinkState state = LinkState::Unknown;
        std::optional<AddressNotation> learnt; ///< what the wire said of the number, other than the record
    };

    [[nodiscard]] wire::Patience patienceOf(const Concentrator &concentrator) const;
    [[nodiscard]] Result<std::unique_ptr<wire::ByteChannel>> makeChannel(const Concentrator &concentrator);
    [[nodiscard]] Result<void> listenAt(const QString &endpoint);
    void watch(ConcentratorId id, wire::LinkSession &session);
    void learn(ConcentratorId id, gdw1376::AddressNotation notation);
    [[nodiscard]] bool isMadeFor(const Link &link, const Concentrator &record) const;

    const DatabaseMark m_mark;
    WirePatience m_patience;
    wire::EventLoopTimers m_timers;
    wire::DialInHub m_hub;
    std::map<QString, std::unique_ptr<wire::TcpListener>> m_listeners; ///< by endpoint
    bool m_listensByOrder = false;
    std::map<ConcentratorId, Link> m_links;
};

} // namespace meterdesk
