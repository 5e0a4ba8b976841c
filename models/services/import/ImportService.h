// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"
#include "EnumWords.h"
#include "Operator.h"
#include "sheet/Sheet.h"

#include <QtCore/QList>

namespace meterdesk {

class Database;

/// What a file can hold (cli.md, import and export columns).
enum class ImportKind { Properties, Concentrators, Meters, Tariffs, Accounts, Readings, Recharges };
METERDESK_ENUM_WORDS(ImportKind, {ImportKind::Properties, QLatin1StringView("properties")},
    {ImportKind::Concentrators, QLatin1StringView("concentrators")}, {ImportKind::Meters, QLatin1StringView("meters")},
    {ImportKind::Tariffs, QLatin1StringView("tariffs")}, {ImportKind::Accounts, QLatin1StringView("accounts")},
    {ImportKind::Readings, QLatin1StringView("readings")}, {ImportKind::Recharges, QLatin1StringView("recharges")})

/// What is wrong with one cell, or with a row where `column` is empty.
struct ImportFault
{
    int row = 0; ///< as a spreadsheet counts; the header is row 1
    QString column; ///< English key
    Error error;

    friend bool operator==(const ImportFault &, const ImportFault &) = default;
};

/// What the header of a sheet may call a column: its English key first, then the titles of the screens.
[[nodiscard]] QStringList importTitles(ImportKind kind, const QString &column);

struct ImportReport
{
    QList<ImportFault> faults; ///< by row; where there is one, nothing was imported
    int imported = 0;
    int skipped = 0; ///< their key was in the database already
};

/// Brings tables of records into the database: all rows or none. Thread-safe.
class ImportService
{
public:
    ImportService(Database &database, const Clock &clock);

    /// Reads FILE.csv or FILE.xlsx in a thread of its own, since it may be large. `file-unreadable` names what is wrong
    /// and where.
    [[nodiscard]] Async<Sheet> readFile(const QString &path) const;

    /// What importing this kind needs.
    [[nodiscard]] static Right rightFor(ImportKind kind);

    /// Headers are English keys or the titles of the screens; columns that are not known are left out, a missing
    /// necessary one is a fault of row 1. A key twice in the sheet is a fault, a key already in the database is
    /// skipped. With `dryRun` everything is tried and nothing stored. Needs ManageDevices, for tariffs and accounts
    /// ManageAccounts, for readings CollectReadings, for recharges TakeMoney. A recharge is booked as the till books
    /// it, with a receipt number; its request id is its key, and the same id with other content is a fault.
    [[nodiscard]] Async<ImportReport> importSheet(const Actor &actor, ImportKind kind, const Sheet &sheet, bool dryRun);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
