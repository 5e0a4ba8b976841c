// SPDX-License-Identifier: GPL-3.0-or-later
#include "LedgerHash.h"
#include "Try.h"
#include "documents/DocumentSource.h"
#include "stores/AccountStore.h"
#include "stores/DeviceStore.h"
#include "stores/DocumentStore.h"
#include "stores/LedgerStore.h"
#include "stores/PropertyStore.h"
#include "stores/SettlementStore.h"
#include "stores/StatementStore.h"

namespace meterdesk {

namespace {

constexpr int rechargesNamed = 3;

/// Who and where; of the tenancy that is settled, not of who lives there now.
Result<void> addRoom(const DocumentSource &source, const PropertyCode &code, TenancyId tenancy, SettlementSlip &slip)
{
    METERDESK_TRY(account, AccountStore::get(source.db, code, source.now.date()));
    METERDESK_TRY(property, PropertyStore::get(source.db, code));
    METERDESK_TRY(meters, DeviceStore::metersOfProperty(source.db, account.property));
    METERDESK_TRY(span, DocumentStore::tenancy(source.db, tenancy));
    METERDESK_TRY(letterhead, letterheadOf(source, account.terms.ownerUnit));
    slip.letterhead = letterhead;
    slip.propertyName = property.name;
    slip.propertyCode = code;
    slip.address = account.address.isEmpty() ? property.address : account.address;
    slip.memberName = span.memberName;
    slip.memberPhone = span.memberPhone;
    slip.movedIn = span.from.date();
    for (const Meter &meter : meters)
        slip.meterNumbers << meter.number.toText();
    return {};
}

Result<void> addEntry(const DocumentSource &source, const LedgerEntry &entry, SettlementSlip &slip)
{
    METERDESK_TRY(before, subtract(entry.balanceAfter, entry.amount));
    METERDESK_TRY(rounded, SettlementStore::roundedCash(source.db, entry.no));
    METERDESK_TRY(approvers, StatementStore::approvers(source.db, entry.account));
    slip.at = entry.at;
    slip.balanceBefore = before;
    slip.amount = entry.amount;
    slip.balanceAfter = entry.balanceAfter;
    slip.cash = rounded;
    slip.method = entry.method;
    slip.reason = entry.note;
    slip.payeeDocument = entry.payeeDocument;
    slip.operatorName = entry.operatorName;
    slip.approver = approvers.value(entry.no);
    slip.checkCode = seal(entry.hash);
    // Money that goes back the way it came names the payments it came by.
    if (entry.kind == EntryKind::Refund && entry.method && *entry.method != PayMethod::Cash) {
        METERDESK_TRY(numbers, DocumentStore::recharges(source.db, entry.tenancy, *entry.method, rechargesNamed));
        slip.recharges = numbers;
    }
    return {};
}

Result<void> addCheckOut(const DocumentSource &source, const CheckOutSlip &checkOut, SettlementSlip &slip)
{
    METERDESK_TRY(readings, DocumentStore::finalReadings(source.db, checkOut));
    slip.kind = SettlementSlipKind::CheckOut;
    slip.movedOut = checkOut.at.date();
    slip.readings = readings;
    slip.energy = checkOut.energy;
    slip.finalBill = checkOut.finalBill;
    METERDESK_TRY(before, add(slip.balanceBefore, checkOut.finalBill));
    slip.balanceBefore = before;
    if (readings.isEmpty())
        return {};
    // The room may have other meters by now.
    slip.meterNumbers.clear();
    for (const FinalReading &reading : readings)
        slip.meterNumbers << reading.meter.toText();
    return {};
}

SettlementSlipKind kindOfEntry(EntryKind kind)
{
    return kind == EntryKind::Refund ? SettlementSlipKind::Refund
        : kind == EntryKind::LevelUp ? SettlementSlipKind::LevelUp
                                     : SettlementSlipKind::Collection;
}

} // namespace

Result<SettlementSlip> settlementSlip(const DocumentSource &source, const QString &number)
{
    METERDESK_TRY(entry, LedgerStore::findReceipt(source.db, number));
    METERDESK_TRY(checkOut, DocumentStore::checkOut(source.db, number));
    const bool settles = entry
        && (entry->kind == EntryKind::Refund || entry->kind == EntryKind::TopUp || entry->kind == EntryKind::LevelUp);
    if (!settles && !checkOut)
        return failure(ErrorCode::UnknownReceipt, number);
    SettlementSlip slip;
    slip.number = number;
    METERDESK_CHECK(addRoom(source, checkOut ? checkOut->accountCode : entry->accountCode,
        checkOut ? checkOut->tenancy : entry->tenancy, slip));
    if (entry) {
        slip.kind = kindOfEntry(entry->kind);
        METERDESK_CHECK(addEntry(source, *entry, slip));
    } else {
        slip.at = checkOut->at;
        slip.operatorName = checkOut->operatorName;
    }
    if (checkOut)
        METERDESK_CHECK(addCheckOut(source, *checkOut, slip));
    return slip;
}

} // namespace meterdesk
