// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocumentContents.h"
#include "DocumentWords.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;
using namespace DocumentWords;

namespace {

QString stateText(ReceiptState state)
{
    switch (state) {
    case ReceiptState::Credited:
        return u"已到账"_s;
    case ReceiptState::AwaitingClose:
        return u"已到账·待合闸"_s;
    case ReceiptState::Reversed:
        return u"已冲正"_s;
    }
    return {};
}

QString daysLeftText(const DaysLeft &left)
{
    switch (left.state) {
    case DaysLeft::State::Known:
        return u"约 %1 天"_s.arg(left.days);
    case DaysLeft::State::TooFewDays:
        return u"数据不足"_s;
    case DaysLeft::State::NoUse:
        return u"—"_s;
    }
    return {};
}

QString lastReadingText(const ReceiptFacts &facts)
{
    if (!facts.lastReadingTotal || !facts.lastReadingDay.isValid())
        return {};
    return facts.lastReadingDay.toString(u"yyyy-MM-dd"_s) + u' ' + facts.lastReadingTotal->toText() + u" 度"_s;
}

/// The fields of a 购电单, which a roll and a form place differently.
struct ReceiptFields
{
    SlipField cashier, shift;
    SlipField propertyName, propertyCode, meters, holder, address, tariff, price;
    SlipField amount, capitals, method, reference, tendered, fee, credited, before, after;
    SlipField state, daysLeft, lastReading, monthTotal, alarms, overdraft, autoTrip, note;
};

void fillMoney(ReceiptFields &fields, const ReceiptFacts &facts, const QString &capitals)
{
    const bool reversal = facts.kind == SlipKind::Reversal;
    fields.amount = {reversal ? u"冲正金额"_s : u"充值金额"_s, inFigures(facts.amount)};
    fields.capitals = {u"金额大写"_s, capitals};
    fields.method = {reversal ? u"退款方式"_s : u"充值方式"_s, methodText(facts.method)};
    fields.reference = {u"流水号"_s, facts.paymentReference};
    fields.tendered.label = u"实收/找零"_s;
    if (facts.tendered)
        fields.tendered.value = facts.tendered->toText() + u" / "_s + yuan(facts.change.value_or(Money{}));
    fields.fee = {u"服务费"_s, yuan(facts.serviceFee)};
    fields.credited = {u"到账金额"_s, yuan(facts.credited)};
    fields.before = {reversal ? u"冲正前余额"_s : u"充值前余额"_s, yuan(facts.balanceBefore)};
    fields.after = {reversal ? u"冲正后余额"_s : u"充值后余额"_s, yuan(facts.balanceAfter)};
    fields.monthTotal.label = u"本月累计充值"_s;
    if (facts.monthTotal)
        fields.monthTotal.value = yuan(facts.monthTotal) + u" / %1 次"_s.arg(facts.monthCount);
}

void fillRoom(ReceiptFields &fields, const ReceiptFacts &facts)
{
    fields.propertyName = {u"房源名称"_s, facts.propertyName};
    fields.propertyCode = {u"房源编号"_s, facts.propertyCode.toText()};
    fields.meters = {u"电表编号"_s, facts.meterNumbers.join(u"、"_s)};
    fields.holder = {u"户名"_s, holderText(facts.memberName, facts.memberPhone)};
    fields.address = {u"用户地址"_s, facts.address};
    fields.tariff = {u"电价名称"_s, facts.tariffName};
    fields.price = {u"电价"_s, facts.price ? priceText(*facts.price) : QString()};
    fields.daysLeft = {u"约可用天数"_s, facts.daysLeft ? daysLeftText(*facts.daysLeft) : QString()};
    fields.lastReading = {u"最近抄表"_s, lastReadingText(facts)};
    fields.alarms.label = u"报警金额"_s;
    if (facts.alarm1 && facts.alarm2)
        fields.alarms.value = facts.alarm1->toText() + u" / "_s + yuan(*facts.alarm2);
    fields.overdraft = {u"透支值"_s, yuan(facts.overdraft)};
    fields.autoTrip.label = u"自动跳闸"_s;
    if (facts.overdraft)
        fields.autoTrip.value = facts.autoTrip ? u"自动"_s : u"手动"_s;
}

QList<RollLine> plain(std::initializer_list<SlipField> fields)
{
    QList<RollLine> lines;
    for (const SlipField &field : fields)
        lines.append({field, Weight::Plain});
    return lines;
}

FormCell money(const SlipField &field)
{
    return {field, 1, Side::Right, Weight::Plain};
}

QList<FormRow> formRows(const ReceiptFields &f)
{
    return {
        {{{f.propertyName, 3, Side::Left, Weight::Strong}, {f.method}}},
        {{{f.propertyCode}, {f.meters}, {f.state}}},
        {{{f.address, 3}, {f.holder}}},
        {{{f.tariff}, {f.price}, {f.daysLeft}}},
        {{money(f.before), money(f.tendered), money(f.after)}},
        {{{f.capitals, 3, Side::Left, Weight::Figures}, {f.amount, 1, Side::Right, Weight::Figures}}},
        {{{f.reference}, money(f.fee), money(f.credited)}},
        {{{f.lastReading}, {f.monthTotal}, {f.shift}}, true},
        {{{f.alarms}, {f.overdraft}, {f.autoTrip}}, true},
        {{{f.note, 5}}},
    };
}

QList<DocumentBlock> blocksOf(const DocumentContent &content, const ReceiptFields &f)
{
    QList<RollLine> room{{f.propertyName, Weight::Headline}};
    room += plain({f.propertyCode, f.meters, f.holder, f.address, f.tariff, f.price});
    QList<RollLine> paid{{f.amount, Weight::Figures}};
    paid += plain({f.capitals, f.method, f.reference, f.tendered, f.fee, f.credited});
    QList<RollLine> balances = plain({f.before});
    balances.append({f.after, Weight::Strong});
    balances += plain({f.state, f.daysLeft, f.lastReading, f.monthTotal, f.alarms, f.overdraft, f.autoTrip, f.note});
    return {FieldBlock{plain({content.number, content.original, content.time, f.cashier, f.shift}), formRows(f)},
        FieldBlock{room, {}}, FieldBlock{paid, {}}, FieldBlock{balances, {}}};
}

} // namespace

