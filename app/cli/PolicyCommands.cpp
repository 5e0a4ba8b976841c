// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "CommandLine.h"
#include "JsonValues.h"
#include "WireOptions.h"
#include "commands/CommandService.h"
#include "commands/PolicyService.h"
#include "context/AppContext.h"
#include "jobs/FieldWorker.h"
#include "records/AccountService.h"

#include <algorithm>

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PolicyLine
{
    PropertyCode account;
    PolicyAction action = PolicyAction::None;
    std::optional<Money> balance;
    QString result;
    QString reason;
};

void print(CommandContext &context, const QList<PolicyLine> &lines)
{
    for (const PolicyLine &line : lines) {
        context.out.row({{u"account"_s, textOrNull(line.account.toText())}, {u"action"_s, wordOf(line.action)},
            {u"balance"_s, line.balance ? QJsonValue(line.balance->toText()) : QJsonValue::Null},
            {u"result"_s, line.result}, {u"reason"_s, textOrNull(line.reason)}});
    }
}

PolicyLine lineOf(const PolicyRow &row)
{
    return {.account = row.account,
        .action = row.action,
        .balance = row.balance,
        .result = row.result,
        .reason = row.reason};
}

PolicyAction actionOf(RelayAction action)
{
    switch (action) {
    case RelayAction::Trip:
        return PolicyAction::Trip;
    case RelayAction::Close:
    case RelayAction::PermitClose:
        return PolicyAction::Close;
    case RelayAction::Protect:
    case RelayAction::Unprotect:
        break;
    }
    return PolicyAction::None;
}

/// One run of policy: decide, send what waits, say what became of each. Lives as long as its futures.
class PolicyRun : public std::enable_shared_from_this<PolicyRun>
{
public:
    explicit PolicyRun(CommandContext &context)
        : m_context(context)
    { }

    QFuture<int> start()
    {
        return andThen(m_context, m_context.app->policy().evaluate(m_context.actor),
            [self = shared_from_this()](const QList<PolicyRow> &rows) { return self->send(rows); });
    }

private:
    QFuture<int> send(const QList<PolicyRow> &rows)
    {
        m_rows = rows;
        return andThen(m_context, m_context.app->fieldWork().sendQueuedCommands(),
            [self = shared_from_this()](const QList<CommandReport> &reports) { return self->match(reports); });
    }

    /// Commands that were queued before this run have no row of their own; the command log knows their rooms.
    QFuture<int> match(const QList<CommandReport> &reports)
    {
        m_reports = reports;
        QList<Async<QList<CommandRecord>>> histories;
        for (const CommandReport &report : reports) {
            if (!rowOfCommand(report.command))
                histories += m_context.app->commands().list({.meter = report.meterNo});
        }
        if (histories.isEmpty())
            return finish({}, {});
        return QtFuture::whenAll(histories.begin(), histories.end())
            .then(m_context.owner,
                [self = shared_from_this()](const QList<Async<QList<CommandRecord>>> &answers) {
                    QList<CommandRecord> records;
                    for (const auto &answer : answers) {
                        if (const auto result = answer.result())
                            records += *result;
                    }
                    return andThen(self->m_context, self->m_context.app->accounts().accounts(),
                        [self, records](const QList<Account> &accounts) { return self->finish(records, accounts); });
                })
            .unwrap();
    }

    QFuture<int> finish(const QList<CommandRecord> &records, const QList<Account> &accounts)
    {
        QList<PolicyLine> lines;
        for (const PolicyRow &row : std::as_const(m_rows)) {
            PolicyLine line = lineOf(row);
            const auto report = std::ranges::find(m_reports, row.command, &CommandReport::command);
            if (row.command.isValid() && report != m_reports.end())
                setOutcome(line, *report);
            lines += line;
        }
        for (const CommandReport &report : std::as_const(m_reports)) {
            if (rowOfCommand(report.command))
                continue;
            PolicyLine line{.action = actionOf(report.action)};
            const auto record = std::ranges::find(records, report.command, &CommandRecord::id);
            if (record != records.end())
                line.account = record->account;
            const auto account = std::ranges::find(accounts, line.account, &Account::code);
            if (account != accounts.end())
                line.balance = account->balance;
            setOutcome(line, report);
            lines += line;
        }
        print(m_context, lines);
        return finished(Done);
    }

    static void setOutcome(PolicyLine &line, const CommandReport &report)
    {
        line.result = wordOf(report.outcome.state);
        if (!report.outcome.detail.isEmpty())
            line.reason = report.outcome.detail;
    }

    [[nodiscard]] bool rowOfCommand(CommandId command) const
    {
        return std::ranges::any_of(m_rows, [command](const PolicyRow &row) { return row.command == command; });
    }

    CommandContext &m_context;
    QList<PolicyRow> m_rows;
    QList<CommandReport> m_reports;
};

QFuture<int> policy(CommandContext &context, const Arguments &arguments)
{
    if (!arguments.has("dry-run"_L1))
        return std::make_shared<PolicyRun>(context)->start();
    return whenDone(
        context, context.app->policy().evaluate(context.actor, true), [&context](const QList<PolicyRow> &rows) {
            QList<PolicyLine> lines;
            for (const PolicyRow &row : rows)
                lines += lineOf(row);
            print(context, lines);
            return Done;
        });
}

} // namespace

QList<CommandSpec> policyCommands()
{
    return {wireCommand({.words = {u"policy"_s},
        .summary = "decides alarms, trips and closes, sends what waits and reads the meters back"_L1,
        .options = {{"dry-run"_L1, {}}},
        .run = policy})};
}

} // namespace meterdesk::cli
