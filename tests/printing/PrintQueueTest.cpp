// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "CupsSpooler.h"
#include "Database.h"
#include "PrivateCups.h"
#include "ReceiptPrinterSpooler.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "VirtualPrinter.h"
#include "import/SampleService.h"
#include "money/RechargeService.h"
#include "print/PrintSheets.h"
#include "print/ReceiptPrinter.h"
#include "sql/DbConnection.h"
#include "sql/Statement.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk;
using namespace meterdesk::test;

namespace {

template <typename T>
T answerFrom(const Async<T> &answer)
{
    if (!QTest::qWaitFor([&answer] { return answer.isFinished(); }, 20'000))
        qFatal("no answer");
    const Result<T> result = answer.result();
    if (!result)
        qFatal("%s: %s", qPrintable(errorCodeName(result.error().code)), qPrintable(result.error().detail));
    return *result;
}

} // namespace

namespace meterdesk::test {

/// One run of the desk's printing on a database.
struct PrintRun
{
    PrintRun(Database &database, const Clock &clock, QSettings &store, std::unique_ptr<PrintSpooler> printers)
        : orders(database, clock)
        , receipts(database, clock)
        , spooler(std::move(printers))
        , settings(store)
        , queue(orders, *spooler, settings)
        , printer(receipts, queue, settings)
    { }

    PrintOrderService orders;
    RechargeService receipts;
    std::unique_ptr<PrintSpooler> spooler;
    PrintSettings settings;
    PrintQueue queue;
    ReceiptPrinter printer;
};

} // namespace meterdesk::test

/// From a booked receipt to the paper, on a real database and a real CUPS server.
class PrintQueueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theSlipIsReadBackFromThePaper();
    void fiftyReprintsAreFiftyCopies();
    void paperOutIsSeenAndPrintsOnceByItself();
    void printerRemovedWhilePrintingIsLeftToTheOperator();
    void aFailedJobIsPrintedAgainAsACopy();
    void aCrashWhileHandingOverPrintsOnce();
    void aCrashBeforeHandingOverPrintsNothing();
    void printLaterAndCancelled();
    void aTestPageComesOut();
    void aReceiptPrinterGetsGb18030();

private:
    void begin();
    [[nodiscard]] PrintOrder printed() { return answerFrom(m_run->printer.print(m_cashier, m_receipt)); }
    [[nodiscard]] PrintOrder only() const
    {
        return m_run->queue.openOrders().size() == 1 ? m_run->queue.openOrders().first() : PrintOrder{};
    }
    /// The whole ledger and every balance.
    [[nodiscard]] QString books();

    const Actor m_cashier{u"白晓华"_s, Role::Cashier};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PrivateCups> m_cups;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<PrintRun> m_run;
    QString m_receipt;
    QString m_booksBefore;
};

void PrintQueueTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_cups = std::make_unique<PrivateCups>();
    m_clock = std::make_unique<FixedClock>(WallTime::at(QDate(2017, 5, 21), QTime(9, 41, 22)));
    m_store = std::make_unique<QSettings>(m_folder->filePath(u"desk.ini"_s), QSettings::IniFormat);
    m_database = Database::create(m_folder->filePath(u"desk.db"_s), DatabaseMark::Training).value();
    QFile sample(u":/meterdesk/sample/building.json"_s);
    QVERIFY(sample.open(QIODevice::ReadOnly));
    answerFrom(SampleService(*m_database, *m_clock).fill(sample.readAll()));
    begin();
    m_receipt = answerFrom(m_run->receipts.recharge(m_cashier,
                               {.account = PropertyCode::fromText(u"0000200001").value(),
                                   .amount = Money{5000},
                                   .requestId = u"r1"_s,
                                   .tendered = Money{10000}}))
                    .receiptNo;
    m_booksBefore = books();
}

void PrintQueueTest::begin()
{
    m_run =
        std::make_unique<PrintRun>(*m_database, *m_clock, *m_store, std::make_unique<CupsSpooler>(m_cups->server()));
    m_run->queue.start(10ms);
}

void PrintQueueTest::cleanup()
{
    // Money first, paper second: whatever happened to the paper.
    QCOMPARE(books(), m_booksBefore);
    m_run.reset();
    m_database.reset();
    m_cups.reset();
}

QString PrintQueueTest::books()
{
    return answerFrom(m_database->read<QString>([](DbConnection &db) {
        return Statement(db,
            u"SELECT group_concat(no || ':' || amount || ':' || hex(hash)) || (SELECT group_concat(balance) "
            "FROM account) FROM ledger_entry"_s)
            .single<QString>();
    }));
}

