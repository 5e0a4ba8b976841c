// SPDX-License-Identifier: GPL-3.0-or-later
#include "TrainingBuilding.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtNetwork/QHostAddress>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::minutes saveInterval{1};

simulator::VirtualTime virtualTime(WallTime time)
{
    return {time.seconds * 1000};
}

} // namespace

TrainingBuilding::TrainingBuilding(const Clock &clock, QString stateFile)
    : m_clock(clock)
    , m_stateFile(std::move(stateFile))
{
    connect(&m_saving, &QTimer::timeout, this, &TrainingBuilding::save);
}

TrainingBuilding::~TrainingBuilding()
{
    save();
}

Result<std::unique_ptr<TrainingBuilding>> TrainingBuilding::start(const Clock &clock, const QString &stateFile)
{
    const auto plan = simulator::BuildingPlan::sample();
    if (!plan)
        return failure(ErrorCode::Internal, plan.error().message);
    std::optional<simulator::BuildingState> state;
    if (QFile file(stateFile); file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::FileUnreadable, stateFile);
        const auto kept = simulator::BuildingState::parse(file.readAll());
        if (!kept)
            return failure(ErrorCode::FileUnreadable, stateFile + u": "_s + kept.error().message);
        state = *kept;
    }
    std::unique_ptr<TrainingBuilding> training(new TrainingBuilding(clock, stateFile));
    auto building =
        simulator::VirtualBuilding::make(*plan, simulator::VirtualClock(virtualTime(clock.now()), 1000), state);
    if (!building)
        return failure(ErrorCode::Internal, building.error().message);
    training->m_building = std::move(*building);
    training->m_server = std::make_unique<simulator::VirtualServer>(*training->m_building);
    if (const auto port = training->m_server->listen(QHostAddress::LocalHost, 0); !port)
        return failure(ErrorCode::Internal, port.error().message);
    training->m_saving.start(saveInterval);
    return training;
}

QString TrainingBuilding::endpointOf(const QString &concentratorNo) const
{
    return m_building->concentrator(concentratorNo) ? u"127.0.0.1:%1"_s.arg(m_server->port()) : QString();
}

void TrainingBuilding::setPlugged(bool plugged)
{
    if (plugged)
        (void)m_server->plugIn();
    else
        m_server->unplug();
}

void TrainingBuilding::save()
{
    QSaveFile file(m_stateFile);
    if (!file.open(QIODevice::WriteOnly))
        return;
    m_building->settle();
    file.write(m_building->state().toJson());
    file.commit();
}

} // namespace meterdesk
