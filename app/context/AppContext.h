// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "DatabaseMark.h"

#include <memory>
#include <optional>

namespace meterdesk {

class Database;

/// How a program opens its database.
struct AppOptions
{
    QString databasePath; ///< empty: `AppContext::defaultDatabasePath()`
    std::optional<WallTime> now; ///< stops the clock at this time; `training-only` on a live database
};

/// Everything a program has open: one database, its clock, its services and the way to its meters. Windows-free, shared
/// by the desktop, the command line and tests. Made, used and destroyed in the program's main thread; what it hands out
/// must not outlive it.
class AppContext
{
public:
    /// Opens an existing database. Errors: those of `Database::open`, `training-only`.
    [[nodiscard]] static Result<std::unique_ptr<AppContext>> open(const AppOptions &options);

    /// Makes a new database and opens it. Errors: those of `Database::create`, `training-only`.
    [[nodiscard]] static Result<std::unique_ptr<AppContext>> create(const AppOptions &options, DatabaseMark mark);

    /// The desktop's own database: `meterdesk/meterdesk.db` in the user's folder for local application data.
    [[nodiscard]] static QString defaultDatabasePath();

    ~AppContext();
    AppContext(const AppContext &) = delete;
    AppContext &operator=(const AppContext &) = delete;

    [[nodiscard]] const QString &databasePath() const;
    [[nodiscard]] DatabaseMark mark() const;
    [[nodiscard]] int schemaVersion() const;
    [[nodiscard]] Clock &clock() const { return *m_clock; }

private:
    AppContext(std::unique_ptr<Database> database, std::unique_ptr<Clock> clock);
    [[nodiscard]] static Result<std::unique_ptr<AppContext>> compose(
        Result<std::unique_ptr<Database>> database, const AppOptions &options);

    std::unique_ptr<Database> m_database;
    std::unique_ptr<Clock> m_clock;
};

} // namespace meterdesk
