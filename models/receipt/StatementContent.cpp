// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocumentContents.h"
#include "DocumentWords.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;
using namespace DocumentWords;

namespace {

QString periodText(const AccountStatement &statement)
{
    const QString from = statement.from.isValid() ? dateToText(statement.from) : u"开户"_s;
    return from + u" 至 "_s + (statement.to.isValid() ? dateToText(statement.to) : u"今"_s);
}

/// 05-20 00:00 → 05-21 00:00 of the meters, what the registers moved.
QString billText(const BillDetails &bill)
{
    QString text = u"%1 用电 %2"_s.arg(bill.meter.toText(), degrees(bill.energy));
    QStringList spans;
    for (const BilledLine &line : bill.lines)
        spans << u"%1→%2×%3"_s.arg(line.fromRegister.toText(), line.toRegister.toText(), line.price.toText());
    // Of many lines the slip would become a bill of its own; the screen unfolds them.
    constexpr qsizetype mostSpans = 4;
    if (spans.size() <= mostSpans)
        text += u" "_s + spans.join(u"，"_s);
    return text;
}

QString aboutEntry(const ExplainedEntry &explained)
{
    const LedgerEntry &entry = explained.entry;
    QStringList parts;
    if (explained.bill)
        parts << billText(*explained.bill);
    if (!entry.receiptNo.isEmpty())
        parts << entry.receiptNo;
    if (entry.method)
        parts << methodText(*entry.method);
    if (!entry.note.isEmpty() && !explained.bill)
        parts << entry.note.simplified();
    return parts.join(u' ');
}

struct StatementSums
{
    Money in;
    Money out;
    Energy energy;
};

Result<StatementSums> sumsOf(const AccountStatement &statement)
{
    StatementSums sums;
    const auto addEnergy = [&sums](const BillDetails &bill) -> Result<void> {
        const auto energy = add(sums.energy, bill.energy);
        if (!energy)
            return std::unexpected(energy.error());
        sums.energy = *energy;
        return {};
    };
    for (const ExplainedEntry &explained : statement.entries) {
        Money &side = explained.entry.amount < Money{} ? sums.out : sums.in;
        const auto sum = add(side, explained.entry.amount);
        if (!sum)
            return std::unexpected(sum.error());
        side = *sum;
        if (explained.bill) {
            if (const auto added = addEnergy(*explained.bill); !added)
                return std::unexpected(added.error());
        }
    }
    for (const BillDetails &bill : statement.freeBills) {
        if (const auto added = addEnergy(bill); !added)
            return std::unexpected(added.error());
    }
    if (statement.opening.fen + sums.in.fen + sums.out.fen != statement.closing.fen)
        return failure(ErrorCode::LedgerBroken, statement.account.toText());
    return sums;
}

TableBlock entryTable(const AccountStatement &statement)
{
    TableBlock table;
    table.columns = {{u"日期"_s, 1.35, Side::Left, RollPlace::Left}, {u"类型"_s, 0.9, Side::Left, RollPlace::Left},
        {u"摘要"_s, 5.2, Side::Left, RollPlace::Below}, {u"金额"_s, 1.3, Side::Right, RollPlace::Right},
        {u"余额"_s, 1.3, Side::Right, RollPlace::Below}};
    Money balance = statement.opening;
    Money sum;
    for (const ExplainedEntry &explained : statement.entries) {
        const LedgerEntry &entry = explained.entry;
        balance.fen += entry.amount.fen;
        sum.fen += entry.amount.fen;
        table.rows << QStringList{dateToText(entry.businessDate), entryText(entry.kind), aboutEntry(explained),
            entry.amount.toText(), balance.toText()};
    }
    table.sum = {u"合计"_s, {}, u"%1 笔"_s.arg(statement.entries.size()), sum.toText(), balance.toText()};
    return table;
}

} // namespace

Result<DocumentContent> contentOf(const StatementPaper &facts)
{
    const AccountStatement &statement = facts.statement;
    const auto sums = sumsOf(statement);
    if (!sums)
        return std::unexpected(sums.error());
    DocumentContent content;
    content.use = SheetUse::Report;
    addHead(content, facts.letterhead, facts.print);
    content.title = u"对账单"_s;
    content.time = {u"账期"_s, periodText(statement)};
    content.number = {u"房源编号"_s, statement.account.toText()};
    content.blocks = {FieldBlock{{{content.number}, {content.time}}, {}},
        flow({{{u"房源名称"_s, statement.propertyName}, 3, Side::Left, Weight::Headline},
            {{u"户名"_s, holderText(statement.memberName, facts.memberPhone)}},
            {{u"期初余额"_s, yuan(statement.opening)}, 1, Side::Right},
            {{u"本期收入"_s, yuan(sums->in)}, 1, Side::Right}, {{u"本期支出"_s, yuan(sums->out)}, 1, Side::Right},
            {{u"用电量"_s, degrees(sums->energy)}, 1, Side::Right},
            {{u"期末余额"_s, yuan(statement.closing)}, 3, Side::Right, Weight::Strong}}),
        entryTable(statement),
        TextBlock{{u"期初余额 + 本期收入 + 本期支出 = 期末余额：%1 + %2 + (%3) = %4"_s.arg(
                      statement.opening.toText(), sums->in.toText(), sums->out.toText(), statement.closing.toText())},
            Weight::Plain}};
    content.signatures = {{u"客户签字"_s, {}}, {u"单位(盖章)"_s, {}}};
    content.notes = {u"本对账单不是发票"_s};
    if (!statement.seal.isEmpty())
        content.notes << u"账本验证码 "_s + statement.seal;
    addFoot(content, facts.letterhead, facts.print);
    return content;
}

} // namespace meterdesk