void PrintQueueTest::theSlipIsReadBackFromThePaper()
{
    const PrintOrder order = printed();
    QCOMPARE(order.printer, u"Counter"_s);
    QTRY_VERIFY(m_run->queue.openOrders().isEmpty());
    QCOMPARE(m_cups->sheets().size(), 1);
    const QString text = textOfPdf(m_cups->sheets().first());
    for (const QString &words :
        {m_receipt, u"购电单"_s, u"¥50.00"_s, u"人民币伍拾元整"_s, u"本单据为收款凭证,不是发票"_s})
        QVERIFY2(text.contains(words), qPrintable(words + u"\n"_s + text));
    QVERIFY(!text.contains(u"补打"_s));
    const PrintOrder settled = answerFrom(m_run->queue.settled(1)).first();
    QCOMPARE(settled.state, PrintOrderState::Printed);
    QCOMPARE(settled.settledBy, QString());
}

void PrintQueueTest::fiftyReprintsAreFiftyCopies()
{
    for (int print = 0; print <= 50; ++print) {
        (void)printed();
        QTRY_VERIFY(m_run->queue.openOrders().isEmpty());
    }
    QCOMPARE(m_cups->sheets().size(), 51);
    QCOMPARE(m_cups->jobsBegun(), 51);
    const QStringList sheets = m_cups->sheets();
    QVERIFY(!textOfPdf(sheets.first()).contains(u"补打"_s));
    QVERIFY(textOfPdf(sheets.at(1)).contains(u"补打 第 1 次"_s));
    QVERIFY(textOfPdf(sheets.last()).contains(u"补打 第 50 次"_s));
}

void PrintQueueTest::paperOutIsSeenAndPrintsOnceByItself()
{
    m_cups->set(PrivateCups::Printer::HasNoPaper);
    (void)printed();
    QTRY_VERIFY(only().reason.contains(u"media-empty"_s));
    QCOMPARE(only().state, PrintOrderState::Spooled);
    QTRY_COMPARE(m_run->queue.printer({})->state, PrinterState::PaperOut);
    // Asking again and again hands nothing over a second time.
    for (int n = 0; n < 3; ++n)
        QCOMPARE(printed().state, PrintOrderState::Spooled);
    m_cups->set(PrivateCups::Printer::Prints);
    QTRY_VERIFY(m_run->queue.openOrders().isEmpty());
    QCOMPARE(m_cups->sheets().size(), 1);
    QCOMPARE(m_cups->jobsBegun(), 1);
}

void PrintQueueTest::printerRemovedWhilePrintingIsLeftToTheOperator()
{
    m_cups->set(PrivateCups::Printer::HasNoPaper);
    (void)printed();
    QTRY_VERIFY(only().reason.contains(u"media-empty"_s));
    m_cups->removePrinter(u"Counter"_s);
    QTRY_VERIFY(only().state == PrintOrderState::Unclear || only().state == PrintOrderState::Failed);
    m_cups->set(PrivateCups::Printer::Prints);
    const auto again = m_run->queue.printAgain(m_cashier, only().id);
    QTRY_VERIFY(again.isFinished());
    VERIFY_ERROR(again.result(), ErrorCode::PrinterMissing);
    m_cups->addPrinter(u"Office"_s);
    QTRY_VERIFY(m_run->queue.printer(u"Office"_s));
    QVERIFY(m_cups->sheets().isEmpty());
    // Only when somebody asks, and marked.
    answerFrom(m_run->queue.printAgain(m_cashier, only().id, u"Office"_s));
    QTRY_VERIFY(m_run->queue.openOrders().isEmpty());
    QCOMPARE(m_cups->sheets().size(), 1);
    QVERIFY(textOfPdf(m_cups->sheets().first()).contains(u"补打 第 1 次"_s));
}

void PrintQueueTest::aFailedJobIsPrintedAgainAsACopy()
{
    m_cups->set(PrivateCups::Printer::Fails);
    (void)printed();
    QTRY_COMPARE(only().state, PrintOrderState::Failed);
    QVERIFY(!only().reason.isEmpty());
    m_cups->set(PrivateCups::Printer::Prints);
    (void)printed();
    QTRY_VERIFY(m_run->queue.openOrders().isEmpty());
    QCOMPARE(m_cups->sheets().size(), 1);
    QVERIFY(textOfPdf(m_cups->sheets().first()).contains(u"补打 第 1 次"_s));
}

void PrintQueueTest::aCrashWhileHandingOverPrintsOnce()
{
    // The job is in the queue, and the program dies before it records that.
    m_cups->pause(u"Counter"_s);
    const PrintOrder order =
        answerFrom(m_run->orders.add(m_cashier, {.subject = m_receipt, .paper = u"roll80"_s, .printer = u"Counter"_s}));
    const PrintTicket ticket = answerFrom(m_run->orders.begin(m_cashier, order.id, u"Counter"_s));
    PrinterInfo counter;
    counter.name = u"Counter"_s;
    answerFrom(m_run->spooler->submit(u"Counter"_s, sheetFor(ticket, counter, {}).value()));
    m_run.reset();

    begin();
    QTRY_COMPARE(only().state, PrintOrderState::Spooled);
    QVERIFY(only().job > 0);
    m_cups->resume(u"Counter"_s);
    QTRY_VERIFY(m_run->queue.openOrders().isEmpty());
    QCOMPARE(m_cups->jobsBegun(), 1);
    QCOMPARE(m_cups->sheets().size(), 1);
}

