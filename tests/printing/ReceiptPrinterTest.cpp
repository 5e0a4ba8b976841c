// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "PrinterReasons.h"
#include "ReceiptPrinterSpooler.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "VirtualPrinter.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk;
using meterdesk::test::VirtualPrinter;

namespace {

constexpr ReceiptPrinterPatience shortPatience{.connecting = 2s, .status = 50ms, .sending = 2s};

} // namespace

/// Receipt printers on their own lines: real sockets, a real pseudo printer.
class ReceiptPrinterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void addresses_data();
    void addresses();
    void wrongAddresses_data();
    void wrongAddresses();
    void reasonsOfCups_data();
    void reasonsOfCups();
    void everyByteArrives();
    void aMutePrinterIsBelieved();
    void withoutPaperNothingIsSent();
    void paperThatRunsOutIsSeenAndConfirmedLater();
    void aPrinterUnpluggedWhilePrintingFails();
    void aPrinterThatIsOffTakesNothing();
    void slipsKeepTheirOrder();
    void aWithdrawnSlipIsNotSent();
    void aDeviceFileTakesTheBytes();
    void anotherProgramsSlipsAreUnknown();

private:
    [[nodiscard]] Async<SpoolJob> submit(const QString &title, const QString &printer = {});
    [[nodiscard]] SpoolJob job(const QString &title);
    [[nodiscard]] PrinterState state();

    std::unique_ptr<VirtualPrinter> m_printer;
    std::unique_ptr<ReceiptPrinterSpooler> m_spooler;
};

void ReceiptPrinterTest::init()
{
    m_printer = std::make_unique<VirtualPrinter>();
    m_spooler = std::make_unique<ReceiptPrinterSpooler>(shortPatience);
    m_spooler->setReceiptPrinters({m_printer->address()});
}

Async<SpoolJob> ReceiptPrinterTest::submit(const QString &title, const QString &printer)
{
    return m_spooler->submit(printer.isEmpty() ? m_printer->address() : printer,
        {.title = title, .format = PrintFormat::EscPos, .parts = {title.toLatin1() + '\n'}, .paper = {80, 100}});
}

SpoolJob ReceiptPrinterTest::job(const QString &title)
{
    return m_spooler->job(m_printer->address(), 0, title).result()->value_or(SpoolJob{});
}

PrinterState ReceiptPrinterTest::state()
{
    return m_spooler->printers().result()->first().state;
}

void ReceiptPrinterTest::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shortest");
    QTest::newRow("tcp") << u"tcp://192.168.1.50"_s << u"tcp://192.168.1.50:9100"_s;
    QTest::newRow("tcp, port") << u"tcp://printer.lan:9101"_s << u"tcp://printer.lan:9101"_s;
    QTest::newRow("IPv6") << u"tcp://[fe80::1]:9100"_s << u"tcp://[fe80::1]:9100"_s;
    QTest::newRow("options") << u"tcp://10.0.0.9:9100?nocut&drawer&picture&roll58"_s
                             << u"tcp://10.0.0.9:9100?roll58&picture&drawer&nocut"_s;
    QTest::newRow("serial") << u"serial:COM3"_s << u"serial:COM3"_s;
    QTest::newRow("serial, speed") << u"serial:/dev/ttyUSB0?baud=19200"_s << u"serial:/dev/ttyUSB0?baud=19200"_s;
    QTest::newRow("device") << u"file:/dev/usb/lp0?drawer"_s << u"file:/dev/usb/lp0?drawer"_s;
}

void ReceiptPrinterTest::addresses()
{
    QFETCH(QString, text);
    QVERIFY(ReceiptPrinterAddress::isAddress(text));
    const auto address = ReceiptPrinterAddress::fromText(text);
    VERIFY_RESULT(address);
    QTEST(address->toText(), "shortest");
    QCOMPARE(ReceiptPrinterAddress::fromText(address->toText()).value(), *address);
}

void ReceiptPrinterTest::wrongAddresses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "Counter 80 mm", "http://x", "tcp://", "tcp://host:0", "tcp://host:99999",
             "tcp://host:x", "serial:", "file:", "serial:COM3?baud=fast", "tcp://host?baud=9600", "tcp://host?sing"})
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text);
}

void ReceiptPrinterTest::wrongAddresses()
{
    QFETCH(QString, text);
    VERIFY_ERROR(ReceiptPrinterAddress::fromText(text), ErrorCode::InvalidArgument);
}

void ReceiptPrinterTest::reasonsOfCups_data()
{
    QTest::addColumn<bool>("stopped");
    QTest::addColumn<QStringList>("reasons");
    QTest::addColumn<PrinterState>("state");
    QTest::newRow("ready") << false << QStringList() << PrinterState::Ready;
    QTest::newRow("paused") << true << QStringList{u"paused"_s} << PrinterState::Paused;
    QTest::newRow("no paper") << false << QStringList{u"media-empty-error"_s} << PrinterState::PaperOut;
    QTest::newRow("no paper, as USB says it")
        << false << QStringList{u"media-empty-warning"_s} << PrinterState::PaperOut;
    QTest::newRow("paper wanted") << true << QStringList{u"paused"_s, u"media-needed"_s} << PrinterState::PaperOut;
    QTest::newRow("off") << false << QStringList{u"offline-report"_s} << PrinterState::Offline;
    QTest::newRow("jam") << false << QStringList{u"media-jam-warning"_s} << PrinterState::Trouble;
    QTest::newRow("cover") << false << QStringList{u"cover-open-error"_s} << PrinterState::Trouble;
    QTest::newRow("ink low") << false << QStringList{u"marker-supply-low-report"_s} << PrinterState::Ready;
    QTest::newRow("ink gone") << false << QStringList{u"marker-supply-empty-error"_s} << PrinterState::Trouble;
    QTest::newRow("paper low") << false << QStringList{u"media-low-warning"_s} << PrinterState::Ready;
    QTest::newRow("connecting") << false << QStringList{u"connecting-to-device"_s} << PrinterState::Ready;
}

