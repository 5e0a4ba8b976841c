// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminals/TerminalActions.h"

#include "common/ActionButton.h"
#include "common/Banner.h"
#include "shell/ErrorText.h"
#include "terminals/TerminalTexts.h"
#include "terminals/TripDialog.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QList<MeterRound::Target> targetsOf(const QList<TerminalRow> &rows)
{
    QList<MeterRound::Target> targets;
    for (const TerminalRow &row : rows)
        targets += {MeterId{row.id}, row.meterNo, row.name.isEmpty() ? row.meterNo.toText() : row.name};
    return targets;
}

/// Moves those that `matches` out of `rows`.
template <typename Matches>
QList<TerminalRow> takeOut(QList<TerminalRow> &rows, Matches matches)
{
    QList<TerminalRow> taken;
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(taken), matches);
    rows.removeIf(matches);
    return taken;
}

} // namespace

TerminalActions::TerminalActions(const TerminalsDesk &desk, Banner &banner, QWidget *page)
    : QObject(page)
    , m_desk(desk)
    , m_banner(banner)
    , m_page(page)
    , m_round(desk.fieldWork, desk.clocks, desk.actor, this)
{
    connect(&m_round, &MeterRound::progress, this, &TerminalActions::progress);
    connect(&m_round, &MeterRound::commanded, this, &TerminalActions::showReport);
    connect(&m_round, &MeterRound::clockSet, this, [this](const QString &label, const MeterClockReport &report) {
        Q_EMIT message(tr("%1: clock set, it reads %2").arg(label, report.clock.toText()));
    });
    connect(&m_round, &MeterRound::trouble, this, &TerminalActions::showTrouble);
    connect(&m_round, &MeterRound::decisionNeeded, this, &TerminalActions::askForDecision);
}

void TerminalActions::withRows(
    const QList<std::int64_t> &meters, const std::function<void(const QList<TerminalRow> &rows)> &use)
{
    if (meters.isEmpty() || isRunning())
        return;
    m_banner.clearActions();
    m_banner.dismiss();
    whenDone(m_desk.terminals.rows(meters), this, [this, meters, use](const Result<QList<TerminalRow>> &found) {
        if (!found)
            return showTrouble(tr("Meters"), found.error());
        QHash<std::int64_t, qsizetype> place;
        for (qsizetype i = 0; i < meters.size(); ++i)
            place.insert(meters.at(i), i);
        QList<TerminalRow> rows = *found;
        std::ranges::sort(rows, {}, [&place](const TerminalRow &row) { return place.value(row.id); });
        if (!isRunning())
            use(rows);
    });
}

void TerminalActions::read(const QList<std::int64_t> &meters)
{
    withRows(meters, [this](QList<TerminalRow> rows) {
        rows.removeIf([](const TerminalRow &row) { return !row.concentrator.isValid(); });
        QList<MeterRound::Target> targets;
        for (const TerminalRow &row : std::as_const(rows))
            targets += {MeterId{row.id}, row.meterNo, row.meterNo.toText()};
        m_round.read(targets);
    });
}

void TerminalActions::command(RelayAction action, const QList<std::int64_t> &meters)
{
    if (permits(m_desk.actor.role, Right::CommandRelay))
        withRows(meters, [this, action](const QList<TerminalRow> &rows) { ask(action, rows); });
}

void TerminalActions::ask(RelayAction action, QList<TerminalRow> rows)
{
    QList<TerminalRow> excluded;
    if (action == RelayAction::Trip) {
        excluded = takeOut(rows, [](const TerminalRow &row) { return row.protection == Protection::On; });
        rows.removeIf([](const TerminalRow &row) { return row.relay == Relay::Open; });
    } else if (action == RelayAction::Close) {
        rows.removeIf([](const TerminalRow &row) { return row.relay == Relay::Closed; });
    }
    if (rows.isEmpty()) {
        Q_EMIT message(tr("Nothing to do: the meters are as asked already, or protected"));
        return;
    }
    const bool overdrawn =
        std::ranges::any_of(rows, [](const TerminalRow &row) { return row.balance && row.balance->fen < 0; });
    if (action == RelayAction::Close && rows.size() == 1 && !overdrawn)
        return start(action, rows, tr("by hand"));
    auto *dialog = new TripDialog(action, rows, excluded, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, action, rows] { start(action, rows, dialog->reason()); });
    dialog->open();
}

void TerminalActions::start(RelayAction action, const QList<TerminalRow> &rows, const QString &reason)
{
    if (rows.size() == 1)
        Q_EMIT message(
            tr("%1 %2: sent, waiting for the meter").arg(rows.first().meterNo.toText(), relayActionText(action)));
    m_round.command(targetsOf(rows), action, reason);
}

void TerminalActions::setClocks(const QList<std::int64_t> &meters)
{
    if (permits(m_desk.actor.role, Right::ManageDevices))
        withRows(meters, [this](const QList<TerminalRow> &rows) { m_round.setClocks(targetsOf(rows), false); });
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

void TerminalActions::showReport(const QString &label, const CommandReport &report)
{
    const QString text =
        tr("%1 %2: %3").arg(label, relayActionText(report.action), commandStateText(report.outcome.state));
    if (report.outcome.state == CommandState::Confirmed || report.outcome.state == CommandState::Permitted)
        Q_EMIT message(text);
    else
        m_banner.showMessage(
            report.outcome.state == CommandState::ToCheck ? Tone::Warn : Tone::Bad, text, report.outcome.detail);
}

void TerminalActions::showTrouble(const QString &label, const Error &error)
{
    m_banner.showMessage(Tone::Bad, tr("%1: %2").arg(label, errorText(error)), errorCodeName(error.code));
}

} // namespace meterdesk
