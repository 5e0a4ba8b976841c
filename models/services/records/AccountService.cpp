// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/AccountService.h"

#include "Try.h"
#include "records/ServiceSteps.h"
#include "records/WriterSteps.h"
#include "stores/AccountStore.h"
#include "stores/BillingStore.h"
#include "stores/DeviceStore.h"
#include "stores/OperationLogStore.h"
#include "stores/PropertyStore.h"
#include "stores/ReadingStore.h"
#include "stores/TariffStore.h"
#include "stores/TenancyStore.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A change of accounts: needs ManageAccounts, one transaction.
template <typename T, typename Write>
Async<T> change(Database &database, const Actor &actor, Write write)
{
    if (auto allowed = actor.mustHave(Right::ManageAccounts); !allowed)
        return refused<T>(allowed.error());
    return database.write<T>(std::move(write));
}

/// A closed account goes on where it ended: as a vacant room, billed from its last pointer, so that nobody who moves in
/// pays for the time between.
Written<void> reopen(
    DbConnection &db, const Actor &actor, const Account &closed, const OpenAccountsRequest &request, WallTime now)
{
    METERDESK_CHECK(firstOf(RecordChecks::terms(request.terms)));
    METERDESK_TRY(tariff, blamed(u"tariff"_s, TariffStore::get(db, request.tariffName)));
    if (!tariff.on(now.date()))
        return blame(u"tariff"_s, ErrorCode::UnknownTariff, u"%1 has no prices today"_s.arg(request.tariffName));
    METERDESK_CHECK(blamed({}, AccountStore::reopen(db, closed.id)));
    METERDESK_CHECK(blamed({},
        AccountStore::updateTerms(
            db, closed.id, request.terms, request.address.isEmpty() ? closed.address : request.address)));
    METERDESK_TRY(billedTo, blamed({}, AccountStore::billedTo(db, closed.id)));
    // What is billed keeps its price.
    const QDate from = std::max(request.openedOn, billedTo ? billedTo->date() : request.openedOn);
    METERDESK_CHECK(blamed({}, AccountStore::putTariff(db, closed.id, tariff.id, from)));
    return blamed({},
        OperationLogStore::append(db, actor, now, u"reopen-account"_s, closed.code.toText(),
            u"closed on %1"_s.arg(closed.closedOn.toString(Qt::ISODate))));
}

Result<OpenedAccounts> openAll(DbConnection &db, const Actor &actor, const OpenAccountsRequest &request, WallTime now)
{
    OpenedAccounts done;
    for (const PropertyCode &code : request.properties) {
        METERDESK_TRY(property, PropertyStore::get(db, code));
        METERDESK_TRY(rooms, PropertyStore::roomsOf(db, property.id));
        for (const Property &room : rooms) {
            METERDESK_TRY(known, AccountStore::find(db, room.code, now.date()));
            if (known && known->closedOn.isValid()) {
                METERDESK_CHECK(withField(reopen(db, actor, *known, request, now)));
                done.reopened.append(room.code);
                continue;
            }
            if (known) {
                const bool isNew = done.opened.contains(room.code) || done.reopened.contains(room.code);
                if (!isNew && !done.skipped.contains(room.code))
                    done.skipped.append(room.code);
                continue;
            }
            Account account;
            account.code = room.code;
            account.openedOn = request.openedOn;
            account.terms = request.terms;
            account.tariffName = request.tariffName;
            account.memberName = request.memberName;
            account.memberPhone = request.memberPhone;
            account.address = request.address;
            METERDESK_CHECK(withField(RecordWriter::openAccount(db, account)));
            METERDESK_CHECK(OperationLogStore::append(db, actor, now, u"open-account"_s, room.code.toText(),
                u"from %1, %2"_s.arg(request.openedOn.toString(Qt::ISODate), request.tariffName)));
            done.opened.append(room.code);
        }
    }
    return done;
}

/// What differs between two sets of terms, for the operation log.
QString differences(const AccountTerms &before, const AccountTerms &after)
{
    QStringList changes;
    const auto note = [&changes](const QString &name, const QString &old, const QString &now) {
        if (old != now)
            changes += u"%1: %2 -> %3"_s.arg(name, old, now);
    };
    note(u"owner_unit"_s, before.ownerUnit, after.ownerUnit);
    note(u"settlement"_s, wordOf(before.settlement), wordOf(after.settlement));
    note(u"voltage"_s, wordOf(before.voltage), wordOf(after.voltage));
    note(u"alarm1"_s, before.alarm1.toText(), after.alarm1.toText());
    note(u"alarm2"_s, before.alarm2.toText(), after.alarm2.toText());
    note(u"overdraft"_s, before.overdraft.toText(), after.overdraft.toText());
    note(u"auto_trip"_s, QString::number(before.autoTrip), QString::number(after.autoTrip));
    return changes.join(u", "_s);
}