void PrintQueueTest::aCrashBeforeHandingOverPrintsNothing()
{
    const PrintOrder order =
        answerFrom(m_run->orders.add(m_cashier, {.subject = m_receipt, .paper = u"roll80"_s, .printer = u"Counter"_s}));
    answerFrom(m_run->orders.begin(m_cashier, order.id, u"Counter"_s));
    m_run.reset();

    begin();
    QTRY_COMPARE(only().state, PrintOrderState::Unclear);
    QCOMPARE(m_cups->jobsBegun(), 0);
    // The operator saw no paper.
    answerFrom(m_run->queue.printAgain(m_cashier, order.id));
    QTRY_VERIFY(m_run->queue.openOrders().isEmpty());
    QCOMPARE(m_cups->sheets().size(), 1);
}

void PrintQueueTest::printLaterAndCancelled()
{
    m_cups->removePrinter(u"Counter"_s);
    const PrintOrder order = printed();
    QCOMPARE(order.state, PrintOrderState::Waiting);
    QVERIFY(!order.copyNo);
    m_run.reset();
    begin();
    // It survives the restart, and nothing prints it by itself.
    m_cups->addPrinter(u"Counter"_s);
    QTRY_COMPARE(only().state, PrintOrderState::Waiting);
    QTRY_VERIFY(m_run->queue.printer(u"Counter"_s));
    QCOMPARE(m_cups->jobsBegun(), 0);
    answerFrom(m_run->queue.printAgain(m_cashier, order.id, u"Counter"_s));
    QTRY_VERIFY(m_run->queue.openOrders().isEmpty());
    QVERIFY(!textOfPdf(m_cups->sheets().first()).contains(u"补打"_s));

    m_cups->pause(u"Counter"_s);
    (void)printed();
    QTRY_COMPARE(only().state, PrintOrderState::Spooled);
    QCOMPARE(answerFrom(m_run->queue.cancel(m_cashier, only().id)).state, PrintOrderState::Cancelled);
    m_cups->resume(u"Counter"_s);
    (void)printed();
    QTRY_VERIFY(m_run->queue.openOrders().isEmpty());
    QCOMPARE(m_cups->sheets().size(), 2);
}

void PrintQueueTest::aTestPageComesOut()
{
    TestPage facts;
    facts.printer = u"Counter"_s;
    answerFrom(m_run->printer.printPages(m_cashier, PrintDocument::TestPage, u"TEST"_s,
        [&facts](ReceiptLayout layout) { return buildDocument(facts, layout); }));
    QTRY_VERIFY(m_run->queue.openOrders().isEmpty());
    QCOMPARE(m_cups->sheets().size(), 1);
    const QString text = textOfPdf(m_cups->sheets().first());
    QVERIFY2(text.contains(u"测试页"_s) && text.contains(u"Counter"_s), qPrintable(text));
}

void PrintQueueTest::aReceiptPrinterGetsGb18030()
{
    VirtualPrinter device;
    auto spooler = std::make_unique<ReceiptPrinterSpooler>(ReceiptPrinterPatience{.status = 200ms});
    m_run = std::make_unique<PrintRun>(*m_database, *m_clock, *m_store, std::move(spooler));
    const QString address = device.address() + u"?drawer"_s;
    m_run->settings.setReceiptPrinters({address});
    m_run->settings.set(PrintDocument::Receipt, {.printer = address, .layout = ReceiptLayout::A5});
    m_run->queue.start(10ms);
    (void)printed();
    QTRY_VERIFY(m_run->queue.openOrders().isEmpty());
    QCOMPARE(device.slips.size(), 1);
    const QByteArray slip = device.slips.first();
    QVERIFY(slip.startsWith("\x1bp")); // the drawer, since it was cash
    QVERIFY(slip.contains(QByteArray::fromHex("b9bab5e7b5a5"))); // 购电单
    QVERIFY(slip.contains(QByteArray::fromHex("a3a4") + "50.00")); // ￥50.00
    QVERIFY(slip.endsWith("\x1dV\x42" + QByteArray(1, '\0'))); // cut
    (void)printed();
    QTRY_VERIFY(m_run->queue.openOrders().isEmpty());
    QVERIFY(!device.slips.last().startsWith("\x1bp"));
    QVERIFY(device.slips.last().contains(QByteArray::fromHex("b2b9b4f2"))); // 补打
}

METERDESK_TEST(PrintQueueTest)
#include "PrintQueueTest.moc"
