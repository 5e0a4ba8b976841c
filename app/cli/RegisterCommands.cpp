// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "ListRows.h"
#include "context/AppContext.h"
#include "queries/RecordSources.h"
#include "records/RegisterService.h"

#include <limits>
#include <memory>

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Prints every record of a list.
template <typename Record>
QFuture<int> list(CommandContext &context, Async<QList<Record>> records)
{
    return whenDone(context, std::move(records), [&context](const QList<Record> &found) {
        for (const Record &record : found)
            context.out.row(listRowOf(record));
        return Done;
    });
}

QFuture<int> properties(CommandContext &context, const Arguments &)
{
    return list(context, context.app->registers().properties());
}

QFuture<int> concentrators(CommandContext &context, const Arguments &)
{
    return list(context, context.app->registers().concentrators());
}

QFuture<int> meters(CommandContext &context, const Arguments &)
{
    return list(context, context.app->registers().meters());
}

QFuture<int> tariffs(CommandContext &context, const Arguments &)
{
    return whenDone(context, context.app->registers().tariffs(), [&context](const QList<Tariff> &found) {
        for (const Tariff &tariff : found) {
            for (const TariffVersion &version : tariff.versions)
                context.out.row(listRowOf(tariff, version));
        }
        return Done;
    });
}

QFuture<int> accounts(CommandContext &context, const Arguments &arguments)
{
    const auto code = optionalValue(arguments, "code"_L1, PropertyCode::fromText);
    if (!code)
        return failed(context, code.error());
    const AccountQuery query{.code = *code ? (*code)->toText() : QString(), .withGroups = false};
    const std::shared_ptr<PageSource<AccountQuery, AccountRow>> source =
        RecordSources::accounts(context.app->database(), context.app->clock());
    return whenDone(context, source->first(query, {}, std::numeric_limits<int>::max()),
        [&context, source, code = *code](const QList<AccountRow> &lines) -> int {
            bool found = false;
            for (const AccountRow &line : lines) {
                // The page searches by the beginning of a code; here it is the whole.
                if (!line.account || (code && line.code != *code))
                    continue;
                found = true;
                context.out.row(listRowOf(line));
            }
            if (found || !code)
                return Done;
            context.out.error({ErrorCode::UnknownAccount, code->toText()});
            return Failed;
        });
}

} // namespace

QList<CommandSpec> registerCommands()
{
    return {
        {.words = {u"properties"_s}, .summary = "lists buildings, flats and rooms"_L1, .run = properties},
        {.words = {u"concentrators"_s}, .summary = "lists concentrators"_L1, .run = concentrators},
        {.words = {u"meters"_s}, .summary = "lists meters in use"_L1, .run = meters},
        {.words = {u"tariffs"_s}, .summary = "lists tariffs, a line for each version"_L1, .run = tariffs},
        {.words = {u"accounts"_s},
            .summary = "lists accounts with balance, last billed day and state of supply"_L1,
            .options = {{"code"_L1, "CODE"_L1}},
            .run = accounts},
    };
}

} // namespace meterdesk::cli