Result<DaysLeft> expectedDays(DbConnection &db, const Account &account, const std::optional<TariffVersion> &price)
{
    constexpr int daysAsked = 14; // enough to find 7 valid ones
    if (!price)
        return DaysLeft{};
    METERDESK_TRY(uses, BillingStore::singleDayUses(db, account.id, daysAsked));
    return daysLeft(account.balance, uses, *price);
}

Result<AccountDetails> detailsOf(DbConnection &db, const PropertyCode &code, QDate today)
{
    AccountDetails details;
    METERDESK_TRY(account, AccountStore::get(db, code, today));
    details.account = account;
    METERDESK_TRY(property, PropertyStore::get(db, code));
    details.property = property;
    METERDESK_TRY(meters, DeviceStore::metersOfProperty(db, property.id));
    for (const Meter &meter : meters) {
        METERDESK_TRY(fact, DeviceStore::fact(db, meter.id));
        QString concentratorName;
        if (meter.concentrator.isValid()) {
            METERDESK_TRY(concentrator, DeviceStore::concentrator(db, meter.concentrator));
            concentratorName = concentrator.name;
        }
        details.meters.append({meter, concentratorName, fact});
    }
    METERDESK_TRY(supply, AccountStore::supply(db, property.id));
    details.supply = supply;
    METERDESK_TRY(billedTo, AccountStore::billedDay(db, account.id));
    details.billedTo = billedTo;
    if (!account.tariffName.isEmpty()) {
        METERDESK_TRY(tariff, TariffStore::get(db, account.tariffName));
        details.price = tariff.on(today);
    }
    METERDESK_TRY(expected, expectedDays(db, account, details.price));
    details.daysLeft = expected;
    return details;
}

} // namespace

AccountTerms TermsChange::appliedTo(AccountTerms terms) const
{
    terms.ownerUnit = ownerUnit.value_or(terms.ownerUnit);
    terms.settlement = settlement.value_or(terms.settlement);
    terms.voltage = voltage.value_or(terms.voltage);
    terms.alarm1 = alarm1.value_or(terms.alarm1);
    terms.alarm2 = alarm2.value_or(terms.alarm2);
    terms.overdraft = overdraft.value_or(terms.overdraft);
    terms.autoTrip = autoTrip.value_or(terms.autoTrip);
    return terms;
}

AccountService::AccountService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<QList<Account>> AccountService::accounts() const
{
    return m_database.read<QList<Account>>(
        [today = m_clock.today()](DbConnection &db) { return AccountStore::list(db, today); });
}

Async<AccountDetails> AccountService::details(const PropertyCode &code) const
{
    return m_database.read<AccountDetails>(
        [code, today = m_clock.today()](DbConnection &db) { return detailsOf(db, code, today); });
}

Async<QList<OpeningCandidate>> AccountService::candidates(
    const QString &find, std::optional<PropertyType> type, int limit) const
{
    return m_database.read<QList<OpeningCandidate>>([=](DbConnection &db) -> Result<QList<OpeningCandidate>> {
        METERDESK_TRY(properties, PropertyStore::search(db, find, type, limit));
        QList<OpeningCandidate> candidates;
        for (const Property &property : properties) {
            METERDESK_TRY(rooms, PropertyStore::roomsOf(db, property.id));
            OpeningCandidate candidate{property, static_cast<int>(rooms.size()), 0};
            for (const Property &room : rooms) {
                METERDESK_TRY(account, AccountStore::find(db, room.code, QDate()));
                candidate.open += account && !account->closedOn.isValid() ? 1 : 0;
            }
            candidates.append(candidate);
        }
        return candidates;
    });
}

Async<OpenedAccounts> AccountService::open(const Actor &actor, const OpenAccountsRequest &request)
{
    return change<OpenedAccounts>(m_database, actor,
        [actor, request, now = m_clock.now()](DbConnection &db) { return openAll(db, actor, request, now); });
}

