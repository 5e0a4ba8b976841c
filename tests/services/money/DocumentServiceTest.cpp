// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DocumentService.h"

#include "SettingsService.h"
#include "TestBuilding.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "billing/BillingService.h"
#include "closing/DayEndService.h"
#include "closing/ShiftService.h"
#include "money/AdjustmentService.h"
#include "money/RechargeService.h"
#include "tenancy/TenancyService.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// What the papers say of a database, and 凭证验证.
class DocumentServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void checkOutIsTheExampleOfTheConventions();
    void aCheckOutThatLeavesNothingHasASlipToo();
    void refundsNameTheirPayments();
    void theSecondPaperIsACopy();
    void noticesAreForWhoOwes();
    void statementsTakeTheirDays();
    void shiftsAndDayEndsAreAsTheyWereMade();
    void letterheadComesFromTheSettings();
    void rights();
    void slipsAreVerified_data();
    void slipsAreVerified();
    void reversedSlipsAreVoided();
    void movedSlipsNameTheRoom();

private:
    [[nodiscard]] DocumentRequest of(PrintDocument document, const QString &number = {}) const
    {
        return {.document = document, .number = number, .rooms = {m_room}, .from = {}, .to = {}, .printer = {}};
    }
    QString recharge(const QString &amount, PayMethod method = PayMethod::Cash);
    CheckOutOutcome checkOut(const QString &total);
    template <typename Paper>
    Paper paper(const DocumentRequest &request)
    {
        const auto facts = m_documents->facts(manager(), request).result();
        return facts && std::holds_alternative<Paper>(*facts) ? std::get<Paper>(*facts) : Paper{};
    }

    std::unique_ptr<TestBuilding> m_building;
    std::unique_ptr<DocumentService> m_documents;
    AccountId m_account;
    MeterId m_meter;
    PropertyCode m_room;
    int m_requests = 0;
};

void DocumentServiceTest::init()
{
    m_documents.reset();
    m_building = std::make_unique<TestBuilding>();
    m_building->addPrice(u"1.20"_s);
    m_account = m_building->addRoom({.memberPhone = u"18612345027"_s});
    m_meter = m_building->addMeter();
    m_building->setNow(u"2017-05-21 09:41:00"_s);
    m_room = *PropertyCode::fromText(u"0000200001");
    m_documents = std::make_unique<DocumentService>(m_building->database(), m_building->clock());
}

QString DocumentServiceTest::recharge(const QString &amount, PayMethod method)
{
    RechargeService recharges(m_building->database(), m_building->clock());
    const auto booked = recharges
                            .recharge(manager(),
                                {.account = m_room,
                                    .amount = yuan(amount),
                                    .method = method,
                                    .requestId = u"recharge-%1"_s.arg(++m_requests)})
                            .result();
    return booked ? booked->receiptNo : QString();
}

CheckOutOutcome DocumentServiceTest::checkOut(const QString &total)
{
    TenancyService tenancies(m_building->database(), m_building->clock());
    CheckOutRequest request{.account = m_room, .requestId = u"out"_s, .at = m_building->clock().now()};
    request.readings = {{.meter = m_meter, .registers = {.total = kwh(total), .rates = {}}}};
    request.note = u"lease ended"_s;
    request.payeeDocument = DocumentTail::of(u"330106199001011234");
    const auto out = tenancies.checkOut(manager(), request).result();
    if (!out)
        qWarning("%s: %s", qPrintable(errorCodeName(out.error().code)), qPrintable(out.error().detail));
    return out ? *out : CheckOutOutcome{};
}

