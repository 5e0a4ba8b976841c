// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PrintOrderService.h"

#include "Counter.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "operators/OperationLog.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// 待补打: what may have been printed is known at every moment, and money does not care.
class PrintOrderServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aPrintedSlipIsSettledByItsJob();
    void paperOutKeepsItOpen();
    void aRefusedSlipStaysTheOriginal();
    void whatMayHaveBeenPrintedBecomesACopy_data();
    void whatMayHaveBeenPrintedBecomesACopy();
    void fiftyReprintsChangeNoBooking();
    void anOperatorSettlesAndCancels();
    void aCrashLeavesTheOrderInBetween();
    void otherDocumentsKeepTheirPages();
    void stepsFollowEachOther();
    void wishesAreChecked();
    void aSlipIsOrderedWithItsBooking();

private:
    [[nodiscard]] PrintOrder ordered();
    [[nodiscard]] PrintTicket begun(PrintOrderId id, const QString &printer = u"Counter"_s);
    [[nodiscard]] PrintOrder only();
    static SpoolJob job(SpoolState state, const QString &reason = {}) { return {7, u"title"_s, state, reason}; }

    std::unique_ptr<Counter> m_counter;
    std::unique_ptr<PrintOrderService> m_orders;
    QString m_receipt;
};

void PrintOrderServiceTest::init()
{
    m_orders.reset();
    m_counter = std::make_unique<Counter>();
    m_orders = std::make_unique<PrintOrderService>(m_counter->building().database(), m_counter->building().clock());
    m_receipt = m_counter->recharge(u"50.00"_s);
}

PrintOrder PrintOrderServiceTest::ordered()
{
    return m_orders->add(cashier(), {.subject = m_receipt, .paper = u"roll80"_s, .printer = u"Counter"_s})
        .result()
        .value();
}

PrintTicket PrintOrderServiceTest::begun(PrintOrderId id, const QString &printer)
{
    return m_orders->begin(cashier(), id, printer).result().value();
}

PrintOrder PrintOrderServiceTest::only()
{
    const QList<PrintOrder> open = m_orders->open().result().value();
    return open.size() == 1 ? open.first() : PrintOrder{};
}

void PrintOrderServiceTest::aPrintedSlipIsSettledByItsJob()
{
    const PrintOrder order = ordered();
    QCOMPARE(order.state, PrintOrderState::Waiting);
    const PrintTicket ticket = begun(order.id);
    QCOMPARE(ticket.order.state, PrintOrderState::HandingOver);
    QCOMPARE(ticket.order.title, u"%1 #1.1"_s.arg(m_receipt));
    QCOMPARE(ticket.facts->copy, 0);
    QCOMPARE(ticket.facts->amount, yuan(u"50.00"_s));
    VERIFY_RESULT(m_orders->handedOver(order.id, job(SpoolState::Queued)).result());
    QCOMPARE(only().state, PrintOrderState::Spooled);
    QCOMPARE(only().job, 7);
    VERIFY_RESULT(m_orders->follow(order.id, job(SpoolState::Done)).result());
    QVERIFY(m_orders->open().result()->isEmpty());
    const PrintOrder printed = m_orders->settled(10).result()->first();
    QCOMPARE(printed.state, PrintOrderState::Printed);
    QCOMPARE(printed.settledBy, QString());
    QCOMPARE(printed.copyNo, std::optional(0));
}

void PrintOrderServiceTest::paperOutKeepsItOpen()
{
    const PrintOrder order = ordered();
    (void)begun(order.id);
    VERIFY_RESULT(m_orders->handedOver(order.id, job(SpoolState::Queued)).result());
    VERIFY_RESULT(m_orders->follow(order.id, job(SpoolState::Printing, u"media-empty-error"_s)).result());
    QCOMPARE(only().state, PrintOrderState::Spooled);
    QCOMPARE(only().reason, u"media-empty-error"_s);
    VERIFY_ERROR(m_orders->begin(cashier(), order.id, u"Counter"_s).result(), ErrorCode::InvalidArgument);
}

void PrintOrderServiceTest::aRefusedSlipStaysTheOriginal()
{
    const PrintOrder order = ordered();
    (void)begun(order.id);
    VERIFY_RESULT(m_orders->refused(order.id, u"no such printer"_s).result());
    QCOMPARE(only().state, PrintOrderState::Waiting);
    QCOMPARE(only().reason, u"no such printer"_s);
    const PrintTicket again = begun(order.id, u"Office"_s);
    QCOMPARE(again.facts->copy, 0);
    QCOMPARE(again.order.printer, u"Office"_s);
    QCOMPARE(again.order.title, u"%1 #1.2"_s.arg(m_receipt));
    QCOMPARE(m_counter->building().ask(u"SELECT count(*) FROM receipt_print"_s), u"1"_s);
}

