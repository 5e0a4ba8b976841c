// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "DatabaseMark.h"
#include "MeterGateway.h"

#include <functional>
#include <memory>
#include <optional>

namespace meterdesk {

class AccountService;
class AdjustmentService;
class BillingService;
class ClockService;
class CommandService;
class ConcentratorParameterService;
class ConcentratorService;
class Database;
class DayEndService;
class DocumentService;
class EstimateService;
class FieldWorker;
class HoldService;
class ImportService;
class LedgerService;
class MeterBusService;
class OperationLog;
class OverviewService;
class OperatorService;
class PairingService;
class PolicyService;
class PrintOrderService;
class ProgramLock;
class ReadingService;
class RechargeService;
class RegisterService;
class ReplacementService;
class ReportService;
class SampleService;
class SearchService;
class SettingsService;
class ShiftService;
class StatementService;
class TariffReview;
class TenancyService;
class TillService;
class WireMonitor;
class WorkItemService;

/// Makes the way to the meters of a database with this mark; the clock outlives it.
using GatewayFactory = std::function<std::unique_ptr<MeterGateway>(const Clock &clock, DatabaseMark mark)>;

/// How a program opens its database.
struct AppOptions
{
    QString databasePath; ///< empty: `AppContext::defaultDatabasePath()`
    std::optional<WallTime> now = {}; ///< stops the clock at this time; `training-only` on a live database
    std::optional<WallTime> runFrom = {}; ///< the clock starts at this time and runs; training databases only
    std::shared_ptr<const Clock> clock = {}; ///< in place of the PC's: tests move it; training databases only
    GatewayFactory makeGateway = {}; ///< empty: concentrators on TCP; tests may put something else in the way
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
    [[nodiscard]] const Clock &clock() const;
    /// For page sources (RecordSources) only; everything else goes through the services.
    [[nodiscard]] Database &database();

    // Records
    [[nodiscard]] AccountService &accounts();
    [[nodiscard]] ImportService &imports();
    [[nodiscard]] ReadingService &readings();
    [[nodiscard]] RegisterService &registers();
    [[nodiscard]] ReplacementService &replacements();
    [[nodiscard]] SampleService &samples();
    [[nodiscard]] SearchService &search();

    // Money
    [[nodiscard]] AdjustmentService &adjustments();
    [[nodiscard]] BillingService &billing();
    [[nodiscard]] DayEndService &dayEnds();
    [[nodiscard]] DocumentService &documents();
    [[nodiscard]] EstimateService &estimates();
    [[nodiscard]] HoldService &holds();
    [[nodiscard]] LedgerService &ledger();
    [[nodiscard]] OperationLog &operations();
    [[nodiscard]] OperatorService &operators();
    [[nodiscard]] PrintOrderService &printOrders();
    [[nodiscard]] RechargeService &recharges();
    [[nodiscard]] SettingsService &settings();
    [[nodiscard]] ShiftService &shifts();
    [[nodiscard]] StatementService &statements();
    [[nodiscard]] TillService &till();
    [[nodiscard]] TariffReview &tariffReview();
    [[nodiscard]] TenancyService &tenancies();
    [[nodiscard]] WorkItemService &workItems();

    // Policy, commands and the wire
    [[nodiscard]] CommandService &commands();
    [[nodiscard]] OverviewService &overview();
    [[nodiscard]] ReportService &reportService();
    [[nodiscard]] PolicyService &policy();
    /// Made at the first call: a program that only looks at records opens no sockets.
    [[nodiscard]] MeterGateway &gateway();
    [[nodiscard]] FieldWorker &fieldWork();
    [[nodiscard]] PairingService &pairing();
    [[nodiscard]] ClockService &clocks();
    [[nodiscard]] ConcentratorService &concentrators();
    [[nodiscard]] ConcentratorParameterService &parameters();
    [[nodiscard]] MeterBusService &buses();
    [[nodiscard]] WireMonitor &monitor();

private:
    struct Services;
    struct Wire;

    AppContext(std::unique_ptr<Database> database, const AppOptions &options);
    [[nodiscard]] static Result<std::unique_ptr<AppContext>> compose(
        Result<std::unique_ptr<Database>> database, const AppOptions &options);
    [[nodiscard]] Wire &wire();

    GatewayFactory m_makeGateway;
    std::unique_ptr<Database> m_database;
    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<ProgramLock> m_field; ///< who sends commands
    std::unique_ptr<Wire> m_wire; ///< destroyed first: its jobs use the services
};

} // namespace meterdesk
