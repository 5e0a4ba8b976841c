// SPDX-License-Identifier: GPL-3.0-or-later
#include "operators/OperatorService.h"

#include "Database.h"
#include "Try.h"
#include "operators/PasswordHash.h"
#include "stores/OperationLogStore.h"
#include "stores/OperatorStore.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestName = 32;

bool isActiveOwner(const Operator &person)
{
    return person.active && person.role == Role::Owner;
}

Result<Operator> known(DbConnection &db, const QString &name)
{
    METERDESK_TRY(found, OperatorStore::find(db, name));
    if (!found)
        return failure(ErrorCode::UnknownOperator, name);
    return found->person;
}

Result<void> check(const Actor &actor, const NewOperator &person)
{
    METERDESK_CHECK(actor.mustHave(Right::ManageOperators));
    const QString name = person.name.trimmed();
    if (name.isEmpty() || name != person.name || name.size() > longestName || name == Actor::system().name)
        return failure(ErrorCode::InvalidArgument, u"operator name '%1'"_s.arg(person.name));
    if (person.role == Role::System)
        return failure(ErrorCode::InvalidArgument, u"role system belongs to the program"_s);
    return {};
}

Result<Operator> insert(
    DbConnection &db, const Actor &actor, const NewOperator &person, const QString &hash, WallTime now)
{
    METERDESK_TRY(taken, OperatorStore::find(db, person.name));
    if (taken)
        return failure(ErrorCode::AlreadyExists, person.name);
    METERDESK_CHECK(OperatorStore::insert(
        db, {.person = {.name = person.name, .role = person.role, .createdAt = now}, .passwordHash = hash}));
    METERDESK_CHECK(OperationLogStore::append(db, actor, now, u"add-operator"_s, person.name, wordOf(person.role)));
    return known(db, person.name);
}

/// Somebody must be left who may enter operators.
Result<void> mustNotBeLastOwner(DbConnection &db, const Operator &person)
{
    METERDESK_TRY(everybody, OperatorStore::list(db));
    if (isActiveOwner(person) && std::ranges::count_if(everybody, isActiveOwner) == 1)
        return failure(ErrorCode::NotPermitted, u"%1 is the last owner"_s.arg(person.name));
    return {};
}

Result<Operator> giveRole(DbConnection &db, const Actor &actor, const QString &name, Role role, WallTime now)
{
    METERDESK_TRY(person, known(db, name));
    if (person.role == role)
        return person;
    METERDESK_CHECK(mustNotBeLastOwner(db, person));
    METERDESK_CHECK(OperatorStore::setRole(db, name, role));
    METERDESK_CHECK(OperationLogStore::append(
        db, actor, now, u"change-role"_s, name, u"%1 to %2"_s.arg(wordOf(person.role), wordOf(role))));
    return known(db, name);
}

Result<Operator> disableOne(DbConnection &db, const Actor &actor, const QString &name, WallTime now)
{
    METERDESK_TRY(person, known(db, name));
    METERDESK_CHECK(mustNotBeLastOwner(db, person));
    METERDESK_CHECK(OperatorStore::disable(db, name, now));
    METERDESK_CHECK(OperationLogStore::append(db, actor, now, u"disable-operator"_s, name, {}));
    return known(db, name);
}

} // namespace

OperatorService::OperatorService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<SignInNeed> OperatorService::signInNeed() const
{
    return m_database.read<SignInNeed>([](DbConnection &db) -> Result<SignInNeed> {
        METERDESK_TRY(everybody, OperatorStore::list(db));
        if (everybody.isEmpty())
            return SignInNeed::None;
        const bool owned = std::ranges::any_of(everybody, isActiveOwner);
        return owned ? SignInNeed::Required : SignInNeed::OnlyOwnerMissing;
    });
}

Async<QList<Operator>> OperatorService::list(const Actor &actor) const
{
    if (auto allowed = actor.mustHave(Right::SeeRecords); !allowed)
        return finishedAsync<QList<Operator>>(std::unexpected(allowed.error()));
    return m_database.read<QList<Operator>>(OperatorStore::list);
}

Async<Operator> OperatorService::withHash(
    const QString &password, const std::function<Async<Operator>(const QString &hash)> &store)
{
    // Made in a reader, as it is compared there: neither the window nor anybody's booking waits for it.
    return m_database.read<QString>([password](DbConnection &) { return PasswordHash::of(password); })
        .then([store](const Result<QString> &hash) -> Async<Operator> {
            return hash ? store(*hash) : finishedAsync<Operator>(std::unexpected(hash.error()));
        })
        .unwrap();
}