void PrintOrderServiceTest::whatMayHaveBeenPrintedBecomesACopy_data()
{
    QTest::addColumn<bool>("failed");
    QTest::newRow("the print system gave the job up") << true;
    QTest::newRow("the printer was removed") << false;
}

void PrintOrderServiceTest::whatMayHaveBeenPrintedBecomesACopy()
{
    QFETCH(bool, failed);
    const PrintOrder order = ordered();
    (void)begun(order.id);
    VERIFY_RESULT(m_orders->handedOver(order.id, job(SpoolState::Queued)).result());
    VERIFY_RESULT((failed ? m_orders->follow(order.id, job(SpoolState::Failed, u"jammed"_s))
                          : m_orders->lost(order.id, u"the job is gone"_s))
                      .result());
    QCOMPARE(only().state, failed ? PrintOrderState::Failed : PrintOrderState::Unclear);
    const PrintTicket again = begun(order.id);
    QCOMPARE(again.facts->copy, 1); // 补打 1
    const auto log = OperationLog(m_counter->building().database()).newest(10, m_receipt).result();
    VERIFY_RESULT(log);
    QCOMPARE(log->first().action, u"print-receipt"_s);
    QCOMPARE(log->first().detail, u"print 2"_s);
}

void PrintOrderServiceTest::fiftyReprintsChangeNoBooking()
{
    const auto books = [this] {
        return m_counter->building().ask(u"SELECT group_concat(no || ':' || amount || ':' || hex(hash)) "
                                         "|| (SELECT group_concat(balance) FROM account) FROM ledger_entry"_s);
    };
    const QString before = books();
    for (int print = 0; print <= 50; ++print) {
        const PrintOrder order = ordered();
        const PrintTicket ticket = begun(order.id);
        QCOMPARE(ticket.facts->copy, print);
        VERIFY_RESULT(m_orders->handedOver(order.id, job(SpoolState::Done)).result());
    }
    QCOMPARE(books(), before);
    QVERIFY(m_orders->open().result()->isEmpty());
    QCOMPARE(
        m_counter->building().ask(u"SELECT count(*) FROM operation_log WHERE action = 'print-receipt'"_s), u"51"_s);
}

void PrintOrderServiceTest::anOperatorSettlesAndCancels()
{
    const PrintOrder first = ordered();
    const PrintOrder second = ordered();
    VERIFY_RESULT(m_orders->settle(cashier(), first.id).result());
    const auto cancelled = m_orders->cancel(cashier(), second.id).result();
    VERIFY_RESULT(cancelled);
    QCOMPARE(cancelled->state, PrintOrderState::Cancelled);
    QCOMPARE(cancelled->settledBy, cashier().name);
    QVERIFY(m_orders->open().result()->isEmpty());
    VERIFY_ERROR(m_orders->settle(cashier(), second.id).result(), ErrorCode::InvalidArgument);
    const auto log = OperationLog(m_counter->building().database()).newest(10, m_receipt).result();
    QCOMPARE(log->first().action, u"settle-print"_s);
    QCOMPARE(log->first().detail, u"cancelled, was waiting"_s);
}

void PrintOrderServiceTest::aCrashLeavesTheOrderInBetween()
{
    const PrintOrder order = ordered();
    (void)begun(order.id);
    m_orders.reset();
    m_counter->building().reopen();
    m_orders = std::make_unique<PrintOrderService>(m_counter->building().database(), m_counter->building().clock());
    QCOMPARE(only().state, PrintOrderState::HandingOver);
    QCOMPARE(only().title, u"%1 #1.1"_s.arg(m_receipt));
    // Neither printed again nor dropped before somebody asked the print system.
    VERIFY_ERROR(m_orders->begin(cashier(), order.id, u"Counter"_s).result(), ErrorCode::InvalidArgument);
    VERIFY_ERROR(m_orders->cancel(cashier(), order.id).result(), ErrorCode::InvalidArgument);
    VERIFY_RESULT(m_orders->lost(order.id, u"not found"_s).result());
    QCOMPARE(begun(order.id).facts->copy, 1);
}

