// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminals/TerminalActions.h"

#include "PolicyRules.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "shell/ErrorText.h"
#include "terminals/RelayDialog.h"
#include "terminals/RoundResults.h"
#include "terminals/TerminalTexts.h"

#include <algorithm>
#include <utility>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QString labelOf(const TerminalRow &row)
{
    return row.name.isEmpty() ? row.meterNo.toText() : row.name;
}

QList<MeterRound::Target> targetsOf(const QList<TerminalRow> &rows)
{
    QList<MeterRound::Target> targets;
    for (const TerminalRow &row : rows)
        targets += {MeterId{row.id}, row.meterNo, labelOf(row)};
    return targets;
}

QString leftOutText()
{
    return TerminalActions::tr("left out");
}

RoundResults::Line resultLine(const TerminalRow &row)
{
    return {.meter = MeterId{row.id}, .room = labelOf(row), .number = row.meterNo.toText(), .text = {}};
}

/// Waiting, or left out with the reason.
RoundResults::Line resultLine(const RelayCandidate &candidate, const RelayOrder &order)
{
    RoundResults::Line line = resultLine(candidate.row);
    const RelayObstacle obstacle = candidate.obstacleTo(order.ground);
    line.text = commandStateText(CommandState::Queued);
    if (obstacle != RelayObstacle::None) {
        line.outcome = RoundResults::Outcome::LeftOut;
        line.text = leftOutText();
        line.why = relayObstacleText(obstacle, order.action);
    }
    return line;
}

/// Why one that was still to be commanded when the question was asked is not any more.
QString sinceText(RelayObstacle obstacle, RelayAction action)
{
    return obstacle == RelayObstacle::NotInArrears ? notDueText(wordOf(TripVerdict::BalanceAllows))
                                                   : relayObstacleText(obstacle, action);
}

RoundResults::Outcome outcomeOf(CommandState state)
{
    switch (state) {
    case CommandState::Confirmed:
    case CommandState::Permitted:
        return RoundResults::Outcome::Done;
    case CommandState::Cancelled:
        return RoundResults::Outcome::LeftOut;
    case CommandState::Queued:
    case CommandState::Sending:
    case CommandState::ToCheck:
        return RoundResults::Outcome::Uncertain;
    case CommandState::Refused:
    case CommandState::TimedOut:
        break;
    }
    return RoundResults::Outcome::Failed;
}

bool isDue(const RelayCandidate &candidate, CommandGround ground)
{
    return candidate.obstacleTo(ground) == RelayObstacle::None;
}

} // namespace

TerminalActions::TerminalActions(const TerminalsDesk &desk, Banner &banner, RoundResults &results, QWidget *page)
    : QObject(page)
    , m_desk(desk)
    , m_banner(banner)
    , m_results(results)
    , m_page(page)
    , m_round(desk.fieldWork, desk.clocks, desk.actor, this)
{
    connect(&m_round, &MeterRound::progress, this, &TerminalActions::progress);
    connect(&m_round, &MeterRound::began, this, [this](const MeterRound::Target &target) {
        if (m_hasList)
            m_results.set(target.meter, RoundResults::Outcome::Running, tr("in hand"));
    });
    connect(&m_round, &MeterRound::commanded, this, &TerminalActions::showReport);
    connect(&m_round, &MeterRound::clockSet, this,
        [this](const MeterRound::Target &target, const MeterClockReport &report) {
            Q_EMIT message(tr("%1: clock set, it reads %2").arg(target.label, report.clock.toText()));
        });
    connect(&m_round, &MeterRound::trouble, this, &TerminalActions::showTrouble);
    connect(&m_round, &MeterRound::decisionNeeded, this, &TerminalActions::askForDecision);
    connect(&m_round, &MeterRound::finished, this, [this] {
        if (std::exchange(m_saidBusy, false))
            m_banner.dismiss();
        if (!m_hasList)
            return;
        m_results.end();
        Q_EMIT message(m_results.summary());
    });
}

