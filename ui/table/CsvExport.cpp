// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/CsvExport.h"

#include <QtCore/QSaveFile>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isText(ColumnKind kind)
{
    return kind == ColumnKind::Text || kind == ColumnKind::Code || kind == ColumnKind::Pill;
}

} // namespace

void CsvText::addHeader(const QStringList &titles)
{
    for (const QString &title : titles)
        append(QString(title).replace(u'\n', u' '));
    endRow();
}

void CsvText::addCell(ColumnKind kind, int decimals, const QVariant &raw, const QString &displayed)
{
    QString text = plainText(kind, decimals, raw, displayed);
    if (isText(kind) && !text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    append(text);
}

void CsvText::append(const QString &field)
{
    if (m_rowBegun)
        m_text += u',';
    m_rowBegun = true;
    const bool quoted = field.contains(u',') || field.contains(u'"') || field.contains(u'\n') || field.contains(u'\r');
    m_text += quoted ? u'"' + QString(field).replace(u'"', u"\"\""_s) + u'"' : field;
}

void CsvText::endRow()
{
    m_text += u"\r\n"_s;
    m_rowBegun = false;
}

Result<void> CsvText::save(const QString &path) const
{
    QSaveFile file(path);
    const QByteArray bytes = "\xEF\xBB\xBF" + m_text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::FileUnwritable, path + u": "_s + file.errorString());
    return {};
}

} // namespace meterdesk
