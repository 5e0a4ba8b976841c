// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Promised.h"

#include <QtCore/QThreadPool>

#include <atomic>
#include <functional>

namespace meterdesk {

/// One thread for calls that block: they run one after the other, in the order they came. Its end answers what has not
/// begun with `cancelled` and waits for the call that runs.
class SpoolThread
{
public:
    SpoolThread()
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1);
    }
    ~SpoolThread()
    {
        m_stopping = true;
        m_pool.waitForDone();
    }
    SpoolThread(const SpoolThread &) = delete;
    SpoolThread &operator=(const SpoolThread &) = delete;

    template <typename T>
    [[nodiscard]] Async<T> run(std::function<Result<T>()> call)
    {
        const Promised<T> give;
        m_pool.start([this, give, call = std::move(call)] {
            give(m_stopping ? Result<T>(failure(ErrorCode::Cancelled)) : call());
        });
        return give.future();
    }

private:
    QThreadPool m_pool;
    std::atomic<bool> m_stopping = false;
};

} // namespace meterdesk
