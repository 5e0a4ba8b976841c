// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/XlsxReader.h"

#include "sheet/XlsxCells.h"
#include "sheet/ZipReader.h"

#include <QtCore/QHash>
#include <QtCore/QXmlStreamReader>

#include <vector>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the cells of the sheet refer to.
struct Workbook
{
    QString sheetPart;
    bool from1904 = false;
    QStringList sharedStrings;
    std::vector<bool> dateStyles; ///< by style index: whether the style shows a date
};

Result<void> wellFormed(const QXmlStreamReader &xml, const QString &part)
{
    if (!xml.hasError())
        return {};
    return failure(
        ErrorCode::FileUnreadable, u"%1, line %2: %3"_s.arg(part).arg(xml.lineNumber()).arg(xml.errorString()));
}

/// The text of <si> or <is>: its own <t> and those of its runs, without phonetic hints. Leaves behind the end tag.
QString readRichText(QXmlStreamReader &xml)
{
    QString text;
    while (xml.readNextStartElement()) {
        if (xml.name() == "t"_L1)
            text += xml.readElementText();
        else if (xml.name() == "r"_L1)
            text += readRichText(xml);
        else
            xml.skipCurrentElement();
    }
    return text;
}

/// Path of the first sheet: workbook.xml names its relation, the relations file names the part.
Result<void> findSheet(const ZipReader &zip, Workbook &workbook)
{
    const QString part = u"xl/workbook.xml"_s;
    const Result<QByteArray> content = zip.read(part);
    if (!content)
        return std::unexpected(content.error());
    QString relation;
    QXmlStreamReader xml(*content);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "workbookPr"_L1) {
            const QStringView date1904 = xml.attributes().value("date1904"_L1);
            workbook.from1904 = date1904 == u"1" || date1904 == u"true";
        } else if (xml.name() == "sheet"_L1 && relation.isEmpty()) {
            for (const QXmlStreamAttribute &attribute : xml.attributes()) {
                if (attribute.name() == "id"_L1 && !attribute.namespaceUri().isEmpty())
                    relation = attribute.value().toString();
            }
        }
    }
    if (const Result<void> fine = wellFormed(xml, part); !fine)
        return fine;

    const QString relationsPart = u"xl/_rels/workbook.xml.rels"_s;
    const Result<QByteArray> relations = zip.read(relationsPart);
    if (!relations)
        return std::unexpected(relations.error());
    QXmlStreamReader links(*relations);
    while (!links.atEnd()) {
        if (links.readNext() != QXmlStreamReader::StartElement || links.attributes().value("Id"_L1) != relation)
            continue;
        const QString target = links.attributes().value("Target"_L1).toString();
        workbook.sheetPart = target.startsWith(u'/') ? target.sliced(1) : u"xl/"_s + target;
    }
    if (const Result<void> fine = wellFormed(links, relationsPart); !fine)
        return fine;
    if (relation.isEmpty() || workbook.sheetPart.isEmpty())
        return failure(ErrorCode::FileUnreadable, u"the workbook has no sheet"_s);
    return {};
}

Result<void> readSharedStrings(const ZipReader &zip, Workbook &workbook)
{
    const QString part = u"xl/sharedStrings.xml"_s;
    if (!zip.contains(part))
        return {};
    const Result<QByteArray> content = zip.read(part);
    if (!content)
        return std::unexpected(content.error());
    QXmlStreamReader xml(*content);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "si"_L1)
            workbook.sharedStrings.append(readRichText(xml));
    }
    return wellFormed(xml, part);
}

Result<void> readStyles(const ZipReader &zip, Workbook &workbook)
{
    const QString part = u"xl/styles.xml"_s;
    if (!zip.contains(part))
        return {};
    const Result<QByteArray> content = zip.read(part);
    if (!content)
        return std::unexpected(content.error());
    QHash<int, QString> codes;
    bool inCellFormats = false;
    QXmlStreamReader xml(*content);
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (xml.name() == "cellXfs"_L1)
            inCellFormats = token == QXmlStreamReader::StartElement;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const int format = xml.attributes().value("numFmtId"_L1).toInt();
        if (xml.name() == "numFmt"_L1)
            codes.insert(format, xml.attributes().value("formatCode"_L1).toString());
        else if (xml.name() == "xf"_L1 && inCellFormats)
            workbook.dateStyles.push_back(isDateFormat(format, codes.value(format)));
    }
    return wellFormed(xml, part);
}

