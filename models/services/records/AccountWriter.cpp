// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/RecordWriter.h"

#include "Try.h"
#include "billing/Repricing.h"
#include "records/WriterSteps.h"
#include "stores/AccountStore.h"
#include "stores/DeviceStore.h"
#include "stores/PropertyStore.h"
#include "stores/ReadingStore.h"
#include "stores/TariffStore.h"

#include <algorithm>

namespace meterdesk::RecordWriter {

using namespace Qt::Literals::StringLiterals;

namespace {

Written<TariffId> tariffNamed(DbConnection &db, const QString &name, WallTime now, std::optional<Tariff> &existing)
{
    if (name.trimmed().isEmpty())
        return blame(u"name"_s, ErrorCode::InvalidArgument, u"a tariff needs a name"_s);
    METERDESK_TRY(found, blamed({}, TariffStore::find(db, name)));
    existing = std::move(found);
    return existing ? Written<TariffId>(existing->id) : blamed({}, TariffStore::insert(db, name, now));
}

/// One price for every register where the mode is 单一, whatever the rates said.
void level(TariffVersion &version)
{
    if (version.mode == TariffMode::Single)
        version.rates.fill(version.total);
}

/// Says what the new prices would have to correct, so that somebody can decide whether to do that by hand.
std::unexpected<FieldError> backdated(DbConnection &db, const QString &name, const TariffVersion &version, QDate billed)
{
    const auto accounts = reprice(db, version.effectiveFrom, {}, version, name);
    if (!accounts)
        return blame({}, accounts.error().code, accounts.error().detail);
    Money sum;
    for (const RepricedAccount &account : *accounts)
        sum.fen += account.difference().fen;
    return blame(u"effective_from"_s, ErrorCode::Backdated,
        u"billed at its prices up to %1; it would need corrections of %2 in %3 accounts"_s
            .arg(billed.toString(Qt::ISODate), sum.toText())
            .arg(accounts->size()));
}

} // namespace

Written<void> beginBilling(DbConnection &db, const Meter &meter, const Account &account, QDate installedOn)
{
    const QDate from = std::max(account.openedOn, installedOn.isValid() ? installedOn : account.openedOn);
    METERDESK_CHECK(blamed({}, AccountStore::openBilling(db, meter.id, WallTime::startOf(from), meter.start)));
    return blamed({}, ReadingStore::settleBeforePointer(db, meter.id));
}

Written<TariffId> addTariffVersion(DbConnection &db, const QString &name, TariffVersion version, WallTime now)
{
    METERDESK_CHECK(firstOf(RecordChecks::tariffVersion(version)));
    METERDESK_TRY(known, blamed({}, TariffStore::find(db, name)));
    if (known) {
        for (const TariffVersion &each : known->versions) {
            if (each.effectiveFrom == version.effectiveFrom)
                return blame(u"effective_from"_s, ErrorCode::AlreadyExists, u"%1 has prices from that day"_s.arg(name));
        }
    }
    return putTariffVersion(db, name, version, now);
}

Written<TariffId> putTariffVersion(DbConnection &db, const QString &name, TariffVersion version, WallTime now)
{
    level(version);
    METERDESK_CHECK(firstOf(RecordChecks::tariffVersion(version)));
    std::optional<Tariff> existing;
    METERDESK_TRY(id, tariffNamed(db, name, now, existing));
    if (existing) {
        METERDESK_TRY(billed, blamed({}, TariffStore::lastBilledDay(db, id)));
        if (billed.isValid() && billed >= version.effectiveFrom)
            return backdated(db, name, version, billed);
    }
    METERDESK_CHECK(blamed({}, TariffStore::putVersion(db, id, version, now)));
    return id;
}

Written<AccountId> openAccount(DbConnection &db, Account account)
{
    METERDESK_CHECK(firstOf(RecordChecks::terms(account.terms)));
    METERDESK_CHECK(firstOf(RecordChecks::phone(u"member_phone"_s, account.memberPhone)));
    if (!account.openedOn.isValid())
        return blame(u"opened_on"_s, ErrorCode::InvalidDate, u"an account opens on a day"_s);
    METERDESK_TRY(room, blamed(u"property_code"_s, PropertyStore::get(db, account.code)));
    if (room.type != PropertyType::Room)
        return blame(u"property_code"_s, ErrorCode::NotARoom, account.code.toText());
    METERDESK_TRY(known, blamed({}, AccountStore::find(db, account.code, QDate())));
    if (known)
        return blame(u"property_code"_s, ErrorCode::AlreadyExists, account.code.toText());
    METERDESK_TRY(tariff, blamed(u"tariff"_s, TariffStore::get(db, account.tariffName)));
    if (!tariff.on(account.openedOn))
        return blame(
            u"opened_on"_s, ErrorCode::UnknownTariff, u"%1 has no prices on that day"_s.arg(account.tariffName));

    account.property = room.id;
    if (account.address.isEmpty())
        account.address = room.address;
    METERDESK_TRY(id, blamed({}, AccountStore::insert(db, account)));
    METERDESK_CHECK(blamed({}, AccountStore::putTariff(db, id, tariff.id, account.openedOn)));
    METERDESK_TRY(meters, blamed({}, DeviceStore::metersOfProperty(db, room.id)));
    for (const Meter &meter : meters) {
        METERDESK_TRY(installedOn, blamed({}, DeviceStore::installedOn(db, meter.id)));
        METERDESK_CHECK(beginBilling(db, meter, account, installedOn));
    }
    return id;
}

} // namespace meterdesk::RecordWriter