void TerminalActions::withRows(
    const QList<std::int64_t> &meters, const std::function<void(const QList<TerminalRow> &rows)> &use)
{
    if (meters.isEmpty() || isBusy())
        return;
    clear();
    whenDone(m_desk.terminals.rows(meters), this, [this, meters, use](const Result<QList<TerminalRow>> &found) {
        if (!found)
            return showError(found.error());
        QHash<std::int64_t, qsizetype> place;
        for (qsizetype i = 0; i < meters.size(); ++i)
            place.insert(meters.at(i), i);
        QList<TerminalRow> rows = *found;
        std::ranges::sort(rows, {}, [&place](const TerminalRow &row) { return place.value(row.id); });
        if (!isBusy())
            use(rows);
    });
}

bool TerminalActions::isBusy()
{
    if (!isRunning())
        return false;
    m_saidBusy = true;
    m_banner.clearActions();
    m_banner.showMessage(
        Tone::Info, tr("Nothing was sent: another meter is in hand. Try again when it is done, or stop it first."));
    return true;
}

void TerminalActions::clear()
{
    m_banner.clearActions();
    m_banner.dismiss();
    m_hasList = false;
}

void TerminalActions::read(const QList<std::int64_t> &meters)
{
    withRows(meters, [this](QList<TerminalRow> rows) {
        rows.removeIf([](const TerminalRow &row) { return !row.concentrator.isValid(); });
        m_isListed = rows.size() > 1;
        m_round.read(targetsOf(rows));
    });
}

void TerminalActions::setClocks(const QList<std::int64_t> &meters)
{
    if (permits(m_desk.actor.role, Right::ManageDevices))
        withRows(meters, [this](const QList<TerminalRow> &rows) {
            m_isListed = rows.size() > 1;
            m_round.setClocks(targetsOf(rows), false);
        });
}

void TerminalActions::withCandidates(const QList<MeterId> &meters, RelayAction action, const UseCandidates &use)
{
    whenDone(m_desk.fieldWork.candidates(m_desk.actor, meters, action), this,
        [this, use](const Result<QList<RelayCandidate>> &found) {
            if (!found)
                return showError(found.error());
            if (!isBusy())
                use(*found);
        });
}

void TerminalActions::command(RelayAction action, const QList<std::int64_t> &meters)
{
    if (meters.isEmpty() || !permits(m_desk.actor.role, Right::CommandRelay) || isBusy())
        return;
    QList<MeterId> ids;
    for (const std::int64_t id : meters)
        ids += MeterId{id};
    withCandidates(ids, action, [this, action](const QList<RelayCandidate> &found) { ask(action, found); });
}

void TerminalActions::ask(RelayAction action, const QList<RelayCandidate> &candidates)
{
    clear();
    const RelayOrder byHand{.action = action, .reason = tr("by hand"), .asTheMeterCloses = true};
    const auto due = std::ranges::count_if(
        candidates, [](const RelayCandidate &each) { return isDue(each, CommandGround::Decision); });
    if (due == 0)
        return start(byHand, candidates, {});
    if (action == RelayAction::Close && candidates.size() == 1 && !candidates.first().isInArrears)
        return start(byHand, candidates, candidates);
    auto *dialog = new RelayDialog(action, candidates, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, candidates] { judgeAgain(dialog->order(), candidates); });
    dialog->open();
}

void TerminalActions::judgeAgain(const RelayOrder &order, const QList<RelayCandidate> &asked)
{
    QList<MeterId> confirmed;
    for (const RelayCandidate &each : asked) {
        if (isDue(each, order.ground))
            confirmed += MeterId{each.row.id};
    }
    withCandidates(
        confirmed, order.action, [this, order, asked](const QList<RelayCandidate> &now) { start(order, asked, now); });
}

