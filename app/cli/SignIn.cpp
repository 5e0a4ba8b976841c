// SPDX-License-Identifier: GPL-3.0-or-later
#include "SignIn.h"

#include "context/AppContext.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Somebody has to be the first owner, else a database whose first operator is a cashier could never get one.
bool addsTheOwner(const CommandLine &line)
{
    return line.command->name() == u"operator add"_s && line.arguments.value("role"_L1) == wordOf(Role::Owner);
}

} // namespace

QFuture<int> signedInRun(CommandContext &context, const CommandLine &line)
{
    if (!context.app && !line.operatorName.isEmpty())
        return failed(context, {ErrorCode::NotPermitted, u"nobody signs in to '%1'"_s.arg(line.command->name())});
    if (!context.app)
        return line.command->run(context, line.arguments);
    OperatorService &operators = context.app->operators();
    if (!line.operatorName.isEmpty()) {
        return andThen(context, operators.signIn(line.operatorName, takePassword("METERDESK_PASSWORD")),
            [&context, &line](const Actor &actor) {
                context.actor = actor;
                return line.command->run(context, line.arguments);
            });
    }
    return andThen(context, operators.signInNeed(), [&context, &line](SignInNeed need) {
        const bool open = need == SignInNeed::None || (need == SignInNeed::OnlyOwnerMissing && addsTheOwner(line));
        if (!open)
            return failed(context, {ErrorCode::SignInRequired, u"--operator NAME, password in METERDESK_PASSWORD"_s});
        return line.command->run(context, line.arguments);
    });
}

Async<std::optional<Approval>> approvalOf(CommandContext &context, const Arguments &arguments)
{
    using Answer = std::optional<Approval>;
    const std::optional<QString> name = arguments.optional("approver"_L1);
    if (!name)
        return finishedAsync<Answer>(Answer());
    return context.app->operators()
        .approve(context.actor, *name, takePassword("METERDESK_APPROVER_PASSWORD"))
        .then([](const Result<Approval> &approval) -> Result<Answer> {
            if (!approval)
                return std::unexpected(approval.error());
            return Answer(*approval);
        });
}

QString takePassword(const char *variable)
{
    const QString password = qEnvironmentVariable(variable);
    qunsetenv(variable);
    return password;
}

} // namespace meterdesk::cli
