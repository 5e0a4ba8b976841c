// SPDX-License-Identifier: GPL-3.0-or-later
#include "LedgerHash.h"
#include "Try.h"
#include "documents/DocumentSource.h"
#include "stores/DocumentStore.h"
#include "stores/LedgerStore.h"
#include "stores/PropertyStore.h"

#include <QtCore/QRegularExpression>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What somebody typed, or what a QR code says: number, room, amount, time, code; absent parts are not compared.
struct ClaimedSlip
{
    QString number;
    QString room;
    QString amount;
    QString time;
    QString code;
};

ClaimedSlip claimIn(const QString &text)
{
    static const QRegularExpression spaces(u"\\s+"_s);
    static const QRegularExpression checkCode(u"^[0-9A-Fa-f]{8}$"_s);
    const QStringList words = text.split(spaces, Qt::SkipEmptyParts);
    constexpr qsizetype wordsOfQr = 6; // the time is two
    if (words.size() == wordsOfQr)
        return {words[0].toUpper(), words[1], words[2], words[3] + u' ' + words[4], words[5].toUpper()};
    ClaimedSlip claim;
    for (const QString &word : words) {
        if (checkCode.match(word).hasMatch())
            claim.code = word.toUpper();
        else
            claim.number = word.toUpper();
    }
    return claim;
}

Result<SlipVerdict> verdictOfEntry(DbConnection &db, const LedgerEntry &entry)
{
    METERDESK_TRY(property, PropertyStore::get(db, entry.accountCode));
    METERDESK_TRY(reversed, LedgerStore::isReversed(db, entry.no));
    SlipVerdict verdict{.standing = reversed ? SlipStanding::Reversed : SlipStanding::Valid,
        .number = entry.receiptNo,
        .at = entry.at,
        .room = entry.accountCode,
        .roomName = property.name,
        .kind = entry.kind,
        .amount = entry.amount,
        .method = entry.method,
        .operatorName = entry.operatorName,
        .checkCode = seal(entry.hash)};
    if (reversed) {
        METERDESK_TRY(by, DocumentStore::reversalOf(db, entry.no));
        verdict.reversedBy = by;
    }
    METERDESK_TRY(movedTo, DocumentStore::movedTo(db, entry.no));
    if (!movedTo.isEmpty()) {
        verdict.standing = SlipStanding::Moved;
        verdict.movedTo = movedTo;
    }
    METERDESK_TRY(receiptPrints, ReceiptStore::prints(db, entry.receiptNo));
    METERDESK_TRY(documentPrints, DocumentStore::prints(db, entry.receiptNo));
    verdict.copies = receiptPrints.prints + documentPrints.prints;
    return verdict;
}

/// A check-out that left nothing to settle has a slip and no entry.
Result<SlipVerdict> verdictOfCheckOut(DbConnection &db, const QString &number)
{
    METERDESK_TRY(checkOut, DocumentStore::checkOut(db, number));
    if (!checkOut)
        return SlipVerdict{.number = number};
    METERDESK_TRY(property, PropertyStore::get(db, checkOut->accountCode));
    METERDESK_TRY(prints, DocumentStore::prints(db, number));
    return SlipVerdict{.standing = SlipStanding::Valid,
        .number = number,
        .at = checkOut->at,
        .room = checkOut->accountCode,
        .roomName = property.name,
        .kind = EntryKind::Refund,
        .operatorName = checkOut->operatorName,
        .copies = prints.prints};
}

void compare(SlipVerdict &verdict, const ClaimedSlip &claim)
{
    const auto differs = [&verdict](const QString &claimed, const QString &actual, const QString &word) {
        if (!claimed.isEmpty() && claimed != actual)
            verdict.deviations << word;
    };
    differs(claim.room, verdict.room.toText(), u"room"_s);
    differs(claim.amount, verdict.amount.toText(), u"amount"_s);
    differs(claim.time, verdict.at.toText(), u"time"_s);
    differs(claim.code, verdict.checkCode, u"code"_s);
    if (!verdict.deviations.isEmpty())
        verdict.standing = SlipStanding::Altered;
}

} // namespace

Result<SlipVerdict> verdictOn(DbConnection &db, const QString &text)
{
    const ClaimedSlip claim = claimIn(text);
    if (claim.number.isEmpty() && claim.code.isEmpty())
        return failure(ErrorCode::InvalidArgument, u"neither a number nor a check code"_s);
    QString number = claim.number;
    if (number.isEmpty()) {
        METERDESK_TRY(sealed, DocumentStore::receiptsSealed(db, claim.code));
        if (sealed.isEmpty())
            return SlipVerdict{.checkCode = claim.code};
        number = sealed.first();
    }
    METERDESK_TRY(entry, LedgerStore::findReceipt(db, number));
    METERDESK_TRY(verdict, entry ? verdictOfEntry(db, *entry) : verdictOfCheckOut(db, number));
    if (verdict.standing != SlipStanding::Unknown)
        compare(verdict, claim);
    return verdict;
}

} // namespace meterdesk
