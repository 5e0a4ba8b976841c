// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocumentContents.h"
#include "DocumentWords.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;
using namespace DocumentWords;

namespace {

/// What a kind of settlement is called.
struct SettlementWords
{
    QString title;
    QString type;
    QString amount; ///< 退费金额
    QString method;
};

SettlementWords settlementWords(const SettlementSlip &slip)
{
    const bool givesBack = slip.amount < Money{};
    const QString amount = givesBack ? u"退费金额"_s : u"补费金额"_s;
    const QString method = givesBack ? u"退款方式"_s : u"收款方式"_s;
    switch (slip.kind) {
    case SettlementSlipKind::Refund:
        return {u"退费单"_s, u"退费"_s, amount, method};
    case SettlementSlipKind::Collection:
        return {u"补费单"_s, u"补费"_s, amount, method};
    case SettlementSlipKind::LevelUp:
        return {u"补平单"_s, u"补平"_s, u"补平金额"_s, method};
    case SettlementSlipKind::CheckOut:
        return {u"退租结算单"_s,
            slip.amount == Money{} ? u"退租清账"_s
                : givesBack        ? u"退租退费"_s
                                   : u"退租补费"_s,
            amount, method};
    }
    return {};
}

/// Two rows a meter: the last freeze and the reading at moving out.
TableBlock readingTable(const SettlementSlip &slip)
{
    TableBlock table;
    table.columns = {{u"电表编号"_s, 1.5, Side::Left, RollPlace::Left}, {u"示值"_s, 1.4, Side::Left, RollPlace::Left},
        {u"抄读时间"_s, 2.1, Side::Left, RollPlace::Below}, {u"总"_s, 1.2, Side::Right, RollPlace::Right}};
    for (const Rate rate : allRates)
        table.columns.append({rateName(rate), 1.2, Side::Right, RollPlace::Below});
    const auto row = [](const QString &meter, const QString &what, const QString &when, const Registers &registers) {
        QStringList cells{meter, what, when, registers.total ? registers.total->toText() : QString()};
        for (const std::optional<Energy> &rate : registers.rates)
            cells << (rate ? rate->toText() : QString());
        return cells;
    };
    for (const FinalReading &reading : slip.readings) {
        const QString meter = reading.meter.toText();
        if (reading.freezeDay.isValid())
            table.rows << row(meter, u"最后冻结"_s, dateToText(reading.freezeDay), reading.freeze);
        table.rows << row(
            meter, reading.typed ? u"退租手抄"_s : u"退租读数"_s, reading.readAt.toText(), reading.registers);
    }
    return table;
}

/// 10.00 − 1.62 − 8.38 = 0.00, with what the numbers are.
QString selfCheck(const SettlementSlip &slip, const SettlementWords &words)
{
    const bool billed = slip.kind == SettlementSlipKind::CheckOut;
    QString names = u"退补前余额"_s;
    QString sum = slip.balanceBefore.toText();
    if (billed) {
        names += u" − 本次电费"_s;
        sum += u" − "_s + slip.finalBill.toText();
    }
    if (slip.amount != Money{}) {
        const bool givesBack = slip.amount < Money{};
        const QString sign = givesBack ? u" − "_s : u" + "_s;
        names += sign + words.amount;
        sum += sign + (givesBack ? Money{-slip.amount.fen} : slip.amount).toText();
    }
    return names + u" = 退补后余额："_s + sum + u" = "_s + slip.balanceAfter.toText();
}

FieldBlock roomBlock(const SettlementSlip &slip, const SettlementWords &words)
{
    QString stay = dateToText(slip.movedIn);
    if (slip.movedOut.isValid())
        stay = (stay.isEmpty() ? stay : stay + u" 至 "_s) + dateToText(slip.movedOut);
    return flow({{{u"房源名称"_s, slip.propertyName}, 3, Side::Left, Weight::Headline}, {{u"类型"_s, words.type}},
        {{u"房源编号"_s, slip.propertyCode.toText()}}, {{u"电表编号"_s, slip.meterNumbers.join(u"、"_s)}},
        {{u"户名"_s, holderText(slip.memberName, slip.memberPhone)}}, {{u"用户地址"_s, slip.address}, 3},
        {{slip.movedOut.isValid() ? u"入住至退租"_s : u"入住日期"_s, stay}}});
}

FieldBlock moneyBlock(const SettlementSlip &slip, const SettlementWords &words, const QString &capitals)
{
    const bool billed = slip.kind == SettlementSlipKind::CheckOut;
    const Money paid = slip.amount < Money{} ? Money{-slip.amount.fen} : slip.amount;
    QList<FormCell> cells{{{u"退补前余额"_s, yuan(slip.balanceBefore)}, 1, Side::Right}};
    if (billed) {
        cells << FormCell{{u"本次用电量"_s, degrees(slip.energy)}, 1, Side::Right}
              << FormCell{{u"本次电费"_s, yuan(slip.finalBill)}, 1, Side::Right};
    }
    cells << FormCell{{u"金额大写"_s, capitals}, 3, Side::Left, Weight::Strong}
          << FormCell{{words.amount, inFigures(paid)}, 1, Side::Right, Weight::Figures};
    if (slip.method)
        cells << FormCell{{words.method, methodText(*slip.method)}};
    if (!slip.payeeDocument.isEmpty())
        cells << FormCell{{u"证件尾号"_s, slip.payeeDocument.toText()}};
    if (slip.cash) {
        const Money cash = *slip.cash < Money{} ? Money{-slip.cash->fen} : *slip.cash;
        cells << FormCell{{u"实际收付"_s, yuan(cash) + u"(抹零)"_s}, 1, Side::Right};
    }
    cells << FormCell{{u"退补后余额"_s, yuan(slip.balanceAfter)}, 1, Side::Right, Weight::Strong}
          << FormCell{{u"原充值凭证号"_s, slip.recharges.join(u"、"_s)}, 5}
          << FormCell{{u"原因"_s, slip.reason.simplified()}, 5};
    return flow(cells);
}

} // namespace

