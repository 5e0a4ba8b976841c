// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QFuture>
#include <QtCore/QPromise>

namespace meterdesk {

/// The answer of everything that takes time. It always finishes, once, with a value or an Error (Cancelled when its
/// maker goes away first). Continue it with `.then(context, …)`, so nothing outlives its owner.
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

} // namespace meterdesk