Result<DocumentContent> contentOf(const ReceiptFacts &facts)
{
    const auto capitals = inCapitals(facts.amount);
    if (!capitals)
        return std::unexpected(capitals.error());
    const Letterhead letterhead{facts.organisation, facts.logo, facts.footer};
    const PrintMark print{.copy = facts.copy,
        .firstPrintedAt = facts.firstPrintedAt,
        .printedAt = facts.printedAt,
        .printedBy = facts.printedBy,
        .voided = facts.voided,
        .training = facts.training};
    ReceiptFields fields{.cashier = {u"经办人"_s, facts.operatorName}, .shift = {u"班次"_s, facts.shift}};
    fillRoom(fields, facts);
    fillMoney(fields, facts, *capitals);
    fields.state = {u"状态"_s, stateText(facts.state)};
    fields.note = {u"备注"_s, facts.note.simplified()};

    DocumentContent content;
    addHead(content, letterhead, print);
    content.title = facts.kind == SlipKind::Reversal ? u"冲正单"_s : u"购电单"_s;
    content.number = {u"凭证号"_s, facts.receiptNo};
    content.original = {u"原凭证号"_s, facts.reversesReceiptNo};
    content.time = {u"日期时间"_s, facts.at.toText()};
    content.blocks = blocksOf(content, fields);
    content.checkCode = {u"验证码"_s, facts.checkCode};
    if (!facts.checkCode.isEmpty())
        content.qrText = receiptQrText(facts);
    content.payee = {u"收款单位(盖章)"_s, facts.organisation};
    content.signatures = {fields.cashier, {u"客户签字"_s, {}}, {u"收款单位(盖章)"_s, {}}};
    content.notes = {notAnInvoice(), u"请妥善保管，退费时出示"_s};
    if (print.copy > 0)
        content.notes << u"本单不作二次收款凭证"_s;
    addFoot(content, letterhead, print);
    return content;
}

} // namespace meterdesk
