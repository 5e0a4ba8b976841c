// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFuture>
#include <QtCore/QFutureWatcher>
#include <QtCore/QString>

#include <expected>
#include <optional>
#include <utility>

namespace meterdesk::wire {

enum class SessionErrorCode {
    NotConnected, ///< the channel is not open, or was lost
    TimedOut, ///< no matching answer within deadline and retries
    Denied, ///< the concentrator answered "deny" (1376.1 “AFN”, 00 F2/F3), or has no such data
    NoData, ///< the meter answered that it has no such item (DL/T 645-2007 “Error byte”, bit 1)
    Refused, ///< the meter answered with another error
    Unauthorised, ///< the meter refused the password or level (“Error byte”, bit 2)
    Malformed, ///< the answer matched but its content makes no sense
    NotSendable, ///< the request may not be built (address with wildcards, bad password text, …)
    Cancelled, ///< withdrawn, no longer due, or the session ended
};

struct SessionError
{
    SessionErrorCode code = SessionErrorCode::TimedOut;
    QString detail; ///< English, for the log; never a password

    friend bool operator==(const SessionError &, const SessionError &) = default;
};

template <typename T>
using SessionResult = std::expected<T, SessionError>;

/// The answer of everything a session is asked. It always finishes, once.
template <typename T>
using SessionFuture = QFuture<SessionResult<T>>;

[[nodiscard]] inline std::unexpected<SessionError> sessionFailure(SessionErrorCode code, QString detail = {})
{
    return std::unexpected(SessionError{code, std::move(detail)});
}

/// Calls `handler(std::optional<T>)` in the context's thread when the future is finished, with nothing if it was
/// cancelled without a result; never, once the context is gone. In Qt 6.4 `QFuture::then(context, …)` asserts when the
/// context is destroyed first.
template <typename T, typename Handler>
void whenFinished(const QFuture<T> &future, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, handler = std::move(handler)]() mutable {
            watcher->deleteLater();
            const QFuture<T> done = watcher->future();
            handler(done.resultCount() > 0 ? std::optional<T>(done.result()) : std::nullopt);
        });
    watcher->setFuture(future);
}

} // namespace meterdesk::wire
