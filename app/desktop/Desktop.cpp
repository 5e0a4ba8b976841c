// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desktop.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QNetworkInterface>

#include "AccountService.h"
#include "AdjustmentService.h"
#include "AllPrinters.h"
#include "EstimateService.h"
#include "LedgerService.h"
#include "OperatorService.h"
#include "RechargeService.h"
#include "RecordSources.h"
#include "RegisterService.h"
#include "SampleService.h"
#include "SearchService.h"
#include "SettingsService.h"
#include "StatementService.h"
#include "TenancyService.h"
#include "TillService.h"
#include "accounts/AccountsPage.h"
#include "closing/ClosingPage.h"
#include "documents/DocumentService.h"
#include "inbox/InboxPage.h"
#include "jobs/FieldWorker.h"
#include "monitor/MonitorPage.h"
#include "moving/MovingPage.h"
#include "operators/OperatorsPage.h"
#include "overview/OverviewPage.h"
#include "policy/PolicyPage.h"
#include "print/DocumentPrinter.h"
#include "print/PrintQueuePage.h"
#include "readings/ReadingsPage.h"
#include "recharge/RechargePage.h"
#include "registers/ConcentratorsPage.h"
#include "registers/MetersPage.h"
#include "registers/PairingPage.h"
#include "registers/PropertiesPage.h"
#include "registers/TariffsPage.h"
#include "reports/ReportsPage.h"
#include "settings/SettingsPage.h"
#include "settlement/AdjustmentsPage.h"
#include "settlement/EstimatePage.h"
#include "shell/ErrorText.h"
#include "shell/StatusStrip.h"
#include "shell/TopBar.h"
#include "statement/StatementPage.h"
#include "terminals/TerminalsPage.h"
#include "verify/VerifyPage.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The morning of the manual's screenshots: lessons begin here and the clock runs on.
constexpr QStringView lessonBegins = u"2017-05-21 09:40:00";
constexpr QStringView clockKey = u"training/clock";
constexpr QStringView lastDatabaseKey = u"database/last"; ///< the one that opens without being named
constexpr std::chrono::seconds pollInterval{15};
constexpr std::chrono::minutes roundInterval{30};
constexpr std::chrono::seconds printingInterval{1};

QString lanAddress()
{
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback())
            return address.toString();
    }
    return {};
}

} // namespace

struct Desktop::Desks
{
    Desks(AppContext &context, QSettings &layouts, const DeskSettings &stored, std::shared_ptr<PrintSpooler> installed,
        const Actor &who)
        : actor(who)
        , accountRows(RecordSources::accounts(context.database(), context.clock()))
        , rechargeAccounts(RecordSources::rechargeAccounts(context.database(), context.clock()))
        , rechargeHistory(RecordSources::rechargeHistory(context.database(), context.clock()))
        , terminalRows(RecordSources::terminals(context.database(), context.clock()))
        , logRows(RecordSources::collectionLog(context.database(), context.clock()))
        , properties(RecordSources::properties(context.database(), context.clock()))
        , concentrators(RecordSources::concentrators(context.database(), context.clock()))
        , meters(RecordSources::meters(context.database(), context.clock()))
        , pairings(RecordSources::pairings(context.database(), context.clock()))
        , tariffs(RecordSources::tariffs(context.database(), context.clock()))
        , policyEvents(RecordSources::policyEvents(context.database(), context.clock()))
        // A source answers its newest search only, so each table has its own.
        , overviewConcentrators(RecordSources::concentrators(context.database(), context.clock()))
        , overviewRecharges(RecordSources::rechargeHistory(context.database(), context.clock()))
        , printers(std::move(installed))
        , printSettings(layouts)
        , printQueue(context.printOrders(), *printers, printSettings)
        , receipts(context.recharges(), printQueue, printSettings)
        , documents(context.documents(), receipts)
        , recharge{actor, context.clock(), context.recharges(), context.till(), context.settings(), *rechargeAccounts,
              *rechargeHistory, context.fieldWork(), receipts,
              [&context](const QString &text) { return context.search().find(text); }, &layouts}
        , settlement{actor, context.clock(), context.till(), context.estimates(), context.adjustments(),
              context.recharges(), context.tenancies(), context.ledger(), context.statements(), context.operators(),
              context.settings(), context.fieldWork(), context.monitor(), recharge.find, &documents}
        , terminals{actor, context.clock(), context.registers(), context.commands(), *terminalRows, context.fieldWork(),
              &layouts}
        , readings{actor, context.clock(), context.readings(), context.registers(), *logRows, context.fieldWork(),
              &layouts}
        , accounts{actor, context.clock(), context.accounts(), context.registers(), *accountRows, context.fieldWork(),
              stored.organisation, &layouts, &documents}
        , registers{actor, context.clock(), context.registers(), *properties, *concentrators, *meters, *pairings,
              *tariffs, *policyEvents, context.fieldWork(), context.pairing(), context.clocks(), context.gateway(),
              &layouts}
        , overview{actor, context.clock(), context.overview(), *overviewConcentrators, *overviewRecharges,
              context.fieldWork()}
        , closing{actor, context.shifts(), context.dayEnds(), context.clock(), &documents}
        , verify{actor, context.documents()}
        , monitor{context.monitor(), context.registers(), &layouts}
        , printing{actor, printQueue, &layouts}
        , settings{actor, context.clock(), context.settings(), receipts, layouts,
              context.mark() == DatabaseMark::Training}
        , operators{actor, context.operators(), context.operations()}
        , reports{actor, context.clock(), context.reportService()}
        , inbox{actor, context.holds(), context.workItems(), context.registers(), context.fieldWork(), &layouts}
    { }

