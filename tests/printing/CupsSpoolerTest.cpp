// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>

#include "CupsSpooler.h"
#include "PrivateCups.h"
#include "TestMain.h"
#include "VerifyResult.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

namespace {

template <typename T>
Result<T> waitedFor(Async<T> answer)
{
    answer.waitForFinished();
    return answer.result();
}

} // namespace

/// The port on a real CUPS server: what it says of printers and jobs is what happened to the paper.
class CupsSpoolerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theDocumentArrivesAsItIs();
    void everyCopyComesOut();
    void paperOutIsSaidAndTheJobGoesOnByItself();
    void aFailedJobSaysSo();
    void aPausedPrinterSaysSo();
    void aMissingPrinterTakesNothing();
    void aPrinterRemovedWhilePrintingLeavesNoJob();
    void aJobIsFoundByItsTitle();
    void aWithdrawnJobNeverPrints();
    void jobsOutliveTheServer();
    void withoutServerThereAreNoPrinters();

private:
    [[nodiscard]] Result<SpoolJob> submit(const QString &title, int copies = 1, const QString &printer = u"Counter"_s);
    [[nodiscard]] std::optional<SpoolJob> job(int id, const QString &title);
    [[nodiscard]] PrinterInfo counter();

    const QByteArray m_document = "%PDF-1.4\n%%EOF\n";
    std::unique_ptr<PrivateCups> m_cups;
    std::unique_ptr<CupsSpooler> m_spooler;
};

void CupsSpoolerTest::init()
{
    m_cups = std::make_unique<PrivateCups>();
    m_spooler = std::make_unique<CupsSpooler>(m_cups->server());
}

void CupsSpoolerTest::cleanup()
{
    m_spooler.reset();
    m_cups.reset();
}

Result<SpoolJob> CupsSpoolerTest::submit(const QString &title, int copies, const QString &printer)
{
    return waitedFor(m_spooler->submit(printer,
        {.title = title, .format = PrintFormat::Pdf, .parts = {m_document}, .paper = {80, 120}, .copies = copies}));
}

std::optional<SpoolJob> CupsSpoolerTest::job(int id, const QString &title)
{
    const auto found = waitedFor(m_spooler->job(u"Counter"_s, id, title));
    if (!found)
        qFatal("%s", qPrintable(found.error().detail));
    return *found;
}

PrinterInfo CupsSpoolerTest::counter()
{
    const auto printers = waitedFor(m_spooler->printers());
    return printers ? printers->value(0) : PrinterInfo{};
}

void CupsSpoolerTest::theDocumentArrivesAsItIs()
{
    const PrinterInfo printer = counter();
    QCOMPARE(printer.name, u"Counter"_s);
    QCOMPARE(printer.description, u"Counter 80 mm"_s);
    QVERIFY(printer.isDefault);
    QCOMPARE(printer.state, PrinterState::Ready);

    const auto sent = submit(u"购电单 CZ20170521-000001 #1"_s);
    VERIFY_RESULT(sent);
    QVERIFY(sent->id > 0);
    QTRY_COMPARE(job(sent->id, sent->title)->state, SpoolState::Done);
    QCOMPARE(m_cups->sheets().size(), 1);
    QFile sheet(m_cups->sheets().first());
    QVERIFY(sheet.open(QIODevice::ReadOnly));
    QCOMPARE(sheet.readAll(), m_document);
}

void CupsSpoolerTest::everyCopyComesOut()
{
    const auto sent = submit(u"three"_s, 3);
    VERIFY_RESULT(sent);
    QTRY_COMPARE(job(sent->id, sent->title)->state, SpoolState::Done);
    QCOMPARE(m_cups->sheets().size(), 3);
}

void CupsSpoolerTest::paperOutIsSaidAndTheJobGoesOnByItself()
{
    m_cups->set(PrivateCups::Printer::HasNoPaper);
    const auto sent = submit(u"slip"_s);
    VERIFY_RESULT(sent);
    QTRY_COMPARE(counter().state, PrinterState::PaperOut);
    QCOMPARE(job(sent->id, sent->title)->state, SpoolState::Printing);
    QVERIFY(job(sent->id, sent->title)->reason.contains(u"media-empty"_s));
    QVERIFY(m_cups->sheets().isEmpty());

    m_cups->set(PrivateCups::Printer::Prints);
    QTRY_COMPARE(job(sent->id, sent->title)->state, SpoolState::Done);
    QCOMPARE(m_cups->sheets().size(), 1);
    QTRY_COMPARE(counter().state, PrinterState::Ready);
}