void PrintOrderServiceTest::otherDocumentsKeepTheirPages()
{
    const auto order = m_orders
                           ->add(cashier(),
                               {.document = PrintDocument::ShiftReport,
                                   .subject = u"BC20170521-000001"_s,
                                   .content = "pages",
                                   .paper = u"a5"_s,
                                   .copies = 2})
                           .result();
    VERIFY_RESULT(order);
    QCOMPARE(order->printer, QString());
    VERIFY_ERROR(m_orders->begin(cashier(), order->id, {}).result(), ErrorCode::PrinterMissing);
    const PrintTicket ticket = begun(order->id);
    QCOMPARE(ticket.content, "pages");
    QVERIFY(!ticket.facts);
    QCOMPARE(ticket.order.copies, 2);
    VERIFY_RESULT(m_orders->handedOver(order->id, job(SpoolState::Done)).result());
    QCOMPARE(m_counter->building().ask(u"SELECT content IS NULL FROM print_order"_s), u"1"_s);
}

void PrintOrderServiceTest::stepsFollowEachOther()
{
    const PrintOrder order = ordered();
    VERIFY_ERROR(m_orders->handedOver(order.id, job(SpoolState::Done)).result(), ErrorCode::InvalidArgument);
    VERIFY_ERROR(m_orders->follow(order.id, job(SpoolState::Done)).result(), ErrorCode::InvalidArgument);
    VERIFY_ERROR(m_orders->lost(order.id, {}).result(), ErrorCode::InvalidArgument);
    VERIFY_ERROR(m_orders->begin(cashier(), PrintOrderId{99}, u"Counter"_s).result(), ErrorCode::InvalidArgument);
    VERIFY_RESULT(m_orders->explain(order.id, u"no printer"_s).result());
    QCOMPARE(only().reason, u"no printer"_s);
}

void PrintOrderServiceTest::wishesAreChecked()
{
    const Actor auditor{u"auditor"_s, Role::Auditor};
    VERIFY_ERROR(m_orders->add(auditor, {.subject = m_receipt, .paper = u"a5"_s}).result(), ErrorCode::NotPermitted);
    VERIFY_ERROR(m_orders->add(cashier(), {.subject = u"CZ1"_s, .paper = u"a5"_s}).result(), ErrorCode::UnknownReceipt);
    VERIFY_ERROR(m_orders->add(cashier(), {.subject = m_receipt, .paper = u"a5"_s, .copies = 21}).result(),
        ErrorCode::InvalidArgument);
    VERIFY_ERROR(
        m_orders->add(cashier(), {.document = PrintDocument::DayEnd, .subject = u"x"_s, .paper = u"a4"_s}).result(),
        ErrorCode::InvalidArgument);
}

void PrintOrderServiceTest::aSlipIsOrderedWithItsBooking()
{
    RechargeService till(m_counter->building().database(), m_counter->building().clock());
    RechargeRequest request{.account = PropertyCode::fromText(u"0000200001").value(),
        .amount = Money{10'00},
        .requestId = u"paper"_s,
        .slip = SlipWish{.paper = u"roll80"_s, .copies = 2, .printer = u"Counter"_s}};
    const auto booked = till.recharge(cashier(), request).result();
    VERIFY_RESULT(booked);
    QVERIFY(booked->slipOrder);
    const PrintOrder order = only();
    QCOMPARE(order.id, booked->slipOrder->id);
    QCOMPARE(order.subject, booked->receiptNo);
    QCOMPARE(order.state, PrintOrderState::Waiting);
    QCOMPARE(order.paper, u"roll80"_s);
    QCOMPARE(order.copies, 2);
    QCOMPARE(order.printer, u"Counter"_s);
    QCOMPARE(order.operatorName, cashier().name);

    // The key pressed twice is one booking and one slip.
    const auto repeated = till.recharge(cashier(), request).result();
    VERIFY_RESULT(repeated);
    QVERIFY(repeated->duplicate);
    QCOMPARE(repeated->slipOrder->id, order.id);
    QCOMPARE(only().id, order.id);

    // What cannot be printed is said before anything is booked.
    request.requestId = u"too many"_s;
    request.slip->copies = 21;
    VERIFY_ERROR(till.recharge(cashier(), request).result(), ErrorCode::InvalidArgument);
    QCOMPARE(m_counter->building().ask(u"SELECT count(*) FROM ledger_entry WHERE request_id = 'too many'"_s), u"0"_s);
}

METERDESK_TEST(PrintOrderServiceTest)
#include "PrintOrderServiceTest.moc"
