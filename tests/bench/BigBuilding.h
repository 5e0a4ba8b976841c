// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QDate>
#include <QtCore/QString>

#include <memory>

namespace meterdesk {

class Database;

namespace bench {

/// The value, or the end of the program with the error.
template <typename T>
T orEnd(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(errorCodeName(result.error().code)), qPrintable(result.error().detail));
    return std::move(*result);
}

/// 10,000 rooms in a hundred buildings, each with a concentrator that is not there, and a reading a meter and day: 110
/// days make 1.1 million readings, 1100 make 11 million. Marked as training, so nothing outside this machine is called.
struct BigBuilding
{
    static constexpr int rooms = 10'000;

    /// A file that exists is used again, whatever its days.
    [[nodiscard]] static std::unique_ptr<Database> openOrMake(const QString &file, int days, QDate lastDay);
    /// The last day with readings.
    [[nodiscard]] static QDate lastDay(Database &database);

private:
    static void furnish(Database &database, QDate firstDay, int days);
};

} // namespace bench
} // namespace meterdesk
