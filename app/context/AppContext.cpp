// SPDX-License-Identifier: GPL-3.0-or-later
#include "AppContext.h"

#include "Database.h"
#include "ProgramLock.h"
#include "SettingsService.h"
#include "WorkItemService.h"
#include "billing/BillingService.h"
#include "billing/EstimateService.h"
#include "billing/HoldService.h"
#include "billing/ReadingService.h"
#include "billing/TariffReview.h"
#include "closing/DayEndService.h"
#include "closing/ShiftService.h"
#include "commands/ClockService.h"
#include "commands/CommandService.h"
#include "commands/ConcentratorParameterService.h"
#include "commands/ConcentratorService.h"
#include "commands/MeterBusService.h"
#include "commands/PairingService.h"
#include "commands/PolicyService.h"
#include "documents/DocumentService.h"
#include "documents/PrintOrderService.h"
#include "documents/StatementService.h"
#include "gateway/ConcentratorGateway.h"
#include "import/ImportService.h"
#include "import/SampleService.h"
#include "jobs/FieldWorker.h"
#include "money/AdjustmentService.h"
#include "money/LedgerService.h"
#include "money/RechargeService.h"
#include "money/TillService.h"
#include "operators/OperationLog.h"
#include "operators/OperatorService.h"
#include "queries/OverviewService.h"
#include "queries/ReportService.h"
#include "queries/SearchService.h"
#include "records/AccountService.h"
#include "records/RegisterService.h"
#include "records/ReplacementService.h"
#include "tenancy/TenancyService.h"

#include <QtCore/QStandardPaths>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QString pathOf(const AppOptions &options)
{
    return options.databasePath.isEmpty() ? AppContext::defaultDatabasePath() : options.databasePath;
}

/// A clock that is not the PC's.
bool hasOwnTime(const AppOptions &options)
{
    return options.clock || options.now || options.runFrom;
}

std::shared_ptr<const Clock> makeClock(const AppOptions &options, const QTimeZone &zone)
{
    if (options.clock)
        return options.clock;
    if (options.now)
        return std::make_shared<FixedClock>(*options.now);
    if (options.runFrom)
        return std::make_shared<RunningClock>(*options.runFrom);
    return std::make_shared<SystemClock>(zone);
}

std::unique_ptr<MeterGateway> makeConcentratorGateway(const Clock &clock, DatabaseMark mark)
{
    return std::make_unique<ConcentratorGateway>(clock, mark);
}

std::unexpected<Error> stoppedClockOnLive(const QString &path)
{
    return failure(ErrorCode::TrainingOnly, u"a live database runs on the PC's clock: %1"_s.arg(path));
}

} // namespace

struct AppContext::Services
{
    Services(Database &database, const Clock &clock)
        : accounts(database, clock)
        , adjustments(database, clock)
        , billing(database, clock)
        , commands(database, clock)
        , dayEnds(database, clock)
        , estimates(database, clock)
        , holds(database, clock)
        , imports(database, clock)
        , ledger(database)
        , operations(database)
        , overview(database, clock)
        , reports(database)
        , operators(database, clock)
        , policy(database, clock)
        , printOrders(database, clock)
        , readings(database, clock)
        , recharges(database, clock)
        , registers(database, clock)
        , replacements(database, clock)
        , samples(database, clock)
        , search(database)
        , settings(database, clock)
        , documents(database, clock)
        , shifts(database, clock)
        , statements(database)
        , tariffReview(database)
        , tenancies(database, clock)
        , till(database, clock)
        , workItems(database, clock)
    { }

    AccountService accounts;
    AdjustmentService adjustments;
    BillingService billing;
    CommandService commands;
    DayEndService dayEnds;
    EstimateService estimates;
    HoldService holds;
    ImportService imports;
    LedgerService ledger;
    OperationLog operations;
    OverviewService overview;
    ReportService reports;
    OperatorService operators;
    PolicyService policy;
    PrintOrderService printOrders;
    ReadingService readings;
    RechargeService recharges;
    RegisterService registers;
    ReplacementService replacements;
    SampleService samples;
    SearchService search;
    SettingsService settings;
    DocumentService documents;
    ShiftService shifts;
    StatementService statements;
    TariffReview tariffReview;
    TenancyService tenancies;
    TillService till;
    WorkItemService workItems;
};

struct AppContext::Wire
{
    Wire(Services &services, Database &database, const Clock &clock, std::unique_ptr<MeterGateway> way)
        : gateway(std::move(way))
        , pairing(database, clock, *gateway)
        , field({services.commands, services.readings, services.registers, pairing, *gateway})
        , clocks(database, clock, *gateway)
        , concentrators(database, clock, *gateway)
        , parameters(database, clock, *gateway)
        , buses(database, clock, *gateway)
    {
        QObject::connect(gateway.get(), &MeterGateway::addressNotationLearnt, gateway.get(),
            [&registers = services.registers](
                ConcentratorId id, AddressNotation notation) { (void)registers.learnNotation(id, notation); });
    }

