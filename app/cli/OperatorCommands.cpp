// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "SignIn.h"
#include "context/AppContext.h"
#include "operators/OperatorService.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto newPassword = "METERDESK_NEW_PASSWORD";

Row rowOf(const Operator &person)
{
    return {{u"name"_s, person.name}, {u"role"_s, wordOf(person.role)}, {u"active"_s, person.active}};
}

QFuture<int> shown(CommandContext &context, const Async<Operator> &answer)
{
    return whenDone(context, answer, [&context](const Operator &person) {
        context.out.record(rowOf(person));
        return Done;
    });
}

/// The roles that a person can have.
QStringList roleWords()
{
    QStringList words = wordsOf<Role>();
    words.removeAll(wordOf(Role::System));
    return words;
}

QFuture<int> add(CommandContext &context, const Arguments &arguments)
{
    const auto role = requiredValue(arguments, "role"_L1, fromWord<Role>);
    if (!role)
        return failed(context, role.error());
    return shown(
        context, context.app->operators().add(context.actor, {arguments.place(0), *role, takePassword(newPassword)}));
}

QFuture<int> listOperators(CommandContext &context, const Arguments &)
{
    return whenDone(
        context, context.app->operators().list(context.actor), [&context](const QList<Operator> &everybody) {
            for (const Operator &person : everybody)
                context.out.row(rowOf(person));
            return Done;
        });
}

QFuture<int> disable(CommandContext &context, const Arguments &arguments)
{
    return shown(context, context.app->operators().disable(context.actor, arguments.place(0)));
}

QFuture<int> password(CommandContext &context, const Arguments &arguments)
{
    return shown(
        context, context.app->operators().setPassword(context.actor, arguments.place(0), takePassword(newPassword)));
}

} // namespace

QList<CommandSpec> operatorCommands()
{
    return {
        {.words = {u"operator"_s, u"add"_s},
            .summary = "adds somebody who may sign in; the password comes from METERDESK_NEW_PASSWORD"_L1,
            .places = {{"NAME"_L1}},
            .options = {{"role"_L1, "ROLE"_L1, true, roleWords()}},
            .run = add},
        {.words = {u"operator"_s, u"list"_s}, .summary = "lists operators"_L1, .run = listOperators},
        {.words = {u"operator"_s, u"disable"_s},
            .summary = "takes the right to sign in away; operators are never deleted"_L1,
            .places = {{"NAME"_L1}},
            .run = disable},
        {.words = {u"operator"_s, u"password"_s},
            .summary = "sets a password from METERDESK_NEW_PASSWORD"_L1,
            .places = {{"NAME"_L1}},
            .run = password},
    };
}

} // namespace meterdesk::cli