void DocumentServiceTest::checkOutIsTheExampleOfTheConventions()
{
    // B13: balance 10.00, freeze 120.00, live 121.35 at 1.20.
    m_building->addFreeze(m_meter, QDate(2017, 5, 20), u"120.00"_s);
    BillingService billing(m_building->database(), m_building->clock());
    VERIFY_RESULT(billing.bill(manager(), {}).result());
    m_building->setBalance(m_account, u"10.00"_s);
    const CheckOutOutcome out = checkOut(u"121.35"_s);
    QCOMPARE(out.refund.toText(), u"8.38"_s);

    const auto slip = paper<SettlementSlip>(of(PrintDocument::CheckOut, out.slipNo));
    QCOMPARE(slip.number, out.slipNo);
    QCOMPARE(slip.kind, SettlementSlipKind::CheckOut);
    QCOMPARE(slip.balanceBefore.toText(), u"10.00"_s);
    QCOMPARE(slip.finalBill.toText(), u"1.62"_s);
    QCOMPARE(slip.amount.toText(), u"-8.38"_s);
    QCOMPARE(slip.balanceAfter.toText(), u"0.00"_s);
    QVERIFY(slip.addsUp());
    QCOMPARE(slip.energy.toText(), u"1.35"_s);
    QCOMPARE(slip.movedOut, QDate(2017, 5, 21));
    QCOMPARE(slip.memberPhone, u"18612345027"_s);
    QCOMPARE(slip.readings.size(), 1);
    QCOMPARE(slip.readings.first().meter.toText(), u"366566"_s);
    QCOMPARE(slip.readings.first().freezeDay, QDate(2017, 5, 20));
    QCOMPARE(slip.readings.first().freeze.total->toText(), u"120.00"_s);
    QCOMPARE(slip.readings.first().registers.total->toText(), u"121.35"_s);
    QCOMPARE(slip.reason, u"lease ended"_s);
    QCOMPARE(slip.payeeDocument.toText(), u"1234"_s);
    QCOMPARE(slip.checkCode.size(), 8);
}

void DocumentServiceTest::aCheckOutThatLeavesNothingHasASlipToo()
{
    const CheckOutOutcome out = checkOut(u"0.00"_s);
    QVERIFY(!out.slipNo.isEmpty());
    const auto slip = paper<SettlementSlip>(of(PrintDocument::CheckOut, out.slipNo));
    QCOMPARE(slip.number, out.slipNo);
    QCOMPARE(slip.amount, Money{});
    QVERIFY(slip.addsUp() && slip.checkCode.isEmpty());
    const auto verdict = m_documents->verify(manager(), out.slipNo).result();
    VERIFY_RESULT(verdict);
    QCOMPARE(verdict->standing, SlipStanding::Valid);
}

void DocumentServiceTest::refundsNameTheirPayments()
{
    recharge(u"30.00"_s);
    const QString first = recharge(u"50.00"_s, PayMethod::WeChat);
    const QString second = recharge(u"20.00"_s, PayMethod::WeChat);
    AdjustmentService adjustments(m_building->database(), m_building->clock());
    const auto refund = adjustments
                            .adjust(manager(),
                                {.account = m_room,
                                    .kind = AdjustmentKind::Refund,
                                    .amount = yuan(u"20.00"_s),
                                    .reason = u"paid too much"_s,
                                    .requestId = u"refund"_s,
                                    .method = PayMethod::WeChat,
                                    .approval = {}})
                            .result();
    VERIFY_RESULT(refund);
    const auto slip = paper<SettlementSlip>(of(PrintDocument::Adjustment, refund->receiptNo));
    QCOMPARE(slip.kind, SettlementSlipKind::Refund);
    QCOMPARE(slip.recharges, (QStringList{first, second}));
    QCOMPARE(slip.balanceBefore.toText(), u"100.00"_s);
    QCOMPARE(slip.amount.toText(), u"-20.00"_s);
    QCOMPARE(slip.balanceAfter.toText(), u"80.00"_s);
    QVERIFY(slip.payeeDocument.isEmpty());
    VERIFY_ERROR(
        m_documents->facts(manager(), of(PrintDocument::Adjustment, first)).result(), ErrorCode::UnknownReceipt);
    VERIFY_ERROR(
        m_documents->facts(manager(), of(PrintDocument::Adjustment, u"TF1"_s)).result(), ErrorCode::UnknownReceipt);
}