    const Actor actor;
    std::unique_ptr<PageSource<AccountQuery, AccountRow>> accountRows;
    std::unique_ptr<PageSource<RechargeAccountQuery, RechargeAccountRow>> rechargeAccounts;
    std::unique_ptr<PageSource<RechargeHistoryQuery, RechargeHistoryRow>> rechargeHistory;
    std::unique_ptr<PageSource<TerminalQuery, TerminalRow>> terminalRows;
    std::unique_ptr<PageSource<CollectionLogQuery, CollectionLogRow>> logRows;
    std::unique_ptr<PageSource<PropertyQuery, PropertyRow>> properties;
    std::unique_ptr<PageSource<ConcentratorQuery, ConcentratorRow>> concentrators;
    std::unique_ptr<PageSource<MeterQuery, MeterRow>> meters;
    std::unique_ptr<PageSource<PairingQuery, PairingRow>> pairings;
    std::unique_ptr<PageSource<TariffQuery, TariffPricesRow>> tariffs;
    std::unique_ptr<PageSource<PolicyEventQuery, PolicyEventRow>> policyEvents;
    std::unique_ptr<PageSource<ConcentratorQuery, ConcentratorRow>> overviewConcentrators;
    std::unique_ptr<PageSource<RechargeHistoryQuery, RechargeHistoryRow>> overviewRecharges;
    std::shared_ptr<PrintSpooler> printers;
    PrintSettings printSettings;
    PrintQueue printQueue;
    ReceiptPrinter receipts;
    DocumentPrinter documents;
    RechargeDesk recharge;
    SettlementDesk settlement;
    TerminalsDesk terminals;
    ReadingsDesk readings;
    AccountsDesk accounts;
    RegistersDesk registers;
    OverviewDesk overview;
    ClosingDesk closing;
    VerifyDesk verify;
    MonitorDesk monitor;
    PrintQueueDesk printing;
    SettingsDesk settings;
    OperatorsDesk operators;
    ReportsDesk reports;
    InboxDesk inbox;
};

Desktop::Desktop(DesktopOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    m_language.use(ProgramLanguage::codeOf(m_options.language));
}

Desktop::~Desktop()
{
    if (m_training && !m_options.clock)
        m_layouts.setValue(clockKey, m_context->clock().now().toText());
    // The window first: its pages work with everything below.
    m_window.reset();
    m_round.reset();
    m_desks.reset();
}

