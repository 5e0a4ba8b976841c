// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleDocuments.h"

#include "SampleReceipts.h"

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

namespace {

WallTime at(QStringView text)
{
    return *WallTime::fromText(text);
}

Money yuan(const char16_t *text)
{
    return *Money::fromText(QStringView(text));
}

Letterhead letterhead()
{
    return {.organisation = u"云寓智能公寓平台"_s, .logo = {}, .footer = u"服务电话 0571-88886666"_s};
}

PrintMark printed(const QString &by)
{
    return {.printedAt = at(u"2017-05-21 09:45:00"), .printedBy = by};
}

LedgerEntry entry(std::int64_t no, QStringView when, EntryKind kind, const char16_t *amount)
{
    LedgerEntry entry;
    entry.no = no;
    entry.at = at(when);
    entry.businessDate = entry.at.date();
    entry.kind = kind;
    entry.amount = yuan(amount);
    return entry;
}

ExplainedEntry billed(std::int64_t no, QStringView when, const char16_t *amount, std::pair<int, int> registers)
{
    BillDetails bill{.meter = *MeterNo::fromText(u"366566"_s), .energy = Energy{registers.second - registers.first}};
    bill.lines.append({.meter = bill.meter,
        .rate = u"total"_s,
        .fromRegister = Energy{registers.first},
        .toRegister = Energy{registers.second},
        .energy = bill.energy,
        .price = UnitPrice{12'000}});
    return {.entry = entry(no, when, EntryKind::Charge, amount), .bill = bill};
}

SettlementSlip slipOfRoom()
{
    SettlementSlip slip;
    slip.letterhead = letterhead();
    slip.print = printed(u"白晓华"_s);
    slip.at = at(u"2017-05-21 09:41:22");
    slip.propertyName = u"田家园未来科技城店A05"_s;
    slip.propertyCode = *PropertyCode::fromText(u"0000200005");
    slip.address = u"九环路31-1"_s;
    slip.meterNumbers = {u"366566"_s};
    slip.memberName = u"罗"_s;
    slip.memberPhone = u"18612345027"_s;
    slip.movedIn = QDate(2016, 11, 3);
    slip.operatorName = u"白晓华"_s;
    slip.checkCode = u"A1B2C3D4"_s;
    return slip;
}

} // namespace

SettlementSlip sampleCheckOut()
{
    SettlementSlip slip = slipOfRoom();
    slip.kind = SettlementSlipKind::CheckOut;
    slip.number = u"TF20170521-000007"_s;
    slip.movedOut = QDate(2017, 5, 21);
    FinalReading reading{.meter = *MeterNo::fromText(u"366566"_s),
        .freezeDay = QDate(2017, 5, 20),
        .freeze = {.total = Energy{12000}},
        .readAt = at(u"2017-05-21 09:41:00"),
        .registers = {.total = Energy{12135}}};
    reading.registers.rates = {Energy{100}, Energy{8235}, Energy{1800}, Energy{2000}};
    slip.readings = {reading};
    slip.energy = Energy{135};
    slip.finalBill = yuan(u"1.62");
    slip.balanceBefore = yuan(u"10.00");
    slip.amount = yuan(u"-8.38");
    slip.cash = yuan(u"-8.40");
    slip.method = PayMethod::Cash;
    slip.reason = u"租期届满退租"_s;
    slip.approver = u"陈店长"_s;
    return slip;
}

SettlementSlip sampleRefund()
{
    SettlementSlip slip = slipOfRoom();
    slip.number = u"TF20170521-000008"_s;
    slip.balanceBefore = yuan(u"120.50");
    slip.amount = yuan(u"-20.00");
    slip.balanceAfter = yuan(u"100.50");
    slip.method = PayMethod::WeChat;
    slip.recharges = {u"CZ20170519-000118"_s, u"CZ20170521-000123"_s};
    slip.reason = u"多充，客户要求退回"_s;
    slip.payeeDocument = DocumentTail::of(u"002X");
    return slip;
}

SettlementSlip sampleLevelUp()
{
    SettlementSlip slip = slipOfRoom();
    slip.kind = SettlementSlipKind::LevelUp;
    slip.number = u"BF20170521-000003"_s;
    slip.balanceBefore = yuan(u"-3.32");
    slip.amount = yuan(u"3.32");
    slip.reason = u"空置期电费由公寓承担"_s;
    return slip;
}

StatementPaper sampleStatement()
{
    StatementPaper paper{.letterhead = letterhead(), .print = printed(u"白晓华"_s), .memberPhone = u"18612345027"_s};
    AccountStatement &statement = paper.statement;
    statement.account = *PropertyCode::fromText(u"0000200001");
    statement.propertyName = u"田家园未来科技城店A01"_s;
    statement.memberName = u"罗"_s;
    statement.from = QDate(2017, 5, 17);
    statement.to = QDate(2017, 5, 21);
    statement.opening = yuan(u"0.09");
    statement.entries = {billed(7, u"2017-05-18 00:20:00", u"-2.57", {1929, 2143}),
        billed(8, u"2017-05-19 00:20:00", u"-0.84", {2143, 2213})};
    ExplainedEntry paid{.entry = entry(9, u"2017-05-21 09:41:22", EntryKind::Recharge, u"50.00")};
    paid.entry.receiptNo = u"CZ20170521-000123"_s;
    paid.entry.method = PayMethod::Cash;
    paid.entry.note = u"欠费 3.32 元已由本次充值抵扣"_s;
    statement.entries.append(paid);
    statement.closing = yuan(u"46.68");
    statement.seal = u"A1B2C3D4"_s;
    return paper;
}

StatementPaper longStatement()
{
    StatementPaper paper = sampleStatement();
    AccountStatement &statement = paper.statement;
    statement.entries.clear();
    statement.closing = statement.opening;
    WallTime when = at(u"2017-01-01 00:20:00");
    for (int day = 0; day < 140; ++day) {
        statement.entries.append(billed(100 + day, when.toText(), u"-2.57", {1929 + 214 * day, 2143 + 214 * day}));
        statement.closing.fen -= 257;
        when = when.plusSeconds(86'400);
    }
    return paper;
}

ArrearsPaper sampleArrears()
{
    ArrearsPaper paper{.letterhead = letterhead(), .print = {}, .at = at(u"2017-05-21 09:41:22"), .notices = {}};
    ArrearsNotice notice;
    notice.propertyName = u"田家园未来科技城店A01"_s;
    notice.propertyCode = *PropertyCode::fromText(u"0000200001");
    notice.memberName = u"罗"_s;
    notice.memberPhone = u"18612345027"_s;
    notice.meterNumbers = {u"366566"_s};
    notice.balance = yuan(u"-3.32");
    notice.overdraft = yuan(u"10.00");
    TariffVersion price;
    price.total = UnitPrice{12'000};
    notice.price = price;
    notice.lastReadingDay = QDate(2017, 5, 20);
    notice.lastReadingTotal = Energy{2213};
    notice.lastRecharge = yuan(u"50.00");
    notice.lastRechargedAt = at(u"2017-04-02 18:03:10");
    ArrearsNotice other = notice;
    other.propertyName = u"田家园未来科技城店A02"_s;
    other.propertyCode = *PropertyCode::fromText(u"0000200002");
    other.memberName.clear();
    other.memberPhone.clear();
    other.balance = yuan(u"-120.45");
    other.overdraft = {};
    ArrearsNotice third = other;
    third.propertyName = u"田家园未来科技城店A03"_s;
    third.propertyCode = *PropertyCode::fromText(u"0000200003");
    third.autoTrip = false;
    paper.notices = {notice, other, third};
    return paper;
}

ShiftPaper sampleShift()
{
    ShiftPaper paper = sampleInterim();
    Shift &shift = paper.report.shift;
    shift.countedAt = at(u"2017-05-21 17:30:00");
    shift.expected = yuan(u"491.62");
    shift.counted = *CashCount::of(
        {{Money{100'00}, 4}, {Money{50'00}, 1}, {Money{20'00}, 2}, {Money{1'00}, 1}, {Money{50}, 1}, {Money{10}, 1}});
    shift.closedAt = at(u"2017-05-21 17:35:12");
    shift.reason = u"找零少收两分"_s;
    shift.handedOver = yuan(u"291.60");
    shift.successor = u"林小满"_s;
    return paper;
}

ShiftPaper sampleInterim()
{
    ShiftPaper paper{.letterhead = letterhead(), .print = printed(u"白晓华"_s), .report = {}};
    Shift &shift = paper.report.shift;
    shift.number = u"BC20170521-000012"_s;
    shift.cashier = u"白晓华"_s;
    shift.openedAt = at(u"2017-05-21 08:30:00");
    shift.openingFloat = yuan(u"200.00");
    shift.afterEntry = 120;
    shift.lastEntry = 131;
    ShiftFigures &figures = paper.report.figures;
    figures.firstEntry = 121;
    figures.lastEntry = 131;
    figures.recharges = {{PayMethod::Cash, 5, yuan(u"1350.00")}, {PayMethod::WeChat, 2, yuan(u"300.00")}};
    figures.reversals = {{PayMethod::Cash, 1, yuan(u"50.00")}};
    figures.refunds = {{PayMethod::Cash, 1, yuan(u"8.38")}};
    figures.deposits = {{at(u"2017-05-21 12:00:00"), yuan(u"1000.00"), u"交店长存行"_s, u"白晓华"_s}};
    figures.deposited = yuan(u"1000.00");
    figures.openingFloat = yuan(u"200.00");
    figures.expectedCash = yuan(u"491.62");
    figures.firstReceipt = u"CZ20170521-000118"_s;
    figures.lastReceipt = u"TF20170521-000007"_s;
    figures.missingReceipts = {u"CZ20170521-000121"_s};
    figures.reprints = 2;
    return paper;
}

DayEndPaper sampleDayEnd()
{
    DayEndPaper paper{.letterhead = letterhead(), .print = printed(u"陈店长"_s), .dayEnd = {}};
    DayEnd &day = paper.dayEnd;
    day.number = u"RJ20170521-000021"_s;
    day.businessDate = QDate(2017, 5, 21);
    day.at = at(u"2017-05-21 22:00:05");
    day.operatorName = u"陈店长"_s;
    day.firstEntry = 101;
    day.lastEntry = 131;
    day.seal = u"9F3C21AB"_s;
    day.movement = {yuan(u"1000.00"), yuan(u"300.00"), yuan(u"-50.00"), yuan(u"-120.45"), yuan(u"-8.38"), yuan(u"3.32"),
        {}, yuan(u"1124.49")};
    BalanceMovement first{
        yuan(u"600.00"), yuan(u"300.00"), yuan(u"-50.00"), yuan(u"-100.45"), {}, {}, {}, yuan(u"749.55")};
    BalanceMovement second{
        yuan(u"400.00"), {}, {}, yuan(u"-20.00"), yuan(u"-8.38"), yuan(u"3.32"), {}, yuan(u"374.94")};
    day.buildings = {{*PropertyCode::fromText(u"0000200000"), u"田家园未来科技城店"_s, first},
        {*PropertyCode::fromText(u"0000300000"), u"分散式公寓"_s, second}};
    day.energy = Energy{10038};
    day.inArrears = 2;
    day.arrears = yuan(u"-123.77");
    day.trips = 1;
    day.closes = 2;
    day.metersDue = 20;
    day.metersRead = 19;
    day.openWorkItems = 1;
    return paper;
}

TestPage sampleTestPage()
{
    return {.letterhead = letterhead(), .print = printed(u"白晓华"_s), .printer = u"EPSON LQ-630K"_s};
}

} // namespace meterdesk::test
