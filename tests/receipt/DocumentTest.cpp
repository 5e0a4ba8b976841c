// SPDX-License-Identifier: GPL-3.0-or-later
#include "Documents.h"
#include "RollComposer.h"

#include "PdfText.h"
#include "SampleDocuments.h"
#include "SampleReceipts.h"
#include "TestMain.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace meterdesk::test {

namespace {

const QList<std::pair<QString, DocumentFacts>> &samples()
{
    static const QList<std::pair<QString, DocumentFacts>> all{{u"sample"_s, sampleReceipt()},
        {u"reversal"_s, largestReceipt()}, {u"check-out"_s, sampleCheckOut()}, {u"refund"_s, sampleRefund()},
        {u"level-up"_s, sampleLevelUp()}, {u"statement"_s, sampleStatement()}, {u"arrears"_s, sampleArrears()},
        {u"shift"_s, sampleShift()}, {u"interim"_s, sampleInterim()}, {u"day-end"_s, sampleDayEnd()},
        {u"test-page"_s, sampleTestPage()}};
    return all;
}

void eachSampleOnEachPaper()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<ReceiptLayout>("layout");
    for (const auto &[name, facts] : samples()) {
        for (const auto &[layout, word] : EnumWords<ReceiptLayout>::table())
            QTest::addRow("%s-%s", qUtf8Printable(name), word.data()) << name << layout;
    }
}

DocumentFacts sampleNamed(const QString &name)
{
    const auto found = std::ranges::find(samples(), name, &std::pair<QString, DocumentFacts>::first);
    return found->second;
}

QString textOf(const DocumentFacts &facts, ReceiptLayout layout)
{
    const auto pages = buildDocument(facts, layout);
    QStringList lines;
    for (const ReceiptDocument &page : pages.value_or(QList<ReceiptDocument>{}))
        lines << page.lines();
    return lines.join(u'\n');
}

Money yuanText(const QString &text)
{
    return *Money::fromText(text);
}

/// Σ of the amounts at the ends of the lines between two lines of a statement on a roll.
Money sumOfAmounts(const QStringList &lines, const QRegularExpression &line)
{
    Money sum;
    for (const QString &text : lines) {
        if (const auto match = line.match(text); match.hasMatch())
            sum.fen += Money::fromText(match.captured(1))->fen;
    }
    return sum;
}

} // namespace

class DocumentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pdfSaysExactly_data();
    void pdfSaysExactly();
    void nothingLeavesThePrintableArea_data();
    void nothingLeavesThePrintableArea();
    void theLongestTextsStayOnThePaper();
    void pagesAreAsManyAsNeeded_data();
    void pagesAreAsManyAsNeeded();
    void fontsAreEmbedded();
    void printedLinesAddUp();
    void settlementsPrintTheirCheck_data();
    void settlementsPrintTheirCheck();
    void whatDoesNotAddUpIsNotPrinted();
    void headersStandOnEveryPage();
    void longRollsAreCutBetweenLines();
    void theOwnersLogoStandsOnEveryPaper();
    void phonesStayMaskedOnEveryPaper();
    void marksStandOnEveryPaper();
};

void DocumentTest::pdfSaysExactly_data()
{
    eachSampleOnEachPaper();
}

void DocumentTest::pdfSaysExactly()
{
    if (!hasPdfTool(u"pdftotext"_s))
        QSKIP("needs pdftotext of poppler-utils");
    QFETCH(QString, sample);
    QFETCH(ReceiptLayout, layout);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"document.pdf"_s);
    QVERIFY(savePdf(sampleNamed(sample), layout, path));
    const QStringList lines = pdfLines(path);

    QFile golden(
        QStringLiteral(METERDESK_TEST_DATA "/golden/") + QString::fromLatin1(QTest::currentDataTag()) + u".txt"_s);
    if (qEnvironmentVariableIsSet("METERDESK_NEW_GOLDEN")) {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        golden.write(lines.join(u'\n').toUtf8() + '\n');
        return;
    }
    QVERIFY(golden.open(QIODevice::ReadOnly));
    const QStringList expected = tidyLines(QString::fromUtf8(golden.readAll()));
    for (qsizetype i = 0; i < std::min(lines.size(), expected.size()); ++i)
        QCOMPARE(lines[i], expected[i]);
    QCOMPARE(lines.size(), expected.size());
}

