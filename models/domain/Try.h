// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <utility>

/// Takes the value of a Result into a new variable, or returns its error from the enclosing function:
///     METERDESK_TRY(account, accounts.byCode(code));
/// GCC 12's std::expected has no and_then; a chain of bookings written with bare ifs hides the bookings.
#define METERDESK_TRY(name, ...)                                                                                       \
    auto name##Result = (__VA_ARGS__);                                                                                 \
    if (!name##Result)                                                                                                 \
        return std::unexpected(std::move(name##Result).error());                                                       \
    auto &name = *name##Result

/// Returns the error of a Result from the enclosing function; its value, if any, is not needed.
#define METERDESK_CHECK(...)                                                                                           \
    do {                                                                                                               \
        if (auto checkedResult = (__VA_ARGS__); !checkedResult)                                                        \
            return std::unexpected(std::move(checkedResult).error());                                                  \
    } while (false)