void ReceiptPrinterTest::reasonsOfCups()
{
    QFETCH(bool, stopped);
    QFETCH(QStringList, reasons);
    QTEST(stateOfReasons(stopped, reasons), "state");
}

void ReceiptPrinterTest::everyByteArrives()
{
    const auto sent = submit(u"slip"_s);
    QTRY_VERIFY(sent.isFinished());
    VERIFY_RESULT(sent.result());
    QTRY_COMPARE(job(u"slip"_s).state, SpoolState::Done);
    QCOMPARE(m_printer->slips, QList<QByteArray>{"slip\n"});
    QCOMPARE(state(), PrinterState::Ready);
}

void ReceiptPrinterTest::aMutePrinterIsBelieved()
{
    m_printer->tells = false;
    const auto sent = submit(u"slip"_s);
    QTRY_COMPARE(job(u"slip"_s).state, SpoolState::Done);
    QVERIFY(sent.isFinished());
    QTRY_COMPARE(m_printer->slips, QList<QByteArray>{"slip\n"});
}

void ReceiptPrinterTest::withoutPaperNothingIsSent()
{
    m_printer->paper = false;
    const auto sent = submit(u"slip"_s);
    QTRY_VERIFY(sent.isFinished());
    VERIFY_ERROR(sent.result(), ErrorCode::PrintFailed);
    QCOMPARE(m_printer->slips, QList<QByteArray>{""});
    QCOMPARE(state(), PrinterState::PaperOut);
    m_printer->paper = true;
    const auto again = submit(u"again"_s);
    QTRY_COMPARE(job(u"again"_s).state, SpoolState::Done);
    QCOMPARE(m_printer->slips.last(), "again\n");
}

void ReceiptPrinterTest::paperThatRunsOutIsSeenAndConfirmedLater()
{
    m_printer->runsOut = true;
    const auto sent = submit(u"slip"_s);
    QTRY_VERIFY(sent.isFinished());
    VERIFY_RESULT(sent.result());
    QTRY_COMPARE(job(u"slip"_s).reason, u"media-empty"_s);
    QCOMPARE(job(u"slip"_s).state, SpoolState::Printing);
    QCOMPARE(state(), PrinterState::PaperOut);
    m_printer->giveItPaper();
    QTRY_COMPARE(job(u"slip"_s).state, SpoolState::Done);
    QCOMPARE(m_printer->slips, QList<QByteArray>{"slip\n"});
}

void ReceiptPrinterTest::aPrinterUnpluggedWhilePrintingFails()
{
    m_printer->runsOut = true;
    const auto sent = submit(u"slip"_s);
    QTRY_VERIFY(sent.isFinished());
    VERIFY_RESULT(sent.result());
    m_printer->unplug();
    QTRY_COMPARE(job(u"slip"_s).state, SpoolState::Failed);
    QCOMPARE(state(), PrinterState::Offline);
}

void ReceiptPrinterTest::aPrinterThatIsOffTakesNothing()
{
    m_printer->switchOff();
    const auto sent = submit(u"slip"_s);
    QTRY_VERIFY(sent.isFinished());
    VERIFY_ERROR(sent.result(), ErrorCode::PrintFailed);
    QCOMPARE(state(), PrinterState::Offline);
    VERIFY_ERROR(submit(u"slip"_s, u"tcp://host:x"_s).result(), ErrorCode::PrinterMissing);
}

void ReceiptPrinterTest::slipsKeepTheirOrder()
{
    QByteArrayList expected;
    for (int n = 1; n <= 20; ++n) {
        const QString title = u"slip %1"_s.arg(n);
        expected += title.toLatin1() + '\n';
        (void)submit(title);
    }
    QTRY_COMPARE(job(u"slip 20"_s).state, SpoolState::Done);
    QCOMPARE(m_printer->slips, expected);
}

void ReceiptPrinterTest::aWithdrawnSlipIsNotSent()
{
    const auto first = submit(u"first"_s);
    const auto second = submit(u"second"_s);
    const auto third = submit(u"third"_s);
    VERIFY_RESULT(m_spooler->withdraw(m_printer->address(), job(u"second"_s).id).result());
    VERIFY_ERROR(second.result(), ErrorCode::PrintFailed);
    QTRY_COMPARE(job(u"third"_s).state, SpoolState::Done);
    QCOMPARE(m_printer->slips, (QList<QByteArray>{"first\n", "third\n"}));
}

void ReceiptPrinterTest::aDeviceFileTakesTheBytes()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"lp0"_s);
    const QString address = u"file:"_s + path;
    const auto missing = submit(u"slip"_s, address);
    QTRY_VERIFY(missing.isFinished());
    VERIFY_ERROR(missing.result(), ErrorCode::PrintFailed);
    QFile device(path);
    QVERIFY(device.open(QIODevice::WriteOnly));
    device.close();
    const auto sent = submit(u"again"_s, address);
    QTRY_VERIFY(sent.isFinished());
    VERIFY_RESULT(sent.result());
    QVERIFY(device.open(QIODevice::ReadOnly));
    QCOMPARE(device.readAll(), "again\n");
}

void ReceiptPrinterTest::anotherProgramsSlipsAreUnknown()
{
    QVERIFY(!m_spooler->job(m_printer->address(), 3, u"slip of yesterday"_s).result()->has_value());
}

METERDESK_TEST(ReceiptPrinterTest)
#include "ReceiptPrinterTest.moc"