void DocumentTest::nothingLeavesThePrintableArea_data()
{
    eachSampleOnEachPaper();
}

void DocumentTest::nothingLeavesThePrintableArea()
{
    QFETCH(QString, sample);
    QFETCH(ReceiptLayout, layout);
    const auto pages = buildDocument(sampleNamed(sample), layout);
    QVERIFY(pages && !pages->isEmpty());
    const Paper paper = paperOf(layout);
    for (const ReceiptDocument &page : *pages) {
        QCOMPARE(page.pageSize().width(), paper.size.width());
        const QRectF printable = QRectF(QPointF(), page.pageSize()).marginsRemoved(paper.margins);
        constexpr qreal hairline = 0.3;
        // The cut line between two slips of an A4 sheet runs to its edges.
        const QRectF allowed = layout == ReceiptLayout::A4
            ? QRectF(0, printable.top(), page.pageSize().width(), printable.height())
            : printable;
        const QRectF ink = page.inkBounds();
        QVERIFY2(allowed.adjusted(-hairline, -hairline, hairline, hairline).contains(ink),
            qUtf8Printable(u"%1,%2 to %3,%4"_s.arg(ink.left()).arg(ink.top()).arg(ink.right()).arg(ink.bottom())));
    }
}

void DocumentTest::theLongestTextsStayOnThePaper()
{
    SettlementSlip slip = sampleCheckOut();
    slip.letterhead.organisation = u"云寓"_s.repeated(40);
    slip.letterhead.footer = u"1234567890"_s.repeated(8);
    slip.propertyName = u"田家园未来科技城店"_s.repeated(8);
    slip.address = u"1234567890"_s.repeated(12);
    slip.reason = u"租期届满退租，押金另结。"_s.repeated(20);
    slip.operatorName = u"欧阳震华阿卜杜拉"_s.repeated(3);
    slip.approver = slip.operatorName;
    for (int meter = 0; meter < 6; ++meter)
        slip.readings.append(slip.readings.first());
    slip.finalBill = yuanText(u"999999.99"_s);
    slip.balanceBefore = yuanText(u"1000008.37"_s);
    StatementPaper statement = sampleStatement();
    statement.statement.entries.last().entry.note = slip.reason;
    ShiftPaper shift = sampleShift();
    for (int missing = 0; missing < 60; ++missing)
        shift.report.figures.missingReceipts << u"CZ…-%1"_s.arg(missing, 6, 10, QChar(u'0'));
    shift.report.shift.reason = slip.reason;
    DayEndPaper day = sampleDayEnd();
    for (BuildingMovement &building : day.dayEnd.buildings)
        building.name = slip.propertyName;
    for (const DocumentFacts &facts :
        {DocumentFacts(slip), DocumentFacts(statement), DocumentFacts(shift), DocumentFacts(day)}) {
        for (const auto &[layout, word] : EnumWords<ReceiptLayout>::table()) {
            const auto pages = buildDocument(facts, layout);
            QVERIFY(pages && !pages->isEmpty());
            for (const ReceiptDocument &page : *pages) {
                const Paper paper = paperOf(layout);
                const QRectF ink = page.inkBounds();
                QVERIFY2(ink.left() > paper.margins.left() - 0.3 || layout == ReceiptLayout::A4, word.data());
                QVERIFY2(
                    ink.right() < page.pageSize().width() - paper.margins.right() + 0.3 || layout == ReceiptLayout::A4,
                    word.data());
                QVERIFY2(ink.bottom() < page.pageSize().height() - paper.margins.bottom() + 0.3, word.data());
            }
        }
    }
}