Result<DocumentContent> contentOf(const SettlementSlip &slip)
{
    if (!slip.addsUp())
        return failure(ErrorCode::LedgerBroken, slip.number);
    const auto capitals = inCapitals(slip.amount < Money{} ? Money{-slip.amount.fen} : slip.amount);
    if (!capitals)
        return std::unexpected(capitals.error());
    const SettlementWords words = settlementWords(slip);
    DocumentContent content;
    // The readings of many meters would make the letters of one sheet too small to read.
    constexpr qsizetype mostOnASheet = 3;
    content.use = slip.readings.size() > mostOnASheet ? SheetUse::Report : SheetUse::Slip;
    addHead(content, slip.letterhead, slip.print);
    content.title = words.title;
    content.number = {u"凭证号"_s, slip.number};
    content.time = {u"日期时间"_s, slip.at.toText()};
    const SlipField cashier{u"经办人"_s, slip.operatorName};
    const SlipField approver{u"复核人"_s, slip.approver};
    content.blocks = {
        FieldBlock{{{content.number}, {content.time}, {cashier}, {approver}}, {}}, roomBlock(slip, words)};
    if (!slip.readings.isEmpty())
        content.blocks << readingTable(slip);
    content.blocks << moneyBlock(slip, words, *capitals) << TextBlock{{selfCheck(slip, words)}, Weight::Plain};
    content.checkCode = {u"验证码"_s, slip.checkCode};
    if (!slip.checkCode.isEmpty())
        content.qrText =
            QStringList{slip.number, slip.propertyCode.toText(), slip.amount.toText(), slip.at.toText(), slip.checkCode}
                .join(u'\n');
    content.payee = {u"单位(盖章)"_s, slip.letterhead.organisation};
    content.signatures = {cashier, approver, {slip.amount < Money{} ? u"收款人签字"_s : u"客户签字"_s, {}}};
    if (slip.payeeDocument.isEmpty())
        content.signatures << SlipField{u"证件尾号"_s, {}};
    content.signatures << SlipField{u"单位(盖章)"_s, {}};
    content.signsOnRoll = true;
    content.notes = {notAnInvoice()};
    addFoot(content, slip.letterhead, slip.print);
    return content;
}

} // namespace meterdesk
