// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ImportService.h"

#include "Database.h"
#include "Promised.h"
#include "Try.h"
#include "import/ImportColumns.h"
#include "import/ImportRun.h"
#include "records/ServiceSteps.h"
#include "stores/OperationLogStore.h"

#include <QtCore/QThreadPool>

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Everything or nothing: a savepoint takes back what a faulty or dry run wrote.
Result<ImportReport> runGuarded(const BookingContext &context, ImportKind kind, const Sheet &sheet, bool dryRun)
{
    DbConnection &db = context.db;
    METERDESK_CHECK(db.execute(u"SAVEPOINT import"_s));
    ImportRun run(context, kind);
    METERDESK_CHECK(run.apply(sheet));
    ImportReport report = run.report();
    if (!report.faults.isEmpty()) {
        std::ranges::stable_sort(report.faults, {}, &ImportFault::row);
        report.imported = 0;
        report.skipped = 0;
    }
    if (dryRun || !report.faults.isEmpty())
        METERDESK_CHECK(db.execute(u"ROLLBACK TO import"_s));
    METERDESK_CHECK(db.execute(u"RELEASE import"_s));
    return report;
}

} // namespace

ImportService::ImportService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Right ImportService::rightFor(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Properties:
    case ImportKind::Concentrators:
    case ImportKind::Meters:
        break;
    case ImportKind::Tariffs:
    case ImportKind::Accounts:
        return Right::ManageAccounts;
    case ImportKind::Readings:
        return Right::CollectReadings;
    case ImportKind::Recharges:
        return Right::TakeMoney;
    }
    return Right::ManageDevices;
}

Async<Sheet> ImportService::readFile(const QString &path) const
{
    const Promised<Sheet> give;
    QThreadPool::globalInstance()->start([give, path] { give(readSheetFile(path)); });
    return give.future();
}

Async<ImportReport> ImportService::importSheet(const Actor &actor, ImportKind kind, const Sheet &sheet, bool dryRun)
{
    if (auto allowed = actor.mustHave(rightFor(kind)); !allowed)
        return refused<ImportReport>(allowed.error());
    return m_database.write<ImportReport>([=, mark = m_database.mark(), now = m_clock.now()](
                                              DbConnection &db) -> Result<ImportReport> {
        METERDESK_TRY(report, runGuarded({.db = db, .mark = mark, .actor = actor, .now = now}, kind, sheet, dryRun));
        if (!dryRun && report.imported > 0) {
            METERDESK_CHECK(OperationLogStore::append(db, actor, now, u"import"_s, wordOf(kind),
                u"%1 imported, %2 skipped"_s.arg(report.imported).arg(report.skipped)));
        }
        return std::move(report);
    });
}

QStringList importTitles(ImportKind kind, const QString &column)
{
    const auto &columns = importColumns(kind);
    const auto found = std::ranges::find(columns, column, &ImportColumn::key);
    return found == columns.end() ? QStringList{column} : QStringList{column} + found->titles;
}

} // namespace meterdesk