void DocumentTest::pagesAreAsManyAsNeeded_data()
{
    QTest::addColumn<DocumentFacts>("facts");
    QTest::addColumn<ReceiptLayout>("layout");
    QTest::addColumn<int>("pages");
    const auto row = [](const char *name, const DocumentFacts &facts, ReceiptLayout layout, int pages) {
        QTest::newRow(name) << facts << layout << pages;
    };
    row("a receipt on A4", sampleReceipt(), ReceiptLayout::A4, 1);
    row("a receipt on a third", largestReceipt(), ReceiptLayout::Slip241Third, 1);
    row("a check-out on a third", sampleCheckOut(), ReceiptLayout::Slip241Third, 1);
    row("a check-out on A4", sampleCheckOut(), ReceiptLayout::A4, 1);
    row("a statement on A4", sampleStatement(), ReceiptLayout::A4, 1);
    row("a shift on A4", sampleShift(), ReceiptLayout::A4, 1);
    row("a day-end on A4", sampleDayEnd(), ReceiptLayout::A4, 1);
    row("a day-end on a roll", sampleDayEnd(), ReceiptLayout::Roll58, 1);
    row("three notices on A4, two a sheet", sampleArrears(), ReceiptLayout::A4, 2);
    row("three notices on A5", sampleArrears(), ReceiptLayout::A5, 3);
    row("three notices on rolls", sampleArrears(), ReceiptLayout::Roll80, 3);
    row("140 entries on A4", longStatement(), ReceiptLayout::A4, 4);
}

void DocumentTest::pagesAreAsManyAsNeeded()
{
    if (!hasPdfTool(u"pdfinfo"_s))
        QSKIP("needs pdfinfo of poppler-utils");
    QFETCH(DocumentFacts, facts);
    QFETCH(ReceiptLayout, layout);
    QFETCH(int, pages);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"document.pdf"_s);
    QVERIFY(savePdf(facts, layout, path));
    const QStringList info = tidyLines(pdfToolOutput(u"pdfinfo"_s, {path}));
    QVERIFY2(info.contains(u"Pages: %1"_s.arg(pages)), qUtf8Printable(info.filter(u"Pages"_s).join(u' ')));
}

void DocumentTest::fontsAreEmbedded()
{
    if (!hasPdfTool(u"pdffonts"_s))
        QSKIP("needs pdffonts of poppler-utils");
    for (const auto &[name, facts] : samples()) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"document.pdf"_s);
        QVERIFY(savePdf(facts, ReceiptLayout::A5, path));
        const QStringList fonts = tidyLines(pdfToolOutput(u"pdffonts"_s, {path})).sliced(2);
        QVERIFY2(!fonts.isEmpty(), qUtf8Printable(name));
        // … type encoding emb sub uni object generation
        static const QRegularExpression embedded(u" yes (?:yes|no) yes \\d+ \\d+$"_s);
        for (const QString &font : fonts)
            QVERIFY2(embedded.match(font).hasMatch(), qUtf8Printable(name + u": "_s + font));
    }
}

