// SPDX-License-Identifier: GPL-3.0-or-later
#include "SimulatorProgram.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>

#include <algorithm>

namespace meterdesk::simulator {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Meters draw energy all the time; what a killed simulator forgets is at most this.
constexpr auto saveInterval = 2s;
/// A relay that moved is kept sooner, with what moves right after it.
constexpr auto saveAfterAnswer = 100ms;

SimulatorResult<std::optional<BuildingState>> readState(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return simulatorFailure(u"%1: %2"_s.arg(path, file.errorString()));
    auto state = BuildingState::parse(file.readAll());
    if (!state)
        return simulatorFailure(u"%1: %2"_s.arg(path, state.error().message));
    return std::move(*state);
}

/// Time goes on from the state; meters never live a day twice.
VirtualTime startTime(const SimulatorOptions &options, const std::optional<BuildingState> &state)
{
    if (!options.now && state && state->ownTime)
        return state->at;
    const VirtualTime wanted = options.now.value_or(VirtualTime::ofThisPc());
    return state ? std::max(wanted, state->at) : wanted;
}

} // namespace

SimulatorProgram::SimulatorProgram(const SimulatorOptions &options)
    : m_options(options)
{ }

SimulatorProgram::~SimulatorProgram()
{
    if (m_save.isActive())
        saveState();
}

SimulatorResult<std::unique_ptr<SimulatorProgram>> SimulatorProgram::start(const SimulatorOptions &options)
{
    std::unique_ptr<SimulatorProgram> program(new SimulatorProgram(options));
    if (const auto built = program->build(); !built)
        return std::unexpected(built.error());
    if (const auto listening = program->listen(); !listening)
        return std::unexpected(listening.error());
    if (const auto dialling = program->dial(); !dialling)
        return std::unexpected(dialling.error());
    if (const auto opened = program->openPtys(); !opened)
        return std::unexpected(opened.error());
    if (!options.stateFile.isEmpty()) {
        connect(&program->m_save, &QTimer::timeout, program.get(), &SimulatorProgram::saveState);
        connect(&program->m_saveSoon, &QTimer::timeout, program.get(), &SimulatorProgram::saveState);
        program->m_saveSoon.setSingleShot(true);
        program->m_save.start(saveInterval);
        program->saveState();
    }
    return program;
}

SimulatorResult<void> SimulatorProgram::build()
{
    const auto plan =
        m_options.buildingFile.isEmpty() ? BuildingPlan::sample() : BuildingPlan::load(m_options.buildingFile);
    if (!plan)
        return std::unexpected(plan.error());
    const auto state = readState(m_options.stateFile);
    if (!state)
        return std::unexpected(state.error());
    m_ownTime = m_options.now || (*state && (*state)->ownTime);
    auto building = VirtualBuilding::make(*plan, VirtualClock(startTime(m_options, *state), m_options.speed), *state);
    if (!building)
        return std::unexpected(building.error());
    m_building = std::move(*building);
    return {};
}

SimulatorResult<void> SimulatorProgram::listen()
{
    std::vector<VirtualConcentrator *> all;
    for (const auto &concentrator : m_building->concentrators())
        all.push_back(concentrator.get());
    const auto places = static_cast<std::size_t>(m_options.listen.size());
    if (places == 0)
        return {};
    if (places == 1)
        return serve(m_options.listen.front(), all);
    if (places != all.size())
        return simulatorFailure(
            u"%1 times --listen for %2 concentrators: give one for all, or one for each"_s.arg(places).arg(all.size()));
    for (std::size_t i = 0; i < places; ++i) {
        if (const auto served = serve(m_options.listen.at(static_cast<qsizetype>(i)), {all[i]}); !served)
            return served;
    }
    return {};
}

SimulatorResult<void> SimulatorProgram::serve(
    const ListenPlace &place, std::vector<VirtualConcentrator *> concentrators)
{
    auto server = std::make_unique<VirtualServer>(*m_building, std::move(concentrators));
    server->setFaults(m_options.faults, m_options.seed);
    if (const auto port = server->listen(place.host, place.port); !port)
        return std::unexpected(port.error());
    watch(*server);
    m_servers.push_back(std::move(server));
    return {};
}