Async<void> AccountService::changeTerms(const Actor &actor, const QList<PropertyCode> &codes, const TermsChange &wanted)
{
    return change<void>(m_database, actor, [=, now = m_clock.now()](DbConnection &db) -> Result<void> {
        for (const PropertyCode &code : codes) {
            METERDESK_TRY(account, AccountStore::getOpen(db, code, now.date()));
            const AccountTerms terms = wanted.appliedTo(account.terms);
            if (const QList<FieldError> faults = RecordChecks::terms(terms); !faults.isEmpty())
                return std::unexpected(withField(faults.first()));
            METERDESK_CHECK(AccountStore::updateTerms(db, account.id, terms, wanted.address.value_or(account.address)));
            METERDESK_CHECK(OperationLogStore::append(
                db, actor, now, u"change-terms"_s, code.toText(), differences(account.terms, terms)));
        }
        return {};
    });
}

Async<void> AccountService::changeMember(
    const Actor &actor, const PropertyCode &code, const QString &name, const QString &phone)
{
    if (const QList<FieldError> faults = RecordChecks::phone(u"member_phone"_s, phone); !faults.isEmpty())
        return refused<void>(withField(faults.first()));
    return change<void>(m_database, actor, [=, now = m_clock.now()](DbConnection &db) -> Result<void> {
        METERDESK_TRY(account, AccountStore::getOpen(db, code, now.date()));
        METERDESK_CHECK(AccountStore::updateMember(db, account.id, name, phone));
        return OperationLogStore::append(
            db, actor, now, u"change-member"_s, code.toText(), u"%1 -> %2"_s.arg(account.memberName, name));
    });
}

Async<void> AccountService::assignTariff(
    const Actor &actor, const QList<PropertyCode> &codes, const QString &tariffName, QDate from)
{
    return change<void>(m_database, actor, [=, now = m_clock.now()](DbConnection &db) -> Result<void> {
        METERDESK_TRY(tariff, TariffStore::get(db, tariffName));
        if (!from.isValid() || !tariff.on(from))
            return failure(ErrorCode::UnknownTariff, u"%1 has no prices on that day"_s.arg(tariffName));
        for (const PropertyCode &code : codes) {
            METERDESK_TRY(account, AccountStore::getOpen(db, code, now.date()));
            METERDESK_TRY(billedTo, AccountStore::billedTo(db, account.id));
            if (billedTo && *billedTo > WallTime::startOf(from))
                return failure(ErrorCode::Backdated, u"%1 is billed up to %2"_s.arg(code.toText(), billedTo->toText()));
            METERDESK_CHECK(AccountStore::putTariff(db, account.id, tariff.id, from));
            METERDESK_CHECK(OperationLogStore::append(db, actor, now, u"assign-tariff"_s, code.toText(),
                u"%1 from %2"_s.arg(tariffName, from.toString(Qt::ISODate))));
        }
        return {};
    });
}

Async<void> AccountService::remove(const Actor &actor, const PropertyCode &code)
{
    return change<void>(m_database, actor, [=, now = m_clock.now()](DbConnection &db) -> Result<void> {
        METERDESK_TRY(account, AccountStore::get(db, code, now.date()));
        METERDESK_TRY(known, AccountStore::hasHistory(db, account.id));
        if (known)
            return failure(ErrorCode::HasHistory, code.toText());
        METERDESK_CHECK(AccountStore::remove(db, account));
        return OperationLogStore::append(db, actor, now, u"remove-account"_s, code.toText(), {});
    });
}

Async<void> AccountService::close(const Actor &actor, const PropertyCode &code)
{
    return change<void>(m_database, actor, [=, now = m_clock.now()](DbConnection &db) -> Result<void> {
        METERDESK_TRY(account, AccountStore::getOpen(db, code, now.date()));
        if (account.balance != Money{})
            return failure(ErrorCode::HasHistory, u"the balance is %1, not 0.00"_s.arg(account.balance.toText()));
        METERDESK_TRY(tenancy, TenancyStore::present(db, account.id));
        if (tenancy && !tenancy->vacant)
            return failure(ErrorCode::Occupied, code.toText());
        METERDESK_TRY(meters, DeviceStore::metersOfProperty(db, account.property));
        for (const Meter &meter : meters) {
            METERDESK_TRY(used, ReadingStore::hasUnbilledUse(db, meter.id));
            if (used)
                return failure(ErrorCode::Unbilled, meter.number.toText());
        }
        METERDESK_CHECK(AccountStore::close(db, account.id, now));
        return OperationLogStore::append(db, actor, now, u"close-account"_s, code.toText(), {});
    });
}

} // namespace meterdesk
