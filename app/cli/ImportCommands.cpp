// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "JsonValues.h"
#include "context/AppContext.h"
#include "import/ImportService.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QFuture<int> import(CommandContext &context, const Arguments &arguments)
{
    const Result<ImportKind> kind = fromWord<ImportKind>(arguments.place(0));
    if (!kind)
        return failed(context, kind.error());
    const Result<Sheet> sheet = readSheetFile(arguments.place(1));
    if (!sheet)
        return failed(context, sheet.error());
    return whenDone(context,
        context.app->imports().importSheet(context.actor, *kind, *sheet, arguments.has("dry-run"_L1)),
        [&context](const ImportReport &report) {
            for (const ImportFault &fault : report.faults) {
                const QString text = u"%1: %2"_s.arg(errorCodeName(fault.error.code), errorMessage(fault.error));
                context.out.row({{u"row"_s, fault.row}, {u"column"_s, textOrNull(fault.column)}, {u"error"_s, text}});
            }
            context.out.record({{u"imported"_s, report.imported}, {u"skipped"_s, report.skipped},
                {u"errors"_s, static_cast<int>(report.faults.size())}});
            return report.faults.isEmpty() ? Done : Failed;
        });
}

} // namespace

QList<CommandSpec> importCommands()
{
    return {{.words = {u"import"_s},
        .summary = "brings records in from FILE.csv or FILE.xlsx, all rows or none"_L1,
        .places = {{"KIND"_L1, wordsOf<ImportKind>()}, {"FILE"_L1}},
        .options = {{"dry-run"_L1, {}}},
        .run = import}};
}

} // namespace meterdesk::cli
