// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandLine.h"
#include "EnumWords.h"
#include "Identifiers.h"
#include "Quantities.h"
#include "WallTime.h"

#include <optional>
#include <type_traits>

namespace meterdesk::cli {

/// The words of an enum as the choices of an option or place.
template <typename Enum>
[[nodiscard]] QStringList wordsOf()
{
    QStringList words;
    for (const auto &[value, word] : EnumWords<Enum>::table())
        words += QString(word);
    return words;
}

[[nodiscard]] inline Result<int> wholeNumberFromText(QStringView text)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    return isNumber ? Result<int>(value)
                    : failure(ErrorCode::InvalidNumber, QStringLiteral("'%1' is no whole number").arg(text));
}

/// The value of an option read by `read` (QStringView → Result<T>); empty where the option was not given.
template <typename Read, typename T = typename std::invoke_result_t<Read, QStringView>::value_type>
[[nodiscard]] Result<std::optional<T>> optionalValue(const Arguments &arguments, QLatin1StringView option, Read read)
{
    const std::optional<QString> text = arguments.optional(option);
    if (!text)
        return std::optional<T>();
    Result<T> value = read(*text);
    if (!value)
        return std::unexpected(Error{value.error().code, QStringLiteral("--%1: %2").arg(option, value.error().detail)});
    return std::optional<T>(std::move(*value));
}

/// As above for an option that must be there; the CommandSpec has seen to that.
template <typename Read, typename T = typename std::invoke_result_t<Read, QStringView>::value_type>
[[nodiscard]] Result<T> requiredValue(const Arguments &arguments, QLatin1StringView option, Read read)
{
    Result<T> value = read(arguments.value(option));
    if (!value)
        return std::unexpected(Error{value.error().code, QStringLiteral("--%1: %2").arg(option, value.error().detail)});
    return value;
}

} // namespace meterdesk::cli
