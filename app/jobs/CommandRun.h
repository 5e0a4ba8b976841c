// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FieldWork.h"
#include "billing/ReadingService.h"
#include "commands/CommandService.h"
#include "records/RegisterService.h"

#include <QtCore/QPromise>

namespace meterdesk {

/// One queued command from its meter's record to its stored outcome. One to check is read first and only sent again if
/// the meter has not acted. A step object: it ends itself, once.
class CommandRun final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        CommandService &commands;
        ReadingService &readings;
        RegisterService &registers;
        MeterGateway &gateway;
    };

    CommandRun(Parts parts, WaitingCommand command, QObject *parent);
    ~CommandRun() override;

    [[nodiscard]] Async<CommandReport> start();

Q_SIGNALS:
    void stateChanged(meterdesk::CommandId command, meterdesk::MeterId meter, meterdesk::CommandState state);
    void meterRead(meterdesk::MeterId meter);

private:
    void loadConcentrator();
    void check();
    void send();
    void store(RelayOutcome outcome);
    void finish(Result<CommandReport> result);

    Parts m_parts;
    WaitingCommand m_command;
    Meter m_meter;
    Concentrator m_concentrator;
    CommandReport m_report;
    QPromise<Result<CommandReport>> m_promise;
    bool m_notDue = false; ///< the judgement has ended the command, or another program sends it
    bool m_finished = false;
};

} // namespace meterdesk
