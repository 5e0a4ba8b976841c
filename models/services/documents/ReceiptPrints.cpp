// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ReceiptPrints.h"

#include "StoredSettings.h"
#include "Try.h"
#include "documents/ReceiptFactsJson.h"
#include "stores/LedgerStore.h"
#include "stores/OperationLogStore.h"
#include "stores/ReceiptStore.h"

namespace meterdesk::ReceiptPrints {

using namespace Qt::Literals::StringLiterals;

Result<ReceiptFacts> facts(DbConnection &db, DatabaseMark mark, const QString &receiptNo)
{
    METERDESK_TRY(receipt, ReceiptStore::find(db, receiptNo));
    if (!receipt)
        return failure(ErrorCode::UnknownReceipt, receiptNo);
    METERDESK_TRY(stored, receiptFactsFromJson(receipt->facts));
    METERDESK_TRY(reversed, LedgerStore::isReversed(db, receipt->entryNo));
    if (reversed)
        stored.state = ReceiptState::Reversed;
    stored.voided = reversed;
    METERDESK_TRY(settings, StoredSettings::read(db, mark));
    stored.logo = settings.logo;
    stored.footer = settings.slipFooter;
    stored.training = mark == DatabaseMark::Training;
    return stored;
}

Result<ReceiptFacts> countedFacts(
    DbConnection &db, DatabaseMark mark, const Actor &actor, const QString &receiptNo, WallTime now)
{
    METERDESK_TRY(slip, facts(db, mark, receiptNo));
    METERDESK_TRY(before, ReceiptStore::addPrint(db, receiptNo, now, actor.name));
    METERDESK_CHECK(
        OperationLogStore::append(db, actor, now, u"print-receipt"_s, receiptNo, u"print %1"_s.arg(before.prints + 1)));
    slip.copy = before.prints;
    slip.firstPrintedAt = before.first.value_or(now);
    slip.printedAt = now;
    slip.printedBy = actor.name;
    return slip;
}

Result<ReceiptFacts> factsOfCopy(
    DbConnection &db, DatabaseMark mark, const Actor &actor, const QString &receiptNo, int copy, WallTime now)
{
    METERDESK_TRY(slip, facts(db, mark, receiptNo));
    METERDESK_TRY(history, ReceiptStore::prints(db, receiptNo));
    slip.copy = copy;
    slip.firstPrintedAt = history.first.value_or(now);
    slip.printedAt = now;
    slip.printedBy = actor.name;
    return slip;
}

} // namespace meterdesk::ReceiptPrints