void CupsSpoolerTest::aFailedJobSaysSo()
{
    m_cups->set(PrivateCups::Printer::Fails);
    const auto sent = submit(u"slip"_s);
    VERIFY_RESULT(sent);
    QTRY_COMPARE(job(sent->id, sent->title)->state, SpoolState::Failed);
    QVERIFY(!job(sent->id, sent->title)->reason.isEmpty());
    QVERIFY(m_cups->sheets().isEmpty());
}

void CupsSpoolerTest::aPausedPrinterSaysSo()
{
    m_cups->pause(u"Counter"_s);
    const auto sent = submit(u"slip"_s);
    VERIFY_RESULT(sent);
    QCOMPARE(counter().state, PrinterState::Paused);
    QCOMPARE(job(sent->id, sent->title)->state, SpoolState::Queued);
    QVERIFY(!job(sent->id, sent->title)->reason.isEmpty());
    m_cups->resume(u"Counter"_s);
    QTRY_COMPARE(job(sent->id, sent->title)->state, SpoolState::Done);
    QCOMPARE(m_cups->sheets().size(), 1);
}

void CupsSpoolerTest::aMissingPrinterTakesNothing()
{
    VERIFY_ERROR(submit(u"slip"_s, 1, u"Nowhere"_s), ErrorCode::PrinterMissing);
    QCOMPARE(m_cups->jobsBegun(), 0);
}

void CupsSpoolerTest::aPrinterRemovedWhilePrintingLeavesNoJob()
{
    m_cups->set(PrivateCups::Printer::HasNoPaper);
    const auto sent = submit(u"slip"_s);
    VERIFY_RESULT(sent);
    QTRY_COMPARE(job(sent->id, sent->title)->state, SpoolState::Printing);
    m_cups->removePrinter(u"Counter"_s);
    const auto left = job(sent->id, sent->title);
    QVERIFY(!left || left->state == SpoolState::Failed);
    m_cups->set(PrivateCups::Printer::Prints);
    VERIFY_ERROR(submit(u"again"_s), ErrorCode::PrinterMissing);
}

void CupsSpoolerTest::aJobIsFoundByItsTitle()
{
    QVERIFY(!job(0, u"slip #7-1"_s));
    VERIFY_RESULT(submit(u"slip #7-1"_s));
    const auto second = submit(u"slip #7-2"_s);
    VERIFY_RESULT(second);
    QCOMPARE(job(0, u"slip #7-2"_s)->id, second->id);
    QTRY_COMPARE(m_cups->sheets().size(), 2);
    // Those that are done are found too: that is what keeps them from being printed again.
    QTRY_COMPARE(job(0, u"slip #7-1"_s)->state, SpoolState::Done);
    QVERIFY(!job(second->id, u"slip #8-1"_s));
}

void CupsSpoolerTest::aWithdrawnJobNeverPrints()
{
    m_cups->pause(u"Counter"_s);
    const auto sent = submit(u"slip"_s);
    VERIFY_RESULT(sent);
    VERIFY_RESULT(waitedFor(m_spooler->withdraw(u"Counter"_s, sent->id)));
    VERIFY_RESULT(waitedFor(m_spooler->withdraw(u"Counter"_s, sent->id)));
    VERIFY_RESULT(waitedFor(m_spooler->withdraw(u"Counter"_s, 4711)));
    QCOMPARE(job(sent->id, sent->title)->state, SpoolState::Failed);
    m_cups->resume(u"Counter"_s);
    const auto next = submit(u"next"_s);
    VERIFY_RESULT(next);
    QTRY_COMPARE(job(next->id, next->title)->state, SpoolState::Done);
    QCOMPARE(m_cups->sheets().size(), 1);
}

void CupsSpoolerTest::jobsOutliveTheServer()
{
    m_cups->pause(u"Counter"_s);
    const auto sent = submit(u"slip"_s);
    VERIFY_RESULT(sent);
    m_cups->stop();
    VERIFY_ERROR(waitedFor(m_spooler->job(u"Counter"_s, sent->id, sent->title)), ErrorCode::PrintFailed);
    VERIFY_ERROR(submit(u"other"_s), ErrorCode::PrintFailed);
    m_cups->start();
    QCOMPARE(job(sent->id, sent->title)->state, SpoolState::Queued);
    m_cups->resume(u"Counter"_s);
    QTRY_COMPARE(job(sent->id, sent->title)->state, SpoolState::Done);
    QCOMPARE(m_cups->sheets().size(), 1);
}

void CupsSpoolerTest::withoutServerThereAreNoPrinters()
{
    m_cups->stop();
    const auto printers = waitedFor(m_spooler->printers());
    VERIFY_RESULT(printers);
    QVERIFY(printers->isEmpty());
}

METERDESK_TEST(CupsSpoolerTest)
#include "CupsSpoolerTest.moc"
