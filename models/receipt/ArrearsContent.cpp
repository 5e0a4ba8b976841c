// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocumentContents.h"
#include "DocumentWords.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;
using namespace DocumentWords;

namespace {

/// What happens when nobody pays.
QString warningOf(const ArrearsNotice &notice)
{
    if (!notice.autoTrip)
        return u"请尽快到前台缴费，以免影响用电。"_s;
    return notice.overdraft == Money{}
        ? u"账户已欠费，电表将自动拉闸停电；缴费到账后恢复供电。请尽快到前台缴费。"_s
        : u"余额低于 -%1 元时电表将自动拉闸停电；缴费到账后恢复供电。请尽快到前台缴费。"_s.arg(
            notice.overdraft.toText());
}

QString lastReadingOf(const ArrearsNotice &notice)
{
    if (!notice.lastReadingTotal || !notice.lastReadingDay.isValid())
        return {};
    return dateToText(notice.lastReadingDay) + u' ' + degrees(*notice.lastReadingTotal);
}

QString lastRechargeOf(const ArrearsNotice &notice)
{
    return notice.lastRecharge ? dateToText(notice.lastRechargedAt.date()) + u' ' + yuan(*notice.lastRecharge)
                               : QString();
}

Result<DocumentContent> contentOfNotice(const ArrearsPaper &facts, const ArrearsNotice &notice)
{
    const Money owed{-notice.balance.fen};
    const auto capitals = inCapitals(owed);
    if (!capitals)
        return std::unexpected(capitals.error());
    DocumentContent content;
    content.use = SheetUse::Notice;
    addHead(content, facts.letterhead, facts.print);
    content.title = u"欠费通知单"_s;
    content.number = {u"房源编号"_s, notice.propertyCode.toText()};
    content.time = {u"日期时间"_s, facts.at.toText()};
    const QString name = notice.memberName.isEmpty() ? u"住户"_s : notice.memberName;
    content.blocks = {FieldBlock{{{content.number}, {content.time}}, {}},
        TextBlock{{u"%1，您好："_s.arg(name),
                      u"截至 %1，您的电费账户余额为 %2 元，已欠费 %3 元。%4"_s.arg(
                          facts.at.toText(), notice.balance.toText(), owed.toText(), warningOf(notice))},
            Weight::Plain},
        flow({{{u"房源名称"_s, notice.propertyName}, 3, Side::Left, Weight::Headline},
            {{u"户名"_s, holderText(notice.memberName, notice.memberPhone)}},
            {{u"金额大写"_s, *capitals}, 3, Side::Left, Weight::Strong},
            {{u"欠费金额"_s, inFigures(owed)}, 1, Side::Right, Weight::Figures},
            {{u"电表编号"_s, notice.meterNumbers.join(u"、"_s)}},
            {{u"电价"_s, notice.price ? priceText(*notice.price) : QString()}},
            {{u"透支值"_s, yuan(notice.overdraft)}, 1, Side::Right}, {{u"最近抄表"_s, lastReadingOf(notice)}, 3},
            {{u"最近充值"_s, lastRechargeOf(notice)}}})};
    content.signatures = {{u"单位(盖章)"_s, {}}, {u"签收"_s, {}}};
    content.notes = {u"如已缴费，请忽略本通知"_s};
    addFoot(content, facts.letterhead, facts.print);
    content.parts.clear();
    return content;
}

} // namespace

Result<QList<DocumentContent>> contentsOf(const ArrearsPaper &facts)
{
    QList<DocumentContent> contents;
    for (const ArrearsNotice &notice : facts.notices) {
        if (notice.balance >= Money{})
            return failure(ErrorCode::InvalidArgument, u"%1 owes nothing"_s.arg(notice.propertyCode.toText()));
        auto content = contentOfNotice(facts, notice);
        if (!content)
            return std::unexpected(content.error());
        contents.append(std::move(*content));
    }
    return contents;
}

} // namespace meterdesk