void DocumentServiceTest::theSecondPaperIsACopy()
{
    m_building->setBalance(m_account, u"10.00"_s);
    const DocumentRequest request = of(PrintDocument::CheckOut, checkOut(u"0.00"_s).slipNo);
    for (int copy = 0; copy < 3; ++copy) {
        m_building->setNow(u"2017-05-21 1%1:00:00"_s.arg(copy));
        QCOMPARE(paper<SettlementSlip>(request).print.copy, copy); // looking counts nothing
        const auto printed = m_documents->recordPrint(manager(), request).result();
        VERIFY_RESULT(printed);
        const PrintMark mark = std::get<SettlementSlip>(*printed).print;
        QCOMPARE(mark.copy, copy);
        QCOMPARE(mark.firstPrintedAt, wallTime(u"2017-05-21 10:00:00"_s));
        QCOMPARE(mark.printedAt, m_building->clock().now());
        QCOMPARE(mark.printedBy, manager().name);
        QVERIFY(mark.training);
    }
    QCOMPARE(m_building->ask(u"SELECT count(*) FROM operation_log WHERE action = 'print-document'"_s), u"3"_s);
    // A statement has no number and no copies.
    VERIFY_RESULT(m_documents->recordPrint(manager(), of(PrintDocument::Statement)).result());
    const auto statement = m_documents->recordPrint(manager(), of(PrintDocument::Statement)).result();
    VERIFY_RESULT(statement);
    QCOMPARE(std::get<StatementPaper>(*statement).print.copy, 0);
}

void DocumentServiceTest::noticesAreForWhoOwes()
{
    const AccountId other = m_building->addRoom({.code = u"0000200002"_s});
    m_building->setBalance(m_account, u"-3.32"_s);
    m_building->setBalance(other, u"0.00"_s);
    DocumentRequest request = of(PrintDocument::Notice);
    request.rooms = {m_room, *PropertyCode::fromText(u"0000200002")};
    const auto notices = paper<ArrearsPaper>(request);
    QCOMPARE(notices.notices.size(), 1);
    QCOMPARE(notices.notices.first().propertyCode, m_room);
    QCOMPARE(notices.notices.first().balance.toText(), u"-3.32"_s);
    QCOMPARE(notices.notices.first().price->total.toText(), u"1.20"_s);
    QCOMPARE(notices.notices.first().meterNumbers, QStringList{u"366566"_s});
    request.rooms = {*PropertyCode::fromText(u"0000200002")};
    VERIFY_ERROR(m_documents->facts(manager(), request).result(), ErrorCode::InvalidArgument);
}

void DocumentServiceTest::statementsTakeTheirDays()
{
    recharge(u"30.00"_s);
    m_building->setNow(u"2017-05-23 09:00:00"_s);
    recharge(u"20.00"_s);
    DocumentRequest request = of(PrintDocument::Statement);
    request.from = QDate(2017, 5, 22);
    request.to = QDate(2017, 5, 31);
    const auto statement = paper<StatementPaper>(request);
    QCOMPARE(statement.statement.opening.toText(), u"30.00"_s);
    QCOMPARE(statement.statement.entries.size(), 1);
    QCOMPARE(statement.statement.closing.toText(), u"50.00"_s);
    request.to = QDate(2017, 5, 1);
    VERIFY_ERROR(m_documents->facts(manager(), request).result(), ErrorCode::InvalidDate);
    request.rooms.clear();
    VERIFY_ERROR(m_documents->facts(manager(), request).result(), ErrorCode::InvalidArgument);
}

