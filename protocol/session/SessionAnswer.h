// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SessionError.h"

#include <QtCore/QPromise>

#include <memory>

namespace meterdesk::wire {

/// What a session was asked, answered once by a call. Copies give the same answer.
template <typename T>
class SessionAnswer
{
public:
    SessionAnswer() { m_promise->start(); }
    [[nodiscard]] SessionFuture<T> future() const { return m_promise->future(); }
    void operator()(SessionResult<T> result) const
    {
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<SessionResult<T>>> m_promise = std::make_shared<QPromise<SessionResult<T>>>();
};

} // namespace meterdesk::wire
