// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "JsonValues.h"
#include "context/AppContext.h"
#include "money/LedgerService.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Row rowOf(const LedgerEntry &entry)
{
    return {{u"no"_s, qint64{entry.no}}, {u"at"_s, entry.at.toText()}, {u"account"_s, entry.accountCode.toText()},
        {u"kind"_s, wordOf(entry.kind)}, {u"amount"_s, entry.amount.toText()},
        {u"balance_after"_s, entry.balanceAfter.toText()}, {u"request_id"_s, entry.requestId},
        {u"operator"_s, entry.operatorName}, {u"note"_s, textOrNull(entry.note)},
        {u"hash"_s, QString::fromLatin1(entry.hash.toHex())}};
}

QFuture<int> ledger(CommandContext &context, const Arguments &arguments)
{
    const auto account = optionalValue(arguments, "account"_L1, PropertyCode::fromText);
    if (!account)
        return failed(context, account.error());
    return whenDone(context, context.app->ledger().entries(*account), [&context](const QList<LedgerEntry> &entries) {
        for (const LedgerEntry &entry : entries)
            context.out.row(rowOf(entry));
        return Done;
    });
}

QFuture<int> verify(CommandContext &context, const Arguments &)
{
    return whenDone(context, context.app->ledger().verify(), [&context](const LedgerReport &report) {
        if (report.isClean()) {
            context.out.record(
                {{u"ok"_s, true}, {u"entries"_s, qint64{report.entries}}, {u"seal"_s, textOrNull(report.seal)}});
            return Done;
        }
        for (const LedgerFault &fault : report.faults)
            context.out.row({{u"fault"_s, fault.fault}, {u"entry"_s, textOrNull(fault.entry)}});
        return Failed;
    });
}

} // namespace

QList<CommandSpec> ledgerCommands()
{
    return {
        {.words = {u"ledger"_s},
            .summary = "lists ledger entries, oldest first"_L1,
            .options = {{"account"_L1, "CODE"_L1}},
            .run = ledger},
        {.words = {u"verify"_s},
            .summary = "proves the hash chain, the balances and the database file"_L1,
            .run = verify},
    };
}

} // namespace meterdesk::cli
