// SPDX-License-Identifier: GPL-3.0-or-later
#include "Receipt.h"
#include "UppercaseAmount.h"

#include "PdfText.h"
#include "SampleReceipts.h"
#include "TestMain.h"

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace meterdesk::test {

namespace {

constexpr std::array<ReceiptLayout, 6> allLayouts{ReceiptLayout::Roll58, ReceiptLayout::Roll80, ReceiptLayout::Slip241,
    ReceiptLayout::Slip241Third, ReceiptLayout::A5, ReceiptLayout::A4};

ReceiptFacts reprint()
{
    ReceiptFacts facts = sampleReceipt();
    facts.copy = 1;
    facts.firstPrintedAt = facts.printedAt;
    facts.printedAt = *WallTime::fromText(u"2017-05-21 10:06:15");
    facts.printedBy = u"白晓华"_s;
    return facts;
}

} // namespace

class ReceiptTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pdfSaysExactly_data();
    void pdfSaysExactly();
    void everyPdfHasOnePage_data();
    void everyPdfHasOnePage();
    void amountsAreTheEntrysOwn();
    void noNumberIsSplit_data();
    void noNumberIsSplit();
    void optionalFieldsLeaveNoTrace();
    void marksStandAboveTheTitle_data();
    void marksStandAboveTheTitle();
    void phonesStayMasked();
    void timeOfUsePricesAreNamed();
};

void ReceiptTextTest::pdfSaysExactly_data()
{
    QTest::addColumn<ReceiptFacts>("facts");
    QTest::addColumn<ReceiptLayout>("layout");
    const auto row = [](const char *name, const ReceiptFacts &facts, ReceiptLayout layout) {
        QTest::newRow(name) << facts << layout;
    };
    row("reprint-roll80", reprint(), ReceiptLayout::Roll80);
    row("reprint-a5", reprint(), ReceiptLayout::A5);
    row("smallest-roll80", smallestReceipt(), ReceiptLayout::Roll80);
    row("smallest-a5", smallestReceipt(), ReceiptLayout::A5);
    row("largest-roll80", largestReceipt(), ReceiptLayout::Roll80);
    row("largest-roll58", largestReceipt(), ReceiptLayout::Roll58);
}

void ReceiptTextTest::pdfSaysExactly()
{
    if (!hasPdfTool(u"pdftotext"_s))
        QSKIP("needs pdftotext of poppler-utils");
    QFETCH(ReceiptFacts, facts);
    QFETCH(ReceiptLayout, layout);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QFile golden(QStringLiteral(METERDESK_TEST_DATA "/golden/") + name + u".txt"_s);
    if (qEnvironmentVariableIsSet("METERDESK_NEW_GOLDEN")) {
        const QTemporaryDir folder;
        QVERIFY(saveReceiptPdf(facts, layout, folder.filePath(u"slip.pdf"_s)) && golden.open(QIODevice::WriteOnly));
        golden.write(pdfLines(folder.filePath(u"slip.pdf"_s)).join(u'\n').toUtf8() + '\n');
        return;
    }
    QVERIFY(golden.open(QIODevice::ReadOnly));
    const QStringList expected = tidyLines(QString::fromUtf8(golden.readAll()));

    const QTemporaryDir folder;
    const QString path = folder.filePath(u"slip.pdf"_s);
    QVERIFY(saveReceiptPdf(facts, layout, path));
    const QStringList lines = pdfLines(path);
    for (qsizetype i = 0; i < std::min(lines.size(), expected.size()); ++i)
        QCOMPARE(lines[i], expected[i]);
    QCOMPARE(lines.size(), expected.size());
}

void ReceiptTextTest::everyPdfHasOnePage_data()
{
    QTest::addColumn<ReceiptLayout>("layout");
    QTest::addColumn<QString>("pageSize"); // in points, as pdfinfo prints it; empty for the length of a roll
    QTest::newRow("roll58") << ReceiptLayout::Roll58 << u"164 x"_s;
    QTest::newRow("roll80") << ReceiptLayout::Roll80 << u"227 x"_s;
    QTest::newRow("slip241") << ReceiptLayout::Slip241 << u"683 x 397 pts"_s;
    QTest::newRow("slip241-third") << ReceiptLayout::Slip241Third << u"683 x 264"_s;
    QTest::newRow("a5") << ReceiptLayout::A5 << u"595 x 420 pts (A5)"_s;
    QTest::newRow("a4") << ReceiptLayout::A4 << u"595 x 842 pts (A4)"_s;
}

void ReceiptTextTest::everyPdfHasOnePage()
{
    if (!hasPdfTool(u"pdfinfo"_s))
        QSKIP("needs pdfinfo of poppler-utils");
    QFETCH(ReceiptLayout, layout);
    QFETCH(QString, pageSize);
    for (const ReceiptFacts &facts : {smallestReceipt(), sampleReceipt(), largestReceipt()}) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"slip.pdf"_s);
        QVERIFY(saveReceiptPdf(facts, layout, path));
        const QStringList info = tidyLines(pdfToolOutput(u"pdfinfo"_s, {path}));
        QVERIFY2(info.contains(u"Pages: 1"_s), qUtf8Printable(info.join(u'\n')));
        const QStringList size = info.filter(u"Page size: "_s);
        QVERIFY2(size.size() == 1 && size[0].startsWith(u"Page size: "_s + pageSize), qUtf8Printable(size.join(u'\n')));
    }
}