void DocumentServiceTest::shiftsAndDayEndsAreAsTheyWereMade()
{
    ShiftService shifts(m_building->database(), m_building->clock());
    DayEndService dayEnds(m_building->database(), m_building->clock());
    VERIFY_ERROR(m_documents->facts(manager(), of(PrintDocument::ShiftReport)).result(), ErrorCode::NoShift);
    VERIFY_RESULT(shifts.open(manager(), yuan(u"200.00"_s)).result());
    recharge(u"50.00"_s);
    QVERIFY(!paper<ShiftPaper>(of(PrintDocument::ShiftReport)).report.shift.isCounted());
    VERIFY_RESULT(shifts.submitCount(manager(), CashCount::fromText(u"100.00x2 50.00x1"_s).value()).result());
    const auto closed =
        shifts.close(manager(), {.reason = {}, .handedOver = yuan(u"50.00"_s), .successor = {}}).result();
    VERIFY_RESULT(closed);
    const DocumentRequest shift = of(PrintDocument::ShiftReport, closed->shift.number);
    QCOMPARE(paper<ShiftPaper>(shift).report.figures.expectedCash.toText(), u"250.00"_s);

    QVERIFY(paper<DayEndPaper>(of(PrintDocument::DayEnd)).dayEnd.number.isEmpty());
    const auto day = dayEnds.close(manager(), QDate(2017, 5, 21)).result();
    VERIFY_RESULT(day);
    recharge(u"5.00"_s);
    const auto printed = paper<DayEndPaper>(of(PrintDocument::DayEnd, day->number));
    QCOMPARE(printed.dayEnd.movement, day->movement);
    QCOMPARE(printed.dayEnd.seal, day->seal);
    VERIFY_ERROR(
        m_documents->facts(manager(), of(PrintDocument::DayEnd, u"RJ1"_s)).result(), ErrorCode::UnknownReceipt);

    // Copies of reports are reprints of the shift they are made in.
    VERIFY_RESULT(shifts.open(manager(), yuan(u"200.00"_s)).result());
    VERIFY_RESULT(m_documents->recordPrint(manager(), shift).result());
    VERIFY_RESULT(m_documents->recordPrint(manager(), shift).result());
    QCOMPARE(paper<ShiftPaper>(of(PrintDocument::ShiftReport)).report.figures.reprints, 1);
}

void DocumentServiceTest::letterheadComesFromTheSettings()
{
    SettingsService settings(m_building->database(), m_building->clock());
    DeskSettings wanted = settings.load().result().value();
    wanted.organisation = u"云寓"_s;
    wanted.slipFooter = u"0571-88886666"_s;
    wanted.logo = QByteArray("\x89PNG", 4) + QByteArray(400, 'x');
    VERIFY_RESULT(settings.change(manager(), wanted).result());
    QVERIFY(m_building->ask(u"SELECT max(length(detail)) FROM operation_log"_s).toInt() < 300);
    const QString receipt = recharge(u"5.00"_s);
    const auto slip = paper<ReceiptFacts>(of(PrintDocument::Receipt, receipt));
    QCOMPARE(slip.footer, wanted.slipFooter);
    QCOMPARE(slip.logo, wanted.logo);
    const auto statement = paper<StatementPaper>(of(PrintDocument::Statement));
    QCOMPARE(statement.letterhead.footer, wanted.slipFooter);
    QCOMPARE(statement.letterhead.logo, wanted.logo);
    wanted.logo = "GIF89a";
    VERIFY_ERROR(settings.change(manager(), wanted).result(), ErrorCode::InvalidArgument);
    wanted.logo = QByteArray("\x89PNG", 4) + QByteArray(largestLogo, 'x');
    VERIFY_ERROR(settings.change(manager(), wanted).result(), ErrorCode::InvalidArgument);
    wanted.logo.clear();
    wanted.slipFooter = QString(longestSlipFooter + 1, u'x');
    VERIFY_ERROR(settings.change(manager(), wanted).result(), ErrorCode::InvalidArgument);
}

void DocumentServiceTest::rights()
{
    const QString receipt = recharge(u"5.00"_s);
    const Actor auditor{u"auditor"_s, Role::Auditor};
    VERIFY_RESULT(m_documents->facts(auditor, of(PrintDocument::Receipt, receipt)).result());
    VERIFY_ERROR(
        m_documents->recordPrint(auditor, of(PrintDocument::Receipt, receipt)).result(), ErrorCode::NotPermitted);
    // An interim report would give the blind count away.
    VERIFY_ERROR(m_documents->facts(cashier(), of(PrintDocument::ShiftReport)).result(), ErrorCode::NotPermitted);
}

