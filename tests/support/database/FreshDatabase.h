// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Database.h"

#include <memory>

namespace meterdesk::test {

/// A new database at `path`. Making one takes a tenth of a second under the sanitizers, so a program makes one a mark
/// and copies it for each test. Ends the program where it cannot.
[[nodiscard]] std::unique_ptr<Database> freshDatabase(const QString &path, DatabaseMark mark = DatabaseMark::Training);

} // namespace meterdesk::test
