// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/SupplyAfterCredit.h"

#include "Try.h"
#include "commands/CommandQueue.h"
#include "commands/PolicyFacts.h"
#include "stores/WorkItemStore.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

Result<SupplyEffect> supplyAfterCredit(
    DbConnection &db, const CreditedRoom &room, const DeskSettings &settings, WallTime now)
{
    SupplyEffect effect;
    METERDESK_TRY(accounts, PolicyStore::accounts(db, room.account));
    METERDESK_TRY(meters, PolicyStore::meters(db, room.account));
    if (accounts.isEmpty())
        return effect;
    const PolicyAccount &account = accounts.first();
    const bool mayBeTripped = callsForTrip(account.balance, account.overdraft, settings.tripLimit);
    for (const PolicyMeter &meter : meters) {
        if (meter.queuedTrip.isValid() && !mayBeTripped)
            METERDESK_CHECK(CommandQueue::cancelQueued(db, meter.queuedTrip, wordOf(TripVerdict::BalanceAllows), now));
        if (!mayBeTripped)
            METERDESK_CHECK(
                WorkItemStore::close(db, WorkItemKind::TripByHand, meter.id.value, u"system"_s, u"paid"_s, now));

        CloseFacts facts = PolicyFacts::ofClose(account, meter, account.tenancy, settings);
        facts.autoTrip = true;
        if (judgeClose(facts) != CloseVerdict::Due)
            continue;
        if (!account.autoTrip || !room.closeWanted || meter.unauthorised) {
            effect.offered = true;
            METERDESK_CHECK(WorkItemStore::open(db,
                {.kind = WorkItemKind::CloseByHand,
                    .about = meter.id.value,
                    .account = account.id,
                    .meter = meter.id,
                    .detail = u"paid, balance %1; switched off by policy"_s.arg(account.balance.toText())},
                now));
            continue;
        }
        METERDESK_CHECK(
            WorkItemStore::close(db, WorkItemKind::CloseByHand, meter.id.value, u"system"_s, u"close queued"_s, now));
        if (meter.waitingClose.isValid()) {
            effect.closes.append(meter.waitingClose);
            continue;
        }
        METERDESK_TRY(close, CommandQueue::queueClose(db, account, meter, room.entryNo, room.operatorName, now));
        effect.closes.append(close);
    }
    return effect;
}

} // namespace meterdesk