void DocumentTest::printedLinesAddUp()
{
    // Every charge of the long statement, on each paper, and the sum below them.
    const StatementPaper statement = longStatement();
    for (const auto &[layout, word] : EnumWords<ReceiptLayout>::table()) {
        const QStringList lines = textOf(statement, layout).split(u'\n');
        const bool roll = paperOf(layout).isRoll();
        static const QRegularExpression onRoll(u"^\\d{4}-\\d\\d-\\d\\d 电费 (-?\\d+\\.\\d\\d)$"_s);
        static const QRegularExpression onSheet(u"^\\d{4}-\\d\\d-\\d\\d 电费 .* (-?\\d+\\.\\d\\d) -?\\d+\\.\\d\\d$"_s);
        const Money sum = sumOfAmounts(lines, roll ? onRoll : onSheet);
        QCOMPARE(sum.toText(), u"-359.80"_s);
        static const QRegularExpression sumOnRoll(u"^合计 (-?\\d+\\.\\d\\d)$"_s);
        static const QRegularExpression sumOnSheet(u"^合计 140 笔 (-?\\d+\\.\\d\\d) -359.71$"_s);
        QCOMPARE(sumOfAmounts(lines, roll ? sumOnRoll : sumOnSheet), sum);
    }
    // The shift: what each method came to, and all of them.
    const QStringList shift = textOf(sampleShift(), ReceiptLayout::Roll80).split(u'\n');
    static const QRegularExpression method(u"^(?:现金|微信) (-?\\d+\\.\\d\\d)$"_s);
    static const QRegularExpression all(u"^合计 (1591.62)$"_s);
    QCOMPARE(sumOfAmounts(shift, method), sumOfAmounts(shift, all));
    QVERIFY(shift.contains(u"= 应有现金 491.62 元"_s));
    QVERIFY(shift.contains(u"长短款 短款 0.02 元"_s));
    // The day-end: its identity, and its buildings.
    const QString day = textOf(sampleDayEnd(), ReceiptLayout::A4);
    QVERIFY(day.contains(u"核对：1000.00 + 300.00 − 50.00 − 120.45 − 8.38 + 3.32 = 1124.49"_s));
    QVERIFY(day.contains(u"合计 1000.00 300.00 -50.00 -120.45 -8.38 3.32 0.00 1124.49"_s));
}

void DocumentTest::settlementsPrintTheirCheck_data()
{
    QTest::addColumn<DocumentFacts>("facts");
    QTest::addColumn<QString>("check");
    QTest::newRow("check-out") << DocumentFacts(sampleCheckOut()) << u"10.00 − 1.62 − 8.38 = 0.00"_s;
    QTest::newRow("refund") << DocumentFacts(sampleRefund()) << u"120.50 − 20.00 = 100.50"_s;
    QTest::newRow("level-up") << DocumentFacts(sampleLevelUp()) << u"-3.32 + 3.32 = 0.00"_s;
}

void DocumentTest::settlementsPrintTheirCheck()
{
    QFETCH(DocumentFacts, facts);
    QFETCH(QString, check);
    for (const auto &[layout, word] : EnumWords<ReceiptLayout>::table()) {
        const QString text = textOf(facts, layout).remove(u'\n').remove(u' ');
        QVERIFY2(text.contains(QString(check).remove(u' ')), qUtf8Printable(text));
        QVERIFY(text.contains(u"本单据为收款凭证,不是发票"_s));
    }
}

void DocumentTest::whatDoesNotAddUpIsNotPrinted()
{
    SettlementSlip slip = sampleCheckOut();
    slip.balanceAfter = Money{1};
    QCOMPARE(buildDocument(slip, ReceiptLayout::A5).error().code, ErrorCode::LedgerBroken);
    StatementPaper statement = sampleStatement();
    statement.statement.closing = Money{1};
    QCOMPARE(buildDocument(statement, ReceiptLayout::A5).error().code, ErrorCode::LedgerBroken);
    DayEndPaper day = sampleDayEnd();
    day.dayEnd.movement.closing = Money{1};
    QCOMPARE(buildDocument(day, ReceiptLayout::A5).error().code, ErrorCode::LedgerBroken);
    ArrearsPaper arrears = sampleArrears();
    arrears.notices.first().balance = Money{1};
    QCOMPARE(buildDocument(arrears, ReceiptLayout::A5).error().code, ErrorCode::InvalidArgument);
    arrears.notices.clear();
    QCOMPARE(buildDocument(arrears, ReceiptLayout::A5).error().code, ErrorCode::InvalidArgument);
}

