// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/AccountStore.h"

#include "pages/RecordPages.h"
#include "sql/Statement.h"

namespace meterdesk::AccountStore {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString columns =
    u"SELECT a.id, a.property_id, p.code, a.opened_on, a.closed_on, a.owner_unit, a.settlement, a.voltage, a.alarm1, "
    "a.alarm2, a.overdraft, a.auto_trip, coalesce(t.id, 0), t.name, a.balance, coalesce(tenancy.id, 0), "
    "tenancy.member_name, tenancy.member_phone, a.address "
    "FROM account a JOIN property p ON p.id = a.property_id "
    "LEFT JOIN tenancy ON tenancy.account_id = a.id AND tenancy.to_at IS NULL "
    "LEFT JOIN tariff t ON t.id = (SELECT chosen.tariff_id FROM account_tariff chosen WHERE chosen.account_id = a.id "
    "AND chosen.effective_from <= ? ORDER BY chosen.effective_from DESC LIMIT 1) "_s;

void readAccount(DbRow &row, Account &account)
{
    AccountTerms &terms = account.terms;
    row >> account.id >> account.property >> account.code >> account.openedOn >> account.closedOn >> terms.ownerUnit
        >> terms.settlement >> terms.voltage >> terms.alarm1 >> terms.alarm2 >> terms.overdraft >> terms.autoTrip
        >> account.tariff >> account.tariffName >> account.balance >> account.tenancy >> account.memberName
        >> account.memberPhone >> account.address;
}

} // namespace

Result<std::optional<Account>> find(DbConnection &db, const PropertyCode &code, QDate today)
{
    Statement select(db, columns + u"WHERE p.code = ?"_s);
    select << today << code;
    return select.optional<Account>(readAccount);
}

Result<Account> get(DbConnection &db, const PropertyCode &code, QDate today)
{
    auto found = find(db, code, today);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return failure(ErrorCode::UnknownAccount, code.toText());
    return std::move(**found);
}

Result<Account> getOpen(DbConnection &db, const PropertyCode &code, QDate today)
{
    auto account = get(db, code, today);
    if (account && account->closedOn.isValid())
        return failure(ErrorCode::AccountClosed, code.toText());
    return account;
}

Result<PropertyCode> codeOf(DbConnection &db, AccountId account)
{
    Statement select(db, u"SELECT p.code FROM account a JOIN property p ON p.id = a.property_id WHERE a.id = ?"_s);
    select << account;
    return select.single<PropertyCode>();
}

Result<QList<Account>> list(DbConnection &db, QDate today)
{
    Statement select(db, columns + u"ORDER BY p.code"_s);
    select << today;
    return select.list<Account>(readAccount);
}

Result<QDate> billedDay(DbConnection &db, AccountId account)
{
    Statement select(db,
        u"SELECT %1 FROM account a JOIN property p ON p.id = a.property_id WHERE a.id = ?"_s.arg(
            PageTerms::billedTo()));
    select << account;
    return select.single<QDate>();
}

Result<SupplyState> supply(DbConnection &db, PropertyId room)
{
    Statement select(
        db, u"SELECT %1 FROM property p%2 WHERE p.id = ?"_s.arg(PageTerms::supply(), PageTerms::joinFirstMeter()));
    select << room;
    return select.single<SupplyState>(SupplyState::Unpaired);
}

