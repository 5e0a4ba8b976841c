// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "CommandLine.h"
#include "context/AppContext.h"
#include "import/SampleService.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <memory>

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The database and what SQLite keeps beside it.
void removeDatabase(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
}

Result<QByteArray> sampleBuilding()
{
    QFile file(u":/meterdesk/sample/building.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, u"the sample building is not in this program"_s);
    return file.readAll();
}

int created(CommandContext &context, const AppContext &app)
{
    context.out.record({{u"created"_s, true}, {u"schema"_s, app.schemaVersion()}});
    return Done;
}

/// All or nothing: a database that could not be filled is taken away again.
QFuture<int> fillWithSample(CommandContext &context, std::unique_ptr<AppContext> fresh)
{
    const Result<QByteArray> building = sampleBuilding();
    std::shared_ptr<AppContext> app = std::move(fresh);
    Async<void> filled =
        building ? app->samples().fill(*building) : finishedAsync<void>(std::unexpected(building.error()));
    return filled.then(context.owner, [&context, app](const Result<void> &result) mutable -> int {
        if (result)
            return created(context, *app);
        const QString path = app->databasePath();
        app.reset();
        removeDatabase(path);
        context.out.error(result.error());
        return Failed;
    });
}

QFuture<int> init(CommandContext &context, const Arguments &arguments)
{
    const AppOptions options{.databasePath = context.databasePath, .now = context.now};
    const bool sample = arguments.has("sample"_L1);
    const bool live = arguments.has("live"_L1);
    if (sample && live)
        return failed(context, {ErrorCode::TrainingOnly, u"the sample building"_s});
    // The desktop's own folder is ours to make; a folder somebody mistyped is not.
    if (options.databasePath.isEmpty())
        QDir().mkpath(QFileInfo(AppContext::defaultDatabasePath()).path());
    auto app = AppContext::create(options, live ? DatabaseMark::Live : DatabaseMark::Training);
    if (!app)
        return failed(context, app.error());
    return sample ? fillWithSample(context, std::move(*app)) : finished(created(context, **app));
}

} // namespace

QList<CommandSpec> databaseCommands()
{
    return {{.words = {u"init"_s},
        .summary = "makes a database: for training, unless --live; --sample fills in the manual's building"_L1,
        .options = {{"sample"_L1, {}}, {"live"_L1, {}}},
        .opensDatabase = false,
        .run = init}};
}

} // namespace meterdesk::cli
