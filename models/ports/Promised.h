// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"

#include <QtCore/QPromise>

#include <memory>

namespace meterdesk {

/// An answer that somebody waits for and a step of the work gives, once. Copies give the same answer, so a step can
/// keep one.
template <typename T>
class Promised
{
public:
    Promised() { m_promise->start(); }
    [[nodiscard]] Async<T> future() const { return m_promise->future(); }
    void operator()(Result<T> result) const
    {
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise = std::make_shared<QPromise<Result<T>>>();
};

/// Whoever cancels `given` cancels what was asked for it.
template <typename T, typename U>
void cancelTogether(const Async<T> &given, QFuture<U> asked, QObject *context)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::canceled, context, [asked]() mutable { asked.cancel(); });
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(given);
}

} // namespace meterdesk
