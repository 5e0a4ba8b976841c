// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Database.h"
#include "records/RecordWriter.h"

#include <utility>

namespace meterdesk {

/// The error of a field as the error of a service: the detail begins with the field.
[[nodiscard]] inline Error withField(FieldError fault)
{
    if (!fault.field.isEmpty())
        fault.error.detail = fault.field + QStringLiteral(": ") + fault.error.detail;
    return std::move(fault.error);
}

template <typename T>
[[nodiscard]] Result<T> withField(Written<T> written)
{
    if (!written)
        return std::unexpected(withField(std::move(written).error()));
    if constexpr (std::is_void_v<T>)
        return {};
    else
        return std::move(*written);
}

/// A refusal that is known before the database is asked.
template <typename T>
[[nodiscard]] Async<T> refused(Error error)
{
    return finishedAsync<T>(std::unexpected(std::move(error)));
}

} // namespace meterdesk
