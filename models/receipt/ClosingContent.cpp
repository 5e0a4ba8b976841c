// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocumentContents.h"
#include "DocumentWords.h"

#include <algorithm>
#include <array>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;
using namespace DocumentWords;

namespace {

SlipField labelled(const QString &label, Money money)
{
    return {label, yuan(money)};
}

FormCell sum(const QString &label, Money money, Weight weight = Weight::Plain)
{
    return {labelled(label, money), 1, Side::Right, weight};
}

MethodTotal totalOf(const QList<MethodTotal> &totals, PayMethod method)
{
    const auto found = std::ranges::find(totals, method, &MethodTotal::method);
    return found == totals.end() ? MethodTotal{.method = method} : *found;
}

int countOf(const QList<MethodTotal> &totals)
{
    int count = 0;
    for (const MethodTotal &total : totals)
        count += total.count;
    return count;
}

/// What came and went by each method, 笔数 and 金额 of each kind, and what that comes to.
TableBlock methodTable(const ShiftFigures &figures)
{
    TableBlock table;
    table.caption = u"收付明细"_s;
    table.columns = {{u"方式"_s, 1.1, Side::Left, RollPlace::Left}, {u"充值"_s, 1.7, Side::Right},
        {u"冲正"_s, 1.7, Side::Right}, {u"补费"_s, 1.7, Side::Right}, {u"退费"_s, 1.7, Side::Right},
        {u"净额"_s, 1.4, Side::Right, RollPlace::Right}};
    const auto cell = [](const MethodTotal &total) {
        return total.count == 0 ? QString() : u"%1 笔 %2"_s.arg(total.count).arg(total.amount.toText());
    };
    Money all;
    std::array<MethodTotal, 4> sums;
    for (const PayMethod method : {PayMethod::Cash, PayMethod::WeChat, PayMethod::Alipay, PayMethod::Card,
             PayMethod::Transfer, PayMethod::Other}) {
        const std::array kinds{totalOf(figures.recharges, method), totalOf(figures.reversals, method),
            totalOf(figures.collections, method), totalOf(figures.refunds, method)};
        if (std::ranges::all_of(kinds, [](const MethodTotal &kind) { return kind.count == 0; }))
            continue;
        const Money net{kinds[0].amount.fen - kinds[1].amount.fen + kinds[2].amount.fen - kinds[3].amount.fen};
        table.rows << QStringList{
            methodText(method), cell(kinds[0]), cell(kinds[1]), cell(kinds[2]), cell(kinds[3]), net.toText()};
        all.fen += net.fen;
        for (std::size_t i = 0; i < sums.size(); ++i) {
            sums[i].count += kinds[i].count;
            sums[i].amount.fen += kinds[i].amount.fen;
        }
    }
    table.sum = {u"合计"_s, cell(sums[0]), cell(sums[1]), cell(sums[2]), cell(sums[3]), all.toText()};
    return table;
}

/// 备用金 + 现金充值 + 现金补费 − 现金退费 − 现金冲正 − 抹零 − 上缴 = 应有现金
FieldBlock drawerBlock(const ShiftReport &report)
{
    const ShiftFigures &figures = report.figures;
    const auto cash = [](const QList<MethodTotal> &totals) { return totalOf(totals, PayMethod::Cash).amount; };
    QList<FormCell> cells{sum(u"备用金"_s, figures.openingFloat), sum(u"+ 现金充值"_s, cash(figures.recharges)),
        sum(u"+ 现金补费"_s, cash(figures.collections)), sum(u"− 现金退费"_s, cash(figures.refunds)),
        sum(u"− 现金冲正"_s, cash(figures.reversals)), sum(u"− 抹零"_s, figures.rounding),
        sum(u"− 上缴"_s, figures.deposited), sum(u"= 应有现金"_s, figures.expectedCash, Weight::Strong)};
    const Shift &shift = report.shift;
    if (!shift.isCounted())
        return flow(cells);
    const Money difference = shift.difference();
    cells << sum(u"实点现金"_s, shift.counted.total(), Weight::Strong)
          << FormCell{{u"长短款"_s,
                          difference == Money{}      ? u"0.00 元"_s
                              : difference > Money{} ? u"长款 "_s + yuan(difference)
                                                     : u"短款 "_s + yuan(Money{-difference.fen})},
                 1, Side::Right, Weight::Strong};
    if (shift.isClosed())
        cells << sum(u"交班上缴"_s, shift.handedOver) << sum(u"留存"_s, shift.left());
    cells << FormCell{{u"长短款原因"_s, shift.reason.simplified()}, 5};
    return flow(cells);
}

TableBlock depositTable(const ShiftFigures &figures)
{
    TableBlock table;
    table.caption = u"上缴"_s;
    table.columns = {{u"时间"_s, 2, Side::Left, RollPlace::Left}, {u"金额"_s, 1.3, Side::Right, RollPlace::Right},
        {u"经办人"_s, 1.2}, {u"说明"_s, 3}};
    for (const CashDeposit &deposit : figures.deposits)
        table.rows << QStringList{
            deposit.at.toText(), deposit.amount.toText(), deposit.operatorName, deposit.note.simplified()};
    table.sum = {u"合计"_s, figures.deposited.toText(), {}, {}};
    return table;
}

FieldBlock countBlock(const CashCount &counted)
{
    QList<FormCell> cells;
    for (const CashPile &pile : counted.piles())
        cells << FormCell{
            {u"%1 元 × %2"_s.arg(pile.face.toText()).arg(pile.pieces), yuan(Money{pile.face.fen * pile.pieces})}, 1,
            Side::Right};
    return flow(cells);
}

QString entryRange(std::int64_t first, std::int64_t last)
{
    return last < first ? u"无"_s : u"%1 – %2"_s.arg(first).arg(last);
}

FieldBlock slipBlock(const ShiftFigures &figures)
{
    const QString missing = figures.missingReceipts.isEmpty() ? u"无"_s : figures.missingReceipts.join(u"、"_s);
    const QString range = figures.firstReceipt.isEmpty() ? u"无"_s
        : figures.firstReceipt == figures.lastReceipt    ? figures.firstReceipt
                                                         : figures.firstReceipt + u" 至 "_s + figures.lastReceipt;
    return flow({{{u"首末凭证号"_s, range}, 3}, {{u"账目序号"_s, entryRange(figures.firstEntry, figures.lastEntry)}},
        {{u"补打次数"_s, u"%1 次"_s.arg(figures.reprints)}},
        {{u"作废数"_s, u"%1 张"_s.arg(countOf(figures.reversals))}, 3}, {{u"缺号"_s, missing}, 5}});
}

TableBlock buildingTable(const QList<BuildingMovement> &buildings, const BalanceMovement &all)
{
    TableBlock table;
    table.caption = u"各楼"_s;
    table.columns = {{u"房源"_s, 2.2, Side::Left, RollPlace::Left}, {u"期初"_s, 1.3, Side::Right},
        {u"充值"_s, 1.2, Side::Right}, {u"冲正"_s, 1.2, Side::Right}, {u"电费"_s, 1.2, Side::Right},
        {u"退费"_s, 1.2, Side::Right}, {u"补费/补平"_s, 1.2, Side::Right}, {u"调整"_s, 1.2, Side::Right},
        {u"期末"_s, 1.3, Side::Right, RollPlace::Right}};
    const auto row = [](const QString &name, const BalanceMovement &m) {
        return QStringList{name, m.opening.toText(), m.recharges.toText(), m.reversals.toText(), m.charges.toText(),
            m.refunds.toText(), m.collections.toText(), m.adjustments.toText(), m.closing.toText()};
    };
    for (const BuildingMovement &building : buildings)
        table.rows << row(building.name, building.movement);
    table.sum = row(u"合计"_s, all);
    return table;
}

/// A signed movement as the report prints it: 1000.00 + 300.00 − 50.00 …
QString signedText(Money money)
{
    return money < Money{} ? u" − "_s + Money{-money.fen}.toText() : u" + "_s + money.toText();
}

QString identityText(const BalanceMovement &m)
{
    QString sum = m.opening.toText();
    for (const Money part : {m.recharges, m.reversals, m.charges, m.refunds, m.collections, m.adjustments}) {
        if (part != Money{})
            sum += signedText(part);
    }
    return u"核对："_s + sum + u" = "_s + m.closing.toText();
}

} // namespace

