// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/XlsxCells.h"

#include <QtCore/QDateTime>
#include <QtCore/QRegularExpression>

#include <cmath>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int significantDigits = 15;
constexpr int lastColumn = 16'383; // XFD

/// A decimal number as 0.DIGITS × 10^exponent.
struct Decimal
{
    bool negative = false;
    QString digits;
    int exponent = 0;
};

std::optional<Decimal> decimalFromText(const QString &text)
{
    static const QRegularExpression form(u"^(-?)(\\d*)(?:\\.(\\d*))?(?:[eE]([+-]?\\d{1,3}))?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const QString whole = match.captured(2);
    const QString fraction = match.captured(3);
    if (!match.hasMatch() || (whole.isEmpty() && fraction.isEmpty()))
        return std::nullopt;
    Decimal decimal{.negative = !match.captured(1).isEmpty(),
        .digits = whole + fraction,
        .exponent = static_cast<int>(whole.size()) + match.captured(4).toInt()};
    while (decimal.digits.startsWith(u'0')) {
        decimal.digits.remove(0, 1);
        --decimal.exponent;
    }
    return decimal;
}

void roundToSignificant(Decimal &decimal)
{
    if (decimal.digits.size() > significantDigits) {
        const bool up = decimal.digits[significantDigits] >= u'5';
        decimal.digits.truncate(significantDigits);
        int i = significantDigits - 1;
        for (; up && i >= 0; --i) {
            if (decimal.digits[i] != u'9') {
                decimal.digits[i] = QChar(decimal.digits[i].unicode() + 1);
                break;
            }
            decimal.digits[i] = u'0';
        }
        if (up && i < 0) {
            decimal.digits.prepend(u'1');
            ++decimal.exponent;
        }
    }
    while (decimal.digits.endsWith(u'0'))
        decimal.digits.chop(1);
}

} // namespace

QString plainNumber(const QString &stored)
{
    std::optional<Decimal> decimal = decimalFromText(stored);
    if (!decimal)
        return stored;
    roundToSignificant(*decimal);
    if (decimal->digits.isEmpty())
        return u"0"_s;
    QString text;
    const int size = static_cast<int>(decimal->digits.size());
    if (decimal->exponent <= 0)
        text = u"0."_s + QString(-decimal->exponent, u'0') + decimal->digits;
    else if (decimal->exponent >= size)
        text = decimal->digits + QString(decimal->exponent - size, u'0');
    else
        text = decimal->digits.first(decimal->exponent) + u'.' + decimal->digits.sliced(decimal->exponent);
    return decimal->negative ? u'-' + text : text;
}

std::optional<QString> dateFromSerial(const QString &stored, bool from1904)
{
    // A day number is a point in time, not an amount: a double holds it to the microsecond.
    bool isNumber = false;
    const double serial = stored.toDouble(&isNumber);
    constexpr double lastSerial = 2'958'466; // 10000-01-01
    if (!isNumber || serial < 0 || serial >= lastSerial)
        return std::nullopt;
    const qint64 seconds = std::llround(serial * 86'400);
    const qint64 days = seconds / 86'400;
    const QTime time = QTime::fromMSecsSinceStartOfDay(static_cast<int>(seconds % 86'400) * 1000);
    if (days == 0 && !from1904)
        return time.toString(u"HH:mm:ss"_s);
    // Day 60 is the 29th of February 1900, which never was: days before it count from one day later.
    const QDate epoch = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, days < 60 ? 31 : 30);
    const QString day = epoch.addDays(days).toString(u"yyyy-MM-dd"_s);
    return seconds % 86'400 == 0 ? day : day + u' ' + time.toString(u"HH:mm:ss"_s);
}

bool isDateFormat(int formatId, const QString &formatCode)
{
    // ECMA-376 part 1, 18.8.30: 14–22 and 45–47 everywhere, 27–36 and 50–58 in East Asian versions.
    if ((formatId >= 14 && formatId <= 22) || (formatId >= 27 && formatId <= 36) || (formatId >= 45 && formatId <= 47)
        || (formatId >= 50 && formatId <= 58))
        return true;
    static const QRegularExpression literals(
        u"\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]|General"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression dateLetters(u"[ymdhs]"_s, QRegularExpression::CaseInsensitiveOption);
    QString code = formatCode;
    code.remove(literals);
    return code.contains(dateLetters);
}

std::optional<int> columnOfReference(QStringView reference)
{
    int column = 0;
    qsizetype letters = 0;
    for (; letters < reference.size() && letters < 4; ++letters) {
        const char16_t c = reference[letters].unicode();
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c - u'A' + 1);
    }
    if (letters == 0 || column - 1 > lastColumn)
        return std::nullopt;
    return column - 1;
}

} // namespace meterdesk
