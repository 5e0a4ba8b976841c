// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "JsonValues.h"
#include "context/AppContext.h"
#include "describe/FrameWords.h"
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

/// Frames of one reading, in the order they crossed the wire; passwords are masked.
QJsonArray jsonOf(const QList<FrameRecord> &frames, wire::Language language)
{
    QJsonArray array;
    for (const FrameRecord &frame : frames)
        array += QJsonObject{{u"at"_s, frame.at.toText()}, {u"link"_s, textOrNull(frame.link)}, {u"sent"_s, frame.sent},
            {u"hex"_s, shownHex(frame, {}).toLower()},
            {u"words"_s, wire::frameWords(wire::bytesOf(frame.bytes), language)}};
    return array;
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

/// With a language, each charge also has the frames that its closing reading came from.
QFuture<int> printEntries(
    CommandContext &context, const AccountStatement &statement, const std::optional<QString> &language)
{
    QList<ReadingId> readings;
    for (const ExplainedEntry &entry : statement.entries)
        readings += entry.bill && language ? entry.bill->reading : ReadingId();
    return whenDone(context, context.app->statements().framesOfEach(readings),
        [&context, statement, language](const QList<QList<FrameRecord>> &frames) {
            for (qsizetype i = 0; i < statement.entries.size(); ++i) {
                Row row = rowOf(statement.entries.at(i));
                if (language)
                    row.append({u"frames"_s,
                        jsonOf(frames.at(i), *language == u"zh" ? wire::Language::Chinese : wire::Language::English)});
                context.out.row(row);
            }
            return Done;
        });
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
    return andThen(context,
        context.app->statements().statement(*account, from->value_or(QDate()), to->value_or(QDate())),
        [&context, path = arguments.value("csv"_L1), words = arguments.optional("words"_L1)](
            const AccountStatement &answer) {
            if (!path.isEmpty()) {
                if (const Result<void> saved = save(path, statementCsv(answer)); !saved)
                    return failed(context, saved.error());
            }
            return printEntries(context, answer, words);
        });
}

} // namespace

QList<CommandSpec> statementCommands()
{
    return {{.words = {u"statement"_s},
        .summary =
            "explains a balance: every entry with the readings, prices, remainder and, as --words, frames behind it"_L1,
        .options = {{"account"_L1, "CODE"_L1, true}, {"from"_L1, "yyyy-MM-dd"_L1}, {"to"_L1, "yyyy-MM-dd"_L1},
            {"csv"_L1, "FILE.csv"_L1}, {"words"_L1, "LANGUAGE"_L1, false, {u"en"_s, u"zh"_s}}},
        .run = statement}};
}

} // namespace meterdesk::cli
