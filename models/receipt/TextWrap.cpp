// SPDX-License-Identifier: GPL-3.0-or-later
#include "TextWrap.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isChinese(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x2E80 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF)
        || (code >= 0xFF00 && code <= 0xFFEF);
}

bool mayNotBegin(QChar c)
{
    return u"，。、；：？！）》」』”’％·,.;:?!)"_s.contains(c);
}

bool mayNotEnd(QChar c)
{
    return u"（《「『“‘¥("_s.contains(c);
}

bool mayBreakBetween(QChar before, QChar after)
{
    if (before == u' ' || before == u'　')
        return after != u' ' && after != u'　';
    if (mayNotBegin(after) || mayNotEnd(before))
        return false;
    return (isChinese(before) && isChinese(after)) || u"，。、；：？！）"_s.contains(before);
}

QString withoutTrailingSpace(QString text)
{
    while (text.endsWith(u' ') || text.endsWith(u'　'))
        text.chop(1);
    return text;
}

} // namespace

QStringList wrapPieces(const QString &text)
{
    QStringList pieces;
    for (const QChar c : text) {
        if (pieces.isEmpty() || mayBreakBetween(pieces.last().back(), c))
            pieces.append(c);
        else
            pieces.last().append(c);
    }
    return pieces;
}

QStringList wrapText(const QString &text, qreal width, const TextMeasure &measure)
{
    if (measure(text) <= width)
        return {text};

    const qsizetype yuan = text.indexOf(u'元');
    if (text.startsWith(u"人民币"_s) && yuan > 0) {
        const QStringList halves{text.first(yuan + 1), text.sliced(yuan + 1)};
        if (measure(halves[0]) <= width && measure(halves[1]) <= width && !halves[1].isEmpty())
            return halves;
    }

    QStringList lines;
    QString line;
    const auto append = [&](const QString &piece) {
        if (!line.isEmpty() && measure(withoutTrailingSpace(line + piece)) > width) {
            lines.append(withoutTrailingSpace(line));
            line.clear();
        }
        line += piece;
    };
    for (const QString &piece : wrapPieces(text)) {
        if (measure(withoutTrailingSpace(piece)) <= width) {
            append(piece);
            continue;
        }
        for (const QChar c : piece)
            append(c);
    }
    lines.append(withoutTrailingSpace(line));
    return lines;
}

qreal widestPiece(const QString &text, const TextMeasure &measure)
{
    qreal widest = 0;
    for (const QString &piece : wrapPieces(text))
        widest = std::max(widest, measure(withoutTrailingSpace(piece)));
    return widest;
}

} // namespace meterdesk
