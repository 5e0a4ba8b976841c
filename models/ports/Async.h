// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QFuture>
#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>

#include <utility>

namespace meterdesk {

/// The answer of everything that takes time. It always finishes, once, with a value or an Error (Cancelled when its
/// maker goes away first). Continue it with `whenDone`, so nothing outlives its owner.
template <typename T>
using Async = QFuture<Result<T>>;

/// A finished answer.
template <typename T>
[[nodiscard]] Async<T> finishedAsync(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// Calls `handler(Result<T>)` in the context's thread when the answer is there; never, once the context is gone. Call
/// it from that thread. Use it instead of `QFuture::then(context, …)`: in Qt 6.4 that one asserts, or races with the
/// thread that answers, when the context is destroyed first.
template <typename T, typename Handler>
void whenDone(const Async<T> &answer, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, handler = std::move(handler)]() mutable {
            watcher->deleteLater();
            const Async<T> done = watcher->future();
            handler(done.resultCount() > 0 ? done.result() : Result<T>(failure(ErrorCode::Cancelled)));
        });
    watcher->setFuture(answer);
}

} // namespace meterdesk