void DocumentTest::headersStandOnEveryPage()
{
    for (const ReceiptLayout layout : {ReceiptLayout::A4, ReceiptLayout::A5, ReceiptLayout::Slip241Third}) {
        const auto pages = buildDocument(longStatement(), layout);
        QVERIFY(pages && pages->size() > 1);
        for (qsizetype i = 0; i < pages->size(); ++i) {
            const QStringList lines = pages->at(i).lines();
            QVERIFY(lines.contains(u"第 %1 页 共 %2 页"_s.arg(i + 1).arg(pages->size())));
            const bool entries = !lines.filter(QRegularExpression(u"^\\d{4}-.* 电费 "_s)).isEmpty();
            QCOMPARE(lines.contains(u"日期 类型 摘要 金额 余额"_s), entries || lines.join(u' ').contains(u"合计"_s));
        }
    }
}

void DocumentTest::longRollsAreCutBetweenLines()
{
    StatementPaper statement = longStatement();
    const QList<ExplainedEntry> once = statement.statement.entries;
    for (int i = 0; i < 3; ++i) {
        statement.statement.entries += once;
        statement.statement.closing.fen -= 257 * once.size();
    }
    const auto pages = buildDocument(statement, ReceiptLayout::Roll80);
    QVERIFY(pages && pages->size() > 1);
    for (const ReceiptDocument &page : *pages) {
        QVERIFY(page.pageSize().height() < longestRollPage + 60);
        QVERIFY(page.inkBounds().bottom() < page.pageSize().height());
    }
}

void DocumentTest::theOwnersLogoStandsOnEveryPaper()
{
    QImage image(120, 40, QImage::Format_RGB32);
    image.fill(Qt::darkBlue);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(image.save(&buffer, "PNG"));
    SettlementSlip slip = sampleCheckOut();
    slip.letterhead.logo = png;
    for (const auto &[layout, word] : EnumWords<ReceiptLayout>::table()) {
        const auto pages = buildDocument(slip, layout);
        QVERIFY(pages);
        const QList<SlipItem> items = pages->first().items();
        const auto logo =
            std::ranges::find_if(items, [](const SlipItem &item) { return std::holds_alternative<SlipPicture>(item); });
        QVERIFY2(logo != items.end(), word.data());
        const SlipPicture picture = std::get<SlipPicture>(*logo);
        QCOMPARE(qRound(picture.rect.width() / picture.rect.height() * 10), 30);
        const QColor ink = picture.image.pixelColor(5, 5);
        QCOMPARE(ink == Qt::black, paperOf(layout).isRoll() || isDotMatrix(layout));
    }
    slip.letterhead.logo = "no picture";
    QVERIFY(buildDocument(slip, ReceiptLayout::A5));
}

void DocumentTest::phonesStayMaskedOnEveryPaper()
{
    for (const auto &[name, facts] : samples()) {
        for (const auto &[layout, word] : EnumWords<ReceiptLayout>::table())
            QVERIFY2(!textOf(facts, layout).contains(u"18612345027"_s), qUtf8Printable(name));
    }
}

void DocumentTest::marksStandOnEveryPaper()
{
    SettlementSlip slip = sampleRefund();
    slip.print.copy = 2;
    slip.print.voided = true;
    slip.print.training = true;
    ShiftPaper shift = sampleShift();
    shift.print = slip.print;
    for (const DocumentFacts &facts : {DocumentFacts(slip), DocumentFacts(shift)}) {
        for (const auto &[layout, word] : EnumWords<ReceiptLayout>::table()) {
            const QString text = textOf(facts, layout);
            for (const QString &mark : {u"补打 第 2 次"_s, u"作废"_s, u"练习模式 本单无效"_s})
                QVERIFY2(text.contains(mark), qUtf8Printable(mark + u' ' + word));
        }
    }
}

METERDESK_TEST(DocumentTest)

} // namespace meterdesk::test

#include "DocumentTest.moc"