QString numberText(const Workbook &workbook, const QString &stored, int style)
{
    if (style >= 0 && static_cast<std::size_t>(style) < workbook.dateStyles.size()
        && workbook.dateStyles[static_cast<std::size_t>(style)]) {
        if (const std::optional<QString> date = dateFromSerial(stored, workbook.from1904))
            return *date;
    }
    return plainNumber(stored);
}

/// The text of the <c> the reader stands on. Leaves behind its end tag.
Result<QString> readCell(QXmlStreamReader &xml, const Workbook &workbook)
{
    const QString type = xml.attributes().value("t"_L1).toString();
    const int style = xml.attributes().value("s"_L1).toInt();
    QString value;
    while (xml.readNextStartElement()) {
        if (xml.name() == "v"_L1)
            value = xml.readElementText();
        else if (xml.name() == "is"_L1)
            value = readRichText(xml);
        else
            xml.skipCurrentElement();
    }
    if (type == "s"_L1) {
        bool isIndex = false;
        const int index = value.toInt(&isIndex);
        if (!isIndex || index < 0 || index >= workbook.sharedStrings.size())
            return failure(
                ErrorCode::FileUnreadable, u"a cell refers to shared string '%1', which is missing"_s.arg(value));
        return workbook.sharedStrings[index];
    }
    if (type.isEmpty() || type == "n"_L1)
        return value.isEmpty() ? value : numberText(workbook, value, style);
    return value; // inline and formula strings, booleans as 0 and 1, errors such as #N/A as they stand
}

/// The cells of the <row> the reader stands on. Leaves behind its end tag.
Result<QStringList> readRow(QXmlStreamReader &xml, const Workbook &workbook)
{
    QStringList cells;
    while (xml.readNextStartElement()) {
        if (xml.name() != "c"_L1) {
            xml.skipCurrentElement();
            continue;
        }
        const QString reference = xml.attributes().value("r"_L1).toString();
        int column = static_cast<int>(cells.size());
        if (!reference.isEmpty()) {
            const std::optional<int> placed = columnOfReference(reference);
            if (!placed)
                return failure(ErrorCode::FileUnreadable, u"'%1' is not the name of a cell"_s.arg(reference));
            column = *placed;
        }
        const Result<QString> text = readCell(xml, workbook);
        if (!text)
            return std::unexpected(text.error());
        while (cells.size() <= column)
            cells.append(QString());
        cells[column] = *text;
    }
    return cells;
}

Result<QList<SheetRow>> readRows(const QByteArray &content, const Workbook &workbook)
{
    QList<SheetRow> rows;
    QXmlStreamReader xml(content);
    int number = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "row"_L1)
            continue;
        const QStringView stated = xml.attributes().value("r"_L1);
        number = stated.isEmpty() ? number + 1 : stated.toInt();
        Result<QStringList> cells = readRow(xml, workbook);
        if (!cells)
            return failure(cells.error().code, u"row %1: %2"_s.arg(number).arg(cells.error().detail));
        rows.append({number, std::move(*cells)});
    }
    if (const Result<void> fine = wellFormed(xml, workbook.sheetPart); !fine)
        return std::unexpected(fine.error());
    return rows;
}

} // namespace

Result<Sheet> readXlsx(QIODevice &device)
{
    const Result<ZipReader> zip = ZipReader::open(device);
    if (!zip)
        return std::unexpected(zip.error());
    Workbook workbook;
    for (const auto step : {findSheet, readSharedStrings, readStyles}) {
        if (const Result<void> done = step(*zip, workbook); !done)
            return std::unexpected(done.error());
    }
    const Result<QByteArray> content = zip->read(workbook.sheetPart);
    if (!content)
        return std::unexpected(content.error());
    Result<QList<SheetRow>> rows = readRows(*content, workbook);
    if (!rows)
        return std::unexpected(rows.error());
    return sheetFromRows(std::move(*rows));
}

} // namespace meterdesk
