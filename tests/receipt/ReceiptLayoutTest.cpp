// SPDX-License-Identifier: GPL-3.0-or-later
#include "Receipt.h"
#include "TextWrap.h"

#include "SampleReceipts.h"
#include "TestMain.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtTest/QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace meterdesk::test {

namespace {

constexpr std::array<ReceiptLayout, 6> allLayouts{ReceiptLayout::Roll58, ReceiptLayout::Roll80, ReceiptLayout::Slip241,
    ReceiptLayout::Slip241Third, ReceiptLayout::A5, ReceiptLayout::A4};

/// Columns of a character printer: a Chinese character takes two.
qreal columns(const QString &text)
{
    qreal width = 0;
    for (const QChar c : text)
        width += c.unicode() < 0x2E80 ? 1 : 2;
    return width;
}

template <typename Item>
int countOf(const ReceiptDocument &document)
{
    int count = 0;
    for (const SlipItem &item : document.items())
        count += std::holds_alternative<Item>(item) ? 1 : 0;
    return count;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ReceiptLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrapsByWidth_data();
    void wrapsByWidth();
    void everythingStaysOnThePaper_data();
    void everythingStaysOnThePaper();
    void rollsAreAsLongAsTheirContent();
    void a4IsTwoSlips();
    void trainingIsMarkedAcrossSheets();
    void qrCodesHaveTheirFinders();
    void picturesShowInkWhereItBelongs();
    void anOffsetMovesThePrint();
    void filesAreWrittenWholeOrNotAtAll();
    void amountsWithoutCapitalsAreRefused();
};

void ReceiptLayoutTest::wrapsByWidth_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("lines");
    QTest::newRow("fits") << u"人民币伍拾元整"_s << 14 << u"人民币伍拾元整"_s;
    QTest::newRow("capitals break after 元") << u"人民币叁佰贰拾伍元零肆分"_s << 20 << u"人民币叁佰贰拾伍元|零肆分"_s;
    QTest::newRow("capitals too long for that")
        << u"人民币壹拾万柒仟元零伍角叁分"_s << 12 << u"人民币壹拾万|柒仟元零伍角|叁分"_s;
    QTest::newRow("between Chinese characters") << u"田家园未来科技城店"_s << 8 << u"田家园未|来科技城|店"_s;
    QTest::newRow("a number keeps its word") << u"田家园店A01"_s << 10 << u"田家园|店A01"_s;
    QTest::newRow("a unit keeps its number") << u"三期12栋3单元1802室"_s << 12 << u"三期12栋3单|元1802室"_s;
    QTest::newRow("at spaces") << u"尖1.50 峰1.20 平0.80"_s << 14 << u"尖1.50 峰1.20|平0.80"_s;
    QTest::newRow("behind punctuation") << u"366566、366567、366568"_s << 16 << u"366566、366567、|366568"_s;
    QTest::newRow("punctuation never begins a line") << u"请妥善保管，退费"_s << 10 << u"请妥善保|管，退费"_s;
    QTest::newRow("¥ stays at its figures") << u"共计¥1234.56"_s << 10 << u"共|计¥1234.56"_s;
    QTest::newRow("only what no line can hold is cut") << u"12345678901234567890"_s << 8 << u"12345678|90123456|7890"_s;
    QTest::newRow("nothing") << u""_s << 8 << u""_s;
}

void ReceiptLayoutTest::wrapsByWidth()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QTEST(wrapText(text, width, columns).join(u'|'), "lines");
}

void ReceiptLayoutTest::everythingStaysOnThePaper_data()
{
    QTest::addColumn<ReceiptFacts>("facts");
    QTest::newRow("smallest") << smallestReceipt();
    QTest::newRow("sample") << sampleReceipt();
    QTest::newRow("largest") << largestReceipt();
    ReceiptFacts monster = largestReceipt();
    monster.note = u"充错房间原款退回。"_s.repeated(45);
    monster.propertyName = u"田家园未来科技城店"_s.repeated(12);
    monster.address = u"1234567890"_s.repeated(20);
    monster.organisation = u"云寓"_s.repeated(60);
    for (int i = 0; i < 20; ++i)
        monster.meterNumbers << u"1207000000%1"_s.arg(i, 2, 10, QChar(u'0'));
    QTest::newRow("monster") << monster;
}

