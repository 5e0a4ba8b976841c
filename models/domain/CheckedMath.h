// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

namespace meterdesk {

/// int64 arithmetic that says so instead of wrapping; portable, since MSVC has no overflow builtins.
[[nodiscard]] constexpr std::optional<std::int64_t> checkedAdd(std::int64_t a, std::int64_t b)
{
    using Limits = std::numeric_limits<std::int64_t>;
    if ((b > 0 && a > Limits::max() - b) || (b < 0 && a < Limits::min() - b))
        return std::nullopt;
    return a + b;
}

[[nodiscard]] constexpr std::optional<std::int64_t> checkedSubtract(std::int64_t a, std::int64_t b)
{
    using Limits = std::numeric_limits<std::int64_t>;
    if ((b < 0 && a > Limits::max() + b) || (b > 0 && a < Limits::min() + b))
        return std::nullopt;
    return a - b;
}

[[nodiscard]] constexpr std::optional<std::int64_t> checkedMultiply(std::int64_t a, std::int64_t b)
{
    using Limits = std::numeric_limits<std::int64_t>;
    if (a == 0 || b == 0)
        return 0;
    if ((a == -1 && b == Limits::min()) || (b == -1 && a == Limits::min()))
        return std::nullopt;
    if (a > 0 ? (b > 0 ? a > Limits::max() / b : b < Limits::min() / a)
              : (b > 0 ? a < Limits::min() / b : a < Limits::max() / b))
        return std::nullopt;
    return a * b;
}

} // namespace meterdesk