Result<AccountId> insert(DbConnection &db, const Account &account)
{
    const AccountTerms &terms = account.terms;
    Statement statement(db,
        u"INSERT INTO account (property_id, opened_on, owner_unit, settlement, voltage, alarm1, alarm2, overdraft, "
        "auto_trip, address) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    statement << account.property << account.openedOn << terms.ownerUnit << terms.settlement << terms.voltage
              << terms.alarm1 << terms.alarm2 << terms.overdraft << terms.autoTrip << account.address;
    const auto id = statement.insert();
    if (!id)
        return std::unexpected(id.error());
    Statement tenancy(
        db, u"INSERT INTO tenancy (account_id, number, member_name, member_phone, from_at) VALUES (?, 1, ?, ?, ?)"_s);
    tenancy << *id << account.memberName << account.memberPhone << WallTime::startOf(account.openedOn);
    if (auto done = tenancy.run(); !done)
        return std::unexpected(done.error());
    return AccountId{*id};
}

Result<void> updateTerms(DbConnection &db, AccountId account, const AccountTerms &terms, const QString &address)
{
    Statement statement(db,
        u"UPDATE account SET owner_unit = ?, settlement = ?, voltage = ?, alarm1 = ?, alarm2 = ?, overdraft = ?, "
        "auto_trip = ?, address = ? WHERE id = ?"_s);
    statement << terms.ownerUnit << terms.settlement << terms.voltage << terms.alarm1 << terms.alarm2 << terms.overdraft
              << terms.autoTrip << address << account;
    return statement.run();
}

Result<void> updateMember(DbConnection &db, AccountId account, const QString &name, const QString &phone)
{
    Statement statement(
        db, u"UPDATE tenancy SET member_name = ?, member_phone = ? WHERE account_id = ? AND to_at IS NULL"_s);
    statement << name << phone << account;
    return statement.run();
}

Result<void> putTariff(DbConnection &db, AccountId account, TariffId tariff, QDate from)
{
    Statement statement(db,
        u"INSERT INTO account_tariff (account_id, effective_from, tariff_id) VALUES (?, ?, ?) "
        "ON CONFLICT (account_id, effective_from) DO UPDATE SET tariff_id = excluded.tariff_id"_s);
    statement << account << from << tariff;
    return statement.run();
}

Result<std::optional<WallTime>> billedTo(DbConnection &db, AccountId account)
{
    Statement select(db, u"SELECT max(to_as_of) FROM bill WHERE account_id = ?"_s);
    select << account;
    auto found = select.optional<std::optional<WallTime>>([](DbRow &row, std::optional<WallTime> &to) { row >> to; });
    if (!found)
        return std::unexpected(found.error());
    return found->value_or(std::nullopt);
}

Result<bool> hasHistory(DbConnection &db, AccountId account)
{
    Statement select(db,
        u"WITH wanted (id) AS (VALUES (?)) "
        "SELECT EXISTS (SELECT 1 FROM ledger_entry WHERE account_id = wanted.id) "
        "OR EXISTS (SELECT 1 FROM bill WHERE account_id = wanted.id) "
        "OR EXISTS (SELECT 1 FROM answered_request WHERE account_id = wanted.id) "
        "OR EXISTS (SELECT 1 FROM meter_command WHERE account_id = wanted.id) "
        "OR EXISTS (SELECT 1 FROM policy_event WHERE account_id = wanted.id) "
        "OR EXISTS (SELECT 1 FROM notification WHERE account_id = wanted.id) "
        "OR EXISTS (SELECT 1 FROM work_item WHERE account_id = wanted.id) "
        "OR (SELECT count(*) FROM tenancy WHERE account_id = wanted.id) > 1 FROM wanted"_s);
    select << account;
    return select.single<bool>();
}

Result<void> remove(DbConnection &db, const Account &account)
{
    Statement pointers(db,
        u"DELETE FROM billing_pointer WHERE meter_id IN "
        "(SELECT id FROM meter WHERE property_id = ? AND removed_at IS NULL)"_s);
    pointers << account.property;
    if (auto done = pointers.run(); !done)
        return done;
    Statement alarms(
        db, u"DELETE FROM alarm_state WHERE tenancy_id IN (SELECT id FROM tenancy WHERE account_id = ?)"_s);
    alarms << account.id;
    if (auto done = alarms.run(); !done)
        return done;
    for (const QString &table : {u"account_tariff"_s, u"tenancy"_s}) {
        Statement statement(db, u"DELETE FROM %1 WHERE account_id = ?"_s.arg(table));
        statement << account.id;
        if (auto done = statement.run(); !done)
            return done;
    }
    Statement statement(db, u"DELETE FROM account WHERE id = ?"_s);
    statement << account.id;
    return statement.run();
}

Result<void> close(DbConnection &db, AccountId account, WallTime at)
{
    Statement tenancy(db, u"UPDATE tenancy SET to_at = max(?, from_at) WHERE account_id = ? AND to_at IS NULL"_s);
    tenancy << at << account;
    if (auto done = tenancy.run(); !done)
        return done;
    Statement statement(db, u"UPDATE account SET closed_on = ? WHERE id = ?"_s);
    statement << at.date() << account;
    return statement.run();
}

Result<void> reopen(DbConnection &db, AccountId account)
{
    const QString newest = u"(SELECT id FROM tenancy WHERE account_id = ? ORDER BY number DESC LIMIT 1)"_s;
    for (const QString &sql : {
             u"UPDATE account SET closed_on = NULL WHERE id = ?"_s,
             u"INSERT INTO tenancy (account_id, number, vacant, from_at) SELECT account_id, number + 1, 1, to_at "
             "FROM tenancy WHERE vacant = 0 AND id = "_s
                 + newest,
             u"UPDATE tenancy SET to_at = NULL WHERE id = "_s + newest,
         }) {
        Statement statement(db, sql);
        statement << account;
        if (auto done = statement.run(); !done)
            return done;
    }
    return {};
}

Result<void> openBilling(DbConnection &db, MeterId meter, WallTime asOf, const Registers &start)
{
    Statement statement(db,
        u"INSERT INTO billing_pointer (meter_id, as_of, total, sharp, peak, flat, valley) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (meter_id) DO NOTHING"_s);
    statement << meter << asOf << start;
    return statement.run();
}

Result<void> dropBilling(DbConnection &db, MeterId meter)
{
    Statement statement(db, u"DELETE FROM billing_pointer WHERE meter_id = ?"_s);
    statement << meter;
    return statement.run();
}

} // namespace meterdesk::AccountStore
