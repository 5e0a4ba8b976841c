// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QLatin1StringView>
#include <QtCore/QString>

#include <span>
#include <utility>

namespace meterdesk {

/// The words by which an enum is stored in the database, imported and printed by the command line. Specialise `table`
/// beside each enum; a word is part of the contract and never changes its meaning.
template <typename Enum>
struct EnumWords; // static std::span<const std::pair<Enum, QLatin1StringView>> table();

template <typename Enum>
[[nodiscard]] QString wordOf(Enum value)
{
    for (const auto &[each, word] : EnumWords<Enum>::table()) {
        if (each == value)
            return QString(word);
    }
    return {};
}

/// `invalid-argument` naming the word and what is allowed.
template <typename Enum>
[[nodiscard]] Result<Enum> fromWord(QStringView text)
{
    QString allowed;
    for (const auto &[each, word] : EnumWords<Enum>::table()) {
        if (text == word)
            return each;
        allowed += QLatin1Char(' ') + QString(word);
    }
    return failure(ErrorCode::InvalidArgument, QStringLiteral("'%1' is none of:%2").arg(text.toString(), allowed));
}

} // namespace meterdesk

/// Declares the words of an enum at namespace scope meterdesk:
///     METERDESK_ENUM_WORDS(Relay, {Relay::Closed, QLatin1StringView("closed")}, …)
#define METERDESK_ENUM_WORDS(Enum, ...)                                                                                \
    template <>                                                                                                        \
    struct EnumWords<Enum>                                                                                             \
    {                                                                                                                  \
        static std::span<const std::pair<Enum, QLatin1StringView>> table()                                             \
        {                                                                                                              \
            static constexpr std::pair<Enum, QLatin1StringView> words[] = {__VA_ARGS__};                               \
            return words;                                                                                              \
        }                                                                                                              \
    };
