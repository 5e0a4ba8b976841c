// SPDX-License-Identifier: GPL-3.0-or-later
#include "moving/MovingSummary.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "Format.h"
#include "RecordWords.h"
#include "common/StepResult.h"
#include "moving/MovingFlow.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView tripStep = u"trip";
constexpr int widestLines = 640;

/// How far a trip has come, least first; what failed is told before what still waits.
int tripAdvance(CommandState state)
{
    switch (state) {
    case CommandState::Refused:
    case CommandState::TimedOut:
        return 0;
    case CommandState::ToCheck:
        return 1;
    case CommandState::Queued:
        return 2;
    case CommandState::Sending:
        return 3;
    case CommandState::Cancelled:
        return 4;
    case CommandState::Permitted:
    case CommandState::Confirmed:
        return 5;
    }
    return 0;
}

Step tripStepOf(CommandState state)
{
    switch (state) {
    case CommandState::Queued:
        return {tripStep.toString(), MovingSummary::tr("Trip is queued"), StepState::Pending, {},
            MovingSummary::tr("It follows as soon as the meter can be reached.")};
    case CommandState::Sending:
        return {tripStep.toString(), MovingSummary::tr("Tripping the meter"), StepState::Running};
    case CommandState::ToCheck:
        return {tripStep.toString(), MovingSummary::tr("Trip sent, no answer yet"), StepState::Uncertain, {},
            MovingSummary::tr("The meter is read before anything is sent again.")};
    case CommandState::Permitted:
    case CommandState::Confirmed:
        return {tripStep.toString(), MovingSummary::tr("Meter tripped, confirmed by the meter"), StepState::Ok};
    case CommandState::Refused:
        return {tripStep.toString(), MovingSummary::tr("The meter refused to trip"), StepState::Failed, {},
            MovingSummary::tr("It waits in the inbox.")};
    case CommandState::TimedOut:
        return {tripStep.toString(), MovingSummary::tr("The meter did not answer"), StepState::Failed, {},
            MovingSummary::tr("It waits in the inbox.")};
    case CommandState::Cancelled:
        return {tripStep.toString(), MovingSummary::tr("Trip not sent: it is no longer due"), StepState::Skipped};
    }
    return {};
}

} // namespace

MovingSummary::MovingSummary(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_steps(new StepResult(this))
    , m_documents(new QHBoxLayout)
{
    m_title->setObjectName(u"movingDoneTitle"_s);
    setTextStyle(m_title, TextStyle::PanelTitle, Token::Ok);
    m_steps->setObjectName(u"movingDoneSteps"_s);
    m_steps->setMaximumWidth(widestLines);
    m_documents->setContentsMargins(0, 0, 0, 0);
    m_documents->setSpacing(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_steps);
    column->addLayout(m_documents);
    column->addStretch(1);
}

void MovingSummary::showMovedOut(const MovingFlow &flow, PayMethod method)
{
    const CheckOutOutcome &done = *flow.movedOut();
    m_title->setText(tr("%1: moved out").arg(flow.room()->roomName));
    const QString time = Format::time(flow.bill()->at.time());
    QList<Step> steps{
        {u"bill"_s, tr("Final bill %1 yuan for %2 kWh").arg(Format::money(done.finalBill), Format::energy(done.energy)),
            StepState::Ok, time}};
    const bool refunded = done.refund != Money{};
    Step money{u"money"_s, tr("Nothing to settle"), StepState::Ok, time, tr("Slip %1").arg(done.slipNo)};
    if (refunded || done.collected != Money{}) {
        const Money amount = refunded ? done.refund : done.collected;
        const Money cash{refunded ? -done.cash.fen : done.cash.fen};
        money.text = (refunded ? tr("Refunded %1 yuan, %2") : tr("Collected %1 yuan, %2"))
                         .arg(Format::money(amount), payMethodText(method));
        if (cash != amount)
            money.detail += tr(" · %1 yuan in cash after rounding").arg(Format::money(cash));
    }
    steps.append(money);
    steps.append({u"tenancy"_s, tr("Balance %1 yuan; the room is vacant").arg(Format::money(done.balanceAfter)),
        StepState::Ok, time});
    steps.append({tripStep.toString(), tr("The meter keeps its supply"), StepState::Skipped});
    m_steps->setSteps(steps);
    m_trips.clear();
    for (const CommandId trip : done.trips)
        m_trips.append({trip, CommandState::Queued});
    showTrips();
}

void MovingSummary::showMovedIn(const MovingFlow &flow)
{
    const CheckInOutcome &done = *flow.movedIn();
    m_trips.clear();
    m_title->setText(tr("%1: moved in").arg(flow.room()->roomName));
    const QString time = Format::time(flow.bill()->at.time());
    const QString slip = done.slipNo.isEmpty() ? QString() : tr("Slip %1").arg(done.slipNo);
    m_steps->setSteps({
        {u"bill"_s,
            tr("Vacancy billed: %1 yuan for %2 kWh")
                .arg(Format::money(done.vacancyCharge), Format::energy(flow.bill()->energy)),
            StepState::Ok, time},
        {u"money"_s,
            done.levelUp == Money{} ? tr("Nothing to level up")
                                    : tr("Levelled up by %1 yuan").arg(Format::money(done.levelUp)),
            StepState::Ok, time, slip},
        {u"tenancy"_s, tr("The new tenant begins at %1 yuan").arg(Format::money(done.balanceAfter)), StepState::Ok,
            time, tr("Rounding, tiered prices and alarms begin anew.")},
    });
}

void MovingSummary::followCommand(CommandId command, CommandState state)
{
    const auto known = std::ranges::find(m_trips, command, [](const auto &trip) { return trip.first; });
    if (known == m_trips.end())
        return;
    known->second = state;
    showTrips();
}

void MovingSummary::showTrips()
{
    if (m_trips.isEmpty())
        return;
    const auto least = std::ranges::min_element(m_trips, {}, [](const auto &trip) { return tripAdvance(trip.second); });
    m_steps->updateStep(tripStepOf(least->second));
}

} // namespace meterdesk
