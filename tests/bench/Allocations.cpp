// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"

#include <atomic>
#include <cstdlib>

namespace {

std::atomic<std::uint64_t> count = 0;

} // namespace

std::uint64_t meterdesk::bench::allocations()
{
    return count.load(std::memory_order_relaxed);
}

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
// Interposed, because Qt's containers allocate with malloc and operator new ends there too.
extern "C" {

void *__libc_malloc(std::size_t size);
void *__libc_realloc(void *block, std::size_t size);

void *malloc(std::size_t size)
{
    count.fetch_add(1, std::memory_order_relaxed);
    return __libc_malloc(size);
}

void *realloc(void *block, std::size_t size)
{
    count.fetch_add(1, std::memory_order_relaxed);
    return __libc_realloc(block, size);
}
}
#endif