void ReceiptTextTest::amountsAreTheEntrysOwn()
{
    QRandomGenerator random(20170521);
    for (int i = 0; i < 40; ++i) {
        ReceiptFacts facts = sampleReceipt();
        facts.amount = Money{random.bounded(1, 99'999'999)};
        facts.balanceBefore = Money{random.bounded(-10'000'000, 10'000'000)};
        facts.balanceAfter = *add(facts.balanceBefore, facts.amount);
        for (const ReceiptLayout layout : allLayouts) {
            const auto document = buildReceipt(facts, layout);
            QVERIFY(document);
            const QString text = document->lines().join(u' ');
            for (const QString &figure : {u'¥' + facts.amount.toText(), facts.balanceBefore.toText() + u" 元"_s,
                     facts.balanceAfter.toText() + u" 元"_s})
                QVERIFY2(text.contains(figure), qUtf8Printable(figure + u" in "_s + text));
            const QString capitals = u"人民币"_s + *uppercaseAmount(facts.amount);
            QVERIFY2(QString(text).remove(u' ').contains(capitals), qUtf8Printable(capitals));
        }
    }
}

void ReceiptTextTest::noNumberIsSplit_data()
{
    QTest::addColumn<ReceiptLayout>("layout");
    for (const ReceiptLayout layout : allLayouts)
        QTest::newRow(qUtf8Printable(wordOf(layout))) << layout;
}

void ReceiptTextTest::noNumberIsSplit()
{
    QFETCH(ReceiptLayout, layout);
    const ReceiptFacts facts = largestReceipt();
    const auto document = buildReceipt(facts, layout);
    QVERIFY(document);
    const QString text = document->lines().join(u'\n');
    QStringList numbers = facts.meterNumbers;
    numbers << facts.propertyCode.toText() << facts.receiptNo << facts.reversesReceiptNo << facts.paymentReference
            << facts.at.toText() << u"-¥999999.99"_s << u"999999.99 元"_s << u"186****5027"_s << u"尖1.50"_s
            << u"峰1.20"_s << u"平0.80"_s << u"谷0.4125"_s << u"1802"_s << u"1818"_s << facts.checkCode;
    for (const QString &number : numbers)
        QVERIFY2(text.contains(number), qUtf8Printable(number + u" in\n"_s + text));
}

void ReceiptTextTest::optionalFieldsLeaveNoTrace()
{
    const auto document = buildReceipt(smallestReceipt(), ReceiptLayout::Roll80);
    QVERIFY(document);
    const QString text = document->lines().join(u'\n');
    for (const QString &label :
        {u"户名"_s, u"电价"_s, u"流水号"_s, u"实收"_s, u"服务费"_s, u"到账金额"_s, u"约可用"_s, u"最近抄表"_s,
            u"本月累计"_s, u"班次"_s, u"备注"_s, u"验证码"_s, u"补打"_s, u"作废"_s, u"练习"_s, u"原凭证号"_s})
        QVERIFY2(!text.contains(label), qUtf8Printable(label));
}

void ReceiptTextTest::marksStandAboveTheTitle_data()
{
    noNumberIsSplit_data();
}

void ReceiptTextTest::marksStandAboveTheTitle()
{
    QFETCH(ReceiptLayout, layout);
    const auto heading = [layout](const ReceiptFacts &facts) {
        const QStringList lines = buildReceipt(facts, layout)->lines();
        const qsizetype title = lines.indexOf(facts.kind == SlipKind::Reversal ? u"冲正单"_s : u"购电单"_s);
        return title < 0 ? u"no title"_s : lines.first(title).join(u' ');
    };
    const QStringList marks{u"练习模式 本单无效"_s, u"作废"_s, u"补打 第 2 次"_s};
    for (const QString &mark : marks) {
        QVERIFY2(heading(largestReceipt()).contains(mark), qUtf8Printable(mark));
        QVERIFY2(!heading(sampleReceipt()).contains(mark), qUtf8Printable(mark));
    }
    QVERIFY(heading(reprint()).contains(u"补打 第 1 次"_s));
}

void ReceiptTextTest::phonesStayMasked()
{
    for (const ReceiptLayout layout : allLayouts) {
        const QString text = buildReceipt(sampleReceipt(), layout)->lines().join(u'\n');
        QVERIFY(!text.contains(sampleReceipt().memberPhone));
        QVERIFY(text.contains(u"罗 186****5027"_s));
    }
}

void ReceiptTextTest::timeOfUsePricesAreNamed()
{
    const QStringList lines = buildReceipt(largestReceipt(), ReceiptLayout::Roll80)->lines();
    QVERIFY(lines.contains(u"电价 尖1.50 峰1.20 平0.80 谷0.4125 元/度"_s));
}

METERDESK_TEST(ReceiptTextTest)

} // namespace meterdesk::test

#include "ReceiptTextTest.moc"
