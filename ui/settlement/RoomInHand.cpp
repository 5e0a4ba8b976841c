// SPDX-License-Identifier: GPL-3.0-or-later
#include "settlement/RoomInHand.h"

#include "recharge/RoomFinder.h"
#include "recharge/RoomMatch.h"

namespace meterdesk {

RoomInHand::RoomInHand(const SettlementDesk &desk, RoomFinder &finder, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_finder(finder)
{
    connect(&finder, &RoomFinder::findRequested, this, &RoomInHand::find);
    connect(&finder, &RoomFinder::roomChosen, this, [this](const GlobalSearchHit &hit) { take(hit.account); });
}

void RoomInHand::find(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return;
    whenDone(
        m_desk.find(wanted), this, [this, wanted, question = ++m_question](const Result<QList<GlobalSearchHit>> &hits) {
            if (question != m_question)
                return;
            if (!hits)
                return Q_EMIT failed(hits.error());
            const QList<GlobalSearchHit> rooms = payableRooms(*hits);
            if (const std::optional<GlobalSearchHit> room = onlyRoom(wanted, rooms))
                return take(room->account);
            if (rooms.isEmpty())
                m_finder.showNothingFound(wanted);
            else
                m_finder.showHits(rooms);
        });
}

void RoomInHand::take(AccountId account)
{
    load(account, true);
}

void RoomInHand::reload()
{
    if (m_facts)
        load(m_facts->account.id, false);
}

void RoomInHand::load(AccountId account, bool chosen)
{
    whenDone(
        m_desk.till.payer(account), this, [this, chosen, question = ++m_question](const Result<PayerFacts> &facts) {
            if (question != m_question)
                return;
            if (!facts)
                return Q_EMIT failed(facts.error());
            m_facts = *facts;
            if (!chosen)
                return Q_EMIT reloaded();
            m_finder.clear();
            m_finder.closeList();
            Q_EMIT taken();
        });
}

} // namespace meterdesk
