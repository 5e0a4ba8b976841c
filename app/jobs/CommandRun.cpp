// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandRun.h"

namespace meterdesk {

namespace {

/// The command never came to sending.
RelayOutcome unsent(const Error &error)
{
    RelayOutcome outcome;
    const bool final = error.code == ErrorCode::Unsupported || error.code == ErrorCode::TrainingOnly
        || error.code == ErrorCode::InvalidNumber || error.code == ErrorCode::InvalidArgument
        || error.code == ErrorCode::NotDelivered;
    outcome.state = final ? CommandState::Refused : CommandState::TimedOut;
    outcome.detail = errorCodeName(error.code) + u' ' + error.detail;
    return outcome;
}

/// What a meter lacks that was just looked for in its concentrator; empty where it is there and gave its own number.
std::optional<Error> lackOf(const Result<QList<PairingReport>> &looked)
{
    if (!looked)
        return looked.error();
    if (looked->isEmpty())
        return Error{ErrorCode::NotDelivered, {}};
    const PairingReport &report = looked->first();
    const QString &detail = report.answer.detail;
    switch (report.answer.state) {
    case PairingState::Confirmed:
        break;
    case PairingState::TimedOut:
        return Error{ErrorCode::Timeout, detail};
    case PairingState::Silent:
        return Error{ErrorCode::Timeout, u"the meter does not answer. %1"_s.arg(detail).trimmed()};
    case PairingState::NotConnected:
        return Error{ErrorCode::NotConnected, detail};
    case PairingState::Cancelled:
        return Error{ErrorCode::Cancelled, detail};
    case PairingState::OtherNumber:
        return Error{ErrorCode::NotDelivered, u"another meter answers at its address"_s};
    case PairingState::Conflict:
    case PairingState::Refused:
        return Error{ErrorCode::NotDelivered, detail};
    }
    if (report.download != DownloadState::Downloaded)
        return Error{ErrorCode::NotDelivered, u"its record says %1"_s.arg(wordOf(report.download))};
    return std::nullopt;
}

} // namespace

CommandRun::CommandRun(Parts parts, WaitingCommand command, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_command(command)
{
    m_report.command = command.id;
    m_report.action = command.action;
}

CommandRun::~CommandRun()
{
    if (!m_finished)
        finish(failure(ErrorCode::Cancelled));
}

Async<CommandReport> CommandRun::start()
{
    m_promise.start();
    auto future = m_promise.future();
    whenDone(m_parts.registers.meter(m_command.meter), this, [this](const Result<Meter> &meter) {
        if (!meter) {
            // A meter that was taken out meanwhile: the judgement cancels the command and says so.
            whenDone(
                m_parts.commands.judge(m_command.id), this, [this, error = meter.error()](const Result<CommandVerdict> &) {
                    m_report.outcome.state = CommandState::Cancelled;
                    m_report.outcome.detail = errorCodeName(error.code);
                    finish(m_report);
                });
            return;
        }
        m_meter = *meter;
        m_report.meterNo = meter->number;
        loadConcentrator();
    });
    return future;
}

void CommandRun::loadConcentrator()
{
    whenDone(m_parts.registers.concentratorOf(m_command.meter), this, [this](const Result<Concentrator> &found) {
        if (!found)
            return store(unsent(found.error()));
        m_concentrator = *found;
        if (m_command.state == CommandState::ToCheck)
            check();
        else
            prove();
    });
}

void CommandRun::check()
{
    whenDone(m_parts.gateway.readMeter(m_concentrator, m_meter, m_command.id), this,
        [this](const Result<LiveReading> &reading) {
            if (!reading) {
                m_report.outcome.state = CommandState::ToCheck;
                m_report.outcome.detail = errorCodeName(reading.error().code) + u' ' + reading.error().detail;
                return finish(m_report);
            }
            m_report.outcome.relay = reading->relay;
            m_report.outcome.protection = reading->protection;
            whenDone(m_parts.readings.storeLive(*reading), this,
                [this](const Result<void> &) { Q_EMIT meterRead(m_meter.id); });
            whenDone(m_parts.commands.checked(m_command.id, reading->relay, reading->protection, reading->frames), this,
                [this](const Result<CommandState> &state) {
                    if (!state)
                        return finish(std::unexpected(state.error()));
                    m_report.outcome.state = *state;
                    Q_EMIT stateChanged(m_command.id, m_command.meter, *state);
                    if (*state == CommandState::Queued)
                        return prove();
                    finish(m_report);
                });
        });
}

void CommandRun::prove()
{
    if (isDelivered(m_meter, m_concentrator))
        return send();
    whenDone(m_parts.pairing.verify(Actor::system(), {m_meter.id}), this,
        [this](const Result<QList<PairingReport>> &looked) {
            if (looked && !looked->isEmpty())
                m_proof = looked->first().answer.frames;
            const auto lack = lackOf(looked);
            if (!lack)
                return send();
            if (lack->code == ErrorCode::NotDelivered)
                m_notDelivered = lack;
            store(unsent(*lack));
        });
}

void CommandRun::send()
{
    const auto stillDue = [this] {
        const auto promise = std::make_shared<QPromise<bool>>();
        promise->start();
        whenDone(m_parts.commands.judge(m_command.id), this, [this, promise](const Result<CommandVerdict> &judged) {
            const bool isDue = judged && judged->isDue;
            if (judged && !isDue)
                m_notDue = judged->reason;
            promise->addResult(isDue);
            promise->finish();
        });
        return promise->future();
    };
    whenDone(m_parts.gateway.commandRelay(m_concentrator, m_meter, m_command.action, m_command.id, stillDue), this,
        [this](const Result<RelayOutcome> &outcome) { store(outcome ? *outcome : unsent(outcome.error())); });
}

void CommandRun::store(RelayOutcome outcome)
{
    m_report.outcome = std::move(outcome);
    m_report.outcome.frames = m_proof + m_report.outcome.frames;
    if (m_notDue) {
        m_report.outcome.detail = *m_notDue;
        Q_EMIT stateChanged(m_command.id, m_command.meter, CommandState::Cancelled);
        return finish(m_report);
    }
    whenDone(m_parts.commands.finish(m_command.id, m_report.outcome), this, [this](const Result<CommandState> &state) {
        if (!state)
            return finish(std::unexpected(state.error()));
        m_report.outcome.state = *state;
        Q_EMIT stateChanged(m_command.id, m_command.meter, *state);
        Q_EMIT meterRead(m_command.meter);
        if (m_notDelivered && m_command.purpose == CommandPurpose::Operator)
            return finish(std::unexpected(*m_notDelivered));
        finish(m_report);
    });
}

void CommandRun::finish(Result<CommandReport> result)
{
    m_finished = true;
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace meterdesk