void DocumentServiceTest::slipsAreVerified_data()
{
    QTest::addColumn<QString>("text"); // %1 number, %2 check code
    QTest::addColumn<SlipStanding>("standing");
    QTest::addColumn<QString>("deviations");
    const QString qr = u"%1\n0000200001\n50.00\n2017-05-21 09:41:00\n%2"_s;
    QTest::newRow("number") << u"%1"_s << SlipStanding::Valid << QString();
    QTest::newRow("code") << u"%2"_s << SlipStanding::Valid << QString();
    QTest::newRow("number and code") << u" %1  %2 "_s << SlipStanding::Valid << QString();
    QTest::newRow("everything a QR code says") << qr << SlipStanding::Valid << QString();
    QTest::newRow("another amount") << QString(qr).replace(u"50.00"_s, u"500.00"_s) << SlipStanding::Altered
                                    << u"amount"_s;
    QTest::newRow("another room, another time")
        << QString(qr).replace(u"0000200001"_s, u"0000200002"_s).replace(u"09:41"_s, u"09:42"_s)
        << SlipStanding::Altered << u"room time"_s;
    QTest::newRow("number with another code") << u"%1 00000000"_s << SlipStanding::Altered << u"code"_s;
    QTest::newRow("unknown number") << u"CZ20170521-999999"_s << SlipStanding::Unknown << QString();
    QTest::newRow("unknown code") << u"00000000"_s << SlipStanding::Unknown << QString();
}

void DocumentServiceTest::slipsAreVerified()
{
    QFETCH(QString, text);
    const QString number = recharge(u"50.00"_s);
    const QString code = paper<ReceiptFacts>(of(PrintDocument::Receipt, number)).checkCode;
    const auto verdict =
        m_documents->verify(cashier(), QString(text).replace(u"%1"_s, number).replace(u"%2"_s, code)).result();
    VERIFY_RESULT(verdict);
    QTEST(verdict->standing, "standing");
    QTEST(verdict->deviations.join(u' '), "deviations");
    if (verdict->standing == SlipStanding::Unknown)
        return;
    QCOMPARE(verdict->number, number);
    QCOMPARE(verdict->amount.toText(), u"50.00"_s);
    QCOMPARE(verdict->room, m_room);
    QCOMPARE(verdict->checkCode, code);
    VERIFY_ERROR(m_documents->verify(cashier(), u" \n"_s).result(), ErrorCode::InvalidArgument);
}

void DocumentServiceTest::reversedSlipsAreVoided()
{
    const QString number = recharge(u"50.00"_s);
    RechargeService recharges(m_building->database(), m_building->clock());
    const auto reversal = recharges.reverse(manager(), {number, u"wrong room"_s, u"reverse"_s}).result();
    VERIFY_RESULT(reversal);
    const auto verdict = m_documents->verify(cashier(), number).result();
    VERIFY_RESULT(verdict);
    QCOMPARE(verdict->standing, SlipStanding::Reversed);
    QCOMPARE(verdict->reversedBy, reversal->receiptNo);
    QVERIFY(paper<ReceiptFacts>(of(PrintDocument::Receipt, number)).voided);
    QVERIFY(!paper<ReceiptFacts>(of(PrintDocument::Receipt, reversal->receiptNo)).voided);
}

void DocumentServiceTest::movedSlipsNameTheRoom()
{
    const QString number = recharge(u"50.00"_s);
    m_building->addRoom({.code = u"0000200002"_s});
    AdjustmentService adjustments(m_building->database(), m_building->clock());
    VERIFY_RESULT(adjustments
                      .moveRecharge(manager(),
                          {.receiptNo = number,
                              .to = PropertyCode::fromText(u"0000200002").value(),
                              .reason = u"A02 paid"_s,
                              .requestId = u"move"_s,
                              .approval = {}})
                      .result());
    const auto verdict = m_documents->verify(cashier(), number).result();
    VERIFY_RESULT(verdict);
    QCOMPARE(verdict->standing, SlipStanding::Moved);
    QCOMPARE(verdict->movedTo, u"房间0000200002"_s);
    QCOMPARE(verdict->room, m_room);
}

METERDESK_TEST(DocumentServiceTest)

#include "DocumentServiceTest.moc"
