// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/OperatorStore.h"

#include "sql/Statement.h"

namespace meterdesk::OperatorStore {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString columns = u"SELECT id, name, role, active, created_at, signed_in_at, password_hash FROM operator "_s;

void readOperator(DbRow &row, StoredOperator &stored)
{
    Operator &person = stored.person;
    row >> person.id >> person.name >> person.role >> person.active >> person.createdAt >> person.signedInAt
        >> stored.passwordHash;
}

} // namespace

Result<QList<Operator>> list(DbConnection &db)
{
    return Statement(db, columns + u"ORDER BY name"_s).list<Operator>([](DbRow &row, Operator &person) {
        StoredOperator stored;
        readOperator(row, stored);
        person = stored.person;
    });
}

Result<std::optional<StoredOperator>> find(DbConnection &db, const QString &name)
{
    Statement select(db, columns + u"WHERE name = ?"_s);
    select << name;
    return select.optional<StoredOperator>(readOperator);
}

Result<void> insert(DbConnection &db, const StoredOperator &stored)
{
    Statement statement(db, u"INSERT INTO operator (name, role, password_hash, created_at) VALUES (?, ?, ?, ?)"_s);
    statement << stored.person.name << stored.person.role << stored.passwordHash << stored.person.createdAt;
    return statement.run();
}

Result<void> disable(DbConnection &db, const QString &name, WallTime at)
{
    Statement update(db, u"UPDATE operator SET active = 0, disabled_at = ? WHERE name = ? AND active = 1"_s);
    update << at << name;
    return update.run();
}

Result<void> setRole(DbConnection &db, const QString &name, Role role)
{
    Statement update(db, u"UPDATE operator SET role = ? WHERE name = ?"_s);
    update << role << name;
    return update.run();
}

Result<void> setPassword(DbConnection &db, const QString &name, const QString &passwordHash)
{
    Statement update(db, u"UPDATE operator SET password_hash = ? WHERE name = ?"_s);
    update << passwordHash << name;
    return update.run();
}

Result<void> noteSignIn(DbConnection &db, const QString &name, WallTime at)
{
    Statement update(db, u"UPDATE operator SET signed_in_at = ? WHERE name = ?"_s);
    update << at << name;
    return update.run();
}

Result<void> insertApproval(DbConnection &db, std::int64_t entryNo, const QString &approver, Role role, WallTime at)
{
    Statement insert(db, u"INSERT INTO approval (entry_no, approver, role, at) VALUES (?, ?, ?, ?)"_s);
    insert << entryNo << approver << role << at;
    return insert.run();
}

} // namespace meterdesk::OperatorStore
