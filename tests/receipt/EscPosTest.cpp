// SPDX-License-Identifier: GPL-3.0-or-later
#include "EscPos.h"
#include "DocumentBytes.h"
#include "EscPosReader.h"
#include "Gb18030.h"
#include "PagePicture.h"
#include "Receipt.h"
#include "SampleReceipts.h"
#include "TestMain.h"
#include "VerifyResult.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace meterdesk::test {

class EscPosTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void encoding_data();
    void encoding();
    void everyWordOfTheSlipIsPrinted_data();
    void everyWordOfTheSlipIsPrinted();
    void linesAsTheyStandOnThePaper();
    void amountsAreNeverCut();
    void theQrCodeIsTheLayouts();
    void thePictureIsTheLayout();
    void cutterDrawerAndCopies();
    void sheetsAreNotForReceiptPrinters();
    void keptPagesComeBack_data();
    void keptPagesComeBack();
    void damagedPagesAreRefused();

private:
    static ReceiptDocument slip(const ReceiptFacts &facts, ReceiptLayout layout)
    {
        return buildReceipt(facts, layout).value();
    }
};

void EscPosTest::encoding_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    // GB 18030-2005: one, two and four bytes.
    QTest::newRow("one byte") << u"A01 50.00"_s << "A01 50.00"_ba;
    QTest::newRow("two bytes") << u"购电单"_s << QByteArray::fromHex("b9bab5e7b5a5");
    QTest::newRow("four bytes") << u"𠀀"_s << QByteArray::fromHex("95328236");
    QTest::newRow("yen sign") << u"¥50.00"_s << QByteArray::fromHex("a3a4") + "50.00";
}

void EscPosTest::encoding()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    const auto encoded = gb18030Of(text);
    VERIFY_RESULT(encoded);
    QCOMPARE(*encoded, bytes);
}

void EscPosTest::everyWordOfTheSlipIsPrinted_data()
{
    QTest::addColumn<ReceiptFacts>("facts");
    QTest::addColumn<ReceiptLayout>("layout");
    for (const auto &[name, layout] : {std::pair("58 mm", ReceiptLayout::Roll58), {"80 mm", ReceiptLayout::Roll80}}) {
        QTest::addRow("sample, %s", name) << sampleReceipt() << layout;
        QTest::addRow("smallest, %s", name) << smallestReceipt() << layout;
        QTest::addRow("largest, %s", name) << largestReceipt() << layout;
    }
}

void EscPosTest::everyWordOfTheSlipIsPrinted()
{
    QFETCH(ReceiptFacts, facts);
    QFETCH(ReceiptLayout, layout);
    const ReceiptDocument document = slip(facts, layout);
    const auto bytes = escPosOf(document, layout, {});
    VERIFY_RESULT(bytes);
    const EscPosReader printed(*bytes);
    QCOMPARE(printed.fault, QString());
    const auto characters = [](QString text) {
        text.replace(u'¥', u'￥').remove(u' ').remove(u'-').remove(u'=').remove(u'\n');
        std::ranges::sort(text);
        return text;
    };
    QCOMPARE(characters(printed.texts().join(u'\n')), characters(document.lines().join(u'\n')));
    for (const EscPosReader::Line &line : printed.lines)
        QVERIFY2(columnsOf(line.text) * line.width <= escPosColumns(layout), qPrintable(line.text));
}

void EscPosTest::linesAsTheyStandOnThePaper()
{
    const EscPosReader printed(
        escPosOf(slip(smallestReceipt(), ReceiptLayout::Roll80), ReceiptLayout::Roll80, {}).value());
    const QStringList lines = printed.texts();
    const EscPosReader::Line &title = printed.lines.first();
    QVERIFY(title.centred);
    QCOMPARE(title.width, 2);
    QCOMPARE(title.height, 2);
    QVERIFY(title.bold);
    const auto lineOf = [&](const QString &label) {
        const auto line = std::ranges::find_if(lines, [&](const QString &text) { return text.startsWith(label); });
        return line == lines.end() ? QString() : *line;
    };
    // Label at the left edge, value at the right one.
    const QString number = lineOf(u"凭证号"_s);
    QVERIFY(number.endsWith(smallestReceipt().receiptNo));
    QCOMPARE(columnsOf(number), 48);
    QVERIFY(lineOf(u"充值金额"_s).contains(u"￥"_s));
    QVERIFY(lines.contains(QString(48, u'-')));
}

void EscPosTest::amountsAreNeverCut()
{
    const ReceiptFacts facts = largestReceipt();
    for (const ReceiptLayout layout : {ReceiptLayout::Roll58, ReceiptLayout::Roll80}) {
        const QString text = EscPosReader(escPosOf(slip(facts, layout), layout, {}).value()).texts().join(u'\n');
        for (const QString &figure : {u"999999.99"_s, u"100.00 / 50.00"_s, u"0.4125"_s, facts.paymentReference})
            QVERIFY2(text.contains(figure), qPrintable(figure + u'\n' + text));
    }
}