    std::unique_ptr<MeterGateway> gateway;
    PairingService pairing;
    FieldWorker field;
    ClockService clocks;
    ConcentratorService concentrators;
    ConcentratorParameterService parameters;
    MeterBusService buses;
};

Result<std::unique_ptr<AppContext>> AppContext::open(const AppOptions &options)
{
    return compose(Database::open(pathOf(options)), options);
}

Result<std::unique_ptr<AppContext>> AppContext::create(const AppOptions &options, DatabaseMark mark)
{
    if (hasOwnTime(options) && mark == DatabaseMark::Live)
        return stoppedClockOnLive(pathOf(options));
    return compose(Database::create(pathOf(options), mark), options);
}

Result<std::unique_ptr<AppContext>> AppContext::compose(
    Result<std::unique_ptr<Database>> database, const AppOptions &options)
{
    if (!database)
        return std::unexpected(database.error());
    if (hasOwnTime(options) && (*database)->isLive())
        return stoppedClockOnLive((*database)->path());
    return std::unique_ptr<AppContext>(new AppContext(std::move(*database), options));
}

AppContext::AppContext(std::unique_ptr<Database> database, const AppOptions &options)
    : m_makeGateway(options.makeGateway ? options.makeGateway : makeConcentratorGateway)
    , m_database(std::move(database))
    , m_clock(makeClock(options, m_database->zone()))
    , m_services(std::make_unique<Services>(*m_database, *m_clock))
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

const Clock &AppContext::clock() const
{
    return *m_clock;
}

Database &AppContext::database()
{
    return *m_database;
}

AccountService &AppContext::accounts()
{
    return m_services->accounts;
}

AdjustmentService &AppContext::adjustments()
{
    return m_services->adjustments;
}

EstimateService &AppContext::estimates()
{
    return m_services->estimates;
}

ReplacementService &AppContext::replacements()
{
    return m_services->replacements;
}

BillingService &AppContext::billing()
{
    return m_services->billing;
}

CommandService &AppContext::commands()
{
    return m_services->commands;
}

HoldService &AppContext::holds()
{
    return m_services->holds;
}

ImportService &AppContext::imports()
{
    return m_services->imports;
}

LedgerService &AppContext::ledger()
{
    return m_services->ledger;
}

OperationLog &AppContext::operations()
{
    return m_services->operations;
}

ReportService &AppContext::reportService()
{
    return m_services->reports;
}

OverviewService &AppContext::overview()
{
    return m_services->overview;
}

OperatorService &AppContext::operators()
{
    return m_services->operators;
}

PolicyService &AppContext::policy()
{
    return m_services->policy;
}

PrintOrderService &AppContext::printOrders()
{
    return m_services->printOrders;
}

ReadingService &AppContext::readings()
{
    return m_services->readings;
}

RechargeService &AppContext::recharges()
{
    return m_services->recharges;
}

RegisterService &AppContext::registers()
{
    return m_services->registers;
}

SampleService &AppContext::samples()
{
    return m_services->samples;
}

SearchService &AppContext::search()
{
    return m_services->search;
}

SettingsService &AppContext::settings()
{
    return m_services->settings;
}

DayEndService &AppContext::dayEnds()
{
    return m_services->dayEnds;
}

DocumentService &AppContext::documents()
{
    return m_services->documents;
}

ShiftService &AppContext::shifts()
{
    return m_services->shifts;
}

StatementService &AppContext::statements()
{
    return m_services->statements;
}

WorkItemService &AppContext::workItems()
{
    return m_services->workItems;
}

TariffReview &AppContext::tariffReview()
{
    return m_services->tariffReview;
}

TenancyService &AppContext::tenancies()
{
    return m_services->tenancies;
}

TillService &AppContext::till()
{
    return m_services->till;
}

AppContext::Wire &AppContext::wire()
{
    if (!m_wire) {
        m_wire = std::make_unique<Wire>(*m_services, *m_database, *m_clock, m_makeGateway(*m_clock, mark()));
        m_field = std::make_unique<ProgramLock>(databasePath(), u"field"_s);
        m_wire->field.setAlone(m_field->take());
    }
    return *m_wire;
}

MeterGateway &AppContext::gateway()
{
    return *wire().gateway;
}

FieldWorker &AppContext::fieldWork()
{
    return wire().field;
}

PairingService &AppContext::pairing()
{
    return wire().pairing;
}

ClockService &AppContext::clocks()
{
    return wire().clocks;
}

ConcentratorService &AppContext::concentrators()
{
    return wire().concentrators;
}

ConcentratorParameterService &AppContext::parameters()
{
    return wire().parameters;
}

MeterBusService &AppContext::buses()
{
    return wire().buses;
}

WireMonitor &AppContext::monitor()
{
    return wire().gateway->monitor();
}

} // namespace meterdesk