void TerminalActions::start(
    const RelayOrder &order, const QList<RelayCandidate> &asked, const QList<RelayCandidate> &confirmed)
{
    QHash<std::int64_t, RelayCandidate> now;
    for (const RelayCandidate &each : confirmed)
        now.insert(each.row.id, each);
    QList<RoundResults::Line> lines;
    QList<TerminalRow> rows;
    for (const RelayCandidate &each : asked) {
        RoundResults::Line line = resultLine(each, order);
        const RelayCandidate present = now.value(each.row.id, each);
        if (isDue(each, order.ground) && !isDue(present, order.ground)) {
            line = resultLine(present, order);
            line.why = sinceText(present.obstacleTo(order.ground), order.action);
        } else if (isDue(each, order.ground)) {
            rows += present.row;
        }
        lines += line;
    }
    m_isListed = m_hasList = lines.size() > 1;
    if (m_isListed)
        m_results.start(
            tr("%1: %n meters", nullptr, static_cast<int>(rows.size())).arg(relayActionText(order.action)), lines);
    else if (rows.isEmpty() && !lines.isEmpty())
        m_banner.showMessage(Tone::Info, tr("%1: nothing is sent, %2").arg(lines.first().room, lines.first().why));
    else if (!rows.isEmpty())
        Q_EMIT message(
            tr("%1 %2: sent, waiting for the meter").arg(lines.first().number, relayActionText(order.action)));
    m_round.command(targetsOf(rows), order);
}

void TerminalActions::askForDecision(const Targets &targets, const Error &error)
{
    m_banner.clearActions();
    m_banner.showMessage(Tone::Warn, errorText(error));
    if (!permits(m_desk.actor.role, Right::ManageAccounts))
        return;
    ActionButton *decide = m_banner.addAction(u"decideMeterClockAction"_s, tr("Set it all the same"));
    connect(decide, &QPushButton::clicked, this, [this, targets] {
        m_banner.clearActions();
        m_banner.dismiss();
        m_round.setClocks(targets, true);
    });
}

void TerminalActions::showReport(const MeterRound::Target &target, const CommandReport &report)
{
    const RelayOutcome &outcome = report.outcome;
    const bool isDone = outcomeOf(outcome.state) == RoundResults::Outcome::Done;
    const bool isLeftOut = outcome.state == CommandState::Cancelled;
    const QString why = isLeftOut ? notDueText(outcome.detail) : QString();
    if (m_isListed)
        m_results.set(target.meter, outcomeOf(outcome.state),
            isLeftOut ? leftOutText() : commandStateText(outcome.state), why, isLeftOut ? QString() : outcome.detail);
    const QString text =
        tr("%1 %2: %3").arg(target.label, relayActionText(report.action), commandStateText(outcome.state));
    if (isDone)
        Q_EMIT message(text);
    if (isDone || m_isListed)
        return;
    m_saidBusy = false;
    m_banner.showMessage(outcome.state == CommandState::ToCheck ? Tone::Warn : Tone::Bad,
        why.isEmpty() ? text : text + u", "_s + why, isLeftOut ? QString() : outcome.detail);
}

void TerminalActions::showTrouble(const MeterRound::Target &target, const Error &error)
{
    if (!m_isListed) {
        m_saidBusy = false;
        return m_banner.showMessage(
            Tone::Bad, tr("%1: %2").arg(target.label, errorText(error)), errorCodeName(error.code));
    }
    if (!m_hasList)
        m_results.start(tr("Without success"), {});
    m_hasList = true;
    m_results.put({.meter = target.meter,
        .room = target.label,
        .number = target.number.toText(),
        .outcome = RoundResults::Outcome::Failed,
        .text = tr("failed"),
        .why = errorText(error),
        .detail = errorCodeName(error.code) + u' ' + error.detail});
}

void TerminalActions::showError(const Error &error)
{
    m_saidBusy = false;
    m_banner.showMessage(Tone::Bad, errorText(error), errorCodeName(error.code) + u": "_s + error.detail);
}

} // namespace meterdesk
