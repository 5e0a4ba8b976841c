// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include "money/TillService.h"
#include "settlement/SettlementDesk.h"

namespace meterdesk {

class RoomFinder;

/// The room that a settlement page works on, found through its finder. An answer to an older question is dropped. Of
/// the GUI thread.
class RoomInHand final : public QObject
{
    Q_OBJECT
public:
    RoomInHand(const SettlementDesk &desk, RoomFinder &finder, QObject *parent = nullptr);

    /// None until a room is found.
    [[nodiscard]] const std::optional<PayerFacts> &facts() const { return m_facts; }

    void find(const QString &text);
    void take(AccountId account);
    /// Asks again for the facts of the same room.
    void reload();

Q_SIGNALS:
    /// A room was chosen, also the same one again.
    void taken();
    /// The facts of the room in hand were read again.
    void reloaded();
    void failed(const meterdesk::Error &error);

private:
    void load(AccountId account, bool chosen);

    const SettlementDesk &m_desk;
    RoomFinder &m_finder;
    std::optional<PayerFacts> m_facts;
    quint64 m_question = 0;
};

} // namespace meterdesk
