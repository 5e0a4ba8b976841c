// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "ListRows.h"
#include "billing/ReadingService.h"
#include "context/AppContext.h"
#include "records/RegisterService.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

int print(CommandContext &context, const QList<CollectionLogRow> &lines)
{
    for (const CollectionLogRow &line : lines)
        context.out.row(listRowOf(line));
    return Done;
}

QFuture<int> readings(CommandContext &context, const Arguments &arguments)
{
    const auto meter = optionalValue(arguments, "meter"_L1, MeterNo::fromText);
    if (!meter)
        return failed(context, meter.error());
    const auto from = optionalValue(arguments, "from"_L1, dateFromText);
    if (!from)
        return failed(context, from.error());
    const auto to = optionalValue(arguments, "to"_L1, dateFromText);
    if (!to)
        return failed(context, to.error());
    const auto status = optionalValue(arguments, "status"_L1, fromWord<CollectionStatus>);
    if (!status)
        return failed(context, status.error());

    CollectionLogQuery query;
    query.status = *status;
    query.from = from->value_or(QDate());
    query.to = to->value_or(QDate());
    if (*meter)
        query.meterNo = (*meter)->padded();
    return andThen(
        context, context.app->readings().log(query), [&context, meter = *meter](const QList<CollectionLogRow> &lines) {
            if (!lines.isEmpty() || !meter)
                return finished(print(context, lines));
            // A number nobody knows is an error; a meter without readings is an empty list.
            return whenDone(context, context.app->registers().meter(*meter), [](const Meter &) { return Done; });
        });
}

} // namespace

QList<CommandSpec> readingCommands()
{
    return {{.words = {u"readings"_s},
        .summary = "lists the collection log, newest day first"_L1,
        .options = {{"meter"_L1, "NUMBER"_L1}, {"from"_L1, "yyyy-MM-dd"_L1}, {"to"_L1, "yyyy-MM-dd"_L1},
            {"status"_L1, "STATUS"_L1, false, wordsOf<CollectionStatus>()}},
        .run = readings}};
}

} // namespace meterdesk::cli