QString Desktop::trainingFolder() const
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/meterdesk/training"_s;
}

void Desktop::start()
{
    if (const auto opened = openDatabase(); !opened)
        return Q_EMIT failed(opened.error());
    if (m_madeNow)
        fillSample();
    else
        startBuilding();
}

Result<void> Desktop::openDatabase()
{
    AppOptions options;
    options.databasePath = m_options.databasePath;
    if (!m_options.training) {
        if (options.databasePath.isEmpty())
            options.databasePath = m_layouts.value(lastDatabaseKey).toString();
        if (m_options.makeLive && !QDir().mkpath(QFileInfo(options.databasePath).absolutePath()))
            return failure(ErrorCode::FileUnwritable, options.databasePath);
        auto opened = m_options.makeLive ? AppContext::create(options, DatabaseMark::Live) : AppContext::open(options);
        if (!opened)
            return std::unexpected(opened.error());
        m_context = std::move(*opened);
        m_layouts.setValue(lastDatabaseKey, m_context->databasePath());
        return {};
    }
    if (options.databasePath.isEmpty()) {
        if (!QDir().mkpath(trainingFolder()))
            return failure(ErrorCode::FileUnwritable, trainingFolder());
        options.databasePath = trainingFolder() + u"/training.db"_s;
    }
    const QString state = options.databasePath + u".building"_s;
    // Database and building belong together: without one of them the lesson begins anew.
    if (m_options.fresh || !QFile::exists(state) || !QFile::exists(options.databasePath)) {
        for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s, u".building"_s})
            QFile::remove(options.databasePath + suffix);
        m_layouts.remove(clockKey);
    }
    options.clock = m_options.clock;
    if (!options.clock) {
        const auto kept = WallTime::fromText(m_layouts.value(clockKey).toString());
        options.runFrom = kept ? *kept : *WallTime::fromText(lessonBegins);
    }
    m_madeNow = !QFile::exists(options.databasePath);
    auto opened = m_madeNow ? AppContext::create(options, DatabaseMark::Training) : AppContext::open(options);
    if (!opened)
        return std::unexpected(opened.error());
    if ((*opened)->mark() != DatabaseMark::Training)
        return failure(ErrorCode::TrainingOnly, options.databasePath);
    m_context = std::move(*opened);
    return {};
}

void Desktop::fillSample()
{
    QFile sample(u":/meterdesk/sample/building.json"_s);
    if (!sample.open(QIODevice::ReadOnly))
        return Q_EMIT failed({ErrorCode::Internal, sample.fileName()});
    whenDone(m_context->samples().fill(sample.readAll()), this, [this](const Result<void> &filled) {
        if (!filled)
            return Q_EMIT failed(filled.error());
        startBuilding();
    });
}

void Desktop::startBuilding()
{
    if (!m_options.training)
        return loadSettings();
    auto building = TrainingBuilding::start(m_context->clock(), m_context->databasePath() + u".building"_s);
    if (!building)
        return Q_EMIT failed(building.error());
    m_training = std::move(*building);
    whenDone(m_context->registers().concentrators(), this, [this](const Result<QList<Concentrator>> &found) {
        if (!found)
            return Q_EMIT failed(found.error());
        for (Concentrator concentrator : *found) {
            const QString endpoint = m_training->endpointOf(concentrator.number.toText());
            if (endpoint.isEmpty() || endpoint == concentrator.endpoint)
                continue;
            concentrator.endpoint = endpoint;
            whenDone(m_context->registers().editConcentrator(Actor::system(), concentrator), this,
                [](const Result<void> &) {});
        }
        // The edits run before: the writer is one queue.
        loadSettings();
    });
}

