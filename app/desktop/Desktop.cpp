// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desktop.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

#include "AllPrinters.h"
#include "Desks.h"
#include "SettingsService.h"
#include "TopBarStatus.h"
#include "commands/PairingService.h"
#include "import/SampleService.h"
#include "jobs/FieldWorker.h"
#include "operators/OperatorService.h"
#include "records/RegisterService.h"
#include "shell/ErrorText.h"
#include "shell/StatusStrip.h"
#include "shell/TopBar.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The morning of the manual's screenshots: lessons begin here and the clock runs on.
constexpr QStringView lessonBegins = u"2017-05-21 09:40:00";
constexpr QStringView clockKey = u"training/clock";
constexpr QStringView lastDatabaseKey = u"database/last"; ///< the one that opens without being named
constexpr std::chrono::seconds pollInterval{15};
constexpr std::chrono::minutes roundInterval{30};

} // namespace

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

Result<void> Desktop::takeDesk(const QString &databasePath)
{
    m_desk = std::make_unique<ProgramLock>(databasePath, u"desk"_s);
    if (m_desk->take())
        return {};
    m_holder = m_desk->holder();
    return failure(ErrorCode::DatabaseBusy, m_holder);
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
        if (options.databasePath.isEmpty())
            options.databasePath = AppContext::defaultDatabasePath();
        if (const auto taken = takeDesk(options.databasePath); !taken)
            return taken;
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
    if (const auto taken = takeDesk(options.databasePath); !taken)
        return taken;
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
        QList<Async<void>> edits;
        for (Concentrator concentrator : *found) {
            const QString endpoint = m_training->endpointOf(concentrator.number.toText());
            if (endpoint.isEmpty() || endpoint == concentrator.endpoint)
                continue;
            concentrator.endpoint = endpoint;
            edits += m_context->registers().editConcentrator(Actor::system(), concentrator);
        }
        QtFuture::whenAll(edits.begin(), edits.end()).then(this, [this](const QList<Async<void>> &) {
            m_madeNow ? deliverMeters() : loadSettings();
        });
    });
}

void Desktop::deliverMeters()
{
    whenDone(m_context->registers().meters(), this, [this](const Result<QList<Meter>> &found) {
        if (!found)
            return Q_EMIT failed(found.error());
        QList<MeterId> meters;
        for (const Meter &meter : *found)
            meters += meter.id;
        // A lesson begins behind the installer: what he does is done over the wire, and what fails is seen in 配表.
        whenDone(m_context->pairing().push(Actor::system(), meters), this,
            [this](const Result<QList<PairingReport>> &) { loadSettings(); });
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
    m_desks->registers.concentratorsChanged = [this] { m_status->keepLinks(); };
    ShellContext shell;
    shell.clock = &m_context->clock();
    shell.actor = m_desks->actor;
    shell.buildingName = settings.organisation;
    shell.training = m_context->mark() == DatabaseMark::Training;
    shell.search = m_desks->recharge.find;
    m_window = std::make_unique<MainWindow>(std::move(shell), m_desks->pages());
    m_operators->attach(*m_window, actor, settings.organisation);
    m_status = new TopBarStatus(*m_context, *m_desks, *m_window);
    m_window->openPage(m_window->pages().first().id);
    m_window->show();
    startRounds();
}

void Desktop::startRounds()
{
    const bool first = !m_round;
    if (first)
        m_round = std::make_unique<DailyRound>(m_context->fieldWork(), m_context->billing(), m_context->policy(),
            m_context->concentrators(), m_context->clocks());
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

} // namespace meterdesk
