// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/CsvExport.h"

#include <QtTest/QTest>

#include "TestMain.h"
#include "TillDesk.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

class CsvExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cells();
    void thePageWritesEveryRow();
};

void CsvExportTest::cells()
{
    CsvText csv;
    csv.addHeader({u"Code"_s, u"Balance (yuan)"_s, u"Note"_s});
    csv.addCell(ColumnKind::Code, 0, u"00051"_s, u"00051"_s);
    csv.addCell(ColumnKind::Money, 0, -123456LL, u"\u22121,234.56"_s);
    csv.addCell(ColumnKind::Text, 0, u"=1+1, \"x\""_s, u"=1+1, \"x\""_s);
    csv.endRow();
    csv.addCell(ColumnKind::Code, 0, QVariant(), u"—"_s);
    csv.addCell(ColumnKind::Date, 0, QDate(2017, 5, 21), u"2017-05-21"_s);
    csv.addCell(ColumnKind::Money, 0, QVariant(), u"—"_s);
    csv.endRow();
    QCOMPARE(csv.text(), u"Code,Balance (yuan),Note\r\n00051,-1234.56,\"'=1+1, \"\"x\"\"\"\r\n,2017-05-21,\r\n"_s);
}

void CsvExportTest::thePageWritesEveryRow()
{
    TillDesk desk;
    desk.openWindow();
    QTemporaryDir folder;
    const QString path = folder.filePath(u"accounts.csv"_s);
    desk.page().exportTo(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    const QList<QByteArray> lines = bytes.split('\n');
    QCOMPARE(lines.size(), 26); // header, 24 accounts, the end
    const auto a01 =
        std::find_if(lines.begin(), lines.end(), [](const QByteArray &line) { return line.startsWith("0000200001,"); });
    QVERIFY(a01 != lines.end());
    QVERIFY(a01->contains(",-3.32,"));
}

METERDESK_TEST(CsvExportTest)
#include "CsvExportTest.moc"