void Desktop::loadSettings()
{
    whenDone(m_context->settings().load(), this, [this](const Result<DeskSettings> &settings) {
        if (!settings)
            return Q_EMIT failed(settings.error());
        whenDone(m_context->operators().signInNeed(), this, [this, stored = *settings](const Result<SignInNeed> &need) {
            if (!need)
                return Q_EMIT failed(need.error());
            m_operators = std::make_unique<OperatorSwitch>(m_context->operators(), m_context->shifts());
            connect(m_operators.get(), &OperatorSwitch::operatorChosen, this, [this, stored](const Actor &actor) {
                if (!m_window)
                    return showWindow(stored, actor);
                replaceWindowSoon(actor);
            });
            // A database without operators is worked on as its owner.
            if (*need == SignInNeed::None)
                return showWindow(stored, Actor::system());
            m_operators->begin(stored.organisation);
        });
    });
}

void Desktop::replaceWindowSoon(const Actor &actor)
{
    const bool waiting = m_nextActor.has_value();
    m_nextActor = actor;
    // Later: who asks for it is part of what is thrown away. And once, where arrow keys run through the languages.
    if (!waiting)
        QMetaObject::invokeMethod(
            this, [this] { replaceWindow(*std::exchange(m_nextActor, {})); }, Qt::QueuedConnection);
}

void Desktop::replaceWindow(const Actor &actor)
{
    whenDone(m_context->settings().load(), this, [this, actor](const Result<DeskSettings> &settings) {
        if (!settings)
            return m_window->statusStrip()->showMessage(errorText(settings.error()));
        const QString page = m_window->currentPageId();
        m_window->saveLayout();
        const auto desks = std::move(m_desks);
        const auto window = std::move(m_window); // goes before its desks, and after the new one: one is always there
        showWindow(*settings, actor);
        m_window->openPage(page);
        window->hide();
        QMetaObject::invokeMethod(this, &Desktop::windowReplaced, Qt::QueuedConnection);
    });
}

void Desktop::changeLanguage(const QString &language, const std::function<void()> &refused)
{
    const QString code = ProgramLanguage::codeOf(language);
    if (code == m_language.code())
        return;
    m_window->askBeforeLeaving(
        tr("Another language"), tr("Switch without saving"),
        [this, code] {
            m_language.use(code);
            replaceWindowSoon(m_desks->actor);
        },
        refused);
}

void Desktop::showWindow(const DeskSettings &settings, const Actor &actor)
{
    // What is on its way to a printer stays there when somebody else signs in.
    if (!m_printers)
        m_printers = m_options.printers ? m_options.printers : AllPrinters::ofThisPc();
    m_desks = std::make_unique<Desks>(*m_context, m_layouts, settings, m_printers, actor);
    m_desks->settings.changeLanguage = [this](const QString &language, const std::function<void()> &refused) {
        changeLanguage(language, refused);
    };
    m_desks->closing.shiftChanged = [this] { m_operators->showShift(); };
    m_desks->operators.signIn = [this] { Q_EMIT m_window->switchOperatorRequested(); };
    m_desks->registers.concentratorsChanged = [this] { keepLinks(); };
    ShellContext shell;
    shell.clock = &m_context->clock();
    shell.actor = m_desks->actor;
    shell.buildingName = settings.organisation;
    shell.training = m_context->mark() == DatabaseMark::Training;
    shell.search = m_desks->recharge.find;
    m_window = std::make_unique<MainWindow>(std::move(shell), pages());
    m_operators->attach(*m_window, actor, settings.organisation);
    m_window->statusStrip()->setNetwork(lanAddress());
    followPrinting();
    followLinks();
    m_window->openPage(m_window->pages().first().id);
    m_window->show();
    startRounds();
}

QList<PageDescriptor> Desktop::pages() const
{
    return {
        OverviewPage::descriptor(m_desks->overview),
        InboxPage::descriptor(m_desks->inbox),
        PrintQueuePage::descriptor(m_desks->printing),
        RechargePage::descriptor(m_desks->recharge),
        EstimatePage::descriptor(m_desks->settlement),
        MovingPage::descriptor(m_desks->settlement),
        AdjustmentsPage::descriptor(m_desks->settlement),
        StatementPage::descriptor(m_desks->settlement),
        ClosingPage::descriptor(m_desks->closing),
        VerifyPage::descriptor(m_desks->verify),
        TerminalsPage::descriptor(m_desks->terminals),
        ReadingsPage::descriptor(m_desks->readings),
        PolicyPage::descriptor(m_desks->registers),
        ReportsPage::descriptor(m_desks->reports),
        MonitorPage::descriptor(m_desks->monitor),
        PropertiesPage::descriptor(m_desks->registers),
        AccountsPage::descriptor(m_desks->accounts),
        MetersPage::descriptor(m_desks->registers),
        ConcentratorsPage::descriptor(m_desks->registers),
        PairingPage::descriptor(m_desks->registers),
        TariffsPage::descriptor(m_desks->registers),
        OperatorsPage::descriptor(m_desks->operators),
        SettingsPage::descriptor(m_desks->settings),
    };
}

