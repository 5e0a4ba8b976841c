// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstdio>
#include <ctime>
#include <string_view>

namespace meterdesk::bench {

/// Allocations of the whole process since it began (C++ and C, glibc only; 0 elsewhere).
[[nodiscard]] std::uint64_t allocations();

/// Runs `round` (which returns how many items it handled) for at least half a second of processor time after a warm-up
/// round, and prints one line: time an item, items a second on one core, allocations an item. Processor time, so that
/// other programs on the machine do not change the figures much.
template <typename Round>
void measure(std::string_view name, Round &&round)
{
    (void)round();
    std::uint64_t items = 0;
    const std::uint64_t allocationsBefore = allocations();
    const std::clock_t start = std::clock();
    std::clock_t elapsed = 0;
    while (elapsed < CLOCKS_PER_SEC / 2) {
        items += round();
        elapsed = std::clock() - start;
    }
    const std::uint64_t allocated = allocations() - allocationsBefore;
    const double seconds = static_cast<double>(elapsed) / CLOCKS_PER_SEC;
    const auto count = static_cast<double>(items);
    std::printf("%-46.*s %8.1f ns %8.2f million/s %6.3f allocations\n", static_cast<int>(name.size()), name.data(),
        seconds / count * 1e9, count / seconds / 1e6, static_cast<double>(allocated) / count);
}

} // namespace meterdesk::bench
