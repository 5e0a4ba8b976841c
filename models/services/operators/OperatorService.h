// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"
#include "Operator.h"

#include <QtCore/QList>

#include <functional>

namespace meterdesk {

class Database;

/// The consent of a second operator, who proved to be there by password. Only OperatorService makes one, for one
/// asking operator, so no caller can make it up.
class Approval
{
public:
    [[nodiscard]] const QString &approver() const { return m_approver; }
    [[nodiscard]] Role role() const { return m_role; }
    /// Whether it was given to this operator.
    [[nodiscard]] bool isFor(const Actor &actor) const { return m_asker == actor.name && m_approver != actor.name; }

private:
    friend class OperatorService;
    Approval(QString approver, Role role, QString asker)
        : m_approver(std::move(approver))
        , m_role(role)
        , m_asker(std::move(asker))
    { }

    QString m_approver;
    Role m_role;
    QString m_asker;
};

/// Whether a program must sign in before it acts.
enum class SignInNeed {
    None, ///< no operator was created yet: everything is done as `system`
    OnlyOwnerMissing, ///< operators exist, but no owner: `system` may add one, nothing else
    Required
};

struct NewOperator
{
    QString name; ///< 1–32 characters, not `system`
    Role role = Role::Cashier; ///< not System
    QString password; ///< 6–128 characters
};

/// Who may sign in (登录), and what a second operator approves. Passwords are kept as Argon2id hashes and appear in no
/// log and no error. Thread-safe.
class OperatorService
{
public:
    OperatorService(Database &database, const Clock &clock);

    [[nodiscard]] Async<SignInNeed> signInNeed() const;

    /// By name. Needs SeeRecords.
    [[nodiscard]] Async<QList<Operator>> list(const Actor &actor) const;

    /// Needs ManageOperators. Errors: `invalid-argument` (name, role, password), `already-exists`, `not-permitted`.
    [[nodiscard]] Async<Operator> add(const Actor &actor, const NewOperator &person);

    /// Never deleted, never signs in again. Needs ManageOperators. Errors: `unknown-operator`, `not-permitted` (also
    /// for the last active owner).
    [[nodiscard]] Async<Operator> disable(const Actor &actor, const QString &name);

    /// Taken up when the person signs in next. Needs ManageOperators. Errors: `unknown-operator`, `invalid-argument`
    /// (role System), `not-permitted` (also for the last active owner).
    [[nodiscard]] Async<Operator> changeRole(const Actor &actor, const QString &name, Role role);

    /// One's own, or with ManageOperators anybody's. Errors: `unknown-operator`, `invalid-argument`, `not-permitted`.
    [[nodiscard]] Async<Operator> setPassword(const Actor &actor, const QString &name, const QString &password);

    /// One's own again, proven by the one before; a wrong one is logged too. Errors: `sign-in-failed` (the one before
    /// is wrong), `invalid-argument` (the new one).
    [[nodiscard]] Async<Operator> changeOwnPassword(const Actor &actor, const QString &before, const QString &password);

    /// Errors: `sign-in-failed` for an unknown or disabled name and a wrong password alike. Both outcomes are logged.
    [[nodiscard]] Async<Actor> signIn(const QString &name, const QString &password);

    /// A second operator with ApproveMoney agrees to what `asker` is about to do. Errors: as signIn(), `not-permitted`
    /// (no such right, or the asker himself).
    [[nodiscard]] Async<Approval> approve(const Actor &asker, const QString &name, const QString &password);

private:
    /// Hands the hash of a password on; it takes tens of milliseconds.
    [[nodiscard]] Async<Operator> withHash(
        const QString &password, const std::function<Async<Operator>(const QString &hash)> &store);
    /// The person behind name and password; logs a refusal under `action`.
    [[nodiscard]] Async<Actor> prove(const QString &name, const QString &password, const QString &action);

    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