void Desktop::startRounds()
{
    const bool first = !m_round;
    if (first)
        m_round = std::make_unique<DailyRound>(m_context->fieldWork(), m_context->billing(), m_context->policy());
    connect(m_round.get(), &DailyRound::started, m_window.get(),
        [this] { m_window->topBar()->setRunningJob(tr("Collecting")); });
    connect(m_round.get(), &DailyRound::finished, m_window.get(), [this] {
        m_window->topBar()->setRunningJob({});
        if (Page *page = m_window->currentPage())
            page->refresh();
    });
    if (!first)
        return;
    if (m_options.shotsFolder.isEmpty()) {
        m_context->fieldWork().startPolling(pollInterval);
        m_round->start(roundInterval);
    }
    Q_EMIT ready();
}

void Desktop::followPrinting()
{
    PrintQueue &queue = m_desks->printQueue;
    connect(&queue, &PrintQueue::printersChanged, m_window.get(), [this] { showPrinter(); });
    connect(&queue, &PrintQueue::orderChanged, m_window.get(), [this] { showPrinter(); });
    connect(&m_desks->printSettings, &PrintSettings::changed, m_window.get(), [this] { showPrinter(); });
    connect(m_window->topBar(), &TopBar::printerClicked, m_window.get(), [this] { m_window->openPage(u"printing"_s); });
    showPrinter();
    queue.start(printingInterval);
}

void Desktop::showPrinter()
{
    const PrintQueue &queue = m_desks->printQueue;
    const QString chosen = m_desks->printSettings.of(PrintDocument::Receipt).printer;
    const int open = static_cast<int>(queue.openOrders().size());
    const auto printer = queue.printer(chosen);
    if (!printer)
        return m_window->topBar()->setPrinter(chosen, false, chosen.isEmpty() ? QString() : tr("not there"), open);
    const bool ready = printer->state == PrinterState::Ready;
    m_window->topBar()->setPrinter(printer->name, ready, ready ? QString() : PrintTexts::state(printer->state), open);
}

void Desktop::followLinks()
{
    FieldWorker &field = m_context->fieldWork();
    connect(&field, &FieldWork::linkStateChanged, m_window.get(), [this] { countLinks(); });
    connect(&field, &FieldWork::collectionProgress, m_window.get(), [this](int done, int total) {
        m_window->topBar()->setRunningJob(tr("Collecting %1/%2").arg(done).arg(total));
    });
    connect(&field, &FieldWork::collectionFinished, m_window.get(), [this] { m_window->topBar()->setRunningJob({}); });
    keepLinks();
}

void Desktop::keepLinks()
{
    whenDone(m_context->registers().concentrators(), this, [this](const Result<QList<Concentrator>> &all) {
        if (all)
            m_context->gateway().keepConnected(*all);
        countLinks();
    });
}

void Desktop::countLinks()
{
    whenDone(m_context->registers().concentrators(), m_window.get(),
        [this](const Result<QList<Concentrator>> &concentrators) {
            if (!concentrators)
                return;
            const auto online =
                std::count_if(concentrators->begin(), concentrators->end(), [this](const Concentrator &concentrator) {
                    return m_context->fieldWork().linkState(concentrator.id) == LinkState::Online;
                });
            m_window->topBar()->setConcentrators(static_cast<int>(online), static_cast<int>(concentrators->size()));
        });
}

} // namespace meterdesk
