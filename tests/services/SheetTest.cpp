// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestMain.h"
#include "sheet/CsvReader.h"
#include "sheet/XlsxCells.h"
#include "sheet/XlsxReader.h"

#include <QtCore/QBuffer>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <zip.h>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

using Rows = QList<QStringList>;

Rows cellsOf(const Sheet &sheet)
{
    Rows rows{sheet.header};
    for (const SheetRow &row : sheet.rows)
        rows.append(row.cells);
    return rows;
}

/// A workbook of one sheet, packed by minizip's writer with the parts and relations a spreadsheet program writes.
struct Workbook
{
    QByteArray sheetData = {};
    QByteArray sharedStrings = {};
    QByteArray cellFormats = {};
    QByteArray workbookProperties = "<workbookPr/>";
    QByteArray target = "worksheets/sheet1.xml";

    [[nodiscard]] QByteArray packed(const QString &folder) const
    {
        const QString path = folder + u"/book.xlsx"_s;
        zipFile zip = zipOpen(path.toUtf8().constData(), APPEND_STATUS_CREATE);
        const QByteArray ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const auto add = [zip](const char *name, const QByteArray &content) {
            zip_fileinfo info{};
            zipOpenNewFileInZip(zip, name, &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, Z_DEFAULT_COMPRESSION);
            zipWriteInFileInZip(zip, content.constData(), static_cast<unsigned>(content.size()));
            zipCloseFileInZip(zip);
        };
        add("xl/workbook.xml",
            "<workbook xmlns=\"" + ns
                + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + workbookProperties + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId7\"/></sheets></workbook>");
        add("xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            "<Relationship Id=\"rId1\" Type=\"t\" Target=\"styles.xml\"/>"
            "<Relationship Id=\"rId7\" Type=\"t\" Target=\""
                + target + "\"/></Relationships>");
        add("xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"" + ns + "\"><sheetData>" + sheetData + "</sheetData></worksheet>");
        if (!sharedStrings.isEmpty())
            add("xl/sharedStrings.xml", "<sst xmlns=\"" + ns + "\">" + sharedStrings + "</sst>");
        if (!cellFormats.isEmpty())
            add("xl/styles.xml", "<styleSheet xmlns=\"" + ns + "\">" + cellFormats + "</styleSheet>");
        zipClose(zip, nullptr);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] Result<Sheet> read() const
    {
        const QTemporaryDir folder;
        QByteArray bytes = packed(folder.path());
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        return readXlsx(buffer);
    }
};

} // namespace

class SheetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void csvCells_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Rows>("expected");
        const Rows plain{{u"code"_s, u"name"_s}, {u"00001"_s, u"远洋心里"_s}};
        QTest::newRow("LF") << QByteArray("code,name\n00001,远洋心里\n") << plain;
        QTest::newRow("CRLF, no last break") << QByteArray("code,name\r\n00001,远洋心里") << plain;
        QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBF"
                                           "code,name\n00001,远洋心里\n")
                             << plain;
        QTest::newRow("quoted") << QByteArray("\"code\",\"name\"\r\n\"00001\",\"远洋心里\"\r\n") << plain;
        QTest::newRow("comma, quote and break inside quotes")
            << QByteArray("a\n\"x,\"\"y\"\"\r\nz\"\n") << Rows{{u"a"_s}, {u"x,\"y\"\r\nz"_s}};
        QTest::newRow("quote inside a plain cell") << QByteArray("a\n5\" pipe\n") << Rows{{u"a"_s}, {u"5\" pipe"_s}};
        QTest::newRow("empty cells") << QByteArray("a,b,c\n,,1\n1,,\n")
                                     << Rows{{u"a"_s, u"b"_s, u"c"_s}, {u""_s, u""_s, u"1"_s}, {u"1"_s, u""_s, u""_s}};
        QTest::newRow("empty cell at the very end") << QByteArray("a,b\n1,") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u""_s}};
        QTest::newRow("quoted cell at the very end")
            << QByteArray("a,b\n1,\"2\"") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
        QTest::newRow("header only") << QByteArray("a,b\n") << Rows{{u"a"_s, u"b"_s}};
    }
    void csvCells()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Rows, expected);
        const Result<Sheet> sheet = parseCsv(bytes);
        QVERIFY2(sheet.has_value(), qPrintable(sheet ? QString() : sheet.error().detail));
        QCOMPARE(cellsOf(*sheet), expected);
    }

    void rowNumbersCountAsASpreadsheetDoes()
    {
        // A break inside quotes makes no new row; an empty row is not read but has a number.
        const Result<Sheet> sheet = parseCsv("a,b\n1,\"two\nlines\"\n,\n3,x\n");
        QVERIFY(sheet.has_value());
        QCOMPARE(sheet->rows.size(), 2);
        QCOMPARE(sheet->rows[0].number, 2);
        QCOMPARE(sheet->rows[1].number, 4);
    }

    void csvRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place");
        QTest::newRow("open quote") << QByteArray("a\n\"x\n") << u"row 2"_s;
        QTest::newRow("text behind a quote") << QByteArray("a\n1\n\"x\"y\n") << u"row 3"_s;
        QTest::newRow("GB18030 bytes") << QByteArray("\xB7\xBF\xD4\xB4\n1\n") << u"UTF-8"_s;
        QTest::newRow("nothing") << QByteArray() << u"empty"_s;
    }
    void csvRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, place);
        const Result<Sheet> sheet = parseCsv(bytes);
        QVERIFY(!sheet.has_value());
        QCOMPARE(sheet.error().code, ErrorCode::FileUnreadable);
        QVERIFY2(sheet.error().detail.contains(place), qPrintable(sheet.error().detail));
    }

    void numbersKeepTheTextAPersonSees_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("expected");
        QTest::newRow("two decimals") << u"19.29"_s << u"19.29"_s;
        QTest::newRow("17 digits of 4.4") << u"4.4000000000000004"_s << u"4.4"_s;
        QTest::newRow("17 digits of 0.09") << u"8.9999999999999997E-2"_s << u"0.09"_s;
        QTest::newRow("carry to the front") << u"0.99999999999999989"_s << u"1"_s;
        QTest::newRow("carry inside") << u"19.289999999999999"_s << u"19.29"_s;
        QTest::newRow("meter number") << u"1.20700000034E11"_s << u"120700000034"_s;
        QTest::newRow("trailing zeros of a whole number") << u"2400"_s << u"2400"_s;
        QTest::newRow("negative") << u"-3.32"_s << u"-3.32"_s;
        QTest::newRow("zero") << u"0"_s << u"0"_s;
        QTest::newRow("no number") << u"1.2.3"_s << u"1.2.3"_s;
    }
    void numbersKeepTheTextAPersonSees()
    {
        QFETCH(QString, stored);
        QTEST(plainNumber(stored), "expected");
    }

    void serialDates_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<bool>("from1904");
        QTest::addColumn<QString>("expected");
        // ECMA-376 part 1, 18.17.4.1: in the 1900 system 2008-08-03 is 39663; 1900-01-01 is 1.
        QTest::newRow("standard") << u"39663"_s << false << u"2008-08-03"_s;
        QTest::newRow("first day") << u"1"_s << false << u"1900-01-01"_s;
        QTest::newRow("day behind the false leap day") << u"61"_s << false << u"1900-03-01"_s;
        QTest::newRow("with time") << u"42871.002083333333"_s << false << u"2017-05-16 00:03:00"_s;
        QTest::newRow("time alone") << u"0.5"_s << false << u"12:00:00"_s;
        QTest::newRow("1904 system") << u"38201"_s << true << u"2008-08-03"_s;
    }
    void serialDates()
    {
        QFETCH(QString, stored);
        QFETCH(bool, from1904);
        const std::optional<QString> date = dateFromSerial(stored, from1904);
        QVERIFY(date.has_value());
        QTEST(*date, "expected");
    }

    void dateFormats_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("expected");
        QTest::newRow("general") << 0 << QString() << false;
        QTest::newRow("money") << 4 << QString() << false;
        QTest::newRow("built-in date") << 14 << QString() << true;
        QTest::newRow("built-in Chinese date") << 31 << QString() << true;
        QTest::newRow("ISO date") << 164 << u"yyyy\\-mm\\-dd;@"_s << true;
        QTest::newRow("elapsed hours") << 165 << u"[h]:mm"_s << true;
        QTest::newRow("letters inside quotes") << 166 << u"0.00\"dm\""_s << false;
        QTest::newRow("colour") << 167 << u"[Red]0.00"_s << false;
        QTest::newRow("text") << 49 << u"@"_s << false;
    }
    void dateFormats()
    {
        QFETCH(int, id);
        QFETCH(QString, code);
        QTEST(isDateFormat(id, code), "expected");
    }

    void columnsOfReferences()
    {
        QCOMPARE(columnOfReference(u"A1"), 0);
        QCOMPARE(columnOfReference(u"Z9"), 25);
        QCOMPARE(columnOfReference(u"AB12"), 27);
        QCOMPARE(columnOfReference(u"XFD1"), 16383);
        QCOMPARE(columnOfReference(u"XFE1"), std::nullopt);
        QCOMPARE(columnOfReference(u"12"), std::nullopt);
    }

    void xlsxCells()
    {
        const Workbook book{
            .sheetData = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                         "<c r=\"C1\" t=\"inlineStr\"><is><r><t>da</t></r><r><t>te</t></r></is></c><c r=\"D1\"/></row>"
                         "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>2</v></c><c r=\"C4\" s=\"1\"><v>42870</v></c>"
                         "<c r=\"D4\"><f>1+1</f><v>4.4000000000000004</v></c>"
                         "<c r=\"E4\" t=\"str\"><f>A1</f><v>text</v></c></row>"
                         "<row r=\"5\"><c r=\"A5\" s=\"1\"/></row>",
            .sharedStrings = "<si><t>code</t></si><si><r><t>na</t></r><r><t xml:space=\"preserve\">me </t></r>"
                             "<rPh><t>phonetic</t></rPh></si><si><t>00051</t></si>",
            .cellFormats = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
                           "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                           "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"};
        const Result<Sheet> sheet = book.read();
        QVERIFY2(sheet.has_value(), qPrintable(sheet ? QString() : sheet.error().detail));
        QCOMPARE(sheet->header, (QStringList{u"code"_s, u"name "_s, u"date"_s, u""_s}));
        QCOMPARE(sheet->rows.size(), 1);
        QCOMPARE(sheet->rows[0].number, 4);
        QCOMPARE(sheet->rows[0].cells, (QStringList{u"00051"_s, u""_s, u"2017-05-15"_s, u"4.4"_s, u"text"_s}));
    }

    void xlsxWithoutReferencesAndWithAbsoluteTarget()
    {
        const Workbook book{.sheetData = "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c><v>1</v></c></row>"
                                         "<row><c><v>2</v></c></row>",
            .target = "/xl/worksheets/sheet1.xml"};
        const Result<Sheet> sheet = book.read();
        QVERIFY(sheet.has_value());
        QCOMPARE(cellsOf(*sheet), (Rows{{u"a"_s, u"1"_s}, {u"2"_s}}));
        QCOMPARE(sheet->rows[0].number, 2);
    }

    void xlsxRefused_data()
    {
        QTest::addColumn<QByteArray>("sheetData");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("place");
        const QByteArray part = "worksheets/sheet1.xml";
        QTest::newRow("broken XML") << QByteArray("<row><c>") << part << u"sheet1.xml"_s;
        QTest::newRow("missing shared string")
            << QByteArray("<row r=\"1\"><c t=\"s\"><v>9</v></c></row>") << part << u"row 1"_s;
        QTest::newRow("missing part") << QByteArray("<row/>") << QByteArray("worksheets/none.xml") << u"none.xml"_s;
        QTest::newRow("bad cell name") << QByteArray("<row r=\"3\"><c r=\"7\"><v>9</v></c></row>") << part
                                       << u"row 3"_s;
        QTest::newRow("no rows") << QByteArray() << part << u"empty"_s;
    }
    void xlsxRefused()
    {
        QFETCH(QByteArray, sheetData);
        QFETCH(QByteArray, target);
        QFETCH(QString, place);
        const Result<Sheet> sheet = Workbook{.sheetData = sheetData, .target = target}.read();
        QVERIFY(!sheet.has_value());
        QCOMPARE(sheet.error().code, ErrorCode::FileUnreadable);
        QVERIFY2(sheet.error().detail.contains(place), qPrintable(sheet.error().detail));
    }

    void damagedArchivesAreRefused()
    {
        const QTemporaryDir folder;
        const QByteArray whole =
            Workbook{.sheetData = QByteArray("<row><c><v>12345</v></c></row>").repeated(50)}.packed(folder.path());
        for (qsizetype size = 0; size < whole.size(); size += 37) {
            QByteArray cut = whole.first(size);
            QBuffer buffer(&cut);
            QVERIFY(buffer.open(QIODevice::ReadOnly));
            QVERIFY(!readXlsx(buffer).has_value());
        }
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
            QBuffer buffer(&damaged);
            QVERIFY(buffer.open(QIODevice::ReadOnly));
            (void)readXlsx(buffer); // any answer will do, as long as it comes
        }
    }

    void filesByExtension()
    {
        const QTemporaryDir folder;
        QFile csv(folder.filePath(u"a.CSV"_s));
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("a\n1\n");
        csv.close();
        QVERIFY(readSheetFile(csv.fileName()).has_value());
        QCOMPARE(readSheetFile(folder.filePath(u"none.csv"_s)).error().code, ErrorCode::FileUnreadable);
        QCOMPARE(readSheetFile(folder.filePath(u"a.txt"_s)).error().code, ErrorCode::FileUnreadable);
    }
};

METERDESK_TEST(SheetTest)

#include "SheetTest.moc"
