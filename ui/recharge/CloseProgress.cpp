// SPDX-License-Identifier: GPL-3.0-or-later
#include "recharge/CloseProgress.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace meterdesk {

namespace {

struct CloseTexts
{
    Q_DECLARE_TR_FUNCTIONS(meterdesk::CloseProgress)
};

/// Later ones are further on.
int advance(CommandState state)
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
        return 5;
    case CommandState::Confirmed:
        return 6;
    }
    return 0;
}

} // namespace

Step closeProgress(const QList<CommandState> &commands, bool mayClose)
{
    if (commands.isEmpty())
        return {};
    const CommandState least = *std::min_element(
        commands.begin(), commands.end(), [](CommandState a, CommandState b) { return advance(a) < advance(b); });
    Step step;
    switch (least) {
    case CommandState::Queued:
        step.text = CloseTexts::tr("Close is queued");
        step.detail = CloseTexts::tr("It follows as soon as the meter can be reached.");
        step.state = StepState::Pending;
        break;
    case CommandState::Sending:
        step.text = CloseTexts::tr("Closing the meter");
        step.state = StepState::Running;
        break;
    case CommandState::ToCheck:
        step.text = CloseTexts::tr("Close sent, no answer yet");
        step.detail = CloseTexts::tr("The meter is read before anything is sent again.");
        step.state = StepState::Uncertain;
        break;
    case CommandState::Confirmed:
        step.text = CloseTexts::tr("Meter closed, confirmed by the meter");
        step.state = StepState::Ok;
        break;
    case CommandState::Permitted:
        step.text = CloseTexts::tr("Close permitted: the resident presses the meter's key");
        step.state = StepState::Ok;
        break;
    case CommandState::Refused:
        step.text = CloseTexts::tr("The meter refused to close");
        step.state = StepState::Failed;
        step.retryable = mayClose;
        break;
    case CommandState::TimedOut:
        step.text = CloseTexts::tr("The meter did not answer");
        step.state = StepState::Failed;
        step.retryable = mayClose;
        break;
    case CommandState::Cancelled:
        step.text = CloseTexts::tr("Close not sent: it is no longer due");
        step.state = StepState::Skipped;
        break;
    }
    return step;
}

Step closeNotQueued(const RechargeOutcome &outcome, bool wanted, const QString &id)
{
    Step step{.id = id, .text = CloseTexts::tr("Close not needed"), .state = StepState::Skipped};
    if (!wanted) {
        step.text = CloseTexts::tr("Close not wanted");
    } else if (outcome.closeOffered) {
        step.text = CloseTexts::tr("The meter is tripped and this account is closed by hand");
        step.state = StepState::Pending;
    }
    return step;
}

} // namespace meterdesk
