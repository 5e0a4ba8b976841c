// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConcentratorParameters.h"
#include "Identifiers.h"
#include "WallTime.h"

#include <optional>

namespace meterdesk {

class DbConnection;

/// How a change of a concentrator's parameter ended.
enum class ParameterResult {
    Sending,
    Confirmed, ///< read back as wanted
    Differs, ///< read back otherwise
    Refused,
    Unanswered ///< not read back: perhaps it took, and cut itself off
};
METERDESK_ENUM_WORDS(ParameterResult, {ParameterResult::Sending, QLatin1StringView("sending")},
    {ParameterResult::Confirmed, QLatin1StringView("confirmed")},
    {ParameterResult::Differs, QLatin1StringView("differs")}, {ParameterResult::Refused, QLatin1StringView("refused")},
    {ParameterResult::Unanswered, QLatin1StringView("unanswered")})

/// Changes of communication parameters, with what was held before: append-only, each gets its result once.
namespace ParameterChangeStore {

/// Before it is sent. Answers with its id.
[[nodiscard]] Result<std::int64_t> insert(DbConnection &db, ConcentratorId concentrator, ParameterKind kind,
    const QByteArray &before, const QByteArray &wanted, const QString &operatorName, WallTime at);
[[nodiscard]] Result<void> setResult(
    DbConnection &db, std::int64_t change, ParameterResult result, const std::optional<QByteArray> &after);
/// What the concentrator held before the last change of this parameter; nothing where none was ever changed.
[[nodiscard]] Result<std::optional<QByteArray>> heldBefore(
    DbConnection &db, ConcentratorId concentrator, ParameterKind kind);

} // namespace ParameterChangeStore

} // namespace meterdesk