void ReceiptLayoutTest::everythingStaysOnThePaper()
{
    QFETCH(ReceiptFacts, facts);
    for (const ReceiptLayout layout : allLayouts) {
        const auto document = buildReceipt(facts, layout);
        QVERIFY(document);
        const Paper paper = paperOf(layout);
        const QRectF printable = QRectF(QPointF(), document->pageSize()).marginsRemoved(paper.margins);
        const QRectF ink = document->inkBounds();
        constexpr qreal hairline = 0.3; // a line's own width, and the side bearing of a character
        // The cut line between two slips of an A4 sheet runs to its edges.
        const QRectF allowed = layout == ReceiptLayout::A4
            ? QRectF(0, printable.top(), document->pageSize().width(), printable.height())
            : printable;
        const QString where = u"%1: %2,%3 to %4,%5"_s.arg(wordOf(layout))
                                  .arg(ink.left())
                                  .arg(ink.top())
                                  .arg(ink.right())
                                  .arg(ink.bottom());
        QVERIFY2(allowed.adjusted(-hairline, -hairline, hairline, hairline).contains(ink), qUtf8Printable(where));
        QCOMPARE(document->pageSize().width(), paper.size.width());
    }
}

void ReceiptLayoutTest::rollsAreAsLongAsTheirContent()
{
    for (const ReceiptLayout layout : {ReceiptLayout::Roll58, ReceiptLayout::Roll80}) {
        qreal previous = 0;
        for (const ReceiptFacts &facts : {smallestReceipt(), sampleReceipt(), largestReceipt()}) {
            const auto document = buildReceipt(facts, layout);
            const qreal height = document->pageSize().height();
            QVERIFY(height > previous + 10);
            const qreal paperBelow = height - document->inkBounds().bottom();
            QVERIFY2(paperBelow > 4 && paperBelow < 10, qUtf8Printable(QString::number(paperBelow)));
            previous = height;
        }
    }
}

void ReceiptLayoutTest::a4IsTwoSlips()
{
    const auto a4 = buildReceipt(sampleReceipt(), ReceiptLayout::A4);
    const auto a5 = buildReceipt(sampleReceipt(), ReceiptLayout::A5);
    QVERIFY(a4 && a5);
    QCOMPARE(countOf<SlipQr>(*a4), 2 * countOf<SlipQr>(*a5));
    QCOMPARE(countOf<SlipLine>(*a4), 2 * countOf<SlipLine>(*a5) + 1);
    QVERIFY(a4->lines().filter(u"客户联"_s).size() == 1 && a4->lines().filter(u"存根联"_s).size() == 1);
}

void ReceiptLayoutTest::trainingIsMarkedAcrossSheets()
{
    ReceiptFacts facts = sampleReceipt();
    for (const ReceiptLayout layout : allLayouts)
        QCOMPARE(countOf<SlipWatermark>(*buildReceipt(facts, layout)), 0);
    facts.training = true;
    QCOMPARE(countOf<SlipWatermark>(*buildReceipt(facts, ReceiptLayout::A5)), 1);
    QCOMPARE(countOf<SlipWatermark>(*buildReceipt(facts, ReceiptLayout::A4)), 2);
    QCOMPARE(countOf<SlipWatermark>(*buildReceipt(facts, ReceiptLayout::Slip241)), 0); // no greys on a dot matrix
    QCOMPARE(countOf<SlipWatermark>(*buildReceipt(facts, ReceiptLayout::Roll80)), 0);
}

