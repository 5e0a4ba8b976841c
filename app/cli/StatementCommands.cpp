// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "JsonValues.h"
#include "context/AppContext.h"
#include "documents/StatementService.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject jsonOf(const BillDetails &bill)
{
    QJsonArray lines;
    for (const BilledLine &line : bill.lines)
        lines += QJsonObject{{u"meter"_s, line.meter.toText()}, {u"from"_s, textOf(line.fromDay)},
            {u"to"_s, textOf(line.toDay)}, {u"rate"_s, line.rate}, {u"from_register"_s, line.fromRegister.toText()},
            {u"to_register"_s, line.toRegister.toText()}, {u"kwh"_s, line.energy.toText()},
            {u"price"_s, line.price.toText()}, {u"exact"_s, line.exact.toText()}};
    return {{u"meter"_s, bill.meter.toText()}, {u"from"_s, bill.from.toText()}, {u"to"_s, bill.to.toText()},
        {u"read_at"_s, bill.readAt.toText()}, {u"source"_s, bill.source}, {u"kwh"_s, bill.energy.toText()},
        {u"exact"_s, bill.exact.toText()}, {u"remainder_in"_s, bill.remainderIn.toText()},
        {u"remainder_out"_s, bill.remainderOut.toText()}, {u"lines"_s, lines}};
}

Row rowOf(const ExplainedEntry &explained)
{
    const LedgerEntry &entry = explained.entry;
    return {{u"no"_s, qint64{entry.no}}, {u"at"_s, entry.at.toText()}, {u"kind"_s, wordOf(entry.kind)},
        {u"amount"_s, entry.amount.toText()}, {u"balance_after"_s, entry.balanceAfter.toText()},
        {u"receipt_no"_s, textOrNull(entry.receiptNo)}, {u"operator"_s, entry.operatorName},
        {u"approver"_s, textOrNull(explained.approver)}, {u"note"_s, textOrNull(entry.note)},
        {u"bill"_s, explained.bill ? QJsonValue(jsonOf(*explained.bill)) : QJsonValue(QJsonValue::Null)}};
}

Result<void> save(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return failure(ErrorCode::FileUnwritable, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

QFuture<int> statement(CommandContext &context, const Arguments &arguments)
{
    const auto account = requiredValue(arguments, "account"_L1, PropertyCode::fromText);
    const auto from = optionalValue(arguments, "from"_L1, dateFromText);
    const auto to = optionalValue(arguments, "to"_L1, dateFromText);
    if (!account)
        return failed(context, account.error());
    if (!from || !to)
        return failed(context, from ? to.error() : from.error());
    return whenDone(context,
        context.app->statements().statement(*account, from->value_or(QDate()), to->value_or(QDate())),
        [&context, path = arguments.value("csv"_L1)](const AccountStatement &answer) -> int {
            if (!path.isEmpty()) {
                if (const Result<void> saved = save(path, statementCsv(answer)); !saved) {
                    context.out.error(saved.error());
                    return Failed;
                }
            }
            for (const ExplainedEntry &entry : answer.entries)
                context.out.row(rowOf(entry));
            return Done;
        });
}

} // namespace

QList<CommandSpec> statementCommands()
{
    return {{.words = {u"statement"_s},
        .summary = "explains a balance: every entry with the readings, prices and remainder behind it"_L1,
        .options = {{"account"_L1, "CODE"_L1, true}, {"from"_L1, "yyyy-MM-dd"_L1}, {"to"_L1, "yyyy-MM-dd"_L1},
            {"csv"_L1, "FILE.csv"_L1}},
        .run = statement}};
}

} // namespace meterdesk::cli
