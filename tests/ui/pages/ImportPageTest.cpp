// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QFile>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QTreeWidget>

#include "TestMain.h"
#include "TrainingDesk.h"
#include "import/ImportTemplate.h"
#include "importing/ImportPage.h"
#include "records/RegisterService.h"
#include "sheet/CsvReader.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// 导入 in the real window, from real files.
class ImportPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void aGoodFileIsTriedAndThenImported();
    void whatIsWrongIsListedAndNothingIsImported();
    void aFileThatIsNoTableIsRefused();
    void anEmptyFileOfEachKindIsSaved();
    void theExamplesCanBeImported();

private:
    /// Writes a file and lets the page try it.
    void tryFile(const QString &name, const QByteArray &content);
    [[nodiscard]] qsizetype properties() { return answerOf(m_desk->context().registers().properties()).size(); }

    std::unique_ptr<TrainingDesk> m_desk;
};

void ImportPageTest::init()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
    m_desk->hand().openPage(u"properties"_s);
    m_desk->hand().click(u"importPropertiesAction"_s);
    QTRY_VERIFY(m_desk->hand().isShown(u"importKindChoice"_s));
}

void ImportPageTest::tryFile(const QString &name, const QByteArray &content)
{
    QFile file(m_desk->path(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    m_desk->hand().find<ImportPage>(u"import"_s)->tryFile(file.fileName());
}

void ImportPageTest::aGoodFileIsTriedAndThenImported()
{
    WindowDriver &hand = m_desk->hand();
    const qsizetype before = properties();
    tryFile(u"rooms.csv"_s,
        "房源编号,房源名称,房源类型,上级编码\r\n"
        "0000200091,B01,room,00002\r\n0000200092,B02,room,00002\r\n0000200001,A01,room,00002\r\n");
    QTRY_COMPARE(
        hand.text(u"bannerText"_s), u"2 rows can be imported. 1 are in the records already and are left alone."_s);
    QCOMPARE(properties(), before); // only tried
    QVERIFY(hand.find(u"importAction"_s)->isEnabled());
    hand.click(u"importAction"_s);
    QTRY_COMPARE(hand.text(u"bannerText"_s), u"2 rows were imported."_s);
    QCOMPARE(properties(), before + 2);
    QVERIFY2(!hand.find(u"importAction"_s)->isEnabled(), "once is enough");
}

void ImportPageTest::whatIsWrongIsListedAndNothingIsImported()
{
    WindowDriver &hand = m_desk->hand();
    const qsizetype before = properties();
    tryFile(u"rooms.csv"_s,
        "房源编号,房源名称,房源类型,上级编码\r\n"
        "0000200091,B01,room,00002\r\n0000200092,,room,00002\r\n0000200093,B03,castle,00002\r\n");
    QTRY_VERIFY2(hand.text(u"bannerText"_s).startsWith(u"2 places in the file are wrong."),
        qPrintable(hand.text(u"bannerText"_s)));
    const auto *faults = hand.find<QTreeWidget>(u"importFaults"_s);
    QCOMPARE(faults->topLevelItemCount(), 2);
    QCOMPARE(faults->topLevelItem(0)->text(0), u"3"_s);
    QCOMPARE(faults->topLevelItem(0)->text(1), u"房源名称"_s);
    QCOMPARE(faults->topLevelItem(0)->text(2), QString());
    QCOMPARE(faults->topLevelItem(1)->text(0), u"4"_s);
    QCOMPARE(faults->topLevelItem(1)->text(1), u"房源类型"_s);
    QCOMPARE(faults->topLevelItem(1)->text(2), u"castle"_s);
    QVERIFY(!hand.find(u"importAction"_s)->isEnabled());
    QCOMPARE(properties(), before);
}

void ImportPageTest::aFileThatIsNoTableIsRefused()
{
    WindowDriver &hand = m_desk->hand();
    tryFile(u"rooms.xlsx"_s, "this is no workbook");
    QTRY_VERIFY(hand.isShown(u"bannerText"_s));
    QVERIFY(!hand.find(u"importAction"_s)->isEnabled());
}

void ImportPageTest::anEmptyFileOfEachKindIsSaved()
{
    WindowDriver &hand = m_desk->hand();
    auto *page = hand.find<ImportPage>(u"import"_s);
    auto *kinds = hand.find<QComboBox>(u"importKindChoice"_s);
    QCOMPARE(kinds->count(), 7);
    // Columns of cli.md, import and export columns.
    const QMap<QString, int> columns{{u"Properties and rooms"_s, 8}, {u"Concentrators"_s, 10}, {u"Meters"_s, 24},
        {u"Tariffs"_s, 8}, {u"Accounts"_s, 12}, {u"Readings"_s, 8}, {u"Top-ups"_s, 5}};
    for (int place = 0; place < kinds->count(); ++place) {
        const QString kindName = kinds->itemText(place);
        hand.choose(u"importKindChoice"_s, kindName);
        const auto *list = hand.find<QTreeWidget>(u"importColumns"_s);
        QCOMPARE(list->topLevelItemCount(), columns.value(kindName));
        const QString path = m_desk->path(u"template%1.csv"_s.arg(place));
        page->saveTemplate(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto sheet = parseCsv(file.readAll());
        QVERIFY(sheet);
        QVERIFY(sheet->rows.isEmpty());
        QCOMPARE(sheet->header.size(), list->topLevelItemCount());
        for (int column = 0; column < list->topLevelItemCount(); ++column) {
            QCOMPARE(sheet->header.at(column), list->topLevelItem(column)->text(0));
            QVERIFY2(!list->topLevelItem(column)->text(3).isEmpty(), qPrintable(sheet->header.at(column)));
        }

        page->tryFile(path);
        QVERIFY(!hand.find(u"chooseImportFileAction"_s)->isEnabled()); // busy with it
        QTRY_VERIFY(hand.find(u"chooseImportFileAction"_s)->isEnabled());
        QCOMPARE(hand.text(u"bannerText"_s).trimmed(), u"There is nothing new in this file."_s);
        QVERIFY(!hand.isShown(u"importFaults"_s));
        QVERIFY(hand.isShown(u"importColumns"_s));
        QVERIFY(!hand.find(u"importAction"_s)->isEnabled());
    }
    hand.click(u"saveImportTemplateAction"_s);
    QTRY_VERIFY(hand.isShown(u"importTemplateDialog"_s));
}

void ImportPageTest::theExamplesCanBeImported()
{
    // In the order in which records need one another; what is imported is looked for by what comes after it.
    for (const ImportKind kind : {ImportKind::Properties, ImportKind::Concentrators, ImportKind::Meters,
             ImportKind::Tariffs, ImportKind::Accounts, ImportKind::Readings, ImportKind::Recharges}) {
        Sheet sheet;
        SheetRow row{.number = 2, .cells = {}};
        for (const ImportColumn &column : importColumns(kind)) {
            const QString example = importExample(kind, column.key);
            QVERIFY2(!column.necessary || !example.isEmpty(), qPrintable(column.key));
            sheet.header += importTitle(column, true);
            row.cells += example;
        }
        sheet.rows += row;
        if (kind == ImportKind::Properties) // the building that the example's room belongs to
            sheet.rows.prepend({.number = 3, .cells = {u"00003"_s, u"B"_s, u"centralized"_s}});
        const ImportReport report =
            answerOf(m_desk->context().imports().importSheet(Actor::system(), kind, sheet, false));
        for (const ImportFault &fault : report.faults)
            QFAIL(qPrintable(u"%1 %2: %3 %4"_s.arg(
                wordOf(kind), fault.column, errorCodeName(fault.error.code), fault.error.detail)));
        QCOMPARE(report.imported, sheet.rows.size());
    }
}

METERDESK_TEST(ImportPageTest)
#include "ImportPageTest.moc"
