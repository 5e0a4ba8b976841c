// SPDX-License-Identifier: GPL-3.0-or-later
#include "Quantities.h"

#include "CheckedMath.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A decimal text as an integer scaled by 10^decimals.
Result<std::int64_t> scaledFromText(QStringView text, int decimals, ErrorCode invalid)
{
    const bool negative = text.startsWith(u'-');
    std::optional<std::int64_t> value = 0;
    int digits = 0;
    int fraction = -1;
    for (const QChar character : text.sliced(negative ? 1 : 0)) {
        const char16_t c = character.unicode();
        if (c == u'.' && fraction < 0 && digits > 0) {
            fraction = 0;
            continue;
        }
        if (c < u'0' || c > u'9' || (fraction >= 0 && ++fraction > decimals)) {
            digits = 0;
            break;
        }
        ++digits;
        // Gathered on the negative side, which reaches one further than the positive one.
        value = value ? checkedMultiply(*value, 10) : value;
        value = value ? checkedSubtract(*value, c - u'0') : value;
    }
    if (digits == 0 || fraction == 0)
        return failure(invalid, u"not a number with at most %1 decimals: '%2'"_s.arg(decimals).arg(text));
    for (int scale = std::max(fraction, 0); scale < decimals && value; ++scale)
        value = checkedMultiply(*value, 10);
    if (value && !negative)
        value = checkedSubtract(0, *value);
    if (!value)
        return failure(ErrorCode::AmountOverflow, text.toString());
    return *value;
}

QString scaledToText(std::int64_t value, int decimals)
{
    const std::uint64_t magnitude =
        value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
    QString digits = QString::number(magnitude).rightJustified(decimals + 1, u'0');
    digits.insert(digits.size() - decimals, u'.');
    return value < 0 ? u'-' + digits : digits;
}

} // namespace

Result<Money> Money::fromText(QStringView text)
{
    const auto value = scaledFromText(text, 2, ErrorCode::InvalidAmount);
    if (!value)
        return std::unexpected(value.error());
    return Money{*value};
}

QString Money::toText() const
{
    return scaledToText(fen, 2);
}

Result<Energy> Energy::fromText(QStringView text)
{
    const auto value = scaledFromText(text, 2, ErrorCode::InvalidNumber);
    if (!value)
        return std::unexpected(value.error());
    return Energy{*value};
}

QString Energy::toText() const
{
    return scaledToText(hundredths, 2);
}

Result<UnitPrice> UnitPrice::fromText(QStringView text)
{
    const auto value = scaledFromText(text, 4, ErrorCode::InvalidNumber);
    if (!value)
        return std::unexpected(value.error());
    return UnitPrice{*value};
}

QString UnitPrice::toText() const
{
    QString text = scaledToText(tenThousandths, 4);
    for (int i = 0; i < 2 && text.endsWith(u'0'); ++i)
        text.chop(1);
    return text;
}

QString ExactAmount::toText() const
{
    return scaledToText(microYuan, 6);
}

namespace {

template <typename Quantity>
Result<Quantity> quantityOr(std::optional<std::int64_t> value, QLatin1StringView operation)
{
    if (!value)
        return failure(ErrorCode::AmountOverflow, operation);
    return Quantity{*value};
}

} // namespace

Result<Money> add(Money a, Money b)
{
    return quantityOr<Money>(checkedAdd(a.fen, b.fen), "sum of money"_L1);
}

Result<Money> subtract(Money a, Money b)
{
    return quantityOr<Money>(checkedSubtract(a.fen, b.fen), "difference of money"_L1);
}

Result<Energy> add(Energy a, Energy b)
{
    return quantityOr<Energy>(checkedAdd(a.hundredths, b.hundredths), "sum of energy"_L1);
}

Result<Energy> subtract(Energy a, Energy b)
{
    return quantityOr<Energy>(checkedSubtract(a.hundredths, b.hundredths), "difference of energy"_L1);
}

Result<Energy> multiply(Energy energy, int ratio)
{
    return quantityOr<Energy>(checkedMultiply(energy.hundredths, ratio), "energy times ratio"_L1);
}

Result<ExactAmount> add(ExactAmount a, ExactAmount b)
{
    return quantityOr<ExactAmount>(checkedAdd(a.microYuan, b.microYuan), "sum of exact amounts"_L1);
}

Result<ExactAmount> subtract(ExactAmount a, ExactAmount b)
{
    return quantityOr<ExactAmount>(checkedSubtract(a.microYuan, b.microYuan), "difference of exact amounts"_L1);
}

Result<ExactAmount> multiply(Energy energy, UnitPrice price)
{
    return quantityOr<ExactAmount>(checkedMultiply(energy.hundredths, price.tenThousandths), "energy times price"_L1);
}

Result<ExactAmount> exact(Money money)
{
    return quantityOr<ExactAmount>(checkedMultiply(money.fen, 10'000), "money as exact amount"_L1);
}

Money roundHalfAwayFromZero(ExactAmount amount)
{
    const std::int64_t whole = amount.microYuan / 10'000;
    const std::int64_t rest = amount.microYuan % 10'000;
    if (rest >= 5'000)
        return Money{whole + 1};
    if (rest <= -5'000)
        return Money{whole - 1};
    return Money{whole};
}

Result<Money> negate(Money money)
{
    return subtract(Money{}, money);
}

} // namespace meterdesk