Result<DocumentContent> contentOf(const ShiftPaper &facts)
{
    const Shift &shift = facts.report.shift;
    DocumentContent content;
    content.use = SheetUse::Report;
    addHead(content, facts.letterhead, facts.print);
    content.title = shift.isCounted() ? u"交班表"_s : u"交班表(中途 X 报表)"_s;
    content.number = {u"班次号"_s, shift.number};
    const QString end = shift.closedAt ? shift.closedAt->toText() : shift.countedAt ? u"未交班"_s : u"进行中"_s;
    content.time = {u"收银员"_s, shift.cashier};
    content.blocks = {FieldBlock{{{content.number}, {content.time}}, {}},
        flow({{{u"开班时间"_s, shift.openedAt.toText()}},
            {{u"清点时间"_s, shift.countedAt ? shift.countedAt->toText() : QString()}}, {{u"交班时间"_s, end}},
            {{u"接班人"_s, shift.successor}}}),
        methodTable(facts.report.figures), drawerBlock(facts.report)};
    if (!facts.report.figures.deposits.isEmpty())
        content.blocks << depositTable(facts.report.figures);
    if (shift.isCounted() && !shift.counted.piles().isEmpty())
        content.blocks << countBlock(shift.counted);
    content.blocks << slipBlock(facts.report.figures);
    content.signatures = {{u"收银员签字"_s, {}}, {u"接班人签字"_s, {}}, {u"店长签字"_s, {}}};
    content.signsOnRoll = true;
    addFoot(content, facts.letterhead, facts.print);
    return content;
}

