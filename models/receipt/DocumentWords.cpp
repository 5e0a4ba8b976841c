// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocumentWords.h"

#include "UppercaseAmount.h"

#include <array>

namespace meterdesk::DocumentWords {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pairsInARow = 3;

QStringList printedLines(const PrintMark &print)
{
    if (print.printedAt == WallTime{})
        return {};
    const QString by = print.printedBy.isEmpty() ? QString() : u' ' + print.printedBy;
    if (print.copy == 0)
        return {u"打印时间 "_s + print.printedAt.toText() + by};
    QStringList lines{u"补打时间 "_s + print.printedAt.toText() + by};
    if (print.firstPrintedAt != WallTime{})
        lines << u"原单打印 "_s + print.firstPrintedAt.toText();
    return lines;
}

} // namespace

QString yuan(Money money)
{
    return money.toText() + u" 元"_s;
}

QString yuan(const std::optional<Money> &money)
{
    return money ? yuan(*money) : QString();
}

QString inFigures(Money money)
{
    const QString text = money.toText();
    return text.startsWith(u'-') ? u"-¥"_s + text.sliced(1) : u'¥' + text;
}

Result<QString> inCapitals(Money money)
{
    const auto capitals = uppercaseAmount(money);
    if (!capitals)
        return std::unexpected(capitals.error());
    return u"人民币"_s + *capitals;
}

QString degrees(Energy energy)
{
    return energy.toText() + u" 度"_s;
}

QString degrees(const std::optional<Energy> &energy)
{
    return energy ? degrees(*energy) : QString();
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

QString entryText(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Recharge:
        return u"充值"_s;
    case EntryKind::Reversal:
        return u"冲正"_s;
    case EntryKind::Charge:
        return u"电费"_s;
    case EntryKind::Refund:
        return u"退费"_s;
    case EntryKind::TopUp:
        return u"补费"_s;
    case EntryKind::LevelUp:
        return u"补平"_s;
    case EntryKind::TransferIn:
        return u"转入"_s;
    case EntryKind::TransferOut:
        return u"转出"_s;
    case EntryKind::ServiceFee:
        return u"服务费"_s;
    case EntryKind::SharedEnergy:
        return u"公摊"_s;
    case EntryKind::Adjustment:
        return u"调整"_s;
    }
    return {};
}

QString rateName(Rate rate)
{
    static constexpr std::array<QChar, rateCount> names{u'尖', u'峰', u'平', u'谷'};
    return names[static_cast<std::size_t>(rate)];
}

QString priceText(const TariffVersion &price)
{
    if (price.isFlat())
        return price.total.toText() + u" 元/度"_s;
    QStringList parts;
    for (const Rate rate : allRates)
        parts << rateName(rate) + price.rate(rate).toText();
    return parts.join(u' ') + u" 元/度"_s;
}

QString holderText(const QString &name, const QString &phone)
{
    return QString(name + u' ' + maskedPhone(phone)).trimmed();
}

void addHead(DocumentContent &content, const Letterhead &letterhead, const PrintMark &print)
{
    if (print.training) {
        content.marks << u"练习模式 本单无效"_s;
        content.watermark = u"练习模式"_s;
    }
    if (print.voided)
        content.marks << u"作废"_s;
    if (print.copy > 0)
        content.marks << u"补打 第 %1 次"_s.arg(print.copy);
    content.logo = letterhead.logo;
    content.organisation = letterhead.organisation;
    content.parts = u"第一联 存根　第二联 客户　第三联 记账"_s;
    content.customerPart = u"客户联"_s;
    content.stubPart = u"存根联"_s;
}

void addFoot(DocumentContent &content, const Letterhead &letterhead, const PrintMark &print)
{
    content.notes << printedLines(print);
    if (!letterhead.footer.isEmpty())
        content.notes << letterhead.footer;
}

FieldBlock flow(const QList<FormCell> &cells)
{
    FieldBlock block;
    int used = pairsInARow;
    for (const FormCell &cell : cells) {
        if (cell.field.isEmpty())
            continue;
        block.roll.append({cell.field, cell.weight});
        const int pairs = (cell.valueColumns + 1) / 2;
        if (used + pairs > pairsInARow) {
            if (!block.form.isEmpty())
                block.form.last().cells.last().valueColumns += 2 * (pairsInARow - used);
            block.form.append(FormRow{});
            used = 0;
        }
        block.form.last().cells.append(cell);
        used += pairs;
    }
    if (!block.form.isEmpty())
        block.form.last().cells.last().valueColumns += 2 * (pairsInARow - used);
    return block;
}

} // namespace meterdesk::DocumentWords
