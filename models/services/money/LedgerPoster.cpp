// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/LedgerPoster.h"

#include "LedgerHash.h"
#include "Try.h"

namespace meterdesk {

LedgerPoster::LedgerPoster(DbConnection &db, const Actor &actor, WallTime now)
    : m_db(db)
    , m_operatorName(actor.name)
    , m_now(now)
{ }

Result<LedgerEntry> LedgerPoster::post(const Posting &posting)
{
    if (posting.amount == Money{} || posting.amount > largestEntry || posting.amount < Money{-largestEntry.fen})
        return failure(ErrorCode::AmountLimit, posting.amount.toText());
    if (!m_tip) {
        METERDESK_TRY(tip, LedgerStore::tip(m_db));
        m_tip = tip;
    }
    METERDESK_TRY(before, LedgerStore::balance(m_db, posting.account));
    METERDESK_TRY(after, add(before, posting.amount));

    LedgerEntry entry{
        .no = m_tip->no + 1,
        .at = m_now,
        .businessDate = m_now.date(),
        .account = posting.account,
        .tenancy = posting.tenancy,
        .kind = posting.kind,
        .amount = posting.amount,
        .balanceAfter = after,
        .requestId = posting.requestId,
        .operatorName = m_operatorName,
        .method = posting.method,
        .receiptNo = posting.receiptNo,
        .note = posting.note,
        .reverses = posting.reverses,
        .payeeDocument = posting.payeeDocument,
        .previousHash = m_tip->hash,
    };
    entry.hash = ledgerHash(entry);
    METERDESK_CHECK(LedgerStore::insert(m_db, entry, posting.contentDigest));
    m_tip = LedgerTip{entry.no, entry.hash};
    return entry;
}

} // namespace meterdesk