Async<Operator> OperatorService::add(const Actor &actor, const NewOperator &person)
{
    if (auto valid = check(actor, person); !valid)
        return finishedAsync<Operator>(std::unexpected(valid.error()));
    return withHash(person.password,
        [&database = m_database, actor, person = NewOperator{person.name, person.role, {}}, &clock = m_clock](
            const QString &hash) {
            return database.write<Operator>(
                [=, &clock](DbConnection &db) { return insert(db, actor, person, hash, clock.now()); });
        });
}

Async<Operator> OperatorService::disable(const Actor &actor, const QString &name)
{
    if (auto allowed = actor.mustHave(Right::ManageOperators); !allowed)
        return finishedAsync<Operator>(std::unexpected(allowed.error()));
    return m_database.write<Operator>(
        [actor, name, &clock = m_clock](DbConnection &db) { return disableOne(db, actor, name, clock.now()); });
}

Async<Operator> OperatorService::changeRole(const Actor &actor, const QString &name, Role role)
{
    if (auto allowed = actor.mustHave(Right::ManageOperators); !allowed)
        return finishedAsync<Operator>(std::unexpected(allowed.error()));
    if (role == Role::System)
        return finishedAsync<Operator>(failure(ErrorCode::InvalidArgument, u"role system belongs to the program"_s));
    return m_database.write<Operator>([actor, name, role, &clock = m_clock](
                                          DbConnection &db) { return giveRole(db, actor, name, role, clock.now()); });
}

Async<Operator> OperatorService::setPassword(const Actor &actor, const QString &name, const QString &password)
{
    if (name != actor.name) {
        if (auto allowed = actor.mustHave(Right::ManageOperators); !allowed)
            return finishedAsync<Operator>(std::unexpected(allowed.error()));
    }
    return withHash(password, [&database = m_database, actor, name, &clock = m_clock](const QString &hash) {
        return database.write<Operator>([=, &clock](DbConnection &db) -> Result<Operator> {
            METERDESK_TRY(person, known(db, name));
            METERDESK_CHECK(OperatorStore::setPassword(db, name, hash));
            METERDESK_CHECK(OperationLogStore::append(db, actor, clock.now(), u"set-password"_s, name, {}));
            return person;
        });
    });
}

Async<Actor> OperatorService::prove(const QString &name, const QString &password, const QString &action)
{
    // The hash takes tens of milliseconds: it is compared in the reader, so that nobody's booking waits for it.
    const Async<Actor> proof = m_database.read<Actor>([name, password](DbConnection &db) -> Result<Actor> {
        METERDESK_TRY(found, OperatorStore::find(db, name));
        const bool matches = PasswordHash::matches(found ? found->passwordHash : QString(), password);
        if (!matches || !found->person.active)
            return failure(ErrorCode::SignInFailed, name);
        return Actor{found->person.name, found->person.role};
    });
    return Async<Actor>(proof)
        .then([&database = m_database, &clock = m_clock, name, action](const Result<Actor> &proved) -> Async<Actor> {
            if (!proved && proved.error().code != ErrorCode::SignInFailed)
                return finishedAsync<Actor>(proved);
            const auto logged = [proved, name, action, &clock](DbConnection &db) -> Result<Actor> {
                const Actor who = proved.value_or(Actor{name, Role::Auditor});
                METERDESK_CHECK(
                    OperationLogStore::append(db, who, clock.now(), action, name, proved ? QString() : u"refused"_s));
                if (proved && action == u"sign-in"_s)
                    METERDESK_CHECK(OperatorStore::noteSignIn(db, name, clock.now()));
                return who;
            };
            return database.write<Actor>(logged).then(
                [proved](const Result<Actor> &kept) { return proved ? kept : proved; });
        })
        .unwrap();
}

Async<Actor> OperatorService::signIn(const QString &name, const QString &password)
{
    return prove(name, password, u"sign-in"_s);
}

Async<Operator> OperatorService::changeOwnPassword(const Actor &actor, const QString &before, const QString &password)
{
    return prove(actor.name, before, u"prove-password"_s)
        .then([this, actor, password](const Result<Actor> &proved) -> Async<Operator> {
            if (!proved)
                return finishedAsync<Operator>(std::unexpected(proved.error()));
            return setPassword(actor, actor.name, password);
        })
        .unwrap();
}

Async<Approval> OperatorService::approve(const Actor &asker, const QString &name, const QString &password)
{
    return prove(name, password, u"approve"_s).then([asker](const Result<Actor> &proved) -> Result<Approval> {
        if (!proved)
            return std::unexpected(proved.error());
        if (proved->name == asker.name)
            return failure(ErrorCode::NotPermitted, u"a second operator is needed"_s);
        if (auto allowed = proved->mustHave(Right::ApproveMoney); !allowed)
            return std::unexpected(allowed.error());
        return Approval(proved->name, proved->role, asker.name);
    });
}

} // namespace meterdesk
