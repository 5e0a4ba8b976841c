// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "CommandLine.h"
#include "context/AppContext.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QFuture<int> init(CommandContext &context, const Arguments &arguments)
{
    AppOptions options{.databasePath = context.databasePath, .now = context.now};
    // The desktop's own folder is ours to make; a folder somebody mistyped is not.
    if (options.databasePath.isEmpty())
        QDir().mkpath(QFileInfo(AppContext::defaultDatabasePath()).path());
    const DatabaseMark mark = arguments.has("live"_L1) ? DatabaseMark::Live : DatabaseMark::Training;
    const auto app = AppContext::create(options, mark);
    if (!app)
        return failed(context, app.error());
    context.out.record({{u"created"_s, true}, {u"schema"_s, (*app)->schemaVersion()}});
    return finished(Done);
}

} // namespace

QList<CommandSpec> databaseCommands()
{
    return {{.words = {u"init"_s},
        .summary = "makes a database: for training, unless --live"_L1,
        .options = {{"live"_L1, {}}},
        .opensDatabase = false,
        .run = init}};
}

} // namespace meterdesk::cli
