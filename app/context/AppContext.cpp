// SPDX-License-Identifier: GPL-3.0-or-later
#include "AppContext.h"

#include "Database.h"

#include <QtCore/QStandardPaths>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QString pathOf(const AppOptions &options)
{
    return options.databasePath.isEmpty() ? AppContext::defaultDatabasePath() : options.databasePath;
}

std::unique_ptr<Clock> makeClock(const AppOptions &options, const QTimeZone &zone)
{
    if (options.now)
        return std::make_unique<FixedClock>(*options.now);
    return std::make_unique<SystemClock>(zone);
}

std::unexpected<Error> stoppedClockOnLive(const QString &path)
{
    return failure(ErrorCode::TrainingOnly, u"a live database runs on the PC's clock: %1"_s.arg(path));
}

} // namespace

Result<std::unique_ptr<AppContext>> AppContext::open(const AppOptions &options)
{
    return compose(Database::open(pathOf(options)), options);
}

Result<std::unique_ptr<AppContext>> AppContext::create(const AppOptions &options, DatabaseMark mark)
{
    if (options.now && mark == DatabaseMark::Live)
        return stoppedClockOnLive(pathOf(options));
    return compose(Database::create(pathOf(options), mark), options);
}

Result<std::unique_ptr<AppContext>> AppContext::compose(
    Result<std::unique_ptr<Database>> database, const AppOptions &options)
{
    if (!database)
        return std::unexpected(database.error());
    if (options.now && (*database)->isLive())
        return stoppedClockOnLive((*database)->path());
    std::unique_ptr<Clock> clock = makeClock(options, (*database)->zone());
    return std::unique_ptr<AppContext>(new AppContext(std::move(*database), std::move(clock)));
}

AppContext::AppContext(std::unique_ptr<Database> database, std::unique_ptr<Clock> clock)
    : m_database(std::move(database))
    , m_clock(std::move(clock))
{ }

AppContext::~AppContext() = default;

QString AppContext::defaultDatabasePath()
{
    // Not the roaming folder, which Windows copies between machines while SQLite writes.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/meterdesk/meterdesk.db"_s;
}

const QString &AppContext::databasePath() const
{
    return m_database->path();
}

DatabaseMark AppContext::mark() const
{
    return m_database->mark();
}

int AppContext::schemaVersion() const
{
    return m_database->schemaVersion();
}

} // namespace meterdesk
