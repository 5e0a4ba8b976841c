// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FieldWork.h"
#include "billing/ReadingService.h"
#include "commands/CommandService.h"
#include "commands/PairingService.h"
#include "records/RegisterService.h"

#include <QtCore/QPromise>

namespace meterdesk {

/// One queued command from its meter's record to its stored outcome. One to check is read first and only sent again if
/// the meter has not acted. A meter behind a concentrator that was never proven to be there (数据下发) is proven first:
/// its slot of the meter table is read, and it is asked for its own number; where either says otherwise the command is
/// refused with `not-delivered`, which for an operator is the error of the run. A step object: it ends itself, once.
class CommandRun final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        CommandService &commands;
        ReadingService &readings;
        RegisterService &registers;
        PairingService &pairing;
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
    void prove();
    void send();
    void store(RelayOutcome outcome);
    void finish(Result<CommandReport> result);

    Parts m_parts;
    WaitingCommand m_command;
    Meter m_meter;
    Concentrator m_concentrator;
    CommandReport m_report;
    QPromise<Result<CommandReport>> m_promise;
    QList<FrameRecord> m_proof; ///< of the way to the meter, before the command
    std::optional<Error> m_notDelivered; ///< why the concentrator is not known to reach the meter
    std::optional<QString> m_notDue; ///< why the judgement has ended the command; empty: another program sends it
    bool m_finished = false;
};

} // namespace meterdesk