void ReceiptLayoutTest::qrCodesHaveTheirFinders()
{
    const auto matrix = QrMatrix::of(receiptQrText(sampleReceipt()).toUtf8());
    QVERIFY(matrix);
    const int size = matrix->size();
    QCOMPARE((size - 17) % 4, 0);
    for (const QPoint &corner : {QPoint(0, 0), QPoint(size - 7, 0), QPoint(0, size - 7)}) {
        for (int row = 0; row < 7; ++row) {
            for (int column = 0; column < 7; ++column) {
                const int ring = std::max(std::abs(row - 3), std::abs(column - 3));
                QCOMPARE(matrix->isDark(corner.y() + row, corner.x() + column), ring != 2);
            }
        }
    }
    // Whole dots of 1/8 mm, and no more room than was given.
    const qreal module = matrix->sideOnDots(23) / size;
    QVERIFY(matrix->sideOnDots(23) <= 23 && module >= 0.5);
    QCOMPARE(module * 8, std::round(module * 8));
    QCOMPARE(QrMatrix::of(QByteArray(4'000, 'x')).error().code, ErrorCode::InvalidArgument);
}

void ReceiptLayoutTest::picturesShowInkWhereItBelongs()
{
    constexpr int unitsPerMm = 8; // 203 dpi
    for (const ReceiptLayout layout : allLayouts) {
        const auto document = buildReceipt(sampleReceipt(), layout);
        QImage image((document->pageSize() * unitsPerMm).toSize(), QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        document->paint(painter, unitsPerMm);
        painter.end();
        qint64 dark = 0;
        QRect inked;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qGray(image.pixel(x, y)) < 128) {
                    ++dark;
                    inked |= QRect(x, y, 1, 1);
                }
            }
        }
        const qreal share = static_cast<qreal>(dark) / (static_cast<qreal>(image.width()) * image.height());
        QVERIFY2(share > 0.01 && share < 0.25, qUtf8Printable(u"%1: %2"_s.arg(wordOf(layout)).arg(share)));
        const QRectF ink = document->inkBounds();
        const QRectF painted(QPointF(inked.topLeft()) / unitsPerMm, QSizeF(inked.size()) / unitsPerMm);
        QVERIFY2(ink.adjusted(-1, -1, 1, 1).contains(painted), qUtf8Printable(wordOf(layout)));
    }
}

void ReceiptLayoutTest::anOffsetMovesThePrint()
{
    const auto document = buildReceipt(sampleReceipt(), ReceiptLayout::A5);
    const auto pdfAt = [&document](QPointF offset) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        const auto painted = paintReceipt(*document, writer, offset);
        return painted && writer.pageLayout().pageSize().size(QPageSize::Millimeter) == document->pageSize()
            ? bytes
            : QByteArray();
    };
    QVERIFY(pdfAt({}).startsWith("%PDF"));
    QVERIFY(pdfAt({}) != pdfAt({2, -1}));
}

void ReceiptLayoutTest::filesAreWrittenWholeOrNotAtAll()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"购电单.pdf"_s);
    QVERIFY(saveReceiptPdf(sampleReceipt(), ReceiptLayout::A5, path));
    const QByteArray first = contentOf(path);
    QVERIFY(first.startsWith("%PDF") && first.trimmed().endsWith("%%EOF"));

    ReceiptFacts impossible = sampleReceipt();
    impossible.amount = Money{std::numeric_limits<std::int64_t>::max()};
    QVERIFY(!saveReceiptPdf(impossible, ReceiptLayout::A5, path));
    QCOMPARE(contentOf(path), first);

    const auto nowhere = saveReceiptPdf(sampleReceipt(), ReceiptLayout::A5, folder.filePath(u"no/such/slip.pdf"_s));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::FileUnwritable);
    const auto onFolder = saveReceiptPdf(sampleReceipt(), ReceiptLayout::A5, folder.path());
    QVERIFY(!onFolder);
    QCOMPARE(onFolder.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"购电单.pdf"_s});
}

void ReceiptLayoutTest::amountsWithoutCapitalsAreRefused()
{
    ReceiptFacts facts = sampleReceipt();
    facts.amount = Money{1'000'000'000'000};
    QCOMPARE(buildReceipt(facts, ReceiptLayout::Roll80).error().code, ErrorCode::AmountLimit);
}

METERDESK_TEST(ReceiptLayoutTest)

} // namespace meterdesk::test

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    return meterdesk::test::runRegisteredTests(argc, argv);
}

#include "ReceiptLayoutTest.moc"
