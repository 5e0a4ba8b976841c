// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QStringList>

#include <cstdint>
#include <initializer_list>

namespace meterdesk {

class DbConnection;

/// What refers to a record, so that it is not taken away from under its history.
namespace UseCount {

struct Use
{
    QString words; ///< "readings"
    QString select; ///< a count with one '?', the id
};

/// "3 readings" for every use with a count; empty where nothing refers to the record.
[[nodiscard]] Result<QStringList> list(DbConnection &db, std::int64_t id, std::initializer_list<Use> uses);

} // namespace UseCount

} // namespace meterdesk