Result<DocumentContent> contentOf(const DayEndPaper &facts)
{
    const DayEnd &day = facts.dayEnd;
    const BalanceMovement &m = day.movement;
    if (m.opening.fen + m.sum().fen != m.closing.fen)
        return failure(ErrorCode::LedgerBroken, day.number);
    const bool made = !day.number.isEmpty();
    DocumentContent content;
    content.use = SheetUse::Report;
    addHead(content, facts.letterhead, facts.print);
    content.title = made ? u"日结报表"_s : u"日结报表(试算,未结)"_s;
    content.number = {u"报表序号"_s, day.number};
    content.time = {u"业务日期"_s, dateToText(day.businessDate)};
    const SlipField by{u"操作员"_s, day.operatorName};
    const SlipField at{made ? u"日结时间"_s : u"试算时间"_s, day.at.toText()};
    content.blocks = {FieldBlock{{{content.number}, {content.time}}, {}},
        flow({{at}, {by}, {{u"账目序号"_s, entryRange(day.firstEntry, day.lastEntry)}}}),
        flow({sum(u"期初余额合计"_s, m.opening), sum(u"充值"_s, m.recharges), sum(u"冲正"_s, m.reversals),
            sum(u"电费"_s, m.charges), sum(u"退费"_s, m.refunds), sum(u"补费/补平"_s, m.collections),
            sum(u"调整"_s, m.adjustments), {labelled(u"期末余额合计"_s, m.closing), 3, Side::Right, Weight::Strong}}),
        TextBlock{{identityText(m)}, Weight::Plain}};
    if (day.buildings.size() > 1)
        content.blocks << buildingTable(day.buildings, m);
    content.blocks << flow({{{u"用电量合计"_s, degrees(day.energy)}, 1, Side::Right},
        {{u"欠费户数"_s, u"%1 户"_s.arg(day.inArrears)}, 1, Side::Right}, sum(u"欠费金额"_s, day.arrears),
        {{u"跳闸/合闸"_s, u"%1 次 / %2 次"_s.arg(day.trips).arg(day.closes)}, 1, Side::Right},
        {{u"实抄/应抄"_s, u"%1 / %2 块"_s.arg(day.metersRead).arg(day.metersDue)}, 1, Side::Right},
        // This program sends none; a reader who looks for the line shall know.
        {{u"短信"_s, u"未启用"_s}, 1, Side::Right},
        {{u"异常未处理"_s, u"%1 项"_s.arg(day.openWorkItems)}, 1, Side::Right},
        {{u"账本验证码"_s, day.seal}, 5, Side::Left, Weight::Strong}});
    content.signatures = {{u"制表"_s, {}}, {u"复核"_s, {}}, {u"单位(盖章)"_s, {}}};
    content.signsOnRoll = true;
    addFoot(content, facts.letterhead, facts.print);
    return content;
}

} // namespace meterdesk
