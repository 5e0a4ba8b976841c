// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleReceipts.h"

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

ReceiptFacts smallestReceipt()
{
    ReceiptFacts facts;
    facts.organisation = u"云寓智能公寓平台"_s;
    facts.receiptNo = u"CZ20170521-000123"_s;
    facts.at = *WallTime::fromText(u"2017-05-21 09:41:22");
    facts.propertyName = u"田家园未来科技城店A01"_s;
    facts.propertyCode = *PropertyCode::fromText(u"0000200001");
    facts.amount = Money{5000};
    facts.balanceBefore = Money{-332};
    facts.balanceAfter = Money{4668};
    return facts;
}

ReceiptFacts sampleReceipt()
{
    ReceiptFacts facts = smallestReceipt();
    facts.address = u"九环路31-1"_s;
    facts.meterNumbers = {u"366566"_s};
    facts.memberName = u"罗"_s;
    facts.memberPhone = u"18612345027"_s;
    facts.tendered = Money{10000};
    facts.change = Money{5000};
    facts.tariffName = u"云寓照明电价"_s;
    TariffVersion price;
    price.total = UnitPrice{12'000};
    facts.price = price;
    facts.daysLeft = DaysLeft{DaysLeft::State::Known, 17, Energy{220}};
    facts.lastReadingDay = QDate(2017, 5, 20);
    facts.lastReadingTotal = Energy{2213};
    facts.state = ReceiptState::AwaitingClose;
    facts.monthTotal = Money{25000};
    facts.monthCount = 2;
    facts.alarm1 = Money{2000};
    facts.alarm2 = Money{1000};
    facts.overdraft = Money{};
    facts.operatorName = u"白晓华"_s;
    facts.shift = u"早班"_s;
    facts.note = u"欠费 3.32 元已由本次充值抵扣"_s;
    facts.checkCode = u"A1B2C3D4"_s;
    facts.printedAt = *WallTime::fromText(u"2017-05-21 09:41:23");
    return facts;
}

ReceiptFacts largestReceipt()
{
    ReceiptFacts facts = sampleReceipt();
    facts.kind = SlipKind::Reversal;
    facts.organisation = u"杭州云寓智能公寓管理有限公司未来科技城分公司第二客户服务中心"_s;
    facts.receiptNo = u"CZ20170521-000124"_s;
    facts.reversesReceiptNo = u"CZ20170521-000123"_s;
    facts.propertyName = u"田家园未来科技城店三期东区12栋3单元1802室主卧朝南带阳台A01号房"_s;
    facts.propertyCode = *PropertyCode::fromText(u"0000200001000030000400005000061");
    facts.address = u"浙江省杭州市余杭区文一西路1818号未来科技城海创园三期东区12栋3单元1802室"_s;
    facts.meterNumbers = {u"120700000034"_s, u"120700000035"_s, u"120700000036"_s};
    facts.memberName = u"欧阳震华阿卜杜拉"_s;
    facts.amount = Money{-99'999'999};
    facts.balanceBefore = Money{99'999'999};
    facts.balanceAfter = Money{0};
    facts.method = PayMethod::Alipay;
    facts.paymentReference = u"2017052121001004330267894512"_s;
    facts.serviceFee = Money{300};
    facts.credited = Money{9700};
    TariffVersion price;
    price.mode = TariffMode::TimeOfUse;
    price.total = UnitPrice{9'000};
    price.rates = {UnitPrice{15'000}, UnitPrice{12'000}, UnitPrice{8'000}, UnitPrice{4'125}};
    facts.price = price;
    facts.tariffName = u"云寓商业分时电价(一般工商业)"_s;
    facts.state = ReceiptState::Reversed;
    facts.note =
        u"充错房间，原款退回支付宝，客户本人到场确认签字，新单另开，凭证号见下一张；原单收回作废并附于存根之后备查。"_s;
    facts.copy = 2;
    facts.firstPrintedAt = facts.printedAt;
    facts.printedAt = *WallTime::fromText(u"2017-05-21 10:06:15");
    facts.printedBy = u"白晓华"_s;
    facts.voided = true;
    facts.training = true;
    return facts;
}

} // namespace meterdesk::test
