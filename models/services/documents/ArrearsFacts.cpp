// SPDX-License-Identifier: GPL-3.0-or-later
#include "Reading.h"
#include "Try.h"
#include "documents/DocumentSource.h"
#include "stores/AccountStore.h"
#include "stores/BillingStore.h"
#include "stores/DeviceStore.h"
#include "stores/PropertyStore.h"
#include "stores/TillStore.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<ArrearsNotice> noticeOf(const DocumentSource &source, const Account &account)
{
    METERDESK_TRY(property, PropertyStore::get(source.db, account.code));
    METERDESK_TRY(meters, DeviceStore::metersOfProperty(source.db, account.property));
    METERDESK_TRY(prices, BillingStore::pricesOf(source.db, account.id));
    METERDESK_TRY(last, TillStore::lastRecharge(source.db, account.tenancy));
    ArrearsNotice notice{.propertyName = property.name,
        .propertyCode = account.code,
        .memberName = account.memberName,
        .memberPhone = account.memberPhone,
        .meterNumbers = {},
        .balance = account.balance,
        .overdraft = account.terms.overdraft,
        .autoTrip = account.terms.autoTrip,
        .tariffName = account.tariffName};
    for (const Meter &meter : meters)
        notice.meterNumbers << meter.number.toText();
    for (const TariffVersion &version : prices) {
        if (version.effectiveFrom <= source.now.date())
            notice.price = version;
    }
    // The last reading is that of one meter; of several it would mislead.
    if (meters.size() == 1) {
        METERDESK_TRY(freeze, BillingStore::newestFreeze(source.db, meters.first().id));
        if (freeze) {
            notice.lastReadingDay = billingDay(freeze->asOf);
            notice.lastReadingTotal = freeze->registers.total;
        }
    }
    if (last) {
        notice.lastRecharge = last->amount;
        notice.lastRechargedAt = last->at;
    }
    return notice;
}

} // namespace

Result<ArrearsPaper> arrearsPaper(const DocumentSource &source, const QList<PropertyCode> &rooms)
{
    METERDESK_TRY(letterhead, letterheadOf(source));
    ArrearsPaper paper{.letterhead = letterhead, .print = {}, .at = source.now, .notices = {}};
    for (const PropertyCode &room : rooms) {
        METERDESK_TRY(account, AccountStore::get(source.db, room, source.now.date()));
        if (account.balance >= Money{} || account.closedOn.isValid())
            continue;
        METERDESK_TRY(notice, noticeOf(source, account));
        paper.notices.append(notice);
    }
    if (paper.notices.isEmpty())
        return failure(ErrorCode::InvalidArgument, u"none of these rooms owes anything"_s);
    return paper;
}

} // namespace meterdesk