SimulatorResult<void> SimulatorProgram::dial()
{
    const auto &concentrators = m_building->concentrators();
    const auto places = static_cast<std::size_t>(m_options.dial.size());
    if (places > 1 && places != concentrators.size())
        return simulatorFailure(
            u"%1 times --dial for %2 concentrators: give one for all, or one for each"_s.arg(places).arg(
                concentrators.size()));
    for (std::size_t i = 0; places > 0 && i < concentrators.size(); ++i) {
        const DialPlace &place = m_options.dial.at(places == 1 ? 0 : static_cast<qsizetype>(i));
        auto dialer = std::make_unique<VirtualDialer>(
            *m_building, *concentrators[i], VirtualDialer::Settings{.host = place.host, .port = place.port});
        dialer->setFaults(m_options.faults, m_options.seed + i);
        watch(*dialer);
        dialer->start();
        m_dialers.push_back(std::move(dialer));
    }
    return {};
}

SimulatorResult<void> SimulatorProgram::openPtys()
{
    const std::vector<VirtualBuilding::Bus> buses = m_building->buses();
    const auto places = static_cast<std::size_t>(m_options.ptys.size());
    if (places > buses.size())
        return simulatorFailure(u"%1 times --pty for %2 meter buses"_s.arg(places).arg(buses.size()));
    for (std::size_t i = 0; i < places; ++i) {
        if (const auto opened = openPty(m_options.ptys.at(static_cast<qsizetype>(i)), buses[i]); !opened)
            return opened;
    }
    return {};
}

SimulatorResult<void> SimulatorProgram::openPty(const QString &link, const VirtualBuilding::Bus &bus)
{
    auto opened = PseudoTerminal::open(link);
    if (!opened)
        return std::unexpected(opened.error());
    auto line =
        std::make_unique<VirtualBus>(*m_building, bus.meters, m_busClock, VirtualBus::Settings{.baud = bus.baud});
    line->setFaults(m_options.faults, m_options.seed);
    watch(*line);
    PseudoTerminal *terminal = opened->get();
    connect(terminal, &PseudoTerminal::received, line.get(), &VirtualBus::receive);
    connect(line.get(), &VirtualBus::transmitted, terminal, &PseudoTerminal::write);
    connect(line.get(), &VirtualBus::hungUp, terminal, [terminal] {
        terminal->unplug();
        QTimer::singleShot(1s, terminal, [terminal] { (void)terminal->plugIn(); });
    });
    m_buses.push_back(std::move(line));
    m_ptys.push_back(std::move(*opened));
    return {};
}

template <typename Link>
void SimulatorProgram::watch(Link &link)
{
    connect(&link, &Link::answered, this, [this] {
        if (m_save.isActive() && !m_saveSoon.isActive())
            m_saveSoon.start(saveAfterAnswer);
    });
    if (!m_options.trace)
        return;
    connect(&link, &Link::frameSeen, this, [this](bool sent, const QByteArray &bytes) {
        Q_EMIT traced(u"%1 %2 %3"_s.arg(
            m_building->now().toText(), sent ? u"tx"_s : u"rx"_s, QString::fromLatin1(bytes.toHex(' ').toUpper())));
    });
}

QString SimulatorProgram::readyLine() const
{
    QStringList places;
    for (qsizetype i = 0; i < m_options.listen.size(); ++i) {
        places += u"%1:%2"_s.arg(m_options.listen.at(i).host.toString())
                      .arg(m_servers.at(static_cast<std::size_t>(i))->port());
    }
    for (const DialPlace &place : m_options.dial)
        places += u"dial=%1:%2"_s.arg(place.host).arg(place.port);
    for (const QString &link : m_options.ptys)
        places += u"pty=%1"_s.arg(link);
    QStringList concentrators;
    for (const auto &concentrator : m_building->concentrators())
        concentrators += concentrator->number();
    return u"ready %1 concentrators=%2 meters=%3 now=%4"_s.arg(places.join(u','), concentrators.join(u','))
        .arg(m_building->meterCount())
        .arg(m_building->now().toText().replace(u' ', u'T'));
}

void SimulatorProgram::saveState()
{
    BuildingState state = m_building->state();
    state.ownTime = m_ownTime;
    QSaveFile file(m_options.stateFile);
    const QByteArray json = state.toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        qWarning("%s: %s", qUtf8Printable(m_options.stateFile), qUtf8Printable(file.errorString()));
}

} // namespace meterdesk::simulator
