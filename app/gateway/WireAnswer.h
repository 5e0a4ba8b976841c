// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "GatewayConversions.h"
#include "Promised.h"
#include "SessionError.h"

namespace meterdesk {

// From what a session answers to what a gateway does.

/// The value in our own words, by `convert`, which gives a T or a Result<T>; the trouble as an Error otherwise, and
/// `cancelled` where the session ended without an answer.
template <typename T, typename Wire, typename Convert>
[[nodiscard]] Result<T> inOurWords(const std::optional<wire::SessionResult<Wire>> &answer, const Convert &convert)
{
    if (!answer)
        return failure(ErrorCode::Cancelled);
    if (!*answer)
        return std::unexpected(toError(answer->error()));
    return convert(**answer);
}

/// The answer of a session in our own words, once it is there.
template <typename T, typename Wire, typename Convert>
[[nodiscard]] Async<T> converted(const wire::SessionFuture<Wire> &asked, QObject *context, Convert convert)
{
    const Promised<T> give;
    wire::whenFinished(asked, context, [give, convert](const std::optional<wire::SessionResult<Wire>> &answer) {
        give(inOurWords<T>(answer, convert));
    });
    return give.future();
}

} // namespace meterdesk
