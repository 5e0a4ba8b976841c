// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Account.h"
#include "records/RecordWriter.h"

#include <type_traits>
#include <utility>

namespace meterdesk {

/// The shorthand of RecordWriter: which field is to blame for what.
[[nodiscard]] inline std::unexpected<FieldError> blame(const QString &field, ErrorCode code, const QString &detail)
{
    return std::unexpected(FieldError{field, Error{code, detail}});
}

/// Whether the database itself failed: no field is to blame, and nothing else will succeed.
[[nodiscard]] inline bool isDatabaseTrouble(ErrorCode code)
{
    return code == ErrorCode::DatabaseFailed || code == ErrorCode::DatabaseBusy || code == ErrorCode::FileUnwritable;
}

/// A result whose error is the fault of this field; of none for the database's own troubles.
template <typename T>
[[nodiscard]] Written<T> blamed(const QString &field, Result<T> result)
{
    if (!result)
        return std::unexpected(
            FieldError{isDatabaseTrouble(result.error().code) ? QString() : field, std::move(result).error()});
    if constexpr (std::is_void_v<T>)
        return {};
    else
        return std::move(*result);
}

namespace RecordWriter {

/// Billing of a meter begins at its start registers, as of 00:00 of the later of the account's `openedOn` and
/// `installedOn`; readings before are information.
[[nodiscard]] Written<void> beginBilling(
    DbConnection &db, const Meter &meter, const Account &account, QDate installedOn);

} // namespace RecordWriter

/// The first of several errors.
[[nodiscard]] inline Written<void> firstOf(const QList<FieldError> &errors)
{
    if (errors.isEmpty())
        return {};
    return std::unexpected(errors.first());
}

} // namespace meterdesk
