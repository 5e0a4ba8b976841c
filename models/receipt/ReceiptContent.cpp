// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReceiptContent.h"

#include "UppercaseAmount.h"

#include <array>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QString yuan(Money money)
{
    return money.toText() + u" 元"_s;
}

QString yuan(const std::optional<Money> &money)
{
    return money ? yuan(*money) : QString();
}

/// ¥ stands directly before the digits, also behind a minus.
QString inFigures(Money money)
{
    const QString text = money.toText();
    return text.startsWith(u'-') ? u"-¥"_s + text.sliced(1) : u'¥' + text;
}

QString methodText(PayMethod method)
{
    switch (method) {
    case PayMethod::Cash:
        return u"现金"_s;
    case PayMethod::WeChat:
        return u"微信"_s;
    case PayMethod::Alipay:
        return u"支付宝"_s;
    case PayMethod::Card:
        return u"银行卡"_s;
    case PayMethod::Transfer:
        return u"转账"_s;
    case PayMethod::Other:
        return u"其他"_s;
    }
    return {};
}

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

QString priceText(const TariffVersion &price)
{
    if (price.isFlat())
        return price.total.toText() + u" 元/度"_s;
    static constexpr std::array<QChar, rateCount> names{u'尖', u'峰', u'平', u'谷'};
    QStringList parts;
    for (const Rate rate : allRates)
        parts << names[static_cast<std::size_t>(rate)] + price.rate(rate).toText();
    return parts.join(u' ') + u" 元/度"_s;
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

QStringList marksOf(const ReceiptFacts &facts)
{
    QStringList marks;
    if (facts.training)
        marks << u"练习模式 本单无效"_s;
    if (facts.voided)
        marks << u"作废"_s;
    if (facts.copy > 0)
        marks << u"补打 第 %1 次"_s.arg(facts.copy);
    return marks;
}

QStringList printedLines(const ReceiptFacts &facts)
{
    if (facts.printedAt == WallTime{})
        return {};
    const QString by = facts.printedBy.isEmpty() ? QString() : u' ' + facts.printedBy;
    if (facts.copy == 0)
        return {u"打印时间 "_s + facts.printedAt.toText() + by};
    QStringList lines{u"补打时间 "_s + facts.printedAt.toText() + by};
    if (facts.firstPrintedAt != WallTime{})
        lines << u"原单打印 "_s + facts.firstPrintedAt.toText();
    lines << u"本单不作二次收款凭证"_s;
    return lines;
}

void fillMoney(ReceiptContent &content, const ReceiptFacts &facts, const QString &capitals)
{
    const bool reversal = facts.kind == SlipKind::Reversal;
    content.amount = {reversal ? u"冲正金额"_s : u"充值金额"_s, inFigures(facts.amount)};
    content.capitals = {u"金额大写"_s, u"人民币"_s + capitals};
    content.method = {reversal ? u"退款方式"_s : u"充值方式"_s, methodText(facts.method)};
    content.reference = {u"流水号"_s, facts.paymentReference};
    content.tendered.label = u"实收/找零"_s;
    if (facts.tendered)
        content.tendered.value = facts.tendered->toText() + u" / "_s + yuan(facts.change.value_or(Money{}));
    content.fee = {u"服务费"_s, yuan(facts.serviceFee)};
    content.credited = {u"到账金额"_s, yuan(facts.credited)};
    content.before = {reversal ? u"冲正前余额"_s : u"充值前余额"_s, yuan(facts.balanceBefore)};
    content.after = {reversal ? u"冲正后余额"_s : u"充值后余额"_s, yuan(facts.balanceAfter)};
    content.monthTotal.label = u"本月累计充值"_s;
    if (facts.monthTotal)
        content.monthTotal.value = yuan(facts.monthTotal) + u" / %1 次"_s.arg(facts.monthCount);
}

void fillRoom(ReceiptContent &content, const ReceiptFacts &facts)
{
    content.propertyName = {u"房源名称"_s, facts.propertyName};
    content.propertyCode = {u"房源编号"_s, facts.propertyCode.toText()};
    content.meters = {u"电表编号"_s, facts.meterNumbers.join(u"、"_s)};
    content.holder = {u"户名"_s, QString(facts.memberName + u' ' + maskedPhone(facts.memberPhone)).trimmed()};
    content.address = {u"用户地址"_s, facts.address};
    content.tariff = {u"电价名称"_s, facts.tariffName};
    content.price = {u"电价"_s, facts.price ? priceText(*facts.price) : QString()};
    content.daysLeft = {u"约可用天数"_s, facts.daysLeft ? daysLeftText(*facts.daysLeft) : QString()};
    content.lastReading = {u"最近抄表"_s, lastReadingText(facts)};
    content.alarms.label = u"报警金额"_s;
    if (facts.alarm1 && facts.alarm2)
        content.alarms.value = facts.alarm1->toText() + u" / "_s + yuan(*facts.alarm2);
    content.overdraft = {u"透支值"_s, yuan(facts.overdraft)};
    content.autoTrip.label = u"自动跳闸"_s;
    if (facts.overdraft)
        content.autoTrip.value = facts.autoTrip ? u"自动"_s : u"手动"_s;
}

} // namespace

Result<ReceiptContent> receiptContent(const ReceiptFacts &facts)
{
    const auto capitals = uppercaseAmount(facts.amount);
    if (!capitals)
        return std::unexpected(capitals.error());

    ReceiptContent content;
    content.marks = marksOf(facts);
    content.watermark = facts.training ? u"练习模式"_s : QString();
    content.organisation = facts.organisation;
    content.title = facts.kind == SlipKind::Reversal ? u"冲正单"_s : u"购电单"_s;
    content.receiptNo = {u"凭证号"_s, facts.receiptNo};
    content.original = {u"原凭证号"_s, facts.reversesReceiptNo};
    content.time = {u"日期时间"_s, facts.at.toText()};
    content.cashier = {u"经办人"_s, facts.operatorName};
    content.shift = {u"班次"_s, facts.shift};
    fillRoom(content, facts);
    fillMoney(content, facts, *capitals);
    content.state = {u"状态"_s, stateText(facts.state)};
    content.note = {u"备注"_s, facts.note.simplified()};

    content.checkCode = {u"验证码"_s, facts.checkCode};
    if (!facts.checkCode.isEmpty())
        content.qrText = receiptQrText(facts);
    content.payee = {u"收款单位(盖章)"_s, facts.organisation};
    content.signature = u"客户签字"_s;
    content.printed = printedLines(facts);
    content.notAnInvoice = u"本单据为收款凭证,不是发票"_s;
    content.keepIt = u"请妥善保管，退费时出示"_s;
    content.parts = u"第一联 存根　第二联 客户　第三联 记账"_s;
    content.customerPart = u"客户联"_s;
    content.stubPart = u"存根联"_s;
    return content;
}

} // namespace meterdesk