void EscPosTest::theQrCodeIsTheLayouts()
{
    const ReceiptDocument document = slip(sampleReceipt(), ReceiptLayout::Roll58);
    const EscPosReader printed(escPosOf(document, ReceiptLayout::Roll58, {}).value());
    QCOMPARE(printed.pictures.size(), 1);
    const QImage &picture = printed.pictures.first();
    QVERIFY(picture.width() <= 384);
    for (const SlipItem &item : document.items()) {
        const auto *qr = std::get_if<SlipQr>(&item);
        if (!qr)
            continue;
        const int module = picture.height() / qr->matrix.size();
        QVERIFY(module >= 4);
        for (int row = 0; row < qr->matrix.size(); ++row) {
            for (int column = 0; column < qr->matrix.size(); ++column) {
                const bool dark = qGray(picture.pixel(column * module + module / 2, row * module + module / 2)) < 128;
                QCOMPARE(dark, qr->matrix.isDark(row, column));
            }
        }
    }
}

void EscPosTest::thePictureIsTheLayout()
{
    const ReceiptDocument document = slip(sampleReceipt(), ReceiptLayout::Roll80);
    const EscPosReader printed(escPosOf(document, ReceiptLayout::Roll80, {.picture = true}).value());
    QCOMPARE(printed.fault, QString());
    QVERIFY(printed.lines.isEmpty());
    QCOMPARE(printed.pictures.size(), 1);
    const QImage &picture = printed.pictures.first();
    QCOMPARE(picture.width(), 576);
    QCOMPARE(picture.height(), static_cast<int>(std::ceil(document.pageSize().height() * 8)));
    int dark = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            dark += qGray(picture.pixel(x, y)) < 128 ? 1 : 0;
    }
    const int percent = dark * 100 / (picture.width() * picture.height());
    QVERIFY2(percent > 2 && percent < 30, qPrintable(QString::number(percent)));
}

void EscPosTest::cutterDrawerAndCopies()
{
    const ReceiptDocument document = slip(smallestReceipt(), ReceiptLayout::Roll58);
    const EscPosReader one(escPosOf(document, ReceiptLayout::Roll58, {}).value());
    QCOMPARE(one.cuts, 1);
    QCOMPARE(one.drawerKicks, 0);
    const EscPosReader three(escPosOf(document, ReceiptLayout::Roll58, {.openDrawer = true, .copies = 3}).value());
    QCOMPARE(three.cuts, 3);
    QCOMPARE(three.resets, 3);
    QCOMPARE(three.drawerKicks, 1);
    QCOMPARE(three.lines.size(), one.lines.size() * 3);
    QCOMPARE(EscPosReader(escPosOf(document, ReceiptLayout::Roll58, {.cut = false}).value()).cuts, 0);
}

void EscPosTest::sheetsAreNotForReceiptPrinters()
{
    VERIFY_ERROR(escPosOf(slip(sampleReceipt(), ReceiptLayout::A5), ReceiptLayout::A5, {}), ErrorCode::Unsupported);
}

void EscPosTest::keptPagesComeBack_data()
{
    QTest::addColumn<ReceiptLayout>("layout");
    for (const auto &[layout, word] : EnumWords<ReceiptLayout>::table())
        QTest::newRow(word.data()) << layout;
}

void EscPosTest::keptPagesComeBack()
{
    QFETCH(ReceiptLayout, layout);
    const QList<ReceiptDocument> pages{slip(largestReceipt(), layout), slip(smallestReceipt(), layout)};
    const auto kept = documentFromBytes(documentBytes(pages));
    VERIFY_RESULT(kept);
    QCOMPARE(kept->size(), 2);
    for (int n = 0; n < 2; ++n) {
        QCOMPARE(kept->at(n).pageSize(), pages.at(n).pageSize());
        QCOMPARE(kept->at(n).lines(), pages.at(n).lines());
        QCOMPARE(pictureOf(kept->at(n)).value(), pictureOf(pages.at(n)).value());
    }
    const auto pdf = pdfOf(*kept, u"kept"_s);
    VERIFY_RESULT(pdf);
    QVERIFY(pdf->startsWith("%PDF"));
}

void EscPosTest::damagedPagesAreRefused()
{
    const QByteArray bytes = documentBytes({slip(sampleReceipt(), ReceiptLayout::Roll58)});
    for (qsizetype length = 0; length < bytes.size(); length += 97)
        VERIFY_ERROR(documentFromBytes(bytes.first(length)), ErrorCode::InvalidArgument);
    VERIFY_ERROR(documentFromBytes("%PDF-1.4 and more"), ErrorCode::InvalidArgument);
}

} // namespace meterdesk::test

using meterdesk::test::EscPosTest;
METERDESK_TEST(EscPosTest)
#include "EscPosTest.moc"
