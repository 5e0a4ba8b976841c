// SPDX-License-Identifier: GPL-3.0-or-later
#include "Output.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray valueToJson(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

/// A value as a person reads it. Nested objects stay JSON: `previous` and `current` registers.
QString valueToText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return u"--"_s;
    case QJsonValue::Bool:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::String: {
        // A line break or a tab in a note would tear the table apart.
        QString text = value.toString();
        for (QChar &character : text) {
            if (character.category() == QChar::Other_Control)
                character = u' ';
        }
        return text;
    }
    default:
        return QString::fromUtf8(valueToJson(value));
    }
}

bool isNumber(const QString &text)
{
    static const QRegularExpression number(u"^-?(0|[1-9]\\d*)(\\.\\d+)?$"_s);
    return number.match(text).hasMatch();
}

QStringList keysOf(const Row &row)
{
    QStringList keys;
    for (const auto &[key, value] : row)
        keys += key;
    return keys;
}

bool isWide(char32_t character)
{
    return (character >= 0x1100 && character <= 0x115F) || (character >= 0x2E80 && character <= 0xA4CF)
        || (character >= 0xAC00 && character <= 0xD7A3) || (character >= 0xF900 && character <= 0xFAFF)
        || (character >= 0xFE30 && character <= 0xFE6F) || (character >= 0xFF00 && character <= 0xFF60)
        || (character >= 0xFFE0 && character <= 0xFFE6) || (character >= 0x20000 && character <= 0x3FFFD);
}

} // namespace

int displayWidth(const QString &text)
{
    int width = 0;
    for (const char32_t character : text.toUcs4()) {
        const QChar::Category category = QChar::category(character);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
            continue;
        width += isWide(character) ? 2 : 1;
    }
    return width;
}

QByteArray toJson(const Row &row)
{
    QByteArray line = "{";
    for (const auto &[key, value] : row) {
        if (line.size() > 1)
            line += ',';
        line += valueToJson(key) + ':' + valueToJson(value);
    }
    return line + '}';
}

Output::Output(Format format, QIODevice &out, QIODevice &err)
    : m_format(format)
    , m_out(out)
    , m_err(err)
{ }

void Output::row(const Row &row)
{
    if (m_format == Format::Json) {
        m_out.write(toJson(row) + '\n');
        return;
    }
    if (!m_table.isEmpty() && keysOf(m_table.first()) != keysOf(row))
        writeTable();
    m_table += row;
}

void Output::record(const Row &row)
{
    if (m_format == Format::Json) {
        m_out.write(toJson(row) + '\n');
        return;
    }
    writeTable();
    qsizetype longest = 0;
    for (const auto &[key, value] : row)
        longest = std::max(longest, key.size());
    for (const auto &[key, value] : row)
        m_out.write(((key + u':').leftJustified(longest + 2) + valueToText(value) + u'\n').toUtf8());
}

void Output::error(const Error &error)
{
    if (m_format == Format::Json) {
        const QJsonObject content{{u"code"_s, errorCodeName(error.code)}, {u"message"_s, errorMessage(error)}};
        m_out.write(toJson({{u"error"_s, content}}) + '\n');
        return;
    }
    writeTable();
    note(u"%1: %2"_s.arg(errorCodeName(error.code), errorMessage(error)));
}

void Output::note(const QString &line)
{
    QString single = line;
    m_err.write((single.replace(u'\n', u' ') + u'\n').toUtf8());
}

void Output::finish()
{
    writeTable();
}

void Output::writeTable()
{
    if (m_table.isEmpty())
        return;
    QList<QStringList> lines{keysOf(m_table.first())};
    for (const Row &row : std::as_const(m_table)) {
        QStringList cells;
        for (const auto &[key, value] : row)
            cells += valueToText(value);
        lines += cells;
    }
    m_table.clear();

    const qsizetype columns = lines.first().size();
    QList<int> widths(columns, 0);
    QList<bool> numeric(columns, true);
    for (qsizetype line = 0; line < lines.size(); ++line) {
        for (qsizetype column = 0; column < columns; ++column) {
            const QString &cell = lines[line][column];
            widths[column] = std::max(widths[column], displayWidth(cell));
            if (line > 0 && cell != u"--" && !isNumber(cell))
                numeric[column] = false;
        }
    }
    for (const QStringList &cells : std::as_const(lines)) {
        QString text;
        for (qsizetype column = 0; column < columns; ++column) {
            const QString padding(widths[column] - displayWidth(cells[column]), u' ');
            text += numeric[column] ? padding + cells[column] : cells[column] + padding;
            text += u"  "_s;
        }
        m_out.write(text.trimmed().isEmpty() ? "\n" : (text.remove(QRegularExpression(u" +$"_s)) + u'\n').toUtf8());
    }
}

} // namespace meterdesk::cli
